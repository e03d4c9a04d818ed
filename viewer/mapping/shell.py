"""The rendered shell of the map page, kept between runs so that folium is imported only to make it."""

import hashlib
from importlib.metadata import version
from pathlib import Path

SHELL_NAME = "map-page-{key}.html"


def shell_html(cache: Path) -> bytes:
    """The map page: from the cache folder, or rendered and kept there."""
    kept = cache / SHELL_NAME.format(key=_key())
    if kept.exists():
        return kept.read_bytes()
    # folium costs most of a second, more than the rest of the start together
    from viewer.mapping.page import render_shell  # noqa: PLC0415

    html = render_shell().encode("utf-8")
    cache.mkdir(parents=True, exist_ok=True)
    for old in cache.glob(SHELL_NAME.format(key="*")):
        old.unlink(missing_ok=True)
    part = kept.with_suffix(".part")
    part.write_bytes(html)
    part.replace(kept)
    return html


def _key() -> str:
    """Changes with everything the page is made from."""
    source = Path(__file__).with_name("page.py")
    parts = [version("wayline"), version("folium"), version("branca")]
    digest = hashlib.sha256("\n".join(parts).encode())
    if source.exists():
        digest.update(source.read_bytes())
    return digest.hexdigest()[:16]
