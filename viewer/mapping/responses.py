"""What the page asks for and gets: a plain answer that knows nothing of Qt."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Response:
    """An answer to one request.

    Attributes:
        status: 200 or 404.
        content_type: media type of the body.
    """

    status: int
    content_type: str
    body: bytes


NOT_FOUND = Response(404, "text/plain", b"")


def json_text(value: object) -> str:
    """A value as JSON; text keeps its letters, NaN is refused."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def text_response(text: str) -> Response:
    """JSON text as an answer."""
    return Response(200, "application/json; charset=utf-8", text.encode("utf-8", "replace"))


def json_response(value: object) -> Response:
    """A value as an answer in JSON."""
    return text_response(json_text(value))
