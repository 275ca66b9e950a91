/** What is a step worth? 0, 1 or 2, from what can be observed: measured here, or found met by the candidate. */

import { lines, type Session } from "./session.js";
import type { Step } from "./steps.js";

export interface Criterion {
  /** The name under which a candidate's tick is kept; empty for what is measured. */
  readonly name: string;
  readonly text: string;
  readonly met: boolean;
}

export interface Score {
  readonly step: Step;
  readonly points: 0 | 1 | 2;
  readonly measured: readonly Criterion[];
  readonly assessed: readonly Criterion[];
  /** What 0, 1 and 2 stand for. */
  readonly scale: readonly [string, string, string];
}

/** Own questions that are also the page's, or as good, for two points. */
const MATCHED = 3;
const NOTES = 2;

const SCALES: Readonly<Record<Step, readonly [string, string, string]>> = {
  clarify: [
    "none before code",
    "one or two, or answers not used",
    "three or more as on the page, and the outline uses an answer",
  ],
  outline: [
    "none with its cost",
    "one approach with its cost",
    "two or more with cost, and a reason",
  ],
  code: [
    "does not run",
    "runs, but checks fail or notes are few",
    "all checks pass, a note at each block",
  ],
  test: ["nothing traced", "traced in part", "ordinary and edge cases, expected values first"],
  optimise: ["no cost", "the cost", "cost, bottleneck, and an improvement or a reason against it"],
  connect: ["none", "an experience", "situation, own decision, number, lesson"],
};

/** The score of one step. */
export function score(session: Session, step: Step): Score {
  const { measured, assessed, points } = rules[step](session);
  return { step, points, measured, assessed, scale: SCALES[step] };
}

type Rule = (session: Session) => Pick<Score, "points" | "measured" | "assessed">;

const rules: Readonly<Record<Step, Rule>> = {
  clarify(session) {
    const count = questionsBeforeCode(session);
    const alike = session.matched.clarify.length;
    const good = tick(session, "clarify-good", "Three or more are on the page's list or as good");
    const used = tick(session, "clarify-used", "The outline refers to an answer");
    const matched = measure(
      `${counted(alike, "question")} marked as also on the page's list`,
      alike >= MATCHED,
    );
    const enough = alike >= MATCHED || good.met;
    return {
      measured: [measure(`${counted(count, "question")} before code`, count > 0)],
      assessed: [{ ...matched, name: "" }, good, used],
      points: count === 0 ? 0 : enough && used.met ? 2 : 1,
    };
  },
  outline(session) {
    const count = lines(session.approaches).length;
    const cost = tick(session, "outline-cost", "Each has its cost");
    const reason = tick(session, "outline-reason", "The choice has a reason");
    return {
      measured: [measure(`${counted(count, "approach", "approaches")} written`, count > 1)],
      assessed: [cost, reason],
      points: count === 0 || !cost.met ? 0 : count > 1 && reason.met ? 2 : 1,
    };
  },
  code(session) {
    const last = session.runs.at(-1);
    const notes = lines(session.notes.code).length;
    const runs = last !== undefined && (last.verdict === "pass" || last.verdict === "fail");
    const blocks = tick(session, "code-blocks", "There is a note at each block");
    const told =
      last === undefined
        ? "Never run"
        : `Last run: ${last.verdict}, ${last.passed} of ${last.total} visible checks passed`;
    const passes = last?.verdict === "pass";
    return {
      measured: [measure(told, passes), measure(counted(notes, "note"), notes >= NOTES)],
      assessed: [blocks],
      points: !runs ? 0 : passes && notes >= NOTES && blocks.met ? 2 : 1,
    };
  },
  test(session) {
    const notes = lines(session.notes.test).length;
    const assessed = [
      tick(session, "test-ordinary", "An ordinary case was traced"),
      tick(session, "test-edge", "An edge case was traced"),
      tick(session, "test-expected", "Expected values were written before the run"),
    ];
    const isTraced = assessed[0]?.met || assessed[1]?.met;
    return {
      measured: [measure(counted(notes, "note"), notes > 0)],
      assessed,
      points: !isTraced ? 0 : all(assessed) ? 2 : 1,
    };
  },
  optimise(session) {
    const notes = lines(session.notes.optimise).length;
    const cost = tick(session, "optimise-cost", "The present cost was stated correctly");
    const assessed = [
      cost,
      tick(session, "optimise-bottleneck", "What dominates it was named"),
      tick(session, "optimise-improved", "It was improved, or there was a reason not to"),
    ];
    return {
      measured: [measure(counted(notes, "note"), notes > 0)],
      assessed,
      points: !cost.met ? 0 : all(assessed) ? 2 : 1,
    };
  },
  connect(session) {
    const notes = lines(session.notes.connect).length;
    const experience = tick(session, "connect-experience", "A true experience, with its situation");
    const assessed = [
      experience,
      tick(session, "connect-decision", "A decision of one's own"),
      tick(session, "connect-number", "A number"),
      tick(session, "connect-lesson", "A lesson"),
    ];
    return {
      measured: [measure(counted(notes, "note"), notes > 0)],
      assessed,
      points: !experience.met ? 0 : all(assessed) ? 2 : 1,
    };
  },
};

/** Clarifying questions that were there when the code began. */
export function questionsBeforeCode({ askedBeforeCode, asked }: Session): number {
  return askedBeforeCode ?? lines(asked).length;
}

function measure(text: string, met: boolean): Criterion {
  return { name: "", text, met };
}

function tick({ met }: Session, name: string, text: string): Criterion {
  return { name, text, met: met.includes(name) };
}

function all(criteria: readonly Criterion[]): boolean {
  return criteria.every(({ met }) => met);
}

/** `3 questions`, `1 question`, `no question`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  if (count === 0) return `no ${one}`;
  return `${count} ${count === 1 ? one : many}`;
}
