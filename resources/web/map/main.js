// The page: joins the map, the layers and the line to the program.
import { jsonAt } from '../basemap/answers.js';
import { PROTOCOL, connect, reportErrors } from './channel.js';
import { addControls } from './controls.js';
import { ItineraryLayer } from './itinerary-layer.js';
import { openCard } from './popup.js';
import { applyTheme } from './theme.js';

const FIT_PADDING_PX = 48;
const MOST_TURNS = 100; // of waiting for tiles to fade in; one that failed never does
const FLY_SECONDS = 0.7;
const WORLD_PX = 256; // at zoom 0
const LAT_LIMIT_DEG = 85.06; // of the Mercator world
const FAR_DEG = 36000; // it goes on to the east and to the west
const NEAR_ZOOM = 4;
const NEAR_M = 900_000;

/** Starts the page on a Leaflet map; called once by the page that folium rendered. */
export async function start(map) {
  map.setMaxZoom(12);
  keepWorldInView(map);
  map.on('resize', () => keepWorldInView(map));
  await map.basemapMade;
  const page = new Page(map);
  page.program = await connect((message) => page.receive(message));
  reportErrors(page.program);
  page.listen();
  map.createPane('ring').style.zIndex = 440; // under the marks and their labels
  page.program.ready(PROTOCOL);
}

/** The world fills the view from top to bottom, however far one zooms out. */
function keepWorldInView(map) {
  const zoom = Math.log2(map.getSize().y / WORLD_PX);
  map.setMinZoom(Math.max(1, Math.ceil(zoom / map.options.zoomSnap) * map.options.zoomSnap));
  map.options.maxBoundsViscosity = 1;
  map.setMaxBounds([[-LAT_LIMIT_DEG, -FAR_DEG], [LAT_LIMIT_DEG, FAR_DEG]]);
}

class Page {
  constructor(map) {
    this.map = map;
    this.seq = 0;
    this.features = { marks: [], legs: [] };
    this.systemMotion = matchMedia('(prefers-reduced-motion: reduce)');
    window.wayline = this; // for tests and for looking around in the inspector
  }

  get reduceMotion() {
    return this.look.jumps || this.systemMotion.matches;
  }

  listen() {
    const { map } = this;
    map.on('click', (event) => this.clicked(event));
    map.on('mousemove', (event) => this.hovered(this.layer?.hit(event.containerPoint)));
    map.on('mouseout', () => this.hovered(null));
    map.on('movestart', () => (this.isMoving = true));
    map.on('moveend', () => this.moved());
    map.on('resize', () => this.showsAll && this.fit(false));
    for (const kind of ['pointerdown', 'wheel', 'keydown']) {
      map.getContainer().addEventListener(kind, () => (this.showsAll = false), { capture: true, passive: true });
    }
  }

  receive(message) {
    const handler = handlers[message.kind];
    if (handler) handler(this, message);
    else this.program.reported(`unknown message ${message.kind}`);
  }

  clicked(event) {
    if (this.isDropping) {
      this.setDropping(false);
      this.program.pin_dropped(event.latlng.lat, event.latlng.wrap().lng);
      return;
    }
    const mark = this.layer?.hit(event.containerPoint);
    if (!mark) {
      this.program.background_clicked();
    } else if (mark.isOneLocality || this.map.getZoom() >= this.map.getMaxZoom()) {
      this.program.mark_clicked(mark.ids[0]);
      openCard(this.map, mark, (id) => this.program.event_clicked(id));
    } else {
      this.go(L.latLngBounds(mark.features.map((feature) => [feature.lat, feature.lon])));
    }
  }

  setDropping(isDropping) {
    this.isDropping = isDropping;
    this.map.getContainer().classList.toggle('dropping', isDropping);
  }

  hovered(mark) {
    this.map.getContainer().classList.toggle('over-mark', Boolean(mark));
    const id = mark?.ids[0] ?? '';
    if (id !== this.hoveredId) this.program.mark_hovered((this.hoveredId = id));
  }

  moved() {
    this.isMoving = false;
    const bounds = this.map.getBounds();
    this.program.moved(JSON.stringify({
      seq: this.seq, zoom: this.map.getZoom(),
      south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast(),
    }));
  }

  /** Shows the features of a version, and the world under them; `loading` is fulfilled when they are there. */
  load(message) {
    this.loading = this.fetchFeatures(message)
      .catch((error) => this.program.reported(String(error.stack ?? error)))
      .then(() => this.basemap.begin());
  }

  async fetchFeatures(message) {
    this.features = await jsonAt(`/data/features.json?v=${message.version}`);
    this.layer.setFeatures(this.features);
    this.showOutlines();
    if (message.fit) this.fit(false);
    this.program.loaded(message.version, this.features.marks.length);
  }

  showOutlines() {
    this.basemap.clearOutlines();
    for (const mark of this.features.marks) {
      if (!mark.outline) continue;
      this.basemap.showOutline(mark.outline, { colour: this.colour(mark), isDashed: mark.certainty === 'check' });
    }
  }

  colour(mark) {
    return this.look.theme.categories[mark.group % this.look.theme.categories.length];
  }

  /** Shows all marks that have events, or all where none has. */
  fit(isAnimated = true) {
    const withEvents = this.features.marks.filter((mark) => this.layer._counts[mark.id]);
    const marks = withEvents.length ? withEvents : this.features.marks;
    const bounds = L.latLngBounds([]);
    for (const mark of marks) {
      if (mark.box && marks.length === 1) bounds.extend([mark.box[0], mark.box[1]]).extend([mark.box[2], mark.box[3]]);
      else bounds.extend([mark.lat, mark.lon]);
    }
    for (const leg of this.features.legs) for (const point of leg) bounds.extend(point);
    if (!bounds.isValid()) return;
    this.go(bounds, isAnimated);
    this.showsAll = true; // and does so when the window changes, until somebody moves the map
  }

  go(bounds, isAnimated = true) {
    this.showsAll = false;
    const options = { padding: [FIT_PADDING_PX, FIT_PADDING_PX], maxZoom: 7, duration: FLY_SECONDS };
    if (isAnimated && !this.reduceMotion) this.map.flyToBounds(bounds, options);
    else this.map.fitBounds(bounds, { ...options, animate: false });
  }

  /** Fulfilled when no pan or zoom is under way. */
  standstill() {
    return this.isMoving ? new Promise((resolve) => this.map.once('moveend', resolve)) : Promise.resolve();
  }

  /** Fulfilled when nothing is waited for, nothing moves, and no tile is still fading in. */
  async rest() {
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      await this.loading;
      await this.standstill();
      await this.basemap.whenIdle();
      await frame();
      await frame();
      if (!this.isMoving && !isFading(this.map.getContainer())) return;
    }
  }

  /** Brings the selected mark into view without changing the zoom, if it is not there already. */
  reveal(id) {
    const mark = this.features.marks.find((one) => one.id === id);
    if (!mark) return;
    const inner = this.map.getBounds().pad(-0.12);
    if (inner.contains([mark.lat, mark.lon])) return;
    const target = [mark.lat, mark.lon];
    this.showsAll = false;
    if (this.reduceMotion) this.map.panTo(target, { animate: false });
    else if (this.map.getBounds().pad(1).contains(target)) this.map.panTo(target, { duration: 0.4 });
    else this.map.flyTo(target, this.map.getZoom(), { duration: FLY_SECONDS });
  }

  /** Rings a point, and brings it into view from near enough to tell what it is; null takes the ring away. */
  show(point) {
    this.ring?.remove();
    this.ring = null;
    if (!point) return;
    const { lat, lon, box } = point;
    this.ring = L.circleMarker([lat, lon], {
      radius: 20, weight: 4, color: this.look.theme.selected, fill: false, interactive: false, pane: 'ring',
    }).addTo(this.map);
    if (box) this.go(L.latLngBounds([box[0], box[1]], [box[2], box[3] + (box[3] < box[1] ? 360 : 0)]));
    else if (this.map.getZoom() < NEAR_ZOOM || !this.map.getBounds().pad(-0.12).contains([lat, lon])) {
      this.go(L.latLng(lat, lon).toBounds(NEAR_M));
    }
  }
}

const handlers = {
  /** First message: everything the page needs to draw. */
  begin(page, { look, version, labels }) {
    page.look = look;
    applyTheme(look.theme);
    page.basemap = page.map.basemap;
    page.layer = new ItineraryLayer(look.theme).addTo(page.map);
    page.layer.on('drawn', () => page.basemap.setReserved(page.layer.reserved));
    page.map.getPane('overlayPane').style.zIndex = 450;
    addControls(page, labels);
    decorate(page, look);
    if (!hasGraphicsCard()) page.program.graphics_missing();
    page.load({ version, fit: true });
  },
  data: (page, message) => page.load(message),
  counts: (page, { counts }) => page.layer.setCounts(counts),
  selection(page, { id, reveal }) {
    page.layer.setSelected(id);
    if (!id) page.map.closePopup();
    if (reveal) page.reveal(id);
  },
  look(page, { look }) {
    const old = page.look;
    page.look = look;
    if (look.theme.name !== old.theme.name) {
      applyTheme(look.theme);
      page.layer.setTheme(look.theme);
    }
    applyBasemap(page.basemap, look.basemap, old.basemap);
    decorate(page, look);
    page.showOutlines();
  },
  fit: (page) => page.fit(),
  async settle(page, { seq }) {
    await document.fonts.ready;
    await page.rest();
    page.program.settled(seq);
  },
  zoom(page, { steps }) {
    page.showsAll = false;
    page.map.setZoom(page.map.getZoom() + steps);
  },
  drop: (page, { wanted }) => page.setDropping(wanted),
  reveal: (page, { point }) => page.show(point),
};

function frame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

function isFading(container) {
  return [...container.querySelectorAll('.leaflet-tile')].some((tile) => Number(tile.style.opacity || 1) < 1);
}

/** Tells the basemap what of its options has changed. */
function applyBasemap(basemap, options, old) {
  if (options.theme !== old.theme) basemap.setTheme(options.theme);
  if (options.muted !== old.muted) basemap.setMuted(options.muted);
  if (String(options.languages) !== String(old.languages)) basemap.setLanguage(...options.languages);
  if (JSON.stringify(options.policy) !== JSON.stringify(old.policy)) basemap.setPolicy(options.policy);
}

function hasGraphicsCard() {
  const gl = document.createElement('canvas').getContext('webgl');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  const name = info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : '';
  return Boolean(gl) && !/swiftshader|llvmpipe|software/i.test(name);
}

/** What may lie over the basemap. */
function decorate({ basemap }, look) {
  basemap.showGraticule(look.hasGraticule);
  basemap.showScale(look.hasScaleBar);
  basemap.setNight(look.nightAt);
  basemap.setUserMap(look.userMap);
}
