/** Where does the verdict appear? A polite live region with one sentence, and the report below it. */

import type { Result } from "../result.js";
import { drawAdvice } from "./advice.js";
import { element } from "./element.js";
import type { WrongAnswer } from "./exercise.js";
import { icon } from "./icons.js";
import { drawReport, type GoTo } from "./report.js";

export interface Results {
  readonly nodes: readonly HTMLElement[];
  /** A run begins: the old report stays, dimmed, so that the page does not jump. */
  started(): void;
  verdict(result: Result): void;
  /** No verdict came of the run; `message` says why. */
  stopped(message: string): void;
}

/** The empty results of an exercise with these wrong answers; `goTo` shows a line of the learner's code. */
export function createResults(
  goTo: GoTo,
  wrong: Readonly<Record<string, WrongAnswer>> = {},
): Results {
  const headline = element("div", { class: "dr-verdict", role: "status" });
  const report = element("div", { class: "dr-results" });
  function clear(): void {
    headline.removeAttribute("data-result");
    headline.replaceChildren();
  }
  return {
    nodes: [headline, report],
    started() {
      clear();
      report.setAttribute("aria-busy", "true");
    },
    verdict(result) {
      const advice = drawAdvice(result, wrong);
      report.replaceChildren(...(advice ? [advice] : []), ...drawReport(result, goTo));
      report.removeAttribute("aria-busy");
      headline.replaceChildren(icon(result.status), element("span", {}, result.message));
      headline.dataset.result = result.status;
    },
    stopped(message) {
      clear();
      report.replaceChildren();
      report.removeAttribute("aria-busy");
      headline.append(message);
    },
  };
}
