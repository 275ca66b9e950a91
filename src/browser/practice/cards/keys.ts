/** When is a key a shortcut? When nobody is typing, and no control under the focus wants it for itself. */

const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable=false])";
const CONTROLS = "a[href], button, summary, label, [role=button]";

/** Hands each key to `press`, which says whether it was a shortcut, until `signal` is aborted. */
export function listen(press: (key: string) => boolean, signal: AbortSignal): void {
  document.addEventListener(
    "keydown",
    (event) => {
      const { key, target, repeat, isComposing } = event;
      if (event.defaultPrevented || repeat || isComposing) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (target instanceof Element && target.closest(FIELDS) !== null) return;
      const presses = key === " " || key === "Enter";
      if (presses && target instanceof Element && target.closest(CONTROLS) !== null) return;
      if (press(key)) event.preventDefault();
    },
    { signal },
  );
}
