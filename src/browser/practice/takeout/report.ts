/** What did an import do? In sentences that a reader understands, one for each kind of record. */

import type { Counts, Kind, Report } from "../../ledger/takeout.js";

/** What one of each kind is called. */
export const NOUNS: Readonly<Record<Kind, string>> = {
  drafts: "draft",
  attempts: "attempt",
  reviews: "review",
  interviews: "interview",
  settings: "setting",
  local: "note",
};

/** The lines to show. */
export function report({ counts, refused }: Pick<Report, "counts" | "refused">): string[] {
  const kinds = Object.keys(NOUNS) as Kind[];
  const total = (one: Counts): number => one.added + one.updated + one.older + one.same;
  const changed = kinds.filter((kind) => total(counts[kind]) > counts[kind].same);
  const lines = changed.map((kind) => line(kind, counts[kind]));
  if (lines.length === 0) {
    const any = kinds.some((kind) => total(counts[kind]) > 0);
    lines.push(any ? "Everything in the file is here already." : "There is nothing in the file.");
  }
  if (refused.length > 0) {
    lines.push(
      `${amount(refused.length, "note")} found no room in this browser: ${refused.join(", ")}`,
    );
  }
  return lines;
}

/** "1 draft added, 2 newer here and kept": the noun stands with the first number. */
function line(kind: Kind, { added, updated, older, same }: Counts): string {
  const done: [number, string][] = [
    [added, "added"],
    [updated, "updated from the file"],
    [older, "newer here and kept"],
    [same, "the same"],
  ];
  return done
    .filter(([number]) => number > 0)
    .map(([number, what], index) => {
      const words = index === 0 ? amount(number, NOUNS[kind]) : String(number);
      return `${words} ${what}`;
    })
    .join(", ");
}

export function amount(number: number, noun: string): string {
  return `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;
}
