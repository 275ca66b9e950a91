/** How long was worked on an exercise? Typing and running count, absence does not. */

/** A longer silence is taken for absence: thinking is counted for so long. */
const SILENCE_MS = 90_000;

export interface Worktime {
  /** The reader did something. */
  active(): void;
  /** Seconds of work so far. */
  seconds(): number;
  /** Begins anew. */
  restart(): void;
}

/** A clock that begins at `seconds`; `now` gives milliseconds and never runs backwards. */
export function createWorktime(seconds: number, now = () => performance.now()): Worktime {
  let worked = seconds * 1000;
  let last: number | null = null;
  function active(): void {
    const time = now();
    if (last !== null) worked += Math.min(time - last, SILENCE_MS);
    last = time;
  }
  return {
    active,
    seconds: () => Math.round(worked / 1000),
    restart() {
      worked = 0;
      last = null;
    },
  };
}
