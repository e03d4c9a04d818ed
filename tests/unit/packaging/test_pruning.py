"""What stays out of the bundle, and what must never be left out."""

import pytest
from shipping.pruning import RULES, kept, why_pruned

NEEDED = (
    "PySide6/Qt/lib/libQt6WebEngineCore.so.6",
    "PySide6/Qt/lib/libQt6Quick.so.6",  # the web engine links it
    "PySide6/Qt/lib/libQt6Qml.so.6",
    "PySide6/Qt/lib/libQt6Positioning.so.6",
    "PySide6/Qt/lib/libQt6PrintSupport.so.6",
    "PySide6/Qt/libexec/QtWebEngineProcess",
    "PySide6/Qt/resources/icudtl.dat",
    "PySide6/Qt/resources/qtwebengine_resources.pak",
    "PySide6/Qt/resources/qtwebengine_resources_100p.pak",
    "PySide6/Qt/resources/v8_context_snapshot.bin",
    "PySide6/Qt/translations/qtwebengine_locales/en-US.pak",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
    "PySide6/Qt/plugins/imageformats/libqjpeg.so",
    "PySide6/Qt/plugins/imageformats/libqsvg.so",
    "PySide6/QtWidgets.abi3.so",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/Qt6WebEngineCore.dll",
    "PySide6/QtWebEngineProcess.exe",
    "numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so",
    "resources/basemap/data/world.mbtiles",
    "resources/web/map/main.js",
    "data/asia-tour-2025.csv",
    "folium/templates/leaflet_heat.min.js",
    "xstatic/pkg/leaflet/data/leaflet.js",
    "wayline-0.1.0.dist-info/METADATA",
    "xstatic_leaflet-1.9.3.0.dist-info/RECORD",
    "tzdata/zoneinfo/Asia/Tokyo",
    "rapidfuzz/fuzz_cpp.cpython-311-x86_64-linux-gnu.so",
)
NEEDLESS = (
    "PySide6/Qt/qml/QtQuick/Controls/libqtquickcontrols2plugin.so",
    "PySide6/Qt/lib/libQt63DCore.so.6",
    "PySide6/Qt/lib/libQt6Quick3DRuntimeRender.so.6",
    "PySide6/Qt/lib/libQt6Charts.so.6",
    "PySide6/Qt6Charts.dll",
    "PySide6/QtCharts.abi3.so",
    "PySide6/Qt/lib/libavcodec.so.61",
    "PySide6/avcodec-61.dll",
    "PySide6/Qt/lib/libQt6Multimedia.so.6",
    "PySide6/Qt/lib/libQt6Pdf.so.6",
    "PySide6/Qt/lib/libQt6ShaderTools.so.6",
    "PySide6/Qt/resources/qtwebengine_devtools_resources.pak",
    "PySide6/Qt/translations/qtwebengine_locales/de.pak",
    "PySide6/Qt/translations/qtbase_de.qm",
    "PySide6\\translations\\qtbase_fr.qm",
    "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
    "PySide6/Qt/plugins/platforms/libqeglfs.so",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/QtCore.pyi",
    "rapidfuzz/fuzz_cpp_avx2.cpython-311-x86_64-linux-gnu.so",
    "numpy/_core/tests/data/astype_copy.pkl",
    "wayline-0.1.0.dist-info/direct_url.json",
    "xstatic/pkg/leaflet/data/leaflet-src.js",
)


@pytest.mark.parametrize("path", NEEDED)
def test_what_the_program_needs_stays(path: str) -> None:
    assert why_pruned(path) == ""


@pytest.mark.parametrize("path", NEEDLESS)
def test_what_nobody_needs_goes_for_a_reason(path: str) -> None:
    assert why_pruned(path)


def test_every_rule_is_the_first_for_some_file_that_goes() -> None:
    used = {why_pruned(path) for path in NEEDLESS}
    assert used <= {rule.reason for rule in RULES}
    assert len({rule.reason for rule in RULES}) == len(RULES)


def test_entries_keep_their_order() -> None:
    entries = [("b", "1", "DATA"), ("PySide6/Qt/qml/x", "2", "DATA"), ("a", "3", "DATA")]
    assert kept(entries) == [entries[0], entries[2]]
