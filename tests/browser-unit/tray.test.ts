import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openLedger } from "../../src/browser/ledger/ledger.js";
import { createHistory } from "../../src/browser/tray/history.js";
import { fragment, shared, unpack } from "../../src/browser/tray/link.js";
import { stranger } from "../../src/browser/tray/stranger.js";
import { createTray } from "../../src/browser/tray/tray.js";
import { anAttempt, eventually, settled } from "./samples.js";

const CODE = "def two_sum(nums, target):\n    return '𝔘nicode – ü'\n";

function press(root: HTMLElement, label: string): void {
  const found = [...root.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent)?.startsWith(label) && !one.hidden,
  );
  if (found === undefined) throw new Error(`no button ${label}`);
  found.click();
}

describe("code in a link", () => {
  test.each([[CODE], [""], ["x = 1\n".repeat(5_000)]])(
    "comes back as it was (%#)",
    async (code) => {
      const found = shared(await fragment("two-sum", code));
      expect(found?.exercise).toBe("two-sum");
      expect(await unpack(found?.packed ?? "")).toBe(code);
    },
  );

  test("is made of letters that no address changes", async () => {
    const text = await fragment("two-sum", CODE.repeat(9));
    expect(text).toMatch(/^#code:two-sum:[\w-]+$/);
    expect(new URL(`https://example.test/${text}`).hash).toBe(text);
  });

  test.each(["", "#", "#exercise-two-sum", "#code:", "#code:two-sum", "#code:Two Sum:abc"])(
    "is not found in %o",
    (hash) => expect(shared(hash)).toBeNull(),
  );

  test.each(["abc", "%%%"])("that is damaged is refused: %s", async (packed) => {
    await expect(unpack(packed)).rejects.toThrow("damaged");
  });

  test("that was cut short or changed on its way is refused", async () => {
    const { packed = "" } = shared(await fragment("two-sum", CODE)) ?? {};
    await expect(unpack(packed.slice(0, -5))).rejects.toThrow("damaged");
    const other = packed[9] === "A" ? "B" : "A";
    await expect(unpack(packed.slice(0, 9) + other + packed.slice(10))).rejects.toThrow("damaged");
  });

  test("that unpacks to more than any solution is not opened", async () => {
    const found = shared(await fragment("two-sum", "a".repeat(200_001)));
    await expect(unpack(found?.packed ?? "")).rejects.toThrow("longer than any solution");
  });
});

describe("a stranger's code", () => {
  const refuge = document.createElement("button");
  afterEach(() => history.replaceState(null, "", "#"));

  test("is shown as text, and taken only when asked", async () => {
    const evil = "<img src=x onerror=alert(1)>";
    location.hash = await fragment("two-sum", evil);
    const take = vi.fn();
    const node = await stranger({ slug: "two-sum", take, refuge });
    if (node === null) throw new Error("nothing was found");
    document.body.append(node);
    expect(node.querySelector("img")).toBeNull();
    expect(node.textContent).toContain(evil);
    expect(take).not.toHaveBeenCalled();
    press(node, "Copy it into my editor");
    expect(take).toHaveBeenCalledWith(evil);
    expect(location.hash).toBe("#exercise-two-sum");
    expect(node.isConnected).toBe(false);
  });

  test("for another exercise is not for this one", async () => {
    location.hash = await fragment("merge-sort", CODE);
    expect(await stranger({ slug: "two-sum", take: vi.fn(), refuge })).toBeNull();
  });

  test("that is damaged is told, and nothing can be taken", async () => {
    location.hash = "#code:two-sum:abc";
    const node = await stranger({ slug: "two-sum", take: vi.fn(), refuge });
    expect(node?.querySelector("[role=alert]")?.textContent).toContain("damaged");
    expect([...(node?.querySelectorAll("button") ?? [])].map((one) => one.textContent)).toEqual([
      "Close",
    ]);
  });
});

describe("the history", () => {
  const { signal } = new AbortController();
  const setting = { hash: "aaaaaaaaaaaa", text: () => CODE, restore: vi.fn(), signal };

  test("says where attempts will be when there are none", () => {
    expect(createHistory({ ...setting, attempts: [] }).node.textContent).toContain(
      "No attempts yet",
    );
  });

  test("lists the newest first, with what is known of each", () => {
    const { node } = createHistory({
      ...setting,
      attempts: [
        anAttempt({ time: 1, verdict: "fail", passed: 1, hints: 1, hash: "older" }),
        anAttempt({ time: 2, solution: true, interview: "i1", hints: 2 }),
      ],
    });
    const [first, second] = [...node.querySelectorAll("li")].map((item) => item.textContent);
    expect(first).toContain("Passed, 2 of 2 tests · 2 hints · solution shown · in an interview");
    expect(second).toContain("Failed, 1 of 2 tests · 1 hint · earlier tests");
  });

  test("shows twenty at first, and older ones when asked", () => {
    const attempts = Array.from({ length: 45 }, (_, time) => anAttempt({ time }));
    const { node } = createHistory({ ...setting, attempts });
    const count = () => node.querySelectorAll("li").length;
    expect(count()).toBe(20);
    press(node, "Show older attempts");
    expect(count()).toBe(40);
    press(node, "Show older attempts");
    expect(count()).toBe(45);
    expect(() => press(node, "Show older attempts")).toThrow("no button");
  });

  test("restores an attempt, and compares it with the editor", () => {
    const restore = vi.fn();
    const attempts = [anAttempt({ code: "old = 1\n" }), anAttempt({ time: 2_000, code: CODE })];
    const { node } = createHistory({ ...setting, restore, attempts });
    document.body.append(node);
    const [same, other] = node.querySelectorAll("li");
    if (same === undefined || other === undefined) throw new Error("two attempts are listed");
    press(same, "Compare");
    expect(same.textContent).toContain("The same as in the editor.");
    press(other, "Compare");
    expect(other.querySelector(".cm-deletedChunk")?.textContent).toContain("old = 1");
    press(other, "Compare");
    expect(other.querySelector(".cm-editor")).toBeNull();
    press(other, "Restore");
    expect(restore).toHaveBeenCalledWith("old = 1\n");
  });
});

describe("the tray", () => {
  beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));

  test("opens with the attempts and closes after one is restored, focus back on its button", async () => {
    const leaving = new AbortController();
    const ledger = openLedger();
    await ledger.addAttempt(anAttempt({ code: "old = 1\n" }));
    const restore = vi.fn();
    const opener = document.createElement("button");
    const tray = createTray({
      slug: "two-sum",
      hash: "aaaaaaaaaaaa",
      ledger,
      text: () => CODE,
      restore,
      signal: leaving.signal,
    });
    document.body.replaceChildren(opener, tray.node);
    tray.toggle(opener);
    expect(opener.getAttribute("aria-expanded")).toBe("true");
    await eventually(() => expect(tray.node.querySelectorAll("li")).toHaveLength(1));
    await ledger.addAttempt(anAttempt({ time: 5_000, code: "new = 1\n" }));
    await eventually(() => expect(tray.node.querySelectorAll("li")).toHaveLength(2));
    press(tray.node, "Restore");
    expect(restore).toHaveBeenCalledWith("new = 1\n");
    expect(tray.node.hidden).toBe(true);
    expect(opener.getAttribute("aria-expanded")).toBe("false");
    await settled();
    ledger.close();
  });
});
