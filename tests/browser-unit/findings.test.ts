import { beforeEach, describe, expect, test, vi } from "vitest";
import { parseExercise } from "../../src/browser/island/exercise.js";
import { createResults } from "../../src/browser/island/results.js";
import { aCost, aDivergence, anExercise, aResult, aTest, settled } from "./samples.js";

const line = "assert two_sum([0, 0], 0) == [0, 1]";
const disagreeing = aTest({
  status: "fail",
  message: `${line}\nYours returned [].`,
  call: "two_sum([0, 0], 0)",
  returned: "[]",
  expected: "[0, 1]",
  counterexample: { line, input: "0{5c" },
});

function draw(
  test: ReturnType<typeof aTest>,
  { wrong = {}, status = "fail" }: { wrong?: object; status?: "fail" | "timeout" } = {},
) {
  const lines: number[] = [];
  const answers = parseExercise({ ...anExercise(), wrong }).wrong;
  const results = createResults((number) => lines.push(number), answers);
  const root = document.createElement("div");
  root.append(...results.nodes);
  document.body.replaceChildren(root);
  results.verdict(aResult({ status, tests: [test] }));
  return { root, lines };
}

function press(root: HTMLElement, label: string): void {
  const found = [...root.querySelectorAll("button")].find((one) => one.textContent === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  found.click();
}

describe("a counterexample", () => {
  beforeEach(() => getSelection()?.removeAllRanges());

  test("is a line of code and what theirs returned, each said once", () => {
    const { root } = draw(disagreeing);
    expect(root.querySelector(".dr-code")?.textContent).toBe(line);
    expect(root.querySelector(".dr-answer")?.textContent).toBe("Yours returned [].");
    expect(root.textContent?.split(line)).toHaveLength(2);
    expect(root.querySelector(".dr-comparison")).toBeNull();
    expect(root.textContent).not.toContain("What pytest says");
  });

  test("says what theirs raised", () => {
    const message = `${line}\nYours raised:\nIndexError: list index out of range`;
    const { root } = draw({ ...disagreeing, message });
    expect(root.querySelector(".dr-answer")?.textContent).toBe(
      "Yours raised:\nIndexError: list index out of range",
    );
  });

  test("leaves a message that says something else as it is", () => {
    const { root } = draw({ ...disagreeing, message: "Something else." });
    expect(root.querySelector(".dr-diff")?.textContent).toBe("Something else.\n");
    expect(root.querySelector(".dr-comparison")).not.toBeNull();
    expect(root.querySelector(".dr-answer")).toBeNull();
  });

  test("is copied, and a live region says so", async () => {
    const copied: string[] = [];
    vi.stubGlobal("navigator", {
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    });
    const { root } = draw(disagreeing);
    press(root, "Copy");
    await settled();
    expect(copied).toEqual([line]);
    expect(root.querySelector(".dr-evidence [role=status]")?.textContent).toBe("Copied.");
  });

  test.each([
    ["refused", { clipboard: { writeText: () => Promise.reject(new Error("denied")) } }],
    ["missing", {}],
  ])("is selected where the clipboard is %s", async (_, navigator) => {
    vi.stubGlobal("navigator", navigator);
    const { root } = draw(disagreeing);
    press(root, "Copy");
    await settled();
    expect(getSelection()?.toString()).toBe(line);
    expect(root.querySelector(".dr-evidence [role=status]")?.textContent).toContain("Ctrl+C");
  });
});

describe("growth in the report", () => {
  const cost = aCost();
  const failing = aTest({ status: "fail", message: `${cost.sentence}\n n  operations`, cost });

  test("is drawn instead of the message that says the same", () => {
    const { root } = draw(failing);
    expect(root.querySelector(".dr-chart")).not.toBeNull();
    expect(root.querySelector(".dr-diff")).toBeNull();
    expect(root.textContent?.split(cost.sentence)).toHaveLength(3); // the table's caption too
  });

  test("is drawn beside the message of a test that failed for another reason", () => {
    const { root } = draw({ ...failing, message: "assert 1 == 2" });
    expect(root.querySelector(".dr-chart")).not.toBeNull();
    expect(root.querySelector(".dr-diff")?.textContent).toBe("assert 1 == 2\n");
  });

  test("waits behind the disclosure of a test that passed", () => {
    const { root } = draw(aTest({ status: "pass", cost }));
    const details = root.querySelector<HTMLDetailsElement>("details.dr-test");
    expect(details?.open).toBe(false);
    expect(details?.querySelector(".dr-chart")).not.toBeNull();
  });
});

describe("a divergence", () => {
  test("is a sentence, the steps before, then yours and the reference", () => {
    const { root } = draw(aTest({ status: "fail", divergence: aDivergence() }));
    expect(root.querySelector(".dr-finding")?.textContent).toBe(
      "The first call that goes wrong is merge([1], [2]).",
    );
    expect(root.querySelector(".dr-finding code")?.textContent).toBe("merge([1], [2])");
    const rows = [...root.querySelectorAll("tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ["Step", "What", "Value"],
      ["3", "merge([2], [])", "returned [2]"],
      ["4", "yours", "returned [1]"],
      ["4", "reference", "returned [1, 2]"],
    ]);
  });

  test("leads to the learner's line, by one button", () => {
    const { root, lines } = draw(aTest({ status: "fail", line: 15, divergence: aDivergence() }));
    expect([...root.querySelectorAll("button")].map((one) => one.textContent)).toEqual([
      "Go to line 15",
    ]);
    press(root, "Go to line 15");
    expect(lines).toEqual([15]);
  });

  test("keeps the way to the line of the traceback, where that is another", () => {
    const { root, lines } = draw(aTest({ status: "fail", line: 9, divergence: aDivergence() }));
    press(root, "Go to line 9");
    press(root, "Go to line 15");
    expect(lines).toEqual([9, 15]);
  });

  test("shows a sentence whose value holds backticks, or that has no code, as it is", () => {
    const draws = (sentence: string) =>
      draw(aTest({ status: "fail", divergence: aDivergence({ sentence, line: null }) })).root;
    expect(draws("It is `f('`')`.").querySelector(".dr-finding code")?.textContent).toBe("f('`')");
    expect(draws("It differs.").querySelector(".dr-finding")?.textContent).toBe("It differs.");
  });
});

describe("advice", () => {
  const advice = "<p>Look <em>back</em>.</p>";
  const failing = aTest({ name: "test_a", status: "fail" });

  test("is shown where exactly the tests fail that a wrong answer fails", () => {
    const wrong = { slip: { fails: ["test_a"], advice }, other: { fails: ["test_b"], advice } };
    const note = draw(failing, { wrong }).root.querySelector(".dr-advice");
    expect(note?.textContent).toBe("A common slipLook back.");
    expect(note?.querySelector("em")?.textContent).toBe("back");
    expect(note?.nextElementSibling?.className).toBe("dr-report");
  });

  test.each([
    ["more tests fail in the wrong answer", { slip: { fails: ["test_a", "test_b"], advice } }],
    ["the wrong answer has no advice", { slip: { fails: ["test_a"] } }],
    [
      "two wrong answers fail alike",
      { one: { fails: ["test_a"], advice }, two: { fails: ["test_a"], advice: "<p>No.</p>" } },
    ],
    ["there are no wrong answers", {}],
  ])("is not shown where %s", (_, wrong) => {
    expect(draw(failing, { wrong }).root.querySelector(".dr-advice")).toBeNull();
  });

  test("is not disturbed by a wrong answer without advice that fails alike", () => {
    const wrong = { one: { fails: ["test_a"], advice }, two: { fails: ["test_a"], advice: null } };
    expect(draw(failing, { wrong }).root.querySelector(".dr-advice")).not.toBeNull();
  });

  test("is given for the verdict fail alone", () => {
    const wrong = { slip: { fails: ["test_a"], advice } };
    const { root } = draw(failing, { wrong, status: "timeout" });
    expect(root.querySelector(".dr-advice")).toBeNull();
  });
});

describe("wrong answers in an exercise's bundle", () => {
  test("may be missing", () => {
    const { wrong, ...before } = anExercise();
    expect(wrong).toEqual({});
    expect(parseExercise(before).wrong).toEqual({});
  });

  test("are read, with advice or without", () => {
    const wrong = { slip: { fails: ["test_a"] }, other: { fails: [], advice: "<p>x</p>" } };
    expect(parseExercise({ ...anExercise(), wrong }).wrong).toEqual({
      slip: { fails: ["test_a"], advice: null },
      other: { fails: [], advice: "<p>x</p>" },
    });
  });

  test.each([
    [[], "exercise.wrong is not an object"],
    [{ slip: null }, "exercise.wrong.slip.fails is not a list of texts"],
    [{ slip: { fails: [1] } }, "exercise.wrong.slip.fails is not a list of texts"],
    [{ slip: { fails: [], advice: 3 } }, "exercise.wrong.slip.advice is not text"],
  ])("are refused with the field that is wrong: %#", (wrong, message) => {
    expect(() => parseExercise({ ...anExercise(), wrong })).toThrow(message);
  });
});
