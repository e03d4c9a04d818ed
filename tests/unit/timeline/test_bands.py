from viewer.itinerary.calendar import DAY_S, day_number, weekday
from viewer.timeline.bands import Clocks, ahead_s, is_zone, midnights_here, nights, weekends
from viewer.timeline.scale import Span

OCTOBER = Span(day_number(2025, 10, 24) * DAY_S, day_number(2025, 11, 3) * DAY_S)


def test_weekends_are_saturday_and_sunday() -> None:
    found = [band for band in weekends(OCTOBER) if OCTOBER.holds(band.middle_s)]
    assert [weekday(int(band.first_s // DAY_S)) for band in found] == [5, 5]
    assert {band.length_s for band in found} == {2 * DAY_S}


def test_every_night_of_the_window_is_found() -> None:
    assert sum(OCTOBER.holds(night.middle_s) for night in nights(OCTOBER)) == 10


def test_over_millennia_there_are_no_bands() -> None:
    millennia = Span(0, 3e11)
    assert weekends(millennia) == nights(millennia) == midnights_here(Clocks("UTC", "UTC"), millennia) == []


def test_tokyo_is_ahead_of_new_york_by_an_hour_more_once_clocks_go_back() -> None:
    clocks = Clocks("Asia/Tokyo", "America/New_York")
    assert ahead_s(clocks, day_number(2025, 10, 27) * DAY_S) == 13 * 3600
    assert ahead_s(clocks, day_number(2025, 11, 10) * DAY_S) == 14 * 3600


def test_the_days_here_begin_where_both_clocks_say_so() -> None:
    for instant, day in midnights_here(Clocks("Asia/Tokyo", "Europe/London"), OCTOBER):
        assert instant - ahead_s(Clocks("Asia/Tokyo", "Europe/London"), instant) in (day * DAY_S, day * DAY_S + 3600)


def test_before_the_first_year_both_clocks_agree() -> None:
    assert ahead_s(Clocks("Asia/Tokyo", "Europe/London"), -2e11) == 0


def test_a_zone_is_known_by_its_name() -> None:
    assert is_zone("Asia/Tokyo")
    assert not is_zone("Asia/Nowhere")
    assert not is_zone("../etc")
