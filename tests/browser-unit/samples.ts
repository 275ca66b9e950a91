/** Which values do the tests start from? Sound ones, with what a test is about spelt out in it. */

import { vi } from "vitest";
import type { Cost, Divergence } from "../../src/browser/evidence.js";
import type { Exercise } from "../../src/browser/island/exercise.js";
import { type Attempt, newId, type Review } from "../../src/browser/ledger/records.js";
import type { Card } from "../../src/browser/practice/cards/deck.js";
import type { Result, TestResult } from "../../src/browser/result.js";
import type { Outcome, Progress, RunRequest, Runtime } from "../../src/browser/runtime/runtime.js";

export function aTest(fields: Partial<TestResult> = {}): TestResult {
  return {
    name: "test_a",
    title: "Finds the pair in an ordinary list.",
    status: "pass",
    message: null,
    traceback: null,
    call: null,
    returned: null,
    expected: null,
    output: "",
    line: null,
    duration: 0.0012,
    cost: null,
    counterexample: null,
    divergence: null,
    shown: null,
    ...fields,
  };
}

export function aResult(fields: Partial<Result> = {}): Result {
  return {
    version: 1,
    exercise: "two-sum",
    status: "fail",
    message: "1 of 2 tests failed.",
    traceback: null,
    line: null,
    output: "",
    tests: [aTest()],
    ...fields,
  };
}

export function anExercise(fields: Partial<Exercise> = {}): Exercise {
  return {
    slug: "two-sum",
    title: "Two Sum",
    minutes: 15,
    starter: "def two_sum(nums, target):\n    # TODO\n    return []\n",
    tests: "from solution import two_sum\n",
    expected: ["test_a", "test_b"],
    hints: ["<p>First.</p>", "<p>Second.</p>"],
    files: { "reference.py": "def two_sum(nums, target):\n    return [0, 1]\n" },
    solution: "def two_sum(nums, target):\n    return [0, 1]\n",
    hash: "aaaaaaaaaaaa",
    wrong: {},
    ...fields,
  };
}

/** A quadratic function where n log n is needed. */
export function aCost(fields: Partial<Cost> = {}): Cost {
  return {
    what: "operations",
    n: [16, 32, 64],
    operations: [250, 1010, 4070],
    allowed: [250, 625, 1500],
    found: "n²",
    bound: "n log n",
    sentence: "Yours grows like n²; n log n is needed.",
    ...fields,
  };
}

export function aDivergence(fields: Partial<Divergence> = {}): Divergence {
  return {
    sentence: "The first call that goes wrong is `merge([1], [2])`.",
    line: 15,
    step: 4,
    yours: "returned [1]",
    reference: "returned [1, 2]",
    before: [{ what: "merge([2], [])", value: "returned [2]" }],
    ...fields,
  };
}

export function aRequest(fields: Partial<RunRequest> = {}): RunRequest {
  return {
    exercise: "two-sum",
    code: "",
    tests: "",
    expected: ["test_a"],
    files: {},
    found: {},
    ...fields,
  };
}

/** A runtime whose every step the test decides. */
export class ScriptedRuntime implements Runtime {
  readonly requests: RunRequest[] = [];
  stops = 0;
  /** Does a run end as soon as it is stopped? */
  obeys = true;
  private preparing = deferred<void>();
  private running = deferred<Outcome>();
  private report: ((progress: Progress) => void) | undefined;

  prepare(onProgress?: (progress: Progress) => void): Promise<void> {
    this.report = onProgress;
    return this.preparing.promise;
  }

  run(request: RunRequest, onProgress: (progress: Progress) => void): Promise<Outcome> {
    this.requests.push(request);
    this.report = onProgress;
    this.running = deferred<Outcome>();
    return this.running.promise;
  }

  stop(): void {
    this.stops += 1;
    if (this.obeys) this.stopped();
  }

  loaded(): void {
    this.preparing.resolve();
  }

  refuse(message: string): void {
    const error = Object.assign(new Error(message), { name: "RuntimeUnavailable" });
    this.preparing.reject(error);
    this.preparing = deferred<void>();
  }

  progress(progress: Progress): void {
    this.report?.(progress);
  }

  finish(result: Result): void {
    this.running.resolve({ kind: "verdict", result });
  }

  stopped(): void {
    this.running.resolve({ kind: "stopped" });
  }

  break(error: Error): void {
    this.running.reject(error);
  }
}

/** What `check` gives once it no longer throws, however slow the machine is. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000 });
}

/**
 * Lets everything that is already decided happen, and what is due within so many milliseconds.
 *
 * Counts turns as well as time: on a machine that is busy elsewhere time passes and nothing happens.
 */
export async function settled(milliseconds = 0): Promise<void> {
  const end = performance.now() + milliseconds;
  const turns = milliseconds > 0 ? 100 : 1;
  for (let turn = 0; turn < turns || performance.now() < end; turn += 1)
    await new Promise((resolve) => setTimeout(resolve));
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

/** `Promise.withResolvers`, which Node 20 lacks. */
function deferred<T>(): Deferred<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** A run of two-sum that passed. */
export function anAttempt(fields: Partial<Attempt> = {}): Attempt {
  const { time = 1_000 } = fields;
  return {
    id: newId(time),
    exercise: "two-sum",
    hash: "aaaaaaaaaaaa",
    code: "def two_sum(nums, target):\n    return [0, 1]\n",
    verdict: "pass",
    passed: 2,
    total: 2,
    hints: 0,
    solution: false,
    seconds: 60,
    time,
    interview: null,
    ...fields,
  };
}

/** A review of two-sum that went well. */
export function aReview(fields: Partial<Review> = {}): Review {
  const { time = 1_000 } = fields;
  return { id: newId(time), item: "exercise:two-sum", rating: 3, time, updated: time, ...fields };
}

/** A card that nobody has seen. */
export function aCard(fields: Partial<Card> = {}): Card {
  return {
    id: "two-sum/what-if-it-is-sorted",
    question: "two-sum",
    page: "questions/09-two-sum/#what-if-it-is-sorted",
    front: "What if it is <em>sorted</em>?",
    back: "<p>Two pointers.</p>",
    tags: ["two pointers"],
    ...fields,
  };
}
