"""Versions and licences of the parts, from their own metadata."""

import pytest

from viewer.ui.window.parts import distributions, licence_of


def test_every_part_says_its_licence() -> None:
    unknown = [part.metadata["Name"] for part in distributions("wayline") if licence_of(part) == "?"]
    assert unknown == []


def test_a_licence_is_one_short_line() -> None:
    assert all("\n" not in licence_of(part) and len(licence_of(part)) < 120 for part in distributions("wayline"))


def test_what_is_not_installed_is_left_out() -> None:
    assert distributions("no-such-package") == []


@pytest.mark.parametrize("tool", ["pytest", "hypothesis", "ruff"])
def test_tools_of_programmers_are_no_parts(tool: str) -> None:
    assert tool not in [part.metadata["Name"].lower() for part in distributions("wayline")]
