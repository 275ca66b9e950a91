/** The few lines on the home page that say what to do next. Little loads for whoever was never here before. */

import { element } from "../../island/element.js";
import { createConnection } from "../../ledger/database.js";
import { openLedger } from "../../ledger/ledger.js";
import type { Place } from "../places.js";
import { type History, isFirstVisit, loadHistory } from "../progress/history.js";
import type { Suggestion } from "./suggestions.js";

/** Fills `node`, and again when another tab adds something. */
export async function mount(node: HTMLElement, { base, site, signal }: Place): Promise<void> {
  const connection = createConnection();
  const ledger = openLedger(connection);
  signal.addEventListener("abort", ledger.close);

  function fill(title: string, ...lines: HTMLElement[]): void {
    const heading = element("p", { class: "dr-next-title" }, title);
    node.replaceChildren(element("div", { class: "dr-next" }, heading, ...lines));
  }

  async function show(): Promise<void> {
    const lines = await suggest(await loadHistory(connection), base, signal);
    if (signal.aborted) return;
    if (lines === null) fill("New here?", welcome());
    else fill("Next", ...lines.map((one, index) => line(one, index, site)));
  }

  ledger.onChange(() => void show().catch(console.warn), signal);
  try {
    await show();
  } catch (error) {
    // A browser that keeps nothing, or a connection that is gone: the page says the rest.
    console.warn("What comes next is not known:", error);
    if (!signal.aborted) fill("New here?", welcome());
  }
}

/** What to do; null on a first visit. */
async function suggest(
  history: History,
  base: URL,
  signal: AbortSignal,
): Promise<readonly Suggestion[] | null> {
  if (isFirstVisit(history)) return null;
  const [{ loadPublished }, { progress }, { next }] = await Promise.all([
    import("../progress/published.js"),
    import("../progress/progress.js"),
    import("./suggestions.js"),
  ]);
  const now = Date.now();
  return next(progress(await loadPublished(base, signal), history, now), now);
}

function line({ label, address, reason }: Suggestion, index: number, site: URL): HTMLElement {
  const link = element("a", { href: new URL(address, site).href }, label);
  return element("p", { class: index === 0 ? "dr-next-first" : false }, link, `. ${reason}`);
}

function welcome(): HTMLElement {
  const link = element("a", { href: "#start-here" }, "Start here");
  return element("p", {}, link, ": one evening, one weekend or two weeks, whichever you have.");
}
