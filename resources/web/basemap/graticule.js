// Lines of latitude and longitude, with their degrees at the window's edge.

import { familiesFor } from './fonts.js';
import { Overlay } from './overlay.js';
import { THEMES } from './themes.js';

const STEPS_DEG = [30, 20, 10, 5, 2, 1, 0.5, 0.25, 0.1];
const LINE_GAP_PX = 110;
const LAT_LIMIT_DEG = 85;

/** The distance of lines, in degrees, that keeps them a good hand apart on the screen. */
export function stepFor(world) {
  return STEPS_DEG.findLast((step) => (step / 360) * world >= LINE_GAP_PX) ?? STEPS_DEG[0];
}

/** A latitude's distance from the top of a Mercator world of the given side. */
export function mercatorY(latDeg, world) {
  return ((1 - Math.asinh(Math.tan((latDeg * Math.PI) / 180)) / Math.PI) / 2) * world;
}

function degrees(value, positive, negative) {
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  return `${rounded}°${rounded === 0 || rounded === 180 ? "" : value > 0 ? positive : negative}`;
}

/** A Leaflet layer with the graticule. */
export const Graticule = Overlay.extend({
  setStyle(style) {
    this.options.style = style;
    this.redraw();
  },

  draw(context, view) {
    const theme = THEMES[this.options.style.theme];
    const step = stepFor(view.world);
    context.strokeStyle = theme.graticule;
    context.lineWidth = 1;
    context.fillStyle = theme.graticuleText;
    context.font = `500 10.5px ${familiesFor("en")}`;
    context.beginPath();
    this._meridians(context, view, step);
    this._parallels(context, view, step);
    context.stroke();
  },

  _meridians(context, view, step) {
    const west = (view.left / view.world) * 360 - 180;
    const east = ((view.left + view.width) / view.world) * 360 - 180;
    for (let at = Math.ceil(west / step); at * step <= east; at++) {
      const x = Math.round(((at * step + 180) / 360) * view.world - view.left) + 0.5;
      context.moveTo(x, 0);
      context.lineTo(x, view.height);
      const lon = ((((at * step + 180) % 360) + 360) % 360) - 180;
      context.fillText(degrees(lon, 'E', 'W'), x + 3, view.margin + 12);
    }
  },

  _parallels(context, view, step) {
    for (let lat = -Math.floor(LAT_LIMIT_DEG / step) * step; lat <= LAT_LIMIT_DEG; lat += step) {
      const y = Math.round(mercatorY(lat, view.world) - view.top) + 0.5;
      if (y < 0 || y > view.height) continue;
      context.moveTo(0, y);
      context.lineTo(view.width, y);
      context.fillText(degrees(lat, 'N', 'S'), view.width - view.margin - 40, y - 3);
    }
  },
});
