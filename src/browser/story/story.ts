/** The field for a reader's own story, below its prompts: saved as it is typed, kept with the drafts. */
import { download } from "../island/download.js";
import { button, element } from "../island/element.js";
import { createForgetful } from "../island/forgetful.js";
import { createKeeper, type Desk, type Keeper } from "../island/keeper.js";
import { findDraft } from "../island/saving.js";

/** Stories have no version that could change; drafts of exercises do. */
const HASH = "";

/** The name of a page's story among the drafts; no exercise's slug has a colon. */
export function storyName(path: string): string {
  const page = path.split("/").filter(Boolean).at(-1) ?? "home";
  return `story:${page.replace(/^\d\d-/, "").replace(/\.html$/, "")}`;
}

/** Adds the field to `section`, with what was written before, until `signal` is aborted. */
export async function mountStory(section: HTMLElement, signal: AbortSignal): Promise<void> {
  const slug = storyName(location.pathname);
  const { store, draft, unsaved } = await findDraft(slug);
  if (signal.aborted) {
    store?.close();
    return;
  }
  const field = element("textarea", {
    class: "dr-story-field",
    rows: 4,
    "aria-label": "Your story, in three sentences",
    placeholder: "Three sentences: the situation, your decision, the measured result.",
  });
  field.value = unsaved ?? draft?.code ?? "";
  const told = element("span", { role: "status" });
  const actions = element("span", { class: "dr-story-actions" });
  section.append(field, element("p", { class: "dr-story-status" }, told, " ", actions));

  const tell = (text: string, ...buttons: HTMLButtonElement[]): void => {
    told.textContent = text;
    actions.replaceChildren(...buttons);
  };
  const quiet = { class: "dr-button dr-quiet" };
  const lost = (): void =>
    tell(
      "Not saved: this browser's storage is full or switched off.",
      button(
        "Download my story",
        () => download(slug.replace(":", "-"), field.value, "txt"),
        quiet,
      ),
    );
  /** What another tab wrote, or what was here when its text was loaded, can be had again. */
  const wayBack = (): HTMLButtonElement[] =>
    keeper.kept.replaced.length === 0 ? [] : [button("Bring back replaced text", bringBack, quiet)];
  function bringBack(): void {
    const [newest, ...others] = keeper.kept.replaced;
    if (newest === undefined) return;
    const mine = field.value;
    field.value = newest;
    keeper.changed({ replaced: mine === newest ? others : [...others, mine] });
    field.focus();
  }
  const desk: Desk = {
    text: () => field.value,
    busy: () => document.activeElement === field,
    show(text) {
      field.value = text;
    },
    saved: () => tell("Saved in this browser", ...wayBack()),
    failed: lost,
    elsewhere: () =>
      tell(
        "You have changed this story in another tab.",
        button("Load the other tab's text", () => void keeper.takeOver().catch(lost), quiet),
        button("Keep this one", () => keeper.changed(), quiet),
      ),
  };
  const kept = {
    hash: HASH,
    beforeReset: null,
    replaced: draft?.replaced ?? [],
  };
  const keeper: Keeper =
    store === null
      ? createForgetful(HASH, lost)
      : createKeeper({ slug, store, desk, kept, revision: draft?.revision ?? null });
  field.addEventListener("input", () => keeper.changed());
  if (unsaved !== null) keeper.changed();
  else if (draft !== undefined) tell("Saved in this browser", ...wayBack());

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
}
