/** How does code travel in a link? Deflated, in the fragment, which browsers send to no server. */

const PREFIX = "#code:";
/** More than any solution; a link that unpacks to more was not made here. */
const MOST_BYTES = 200_000;

export interface Shared {
  readonly exercise: string;
  /** The packed text as the link carries it. */
  readonly packed: string;
}

/** The fragment of a link that carries `code` for the exercise `slug`. */
export async function fragment(slug: string, code: string): Promise<string> {
  const stream = new Blob([code]).stream().pipeThrough(new CompressionStream("deflate"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `${PREFIX}${slug}:${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** What the fragment `hash` carries; null if it is a fragment of another kind. */
export function shared(hash: string): Shared | null {
  const [, exercise, packed] = /^#code:([a-z0-9-]+):(.*)$/s.exec(hash) ?? [];
  return exercise === undefined || packed === undefined ? null : { exercise, packed };
}

/** The code that is packed in a link; rejects, with a sentence, if it is damaged or too long. */
export async function unpack(packed: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const text = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    const reader = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > MOST_BYTES) break;
      parts.push(value);
    }
    if (size <= MOST_BYTES) {
      const whole = await new Blob(parts as BlobPart[]).arrayBuffer();
      return new TextDecoder("utf-8", { fatal: true }).decode(whole);
    }
  } catch {
    throw new Error(
      "The code in this link is damaged: it was probably cut short. Ask for it again.",
    );
  }
  throw new Error("The code in this link is longer than any solution. It was not opened.");
}
