// Reads what the program answers.

/**
 * The JSON at an address. An answer that failed has a body that never ends: it must not be read.
 * @param {string} url
 * @returns {Promise<*>}
 * @throws {Error} when there is no such thing
 */
export async function jsonAt(url) {
  return (await answerOf(url)).json();
}

/**
 * The answer of an address, its body yet to be read.
 * @param {string} url
 * @returns {Promise<Response>}
 * @throws {Error} when there is no such thing
 */
export async function answerOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return response;
}
