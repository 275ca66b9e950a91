/** What else can be done with code? A panel below the toolbar: earlier attempts, a file, a link. */

import { download } from "../island/download.js";
import { button, element } from "../island/element.js";
import type { Ledger } from "../ledger/ledger.js";
import { fragment } from "./link.js";

export interface Tray {
  readonly node: HTMLElement;
  /** Shows the panel, or hides it; `opener` gets the focus back. */
  toggle(opener: HTMLButtonElement): void;
}

interface Setting {
  readonly slug: string;
  readonly hash: string;
  readonly ledger: Ledger;
  readonly text: () => string;
  /** Puts an earlier text into the editor; what is there is kept. */
  readonly restore: (code: string) => void;
}

/** The panel of one exercise, closed. */
export function createTray({ slug, hash, ledger, text, restore }: Setting): Tray {
  const node = element("section", {
    class: "dr-tray",
    "aria-label": "History and sharing",
    hidden: true,
  });

  async function open(close: () => void): Promise<void> {
    const said = element("span", { role: "status", class: "dr-draft" });
    const heading = element("p", { class: "dr-hint-heading", tabindex: -1 }, "Attempts");
    const list = element("div", {}, element("p", {}, "Reading the history…"));
    const link = button("Copy a link to this code", async () => {
      const address = `${location.origin}${location.pathname}${await fragment(slug, text())}`;
      await show(address, said);
    });
    node.replaceChildren(
      element(
        "div",
        { class: "dr-row" },
        button("Download as .py", () => download(slug, text())),
        link,
        said,
        button("Close", close, { class: "dr-button dr-quiet" }),
      ),
      heading,
      list,
    );
    node.hidden = false;
    heading.focus();
    try {
      const [attempts, { drawHistory }] = await Promise.all([
        ledger.attempts(slug),
        import("./history.js"),
      ]);
      list.replaceChildren(
        drawHistory({
          attempts,
          hash,
          text,
          restore(code) {
            restore(code);
            close();
          },
        }),
      );
    } catch (error) {
      console.warn("No history:", error);
      list.replaceChildren(
        element(
          "p",
          {},
          "The history cannot be read: this browser's storage is switched off, or the connection is lost.",
        ),
      );
    }
  }

  return {
    node,
    toggle(opener) {
      const close = (): void => {
        const inside = node.contains(document.activeElement);
        node.hidden = true;
        node.replaceChildren();
        opener.setAttribute("aria-expanded", "false");
        if (inside) opener.focus();
      };
      if (!node.hidden) {
        close();
        return;
      }
      opener.setAttribute("aria-expanded", "true");
      void open(close);
    },
  };
}

/** Copies the address, or shows it to be copied by hand. */
async function show(address: string, said: HTMLElement): Promise<void> {
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
