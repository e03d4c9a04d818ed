"""The one family of errors that is meant for people; everything else is a bug."""


class UserError(Exception):
    """Something the user can understand and act on.

    Args:
        message: what happened, one plain sentence.
        hint: what to do about it, one plain sentence; may be empty.
        details: technical text for a bug report; may be empty.
    """

    def __init__(self, message: str, hint: str = "", details: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.details = details

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()
