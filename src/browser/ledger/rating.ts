/** How well was an exercise known? The rating that follows from attempts, hints and time; the reader may correct it. */

import type { Attempt, Rating } from "./records.js";

/** What a round took: from a blank editor to the first pass. */
export interface Effort {
  /** Runs that did not pass. */
  readonly failed: number;
  readonly hints: number;
  /** Whether the solution was shown. */
  readonly solution: boolean;
  /** Seconds of work. */
  readonly seconds: number;
}

export const NAMES: Readonly<Record<Rating, string>> = {
  1: "Again",
  2: "Hard",
  3: "Good",
  4: "Easy",
};

const NO_EFFORT: Effort = { failed: 0, hints: 0, solution: false, seconds: 0 };

/** The effort of the round that began after `since` (milliseconds since 1970), from the attempts made in it. */
export function effort(attempts: readonly Attempt[], since: number): Effort {
  return attempts
    .filter(({ time }) => time > since)
    .reduce(
      (sum, attempt) => ({
        failed: sum.failed + (attempt.verdict === "pass" ? 0 : 1),
        hints: Math.max(sum.hints, attempt.hints),
        solution: sum.solution || attempt.solution,
        seconds: Math.max(sum.seconds, attempt.seconds),
      }),
      NO_EFFORT,
    );
}

/**
 * The rating of a round that ended with a pass, for an exercise of `minutes`.
 *
 * Again: the solution was shown. Hard: more than one hint, more than three failed runs, or more than twice the time.
 * Easy: no hint, at most one failed run, half the time. Good: all else.
 */
export function rate({ failed, hints, solution, seconds }: Effort, minutes: number): Rating {
  const share = seconds / (60 * minutes);
  if (solution) return 1;
  if (hints > 1 || failed > 3 || share > 2) return 2;
  if (hints === 0 && failed <= 1 && share <= 0.5) return 4;
  return 3;
}

/** Why the rating is what it is, as the end of a sentence. */
export function reason({ failed, hints, solution, seconds }: Effort, minutes: number): string {
  const runs = failed === 0 ? "at the first run" : `after ${count(failed, "failed run")}`;
  const helped = solution
    ? "with the solution in sight"
    : `with ${hints === 0 ? "no hint" : count(hints, "hint")}`;
  return `solved ${runs}, ${helped}, in ${Math.max(1, Math.round(seconds / 60))} of ${minutes} minutes`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
