import { beforeEach, describe, expect, test, vi } from "vitest";
import { createInputs } from "../../src/browser/island/inputs.js";
import type { TestResult } from "../../src/browser/result.js";
import { aResult, aTest } from "./samples.js";

const KEY = "dry-run:found:two-sum";

const open = (hash = "aaa") => createInputs("two-sum", hash);

function verdict(...tests: Partial<TestResult>[]) {
  return aResult({ tests: tests.map((fields) => aTest(fields)) });
}

const failing = (name: string, input: string): Partial<TestResult> => ({
  name,
  status: "fail",
  counterexample: { line: "assert f(0)", input },
});

beforeEach(() => localStorage.clear());

describe("the inputs of counterexamples", () => {
  test("are none before anything was found", () => {
    expect(open().found()).toEqual({});
  });

  test("are kept for the next run, also after a reload and in another tab", () => {
    open().verdict(verdict(failing("test_a", "x"), failing("test_b", "y")));
    expect(open().found()).toEqual({ test_a: "x", test_b: "y" });
  });

  test("are replaced by newer ones, and forgotten when their test passes", () => {
    const inputs = open();
    inputs.verdict(verdict(failing("test_a", "x"), failing("test_b", "y")));
    inputs.verdict(verdict({ name: "test_a", status: "pass" }, failing("test_b", "z")));
    expect(inputs.found()).toEqual({ test_b: "z" });
    inputs.verdict(verdict({ name: "test_b", status: "pass" }));
    expect(inputs.found()).toEqual({});
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  test("stay where the test did not get so far", () => {
    const inputs = open();
    inputs.verdict(verdict(failing("test_a", "x")));
    for (const status of ["timeout", "not run", "error", "fail"] as const) {
      inputs.verdict(verdict({ name: "test_a", status }));
    }
    expect(inputs.found()).toEqual({ test_a: "x" });
  });

  test("belong to one exercise and one version of its tests", () => {
    open().verdict(verdict(failing("test_a", "x")));
    expect(createInputs("three-sum", "aaa").found()).toEqual({});
    expect(open("bbb").found()).toEqual({});
    open("bbb").verdict(verdict(failing("test_b", "y")));
    expect(open("bbb").found()).toEqual({ test_b: "y" });
  });

  test.each(["{", "3", "null", '{"hash":"aaa"}', '{"hash":"aaa","inputs":{"test_a":3}}'])(
    "are none where the storage holds %s",
    (text) => {
      localStorage.setItem(KEY, text);
      expect(open().found()).toEqual({});
    },
  );
});

describe("a browser that keeps nothing", () => {
  beforeEach(() => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
  });

  test("has them until the page goes", () => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    const inputs = open();
    expect(inputs.found()).toEqual({});
    inputs.verdict(verdict(failing("test_a", "x")));
    expect(inputs.found()).toEqual({ test_a: "x" });
    inputs.verdict(verdict({ name: "test_a", status: "pass" }));
    expect(inputs.found()).toEqual({});
    expect(open().found()).toEqual({});
  });

  test("because it is full still has the newest, not the stored ones", () => {
    const inputs = open();
    inputs.verdict(verdict(failing("test_a", "x")));
    const stored = localStorage.getItem(KEY);
    vi.stubGlobal("localStorage", {
      getItem: () => stored,
      setItem() {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    inputs.verdict(verdict(failing("test_a", "y")));
    expect(inputs.found()).toEqual({ test_a: "y" });
  });
});
