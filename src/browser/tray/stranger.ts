/** What if a link brought code? It is shown as a stranger's, and is neither run nor put in the editor by itself. */

import { copier } from "../island/copier.js";
import { button, element } from "../island/element.js";
import { highlighted } from "../island/highlighted.js";
import { shared, unpack } from "./link.js";

interface Setting {
  readonly slug: string;
  /** Puts the code into the editor, which takes the focus; what is there is kept. */
  readonly take: (code: string) => void;
  /** Takes the focus of a panel that is closed. */
  readonly refuge: HTMLElement;
}

/** The code that this page's address brings for the exercise, ready to be looked at; null if it brings none. */
export async function stranger({ slug, take, refuge }: Setting): Promise<HTMLElement | null> {
  const found = shared(location.hash);
  if (found === null || found.exercise !== slug) return null;
  const node = element("section", {
    class: "dr-notice dr-stranger",
    "aria-label": "Code from a link",
    tabindex: -1,
  });
  const leave = (): void => {
    if (node.contains(document.activeElement)) refuge.focus();
    history.replaceState(history.state, "", `#exercise-${slug}`);
    node.remove();
  };
  const close = button("Close", leave, { class: "dr-button dr-quiet" });
  try {
    const code = await unpack(found.packed);
    const block = highlighted(code, "The code of the link");
    const copy = button("Copy it into my editor", () => {
      take(code);
      leave();
    });
    node.append(
      element(
        "p",
        {},
        "This code came with the link: somebody else may have written it. Read it before you run it. Your own code is kept.",
      ),
      block,
      element("div", { class: "dr-row" }, copy, copier(code, block), close),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    node.append(element("p", { role: "alert" }, reason), close);
  }
  return node;
}
