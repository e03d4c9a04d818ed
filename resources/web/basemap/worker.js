// The painting thread: takes orders for tiles, hands back pictures.

import { paintTile } from './painter.js';
import { gather } from './scenes.js';
import { Sources } from './sources.js';
import { THEMES } from './themes.js';

let sources = null;
const cancelled = new Set();

/** A picture for orders that differ by nothing but their id; null when all of them were withdrawn. */
async function paint(orders) {
  const order = orders[0];
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
  if (orders.filter(({ id }) => !cancelled.delete(id)).length === 0) return null;
  paintTile(context, scene);
  return canvas.transferToImageBitmap();
}

async function answer(orders) {
  const [first, ...others] = orders.map(({ id }) => id);
  try {
    const bitmap = await paint(orders);
    if (!bitmap) return;
    for (const id of others) postMessage({ id, bitmap });
    postMessage({ id: first, bitmap }, [bitmap]);
  } catch (error) {
    for (const { id } of orders) postMessage({ id, error: String(error) });
  }
}

/** Orders by what they want: far out the world is there more than once, and is painted once. */
function byPicture(orders) {
  return Map.groupBy(orders, ({ id, ...picture }) => JSON.stringify(picture)).values();
}

onmessage = ({ data }) => {
  if (data.base) sources = new Sources(data.base, (message) => postMessage({ complaint: message }));
  else if (data.cancel) cancelled.add(data.cancel);
  else {
    postMessage({ taken: true });
    for (const same of byPicture(data.orders)) answer(same);
    sources.whenDecoded().then(() => postMessage({ decoded: true }));
  }
};
