"""Tables of many shapes become itineraries; what cannot be known is asked; every record is accounted for."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import UserError
from viewer.importing.reader import Imported, import_file, import_files, inspect, read
from viewer.importing.settings import ImportSettings, Role, settings_from_json
from viewer.importing.span import span_s
from viewer.itinerary.edtf import format_time
from viewer.itinerary.events import Event
from viewer.itinerary.places import Certainty, Decider
from viewer.session.answers import answered

TODAY = date(2026, 1, 1)
PRINTABLE = st.characters(exclude_categories=("Cs", "Cc"))


def imported(text: str | bytes, name: str = "trip.csv", **settings: object) -> Imported:
    data = text if isinstance(text, bytes) else text.encode()
    return read(data, name, ImportSettings(**settings), today=TODAY)  # type: ignore[arg-type]


def events(found: Imported) -> list[Event]:
    table = found.itinerary.table
    return sorted((table.event(row) for row in range(len(table))), key=lambda event: event.row)


def times(found: Imported) -> list[str]:
    return [format_time(event.time) if event.time else "" for event in events(found)]


def places(found: Imported) -> list[list[str]]:
    return [[found.itinerary.places[code].name for code in event.places] for event in events(found)]


def roles(found: Imported) -> dict[str, str]:
    return {header: role.value for header, role in found.reading.roles.items()}


def asked(found: Imported) -> list[str]:
    return [question.code for question in found.reading.questions]


def test_a_german_sheet_from_excel_is_read_without_a_question() -> None:
    header = "Datum;Ort;Breitengrad;Längengrad;Bemerkung\r\n"
    text = header + '01.05.2024;Köln;50,94;6,96;"Dom; Rhein"\r\n13.05.2024;Bonn;50,73;7,1;\r\n'
    found = imported(text.encode("cp1252"))
    assert (found.reading.encoding, found.reading.delimiter, found.reading.status) == ("cp1252", ";", "ok")
    assert times(found) == ["2024-05-01", "2024-05-13"]
    assert [found.itinerary.places[event.places[0]].point for event in events(found)] == [(50.94, 6.96), (50.73, 7.1)]
    assert events(found)[0].notes == "Dom; Rhein"


def test_given_coordinates_are_sure_and_decided_by_the_file() -> None:
    place = imported("date,place,lat,lon\n2024-05-01,Rome,41.9,12.5\n").itinerary.places[0]
    resolution = place.resolution
    assert (resolution.certainty, resolution.decider, resolution.method) == (Certainty.SURE, Decider.FILE, "given")
    assert resolution.candidate is not None
    assert resolution.candidate.kind == "point"


def test_the_title_line_and_the_footer_are_no_events() -> None:
    found = imported(
        "Trip 2024\n\nDate,City,Cost\n2024-05-01,Rome,10\n2024-05-02,Bari,20\n\nTotal,,30\n# made by hand\n"
    )
    assert (found.reading.header_row, found.itinerary.title, len(events(found))) == (3, "Trip 2024", 2)
    assert dict(found.reading.skipped) == {
        1: "above the header", 2: "above the header", 6: "blank", 7: "total", 8: "comment",
    }  # fmt: skip


def test_content_wins_over_the_word_above_it() -> None:
    found = imported('place,time,year\nRome,"May 3–5, 1909",1910\nBari,"June 7, 1909",1910\n')
    assert roles(found)["time"] == "start"
    assert times(found) == ["1909-05-03/1909-05-05", "1909-06-07"]


def test_a_column_of_zeros_is_no_latitude() -> None:
    found = imported("date,Latitude,latitude,longitude\n2024-05-01,0,50.1,-5.5\n2024-05-02,0,52.0,-2.5\n")
    assert roles(found)["latitude"] == "latitude"
    assert "Latitude" not in roles(found)


def test_the_date_of_the_last_update_is_not_the_date_of_the_event() -> None:
    found = imported("last updated,event date,city\n2025-01-01,2024-05-01,Rome\n2025-01-01,2024-05-02,Bari\n")
    assert roles(found)["event date"] == "start"


def test_year_month_and_day_may_have_columns_of_their_own() -> None:
    found = imported("day,month,year,city\n17,6,1291,Barcelona\n18,June,1291,Girona\n,7,1291,Lleida\n,,1292,Lleida\n")
    assert times(found) == ["1291-06-17", "1291-06-18", "1291-07", "1292"]


def test_columns_of_months_prove_the_order_of_the_dates_beside_them() -> None:
    found = imported("opened,city,month,day,year\n7/1/1962,Rome,7,1,1962\n8/1/1964,Bari,8,1,1964\n")
    assert (times(found), asked(found)) == (["1962-07-01", "1964-08-01"], [])


def test_end_before_start_is_told_and_nothing_is_swapped() -> None:
    found = imported("start,end,place\n2025-02-14,2024-02-19,Rome\n2025-03-01,2025-03-02,Bari\n")
    assert times(found)[0] == "2025-02-14/2024-02-19"
    assert [(problem.row, problem.code) for problem in found.reading.problems] == [(2, "end_before_start")]


def test_dates_typed_once_per_day_are_filled_down_and_asked_about() -> None:
    found = imported("Date,Time,Activity\n2024-05-01,09:00,A\n,11:00,B\n,15:00,C\n2024-05-02,09:00,D\n,12:00,E\n")
    assert asked(found) == ["fill_down"]
    assert times(found) == [
        "2024-05-01T09:00", "2024-05-01T11:00", "2024-05-01T15:00", "2024-05-02T09:00", "2024-05-02T12:00",
    ]  # fmt: skip
    kept = imported("Date,Activity\n2024-05-01,A\n,B\n,C\n2024-05-02,D\n,E\n", fill_down=False)
    assert (times(kept), asked(kept)) == (["2024-05-01", "", "", "2024-05-02", ""], [])


def test_several_columns_make_one_place_from_small_to_large() -> None:
    found = imported("date,country,city,venue\n2024-05-01,Italy,Rome,Colosseum\n2024-05-02,Italy,Bari,\n")
    assert places(found) == [["Colosseum, Rome, Italy"], ["Bari, Italy"]]
    assert [place.country for place in found.itinerary.places] == ["Italy", "Italy"]
    assert found.itinerary.places[0].locality == "Rome, Italy"


def test_towns_listed_in_one_cell_are_several_places_where_each_stands_alone_elsewhere() -> None:
    cells = ('"London, Paris"', "London", "Paris", '"Wilmington, OH"')
    rows = "".join(f"2024-05-0{day},{cell},X\n" for day, cell in enumerate(cells, 1))
    assert places(imported(f"date,city,country\n{rows}")) == [
        ["London, X", "Paris, X"],
        ["London, X"],
        ["Paris, X"],
        ["Wilmington, OH, X"],
    ]


@pytest.mark.parametrize("header", ["Stop", "Stops", "Etappe", "Place visited"])
def test_names_below_stop_are_places_where_no_other_column_has_them(header: str) -> None:
    found = imported(f"Date,{header},What\n2025-11-03,Georgia,Meeting\n2025-11-05,New York,Museum\n")
    assert places(found) == [["Georgia"], ["New York"]]


def test_beside_places_a_column_of_stops_names_the_visits() -> None:
    found = imported("Date,Stop,City,What\n2025-11-03,North,Oslo,Talk\n2025-11-05,South,Rome,Walk\n")
    assert roles(found)["Stop"] == "stop"
    assert places(found) == [["Oslo"], ["Rome"]]


def test_from_and_to_are_the_two_places_of_a_leg() -> None:
    assert places(imported("Date,From,To\n2024-05-01,Rome,Bari\n2024-05-09,Bari,Pisa\n")) == [
        ["Rome", "Bari"],
        ["Bari", "Pisa"],
    ]


def test_a_title_is_made_where_there_is_none() -> None:
    found = imported("date,who,kind,city\n2024-05-01,Ada,visit,Rome\n2024-05-02,,visit,Bari\n")
    assert [event.title for event in events(found)] == ["Ada: visit, Rome", "visit, Bari"]


def test_swapped_coordinates_are_noticed_and_asked_about() -> None:
    rows = "".join(f"2024-05-{day:02d},{-70 - 3 * day}.5,{40 + day % 3}.5\n" for day in range(1, 12))
    found = imported(f"date,lat,lon\n{rows}")
    assert asked(found) == ["coordinates"]
    assert found.itinerary.places[0].point == (41.5, -73.5)
    assert imported(f"date,lat,lon\n{rows}", swap_coordinates=True).reading.questions == ()


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ("0,0", "coordinate_null_island"),
        ("48856600,2352200", "coordinate_not_degrees"),
        ("98.8,2.3", "coordinate_out_of_range"),
        ("48.85,", "coordinate_half"),
        ("nan,nan", "coordinate_unreadable"),
    ],
)
def test_what_is_no_point_is_told_and_the_event_kept(cells: str, code: str) -> None:
    found = imported(f"date,title,lat,lon\n2024-05-01,a,48.8,2.3\n2024-05-02,b,{cells}\n2024-05-03,c,41.9,12.5\n")
    assert len(events(found)) == 3
    assert {problem.code for problem in found.reading.problems} == {code}
    assert [bool(event.places) for event in events(found)] == [True, False, True]


def test_hemispheres_in_the_header_turn_the_numbers() -> None:
    found = imported("date,Latitude (S),Longitude (W)\n1901-01-02,54.3,36.5\n1901-01-15,55.1,37.2\n")
    assert found.itinerary.places[0].point == (-54.3, -36.5)


def test_a_sheet_of_timelinejs_is_known_and_its_title_slide_is_no_event() -> None:
    found = imported(
        "Year,Month,Day,Headline,Text,Media,Type\n,,,Women in Computing,Intro,,title\n1843,9,1,Ada,Notes,,\n"
    )
    assert (found.reading.format, found.itinerary.title) == ("TimelineJS", "Women in Computing")
    assert found.reading.skipped == ((2, "title of the whole"),)
    assert times(found) == ["1843-09-01"]


def test_an_unclosed_quotation_mark_swallows_nothing() -> None:
    found = imported('no,city,date\n1,"Rome,2024-05-01\n2,Bari,2024-05-02\n3,Pisa,2024-05-03\n')
    assert (asked(found), places(found)) == (["quotes"], [["Rome"], ["Bari"], ["Pisa"]])


def test_a_cell_of_several_lines_is_one_record_and_lines_are_counted() -> None:
    found = imported('date,title\r\n2024-05-01,"two\nlines"\r2024-05-02,b\n')
    assert [(event.row, event.title) for event in events(found)] == [(2, "two\nlines"), (4, "b")]


def test_a_second_table_is_asked_about_and_left_out() -> None:
    found = imported("Date,Place\n2024-05-01,Rome\n\nName,City,Phone\nJohn,Paris,123\nAnn,Lyon,456\n")
    assert (asked(found), len(events(found))) == (["several_tables"], 1)


def test_a_file_without_a_header_asks_for_its_columns() -> None:
    found = imported("2024-05-01,Rome,Arrival in town\n2024-05-02,Bari,Some rest\n")
    assert (found.reading.header_row, asked(found), times(found)) == (None, ["columns"], ["2024-05-01", "2024-05-02"])


def test_a_table_without_dates_and_places_is_asked_about() -> None:
    assert asked(imported("org,admissions,patients\nA,12,3\nB,4,5\nC,6,7\n")) == ["not_an_itinerary"]


def test_short_and_long_records_are_kept_and_told() -> None:
    found = imported("date,city,note\n2024-05-01,Rome\n2024-05-02,Bari,x,y,z\n2024-05-03,Pisa,x\n")
    assert [problem.row for problem in found.reading.problems] == [2, 3]
    assert places(found) == [["Rome"], ["Bari"], ["Pisa"]]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b" \r\n\r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04abc", "zip"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b'{"type": "FeatureCollection"}', "JSON"),
        (bytes(range(32)) * 50, "no text"),
    ],
)
def test_what_is_no_table_is_refused_with_a_plain_sentence(data: bytes, word: str) -> None:
    with pytest.raises(UserError, match=word) as refused:
        imported(data)
    assert refused.value.hint


def test_settings_decide_and_survive_json() -> None:
    settings = ImportSettings(roles={"b": "start", "a": ""}, header_row=1, delimiter=";", year=2024)
    assert settings_from_json(settings.to_json()) == settings
    found = read(b"a;b;c\n2024-05-01;2023-01-02;Rome\n", "x.csv", settings, today=TODAY)
    assert (times(found), roles(found).get("a")) == (["2023-01-02"], None)


def test_a_person_may_take_a_role_away() -> None:
    found = imported("date,city\n2024-05-01,Rome\n2024-05-02,Bari\n", roles={"city": ""})
    assert roles(found) == {"date": "start"}


def test_the_preview_tells_what_the_whole_import_tells() -> None:
    text = "date,city\n" + "".join(f"2024-05-{day % 28 + 1:02d},Rome\n" for day in range(2_000))
    preview = inspect(text.encode(), "x.csv", ImportSettings(), TODAY)
    whole = imported(text, "x.csv").reading
    assert (preview.roles, preview.questions, preview.header_row) == (whole.roles, whole.questions, whole.header_row)
    assert preview.records < whole.records == 2_000


def test_ids_are_stable_and_differ_even_for_equal_records() -> None:
    text = "date,city\n2024-05-01,Rome\n2024-05-01,Rome\n2024-05-02,Bari\n"
    first, second = ([event.id for event in events(imported(text))] for _ in range(2))
    assert first == second
    assert len(set(first)) == 3


def test_a_folder_becomes_one_itinerary_that_knows_its_files(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("date,city\n2024-05-01,Rome\n", "utf-8")
    (tmp_path / "b.csv").write_text("when;where\n02.05.2024;Rome\n", "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    itinerary, readings = import_files([tmp_path], {})
    table = itinerary.table
    assert [(table.event(row).file, table.event(row).places) for row in range(2)] == [("a.csv", (0,)), ("b.csv", (0,))]
    assert len(readings) == 2


def test_a_file_that_is_not_there_is_a_plain_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be opened"):
        import_file(tmp_path / "none.csv", ImportSettings())


def test_recognised_roles_are_roles() -> None:
    assert set(imported("date,city\n2024-05-01,Rome\n").reading.roles.values()) == {Role.START, Role.PLACE}


@given(st.lists(st.lists(st.text(PRINTABLE, max_size=8), min_size=1, max_size=4), max_size=8), st.sampled_from(",;\t|"))
def test_every_record_is_an_event_or_left_out_with_a_reason(rows: list[list[str]], delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in [["date", "city"], *rows])
    found = imported(text.encode("utf-8", "replace"))
    told = [event.row for event in events(found)] + [line for line, _ in found.reading.skipped]
    told += [found.reading.header_row] if found.reading.header_row else []
    assert len(told) == len(set(told))
    assert sorted(told) == found.reading.lines


def test_degrees_minutes_and_side_may_have_columns_of_their_own() -> None:
    header = "Date," + ",".join(f"Latitude ({part})" for part in ("degrees", "minutes", "N/S"))
    header += "," + ",".join(f"Longitude ({part})" for part in ("degrees", "minutes", "E/W"))
    found = imported(f"{header}\n1855-03-01,34,30,S,18,15,E\n1855-03-02,35,0,S,20,45,W\n")
    assert [place.point for place in found.itinerary.places] == [(-34.5, 18.25), (-35.0, -20.75)]


def test_a_telephone_number_is_no_date() -> None:
    assert roles(imported("name,service phone,lat,lon\nA,02-2302-5162,25.0,121.5\nB,02-2303-1234,25.1,121.6\n")) == {
        "name": "title", "lat": "latitude", "lon": "longitude",
    }  # fmt: skip


def test_numbers_below_the_word_century_are_centuries() -> None:
    assert times(imported("title,century,place\nA,15th century,Rome\nB,16,Bari\n")) == [
        "[1401-01-01..1500-12-31]", "[1501-01-01..1600-12-31]",
    ]  # fmt: skip


def test_every_record_of_a_large_table_can_be_looked_at_as_it_stands() -> None:
    rows = [["date", "city", "remark"], *([f"{1900 + n % 100}-05-01", "Wien", f"Übung {n}"] for n in range(20_000))]
    found = imported("".join(",".join(row) + "\r\n" for row in rows)).reading
    assert len(found.rows) == len(found.lines) == 20_001
    assert [list(found.rows[at]) for at in (0, 1, 20_000)] == [rows[0], rows[1], rows[20_000]]
    assert (found.lines[0], found.lines[20_000]) == (1, 20_001)
    assert list(found.rows[5:7]) == rows[5:7]


def test_a_stray_quotation_mark_is_asked_about_until_there_is_an_answer() -> None:
    text = 'date,city,remark\n2024-05-01,Wien,"loud\n2024-05-02,Graz,calm\n2024-05-03,Linz,dull\n'
    assert [asked.code for asked in imported(text).reading.questions] == ["quotes"]
    for repair_quotes, count in ((True, 3), (False, 1)):
        found = imported(text, repair_quotes=repair_quotes)
        assert "quotes" not in [asked.code for asked in found.reading.questions]
        assert len(found.itinerary.table) == count
        assert not any("\x00" in cell for row in found.reading.rows for cell in row)


def test_the_one_column_with_words_that_is_left_is_the_title_whatever_it_is_called() -> None:
    rows = "2024-05-01,Wien,Ringbahn\n2024-05-02,Graz,Schlossberg\n2024-05-03,Linz,Hafenfahrt\n"
    assert roles(imported(f"date,city,Xyzzy\n{rows}"))["Xyzzy"] == "title"
    assert "Xyzzy" not in roles(imported(f"date,city,Xyzzy\n{rows}".replace("Schlossberg", "3.5").replace("Ring", "1")))


def test_a_number_too_long_for_a_year_dates_nothing() -> None:
    rows = "".join(f"182{i},6,{i + 1},Ulm\n" for i in range(8))
    found = imported(f"Year,Month,Day,Place\n{rows}18211111111111111111,6,4,Chur\n")
    assert times(found) == [*(f"182{i}-06-{i + 1:02d}" for i in range(8)), ""]


def test_a_canonical_table_with_broken_bytes_is_read_with_a_problem() -> None:
    text = "title,start,place\n" + "".join(f"Grüße {i},2024-05-{i:02d},Zürich\n" for i in range(1, 29))
    found = imported(text.encode().replace(b"2024-05-07", b"2024-05-0\xd4"))
    assert len(events(found)) == 28
    assert "encoding_damaged" in {problem.code for problem in found.reading.problems}


def test_an_end_before_its_start_is_not_the_last_day() -> None:
    found = imported("date,end,place\n2024-05-01,2023-05-01,Ulm\n")
    assert span_s(found.itinerary.table.times) == (1714521600, 1714607999)


def test_a_question_shows_what_each_answer_makes_of_a_cell() -> None:
    question = imported("date,place\n01/02/2024,Ulm\n03/04/2024,Bern\n").reading.questions[0]
    assert question.examples == ("01/02/2024 is 1 February 2024", "01/02/2024 is 2 January 2024")


def test_without_names_the_column_of_dates_is_asked_for_and_agreeing_keeps_the_others() -> None:
    text = "2018-07-01,Bergen,Fish market\n2018-07-03,Oslo,Opera house\n"
    question = imported(text).reading.questions[0]
    assert (question.default, question.examples) == ("(unnamed 1st column)", ("2018-07-01", "Bergen", "Fish market"))
    agreed = answered(ImportSettings(), question, question.default)
    found = read(text.encode(), "trip.csv", agreed, today=TODAY)
    assert [event.title for event in events(found)] == ["Fish market", "Opera house"]
    assert places(found) == [["Bergen"], ["Oslo"]]
