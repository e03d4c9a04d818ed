// How a label of each kind is set: size, weight, slant, spacing, and where its lines break.

export const KIND = { country: 0, city: 1, sea: 2, region: 3 };

const SLANTED = new Set(['en', 'ms', 'fr', 'es', 'de', 'ru']);
const UNSPACED = new Set(['ar', 'local']);
const SECOND_SHARE = 0.86;
const LINE_SHARE = 1.18;
/** The size that texts are shaped in. */
const SHAPED_PX = 16;

/**
 * The setting of a label.
 * @param {{kind: number, rank: number, capital: number}} label
 * @param {number} zoom
 * @param {string} language
 * @returns {{size: number, weight: number, slant: string, spacing: number, widthMax: number}} sizes in CSS pixels
 */
export function settingOf(label, zoom, language) {
  const slant = SLANTED.has(language) ? 'italic ' : '';
  const spaced = (px) => (UNSPACED.has(language) ? 0 : px);
  if (label.kind === KIND.country) {
    const size = clamp(10.5 + zoom * 1.9 - label.rank * 1.5, 11, 22);
    return { size, weight: 600, slant: '', spacing: spaced(size * 0.04), widthMax: size * 8 };
  }
  if (label.kind === KIND.sea) {
    const size = label.rank === 0 ? clamp(12 + zoom * 1.2, 14, 20) : clamp(10.6 + (zoom - label.rank) * 0.9, 11.5, 16);
    return { size, weight: 500, slant, spacing: spaced(size * (label.rank === 0 ? 0.12 : 0.05)), widthMax: size * 8.5 };
  }
  if (label.kind === KIND.region) return { size: 11.5, weight: 500, slant, spacing: spaced(0.9), widthMax: 110 };
  const great = label.capital || label.rank <= 1;
  const size = clamp(13.4 - label.rank * 0.3 + (zoom - 4) * 0.25 + (label.capital ? 0.6 : 0), 11.2, 15);
  return { size, weight: great ? 600 : 500, slant: '', spacing: 0, widthMax: Infinity };
}

function clamp(value, low, high) {
  return Math.max(low, Math.min(high, value));
}

/**
 * Sets the context's font and spacing for texts of one size, whatever size they are to be shown in: the browser shapes
 * a text anew for every size, which costs more than all the rest of drawing it.
 * @returns {number} how much larger the setting is than what was set
 */
export function useSetting(context, setting, families) {
  const scale = setting.size / SHAPED_PX;
  context.font = `${setting.slant}${setting.weight} ${SHAPED_PX}px ${families}`;
  context.letterSpacing = `${(setting.spacing / scale).toFixed(2)}px`;
  return scale;
}

/**
 * Breaks a name into two lines when it is too wide, as evenly as its spaces allow.
 * @param {string} name
 * @param {number} widthMax in CSS pixels
 * @param {(text: string) => number} measure width of a text
 * @returns {string[]} one or two lines
 */
export function brokenLines(name, widthMax, measure) {
  if (measure(name) <= widthMax || !name.includes(' ')) return [name];
  const words = name.split(' ');
  const breaks = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
  const widest = (lines) => Math.max(...lines.map(measure));
  return breaks.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best));
}

/**
 * A label's lines with their sizes: the first language, then the second in smaller type.
 * @returns {{lines: Array<{text: string, setting: Object, language: string}>, height: number}}
 */
export function composed(label, names, zoom, measureWith) {
  const lines = [];
  names.forEach(({ text, language }, at) => {
    const setting = settingOf(label, zoom, language);
    if (at > 0) Object.assign(setting, { size: setting.size * SECOND_SHARE, weight: 500 });
    const measure = (part) => measureWith(setting, language, part);
    for (const part of brokenLines(text, setting.widthMax, measure)) {
      lines.push({ text: part, setting, language, width: measure(part), height: setting.size * LINE_SHARE });
    }
  });
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0);
  return { lines, width, height };
}
