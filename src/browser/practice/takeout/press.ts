/** How do the buttons of these pages look? Like those of the exercises, which are styled within their section alone. */

import { button } from "../../island/element.js";

/** A button that calls `act`; a grave one destroys something. */
export function press(
  label: string,
  act: () => void,
  { grave = false, hidden = false } = {},
): HTMLButtonElement {
  return button(label, act, { class: `dr-button${grave ? " dr-grave" : ""}`, hidden });
}
