/** What becomes of a verdict? It is added to the ledger; a pass that counts is rated, and the exercise comes back. */

import type { Ledger } from "../ledger/ledger.js";
import { persistAtFirst } from "../ledger/persistence.js";
import { effort, NAMES, rate, reason } from "../ledger/rating.js";
import { type Attempt, exerciseItem, newId, type Rating, type Review } from "../ledger/records.js";
import { isDue, previews, type Schedule, schedule } from "../ledger/schedule.js";
import type { Result } from "../result.js";
import { button, element } from "./element.js";
import type { Exercise } from "./exercise.js";
import type { Worktime } from "./worktime.js";

/** What the ledger said of an exercise before its editor existed. */
export interface Past {
  readonly ledger: Ledger;
  readonly attempts: readonly Attempt[];
  readonly reviews: readonly Review[];
}

/** The past of the exercise `slug`; a browser that keeps nothing has none. */
export async function findPast(slug: string, ledger: Ledger): Promise<Past> {
  try {
    const [attempts, reviews] = await Promise.all([
      ledger.attempts(slug),
      ledger.reviews(exerciseItem(slug)),
    ]);
    return { ledger, attempts, reviews };
  } catch (error) {
    console.warn("Attempts cannot be kept:", error);
    return { ledger, attempts: [], reviews: [] };
  }
}

/** The schedule of an exercise that is due at `now`; null if it is not. */
export function dueSchedule({ reviews }: Past, now: number): Schedule | null {
  const found = schedule(reviews);
  return found !== null && isDue(found.due, now) ? found : null;
}

export interface Returning {
  /** Says when the exercise comes back, and how well it was known. */
  readonly node: HTMLElement;
  hinted(count: number): void;
  solutionShown(): void;
  verdict(result: Result, code: string): Promise<void>;
}

interface Setting {
  readonly exercise: Exercise;
  readonly past: Past;
  readonly worktime: Worktime;
  /** The attempt could not be kept. */
  readonly lost: (error: unknown) => void;
  readonly kept: () => void;
  readonly interview: string | null;
}

/** Records what happens to one exercise from now on. */
export function createReturning(setting: Setting): Returning {
  const { exercise, past, worktime, lost, kept, interview } = setting;
  const item = exerciseItem(exercise.slug);
  const node = element("p", { class: "dr-returning", role: "status" });
  let attempts = [...past.attempts];
  let { reviews } = past;
  const before = effort(attempts, reviews.at(-1)?.time ?? 0);
  let { hints, solution } = before;

  function say(): void {
    const state = schedule(reviews);
    if (state === null) node.replaceChildren();
    else if (isDue(state.due, Date.now()))
      node.textContent = "This exercise is due again: solve it once more, from a blank editor.";
    else node.replaceChildren(`${solved()}It comes back, blank, ${day(state.due)}. `, ratings());
  }

  /** How it was solved last, as the sentence before the day. */
  function solved(): string {
    const given = reviews.at(-1);
    const round = attempts.filter(({ time }) => time <= (given?.time ?? 0));
    const passes = attempts.filter(({ verdict }) => verdict === "pass");
    if (given === undefined || passes.length === 0) return "";
    if (!passes.some(({ hash }) => hash === exercise.hash))
      return "Solved, but its tests have changed since: run your code against the new ones. ";
    const why = reason(effort(round, reviews.at(-2)?.time ?? 0), exercise.minutes);
    return `${NAMES[given.rating]}: ${why}. `;
  }

  /** Buttons that correct the last rating, until the exercise is due. */
  function ratings(): HTMLElement {
    const group = element("span", { role: "group", "aria-label": "Correct the rating" });
    const earlier = reviews.slice(0, -1);
    const given = reviews.at(-1);
    if (given === undefined) return group;
    const due = previews(earlier, given.time);
    const choices = ([1, 2, 3, 4] as const).map((rating: Rating) =>
      button(NAMES[rating], () => void correct({ ...given, rating, updated: Date.now() }), {
        class: "dr-button dr-quiet",
        "aria-pressed": String(rating === given.rating),
        title: `Comes back ${day(due[rating])}`,
      }),
    );
    group.append("Correct the rating: ", ...choices);
    return group;
  }

  /** A pass is a review if the exercise was due, or was never solved before. */
  async function review(time: number): Promise<void> {
    attempts = await past.ledger.attempts(exercise.slug); // another tab may have added some
    let given: Review | null = null;
    reviews = await past.ledger.addReview(item, (earlier) => {
      const state = schedule(earlier);
      if (state !== null && !isDue(state.due, time)) return null;
      const spent = effort(attempts, earlier.at(-1)?.time ?? 0);
      const rating = rate(spent, exercise.minutes);
      given = { id: newId(time), item, rating, time, updated: time };
      return given;
    });
    if (given !== null) {
      hints = 0;
      solution = false;
      worktime.restart();
    }
    say();
  }

  async function correct(review: Review): Promise<void> {
    try {
      await past.ledger.putReview(review);
    } catch (error) {
      lost(error);
      return;
    }
    reviews = [...reviews.slice(0, -1), review];
    say();
    node.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
  }

  say();
  return {
    node,
    hinted(count) {
      hints = Math.max(hints, count);
    },
    solutionShown() {
      solution = true;
    },
    async verdict(result, code) {
      const time = Date.now();
      worktime.active();
      const attempt: Attempt = {
        id: newId(time),
        exercise: exercise.slug,
        hash: exercise.hash,
        code,
        verdict: result.status,
        passed: result.tests.filter(({ status }) => status === "pass").length,
        total: result.tests.length,
        hints,
        solution,
        seconds: worktime.seconds(),
        time,
        interview,
      };
      attempts.push(attempt);
      try {
        await past.ledger.addAttempt(attempt);
        if (attempts.length === 1) void persistAtFirst(past.ledger);
        if (result.status === "pass") await review(time);
        kept();
      } catch (error) {
        lost(error);
      }
    },
  };
}

const DAY_MS = 86_400_000;

/** The day of `time` as a reader says it. */
export function day(time: number, now = Date.now()): string {
  const midnight = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(time) - midnight(now)) / DAY_MS);
  if (days <= 0) return "today";
  if (days === 1) return "tomorrow";
  const date = new Date(time).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return `in ${days} days, on ${date}`;
}
