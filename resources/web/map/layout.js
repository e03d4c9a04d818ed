// Where marks and their labels go: pure arithmetic in pixels, nothing is drawn here.

const JOIN_PX = 27; // marks closer than this become one
const GAP_PX = 4;
export const HALO_PX = 7; // how far the halo of a selected mark reaches beyond it
const LINE_STEP_PX = 12;
const LINE_HALF_PX = 4;
const MOST_STEPS = 500; // of one segment; a longer one is hardly in view

/**
 * Joins marks that would overlap.
 * @param {Array} items marks with x, y, count, group, isArea; only those on screen
 * @returns {Array} {x, y, members, count}; the member with most events stands first
 */
export function cluster(items) {
  const cells = new Map();
  const clusters = [];
  const order = [...items].sort((a, b) => b.count - a.count || a.index - b.index);
  for (const item of order) {
    const near = nearest(cells, item);
    if (near) {
      near.members.push(item);
      near.count += item.count;
    } else {
      const made = { x: item.x, y: item.y, members: [item], count: item.count };
      clusters.push(made);
      const key = cellKey(item.x, item.y);
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(made);
    }
  }
  return clusters;
}

function cellKey(x, y, dx = 0, dy = 0) {
  return (Math.floor(x / JOIN_PX) + dx) * 100003 + Math.floor(y / JOIN_PX) + dy;
}

function nearest(cells, item) {
  let best = null;
  let bestDistance = JOIN_PX;
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const other of cells.get(cellKey(item.x, item.y, dx, dy)) ?? []) {
        const distance = Math.hypot(other.x - item.x, other.y - item.y);
        if (distance < bestDistance) [best, bestDistance] = [other, distance];
      }
    }
  }
  return best;
}

/**
 * Finds room for a label beside a mark.
 * @param {Array} taken rectangles {left, top, right, bottom} that must stay free; the found one is added
 * @returns {{x: number, y: number}|null} left and middle of the text, null where there is no room
 */
export function placeLabel(mark, width, height, taken, bounds) {
  const half = height / 2;
  const out = mark.radius + (mark.isSelected ? HALO_PX : 0) + GAP_PX;
  const spots = [
    [mark.x + out, mark.y],
    [mark.x - out - width, mark.y],
    [mark.x - width / 2, mark.y + out + half],
    [mark.x - width / 2, mark.y - out - half],
    [mark.x + out * 0.7, mark.y + out * 0.9],
    [mark.x + out * 0.7, mark.y - out * 0.9],
    [mark.x - out * 0.7 - width, mark.y + out * 0.9],
    [mark.x - out * 0.7 - width, mark.y - out * 0.9],
  ];
  for (const [x, y] of spots) {
    const box = { left: x - 2, top: y - half, right: x + width + 2, bottom: y + half };
    if (inside(box, bounds) && !taken.some((other) => overlap(box, other))) {
      taken.push(box);
      return { x, y };
    }
  }
  return null;
}

/** Small boxes along a line, where it is in view; labels stay clear of them. */
export function alongLine(points, bounds) {
  const boxes = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const steps = Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / LINE_STEP_PX);
    for (let step = 0; step < steps && steps < MOST_STEPS; step++) {
      const at = { x: a.x + ((b.x - a.x) * step) / steps, y: a.y + ((b.y - a.y) * step) / steps };
      if (at.x > 0 && at.y > 0 && at.x < bounds.x && at.y < bounds.y) boxes.push(boxAround(at, LINE_HALF_PX));
    }
  }
  return boxes;
}

export function boxAround({ x, y }, half) {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function inside(box, bounds) {
  return box.left >= 0 && box.top >= 0 && box.right <= bounds.x && box.bottom <= bounds.y;
}

function overlap(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
