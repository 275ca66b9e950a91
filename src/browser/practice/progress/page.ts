/** The page of progress: what is due, and how far the reader is, by exercise, question, tier and topic. */

import { element } from "../../island/element.js";
import { createConnection } from "../../ledger/database.js";
import { openLedger } from "../../ledger/ledger.js";
import type { Place } from "../places.js";
import { loadHistory } from "./history.js";
import { progress } from "./progress.js";
import { loadPublished } from "./published.js";
import { overview } from "./view.js";

const REFUSED =
  "This browser keeps nothing for this site: its storage is switched off, or used by a newer version of this page. So there is no progress to show; the exercises work all the same.";

/** Fills `node`, and again when this or another tab adds something. */
export async function mount(node: HTMLElement, { base, site, signal }: Place): Promise<void> {
  const connection = createConnection();
  const ledger = openLedger(connection);
  signal.addEventListener("abort", ledger.close);
  const published = await loadPublished(base, signal);

  async function show(): Promise<void> {
    const history = await loadHistory(connection);
    if (signal.aborted) return;
    const now = Date.now();
    const focused = node.contains(document.activeElement) ? document.activeElement : null;
    const address = focused?.getAttribute("href");
    const open = new Set(
      [...node.querySelectorAll("details[open]")].map((one) => one.getAttribute("data-name")),
    );
    node.replaceChildren(...overview(progress(published, history, now), site, now));
    for (const one of node.querySelectorAll("details")) {
      one.open = open.has(one.dataset.name ?? "");
    }
    if (address) node.querySelector<HTMLElement>(`a[href="${CSS.escape(address)}"]`)?.focus();
  }

  ledger.onChange(() => void show().catch(console.warn), signal);
  try {
    await show();
  } catch (error) {
    console.warn("Progress is not known:", error);
    if (!signal.aborted) node.replaceChildren(element("p", {}, REFUSED));
  }
}
