/** How do earlier attempts, files and links meet an exercise? Each is loaded when it is asked for. */

import { button, element } from "../island/element.js";
import type { Tray, TraySetting } from "./tray.js";

export interface Sharing {
  /** Where the panel with the history appears. */
  readonly node: HTMLElement;
  /** Shows the history, or hides it. */
  toggle(): void;
}

interface Setting extends TraySetting {
  /** Code that a link brings is shown above it. */
  readonly frame: HTMLElement;
  /** The button that shows the history. */
  readonly opener: HTMLButtonElement;
}

/** The history of one exercise, closed; code that the page's address brings for it is shown, now and later. */
export function createSharing(setting: Setting): Sharing {
  const { slug, frame, opener, restore, signal } = setting;
  const node = element("div");
  let loading: Promise<Tray> | null = null;

  async function load(): Promise<Tray> {
    const { createTray } = await import("./tray.js");
    const tray = createTray(setting);
    node.replaceChildren(tray.node);
    return tray;
  }

  async function toggle(): Promise<void> {
    loading ??= load();
    try {
      (await loading).toggle(opener);
    } catch (error) {
      console.warn("No history:", error);
      loading = null;
      node.replaceChildren(failure("The history", () => void toggle()));
    }
  }

  let shown: HTMLElement | null = null;
  let turn = 0;

  async function welcome(): Promise<void> {
    if (!location.hash.startsWith(`#code:${slug}:`)) return;
    turn += 1;
    const mine = turn;
    let panel: HTMLElement | null;
    try {
      const { stranger } = await import("./stranger.js");
      panel = await stranger({ slug, take: restore, refuge: opener });
    } catch (error) {
      console.warn("No code from the link:", error);
      panel = failure("The code of this link", () => void welcome());
    }
    if (panel === null || mine !== turn || signal.aborted) return;
    shown?.remove();
    shown = panel;
    frame.before(panel);
    panel.scrollIntoView({ block: "start" });
    panel.focus({ preventScroll: true });
  }

  addEventListener("hashchange", welcome, { signal });
  void welcome();
  return { node, toggle };
}

function failure(what: string, retry: () => void): HTMLElement {
  return element(
    "div",
    { class: "dr-notice", role: "alert" },
    element("p", {}, `${what} could not be loaded. Check the connection.`),
    button("Retry", retry),
  );
}
