// Gathers what the painter needs for one tile.

import { COAST_ZOOM, NEAR_ZOOM } from './painter.js';
import { THEMES } from './themes.js';

/**
 * The scene of a tile.
 * @param {Sources} sources
 * @param {Object} order {zoom, column, row, side, ratio, style}: side in device pixels, style {theme, policy, muted}
 * @returns {Promise<Scene>}
 */
export async function gather(sources, { zoom, column, row, side, ratio, style }) {
  const theme = THEMES[style.theme];
  const isNear = zoom >= NEAR_ZOOM;
  const picture = (set) => (theme.pictures ? sources.picture(set, theme.pictures, zoom, column, row) : null);
  const [ground, relief, depth, world, coast] = await Promise.all([
    isNear ? null : picture('ground'),
    isNear ? picture('relief') : null,
    isNear ? picture('depth') : null,
    sources.sheet('world', zoom, column, row),
    zoom >= COAST_ZOOM ? sources.sheet('coast', zoom, column, row) : null,
  ]);
  return { zoom, side, ratio, theme, policy: style.policy, muted: style.muted, world, coast, ground, relief, depth };
}
