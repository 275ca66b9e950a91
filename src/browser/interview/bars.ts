/** Where did the time go? A bar a step against its budget, and the same in figures. */

import { element } from "../island/element.js";
import { shown } from "./clock.js";
import type { Report, StepTime } from "./debrief.js";
import { table } from "./parts.js";
import { counted } from "./rubric.js";
import { NAMES } from "./steps.js";

/** The bars with their figures, and what interrupted them. */
export function drawTimes({ times, total, pauses, grace }: Report): HTMLElement[] {
  const most = Math.max(...times.map(({ budget, used }) => Math.max(budget, used)));
  const over = total.over > 0 ? `, ${shown(total.over)} over` : "";
  const away = pauses.away === 0 ? "" : `, ${pauses.away} of them away from the page`;
  return [
    table(
      "Time by step",
      ["Step", "Used and budget", "Used", "Budget", "Over", "Visits", "Quiet at most"],
      times.map((time) => [
        NAMES[time.step],
        drawBar(time, most),
        shown(time.used),
        shown(time.budget),
        time.over > 0 ? shown(time.over) : "",
        String(time.visits),
        time.quiet === null ? "" : shown(time.quiet.to - time.quiet.from),
      ]),
      "dr-iv-times",
    ),
    element(
      "p",
      {},
      `In all ${shown(total.used)} of ${shown(total.budget)}${over}. `,
      pauses.count === 0
        ? "No pause."
        : `${counted(pauses.count, "pause")}, ${shown(pauses.took)} in all${away}.`,
      grace ? " Two more minutes were asked for." : "",
      " Quiet is time without typing or running; talking aloud is not measured.",
    ),
  ];
}

/** The bar says nothing that the figures do not, so it is for the eye alone. */
function drawBar({ budget, used, over }: StepTime, most: number): HTMLElement {
  const share = (time: number): string => `${most === 0 ? 0 : ((100 * time) / most).toFixed(1)}%`;
  const bar = element("span", { class: "dr-iv-bar-used", "data-over": over > 0 });
  bar.style.width = share(used);
  const limit = element("span", { class: "dr-iv-bar-budget" });
  limit.style.insetInlineStart = share(budget);
  return element("span", { class: "dr-iv-track", "aria-hidden": "true" }, bar, limit);
}
