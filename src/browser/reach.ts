/** Can a table that is wider than its room be scrolled by keyboard? Material's scrolling wrapper cannot be focused. */

/** Makes each wrapper that scrolls a stop of the Tab key, and no other. */
export function reachWideTables(): void {
  for (const room of document.querySelectorAll<HTMLElement>(".md-typeset__scrollwrap")) {
    if (room.scrollWidth > room.clientWidth) room.tabIndex = 0;
    else room.removeAttribute("tabindex");
  }
}
