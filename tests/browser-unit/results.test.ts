import { describe, expect, test } from "vitest";
import { hasDiff, side } from "../../src/browser/island/diff.js";
import { failingLineOf } from "../../src/browser/island/report.js";
import { createResults } from "../../src/browser/island/results.js";
import { aResult, aTest } from "./samples.js";

function draw(result = aResult()): { root: HTMLElement; lines: number[] } {
  const lines: number[] = [];
  const results = createResults((line) => lines.push(line));
  const root = document.createElement("div");
  root.append(...results.nodes);
  results.verdict(result);
  return { root, lines };
}

const failing = aTest({
  status: "fail",
  title: "Finds the pair: duplicates",
  call: "two_sum([3, 3], 6)",
  returned: "[0, 0]",
  expected: "[0, 1]",
  message: "assert [0, 0] == [0, 1]\n\n  Full diff:\n    [\n  -     1,\n  +     0,\n    ]",
  output: "looking",
  line: 7,
});

describe("the verdict", () => {
  test("is one sentence in a live region that carries the result", () => {
    const { root } = draw(aResult({ status: "fail", message: "1 of 2 tests failed." }));
    const region = root.querySelector("[role=status]");
    expect(region?.getAttribute("data-result")).toBe("fail");
    expect(region?.textContent).toBe("1 of 2 tests failed.");
  });

  test("is gone while the next run lasts, and the old report stays, marked as busy", () => {
    const results = createResults(() => {});
    results.verdict(aResult());
    results.started();
    const [headline, report] = results.nodes;
    expect(headline?.hasAttribute("data-result")).toBe(false);
    expect(headline?.textContent).toBe("");
    expect(report?.getAttribute("aria-busy")).toBe("true");
    expect(report?.querySelectorAll("li")).toHaveLength(1);
  });

  test("gives way to the reason when the run was stopped", () => {
    const results = createResults(() => {});
    results.verdict(aResult());
    results.stopped("Stopped.");
    const [headline, report] = results.nodes;
    expect(headline?.textContent).toBe("Stopped.");
    expect(headline?.hasAttribute("data-result")).toBe(false);
    expect(report?.textContent).toBe("");
  });
});

describe("the report", () => {
  test("says each test's status in words, in file order", () => {
    const tests = (
      ["pass", "fail", "error", "timeout", "crash", "skipped", "not run"] as const
    ).map((status) => aTest({ status, title: `Title of ${status}.` }));
    const { root } = draw(aResult({ tests }));
    expect([...root.querySelectorAll(".dr-sentence")].map((one) => one.textContent)).toEqual([
      "Passed Title of pass.",
      "Failed Title of fail.",
      "Error Title of error.",
      "Timed out Title of timeout.",
      "Crashed Title of crash.",
      "Skipped Title of skipped.",
      "Not run Title of not run.",
    ]);
  });

  test("opens the first failure and no other", () => {
    const { root } = draw(aResult({ tests: [aTest(), failing, failing] }));
    expect([...root.querySelectorAll("details")].map((one) => one.open)).toEqual([true, false]);
  });

  test("shows call, returned, expected, pytest's words and the output", () => {
    const { root } = draw(aResult({ tests: [failing] }));
    expect([...root.querySelectorAll("dd")].map((one) => one.textContent)).toEqual([
      "two_sum([3, 3], 6)",
      "[0, 0]",
      "[0, 1]",
    ]);
    expect(root.querySelector(".dr-diff")?.textContent).toBe(`${failing.message}\n`);
    expect(root.querySelector(".dr-line-expected")?.textContent).toBe("  -     1,\n");
    expect(root.querySelector(".dr-line-returned")?.textContent).toBe("  +     0,\n");
    expect(root.querySelector(".dr-text")?.textContent).toBe("looking");
  });

  test("leads to the line", () => {
    const { root, lines } = draw(aResult({ tests: [failing] }));
    const jump = [...root.querySelectorAll("button")].find(
      (one) => one.textContent === "Go to line 7",
    );
    jump?.click();
    expect(lines).toEqual([7]);
  });

  test("shows the traceback and the line of code that did not run", () => {
    const { root, lines } = draw(
      aResult({ status: "error", traceback: "SyntaxError: invalid syntax", line: 2, tests: [] }),
    );
    expect(root.querySelector(".dr-text")?.textContent).toBe("SyntaxError: invalid syntax");
    root.querySelector("button")?.click();
    expect(lines).toEqual([2]);
  });

  test("treats every text of the learner as text", () => {
    const evil = "<img src=x onerror=alert(1)>";
    const test = {
      ...failing,
      title: evil,
      message: evil,
      call: evil,
      returned: evil,
      output: evil,
    };
    const { root } = draw(aResult({ message: evil, traceback: evil, output: evil, tests: [test] }));
    expect(root.querySelector("img")).toBeNull();
    expect(root.querySelector("[role=status]")?.textContent).toBe(evil);
  });
});

test.each([
  ["  -     1,", "expected"],
  ["- abc", "expected"],
  ["  + abc", "returned"],
  ["  ?   ^^", "hint"],
  ["-1 is less", "plain"],
  ["    [", "plain"],
  ["      - deep inside a value", "plain"],
] as const)("the side of %j is %s", (line, expected) => {
  expect(side(line)).toBe(expected);
});

test("a message without signs has no diff", () => {
  expect(hasDiff("assert -1 == 1")).toBe(false);
});

test("the line to look at is the run's own, else the first failure's", () => {
  expect(failingLineOf(aResult({ line: 3, tests: [failing] }))).toBe(3);
  expect(failingLineOf(aResult({ tests: [aTest({ line: 1 }), failing] }))).toBe(7);
  expect(failingLineOf(aResult({ tests: [aTest()] }))).toBeNull();
});
