"""Tool tips that show text letter for letter, even where it looks like markup."""

import html


def tooltip(text: str) -> str:
    """The text as a tool tip's markup; Qt would else take a cell with tags for rich text. Empty stays empty."""
    return f"<p style='white-space:pre-wrap'>{html.escape(text)}</p>" if text else ""
