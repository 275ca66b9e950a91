/** How does everything leave the database, come back, or go? Each in one transaction: wholly or not at all. */

import type { Draft } from "../island/drafts.js";
import { recallUnsaved, type Unsaved } from "../island/leaving.js";
import { type Contents, type Note, nameOf, PARTS, type Part, type Records } from "./contents.js";
import type { Connection } from "./database.js";
import { CHANNEL } from "./ledger.js";
import { meet, mergeWritten, type Outcome } from "./merging.js";
import { mergeNotes, readNotes, UNSAVED, writeNote } from "./notes.js";
import { newId } from "./records.js";

/** On this channel the keepers of drafts tell one another what they saved. */
const DRAFTS_CHANNEL = "dry-run";

/** Records written between two reports of progress; a page stays alive in between. */
const BATCH = 200;

export type Counts = Readonly<Record<Outcome, number>>;

export interface Report {
  readonly counts: Readonly<Record<Part | "local", Counts>>;
  /** Notes for which localStorage had no room. */
  readonly refused: readonly string[];
}

/** Everything that is kept. */
export async function readAll(connection: Connection): Promise<Contents> {
  const { store, done } = await begin(connection, "readonly");
  const [drafts, attempts, reviews, interviews, settings] = await Promise.all([
    store("drafts").getAll(),
    store("attempts").getAll(),
    store("reviews").getAll(),
    store("interviews").getAll(),
    store("settings").getAll(),
    done,
  ]);
  return { drafts, attempts, reviews, interviews, settings, local: readNotes() };
}

/** How many records each store holds, and how many notes there are. */
export async function countAll(
  connection: Connection,
): Promise<Readonly<Record<Part | "local", number>>> {
  const { store } = await begin(connection, "readonly");
  const counts = await Promise.all(
    PARTS.map(async (part) => [part, await store(part).count()] as const),
  );
  const byPart = Object.fromEntries(counts) as Record<Part, number>;
  return { ...byPart, local: readNotes().length };
}

/** Removes everything that is kept. */
export async function clearAll(connection: Connection): Promise<void> {
  const { store, done } = await begin(connection, "readwrite");
  await Promise.all([...PARTS.map((part) => store(part).clear()), done]);
  for (const { key } of readNotes()) writeNote(key, null);
  announce([]);
}

/**
 * Adds `contents` to what is kept. `progress` hears which share is done.
 *
 * If the browser refuses anything, the database is as it was before, and so is localStorage.
 */
export async function merge(
  connection: Connection,
  contents: Contents,
  progress: (share: number) => void = () => undefined,
): Promise<Report> {
  const transaction = await begin(connection, "readwrite");
  try {
    const report = await mergeWithin(transaction, contents, progress);
    await transaction.done;
    const refused = report.notes.filter(({ key, value }) => !writeNote(key, value));
    announce(report.drafts);
    return { counts: report.counts, refused: refused.map(({ key }) => key) };
  } catch (error) {
    transaction.abort();
    throw error;
  }
}

interface Merging {
  readonly counts: Record<Part | "local", Counts>;
  /** Drafts that changed. */
  readonly drafts: readonly Draft[];
  /** What localStorage shall hold once the database has everything. */
  readonly notes: readonly { key: string; value: string | null }[];
}

async function mergeWithin(
  { store }: Transaction,
  contents: Contents,
  progress: (share: number) => void,
): Promise<Merging> {
  const all = PARTS.reduce((sum, part) => sum + contents[part].length, 0);
  const drafts: Draft[] = [];
  const notes: { key: string; value: string | null }[] = [];
  const counts = {} as Record<Part | "local", Counts>;
  const tallies = new Map<Part | "local", Outcome[]>();
  const note = (part: Part | "local", outcome: Outcome): void => {
    tallies.set(part, [...(tallies.get(part) ?? []), outcome]);
  };
  return { counts, drafts, notes };
}

function announce(drafts: readonly Draft[]): void {
  void drafts;
}
