"""The lists of what is shipped are computed from what there is."""

from pathlib import Path, PurePosixPath

import pytest
from shipping import contents
from shipping.project import ROOT, parts, product_version


def shipped() -> set[str]:
    return {f"{folder}/{Path(source).name}" for source, folder in contents.shipped_files(ROOT)}


def test_every_resource_but_the_scripts_that_build_it_is_shipped() -> None:
    found = shipped()
    assert {"data/asia-tour-2025.csv", "resources/themes/dark.json", "resources/web/map/main.js"} <= found
    assert not any(name.endswith(".py") or "/building/" in name for name in found)


def test_what_is_new_is_shipped_without_a_word(tmp_path: Path) -> None:
    for name in ("resources/new/thing.bin", "resources/new/build.py", "data/other.csv", "resources/x/building/t.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = [(Path(source).name, folder) for source, folder in contents.shipped_files(tmp_path)]
    assert found == [("thing.bin", "resources/new"), ("other.csv", "data")]


@pytest.mark.parametrize(
    ("path", "is_wanted"),
    [
        ("folium-0.20.0.dist-info/METADATA", True),
        ("folium-0.20.0.dist-info/licenses/LICENSE.txt", True),
        ("folium-0.20.0.dist-info/RECORD", False),
        ("folium-0.20.0.dist-info/direct_url.json", False),
        ("folium/templates/leaflet_heat.min.js", True),
        ("folium/map.py", False),
        ("folium/tests/data.json", False),
        ("../../bin/tool", False),
        ("share/wayline/data/asia-tour-2025.csv", False),
        ("_wayline.pth", False),
    ],
)
def test_of_a_package_its_data_and_its_licence_are_wanted(path: str, is_wanted: bool) -> None:
    assert contents.wanted(PurePosixPath(path), is_hooked=False) is is_wanted


def test_the_record_is_wanted_where_files_are_found_by_it() -> None:
    assert contents.wanted(PurePosixPath("a-1.dist-info/RECORD"), is_hooked=False, is_record_wanted=True)
    found = {f"{folder}/{Path(source).name}" for source, folder in contents.part_files(parts())}
    assert any(name.startswith("xstatic_leaflet") and name.endswith("/RECORD") for name in found)
    assert any(name.endswith("/leaflet.js") for name in found)


def test_data_of_packages_with_a_hook_is_left_to_the_hook() -> None:
    assert not contents.wanted(PurePosixPath("numpy/version.json"), is_hooked=True)
    assert contents.wanted(PurePosixPath("numpy-2.dist-info/METADATA"), is_hooked=True)


def test_every_module_is_named() -> None:
    found = list(contents.modules(ROOT))
    assert {"viewer", "viewer.cli.snapshot", "viewer.ui.window.about"} <= set(found)


def test_a_package_that_no_module_imports_is_optional(tmp_path: Path) -> None:
    (tmp_path / "viewer").mkdir()
    module = tmp_path / "viewer" / "one.py"
    module.write_text("import json\n# pandas is named here\n", "utf-8")
    assert contents.optional_modules(tmp_path) == ["pandas"]
    module.write_text("def f():\n    from pandas import factorize\n", "utf-8")
    assert contents.optional_modules(tmp_path) == []


def test_the_parts_are_the_program_and_what_it_needs_and_no_tools() -> None:
    names = [part.metadata["Name"].lower() for part in parts()]
    assert names[0] == "wayline"
    assert {"folium", "jinja2", "numpy"} <= set(names)
    assert not {"pytest", "ruff", "mypy", "pyinstaller"} & set(names)


def test_the_version_is_that_of_the_project_file() -> None:
    assert f'version = "{product_version()}"' in (ROOT / "pyproject.toml").read_text("utf-8")
