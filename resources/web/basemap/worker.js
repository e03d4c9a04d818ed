// The painting thread: takes orders for tiles, hands back pictures.

import { paintTile } from './painter.js';
import { gather } from './scenes.js';
import { Sources } from './sources.js';
import { THEMES } from './themes.js';

let sources = null;
const cancelled = new Set();

async function paint(order) {
  const canvas = new OffscreenCanvas(order.side, order.side);
  const context = canvas.getContext('2d');
  if (order.row < 0 || order.row >= 2 ** order.zoom) {
    context.fillStyle = THEMES[order.style.theme].sea;
    context.fillRect(0, 0, order.side, order.side);
    return canvas.transferToImageBitmap();
  }
  const scene = await gather(sources, order);
  // The data of many tiles comes at once; between two of them there must be room for a withdrawal to be heard.
  await scheduler.postTask(() => undefined);
  if (cancelled.delete(order.id)) return null;
  paintTile(context, scene);
  return canvas.transferToImageBitmap();
}

async function answer(order) {
  try {
    const bitmap = await paint(order);
    if (bitmap) postMessage({ id: order.id, bitmap }, [bitmap]);
  } catch (error) {
    postMessage({ id: order.id, error: String(error) });
  }
}

onmessage = ({ data }) => {
  if (data.base) sources = new Sources(data.base, (message) => postMessage({ complaint: message }));
  else if (data.cancel) cancelled.add(data.cancel);
  else {
    postMessage({ taken: true });
    for (const order of data.orders) answer(order);
  }
};
