/** What does each event make of an interview? A new record; the old one stays as it is. */

import type { Result } from "../result.js";
import {
  type Answer,
  type Hint,
  lines,
  type Pause,
  type Run,
  type Session,
  type Submission,
} from "./session.js";
import type { Step } from "./steps.js";

/** `milliseconds` have passed: of the step, or of the pause. */
export function pass(session: Session, milliseconds: number): Session {
  if (session.state === "running") {
    const elapsed = session.elapsed + milliseconds;
    return {
      ...session,
      elapsed,
      visits: last(session.visits, (one) => ({ ...one, end: elapsed })),
    };
  }
  if (session.state === "paused") {
    const pauses = last(session.pauses, (one) => ({ ...one, took: one.took + milliseconds }));
    return { ...session, pauses };
  }
  return session;
}

/** The candidate did something: a quiet time ends. */
export function act(session: Session): Session {
  const { step, active, elapsed, quiet } = session;
  const longest = quiet[step];
  const isLonger = elapsed - active > (longest === null ? 0 : longest.to - longest.from);
  return {
    ...session,
    active: elapsed,
    quiet: isLonger ? { ...quiet, [step]: { from: active, to: elapsed } } : quiet,
  };
}

/** Goes to a step, also to one that was left. */
export function go(session: Session, step: Step): Session {
  if (session.state !== "running" || step === session.step) return session;
  const { elapsed } = session;
  return {
    ...act(session),
    step,
    visits: [...session.visits, { step, start: elapsed, end: elapsed }],
  };
}

/** Stops the clock; `took` milliseconds have passed since, if the page was `away`. */
export function pause(session: Session, away = false, took = 0): Session {
  if (session.state === "paused") {
    const grown = (one: Pause): Pause => ({
      ...one,
      took: one.took + took,
      away: one.away || away,
    });
    return { ...session, pauses: last(session.pauses, grown) };
  }
  if (session.state !== "running") return session;
  const pauses = [...session.pauses, { at: session.elapsed, took, away }];
  return { ...session, state: "paused", pauses };
}

export function resume(session: Session): Session {
  return session.state === "paused" ? { ...session, state: "running" } : session;
}

/** What the candidate wrote for a step. */
export function note(session: Session, step: Step, text: string): Session {
  return heed({ ...act(session), notes: { ...session.notes, [step]: text } });
}

/** The candidate's questions; once they were compared with the page's they stay as they are. */
export function ask(session: Session, text: string): Session {
  return session.compared === null ? heed({ ...act(session), asked: text }) : session;
}

export function compare(session: Session): Session {
  return session.compared === null ? { ...act(session), compared: session.elapsed } : session;
}

export function outline(session: Session, text: string): Session {
  return heed({ ...act(session), approaches: text });
}

/** The code as it is now; after the submission it stays. */
export function type(session: Session, code: string): Session {
  if (session.submission !== null) return session;
  const isFirst = session.firstCode === null;
  return heed({
    ...act(session),
    code,
    firstCode: isFirst ? session.elapsed : session.firstCode,
    askedBeforeCode: isFirst ? lines(session.asked).length : session.askedBeforeCode,
  });
}

export function hint(session: Session, text: string, unasked: boolean): Session {
  const given: Hint = { at: session.elapsed, text, unasked, heeded: null };
  return { ...act(session), hints: [...session.hints, given] };
}

function heed(session: Session): Session {
  if (session.hints.every(({ heeded }) => heeded !== null)) return session;
  const { elapsed } = session;
  const hints = session.hints.map((one) => ({ ...one, heeded: one.heeded ?? elapsed }));
  return { ...session, hints };
}

/** A run ended; `shown` is what the candidate saw of it. */
export function run(session: Session, shown: Result): Session {
  const passed = shown.tests.filter(({ status }) => status === "pass").length;
  const made: Run = {
    at: session.elapsed,
    verdict: shown.status,
    passed,
    total: shown.tests.length,
  };
  return { ...act(session), runs: [...session.runs, made] };
}

/** The code was handed in: everything is shown of `result`, and `held` names the tests that were not shown before. */
export function submit(
  session: Session,
  result: Result,
  code: string,
  held: ReadonlySet<string>,
): Session {
  const submission: Submission = {
    at: session.elapsed,
    verdict: result.status,
    message: result.message,
    checks: result.tests.map(({ name, title, status }) => ({
      title,
      status,
      held: held.has(name),
    })),
    growth: [
      ...new Set(result.tests.flatMap(({ cost }) => (cost === null ? [] : [cost.sentence]))),
    ],
  };
  return { ...run(session, result), code, submission };
}

/** The six steps are over. */
export function finish(session: Session): Session {
  if (session.state === "ended" || session.state === "follow-ups") return session;
  const isAsked = session.subject.followUps.length > 0;
  return { ...act(session), state: isAsked ? "follow-ups" : "ended" };
}

export function answer(session: Session, index: number, update: Partial<Answer>): Session {
  const answers = session.answers.map((one, at) => (at === index ? { ...one, ...update } : one));
  return { ...session, answers };
}

export function end(session: Session): Session {
  return { ...finish(session), state: "ended" };
}

/** The interviewer spoke up. */
export function interject(session: Session): Session {
  return { ...session, interjected: session.elapsed };
}

/** The interviewer changed a requirement. */
export function change(session: Session): Session {
  return { ...session, changed: session.elapsed };
}

/** Two more minutes were asked for. */
export function extend(session: Session): Session {
  return session.grace === null ? { ...session, grace: session.elapsed } : session;
}

/** The candidate had the page's item `index` as well, or had not. */
export function match(
  session: Session,
  list: "clarify" | "outline",
  index: number,
  had: boolean,
): Session {
  const others = session.matched[list].filter((one) => one !== index);
  const matched = had ? [...others, index].toSorted((one, other) => one - other) : others;
  return { ...session, matched: { ...session.matched, [list]: matched } };
}

/** The candidate found a criterion met, or not. */
export function judge(session: Session, name: string, isMet: boolean): Session {
  const others = session.met.filter((one) => one !== name);
  return { ...session, met: isMet ? [...others, name] : others };
}

function last<T>(items: readonly T[], update: (item: T) => T): T[] {
  return items.map((item, index) => (index === items.length - 1 ? update(item) : item));
}
