import { describe, expect, test } from "vitest";
import type { History } from "../../src/browser/practice/progress/history.js";
import { progress } from "../../src/browser/practice/progress/progress.js";
import type { Published, Question } from "../../src/browser/practice/progress/published.js";
import { overview } from "../../src/browser/practice/progress/view.js";
import { anAttempt, aReview } from "./samples.js";

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 29, 12).getTime();

function aQuestion(fields: Partial<Question> = {}): Question {
  return {
    slug: "two-sum",
    page: "questions/09-two-sum/",
    number: 9,
    title: "Two Sum",
    tier: 2,
    topics: ["hashing", "arrays"],
    exercises: ["two-sum", "two-sum-sorted"],
    ...fields,
  };
}

const PUBLISHED: Published = {
  questions: [
    aQuestion({
      slug: "sorting",
      page: "questions/01-sorting/",
      number: 1,
      title: "Optimise this sort",
      tier: 1,
      topics: ["sorting", "arrays"],
      exercises: ["merge-sort"],
    }),
    aQuestion(),
  ],
  exercises: [
    { slug: "merge-sort", title: "Merge Sort", minutes: 20, hash: "m1" },
    { slug: "two-sum", title: "Two Sum", minutes: 15, hash: "aaaaaaaaaaaa" },
    { slug: "two-sum-sorted", title: "Two Sum, sorted", minutes: 10, hash: "s1" },
  ],
  cards: [
    { id: "sorting/nearly", question: "sorting" },
    { id: "sorting/large", question: "sorting" },
    { id: "two-sum/triples", question: "two-sum" },
  ],
};
const NOTHING: History = { attempts: [], reviews: [], drafts: [], interview: null };

function seen(history: Partial<History>, published = PUBLISHED) {
  return progress(published, { ...NOTHING, ...history }, NOW);
}

function exercise(history: Partial<History>, slug = "two-sum") {
  const found = seen(history)
    .questions.flatMap(({ exercises }) => exercises)
    .find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`no ${slug}`);
  return found;
}

describe("an exercise", () => {
  test.each([
    ["new", {}],
    ["begun", { drafts: [{ slug: "two-sum", updated: 5 }] }],
    ["tried", { attempts: [anAttempt({ verdict: "fail" })] }],
    ["solved", { attempts: [anAttempt(), anAttempt({ verdict: "fail", time: 2000 })] }],
    ["changed", { attempts: [anAttempt({ hash: "old" })] }],
    ["solved", { attempts: [anAttempt({ hash: "old" }), anAttempt({ time: 2000 })] }],
    ["new", { attempts: [anAttempt({ exercise: "merge-sort" })] }],
  ] satisfies [string, Partial<History>][])("is %s", (state, history) => {
    expect(exercise(history).state).toBe(state);
  });

  test("tells its last run, whatever the order of the records, and how many there were", () => {
    const attempts = [
      anAttempt({ time: 3000, verdict: "timeout" }),
      anAttempt({ time: 1000, verdict: "fail" }),
    ];
    expect(exercise({ attempts })).toMatchObject({
      attempts: 2,
      last: { verdict: "timeout", time: 3000 },
      due: null,
      isDue: false,
      address: "questions/09-two-sum/#exercise-two-sum",
    });
  });

  test("is due when its schedule says so, and not before that day", () => {
    const reviews = [aReview({ time: NOW - 40 * DAY })];
    expect(exercise({ reviews }).isDue).toBe(true);
    const fresh = exercise({ reviews: [aReview({ time: NOW })] });
    expect(fresh.isDue).toBe(false);
    expect(fresh.due).toBeGreaterThan(NOW);
  });
});

describe("progress", () => {
  const history = {
    attempts: [
      anAttempt({ exercise: "merge-sort", hash: "m1" }),
      anAttempt({ time: 2000 }),
      anAttempt({ exercise: "vanished", time: 3000 }),
    ],
    reviews: [
      aReview({ time: NOW - 40 * DAY }),
      aReview({ item: "card:sorting/nearly", time: NOW - 30 * DAY }),
      aReview({ item: "card:sorting/large", time: NOW }),
      aReview({ item: "card:no/more", time: 7 }),
    ],
  };

  test("sums up tiers and topics, and counts only what the site has", () => {
    const { tiers, topics, total, gone } = seen(history);
    const cards = { all: 2, seen: 2, due: 1 };
    expect(tiers).toEqual([
      { name: "Tier 1", solved: 1, all: 1, due: 0, cards },
      { name: "Tier 2", solved: 1, all: 2, due: 1, cards: { all: 1, seen: 0, due: 0 } },
    ]);
    expect(topics.map(({ name, solved, all }) => [name, solved, all])).toEqual([
      ["arrays", 2, 3],
      ["hashing", 1, 2],
      ["sorting", 1, 1],
    ]);
    expect(total).toMatchObject({ solved: 2, all: 3, due: 1, cards: { all: 3, seen: 2, due: 1 } });
    expect(gone).toBe(1);
  });

  test("puts what is due first: exercises by their date, then cards, then the rest", () => {
    const numbers = (its: Partial<History>) =>
      seen(its).questions.map(({ question }) => question.number);
    expect(numbers({})).toEqual([1, 9]);
    expect(numbers(history)).toEqual([9, 1]);
    const cardOfNine = aReview({ item: "card:two-sum/triples", time: NOW - 30 * DAY });
    expect(numbers({ reviews: [cardOfNine] })).toEqual([9, 1]);
    const longer = aReview({ item: "exercise:merge-sort", time: NOW - 60 * DAY });
    expect(numbers({ reviews: [...history.reviews, longer] })).toEqual([1, 9]);
  });

  test("leaves out an exercise that a page names and the site does not have", () => {
    const without = { ...PUBLISHED, exercises: PUBLISHED.exercises.slice(0, 1) };
    expect(seen({}, without).total.all).toBe(1);
  });
});

describe("the page", () => {
  const site = new URL("https://example.org/dry-run/");
  function shown(history: Partial<History>): HTMLElement {
    const node = document.createElement("div");
    node.append(...overview(seen(history), site, NOW));
    return node;
  }
  const rowOf = (page: HTMLElement, name: string): string[] => {
    const rows = [...page.querySelectorAll("table[aria-label^='Progress by question'] tr")];
    const found = rows.find((row) => row.querySelector("th[scope=row]")?.textContent === name);
    return [...(found?.querySelectorAll("td") ?? [])].map(({ textContent }) => textContent);
  };

  test("of an empty ledger says where to begin", () => {
    const page = shown({});
    expect(page.querySelector("p")?.textContent).toContain("Begin with Merge Sort");
    expect(page.querySelector("a")?.href).toBe(
      "https://example.org/dry-run/questions/01-sorting/#exercise-merge-sort",
    );
    expect(rowOf(page, "Two Sum")).toEqual(["not begun", "–", "–", "–"]);
  });

  test("tells what is due, since when, and what has changed", () => {
    const page = shown({
      attempts: [
        anAttempt({ time: NOW - 40 * DAY }),
        anAttempt({ exercise: "merge-sort", hash: "old", time: NOW - DAY, verdict: "pass" }),
      ],
      reviews: [
        aReview({ time: NOW - 40 * DAY }),
        aReview({ item: "card:sorting/nearly", time: NOW - 30 * DAY }),
      ],
    });
    expect(page.querySelector("p")?.textContent).toBe(
      "1 of 3 exercises solved. 1 exercise is due, 1 flash card is due. Go through the cards.",
    );
    const [state, runs, last, back] = rowOf(page, "Two Sum");
    expect([state, runs, last]).toEqual(["solved", "1", "passed, 20 Oct 2026"]);
    expect(back).toMatch(/^due since \d+ (Oct|Nov) 2026$/);
    expect(rowOf(page, "Merge Sort")[0]).toBe("solved, but it has changed since");
  });
});
