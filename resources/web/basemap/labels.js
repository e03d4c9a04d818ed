// The names on the map, laid out by importance without overlap.

import { jsonAt } from './answers.js';
import { familiesFor, loadFonts } from './fonts.js';
import { LANGUAGES, PARTS, partsFor } from './names.js';
import { Overlay, viewOf } from './overlay.js';
import { Space } from './placement.js';
import { whileResting } from './resting.js';
import { rectOf, spots } from './spots.js';
import { THEMES } from './themes.js';
import { composed, KIND, useSetting } from './typography.js';

const DOT_HALF_PX = 2;
const HALO_PX = 3;
/** How far labels keep from what lies over them. */
const KEPT_GAP_PX = 3;
/** How far names and dots keep from the window's edge; their halos lie beyond their rectangles. */
const EDGE_GAP_PX = 3;
const TOWN_GAP_PX = [8, 3];
const MUTED_ALPHA = 0.55;
const SMALL_RANK = 9;
const WIDTHS_KEPT = 20_000;
const COLOUR = { [KIND.country]: 'country', [KIND.city]: 'city', [KIND.sea]: 'sea', [KIND.region]: 'region' };

/** A Leaflet layer with one canvas for all labels. */
export const Labels = Overlay.extend({
  /** @param {Object} options `base` address, `names` a Names, `style`, `languages` [first, second or null] */
  initialize(options) {
    L.setOptions(this, options);
    this._widths = new Map();
    this._byZoom = new Map();
    this._parts = 0;
    this._loads = new Map();
    this._reserved = [];
  },

  /**
   * Reads what a zoom needs of positions, names and fonts, unless it is there; until then nothing is drawn.
   * @param {number} zoom
   */
  load(zoom) {
    const parts = Math.max(this._parts, partsFor(zoom));
    if (!this._loads.has(parts)) this._loads.set(parts, this._read(parts));
    return this._loads.get(parts);
  },

  /** Reads and measures what other zooms and languages need, so that whichever is chosen next is there at once. */
  async loadRest(map) {
    await this.load(Infinity);
    for (let parts = 1; parts <= PARTS.length; parts++) {
      for (const language of LANGUAGES) await this._prepare([language], parts);
    }
    whileResting(map, () => this._measuringAll(map));
  },

  async setLanguages(languages) {
    await this._prepare(languages, Math.max(1, this._parts));
    this.options.languages = languages;
    this.redraw();
  },

  *_measuringAll(map) {
    if (this._widths.size > WIDTHS_KEPT) this._widths.clear();
    for (const language of LANGUAGES) yield* this._measuring(map, [language]);
  },

  *_measuring(map, languages) {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    const view = viewOf(map);
    for (const label of this._atZoom(Math.round(view.zoom))) {
      let isSeen = false;
      eachCopy(label, view, () => (isSeen = true));
      if (!isSeen) continue;
      this._compose(context, view, label, languages);
      yield;
    }
  },

  setStyle(style) {
    this.options.style = style;
    this.redraw();
  },

  /** Keeps rectangles free of labels: {left, top, right, bottom} in the map container's pixels. */
  setReserved(rects) {
    if (JSON.stringify(rects) === JSON.stringify(this._reserved)) return;
    this._reserved = rects;
    this.redraw();
  },

  async _read(parts) {
    const [columns] = await Promise.all([
      Promise.all(PARTS.slice(0, parts).map((part) => jsonAt(`${this.options.base}labels-${part}.json`))),
      this._prepare(this.options.languages, parts),
    ]);
    if (this._parts >= parts) return;
    const isNeeded = this._map && partsFor(this._map.getZoom()) > this._parts;
    this._parts = parts;
    this._labels = columns.flatMap(labelsOf);
    this._labels.forEach((label, index) => (label.index = index));
    this._byZoom.clear();
    if (isNeeded) this.redraw();
  },

  async _prepare(languages, parts) {
    const chosen = languages.filter(Boolean);
    await Promise.all([this.options.names.load(chosen, parts), loadFonts(chosen)]);
  },

  draw(context, view, map) {
    if (!this._labels) return;
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.globalAlpha = this.options.style.muted ? MUTED_ALPHA : 1;
    const space = { kept: this._kept(view, map), taken: new Space(view.width, view.height) };
    const shown = this._atZoom(Math.round(view.zoom));
    // The dots of great cities come first, so that no country's name is written over its own capital.
    for (const label of shown.filter(isGreat)) {
      eachCopy(label, view, (x, y) => space.kept.isFree(dotRect(x, y)) && space.taken.take(dotRect(x, y)));
    }
    for (const label of shown) this._drawCopies(context, view, space, label);
    context.globalAlpha = 1;
  },

  /** The space that lies under stops, routes and buttons: nothing is written there, and no dot looks out from it. */
  _kept(view, map) {
    const kept = new Space(view.width, view.height);
    for (const { left, top, right, bottom } of [...this._reserved, ...controlsOf(map)]) {
      const [low, high] = [view.margin - KEPT_GAP_PX, view.margin + KEPT_GAP_PX];
      kept.take([left + low, top + low, right + high, bottom + high]);
    }
    return kept;
  },

  _atZoom(zoom) {
    if (!this._byZoom.has(zoom)) {
      this._byZoom.set(zoom, this._labels.filter((label) => label.zoomMin <= zoom && zoom <= label.zoomMax));
    }
    return this._byZoom.get(zoom);
  },

  /** Draws a label on every copy of the world in view. */
  _drawCopies(context, view, space, label) {
    let block = null;
    eachCopy(label, view, (x, y) => {
      if (label.kind === KIND.city && !hasRoomForDot(space, label, x, y)) return;
      block ??= this._compose(context, view, label, this.options.languages);
      if (block) this._drawAt(context, view, space, label, block, x, y);
    });
  },

  _compose(context, view, label, languages) {
    const { names, style } = this.options;
    // Rather no name for a small town than one in letters its readers may not know.
    if (label.rank >= SMALL_RANK && names.isForeign(label.index, languages[0])) return null;
    const texts = languages
      .filter(Boolean)
      .map((language) => ({ language, text: names.of(label.index, language, style.policy.seas) }))
      .filter(({ text }, at, all) => text && !all.slice(0, at).some((earlier) => earlier.text === text));
    if (texts.length === 0) return null;
    return composed(label, texts, view.zoom, (setting, language, text) => {
      const scale = useSetting(context, setting, familiesFor(language));
      const key = context.font + context.letterSpacing + text;
      if (!this._widths.has(key)) this._widths.set(key, context.measureText(text).width);
      return this._widths.get(key) * scale;
    });
  },

  _drawAt(context, view, space, label, block, x, y) {
    const isCity = label.kind === KIND.city;
    // Small towns keep a distance, so that they do not crowd what matters more.
    const [gapX, gapY] = isCity && !isGreat(label) ? TOWN_GAP_PX : [0, 0];
    const around = ([left, top, right, bottom]) => [left - gapX, top - gapY, right + gapX, bottom + gapY];
    // A dot and its name stand on one side of the window's edge.
    const whole = (rect) => (isCity ? union(rect, dotRect(x, y)) : rect);
    const fits = (rect) => space.taken.isFree(around(rect)) && space.kept.isFree(rect) && !isCut(whole(rect), view);
    const spot = spots(label, block, x, y, view.zoom).find((candidate) => fits(rectOf(candidate, block)));
    if (!spot) return;
    space.taken.take(rectOf(spot, block));
    const theme = THEMES[this.options.style.theme];
    if (isCity) {
      space.taken.take(dotRect(x, y));
      drawDot(context, theme, x, y, label);
    }
    this._drawLines(context, theme, label, block, spot);
  },

  _drawLines(context, theme, label, block, spot) {
    const halo = label.kind === KIND.sea ? theme.text.seaHalo : theme.text.halo;
    let top = spot.top;
    for (const line of block.lines) {
      const scale = useSetting(context, line.setting, familiesFor(line.language));
      context.save();
      context.translate(spot.left + (block.width - line.width) * spot.align, top + line.height / 2);
      context.scale(scale, scale);
      context.strokeStyle = halo;
      context.lineWidth = HALO_PX / scale;
      context.fillStyle = theme.text[COLOUR[label.kind]];
      context.strokeText(line.text, 0, 0);
      context.fillText(line.text, 0, 0);
      context.restore();
      top += line.height;
    }
  },
});

/** Labels from columns of one length. */
function labelsOf({ kind, zoomMin, zoomMax, x, y, rank, capital }) {
  return kind.map((_, at) => ({
    kind: kind[at],
    zoomMin: zoomMin[at],
    zoomMax: zoomMax[at],
    x: x[at],
    y: y[at],
    rank: rank[at],
    capital: capital[at],
  }));
}

const isGreat = (label) => label.kind === KIND.city && (label.capital || label.rank <= 1);

/** Whether a city's dot can be seen; those of great cities have taken their place before. */
function hasRoomForDot(space, label, x, y) {
  const rect = dotRect(x, y);
  return space.kept.isFree(rect) && (isGreat(label) || space.taken.isFree(rect));
}

/** The smallest rectangle around two. */
function union(one, other) {
  return [0, 1, 2, 3].map((side) => (side < 2 ? Math.min : Math.max)(one[side], other[side]));
}

const dotRect = (x, y) => [x - DOT_HALF_PX, y - DOT_HALF_PX, x + DOT_HALF_PX, y + DOT_HALF_PX];

/** Calls visit(x, y) for every copy of the label's point in view, in pixels of the canvas. */
function eachCopy(label, view, visit) {
  const y = label.y * view.world - view.top;
  if (y < 0 || y > view.height) return;
  const first = label.x * view.world - view.left;
  for (let x = first - Math.floor(first / view.world) * view.world; x < view.width; x += view.world) visit(x, y);
}

/** The rectangles of the map's controls, in the container's pixels. */
function controlsOf(map) {
  const { left, top } = map.getContainer().getBoundingClientRect();
  return [...map.getContainer().querySelectorAll('.leaflet-control')].map((control) => {
    const box = control.getBoundingClientRect();
    return { left: box.left - left, top: box.top - top, right: box.right - left, bottom: box.bottom - top };
  });
}

/** Whether the window's edge would cut through a rectangle. */
function isCut([left, top, right, bottom], { width, height, margin }) {
  const crosses = (low, high, edge) => low < edge + EDGE_GAP_PX && edge - EDGE_GAP_PX < high;
  const acrossX = crosses(left, right, margin) || crosses(left, right, width - margin);
  const acrossY = crosses(top, bottom, margin) || crosses(top, bottom, height - margin);
  return acrossX || acrossY;
}

function drawDot(context, theme, x, y, { capital, rank }) {
  const radius = capital ? 3.2 : rank <= 3 ? 2.5 : 2;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = theme.text.halo;
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = capital ? theme.text.halo : theme.text.city;
  context.fill();
  if (!capital) return;
  context.strokeStyle = theme.text.city;
  context.lineWidth = 1.8;
  context.stroke();
}
