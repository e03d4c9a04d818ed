import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from viewer.itinerary.columns import codes_of, is_same_column, tags_of

WORDS = st.sampled_from(("a", "b", "c", "d"))
ROWS = st.lists(st.lists(WORDS, max_size=4))


@given(st.lists(WORDS | st.just("")))
def test_a_column_of_codes_gives_back_its_texts(texts: list[str]) -> None:
    column = codes_of(texts)
    assert [column.at(row) for row in range(len(texts))] == texts
    assert "" not in column.values


@given(ROWS)
def test_a_column_of_tags_gives_back_its_texts_in_order(rows: list[list[str]]) -> None:
    column = tags_of(rows)
    assert [list(column.at(row)) for row in range(len(rows))] == rows
    assert [column.first().at(row) for row in range(len(rows))] == [row[0] if row else "" for row in rows]


@given(ROWS.filter(bool), st.data())
def test_taken_rows_are_the_rows(rows: list[list[str]], data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.integers(0, len(rows) - 1)))
    taken = tags_of(rows).take(np.array(chosen, dtype=np.int64))
    assert [list(taken.at(place)) for place in range(len(chosen))] == [rows[row] for row in chosen]


@given(ROWS, st.data())
def test_an_event_counts_once_for_a_value_it_names_twice(rows: list[list[str]], data: st.DataObject) -> None:
    column = tags_of(rows)
    mask = np.array(data.draw(st.lists(st.booleans(), min_size=len(rows), max_size=len(rows))), dtype=np.bool_)
    expected = [sum(value in row for row, kept in zip(rows, mask, strict=True) if kept) for value in column.values]
    assert column.counts(mask).tolist() == expected


def test_columns_are_the_same_where_they_say_the_same_of_every_event() -> None:
    tags, codes = tags_of([["a", "b"], []]), codes_of(["a", ""])
    assert is_same_column(tags, tags_of([["a", "b"], []]))
    assert not is_same_column(tags, tags_of([["a"], ["b"]]))
    assert is_same_column(codes, codes_of(["a", ""]))
    assert not is_same_column(codes, codes_of(["b", ""]))
    assert not is_same_column(codes, tags)
