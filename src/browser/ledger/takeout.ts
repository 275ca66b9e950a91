/** How does everything leave the database, come back, or go? Each in one transaction: wholly or not at all. */

import type { Draft } from "../island/drafts.js";
import { recallUnsaved, type Unsaved } from "../island/leaving.js";
import { type Contents, type Note, nameOf, PARTS, type Part, type Records } from "./contents.js";
import type { Connection } from "./database.js";
import { CHANNEL } from "./ledger.js";
import { meet, mergeWritten, type Outcome } from "./merging.js";
import { INTERVIEWS, mergeNotes, readNotes, UNSAVED, writeNote } from "./notes.js";
import { newId } from "./records.js";

/** On this channel the keepers of drafts tell one another what they saved. */
const DRAFTS_CHANNEL = "dry-run";
/** Records written between two reports of progress; the page lives on in between. */
const BATCH = 200;

export type Kind = Part | "local";
export type Counts = Readonly<Record<Outcome, number>>;

export interface Report {
  readonly counts: Readonly<Record<Kind, Counts>>;
  /** Notes for which localStorage had no room. */
  readonly refused: readonly string[];
}

/** Everything that is kept. */
export async function readAll(connection: Connection): Promise<Contents> {
  const transaction = (await connection.open()).transaction(PARTS, "readonly");
  const [drafts, attempts, reviews, interviews, settings] = await Promise.all([
    transaction.objectStore("drafts").getAll(),
    transaction.objectStore("attempts").getAll(),
    transaction.objectStore("reviews").getAll(),
    transaction.objectStore("interviews").getAll(),
    transaction.objectStore("settings").getAll(),
    transaction.done,
  ]);
  return { drafts, attempts, reviews, interviews, settings, local: readNotes() };
}

/** How many records of each kind are kept. */
export async function countAll(connection: Connection): Promise<Readonly<Record<Kind, number>>> {
  const transaction = (await connection.open()).transaction(PARTS, "readonly");
  const counts = await Promise.all(
    PARTS.map(async (part) => [part, await transaction.objectStore(part).count()] as const),
  );
  const byPart = Object.fromEntries(counts) as Record<Part, number>;
  return { ...byPart, local: readNotes().length };
}

/** Removes everything that is kept. */
export async function clearAll(connection: Connection): Promise<void> {
  const transaction = (await connection.open()).transaction(PARTS, "readwrite");
  const slugs = await transaction.objectStore("drafts").getAllKeys();
  await Promise.all([
    ...PARTS.map((part) => transaction.objectStore(part).clear()),
    transaction.done,
  ]);
  for (const { key } of readNotes()) writeNote(key, null);
  announce(slugs);
}

/**
 * Adds `contents` to what is kept; `progress` hears which share is done.
 *
 * If the database refuses anything, nothing at all is changed.
 */
export async function merge(
  connection: Connection,
  contents: Contents,
  progress: (share: number) => void = () => undefined,
): Promise<Report> {
  const transaction = (await connection.open()).transaction(PARTS, "readwrite");
  const store = (part: Part): Shelf => transaction.objectStore(part) as unknown as Shelf;
  const merging = new Merging(store, contents, progress);
  try {
    await merging.run();
    await transaction.done;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    await transaction.done.catch(() => undefined);
    throw error;
  }
  const refused = merging.notes.filter(({ key, value }) => !writeNote(key, value));
  announce(merging.changed);
  return { counts: merging.counts, refused: refused.map(({ key }) => key) };
}

type Any = Records[Part][number];

interface Shelf {
  get(name: string): Promise<Any | undefined>;
  put(record: Any): Promise<unknown>;
}

/** One merge under way: what it has counted, and what is to do outside the database afterwards. */
class Merging {
  readonly counts = Object.fromEntries(
    [...PARTS, "local"].map((kind) => [kind, { added: 0, updated: 0, older: 0, same: 0 }]),
  ) as Record<Kind, Record<Outcome, number>>;
  readonly notes: { key: string; value: string | null }[] = [];
  /** The names of the drafts that changed. */
  readonly changed: string[] = [];
  private done = 0;

  constructor(
    private readonly store: (part: Part) => Shelf,
    private readonly contents: Contents,
    private readonly progress: (share: number) => void,
  ) {}

  async run(): Promise<void> {
    const [unsaved, others] = divide(this.contents.local);
    for (const part of PARTS) {
      if (part === "drafts") await this.texts(unsaved);
      else await this.each<Any>(this.contents[part], (record) => this.record(part, record));
    }
    const here = new Map(readNotes().map(({ key, value }) => [key, value]));
    for (const { key, value } of others) {
      const mine = here.get(key);
      const merged = mergeNotes(key, mine, value);
      if (merged !== mine) this.notes.push({ key, value: merged });
      this.counts.local[mine === undefined ? "added" : merged === mine ? "same" : "updated"] += 1;
    }
  }

  private async record(part: Part, there: Any): Promise<void> {
    const shelf = this.store(part);
    const outcome = meet(await shelf.get(nameOf(part, there)), there);
    this.counts[part][outcome] += 1;
    if (outcome === "added" || outcome === "updated") await shelf.put(there);
  }

  private async texts(unsaved: ReadonlyMap<string, UnsavedNote>): Promise<void> {
    const drafts = new Map(this.contents.drafts.map((draft) => [draft.slug, draft]));
    const shelf = this.store("drafts");
    const revision = `import:${newId(Date.now())}`;
    await this.each([...new Set([...drafts.keys(), ...unsaved.keys()])], async (slug) => {
      const here = {
        draft: (await shelf.get(slug)) as Draft | undefined,
        note: recallUnsaved(slug) ?? undefined,
      };
      const there = { draft: drafts.get(slug), note: unsaved.get(slug)?.note };
      const { outcome, written } = mergeWritten(slug, here, there, revision);
      this.counts.drafts[outcome] += 1;
      if (written.note !== here.note) {
        const value = written.note === undefined ? null : (unsaved.get(slug)?.value ?? null);
        this.notes.push({ key: UNSAVED + slug, value });
      }
      if (written.draft === undefined || written.draft === here.draft) return;
      this.changed.push(slug);
      await shelf.put(written.draft);
    });
  }

  /** Works on some items at a time, without ever letting the transaction go idle. */
  private async each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const { contents } = this;
    const all = PARTS.reduce((sum, part) => sum + contents[part].length, 0);
    for (let from = 0; from < items.length; from += BATCH) {
      const batch = items.slice(from, from + BATCH);
      await Promise.all(batch.map(work));
      this.done += batch.length;
      this.progress(Math.min(this.done / Math.max(all, 1), 1));
    }
  }
}

interface UnsavedNote {
  readonly value: string;
  readonly note: Unsaved;
}

/** Unsaved texts by the names of their drafts, and all other notes. */
function divide(notes: readonly Note[]): [ReadonlyMap<string, UnsavedNote>, readonly Note[]] {
  const unsaved = new Map<string, UnsavedNote>();
  const others: Note[] = [];
  for (const one of notes) {
    const drafted = one.key.startsWith(UNSAVED) && !one.key.startsWith(INTERVIEWS);
    const note = drafted ? readUnsaved(one.value) : null;
    if (note === null) others.push(one);
    else unsaved.set(one.key.slice(UNSAVED.length), { value: one.value, note });
  }
  return [unsaved, others];
}

function readUnsaved(value: string): Unsaved | null {
  try {
    const { code, updated } = Object(JSON.parse(value)) as Partial<Unsaved>;
    if (typeof code === "string" && typeof updated === "number") return { code, updated };
  } catch {
    // A note that we did not write stays as it is.
  }
  return null;
}

/** Tells all open pages that drafts and the ledger have changed. */
function announce(slugs: readonly string[]): void {
  if (typeof BroadcastChannel !== "function") return;
  const drafts = new BroadcastChannel(DRAFTS_CHANNEL);
  for (const slug of slugs) drafts.postMessage({ slug, revision: "" });
  drafts.close();
  const ledger = new BroadcastChannel(CHANNEL);
  ledger.postMessage(null);
  ledger.close();
}
