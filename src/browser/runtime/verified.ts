/** A last check on the page's side: `pass` is believed only if every expected test says so. */
import type { RunRequest } from "../messages.js";
import type { Result } from "../result.js";

/** The result itself, or the same as a failure if it claims more than its tests show. */
export function verified(result: Result, { expected }: RunRequest): Result {
  if (result.status !== "pass") return result;
  const passed = new Set(
    result.tests.filter(({ status }) => status === "pass").map(({ name }) => name),
  );
  const complete = passed.size === expected.length && expected.every((name) => passed.has(name));
  if (complete) return result;
  return { ...result, status: "fail", message: "Not every expected test ran and passed." };
}
