/** How does a static section become an exercise to solve? The parts are made here and told of one another. */

import { createConnection } from "../ledger/database.js";
import { openLedger } from "../ledger/ledger.js";
import { effort } from "../ledger/rating.js";
import type { Runtime } from "../runtime/runtime.js";
import { createSharing, type Sharing } from "../tray/sharing.js";
import { download } from "./download.js";
import { createEditor, type Editor } from "./editor.js";
import { element } from "./element.js";
import { type Exercise, loadExercise } from "./exercise.js";
import { createHints } from "./hints.js";
import { createInputs } from "./inputs.js";
import type { Interview } from "./interviewed.js";
import { importRuntime } from "./load-runtime.js";
import { createNotices, type Notices } from "./notices.js";
import { failingLineOf } from "./report.js";
import { createResults } from "./results.js";
import { createReturning, dueSchedule, findPast, type Past } from "./returning.js";
import { createRunner } from "./runner.js";
import { createSaving, type Found, findDraft, type Saving } from "./saving.js";
import { createSolution } from "./solution.js";
import { createStatus } from "./status.js";
import { createSubmission } from "./submission.js";
import type { Press, Toolbar } from "./toolbar.js";
import { createWorktime } from "./worktime.js";

export interface Place {
  readonly toolbar: Toolbar;
  /** The empty line below the toolbar. */
  readonly status: HTMLElement;
  /** The lab folder, where exercises and runtime lie. */
  readonly base: URL;
  /** Aborted when the reader leaves the page. */
  readonly signal: AbortSignal;
  readonly loadRuntime?: () => Promise<Runtime>;
  /** The mock interview that the exercise is part of. */
  readonly interview?: Interview;
}

/** Turns `section` into an exercise; on failure it stays readable, says why and offers to retry. */
export async function mount(section: HTMLElement, place: Place): Promise<void> {
  const slug = section.dataset.exercise ?? "";
  const hash = section.dataset.hash ?? "";
  const notices = createNotices(place.toolbar.buttons.run);
  place.status.after(notices.node);
  try {
    const connection = createConnection();
    const ledger = openLedger(connection);
    place.signal.addEventListener("abort", ledger.close);
    const [exercise, found, past] = await Promise.all([
      loadExercise(place.base, slug, hash),
      findDraft(place.interview?.draft ?? slug, connection),
      findPast(slug, ledger),
    ]);
    if (place.signal.aborted) ledger.close();
    else assemble(section, { ...place, exercise, found, past, notices });
  } catch (error) {
    console.error(error);
    const text = "This exercise could not be loaded. Check the connection, then try again.";
    const retry = () => {
      notices.node.remove();
      void mount(section, place);
    };
    notices.show("exercise", text, { label: "Retry", press: retry });
  }
}

interface Parts extends Place {
  readonly exercise: Exercise;
  readonly found: Found;
  readonly past: Past;
  readonly notices: Notices;
}

function assemble(section: HTMLElement, parts: Parts): void {
  const { exercise, found, past, notices, toolbar, signal, interview } = parts;
  const { buttons } = toolbar;
  const worktime = createWorktime(workedBefore(past));
  const frame = section.querySelector<HTMLElement>(".dr-editor") ?? section;
  const editor = createEditor({
    parent: frame,
    text: found.unsaved ?? found.draft?.code ?? (interview?.code || exercise.starter),
    label: `Your solution to ${exercise.title}`,
    help: toolbar.help.id,
    changed() {
      worktime.active();
      saving.changed();
      interview?.typed(editor.text());
    },
    run: () => acts.run(),
    leave: () => buttons.run.focus(),
  });
  const starter = frame.querySelector(".dr-starter");
  // Whoever has come to it by Tab goes on in the editor that takes its place.
  const isHere = starter?.contains(document.activeElement);
  starter?.remove();
  if (isHere) editor.focus();

  const status = createStatus(parts.status);
  // Advice on common slips would be a hint that nobody counts.
  const wrong = interview === undefined ? exercise.wrong : {};
  const run = () => runner.run();
  const submission = createSubmission({ interview, editor, frame, toolbar, run });
  const results = createResults(submission.goTo, wrong);
  const inputs = createInputs(exercise.slug, exercise.hash);
  const returning = createReturning({
    exercise,
    past,
    worktime,
    interview: interview?.id ?? null,
    kept: () => notices.hide("ledger"),
    lost(error) {
      console.warn("The attempt was not kept:", error);
      if (found.store === null) return; // the reader was told when the page came
      notices.show(
        "ledger",
        "This attempt could not be added to your history: this browser's storage is full, switched off, or used by a newer version of this page.",
        { label: "Download my code", press: () => download(exercise.slug, editor.text()) },
      );
    },
  });
  let unasked = false;
  let heard = false;
  const hints = createHints(exercise.hints, buttons.hint, (count) => {
    returning.hinted(count);
    heard = true;
    if (count > (interview?.hints ?? 0))
      interview?.hinted(plainText(exercise.hints[count - 1] ?? ""), unasked);
  });
  for (let count = 0; count < (interview?.hints ?? 0); count += 1) hints.next();
  const solution = createSolution(
    exercise.solution,
    exercise.title,
    buttons.solution,
    returning.solutionShown,
  );
  notices.node.after(hints.node, solution.node, ...results.nodes);
  // That the exercise is solved would tell what the tests say that are held back.
  if (interview === undefined) results.nodes.at(-1)?.after(returning.node);
  const due = interview === undefined ? (dueSchedule(past, Date.now())?.due ?? null) : null;
  const drafted = { ...exercise, slug: interview?.draft ?? exercise.slug };
  const saving = createSaving({ exercise: drafted, editor, found, notices, status, due, signal });
  const sharing = interview === undefined ? share(parts, frame, editor, saving) : null;
  buttons.history.hidden = sharing === null;

  const runner = createRunner({
    load: parts.loadRuntime ?? importRuntime,
    request: () => ({
      exercise: exercise.slug,
      code: editor.text(),
      tests: exercise.tests,
      expected: [...exercise.expected],
      files: exercise.files,
      found: inputs.found(),
    }),
    stage: {
      phase(phase, canStop) {
        section.dataset.state = phase;
        toolbar.allowStop(canStop);
        if (phase === "loading" || phase === "running") notices.hide("python");
        else status.rest();
      },
      progress(progress) {
        status.progress(submission.progress(progress));
      },
      started() {
        editor.mark(null);
        results.started();
      },
      verdict(result, code) {
        const drawn = submission.visible(result, code);
        editor.mark(failingLineOf(drawn));
        results.verdict(drawn);
        inputs.verdict(result);
        submission.ran(result, code, returning.verdict(result, code));
      },
      stopped(message) {
        submission.giveUp();
        results.stopped(message);
      },
      unavailable(message, retry) {
        submission.giveUp();
        results.stopped("");
        notices.show("python", message, { label: "Retry", press: retry });
      },
    },
  });

  const acts: Readonly<Record<Press, () => void>> = {
    run() {
      submission.running();
      runner.run();
    },
    stop: runner.stop,
    reset: saving.reset,
    hint: hints.next,
    solution: solution.toggle,
    history: () => sharing?.toggle(),
  };
  toolbar.connect((press) => acts[press]());
  if (interview?.submitted) submission.close();
  interview?.ready({
    exercise,
    submit: submission.submit,
    interject() {
      heard = false;
      unasked = true;
      hints.next();
      unasked = false;
      return heard;
    },
  });

  const intend = () => runner.intend();
  frame.addEventListener("focusin", intend, { signal });
  for (const intent of ["pointerenter", "focus"] as const) {
    buttons.run.addEventListener(intent, intend, { signal });
  }
  signal.addEventListener("abort", () => {
    runner.leave();
    editor.destroy();
  });
}

/** The history of attempts below the notices, and above the editor what a link brings. */
function share(parts: Parts, frame: HTMLElement, editor: Editor, saving: Saving): Sharing {
  const { exercise, past, notices, toolbar, signal } = parts;
  const sharing = createSharing({
    slug: exercise.slug,
    hash: exercise.hash,
    ledger: past.ledger,
    frame,
    opener: toolbar.buttons.history,
    text: editor.text,
    restore: saving.replace,
    signal,
  });
  notices.node.after(sharing.node);
  return sharing;
}

/** The words of a hint, which is HTML that our own build rendered. */
function plainText(html: string): string {
  const body = element("template");
  body.innerHTML = html;
  return body.content.textContent?.trim() ?? "";
}

/** Seconds of work in the round that is under way. */
function workedBefore({ attempts, reviews }: Past): number {
  return effort(attempts, reviews.at(-1)?.time ?? 0).seconds;
}
