// The label fonts: ours for Latin, Cyrillic, Greek and Arabic; the system's for the scripts of East and South Asia.

const SCRIPTS = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122',
  'latin-ext': 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  greek: 'U+0370-03FF',
};
const ARABIC = [
  'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF',
  'U+200C-200E,U+FB50-FDFF,U+FE70-FEFC',
].join(',');
/** Scripts that only names in local writing need, with their Unicode blocks. */
const OTHERS = {
  armenian: 'U+0530-058F',
  hebrew: 'U+0590-05FF',
  thaana: 'U+0780-07BF',
  devanagari: 'U+0900-097F',
  bengali: 'U+0980-09FF',
  sinhala: 'U+0D80-0DFF',
  thai: 'U+0E00-0E7F',
  lao: 'U+0E80-0EFF',
  myanmar: 'U+1000-109F',
  georgian: 'U+10A0-10FF',
  ethiopic: 'U+1200-137F',
  khmer: 'U+1780-17FF',
};
const OURS = ['Wayline Sans', 'Wayline Arabic', 'Wayline Scripts'];
/** A sign of each script that a language needs beside Latin. */
const SAMPLES = { ru: 'Жж', ar: 'شع', local: 'ЖжشعΩאअকกමမქបأ' };

const EAST_ASIAN = {
  ja: ['Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic UI', 'Meiryo'],
  ko: ['Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic'],
  zh: ['Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'],
};

/**
 * Registers the shipped fonts; the browser reads a file when a label first needs its signs.
 * @param {string} base address of the basemap
 */
export function registerFonts(base) {
  const faces = [];
  for (const [script, unicodeRange] of Object.entries(SCRIPTS)) {
    for (const style of ['normal', 'italic']) {
      const source = `url(${base}fonts/noto-sans-${script}-wght-${style}.woff2)`;
      faces.push(new FontFace('Wayline Sans', source, { style, weight: '100 900', unicodeRange }));
    }
  }
  for (const weight of ['400', '600']) {
    const source = `url(${base}fonts/noto-sans-arabic-arabic-${weight}-normal.woff2)`;
    faces.push(new FontFace('Wayline Arabic', source, { weight, unicodeRange: ARABIC }));
  }
  for (const [script, unicodeRange] of Object.entries(OTHERS)) {
    faces.push(new FontFace('Wayline Scripts', `url(${base}fonts/noto-sans-${script}.woff2)`, { unicodeRange }));
  }
  for (const face of faces) document.fonts.add(face);
}

/** The font families for any language, as CSS. */
const ANY = familyList([]);
const OF_LANGUAGE = Object.fromEntries(Object.entries(EAST_ASIAN).map(([language, own]) => [language, familyList(own)]));

/** Ours are three, because of one family the browser takes only the faces that share a range of weights. */
function familyList(first) {
  const others = Object.values(EAST_ASIAN).flat().filter((family) => !first.includes(family));
  const quoted = [...OURS, ...first, ...others].map((family) => `"${family}"`);
  return `${quoted.join(',')},sans-serif`;
}

/** The font families for a language, as CSS: its own forms of shared Chinese characters come first. */
export function familiesFor(language) {
  return OF_LANGUAGE[language] ?? ANY;
}

/** Waits until the files that a language's labels begin with are read. */
export async function loadFonts(languages) {
  const text = `Aaé${languages.map((language) => SAMPLES[language] ?? '').join('')}`;
  const styles = ['500 14px', '600 14px', 'italic 500 14px'];
  const wanted = styles.flatMap((style) => OURS.map((family) => `${style} "${family}"`));
  await Promise.all(wanted.map((font) => document.fonts.load(font, text)));
}
