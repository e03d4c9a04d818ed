"""Times of day in the words of other languages, as hours and minutes with a colon."""

import re

_AFTERNOON = "下午|午後|오후|晚上|夜|傍晚"
_HALF_DAY = rf"(?:(?:上午|午前|오전|凌晨|早上)|(?P<pm>{_AFTERNOON}))\s*"
_HOUR = r"(?<!\d)(?P<h>\d{1,2})"
_EASTERN = re.compile(rf"(?:{_HALF_DAY})?{_HOUR}\s*[時时點点시]\s*(?:(?P<m>\d{{1,2}})\s*[分분]|(?P<half>半|반))?")
_EASTERN_HALF = re.compile(rf"{_HALF_DAY}{_HOUR}[:：](?P<m>\d\d)(?P<half>)(?::\d\d)?")
_IS_EASTERN = re.compile("[時时点點시午전후晚夜]")
_SAID = re.compile(
    r"(?<![\w])(?:kl\.?|klo|dalle ore|dalle|alle ore|alle|ore|om|godz\.?|um|ab|at|a las|às|as|o|v|ob|в|о|à)\s*"
    r"(\d{1,2})[.:](\d\d)(?:\s*(?:uur|uhr|h|hrs?)\b)?(?![.:/-]?\d)",
    re.IGNORECASE,
)
_HOUR_SAID = re.compile(r"(?<!\w)(?:kl\.?|klo|godz\.?|ore|alle ore)\s*(\d{1,2})(?![.:\w])", re.IGNORECASE)
_UNIT = re.compile(r"(?<![\d.:/-])(\d{1,2})[.:](\d\d)\s*(?:uur|uhr|hrs?|ч\.?|год\.?|óra|น\.)(?!\w)", re.IGNORECASE)
_FULL_UNIT = re.compile(r"(?<![\d.:/])(?<!\d-)(\d{1,2})\s*(?:uur|óra|h)(?!\s?\d|\w)", re.IGNORECASE)
_HOURS = re.compile(r"(?<![\d.:/-])(\d{1,2})\s*[-–—]\s*(\d{1,2})\s*(?:uur|uhr|h)(?!\s?\d|\w)", re.IGNORECASE)
_PARTED = re.compile(r"(?<![\d.:/-])(\d{1,2})\s*h\s*(\d\d)(?!\d)", re.IGNORECASE)


def with_plain_clocks(text: str) -> str:
    """The text with ``午後3時30分``, ``kl. 19.30``, ``om 20.00 uur`` and ``20 h 30`` as ``15:30``, ``19:30`` …."""
    if text.isascii() and not any(c.isalpha() for c in text):
        return text
    if _IS_EASTERN.search(text):
        text = _EASTERN_HALF.sub(_eastern, _EASTERN.sub(_eastern, text))
    text = _HOURS.sub(r" \1:00 – \2:00 ", text)
    text = _UNIT.sub(r" \1:\2 ", _SAID.sub(r" \1:\2 ", text))
    return _PARTED.sub(r" \1:\2 ", _FULL_UNIT.sub(r" \1:00 ", _HOUR_SAID.sub(r" \1:00 ", text)))


def _eastern(match: re.Match[str]) -> str:
    hour = int(match["h"])
    if match["pm"] and hour < 12:
        hour += 12
    minute = 30 if match["half"] else int(match["m"] or 0)
    return f" {hour:02d}:{minute:02d} "
