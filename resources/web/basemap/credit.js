// The line in the corner: whom the map owes its data to, and which policy it follows.

import { THEMES } from './themes.js';

const SOURCES = 'Natural Earth · GSHHG · GeoNames (CC BY 4.0)';

const BORDERS = { dashed: 'disputed borders dashed', solid: 'borders as held' };
const SEAS = {
  both: 'contested seas: both names',
  first: 'contested seas: international name',
  second: 'contested seas: alternative name',
  none: 'contested seas: unnamed',
};

/**
 * The note that states the policy.
 * @param {{borders: string, seas: string}} policy
 */
export function policyNote(policy) {
  return `${BORDERS[policy.borders]}, ${SEAS[policy.seas]}`;
}

/** Shows credit and policy in the map's attribution, and keeps them true. */
export class Credit {
  constructor(map) {
    this.control = map.attributionControl ?? L.control.attribution().addTo(map);
    this.control.setPrefix(false);
    this.control.addAttribution(escaped(SOURCES));
    this.lines = { policy: '', userMap: '' };
  }

  /** @param {string} theme one of THEMES */
  setTheme(theme) {
    const { style } = this.control.getContainer();
    style.background = THEMES[theme].credit.background;
    style.color = THEMES[theme].credit.text;
  }

  setPolicy(policy) {
    this._replace('policy', policyNote(policy));
  }

  /** @param {string} text credit of the user's own map, plain text, may be empty */
  setUserMap(text) {
    this._replace('userMap', text);
  }

  _replace(line, text) {
    if (this.lines[line]) this.control.removeAttribution(escaped(this.lines[line]));
    if (text) this.control.addAttribution(escaped(text));
    this.lines[line] = text;
  }
}

/** Leaflet sets attributions as HTML; what comes from a file must not be read as such. */
function escaped(text) {
  const holder = document.createElement('span');
  holder.textContent = text;
  return holder.innerHTML;
}
