/** Is what lies in storage an interview? Checked when read: a file that was imported may hold anything. */

import { type Session, VERSION } from "./session.js";
import { STEPS } from "./steps.js";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string";
const number: Check = (value) => typeof value === "number" && Number.isFinite(value);
const flag: Check = (value) => typeof value === "boolean";
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const object =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));
const eachStep = (check: Check): Check =>
  object(Object.fromEntries(STEPS.map((step) => [step, check])));

const step = oneOf(...STEPS);
const verdict = oneOf("pass", "fail", "error", "timeout", "crash");

const isSession: Check = object({
  version: oneOf(VERSION),
  id: text,
  started: number,
  choices: object({
    seed: text,
    length: number,
    question: text,
    tier: text,
    kind: text,
    topic: text,
    interjection: flag,
    change: flag,
  }),
  subject: object({
    question: text,
    title: text,
    page: isWithinSite,
    coding: text,
    exercise: object({ slug: text, title: text, hash: text }),
    budget: eachStep(number),
    clarify: list(object({ ask: text, decides: text })),
    approaches: object({ head: list(text), rows: list(list(text)) }),
    followUps: list(object({ question: text, answer: text })),
    change: text,
  }),
  state: oneOf("running", "paused", "follow-ups", "ended"),
  elapsed: number,
  step,
  visits: list(object({ step, start: number, end: number })),
  pauses: list(object({ at: number, took: number, away: flag })),
  notes: eachStep(text),
  asked: text,
  askedBeforeCode: orNull(number),
  compared: orNull(number),
  approaches: text,
  firstCode: orNull(number),
  code: text,
  hints: list(object({ at: number, text, unasked: flag, heeded: orNull(number) })),
  runs: list(object({ at: number, verdict, passed: number, total: number })),
  submission: orNull(
    object({
      at: number,
      verdict,
      message: text,
      checks: list(object({ title: text, status: text, held: flag })),
      growth: list(text),
    }),
  ),
  active: number,
  quiet: eachStep(orNull(object({ from: number, to: number }))),
  interjected: orNull(number),
  changed: orNull(number),
  grace: orNull(number),
  answers: list(object({ text, shown: flag, score: oneOf(null, 0, 1, 2) })),
  matched: object({ clarify: list(number), outline: list(number) }),
  met: list(text),
});

/** An address below the site's: links are made of it. */
function isWithinSite(value: unknown): boolean {
  return typeof value === "string" && /^[\w-]+(\/[\w-]+)*\/$/.test(value);
}

/** The interview in `content`; null if it is none, or was deleted. */
export function readSession(content: unknown): Session | null {
  return isSession(content) ? (content as Session) : null;
}
