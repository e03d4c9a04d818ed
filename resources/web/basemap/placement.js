// Keeps labels from lying over each other: a coarse grid of the rectangles already taken.

const CELL_PX = 48;

/** Space on a canvas of the given size; rectangles are [left, top, right, bottom] in its pixels. */
export class Space {
  constructor(width, height) {
    this.columns = Math.ceil(width / CELL_PX) + 1;
    this.rows = Math.ceil(height / CELL_PX) + 1;
    this.cells = new Map();
  }

  /** Whether nothing taken touches the rectangle. */
  isFree(rect) {
    for (const cell of this._cellsOf(rect)) {
      for (const taken of this.cells.get(cell) ?? []) {
        if (rect[0] < taken[2] && rect[2] > taken[0] && rect[1] < taken[3] && rect[3] > taken[1]) return false;
      }
    }
    return true;
  }

  /** Takes the rectangle, free or not. */
  take(rect) {
    for (const cell of this._cellsOf(rect)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push(rect);
    }
  }

  _cellsOf([left, top, right, bottom]) {
    const clamp = (value, limit) => Math.max(0, Math.min(limit - 1, Math.floor(value / CELL_PX)));
    const [first, last] = [clamp(left, this.columns), clamp(right, this.columns)];
    const [upper, lower] = [clamp(top, this.rows), clamp(bottom, this.rows)];
    const cells = [];
    for (let row = upper; row <= lower; row++) {
      for (let column = first; column <= last; column++) cells.push(row * this.columns + column);
    }
    return cells;
  }
}
