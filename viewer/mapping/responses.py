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


def json_response(value: object) -> Response:
    """A value as JSON; text keeps its letters, NaN is refused."""
    body = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8", "replace")
    return Response(200, "application/json; charset=utf-8", body)
