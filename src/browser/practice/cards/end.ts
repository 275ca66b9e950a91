/** What was done in a session, and when does something come back? */

import { button, element } from "../../island/element.js";
import { day } from "../../island/returning.js";
import { NAMES } from "../../ledger/rating.js";
import { cardItem, type Rating, type Review } from "../../ledger/records.js";
import { nextDue, plan, type Schedules } from "./choosing.js";
import type { Card, Deck } from "./deck.js";
import { count, inDays, listed } from "./words.js";

interface Setting {
  readonly deck: Deck;
  /** What the session would have asked. */
  readonly cards: readonly Card[];
  /** What it was told, in the order of the cards. */
  readonly given: readonly Review[];
  readonly schedules: Schedules;
  readonly again: () => void;
  readonly undo: () => void;
}

/** The summary; its heading can take the focus. */
export function createEnd(setting: Setting): HTMLElement {
  const { deck, cards, given, schedules, again, undo } = setting;
  const now = Date.now();
  const left = cards.length - given.length;
  const rows = cards.slice(0, given.length).map((card, index) => {
    const rating = given[index]?.rating ?? 1;
    const due = schedules.get(cardItem(card.id))?.due ?? now;
    const question = element("td", {});
    question.innerHTML = card.front; // HTML that our own build rendered
    return element(
      "tr",
      {},
      question,
      element("td", {}, NAMES[rating]),
      element("td", {}, inDays(due, now)),
    );
  });
  return element(
    "section",
    { class: "dr-cards-end", "aria-labelledby": "dr-cards-done" },
    element(
      "h2",
      { id: "dr-cards-done", tabindex: -1 },
      left === 0 ? "Session done" : `Stopped after ${given.length} of ${cards.length}`,
    ),
    element("p", {}, `${count(given.length, "card")}: ${listed(ratings(given))}.`),
    element("p", {}, whatIsNext(deck, schedules, now)),
    element(
      "p",
      { class: "dr-cards-row" },
      button("Choose the next session", again, { class: "dr-button dr-primary" }),
      button("Undo the last rating", undo, { "aria-keyshortcuts": "U" }),
    ),
    element(
      "table",
      {}, // without a class it looks like the theme's other tables
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          ...["Card", "You said", "Comes back"].map((name) =>
            element("th", { scope: "col" }, name),
          ),
        ),
      ),
      element("tbody", {}, ...rows),
    ),
  );
}

function ratings(given: readonly Review[]): string[] {
  return ([4, 3, 2, 1] as const).flatMap((rating: Rating) => {
    const number = given.filter((review) => review.rating === rating).length;
    return number === 0 ? [] : [`${number} ${NAMES[rating]}`];
  });
}

function whatIsNext(deck: Deck, schedules: Schedules, now: number): string {
  const { due, fresh } = plan(deck.cards, schedules, now, deck.cards.length);
  const parts = [
    ...(due.length > 0 ? [`${due.length} still due`] : []),
    ...(fresh.length > 0 ? [`${fresh.length} new`] : []),
  ];
  const today = parts.length === 0 ? "" : ` In the whole deck, ${listed(parts)}.`;
  const next = nextDue(deck.cards, schedules, now);
  const later = next === null ? "" : `Next: ${count(next.count, "card")} ${day(next.time, now)}.`;
  return `${later}${today}`.trim();
}
