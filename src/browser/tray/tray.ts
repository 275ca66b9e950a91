/** What else can be done with code? A panel below the toolbar: earlier attempts, a file, a link. */

import { download } from "../island/download.js";
import { button, element } from "../island/element.js";
import type { Ledger } from "../ledger/ledger.js";
import type { History } from "./history.js";
import { fragment } from "./link.js";

export interface Tray {
  readonly node: HTMLElement;
  /** Shows the panel, or hides it; `opener` gets the focus back. */
  toggle(opener: HTMLButtonElement): void;
}

export interface TraySetting {
  readonly slug: string;
  readonly hash: string;
  readonly ledger: Ledger;
  readonly text: () => string;
  /** Puts an earlier text into the editor, which takes the focus; what is there is kept. */
  readonly restore: (code: string) => void;
  /** Aborted when the reader leaves the page. */
  readonly signal: AbortSignal;
}

/** The panel of one exercise, closed. */
export function createTray(setting: TraySetting): Tray {
  const { slug, text } = setting;
  const node = element("section", {
    class: "dr-tray",
    "aria-label": "History and sharing",
    hidden: true,
  });
  let close = (): void => undefined;
  node.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  function open(opener: HTMLButtonElement): void {
    const closing = new AbortController();
    close = () => {
      const inside = node.contains(document.activeElement);
      closing.abort();
      node.hidden = true;
      node.replaceChildren();
      opener.setAttribute("aria-expanded", "false");
      if (inside) opener.focus();
    };
    const said = element("span", { role: "status", class: "dr-draft" });
    const heading = element("p", { class: "dr-hint-heading", tabindex: -1 }, "Attempts");
    const list = element("div", {}, element("p", {}, "Reading the history…"));
    node.replaceChildren(
      element(
        "div",
        { class: "dr-row" },
        button("Download as .py", () => download(slug, text())),
        button("Copy a link to this code", () => void offerLink(slug, text(), said)),
        button("Close", close, { class: "dr-button dr-quiet" }),
        said,
      ),
      heading,
      list,
    );
    node.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    heading.focus();
    const signal = AbortSignal.any([setting.signal, closing.signal]);
    void fill(list, { ...setting, signal }, close);
  }

  return {
    node,
    toggle(opener) {
      if (node.hidden) open(opener);
      else close();
    },
  };
}

/** Lists the attempts, and those that come while the panel is open. */
async function fill(
  list: HTMLElement,
  { slug, hash, ledger, text, restore, signal }: TraySetting,
  close: () => void,
): Promise<void> {
  let history: History | null = null;
  async function refresh(): Promise<void> {
    const attempts = await ledger.attempts(slug);
    history?.update(attempts);
  }
  try {
    const [attempts, { createHistory }] = await Promise.all([
      ledger.attempts(slug),
      import("./history.js"),
    ]);
    if (signal.aborted) return;
    const back = (code: string): void => {
      restore(code);
      close();
    };
    history = createHistory({ attempts, hash, text, restore: back, signal });
    list.replaceChildren(history.node);
    ledger.onChange(() => void refresh().catch(console.warn), signal);
  } catch (error) {
    console.warn("No history:", error);
    list.replaceChildren(
      element(
        "p",
        { role: "alert" },
        "The history cannot be read: this browser's storage is switched off, or the connection is lost.",
      ),
    );
  }
}

/** Copies a link that carries `code`, or shows it to be copied by hand. */
async function offerLink(slug: string, code: string, said: HTMLElement): Promise<void> {
  const address = `${location.origin}${location.pathname}${await fragment(slug, code)}`;
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = "Copied. Whoever opens it gets a copy of this code.";
  } catch {
    const field = element("input", {
      type: "text",
      readonly: true,
      value: address,
      "aria-label": "Link to this code",
    });
    said.replaceChildren("The browser refused. Copy it here: ", field);
    field.select();
  }
}
