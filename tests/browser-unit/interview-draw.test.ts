import { describe, expect, test } from "vitest";
import { fromFragment, toFragment } from "../../src/browser/interview/address.js";
import { candidates, draw, freshSeed, readSeed } from "../../src/browser/interview/draw.js";
import { heldBack, withoutHeld } from "../../src/browser/interview/held-back.js";
import { readMaterial } from "../../src/browser/interview/material.js";
import { aQuestion, someChoices, someMaterial } from "./interview-samples.js";
import { aResult, aTest } from "./samples.js";

const FIVE = ["a", "b", "c", "d", "e"].map((slug, index) =>
  aQuestion({
    slug,
    title: slug.toUpperCase(),
    tier: 1 + (index % 2),
    kind: index < 3 ? "coding" : "design",
    topics: index === 4 ? ["queues"] : ["hashing"],
  }),
);

describe("the draw", () => {
  test("is the same for the same choices, whatever the order of the data", () => {
    const choices = someChoices();
    const first = draw(someMaterial(FIVE), choices);
    expect(first).not.toBeNull();
    expect(draw(someMaterial(FIVE.toReversed()), choices)).toEqual(first);
  });

  test("reaches every question, exercise and follow-up, by seed alone", () => {
    const drawn = Array.from({ length: 200 }, (_, index) =>
      draw(someMaterial(FIVE), someChoices({ seed: `S${index}` })),
    );
    const distinct = (values: (string | undefined)[]): number => new Set(values).size;
    expect(distinct(drawn.map((one) => one?.question))).toBe(5);
    expect(distinct(drawn.map((one) => one?.exercise.slug))).toBe(2);
    expect(distinct(drawn.map((one) => one?.change))).toBe(5);
    for (const one of drawn) {
      const asked = [...(one?.followUps ?? []).map(({ question }) => question), one?.change];
      expect(new Set(asked).size).toBe(4);
    }
  });

  test.each([
    [{}, ["a", "b", "c", "d", "e"]],
    [{ tier: "2" }, ["b", "d"]],
    [{ kind: "design" }, ["d", "e"]],
    [{ topic: "queues" }, ["e"]],
    [{ tier: "1", kind: "coding" }, ["a", "c"]],
    [{ question: "c" }, ["c"]],
    [{ question: "gone" }, []],
    [{ length: 60 }, ["a", "b", "c", "d", "e"]],
  ])("%o leaves %j", (choices, left) => {
    const found = candidates(someMaterial(FIVE), someChoices(choices));
    expect(found.map(({ slug }) => slug)).toEqual(left);
  });

  test("gives nobody an exercise that fills the interview, or that is over at once", () => {
    const [small, fit, big] = [10, 20, 40].map((minutes) => ({
      slug: String(minutes),
      title: "",
      minutes,
      hash: "",
      statement: "",
    }));
    if (!small || !fit || !big) throw new Error("three exercises");
    const material = someMaterial([aQuestion({ exercises: [small, fit, big] })]);
    const slugs = (length: number): Set<string | undefined> =>
      new Set(
        Array.from({ length: 40 }, (_, index) =>
          draw(material, someChoices({ length, seed: `S${index}` })),
        ).map((one) => one?.exercise.slug),
      );
    expect(slugs(20)).toEqual(new Set(["10"]));
    expect(slugs(45)).toEqual(new Set(["20"]));
    expect(slugs(60)).toEqual(new Set(["20", "40"]));
    const only = someMaterial([aQuestion({ exercises: [big] })]);
    expect(draw(only, someChoices())).toBeNull();
    expect(draw(only, someChoices({ question: "two-sum" }))?.exercise.slug).toBe("40");
  });

  test("is nothing where nothing fits", () => {
    expect(draw(someMaterial(FIVE), someChoices({ topic: "knitting" }))).toBeNull();
  });

  test("takes the budget of the length", () => {
    expect(draw(someMaterial(FIVE), someChoices({ length: 45 }))?.budget).toEqual({
      clarify: 5,
      outline: 7,
      code: 18,
      test: 6,
      optimise: 5,
      connect: 4,
    });
  });
});

describe("the address", () => {
  test("carries the choices, and nothing that was not chosen", () => {
    expect(toFragment(someChoices())).toBe("seed=ABC234&length=20");
    const choices = someChoices({
      length: 60,
      question: "two-sum",
      tier: "2",
      kind: "coding",
      topic: "two pointers",
      interjection: false,
      change: false,
    });
    expect(fromFragment(`#${toFragment(choices)}`, "XXXXXX")).toEqual(choices);
  });

  test("that lacks things, or holds nonsense, leaves them free", () => {
    expect(fromFragment("", "XXXXXX")).toEqual(someChoices({ seed: "XXXXXX", length: 45 }));
    expect(fromFragment("#account=0-1&length=7&seed=---", "XXXXXX")).toEqual(
      someChoices({ seed: "XXXXXX", length: 45 }),
    );
  });

  test("takes a seed as it was said on the telephone", () => {
    expect(readSeed(" abc-2 34 ")).toBe("ABC234");
    expect(freshSeed()).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
  });
});

describe("tests that are held back", () => {
  const cases = (...names: string[]): string[] =>
    names.flatMap((name) => [`${name}[one]`, `${name}[two]`]);

  test("are the later half of the functions, with all their cases", () => {
    const held = heldBack(
      cases("test_a", "test_b", "test_c", "test_d", "test_e", "test_f", "test_g"),
    );
    expect([...held]).toEqual(cases("test_e", "test_f", "test_g"));
  });

  test("leave at least three to be seen", () => {
    expect([...heldBack(["test_a", "test_b", "test_c", "test_d"])]).toEqual(["test_d"]);
    expect(heldBack(["test_a", "test_b"]).size).toBe(0);
  });

  test("are single cases where the functions are few", () => {
    const names = Array.from({ length: 8 }, (_, index) => `test_a[${index}]`);
    expect([...heldBack(names)]).toEqual(names.slice(4));
  });

  const held = new Set(["test_c"]);
  const three = (status: "pass" | "fail") => [
    aTest(),
    aTest({ name: "test_b" }),
    aTest({ name: "test_c", title: "Secret.", status }),
  ];

  test("do not show that they fail", () => {
    const seen = withoutHeld(aResult({ tests: three("fail") }), held);
    expect(seen.status).toBe("pass");
    expect(seen.message).toBe("All 2 tests shown passed; 1 more are held back until you submit.");
    expect(JSON.stringify(seen)).not.toContain("Secret.");
  });

  test("do not hide what fails among the others", () => {
    const tests = [aTest({ status: "fail" }), ...three("pass").slice(1)];
    const seen = withoutHeld(aResult({ tests }), held);
    expect([seen.status, seen.message]).toEqual([
      "fail",
      "1 of 2 tests shown failed; 1 more are held back until you submit.",
    ]);
  });

  test("are not named when the run ends in one of them", () => {
    const timeout = aResult({
      status: "timeout",
      message: "Secret. took too long",
      line: 3,
      tests: [...three("pass").slice(0, 2), aTest({ name: "test_c", status: "timeout" })],
    });
    const seen = withoutHeld(timeout, held);
    expect([seen.status, seen.line]).toEqual(["timeout", null]);
    expect(seen.message).toBe("The run ended in a test that is held back: it took too long.");
  });

  test("change nothing about code that did not run", () => {
    const error = aResult({ status: "error", message: "SyntaxError", tests: [] });
    expect(withoutHeld(error, held)).toEqual(error);
  });
});

describe("the site's files", () => {
  const interviews = {
    budgets: { 20: [2, 3, 8, 3, 2, 2] },
    questions: [
      {
        slug: "two-sum",
        page: "questions/09-two-sum/",
        coding: "code",
        prompt: "<p>Find.</p>",
        clarify: [{ ask: "a", decides: "b" }],
        approaches: { head: [], rows: [["one"]] },
        follow_ups: [{ question: "q", answer: "a" }],
        exercises: [{ slug: "x", title: "X", minutes: 15, hash: "h", statement: "<p>s</p>" }],
      },
    ],
  };
  const questions = {
    questions: [
      { slug: "two-sum", number: 9, title: "Two Sum", tier: 2, kind: "coding", topics: ["a"] },
    ],
  };

  test("become the material", () => {
    const material = readMaterial(interviews, questions);
    expect(material.budgets.get(20)).toEqual([2, 3, 8, 3, 2, 2]);
    expect(material.questions[0]).toMatchObject({
      slug: "two-sum",
      number: 9,
      topics: ["a"],
      followUps: [{ question: "q", answer: "a" }],
    });
  });

  test("are refused with the name of what is wrong", () => {
    expect(() => readMaterial(interviews, { questions: [] })).toThrow(
      "questions.two-sum is missing",
    );
    expect(() => readMaterial({ ...interviews, budgets: { 20: [20] } }, questions)).toThrow(
      "interviews.budgets.20 has not 6 steps",
    );
    const [one] = interviews.questions;
    const bad = { ...interviews, questions: [{ ...one, approaches: { head: [], rows: [[1]] } }] };
    expect(() => readMaterial(bad, questions)).toThrow(
      "interviews.questions[0].approaches.rows[0] is not a list of texts",
    );
  });
});
