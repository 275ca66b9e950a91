/** What came of the code? The text, its runs and checks, what was measured, and the hints that it took. */

import { copier } from "../island/copier.js";
import { element } from "../island/element.js";
import { shown } from "./clock.js";
import type { Report } from "./debrief.js";
import { label, link, table } from "./parts.js";

/** The parts below the heading; links lie below `site`. */
export function drawCode(report: Report, site: URL): HTMLElement[] {
  const { code, runs, submission, hints } = report;
  return [
    // The colours and measures of code are those of an exercise.
    code === "" ? element("p", {}, "No code was written.") : drawText(code),
    runs.length === 0
      ? element("p", {}, "It was never run.")
      : table(
          "Runs",
          ["At", "Verdict", "Visible checks passed"],
          runs.map(({ at, verdict, passed, total }) => [
            shown(at),
            verdict,
            `${passed} of ${total}`,
          ]),
        ),
    submission === null
      ? element("p", {}, "It was not submitted, so the checks that were held back are not known.")
      : element(
          "details",
          { class: "dr-iv-checks", open: submission.verdict !== "pass" },
          element("summary", {}, `Submitted at ${shown(submission.at)}: ${submission.message}`),
          table(
            "Checks of the submission",
            ["Check", "Result", "Shown"],
            submission.checks.map(({ title, status, held }) => [
              title,
              status,
              held ? "held back" : "from the start",
            ]),
          ),
        ),
    ...(submission?.growth ?? []).map((sentence) =>
      element("p", {}, label("measured"), ` ${sentence}`),
    ),
    ...(hints.length === 0
      ? []
      : [
          element("p", { class: "dr-iv-help" }, "Hints"),
          element(
            "ul",
            {},
            ...hints.map(({ at, text, unasked }) =>
              element("li", {}, `At ${shown(at)}${unasked ? ", unasked" : ""}: ${text}`),
            ),
          ),
        ]),
    element(
      "p",
      {},
      "The reference answer: ",
      link(site, report.answerAddress, report.title),
      ". The exercise on its page: ",
      link(site, report.exerciseAddress, report.exercise),
      ".",
    ),
  ];
}

/** The code, coloured once the editor's parser is there: it is large, and most readers of this page begin without it. */
function drawText(code: string): HTMLElement {
  const label = "Your final code";
  const plain = element(
    "pre",
    { class: "dr-code", tabindex: 0, role: "region", "aria-label": label },
    element("code", {}, code),
  );
  const frame = element("div", {}, plain);
  void import("../island/highlighted.js").then(
    ({ highlighted }) => plain.replaceWith(highlighted(code, label)),
    (error: unknown) => console.warn("The code stays without colours:", error),
  );
  return element("div", { class: "dr-exercise dr-iv-code" }, frame, copier(code, frame));
}
