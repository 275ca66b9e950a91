/** How is an element made? With attributes and children, where a string is always text, never markup. */

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A new element; `true` gives a bare attribute, `false`, `null` and `undefined` leave it out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/** A real button that calls `press`. */
export function button(
  label: string,
  press: (event: MouseEvent) => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const node = element("button", { type: "button", class: "dr-button", ...attributes }, label);
  node.addEventListener("click", press);
  return node;
}
