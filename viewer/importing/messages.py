"""The sentences for the codes of problems."""

_MESSAGES = {
    "date_no_date": "“{cell}” says that there is no date; the event is kept without one.",
    "date_unreadable": "“{cell}” was not understood as a date; the event is kept without one.",
    "date_invalid": "“{cell}” is not in the calendar; correct it in the file.",
    "date_ambiguous": "“{cell}” can be read with the day or the month first; say which in the import settings.",
    "date_order": "“{cell}” has day and month the other way round than the rest of its column; check it.",
    "date_several": "“{cell}” holds more than one date; the first was taken.",
    "date_from_parts": "“{cell}” was not understood; year, month and day were taken from their own columns.",
    "year_missing": "“{cell}” has no year; give it in the import settings.",
    "year_astronomical": "“{cell}” was read as an astronomical year: 0 is 1 BCE, −43 is 44 BCE.",
    "end_before_start": "The end lies before the start; both are kept as they are, correct one of them.",
    "clock_unreadable": "“{cell}” was not understood as a time of day.",
    "clock_24": "24:00 is the end of the day; the event is kept without a time of day.",
    "clock_skipped": "This time does not exist in its zone: the clocks go forward over it.",
    "clock_twice": "This time comes twice in its zone: the clocks go back over it.",
    "coordinate_unreadable": "“{cell}” was not understood as a coordinate.",
    "coordinate_half": "Only one of latitude and longitude is given; the point was left out.",
    "coordinate_null_island": "0, 0 is a point in the ocean and mostly stands for “not known”; it was left out.",
    "coordinate_not_degrees": "“{cell}” is no number of degrees; the point was left out.",
    "coordinate_out_of_range": "“{cell}” lies beyond the poles or the date line; the point was left out.",
    "row_width": "This record has more or fewer cells than the table has columns; it was kept as far as it goes.",
    "quote_unclosed": "A quotation mark in this line is never closed; it was read as a plain character.",
    "encoding_damaged": "Some characters could not be read; they show as “�”.",
    "nul_removed": "Characters without meaning (NUL) were left out.",
    "calendar_assumed": "Dates before 1582 are kept as written; if they are Julian, say so in the import settings.",
    "date_filled_down": "Records without a date were given the one above them.",
}


def message_of(code: str, cell: str = "") -> str:
    """The sentence for a code; a long cell is cut."""
    shown = cell if len(cell) <= 60 else f"{cell[:57]}…"
    return _MESSAGES[code].format(cell=shown.strip())
