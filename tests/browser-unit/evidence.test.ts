import { describe, expect, test } from "vitest";
import { parseResult } from "../../src/browser/result.js";
import { aCost, aDivergence, aResult, aTest } from "./samples.js";

const counterexample = { line: "assert f([0, 0]) == [0, 1]", input: "0{5c" };
const bar = { row: "charge", start: 0, end: 1.5, outcome: "failed", note: "Throttled" };
const load = { partition: "a", count: 3, limit: 2 };
const timeline = { title: "Load", bars: [bar], loads: [load], depths: [{ at: 0, depth: 2 }] };

/** The test of a result that holds `fields`, read from its JSON. */
function read(fields: object) {
  const result = aResult({ tests: [{ ...aTest(), ...fields }] });
  return parseResult(JSON.stringify(result)).tests[0];
}

describe("evidence is read as the grader writes it", () => {
  test.each([
    ["cost", aCost()],
    ["cost", aCost({ found: null, n: [], operations: [], allowed: [] })],
    ["counterexample", counterexample],
    ["divergence", aDivergence()],
    ["divergence", aDivergence({ line: null, before: [] })],
    ["shown", [timeline, { ...timeline, bars: [], loads: [{ ...load, limit: null }] }]],
  ] as const)("%s %#", (key, value) => {
    expect(read({ [key]: value })?.[key]).toEqual(value);
  });

  test("and is null where a test found nothing, or a grader of before says nothing of it", () => {
    const bare = { cost: undefined, counterexample: undefined, divergence: undefined };
    const found = read({ ...bare, shown: undefined });
    expect(found).toMatchObject({
      cost: null,
      counterexample: null,
      divergence: null,
      shown: null,
    });
  });
});

describe("malformed evidence is refused with the field that is wrong", () => {
  test.each([
    [{ cost: [] }, "tests[0].cost is [], not an object"],
    [{ cost: { ...aCost(), what: "time" } }, 'cost.what is "time", not one of operations, memory'],
    [{ cost: { ...aCost(), n: 3 } }, "cost.n is 3, not a list"],
    [{ cost: { ...aCost(), operations: [1, "2", 3] } }, 'cost.operations[1] is "2", not a number'],
    [{ cost: { ...aCost(), allowed: [1, 2] } }, "cost.allowed has 2 numbers for 3 sizes"],
    [{ cost: { ...aCost(), sentence: null } }, "cost.sentence is null, not text"],
    [{ counterexample: { line: "assert" } }, "counterexample.input is missing, not text"],
    [{ counterexample: { ...counterexample, line: 1 } }, "counterexample.line is 1, not text"],
    [{ divergence: { ...aDivergence(), step: null } }, "divergence.step is null, not a number"],
    [
      { divergence: { ...aDivergence(), before: [{ what: "i" }] } },
      "tests[0].divergence.before[0].value is missing, not text",
    ],
    [{ shown: timeline }, "tests[0].shown is {"],
    [{ shown: [{ ...timeline, depths: undefined }] }, "shown[0].depths is missing, not a list"],
    [
      { shown: [{ ...timeline, bars: [{ ...bar, end: -1 }] }] },
      "tests[0].shown[0].bars[0].end is -1, before its start",
    ],
    [
      { shown: [{ ...timeline, loads: [{ ...load, limit: "2" }] }] },
      'shown[0].loads[0].limit is "2", not a number',
    ],
  ])("%#", (fields, message) => {
    expect(() => read(fields)).toThrow(TypeError);
    expect(() => read(fields)).toThrow(message);
  });
});
