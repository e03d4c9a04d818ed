from collections.abc import Sequence

import pytest

from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.waiting import CancelledError
from viewer.itinerary.places import Candidate, Certainty, Decider, Place, Precision, Resolution


def given(name: str, lat_deg: float, lon_deg: float, decider: Decider = Decider.FILE) -> Place:
    point = Candidate(name, "point", Precision.LOCALITY, lat_deg, lon_deg)
    return Place(name, resolution=Resolution(Certainty.SURE, point, method="given", decider=decider))


def regions(places: Sequence[Place]) -> list[str]:
    return [place.resolution.candidate.region_code for place in places if place.resolution.candidate]


def test_the_other_stops_decide_between_namesakes(resolver: PlaceResolver) -> None:
    ohio = [Place("Columbus, OH"), Place("Dayton, OH"), Place("Springfield"), Place("Cincinnati, OH")]
    missouri = [Place("Joplin, MO"), Place("Springfield"), Place("Branson, MO"), Place("Rolla, MO")]
    assert regions(resolver.resolve_places(ohio))[2] == "US-OH"
    assert regions(resolver.resolve_places(missouri))[1] == "US-MO"


def test_small_towns_know_each_other_though_each_has_a_larger_namesake(resolver: PlaceResolver) -> None:
    nebraska = [Place(name) for name in ("Norfolk", "Wayne", "Wakefield", "Laurel", "Pierce")]
    assert regions(resolver.resolve_places(nebraska, use_context=False)).count("US-NE") == 1
    assert regions(resolver.resolve_places(nebraska)) == ["US-NE"] * 5


def test_a_larger_namesake_far_away_gives_way_to_the_town_nearby(resolver: PlaceResolver) -> None:
    minnesota = [Place(name) for name in ("Cold Spring", "Albany", "Melrose", "Sauk Centre", "Alexandria")]
    assert regions(resolver.resolve_places(minnesota)) == ["US-MN"] * 5


def test_famous_cities_stand_against_small_namesakes_nearby(resolver: PlaceResolver) -> None:
    texas = [Place(name) for name in ("Dallas", "Paris", "Sulphur Springs", "Greenville")]
    world = [Place(name) for name in ("London", "Paris", "Milan", "Vienna", "Athens")]
    assert regions(resolver.resolve_places(texas)) == ["US-TX"] * 4
    found = [place.resolution.candidate for place in resolver.resolve_places(world)]
    assert [place.country_code for place in found if place] == ["GB", "FR", "IT", "AT", "GR"]


def test_coordinates_in_the_file_speak_for_the_names_around_them(resolver: PlaceResolver) -> None:
    places = [given("Our house", 42.03, -97.42), Place("Wayne"), Place("Wakefield")]
    assert regions(resolver.resolve_places(places)[1:]) == ["US-NE"] * 2


def test_without_context_a_name_stands_alone(resolver: PlaceResolver) -> None:
    places = [Place("Columbus, OH"), Place("Springfield"), Place("Dayton, OH")]
    (alone,) = resolver.resolve_places([Place("Springfield")], use_context=False)
    assert resolver.resolve_places(places, use_context=False)[1].resolution == alone.resolution


def test_what_context_changed_is_to_be_checked_and_is_no_warning(resolver: PlaceResolver) -> None:
    places = [Place("Columbus, OH"), Place("Dayton, OH"), Place("Springfield"), Place("Cincinnati, OH")]
    resolution = resolver.resolve_places(places)[2].resolution
    assert (resolution.certainty, resolution.method) == (Certainty.CHECK, "context")
    assert resolution.warnings == ()
    assert len(resolution.alternatives) >= 2


def test_given_coordinates_win_and_gain_country_and_zone(resolver: PlaceResolver) -> None:
    (place,) = resolver.resolve_places([given("Paris", 48.8566, 2.3522)])
    assert place.point == (48.8566, 2.3522)
    assert place.resolution.candidate is not None
    assert (place.resolution.candidate.country_code, place.resolution.candidate.zone) == ("FR", "Europe/Paris")
    assert place.resolution.warnings == ()


def test_swapped_coordinates_are_flagged_and_kept(resolver: PlaceResolver) -> None:
    (place,) = resolver.resolve_places([given("Paris", 2.3522, 48.8566)])
    assert place.point == (2.3522, 48.8566)
    assert place.resolution.warnings == ("Latitude and longitude look swapped.",)
    assert place.resolution.certainty is Certainty.CHECK  # so that somebody sees the warning
    assert (place.resolution.alternatives[0].name, place.resolution.alternatives[0].country_code) == ("Paris", "FR")


def test_coordinates_far_from_the_name_are_flagged(resolver: PlaceResolver) -> None:
    (place,) = resolver.resolve_places([given("Reykjavik", -33.9, 18.4)])
    assert "from the nearest place of that name" in place.resolution.warnings[0]


def test_what_the_user_decided_is_not_doubted(resolver: PlaceResolver) -> None:
    (place,) = resolver.resolve_places([given("Reykjavik", -33.9, 18.4, Decider.USER)])
    assert place.resolution.warnings == ()
    assert place.resolution.decider is Decider.USER


def test_a_place_far_off_the_route_is_flagged(resolver: PlaceResolver) -> None:
    places = [Place("Berlin, Germany"), Place("Sydney, Australia"), Place("Hamburg, Germany")]
    warnings = resolver.resolve_places(places)[1].resolution.warnings
    assert any(warning.endswith("km off the route.") for warning in warnings)


def test_the_order_of_visits_may_differ_from_the_order_of_places(resolver: PlaceResolver) -> None:
    places = [Place("Berlin, Germany"), Place("Sydney, Australia"), Place("Hamburg, Germany")]
    resolved = resolver.resolve_places(places, visits=[0, 2, 1])
    assert not any("off the route" in warning for place in resolved for warning in place.resolution.warnings)


def test_spellings_of_one_town_and_its_airport_come_together(resolver: PlaceResolver) -> None:
    places = [Place("Busan, KR"), Place("Pusan"), Place("Busan, South Korea"), Place("Gimhae International Airport")]
    assert {place.locality for place in resolver.resolve_places(places)} == {"Pusan"}  # the shortest that was written


def test_an_unplaced_name_keeps_its_own_locality(resolver: PlaceResolver) -> None:
    (place,) = resolver.resolve_places([Place("xqzvkw")])
    assert (place.resolution.certainty, place.locality) == (Certainty.NONE, "xqzvkw")


def test_progress_counts_up_to_one(resolver: PlaceResolver) -> None:
    shares: list[float] = []
    resolver.resolve_places([Place("Rome"), Place("Oslo")], progress=lambda share, _text: shares.append(share))
    assert shares == [0.5, 1.0]


def test_resolving_can_be_cancelled(resolver: PlaceResolver) -> None:
    with pytest.raises(CancelledError):
        resolver.resolve_places([Place("Rome")], is_cancelled=lambda: True)


def test_comparing_the_stops_can_be_cancelled_too(resolver: PlaceResolver) -> None:
    places, looked_up = [Place("Rome"), Place("Pisa")], []
    with pytest.raises(CancelledError):
        resolver.resolve_places(
            places, progress=lambda share, _: looked_up.append(share), is_cancelled=lambda: 1 in looked_up
        )
    assert looked_up == [0.5, 1.0]


def test_no_places_are_no_trouble(resolver: PlaceResolver) -> None:
    assert resolver.resolve_places([]) == ()


def test_a_pinned_point_knows_its_country_division_and_zone(resolver: PlaceResolver) -> None:
    point = resolver.point(41.88, -87.63)
    assert (point.country_code, point.region_code, point.zone) == ("US", "US-IL", "America/Chicago")


def test_a_point_at_sea_has_no_country(resolver: PlaceResolver) -> None:
    assert resolver.point(-45.0, -130.0).country_code == ""
