// Draws legs, marks and labels on a canvas, in the colours of the theme.

import { HALO_PX } from './layout.js';

const PIN_RADIUS = 13;
const DOT_RADIUS = 5;
const FONT = '"Noto Sans", "Noto Sans CJK JP", "Segoe UI", "Helvetica Neue", Arial, "Malgun Gothic", "Yu Gothic UI", sans-serif';

export function markRadius(mark) {
  return mark.count ? PIN_RADIUS : DOT_RADIUS;
}

export function fontOf(weight = 600, size = 13) {
  return `${weight} ${size}px ${FONT}`;
}

/** One leg: a cased line with an arrowhead in its middle; dashed where nobody has travelled it yet. */
export function paintLeg(ctx, points, style) {
  trace(ctx, points);
  if (style.isQuiet) {
    thread(ctx, style.colour);
    return;
  }
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.strokeStyle = style.casing;
  ctx.lineWidth = 6;
  ctx.stroke();
  ctx.setLineDash(style.isPlanned ? [1.5, 7] : []);
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = 3;
  ctx.stroke();
  ctx.setLineDash([]);
  arrow(ctx, points, style);
}

function thread(ctx, colour) {
  ctx.globalAlpha = 0.3;
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  ctx.stroke();
  ctx.globalAlpha = 1;
}

function trace(ctx, points) {
  ctx.beginPath();
  points.forEach((point, index) => (index ? ctx.lineTo(point.x, point.y) : ctx.moveTo(point.x, point.y)));
}

function arrow(ctx, points, style) {
  const total = length(points);
  if (total < 60) return;
  const { x, y, angle } = along(points, total * 0.55);
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.beginPath();
  ctx.moveTo(9, 0);
  ctx.lineTo(-6, 7);
  ctx.lineTo(-2.5, 0);
  ctx.lineTo(-6, -7);
  ctx.closePath();
  ctx.fillStyle = style.colour;
  ctx.strokeStyle = style.casing;
  ctx.lineWidth = 2;
  ctx.stroke();
  ctx.fill();
  ctx.restore();
}

function length(points) {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += Math.hypot(points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  return sum;
}

function along(points, distance) {
  let rest = distance;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    const step = Math.hypot(b.x - a.x, b.y - a.y);
    if (rest <= step || i === points.length - 1) {
      const share = step ? rest / step : 0;
      return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, angle: Math.atan2(b.y - a.y, b.x - a.x) };
    }
    rest -= step;
  }
  return { ...points[0], angle: 0 };
}

/** One mark: a numbered disc, hollow where the place should be checked, square where it is a whole country. */
export function paintMark(ctx, mark, theme) {
  const r = mark.radius;
  if (mark.isSelected) halo(ctx, mark, theme);
  ctx.globalAlpha = mark.count ? 1 : 0.55;
  shape(ctx, mark, r + 2);
  ctx.fillStyle = theme.surface;
  ctx.shadowColor = theme.shadow;
  ctx.shadowBlur = 6;
  ctx.shadowOffsetY = 1.5;
  ctx.fill();
  ctx.shadowColor = 'transparent';
  shape(ctx, mark, r);
  ctx.fillStyle = mark.isHollow ? theme.surface : mark.colour;
  ctx.fill();
  if (mark.isHollow) {
    ctx.lineWidth = 2.5;
    ctx.setLineDash([3, 2.5]);
    ctx.strokeStyle = mark.colour;
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (mark.count) number(ctx, mark, theme);
  ctx.globalAlpha = 1;
}

function halo(ctx, mark, theme) {
  shape(ctx, mark, mark.radius + HALO_PX);
  ctx.fillStyle = theme.selected;
  ctx.globalAlpha = 0.25;
  ctx.fill();
  ctx.globalAlpha = 1;
  shape(ctx, mark, mark.radius + 4.5);
  ctx.fillStyle = theme.selected;
  ctx.fill();
}

function shape(ctx, mark, radius) {
  ctx.beginPath();
  if (mark.isArea) ctx.roundRect(mark.x - radius, mark.y - radius, radius * 2, radius * 2, radius * 0.35);
  else ctx.arc(mark.x, mark.y, radius, 0, Math.PI * 2);
}

function number(ctx, mark, theme) {
  const size = mark.text.length > 3 ? 9 : mark.text.length > 2 ? 10.5 : 13;
  ctx.font = fontOf(700, size);
  ctx.fillStyle = mark.isHollow ? mark.colour : theme.is_dark ? theme.window : '#ffffff';
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.fillText(mark.text, mark.x, mark.y + 0.5);
}

/** The label of a mark: its name, and how many events it has. */
export function paintLabel(ctx, label, theme) {
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.font = fontOf(700);
  outlined(ctx, label.name, label.x, label.y, label.isSelected ? theme.selected : theme.text, theme);
  if (!label.detail) return;
  const shift = ctx.measureText(label.name).width + 6;
  ctx.font = fontOf(500, 12);
  outlined(ctx, label.detail, label.x + shift, label.y, theme.text_muted, theme);
}

function outlined(ctx, text, x, y, colour, theme) {
  ctx.strokeStyle = theme.surface;
  ctx.lineWidth = 4;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

export function labelWidth(ctx, label) {
  ctx.font = fontOf(700);
  const name = ctx.measureText(label.name).width;
  ctx.font = fontOf(500, 12);
  return name + (label.detail ? 6 + ctx.measureText(label.detail).width : 0);
}
