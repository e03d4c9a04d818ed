"""The days of feasts: those of a fixed date, and Easter in both calendars."""


def day_of_feast(name: str, year: int) -> tuple[int, int]:
    """Month and day of a feast in a year: of ``easter``, ``julian easter`` or a fixed ``month-day``."""
    if "easter" in name:
        return _easter_julian(year) if name.startswith("julian") or year < 1583 else _easter_gregorian(year)
    month, _, day = name.partition("-")
    return int(month), int(day)


def _easter_julian(year: int) -> tuple[int, int]:
    """Month and day, in the Julian calendar, of Easter (Meeus, Astronomical Algorithms, chapter 8)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    return divmod(d + e + 114, 31)[0], (d + e + 114) % 31 + 1


def _easter_gregorian(year: int) -> tuple[int, int]:
    """Month and day of Easter in the Gregorian calendar (Meeus, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    return divmod(h + m - 7 * n + 114, 31)[0], (h + m - 7 * n + 114) % 31 + 1
