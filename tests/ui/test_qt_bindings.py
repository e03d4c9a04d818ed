"""The bindings themselves: what a version must not do before it may be used."""

import sys

from PySide6.QtGui import QPen

CALLS = 200


def test_calls_that_return_nothing_do_not_use_up_the_reference_count_of_none() -> None:
    pen = QPen()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        pen.setWidth(1)
    assert before - sys.getrefcount(None) < CALLS / 2
