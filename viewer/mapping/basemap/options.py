"""What a user may choose about the basemap."""

import json
from dataclasses import dataclass

THEMES = ("light", "dark", "contrast")
LANGUAGES = ("en", "ja", "ko", "zh", "ms", "fr", "es", "de", "ar", "ru", "local")
BORDERS = ("dashed", "solid")
SEAS = ("both", "first", "second", "none")


@dataclass(frozen=True)
class BasemapOptions:
    """The basemap's settings, in the words of the page.

    Attributes:
        theme: one of ``THEMES``.
        language: one of ``LANGUAGES``; ``local`` writes each place as its own country does.
        second_language: another one, shown below the first, or empty.
        borders: ``dashed`` draws disputed borders and claims dashed; ``solid`` draws what is held, and no claims.
        seas: names of contested seas: ``both``, the ``first`` (that of the international charts), the ``second``,
            or ``none``.
        muted: whether the ground steps back behind stops and routes.

    Raises:
        ValueError: a value is none of those.
    """

    theme: str = "light"
    language: str = "en"
    second_language: str = ""
    borders: str = "dashed"
    seas: str = "both"
    muted: bool = False

    def __post_init__(self) -> None:
        allowed = (
            (self.theme, THEMES),
            (self.language, LANGUAGES),
            (self.second_language, ("", *LANGUAGES)),
            (self.borders, BORDERS),
            (self.seas, SEAS),
        )
        for value, choices in allowed:
            if value not in choices:
                raise ValueError(f"{value!r} is none of {', '.join(choices)}")

    def to_message(self) -> dict[str, object]:
        """The options as ``createBasemap`` takes them."""
        return {
            "theme": self.theme,
            "languages": [self.language, self.second_language or None],
            "policy": {"borders": self.borders, "seas": self.seas},
            "muted": self.muted,
        }


def script_json(options: BasemapOptions) -> str:
    """The options as JSON that cannot end the script it stands in."""
    return json.dumps(options.to_message(), sort_keys=True).replace("<", "\\u003c")
