/** How is Python typed here? CodeMirror 6 with what solving an exercise needs, and no more. */

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { Annotation, EditorState, type Extension, Prec } from "@codemirror/state";
import {
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { failingLine, markLine } from "./failing-line.js";

export interface Editor {
  text(): string;
  /** Replaces the text, as one step that the editor can undo; `quiet` changes are not reported. */
  replace(text: string, quiet?: "quiet"): void;
  focus(): void;
  hasFocus(): boolean;
  /** Moves the cursor to line `number` (from 1), shows it and takes the focus. */
  goTo(number: number): void;
  /** Marks the failing line, or none. */
  mark(number: number | null): void;
  destroy(): void;
}

export interface EditorSetting {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly label: string;
  /** The id of the element that says which keys do what. */
  readonly help: string;
  readonly changed: () => void;
  readonly run: () => void;
  readonly leave: () => void;
}

const quietly = Annotation.define<boolean>();

/** An editor in `parent`. */
export function createEditor(setting: EditorSetting): Editor {
  const view = new EditorView({
    parent: setting.parent,
    state: EditorState.create({ doc: setting.text, extensions: extensions(setting) }),
  });
  return {
    text: () => view.state.doc.toString(),
    replace(text, quiet) {
      const change = difference(view.state.doc.toString(), text);
      if (change === null) return;
      const annotations = quiet === "quiet" ? [quietly.of(true)] : [];
      view.dispatch({ changes: change, annotations });
    },
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,
    goTo(number) {
      const line = view.state.doc.line(clamp(number, view.state.doc.lines));
      const effects = EditorView.scrollIntoView(line.from, { y: "nearest", yMargin: 40 });
      view.dispatch({ selection: { anchor: line.from }, effects });
      view.focus();
    },
    mark: (number) =>
      view.dispatch({
        effects: markLine.of(number === null ? null : clamp(number, view.state.doc.lines)),
      }),
    destroy: () => view.destroy(),
  };
}

function extensions(setting: EditorSetting): Extension {
  const keys = [
    { key: "Mod-Enter", run: done(setting.run) },
    { key: "Escape", run: done(setting.leave) },
  ];
  return [
    Prec.highest(keymap.of(keys)),
    keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
    history(),
    lineNumbers(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    bracketMatching(),
    indentOnInput(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    pythonLanguage,
    syntaxHighlighting(classHighlighter),
    failingLine,
    EditorView.contentAttributes.of({
      tabindex: "0", // axe does not count contenteditable as reachable by keyboard
      "aria-label": setting.label,
      "aria-describedby": setting.help,
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
    EditorView.updateListener.of((update) => {
      const quiet = update.transactions.some((transaction) => transaction.annotation(quietly));
      if (update.docChanged && !quiet) setting.changed();
    }),
  ];
}

function done(act: () => void): () => true {
  return () => {
    act();
    return true;
  };
}

function clamp(number: number, lines: number): number {
  return Math.min(Math.max(Math.trunc(number), 1), lines);
}

/** The smallest single change from `before` to `after`, so that the cursor stays where it can. */
export function difference(
  before: string,
  after: string,
): { from: number; to: number; insert: string } | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return {
    from: head,
    to: before.length - tail,
    insert: after.slice(head, after.length - tail),
  };
}
