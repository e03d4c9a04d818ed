"""The review of places and the real map: what is on the desk is shown there, and a pin comes back from it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.web.stage import Stage
from viewer.itinerary.places import Box, Candidate, Precision
from viewer.ui.window.review import review_places

LIMA = Candidate("Lima", "city", Precision.LOCALITY, -12.05, -77.04, "PE")
FIJI = Candidate("Fiji", "country", Precision.COUNTRY, -17.8, 178.0, "FJ", box=Box(-19.2, 176.9, -16.1, -178.5))
RING = "(window.wayline.ring ? [window.wayline.ring.getLatLng().lat, window.wayline.ring.getLatLng().lng] : null)"


@pytest.fixture
def review(stage: Stage) -> Iterator[Stage]:
    """The stage with the pane of places in front and Tokyo on the desk."""
    review_places(stage.made.window)
    names = [place.name for place in stage.made.session.itinerary.places]
    stage.made.desk.presenter.go_to(names.index("Tokyo"))
    yield stage
    while stage.made.session.can_undo:
        stage.made.session.undo()
    stage.made.window.side.setCurrentIndex(0)
    stage.settle()


def is_in_view(stage: Stage, lat_deg: float, lon_deg: float) -> bool:
    return stage.js(f"window.wayline.map.getBounds().contains([{lat_deg}, {lon_deg}])") is True


def test_a_candidate_is_ringed_and_brought_into_view_and_the_ring_goes_again(review: Stage) -> None:
    assert not is_in_view(review, LIMA.lat_deg, LIMA.lon_deg)
    review.made.map_presenter.reveal(LIMA)
    review.until(lambda: is_in_view(review, LIMA.lat_deg, LIMA.lon_deg))
    assert review.js(RING) == [LIMA.lat_deg, LIMA.lon_deg]
    review.made.map_presenter.reveal(None)
    review.until(lambda: review.js(RING) is None)


def test_an_area_across_the_date_line_is_shown_whole_and_not_the_world(review: Stage) -> None:
    review.made.map_presenter.reveal(FIJI)
    review.until(lambda: is_in_view(review, -17.8, 178.0))
    width = "window.wayline.map.getBounds().getEast() - window.wayline.map.getBounds().getWest()"
    review.until(lambda: 4 < float(str(review.js(width))) < 60)
    assert is_in_view(review, -17.8, 181.0)  # what lies beyond the date line, in the same world


def test_a_pin_dropped_on_the_map_is_where_the_place_is(review: Stage) -> None:
    desk = review.made.window.panes.places.desk
    QTest.mouseClick(desk.pin, Qt.MouseButton.LeftButton)
    review.until(lambda: review.js("window.wayline.isDropping") is True)
    point = review.empty_point
    at = f"window.wayline.map.containerPointToLatLng([{point.x()}, {point.y()}])"
    wanted = review.js(f"[{at}.lat, {at}.wrap().lng]")
    review.click_map(point)
    review.until(lambda: review.made.session.can_undo)
    tokyo = next(place for place in review.made.session.itinerary.places if place.name == "Tokyo")
    assert tokyo.point == pytest.approx(wanted, abs=1e-4)
    assert tokyo.resolution.decider == "user"
    assert review.js("window.wayline.isDropping") is False


def test_turning_to_the_agenda_gives_the_pin_up(review: Stage) -> None:
    QTest.mouseClick(review.made.window.panes.places.desk.pin, Qt.MouseButton.LeftButton)
    review.until(lambda: review.js("window.wayline.isDropping") is True)
    review.made.window.side.setCurrentIndex(0)
    review.until(lambda: review.js("window.wayline.isDropping") is False)


def test_a_pin_that_is_given_up_leaves_the_map_as_it_was(review: Stage) -> None:
    desk = review.made.window.panes.places.desk
    QTest.mouseClick(desk.pin, Qt.MouseButton.LeftButton)
    review.until(lambda: review.js("window.wayline.isDropping") is True)
    desk.pin_requested.emit(False)
    review.until(lambda: review.js("window.wayline.isDropping") is False)
    review.click_map(review.empty_point)
    review.settle()
    assert not review.made.session.can_undo
