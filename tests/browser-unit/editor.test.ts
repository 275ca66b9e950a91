import { beforeEach, describe, expect, test } from "vitest";
import { createEditor, difference, type Editor } from "../../src/browser/island/editor.js";

let parent: HTMLElement;
let log: string[];

beforeEach(() => {
  parent = document.createElement("div");
  document.body.replaceChildren(parent);
  log = [];
});

function open(text: string): Editor {
  return createEditor({
    parent,
    text,
    label: "Your solution to Two Sum",
    help: "dr-help-two-sum",
    changed: () => log.push("changed"),
    run: () => log.push("run"),
    leave: () => log.push("leave"),
  });
}

function content(): HTMLElement {
  return parent.querySelector(".cm-content") as HTMLElement;
}

function key(name: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent("keydown", {
    key: name,
    bubbles: true,
    cancelable: true,
    ...more,
  });
  content().dispatchEvent(event);
}

describe("the editor", () => {
  test("has a name and says which keys it takes", () => {
    open("x = 1");
    expect(content().getAttribute("aria-label")).toBe("Your solution to Two Sum");
    expect(content().getAttribute("aria-describedby")).toBe("dr-help-two-sum");
  });

  test("runs on Ctrl+Enter without adding a line", () => {
    const editor = open("x = 1");
    key("Enter", { ctrlKey: true });
    expect(log).toEqual(["run"]);
    expect(editor.text()).toBe("x = 1");
  });

  test("is left by Escape", () => {
    open("x = 1");
    key("Escape");
    expect(log).toEqual(["leave"]);
  });

  test("indents by four spaces on Tab", () => {
    const editor = open("x = 1");
    key("Tab");
    expect(editor.text()).toBe("    x = 1");
    key("Tab", { shiftKey: true });
    expect(editor.text()).toBe("x = 1");
  });

  test("undoes a replaced text in one step", () => {
    const editor = open("mine");
    editor.replace("starter");
    key("z", { ctrlKey: true });
    expect(editor.text()).toBe("mine");
  });

  test("reports changes, except quiet ones and those that change nothing", () => {
    const editor = open("a");
    editor.replace("a");
    editor.replace("b", "quiet");
    expect(log).toEqual([]);
    editor.replace("c");
    expect(log).toEqual(["changed"]);
  });

  test("marks the failing line, and the mark moves with the text", () => {
    const editor = open("a\nb\nc");
    const marked = () => parent.querySelector(".dr-failing-line")?.textContent;
    editor.mark(2);
    expect(marked()).toBe("b");
    editor.replace("new\na\nb\nc");
    expect(marked()).toBe("b");
    editor.mark(null);
    expect(marked()).toBeUndefined();
  });

  test("survives a line that is no longer there", () => {
    const editor = open("a\nb");
    editor.mark(99);
    editor.goTo(99);
    expect(parent.querySelector(".dr-failing-line")?.textContent).toBe("b");
  });

  test("shows code as text, never as markup", () => {
    open('"<img src=x onerror=alert(1)>"');
    expect(parent.querySelector("img")).toBeNull();
  });

  test("takes a megabyte and draws only what can be seen of it", () => {
    const text = "x = 1  # some padding here\n".repeat(38_000);
    const editor = open("");
    editor.replace(text);
    expect(editor.text()).toBe(text);
    expect(parent.querySelectorAll(".cm-line").length).toBeLessThan(500);
  });
});

describe("difference", () => {
  test.each([
    ["abc", "abXc", { from: 2, to: 2, insert: "X" }],
    ["aaa", "aa", { from: 2, to: 3, insert: "" }],
    ["", "x", { from: 0, to: 0, insert: "x" }],
    ["x", "", { from: 0, to: 1, insert: "" }],
  ])("from %j to %j is the smallest change", (before, after, change) => {
    expect(difference(before, after)).toEqual(change);
  });

  test("of equal texts is none", () => {
    expect(difference("same", "same")).toBeNull();
  });
});
