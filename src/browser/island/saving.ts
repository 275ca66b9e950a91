/** How do drafts meet the page? Opens the store, tells the keeper about the editor and the learner about drafts. */

import type { Connection } from "../ledger/database.js";
import { download } from "./download.js";
import { type Draft, type DraftStore, keep, openDrafts } from "./drafts.js";
import type { Editor } from "./editor.js";
import { button } from "./element.js";
import type { Exercise } from "./exercise.js";
import { createForgetful } from "./forgetful.js";
import { createKeeper, type Keeper, type Kept } from "./keeper.js";
import { recallUnsaved } from "./leaving.js";
import type { Notices } from "./notices.js";
import type { Status } from "./status.js";

/** What was found in storage before the editor exists. */
export interface Found {
  readonly store: DraftStore | null;
  readonly draft: Draft | undefined;
  /** A newer text whose saving was cut short when the page was left. */
  readonly unsaved: string | null;
}

/** The draft of `slug`; a browser that keeps nothing gives no store, and grading still works. */
export async function findDraft(slug: string, connection?: Connection): Promise<Found> {
  try {
    const store = await openDrafts(connection);
    const draft = await store.read(slug);
    const noted = recallUnsaved(slug);
    const newer = noted !== null && noted.updated > (draft?.updated ?? 0);
    return { store, draft, unsaved: newer && noted.code !== draft?.code ? noted.code : null };
  } catch (error) {
    console.warn("Drafts cannot be kept:", error);
    return { store: null, draft: undefined, unsaved: recallUnsaved(slug)?.code ?? null };
  }
}

export interface Saving {
  changed(): void;
  reset(): void;
  /** Puts `text` in the editor, which takes the focus; the text that was there can be brought back. */
  replace(text: string): void;
}

interface Setting {
  readonly exercise: Exercise;
  readonly editor: Editor;
  readonly found: Found;
  readonly notices: Notices;
  readonly status: Status;
  /** Since when the exercise is due again, in milliseconds since 1970: a draft from before makes way for the starter. */
  readonly due: number | null;
  readonly signal: AbortSignal;
}

const RESET = "This is the starter again. Undo reset brings your code back, also after a reload.";
const DUE =
  "This exercise is due again, so it starts blank. Undo reset brings back your last solution, also after a reload.";

/** Saves the editor's text as it is typed until `signal` is aborted. */
export function createSaving(setting: Setting): Saving {
  const { exercise, editor, found, notices, status, due, signal } = setting;
  const { store, draft } = found;
  const undo = button("Undo reset", undoReset, { class: "dr-button dr-quiet", hidden: true });
  const back = button("Bring back replaced text", bringBack, {
    class: "dr-button dr-quiet",
    hidden: true,
  });
  status.line.append(undo, back);

  let isTold = false;
  function lost(): void {
    if (isTold) return; // a live region would say it again at every key
    isTold = true;
    const what =
      store === null ? "Your code is not saved, and no attempt" : "Your code is not saved";
    notices.show(
      "storage",
      `${what}: this browser's storage is full, switched off, or used by a newer version of this page. Tests still run.`,
      { label: "Download my code", press: () => download(exercise.slug, editor.text()) },
    );
    status.draft("Draft not saved");
  }

  const keeper: Keeper =
    store === null
      ? createForgetful(exercise.hash, lost)
      : createKeeper({
          slug: exercise.slug,
          store,
          kept: {
            hash: draft?.hash ?? exercise.hash,
            beforeReset: draft?.beforeReset ?? null,
            replaced: draft?.replaced ?? [],
          },
          revision: draft?.revision ?? null,
          desk: {
            text: editor.text,
            busy: editor.hasFocus,
            show: (text) => editor.replace(text, "quiet"),
            saved() {
              isTold = false;
              notices.hide("storage");
              status.draft("Draft saved");
              offer();
            },
            failed(error) {
              console.warn("The draft was not saved:", error);
              lost();
            },
            elsewhere() {
              const load = () => {
                notices.hide("tabs");
                // Once this tab has saved over it, the other text is the newest of the displaced ones.
                keeper.takeOver().then((newer) => newer || bringBack(), lost);
                editor.focus();
              };
              notices.show(
                "tabs",
                "You have changed this exercise in another tab.",
                { label: "Load the other tab's text", press: load },
                { label: "Keep this one", press: () => notices.hide("tabs") },
              );
            },
          },
        });

  /** Shows the ways back that exist now. */
  function offer(): void {
    undo.hidden = keeper.kept.beforeReset === null;
    back.hidden = keeper.kept.replaced.length === 0;
  }

  /** Puts `text` in the editor and saves it together with what is kept beside it. */
  function put(text: string, update: Partial<Kept>): void {
    editor.replace(text, "quiet");
    keeper.changed(update);
    offer();
  }

  function reset(text = RESET): void {
    const code = editor.text();
    if (code === exercise.starter) return;
    notices.hide("changed");
    const { beforeReset, replaced } = keeper.kept;
    put(exercise.starter, {
      beforeReset: code,
      hash: exercise.hash,
      replaced: beforeReset === null ? replaced : keep(beforeReset, replaced, code),
    });
    notices.show("reset", text, { label: "Dismiss", press: () => notices.hide("reset") });
  }

  function undoReset(): void {
    const before = keeper.kept.beforeReset;
    if (before === null) return;
    const code = editor.text();
    const { replaced } = keeper.kept;
    notices.hide("reset");
    put(before, {
      beforeReset: null,
      replaced: code === exercise.starter ? replaced : keep(code, replaced, before),
    });
    editor.focus();
  }

  /** The newest displaced text comes back, and the text here goes behind the others: nothing is dropped. */
  function bringBack(): void {
    const [newest, ...others] = keeper.kept.replaced;
    if (newest === undefined) return;
    const code = editor.text();
    put(newest, { replaced: code === newest ? others : [...others, code] });
    editor.focus();
  }

  function replace(text: string): void {
    const code = editor.text();
    const { replaced } = keeper.kept;
    if (code !== text)
      put(text, { replaced: code === exercise.starter ? replaced : keep(code, replaced, text) });
    editor.focus();
  }

  if (due !== null && store !== null && draft !== undefined && draft.updated < due) reset(DUE);
  else if (draft !== undefined && draft.hash !== exercise.hash && draft.code !== exercise.starter) {
    const settle = (label: string, act: () => void) => ({
      label,
      press() {
        notices.hide("changed");
        act();
      },
    });
    notices.show(
      "changed",
      "This exercise has changed since your draft.",
      settle("Use the new starter", () => reset()),
      settle("Keep my draft", () => keeper.changed({ hash: exercise.hash })),
    );
  }
  if (found.unsaved !== null) keeper.changed();
  if (store === null) lost();
  else if (draft !== undefined) status.draft("Draft restored");
  offer();

  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "hidden") keeper.flush();
      else void keeper.look();
    },
    { signal },
  );
  addEventListener("pagehide", () => keeper.flush(), { signal });
  signal.addEventListener("abort", () => {
    keeper.leave();
    store?.close();
  });
  return { changed: () => keeper.changed(), reset: () => reset(), replace };
}
