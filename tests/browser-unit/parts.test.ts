import { beforeEach, describe, expect, test } from "vitest";
import { parseExercise } from "../../src/browser/island/exercise.js";
import { createHints } from "../../src/browser/island/hints.js";
import { createNotices } from "../../src/browser/island/notices.js";
import { createSolution } from "../../src/browser/island/solution.js";
import { createStatus, describe as sentence } from "../../src/browser/island/status.js";
import { createToolbar } from "../../src/browser/island/toolbar.js";
import { anExercise } from "./samples.js";

beforeEach(() => document.body.replaceChildren());

function press(label: string): void {
  const found = [...document.querySelectorAll("button")].find((one) => one.textContent === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  found.click();
}

describe("the toolbar", () => {
  test("has the six buttons by name", () => {
    const { node } = createToolbar("two-sum", "Two Sum");
    expect([...node.querySelectorAll("button")].map((one) => one.textContent)).toEqual([
      "Run tests",
      "Stop",
      "Reset",
      "Hint",
      "Show solution",
      "History",
    ]);
  });

  test("remembers a press that comes before the editor", () => {
    const toolbar = createToolbar("two-sum", "Two Sum");
    const presses: string[] = [];
    toolbar.buttons.run.click();
    toolbar.connect((which) => presses.push(which));
    toolbar.buttons.reset.click();
    expect(presses).toEqual(["run", "reset"]);
  });

  test("moves the focus to Run when Stop is disabled under it", () => {
    const toolbar = createToolbar("two-sum", "Two Sum");
    document.body.append(toolbar.node);
    toolbar.allowStop(true);
    toolbar.buttons.stop.focus();
    toolbar.allowStop(false);
    expect(toolbar.buttons.stop.disabled).toBe(true);
    expect(document.activeElement).toBe(toolbar.buttons.run);
  });
});

describe("hints", () => {
  test("appear one at a time, stay, and end", () => {
    const { buttons } = createToolbar("two-sum", "Two Sum");
    const hints = createHints(["<p>First.</p>", "<p>Second.</p>"], buttons.hint);
    const headings = () =>
      [...hints.node.querySelectorAll(".dr-hint")].map((one) => one.textContent);
    expect(headings()).toEqual([]);
    hints.next();
    expect(headings()).toEqual(["Hint 1 of 2First."]);
    hints.next();
    hints.next();
    expect(headings()).toEqual(["Hint 1 of 2First.", "Hint 2 of 2Second."]);
    expect(buttons.hint.getAttribute("aria-disabled")).toBe("true");
    expect(hints.node.getAttribute("aria-live")).toBe("polite");
  });
});

describe("the solution", () => {
  function open() {
    const { buttons } = createToolbar("two-sum", "Two Sum");
    const solution = createSolution("def f():\n    return 1\n", "Two Sum", buttons.solution);
    document.body.append(buttons.solution, solution.node);
    return { solution, opener: buttons.solution };
  }

  test("asks before it is shown", () => {
    const { solution } = open();
    solution.toggle();
    expect(document.body.textContent).toContain("Show the solution?");
    expect(document.body.textContent).not.toContain("return 1");
    expect(document.activeElement?.textContent).toBe("Yes, show it");
  });

  test("stays hidden after no, and the focus goes back", () => {
    const { solution, opener } = open();
    solution.toggle();
    press("Not yet");
    expect(solution.node.hidden).toBe(true);
    expect(document.activeElement).toBe(opener);
  });

  test("is shown as it is after yes, and asks only once", () => {
    const { solution, opener } = open();
    solution.toggle();
    press("Yes, show it");
    expect(document.querySelector(".dr-code")?.textContent).toBe("def f():\n    return 1\n");
    expect(document.querySelector(".tok-keyword")?.textContent).toBe("def");
    press("Hide");
    expect(opener.getAttribute("aria-expanded")).toBe("false");
    solution.toggle();
    expect(document.querySelector(".dr-code")?.textContent).toContain("return 1");
  });
});

describe("the status line", () => {
  test.each([
    [{ phase: "download", received: 3_100_000, total: 9_400_000 }, "Loading Python: 3.1 of 9.4 MB"],
    [{ phase: "boot" }, "Starting Python…"],
    [{ phase: "run", done: 2, of: 10, test: "Finds it." }, "Running test 3 of 10: Finds it."],
    [{ phase: "run", done: 10, of: 10, test: null }, "Running test 10 of 10"],
  ] as const)("says %j", (progress, words) => {
    expect(sentence(progress)).toBe(words);
  });

  test("has a labelled progress bar while something goes on, and the draft's state otherwise", () => {
    const status = createStatus(document.createElement("div"));
    status.draft("Draft saved");
    const label = status.line.querySelector("label") as HTMLLabelElement;
    const bar = status.line.querySelector("progress") as HTMLProgressElement;
    expect(label.hidden).toBe(true);
    status.progress({ phase: "download", received: 1, total: 4 });
    expect([label.hidden, bar.getAttribute("value")]).toEqual([false, "0.25"]);
    status.progress({ phase: "boot" });
    expect(bar.hasAttribute("value")).toBe(false);
    status.rest();
    expect([label.hidden, status.line.textContent?.includes("Draft saved")]).toEqual([true, true]);
  });
});

describe("notices", () => {
  test("replace the older one of their kind and go when hidden", () => {
    const notices = createNotices(document.createElement("button"));
    const presses: string[] = [];
    notices.show("python", "Offline.", { label: "Retry", press: () => presses.push("old") });
    notices.show("python", "Still offline.", { label: "Retry", press: () => presses.push("new") });
    expect(notices.node.querySelectorAll("p")).toHaveLength(1);
    notices.node.querySelector("button")?.click();
    expect(presses).toEqual(["new"]);
    notices.hide("python");
    expect(notices.node.childElementCount).toBe(0);
  });
});

test("a notice that goes leaves the focus on a button, not nowhere", () => {
  const refuge = document.createElement("button");
  const notices = createNotices(refuge);
  document.body.append(refuge, notices.node);
  notices.show("reset", "This is the starter.", {
    label: "Dismiss",
    press: () => notices.hide("reset"),
  });
  notices.node.querySelector("button")?.focus();
  press("Dismiss");
  expect(document.activeElement).toBe(refuge);
});

describe("an exercise's bundle", () => {
  test("is taken when it is sound", () => {
    expect(parseExercise(anExercise())).toEqual(anExercise());
  });

  test.each([
    [null, "exercise is not an object"],
    [{ ...anExercise(), starter: 1 }, "exercise.starter is not text"],
    [{ ...anExercise(), hints: "one" }, "exercise.hints is not a list of texts"],
    [{ ...anExercise(), expected: [1] }, "exercise.expected is not a list of texts"],
  ])("is refused with the field that is wrong: %#", (value, message) => {
    expect(() => parseExercise(value)).toThrow(message);
  });
});
