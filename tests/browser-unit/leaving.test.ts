import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { forgetUnsaved, recallUnsaved, rememberUnsaved } from "../../src/browser/island/leaving.js";

describe("what was unsaved when the page was left", () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.restoreAllMocks());

  test("is recalled for its own exercise, with its time", () => {
    vi.spyOn(Date, "now").mockReturnValue(42);
    rememberUnsaved("two-sum", "x = 1");
    expect(recallUnsaved("two-sum")).toEqual({ code: "x = 1", updated: 42 });
    expect(recallUnsaved("three-sum")).toBeNull();
  });

  test("is gone once it is saved", () => {
    rememberUnsaved("two-sum", "x = 1");
    forgetUnsaved("two-sum");
    expect(recallUnsaved("two-sum")).toBeNull();
  });

  test.each(["{", "[]", '{"code": 1, "updated": 2}', "null"])(
    "ignores %s, which it did not write",
    (text) => {
      localStorage.setItem("dry-run:unsaved:two-sum", text);
      expect(recallUnsaved("two-sum")).toBeNull();
    },
  );

  test("does not stop the page from being left when storage is full", () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(() => rememberUnsaved("two-sum", "x = 1")).not.toThrow();
  });
});
