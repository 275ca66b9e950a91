/**
 * How is a table made that can be read on a phone? There the style sheet shows its rows as blocks, each cell with its
 * column's name; the roles are written out, because browsers then forget that they are a table's.
 */

import { element } from "../../island/element.js";

/** What a cell shows that has nothing to say; on a phone it is left out. */
export const NONE = "–";

export interface Cell {
  readonly content: string | HTMLElement;
  /** Whether it names its row. */
  readonly header?: boolean;
  readonly strong?: boolean;
  readonly state?: string;
}

export function cell(content: Cell["content"], how: Omit<Cell, "content"> = {}): Cell {
  return { content, ...how };
}

/** A table called `label` whose bodies are lists of rows. */
export function table(
  label: string,
  heading: HTMLElement,
  bodies: readonly (readonly HTMLElement[])[],
): HTMLElement {
  const groups = bodies.map((rows) => element("tbody", { role: "rowgroup" }, ...rows));
  const made = element("table", { role: "table", "aria-label": label }, heading, ...groups);
  return element("div", { class: "dr-progress-table" }, made);
}

export function head(names: readonly string[]): HTMLElement {
  const columns = names.map((name) => element("th", { scope: "col", role: "columnheader" }, name));
  return element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, ...columns));
}

/** A row below the columns of these names. */
export function row(names: readonly string[], cells: readonly Cell[]): HTMLElement {
  const made = cells.map(({ content, header, strong, state }, index) => {
    const shown = strong ? element("strong", {}, content) : content;
    const attributes = {
      "data-label": names[index],
      "data-state": state,
      "data-none": content === NONE,
    };
    return header
      ? element("th", { scope: "row", role: "rowheader", ...attributes }, shown)
      : element("td", { role: "cell", ...attributes }, shown);
  });
  return element("tr", { role: "row" }, ...made);
}
