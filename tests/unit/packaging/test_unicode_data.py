"""ICU's package is read and written as ICU does it."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shipping.unicode_data import ALIGNMENT, is_used, read_package, write_package

HEADER = struct.pack("<HBB", 32, 0xDA, 0x27).ljust(12, b"\0") + b"CmnD" + bytes(16)
NAMES = st.text("abcdefghijklmnopqrstuvwxyz_/", min_size=1, max_size=20)


@given(st.dictionaries(NAMES, st.binary(min_size=1, max_size=50), min_size=1, max_size=20))
def test_what_is_written_is_read_again(items: dict[str, bytes]) -> None:
    header, found = read_package(write_package(HEADER, items))
    assert header == HEADER
    assert list(found) == sorted(items)
    assert all(found[name].startswith(item) for name, item in items.items())
    assert all(not found[name][len(item) :].strip(b"\0") for name, item in items.items())


def test_items_begin_where_the_processor_likes_it() -> None:
    data = write_package(HEADER, {"a": b"1", "bb": b"22222222222222222", "c": b"3"})
    offsets = [struct.unpack_from("<II", data, len(HEADER) + 4 + 8 * number)[1] for number in range(3)]
    assert all(offset % ALIGNMENT == 0 for offset in offsets)


@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("icudt73l/coll/root.res", True),
        ("icudt73l/root.res", True),
        ("icudt73l/nfkc.nrm", True),
        ("icudt73l/coll/de.res", True),
        ("icudt73l/supplementalData.res", True),
        ("icudt73l/zoneinfo64.res", True),
        ("icudt73l/curr/de.res", False),
        ("icudt73l/de.res", False),
        ("icudt73l/sr_Latn_BA.res", False),
        ("icudt73l/gb18030.cnv", False),
        ("icudt73l/translit/root.res", False),
    ],
)
def test_sorting_stays_and_what_qt_never_asks_for_goes(name: str, is_wanted: bool) -> None:
    assert is_used(name) is is_wanted


def test_other_bytes_are_refused() -> None:
    with pytest.raises(ValueError, match="no package"):
        read_package(b"\x7fELF" + bytes(60))
