/** How does everything become a file, and a file part of everything? Two buttons, and a page to drop a file on. */

import { element } from "../../island/element.js";
import { persist } from "../../ledger/persistence.js";
import { merge, readAll } from "../../ledger/takeout.js";
import { write } from "./file.js";
import { press } from "./press.js";
import { BadFile, read } from "./reading.js";
import { report } from "./report.js";
import type { Desk } from "./takeout.js";
import { textOf } from "./text-of.js";

/** Puts export and import into `node`. */
export function mountExchange(node: HTMLElement, { connection, signal }: Desk): void {
  const told = element("div", { class: "dr-exchange-told", role: "status" });
  const words = element("span");
  const bar = element("progress", { max: 1 });
  const progress = element("label", { class: "dr-exchange-progress", hidden: true }, words, bar);
  const save = press("Export everything", () => void exportAll());
  const choose = element("input", {
    type: "file",
    accept: ".json,application/json",
    class: "dr-exchange-file",
  });
  const zone = element(
    "label",
    { class: "dr-exchange-zone" },
    element("span", {}, "Import a file: choose it, or drop it anywhere on this page"),
    choose,
  );
  node.append(element("p", {}, save), zone, progress, told);
  let busy = false;

  function tell(bad: boolean, first: string, ...lines: string[]): void {
    told.classList.toggle("dr-exchange-bad", bad);
    const list = lines.map((line) => element("li", {}, line));
    told.replaceChildren(
      element("p", {}, first),
      ...(list.length > 0 ? [element("ul", {}, ...list)] : []),
    );
  }

  /** Does one thing at a time, and shows how far it is. */
  async function during(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    busy = true;
    told.replaceChildren();
    node.setAttribute("aria-busy", "true");
    try {
      await work();
    } finally {
      busy = false;
      node.removeAttribute("aria-busy");
      progress.hidden = true;
      choose.value = "";
    }
  }

  function show(phase: string): (share: number) => void {
    return (share) => {
      words.textContent = phase;
      bar.value = share;
      progress.hidden = false;
    };
  }

  const exportAll = (): Promise<void> =>
    during(async () => {
      try {
        const pieces: Blob[] = []; // a blob each: one of many texts would be made in a single breath
        const contents = await readAll(connection);
        for await (const piece of write(contents, show("Writing the file…")))
          pieces.push(new Blob([piece]));
        const name = `dry-run-${today()}.json`;
        offer(new Blob(pieces, { type: "application/json" }), name);
        tell(false, `Exported as ${name}.`);
      } catch (error) {
        console.error(error);
        tell(true, `Nothing was exported: ${reason(error)}`);
      }
    });

  const importFile = (file: File): Promise<void> =>
    during(async () => {
      try {
        const json = await textOf(file, show("Reading the file…"));
        const contents = await read(json, show("Checking the file…"));
        const merged = await merge(connection, contents, show("Adding what is new…"));
        tell(false, `Imported ${file.name}.`, ...report(merged));
        if (merged.counts.attempts.added > 0) void persist();
      } catch (error) {
        if (!(error instanceof BadFile)) console.error(error);
        tell(true, `Nothing was imported from ${file.name}. ${reason(error)}`);
      }
    });

  choose.addEventListener("change", () => {
    const [file] = choose.files ?? [];
    if (file !== undefined) void importFile(file);
  });
  meetDrops(zone, (file) => void importFile(file), signal);
}

/** Takes the file that is dropped anywhere on the page; beside a target, the browser would leave the page for it. */
function meetDrops(zone: HTMLElement, take: (file: File) => void, signal: AbortSignal): void {
  const carries = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes("Files") ?? false;
  const over = (event: DragEvent): void => {
    if (!carries(event)) return;
    event.preventDefault();
    zone.classList.add("dr-exchange-over");
  };
  const away = (): void => zone.classList.remove("dr-exchange-over");
  document.addEventListener("dragover", over, { signal });
  document.addEventListener("dragleave", away, { signal });
  document.addEventListener(
    "drop",
    (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      away();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) take(file);
    },
    { signal },
  );
}

function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: name }).click();
  // Revoking at once cancels the download in WebKit.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The reader's day as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function reason(error: unknown): string {
  if (error instanceof BadFile) return error.message;
  const full = error instanceof DOMException && error.name === "QuotaExceededError";
  return full
    ? "The browser has no room for it."
    : `The browser's storage refused: ${error instanceof Error ? error.message : String(error)}`;
}
