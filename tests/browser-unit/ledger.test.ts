import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { createEmptyCard, fsrs, Rating as Grade, generatorParameters } from "ts-fsrs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openDrafts } from "../../src/browser/island/drafts.js";
import { createConnection, DATABASE } from "../../src/browser/ledger/database.js";
import { type Ledger, openLedger } from "../../src/browser/ledger/ledger.js";
import { type Effort, effort, rate, reason } from "../../src/browser/ledger/rating.js";
import { newId, type Review } from "../../src/browser/ledger/records.js";
import { isDue, previews, schedule, schedules } from "../../src/browser/ledger/schedule.js";
import { anAttempt, aReview } from "./samples.js";

const DAY = 86_400_000;
let ledger: Ledger;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  ledger = openLedger();
});

afterEach(() => ledger.close());

describe("the ledger", () => {
  test("keeps attempts by exercise, oldest first", async () => {
    const later = anAttempt({ time: 2000 });
    const earlier = anAttempt({ time: 1000 });
    const other = anAttempt({ exercise: "merge-sort", time: 1500 });
    for (const one of [later, other, earlier]) await ledger.addAttempt(one);
    expect(await ledger.attempts("two-sum")).toEqual([earlier, later]);
    expect(await ledger.attempts()).toEqual([earlier, other, later]);
  });

  test("replaces a review by its correction, in its old place", async () => {
    const first = aReview({ time: 1000, rating: 3 });
    const second = aReview({ time: 2000 });
    await ledger.putReview(second);
    await ledger.putReview(first);
    const corrected = { ...first, rating: 1, updated: 3000 } as const;
    await ledger.putReview(corrected);
    expect(await ledger.reviews(first.item)).toEqual([corrected, second]);
  });

  test("lets one of two tabs add a review that both would add", async () => {
    const other = openLedger();
    const once = (given: Review) => (earlier: readonly Review[]) =>
      earlier.length === 0 ? given : null;
    const [mine, theirs] = [aReview({ time: 1000 }), aReview({ time: 1001 })];
    const found = await Promise.all([
      ledger.addReview(mine.item, once(mine)),
      other.addReview(mine.item, once(theirs)),
    ]);
    expect(found).toEqual([[mine], [mine]]);
    expect(await ledger.reviews(mine.item)).toEqual([mine]);
    other.close();
  });

  test("adds a review to the earlier ones of its item alone, oldest first", async () => {
    const [first, second] = [aReview({ time: 1000 }), aReview({ time: 2000 })];
    const stranger = aReview({ item: "card:two-sum/a", time: 1500 });
    await ledger.putReview(second);
    await ledger.putReview(first);
    await ledger.putReview(stranger);
    const third = aReview({ time: 3000 });
    const make = vi.fn(() => third);
    expect(await ledger.addReview(first.item, make)).toEqual([first, second, third]);
    expect(make).toHaveBeenCalledWith([first, second]);
  });

  test("never adds two attempts under one name", async () => {
    const attempt = anAttempt();
    await ledger.addAttempt(attempt);
    await expect(ledger.addAttempt(attempt)).rejects.toThrow();
  });

  test("tells of what was added, until nobody listens", async () => {
    const heard = vi.fn();
    const leaving = new AbortController();
    ledger.onChange(heard, leaving.signal);
    await ledger.putSetting({ key: "cards", value: 20, updated: 1 });
    expect(heard).toHaveBeenCalledTimes(1);
    leaving.abort();
    await ledger.putSetting({ key: "cards", value: 10, updated: 2 });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(await ledger.setting("cards")).toBe(10);
  });

  test("takes a database of the first version over, drafts untouched", async () => {
    const draft = {
      slug: "two-sum",
      code: "mine",
      hash: "a",
      updated: 5,
      revision: "w:1",
      beforeReset: null,
      replaced: ["old"],
    };
    const first = await openDB(DATABASE, 1, {
      upgrade: (fresh) => void fresh.createObjectStore("drafts", { keyPath: "slug" }),
    });
    await first.put("drafts", draft);
    first.close();
    const drafts = await openDrafts(createConnection());
    expect(await drafts.read("two-sum")).toEqual(draft);
    await ledger.addAttempt(anAttempt());
    expect(await ledger.attempts()).toHaveLength(1);
    drafts.close();
  });

  test("gives no two records the same name, and names sort by time", () => {
    const names = [1, 1, 2, 1_800_000_000_000].map(newId);
    expect(new Set(names).size).toBe(4);
    expect(newId(1_700_000_000_000) < newId(1_700_000_000_001)).toBe(true);
    expect(newId(999) < newId(1_000_000)).toBe(true);
  });
});

describe("the schedule", () => {
  test("is that of ts-fsrs for a scripted history", () => {
    const scheduler = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }));
    const history = [
      [0, Grade.Good],
      [3, Grade.Hard],
      [9, Grade.Again],
      [10, Grade.Good],
      [31, Grade.Easy],
    ] as const;
    const start = Date.UTC(2026, 10, 1, 12);
    let card = createEmptyCard(new Date(start));
    const reviews: Review[] = [];
    for (const [day, rating] of history) {
      const time = start + day * DAY;
      card = scheduler.next(card, new Date(time), rating).card;
      reviews.push(aReview({ time, rating }));
      expect(schedule(reviews)?.card).toEqual(card);
    }
    expect(schedule(reviews.toReversed())?.due).toBe(card.due.getTime());
  });

  test("knows nothing of what was never reviewed", () => {
    expect(schedule([])).toBeNull();
    expect(schedules([]).size).toBe(0);
  });

  test("shows what each rating would bring, and brings it", () => {
    const reviews = [aReview({ time: 0, rating: 3 })];
    const due = previews(reviews, 3 * DAY);
    expect(due[1]).toBeLessThan(due[2]);
    expect(due[2]).toBeLessThan(due[3]);
    expect(due[3]).toBeLessThan(due[4]);
    expect(schedule([...reviews, aReview({ time: 3 * DAY, rating: 4 })])?.due).toBe(due[4]);
  });

  test("keeps items apart", () => {
    const found = schedules([aReview({ item: "exercise:a" }), aReview({ item: "card:b" })]);
    expect([...found.keys()]).toEqual(["exercise:a", "card:b"]);
  });

  test("what is due in the evening may be asked in the morning, not the day before", () => {
    const due = new Date(2026, 10, 12, 22).getTime();
    expect(isDue(due, new Date(2026, 10, 12, 7).getTime())).toBe(true);
    expect(isDue(due, new Date(2026, 10, 11, 23, 59).getTime())).toBe(false);
  });
});

describe("the rating of a round", () => {
  const round = (fields: Partial<Effort> = {}): Effort => ({
    failed: 0,
    hints: 0,
    solution: false,
    seconds: 600,
    ...fields,
  });

  test.each([
    [{ solution: true }, 1],
    [{ hints: 2 }, 2],
    [{ failed: 4 }, 2],
    [{ seconds: 2401 }, 2],
    [{ failed: 3, hints: 1 }, 3],
    [{ seconds: 601 }, 3],
    [{ failed: 2 }, 3],
    [{ hints: 1 }, 3],
    [{ failed: 1 }, 4],
    [{}, 4],
  ] as const)("%o gives %i", (fields, rating) => {
    expect(rate(round(fields), 20)).toBe(rating);
  });

  test("counts the attempts since the last review only", () => {
    const attempts = [
      anAttempt({ time: 1, verdict: "fail", hints: 2, seconds: 500, solution: true }),
      anAttempt({ time: 3, verdict: "error", hints: 0, seconds: 40 }),
      anAttempt({ time: 4, verdict: "fail", hints: 1, seconds: 90 }),
      anAttempt({ time: 5, verdict: "pass", hints: 1, seconds: 120 }),
    ];
    expect(effort(attempts, 2)).toEqual({ failed: 2, hints: 1, solution: false, seconds: 120 });
    expect(effort([], 0)).toEqual({ failed: 0, hints: 0, solution: false, seconds: 0 });
  });

  test.each([
    [{}, "solved at the first run, with no hint, in 10 of 20 minutes"],
    [
      { failed: 1, hints: 1, seconds: 5 },
      "solved after 1 failed run, with 1 hint, in 1 of 20 minutes",
    ],
    [
      { failed: 2, hints: 3, solution: true },
      "solved after 2 failed runs, with the solution in sight, in 10 of 20 minutes",
    ],
  ])("%o is told as “%s”", (fields, said) => {
    expect(reason(round(fields), 20)).toBe(said);
  });
});
