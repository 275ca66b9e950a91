import { describe, expect, test } from "vitest";
import { drawReport } from "../../src/browser/island/report.js";
import type { TestResult } from "../../src/browser/result.js";
import { aResult, aTest } from "./samples.js";

describe("passed tests in a row", () => {
  const rows = (statuses: readonly TestResult["status"][]) =>
    drawReport(
      aResult({ tests: statuses.map((status, i) => aTest({ name: `test_${i}`, status })) }),
      () => {},
    );
  const count = (nodes: HTMLElement[], selector: string) =>
    nodes.flatMap((node) => [...node.querySelectorAll(selector)]).length;

  test("are told in one line where another test failed, and each is still there", () => {
    const report = rows(["pass", "pass", "pass", "pass", "fail", "pass"]);
    expect(count(report, ".dr-passed")).toBe(1);
    expect(count(report, ".dr-passed .dr-test")).toBe(4);
    expect(count(report, ".dr-test")).toBe(6);
    expect(count(report, "details.dr-passed[open]")).toBe(0);
  });

  test("are listed one by one where nothing failed or where they are few", () => {
    expect(count(rows(["pass", "pass", "pass", "pass", "pass"]), ".dr-passed")).toBe(0);
    expect(count(rows(["pass", "pass", "pass", "fail"]), ".dr-passed")).toBe(0);
  });
});
