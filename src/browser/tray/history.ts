/** What was tried before? Every attempt at an exercise, to be compared with the text in the editor, or restored. */

import { button, element } from "../island/element.js";
import { icon, word } from "../island/icons.js";
import type { Attempt } from "../ledger/records.js";
import { changes } from "./changes.js";

interface Setting {
  readonly attempts: readonly Attempt[];
  /** The exercise's hash: attempts at other tests are marked. */
  readonly hash: string;
  readonly text: () => string;
  readonly restore: (code: string) => void;
}

/** So many are listed at first. */
const PAGE = 20;

/** A list of the attempts, newest first. */
export function drawHistory(setting: Setting): HTMLElement {
  const newest = [...setting.attempts].reverse();
  if (newest.length === 0)
    return element("p", {}, "No attempts yet. Each run of the tests is kept here.");
  const list = element("ol", { class: "dr-attempts" });
  const more = button("Show older attempts", show, { class: "dr-button dr-quiet" });
  let shown = 0;
  function show(): void {
    const next = newest.slice(shown, shown + PAGE).map((attempt) => drawAttempt(attempt, setting));
    list.append(...next);
    if (shown > 0) next[0]?.querySelector("button")?.focus();
    shown += next.length;
    more.hidden = shown >= newest.length;
  }
  show();
  return element("div", {}, list, more);
}

function drawAttempt(attempt: Attempt, { hash, text, restore }: Setting): HTMLElement {
  const { verdict, passed, total, time, code } = attempt;
  const when = new Date(time).toLocaleString(undefined, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const facts = [
    `${word(verdict)}, ${passed} of ${total} tests`,
    attempt.hints > 0 ? `${attempt.hints} ${attempt.hints === 1 ? "hint" : "hints"}` : "",
    attempt.solution ? "solution shown" : "",
    attempt.interview === null ? "" : "in an interview",
    attempt.hash === hash ? "" : "earlier tests",
  ].filter((fact) => fact !== "");
  const view = element("div", { class: "dr-changes", hidden: true });
  let drawn: { destroy(): void } | null = null;
  const compare = button(
    "Compare",
    () => {
      drawn?.destroy();
      drawn = null;
      view.replaceChildren();
      view.hidden = !view.hidden;
      compare.setAttribute("aria-expanded", String(!view.hidden));
      if (view.hidden) return;
      const mine = text();
      if (mine === code) view.append(element("p", {}, "The same as in the editor."));
      else {
        view.append(element("p", {}, "Struck out: the attempt. Marked: the editor."));
        drawn = changes(view, code, mine, `Changes since the attempt of ${when}`);
      }
    },
    {
      class: "dr-button dr-quiet",
      "aria-expanded": "false",
      "aria-label": `Compare with the attempt of ${when}`,
    },
  );
  const back = button("Restore", () => restore(code), {
    class: "dr-button dr-quiet",
    "aria-label": `Restore the attempt of ${when}`,
  });
  return element(
    "li",
    { "data-verdict": verdict },
    element(
      "div",
      { class: "dr-row" },
      icon(verdict) as unknown as HTMLElement,
      element(
        "span",
        { class: "dr-attempt" },
        element("time", { datetime: new Date(time).toISOString() }, when),
        ` · ${facts.join(" · ")}`,
      ),
      compare,
      back,
    ),
    view,
  );
}
