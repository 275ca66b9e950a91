/** When is a draft saved, and what if another tab edits the same exercise? One keeper an editor. */

import { type Draft, type DraftStore, keep } from "./drafts.js";
import { forgetUnsaved, rememberUnsaved } from "./leaving.js";

export type Kept = Pick<Draft, "hash" | "beforeReset" | "replaced">;

/** What the keeper needs of the editor, and tells the page. */
export interface Desk {
  text(): string;
  busy(): boolean;
  /** Shows a text that the learner did not type here. */
  show(text: string): void;
  saved(draft: Draft): void;
  failed(error: unknown): void;
  /** Another tab saved `draft` while the learner is busy in this one. */
  elsewhere(draft: Draft): void;
}

export interface Keeper {
  readonly kept: Kept;
  /** The text or what is kept with it changed: save it. */
  changed(update?: Partial<Kept>): void;
  /** Saves at once what is not saved yet; the page may be about to go. */
  flush(): void;
  /** Looks whether another tab has saved a newer draft. */
  look(): Promise<void>;
  /** Shows what the other tab saved and keeps the text here; false if there is nothing newer. */
  takeOver(): Promise<boolean>;
  leave(): void;
}

interface Setting {
  readonly slug: string;
  readonly store: DraftStore;
  readonly desk: Desk;
  readonly kept: Kept;
  /** The revision that the editor shows. */
  readonly revision: string | null;
}

interface News {
  readonly slug: string;
  readonly revision: string;
}

/** A keeper for the exercise `slug`; it saves one version at a time and always the newest next. */
export function createKeeper({ slug, store, desk, kept, revision }: Setting): Keeper {
  const writer = Math.random().toString(36).slice(2);
  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel("dry-run") : null;
  let seen = revision;
  let count = 0;
  let dirty = false;
  let writing = 0;
  let left = false;
  const knows = (other: string): boolean => other === seen || other.startsWith(`${writer}:`);

  async function save(): Promise<void> {
    dirty = false;
    writing += 1;
    count += 1;
    const mine = `${writer}:${count}`;
    const draft = { slug, code: desk.text(), updated: Date.now(), revision: mine, ...kept };
    try {
      const stored = await store.write(draft, knows);
      // Reset and the like may have changed `kept` meanwhile; only the displaced text is news.
      if (stored.replaced !== draft.replaced) kept = { ...kept, replaced: stored.replaced };
      seen = mine;
      if (!dirty) forgetUnsaved(slug);
      channel?.postMessage({ slug, revision: mine } satisfies News);
      if (!left) desk.saved(stored);
    } catch (error) {
      if (!left) desk.failed(error);
    } finally {
      writing -= 1;
    }
    if (writing > 0) return;
    if (left) channel?.close();
    else if (dirty) void save();
  }

  function meet(stored: Draft | undefined): void {
    if (left) return;
    if (stored === undefined) forget();
    if (stored === undefined || knows(stored.revision)) return;
    if (desk.busy() || dirty || writing > 0) desk.elsewhere(stored);
    else adopt(stored);
  }

  /** Everything was deleted elsewhere: the text stays in sight, but what lay behind it is not saved again. */
  function forget(): void {
    if (seen === null || dirty || writing > 0) return;
    seen = null;
    kept = { ...kept, beforeReset: null, replaced: [] };
  }

  function adopt(stored: Draft): void {
    seen = stored.revision;
    kept = { hash: stored.hash, beforeReset: stored.beforeReset, replaced: stored.replaced };
    desk.show(stored.code);
    desk.saved(stored);
  }

  const keeper: Keeper = {
    get kept() {
      return kept;
    },
    changed(update = {}) {
      kept = { ...kept, ...update };
      dirty = true;
      if (writing === 0) void save();
    },
    flush() {
      if (dirty || writing > 0) rememberUnsaved(slug, desk.text());
      if (dirty) void save();
    },
    async look() {
      // Storage that fails here fails at the next save too, and is told then.
      const stored = await store.read(slug).catch(() => null);
      if (stored !== null) meet(stored);
    },
    async takeOver() {
      const stored = await store.read(slug);
      if (stored === undefined || knows(stored.revision)) return false;
      const mine = desk.text();
      adopt(stored);
      keeper.changed({ replaced: keep(mine, stored.replaced, stored.code) });
      return true;
    },
    leave() {
      keeper.flush();
      left = true;
      if (writing === 0) channel?.close();
    },
  };
  channel?.addEventListener("message", ({ data }: MessageEvent<News>) => {
    if (data.slug === slug) void keeper.look();
  });
  return keeper;
}
