/** How is the solution shown? After one question, read-only, and beside the learner's code, never over it. */

import { copier } from "./copier.js";
import { button, element } from "./element.js";
import { highlighted } from "./highlighted.js";

export interface Solution {
  readonly node: HTMLElement;
  toggle(): void;
}

/** The hidden solution `code`; `opener` is the button that shows it, and `seen` is told when it was shown. */
export function createSolution(
  code: string,
  title: string,
  opener: HTMLButtonElement,
  seen: () => void = () => undefined,
): Solution {
  const node = element("div", { class: "dr-solution", hidden: true });
  let agreed = false;

  function open(content: HTMLElement[]): void {
    node.replaceChildren(...content);
    node.hidden = false;
    opener.setAttribute("aria-expanded", "true");
  }

  function close(): void {
    const inside = node.contains(document.activeElement);
    node.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    if (inside) opener.focus();
  }

  function ask(): void {
    const yes = button("Yes, show it", show, { class: "dr-button dr-primary" });
    const question = "Show the solution? Your own code stays as it is.";
    const label = element("p", {}, question);
    const group = element(
      "div",
      { class: "dr-notice", role: "group", "aria-label": question },
      label,
      yes,
      button("Not yet", close),
    );
    group.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    open([group]);
    yes.focus();
  }

  function show(): void {
    const inside = node.contains(document.activeElement);
    agreed = true;
    seen();
    const block = highlighted(code, `Solution of ${title}`);
    const heading = element("p", { class: "dr-hint-heading" }, "One solution");
    open([
      heading,
      block,
      element("div", { class: "dr-row" }, copier(code, block), button("Hide", close)),
    ]);
    if (inside) block.focus();
  }

  opener.setAttribute("aria-expanded", "false");
  return {
    node,
    toggle() {
      if (!node.hidden) close();
      else if (agreed) show();
      else ask();
    },
  };
}
