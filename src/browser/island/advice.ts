/** Is this a mistake that many make? The author's advice, where exactly the tests fail that the mistake fails. */

import type { Result } from "../result.js";
import { element } from "./element.js";
import type { WrongAnswer } from "./exercise.js";
import { hasFailed } from "./report.js";

/** The note with the advice; null unless one wrong answer, and no other with advice, fails as `result` does. */
export function drawAdvice(
  result: Result,
  wrong: Readonly<Record<string, WrongAnswer>>,
): HTMLElement | null {
  const advice = adviceFor(result, wrong);
  if (advice === null) return null;
  const body = element("template");
  // The advice is HTML that our own build rendered from the author's Markdown, not a stranger's text.
  body.innerHTML = advice;
  return element(
    "div",
    { class: "dr-hint dr-advice", role: "note", "aria-label": "A common slip" },
    element("p", { class: "dr-hint-heading" }, "A common slip"),
    body.content,
  );
}

function adviceFor(result: Result, wrong: Readonly<Record<string, WrongAnswer>>): string | null {
  if (result.status !== "fail") return null;
  const failing = new Set(result.tests.filter(hasFailed).map((test) => test.name));
  const alike = Object.values(wrong).filter(
    ({ fails, advice }) =>
      advice !== null && fails.length === failing.size && fails.every((name) => failing.has(name)),
  );
  return alike.length === 1 ? (alike[0]?.advice ?? null) : null;
}
