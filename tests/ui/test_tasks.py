"""Background work: one task a lane, late results dropped, errors to the right place."""

from threading import Event

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from viewer.errors import UserError
from viewer.session.ports import IsCancelled, Lane, Progress
from viewer.ui.common.tasks import ThreadTaskRunner
from viewer.ui.window.progress import ProgressStrip


class Outcome:
    """Remembers what came back."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[UserError] = []

    @property
    def is_there(self) -> bool:
        return bool(self.results or self.errors)


@pytest.fixture
def runner(qapp: object) -> object:
    runner = ThreadTaskRunner()
    yield runner
    runner.close()


def start(runner: ThreadTaskRunner, work: object, lane: Lane = Lane.LOAD) -> Outcome:
    outcome = Outcome()
    runner.start(lane, "work", work, outcome.results.append, outcome.errors.append)  # type: ignore[arg-type]
    return outcome


def until_cancelled(_progress: Progress, is_cancelled: IsCancelled) -> str:
    pause = Event()
    while not is_cancelled():
        pause.wait(0.005)
    return "cancelled"


def test_a_result_comes_back(runner: ThreadTaskRunner, qtbot: QtBot) -> None:
    outcome = start(runner, lambda _progress, _is_cancelled: 42)
    qtbot.waitUntil(lambda: outcome.is_there)
    assert (outcome.results, runner.is_busy(Lane.LOAD)) == ([42], False)


def test_an_error_for_people_goes_to_whoever_asked(runner: ThreadTaskRunner, qtbot: QtBot) -> None:
    def fail(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        raise UserError("It failed.")

    outcome = start(runner, fail)
    qtbot.waitUntil(lambda: outcome.is_there)
    assert [error.message for error in outcome.errors] == ["It failed."]


def test_a_bug_goes_to_the_crash_boundary_and_not_to_whoever_asked(runner: ThreadTaskRunner, qtbot: QtBot) -> None:
    def fail(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        raise ZeroDivisionError("a bug")

    with capture_exceptions() as raised:
        outcome = start(runner, fail)
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert not outcome.is_there


def test_a_new_task_cancels_the_old_one_of_its_lane_and_drops_its_result(
    runner: ThreadTaskRunner, qtbot: QtBot
) -> None:
    old = start(runner, until_cancelled)
    new = start(runner, lambda _progress, _is_cancelled: "new")
    qtbot.waitUntil(lambda: new.is_there)
    runner.close()
    qtbot.wait(20)
    assert (old.results, new.results) == ([], ["new"])


def test_lanes_do_not_disturb_each_other(runner: ThreadTaskRunner, qtbot: QtBot) -> None:
    start(runner, until_cancelled, Lane.GEOCODE)
    load = start(runner, lambda _progress, _is_cancelled: "loaded")
    qtbot.waitUntil(lambda: load.is_there)
    assert runner.is_busy(Lane.GEOCODE)


def test_a_cancelled_task_gives_nothing(runner: ThreadTaskRunner, qtbot: QtBot) -> None:
    outcome = start(runner, until_cancelled)
    runner.cancel(Lane.LOAD)
    runner.close()
    qtbot.wait(20)
    assert not outcome.is_there


def test_progress_is_told_in_few_messages_and_the_last_one_always(runner: ThreadTaskRunner, qtbot: QtBot) -> None:
    def work(progress: Progress, _is_cancelled: IsCancelled) -> None:
        for step in range(10_001):
            progress(step / 10_000, f"step {step}")

    told: list[float] = []
    runner.progressed.connect(lambda _lane, share, _text: told.append(share))
    outcome = start(runner, work)
    qtbot.waitUntil(lambda: outcome.is_there)
    assert len(told) < 100
    assert told[-1] == 1


def test_the_progress_strip_shows_long_work_and_cancels_it(runner: ThreadTaskRunner, qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    strip.follow(runner)
    start(runner, lambda _progress, _is_cancelled: None)
    start(runner, until_cancelled)
    qtbot.waitUntil(strip.isVisible)
    strip.cancel_requested.emit(Lane.LOAD)
    assert not runner.is_busy(Lane.LOAD)
    assert strip.isHidden()
