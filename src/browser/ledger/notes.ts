/**
 * What lies in localStorage under our prefix, and how do two copies of it become one?
 * A host's projects share one localStorage: only keys with the prefix are read, written or removed.
 */

import type { Note } from "./contents.js";

export const PREFIX = "dry-run:";
export const FOUND = `${PREFIX}found:`;
export const UNSAVED = `${PREFIX}unsaved:`;

/** Notes of interviews, not of drafts, although both are written when a page is left too soon. */
export const INTERVIEWS = `${UNSAVED}interview-record:`;

/** All notes, sorted by key; none where the browser refuses. */
export function readNotes(): Note[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .sort()
      .map((key) => ({ key, value: localStorage.getItem(key) ?? "" }));
  } catch {
    return [];
  }
}

/** Writes a note, or removes it if it is null; whether the browser took it. */
export function writeNote(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/**
 * The note that both sides together make, for all but unsaved texts, which are merged with their drafts.
 *
 * The newer note of an interview stays. Counterexamples of the same tests are united. Others carry no time: the one
 * here stays.
 */
export function mergeNotes(key: string, here: string | undefined, there: string): string {
  if (here === undefined) return there;
  if (key.startsWith(INTERVIEWS)) return timeOf(there) > timeOf(here) ? there : here;
  if (!key.startsWith(FOUND)) return here;
  const [mine, its] = [inputsIn(here), inputsIn(there)];
  if (mine === null) return there;
  if (its === null || its.hash !== mine.hash) return here;
  const missing = Object.entries(its.inputs).filter(([test]) => !Object.hasOwn(mine.inputs, test));
  if (missing.length === 0) return here;
  return JSON.stringify({
    hash: mine.hash,
    inputs: { ...mine.inputs, ...Object.fromEntries(missing) },
  });
}

function inputsIn(note: string): { hash: unknown; inputs: object } | null {
  try {
    const { hash, inputs } = Object(JSON.parse(note)) as { hash: unknown; inputs: unknown };
    return typeof inputs === "object" && inputs !== null ? { hash, inputs } : null;
  } catch {
    return null;
  }
}

function timeOf(note: string): number {
  try {
    const { updated } = Object(JSON.parse(note)) as { updated?: unknown };
    return typeof updated === "number" ? updated : 0;
  } catch {
    return 0;
  }
}
