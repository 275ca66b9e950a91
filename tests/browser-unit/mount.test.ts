import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { mount } from "../../src/browser/island/mount.js";
import { createToolbar } from "../../src/browser/island/toolbar.js";
import { anExercise, aResult, aTest, ScriptedRuntime, settled } from "./samples.js";

let runtime: ScriptedRuntime;
let leaving: AbortController;
let section: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  localStorage.clear();
  runtime = new ScriptedRuntime();
  leaving = new AbortController();
  blank();
});

afterEach(() => leaving.abort());

/** The section as the site has it, before anything is mounted. */
function blank(): void {
  section = document.createElement("section");
  section.dataset.exercise = "two-sum";
  section.dataset.hash = "aaaaaaaaaaaa";
  section.dataset.state = "idle";
  section.innerHTML = `<h3>Two Sum</h3>
    <div class="dr-editor"><pre class="dr-starter" tabindex="0"><code># TODO</code></pre></div>`;
  document.body.replaceChildren(section);
}

async function open(): Promise<void> {
  const toolbar = createToolbar("two-sum", "Two Sum");
  const status = document.createElement("div");
  section.querySelector(".dr-editor")?.after(toolbar.help, toolbar.node, status);
  await mount(section, {
    toolbar,
    status,
    base: new URL("https://example.test/dry-run/assets/lab/"),
    signal: leaving.signal,
    loadRuntime: () => Promise.resolve(runtime),
  });
}

function serve(...answers: (() => Response)[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (address: URL) => {
    asked.push(String(address));
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer === undefined ? Promise.reject(new TypeError("offline")) : answer();
  });
  return asked;
}

const found = async () => new Response(JSON.stringify(anExercise()));
const bundle = found as unknown as () => Response;

function press(label: string): void {
  const all = [...section.querySelectorAll("button")];
  const button = all.find((one) => one.textContent?.startsWith(label));
  if (button === undefined) throw new Error(`no button ${label}`);
  button.click();
}

describe("an exercise on the page", () => {
  test("is fetched from the lab folder, by its hash", async () => {
    const asked = serve(bundle);
    await open();
    expect(asked).toEqual([
      "https://example.test/dry-run/assets/lab/exercises/two-sum.json?v=aaaaaaaaaaaa",
    ]);
  });

  test("becomes an editor with the starter in place of the static text", async () => {
    serve(bundle);
    await open();
    expect(section.querySelector(".dr-starter")).toBeNull();
    const content = section.querySelector(".cm-content");
    expect(content?.getAttribute("aria-label")).toBe("Your solution to Two Sum");
    expect(content?.textContent).toContain("# TODO");
  });

  test("takes the focus over from the static text, and from nothing else", async () => {
    serve(bundle);
    section.querySelector<HTMLElement>(".dr-starter")?.focus();
    await open();
    expect(document.activeElement?.className).toContain("cm-content");
    blank();
    await open();
    expect(document.activeElement).toBe(document.body);
  });

  test("runs what is in the editor and draws the verdict", async () => {
    serve(bundle);
    await open();
    press("Run tests");
    expect(section.dataset.state).toBe("loading");
    await settled();
    runtime.loaded();
    await settled();
    expect(section.dataset.state).toBe("running");
    expect(runtime.requests).toEqual([
      {
        exercise: "two-sum",
        code: anExercise().starter,
        tests: anExercise().tests,
        expected: ["test_a", "test_b"],
        files: anExercise().files,
        found: {},
      },
    ]);
    runtime.finish(aResult({ tests: [aTest({ status: "fail", line: 2 })] }));
    await settled();
    expect(section.dataset.state).toBe("ready");
    expect(section.querySelector("[data-result]")?.getAttribute("data-result")).toBe("fail");
    expect(section.querySelector(".dr-failing-line")?.textContent).toBe("    # TODO");
  });

  test("hands the input of a counterexample to the next run, also after a reload", async () => {
    serve(bundle);
    await open();
    press("Run tests");
    runtime.loaded();
    await settled();
    const counterexample = { line: "assert two_sum([], 0) == []", input: "0{5c" };
    const failing = aTest({ name: "test_a", status: "fail", counterexample });
    runtime.finish(aResult({ tests: [failing] }));
    await settled();
    press("Run tests");
    await settled();
    runtime.finish(aResult({ tests: [failing] }));
    await settled();
    leaving.abort();
    leaving = new AbortController();
    blank();
    await open();
    press("Run tests");
    await settled();
    expect(runtime.requests.map((request) => request.found)).toEqual([
      {},
      { test_a: "0{5c" },
      { test_a: "0{5c" },
    ]);
  });

  test("says what to do when Python cannot be loaded, and is idle again", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    serve(bundle);
    await open();
    press("Run tests");
    await settled();
    runtime.refuse("Python could not be loaded. Check the connection.");
    await settled();
    expect(section.dataset.state).toBe("idle");
    expect(section.querySelector("[data-notice=python]")?.textContent).toBe(
      "Python could not be loaded. Check the connection.Retry",
    );
    press("Retry");
    expect(section.dataset.state).toBe("loading");
    expect(section.querySelector("[data-notice=python]")).toBeNull();
  });

  test("stays readable when its bundle cannot be loaded, and comes on Retry", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    serve(() => new Response("", { status: 404 }), bundle);
    await open();
    expect(section.querySelector(".dr-starter")?.textContent).toBe("# TODO");
    expect(section.textContent).toContain("This exercise could not be loaded.");
    press("Retry");
    await settled(20);
    expect(section.querySelector(".cm-content")).not.toBeNull();
    expect(section.textContent).not.toContain("could not be loaded");
  });

  test("leaves nothing running when the page is left", async () => {
    serve(bundle);
    await open();
    runtime.loaded();
    press("Run tests");
    await settled();
    leaving.abort();
    expect(runtime.stops).toBe(1);
    expect(section.querySelector(".cm-content")).toBeNull();
  });
});
