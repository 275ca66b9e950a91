/** What should the reader do next, and why? At most three things, the most useful first. */

import { day } from "../../island/returning.js";
import type { ExerciseProgress, Progress, Sum } from "../progress/progress.js";

export interface Suggestion {
  readonly kind: "due" | "cards" | "interview" | "interrupted" | "changed" | "new" | "rest";
  /** What to do. */
  readonly label: string;
  /** Below the site's address. */
  readonly address: string;
  /** Why, as a sentence. */
  readonly reason: string;
}

const MOST = 3;
const CARDS = "practice/cards/";
const INTERVIEW = "practice/interview/";
const PROGRESS = "practice/progress/";

/**
 * What to do at `now`: what is due, then what was interrupted, what has changed since it was solved, and the next of the
 * lowest tier. Where all is solved and nothing due, when something comes back.
 */
export function next(progress: Progress, now: number): Suggestion[] {
  const exercises = progress.questions.flatMap((one) => one.exercises);
  const found = [
    dueExercise(exercises, now),
    dueCards(progress.total),
    openInterview(progress, now),
    interrupted(exercises, now),
    changed(exercises),
    nextNew(exercises),
  ].filter((one) => one !== null);
  return found.length > 0 ? found.slice(0, MOST) : [rest(exercises, now)];
}

function dueExercise(exercises: readonly ExerciseProgress[], now: number): Suggestion | null {
  const due = exercises.filter((one) => one.isDue).sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
  const [first] = due;
  if (first === undefined) return null;
  const others = due.length - 1;
  const more = others === 0 ? "" : others === 1 ? " One more is due." : ` ${others} more are due.`;
  return {
    kind: "due",
    label: `Solve ${first.title} again`,
    address: first.address,
    reason: `${since(first.due ?? now, now)}.${more}`,
  };
}

/** "It is due today", or since when. */
function since(due: number, now: number): string {
  const today = new Date(now).setHours(0, 0, 0, 0);
  return due >= today ? "It is due today" : `It has been due since ${date(due, now)}`;
}

function dueCards({ cards }: Sum): Suggestion | null {
  if (cards.due === 0) return null;
  const one = cards.due === 1;
  return {
    kind: "cards",
    label: `Go through ${one ? "a flash card" : `${cards.due} flash cards`}`,
    address: CARDS,
    reason: one ? "It is due." : "They are due.",
  };
}

function openInterview({ interview }: Progress, now: number): Suggestion | null {
  if (interview === null) return null;
  return {
    kind: "interview",
    label: "Resume your mock interview",
    address: INTERVIEW,
    reason: `It is about “${interview.title}”, and you left it ${ago(interview.updated, now)}.`,
  };
}

function interrupted(exercises: readonly ExerciseProgress[], now: number): Suggestion | null {
  const [last] = exercises
    .filter(({ state }) => state === "tried" || state === "begun")
    .sort((a, b) => b.touched - a.touched);
  if (last === undefined) return null;
  const when = ago(last.touched, now);
  const runs = ["", "once", "twice"][last.attempts] ?? `${last.attempts} times`;
  return {
    kind: "interrupted",
    label: `Go on with ${last.title}`,
    address: last.address,
    reason:
      last.state === "begun"
        ? `You began it ${when} and have not run it yet.`
        : `You ran it ${runs}, last ${when}, and it is not solved yet.`,
  };
}

function changed(exercises: readonly ExerciseProgress[]): Suggestion | null {
  const one = exercises.find(({ state, isDue }) => state === "changed" && !isDue);
  if (one === undefined) return null;
  return {
    kind: "changed",
    label: `Run ${one.title} again`,
    address: one.address,
    reason: "Its tests have changed since you solved it.",
  };
}

function nextNew(exercises: readonly ExerciseProgress[]): Suggestion | null {
  const [first] = exercises
    .filter(({ state }) => state === "new")
    .sort((a, b) => a.question.tier - b.question.tier || a.question.number - b.question.number);
  if (first === undefined) return null;
  const { tier, title } = first.question;
  return {
    kind: "new",
    label: `Solve ${first.title}`,
    address: first.address,
    reason: `It is the next of tier ${tier} (${title}) and takes about ${first.minutes} minutes.`,
  };
}

function rest(exercises: readonly ExerciseProgress[], now: number): Suggestion {
  const dues = exercises.flatMap(({ due }) => due ?? []);
  const back = dues.length === 0 ? "" : ` The next comes back ${day(Math.min(...dues), now)}.`;
  return {
    kind: "rest",
    label: "See your progress",
    address: PROGRESS,
    reason: `Every exercise is solved, and nothing is due.${back}`,
  };
}

function ago(time: number, now: number): string {
  const today = new Date(now).setHours(0, 0, 0, 0);
  return time >= today ? "today" : `on ${date(time, now)}`;
}

/** The day, with its year unless it is this one. */
function date(time: number, now: number): string {
  const [day, today] = [new Date(time), new Date(now)];
  const year = day.getFullYear() === today.getFullYear() ? {} : ({ year: "numeric" } as const);
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "long", ...year });
}
