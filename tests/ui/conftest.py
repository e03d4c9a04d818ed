import pytest


@pytest.fixture(autouse=True)
def clean(nothing_survives: None) -> None:
    """Nothing that a widget's test starts or shows may outlive it."""
