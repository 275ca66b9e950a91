/** Where is a learner's code kept? In IndexedDB, one record an exercise, and no version is dropped unseen. */

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

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

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
}

export interface DraftStore {
  read(slug: string): Promise<Draft | undefined>;
  /** Saves `draft` and gives what is stored now: a draft that its writer had not seen joins `replaced`. */
  write(draft: Draft, knows: (revision: string) => boolean): Promise<Draft>;
  close(): void;
}

/** Displaced texts kept for one exercise: more than anybody compares, little enough to store. */
const KEPT = 5;

/** A browser may leave an opening unanswered for ever; the page must not wait with it. */
const PATIENCE_MS = 3000;

/** The store of drafts; rejects where the browser keeps nothing (private mode, storage refused). */
export async function openDrafts(name = "dry-run"): Promise<DraftStore> {
  let database: IDBPDatabase<Schema> | null = null;
  async function connect(): Promise<IDBPDatabase<Schema>> {
    const opening = openDB<Schema>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore("drafts", { keyPath: "slug" }),
      // A newer page in another tab waits for this one to let go; the next save connects again.
      blocking: letGo,
      terminated: letGo,
    });
    database = await within(PATIENCE_MS, opening);
    return database;
  }
  function letGo(): void {
    database?.close();
    database = null;
  }
  await connect();
  return {
    read: async (slug) => (database ?? (await connect())).get("drafts", slug),
    async write(draft, knows) {
      const connection = database ?? (await connect());
      const transaction = connection.transaction("drafts", "readwrite");
      const [kept] = await Promise.all([
        replace(transaction.store, draft, knows),
        transaction.done,
      ]);
      return kept;
    },
    close: letGo,
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

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error("The browser's storage did not answer."));
    const timer = setTimeout(late, milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
