import { deleteDB } from "idb";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Draft, type DraftStore, keep, openDrafts } from "../../src/browser/island/drafts.js";
import { createKeeper, type Desk, type Keeper } from "../../src/browser/island/keeper.js";
import { createConnection } from "../../src/browser/ledger/database.js";
import { settled } from "./samples.js";

interface Tab {
  readonly keeper: Keeper;
  readonly log: string[];
  text: string;
  busy: boolean;
}

let store: DraftStore;
let tabs: Tab[] = [];
let database = 0;

beforeEach(async () => {
  database += 1;
  store = await openDrafts(createConnection(`keeper-${database}`));
});

afterEach(() => {
  for (const tab of tabs) tab.keeper.leave();
  tabs = [];
  store.close();
});

function open(text = "", revision: string | null = null, shelf: DraftStore = store): Tab {
  const log: string[] = [];
  const desk: Desk = {
    text: () => tab.text,
    busy: () => tab.busy,
    show(shown) {
      tab.text = shown;
      log.push(`shows ${shown}`);
    },
    saved: (draft) => log.push(`saved ${draft.code}`),
    failed: (error) => log.push(`failed ${(error as Error).message}`),
    elsewhere: (draft) => log.push(`elsewhere ${draft.code}`),
  };
  const kept = { hash: "aaa", beforeReset: null, replaced: [] };
  const keeper = createKeeper({ slug: "two-sum", store: shelf, desk, kept, revision });
  const tab: Tab = { keeper, log, text, busy: false };
  tabs.push(tab);
  return tab;
}

function type(tab: Tab, text: string): void {
  tab.text = text;
  tab.keeper.changed();
}

const stored = async (): Promise<Draft | undefined> => store.read("two-sum");

describe("saving", () => {
  test("stores what is typed without waiting for a pause", async () => {
    const tab = open();
    type(tab, "x = 1");
    await settled(20);
    expect(await stored()).toMatchObject({ slug: "two-sum", code: "x = 1", hash: "aaa" });
  });

  test("writes a burst of changes in few steps, the last one always", async () => {
    let writes = 0;
    const counting: DraftStore = {
      ...store,
      write(draft, knows) {
        writes += 1;
        return store.write(draft, knows);
      },
    };
    const tab = open("", null, counting);
    for (let index = 1; index <= 100; index += 1) type(tab, `x = ${index}`);
    await settled(30);
    expect((await stored())?.code).toBe("x = 100");
    expect(writes).toBe(2);
  });

  test("saves at once when the page goes, also while another save is under way", async () => {
    const tab = open();
    type(tab, "x = 1");
    type(tab, "x = 2");
    tab.keeper.flush();
    await settled(20);
    expect(await stored()).toMatchObject({ code: "x = 2", replaced: [] });
  });

  test("keeps what Reset took away", async () => {
    const tab = open("starter");
    tab.keeper.changed({ beforeReset: "my work" });
    await settled(20);
    expect(await stored()).toMatchObject({ code: "starter", beforeReset: "my work" });
  });

  test("says when a save fails, and saves the next change", async () => {
    let full = true;
    const failing: DraftStore = {
      ...store,
      write: (draft, knows) =>
        full ? Promise.reject(new Error("QuotaExceededError")) : store.write(draft, knows),
    };
    const tab = open("", null, failing);
    type(tab, "x = 1");
    await settled(20);
    full = false;
    type(tab, "x = 2");
    await settled(20);
    expect(tab.log).toEqual(["failed QuotaExceededError", "saved x = 2"]);
  });

  test("goes on after the learner cleared the site's data", async () => {
    const tab = open();
    type(tab, "x = 1");
    await settled(20);
    await deleteDB(`keeper-${database}`);
    type(tab, "x = 2");
    await settled(20);
    expect(tab.log).toEqual(["saved x = 1", "saved x = 2"]);
    expect((await stored())?.code).toBe("x = 2");
  });

  test("keeps texts exactly: NUL, lone surrogates, a megabyte", async () => {
    const text = `\0\ud800${"x".repeat(1_000_000)}`;
    const tab = open();
    type(tab, text);
    await settled(50);
    expect((await stored())?.code).toBe(text);
  });
});

describe("two tabs", () => {
  test("the one that is not typed in follows", async () => {
    const first = open("old");
    const second = open("old");
    type(first, "new");
    await settled(50);
    expect(second.text).toBe("new");
    type(second, "newer");
    await settled(50);
    expect(first.text).toBe("newer");
    expect((await stored())?.replaced).toEqual([]);
  });

  test("the one that is typed in is asked, not overwritten", async () => {
    const first = open("old");
    const second = open("old");
    second.busy = true;
    type(first, "new");
    await settled(50);
    expect(second.text).toBe("old");
    expect(second.log).toEqual(["elsewhere new"]);
  });

  test("loading the other's text keeps one's own", async () => {
    const first = open("old");
    const second = open("mine");
    second.busy = true;
    type(first, "theirs");
    await settled(50);
    await second.keeper.takeOver();
    await settled(50);
    expect(second.text).toBe("theirs");
    expect(await stored()).toMatchObject({ code: "theirs", replaced: ["mine"] });
  });

  test("typing on over the other's text keeps theirs", async () => {
    const first = open("old");
    const second = open("old");
    first.busy = true;
    second.busy = true;
    type(first, "theirs");
    await settled(50);
    type(second, "mine");
    type(second, "mine too");
    await settled(50);
    expect(await stored()).toMatchObject({ code: "mine too", replaced: ["theirs"] });
    expect(second.keeper.kept.replaced).toEqual(["theirs"]);
  });

  test("a tab that slept finds the newer draft when it looks", async () => {
    const first = open("old");
    type(first, "new");
    await settled(50);
    const second = open("old");
    await second.keeper.look();
    expect(second.text).toBe("new");
  });

  test("other exercises are left alone", async () => {
    const first = open("old");
    const kept = { hash: "bbb", beforeReset: null, replaced: [] };
    const desk: Desk = {
      text: () => "three",
      busy: () => false,
      show: () => {},
      saved: () => {},
      failed: () => {},
      elsewhere: () => {},
    };
    const other = createKeeper({ slug: "three-sum", store, desk, kept, revision: null });
    other.changed();
    await settled(50);
    other.leave();
    expect(first.text).toBe("old");
    expect(await store.read("three-sum")).toMatchObject({ code: "three" });
  });
});

test("displaced texts are few, newest first, without repetition", () => {
  expect(keep("c", ["a", "b", "c"], "b")).toEqual(["c", "a"]);
  expect(keep("7", ["6", "5", "4", "3", "2", "1"], "")).toEqual(["7", "6", "5", "4", "3"]);
});

test("leaving saves what is not saved yet, tells the other tabs and says nothing here", async () => {
  const first = open("old");
  const second = open("old");
  type(first, "x = 1");
  type(first, "x = 2");
  first.keeper.leave();
  await settled(50);
  expect((await stored())?.code).toBe("x = 2");
  expect(second.text).toBe("x = 2");
  expect(first.log).toEqual([]);
});
