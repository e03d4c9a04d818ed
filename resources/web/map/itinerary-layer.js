// The Leaflet layer that shows an itinerary: legs and marks on one canvas, labels where there is room.
import { alongLine, boxAround, cluster, placeLabel } from './layout.js';
import { labelWidth, markRadius, paintLabel, paintLeg, paintMark } from './painter.js';

const WORLD_DEG = 360;
const MOST_LOUD_LEGS = 60; // more of them are drawn as threads, so that the places stand out
const MOST_NAME = 32; // letters of a label
const MOST_LETTERS = 5; // on a mark: three visits
const PADDING = 0.2; // share of the view that is drawn beyond each edge, for dragging

export const ItineraryLayer = L.Layer.extend({
  initialize(theme) {
    this._theme = theme;
    this._features = { marks: [], legs: [], leg_planned: [] };
    this._counts = []; // events by place, by the number that is the id of its mark
    this._selected = null;
    this.drawn = []; // what is on screen now: marks with x, y in container pixels
  },

  onAdd(map) {
    this._map = map;
    this._canvas = L.DomUtil.create('canvas', 'wayline-itinerary leaflet-zoom-animated');
    this.getPane().appendChild(this._canvas);
    map.on('moveend zoomend viewreset resize', this._schedule, this);
    map.on('zoomanim', this._animate, this);
    this._schedule();
  },

  onRemove(map) {
    this._canvas.remove();
    map.off('moveend zoomend viewreset resize', this._schedule, this);
    map.off('zoomanim', this._animate, this);
  },

  setFeatures(features) {
    this._features = features;
    this._schedule();
  },

  setCounts(counts) {
    this._counts = counts;
    this._schedule();
  },

  setSelected(id) {
    this._selected = id;
    this._schedule();
  },

  setTheme(theme) {
    this._theme = theme;
    this._schedule();
  },

  /** The mark at a point in container pixels, or null. */
  hit(point) {
    let best = null;
    let bestDistance = Infinity;
    for (const mark of this.drawn) {
      const distance = Math.hypot(mark.x - point.x, mark.y - point.y);
      const labelled = mark.box && point.x >= mark.box.left && point.x <= mark.box.right
        && point.y >= mark.box.top && point.y <= mark.box.bottom;
      const reach = labelled ? 0 : distance;
      if ((labelled || distance <= mark.radius + 4) && reach < bestDistance) [best, bestDistance] = [mark, reach];
    }
    return best;
  },

  _schedule() {
    this._frame ??= requestAnimationFrame(() => {
      this._frame = null;
      this._draw();
    });
  },

  _animate(event) {
    const scale = this._map.getZoomScale(event.zoom, this._drawnZoom);
    const offset = this._map._latLngBoundsToNewLayerBounds(this._drawnBounds, event.zoom, event.center).min;
    L.DomUtil.setTransform(this._canvas, offset, scale);
  },

  _draw() {
    const size = this._map.getSize();
    const margin = size.multiplyBy(PADDING).round();
    const full = size.add(margin.multiplyBy(2));
    const ratio = devicePixelRatio || 1;
    const corner = this._map.containerPointToLayerPoint(margin.multiplyBy(-1));
    this._drawnZoom = this._map.getZoom();
    this._drawnBounds = L.latLngBounds(
      this._map.containerPointToLatLng(margin.multiplyBy(-1)),
      this._map.containerPointToLatLng(size.add(margin)),
    );
    L.DomUtil.setTransform(this._canvas, corner, 1);
    if (this._canvas.width !== full.x * ratio || this._canvas.height !== full.y * ratio) {
      this._canvas.width = full.x * ratio;
      this._canvas.height = full.y * ratio;
      Object.assign(this._canvas.style, { width: `${full.x}px`, height: `${full.y}px` });
    }
    const ctx = this._canvas.getContext('2d');
    ctx.setTransform(ratio, 0, 0, ratio, margin.x * ratio, margin.y * ratio);
    ctx.clearRect(-margin.x, -margin.y, full.x, full.y);
    this._paintLegs(ctx, size, margin);
    this._paintMarks(ctx, size, margin);
    this.fire('drawn');
  },

  /** Longitude shifts of the copies of the world that are in view. */
  _worlds() {
    const bounds = this._map.getBounds();
    const first = Math.floor((bounds.getWest() + 180) / WORLD_DEG);
    const last = Math.floor((bounds.getEast() + 180) / WORLD_DEG);
    return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * WORLD_DEG);
  },

  _paintLegs(ctx) {
    const worlds = this._worlds();
    const around = [worlds[0] - WORLD_DEG, ...worlds, worlds.at(-1) + WORLD_DEG];
    this._route = [];
    const isQuiet = this._features.legs.length > MOST_LOUD_LEGS;
    this._features.legs.forEach((leg, index) => {
      const style = {
        colour: this._theme.accent,
        casing: this._theme.surface,
        isPlanned: this._features.leg_planned[index],
        isQuiet,
      };
      for (const shift of around) {
        const points = leg.map(([lat, lon]) => this._map.latLngToContainerPoint([lat, lon + shift]));
        if (!this._touchesView(points)) continue;
        paintLeg(ctx, points, style);
        if (!isQuiet) this._route.push(...alongLine(points, this._map.getSize()));
      }
    });
  },

  _touchesView(points) {
    const size = this._map.getSize();
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    return Math.max(...xs) > -size.x * PADDING && Math.min(...xs) < size.x * (1 + PADDING)
      && Math.max(...ys) > -size.y * PADDING && Math.min(...ys) < size.y * (1 + PADDING);
  },

  _paintMarks(ctx, size, margin) {
    const items = this._visible(size, margin);
    const hidden = items.filter((item) => !item.count);
    const shown = cluster(items.filter((item) => item.count)).map((group) => this._joined(group));
    this.drawn = [...hidden.map((item) => this._joined({ ...item, members: [item] })), ...shown];
    // What is filtered away lies below what is shown, and the selected mark above all.
    this.drawn.sort((a, b) => a.isSelected - b.isSelected || (a.count > 0) - (b.count > 0) || a.y - b.y);
    for (const mark of this.drawn) paintMark(ctx, mark, this._theme);
    this._paintLabels(ctx, size);
  },

  _visible(size, margin) {
    const items = [];
    const worlds = this._worlds();
    this._features.marks.forEach((feature, index) => {
      for (const shift of worlds) {
        const point = this._map.latLngToContainerPoint([feature.lat, feature.lon + shift]);
        if (point.x > -margin.x && point.x < size.x + margin.x && point.y > -margin.y && point.y < size.y + margin.y) {
          items.push({ x: point.x, y: point.y, index, feature, count: this._counts[feature.id] ?? 0 });
        }
      }
    });
    return items;
  },

  _joined(group) {
    const features = group.members.map((member) => member.feature);
    const first = features[0];
    const isOneLocality = features.every((feature) => feature.locality === first.locality);
    const isLone = features.length === 1;
    const mark = {
      ...group,
      ids: features.map((feature) => feature.id),
      features,
      isOneLocality,
      name: isLone ? first.name : isOneLocality ? first.locality : '',
      isArea: isOneLocality && features.every((feature) => feature.outline !== undefined),
      isHollow: features.every((feature) => feature.certainty === 'check'),
      isSelected: features.some((feature) => feature.id === this._selected),
      colour: isOneLocality ? this._colour(first.group) : this._theme.text_muted,
      text: numberText(numbersOf(features)) || `${features.length}`,
    };
    mark.radius = markRadius(mark);
    return mark;
  },

  _colour(group) {
    return this._theme.categories[group % this._theme.categories.length];
  },

  _paintLabels(ctx, size) {
    const marks = this.drawn.filter((mark) => mark.count).map((mark) => boxAround(mark, mark.radius + 2));
    const taken = [...marks, ...this._route];
    const order = this.drawn.filter((mark) => mark.count)
      .sort((a, b) => b.isSelected - a.isSelected || b.count - a.count);
    for (const mark of order) {
      const label = this._label(mark);
      const room = placeLabel(mark, labelWidth(ctx, label), 18, taken, size);
      if (room) {
        mark.box = taken.at(-1);
        paintLabel(ctx, { ...label, ...room }, this._theme);
      }
    }
    this.reserved = taken;
  },

  _label(mark) {
    const events = mark.count === 1 ? '1 event' : `${mark.count} events`;
    const first = shortName(mark.isOneLocality ? mark.name : mark.features[0].locality);
    const name = mark.isOneLocality ? first : `${first} +${mark.features.length - 1}`;
    return { name, detail: events, isSelected: mark.isSelected };
  },
});

/** The numbers of all visits to some places, rising. */
function numbersOf(features) {
  return [...new Set(features.flatMap((feature) => feature.numbers))].sort((a, b) => a - b);
}

/** The numbers of the visits, or how many there were where they do not fit. */
function numberText(numbers) {
  const text = numbers.join('·');
  return text.length > MOST_LETTERS && numbers.length > 1 ? `${numbers.length}×` : text;
}

/** A venue is called by its own name; what follows its first comma only says where it is. */
function shortName(name) {
  const letters = [...(isPoint(name) ? name : name.split(',')[0])];
  return letters.length > MOST_NAME ? `${letters.slice(0, MOST_NAME - 1).join('').trimEnd()}…` : letters.join('');
}

/** Whether a place is called by its coordinates. */
function isPoint(name) {
  return /^[-\d., °]+$/.test(name);
}
