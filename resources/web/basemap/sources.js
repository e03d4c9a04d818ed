// Fetches tiles once and keeps the last ones. A tile that cannot be read counts as blank.

import { Batches } from './batches.js';
import { readSheet } from './sheets.js';

const KEPT_SHEETS = 160;
const KEPT_PICTURES = 240;

/** The last zoom that each set of tiles has; closer in its tiles are magnified. */
export const ZOOM_MAX = { world: 6, coast: 8, ground: 5, relief: 5, depth: 4 };

/** A window into a tile that may be an ancestor of the one wanted: the part `offset`..`offset + 1` of `parts`. */
function ancestor(zoom, column, row, zoomMax) {
  const up = Math.max(0, zoom - zoomMax);
  const parts = 2 ** up;
  const [x, y] = [Math.floor(column / parts), Math.floor(row / parts)];
  return { address: `${zoom - up}/${x}/${y}`, parts, x: column - x * parts, y: row - y * parts };
}

/** Keeps the results of a loader by key, and forgets the ones longest unused. */
class Shelf {
  constructor(limit, load) {
    this.limit = limit;
    this.load = load;
    this.items = new Map();
  }

  get(key) {
    const item = this.items.get(key) ?? this.load(key);
    this.items.delete(key);
    this.items.set(key, item);
    if (this.items.size > this.limit) this.items.delete(this.items.keys().next().value);
    return item;
  }
}

/** The tiles below one base address. */
export class Sources {
  /**
   * @param {string} base address of the basemap, with a slash at its end
   * @param {(message: string) => void} complain is told why a tile stays blank
   */
  constructor(base, complain) {
    const batches = new Batches(base);
    const reader = (read, blank) => (address) =>
      batches.bytesOf(...parted(address)).then(read).catch((error) => {
        complain(`${base}tiles/${address}: ${error.message}`);
        return blank;
      });
    this.sheets = new Shelf(KEPT_SHEETS, reader(readSheet, {}));
    this.pictures = new Shelf(KEPT_PICTURES, reader(readPicture, null));
  }

  /** The vector tile that covers an address: {sheet, parts, x, y}. */
  async sheet(set, zoom, column, row) {
    const { address, ...window } = ancestor(zoom, column, row, ZOOM_MAX[set]);
    return { ...window, sheet: await this.sheets.get(`${set}/${address}`) };
  }

  /** Fulfilled when every picture asked for so far is decoded, or known to be blank. */
  whenDecoded() {
    return Promise.all(this.pictures.items.values());
  }

  /** The picture tile that covers an address: {picture, parts, x, y}, or null where there is none. */
  async picture(set, theme, zoom, column, row) {
    const { address, ...window } = ancestor(zoom, column, row, ZOOM_MAX[set]);
    const picture = await this.pictures.get(`${set}-${theme}/${address}`);
    return picture && { ...window, picture };
  }
}

/** SET/ZOOM and COLUMN.ROW of an address SET/ZOOM/COLUMN/ROW. */
function parted(address) {
  const [set, zoom, column, row] = address.split('/');
  return [`${set}/${zoom}`, `${column}.${row}`];
}

/** A picture decoded here: by way of a blob its bytes would travel to the program and back. */
async function readPicture(bytes) {
  if (bytes.length === 0) return null;
  const decoder = new ImageDecoder({ data: bytes, type: 'image/webp' });
  const { image } = await decoder.decode();
  const picture = await createImageBitmap(image);
  image.close();
  decoder.close();
  return picture;
}
