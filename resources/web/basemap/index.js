// The basemap as one object: ground, labels and what may lie between them.

import { Credit, policyNote } from './credit.js';
import { registerFonts } from './fonts.js';
import { Graticule } from './graticule.js';
import { Ground } from './ground.js';
import { Labels } from './labels.js';
import { LANGUAGES, Names } from './names.js';
import { Night } from './night.js';
import { Outlines } from './outlines.js';
import { THEMES } from './themes.js';

/** Panes between Leaflet's tiles (200) and its vectors (400). */
const PANES = {
  'basemap-ground': 200,
  'basemap-user-map': 210,
  'basemap-graticule': 220,
  'basemap-night': 230,
  'basemap-outlines': 240,
  'basemap-labels': 350,
};

const DEFAULTS = {
  base: '/basemap/',
  userMapBase: '/usermap/',
  theme: 'light',
  languages: ['en', null],
  policy: { borders: 'dashed', seas: 'both' },
  muted: false,
  waits: false,
  reserve: null,
  complain: (message) => console.warn(message),
};

/**
 * Puts the basemap under a map.
 * @param {L.Map} map
 * @param {Object} [options] any of DEFAULTS; `reserve()` may return rectangles to keep free of labels; with `waits`
 *   nothing is drawn before `begin` is called, for a map that does not stand where it will
 * @returns {Object} see the functions at the end
 */
export function createBasemap(map, options = {}) {
  const settings = { ...DEFAULTS, ...options };
  const style = () => ({ theme: settings.theme, policy: settings.policy, muted: settings.muted });
  for (const [pane, order] of Object.entries(PANES)) {
    map.createPane(pane).style.zIndex = order;
    map.getPane(pane).style.pointerEvents = 'none';
  }
  registerFonts(settings.base);
  const names = new Names(settings.base);
  const ground = new Ground({ ...settings, pane: 'basemap-ground', style: style() });
  const labels = new Labels({ ...settings, pane: 'basemap-labels', names, style: style() });
  const graticule = new Graticule({ pane: 'basemap-graticule', style: style() });
  const night = new Night({ pane: 'basemap-night', style: style() });
  const outlines = new Outlines(map, settings.base, 'basemap-outlines');
  const credit = new Credit(map);
  const scale = L.control.scale({ imperial: false });
  let userMap = null;

  if (settings.reserve) map.on('moveend', () => labels.setReserved(settings.reserve()));
  credit.setPolicy(settings.policy);
  credit.setTheme(settings.theme);
  colourBackground(map, settings.theme);
  const begun = Promise.withResolvers();
  const begin = () => {
    ground.addTo(map);
    begun.resolve();
  };
  if (!settings.waits) begin();
  // The few names of a first view are read and drawn unseen while the ground is painted, and shown when it is there:
  // each picture of the window that holds a part of the map would cost as much as the whole. Their own picture waits
  // until the painting thread has decoded what it needs, for which it needs this one. The rest waits for a quiet time.
  const labelled = begun.promise
    .then(() => Promise.all([labels.load(map.getZoom()), ground.whenTaken()]))
    .then(() => labels.drawAhead(map))
    .then(() => ground.whenDecoded())
    .then(() => labels.finishAhead())
    .then(() => ground.whenIdle())
    .then(() => labels.addTo(map))
    .then(() => requestIdleCallback(() => labels.loadRest(map).catch((error) => settings.complain(error.message))))
    .catch((error) => settings.complain(`no names: ${error.message}`));

  /** Applies what changed to every part; fulfilled when the last tile is repainted. */
  async function restyle(changes) {
    Object.assign(settings, changes);
    credit.setTheme(settings.theme);
    colourBackground(map, settings.theme);
    for (const part of [labels, graticule, night]) part.setStyle(style());
    await ground.setStyle(style());
  }

  async function whenIdle() {
    await labelled;
    if (map.hasLayer(labels)) await labels.load(map.getZoom());
    await ground.whenIdle();
  }

  return {
    ready: whenIdle(),
    whenIdle,

    /** Draws the first picture, where the map stands now; later calls do nothing. */
    begin,

    /** @param {"light"|"dark"|"contrast"} theme */
    setTheme: (theme) => restyle({ theme: known(theme, Object.keys(THEMES)) }),

    /** @param {string} primary @param {?string} secondary shown below or beside the first */
    setLanguage: (primary, secondary = null) =>
      labels.setLanguages([known(primary, LANGUAGES), secondary && known(secondary, LANGUAGES)]),

    /** @param {{borders?: "dashed"|"solid", seas?: "both"|"first"|"second"|"none"}} policy */
    setPolicy: (policy) => {
      const whole = { ...settings.policy, ...policy };
      credit.setPolicy(whole);
      return restyle({ policy: whole });
    },

    /** The policy as it is printed in the corner. */
    policyNote: () => policyNote(settings.policy),

    /** Lets stops and routes stand out. */
    setMuted: (muted) => restyle({ muted }),

    /** Keeps rectangles in container pixels free of labels. */
    setReserved: (rects) => labels.setReserved(rects),

    showGraticule: (shown) => toggle(map, graticule, shown),
    showScale: (shown) => (shown ? scale.addTo(map) : scale.remove()),

    /** @param {?string} isoInstant null for no night */
    setNight: (isoInstant) => {
      if (isoInstant) night.setInstant(isoInstant);
      toggle(map, night, Boolean(isoInstant));
    },

    /** @param {string} code such as KR or US-IL @param {{colour?: string, isDashed?: boolean, widthPx?: number}} look */
    showOutline: (code, look = {}) => outlines.show(code, { colour: THEMES[settings.theme].outline, ...look }),
    clearOutlines: () => outlines.clear(),

    /** @param {?Object} info of a mounted map: name, attribution, bounds in degrees, zooms; null takes it away */
    setUserMap: (info) => {
      userMap?.remove();
      userMap = info && userMapLayer(info, settings.userMapBase).addTo(map);
      credit.setUserMap(info ? info.attribution || info.name : '');
    },
  };
}

function known(value, allowed) {
  if (!allowed.includes(value)) throw new RangeError(`${value} is none of ${allowed.join(", ")}`);
  return value;
}

function toggle(map, layer, shown) {
  if (shown && !map.hasLayer(layer)) layer.addTo(map);
  if (!shown && map.hasLayer(layer)) layer.remove();
}

/** What shows where a tile has not come yet. */
function colourBackground(map, theme) {
  map.getContainer().style.background = THEMES[theme].sea;
}

function userMapLayer(info, base) {
  return L.tileLayer(`${base}{z}/{x}/{y}`, {
    pane: 'basemap-user-map',
    bounds: [
      [info.south_deg, info.west_deg],
      [info.north_deg, info.east_deg],
    ],
    minZoom: info.zoom_min,
    maxNativeZoom: info.zoom_max,
    maxZoom: info.zoom_max + 2,
  });
}
