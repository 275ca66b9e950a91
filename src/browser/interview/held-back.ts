/** Which results are shown before the code is submitted? The first half of the tests, at least three. */

import type { Result } from "../result.js";

/** Fewer functions than this are too few to divide: then their single cases are. */
const FUNCTIONS = 4;
const LEAST = 3;

/** The names of the tests that are held back; `expected` are all tests in file order. */
export function heldBack(expected: readonly string[]): ReadonlySet<string> {
  const functions = [...new Set(expected.map(functionOf))];
  if (functions.length < FUNCTIONS) return new Set(expected.slice(share(expected.length)));
  const shown = new Set(functions.slice(0, share(functions.length)));
  return new Set(expected.filter((name) => !shown.has(functionOf(name))));
}

function share(count: number): number {
  return Math.max(LEAST, Math.ceil(count / 2));
}

/** `test_a[case]` is a case of `test_a`. */
function functionOf(name: string): string {
  return name.split("[", 1)[0] ?? name;
}

/** `result` without the tests that are held back; all tests ran. */
export function withoutHeld(result: Result, held: ReadonlySet<string>): Result {
  const tests = result.tests.filter(({ name }) => !held.has(name));
  if (held.size === 0 || tests.length === result.tests.length) return result;
  const more = `${held.size} more are held back until you submit.`;
  const failed = tests.filter(({ status }) => status !== "pass").length;
  const shown = { ...result, tests };
  switch (result.status) {
    case "pass":
    case "fail":
      return failed === 0
        ? { ...shown, status: "pass", message: `All ${tests.length} tests shown passed; ${more}` }
        : { ...shown, message: `${failed} of ${tests.length} tests shown failed; ${more}` };
    case "timeout":
    case "crash":
      if (tests.some(({ status }) => status === result.status)) return shown;
      return {
        ...shown,
        message: `The run ended in a test that is held back: ${result.status === "timeout" ? "it took too long" : "Python died"}.`,
        line: null,
      };
    case "error":
      return shown;
    default:
      return result.status satisfies never;
  }
}
