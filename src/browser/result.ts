/** What did a run of the tests say? The grader's JSON (`src/grader`) as types, checked when read. */

import { listOf, number, object, oneOf, optional, record, show, text } from "./checked.js";
import {
  type Cost,
  type Counterexample,
  type Divergence,
  readCost,
  readCounterexample,
  readDivergence,
  readTimeline,
  type Timeline,
} from "./evidence.js";

export type Verdict = "pass" | "fail" | "error" | "timeout" | "crash";

/** `running` is seen in checkpoints alone: what the worker reports before each test. */
export type TestStatus = Verdict | "skipped" | "not run" | "running";

export interface TestResult {
  readonly name: string;
  readonly title: string;
  readonly status: TestStatus;
  readonly message: string | null;
  readonly traceback: string | null;
  readonly call: string | null;
  readonly returned: string | null;
  readonly expected: string | null;
  readonly output: string;
  readonly line: number | null;
  readonly duration: number;
  /** What a test measured of growth. */
  readonly cost: Cost | null;
  /** The smallest input on which the submission and the oracle disagree. */
  readonly counterexample: Counterexample | null;
  /** The first step at which the submission parts from a right one. */
  readonly divergence: Divergence | null;
  /** What simulations did. */
  readonly shown: readonly Timeline[] | null;
}

export interface Result {
  readonly version: 1;
  readonly exercise: string;
  readonly status: Verdict;
  readonly message: string;
  readonly traceback: string | null;
  readonly line: number | null;
  readonly output: string;
  readonly tests: readonly TestResult[];
}

export interface Interruption {
  readonly exercise: string;
  readonly expected: readonly string[];
  readonly status: "timeout" | "crash";
  readonly message: string;
  /** The learner's line that was running, if it is known. */
  readonly line: number | null;
}

const verdicts: readonly Verdict[] = ["pass", "fail", "error", "timeout", "crash"];
const testStatuses: readonly TestStatus[] = [...verdicts, "skipped", "not run", "running"];

/** The result in `source` (JSON text, or what it parsed to); throws `TypeError` naming the field that is wrong. */
export function parseResult(source: unknown): Result {
  const value = record(typeof source === "string" ? JSON.parse(source) : source, "result");
  if (value.version !== 1) throw new TypeError(`result.version is ${show(value.version)}, not 1`);
  if (!Array.isArray(value.tests)) throw new TypeError("result.tests is not a list");
  return {
    version: 1,
    exercise: text(value, "exercise", "result"),
    status: oneOf(value, "status", "result", verdicts),
    message: text(value, "message", "result"),
    traceback: optional(value, "traceback", "result", text),
    line: optional(value, "line", "result", number),
    output: text(value, "output", "result"),
    tests: value.tests.map((test, index) => parseTest(test, `result.tests[${index}]`)),
  };
}

function parseTest(source: unknown, path: string): TestResult {
  const value = record(source, path);
  return {
    name: text(value, "name", path),
    title: text(value, "title", path),
    status: oneOf(value, "status", path, testStatuses),
    message: optional(value, "message", path, text),
    traceback: optional(value, "traceback", path, text),
    call: optional(value, "call", path, text),
    returned: optional(value, "returned", path, text),
    expected: optional(value, "expected", path, text),
    output: text(value, "output", path),
    line: optional(value, "line", path, number),
    duration: number(value, "duration", path),
    cost: optional(value, "cost", path, object(readCost)),
    counterexample: optional(value, "counterexample", path, object(readCounterexample)),
    divergence: optional(value, "divergence", path, object(readDivergence)),
    shown: optional(value, "shown", path, listOf(readTimeline)),
  };
}

/**
 * The verdict on a run that was ended from outside.
 * Finished tests keep their result, the running one gets `status`, those that never ran are "not run":
 * the same rule as `grader.interrupted`.
 */
export function interrupted(checkpoint: Result | null, why: Interruption): Result {
  const seen = new Map(checkpoint?.tests.map((test) => [test.name, test]));
  return {
    version: 1,
    exercise: why.exercise,
    status: why.status,
    message: why.message,
    traceback: null,
    line: why.line,
    output: checkpoint?.output ?? "",
    tests: why.expected.map((name) => settle(seen.get(name) ?? notRun(name), why)),
  };
}

function settle(test: TestResult, why: Interruption): TestResult {
  if (test.status !== "running") return test;
  return { ...test, status: why.status, message: why.message, line: why.line };
}

function notRun(name: string): TestResult {
  return {
    name,
    title: name,
    status: "not run",
    message: null,
    traceback: null,
    call: null,
    returned: null,
    expected: null,
    output: "",
    line: null,
    duration: 0,
    cost: null,
    counterexample: null,
    divergence: null,
    shown: null,
  };
}
