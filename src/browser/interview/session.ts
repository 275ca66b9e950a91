/**
 * What is known of one interview? Its record, and what each event makes of it.
 *
 * All times are milliseconds on the interview's own clock, which stands still in pauses; only `started` and `updated`
 * are moments of the calendar. Every text is plain: it may come from a file that somebody imports.
 */

import type { Result, Verdict } from "../result.js";
import { eachStep, type Step } from "./steps.js";

export const VERSION = 1;

/** What was chosen at the start; two people with the same choices get the same interview. */
export interface Choices {
  readonly seed: string;
  /** Minutes. */
  readonly length: number;
  /** Empty for any. */
  readonly question: string;
  readonly tier: string;
  readonly kind: string;
  readonly topic: string;
  /** Does the interviewer speak up once in Code? */
  readonly interjection: boolean;
  /** Does a requirement change once in Optimise? */
  readonly change: boolean;
}

export interface Clarifying {
  readonly ask: string;
  readonly decides: string;
}

export interface FollowUp {
  readonly question: string;
  readonly answer: string;
}

/** What the interview is about, copied from the site: an old account stays true when the site changes. */
export interface Subject {
  readonly question: string;
  readonly title: string;
  /** The page's address below the site's. */
  readonly page: string;
  /** The anchor of the page's section Code or Design. */
  readonly coding: string;
  readonly exercise: { readonly slug: string; readonly title: string; readonly hash: string };
  /** Minutes by step. */
  readonly budget: Readonly<Record<Step, number>>;
  readonly clarify: readonly Clarifying[];
  readonly approaches: { readonly head: readonly string[]; readonly rows: readonly string[][] };
  readonly followUps: readonly FollowUp[];
  /** The requirement that changes in Optimise; empty if the page has none to spare. */
  readonly change: string;
}

export interface Visit {
  readonly step: Step;
  readonly start: number;
  readonly end: number;
}

export interface Pause {
  readonly at: number;
  /** How long, in milliseconds. */
  readonly took: number;
  /** Was the page left? */
  readonly away: boolean;
}

export interface Hint {
  readonly at: number;
  readonly text: string;
  /** Did the interviewer give it unasked? */
  readonly unasked: boolean;
  /** When code or notes changed next. */
  readonly heeded: number | null;
}

export interface Run {
  readonly at: number;
  readonly verdict: Verdict;
  /** Of the tests whose results were shown. */
  readonly passed: number;
  readonly total: number;
}

export interface Check {
  readonly title: string;
  readonly status: string;
  readonly held: boolean;
}

export interface Submission {
  readonly at: number;
  readonly verdict: Verdict;
  readonly message: string;
  readonly checks: readonly Check[];
  /** What was measured of growth. */
  readonly growth: readonly string[];
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Answer {
  readonly text: string;
  readonly shown: boolean;
  readonly score: 0 | 1 | 2 | null;
}

export type State = "running" | "paused" | "follow-ups" | "ended";

export interface Session {
  readonly version: typeof VERSION;
  readonly id: string;
  readonly started: number;
  readonly choices: Choices;
  readonly subject: Subject;
  readonly state: State;
  /** What the clock shows. */
  readonly elapsed: number;
  readonly step: Step;
  /** In order; the last is under way while the clock runs. */
  readonly visits: readonly Visit[];
  readonly pauses: readonly Pause[];
  readonly notes: Readonly<Record<Step, string>>;
  /** The candidate's clarifying questions, one a line. */
  readonly asked: string;
  /** How many there were at the first keystroke of code. */
  readonly askedBeforeCode: number | null;
  /** When the page's questions were shown. */
  readonly compared: number | null;
  /** The candidate's approaches, one a line. */
  readonly approaches: string;
  readonly firstCode: number | null;
  readonly code: string;
  readonly hints: readonly Hint[];
  readonly runs: readonly Run[];
  readonly submission: Submission | null;
  /** When something was typed, run or pressed last. */
  readonly active: number;
  /** The longest time without, in each step. */
  readonly quiet: Readonly<Record<Step, Stretch | null>>;
  readonly interjected: number | null;
  readonly changed: number | null;
  /** When two more minutes were asked for. */
  readonly grace: number | null;
  readonly answers: readonly Answer[];
  /** Numbers of the page's questions, and of its approaches, that the candidate had as well. */
  readonly matched: { readonly clarify: readonly number[]; readonly outline: readonly number[] };
  /** Names of the criteria that the candidate found met. */
  readonly met: readonly string[];
}

/** An interview that begins now, at `started` of the calendar. */
export function begin(id: string, started: number, choices: Choices, subject: Subject): Session {
  return {
    version: VERSION,
    id,
    started,
    choices,
    subject,
    state: "running",
    elapsed: 0,
    step: "clarify",
    visits: [{ step: "clarify", start: 0, end: 0 }],
    pauses: [],
    notes: eachStep(() => ""),
    asked: "",
    askedBeforeCode: null,
    compared: null,
    approaches: "",
    firstCode: null,
    code: "",
    hints: [],
    runs: [],
    submission: null,
    active: 0,
    quiet: eachStep(() => null),
    interjected: null,
    changed: null,
    grace: null,
    answers: subject.followUps.map(() => ({ text: "", shown: false, score: null })),
    matched: { clarify: [], outline: [] },
    met: [],
  };
}

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

/** The lines that say something. */
export function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Milliseconds spent on a step, over all its visits. */
export function spent(session: Session, step: Step): number {
  return session.visits
    .filter((visit) => visit.step === step)
    .reduce((sum, { start, end }) => sum + end - start, 0);
}

function last<T>(items: readonly T[], update: (item: T) => T): T[] {
  return items.map((item, index) => (index === items.length - 1 ? update(item) : item));
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
