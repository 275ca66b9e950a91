import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Interruption, interrupted, parseResult } from "../../src/browser/result.js";

interface Case {
  readonly case: string;
  readonly checkpoint: unknown;
  readonly why: Interruption;
  readonly result: unknown;
}

const cases: Case[] = JSON.parse(readFileSync("tests/grader/interrupted.json", "utf8"));

describe("a run that was ended from outside is told as the grader tells it", () => {
  test("there are cases", () => expect(cases.length).toBeGreaterThan(2));

  test.each(cases)("$case", ({ checkpoint, why, result }) => {
    const known = checkpoint === null ? null : parseResult(checkpoint);
    expect(interrupted(known, why)).toEqual(result);
  });
});
