"""What the other stops of an itinerary tell of a name: the same names alone and together, with points to compare.

``python -m benchmarks.context FILE.csv [--stops N] [--no-countries]``; the columns are ``query``, ``country_hint``,
``lat`` and ``lon``, and rows that follow one another are taken for one itinerary, N at a time.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from viewer.geocoding.distances import distance_km
from viewer.geocoding.itineraries import PlaceResolver
from viewer.geocoding.unpacking import opened
from viewer.itinerary.places import Certainty, Place
from viewer.paths import user_profile

NEAR_KM, WRONG_KM = 25.0, 100.0
Row = dict[str, str]


def itineraries(rows: Sequence[Row], stops: int) -> Iterator[Sequence[Row]]:
    for first in range(0, len(rows), stops):
        yield rows[first : first + stops]


def tally(rows: Sequence[Row], places: Sequence[Place]) -> Counter[str]:
    found: Counter[str] = Counter()
    for row, place in zip(rows, places, strict=True):
        if place.point is None:
            continue
        apart = distance_km(*place.point, float(row["lat"]), float(row["lon"]))
        is_sure = place.resolution.certainty is Certainty.SURE
        found.update({"near": apart <= NEAR_KM, "sure": is_sure, "silent": is_sure and apart > WRONG_KM})
        found["changed"] += place.resolution.method == "context"
        found["changed well"] += place.resolution.method == "context" and apart <= NEAR_KM
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--stops", type=int, default=12, help="rows of one itinerary (default: 12)")
    parser.add_argument("--no-countries", action="store_true", help="leave the country column out")
    asked = parser.parse_args()
    with asked.file.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    gazetteer = opened(user_profile().cache)
    resolver = PlaceResolver(gazetteer)
    alone, together = Counter[str](), Counter[str]()
    for part in itineraries(rows, asked.stops):
        places = [Place(row["query"], "" if asked.no_countries else row["country_hint"]) for row in part]
        alone += tally(part, resolver.resolve_places(places, use_context=False))
        together += tally(part, resolver.resolve_places(places))
    gazetteer.close()
    for what, count in (("alone", alone), ("together", together)):
        shares = (count[key] / len(rows) for key in ("near", "sure", "silent"))
        print("{:10s} within 25 km {:.3f}   sure {:.3f}   sure and over 100 km off {:.4f}".format(what, *shares))
    print(f"{together['changed']} of {len(rows)} names changed, {together['changed well']} of them to within 25 km")


if __name__ == "__main__":
    main()
