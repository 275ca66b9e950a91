/**
 * What is known of one interview? Its record; `events.ts` says what becomes of it.
 *
 * All times are milliseconds on the interview's own clock, which stands still in pauses; only `started` and `updated`
 * are moments of the calendar. Every text is plain: it may come from a file that somebody imports.
 */

import type { Verdict } from "../result.js";
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
  readonly approaches: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
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
