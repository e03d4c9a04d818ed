// The card of a mark: what happens there. Text of the itinerary becomes text, never markup.

import { jsonAt } from '../basemap/answers.js';

/** Opens the card of a mark on the map. */
export async function openCard(map, mark, onEvent) {
  const places = await jsonAt(`/data/places/${mark.ids.join(',')}.json`);
  const card = element('div', 'card');
  for (const place of places) {
    const head = element('div', 'card-place', place.name);
    if (place.detail) head.append(element('span', 'card-detail', place.detail));
    card.append(head);
    const list = element('ul', 'card-events');
    for (const event of place.events) list.append(row(event, onEvent));
    card.append(list);
    if (place.more) card.append(element('div', 'card-more', place.more));
  }
  const { lat, lng } = map.containerPointToLatLng([mark.x, mark.y]);
  L.popup({ maxWidth: 300, minWidth: 200, offset: [0, -mark.radius + 4], autoPanPadding: [24, 24], className: 'wayline-popup' })
    .setLatLng([lat, lng])
    .setContent(card)
    .openOn(map);
}

function row(event, onEvent) {
  const item = element('li', event.is_selected ? 'card-event is-selected' : 'card-event');
  const button = element('button', 'card-button');
  button.append(element('span', 'card-title', event.title), element('span', 'card-when', event.when));
  button.addEventListener('click', () => onEvent(event.id));
  item.append(button);
  return item;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}
