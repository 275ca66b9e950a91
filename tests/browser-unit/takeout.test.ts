import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Draft } from "../../src/browser/island/drafts.js";
import { openDrafts } from "../../src/browser/island/drafts.js";
import { createInputs } from "../../src/browser/island/inputs.js";
import { createKeeper, type Desk } from "../../src/browser/island/keeper.js";
import { recallUnsaved, rememberUnsaved } from "../../src/browser/island/leaving.js";
import { findDraft } from "../../src/browser/island/saving.js";
import { type Contents, isEmpty } from "../../src/browser/ledger/contents.js";
import { type Connection, createConnection } from "../../src/browser/ledger/database.js";
import { openLedger } from "../../src/browser/ledger/ledger.js";
import { mergeWritten, type Written } from "../../src/browser/ledger/merging.js";
import { clearAll, countAll, merge, readAll } from "../../src/browser/ledger/takeout.js";
import { write } from "../../src/browser/practice/takeout/file.js";
import { BadFile, read } from "../../src/browser/practice/takeout/reading.js";
import { report } from "../../src/browser/practice/takeout/report.js";
import { anAttempt, aResult, aReview, aTest, eventually, settled } from "./samples.js";

let connection: Connection;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  connection = createConnection();
});

afterEach(() => connection.close());

const EMPTY: Contents = {
  drafts: [],
  attempts: [],
  reviews: [],
  interviews: [],
  settings: [],
  local: [],
};

function aDraft(fields: Partial<Draft> = {}): Draft {
  return {
    slug: "two-sum",
    code: "mine\n",
    hash: "aaaaaaaaaaaa",
    updated: 1000,
    revision: "w:1",
    beforeReset: null,
    replaced: [],
    ...fields,
  };
}

async function exported(contents: Contents): Promise<string> {
  let text = "";
  for await (const piece of write(contents)) text += piece;
  return text;
}

async function kept(): Promise<string> {
  return exported(await readAll(connection));
}

/** Imports a file that holds `contents` and nothing else. */
async function bring(contents: Partial<Contents>) {
  return merge(connection, await read(await exported({ ...EMPTY, ...contents })));
}

/** Something of everything. */
const FULL: Contents = {
  drafts: [
    aDraft({ slug: "story:two-sum", code: "I chose a dict — “schnell” 😀", hash: "" }),
    aDraft({ beforeReset: "before\n", replaced: ["one", "two\u2028\0"] }),
  ],
  attempts: [anAttempt({ time: 2000 }), anAttempt({ time: 1000, interview: "i1" })],
  reviews: [aReview({ time: 3000 })],
  interviews: [{ id: "i1", updated: 5, content: { z: [1, { b: null, a: "x" }], a: 0.1 } }],
  settings: [
    { key: "cards", updated: 1, value: 10 },
    { key: "a", updated: 2, value: null },
  ],
  local: [
    { key: "dry-run:found:two-sum", value: '{"hash":"aaaaaaaaaaaa","inputs":{"test_b":"[1]"}}' },
    { key: "dry-run:unsaved:merge-sort", value: '{"code":"newer","updated":2000}' },
    { key: "dry-run:what", value: '{ "spaced": true }' },
  ],
};

describe("the file", () => {
  test("is pretty-printed JSON with its fields and records in a fixed order", async () => {
    const text = await exported(FULL);
    const value = JSON.parse(text);
    expect(text).toBe(`${JSON.stringify(value, null, 2)}\n`);
    expect(Object.keys(value)).toEqual([
      "format",
      "version",
      "drafts",
      "attempts",
      "reviews",
      "interviews",
      "settings",
      "local",
    ]);
    expect(value.attempts.map(({ time }: { time: number }) => time)).toEqual([1000, 2000]);
    expect(Object.keys(value.drafts[0])).toEqual([
      "slug",
      "updated",
      "revision",
      "hash",
      "code",
      "beforeReset",
      "replaced",
    ]);
    expect(value.local).toEqual([
      {
        key: "dry-run:found:two-sum",
        json: { hash: "aaaaaaaaaaaa", inputs: { test_b: "[1]" } },
      },
      { key: "dry-run:unsaved:merge-sort", json: { code: "newer", updated: 2000 } },
      { key: "dry-run:what", text: '{ "spaced": true }' },
    ]);
  });

  test("is the same whichever order its records and their fields came in", async () => {
    const turned = (record: object): object => Object.fromEntries(Object.entries(record).reverse());
    const shuffled = {
      ...FULL,
      drafts: [...FULL.drafts].reverse().map(turned) as Draft[],
      attempts: [...FULL.attempts].reverse().map(turned) as Contents["attempts"],
    };
    expect(await exported(shuffled)).toBe(await exported(FULL));
  });

  test("of nothing is valid, and imports as nothing", async () => {
    const text = await exported(EMPTY);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(isEmpty(await read(text))).toBe(true);
  });

  test("comes back equal to the byte after everything was deleted", async () => {
    await bring(FULL);
    const before = await kept();
    expect(before).toBe(await exported(FULL));
    const state = await readAll(connection);
    await clearAll(connection);
    expect(isEmpty(await readAll(connection))).toBe(true);
    expect(localStorage.length).toBe(0);
    const counts = await merge(connection, await read(before));
    expect(await kept()).toBe(before);
    expect(await readAll(connection)).toEqual(state);
    expect(counts.refused).toEqual([]);
  });

  test("keeps fields that a later page may add to a record", async () => {
    const attempt = { ...anAttempt(), device: "phone" };
    await bring({ attempts: [attempt] });
    expect((await readAll(connection)).attempts).toEqual([attempt]);
  });

  test("leaves alone what belongs to others in the same storage", async () => {
    localStorage.setItem("/dry-run/.__palette", "{}");
    await bring(FULL);
    expect(await kept()).not.toContain("__palette");
    await clearAll(connection);
    expect(Object.keys(localStorage)).toEqual(["/dry-run/.__palette"]);
  });
});

describe("a bad file", () => {
  const damaged: [string, (file: Record<string, unknown>) => unknown, string][] = [
    ["a list", () => [], "was not exported by this site"],
    ["another's JSON", () => ({ format: "anki" }), "was not exported by this site"],
    ["a newer format", (file) => ({ ...file, version: 2 }), "newer version of the site"],
    ["no version", (file) => ({ ...file, version: "1" }), 'version is "1", not 1'],
    ["an unknown part", (file) => ({ ...file, badges: [] }), '"badges" is no part'],
    ["no reviews", (file) => ({ ...file, reviews: undefined }), "reviews is missing"],
    [
      "a draft without a name",
      (file) => one(file, "drafts", { slug: "" }),
      "drafts[0].slug is empty",
    ],
    [
      "texts that are none",
      (file) => one(file, "drafts", { replaced: [1] }),
      "drafts[0].replaced[0] is 1",
    ],
    [
      "a verdict of its own",
      (file) => one(file, "attempts", { verdict: "great" }),
      "attempts[0].verdict",
    ],
    ["a hint too few", (file) => one(file, "attempts", { hints: -1 }), "attempts[0].hints is -1"],
    ["a fifth rating", (file) => one(file, "reviews", { rating: 5 }), "reviews[0].rating is 5"],
    ["a day beyond all dates", (file) => one(file, "reviews", { time: 1e17 }), "reviews[0].time"],
    ["two of one name", (file) => twice(file, "attempts"), "attempts[1] is a second one called"],
    ["a key of others", (file) => one(file, "local", { key: "__palette" }), "local[0].key"],
  ];
  function one(file: Record<string, unknown>, part: string, fields: object): unknown {
    const [first] = file[part] as object[];
    return { ...file, [part]: [{ ...first, ...fields }] };
  }
  function twice(file: Record<string, unknown>, part: string): unknown {
    const [first] = file[part] as object[];
    return { ...file, [part]: [first, first] };
  }

  test.each(damaged)("with %s is refused, and says why", async (_what, damage, message) => {
    const sound = JSON.parse(await exported(FULL));
    const file = read(JSON.stringify(damage(sound)));
    await expect(file).rejects.toThrow(BadFile);
    await expect(file).rejects.toThrow(message);
  });

  test.each(["", "{", "not json", "null"])("of the text %j is refused", async (text) => {
    await expect(read(text)).rejects.toThrow(BadFile);
  });

  test("that the database refuses half-way changes nothing", async () => {
    await bring({ drafts: [aDraft()], local: [...FULL.local] });
    const before = await kept();
    const uncloneable = { id: "x", updated: 1, content: () => undefined };
    const file = {
      ...FULL,
      interviews: [uncloneable],
      local: [{ key: "dry-run:new", value: "1" }],
    };
    await expect(merge(connection, file)).rejects.toThrow();
    expect(await kept()).toBe(before);
  });
});

describe("a merge", () => {
  test("adds what is new, and says how much of everything", async () => {
    const [first, second] = FULL.attempts;
    if (!first || !second) throw new Error("no attempts");
    await bring({ attempts: [first], drafts: [aDraft({ updated: 9000, code: "newest\n" })] });
    const { counts } = await bring({ ...FULL, local: [] });
    expect(counts.attempts).toEqual({ added: 1, updated: 0, older: 0, same: 1 });
    expect(counts.drafts).toEqual({ added: 1, updated: 0, older: 1, same: 0 });
    expect(report({ counts, refused: [] })).toEqual([
      "1 draft added, 1 newer here and kept",
      "1 attempt added, 1 the same",
      "1 review added",
      "1 interview added",
      "2 settings added",
    ]);
  });

  test("says that nothing was new", async () => {
    await bring(FULL);
    const merged = await bring(FULL);
    expect(report(merged)).toEqual(["Everything in the file is here already."]);
    expect(report(await bring({}))).toEqual(["There is nothing in the file."]);
  });

  test.each(["reviews", "interviews", "settings"] as const)(
    "lets the newer of two %s win, whichever side it is on",
    async (part) => {
      const [record] = FULL[part];
      if (record === undefined) throw new Error("no record");
      const older = { ...record, updated: 10 };
      const newer = { ...record, updated: 20, time: 77 };
      await bring({ [part]: [older] });
      expect((await bring({ [part]: [newer] })).counts[part].updated).toBe(1);
      expect((await bring({ [part]: [older] })).counts[part].older).toBe(1);
      expect((await readAll(connection))[part]).toEqual([newer]);
    },
  );

  test("never changes an attempt", async () => {
    const attempt = anAttempt();
    await bring({ attempts: [attempt] });
    await bring({ attempts: [{ ...attempt, verdict: "fail" }] });
    expect((await readAll(connection)).attempts).toEqual([attempt]);
  });

  test("drops no text of either side's draft, and a second time changes nothing", async () => {
    await bring({ drafts: [aDraft({ updated: 1, replaced: ["a"], beforeReset: "b" })] });
    const file = {
      drafts: [aDraft({ updated: 2, code: "theirs\n", replaced: ["a", "c"], beforeReset: "d" })],
    };
    await bring(file);
    const [draft] = (await readAll(connection)).drafts;
    expect(draft).toMatchObject({ code: "theirs\n", updated: 2, beforeReset: "d" });
    expect([...(draft?.replaced ?? [])].sort()).toEqual(["a", "b", "c", "mine\n"]);
    const { counts } = await bring(file);
    expect(counts.drafts.same).toBe(1);
    expect((await readAll(connection)).drafts).toEqual([draft]);
  });

  test("keeps an older draft's text behind the newer one that is here", async () => {
    await bring({ drafts: [aDraft({ updated: 5 })] });
    await bring({ drafts: [aDraft({ updated: 2, code: "theirs\n" })] });
    const [draft] = (await readAll(connection)).drafts;
    expect(draft).toMatchObject({ code: "mine\n", updated: 5, replaced: ["theirs\n"] });
  });

  test("shows the newest text, also if its saving was cut short on one side", async () => {
    await bring({ drafts: [aDraft({ updated: 5, code: "saved" })] });
    rememberUnsaved("two-sum", "cut short here");
    const note = {
      key: "dry-run:unsaved:two-sum",
      value: '{"code":"cut short there","updated":7}',
    };
    await bring({ drafts: [aDraft({ updated: 6, code: "saved there" })], local: [note] });
    const { draft, unsaved, store } = await findDraft("two-sum", connection);
    store?.close();
    expect(unsaved).toBeNull();
    expect(draft?.code).toBe("cut short here");
    expect([...(draft?.replaced ?? [])].sort()).toEqual([
      "cut short there",
      "saved",
      "saved there",
    ]);
    expect(recallUnsaved("two-sum")).toBeNull();
  });

  test("is the same text from either side", () => {
    const one: Written = { draft: aDraft({ updated: 1, replaced: ["x"] }), note: undefined };
    const other: Written = {
      draft: aDraft({ updated: 3, code: "theirs\n", beforeReset: "y" }),
      note: { code: "typed", updated: 4 },
    };
    const texts = ({ draft }: Written) => ({
      code: draft?.code,
      all: [draft?.code, draft?.beforeReset, ...(draft?.replaced ?? [])].sort(),
    });
    const here = mergeWritten("two-sum", one, other, "r").written;
    const there = mergeWritten("two-sum", other, one, "r").written;
    expect(texts(here)).toEqual(texts(there));
    expect(texts(here)).toEqual({ code: "typed", all: ["mine\n", "theirs\n", "typed", "x", "y"] });
  });

  test("unites the counterexamples of the same tests", async () => {
    const inputs = createInputs("two-sum", "aaaaaaaaaaaa");
    inputs.verdict(
      aResult({
        tests: [aTest({ name: "test_a", counterexample: { line: "f(1)", input: "[1]" } })],
      }),
    );
    const { counts } = await bring({ local: FULL.local.slice(0, 1) });
    expect(counts.local.updated).toBe(1);
    expect(inputs.found()).toEqual({ test_a: "[1]", test_b: "[1]" });
    const other = '{"hash":"other","inputs":{"test_c":"[2]"}}';
    await bring({ local: [{ key: "dry-run:found:two-sum", value: other }] });
    expect(inputs.found()).toEqual({ test_a: "[1]", test_b: "[1]" });
  });

  test("keeps the newer note of an interview, and makes no draft of it", async () => {
    const key = "dry-run:unsaved:interview-record:i1";
    const note = (updated: number) => ({ key, value: JSON.stringify({ code: "{}", updated }) });
    await bring({ local: [note(5)] });
    await bring({ local: [note(7)] });
    await bring({ local: [note(6)] });
    const { local, drafts } = await readAll(connection);
    expect([local, drafts]).toEqual([[note(7)], []]);
  });

  test("tells of its progress, up to the end", async () => {
    const attempts = Array.from({ length: 450 }, (_, index) => anAttempt({ time: index }));
    const shares: number[] = [];
    await merge(connection, { ...EMPTY, attempts }, (share) => shares.push(share));
    expect(shares).toEqual([200 / 450, 400 / 450, 1]);
    expect((await countAll(connection)).attempts).toBe(450);
  });

  test("names notes that found no room", async () => {
    const full = (): never => {
      throw new DOMException("full", "QuotaExceededError");
    };
    vi.stubGlobal("localStorage", { getItem: () => null, setItem: full, clear: () => undefined });
    const merged = await bring({ local: FULL.local.slice(0, 1) });
    expect(report(merged).at(-1)).toContain("1 note found no room");
  });
});

describe("another tab", () => {
  const desk = (fields: Partial<Desk> = {}): Desk => ({
    text: () => "typed\n",
    busy: () => false,
    show: vi.fn(),
    saved: vi.fn(),
    failed: vi.fn(),
    elsewhere: vi.fn(),
    ...fields,
  });

  async function keeper(its: Desk) {
    const own = createConnection();
    const store = await openDrafts(own);
    const draft = await store.read("two-sum");
    if (draft === undefined) throw new Error("no draft");
    const { hash, beforeReset, replaced, revision } = draft;
    const found = { hash, beforeReset, replaced };
    return createKeeper({ slug: "two-sum", store, kept: found, revision, desk: its });
  }

  test("shows an imported draft that is newer than its own", async () => {
    await bring({ drafts: [aDraft()] });
    const its = desk();
    const open = await keeper(its);
    await bring({ drafts: [aDraft({ updated: 2000, code: "imported\n" })] });
    await eventually(() => expect(its.show).toHaveBeenCalledWith("imported\n"));
    open.leave();
  });

  test("does not bring back, with what is typed there, texts that were deleted", async () => {
    await bring({ drafts: [aDraft({ beforeReset: "secret", replaced: ["old"] })] });
    const its = desk();
    const open = await keeper(its);
    await clearAll(connection);
    await eventually(() => expect(open.kept.replaced).toEqual([]));
    await settled(20);
    expect((await readAll(connection)).drafts).toEqual([]);
    open.changed();
    await eventually(() => expect(its.saved).toHaveBeenCalled());
    const [draft] = (await readAll(connection)).drafts;
    expect(draft).toMatchObject({ code: "typed\n", beforeReset: null, replaced: [] });
    open.leave();
  });

  test("hears that the ledger changed", async () => {
    const ledger = openLedger();
    const heard = vi.fn();
    ledger.onChange(heard, new AbortController().signal);
    await bring({ attempts: [anAttempt()] });
    await eventually(() => expect(heard).toHaveBeenCalled());
    ledger.close();
  });
});
