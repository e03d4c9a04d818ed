// The theme's colours as CSS variables, so that every part of the page follows them.

export function applyTheme(theme) {
  const style = document.documentElement.style;
  for (const [name, colour] of Object.entries(theme)) {
    if (typeof colour === 'string') style.setProperty(`--${name.replaceAll('_', '-')}`, colour);
  }
  document.documentElement.dataset.theme = theme.name;
}
