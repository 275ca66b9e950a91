/** How does the learner's function grow? A sentence, a plot of what was counted beside the allowed curve, a table. */

import type { Cost, Measured } from "../evidence.js";
import { drawChart } from "./chart.js";
import { element } from "./element.js";
import { drawFigures } from "./figures.js";
import { exact, linear, powers, type Scale, written } from "./scales.js";
import { shape } from "./svg.js";

/** Below this share of the highest point, the end of the allowed curve would lie on a linear axis. */
const FLAT = 0.03;
/** The learner's own may lie there: that is good. Below this share, nothing could be seen of it. */
const UNSEEN = 0.001;

const units: Readonly<Record<Measured, string>> = {
  operations: "operations",
  memory: "words of memory",
  depth: "nested calls",
};

/** What was measured; the plot is left out where there are no two points to join. */
export function drawCost(cost: Cost): HTMLElement {
  const unit = units[cost.what];
  const sentence = element("p", { class: "dr-finding" }, cost.sentence);
  if (cost.n.length === 0) return element("div", { class: "dr-evidence" }, sentence);
  const table = drawFigures(
    cost.sentence,
    [
      { head: "n", kind: "figure" },
      { head: `Yours, ${unit}`, kind: "figure" },
      { head: `Allowed, like ${cost.bound}`, kind: "figure" },
    ],
    cost.n.map((n, index) =>
      [n, cost.operations[index] ?? 0, cost.allowed[index] ?? 0].map(written),
    ),
  );
  const plot = cost.n.length > 1 ? [drawPlot(cost, unit)] : [];
  return element("div", { class: "dr-evidence" }, sentence, ...plot, table);
}

function drawPlot(cost: Cost, unit: string): HTMLElement {
  const y = scaleOf(cost);
  return drawChart({
    label: `${cost.sentence} A plot of ${unit} over n; the table below has its figures.`,
    x: { name: "n, the size of the input", scale: exact(Math.max(...cost.n), { least: 1 }) },
    y: { name: y.isLinear ? unit : `${unit}, each line ten times the one below`, scale: y.scale },
    lines: [
      {
        points: points(cost, cost.operations),
        name: cost.found === null ? ["yours"] : ["yours,", `like ${cost.found}`],
        look: "yours",
        mark: (cx, cy) => shape("circle", { cx, cy, r: 3.5, class: "dr-point" }),
      },
      {
        points: points(cost, cost.allowed),
        name: ["allowed,", `like ${cost.bound}`],
        look: "allowed",
        mark: null,
      },
    ],
  });
}

function points(cost: Cost, counts: readonly number[]): [number, number][] {
  return cost.n.map((n, index) => [n, counts[index] ?? 0]);
}

/** Linear, so that a line is a line, unless one of the curves could not be told from the axis then. */
function scaleOf({ operations, allowed }: Cost): { scale: Scale; isLinear: boolean } {
  const all = [...operations, ...allowed];
  const most = Math.max(...all);
  const isLinear = Math.max(...allowed) >= FLAT * most && Math.max(...operations) >= UNSEEN * most;
  return {
    scale: isLinear ? linear(most, { least: 1 }) : powers(Math.min(...all), most),
    isLinear,
  };
}
