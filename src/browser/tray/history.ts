/** What was tried before? Every attempt at an exercise, to be compared with the text in the editor, or restored. */

import { button, element } from "../island/element.js";
import { icon, word } from "../island/icons.js";
import type { Attempt } from "../ledger/records.js";
import { changes } from "./changes.js";

export interface History {
  readonly node: HTMLElement;
  /** Puts what is new among `attempts`, oldest first, on top. */
  update(attempts: readonly Attempt[]): void;
}

interface Setting {
  /** Oldest first. */
  readonly attempts: readonly Attempt[];
  /** The exercise's hash: attempts at other tests are marked. */
  readonly hash: string;
  readonly text: () => string;
  readonly restore: (code: string) => void;
  /** Aborted when the list goes. */
  readonly signal: AbortSignal;
}

/** So many are listed at first. */
const PAGE = 20;
const QUIET = { class: "dr-button dr-quiet" };

/** A list of the attempts, newest first. */
export function createHistory(setting: Setting): History {
  const older = [...setting.attempts];
  const known = new Set(older.map(({ id }) => id));
  const none = element("p", {}, "No attempts yet. Each run of the tests is kept here.");
  const list = element("ol", { class: "dr-attempts" });
  const more = button("Show older attempts", showOlder, QUIET);

  const draw = (attempts: readonly Attempt[]): HTMLElement[] =>
    [...attempts].reverse().map((attempt) => drawAttempt(attempt, setting));

  function settle(): void {
    none.hidden = list.childElementCount > 0;
    list.hidden = !none.hidden;
    more.hidden = older.length === 0;
  }

  function showOlder(): void {
    const isFirst = list.childElementCount === 0;
    const next = draw(older.splice(-PAGE));
    list.append(...next);
    if (!isFirst) next[0]?.querySelector("button")?.focus();
    settle();
  }

  showOlder();
  return {
    node: element("div", {}, none, list, more),
    update(attempts) {
      const fresh = attempts.filter(({ id }) => !known.has(id));
      for (const { id } of fresh) known.add(id);
      list.prepend(...draw(fresh));
      settle();
    },
  };
}

function drawAttempt(attempt: Attempt, setting: Setting): HTMLElement {
  const { verdict, time, code } = attempt;
  // With seconds, so that no two buttons have one name.
  const when = new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium" });
  const { opener, view } = createComparison(code, when, setting);
  const back = button("Restore", () => setting.restore(code), {
    ...QUIET,
    "aria-label": `Restore the attempt of ${when}`,
  });
  const told = element(
    "span",
    { class: "dr-attempt" },
    element("time", { datetime: new Date(time).toISOString() }, when),
    ` · ${facts(attempt, setting.hash).join(" · ")}`,
  );
  return element(
    "li",
    { "data-verdict": verdict },
    element("div", { class: "dr-row" }, icon(verdict), told, opener, back),
    view,
  );
}

function facts(attempt: Attempt, hash: string): string[] {
  const { verdict, passed, total, hints } = attempt;
  return [
    `${word(verdict)}, ${passed} of ${total} tests`,
    hints > 0 ? `${hints} ${hints === 1 ? "hint" : "hints"}` : "",
    attempt.solution ? "solution shown" : "",
    attempt.interview === null ? "" : "in an interview",
    attempt.hash === hash ? "" : "earlier tests",
  ].filter((fact) => fact !== "");
}

/** A button, and what it shows: how the editor's text differs from `code` at that moment. */
function createComparison(
  code: string,
  when: string,
  { text, signal }: Setting,
): { opener: HTMLElement; view: HTMLElement } {
  const view = element("div", { class: "dr-changes dr-editor", hidden: true });
  let drawn: { destroy(): void } | null = null;

  function fill(): void {
    const mine = text();
    if (mine === code) {
      view.append(element("p", {}, "The same as in the editor."));
      return;
    }
    view.append(element("p", {}, "Struck out: the attempt. Marked: the editor."));
    drawn = changes(view, code, mine, `Changes since the attempt of ${when}`);
  }

  function toggle(): void {
    drawn?.destroy();
    drawn = null;
    view.replaceChildren();
    view.hidden = !view.hidden;
    opener.setAttribute("aria-expanded", String(!view.hidden));
    if (!view.hidden) fill();
  }

  signal.addEventListener("abort", () => drawn?.destroy());
  const opener = button("Compare", toggle, {
    ...QUIET,
    "aria-expanded": "false",
    "aria-label": `Compare with the attempt of ${when}`,
  });
  return { opener, view };
}
