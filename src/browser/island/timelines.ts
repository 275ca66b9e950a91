/** What did a simulation do? Attempts in time, loads of partitions, the depth of a queue; each also as a table. */

import type { Depth, Timeline } from "../evidence.js";
import { drawBars } from "./bars.js";
import { drawChart } from "./chart.js";
import { element } from "./element.js";
import { drawFigures } from "./figures.js";
import { drawLoads } from "./loads.js";
import { exact, linear, written } from "./scales.js";

/** The timeline under its title; null if it holds nothing. */
export function drawTimeline(timeline: Timeline): HTMLElement | null {
  const { title, bars, loads, depths } = timeline;
  const parts = [
    ...(bars.length > 0 ? drawBars(bars, title) : []),
    ...(loads.length > 0 ? drawLoads(loads, title) : []),
    ...(depths.length > 0 ? drawDepths(depths, title) : []),
  ];
  if (parts.length === 0) return null;
  return element(
    "div",
    { class: "dr-evidence", role: "group", "aria-label": title },
    element("p", { class: "dr-finding" }, title),
    ...parts,
  );
}

function drawDepths(depths: readonly Depth[], title: string): HTMLElement[] {
  const deepest = Math.max(...depths.map(({ depth }) => depth));
  const last = depths.at(-1)?.at ?? 0;
  return [
    drawChart({
      label: `${title}: at most ${written(deepest)}. The table below has the figures.`,
      x: { name: "seconds", scale: exact(last, { about: 5 }) },
      y: { name: "items in the queue", scale: linear(deepest, { least: 1 }) },
      lines: [{ points: steps(depths), name: [], look: "yours", mark: null }],
    }),
    drawFigures(
      title,
      [
        { head: "From second", kind: "figure" },
        { head: "Items in the queue", kind: "figure" },
      ],
      depths.map(({ at, depth }) => [written(at), written(depth)]),
    ),
  ];
}

/** The corners of the step line: a depth lasts until the next one. */
function steps(depths: readonly Depth[]): [number, number][] {
  return depths.flatMap(({ at, depth }, index): [number, number][] => {
    const before = depths[index - 1];
    return before === undefined
      ? [[at, depth]]
      : [
          [at, before.depth],
          [at, depth],
        ];
  });
}
