import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { anExercise, eventually, settled } from "./samples.js";

/** What the page observes; the test says when something comes near. */
class Nearness {
  static all: Nearness[] = [];
  readonly targets = new Set<Element>();
  constructor(readonly tell: (entries: { isIntersecting: boolean }[]) => void) {
    Nearness.all.push(this);
  }
  observe(target: Element): void {
    this.targets.add(target);
  }
  disconnect(): void {
    this.targets.clear();
  }
}

const { starter } = anExercise();

function page(...slugs: string[]): void {
  document.body.innerHTML = slugs
    .map(
      (
        slug,
      ) => `<section class="dr-exercise" data-exercise="${slug}" data-state="idle"><h3>${slug}</h3>
        <div class="dr-editor"><pre class="dr-starter"><code>${starter}</code></pre></div></section>`,
    )
    .join("");
}

let navigate: () => void;
let fetched: string[];

beforeEach(async () => {
  vi.resetModules();
  Nearness.all = [];
  fetched = [];
  vi.stubGlobal("IntersectionObserver", Nearness);
  vi.stubGlobal("fetch", async (address: URL) => {
    fetched.push(address.pathname.split("/").at(-1) ?? "");
    return new Response(JSON.stringify(anExercise()));
  });
  vi.stubGlobal("document$", {
    subscribe(next: () => void) {
      navigate = next;
      next();
    },
  });
  page("two-sum", "three-sum");
  await import("../../src/browser/lab.js");
});

test("buttons are there at once, and nothing is fetched before an exercise comes near", async () => {
  await settled(20);
  expect(document.querySelectorAll(".dr-toolbar")).toHaveLength(2);
  expect(document.querySelectorAll(".cm-editor")).toHaveLength(0);
  expect(fetched).toEqual([]);
});

test("the exercise that comes near gets its editor, the other waits", async () => {
  Nearness.all[0]?.tell([{ isIntersecting: false }]);
  Nearness.all[0]?.tell([{ isIntersecting: true }]);
  await eventually(() => expect(document.querySelectorAll(".cm-editor")).toHaveLength(1));
  expect(fetched).toEqual(["two-sum.json"]);
});

test("touching an exercise wakes it", async () => {
  const button = document.querySelectorAll<HTMLElement>(".dr-toolbar button")[6];
  button?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  await eventually(() => expect(fetched).toEqual(["three-sum.json"]));
});

test("instant navigation leaves the old page's islands and finds the new ones", async () => {
  Nearness.all[0]?.tell([{ isIntersecting: true }]);
  await eventually(() => expect(document.querySelectorAll(".cm-editor")).toHaveLength(1));
  const old = document.querySelector("section");
  page("merge-sort");
  navigate();
  expect(old?.querySelector(".cm-editor")).toBeNull();
  expect(Nearness.all[1]?.targets.size).toBe(0);
  expect(document.querySelectorAll(".dr-toolbar")).toHaveLength(1);
});

test("a second signal for the same page changes nothing", () => {
  navigate();
  expect(document.querySelectorAll(".dr-toolbar")).toHaveLength(2);
  expect(Nearness.all).toHaveLength(2);
});
