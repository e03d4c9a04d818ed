// Paints one tile. Knows canvas and colours, and nothing of how tiles come and go.

import { LEGAL } from './themes.js';

/** From this zoom the coast is drawn from shapes, and land and sea come from pictures of their own. */
export const NEAR_ZOOM = 6;
/** From this zoom the fine shoreline replaces the general one. */
export const COAST_ZOOM = 8;
/** Near pictures carry this margin, as a share of their inner side, so that magnified tiles show no seam. */
const MARGIN = 2 / 340;
const DASHED = new Set([LEGAL.disputed, LEGAL.lineOfControl, LEGAL.indefinite, LEGAL.claim]);

/** How far a picture has faded to flat colour: magnified relief is only fog, the coarser sea floor the sooner. */
const reliefFade = (zoom) => clamp((zoom - 6) * 0.18, 0, 0.82);
const depthFade = (zoom) => clamp((zoom - 5.6) * 0.32, 0, 1);
/** The outlines of towns are coarse: close in they step back. */
const townAlpha = (zoom) => clamp(1 - (zoom - 6) * 0.24, 0.3, 1);

function clamp(value, low, high) {
  return Math.max(low, Math.min(high, value));
}

/**
 * @typedef {Object} Scene
 * @property {number} zoom
 * @property {number} side of the tile in device pixels
 * @property {number} ratio device pixels per CSS pixel
 * @property {Object} theme one of THEMES
 * @property {{borders: "dashed"|"solid"}} policy
 * @property {boolean} muted whether the ground steps back behind stops and routes
 * @property {?Object} ground far picture; `relief` and `depth` are the near ones
 * @property {Object} world vector tile with its window; `coast` likewise, or null
 */

/**
 * Paints the scene; the context's state is left as it was.
 * @param {OffscreenCanvasRenderingContext2D} context
 * @param {Scene} scene
 */
export function paintTile(context, scene) {
  context.save();
  context.lineJoin = 'round';
  paintGround(context, scene);
  paintWater(context, scene);
  paintLines(context, scene);
  if (scene.muted) flood(context, scene, scene.theme.veil, 1);
  context.restore();
}

function flood(context, scene, colour, alpha) {
  context.globalAlpha = alpha;
  context.fillStyle = colour;
  context.fillRect(0, 0, scene.side, scene.side);
  context.globalAlpha = 1;
}

/** Draws with the unit square of a vector tile laid over the canvas; widths are then in shares of its side. */
function within(context, scene, tile, draw) {
  const side = scene.side * tile.parts;
  context.save();
  context.translate(-tile.x * scene.side, -tile.y * scene.side);
  context.scale(side, side);
  draw(scene.ratio / side);
  context.restore();
}

function blit(context, scene, tile, margin) {
  const side = scene.side * tile.parts;
  const edge = side * margin;
  context.imageSmoothingQuality = tile.parts > 2 ? 'high' : 'medium';
  const [left, top] = [-tile.x * scene.side - edge, -tile.y * scene.side - edge];
  context.drawImage(tile.picture, left, top, side + 2 * edge, side + 2 * edge);
}

function paintGround(context, scene) {
  if (scene.ground) {
    blit(context, scene, scene.ground, 0);
    paintCover(context, scene);
  } else {
    flood(context, scene, scene.theme.sea, 1);
    if (scene.depth) {
      blit(context, scene, scene.depth, MARGIN);
      flood(context, scene, scene.theme.sea, depthFade(scene.zoom));
    }
    paintLand(context, scene);
  }
  strokeCoast(context, scene);
}

/** The tile that says where land is, and its path. */
function land(scene) {
  const fine = scene.coast?.sheet.land?.get(0);
  if (fine) return [scene.coast, fine];
  return [scene.world, scene.world.sheet.land?.get(0)];
}

function paintLand(context, scene) {
  const [tile, path] = land(scene);
  if (!path) return;
  context.save();
  clipTo(context, scene, tile, path);
  if (scene.relief) blit(context, scene, scene.relief, MARGIN);
  flood(context, scene, scene.theme.land, scene.relief ? reliefFade(scene.zoom) : 1);
  paintCover(context, scene);
  context.restore();
}

/** Lets only what lies on the path be painted; the path's own scale is taken off again. */
function clipTo(context, scene, tile, path) {
  const side = scene.side * tile.parts;
  const before = context.getTransform();
  context.translate(-tile.x * scene.side, -tile.y * scene.side);
  context.scale(side, side);
  context.clip(path, 'evenodd');
  context.setTransform(before);
}

/** Towns and ice. */
function paintCover(context, scene) {
  within(context, scene, scene.world, () => {
    for (const layer of ['glaciers', 'towns']) {
      const path = scene.world.sheet[layer]?.get(0);
      if (path && scene.theme[layer]) {
        context.globalAlpha = layer === 'towns' ? townAlpha(scene.zoom) : 1;
        context.fillStyle = scene.theme[layer];
        context.fill(path);
      }
    }
    context.globalAlpha = 1;
  });
}

function strokeCoast(context, scene) {
  const [tile, path] = land(scene);
  if (!path) return;
  within(context, scene, tile, (pixel) => {
    stroke(context, path, scene.theme.coast, (scene.zoom < 4 ? 0.5 : scene.zoom < 7 ? 0.8 : 1) * pixel);
  });
}

function stroke(context, path, colour, width, dash = []) {
  context.setLineDash(dash);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}

function paintWater(context, scene) {
  const { theme, zoom } = scene;
  within(context, scene, scene.world, (pixel) => {
    for (const [rank, path] of scene.world.sheet.rivers ?? []) {
      if (rank > zoom + 2) continue;
      const great = rank <= 3 ? 1.35 : 1;
      stroke(context, path, theme.river, (zoom < 5 ? 0.55 : zoom < 7 ? 0.85 : 1.3) * great * pixel);
    }
    const lakes = scene.world.sheet.lakes?.get(0);
    if (!lakes) return;
    context.fillStyle = theme.lake;
    context.fill(lakes, 'evenodd');
    stroke(context, lakes, theme.lakeEdge, 0.6 * pixel);
  });
}

function paintLines(context, scene) {
  const { theme, zoom, policy } = scene;
  const borders = [...(scene.world.sheet.borders ?? [])];
  const isDashed = (legal) => policy.borders === 'dashed' && DASHED.has(legal);
  const width = zoom < 4 ? 0.8 : zoom < 7 ? 1.2 : 1.6;
  within(context, scene, scene.world, (pixel) => {
    const divisions = scene.world.sheet.divisions?.get(0);
    if (divisions && zoom >= 4) stroke(context, divisions, theme.division, 0.8 * pixel, [3 * pixel, 2.4 * pixel]);
    for (const [legal, path] of borders) {
      if (zoom >= 3 && !isDashed(legal) && legal !== LEGAL.claim) {
        stroke(context, path, theme.borderGlow, width * 2.6 * pixel);
      }
    }
    for (const [legal, path] of borders) {
      if (legal === LEGAL.claim && policy.borders !== 'dashed') continue;
      const dash = isDashed(legal) ? [4.5 * pixel, 3 * pixel] : [];
      context.globalAlpha = legal === LEGAL.claim || legal === LEGAL.lease ? 0.6 : 1;
      stroke(context, path, theme.border, width * pixel, dash);
    }
    context.globalAlpha = 1;
  });
}
