/** Is this a file that the site exported, and sound in every record? All is checked before anything is written. */

import {
  type Fields,
  listOf,
  number,
  oneOf,
  type Reader,
  record,
  show,
  text,
} from "../../checked.js";
import { type Contents, type Note, PARTS, type Part } from "../../ledger/contents.js";
import { PREFIX } from "../../ledger/notes.js";
import type { Verdict } from "../../result.js";
import { FORMAT, VERSION } from "./file.js";
import { pause } from "./pause.js";

/** Records checked between two breaths of the page. */
const BATCH = 500;
const VERDICTS: readonly Verdict[] = ["pass", "fail", "error", "timeout", "crash"];
/** The first moment of the year 10,000: later times are mistakes, and dates cannot hold all of them. */
const END = 253_402_300_800_000;

/** The file cannot be used; the message says why, to the reader. */
export class BadFile extends Error {
  override readonly name = "BadFile";
}

/** The contents of a file; rejects with `BadFile`. */
export async function read(
  json: string,
  progress: (share: number) => void = () => undefined,
): Promise<Contents> {
  const file = parsed(json);
  meetFormat(file);
  try {
    for (const name of Object.keys(file)) {
      if (!["format", "version", ...PARTS, "local"].includes(name)) {
        throw new TypeError(`${show(name)} is no part of such a file`);
      }
    }
    const local = listOf(note)(file, "local", "file");
    const all = PARTS.reduce((sum, part) => sum + length(file[part]), 0);
    let done = 0;
    for (const part of PARTS) {
      const names = new Set<string>();
      const records = listOf((fields) => fields)(file, part, "file");
      for (const [index, fields] of records.entries()) {
        const path = `${part}[${index}]`;
        const name = CHECKS[part](fields, path);
        if (names.has(name)) throw new TypeError(`${path} is a second one called ${show(name)}`);
        names.add(name);
        done += 1;
        if (done % BATCH === 0) {
          progress(done / all);
          await pause();
        }
      }
    }
    distinct(local);
    // Every field was checked above.
    return { ...(file as unknown as Contents), local };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new BadFile(`The file is damaged: ${error.message}.`, { cause: error });
  }
}

function parsed(json: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new BadFile(`This is not a JSON file: ${(error as Error).message}`, { cause: error });
  }
  if (typeof value === "object" && value !== null && "format" in value && value.format === FORMAT)
    return record(value, "file");
  throw new BadFile(
    `This file was not exported by this site: it does not say “format”: ${show(FORMAT)}.`,
  );
}

function meetFormat({ version }: Fields): void {
  if (version === VERSION) return;
  if (typeof version === "number" && version > VERSION) {
    throw new BadFile(
      `This file was exported by a newer version of the site: its format is ${version}, and this page reads format ${VERSION}. Reload the page, then try again.`,
    );
  }
  throw new BadFile(`The file is damaged: version is ${show(version)}, not ${VERSION}.`);
}

/** Each throws `TypeError` naming the first field that is wrong, and gives the record's name. */
const CHECKS: Readonly<Record<Part, (fields: Fields, path: string) => string>> = {
  drafts(fields, path) {
    text(fields, "code", path);
    text(fields, "hash", path);
    text(fields, "revision", path);
    moment(fields, "updated", path);
    nullable(fields, "beforeReset", path);
    texts(fields, "replaced", path);
    return name(fields, "slug", path);
  },
  attempts(fields, path) {
    name(fields, "exercise", path);
    text(fields, "hash", path);
    text(fields, "code", path);
    oneOf(fields, "verdict", path, VERDICTS);
    for (const key of ["passed", "total", "hints", "seconds"]) amount(fields, key, path);
    truth(fields, "solution", path);
    moment(fields, "time", path);
    nullable(fields, "interview", path);
    return name(fields, "id", path);
  },
  reviews(fields, path) {
    name(fields, "item", path);
    const rating = number(fields, "rating", path);
    if (![1, 2, 3, 4].includes(rating)) {
      throw new TypeError(`${path}.rating is ${rating}, not one of 1, 2, 3, 4`);
    }
    moment(fields, "time", path);
    moment(fields, "updated", path);
    return name(fields, "id", path);
  },
  interviews(fields, path) {
    moment(fields, "updated", path);
    return name(fields, "id", path);
  },
  settings(fields, path) {
    moment(fields, "updated", path);
    return name(fields, "key", path);
  },
};

function note(fields: Fields, path: string): Note {
  const key = text(fields, "key", path);
  if (!key.startsWith(PREFIX)) {
    throw new TypeError(`${path}.key is ${show(key)}, which does not begin with ${PREFIX}`);
  }
  if (!Object.hasOwn(fields, "json")) return { key, value: text(fields, "text", path) };
  return { key, value: JSON.stringify(fields.json) };
}

function distinct(notes: readonly Note[]): void {
  const keys = new Set<string>();
  for (const { key } of notes) {
    if (keys.has(key)) throw new TypeError(`local has two entries called ${show(key)}`);
    keys.add(key);
  }
}

const name: Reader<string> = (fields, key, path) => {
  const found = text(fields, key, path);
  if (found !== "") return found;
  throw new TypeError(`${path}.${key} is empty`);
};

const amount: Reader<number> = (fields, key, path) => {
  const found = number(fields, key, path);
  if (found >= 0) return found;
  throw new TypeError(`${path}.${key} is ${found}, less than nothing`);
};

const moment: Reader<number> = (fields, key, path) => {
  const found = amount(fields, key, path);
  if (found < END) return found;
  throw new TypeError(`${path}.${key} is ${found}, which is no time in milliseconds since 1970`);
};

const truth: Reader<boolean> = (fields, key, path) => {
  const found = fields[key];
  if (typeof found === "boolean") return found;
  throw new TypeError(`${path}.${key} is ${show(found)}, neither true nor false`);
};

const nullable: Reader<string | null> = (fields, key, path) =>
  fields[key] === null ? null : text(fields, key, path);

const texts: Reader<readonly string[]> = (fields, key, path) => {
  const found = fields[key];
  if (!Array.isArray(found)) throw new TypeError(`${path}.${key} is ${show(found)}, not a list`);
  const wrong = found.findIndex((item) => typeof item !== "string");
  if (wrong < 0) return found;
  throw new TypeError(`${path}.${key}[${wrong}] is ${show(found[wrong])}, not text`);
};

function length(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
