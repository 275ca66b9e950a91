import { describe, expect, test } from "vitest";
import { told } from "../../src/browser/island/bars.js";
import { drawCost } from "../../src/browser/island/cost.js";
import { drawTimeline } from "../../src/browser/island/timelines.js";
import { aCost } from "./samples.js";

const texts = (root: Element | null, selector: string): (string | null)[] =>
  [...(root?.querySelectorAll(selector) ?? [])].map((one) => one.textContent);

const cells = (root: Element | null): (string | null)[][] =>
  [...(root?.querySelectorAll("tr") ?? [])].map((row) => texts(row, "th, td"));

const attributes = (root: Element | null, selector: string, name: string): (string | null)[] =>
  [...(root?.querySelectorAll(selector) ?? [])].map((one) => one.getAttribute(name));

describe("growth", () => {
  test("is a sentence, a plot that says so too, and the same data in a closed table", () => {
    const root = drawCost(aCost());
    expect(texts(root, ".dr-finding")).toEqual(["Yours grows like n²; n log n is needed."]);
    expect(root.querySelector("svg[role=img]")?.getAttribute("aria-label")).toContain(
      "Yours grows like n²; n log n is needed.",
    );
    expect(root.querySelector("details")?.open).toBe(false);
    expect(texts(root, "summary")).toEqual(["Show as a table"]);
    expect(cells(root)).toEqual([
      ["n", "Yours, operations", "Allowed, like n log n"],
      ["16", "250", "250"],
      ["32", "1,010", "625"],
      ["64", "4,070", "1,500"],
    ]);
  });

  test("has a point for each size, where the axes say", () => {
    const root = drawCost(aCost());
    expect(attributes(root, "circle", "cx")).toEqual(["25%", "50%", "100%"]);
    // The axis ends at 6,000.
    expect(attributes(root, "circle", "cy")).toEqual(["95.83%", "83.17%", "32.17%"]);
    expect(attributes(root, "path.dr-allowed", "d")).toEqual([
      "M25.000 95.833L50.000 89.583L100.000 75.000",
    ]);
  });

  test("names both curves at their ends, and neither name lies on the other", () => {
    const root = drawCost(aCost({ operations: [250, 625, 1490], found: "n log n" }));
    expect(texts(root, ".dr-name tspan")).toEqual([
      "allowed,",
      "like n log n",
      "yours,",
      "like n log n",
    ]);
    const [upper = 0, lower = 0] = attributes(root, ".dr-name", "y").map((y) =>
      Number.parseFloat(y ?? ""),
    );
    expect(lower - upper).toBeGreaterThan(20);
  });

  test.each([
    ["operations", "operations"],
    ["memory", "words of memory"],
    ["depth", "nested calls"],
  ] as const)("of %s is counted in %s", (what, unit) => {
    const root = drawCost(aCost({ what }));
    expect(texts(root, "svg text")).toContain(unit);
    expect(texts(root, "th")[1]).toBe(`Yours, ${unit}`);
  });

  test("is drawn over powers of ten where the allowed curve would lie on the axis, and says so", () => {
    const root = drawCost(aCost({ operations: [250, 8000, 130_000] }));
    expect(texts(root, "svg text")).toContain("operations, each line ten times the one below");
    const plain = drawCost(aCost());
    expect(texts(plain, "svg text")).not.toContain("operations, each line ten times the one below");
  });

  test("that is far better than allowed is low on a linear axis, unless nothing could be seen", () => {
    const names = (allowed: number[]) =>
      texts(drawCost(aCost({ operations: [10, 10, 10], allowed })), "svg text");
    expect(names([10, 100, 1000])).toContain("operations");
    expect(names([10, 1000, 100_000])).not.toContain("operations");
  });

  test("that could not be fitted says what was measured", () => {
    const few = { sentence: "Yours needs more than 9 operations for n = 16.", found: null };
    const none = drawCost(aCost({ ...few, n: [], operations: [], allowed: [] }));
    expect(none.textContent).toBe(few.sentence);
    const one = drawCost(aCost({ ...few, n: [16], operations: [9], allowed: [9] }));
    expect(one.querySelector("svg")).toBeNull();
    expect(cells(one)).toHaveLength(2);
    const two = drawCost(aCost({ ...few, n: [1, 2], operations: [9, 9], allowed: [9, 9] }));
    expect(texts(two, ".dr-name.dr-yours")).toEqual(["yours"]);
  });
});

describe("a timeline", () => {
  const empty = { title: "What happened", bars: [], loads: [], depths: [] };
  const bar = (row: string, start: number, end: number, outcome: string, note = "") => ({
    row,
    start,
    end,
    outcome,
    note,
  });
  const bars = [
    bar("charge", 0, 2, "failed", "Throttled"),
    bar("charge", 4, 4, "succeeded"),
    bar("ship", 4, 10, "aborted"),
  ];

  test("that holds nothing is not drawn", () => {
    expect(drawTimeline(empty)).toBeNull();
  });

  test("has a row of attempts for each name, at their times", () => {
    const root = drawTimeline({ ...empty, bars });
    expect(root?.getAttribute("aria-label")).toBe("What happened");
    expect(texts(root, ".dr-rows > p")).toEqual([
      "charge failed (Throttled), succeeded",
      "ship aborted",
    ]);
    expect(attributes(root, "rect", "x")).toEqual(["0%", "40%", "40%"]);
    expect(attributes(root, "rect", "width")).toEqual(["20%", "2", "60%"]);
    expect(texts(root, ".dr-seconds text")).toEqual(["0", "2", "4", "6", "8", "10 s"]);
    expect(cells(root).slice(1)).toEqual([
      ["charge", "0", "2", "failed", "Throttled"],
      ["charge", "4", "4", "succeeded", ""],
      ["ship", "4", "10", "aborted", ""],
    ]);
  });

  test("tells outcomes apart by their marks, not by colour alone", () => {
    const root = drawTimeline({ ...empty, bars });
    const marks = attributes(root, "path.dr-mark", "d");
    expect(new Set(marks).size).toBe(3);
  });

  test("names runs of outcomes, and counts what would be too many words", () => {
    const many = ["a", "a", "b", "c", "d", "e", "f", "g"].map((outcome) => bar("r", 0, 1, outcome));
    expect(told(many)).toBe("a ×2, b, c, d, e, 2 more");
  });

  test("shows loads beside their limit", () => {
    const root = drawTimeline({
      ...empty,
      loads: [
        { partition: "hot", count: 1500, limit: 1000 },
        { partition: "cold", count: 300, limit: 1000 },
      ],
    });
    expect(texts(root, ".dr-rows > p")).toEqual([
      "hot 1,500 of at most 1,000: 500 too many",
      "cold 300 of at most 1,000",
    ]);
    expect(attributes(root, ".dr-bar", "width")).toEqual(["66.67%", "33.33%", "20%"]);
    expect(attributes(root, ".dr-limit", "x1")).toEqual(["66.67%", "66.67%"]);
    expect(texts(root, "svg text")).toEqual(["limit 1,000"]);
    expect(cells(root)[1]).toEqual(["hot", "1,500", "1,000"]);
  });

  test("shows loads that have no limit, or all their own", () => {
    const loads = [
      { partition: "a", count: 3, limit: null },
      { partition: "b", count: 4, limit: 5 },
    ];
    const root = drawTimeline({ ...empty, loads });
    expect(texts(root, ".dr-rows > p")).toEqual(["a 3", "b 4 of at most 5"]);
    expect(texts(root, "svg text")).toEqual([]);
    expect(cells(root)[1]).toEqual(["a", "3", "none"]);
  });

  test("draws at most forty rows, and the table has all", () => {
    const loads = Array.from({ length: 50 }, (_, index) => ({
      partition: `p${index}`,
      count: 1,
      limit: null,
    }));
    const root = drawTimeline({ ...empty, loads });
    expect(root?.querySelectorAll(".dr-bar")).toHaveLength(40);
    expect(root?.textContent).toContain("and 10 more partitions: see the table");
    expect(cells(root)).toHaveLength(51);
  });

  test("draws a queue's depth as steps", () => {
    const root = drawTimeline({
      ...empty,
      depths: [
        { at: 0, depth: 0 },
        { at: 5, depth: 4 },
        { at: 10, depth: 2 },
      ],
    });
    expect(attributes(root, "path", "d")).toEqual([
      "M0.000 100.000L50.000 100.000L50.000 0.000L100.000 0.000L100.000 50.000",
    ]);
    expect(root?.querySelector("svg[role=img]")?.getAttribute("aria-label")).toBe(
      "What happened: at most 4. The table below has the figures.",
    );
    expect(cells(root).slice(1)).toEqual([
      ["0", "0"],
      ["5", "4"],
      ["10", "2"],
    ]);
  });

  test("treats every text of the learner as text", () => {
    const evil = "<img src=x onerror=alert(1)>";
    const root = drawTimeline({
      title: evil,
      bars: [bar(evil, 0, 1, evil, evil)],
      loads: [{ partition: evil, count: 1, limit: null }],
      depths: [],
    });
    expect(root?.querySelector("img")).toBeNull();
    expect(root?.textContent).toContain(evil);
  });
});
