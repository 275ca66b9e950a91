/** How does the code of a mock interview end? It is submitted, graded whole, and then read, no longer changed. */

import type { Result } from "../result.js";
import type { Progress } from "../runtime/runtime.js";
import type { Editor } from "./editor.js";
import { highlighted } from "./highlighted.js";
import type { Interview } from "./interviewed.js";
import type { Toolbar } from "./toolbar.js";

export interface Submission {
  /** Grades what is in the editor, as the last word. */
  submit(): void;
  /** A run was asked for: a submission of other code is off. */
  running(): void;
  /** No verdict came. */
  giveUp(): void;
  /** What may be seen of the progress of a run. */
  progress(progress: Progress): Progress;
  /** What may be seen of a result. */
  visible(result: Result, code: string): Result;
  /** Tells the interview of the verdict on `code`; what was submitted takes the editor's place, once `kept` settles. */
  ran(result: Result, code: string, kept: Promise<void>): void;
  /** Leads to a line of the code. */
  goTo(line: number): void;
  /** The code was submitted before the page was left. */
  close(): void;
}

interface Setting {
  /** Nothing is ever submitted where there is none. */
  readonly interview: Interview | undefined;
  readonly editor: Editor;
  /** What holds the editor. */
  readonly frame: HTMLElement;
  readonly toolbar: Toolbar;
  readonly run: () => void;
}

/** A submission that is still to come. */
export function createSubmission(setting: Setting): Submission {
  const { interview, editor, frame, toolbar, run } = setting;
  /** The code that is being submitted. */
  let submitting: string | null = null;
  /** The submitted code, in the editor's place. */
  let closed: HTMLElement | null = null;

  function giveUp(): void {
    if (submitting === null) return;
    submitting = null;
    interview?.notSubmitted();
  }

  function close(): void {
    const inside =
      frame.contains(document.activeElement) || toolbar.node.contains(document.activeElement);
    closed = highlighted(editor.text(), "Your submitted code");
    editor.destroy();
    frame.append(closed);
    toolbar.node.hidden = true;
    toolbar.help.hidden = true;
    if (inside) closed.focus();
  }

  return {
    submit() {
      if (closed !== null) return;
      submitting = editor.text();
      run();
    },
    running() {
      if (submitting !== editor.text()) giveUp();
    },
    giveUp,
    progress(progress) {
      // The names of tests that are held back say what they look for.
      const isSecret = interview !== undefined && progress.phase === "run" && submitting === null;
      return isSecret ? { ...progress, test: null } : progress;
    },
    visible(result, code) {
      return submitting === code ? result : (interview?.visible(result) ?? result);
    },
    ran(result, code, kept) {
      if (submitting !== code) {
        interview?.ran(result, code, false);
        return;
      }
      submitting = null;
      close();
      // The interview may be left then, and what keeps the attempt with it.
      void kept.then(() => interview?.ran(result, code, true));
    },
    goTo(line) {
      if (closed === null) editor.goTo(line);
      else closed.focus();
    },
    close,
  };
}
