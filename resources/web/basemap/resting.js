// Does work bit by bit while the map rests.

/** How long the map must have stood still. */
const REST_MS = 250;
/** What must be left of a quiet moment for the next bit of work. */
const LEFT_MS = 4;

/**
 * Begins the work anew wherever the map comes to rest, and leaves it when the map moves on.
 * @param {L.Map} map
 * @param {() => Generator} work ends a bit with every `yield`
 */
export function whileResting(map, work) {
  let turn = 0;
  const begin = async () => {
    const mine = ++turn;
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    for (let bits = null; ; ) {
      const moment = await new Promise((resolve) => requestIdleCallback(resolve));
      if (mine !== turn) return;
      bits ??= work();
      while (moment.timeRemaining() > LEFT_MS) if (bits.next().done) return;
    }
  };
  map.on('movestart unload', () => (turn += 1));
  map.on('moveend', begin);
  begin();
}
