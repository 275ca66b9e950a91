/**
 * A worker that decompresses one file and hands it over.
 *
 * Python's files take a tenth of a second to decompress; here that happens beside the page, not in it.
 */
import { ZSTDDecoder } from "zstddec";
import type { Compressed } from "../messages.js";

const decoder = new ZSTDDecoder();
const ready = decoder.init();

self.addEventListener("message", async ({ data }: MessageEvent<Compressed>) => {
  const decoded = await decode(data);
  self.postMessage(decoded, decoded ? { transfer: [decoded] } : {});
});

/** The decompressed file, or null if it arrived damaged. */
async function decode({ bytes, size }: Compressed): Promise<ArrayBuffer | null> {
  await ready;
  const decoded = decoder.decode(new Uint8Array(bytes), size);
  // The decoder hands an error, such as a wrong checksum, over as a result of another length.
  if (decoded.length !== size) return null;
  return (decoded.byteLength === decoded.buffer.byteLength ? decoded : decoded.slice())
    .buffer as ArrayBuffer;
}
