/** What do verdicts look like beside their words? Strokes in the colour of the text around them. */

import type { TestStatus } from "../result.js";

const SVG = "http://www.w3.org/2000/svg";

/** The drawing of `status`, hidden from assistive technology: words always stand beside it. */
export function icon(status: TestStatus): SVGSVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 16 16");
  drawing.setAttribute("class", "dr-icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", strokes(status));
  drawing.append(path);
  return drawing;
}

function strokes(status: TestStatus): string {
  switch (status) {
    case "pass":
      return "M3 8.5l3.5 3.5L13 4.5";
    case "fail":
      return "M4 4l8 8M12 4l-8 8";
    case "error":
    case "crash":
      return "M8 3v6.5M8 12.2v.6";
    case "timeout":
      return "M8 2a6 6 0 1 1-.01 0M8 5v3.5l2.5 1.5";
    case "skipped":
    case "not run":
      return "M4 8h8";
    case "running":
      return "M5 3.5v9l7-4.5z";
    default:
      return status satisfies never;
  }
}

/** The word for `status`. */
export function word(status: TestStatus): string {
  switch (status) {
    case "pass":
      return "Passed";
    case "fail":
      return "Failed";
    case "error":
      return "Error";
    case "timeout":
      return "Timed out";
    case "crash":
      return "Crashed";
    case "skipped":
      return "Skipped";
    case "not run":
      return "Not run";
    case "running":
      return "Running";
    default:
      return status satisfies never;
  }
}
