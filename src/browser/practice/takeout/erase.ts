/**
 * How is everything deleted, with a way back? A question first; then Undo, as long as the page stays.
 *
 * Other tabs forget what they keep behind their texts. What somebody types there, or an interview that goes on there,
 * is saved anew: this page then says so and offers to delete again.
 */

import { element } from "../../island/element.js";
import { type Contents, isEmpty } from "../../ledger/contents.js";
import { clearAll, countAll, merge, readAll } from "../../ledger/takeout.js";
import { press } from "./press.js";
import type { Desk } from "./takeout.js";

const QUESTION =
  "Delete all drafts, stories, attempts, reviews, interviews and settings from this browser? You can undo it until you leave this page.";

/** Puts the button that deletes everything into `node`. */
export function mountErase(node: HTMLElement, { connection, ledger, signal }: Desk): void {
  const told = element("p", { class: "dr-erase-told", role: "status" });
  const actions = element("p", { class: "dr-erase-actions" });
  node.append(told, actions);
  /** What was deleted since the page was opened, oldest first. */
  let copies: Contents[] = [];

  function show(text: string, focus: number | null, ...buttons: HTMLButtonElement[]): void {
    told.textContent = text;
    actions.replaceChildren(...buttons.flatMap((one) => [one, " "]));
    if (focus !== null) buttons[focus]?.focus();
  }

  const start = (): HTMLButtonElement => press("Delete everything…", ask);
  const undo = (): HTMLButtonElement => press("Undo", () => void restore());

  function ask(): void {
    const sure = press("Delete everything", () => void erase(), { grave: true });
    const keep = press("Keep everything", () => show("Nothing was deleted.", 0, start()));
    show(QUESTION, 1, sure, keep);
  }

  async function erase(): Promise<void> {
    try {
      const contents = await readAll(connection);
      if (isEmpty(contents) && copies.length === 0) {
        show("There is nothing to delete.", 0, start());
        return;
      }
      copies.push(contents);
      await clearAll(connection);
      show("Everything is deleted. Undo brings it back, until you leave this page.", 0, undo());
    } catch (error) {
      console.error(error);
      show(`Nothing was deleted: ${words(error)}`, 0, start());
    }
  }

  async function restore(): Promise<void> {
    try {
      for (const copy of copies) await merge(connection, copy);
      copies = [];
      show("Everything is back.", 0, start());
    } catch (error) {
      console.error(error);
      show(`It could not be brought back: ${words(error)} Nothing is lost yet.`, 0, undo());
    }
  }

  /** After a deletion, whatever is kept was saved by another tab. */
  async function watch(): Promise<void> {
    if (copies.length === 0) return;
    const counts = await countAll(connection);
    if (copies.length === 0 || Object.values(counts).every((count) => count === 0)) return;
    show(
      "Everything was deleted, but another tab of this site has saved something since. Close that tab and delete again, or undo.",
      null,
      press("Delete again", () => void erase(), { grave: true }),
      undo(),
    );
  }

  ledger.onChange(() => void watch().catch(console.warn), signal);
  const drafts = typeof BroadcastChannel === "function" ? new BroadcastChannel("dry-run") : null;
  drafts?.addEventListener("message", () => void watch().catch(console.warn));
  signal.addEventListener("abort", () => drafts?.close());
  actions.append(start());
}

function words(error: unknown): string {
  return `the browser's storage refused (${error instanceof Error ? error.message : String(error)}).`;
}
