/** How did an interview go? All that its record says, as a report to be read, printed and compared. */

import { MINUTE } from "./clock.js";
import { type Flag, flags } from "./flags.js";
import { type Score, score } from "./rubric.js";
import {
  type Answer,
  type Clarifying,
  type FollowUp,
  lines,
  type Run,
  type Session,
  type Stretch,
  type Submission,
  spent,
} from "./session.js";
import { STEPS, type Step } from "./steps.js";

export interface StepTime {
  readonly step: Step;
  /** In milliseconds, as all times are. */
  readonly budget: number;
  readonly used: number;
  /** How far over the budget; 0 if within. */
  readonly over: number;
  readonly visits: number;
  readonly quiet: Stretch | null;
}

export interface Action {
  readonly step: Step;
  readonly text: string;
  /** The place to go to, below the site's address. */
  readonly address: string;
}

/** A list of the page's beside the candidate's own. */
export interface Beside<T> {
  readonly own: readonly string[];
  readonly page: readonly (T & { readonly had: boolean })[];
}

export interface Report {
  readonly title: string;
  readonly page: string;
  readonly exercise: string;
  /** The exercise's place, below the site's address. */
  readonly exerciseAddress: string;
  /** The reference answer's place. */
  readonly answerAddress: string;
  readonly started: number;
  readonly length: number;
  readonly seed: string;
  readonly times: readonly StepTime[];
  readonly total: { readonly budget: number; readonly used: number; readonly over: number };
  readonly pauses: { readonly count: number; readonly took: number; readonly away: number };
  /** Were two more minutes asked for? */
  readonly grace: boolean;
  readonly scores: readonly Score[];
  /** Of twelve. */
  readonly points: number;
  readonly flags: readonly Flag[];
  readonly questions: Beside<Clarifying>;
  readonly approaches: Beside<{ readonly cells: readonly string[] }> & {
    readonly head: readonly string[];
  };
  readonly notes: Session["notes"];
  readonly hints: Session["hints"];
  readonly code: string;
  readonly runs: readonly Run[];
  readonly submission: Submission | null;
  readonly changed: { readonly at: number; readonly text: string } | null;
  readonly followUps: readonly (FollowUp & { readonly own: Answer })[];
  readonly next: readonly Action[];
}

const ACTIONS = 3;

/** The report on one interview; it follows from the record alone. */
export function debrief(session: Session): Report {
  const { subject, choices, elapsed, pauses, matched } = session;
  const scores = STEPS.map((step) => score(session, step));
  const budget = choices.length * MINUTE;
  return {
    title: subject.title,
    page: subject.page,
    exercise: subject.exercise.title,
    exerciseAddress: `${subject.page}#exercise-${subject.exercise.slug}`,
    answerAddress: `${subject.page}#${subject.coding}`,
    started: session.started,
    length: choices.length,
    seed: choices.seed,
    times: STEPS.map((step) => timeOf(session, step)),
    total: { budget, used: elapsed, over: Math.max(0, elapsed - budget) },
    pauses: {
      count: pauses.length,
      took: sum(pauses.map(({ took }) => took)),
      away: pauses.filter(({ away }) => away).length,
    },
    grace: session.grace !== null,
    scores,
    points: sum(scores.map(({ points }) => points)),
    flags: flags(session),
    questions: {
      own: lines(session.asked),
      page: subject.clarify.map((one, index) => ({
        ...one,
        had: matched.clarify.includes(index),
      })),
    },
    approaches: {
      head: subject.approaches.head,
      own: lines(session.approaches),
      page: subject.approaches.rows.map((cells, index) => ({
        cells,
        had: matched.outline.includes(index),
      })),
    },
    notes: session.notes,
    hints: session.hints,
    code: session.code,
    runs: session.runs,
    submission: session.submission,
    changed: session.changed === null ? null : { at: session.changed, text: subject.change },
    followUps: subject.followUps.map((one, index) => ({
      ...one,
      own: session.answers[index] ?? { text: "", shown: false, score: null },
    })),
    next: nextActions(session, scores),
  };
}

function timeOf(session: Session, step: Step): StepTime {
  const budget = session.subject.budget[step] * MINUTE;
  const used = spent(session, step);
  return {
    step,
    budget,
    used,
    over: Math.max(0, used - budget),
    visits: session.visits.filter((visit) => visit.step === step).length,
    quiet: session.quiet[step],
  };
}

/** What to repeat: the steps with the fewest points, earlier ones first. */
function nextActions(session: Session, scores: readonly Score[]): Action[] {
  return scores
    .filter(({ points }) => points < 2)
    .toSorted((one, other) => one.points - other.points)
    .slice(0, ACTIONS)
    .map(({ step }) => action(session, step));
}

function action({ subject, submission }: Session, step: Step): Action {
  const { page, coding, exercise } = subject;
  const isSolved = submission?.verdict === "pass";
  const texts: Readonly<Record<Step, [string, string]>> = {
    clarify: ["Read the page's questions, and say for each what its answer decides", "#clarify"],
    outline: ["Say the page's approaches aloud, each with its cost", "#outline"],
    code: isSolved
      ? ["Compare your code with the page's, block by block", `#${coding}`]
      : [`Solve “${exercise.title}” once more, from a blank editor`, `#exercise-${exercise.slug}`],
    test: ["Trace one ordinary and one awkward input by hand, then compare", "#test"],
    optimise: ["Name cost and bottleneck of your code, then compare", "#optimise"],
    connect: ["Write your own story in three sentences, with a number", "#connect"],
  };
  const [text, anchor] = texts[step];
  return { step, text, address: `${page}${anchor}` };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
