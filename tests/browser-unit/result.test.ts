import { describe, expect, test } from "vitest";
import { interrupted, parseResult } from "../../src/browser/result.js";
import { aResult, aTest } from "./samples.js";

describe("parseResult", () => {
  test("reads what the grader writes", () => {
    const result = aResult({ tests: [aTest({ line: 7, call: "two_sum([3, 3], 6)" })] });
    expect(parseResult(JSON.stringify(result))).toEqual(result);
  });

  test("keeps markup as the plain text that it is", () => {
    const message = "<img src=x onerror=alert(1)>";
    expect(parseResult(JSON.stringify(aResult({ message }))).message).toBe(message);
  });

  test.each([
    ["[]", "result is [], not an object"],
    [{ ...aResult(), version: 2 }, "result.version is 2, not 1"],
    [{ ...aResult(), status: "passed" }, 'result.status is "passed", not one of pass, fail'],
    [{ ...aResult(), message: undefined }, "result.message is missing, not text"],
    [{ ...aResult(), tests: {} }, "result.tests is not a list"],
    [{ ...aResult(), line: "3" }, 'result.line is "3", not a number'],
    [
      aResult({ tests: [aTest(), { ...aTest(), title: 3 as never }] }),
      "result.tests[1].title is 3",
    ],
    [aResult({ tests: [aTest({ duration: Number.NaN })] }), "result.tests[0].duration is null"],
  ])("names the field that is wrong: %#", (source, message) => {
    expect(() => parseResult(source)).toThrow(message);
  });

  test("refuses text that is no JSON", () => {
    expect(() => parseResult("{")).toThrow(SyntaxError);
  });
});

describe("interrupted", () => {
  const why = {
    exercise: "two-sum",
    expected: ["test_a", "test_b", "test_c"],
    status: "timeout",
    message: "Your code ran for more than 10 seconds.",
    line: null,
  } as const;

  test("keeps finished tests, blames the running one and lists the rest as not run", () => {
    const checkpoint = aResult({
      output: "hello",
      tests: [
        aTest({ name: "test_a", status: "fail", message: "assert 1 == 2" }),
        aTest({ name: "test_b", status: "running" }),
        aTest({ name: "test_c", status: "not run" }),
      ],
    });
    const result = interrupted(checkpoint, why);
    expect(result.status).toBe("timeout");
    expect(result.message).toBe(why.message);
    expect(result.output).toBe("hello");
    expect(result.tests.map((one) => [one.name, one.status, one.message])).toEqual([
      ["test_a", "fail", "assert 1 == 2"],
      ["test_b", "timeout", why.message],
      ["test_c", "not run", null],
    ]);
  });

  test("lists every expected test as not run when nothing was reported", () => {
    const result = interrupted(null, { ...why, status: "crash" });
    expect(result.status).toBe("crash");
    expect(result.tests.map((one) => [one.name, one.status])).toEqual([
      ["test_a", "not run"],
      ["test_b", "not run"],
      ["test_c", "not run"],
    ]);
  });

  test("never turns into a pass, even if every test had passed", () => {
    const tests = why.expected.map((name) => aTest({ name }));
    expect(interrupted(aResult({ status: "pass", tests }), why).status).toBe("timeout");
  });
});
