/** Which push comes next? Hints appear one at a time and stay. */

import { element } from "./element.js";

export interface Hints {
  readonly node: HTMLElement;
  next(): void;
}

/** The hints of an exercise, none shown; `opener` shows the next, and `heard` is told how many are shown. */
export function createHints(
  hints: readonly string[],
  opener: HTMLButtonElement,
  heard: (count: number) => void = () => undefined,
): Hints {
  const node = element("div", { class: "dr-hints", "aria-live": "polite" });
  const badge = element("span", { class: "dr-badge", "aria-hidden": "true" });
  opener.append(badge);
  let shown = 0;
  function count(): void {
    badge.textContent = `${shown}/${hints.length}`;
    if (shown === hints.length) opener.setAttribute("aria-disabled", "true");
  }
  count();
  return {
    node,
    next() {
      const hint = hints[shown];
      if (hint === undefined) return;
      shown += 1;
      node.append(drawHint(`Hint ${shown} of ${hints.length}`, hint));
      count();
      heard(shown);
    },
  };
}

function drawHint(heading: string, hint: string): HTMLElement {
  const body = element("template");
  // The hint is HTML that our own build rendered from the author's Markdown, not a stranger's text.
  body.innerHTML = hint;
  return element(
    "div",
    { class: "dr-hint" },
    element("p", { class: "dr-hint-heading" }, heading),
    body.content,
  );
}
