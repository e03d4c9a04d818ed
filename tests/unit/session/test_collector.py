"""The garbage collector rests while any itinerary is made, and works again afterwards."""

import gc

import pytest

from viewer.session.collector import no_garbage_collection


def test_the_collector_rests_until_the_last_is_done() -> None:
    assert gc.isenabled()
    with no_garbage_collection():
        with no_garbage_collection():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_collector_works_again_after_a_failure() -> None:
    with pytest.raises(ValueError, match="no file"), no_garbage_collection():
        raise ValueError("no file")
    assert gc.isenabled()
