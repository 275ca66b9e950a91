import { afterEach, describe, expect, test, vi } from "vitest";
import { download } from "../../src/browser/runtime/download.js";
import { verified } from "../../src/browser/runtime/verified.js";
import { explainDeath } from "../../src/browser/sandbox/death.js";
import { xorMemory } from "../../src/browser/sandbox/memory-image.js";
import { aRequest, aResult, aTest } from "./samples.js";

const request = aRequest({ expected: ["test_a", "test_b"] });

describe("a pass is believed only if all expected tests passed", () => {
  const passed = (name: string) => aTest({ name, status: "pass" });

  test("all of them", () => {
    const result = aResult({ status: "pass", tests: [passed("test_a"), passed("test_b")] });
    expect(verified(result, request)).toBe(result);
  });

  test.each([
    ["none ran", []],
    ["one is missing", [passed("test_a")]],
    ["one is counted twice", [passed("test_a"), passed("test_a")]],
    ["a stranger stands in", [passed("test_a"), passed("test_c")]],
    ["one failed", [passed("test_a"), aTest({ name: "test_b", status: "fail" })]],
  ])("%s", (_, tests) => {
    expect(verified(aResult({ status: "pass", tests }), request).status).toBe("fail");
  });

  test("other verdicts are left alone", () => {
    const result = aResult({ status: "error", tests: [] });
    expect(verified(result, request)).toBe(result);
  });
});

describe("an interpreter's end is explained", () => {
  test.each([
    [{ kind: "timeout" }, "timeout", "10 seconds, while it was being loaded"],
    [{ kind: "died", cause: "memory", detail: "" }, "crash", "512 MB"],
    [{ kind: "died", cause: "stack", detail: "" }, "crash", "recursion"],
    [{ kind: "died", cause: "exit", detail: "" }, "crash", "os._exit"],
    [{ kind: "died", cause: "unknown", detail: "trap" }, "crash", "trap"],
  ] as const)("%o", (death, status, said) => {
    const explained = explainDeath(death, { checkpoint: null, where: null });
    expect(explained.status).toBe(status);
    expect(explained.message).toContain(said);
    expect(explained.line).toBeNull();
  });

  test.each([
    [null, null, "while it was being loaded"],
    [null, { line: 3, name: "<module>" }, "while it was being loaded, on line 3"],
    ["running", null, "in the test “Reverses a list”"],
    [
      "running",
      { line: 4, name: "two_sum" },
      "in the test “Reverses a list”, on line 4 (in `two_sum`)",
    ],
    ["running", { line: 5, name: "<lambda>" }, "in the test “Reverses a list”, on line 5"],
    ["pass", { line: 6, name: "two_sum" }, "while it was being loaded, on line 6 (in `two_sum`)"],
  ] as const)("time is up: test %s, at %o", (test, where, said) => {
    const tests = test === null ? [] : [aTest({ title: "Reverses a list.", status: test })];
    const checkpoint = test === null ? null : JSON.stringify(aResult({ tests }));
    const explained = explainDeath({ kind: "timeout" }, { checkpoint, where });
    expect(explained.message).toBe(
      `Your code was stopped after 10 seconds, ${said}. Is there an endless loop?`,
    );
    expect(explained.line).toBe(where?.line ?? null);
  });
});

describe("a memory image", () => {
  const image = () => new Uint8Array(new Uint32Array([1886286592, 16, 0, 0, 5, 6, 7]).buffer);

  test("comes back after two XORs, header untouched", () => {
    const memory = new Uint32Array([1, 2, 3, 4, 5]).buffer;
    const twice = image();
    xorMemory(twice, memory);
    expect([...new Uint32Array(twice.buffer)]).toEqual([1886286592, 16, 0, 0, 5 ^ 1, 6 ^ 2, 7 ^ 3]);
    xorMemory(twice, memory);
    expect(twice).toEqual(image());
  });

  test("with a header longer than itself is none", () => {
    const broken = new Uint8Array(new Uint32Array([1886286592, 4000, 0, 0]).buffer);
    expect(() => xorMemory(broken, new ArrayBuffer(16))).toThrow("not a memory image");
  });
});

describe("download", () => {
  afterEach(() => vi.unstubAllGlobals());
  const file = (name: string, more = {}) => ({ file: name, bytes: 3, size: 3, ...more });
  const serve = (bodies: Record<string, Response>) =>
    vi.stubGlobal("fetch", async (url: URL) => bodies[url.pathname.split("/").at(-1) ?? ""]);

  test("hands over each file and says how far it is", async () => {
    serve({ a: new Response("abc"), b: new Response("xyz") });
    const seen: [number, number][] = [];
    const texts = await download(
      [file("a"), file("b")],
      (received, total) => seen.push([received, total]),
      (content) => new TextDecoder().decode(content ?? new ArrayBuffer()),
    );
    expect(texts).toEqual(["abc", "xyz"]);
    expect(seen[0]).toEqual([0, 6]);
    expect(seen.at(-1)).toEqual([6, 6]);
  });

  test.each([
    ["is not there", new Response("", { status: 404 }), "HTTP 404"],
    ["is cut short", new Response("ab"), "ended after 2 of 3 bytes"],
    ["is too long", new Response("abcd"), "longer than the 3 bytes"],
  ])("names a file that %s", async (_, response, reason) => {
    serve({ a: response });
    await expect(download([file("a")], () => {}, String)).rejects.toThrow(reason);
  });

  test("gives null for an optional file that is not there", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    serve({ a: new Response("", { status: 404 }) });
    const got = await download(
      [file("a", { optional: true })],
      () => {},
      (content) => content,
    );
    expect(got).toEqual([null]);
  });
});
