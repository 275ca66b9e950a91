/** On which smallest input is the learner's function wrong? One line to copy, and what theirs did there. */

import type { Counterexample } from "../evidence.js";
import { copier } from "./copier.js";
import { element } from "./element.js";
import { highlighted } from "./highlighted.js";

/** The line with its button; `answer` says what theirs returned or raised. */
export function drawCounterexample({ line }: Counterexample, answer: string): HTMLElement {
  const block = highlighted(line, "The smallest counterexample found");
  return element(
    "div",
    { class: "dr-evidence dr-counterexample" },
    element("p", { class: "dr-label" }, "The smallest counterexample found"),
    block,
    answer === "" ? null : element("p", { class: "dr-answer" }, answer),
    copier(line, block),
  );
}
