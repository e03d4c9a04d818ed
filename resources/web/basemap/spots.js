// Where a label may stand around its point.

import { KIND } from './typography.js';

const DOT_GAP_PX = 6;
const PADDING_PX = 3;
/** How far the name of an area may move from its point, in shares of its size: [right, down], nearest first. */
const SHIFTS = [
  [0, 0], [0, 0.9], [0, -0.9], [0.35, 0], [-0.35, 0], [0.35, 0.9], [-0.35, 0.9], [0.35, -0.9], [-0.35, -0.9],
];
/** The same for countries: any of them, those that are roomy at this zoom, and the greatest only. */
const COUNTRY_SHIFTS = [
  [0, 0], [0, 0.45], [0, -0.45],
  [0.35, 0], [-0.35, 0],
  [0, 1.2], [0, -1.2], [0.8, 0], [-0.8, 0], [0.6, 1.2], [-0.6, 1.2], [0.6, -1.2], [-0.6, -1.2], [-1.2, 0], [1.2, 0],
];

/** How far the name of an area may move. Far out, where an area is small beside its name, it would lie in another. */
function shiftsOf(label, zoom) {
  const isRoomy = Math.round(zoom) >= label.rank + 3;
  if (label.kind !== KIND.country) return isRoomy ? SHIFTS : SHIFTS.slice(0, 1);
  return COUNTRY_SHIFTS.slice(0, isRoomy ? (label.rank === 0 ? COUNTRY_SHIFTS.length : 5) : 3);
}

/**
 * Where a label may stand, best first: areas around their point; cities beside, above or below their dot.
 * @param {Object} label
 * @param {{width: number, height: number, lines: Array}} block as composed, in CSS pixels
 * @returns {Array<{left: number, top: number, align: number}>} with the share by which narrower lines move right
 */
export function spots(label, block, x, y, zoom) {
  const { width, height } = block;
  const middle = { left: x - width / 2, align: 0.5 };
  if (label.kind !== KIND.city) {
    const shifts = shiftsOf(label, zoom);
    return shifts.map(([right, down]) => ({
      left: middle.left + right * width,
      top: y - height / 2 + down * height,
      align: 0.5,
    }));
  }
  const first = block.lines[0].height / 2;
  return [
    { left: x + DOT_GAP_PX, top: y - first, align: 0 },
    { left: x - DOT_GAP_PX - width, top: y - first, align: 1 },
    { ...middle, top: y - DOT_GAP_PX - height + 1 },
    { ...middle, top: y + DOT_GAP_PX - 1 },
  ];
}

/** The rectangle that a block takes at a spot, with the room around it: [left, top, right, bottom]. */
export function rectOf(spot, block) {
  return [
    spot.left - PADDING_PX,
    spot.top + 1,
    spot.left + block.width + PADDING_PX,
    spot.top + block.height - 1,
  ];
}
