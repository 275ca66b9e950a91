/** How does long work leave the page alive? It rests for a moment, in which the page draws and hears the reader. */

export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
