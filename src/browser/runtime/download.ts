/** Fetches the runtime's files and says how far it has come. */
import type { RuntimeFile } from "./files.js";

/** The folder of this script; all of the lab's scripts lie beside one another. */
const BASE = import.meta.url;

export type OnBytes = (received: number, total: number) => void;

/**
 * Fetches all files at once; what `use` makes of each, in the order given.
 * `use` gets a file as soon as it is there; `null` for an optional one that could not be fetched.
 * Rejects with a sentence that says which file failed.
 */
export async function download<T>(
  files: readonly RuntimeFile[],
  onBytes: OnBytes,
  use: (content: ArrayBuffer | null, index: number) => T | Promise<T>,
): Promise<T[]> {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let received = 0;
  onBytes(0, total);
  return Promise.all(
    files.map(async (file, index) => {
      const content = await fetchFile(file, (bytes) => {
        received += bytes;
        onBytes(Math.min(received, total), total);
      }).catch((error: unknown) => {
        if (!file.optional) throw error;
        console.warn("Dry Run:", error);
        return null;
      });
      return use(content, index);
    }),
  );
}

async function fetchFile(
  { file, bytes }: RuntimeFile,
  onChunk: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const response = await fetch(new URL(`runtime/${file}`, BASE)).catch((error: unknown) => {
    throw new Error(`${file} could not be fetched (${String(error)})`);
  });
  if (!response.ok || !response.body)
    throw new Error(`${file} could not be fetched (HTTP ${response.status})`);
  const content = new Uint8Array(bytes);
  const reader = response.body.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > bytes)
      throw new Error(`${file} is longer than the ${bytes} bytes it should have`);
    content.set(value, length);
    length += value.length;
    onChunk(value.length);
  }
  if (length < bytes) throw new Error(`${file} ended after ${length} of ${bytes} bytes`);
  return content.buffer;
}
