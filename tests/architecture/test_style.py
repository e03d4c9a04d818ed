"""The gates that no linter keeps."""

import re
from graphlib import TopologicalSorter

import grimp

from tests.architecture.measure import report
from tests.architecture.source import PACKAGE, ROOT, all_definitions, hidden_imports, length, modules

LONGEST_FUNCTION, LONGEST_MODULE, LONGEST_WINDOW = 45, 400, 250
OUR_SCRIPTS = sorted((ROOT / "resources" / "web").rglob("*.js"))


def test_no_function_is_longer_than_45_lines() -> None:
    found = [f"{one.name}: {one.lines}" for one in all_definitions() if one.is_function]
    assert [name for name in found if int(name.rpartition(" ")[2]) > LONGEST_FUNCTION] == []


def test_no_module_is_longer_than_400_lines() -> None:
    assert [str(path) for path in modules() if length(path) > LONGEST_MODULE] == []


def test_the_main_window_is_assembly_and_no_longer_than_250_lines() -> None:
    assert length(PACKAGE / "ui" / "window" / "main_window.py") <= LONGEST_WINDOW


def test_every_module_says_what_it_is_for() -> None:
    assert [str(path) for path in modules() if not path.read_text("utf-8").startswith('"""')] == []


def test_every_public_definition_is_documented() -> None:
    assert [one.name for one in all_definitions() if one.is_public and not one.has_docstring] == []


def test_every_function_is_typed() -> None:
    assert [one.name for one in all_definitions() if not (one.has_types and one.has_return)] == []


def test_packages_have_an_empty_init() -> None:
    assert [str(path) for path in PACKAGE.rglob("__init__.py") if path.stat().st_size] == []


def test_no_module_reaches_itself_through_its_imports() -> None:
    graph = grimp.build_graph("viewer", cache_dir=None)
    order = TopologicalSorter({name: graph.find_modules_directly_imported_by(name) for name in graph.modules})
    assert set(order.static_order()) == set(graph.modules)  # a circle has no order, which is said with its names


def test_every_import_inside_a_function_says_why() -> None:
    silent = []
    for path in modules():
        lines = path.read_text("utf-8").splitlines()
        for node in hidden_imports(path):
            line, above = lines[node.lineno - 1], lines[node.lineno - 2].strip()
            says_why = above.startswith(("#", "from", "import")) or re.search(r"noqa: PLC0415 \W", line)
            if not says_why:
                silent.append(f"{path}:{node.lineno}")
    assert silent == []


def test_the_program_never_writes_a_script_as_text() -> None:
    assert [str(path) for path in modules() if "runJavaScript" in path.read_text("utf-8")] == []


def test_no_script_of_ours_turns_text_into_markup_or_code() -> None:
    assert OUR_SCRIPTS
    risky = re.compile(
        r"(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|document\.write|\beval\(|new Function|setHTML"
    )
    assert [str(path) for path in OUR_SCRIPTS if risky.search(path.read_text("utf-8"))] == []


def test_the_measures_can_be_printed() -> None:
    assert "median function" in report()
