/** Which buttons does an exercise have? They exist before the editor does, so that nothing moves when it comes. */

import { button, element } from "./element.js";

export type Press = "run" | "stop" | "reset" | "hint" | "solution" | "history";

const labels: Readonly<Record<Press, string>> = {
  run: "Run tests",
  stop: "Stop",
  reset: "Reset",
  hint: "Hint",
  solution: "Show solution",
  history: "History",
};

const HELP = "Tab indents. Escape leaves the editor. Ctrl+Enter or ⌘+Enter runs the tests.";

export interface Toolbar {
  readonly node: HTMLElement;
  /** Says which keys the editor takes. */
  readonly help: HTMLElement;
  readonly buttons: Readonly<Record<Press, HTMLButtonElement>>;
  /** Sends presses to `handler` from now on, and the last one made before it if there was one. */
  connect(handler: (press: Press) => void): void;
  /** Enables Stop or disables it; focus that would be lost goes to Run. */
  allowStop(allowed: boolean): void;
}

/** The toolbar of the exercise `slug`, not yet connected. */
export function createToolbar(slug: string, title: string): Toolbar {
  let early: Press | null = null;
  let send = (press: Press): void => {
    early = press;
  };
  const make = (press: Press): HTMLButtonElement =>
    button(labels[press], () => send(press), { class: `dr-button dr-press-${press}` });
  const buttons = {
    run: make("run"),
    stop: make("stop"),
    reset: make("reset"),
    hint: make("hint"),
    solution: make("solution"),
    history: make("history"),
  };
  buttons.history.classList.add("dr-quiet");
  buttons.history.setAttribute("aria-expanded", "false");
  buttons.stop.disabled = true;
  const node = element(
    "div",
    { class: "dr-toolbar", role: "group", "aria-label": `Actions for ${title}` },
    ...Object.values(buttons),
  );
  const help = element("p", { class: "dr-help", id: `dr-help-${slug}` }, HELP);
  return {
    node,
    help,
    buttons,
    connect(handler) {
      send = handler;
      if (early !== null) handler(early);
      early = null;
    },
    allowStop(allowed) {
      if (!allowed && document.activeElement === buttons.stop) buttons.run.focus();
      buttons.stop.disabled = !allowed;
    },
  };
}
