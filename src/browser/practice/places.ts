/** Which parts of practice can a page hold? An element with `data-practice` is filled by the module of that name. */

export interface Place {
  /** The lab folder, where exercises, cards and questions lie. */
  readonly base: URL;
  /** The site's own address: pages lie below it. */
  readonly site: URL;
  /** Aborted when the reader leaves the page. */
  readonly signal: AbortSignal;
}

interface Part {
  mount(node: HTMLElement, place: Place): Promise<void>;
}

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  progress: () => import("./progress/page.js"),
  next: () => import("./next/next.js"),
  takeout: () => import("./takeout/takeout.js"),
  offline: () => import("../offline/manage.js"),
  cards: () => import("./cards/cards.js"),
  interview: () => import("../interview/interview.js"),
};

/** Fills `node`; rejects if its part cannot be loaded. */
export async function fill(node: HTMLElement, place: Place): Promise<void> {
  const name = node.dataset.practice ?? "";
  const load = parts[name];
  if (load === undefined) throw new Error(`no part of practice is called ${JSON.stringify(name)}`);
  const part = await load();
  if (!place.signal.aborted) await part.mount(node, place);
}
