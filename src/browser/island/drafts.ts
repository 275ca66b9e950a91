/** Where is a learner's code kept? In IndexedDB, one record an exercise, and no version is dropped unseen. */

import { type Connection, createConnection } from "../ledger/database.js";

export interface Draft {
  readonly slug: string;
  readonly code: string;
  /** The exercise's hash when the draft was begun; another one means that the exercise changed. */
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly updated: number;
  /** Names this writing of the draft: `writer:number`. */
  readonly revision: string;
  /** What Reset took away, until it is undone. */
  readonly beforeReset: string | null;
  /** Texts that another tab's draft displaced, newest first. */
  readonly replaced: readonly string[];
}

export interface DraftStore {
  read(slug: string): Promise<Draft | undefined>;
  /** Saves `draft` and gives what is stored now: a draft that its writer had not seen joins `replaced`. */
  write(draft: Draft, knows: (revision: string) => boolean): Promise<Draft>;
  close(): void;
}

/** Displaced texts kept for one exercise: more than anybody compares, little enough to store. */
const KEPT = 5;

/** The store of drafts; rejects where the browser keeps nothing (private mode, storage refused). */
export async function openDrafts(connection: Connection = createConnection()): Promise<DraftStore> {
  await connection.open();
  return {
    read: async (slug) => (await connection.open()).get("drafts", slug),
    async write(draft, knows) {
      const transaction = (await connection.open()).transaction("drafts", "readwrite");
      const [kept] = await Promise.all([
        replace(transaction.store, draft, knows),
        transaction.done,
      ]);
      return kept;
    },
    close: connection.close,
  };
}

interface Shelf {
  get(slug: string): Promise<Draft | undefined>;
  put(draft: Draft): Promise<unknown>;
}

async function replace(
  shelf: Shelf,
  draft: Draft,
  knows: (revision: string) => boolean,
): Promise<Draft> {
  const stored = await shelf.get(draft.slug);
  const unseen = stored !== undefined && !knows(stored.revision);
  const kept = unseen
    ? { ...draft, replaced: keep(stored.code, [...draft.replaced, ...stored.replaced], draft.code) }
    : draft;
  await shelf.put(kept);
  return kept;
}

/** `texts` with `text` in front, without repetition and without `current`. */
export function keep(text: string, texts: readonly string[], current: string): readonly string[] {
  return [...new Set([text, ...texts])].filter((item) => item !== current).slice(0, KEPT);
}
