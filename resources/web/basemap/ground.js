// The painted ground as a Leaflet layer: asks the worker for tiles and shows what it hands back.

import { RATIO_MAX } from './overlay.js';
// By its whole address: the page's head has asked for it before, so that it stays a script of its own.
import { takeThread } from '/web/basemap/painting.js';

const TILE_SIDE_PX = 256;

/** A Leaflet grid layer of painted tiles. Restyling repaints the tiles where they are, so that nothing flashes. */
export const Ground = L.GridLayer.extend({
  options: { tileSize: TILE_SIDE_PX, updateWhenZooming: false, updateWhenIdle: false, keepBuffer: 2, zIndex: 1 },

  /** @param {Object} options `base` address, `style` {theme, policy, muted}, `complain` for messages */
  initialize(options) {
    L.setOptions(this, options);
    this._worker = takeThread();
    this._worker.postMessage({ base: new URL(options.base, location.href).href });
    this._worker.onmessage = ({ data }) => this._receive(data);
    this._worker.onerror = (event) => options.complain(`painting thread: ${event.message}`);
    this._orders = new Map();
    this._unsent = [];
    this._lastId = 0;
    this._taken = Promise.withResolvers();
    this._decoded = Promise.withResolvers();
    this._idle = [];
    this.on('tileunload', ({ tile }) => this._cancel(tile));
  },

  onRemove(map) {
    L.GridLayer.prototype.onRemove.call(this, map);
    this._worker.terminate();
    this._orders.clear();
    this._settle();
  },

  createTile(coords, done) {
    const ratio = Math.min(RATIO_MAX, window.devicePixelRatio || 1);
    const tile = L.DomUtil.create('canvas');
    tile.width = tile.height = TILE_SIDE_PX * ratio;
    this._order(tile, coords, () => done(null, tile));
    return tile;
  },

  /**
   * Repaints every tile in another style.
   * @param {Object} style {theme, policy, muted}
   * @returns {Promise<void>} fulfilled when the last tile has changed
   */
  setStyle(style) {
    this.options.style = style;
    const visible = Object.values(this._tiles ?? {}).filter((tile) => tile.current);
    for (const { el, coords } of visible) {
      const started = this._cancel(el);
      this._order(el, coords, started ?? (() => {}));
    }
    return this.whenIdle();
  },

  /** Fulfilled when the painting thread has heard of the first orders: the browser hands them on from this thread. */
  whenTaken() {
    return this._taken.promise;
  },

  /** Fulfilled when the painting thread has the pictures of the first orders: each of them waits for this thread. */
  whenDecoded() {
    return this._decoded.promise;
  },

  /** Fulfilled when no tile is waited for. */
  whenIdle() {
    return this._orders.size === 0 ? Promise.resolve() : new Promise((resolve) => this._idle.push(resolve));
  },

  _order(tile, coords, done) {
    const id = ++this._lastId;
    const around = 2 ** coords.z;
    const column = ((coords.x % around) + around) % around;
    tile.dataset.order = id;
    this._orders.set(id, { tile, done });
    const ratio = tile.width / TILE_SIDE_PX;
    const place = { zoom: coords.z, column, row: coords.y };
    // Leaflet wants all tiles of a view in one turn: sent together, their data is asked for together.
    if (this._unsent.length === 0) queueMicrotask(() => this._worker.postMessage({ orders: this._unsent.splice(0) }));
    this._unsent.push({ id, ...place, side: tile.width, ratio, style: this.options.style });
  },

  /** Withdraws the order for a tile; returns whom to tell if it was still open. */
  _cancel(tile) {
    const id = Number(tile.dataset.order);
    const order = this._orders.get(id);
    if (!order) return null;
    this._orders.delete(id);
    this._worker.postMessage({ cancel: id });
    this._settle();
    return order.done;
  },

  _receive({ id, bitmap, error, complaint, taken, decoded }) {
    if (taken) this._taken.resolve();
    if (decoded) this._decoded.resolve();
    if (complaint || error) this.options.complain(complaint ?? error);
    const order = this._orders.get(id);
    if (!order) return;
    this._orders.delete(id);
    if (bitmap) order.tile.getContext('bitmaprenderer').transferFromImageBitmap(bitmap);
    order.done();
    this._settle();
  },

  _settle() {
    if (this._orders.size > 0) return;
    for (const resolve of this._idle.splice(0)) resolve();
  },
});
