"""Large plain tables are read by another way, and to the same itinerary."""

import random
from datetime import date

import numpy as np
import pytest

from viewer.importing.bulk import LEAST_BYTES, grid_of
from viewer.importing.dates import DateRules, resolve
from viewer.importing.datescan import scan
from viewer.importing.reader import Imported, read
from viewer.importing.settings import DateOrder, ImportSettings
from viewer.importing.uniform import uniform_dates, uniform_times

TODAY = date(2026, 1, 1)


def rows_of(count: int) -> list[list[str]]:
    chance = random.Random(7)
    towns = ["Rom", "Köln", "Bari", "Санкт-Петербург", "Llanfairpwllgwyngyllgogerychwyrndrobwll", ""]
    rows = []
    for number in range(count):
        day = f"{chance.randint(1, 12):02d}/{chance.randint(1, 28):02d}/{chance.randint(1900, 2020)}"
        day = chance.choice([day] * 50 + ["1975-02-23T02:58:41.000Z", "", "02/30/1999", "c. 1975"])
        rows.append(
            [
                day,
                chance.choice(towns),
                f"{chance.uniform(-90, 90):.3f}",
                f"{chance.uniform(-180, 180):.3f}",
                str(number),
            ]
        )
    rows[500] = [""] * 5
    return rows


def table(rows: list[list[str]], ending: str = "\n", last: str = "end") -> bytes:
    lines = ["Date,City,Latitude,Longitude,Note", *map(",".join, rows), f"01/25/2000,Rom,1.5,2.5,{last}"]
    return (ending.join(lines) + ending).encode()


def told(found: Imported) -> list[object]:
    events = found.itinerary.table
    reading = found.reading
    rows = [events.event(row) for row in range(len(events))]
    spots = [[found.itinerary.places[code] for code in event.places] for event in rows]
    return [
        [(event.title, event.time, event.row, event.id) for event in rows],
        spots, reading.roles, reading.problems, reading.skipped, reading.questions, reading.header_row,
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_both_ways_tell_the_same(ending: str) -> None:
    rows = rows_of(14_000)
    plain, quoted = table(rows, ending), table(rows, ending, '"end"')
    assert grid_of(plain, "utf-8", ",") is not None
    assert grid_of(quoted, "utf-8", ",") is None
    first, second = (read(data, "x.csv", ImportSettings(), today=TODAY) for data in (plain, quoted))
    assert told(first) == told(second)


def test_a_total_at_the_end_of_a_large_table_is_no_event() -> None:
    data = table(rows_of(14_000)) + b"Total,,,,14001\n"
    found = read(data, "x.csv", ImportSettings(), today=TODAY)
    assert found.reading.skipped[-1] == (14_003, "footer")


def test_titles_of_sections_are_no_events_in_a_large_table_either() -> None:
    rows = rows_of(14_000)
    for row in rows[:110]:
        row[0] = row[0] or "01/01/1900"
    for at, title in ((100, "Spring"), (9_000, "Autumn"), (9_001, "02/03/1999")):
        rows[at] = [title, "", "", "", ""]
    plain, quoted = table(rows), table(rows, last='"end"')
    first, second = (read(data, "x.csv", ImportSettings(), today=TODAY) for data in (plain, quoted))
    assert (102, "heading") in first.reading.skipped
    assert (9_003, "heading") not in first.reading.skipped
    assert told(first) == told(second)


def test_comments_and_uneven_records_take_the_plain_way() -> None:
    rows = rows_of(14_000)
    for odd in (b"# a remark,,,,\n", b"too,short\n"):
        found = read(table(rows) + odd + table(rows[:1]), "x.csv", ImportSettings(), today=TODAY)
        assert len(found.itinerary.table) + len(found.reading.skipped) > 14_000


@pytest.mark.parametrize(
    "data", [b"a,b\n" * 10, b'a,"b"\n' * LEAST_BYTES, b"a,b\nc\n" * LEAST_BYTES, b"a,b\r" * LEAST_BYTES]
)
def test_what_is_small_quoted_or_uneven_is_no_grid(data: bytes) -> None:
    assert grid_of(data, "ascii", ",") is None


@pytest.mark.parametrize("order", list(DateOrder))
@pytest.mark.parametrize("is_known", [True, False])
def test_dates_read_at_once_are_those_read_one_by_one(order: DateOrder, is_known: bool) -> None:
    chance = random.Random(3)
    forms = [
        "{a:02d}/{b:02d}/{y}",
        "{y}-{a:02d}-{b:02d}",
        "{a:02d}.{b:02d}.{y}",
        "{a:02d}/{b:02d}-{y}",
        "{y} {a} {b}",
        "May {y}",
    ]
    texts = ["02/29/2000", "02/29/1900", "29/02/2024", "2000-02-30", "0000-01-01", "01/01/0000", "١٢/٠٣/١٩٩٩", ""]
    for _ in range(500):
        first, second, year = chance.randint(0, 14), chance.randint(0, 32), f"{chance.randint(0, 9999):04}"
        texts.append(chance.choice(forms).format(a=first, b=second, y=year))
    rules = DateRules(order=order, is_order_known=is_known)
    found, place, codes = uniform_times(uniform_dates(texts), rules, lambda text: resolve(scan(text), rules))
    times = found.take(place)
    for row, text in enumerate(texts):
        wanted = resolve(scan(text), rules)
        assert (times.at(row), codes.get(row, ())) == (wanted.time, wanted.codes)


def test_only_texts_of_the_fixed_width_are_read_at_once() -> None:
    found = uniform_dates(["1999-01-02", "1/2/1999", "03.04.1999", "abcdefghij"])
    assert found.rows.tolist() == [0, 2]
    assert np.array_equal(found.numbers, [[1999, 1, 2], [3, 4, 1999]])
    assert found.others() == ["1/2/1999", "abcdefghij"]
