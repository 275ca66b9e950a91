import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { withoutHeld } from "../../src/browser/interview/held-back.js";
import { openDrafts } from "../../src/browser/island/drafts.js";
import type { Desk, Interview } from "../../src/browser/island/interviewed.js";
import { mount } from "../../src/browser/island/mount.js";
import { createToolbar } from "../../src/browser/island/toolbar.js";
import { openLedger } from "../../src/browser/ledger/ledger.js";
import { anExercise, aResult, aTest, eventually, ScriptedRuntime, settled } from "./samples.js";

const HELD = new Set(["test_b"]);
const TESTS = [aTest(), aTest({ name: "test_b", title: "Secret.", status: "fail" })];

let runtime: ScriptedRuntime;
let leaving: AbortController;
let section: HTMLElement;
let desk: Desk;
let heard: unknown[][];

beforeEach(async () => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  runtime = new ScriptedRuntime();
  leaving = new AbortController();
  heard = [];
  vi.stubGlobal("fetch", async () => new Response(JSON.stringify(anExercise())));
  const drafts = await openDrafts();
  const draft = { slug: "two-sum", code: "# my own", hash: "aaaaaaaaaaaa", updated: 5 };
  await drafts.write({ ...draft, revision: "w:1", beforeReset: null, replaced: [] }, () => true);
  drafts.close();
});

afterEach(() => leaving.abort());

/** The exercise inside an interview, which may have been left and come back. */
async function open(fields: Partial<Interview> = {}): Promise<void> {
  section = document.createElement("section");
  section.dataset.exercise = "two-sum";
  section.dataset.hash = "aaaaaaaaaaaa";
  const editor = document.createElement("div");
  editor.className = "dr-editor";
  const toolbar = createToolbar("two-sum", "Two Sum");
  const status = document.createElement("div");
  section.append(editor, toolbar.help, toolbar.node, status);
  document.body.replaceChildren(section);
  await mount(section, {
    toolbar,
    status,
    base: new URL("https://example.test/dry-run/assets/lab/"),
    signal: leaving.signal,
    loadRuntime: () => Promise.resolve(runtime),
    interview: {
      id: "i-1",
      draft: "interview:i-1",
      code: "",
      hints: 0,
      submitted: false,
      visible: (result) => withoutHeld(result, HELD),
      ready(found) {
        desk = found;
      },
      typed: (code) => heard.push(["typed", code]),
      hinted: (text, unasked) => heard.push(["hinted", text, unasked]),
      ran: (result, _code, isSubmission) => heard.push(["ran", result.status, isSubmission]),
      notSubmitted: () => heard.push(["not submitted"]),
      ...fields,
    },
  });
}

function press(label: string): void {
  const all = [...section.querySelectorAll("button")];
  const button = all.find((one) => one.textContent?.startsWith(label));
  if (button === undefined) throw new Error(`no button ${label}`);
  button.click();
}

async function finish(act: () => void): Promise<void> {
  act();
  runtime.loaded();
  await settled();
  runtime.finish(aResult({ tests: TESTS }));
  await eventually(() => expect(heard).not.toEqual([]));
}

describe("an exercise in an interview", () => {
  test("begins with the starter, and leaves the reader's own draft alone", async () => {
    await open();
    expect(section.querySelector(".cm-content")?.textContent).toContain("# TODO");
    expect(section.textContent).not.toContain("my own");
  });

  test("shows the code of an interview whose draft is gone", async () => {
    await open({ code: "# of the interview" });
    expect(section.querySelector(".cm-content")?.textContent).toBe("# of the interview");
  });

  test("shows nothing of the tests that are held back, and records the run in full", async () => {
    await open();
    await finish(() => press("Run tests"));
    expect(section.querySelector("[data-result]")?.getAttribute("data-result")).toBe("pass");
    expect(section.textContent).not.toContain("Secret.");
    expect(heard).toEqual([["ran", "fail", false]]);
    const ledger = openLedger();
    const attempts = await eventually(async () => {
      const kept = await ledger.attempts("two-sum");
      expect(kept).toHaveLength(1);
      return kept;
    });
    ledger.close();
    expect(attempts).toMatchObject([{ verdict: "fail", passed: 1, total: 2, interview: "i-1" }]);
  });

  test("shows everything once submitted, and the code can no longer be changed", async () => {
    await open();
    await finish(() => desk.submit());
    expect(heard).toEqual([["ran", "fail", true]]);
    expect(section.textContent).toContain("Secret.");
    expect(section.querySelector(".cm-content")).toBeNull();
    expect(section.querySelector("pre.dr-code")?.textContent).toBe(anExercise().starter);
    desk.submit();
    expect(runtime.requests).toHaveLength(1);
  });

  test("is submitted by the run that is under way, if the code is the same", async () => {
    await open();
    await finish(() => {
      press("Run tests");
      desk.submit();
    });
    expect(heard).toEqual([["ran", "fail", true]]);
  });

  test("is not submitted when the run is stopped", async () => {
    await open();
    desk.submit();
    runtime.loaded();
    await settled();
    press("Stop");
    await settled();
    expect(heard).toEqual([["not submitted"]]);
    expect(section.querySelector(".cm-content")).not.toBeNull();
  });

  test("stays closed after a reload", async () => {
    await open({ submitted: true, code: "# handed in" });
    expect(section.querySelector("pre.dr-code")?.textContent).toBe("# handed in");
    expect(section.querySelector(".cm-content")).toBeNull();
  });

  test("tells of hints, asked for or not, and shows those from before without telling", async () => {
    await open({ hints: 1 });
    expect(section.querySelectorAll(".dr-hint")).toHaveLength(1);
    expect(desk.interject()).toBe(true);
    expect(desk.interject()).toBe(false);
    expect(heard).toEqual([["hinted", "Second.", true]]);
  });

  test("tells of hints that were asked for", async () => {
    await open();
    press("Hint");
    expect(heard).toEqual([["hinted", "First.", false]]);
  });
});
