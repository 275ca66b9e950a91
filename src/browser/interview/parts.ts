/** Which small parts do the interview's views share? Buttons, fields and headings with one look. */

import { button, element } from "../island/element.js";
import type { Flag } from "./flags.js";

/** A button in the interview's look. */
export function press(label: string, act: () => void, look = ""): HTMLButtonElement {
  return button(label, act, { class: `dr-iv-button ${look}`.trim() });
}

/** A heading that can take the focus when its view appears. */
export function heading(level: "h2" | "h3", text: string): HTMLElement {
  return element(level, { tabindex: -1 }, text);
}

/** A labelled text area; `wrote` is told what stands in it. */
export function field(
  id: string,
  label: string,
  value: string,
  wrote: (text: string) => void,
  help = "",
): HTMLElement {
  const area = element("textarea", {
    id: `dr-iv-${id}`,
    rows: 4,
    "aria-describedby": help === "" ? null : `dr-iv-${id}-help`,
  });
  area.value = value;
  area.addEventListener("input", () => wrote(area.value));
  return element(
    "div",
    { class: "dr-iv-field" },
    element("label", { for: area.id }, label),
    help === "" ? null : element("p", { class: "dr-iv-help", id: `dr-iv-${id}-help` }, help),
    area,
  );
}

/** A labelled tick box. */
export function tick(
  name: string,
  label: (Node | string)[],
  checked: boolean,
  changed: (isOn: boolean) => void,
): HTMLElement {
  const box = element("input", { type: "checkbox", "data-tick": name, checked });
  box.addEventListener("change", () => changed(box.checked));
  return element("label", { class: "dr-iv-tick" }, box, element("span", {}, ...label));
}

/** HTML that our own build rendered from the author's Markdown, never a stranger's text. */
export function built(html: string): DocumentFragment {
  const body = element("template");
  body.innerHTML = html;
  return body.content;
}

/** A table in a region that scrolls sideways where it must; the keyboard can reach it. */
export function table(
  label: string,
  head: readonly (Node | string)[],
  rows: readonly (readonly (Node | string)[])[],
  look = "",
): HTMLElement {
  const cell = (tag: "td" | "th", content: Node | string, index: number): HTMLElement =>
    element(tag, { scope: tag === "th" ? (index < 0 ? "row" : "col") : null }, content);
  return element(
    "div",
    { class: "dr-iv-scroll", role: "region", "aria-label": label, tabindex: 0 },
    element(
      "table",
      { class: `dr-iv-table ${look}`.trim() },
      element("caption", {}, label),
      element("thead", {}, element("tr", {}, ...head.map((one, index) => cell("th", one, index)))),
      element(
        "tbody",
        {},
        ...rows.map((row) =>
          element(
            "tr",
            {},
            ...row.map((one, index) =>
              index === 0 ? cell("th", one, -1) : cell("td", one, index),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Says whether something was measured or self-assessed. */
export function label(source: Flag["source"]): HTMLElement {
  return element("span", { class: "dr-iv-source" }, source);
}

/** A link to a place of the site. */
export function link(site: URL, address: string, text: string): HTMLElement {
  return element("a", { href: new URL(address, site).href }, text);
}
