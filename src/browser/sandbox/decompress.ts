/** Decompresses a file in a worker of its own, started before the file is there. */
import decoderSource from "decoder-source";
import type { Compressed } from "../messages.js";

export interface Decompressor {
  /** The file's content; rejects if it arrived damaged. To be called once. */
  decompress(content: Compressed): Promise<ArrayBuffer>;
}

/** A decompressor whose worker is on its way up. */
export function createDecompressor(): Decompressor {
  const url = URL.createObjectURL(new Blob([decoderSource], { type: "text/javascript" }));
  const worker = new Worker(url);
  return {
    decompress(content) {
      return new Promise<ArrayBuffer>((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<ArrayBuffer | null>) => {
          if (data) resolve(data);
          else reject(new Error("a file arrived damaged"));
        };
        worker.onerror = (event) => reject(new Error(event.message || "decompression failed"));
        worker.postMessage(content, [content.bytes]);
      }).finally(() => {
        worker.terminate();
        URL.revokeObjectURL(url);
      });
    },
  };
}
