/** Which cards does a session ask? Those that are due, then new ones; pure, from the cards and their schedules. */

import { cardItem } from "../../ledger/records.js";
import { isDue, type Schedule } from "../../ledger/schedule.js";
import type { Card, Deck } from "./deck.js";

/** What the reader wants to be asked about; null is everything. */
export type Scope = { readonly by: "question" | "topic"; readonly name: string } | null;

export interface Plan {
  /** What is due, the longest overdue first. */
  readonly due: readonly Card[];
  /** New cards that this session takes, in the order of the site. */
  readonly fresh: readonly Card[];
  /** How many more are new. */
  readonly waiting: number;
  /** What is not yet due, the soonest first. */
  readonly later: readonly Card[];
}

export type Schedules = ReadonlyMap<string, Schedule>;

/** The cards of a deck that the scope asks for. */
export function within({ cards }: Deck, scope: Scope): readonly Card[] {
  if (scope === null) return cards;
  const { by, name } = scope;
  return cards.filter((card) =>
    by === "question" ? card.question === name : card.tags.includes(name),
  );
}

/** What a session at `now` would ask, with at most `most` new cards. */
export function plan(
  cards: readonly Card[],
  schedules: Schedules,
  now: number,
  most: number,
): Plan {
  const fresh = cards.filter((card) => !schedules.has(cardItem(card.id)));
  const known = cards
    .flatMap((card) => {
      const due = schedules.get(cardItem(card.id))?.due;
      return due === undefined ? [] : [{ card, due }];
    })
    .sort((a, b) => a.due - b.due);
  const ripe = (wanted: boolean): Card[] =>
    known.filter(({ due }) => isDue(due, now) === wanted).map(({ card }) => card);
  return {
    due: ripe(true),
    fresh: fresh.slice(0, most),
    waiting: Math.max(0, fresh.length - most),
    later: ripe(false),
  };
}

/** The next day after `now` on which cards are due: a moment of that day, and how many; null if there is none. */
export function nextDue(
  cards: readonly Card[],
  schedules: Schedules,
  now: number,
): { readonly time: number; readonly count: number } | null {
  const times = cards
    .map((card) => schedules.get(cardItem(card.id))?.due ?? now)
    .filter((due) => !isDue(due, now));
  if (times.length === 0) return null;
  const time = Math.min(...times);
  const day = new Date(time).toDateString();
  return { time, count: times.filter((due) => new Date(due).toDateString() === day).length };
}

/** The topics of a deck with the number of their cards, by alphabet. */
export function topics({ cards }: Deck): [string, number][] {
  const counts = new Map<string, number>();
  for (const tag of cards.flatMap((card) => card.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, "en"));
}

/** The scope that an address carries, if the deck has cards for it. */
export function fromAddress(query: string, deck: Deck): Scope {
  const given = new URLSearchParams(query);
  for (const by of ["question", "topic"] as const) {
    const scope = { by, name: given.get(by) ?? "" };
    if (within(deck, scope).length > 0) return scope;
  }
  return null;
}

/** The query of an address that carries the scope, `?` included; empty for everything. */
export function toAddress(scope: Scope): string {
  return scope === null ? "" : `?${new URLSearchParams({ [scope.by]: scope.name })}`;
}
