/** How is the exercise graded inside the interview? As on its page, but half of the results wait for the submission. */

import { element } from "../island/element.js";
import type { Desk, Interview } from "../island/interviewed.js";
import { createToolbar } from "../island/toolbar.js";
import type { Result } from "../result.js";
import { heldBack, withoutHeld } from "./held-back.js";
import type { ExerciseEntry } from "./material.js";
import { built, press } from "./parts.js";
import type { Session } from "./session.js";
import { draftName } from "./store.js";

/** What the room is told. */
export interface Told {
  typed(code: string): void;
  hinted(text: string, unasked: boolean): void;
  /** A run that is no submission; `shown` is what was seen of it. */
  ran(shown: Result): void;
  submitted(result: Result, code: string, held: ReadonlySet<string>): void;
  notSubmitted(): void;
}

export interface ExerciseDesk {
  readonly node: HTMLElement;
  /** Hands the code in; false if the exercise is not there yet. */
  submit(): boolean;
  interject(): boolean;
}

/** The exercise of `session`, mounted in a section of its own until `signal` is aborted. */
export function createDesk(
  session: Session,
  entry: ExerciseEntry,
  base: URL,
  signal: AbortSignal,
  told: Told,
): ExerciseDesk {
  const { slug, title } = entry;
  const node = element("section", {
    class: "dr-exercise",
    "data-exercise": slug,
    "data-hash": entry.hash,
    "data-state": "idle",
    "aria-labelledby": "dr-iv-exercise",
  });
  const editor = element("div", { class: "dr-editor" });
  const status = element("div", { class: "dr-status" });
  const toolbar = createToolbar(slug, title);
  // Starting over and looking it up belong to practice, not to an interview.
  toolbar.buttons.reset.hidden = true;
  toolbar.buttons.history.hidden = true;
  toolbar.buttons.solution.hidden = true;
  let desk: Desk | null = null;
  let held: ReadonlySet<string> = new Set();
  const submitButton = press("Submit", () => desk?.submit(), "dr-iv-submit");
  submitButton.disabled = true;
  toolbar.node.append(submitButton);
  const rule = element("p", { class: "dr-meta" });
  node.append(
    element("h3", { id: "dr-iv-exercise" }, title),
    rule,
    element("div", { class: "dr-statement" }, built(entry.statement)),
    editor,
    toolbar.help,
    toolbar.node,
    status,
  );

  // Code that scrolls sideways must be reachable by the keyboard; the theme sees to what it rendered itself.
  for (const block of node.querySelectorAll<HTMLElement>(".dr-statement pre > code")) {
    block.tabIndex = 0;
  }

  const interview: Interview = {
    id: session.id,
    draft: draftName(session.id),
    code: session.code,
    hints: session.hints.length,
    submitted: session.submission !== null,
    visible: (result) => withoutHeld(result, held),
    ready(found) {
      desk = found;
      const { expected } = found.exercise;
      held = heldBack(expected);
      submitButton.disabled = false;
      rule.textContent =
        held.size === 0
          ? `${expected.length} tests, all of them shown.`
          : `${expected.length} tests; you see the results of ${expected.length - held.size} until you submit. Hints are counted.`;
      if (interview.submitted) rule.textContent = "Submitted.";
    },
    typed: told.typed,
    hinted: told.hinted,
    ran(result, code, isSubmission) {
      if (isSubmission) {
        rule.textContent = "Submitted: all results are shown.";
        told.submitted(result, code, held);
      } else told.ran(withoutHeld(result, held));
    },
    notSubmitted: told.notSubmitted,
  };
  void import("../island/mount.js").then(
    ({ mount }) => {
      if (!signal.aborted) return mount(node, { toolbar, status, base, signal, interview });
      return undefined;
    },
    (error: unknown) => {
      console.error(error);
      status.textContent =
        "The editor could not be loaded. Reload the page: the interview can be resumed.";
    },
  );
  return {
    node,
    submit() {
      desk?.submit();
      return desk !== null;
    },
    interject: () => desk?.interject() ?? false,
  };
}
