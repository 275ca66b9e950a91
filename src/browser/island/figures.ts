/** What does a drawing say in figures? The same data as a table, behind a disclosure. */

import { element } from "./element.js";

export interface Column {
  readonly head: string;
  /** Figures are set flush right. */
  readonly kind: "figure" | "text";
}

/** Rows that are shown at most: a page with a hundred thousand cells is slow for everybody. */
const ROWS = 500;

/** The closed disclosure with the table. */
export function drawFigures(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const shown = rows.slice(0, ROWS);
  const left = rows.length - shown.length;
  const table = element(
    "table",
    { class: "dr-table" },
    element(
      "caption",
      {},
      left === 0 ? caption : `${caption} (the first ${ROWS} of ${rows.length})`,
    ),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        ...columns.map(({ head, kind }) =>
          element("th", { scope: "col", "data-kind": kind }, head),
        ),
      ),
    ),
    element(
      "tbody",
      {},
      ...shown.map((row) =>
        element(
          "tr",
          {},
          ...columns.map(({ kind }, index) =>
            element("td", { "data-kind": kind }, row[index] ?? ""),
          ),
        ),
      ),
    ),
  );
  return element(
    "details",
    { class: "dr-figures" },
    element("summary", {}, "Show as a table"),
    scrolling(caption, table),
  );
}

/** `table` in a region that scrolls sideways where it must; the keyboard can reach it. */
export function scrolling(label: string, table: HTMLTableElement): HTMLElement {
  return element(
    "div",
    { class: "dr-scroll", role: "region", "aria-label": label, tabindex: 0 },
    table,
  );
}
