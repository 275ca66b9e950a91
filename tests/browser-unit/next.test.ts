import { describe, expect, test } from "vitest";
import { next } from "../../src/browser/practice/next/suggestions.js";
import type { History } from "../../src/browser/practice/progress/history.js";
import { progress } from "../../src/browser/practice/progress/progress.js";
import type { Published } from "../../src/browser/practice/progress/published.js";
import { anAttempt, aReview } from "./samples.js";

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 29, 12).getTime();
const PUBLISHED: Published = {
  questions: [
    { slug: "two-sum", number: 9, title: "Two Sum", tier: 2, exercises: ["two-sum", "pairs"] },
    { slug: "lru", number: 14, title: "LRU Cache", tier: 1, exercises: ["lru"] },
  ].map((question) => ({ ...question, page: `questions/${question.slug}/`, topics: [] })),
  exercises: ["two-sum", "pairs", "lru"].map((slug) => ({
    slug,
    title: `The ${slug}`,
    minutes: 15,
    hash: "aaaaaaaaaaaa",
  })),
  cards: [
    { id: "two-sum/a", question: "two-sum" },
    { id: "two-sum/b", question: "two-sum" },
  ],
};

function suggested(history: Partial<History>) {
  const all = { attempts: [], reviews: [], drafts: [], interview: null, ...history };
  return next(progress(PUBLISHED, all, NOW), NOW);
}

/** Passed and reviewed some days ago. */
function solved(
  exercise: string,
  days: number,
): { attempts: History["attempts"]; reviews: History["reviews"] } {
  const time = NOW - days * DAY;
  return {
    attempts: [anAttempt({ exercise, time })],
    reviews: [aReview({ item: `exercise:${exercise}`, time })],
  };
}

function together(...parts: Partial<History>[]): Partial<History> {
  return {
    attempts: parts.flatMap(({ attempts = [] }) => attempts),
    reviews: parts.flatMap(({ reviews = [] }) => reviews),
    drafts: parts.flatMap(({ drafts = [] }) => drafts),
  };
}

describe("what comes next", () => {
  test("is the next of the lowest tier for whoever has begun elsewhere", () => {
    const [first, ...others] = suggested(solved("two-sum", 0));
    expect(first).toEqual({
      kind: "new",
      label: "Solve The lru",
      address: "questions/lru/#exercise-lru",
      reason: "It is the next of tier 1 (LRU Cache) and takes about 15 minutes.",
    });
    expect(others).toEqual([]);
  });

  test("is what is due first, the longest due before all, with how many more", () => {
    const [first] = suggested(
      together(solved("two-sum", 30), solved("pairs", 60), solved("lru", 40)),
    );
    expect(first).toMatchObject({ kind: "due", label: "Solve The pairs again" });
    expect(first?.reason).toMatch(/^It has been due since \d+ \w+\. 2 more are due\.$/);
  });

  test("says that something is due today, and that one more is", () => {
    // Good after the first review brings it back in three days or less; look at the day itself.
    const history = together(solved("two-sum", 30), solved("pairs", 30));
    const due = progress(
      PUBLISHED,
      { attempts: [], reviews: [], drafts: [], interview: null, ...history },
      NOW,
    )
      .questions.flatMap(({ exercises }) => exercises)
      .find(({ slug }) => slug === "two-sum")?.due;
    if (due == null) throw new Error("not scheduled");
    const all = { attempts: [], reviews: [], drafts: [], interview: null, ...history };
    const [first] = next(progress(PUBLISHED, all, due), due);
    expect(first?.reason).toBe("It is due today. One more is due.");
  });

  test("goes on with the cards that are due", () => {
    const card = (name: string) => aReview({ item: `card:two-sum/${name}`, time: NOW - 30 * DAY });
    expect(suggested({ reviews: [card("a"), card("b")] })[0]).toEqual({
      kind: "cards",
      label: "Go through 2 flash cards",
      address: "practice/cards/",
      reason: "They are due.",
    });
    expect(suggested({ reviews: [card("a")] })[0]?.label).toBe("Go through a flash card");
  });

  test("goes on with what was interrupted last, and says how far it came", () => {
    const attempts = [
      anAttempt({ exercise: "lru", verdict: "fail", time: NOW - 3 * DAY }),
      anAttempt({ verdict: "fail", time: NOW - 2 * DAY }),
      anAttempt({ verdict: "error", time: NOW - DAY }),
    ];
    expect(suggested({ attempts })[0]).toMatchObject({
      kind: "interrupted",
      label: "Go on with The two-sum",
      reason: "You ran it twice, last on 28 November, and it is not solved yet.",
    });
    const drafts = [{ slug: "pairs", updated: NOW - 1000 }];
    expect(suggested({ attempts, drafts })[0]).toMatchObject({
      label: "Go on with The pairs",
      reason: "You began it today and have not run it yet.",
    });
  });

  test("resumes the interview that was left, before exercises that were", () => {
    const interview = { title: "LRU Cache", updated: NOW - DAY };
    const attempts = [anAttempt({ verdict: "fail" })];
    const [first, second] = suggested({ attempts, interview });
    expect(first).toEqual({
      kind: "interview",
      label: "Resume your mock interview",
      address: "practice/interview/",
      reason: "It is about “LRU Cache”, and you left it on 28 November.",
    });
    expect(second?.kind).toBe("interrupted");
  });

  test("names an exercise whose tests have changed since it was solved", () => {
    const attempts = [anAttempt({ hash: "old" })];
    const kinds = suggested({ attempts }).map(({ kind }) => kind);
    expect(kinds).toEqual(["changed", "new"]);
  });

  test("is three things at most, in this order", () => {
    const history = together(
      solved("two-sum", 30),
      { reviews: [aReview({ item: "card:two-sum/a", time: NOW - 30 * DAY })] },
      { attempts: [anAttempt({ exercise: "pairs", verdict: "fail", time: NOW })] },
    );
    expect(suggested(history).map(({ kind }) => kind)).toEqual(["due", "cards", "interrupted"]);
  });

  test("is rest when all is solved, until something comes back", () => {
    const history = together(solved("two-sum", 0), solved("pairs", 0), solved("lru", 0));
    const [only, ...others] = suggested(history);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: "rest", address: "practice/progress/" });
    expect(only?.reason).toMatch(
      /^Every exercise is solved, and nothing is due\. The next comes back in \d+ days, on /,
    );
  });
});
