/** When does the interviewer speak? Once while the code is written, and once while it is optimised. */

import { MINUTE, type Phase, phase } from "./clock.js";
import { type Session, spent } from "./session.js";
import { NAMES, type Step } from "./steps.js";

/** A hint comes unasked at half of the time for code, unless what is to be seen passes. */
export function mayInterject(session: Session): boolean {
  const { choices, interjected, step, state, submission, runs, subject } = session;
  return (
    choices.interjection &&
    interjected === null &&
    state === "running" &&
    step === "code" &&
    submission === null &&
    runs.at(-1)?.verdict !== "pass" &&
    spent(session, "code") >= (subject.budget.code * MINUTE) / 2
  );
}

/** The requirement changes after a third of the time for optimising. */
export function mayChange(session: Session): boolean {
  const { choices, changed, step, state, subject } = session;
  return (
    choices.change &&
    changed === null &&
    state === "running" &&
    step === "optimise" &&
    subject.change !== "" &&
    spent(session, "optimise") >= (subject.budget.optimise * MINUTE) / 3
  );
}

/** What a reader who does not see the clock is told when `before` becomes `now`; empty for most moments. */
export function announcement(before: Session, now: Session): string {
  if (now.state === "paused" && before.state !== "paused") return "Paused.";
  if (now.step !== before.step) return entering(now.step, now.subject.budget[now.step]);
  const isNew = phase(now) !== phase(before);
  return isNew ? CALLS[phase(now)] : "";
}

const CALLS: Readonly<Record<Phase, string>> = {
  time: "",
  "last call": "Two minutes left.",
  over: "Time is up. Finish your sentence.",
  grace: "Two more minutes.",
  "after grace": "The two minutes are over.",
};

function entering(step: Step, minutes: number): string {
  return `${NAMES[step]}: ${minutes} minutes.`;
}
