"""A place of its own for one event: the same name may mean something else there."""

from dataclasses import replace

import numpy as np

from viewer.itinerary.columns import Tags
from viewer.itinerary.itinerary import Itinerary


def with_own_place(itinerary: Itinerary, row: int, code: int) -> tuple[Itinerary, int]:
    """The itinerary where an event no longer shares one of its places with others, and the index of that place.

    Nothing changes where no other event has the place ``code``.
    """
    tags = itinerary.table.places
    mine = np.arange(tags.offsets[row], tags.offsets[row + 1])
    mine = mine[tags.codes[mine] == code]
    if len(mine) == np.count_nonzero(tags.codes == code):
        return itinerary, code
    own = len(itinerary.places)
    codes = tags.codes.copy()
    codes[mine] = own
    table = replace(itinerary.table, places=Tags((*tags.values, tags.values[code]), tags.offsets, codes))
    return replace(itinerary, table=table, places=(*itinerary.places, itinerary.places[code])), own
