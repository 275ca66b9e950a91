/** What would an interviewer write down? Red and green flags, each with the moment and what shows it. */

import { MINUTE, shown } from "./clock.js";
import { counted, questionsBeforeCode } from "./rubric.js";
import { lines, type Session } from "./session.js";

export interface Flag {
  readonly colour: "red" | "green";
  readonly text: string;
  /** On the interview's clock; null for what has no single moment. */
  readonly at: number | null;
  readonly evidence: string;
  readonly source: "measured" | "self-assessed";
}

const QUIET = 1.5 * MINUTE;
const ABANDONED = 3 * MINUTE;
const HEEDED = 2 * MINUTE;

type Found = Omit<Flag, "colour" | "source"> | null;

/** The red flags, then the green ones. */
export function flags(session: Session): Flag[] {
  const red = [codeFirst(session), quiet(session), abandoned(session), ...ignored(session)];
  const green = [
    asked(session),
    weighed(session),
    ...heeded(session),
    debugged(session),
    solved(session),
    inTime(session),
  ];
  return [
    ...red.filter((one) => one !== null).map((one) => colour(one, "red")),
    ...green.filter((one) => one !== null).map((one) => colour(one, "green")),
    ...assessed(session),
  ];
}

function colour(found: NonNullable<Found>, of: Flag["colour"]): Flag {
  return { ...found, colour: of, source: "measured" };
}

function codeFirst(session: Session): Found {
  if (session.firstCode === null || questionsBeforeCode(session) > 0) return null;
  return {
    text: "Code before any question",
    at: session.firstCode,
    evidence: `The first keystroke of code came at ${shown(session.firstCode)}; no clarifying question was written before it.`,
  };
}

function quiet({ quiet: { code } }: Session): Found {
  if (code === null || code.to - code.from <= QUIET) return null;
  return {
    text: "Long quiet time in Code",
    at: code.from,
    evidence: `Nothing was typed or run for ${shown(code.to - code.from)}, from ${shown(code.from)} on. Talking aloud is not measured.`,
  };
}

function abandoned({ runs, elapsed }: Session): Found {
  const last = runs.at(-1);
  if (last === undefined || last.verdict === "pass" || elapsed - last.at < ABANDONED) return null;
  return {
    text: "Left failing",
    at: last.at,
    evidence: `The last run, at ${shown(last.at)}, did not pass, and nothing was run in the last three minutes.`,
  };
}

function ignored({ hints, elapsed }: Session): Found[] {
  return hints
    .filter(({ at, unasked, heeded: then }) => !unasked && (then ?? elapsed) - at > HEEDED)
    .map(({ at, text }) => ({
      text: "A hint without effect",
      at,
      evidence: `Two minutes after the hint at ${shown(at)} neither code nor notes had changed: “${text}”`,
    }));
}

function heeded({ hints }: Session): Found[] {
  return hints
    .filter(({ at, heeded: then }) => then !== null && then - at <= HEEDED)
    .map(({ at, heeded: then, text }) => ({
      text: "Acted on a hint",
      at: then,
      evidence: `Code or notes changed ${shown((then ?? at) - at)} after it: “${text}”`,
    }));
}

function asked(session: Session): Found {
  const count = questionsBeforeCode(session);
  if (count < 3) return null;
  return {
    text: "Clarified before coding",
    at: session.firstCode,
    evidence: `${counted(count, "question")} written before the first keystroke of code.`,
  };
}

function weighed({ approaches }: Session): Found {
  const count = lines(approaches).length;
  if (count < 2) return null;
  return {
    text: "More than one approach",
    at: null,
    evidence: `${counted(count, "approach", "approaches")} written in Outline.`,
  };
}

/** A run that did not pass, and a later one that did. */
function debugged({ runs }: Session): Found {
  const first = runs.find(({ verdict }) => verdict !== "pass");
  const mended = first && runs.find(({ at, verdict }) => at > first.at && verdict === "pass");
  if (!first || !mended) return null;
  return {
    text: "Mended what failed",
    at: mended.at,
    evidence: `A run failed at ${shown(first.at)}; at ${shown(mended.at)} all visible checks passed.`,
  };
}

function solved({ submission }: Session): Found {
  if (submission?.verdict !== "pass") return null;
  return {
    text: "All checks passed",
    at: submission.at,
    evidence: `The submission passed ${counted(submission.checks.length, "check")}, those held back included.`,
  };
}

function inTime({ elapsed, choices, submission }: Session): Found {
  if (submission === null || elapsed > choices.length * MINUTE) return null;
  return {
    text: "Within the time",
    at: elapsed,
    evidence: `Code handed in, and all done after ${shown(elapsed)} of ${choices.length}:00.`,
  };
}

/** Ticks that an interviewer would call a green flag. */
function assessed({ met }: Session): Flag[] {
  const told: readonly [string, string][] = [
    ["test-edge", "Edge cases traced"],
    ["optimise-bottleneck", "Named what dominates the cost"],
    ["connect-number", "A number from own experience"],
  ];
  return told
    .filter(([name]) => met.includes(name))
    .map(([, text]) => ({
      colour: "green",
      text,
      at: null,
      evidence: "You found this criterion met.",
      source: "self-assessed",
    }));
}
