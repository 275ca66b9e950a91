/** What differs between two versions of code? CodeMirror's own view of changes, read-only. */

import { pythonLanguage } from "@codemirror/lang-python";
import { syntaxHighlighting } from "@codemirror/language";
import { unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

/** `after`, with what `before` had struck out. Nothing is folded: CodeMirror unfolds by mouse alone. */
export function changes(
  parent: HTMLElement,
  before: string,
  after: string,
  label: string,
): EditorView {
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: after,
      extensions: [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({
          tabindex: "0",
          "aria-label": label,
          "aria-readonly": "true",
        }),
        lineNumbers(),
        pythonLanguage,
        syntaxHighlighting(classHighlighter),
        unifiedMergeView({
          original: before,
          mergeControls: false,
          gutter: true,
        }),
      ],
    }),
  });
}
