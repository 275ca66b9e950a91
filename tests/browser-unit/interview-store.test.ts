import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pass } from "../../src/browser/interview/events.js";
import { createStore, draftName } from "../../src/browser/interview/store.js";
import { openDrafts } from "../../src/browser/island/drafts.js";
import { rememberUnsaved } from "../../src/browser/island/leaving.js";
import { type Ledger, openLedger } from "../../src/browser/ledger/ledger.js";
import { anInterview } from "./interview-samples.js";
import { settled } from "./samples.js";

let ledger: Ledger;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  ledger = openLedger();
});

afterEach(() => ledger.close());

const silent = (): void => undefined;

describe("the store of interviews", () => {
  test("writes the last of several versions, soon", async () => {
    const put = vi.spyOn(ledger, "putInterview");
    const store = createStore(ledger, silent);
    const session = anInterview();
    for (let seconds = 0; seconds < 5; seconds += 1) store.changed(pass(session, 1000 * seconds));
    await settled(600);
    await store.flush();
    expect(put).toHaveBeenCalledTimes(1);
    const [stored] = await createStore(ledger, silent).all();
    expect(stored?.session.elapsed).toBe(4000);
  });

  test("finds what was noted when the page went before it was written", async () => {
    const session = anInterview();
    await ledger.putInterview({ id: session.id, updated: 1000, content: session });
    rememberUnsaved(`interview-record:${session.id}`, JSON.stringify(pass(session, 5000)));
    const [stored] = await createStore(ledger, silent).all();
    expect(stored?.session.elapsed).toBe(5000);
  });

  test("passes over what is no interview", async () => {
    await ledger.putInterview({ id: "a", updated: 1, content: { version: 9 } });
    await ledger.putInterview({ id: "b", updated: 1, content: null });
    expect(await createStore(ledger, silent).all()).toEqual([]);
  });

  test("deletes an interview and its code, in a way that a merge does not undo; Undo does", async () => {
    const session = anInterview();
    const drafts = await openDrafts();
    const draft = {
      slug: draftName(session.id),
      code: "mine",
      hash: "a",
      updated: 5,
      revision: "w:1",
      beforeReset: null,
      replaced: [],
    };
    await drafts.write(draft, () => true);
    const store = createStore(ledger, silent);
    store.changed(session);
    await store.flush();
    const undo = await store.remove(session);
    expect(await store.all()).toEqual([]);
    expect(await drafts.read(draft.slug)).toBeUndefined();
    expect(await ledger.interviews()).toMatchObject([{ id: session.id, content: null }]);
    await undo();
    expect((await store.all()).map((one) => one.session)).toEqual([session]);
    expect(await drafts.read(draft.slug)).toEqual(draft);
    drafts.close();
  });

  test("keeps them until the page goes where the browser refuses, and says so once", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.spyOn(ledger, "putInterview").mockRejectedValue(new Error("full"));
    vi.spyOn(ledger, "interviews").mockRejectedValue(new Error("full"));
    const told = vi.fn();
    const store = createStore(ledger, told);
    const session = { ...anInterview(), id: "refused" };
    store.changed(session);
    await store.flush();
    expect((await store.all()).map((one) => one.session)).toEqual([session]);
    expect(told.mock.calls).toEqual([[false]]);
    expect(store.keeps).toBe(false);
    await store.remove(session);
    expect(await store.all()).toEqual([]);
  });
});
