/** What is going on right now? One quiet line under the buttons, always there so that nothing moves. */

import type { Progress } from "../runtime/runtime.js";
import { element } from "./element.js";

export interface Status {
  readonly line: HTMLElement;
  progress(progress: Progress): void;
  /** Takes the progress bar away. */
  rest(): void;
  /** Says how the draft is; shown while nothing runs. */
  draft(text: string): void;
}

/** The status line in `line`. */
export function createStatus(line: HTMLElement): Status {
  const words = element("span");
  const bar = element("progress", { max: 1 });
  const progress = element("label", { class: "dr-progress", hidden: true }, words, bar);
  const draft = element("span", { class: "dr-draft" });
  line.replaceChildren(progress, draft);
  return {
    line,
    progress(now) {
      words.textContent = describe(now);
      const share = portion(now);
      if (share === null) bar.removeAttribute("value");
      else bar.value = share;
      progress.hidden = false;
      draft.hidden = true;
    },
    rest() {
      progress.hidden = true;
      draft.hidden = false;
    },
    draft(text) {
      draft.textContent = text;
    },
  };
}

/** The sentence for `progress`. */
export function describe(progress: Progress): string {
  switch (progress.phase) {
    case "download":
      return `Loading Python: ${megabytes(progress.received)} of ${megabytes(progress.total)} MB`;
    case "boot":
      return "Starting Python…";
    case "run": {
      const number = Math.min(progress.done + 1, progress.of);
      const name = progress.test === null ? "" : `: ${progress.test}`;
      return `Running test ${number} of ${progress.of}${name}`;
    }
    default:
      return progress satisfies never;
  }
}

function portion(progress: Progress): number | null {
  switch (progress.phase) {
    case "download":
      return progress.total > 0 ? Math.min(progress.received / progress.total, 1) : null;
    case "boot":
      return null;
    case "run":
      return progress.of > 0 ? progress.done / progress.of : null;
    default:
      return progress satisfies never;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
