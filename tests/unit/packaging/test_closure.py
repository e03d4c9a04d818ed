"""A library stays where a chain of links leads to it."""

from shipping.closure import Entry, binding, is_from_host, reachable, without_unused_bindings

LINKS = {
    "/s/program.so": frozenset({"liba.so.1", "libc.so.6"}),
    "/s/liba.so.1": frozenset({"libb.so.2", "libX11.so.6"}),
    "/s/libplug.so": frozenset({"libd.so"}),
}


def links(source: str) -> frozenset[str]:
    return LINKS.get(source, frozenset())


def entry(path: str, kind: str = "BINARY") -> Entry:
    return path, "/s/" + path.rpartition("/")[2], kind


def test_libraries_stay_link_by_link_and_the_others_go() -> None:
    entries = [entry("program.so", "EXTENSION"), entry("liba.so.1"), entry("libb.so.2"), entry("libc9.so.1")]
    assert [found[0] for found in reachable(entries, links)] == ["program.so", "liba.so.1", "libb.so.2"]


def test_libraries_of_every_desktop_are_left_to_it() -> None:
    entries = [entry("program.so", "EXTENSION"), entry("liba.so.1"), entry("libX11.so.6")]
    assert "libX11.so.6" not in [found[0] for found in reachable(entries, links)]
    assert is_from_host("libstdc++.so.6")
    assert not is_from_host("libQt6Core.so.6")


def test_plugins_and_libraries_that_are_opened_by_name_are_beginnings() -> None:
    entries = [
        entry("Qt/plugins/x/libplug.so"),
        entry("libd.so"),
        entry("libpython3.11.so.1.0"),
        entry("nss/libfreebl3.so"),
    ]
    assert reachable(entries, links) == entries


def test_a_link_stays_with_what_it_points_to() -> None:
    kept, gone = ("liba.so.1", "Qt/lib/liba.so.1", "SYMLINK"), ("libz9.so", "Qt/lib/libz9.so", "SYMLINK")
    entries = [entry("program.so", "EXTENSION"), entry("Qt/lib/liba.so.1"), kept, gone]
    found = reachable(entries, links)
    assert kept in found
    assert gone not in found


def test_bindings_that_are_never_imported_go() -> None:
    assert binding("PySide6/QtCore.abi3.so") == "PySide6.QtCore"
    assert binding("PySide6\\QtQml.pyd") == "PySide6.QtQml"
    assert binding("PySide6/Qt/lib/libQt6Core.so.6") == ""
    entries = [entry("PySide6/QtCore.abi3.so"), entry("PySide6/QtQml.abi3.so"), entry("libother.so")]
    found = without_unused_bindings(entries, frozenset({"PySide6.QtCore"}))
    assert [name for name, _, _ in found] == ["PySide6/QtCore.abi3.so", "libother.so"]
