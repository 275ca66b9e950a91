import { describe, expect, test } from "vitest";
import { debrief, type Report } from "../../src/browser/interview/debrief.js";
import { alike, history, moment } from "../../src/browser/interview/history.js";
import { markdown } from "../../src/browser/interview/markdown.js";
import type { Session } from "../../src/browser/interview/session.js";
import { eachStep, STEPS } from "../../src/browser/interview/steps.js";
import { anInterview, MINUTE } from "./interview-samples.js";

/** An interview as its record has it: 20 minutes, all steps, the code submitted and passed. */
function normal(fields: Partial<Session> = {}): Session {
  const ends = [2, 5, 14, 16, 18, 19];
  return {
    ...anInterview(),
    state: "ended",
    step: "connect",
    elapsed: 19 * MINUTE,
    visits: STEPS.map((step, index) => ({
      step,
      start: (ends[index - 1] ?? 0) * MINUTE,
      end: (ends[index] ?? 0) * MINUTE,
    })),
    asked: "Positions or values?\nSorted?\nHow long?\nFloats?",
    askedBeforeCode: 3,
    compared: 1.5 * MINUTE,
    approaches: "all pairs, quadratic\ndict, linear",
    firstCode: 5.5 * MINUTE,
    code: "def two_sum(nums, target):\n    return [0, 1]\n",
    notes: {
      ...eachStep(() => ""),
      code: "look up first\nthen store",
      test: "[3, 3] and 6: [0, 1]",
      connect: "We joined | by id.",
    },
    hints: [
      { at: 8 * MINUTE, text: "Stand at one element.", unasked: true, heeded: 8.5 * MINUTE },
      { at: 9 * MINUTE, text: "Which collection?", unasked: false, heeded: 9.5 * MINUTE },
    ],
    runs: [
      { at: 10 * MINUTE, verdict: "fail", passed: 3, total: 5 },
      { at: 12 * MINUTE, verdict: "pass", passed: 5, total: 5 },
      { at: 13 * MINUTE, verdict: "pass", passed: 9, total: 9 },
    ],
    submission: {
      at: 13 * MINUTE,
      verdict: "pass",
      message: "All 2 tests passed.",
      checks: [
        { title: "Finds the pair.", status: "pass", held: false },
        { title: "Grows like n.", status: "pass", held: true },
      ],
      growth: ["Yours grows like n; n log n is allowed."],
    },
    quiet: { ...eachStep(() => null), code: { from: 6 * MINUTE, to: 7 * MINUTE } },
    changed: 17 * MINUTE,
    answers: [
      { text: "Two pointers", shown: true, score: 2 },
      { text: "", shown: true, score: null },
      { text: "", shown: false, score: null },
    ],
    matched: { clarify: [0, 1, 2], outline: [1] },
    met: [
      "clarify-used",
      "outline-cost",
      "outline-reason",
      "code-blocks",
      "test-edge",
      "optimise-cost",
      "connect-experience",
    ],
    ...fields,
  };
}

const points = ({ scores }: Report): number[] => scores.map((one) => one.points);
const flagged = ({ flags }: Report, colour: "red" | "green"): string[] =>
  flags.filter((one) => one.colour === colour).map((one) => one.text);

describe("an ordinary interview", () => {
  const report = debrief(normal());

  test("has its time by step, against the budget", () => {
    expect(report.times.map(({ step, budget, used, over }) => [step, budget, used, over])).toEqual([
      ["clarify", 2 * MINUTE, 2 * MINUTE, 0],
      ["outline", 3 * MINUTE, 3 * MINUTE, 0],
      ["code", 8 * MINUTE, 9 * MINUTE, MINUTE],
      ["test", 3 * MINUTE, 2 * MINUTE, 0],
      ["optimise", 2 * MINUTE, 2 * MINUTE, 0],
      ["connect", 2 * MINUTE, MINUTE, 0],
    ]);
    expect(report.total).toEqual({ budget: 20 * MINUTE, used: 19 * MINUTE, over: 0 });
  });

  test("has its points", () => {
    expect(points(report)).toEqual([2, 2, 2, 1, 1, 1]);
    expect(report.points).toBe(9);
  });

  test("has green flags with their evidence, and no red one", () => {
    expect(flagged(report, "red")).toEqual([]);
    expect(flagged(report, "green")).toEqual([
      "Clarified before coding",
      "More than one approach",
      "Acted on a hint",
      "Acted on a hint",
      "Mended what failed",
      "All checks passed",
      "Within the time",
      "Edge cases traced",
    ]);
    expect(report.flags.at(-1)?.source).toBe("self-assessed");
    const mended = report.flags.find(({ text }) => text === "Mended what failed");
    expect([mended?.at, mended?.evidence, mended?.source]).toEqual([
      12 * MINUTE,
      "A run failed at 10:00; at 12:00 all visible checks passed.",
      "measured",
    ]);
  });

  test("sets the lists side by side, and what was missed apart", () => {
    expect(report.questions.own).toHaveLength(4);
    expect(report.questions.page.filter(({ had }) => !had).map(({ ask }) => ask)).toEqual([
      "Only integers?",
    ]);
    expect(report.approaches.page.map(({ had }) => had)).toEqual([false, true]);
  });

  test("says what to repeat, from the lowest steps, with a place for each", () => {
    expect(report.next.map(({ step, address }) => [step, address])).toEqual([
      ["test", "questions/09-two-sum/#test"],
      ["optimise", "questions/09-two-sum/#optimise"],
      ["connect", "questions/09-two-sum/#connect"],
    ]);
  });
});

describe("an interview that was ended at once", () => {
  const report = debrief({ ...anInterview(), state: "ended" });

  test("has no points, no time, and no flag of either colour", () => {
    expect(points(report)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(report.total.used).toBe(0);
    expect(report.flags).toEqual([]);
    expect(report.times.every(({ used, over }) => used === 0 && over === 0)).toBe(true);
  });

  test("has three things to repeat, and the exercise among them", () => {
    expect(report.next.map(({ address }) => address)).toEqual([
      "questions/09-two-sum/#clarify",
      "questions/09-two-sum/#outline",
      "questions/09-two-sum/#exercise-two-sum",
    ]);
  });

  test("is written down all the same", () => {
    const text = markdown(report, "“Two Sum” is not solved yet.");
    for (const sentence of ["No pause.", "None of my own.", "No code was written.", "Never run."])
      expect(text).toContain(sentence);
    expect(text).not.toMatch(/undefined|NaN|\n{3}/);
  });
});

test("a paused interview shows its pauses, which are no time of a step", () => {
  const report = debrief(
    normal({
      pauses: [
        { at: MINUTE, took: 3 * MINUTE, away: false },
        { at: 4 * MINUTE, took: 60 * MINUTE, away: true },
      ],
    }),
  );
  expect(report.pauses).toEqual({ count: 2, took: 63 * MINUTE, away: 1 });
  expect(report.total.used).toBe(19 * MINUTE);
});

test("an interview that ran over is marked, not judged late in what it did", () => {
  const late = normal({ elapsed: 24 * MINUTE, grace: 20.5 * MINUTE });
  const visits = late.visits.map((one) =>
    one.step === "connect" ? { ...one, end: 24 * MINUTE } : one,
  );
  const report = debrief({ ...late, visits });
  expect(report.total.over).toBe(4 * MINUTE);
  expect(report.times.at(-1)).toMatchObject({
    step: "connect",
    used: 6 * MINUTE,
    over: 4 * MINUTE,
  });
  expect(report.grace).toBe(true);
  expect(flagged(report, "green")).not.toContain("Within the time");
});

test("code before any question is a red flag with its moment, and no point for Clarify", () => {
  const report = debrief(normal({ askedBeforeCode: 0, firstCode: 20_000 }));
  expect(report.flags[0]).toEqual({
    colour: "red",
    text: "Code before any question",
    at: 20_000,
    evidence:
      "The first keystroke of code came at 0:20; no clarifying question was written before it.",
    source: "measured",
  });
  expect(points(report)[0]).toBe(0);
});

describe("red flags", () => {
  test("more than 90 seconds without a sound of the keys, in Code", () => {
    const quiet = (seconds: number): Session =>
      normal({
        quiet: { ...eachStep(() => null), code: { from: 0, to: seconds * 1000 } },
      });
    expect(flagged(debrief(quiet(90)), "red")).toEqual([]);
    expect(flagged(debrief(quiet(91)), "red")).toEqual(["Long quiet time in Code"]);
  });

  test("a last run that failed, and three minutes without another", () => {
    const failing = (at: number): Session =>
      normal({
        runs: [{ at: at * MINUTE, verdict: "fail", passed: 1, total: 5 }],
        submission: null,
      });
    expect(flagged(debrief(failing(16)), "red")).toEqual(["Left failing"]);
    expect(flagged(debrief(failing(16.1)), "red")).toEqual([]);
  });

  test("a hint that was asked for and changed nothing for two minutes", () => {
    const hinted = (heeded: number | null, unasked = false): Session =>
      normal({ hints: [{ at: 8 * MINUTE, text: "Look.", unasked, heeded }] });
    expect(flagged(debrief(hinted(null)), "red")).toEqual(["A hint without effect"]);
    expect(flagged(debrief(hinted(10.1 * MINUTE)), "red")).toEqual(["A hint without effect"]);
    expect(flagged(debrief(hinted(10 * MINUTE)), "red")).toEqual([]);
    expect(flagged(debrief(hinted(null, true)), "red")).toEqual([]);
  });
});

describe("the rubric", () => {
  test.each([
    [{ askedBeforeCode: 0 }, 0],
    [{ askedBeforeCode: 1 }, 2],
    [{ matched: { clarify: [0], outline: [] } }, 1],
    [{ matched: { clarify: [0], outline: [] }, met: ["clarify-good", "clarify-used"] }, 2],
    [{ met: [] }, 1],
  ] as const)("for Clarify: %o gives %i", (fields, expected) => {
    expect(points(debrief(normal(fields as Partial<Session>)))[0]).toBe(expected);
  });

  test.each([
    [{ approaches: "" }, 0],
    [{ approaches: "one" }, 1],
    [{ met: ["outline-reason"] }, 0],
    [{ met: ["outline-cost"] }, 1],
  ] as const)("for Outline: %o gives %i", (fields, expected) => {
    expect(points(debrief(normal(fields as Partial<Session>)))[1]).toBe(expected);
  });

  test.each([
    [{ runs: [] }, 0],
    [{ runs: [{ at: 1, verdict: "error", passed: 0, total: 0 }] }, 0],
    [{ runs: [{ at: 1, verdict: "fail", passed: 4, total: 5 }] }, 1],
    [{ notes: eachStep(() => "one") }, 1],
    [{ met: [] }, 1],
  ] as const)("for Code: %o gives %i", (fields, expected) => {
    expect(points(debrief(normal(fields as unknown as Partial<Session>)))[2]).toBe(expected);
  });

  test.each([
    [[], 0],
    [["test-expected"], 0],
    [["test-ordinary"], 1],
    [["test-ordinary", "test-edge", "test-expected"], 2],
  ])("for Test: %j gives %i", (met, expected) => {
    expect(points(debrief(normal({ met })))[3]).toBe(expected);
  });

  test("says of each line whether it was measured or self-assessed", () => {
    const [, , code] = debrief(normal()).scores;
    expect(code?.measured.map(({ text }) => text)).toEqual([
      "Last run: pass, 9 of 9 visible checks passed",
      "2 notes",
    ]);
    expect(code?.assessed.map(({ name, met }) => [name, met])).toEqual([["code-blocks", true]]);
  });
});

describe("Markdown", () => {
  const report = debrief(normal());
  const other = { id: "b", report: debrief(normal({ id: "b" })) };
  const text = markdown(report, "“Two Sum” comes back tomorrow.", [other]);

  test("holds each section once", () => {
    expect(text.match(/^#+ .*$/gm)).toEqual([
      "# Mock interview: Two Sum",
      "## Time",
      "## Scores",
      "## Flags",
      "## Clarifying questions",
      "## Approaches",
      "## Code",
      "## Notes",
      "## Follow-ups",
      "## What to repeat",
      "## The same question before",
    ]);
  });

  test("says what was measured, what was missed, and when it comes back", () => {
    for (const line of [
      "| Code | 8:00 | 9:00 | 1:00 | 1:00 |",
      "- **Code: 2** (all checks pass, a note at each block)",
      "    - measured: 2 notes",
      "    - self-assessed: no: An ordinary case was traced",
      "To consider next time:\n\n- Only integers? (decides: a tolerance)",
      "- pass: Grows like n. (held back)",
      "- Yours grows like n; n log n is allowed.",
      "- hint at 8:00, unasked: Stand at one element.",
      "Requirement changed at 17:00: The numbers arrive one by one.",
      "**It is sorted?** (2 of 2, self-assessed)\n\nTwo pointers\n\nThe page: Two pointers.",
      "- “Two Sum” comes back tomorrow.",
      `| ${moment(report.started)} | 20 | 19:00 | 2 | 2 | 2 | 1 | 1 | 1 | 9 |`,
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toMatch(/undefined|NaN|\n{3}/);
  });

  test("keeps code with backticks in one block", () => {
    const quoted = markdown(debrief(normal({ code: "# ```python\n" })), "");
    expect(quoted).toContain("````python\n# ```python\n````");
  });
});

describe("interviews over time", () => {
  const old = normal({ id: "old", started: 1 });
  const young = normal({ id: "young", started: 2 });
  const other = { ...normal({ id: "other", started: 3 }) };
  const elsewhere = { ...other, subject: { ...other.subject, question: "lru-cache" } };
  const open = { ...normal({ id: "open", started: 4 }), state: "paused" as const };

  test("are those that are over, the newest first", () => {
    const rows = history([old, elsewhere, open, young]);
    expect(rows.map(({ id }) => id)).toEqual(["other", "young", "old"]);
    expect(rows.map(({ report }) => report.points)).toEqual([9, 9, 9]);
  });

  test("on the same question leave out the one that is looked at", () => {
    expect(alike([old, elsewhere, open, young], young).map(({ id }) => id)).toEqual(["old"]);
  });
});
