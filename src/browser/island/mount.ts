/** How does a static section become an exercise to solve? The parts are made here and told of one another. */

import { createConnection } from "../ledger/database.js";
import { openLedger } from "../ledger/ledger.js";
import { effort } from "../ledger/rating.js";
import type { Runtime } from "../runtime/runtime.js";
import { download } from "./download.js";
import { createEditor } from "./editor.js";
import { type Exercise, loadExercise } from "./exercise.js";
import { createHints } from "./hints.js";
import { createInputs } from "./inputs.js";
import { createNotices, type Notices } from "./notices.js";
import { failingLineOf } from "./report.js";
import { createResults } from "./results.js";
import { createReturning, dueSchedule, findPast, type Past } from "./returning.js";
import { createRunner } from "./runner.js";
import { createSaving, type Found, findDraft } from "./saving.js";
import { createSolution } from "./solution.js";
import { createStatus } from "./status.js";
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
      findDraft(slug, connection),
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
  const { exercise, found, past, notices, toolbar, signal } = parts;
  const { buttons } = toolbar;
  const worktime = createWorktime(workedBefore(past));
  const frame = section.querySelector<HTMLElement>(".dr-editor") ?? section;
  const editor = createEditor({
    parent: frame,
    text: found.unsaved ?? found.draft?.code ?? exercise.starter,
    label: `Your solution to ${exercise.title}`,
    help: toolbar.help.id,
    changed() {
      worktime.active();
      saving.changed();
    },
    run: () => runner.run(),
    leave: () => buttons.run.focus(),
  });
  frame.querySelector(".dr-starter")?.remove();

  const status = createStatus(parts.status);
  const results = createResults((line) => editor.goTo(line), exercise.wrong);
  const inputs = createInputs(exercise.slug, exercise.hash);
  const returning = createReturning({
    exercise,
    past,
    worktime,
    interview: null,
    kept: () => notices.hide("ledger"),
    lost(error) {
      console.warn("The attempt was not kept:", error);
      notices.show(
        "ledger",
        "This attempt could not be added to your history: this browser's storage is full, switched off, or used by a newer version of this page.",
        { label: "Download my code", press: () => download(exercise.slug, editor.text()) },
      );
    },
  });
  const hints = createHints(exercise.hints, buttons.hint, returning.hinted);
  const solution = createSolution(
    exercise.solution,
    exercise.title,
    buttons.solution,
    returning.solutionShown,
  );
  notices.node.after(hints.node, solution.node, ...results.nodes, returning.node);
  const due = dueSchedule(past, Date.now())?.due ?? null;
  const saving = createSaving({ exercise, editor, found, notices, status, due, signal });

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
      progress: status.progress,
      started() {
        editor.mark(null);
        results.started();
      },
      verdict(result, code) {
        editor.mark(failingLineOf(result));
        results.verdict(result);
        inputs.verdict(result);
        void returning.verdict(result, code);
      },
      stopped: results.stopped,
      unavailable(message, retry) {
        results.stopped("");
        notices.show("python", message, { label: "Retry", press: retry });
      },
    },
  });

  const acts: Readonly<Record<Press, () => void>> = {
    run: runner.run,
    stop: runner.stop,
    reset: saving.reset,
    hint: hints.next,
    solution: solution.toggle,
  };
  toolbar.connect((press) => acts[press]());

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

/** Seconds of work in the round that is under way. */
function workedBefore({ attempts, reviews }: Past): number {
  return effort(attempts, reviews.at(-1)?.time ?? 0).seconds;
}

async function importRuntime(): Promise<Runtime> {
  try {
    const { runtime } = await import("../runtime/runtime.js");
    return runtime();
  } catch (cause) {
    throw new NotFetched(cause);
  }
}

/** The runtime's own `RuntimeUnavailable` cannot tell that it was not fetched itself. */
class NotFetched extends Error {
  override readonly name = "RuntimeUnavailable";

  constructor(cause: unknown) {
    const advice = "Check the connection and retry. Your code is kept.";
    super(`The part of this page that runs Python could not be loaded. ${advice}`, { cause });
  }
}
