// Which words stand for a label: languages, and the policy for names that states dispute.

import { jsonAt } from './answers.js';

/** The languages that names can be shown in; `local` writes each place as its own country does. */
export const LANGUAGES = ['en', 'ja', 'ko', 'zh', 'ms', 'fr', 'es', 'de', 'ar', 'ru', 'local'];

/** Languages whose readers may not read Latin letters. */
const OTHER_SCRIPTS = new Set(['ja', 'ko', 'zh', 'ar', 'ru']);

/** Loads names once and answers for the languages chosen. */
export class Names {
  constructor(base) {
    this.base = base;
    this.lists = new Map();
    this.contested = null;
  }

  /**
   * Makes the languages ready to be asked for.
   * @param {string[]} languages some of LANGUAGES
   */
  async load(languages) {
    const wanted = [...new Set(['en', ...languages])].filter((language) => !this.lists.has(language));
    if (wanted.length === 0) return;
    const list = (name) => jsonAt(`${this.base}names/${name}.json`);
    const [contested, ...lists] = await Promise.all([this.contested ?? list('contested'), ...wanted.map(list)]);
    this.contested = contested;
    wanted.forEach((language, at) => this.lists.set(language, lists[at]));
  }

  /** Makes the other languages ready, one after the other, so that whichever is chosen next is there at once. */
  async loadRest() {
    for (const language of LANGUAGES) await this.load([language]);
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
