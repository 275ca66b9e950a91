/**
 * What has happened in a session, and which card is next? Pure: each step gives a new session.
 *
 * Only the first rating of a card is a review. Cards rated *again* come once more at the end, for a second look that
 * counts nowhere.
 */

import { cardItem, newId, type Rating, type Review } from "../../ledger/records.js";
import type { Card } from "./deck.js";

export interface Session {
  readonly cards: readonly Card[];
  /** The reviews of the first cards, in their order. */
  readonly given: readonly Review[];
  /** Reviews that were taken back and stand until they are corrected, the next card's last. */
  readonly undone: readonly Review[];
  /** How many second looks have been had. */
  readonly seen: number;
}

/** What is asked now. */
export interface Turn {
  readonly card: Card;
  readonly look: "first" | "second";
  /** Its place among the looks of its kind, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
  /** The review that is being corrected. */
  readonly undone: Review | null;
}

export function begin(cards: readonly Card[]): Session {
  return { cards, given: [], undone: [], seen: 0 };
}

/** What is asked now; null at the end. */
export function turn({ cards, given, undone, seen }: Session): Turn | null {
  const first = cards[given.length];
  if (first !== undefined) {
    const place = { number: given.length + 1, of: cards.length };
    return { card: first, look: "first", ...place, undone: undone.at(-1) ?? null };
  }
  const again = cards.filter((_, index) => given[index]?.rating === 1);
  const second = again[seen];
  if (second === undefined) return null;
  return { card: second, look: "second", number: seen + 1, of: again.length, undone: null };
}

/** The session after the card of this first look was rated at `now`, and the review that is to be kept. */
export function rated(session: Session, rating: Rating, now: number): [Session, Review] {
  const asked = turn(session);
  if (asked?.look !== "first") throw new Error("no card is asked for its rating");
  const review: Review =
    asked.undone === null
      ? { id: newId(now), item: cardItem(asked.card.id), rating, time: now, updated: now }
      : { ...asked.undone, rating, updated: now };
  const undone = session.undone.slice(0, -1);
  return [{ ...session, given: [...session.given, review], undone }, review];
}

/** The session after a second look. */
export function looked(session: Session): Session {
  return { ...session, seen: session.seen + 1 };
}

/** The session in which the last rating is asked for again; second looks begin anew. */
export function undo(session: Session): Session {
  const last = session.given.at(-1);
  if (last === undefined) return session;
  const given = session.given.slice(0, -1);
  return { ...session, given, undone: [...session.undone, last], seen: 0 };
}

/** All reviews of the session that stand, in the order of the cards. */
export function reviews({ given, undone }: Session): readonly Review[] {
  return [...given, ...undone.toReversed()];
}

/** The session without those of `items` that it has not rated itself. */
export function without(session: Session, items: ReadonlySet<string>): Session {
  const mine = reviews(session).length;
  const cards = session.cards.filter(
    (card, index) => index < mine || !items.has(cardItem(card.id)),
  );
  return { ...session, cards };
}
