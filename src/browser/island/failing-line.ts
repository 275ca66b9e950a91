/** Which line went wrong? A mark in the text and in the gutter that moves with edits. */

import {
  type EditorState,
  type Extension,
  RangeSet,
  StateEffect,
  StateField,
} from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutterLineClass } from "@codemirror/view";

/** Marks the line of this number (from 1), or none. */
export const markLine = StateEffect.define<number | null>();

class FailingGutter extends GutterMarker {
  override readonly elementClass = "dr-failing-gutter";
}

const inText = Decoration.line({ class: "dr-failing-line" });
const inGutter = new FailingGutter();

/** The start of the marked line. */
const marked = StateField.define<number | null>({
  create: () => null,
  update(position, transaction) {
    let next = position === null ? null : transaction.changes.mapPos(position);
    for (const effect of transaction.effects) {
      if (!effect.is(markLine)) continue;
      next = effect.value === null ? null : transaction.state.doc.line(effect.value).from;
    }
    return next;
  },
});

function lineStart(state: EditorState): number | null {
  const position = state.field(marked);
  return position === null ? null : state.doc.lineAt(position).from;
}

export const failingLine: Extension = [
  marked,
  EditorView.decorations.compute([marked], (state) => {
    const start = lineStart(state);
    return start === null ? Decoration.none : Decoration.set(inText.range(start));
  }),
  gutterLineClass.compute([marked], (state) => {
    const start = lineStart(state);
    return start === null ? RangeSet.empty : RangeSet.of(inGutter.range(start));
  }),
];
