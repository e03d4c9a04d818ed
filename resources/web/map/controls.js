// Buttons on the map: zoom, and the whole tour.

export function addControls(page, labels) {
  L.control.zoom({ position: 'topleft', zoomInTitle: labels.zoomIn, zoomOutTitle: labels.zoomOut }).addTo(page.map);
  const fit = L.control({ position: 'topleft' });
  fit.onAdd = () => {
    const bar = L.DomUtil.create('div', 'leaflet-bar wayline-fit');
    const button = L.DomUtil.create('a', '', bar);
    button.href = '#';
    button.title = labels.fit;
    button.setAttribute('role', 'button');
    button.setAttribute('aria-label', labels.fit);
    button.append(icon());
    L.DomEvent.on(button, 'click', (event) => {
      L.DomEvent.stop(event);
      page.fit();
    });
    return bar;
  };
  fit.addTo(page.map);
}

function icon() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('width', '16');
  svg.setAttribute('height', '16');
  svg.setAttribute('viewBox', '0 0 16 16');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M1.5 5.5v-4h4M10.500 1.5h4v4M14.500 10.500v4h-4M5.500 14.500h-4v-4');
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '1.8');
  svg.append(path);
  return svg;
}
