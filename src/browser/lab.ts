/** Which exercises does this page have, and when does each get its editor? Loaded on every page, so it stays small. */

import "./controls.css";
import "./catalogue/catalogue.css";
import "./interview/interview.css";
import "./island/lab.css";
import "./offline/offline.css";
import "./practice/cards/cards.css";
import "./practice/next/next.css";
import "./practice/progress/progress.css";
import "./practice/takeout/takeout.css";
import "./story/story.css";
import "./tray/tray.css";
import { button, element } from "./island/element.js";
import { createToolbar } from "./island/toolbar.js";
import { reachWideTables } from "./reach.js";

/** Material's stream of pages: one value now, and one after each instant navigation. */
interface Pages {
  subscribe(next: () => void): unknown;
}

const base = new URL("./", import.meta.url);
const islands = new Map<HTMLElement, AbortController>();

/** Leaves the islands whose page is gone and wakes those of the page that is here. */
function refresh(): void {
  for (const [section, leaving] of islands) {
    if (section.isConnected) continue;
    leaving.abort();
    islands.delete(section);
  }
  meet("section[data-exercise]", expect);
  meet("section.dr-story", (section, signal) =>
    bring(section, "The field", async () => {
      const { mountStory } = await import("./story/story.js");
      await mountStory(section, signal);
    }),
  );
  meet("[data-practice]", (node, signal) =>
    bring(node, "This part of the page", async () => {
      const { fill } = await import("./practice/places.js");
      await fill(node, { base, site: new URL("../../", base), signal });
    }),
  );
  setTimeout(reachWideTables); // after Material has wrapped the tables
  const catalogue = document.querySelector<HTMLElement>("[data-filters]:not(:has(form))");
  if (catalogue) void filter(catalogue);
}

/** Hands each section that is new on the page to `wake`, once. */
function meet(selector: string, wake: (section: HTMLElement, signal: AbortSignal) => void): void {
  for (const section of document.querySelectorAll<HTMLElement>(selector)) {
    if (islands.has(section)) continue;
    const leaving = new AbortController();
    islands.set(section, leaving);
    wake(section, leaving.signal);
  }
}

/** Adds filters to the list of questions, which can be read without them. */
async function filter(catalogue: HTMLElement): Promise<void> {
  const { addFilters } = await import("./catalogue/filters.js");
  addFilters(catalogue);
}

/** Adds to `node` what `load` makes of it; where that fails, says so and offers to try again. */
async function bring(node: HTMLElement, what: string, load: () => Promise<void>): Promise<void> {
  try {
    await load();
  } catch (error) {
    console.error(error);
    const note = element("p", {}, `${what} could not be loaded. Check the connection. `);
    const retry = button("Retry", () => {
      note.remove();
      void bring(node, what, load);
    });
    note.append(retry);
    node.append(note);
  }
}

/** Mounts the island when the section comes near the viewport or is touched in any way. */
function expect(section: HTMLElement, signal: AbortSignal): void {
  const title = section.querySelector("h2, h3, h4")?.textContent.trim() ?? "this exercise";
  const slug = section.dataset.exercise ?? "";
  const toolbar = createToolbar(slug, title);
  const place = section.querySelector<HTMLElement>(".dr-editor") ?? section;
  const status = element("div", { class: "dr-status" });
  place.after(toolbar.help, toolbar.node, status);

  const near = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && wake(),
    { rootMargin: "400px" },
  );
  const touched = new AbortController();
  async function wake(): Promise<void> {
    near.disconnect();
    touched.abort();
    status.replaceChildren();
    try {
      const { mount } = await import("./island/mount.js");
      if (!signal.aborted) await mount(section, { toolbar, status, base, signal });
    } catch (error) {
      console.error(error);
      status.replaceChildren(
        "The editor could not be loaded. Check the connection. ",
        button("Retry", wake),
      );
    }
  }
  near.observe(section);
  signal.addEventListener("abort", () => near.disconnect());
  const until = { signal: AbortSignal.any([signal, touched.signal]) };
  for (const intent of ["focusin", "pointerenter", "click"]) {
    section.addEventListener(intent, wake, until);
  }
  // A link that carries code leads to its exercise, although its fragment is no id.
  function arrive(): void {
    if (!location.hash.startsWith(`#code:${slug}:`)) return;
    section.scrollIntoView();
    if (!touched.signal.aborted) void wake();
  }
  addEventListener("hashchange", arrive, { signal });
  arrive();
}

// A script of its own, so that the same pages can be published with an offline copy and edited without one.
import(new URL("offline.js", import.meta.url).href).catch((error: unknown) =>
  console.warn("No offline copy:", error),
);

addEventListener("resize", reachWideTables);
const pages = (globalThis as { document$?: Pages }).document$;
if (pages === undefined) refresh();
else pages.subscribe(refresh);
