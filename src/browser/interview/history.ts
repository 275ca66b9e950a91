/** How do interviews compare over time? One row each, the newest first. */

import { debrief, type Report } from "./debrief.js";
import type { Session } from "./session.js";

export interface Row {
  readonly id: string;
  readonly report: Report;
}

/** The interviews that are over. */
export function history(sessions: readonly Session[]): Row[] {
  return sessions
    .filter(({ state }) => state === "ended")
    .toSorted((one, other) => other.started - one.started)
    .map((session) => ({ id: session.id, report: debrief(session) }));
}

/** The others on the same question. */
export function alike(sessions: readonly Session[], session: Session): Row[] {
  return history(
    sessions.filter(
      ({ id, subject }) => id !== session.id && subject.question === session.subject.question,
    ),
  );
}

/** The moment as a reader says it, in their own time zone. */
export function moment(time: number): string {
  return new Date(time).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
}
