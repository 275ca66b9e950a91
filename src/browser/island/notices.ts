/** What must the learner know, and what can they do about it? Messages with their buttons, one of each kind. */

import { button, element } from "./element.js";

export type Kind =
  | "exercise"
  | "python"
  | "storage"
  | "changed"
  | "tabs"
  | "reset"
  | "stopped"
  | "ledger";

export interface Action {
  readonly label: string;
  readonly press: () => void;
}

export interface Notices {
  readonly node: HTMLElement;
  show(kind: Kind, text: string, ...actions: Action[]): void;
  hide(kind: Kind): void;
}

/** An empty list of notices, announced politely as they appear; `refuge` takes the focus of one that goes. */
export function createNotices(refuge: HTMLElement): Notices {
  const node = element("div", { class: "dr-notices", "aria-live": "polite" });
  const shown = new Map<Kind, HTMLElement>();
  function hide(kind: Kind): void {
    const notice = shown.get(kind);
    if (notice?.contains(document.activeElement)) refuge.focus();
    notice?.remove();
    shown.delete(kind);
  }
  return {
    node,
    hide,
    show(kind, text, ...actions) {
      const notice = element(
        "div",
        { class: "dr-notice", "data-notice": kind },
        element("p", {}, text),
        ...actions.map((action) => button(action.label, action.press)),
      );
      const old = shown.get(kind);
      if (old === undefined) node.append(notice);
      else old.replaceWith(notice);
      shown.set(kind, notice);
    },
  };
}
