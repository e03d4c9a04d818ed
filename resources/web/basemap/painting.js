// Starts the painting thread as soon as this file is read: it takes longer to come up than Leaflet does.
// The page's head asks for this file first of all.

let early = startThread();

function startThread() {
  return new Worker(new URL('./worker.whole.js', import.meta.url));
}

/** A painting thread for the caller alone: the one that was started early, or a new one. */
export function takeThread() {
  const thread = early ?? startThread();
  early = null;
  return thread;
}
