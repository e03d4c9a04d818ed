"""A document keeps everything, and a damaged one is refused with a sentence."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.errors import UserError
from viewer.exporting.atomic import write_atomically
from viewer.exporting.document import Document, document_bytes, document_of, read_document, write_document

NAMES = st.from_regex(r"[A-Za-zäß0-9_ -]{1,12}\.csv", fullmatch=True)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3)
)
SAMPLE = Document("Trip to Rome", {"trip.csv": b"a,b\n1,2\n"}, {"settings": {"year": 2024}, "views": []})


@given(
    st.text(max_size=20),
    st.dictionaries(NAMES, st.binary(max_size=50), max_size=3),
    st.dictionaries(
        st.sampled_from(["settings", "places", "views"]),
        st.dictionaries(st.text(max_size=4), JSON, max_size=3),
        max_size=3,
    ),
)
def test_what_is_saved_is_opened_the_same(title: str, sources: dict[str, bytes], state: dict[str, object]) -> None:
    document = Document(title, sources, state)
    assert document_of(document_bytes(document)) == document


def test_the_same_document_is_the_same_file() -> None:
    assert document_bytes(SAMPLE) == document_bytes(SAMPLE)


def test_it_is_a_data_package_with_the_sources_byte_for_byte() -> None:
    with zipfile.ZipFile(io.BytesIO(document_bytes(SAMPLE))) as archive:
        package = json.loads(archive.read("datapackage.json"))
        assert archive.read("sources/trip.csv") == SAMPLE.sources["trip.csv"]
    names = [resource["name"] for resource in package["resources"]]
    assert package["name"] == "trip-to-rome"
    assert [resource["path"] for resource in package["resources"]] == [
        "sources/trip.csv",
        "state/settings.json",
        "state/views.json",
    ]
    assert len(set(names)) == len(names)


def test_a_source_that_was_changed_is_noticed() -> None:
    data = document_bytes(SAMPLE)
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"a,b\n9,9\n" if name.startswith("sources/") else old.read(name))
    with pytest.raises(UserError, match="damaged"):
        document_of(target.getvalue())


def test_names_that_lead_elsewhere_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be the name"):
        write_document(tmp_path / "x.wayline", Document("x", {"../evil.csv": b""}))


@given(st.data())
def test_a_damaged_document_is_refused_with_a_sentence(data: st.DataObject) -> None:
    whole = bytearray(document_bytes(SAMPLE))
    for _ in range(3):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = document_of(bytes(whole))
    except UserError:
        return
    assert set(found.sources.values()) <= {SAMPLE.sources["trip.csv"]}


def test_a_newer_document_says_so() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("datapackage.json", json.dumps({"title": "x", "wayline": {"version": 99}, "resources": []}))
    with pytest.raises(UserError, match="newer version"):
        document_of(target.getvalue())


def test_saving_replaces_the_old_file_whole_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "trip.wayline"
    path.write_bytes(b"old")
    write_document(path, SAMPLE)
    assert read_document(path) == SAMPLE
    assert [file.name for file in tmp_path.iterdir()] == ["trip.wayline"]


def test_a_folder_that_cannot_be_written_to_is_a_plain_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_atomically(tmp_path / "none" / "trip.csv", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_document_that_is_not_there_is_a_plain_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be opened"):
        read_document(tmp_path / "none.wayline")
