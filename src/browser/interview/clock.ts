/** How does the time of an interview pass? Measured by a clock that no change of the date can spoil. */

import type { Session } from "./session.js";

export const MINUTE = 60_000;
/** The interviewer says so when this much is left. */
export const LAST_CALL = 2 * MINUTE;
/** How long one may go on at the end. */
export const GRACE = 2 * MINUTE;

export interface Clock {
  /** Milliseconds since the last lap. */
  lap(): number;
}

/** A clock that begins now; `now` gives milliseconds and never runs backwards. */
export function createClock(now: () => number = () => performance.now()): Clock {
  let before = now();
  return {
    lap() {
      const time = now();
      const passed = Math.max(0, time - before);
      before = time;
      return passed;
    },
  };
}

export type Phase = "time" | "last call" | "over" | "grace" | "after grace";

/** Where an interview stands against its length. */
export function phase({ elapsed, choices, grace }: Session): Phase {
  const left = choices.length * MINUTE - elapsed;
  if (left > LAST_CALL) return "time";
  if (left > 0) return "last call";
  if (grace === null) return "over";
  return elapsed < grace + GRACE ? "grace" : "after grace";
}

/** Milliseconds as minutes and seconds. */
export function shown(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
