import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tour import NASTY, nasty_itinerary
from viewer.errors import UserError
from viewer.importing.canonical import COLUMNS, itinerary_of, read_canonical, split_values, title_from
from viewer.itinerary.edtf import format_time
from viewer.itinerary.itinerary import Itinerary
from viewer.itinerary.places import Decider
from viewer.itinerary.times import ZoneOrigin

CELL = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\0"), max_size=20)


def read(*rows: str, header: str = "title,start,place,latitude,longitude") -> Itinerary:
    return itinerary_of("\n".join([header, *rows]) + "\n", "test.csv")


def codes(tour: Itinerary) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.column, problem.code) for problem in tour.problems]


@given(st.lists(st.tuples(CELL, CELL, CELL), max_size=6))
def test_every_cell_comes_back_letter_for_letter(rows: list[tuple[str, str, str]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["title", "notes", "source"])
    writer.writerows(rows)
    table = itinerary_of(text.getvalue(), "x.csv").table
    kept = sorted(row for row in rows if any(row))
    read_back = zip(table.titles, table.notes, (table.source.at(row) for row in range(len(table))), strict=True)
    assert sorted(row for row in read_back if any(row)) == kept


def test_text_that_looks_like_code_is_text() -> None:
    table = nasty_itinerary().table
    assert table.titles == NASTY
    assert table.notes == NASTY


def test_a_separator_of_other_systems_within_a_cell_ends_no_row() -> None:
    tour = read("one\u2028two\x85three\x0cfour,2025-10-27,,,")
    assert tour.table.titles == ("one\u2028two\x85three\x0cfour",)


def test_a_line_number_counts_the_lines_of_the_file() -> None:
    tour = read('"two\nlines",2025-10-27,,,', "later,2025-10-28,,,", "bad,soon,,,")
    assert tour.table.row_numbers.tolist() == [2, 4, 5]
    assert codes(tour) == [(5, "start", "date_invalid")]


def test_a_row_with_problems_is_kept() -> None:
    tour = read("bad,yesterday,Tokyo,north,139.7")
    assert tour.table.titles == ("bad",)
    assert codes(tour) == [(2, "latitude", "number_invalid"), (2, "start", "date_invalid")]
    assert all("Line 2" in problem.message for problem in tour.problems)


@pytest.mark.parametrize(("lat", "lon"), [("91", "0"), ("0", "181"), ("inf", "0"), ("1e999", "0"), ("0", "-180.1")])
def test_coordinates_that_are_nowhere_on_earth_are_a_problem_and_no_point(lat: str, lon: str) -> None:
    tour = read(f"x,2025-10-27,Tokyo,{lat},{lon}")
    assert tour.places[0].point is None
    assert len(tour.problems) == 1


def test_coordinates_of_the_file_are_sure_and_the_files_own_decision() -> None:
    place = read("x,2025-10-27,Tokyo,35.68,139.69").places[0]
    assert place.point == (35.68, 139.69)
    assert place.resolution.decider is Decider.FILE


def test_a_point_without_a_name_is_called_by_its_numbers() -> None:
    assert read("x,2025-10-27,,35.68,139.69").places[0].name == "35.6800, 139.6900"


@pytest.mark.parametrize("clock", ["25:00", "12:60", "noon", "1700"])
def test_a_time_that_no_clock_shows_is_a_problem_and_leaves_the_day(clock: str) -> None:
    tour = read(f"x,2025-10-27,{clock}", header="title,start,time")
    time = tour.table.event(0).time
    assert time is not None
    assert not time.has_clock
    assert format_time(time) == "2025-10-27"
    assert codes(tour) == [(2, "time", "time_invalid")]


def test_clock_times_are_local_and_keep_their_zone() -> None:
    tour = read("x,2025-10-27,9:05,10:00,Asia/Tokyo", header="title,start,time,end_time,zone")
    time = tour.table.event(0).time
    assert time is not None
    assert (time.has_clock, time.zone, time.zone_origin) == (True, "Asia/Tokyo", ZoneOrigin.FILE)
    assert format_time(time) == "2025-10-27T09:05"


def test_two_rows_with_one_id_stay_two_events_that_can_be_selected() -> None:
    tour = read("same,first", "same,second", header="id,title")
    assert tour.table.titles == ("first", "second")
    assert len(set(tour.table.ids)) == 2
    assert tour.table.row_of("same") == 0
    assert codes(tour) == [(3, "id", "id_repeated")]


def test_equal_rows_get_different_ids_and_the_same_ones_each_time() -> None:
    first, second = (read("x,2025-10-27,,,", "x,2025-10-27,,,").table.ids for _ in range(2))
    assert first == second
    assert len(set(first)) == 2


@pytest.mark.parametrize(
    ("cell", "values"),
    [("a;b", ("a", "b")), (" a ; ;b;", ("a", "b")), (r"a\;b;c", ("a;b", "c")), ("", ()), ("a, b", ("a, b",))],
)
def test_values_of_a_cell_are_joined_by_semicolons(cell: str, values: tuple[str, ...]) -> None:
    assert split_values(cell) == values


def test_a_file_name_gives_a_title() -> None:
    assert title_from("asia-tour_2025.csv") == "Asia tour 2025"


@pytest.mark.parametrize("text", ["", "\n", "when,where\n1,2\n"])
def test_a_file_without_canonical_columns_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match="is not a canonical itinerary"):
        itinerary_of(text, "x.csv")


def test_a_file_with_columns_and_no_rows_is_an_empty_itinerary() -> None:
    tour = itinerary_of(",".join(COLUMNS) + "\n", "x.csv")
    assert (len(tour.table), tour.places, tour.problems) == (0, (), ())


def test_a_cell_too_long_to_be_one_is_refused_in_a_sentence() -> None:
    before = csv.field_size_limit(1_000)
    try:
        with pytest.raises(UserError, match=r"x\.csv"):
            itinerary_of("title\n" + "a" * 2_000 + "\n", "x.csv")
    finally:
        csv.field_size_limit(before)


def test_short_and_long_rows_are_read_as_far_as_they_go() -> None:
    tour = read("only a title", "x,2025-10-27,Tokyo,1,2,surplus")
    assert sorted(tour.table.titles) == ["only a title", "x"]


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path: Path) -> None:
    path = tmp_path / "bom.csv"
    path.write_bytes(b"\xef\xbb\xbftitle\r\nx\r\n")
    assert read_canonical(path).table.titles == ("x",)


@pytest.mark.parametrize("content", [None, b"title\n\xff\xfe\n"])
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "x.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UserError, match=r"“x\.csv” cannot be read"):
        read_canonical(path)
