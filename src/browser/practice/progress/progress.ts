/** How far is the reader? Computed from the ledger's records and what the site publishes now; nothing is stored. */

import { type Attempt, cardItem, exerciseItem } from "../../ledger/records.js";
import { isDue, schedules } from "../../ledger/schedule.js";
import { type History, isFirstVisit, type OpenInterview } from "./history.js";
import type { Published, PublishedCard, PublishedExercise, Question } from "./published.js";

/**
 * new: nothing is there. begun: a draft that was never run. tried: no run has passed. solved: a run passed the tests
 * that the exercise has now. changed: a run passed, but the exercise has changed since.
 */
export type State = "new" | "begun" | "tried" | "solved" | "changed";

export interface ExerciseProgress {
  readonly slug: string;
  readonly title: string;
  readonly minutes: number;
  /** Below the site's address. */
  readonly address: string;
  readonly question: Question;
  readonly state: State;
  readonly attempts: number;
  /** The last run. */
  readonly last: Pick<Attempt, "verdict" | "time"> | null;
  /** When something was last done for it, in milliseconds since 1970. */
  readonly touched: number;
  /** When it comes back, in milliseconds since 1970. */
  readonly due: number | null;
  readonly isDue: boolean;
}

export interface CardsProgress {
  readonly all: number;
  readonly seen: number;
  readonly due: number;
}

export interface QuestionProgress {
  readonly question: Question;
  readonly exercises: readonly ExerciseProgress[];
  readonly cards: CardsProgress;
}

/** Questions that have something in common, summed up. */
export interface Sum {
  readonly name: string;
  readonly solved: number;
  readonly all: number;
  readonly due: number;
  readonly cards: CardsProgress;
}

export interface Progress {
  /** What is due comes first, the longest due before all; then in the order of the site. */
  readonly questions: readonly QuestionProgress[];
  readonly tiers: readonly Sum[];
  readonly topics: readonly Sum[];
  readonly total: Sum;
  /** Attempts at exercises that the site has no more. */
  readonly gone: number;
  readonly interview: OpenInterview | null;
  readonly empty: boolean;
}

/** The progress at `now`, in milliseconds since 1970. */
export function progress(published: Published, history: History, now: number): Progress {
  const records = indexed(published, history, now);
  const questions = published.questions.map((question) => ofQuestion(question, records));
  const topics = new Set(published.questions.flatMap((question) => question.topics));
  const tiers = new Set(published.questions.map(({ tier }) => tier));
  const those = (name: string, wanted: (question: Question) => boolean): Sum =>
    sum(
      name,
      questions.filter(({ question }) => wanted(question)),
    );
  return {
    questions: [...questions].sort(
      (a, b) => firstDue(a) - firstDue(b) || a.question.number - b.question.number,
    ),
    tiers: [...tiers]
      .sort((a, b) => a - b)
      .map((tier) => those(`Tier ${tier}`, (question) => question.tier === tier)),
    topics: [...topics]
      .sort((a, b) => a.localeCompare(b, "en"))
      .map((topic) => those(topic, (question) => question.topics.includes(topic))),
    total: sum("All", questions),
    gone: history.attempts.filter(({ exercise }) => !records.exercises.has(exercise)).length,
    interview: history.interview,
    empty: isFirstVisit(history),
  };
}

/** The records by what they are about. */
interface Index {
  readonly now: number;
  readonly exercises: ReadonlyMap<string, PublishedExercise>;
  readonly cards: ReadonlyMap<string, readonly PublishedCard[]>;
  readonly attempts: ReadonlyMap<string, readonly Attempt[]>;
  /** When each draft was changed last. */
  readonly drafts: ReadonlyMap<string, number>;
  /** When each item comes back. */
  readonly due: ReadonlyMap<string, number>;
}

function indexed(published: Published, history: History, now: number): Index {
  return {
    now,
    exercises: new Map(published.exercises.map((one) => [one.slug, one])),
    cards: grouped(published.cards, ({ question }) => question),
    attempts: grouped(history.attempts, ({ exercise }) => exercise),
    drafts: new Map(history.drafts.map(({ slug, updated }) => [slug, updated])),
    due: new Map([...schedules(history.reviews)].map(([item, { due }]) => [item, due])),
  };
}

/** `Map.groupBy`, which some browsers lack. */
function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

function ofQuestion(question: Question, records: Index): QuestionProgress {
  const cards = records.cards.get(question.slug) ?? [];
  const seen = cards.flatMap(({ id }) => records.due.get(cardItem(id)) ?? []);
  return {
    question,
    exercises: question.exercises.flatMap((slug) => {
      const exercise = records.exercises.get(slug);
      return exercise === undefined ? [] : [ofExercise(exercise, question, records)];
    }),
    cards: {
      all: cards.length,
      seen: seen.length,
      due: seen.filter((due) => isDue(due, records.now)).length,
    },
  };
}

function ofExercise(
  { slug, title, minutes, hash }: PublishedExercise,
  question: Question,
  records: Index,
): ExerciseProgress {
  const attempts = records.attempts.get(slug) ?? [];
  const last = attempts.reduce<Attempt | null>(
    (latest, one) => (latest === null || one.time >= latest.time ? one : latest),
    null,
  );
  const drafted = records.drafts.get(slug) ?? 0;
  const due = records.due.get(exerciseItem(slug)) ?? null;
  return {
    slug,
    title,
    minutes,
    address: `${question.page}#exercise-${slug}`,
    question,
    state: stateOf(attempts, hash, drafted > 0),
    attempts: attempts.length,
    last: last && { verdict: last.verdict, time: last.time },
    touched: Math.max(drafted, last?.time ?? 0),
    due,
    isDue: due !== null && isDue(due, records.now),
  };
}

function stateOf(attempts: readonly Attempt[], hash: string, drafted: boolean): State {
  const passes = attempts.filter(({ verdict }) => verdict === "pass");
  if (passes.some((pass) => pass.hash === hash)) return "solved";
  if (passes.length > 0) return "changed";
  if (attempts.length > 0) return "tried";
  return drafted ? "begun" : "new";
}

function sum(name: string, questions: readonly QuestionProgress[]): Sum {
  const exercises = questions.flatMap((one) => one.exercises);
  const total = (read: (cards: CardsProgress) => number): number =>
    questions.reduce((all, { cards }) => all + read(cards), 0);
  return {
    name,
    solved: exercises.filter(({ state }) => state === "solved").length,
    all: exercises.length,
    due: exercises.filter((one) => one.isDue).length,
    cards: {
      all: total(({ all }) => all),
      seen: total(({ seen }) => seen),
      due: total(({ due }) => due),
    },
  };
}

/** When the first of its exercises came due, before those with due cards alone; all others come last. */
function firstDue({ exercises, cards }: QuestionProgress): number {
  const dues = exercises.filter((one) => one.isDue).map(({ due }) => due ?? 0);
  if (dues.length > 0) return Math.min(...dues);
  return cards.due > 0 ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}
