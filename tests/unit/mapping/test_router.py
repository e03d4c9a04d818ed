import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer import paths
from viewer.mapping.assets import asset, asset_files
from viewer.mapping.responses import NOT_FOUND, Response, json_response
from viewer.mapping.router import LONGEST_PATH, Router, asset_handler, file_handler

SECRET = "outside"


@pytest.fixture(scope="module")
def router(tmp_path_factory: pytest.TempPathFactory) -> Router:
    folder = tmp_path_factory.mktemp("served")
    (folder.parent / "secret.txt").write_text(SECRET)
    (folder / "inner").mkdir()
    (folder / "inner" / "page.js").write_text("inside")
    (folder / "link").symlink_to(folder.parent / "secret.txt")
    return Router({"": lambda _rest: Response(200, "text/html", b"page"), "web": file_handler(folder)})


def test_a_path_is_answered_by_the_handler_of_its_first_part(router: Router) -> None:
    assert router.get("/").body == b"page"
    assert router.get("/web/inner/page.js") == Response(200, "text/javascript", b"inside")


def test_a_script_is_answered_whole_each_module_after_what_it_needs(tmp_path: Path) -> None:
    (tmp_path / "top.js").write_text("import {\n  a,\n  b,\n} from './low.js';\nimport './low.js';\n\nuse(a, b);\n")
    (tmp_path / "low.js").write_text("import './lowest.js';\nexport const a = 1;\nexport async function b() {}\n")
    (tmp_path / "lowest.js").write_text("begin();\n")
    answer = file_handler(tmp_path)("top.whole.js")
    assert answer.content_type == "text/javascript"
    lines = [line for line in answer.body.decode().splitlines() if line]
    assert lines == ["begin();", "const a = 1;", "async function b() {}", "use(a, b);"]


def test_an_index_is_answered_whole_and_keeps_what_it_exports_and_imports_by_a_whole_address(tmp_path: Path) -> None:
    (tmp_path / "part").mkdir()
    index = "import { a } from './low.js';\nimport { z } from '/web/else.js';\nexport const both = a + z;\n"
    (tmp_path / "part" / "index.js").write_text(index)
    (tmp_path / "part" / "low.js").write_text("export const a = 1;\n")
    lines = [line for line in file_handler(tmp_path)("part/index.js").body.decode().splitlines() if line]
    assert lines == ["const a = 1;", "import { z } from '/web/else.js';", "export const both = a + z;"]


@pytest.mark.parametrize(
    "path",
    [
        "/web/../secret.txt",
        "/web/inner/../../secret.txt",
        "/web//etc/passwd",
        "/web/link",
        "/web/inner",
        "/web/",
        "/web",
        "/web/none.js",
        "/web/none.whole.js",
        "/web/../secret.whole.js",
        "/web/nul\0.js",
        "/web/" + "a" * 300,
        "/web/" + "../" * 100 + "etc/passwd",
        "/other/x",
        "/" + "a" * (LONGEST_PATH + 1),
        "/web/" + "x/" * 150,
    ],
)
def test_nothing_else_is_answered(router: Router, path: str) -> None:
    assert router.get(path) == NOT_FOUND


@given(
    st.text(max_size=LONGEST_PATH * 2)
    | st.lists(st.sampled_from(("..", ".", "", "inner", "~", "\0", "%2e%2e"))).map("/".join)
)
def test_no_path_reaches_outside_or_brings_the_router_down(rest: str) -> None:
    answer = file_handler(paths.resource("web"))(rest)
    assert answer.status in (200, 404)
    if answer.status == 200:
        assert (paths.resource("web") / rest).resolve().is_relative_to(paths.resource("web").resolve())


@pytest.mark.parametrize("name", ["leaflet.js", "leaflet.css"])
def test_the_third_party_files_are_installed_and_not_part_of_the_project(name: str) -> None:
    found = asset(name)
    assert found is not None
    assert found.is_file()
    assert asset_handler(f"any/folder/{name}").status == 200
    assert not list(paths.resource().rglob(name))


def test_an_asset_is_found_by_name_alone() -> None:
    assert asset_handler("../../etc/passwd").status == 404
    assert "leaflet.js" in asset_files()


def test_json_keeps_its_letters_and_refuses_what_is_no_number() -> None:
    assert json_response({"name": "東京"}).body == '{"name":"東京"}'.encode()
    with pytest.raises(ValueError, match="Out of range"):
        json_response(float("nan"))


@given(st.text())
def test_any_text_can_be_sent(text: str) -> None:
    assert json.loads(json_response(text).body) == text


def test_half_a_surrogate_pair_is_sent_as_a_question_mark() -> None:
    assert json.loads(json_response("\ud800").body) == "?"


def test_shipped_files_are_found(tmp_path: Path) -> None:
    assert paths.shipped_itinerary().is_file()
    profile = paths.profile_in(tmp_path / "new").made()
    assert all(
        folder.is_dir() and folder.is_relative_to(tmp_path) for folder in (profile.config, profile.cache, profile.state)
    )
