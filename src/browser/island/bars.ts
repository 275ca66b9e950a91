/** Which attempts were made, when, and how did each end? Rows of bars above one axis of seconds. */

import type { Bar } from "../evidence.js";
import { element } from "./element.js";
import { drawFigures } from "./figures.js";
import { linear, type Scale, short, written } from "./scales.js";
import { mark, percent, shape } from "./svg.js";

type Kind = "good" | "bad" | "other";

const GOOD = ["succeeded", "success", "ok", "passed", "done", "delivered", "accepted"];
const BAD = ["failed", "failure", "error", "timeout", "timed out", "throttled", "rejected", "lost"];

/** In pixels around a place: a tick, a cross, a dash. */
const strokes: Readonly<Record<Kind, string>> = {
  good: "M-4 0l3 3L4 -3.5",
  bad: "M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5",
  other: "M-3.5 0H3.5",
};

/** Rows that are drawn at most; the table has all. */
const ROWS = 40;
/** Runs of like outcomes that a row names; after them it says how many more attempts there were. */
const RUNS = 5;

/** The drawing and its table. */
export function drawBars(bars: readonly Bar[], title: string): HTMLElement[] {
  const rows = new Map<string, Bar[]>();
  for (const bar of bars) rows.set(bar.row, [...(rows.get(bar.row) ?? []), bar]);
  const scale = linear(Math.max(...bars.map(({ end }) => end)), { about: 5 });
  const drawn = [...rows].slice(0, ROWS);
  const left = rows.size - drawn.length;
  return [
    element(
      "div",
      { class: "dr-rows" },
      ...drawn.flatMap(([name, attempts]) => drawRow(name, attempts, scale)),
      axis(scale),
      left === 0
        ? null
        : element("p", { class: "dr-legend" }, `and ${left} more rows: see the table`),
    ),
    drawFigures(
      title,
      [
        { head: "Row", kind: "text" },
        { head: "Start, s", kind: "figure" },
        { head: "End, s", kind: "figure" },
        { head: "Outcome", kind: "text" },
        { head: "Note", kind: "text" },
      ],
      bars.map((bar) => [bar.row, written(bar.start), written(bar.end), bar.outcome, bar.note]),
    ),
  ];
}

function drawRow(name: string, attempts: readonly Bar[], scale: Scale): HTMLElement[] {
  const row = shape("svg", { class: "dr-bars", "aria-hidden": "true" }, ...grid(scale));
  for (const { start, end, outcome } of attempts) {
    const look = kind(outcome);
    const x = scale.place(start);
    const width = scale.place(end) - x;
    row.append(
      shape("rect", {
        class: `dr-bar dr-${look}`,
        x: percent(x),
        // An attempt that took no time is still to be seen.
        width: width === 0 ? 2 : percent(width),
        y: "1em",
        height: "0.6em",
        rx: 1.5,
      }),
      mark(x + width, "0.5em", strokes[look], `dr-mark dr-${look}`),
    );
  }
  const words = element("p", {}, element("b", {}, name), ` ${told(attempts)}`);
  return [words, element("div", { class: "dr-track" }, row)];
}

/** The outcomes in their order, runs of the same one counted: "failed ×2, succeeded". */
export function told(attempts: readonly Bar[]): string {
  const runs: { words: string; count: number }[] = [];
  for (const { outcome, note } of attempts) {
    const words = note === "" ? outcome : `${outcome} (${note})`;
    const last = runs.at(-1);
    if (last?.words === words) last.count += 1;
    else runs.push({ words, count: 1 });
  }
  const named = runs
    .slice(0, RUNS)
    .map(({ words, count }) => (count === 1 ? words : `${words} ×${count}`));
  const rest = runs.slice(RUNS).reduce((sum, { count }) => sum + count, 0);
  return [...named, ...(rest === 0 ? [] : [`${rest} more`])].join(", ");
}

function kind(outcome: string): Kind {
  const word = outcome.toLowerCase();
  if (GOOD.includes(word)) return "good";
  return BAD.includes(word) ? "bad" : "other";
}

function grid(scale: Scale): SVGElement[] {
  return scale.ticks.map((tick) => {
    const x = percent(scale.place(tick));
    return shape("line", { class: "dr-grid", x1: x, x2: x, y1: 0, y2: "100%" });
  });
}

/** The seconds below the rows. */
function axis(scale: Scale): HTMLElement {
  const line = shape("svg", { class: "dr-seconds", "aria-hidden": "true" });
  const last = scale.ticks.length - 1;
  for (const [index, tick] of scale.ticks.entries()) {
    const anchor = index === 0 ? "start" : index === last ? "end" : "middle";
    const text = index === last ? `${short(tick)} s` : short(tick);
    line.append(
      shape("text", { x: percent(scale.place(tick)), y: "1em", "text-anchor": anchor }, text),
    );
  }
  return element("div", { class: "dr-track" }, line);
}
