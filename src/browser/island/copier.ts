/** How does a text get onto the clipboard? By a button that says what it did; refused, it selects the text. */

import { button, element } from "./element.js";

/** A Copy button for `text`; `block` shows it. */
export function copier(text: string, block: HTMLElement): HTMLElement {
  const said = element("span", { role: "status", class: "dr-draft" });
  const copy = button("Copy", () => {
    said.replaceChildren();
    // `clipboard` is missing on pages that are not served securely.
    const copied =
      navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => said.replaceChildren("Copied."),
      () => {
        getSelection()?.selectAllChildren(block);
        said.replaceChildren(
          "The browser refused. The text is selected: copy it with Ctrl+C or ⌘C.",
        );
      },
    );
  });
  return element("span", { class: "dr-row" }, copy, said);
}
