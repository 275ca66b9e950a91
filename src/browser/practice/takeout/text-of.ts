/** What does a file say? Its text, read piece by piece; what cannot be ours is refused before it fills the memory. */

import { BadFile } from "./reading.js";

/** More than years of practice; a text of this size can still be read at once. */
const MOST_BYTES = 200e6;

/** The text of `file`; `progress` hears which share is read. Rejects with `BadFile` if it is no text that JSON could be. */
export async function textOf(file: File, progress: (share: number) => void): Promise<string> {
  if (file.size > MOST_BYTES) {
    throw new BadFile(`It is larger than ${MOST_BYTES / 1e6} MB, which no export of this site is.`);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = file.stream().getReader();
  const pieces: string[] = [];
  let received = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    const piece = decoded(() => decoder.decode(step.value, { stream: true }));
    if (received === 0 && !/^\s*\{/.test(piece)) {
      await reader.cancel();
      throw new BadFile(
        "This is not a JSON file that this site exported: it does not begin with {.",
      );
    }
    pieces.push(piece);
    received += step.value.length;
    progress(received / file.size);
  }
  pieces.push(decoded(() => decoder.decode()));
  return pieces.join("");
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    throw new BadFile("This is not a text file in UTF-8.", { cause: error });
  }
}
