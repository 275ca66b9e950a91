/** What did each test say? A sentence a test, the first failure open with all that is known about it. */

import type { Result, TestResult } from "../result.js";
import { drawDiff, hasDiff } from "./diff.js";
import { button, element } from "./element.js";
import { drawEvidence } from "./evidence.js";
import { icon, word } from "./icons.js";

export type GoTo = (line: number) => void;

/** The report below the verdict. */
export function drawReport(result: Result, goTo: GoTo): HTMLElement[] {
  const first = result.tests.findIndex(hasFailed);
  let drawn = 0;
  const draw = (group: readonly TestResult[]): HTMLElement => {
    const open = drawn === first;
    drawn += group.length;
    const [test] = group;
    return test && group.length === 1 ? drawTest(test, open, goTo) : drawPassed(group, goTo);
  };
  return [
    ...drawRun(result, goTo),
    element(
      "ol",
      { class: "dr-report" },
      ...folded(result.tests, first >= 0).map((group) => element("li", {}, draw(group))),
    ),
  ];
}

/** Passed tests in a row that are told in one line: more than this many, where another test failed. */
const FOLDED = 3;

/** The tests in order, each alone; where some failed, long runs of passed ones are one group. */
function folded(tests: readonly TestResult[], failures: boolean): TestResult[][] {
  const groups: TestResult[][] = [];
  for (const test of tests) {
    const last = groups.at(-1);
    if (test.status === "pass" && last?.[0]?.status === "pass") last.push(test);
    else groups.push([test]);
  }
  return groups.flatMap((group) =>
    failures && group.length > FOLDED ? [group] : group.map((test) => [test]),
  );
}

function drawPassed(tests: readonly TestResult[], goTo: GoTo): HTMLElement {
  return element(
    "details",
    { class: "dr-passed" },
    element(
      "summary",
      {},
      icon("pass"),
      element("span", { class: "dr-word" }, `${tests.length} tests in a row passed`),
    ),
    element(
      "ol",
      { class: "dr-report" },
      ...tests.map((test) => element("li", {}, drawTest(test, false, goTo))),
    ),
  );
}

/** What is known about the run as a whole, such as a syntax error's traceback. */
function drawRun(result: Result, goTo: GoTo): HTMLElement[] {
  const parts = [
    block("Traceback", result.traceback),
    block("Printed while the code was loaded", result.output),
    jump(result.line, goTo),
  ].filter((part) => part !== null);
  return parts.length === 0 ? [] : [element("div", { class: "dr-run-details" }, ...parts)];
}

function drawTest(test: TestResult, open: boolean, goTo: GoTo): HTMLElement {
  const parts = details(test, goTo);
  const sentence = [
    icon(test.status),
    element(
      "span",
      { class: "dr-sentence" },
      element("span", { class: "dr-word" }, word(test.status)),
      ` ${test.title}`,
    ),
    element("span", { class: "dr-duration" }, duration(test)),
  ];
  if (parts.length === 0) {
    return element("div", { class: "dr-test", "data-status": test.status }, ...sentence);
  }
  return element(
    "details",
    { class: "dr-test", "data-status": test.status, open },
    element("summary", {}, ...sentence),
    element("div", { class: "dr-details" }, ...parts),
  );
}

function details(test: TestResult, goTo: GoTo): HTMLElement[] {
  const { parts, message, tellsCall } = drawEvidence(test, goTo);
  return [
    tellsCall ? null : comparison(test),
    message === "" ? null : labelled("What pytest says", drawDiff(message)),
    hasDiff(message) ? element("p", { class: "dr-legend" }, "− expected, + returned") : null,
    ...parts,
    block("Traceback", test.traceback),
    block("Output", test.output),
    test.line === test.divergence?.line ? null : jump(test.line, goTo),
  ].filter((part) => part !== null);
}

/** Call, returned and expected side by side; none of it for a test that passed. */
function comparison(test: TestResult): HTMLElement | null {
  if (test.status === "pass") return null;
  const rows: [string, string | null][] = [
    ["Called", test.call],
    ["Returned", test.returned],
    ["Expected", test.expected],
  ];
  const known = rows.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  const terms = known.flatMap(([name, value]) => [
    element("dt", {}, name),
    element("dd", {}, element("code", {}, value)),
  ]);
  return element("dl", { class: "dr-comparison" }, ...terms);
}

function block(label: string, text: string | null): HTMLElement | null {
  if (text === null || text === "") return null;
  return labelled(label, element("pre", { class: "dr-text", tabindex: 0 }, text));
}

function labelled(label: string, body: HTMLElement): HTMLElement {
  return element("div", {}, element("p", { class: "dr-label" }, label), body);
}

function jump(line: number | null, goTo: GoTo): HTMLElement | null {
  return line === null ? null : button(`Go to line ${line}`, () => goTo(line));
}

/** Did the test run, and not pass? */
export function hasFailed(test: TestResult): boolean {
  return !["pass", "skipped", "not run"].includes(test.status);
}

/** The line that the learner should look at first. */
export function failingLineOf(result: Result): number | null {
  return result.line ?? result.tests.find(hasFailed)?.line ?? null;
}

function duration(test: TestResult): string {
  if (test.status === "not run") return "";
  const milliseconds = test.duration * 1000;
  if (milliseconds >= 1000) return `${test.duration.toFixed(1)} s`;
  return milliseconds < 1 ? "< 1 ms" : `${Math.round(milliseconds)} ms`;
}
