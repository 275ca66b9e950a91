/**
 * What does the file look like that holds everything? One readable JSON text, the same for the same contents.
 *
 *     {"format": "dry-run", "version": 1, "drafts": […], "attempts": […], …, "local": [{"key": …, "json": …}]}
 *
 * Records are sorted by name and their fields have a fixed order, so that two files can be compared by eye or by tool.
 * No time of the export is in it: a copy of the same contents is the same file.
 */

import { type Contents, type Note, nameOf, PARTS, type Part } from "../../ledger/contents.js";
import { pause } from "./pause.js";

export const FORMAT = "dry-run";
export const VERSION = 1;

/** Records turned into text between two breaths of the page. */
const BATCH = 200;

const FIELDS: Readonly<Record<Part, readonly string[]>> = {
  drafts: ["slug", "updated", "revision", "hash", "code", "beforeReset", "replaced"],
  attempts: [
    "id",
    "exercise",
    "time",
    "verdict",
    "passed",
    "total",
    "hints",
    "solution",
    "seconds",
    "interview",
    "hash",
    "code",
  ],
  reviews: ["id", "item", "rating", "time", "updated"],
  interviews: ["id", "updated", "content"],
  settings: ["key", "updated", "value"],
};

/** The file's text in pieces; `progress` hears which share is done. */
export async function* write(
  contents: Contents,
  progress: (share: number) => void = () => undefined,
): AsyncGenerator<string> {
  const sections: [string, readonly object[]][] = [
    ...PARTS.map((part): [string, object[]] => [part, sorted(part, contents)]),
    ["local", contents.local.map(entry)],
  ];
  const all = sections.reduce((sum, [, records]) => sum + records.length, 0);
  let done = 0;
  yield `{\n  "format": ${JSON.stringify(FORMAT)},\n  "version": ${VERSION}`;
  for (const [name, records] of sections) {
    yield `,\n  ${JSON.stringify(name)}: [`;
    for (let from = 0; from < records.length; from += BATCH) {
      const batch = records.slice(from, from + BATCH).map(indented);
      yield (from === 0 ? "" : ",") + batch.join(",");
      done += batch.length;
      progress(done / all);
      await pause();
    }
    yield records.length === 0 ? "]" : "\n  ]";
  }
  yield "\n}\n";
}

function sorted(part: Part, contents: Contents): object[] {
  const named = contents[part].map((record) => ({ name: nameOf(part, record), record }));
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  return named.map(({ record }) => ordered(record, FIELDS[part]));
}

/** The record with its fields in order; those that a newer page may have added come last. */
function ordered(record: object, fields: readonly string[]): object {
  const others = Object.keys(record).filter((key) => !fields.includes(key));
  const names = [...fields.filter((key) => Object.hasOwn(record, key)), ...others.sort()];
  const values = new Map(Object.entries(record));
  return Object.fromEntries(names.map((name) => [name, values.get(name)]));
}

/** A note, readable where its text is our kind of JSON; either way the text comes back to the byte. */
function entry({ key, value }: Note): object {
  try {
    const json: unknown = JSON.parse(value);
    if (JSON.stringify(json) === value) return { key, json };
  } catch {
    // Any other text is kept as it is.
  }
  return { key, text: value };
}

function indented(record: object): string {
  return `\n    ${JSON.stringify(record, null, 2).replaceAll("\n", "\n    ")}`;
}
