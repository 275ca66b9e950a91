/** Which lines of pytest's message differ? Those that start with -, + or ?, each in its colour. */

import { element } from "./element.js";

type Side = "expected" | "returned" | "hint" | "plain";

/** `message` as a block whose diff lines are coloured; the signs stay, so colour says nothing alone. */
export function drawDiff(message: string): HTMLElement {
  const block = element("pre", { class: "dr-diff", tabindex: 0 });
  for (const line of message.split("\n")) {
    block.append(element("span", { class: `dr-line dr-line-${side(line)}` }, `${line}\n`));
  }
  return block;
}

/** Does `message` carry a diff, so that its signs need a legend? */
export function hasDiff(message: string): boolean {
  return message.split("\n").some((line) => side(line) !== "plain");
}

/** The side of a line; pytest writes `-` for the expected value and `+` for the returned one. */
export function side(line: string): Side {
  const sign = /^\s{0,4}([-+?])(?:\s|$)/.exec(line)?.[1];
  switch (sign) {
    case "-":
      return "expected";
    case "+":
      return "returned";
    case "?":
      return "hint";
    default:
      return "plain";
  }
}
