"""Nothing leaves the program, and what tries to is counted."""

import pytest

from tests.web.stage import Stage

ELSEWHERE = "https://example.org/"
REFUSED = "window.wayline.refused = true;"


@pytest.fixture
def tempted(running: Stage, nothing_survives: None) -> Stage:
    """The program whose page will try what it must not; its console and count are cleared afterwards."""
    running.reset()
    return running


def forget(stage: Stage) -> None:
    stage.made.window.panes.map.guard.blocked.clear()
    stage.made.window.panes.map.page.console.clear()


def test_the_tour_is_shown_without_a_request_or_a_complaint(stage: Stage) -> None:
    panes = stage.made.window.panes
    assert panes.map.guard.blocked == []
    assert panes.map.page.console == []
    assert stage.made.window.network_label.text() == "offline · 0 requests"


def test_the_loaded_page_names_no_address_on_the_network(stage: Stage) -> None:
    linked = stage.js("[...document.querySelectorAll('[src],[href]')].map((one) => one.src || one.href)")
    assert isinstance(linked, list)
    assert linked
    assert [link for link in linked if not str(link).startswith("wayline://app/")] == []
    assert "http" not in str(stage.js("document.documentElement.outerHTML")).replace("http-equiv", "")


@pytest.mark.parametrize(
    "attempt",
    [
        f"fetch('{ELSEWHERE}').catch(() => {{ {REFUSED} }}) && true",
        f"Object.assign(new Image(), {{src: '{ELSEWHERE}a.png', onerror: () => {{ {REFUSED} }}}}) && true",
        f"(() => {{ const s = document.createElement('script'); s.src = '{ELSEWHERE}a.js';"
        f" s.onerror = () => {{ {REFUSED} }}; document.head.append(s); return true; }})()",
    ],
)
def test_what_reaches_out_is_refused_by_the_page_itself(tempted: Stage, attempt: str) -> None:
    tempted.js("(window.wayline.refused = false)")
    tempted.js(attempt)
    tempted.until(lambda: tempted.js("window.wayline.refused") is True)
    page, guard = tempted.made.window.panes.map.page, tempted.made.window.panes.map.guard
    assert any("Content Security Policy" in str(said) for said in page.console)
    assert guard.blocked == []
    forget(tempted)


def test_what_the_page_would_let_through_is_blocked_and_counted(tempted: Stage) -> None:
    """A form that leaves the page is held by no policy of fetching: the guard counts it or the page refuses it."""
    page, guard = tempted.made.window.panes.map.page, tempted.made.window.panes.map.guard
    tempted.js(f"(window.location.href = '{ELSEWHERE}') && true")
    tempted.until(lambda: tempted.js("1 + 1") == 2)
    assert page.url().toString() == "wayline://app/"
    assert all(url.startswith(ELSEWHERE) for url in guard.blocked)
    forget(tempted)


@pytest.mark.parametrize(
    "path", ["/web/../../pyproject.toml", "/web/%2e%2e/%2e%2e/pyproject.toml", "/data/places/99999.json", "/nothing"]
)
def test_a_path_to_nowhere_is_answered_with_nothing(tempted: Stage, path: str) -> None:
    tempted.js("(window.wayline.answer = null)")
    tempted.js(
        f"fetch('{path}').then((one) => (one.ok ? one.text() : one.status))"
        ".then((answer) => { window.wayline.answer = answer; }) && true"
    )
    tempted.until(lambda: tempted.js("window.wayline.answer") is not None)
    assert tempted.js("window.wayline.answer") in (404, "[]")
    forget(tempted)


def test_a_range_request_is_answered_and_brings_nothing_down(tempted: Stage) -> None:
    tempted.js("(window.wayline.answer = null)")
    tempted.js(
        "fetch('/web/map/main.js', {headers: {Range: 'bytes=999999999-5'}})"
        ".then((one) => one.status, () => 'refused').then((status) => { window.wayline.answer = status; }) && true"
    )
    tempted.until(lambda: tempted.js("window.wayline.answer") is not None)
    assert tempted.js("1 + 1") == 2
    forget(tempted)
