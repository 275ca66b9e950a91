/** Where does the learner's code part from a right one? The step, those before it, and a way to the line. */

import type { Divergence } from "../evidence.js";
import { button, element } from "./element.js";
import { scrolling } from "./figures.js";

/** The block; `goTo` shows a line of the learner's code. */
export function drawDivergence(divergence: Divergence, goTo: (line: number) => void): HTMLElement {
  const { sentence, line, step, yours, reference, before } = divergence;
  const first = step - before.length;
  const rows = before.map(({ what, value }, index) => [
    row(`${first + index}`, code(what), "same", code(value)),
  ]);
  const table = element(
    "table",
    { class: "dr-table dr-steps" },
    element("caption", {}, "Step by step up to there"),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...["Step", "What", "Value"].map((head) => element("th", { scope: "col" }, head)),
      ),
    ),
    element(
      "tbody",
      {},
      ...rows.flat(),
      row(`${step}`, element("b", {}, "yours"), "yours", code(yours)),
      row(`${step}`, element("b", {}, "reference"), "reference", code(reference)),
    ),
  );
  return element(
    "div",
    { class: "dr-evidence" },
    element("p", { class: "dr-finding" }, ...withCode(sentence)),
    line === null ? null : button(`Go to line ${line}`, () => goTo(line)),
    scrolling("Step by step up to there", table),
  );
}

function row(step: string, what: HTMLElement, side: string, value: HTMLElement): HTMLElement {
  return element(
    "tr",
    { "data-side": side },
    element("td", {}, step),
    element("td", {}, what),
    element("td", {}, value),
  );
}

function code(text: string): HTMLElement {
  return element("code", {}, text);
}

/** The sentence with what is between its first backtick and its last as code: values may hold some themselves. */
export function withCode(sentence: string): (Node | string)[] {
  const [, before, quoted, after] = /^([^`]*)`(.*)`([^`]*)$/s.exec(sentence) ?? [];
  if (before === undefined || quoted === undefined || after === undefined) return [sentence];
  return [before, code(quoted), after];
}
