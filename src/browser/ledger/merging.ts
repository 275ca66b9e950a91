/** How do two copies of a record become one? The newer wins, and no text that somebody wrote is dropped. */

import type { Draft } from "../island/drafts.js";
import type { Unsaved } from "../island/leaving.js";

/** What became of a record that came from outside; `older`: the one here is newer and stays. */
export type Outcome = "added" | "updated" | "older" | "same";

/** Whether an incoming record of the same name replaces the one here. Records without `updated` never change. */
export function meet<T extends object>(here: T | undefined, there: T): Outcome {
  if (here === undefined) return "added";
  const [mine, its] = [updatedOf(here), updatedOf(there)];
  if (its > mine) return "updated";
  return its < mine ? "older" : "same";
}

function updatedOf(record: object): number {
  return "updated" in record && typeof record.updated === "number" ? record.updated : 0;
}

/** All that one side holds of one text: its draft, and a note if saving was cut short. */
export interface Written {
  readonly draft: Draft | undefined;
  readonly note: Unsaved | undefined;
}

interface Merged {
  readonly outcome: Outcome;
  readonly written: Written;
}

/**
 * What both sides together hold of the text `slug`.
 *
 * The newer text stays in the editor and all others can be brought back. `revision` names the draft if it is
 * not exactly the one of a side, so that pages in which it is open see that it changed.
 */
export function mergeWritten(
  slug: string,
  here: Written,
  there: Written,
  revision: string,
): Merged {
  const [mine, its] = [latest(here), latest(there)];
  if (its === null) return { outcome: "same", written: here };
  if (mine === null) return { outcome: "added", written: there };
  const newer = its.updated > mine.updated;
  const [winner, loser] = newer ? [there, here] : [here, there];
  const sameText = its.code === mine.code;
  const held = new Set(texts(winner));
  const allHeld = texts(loser).every((text) => held.has(text));
  if (allHeld && !newer) return { outcome: sameText ? "same" : "older", written: here };
  const draft =
    allHeld && there.draft !== undefined && there.note === undefined
      ? { ...there.draft, revision }
      : fold(slug, winner, loser, revision);
  const outcome = newer || sameText ? "updated" : "older";
  return { outcome, written: { draft, note: undefined } };
}

/** One draft that shows the winner's text and holds all others. */
function fold(slug: string, winner: Written, loser: Written, revision: string): Draft {
  const { code, updated } = latest(winner) ?? { code: "", updated: 0 };
  const beforeReset = winner.draft?.beforeReset ?? null;
  const others = new Set([...texts(winner), ...texts(loser)]);
  others.delete(code);
  if (beforeReset !== null) others.delete(beforeReset);
  return {
    ...(winner.draft ?? loser.draft),
    slug,
    code,
    hash: winner.draft?.hash ?? loser.draft?.hash ?? "",
    updated,
    revision,
    beforeReset,
    replaced: [...others],
  };
}

/** The text that the editor would show. */
function latest({ draft, note }: Written): Unsaved | null {
  if (note === undefined) return draft ?? null;
  return draft === undefined || note.updated > draft.updated ? note : draft;
}

/** Every text, newest first; an empty one is nothing to lose. */
function texts({ draft, note }: Written): string[] {
  const all = [
    latest({ draft, note })?.code,
    note?.code,
    draft?.code,
    draft?.beforeReset,
    ...(draft?.replaced ?? []),
  ];
  return all.filter((text): text is string => typeof text === "string" && text !== "");
}
