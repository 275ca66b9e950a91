/** How are counts drawn over sizes or time? Two axes, lines with marks, and each line's name at its end. */

import { element } from "./element.js";
import { type Scale, short } from "./scales.js";
import { curve, percent, shape } from "./svg.js";

export interface Axis {
  readonly name: string;
  readonly scale: Scale;
}

export interface Line {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Rows of text beside the last point. */
  readonly name: readonly string[];
  readonly look: "yours" | "allowed";
  /** Draws a mark at this place. */
  readonly mark: ((x: string, y: string) => SVGElement) | null;
}

interface Chart {
  /** What a reader who does not see it is told. */
  readonly label: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
}

/** The height of the plot, in the chart's em; as in the style sheet. */
const HEIGHT = 12;
const ROW = 1.25;
/** The width of a digit or letter, generously. */
const LETTER = 0.6;

/** The chart; it takes the width that there is. */
export function drawChart({ label, x, y, lines }: Chart): HTMLElement {
  const left = width(y.scale.ticks.map(short)) + 0.5;
  const right = width(lines.flatMap((line) => line.name)) + 1.2;
  const field = shape("svg", { class: "dr-field", role: "img", "aria-label": label });
  for (const tick of y.scale.ticks) field.append(...yTick(y.scale, tick));
  for (const tick of x.scale.ticks) field.append(...xTick(x.scale, tick));
  field.append(
    shape("text", { x: `-${left}em`, y: 0, dy: "-1em" }, y.name),
    shape("text", { x: "50%", y: "100%", dy: "2.9em", ...middle }, x.name),
  );
  const at = lines.map((line) =>
    line.points.map(([h, v]) => [x.scale.place(h), 1 - y.scale.place(v)] as const),
  );
  // The first line is drawn last, over the others.
  for (const [index, line] of [...lines.entries()].reverse()) {
    const points = at[index] ?? [];
    field.append(curve(points, `dr-curve dr-${line.look}`));
    const { mark } = line;
    if (mark !== null) field.append(...points.map(([h, v]) => mark(percent(h), percent(v))));
  }
  field.append(...names(lines, at));
  const chart = element("div", { class: "dr-chart" });
  chart.style.setProperty("--dr-left", `${left}em`);
  chart.style.setProperty("--dr-right", `${right}em`);
  chart.append(field);
  return chart;
}

/** The width of the longest text, in em. */
function width(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.length)) * LETTER;
}

const middle = { "text-anchor": "middle" };

function yTick(scale: Scale, tick: number): SVGElement[] {
  const y = percent(1 - scale.place(tick));
  return [
    shape("line", { class: "dr-grid", x1: 0, x2: "100%", y1: y, y2: y }),
    shape("text", { x: 0, y, dx: "-0.5em", dy: "0.35em", "text-anchor": "end" }, short(tick)),
  ];
}

function xTick(scale: Scale, tick: number): SVGElement[] {
  const x = percent(scale.place(tick));
  return [
    shape("line", { class: "dr-tick", x1: x, x2: x, y1: "100%", y2: "100%" }),
    shape("text", { x, y: "100%", dy: "1.4em", ...middle }, short(tick)),
  ];
}

/** The lines' names beside their ends, moved apart so that none lies on another. */
function names(
  lines: readonly Line[],
  at: readonly (readonly (readonly [number, number])[])[],
): SVGElement[] {
  const ends = lines
    .map((line, index) => ({ line, end: at[index]?.at(-1) }))
    .flatMap(({ line, end }) =>
      end && line.name.length > 0 ? [{ line, x: end[0], y: end[1] }] : [],
    )
    .sort((one, other) => one.y - other.y);
  const places = apart(
    ends.map(({ y }) => y * HEIGHT),
    ends.map(({ line }) => line.name.length * ROW),
  );
  return ends.map(({ line, x }, index) => {
    const top = (places[index] ?? 0) - (line.name.length * ROW) / 2;
    const rows = line.name.map((row, number) =>
      shape("tspan", { x: percent(x), dx: "0.8em", dy: number === 0 ? "0.95em" : `${ROW}em` }, row),
    );
    return shape("text", { class: `dr-name dr-${line.look}`, y: percent(top / HEIGHT) }, ...rows);
  });
}

/** Centres near `wanted` (in order), for things that are `sizes` high, none over another or outside the plot. */
function apart(wanted: readonly number[], sizes: readonly number[]): number[] {
  const places: number[] = [];
  let floor = -ROW / 4;
  for (const [index, want] of wanted.entries()) {
    const half = (sizes[index] ?? 0) / 2;
    places.push(Math.max(want, floor + half));
    floor = (places.at(-1) ?? 0) + half;
  }
  let ceiling = HEIGHT + ROW / 2;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const half = (sizes[index] ?? 0) / 2;
    places[index] = Math.min(places[index] ?? 0, ceiling - half);
    ceiling = (places[index] ?? 0) - half;
  }
  return places;
}
