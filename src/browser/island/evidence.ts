/** What did a test find out? Its evidence drawn, and what is then left to be said of its message. */

import type { TestResult } from "../result.js";
import { drawCost } from "./cost.js";
import { drawCounterexample } from "./counterexample.js";
import { drawDivergence } from "./divergence.js";
import { drawTimeline } from "./timelines.js";

export interface Evidence {
  readonly parts: readonly HTMLElement[];
  /** The message without what the parts show. */
  readonly message: string;
  /** Do the parts tell what was called, returned and expected? */
  readonly tellsCall: boolean;
}

/** The evidence of `test`; `goTo` shows a line of the learner's code. */
export function drawEvidence(test: TestResult, goTo: (line: number) => void): Evidence {
  const { cost, counterexample, divergence, shown } = test;
  let message = test.message ?? "";
  const parts: (HTMLElement | null)[] = [];
  // For readers of plain text the grader puts into the message what is drawn here.
  const isCounterexample = counterexample !== null && message.startsWith(counterexample.line);
  if (counterexample !== null) {
    const answer = isCounterexample ? message.slice(counterexample.line.length).trim() : "";
    parts.push(drawCounterexample(counterexample, answer));
    if (isCounterexample) message = "";
  }
  if (cost !== null) {
    if (message.startsWith(cost.sentence)) message = "";
    parts.push(drawCost(cost));
  }
  if (divergence !== null) parts.push(drawDivergence(divergence, goTo));
  for (const timeline of shown ?? []) parts.push(drawTimeline(timeline));
  return {
    parts: parts.filter((part) => part !== null),
    message,
    tellsCall: isCounterexample,
  };
}
