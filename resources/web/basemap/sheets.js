// Turns a decoded tile into paths that can be drawn at any scale, in any theme, again and again.

import { decodeTile, trace } from './mvt.js';

/** By which property the shapes of a layer are drawn apart. */
const GROUPED_BY = { rivers: 'rank', borders: 'legal' };

/**
 * A tile's layers as paths.
 * @param {Uint8Array} bytes an unpacked vector tile, maybe empty
 * @returns {Object<string, Map<number, Path2D>>} by layer, then by rank or legal state (0 where the layer has none);
 *   coordinates are shares of the tile's side
 */
export function readSheet(bytes) {
  const sheet = {};
  for (const [name, layer] of Object.entries(decodeTile(bytes))) {
    const groups = (sheet[name] = new Map());
    for (const feature of layer.features) {
      const group = feature.properties[GROUPED_BY[name]] ?? 0;
      if (!groups.has(group)) groups.set(group, new Path2D());
      trace(bytes, feature, 1 / layer.extent, groups.get(group));
    }
  }
  return sheet;
}
