// The colours of the three themes. One set of tiles serves them all; only pictures and colours change.
// Borders, routes and water differ in lightness as well as in hue, so that they stay apart for colour-blind readers.

/** What a border line is by law: the numbers in the tiles. */
export const LEGAL = { international: 0, disputed: 1, lineOfControl: 2, indefinite: 3, lease: 4, claim: 5 };

const light = {
  pictures: 'light',
  sea: '#bcd9ea',
  land: '#f3eee3',
  towns: 'rgba(196,150,116,.36)',
  glaciers: 'rgba(255,255,255,.72)',
  lake: '#b5d4e7',
  lakeEdge: '#86b2cf',
  river: '#78abcd',
  coast: 'rgba(74,112,138,.72)',
  border: '#6f5a80',
  borderGlow: 'rgba(255,255,255,.5)',
  division: 'rgba(104,90,118,.46)',
  veil: 'rgba(247,247,245,.52)',
  graticule: 'rgba(40,84,118,.26)',
  graticuleText: '#3b6480',
  night: [12, 24, 58],
  outline: '#a8431f',
  credit: { background: 'rgba(255,255,255,.72)', text: '#3a4652' },
  text: {
    country: '#43385a',
    city: '#232c38',
    sea: '#2b6690',
    region: '#6d5836',
    halo: 'rgba(255,255,255,.86)',
    seaHalo: 'rgba(228,241,248,.7)',
  },
};

const dark = {
  pictures: 'dark',
  sea: '#0f1d30',
  land: '#232e3d',
  towns: 'rgba(255,196,128,.15)',
  glaciers: 'rgba(206,222,244,.17)',
  lake: '#11233a',
  lakeEdge: '#2f5378',
  river: '#2d527a',
  coast: 'rgba(110,150,190,.62)',
  border: '#a9b6d2',
  borderGlow: 'rgba(4,8,16,.5)',
  division: 'rgba(160,178,206,.3)',
  veil: 'rgba(14,21,32,.46)',
  graticule: 'rgba(150,180,215,.2)',
  graticuleText: '#9db6d3',
  night: [0, 2, 10],
  outline: '#ffb066',
  credit: { background: 'rgba(12,20,32,.72)', text: '#b8c6d8' },
  text: {
    country: '#cdd8ec',
    city: '#eef3fa',
    sea: '#86b4da',
    region: '#b3b08f',
    halo: 'rgba(8,14,24,.86)',
    seaHalo: 'rgba(8,16,30,.7)',
  },
};

const contrast = {
  pictures: null,
  sea: '#123f8f',
  land: '#ffffff',
  towns: '#e3e3e3',
  glaciers: null,
  lake: '#123f8f',
  lakeEdge: '#123f8f',
  river: '#2f62c0',
  coast: '#000000',
  border: '#b00020',
  borderGlow: '#ffffff',
  division: 'rgba(0,0,0,.5)',
  veil: 'rgba(255,255,255,.3)',
  graticule: 'rgba(255,255,255,.55)',
  graticuleText: '#ffffff',
  night: [0, 0, 0],
  outline: '#d45500',
  credit: { background: '#ffffff', text: '#000000' },
  text: {
    country: '#000000',
    city: '#000000',
    sea: '#ffffff',
    region: '#333333',
    halo: '#ffffff',
    seaHalo: '#0a2c6b',
  },
};

export const THEMES = { light, dark, contrast };
