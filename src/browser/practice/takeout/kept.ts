/** How much is kept in this browser now, and will it stay? Counts, the space it takes, and whether it is persistent. */

import { element } from "../../island/element.js";
import { isPersistent, persist } from "../../ledger/persistence.js";
import { countAll, type Kind } from "../../ledger/takeout.js";
import { press } from "./press.js";
import { amount, NOUNS } from "./report.js";
import type { Desk } from "./takeout.js";

const ASKED =
  "The browser did not agree. Some browsers decide by how much you use a site: a bookmark, or solving more here, may change its mind.";

/** Shows the state in `node`, and again whenever something is added or deleted. */
export function mountKept(node: HTMLElement, { connection, ledger, signal }: Desk): void {
  const counts = element("p", { class: "dr-kept-counts" }, "Counting…");
  const space = element("p", { class: "dr-kept-space" });
  const lasting = element("span");
  const ask = press("Ask the browser to keep it", () => void request(), { hidden: true });
  const row = element("p", { class: "dr-kept-lasting", role: "status" }, lasting, " ", ask);
  node.append(counts, space, row);

  async function count(): Promise<void> {
    try {
      counts.textContent = counted(await countAll(connection));
      space.textContent = await measured();
    } catch (error) {
      console.warn("What is kept cannot be counted:", error);
      counts.textContent = "What is kept cannot be counted: the browser's storage does not answer.";
    }
  }

  function tell(persistent: boolean | null): void {
    ask.hidden = persistent !== false;
    if (persistent === true)
      lasting.textContent = "The browser has promised to keep it until you delete it.";
    else if (persistent === false)
      lasting.textContent =
        "The browser may delete it when the disk runs full, and some browsers do when you have not been here for weeks.";
    else lasting.textContent = "This browser cannot say whether it will keep it.";
  }

  async function request(): Promise<void> {
    const granted = await persist();
    tell(granted);
    if (granted === true) {
      row.tabIndex = -1;
      row.focus();
    } else lasting.textContent = ASKED;
  }

  ledger.onChange(() => void count(), signal);
  const drafts = typeof BroadcastChannel === "function" ? new BroadcastChannel("dry-run") : null;
  drafts?.addEventListener("message", () => void count());
  signal.addEventListener("abort", () => drafts?.close());
  void count();
  void isPersistent().then(tell);
}

function counted(counts: Readonly<Record<Kind, number>>): string {
  const kinds = Object.keys(NOUNS) as Kind[];
  const found = kinds.filter((kind) => counts[kind] > 0);
  if (found.length === 0) return "Nothing is kept in this browser yet.";
  return `Kept in this browser: ${found.map((kind) => amount(counts[kind], NOUNS[kind])).join(", ")}.`;
}

/** How much space it takes, as far as the browser tells. */
async function measured(): Promise<string> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return "";
    return `All that this host keeps in your browser takes about ${size(usage)} of the ${size(quota)} that the browser would give it.`;
  } catch {
    return "";
  }
}

/** `bytes` with at most two significant digits. */
export function size(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${Number(value.toPrecision(value >= 100 ? 3 : 2))} ${units[unit]}`;
}
