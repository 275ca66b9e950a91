/** How is Python shown that nobody edits? As text in spans with the editor's own classes. */

import { pythonLanguage } from "@codemirror/lang-python";
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { element } from "./element.js";

/** `code` as a highlighted, scrollable block that the keyboard can reach. */
export function highlighted(code: string, label: string): HTMLElement {
  const block = element("code");
  highlightCode(
    code,
    pythonLanguage.parser.parse(code),
    classHighlighter,
    (text, classes) =>
      block.append(classes === "" ? text : element("span", { class: classes }, text)),
    () => block.append("\n"),
  );
  return element(
    "pre",
    { class: "dr-code", tabindex: 0, role: "region", "aria-label": label },
    block,
  );
}
