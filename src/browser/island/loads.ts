/** How is the load spread over partitions? A bar each, and a line where a partition takes no more. */

import type { Load } from "../evidence.js";
import { element } from "./element.js";
import { drawFigures } from "./figures.js";
import { written } from "./scales.js";
import { percent, shape } from "./svg.js";

/** Partitions that are drawn at most; the table has all. */
const ROWS = 40;

/** The drawing and its table. */
export function drawLoads(loads: readonly Load[], title: string): HTMLElement[] {
  const most = Math.max(1, ...loads.flatMap(({ count, limit }) => [count, limit ?? 0]));
  const drawn = loads.slice(0, ROWS);
  const left = loads.length - drawn.length;
  return [
    element(
      "div",
      { class: "dr-rows" },
      ...drawn.flatMap((load) => drawLoad(load, most)),
      limitName(drawn, most),
      left === 0
        ? null
        : element("p", { class: "dr-legend" }, `and ${left} more partitions: see the table`),
    ),
    drawFigures(
      title,
      [
        { head: "Partition", kind: "text" },
        { head: "Load", kind: "figure" },
        { head: "Limit", kind: "figure" },
      ],
      loads.map(({ partition, count, limit }) => [
        partition,
        written(count),
        limit === null ? "none" : written(limit),
      ]),
    ),
  ];
}

function drawLoad({ partition, count, limit }: Load, most: number): HTMLElement[] {
  const within = limit === null ? count : Math.min(count, limit);
  const row = shape("svg", { class: "dr-load", "aria-hidden": "true" });
  row.append(rect(0, within / most, "good"));
  if (count > within) row.append(rect(within / most, (count - within) / most, "bad"));
  if (limit !== null) {
    const x = percent(limit / most);
    row.append(shape("line", { class: "dr-limit", x1: x, x2: x, y1: 0, y2: "100%" }));
  }
  const words = element("p", {}, element("b", {}, partition), ` ${told(count, limit)}`);
  return [words, element("div", { class: "dr-track" }, row)];
}

/** What the dashed line is, below it, where it is the same for all. */
function limitName(loads: readonly Load[], most: number): HTMLElement | null {
  const limit = loads[0]?.limit ?? null;
  if (limit === null || loads.some((load) => load.limit !== limit)) return null;
  const share = limit / most;
  const anchor = share > 0.8 ? "end" : share < 0.2 ? "start" : "middle";
  return element(
    "div",
    { class: "dr-track" },
    shape(
      "svg",
      { class: "dr-load", "aria-hidden": "true" },
      shape(
        "text",
        { x: percent(share), y: "1em", "text-anchor": anchor },
        `limit ${written(limit)}`,
      ),
    ),
  );
}

/** The figures of a partition in words. */
function told(count: number, limit: number | null): string {
  if (limit === null) return written(count);
  const figures = `${written(count)} of at most ${written(limit)}`;
  return count > limit ? `${figures}: ${written(count - limit)} too many` : figures;
}

function rect(from: number, share: number, look: "good" | "bad"): SVGElement {
  return shape("rect", {
    class: `dr-bar dr-${look}`,
    x: percent(from),
    width: percent(share),
    y: "0.3em",
    height: "0.7em",
  });
}
