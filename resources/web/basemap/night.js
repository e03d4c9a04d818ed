// Day and night at an instant, with the softness of twilight.

import { Overlay } from './overlay.js';
import { THEMES } from './themes.js';

const RADIANS = Math.PI / 180;
const SHADE_PX = 8;
const ALPHA_MAX = 0.46;
/** The sun this far below the horizon ends the last twilight. */
const DARK_DEG = -14;
const J2000_MS = Date.UTC(2000, 0, 1, 12);

/**
 * Where the sun stands in the zenith, to about a hundredth of a degree (the Astronomical Almanac's short series).
 * @param {number} instantMs milliseconds since 1970 UTC
 * @returns {{latDeg: number, lonDeg: number}} longitude in -180..180
 */
export function subsolarPoint(instantMs) {
  const days = (instantMs - J2000_MS) / 864e5;
  const anomaly = (357.529 + 0.98560028 * days) * RADIANS;
  const mean = 280.459 + 0.98564736 * days;
  const ecliptic = (mean + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) * RADIANS;
  const tilt = (23.439 - 3.6e-7 * days) * RADIANS;
  const ascension = Math.atan2(Math.cos(tilt) * Math.sin(ecliptic), Math.cos(ecliptic)) / RADIANS;
  const siderealDeg = (18.697374558 + 24.06570982441908 * days) * 15;
  const lonDeg = ((((ascension - siderealDeg + 180) % 360) + 360) % 360) - 180;
  return { latDeg: Math.asin(Math.sin(tilt) * Math.sin(ecliptic)) / RADIANS, lonDeg };
}

/** How dark it is, 0 by day to 1 by night, with the sun's height as its sine. */
export function darkness(heightSine) {
  const low = Math.sin(DARK_DEG * RADIANS);
  const share = Math.max(0, Math.min(1, heightSine / low));
  return share * share * (3 - 2 * share) * 0.75 + share * 0.25;
}

/** A Leaflet layer that darkens the night side. It is computed coarsely and smoothed by the browser. */
export const Night = Overlay.extend({
  options: { resolution: 1 / SHADE_PX },

  setStyle(style) {
    this.options.style = style;
    this.redraw();
  },

  /** @param {string} isoInstant an instant with its offset, such as 2025-10-27T08:00:00Z */
  setInstant(isoInstant) {
    this._sun = subsolarPoint(Date.parse(isoInstant));
    this.redraw();
  },

  draw(context, view) {
    if (!this._sun) return;
    const [columns, rows] = [context.canvas.width, context.canvas.height];
    const image = context.createImageData(columns, rows);
    const [red, green, blue] = THEMES[this.options.style.theme].night;
    const cosines = Array.from({ length: columns }, (_, column) => {
      const lonDeg = ((view.left + (column + 0.5) * SHADE_PX) / view.world) * 360 - 180;
      return Math.cos((lonDeg - this._sun.lonDeg) * RADIANS);
    });
    const sunLat = this._sun.latDeg * RADIANS;
    for (let row = 0; row < rows; row++) {
      const y = (view.top + (row + 0.5) * SHADE_PX) / view.world;
      const lat = Math.atan(Math.sinh(Math.PI * (1 - 2 * y)));
      const [steady, swing] = [Math.sin(lat) * Math.sin(sunLat), Math.cos(lat) * Math.cos(sunLat)];
      for (let column = 0; column < columns; column++) {
        const alpha = darkness(steady + swing * cosines[column]) * ALPHA_MAX * 255;
        image.data.set([red, green, blue, alpha], (row * columns + column) * 4);
      }
    }
    context.putImageData(image, 0, 0);
  },
});
