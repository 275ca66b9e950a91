import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openDrafts } from "../../src/browser/island/drafts.js";
import { createEditor, type Editor } from "../../src/browser/island/editor.js";
import type { Exercise } from "../../src/browser/island/exercise.js";
import { createNotices } from "../../src/browser/island/notices.js";
import { createSaving, findDraft, type Saving } from "../../src/browser/island/saving.js";
import { createStatus } from "../../src/browser/island/status.js";
import { anExercise, settled } from "./samples.js";

let leaving: AbortController;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  document.body.replaceChildren();
});

afterEach(() => leaving.abort());

interface Page {
  readonly editor: Editor;
  readonly saving: Saving;
  readonly root: HTMLElement;
}

/** Opens the exercise as after a reload. */
async function load(exercise: Exercise = anExercise()): Promise<Page> {
  leaving?.abort();
  leaving = new AbortController();
  const root = document.createElement("div");
  const line = document.createElement("div");
  document.body.replaceChildren(root);
  const notices = createNotices(document.createElement("button"));
  root.append(line, notices.node);
  const found = await findDraft(exercise.slug);
  const editor = createEditor({
    parent: root,
    text: found.draft?.code ?? exercise.starter,
    label: "Your solution",
    help: "help",
    changed: () => saving.changed(),
    run: () => {},
    leave: () => {},
  });
  const status = createStatus(line);
  const { signal } = leaving;
  const saving = createSaving({ exercise, editor, found, notices, status, due: null, signal });
  return { editor, saving, root };
}

function visible({ root }: Page): string[] {
  return [...root.querySelectorAll("button")]
    .filter((one) => !one.hidden)
    .map((one) => one.textContent);
}

function press({ root }: Page, label: string): void {
  const found = [...root.querySelectorAll("button")].find((one) => one.textContent === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  found.click();
}

const { starter } = anExercise();

describe("a draft", () => {
  test("is there again after a reload", async () => {
    const page = await load();
    page.editor.replace("x = 1\n");
    await settled(20);
    const again = await load();
    expect(again.editor.text()).toBe("x = 1\n");
    expect(again.root.textContent).toContain("Draft restored");
  });

  test("comes back after Reset, also when the page was reloaded in between", async () => {
    const page = await load();
    page.editor.replace("x = 1\n");
    page.saving.reset();
    expect(page.editor.text()).toBe(starter);
    await settled(20);
    const again = await load();
    expect(again.editor.text()).toBe(starter);
    expect(visible(again)).toEqual(["Undo reset"]);
    press(again, "Undo reset");
    expect(again.editor.text()).toBe("x = 1\n");
    expect(visible(again)).toEqual([]);
  });

  test("that was typed after Reset is kept when Reset is undone", async () => {
    const page = await load();
    page.editor.replace("x = 1\n");
    page.saving.reset();
    page.editor.replace("x = 2\n");
    press(page, "Undo reset");
    expect(page.editor.text()).toBe("x = 1\n");
    press(page, "Bring back replaced text");
    expect(page.editor.text()).toBe("x = 2\n");
    press(page, "Bring back replaced text");
    expect(page.editor.text()).toBe("x = 1\n");
  });

  test("that an earlier Reset took is kept by the next Reset", async () => {
    const page = await load();
    page.editor.replace("x = 1\n");
    page.saving.reset();
    page.editor.replace("x = 2\n");
    page.saving.reset();
    press(page, "Bring back replaced text");
    expect(page.editor.text()).toBe("x = 1\n");
    press(page, "Undo reset");
    expect(page.editor.text()).toBe("x = 2\n");
  });

  test("makes way for an earlier text and can be brought back, also after a reload", async () => {
    const page = await load();
    page.editor.replace("x = 1\n");
    page.saving.replace("earlier\n");
    expect(page.editor.text()).toBe("earlier\n");
    // This DOM tells of selections while they change, which a focused editor cannot bear.
    (document.activeElement as HTMLElement).blur();
    await settled(20);
    const again = await load();
    expect(again.editor.text()).toBe("earlier\n");
    press(again, "Bring back replaced text");
    expect(again.editor.text()).toBe("x = 1\n");
  });

  test("that is the untouched starter is not worth keeping", async () => {
    const page = await load();
    page.saving.replace("earlier\n");
    expect(visible(page)).toEqual([]);
  });

  test("is not forgotten by a second Reset of the untouched starter", async () => {
    const page = await load();
    page.editor.replace("x = 1\n");
    page.saving.reset();
    page.saving.reset();
    press(page, "Undo reset");
    expect(page.editor.text()).toBe("x = 1\n");
  });
});

describe("an exercise that changed since the draft", () => {
  const changed = anExercise({ hash: "bbbbbbbbbbbb", starter: "# a new TODO\n" });

  test("keeps the draft and says so", async () => {
    const page = await load();
    page.editor.replace("x = 1\n");
    await settled(20);
    const again = await load(changed);
    expect(again.editor.text()).toBe("x = 1\n");
    expect(again.root.textContent).toContain("This exercise has changed since your draft.");
    expect(visible(again)).toEqual(["Use the new starter", "Keep my draft"]);
  });

  test("offers the new starter, and the way back", async () => {
    const page = await load();
    page.editor.replace("x = 1\n");
    await settled(20);
    const again = await load(changed);
    press(again, "Use the new starter");
    expect(again.editor.text()).toBe("# a new TODO\n");
    press(again, "Undo reset");
    expect(again.editor.text()).toBe("x = 1\n");
  });

  test("says nothing any more once the draft was confirmed", async () => {
    const page = await load();
    page.editor.replace("x = 1\n");
    await settled(20);
    press(await load(changed), "Keep my draft");
    await settled(20);
    expect(visible(await load(changed))).toEqual([]);
  });
});

describe("a browser that keeps nothing", () => {
  test("is named, and the code can be downloaded", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.stubGlobal("indexedDB", {
      open() {
        throw new DOMException("denied", "SecurityError");
      },
    });
    const page = await load();
    expect(page.root.textContent).toContain("Your code is not saved");
    expect(visible(page)).toEqual(["Download my code"]);
    page.editor.replace("x = 1\n");
    let saved: Blob | null = null;
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      saved = blob as Blob;
      return "blob:code";
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    press(page, "Download my code");
    expect(await (saved as Blob | null)?.text()).toBe("x = 1\n");
    expect(names).toEqual(["two_sum.py"]);
  });

  test("still undoes Reset until the page goes", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.stubGlobal("indexedDB", {
      open() {
        throw new DOMException("denied", "SecurityError");
      },
    });
    const page = await load();
    page.editor.replace("x = 1\n");
    page.saving.reset();
    press(page, "Undo reset");
    expect(page.editor.text()).toBe("x = 1\n");
  });
});

describe("another tab", () => {
  /** Another tab saves `code`, and this one looks while its editor has the focus. */
  async function interfere(page: Page, code: string): Promise<void> {
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    page.editor.focus();
    const other = await openDrafts();
    const { slug, hash } = anExercise();
    const draft = { slug, hash, code, beforeReset: null, replaced: [], updated: 0 };
    await other.write({ ...draft, revision: "other:1" }, () => true);
    other.close();
    document.dispatchEvent(new Event("visibilitychange"));
    await settled(20);
    // This DOM tells of selections while they change, which a focused editor cannot bear.
    (document.activeElement as HTMLElement).blur();
  }

  test("is asked about, and its text can be loaded and left again", async () => {
    const page = await load();
    page.editor.replace("mine\n");
    await settled(20);
    await interfere(page, "theirs\n");
    expect(page.editor.text()).toBe("mine\n");
    press(page, "Load the other tab's text");
    await settled(20);
    expect(page.editor.text()).toBe("theirs\n");
    press(page, "Bring back replaced text");
    expect(page.editor.text()).toBe("mine\n");
  });

  test("has not lost its text when this one is typed on in", async () => {
    const page = await load();
    await interfere(page, "theirs\n");
    page.editor.replace("mine\n");
    await settled(20);
    press(page, "Load the other tab's text");
    await settled(20);
    expect(page.editor.text()).toBe("theirs\n");
    press(page, "Bring back replaced text");
    expect(page.editor.text()).toBe("mine\n");
  });
});
