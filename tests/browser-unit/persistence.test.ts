import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createReturning, findPast } from "../../src/browser/island/returning.js";
import { createWorktime } from "../../src/browser/island/worktime.js";
import { type Ledger, openLedger } from "../../src/browser/ledger/ledger.js";
import { isPersistent, persist } from "../../src/browser/ledger/persistence.js";
import { anExercise, aResult, settled } from "./samples.js";

let ledger: Ledger;
const asked = vi.fn(() => Promise.resolve(true));

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("navigator", { storage: { persist: asked, persisted: asked } });
  asked.mockClear();
  ledger = openLedger();
});

afterEach(() => ledger.close());

async function run(slug: string): Promise<void> {
  const returning = createReturning({
    exercise: anExercise({ slug }),
    past: await findPast(slug, ledger),
    worktime: createWorktime(0),
    interview: null,
    kept: () => undefined,
    lost: (error) => expect.unreachable(String(error)),
  });
  await returning.verdict(aResult(), "x = 1\n");
  await settled(20);
}

describe("the browser is asked to keep storage", () => {
  test("after the very first attempt, and never again by itself", async () => {
    await run("two-sum");
    expect(asked).toHaveBeenCalledTimes(1);
    await run("two-sum");
    await run("merge-sort");
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test("without harm where it knows no such thing, or refuses to answer", async () => {
    vi.stubGlobal("navigator", {});
    await run("two-sum");
    expect([await persist(), await isPersistent()]).toEqual([null, null]);
    const refuse = () => Promise.reject(new Error("refused"));
    vi.stubGlobal("navigator", { storage: { persist: refuse, persisted: refuse } });
    expect([await persist(), await isPersistent()]).toEqual([null, null]);
    expect(await ledger.attempts()).toHaveLength(1);
  });
});
