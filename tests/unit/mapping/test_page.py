import base64
import hashlib
import re
from pathlib import Path

import folium
import pytest

from viewer.mapping.basemap.options import BasemapOptions
from viewer.mapping.page import OfflineMap, render_shell
from viewer.mapping.router import asset_handler
from viewer.mapping.shell import SCRIPT, page_html, rendered_shell, with_policy

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "map-page.html"


@pytest.fixture(scope="module")
def shell() -> str:
    return render_shell()


@pytest.fixture(scope="module")
def html(shell: str) -> str:
    return with_policy(shell)


def policy(html: str) -> dict[str, str]:
    content = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert content
    return {name: rest for name, _, rest in (part.strip().partition(" ") for part in content[1].split(";"))}


def test_two_pages_are_the_same_to_the_byte(shell: str) -> None:
    assert render_shell() == shell


def test_the_page_is_the_one_that_was_looked_at(shell: str) -> None:
    """After a wanted change: ``python -m tests.golden.keep``."""
    assert shell == GOLDEN.read_text("utf-8")


def test_the_page_names_no_address_on_the_network(html: str) -> None:
    assert re.findall(r"(?:https?:)?//[\w.-]+\.\w", html) == []


def test_only_the_pages_own_scripts_may_run(html: str) -> None:
    scripts = policy(html)["script-src"]
    assert "unsafe" not in scripts
    for body in SCRIPT.findall(html):
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in scripts


def test_the_policy_comes_before_anything_it_should_hold_back(html: str) -> None:
    assert html.index("Content-Security-Policy") < html.index("<script")
    assert policy(html)["default-src"] == "'none'"
    assert policy(html)["connect-src"] == "'self'"


def test_every_file_that_folium_links_is_installed(html: str) -> None:
    linked = re.findall(r'(?:src|href)="/assets/([^"]+)"', html)
    assert "leaflet.js" in linked
    assert [name for name in linked if asset_handler(name).status != 200] == []


def test_our_map_leaves_foliums_own_defaults_alone() -> None:
    render_shell()
    assert OfflineMap.default_js is not folium.Map.default_js
    assert any("http" in url for _, url in folium.Map.default_js)


def test_the_page_is_rendered_once_and_then_kept(tmp_path: Path) -> None:
    first = rendered_shell(tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_text("kept", "utf-8")
    assert first == render_shell()
    assert rendered_shell(tmp_path) == "kept"


def test_the_page_of_another_version_is_removed(tmp_path: Path) -> None:
    old = tmp_path / "map-page-0123456789abcdef.html"
    old.write_bytes(b"old")
    rendered_shell(tmp_path)
    assert not old.exists()
    assert len(list(tmp_path.iterdir())) == 1


def test_the_served_page_begins_with_the_options_that_were_asked_for(tmp_path: Path) -> None:
    served = page_html(tmp_path, BasemapOptions(theme="dark", language="ko")).decode()
    assert '"theme": "dark"' in served
    assert '"languages": ["ko", null]' in served
    digests = [base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in SCRIPT.findall(served)]
    assert all(f"'sha256-{digest}'" in policy(served)["script-src"] for digest in digests)
