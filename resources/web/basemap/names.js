// Which words stand for a label: languages, and the policy for names that states dispute.

import { jsonAt } from './answers.js';

/** The languages that names can be shown in; `local` writes each place as its own country does. */
export const LANGUAGES = ['en', 'ja', 'ko', 'zh', 'ms', 'fr', 'es', 'de', 'ar', 'ru', 'local'];

/** Languages whose readers may not read Latin letters. */
const OTHER_SCRIPTS = new Set(['ja', 'ko', 'zh', 'ar', 'ru']);

/** Labels and names come in two files each: what the first picture may need, and what is named close in only. */
export const PARTS = ['far', 'near'];
/** The last zoom for which the first of them is enough; as in `resources/basemap/building/labels.py`. */
const FAR_ZOOM_MAX = 5;

/** How many of the parts a zoom needs. */
export function partsFor(zoom) {
  return Math.round(zoom) <= FAR_ZOOM_MAX ? 1 : PARTS.length;
}

/** Loads names once and answers for the languages chosen. */
export class Names {
  constructor(base) {
    this.base = base;
    this.lists = new Map();
    this.counts = new Map();
    this.contested = null;
  }

  /**
   * Makes names ready to be asked for.
   * @param {string[]} languages some of LANGUAGES; English comes always
   * @param {number} [parts] how many of PARTS
   */
  async load(languages, parts = PARTS.length) {
    const list = (name) => jsonAt(`${this.base}names/${name}.json`);
    const contested = this.contested ?? list('contested');
    const wanted = [...new Set(['en', ...languages])].filter((language) => !(this.counts.get(language) >= parts));
    await Promise.all(wanted.map(async (language) => {
      const names = (await Promise.all(PARTS.slice(0, parts).map((part) => list(`${language}-${part}`)))).flat();
      if (this.counts.get(language) >= parts) return;
      this.lists.set(language, names);
      this.counts.set(language, parts);
    }));
    this.contested = await contested;
  }

  /**
   * The name of a label in a loaded language.
   * @param {number} label its index
   * @param {string} language
   * @param {"both"|"first"|"second"|"none"} seas how a contested sea is named
   * @returns {string} empty when the policy names nothing
   */
  of(label, language, seas) {
    const pair = this.contested?.[label]?.[language === 'local' ? 'en' : language];
    if (pair) return { first: pair[0], second: pair[1], both: pair[2], none: '' }[seas];
    return this.lists.get(language)?.[label] || this.lists.get('en')?.[label] || '';
  }

  /** Whether a label would be in another script than its loaded language. */
  isForeign(label, language) {
    return OTHER_SCRIPTS.has(language) && !this.lists.get(language)?.[label];
  }
}
