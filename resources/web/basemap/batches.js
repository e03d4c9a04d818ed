// Asks for tiles together: those that are wanted in the same turn come in one answer.
// A request costs more than a tile, because it waits until the program has shown the picture it is at.

import { answerOf } from './answers.js';

const TOGETHER_MAX = 48;
const LENGTH_BYTES = 4;

/** Tiles' bytes below one base address. */
export class Batches {
  /** @param {string} base address of the basemap, with a slash at its end */
  constructor(base) {
    this.base = base;
    this.waiting = [];
  }

  /**
   * The bytes of a tile, empty for a blank one.
   * @param {string} level SET/ZOOM
   * @param {string} place COLUMN.ROW
   * @returns {Promise<Uint8Array>}
   */
  bytesOf(level, place) {
    if (this.waiting.length === 0) queueMicrotask(() => this._send());
    return new Promise((resolve, reject) => this.waiting.push({ level, place, resolve, reject }));
  }

  _send() {
    const orders = this.waiting.splice(0);
    for (let at = 0; at < orders.length; at += TOGETHER_MAX) this._ask(orders.slice(at, at + TOGETHER_MAX));
  }

  async _ask(orders) {
    const byLevel = Map.groupBy(orders, ({ level }) => level);
    const lists = [...byLevel].map(([level, members]) => `${level}/${members.map(({ place }) => place).join(',')}`);
    const sorted = [...byLevel.values()].flat();
    try {
      const response = await answerOf(`${this.base}tiles/${lists.join('+')}`);
      const blocks = split(await response.arrayBuffer(), sorted.length);
      sorted.forEach(({ resolve }, at) => resolve(blocks[at]));
    } catch (error) {
      for (const { reject } of orders) reject(error);
    }
  }
}

/** The blocks of an answer: all their lengths as 32-bit numbers, lowest byte first, then the blocks. */
function split(buffer, count) {
  const view = new DataView(buffer);
  let at = count * LENGTH_BYTES;
  return Array.from({ length: count }, (_, index) => {
    const block = new Uint8Array(buffer, at, view.getUint32(index * LENGTH_BYTES, true));
    at += block.length;
    return block;
  });
}
