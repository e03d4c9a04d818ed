// A canvas that covers the map's window and a margin, follows it by CSS while it moves, and is drawn when it rests.

const MARGIN_PX = 96;
/** Beyond so many device pixels per CSS pixel nobody sees more. */
export const RATIO_MAX = 2;
/** Zoomed by more than this since it was drawn, the picture would be a blur: it waits unseen. */
const STRETCH_MAX = 1.7;

/** What a canvas over the map would show now: see `draw` below. */
export function viewOf(map) {
  const size = map.getSize();
  const origin = map.getPixelOrigin().add(map.containerPointToLayerPoint([-MARGIN_PX, -MARGIN_PX]));
  const [width, height, zoom] = [size.x + 2 * MARGIN_PX, size.y + 2 * MARGIN_PX, map.getZoom()];
  return { width, height, zoom, world: 256 * 2 ** zoom, left: origin.x, top: origin.y, margin: MARGIN_PX };
}

const isSameView = (one, other) => Object.keys(one).every((key) => one[key] === other[key]);

/**
 * Base of the layers drawn over the ground. A subclass gives `draw(context, view, map)`, where view holds
 * {width, height, zoom, world, left, top}: sizes in CSS pixels, `world` the side of the world, `left` and `top` the
 * canvas's corner in world pixels; `resolution` in its options scales the canvas (1 is one pixel per CSS pixel).
 */
export const Overlay = L.Layer.extend({
  options: { pane: 'overlayPane', resolution: null },

  initialize(options) {
    L.setOptions(this, options);
  },

  onAdd(map) {
    this._canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated', this.getPane());
    this._canvas.style.pointerEvents = 'none';
    this._events = {
      moveend: this.redraw,
      resize: this.redraw,
      viewreset: this.redraw,
      move: this._follow,
      zoomanim: this._animate,
    };
    map.on(this._events, this);
    this.redraw();
  },

  onRemove(map) {
    map.off(this._events, this);
    this._canvas.remove();
  },

  /** Draws unseen what the layer will show when it is put on the map as it stands; `finishAhead` makes it a picture. */
  drawAhead(map) {
    const view = viewOf(map);
    const sheet = new OffscreenCanvas(1, 1);
    this.draw(this._cleared(sheet, view), view, map);
    this._ahead = { view, sheet, picture: null };
  },

  /** What was drawn ahead becomes a picture, which costs more than drawing it; nothing where it is outdated. */
  finishAhead() {
    if (this._ahead) this._ahead.picture = this._ahead.sheet.transferToImageBitmap();
  },

  /** Draws the canvas anew for where the map is now. */
  redraw() {
    const map = this._map;
    const ahead = this._ahead;
    this._ahead = null;
    if (!map) return;
    const view = viewOf(map);
    const corner = map.containerPointToLayerPoint([-MARGIN_PX, -MARGIN_PX]);
    const context = this._cleared(this._canvas, view);
    this._canvas.style.width = `${view.width}px`;
    this._canvas.style.height = `${view.height}px`;
    this._zoom = view.zoom;
    this._corner = map.layerPointToLatLng(corner);
    this._drawnAt = map.containerPointToLayerPoint([0, 0]);
    L.DomUtil.setTransform(this._canvas, corner, 1);
    this._canvas.style.opacity = 1;
    if (ahead?.picture && isSameView(ahead.view, view)) context.drawImage(ahead.picture, 0, 0, view.width, view.height);
    else this.draw(context, view, map);
  },

  /** The context of a canvas that is as large as the view and empty. */
  _cleared(canvas, { width, height }) {
    const ratio = this.options.resolution ?? Math.min(RATIO_MAX, window.devicePixelRatio || 1);
    const [columns, rows] = [Math.ceil(width * ratio), Math.ceil(height * ratio)];
    if (canvas.width !== columns || canvas.height !== rows) [canvas.width, canvas.height] = [columns, rows];
    const context = canvas.getContext('2d');
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  },

  /** While panning the browser moves the pane; only past the margin must the canvas be drawn again. */
  _follow() {
    const map = this._map;
    if (map._animatingZoom) return;
    const scale = map.getZoomScale(map.getZoom(), this._zoom);
    if (scale !== 1) {
      this._place(scale, map.latLngToLayerPoint(this._corner));
      return;
    }
    const moved = map.containerPointToLayerPoint([0, 0]).distanceTo(this._drawnAt);
    if (moved > MARGIN_PX * 0.8) this.redraw();
  },

  _animate(event) {
    const scale = this._map.getZoomScale(event.zoom, this._zoom);
    this._place(scale, this._map._latLngToNewLayerPoint(this._corner, event.zoom, event.center));
  },

  _place(scale, corner) {
    L.DomUtil.setTransform(this._canvas, corner, scale);
    this._canvas.style.opacity = scale > STRETCH_MAX || scale < 1 / STRETCH_MAX ? 0 : 1;
  },
});
