// Highlights countries and regions by code.

import { jsonAt } from './answers.js';

const NO_FEATURES = { type: 'FeatureCollection', features: [] };

/** Outlines on a map, in a pane of their own under the routes. */
export class Outlines {
  /**
   * @param {L.Map} map
   * @param {string} base address of the basemap
   * @param {string} pane
   */
  constructor(map, base, pane) {
    this.base = base;
    this.renderer = L.canvas({ pane, padding: 0.3 });
    this.pane = pane;
    this.layers = new Map();
    this.map = map;
  }

  /**
   * Shows an outline, or changes the style of one shown.
   * @param {string} code `KR` or `US-IL`; an unknown one shows nothing
   * @param {{colour: string, isDashed?: boolean, widthPx?: number}} look
   */
  async show(code, look) {
    const style = pathStyle(look);
    const shown = this.layers.get(code);
    if (shown) {
      shown.setStyle(style);
      return;
    }
    const layer = L.geoJSON(NO_FEATURES, { interactive: false, pane: this.pane, renderer: this.renderer, style });
    this.layers.set(code, layer);
    layer.addTo(this.map);
    layer.addData(await jsonAt(`${this.base}outline/${encodeURIComponent(code)}.json`));
  }

  /** Takes all outlines away. */
  clear() {
    for (const layer of this.layers.values()) layer.remove();
    this.layers.clear();
  }
}

function pathStyle({ colour, isDashed = false, widthPx = 2 }) {
  const dashArray = isDashed ? '6 5' : null;
  return { color: colour, weight: widthPx, opacity: 0.95, fillColor: colour, fillOpacity: 0.14, dashArray };
}
