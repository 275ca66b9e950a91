/** When does something come back? As FSRS (`ts-fsrs`) computes it from all reviews of it. */

import { type Card, createEmptyCard, fsrs, generatorParameters } from "ts-fsrs";
import type { Rating, Review } from "./records.js";

/** Whole days only: an exercise or a card comes back on a day, not in ten minutes; nothing is random. */
const scheduler = fsrs(generatorParameters({ enable_fuzz: false, enable_short_term: false }));

export interface Schedule {
  readonly card: Card;
  /** Milliseconds since 1970. */
  readonly due: number;
  readonly reviews: number;
}

/** The schedule after `reviews` of one item; null if it was never reviewed. */
export function schedule(reviews: readonly Review[]): Schedule | null {
  const [first, ...others] = [...reviews].sort((a, b) => a.time - b.time);
  if (first === undefined) return null;
  let card = after(createEmptyCard(new Date(first.time)), first);
  for (const review of others) card = after(card, review);
  return { card, due: card.due.getTime(), reviews: reviews.length };
}

function after(card: Card, { rating, time }: Pick<Review, "rating" | "time">): Card {
  return scheduler.next(card, new Date(time), rating).card;
}

/** When the item would be due next for each rating given at `time`. */
export function previews(
  reviews: readonly Review[],
  time: number,
): Readonly<Record<Rating, number>> {
  const card: Card = schedule(reviews)?.card ?? createEmptyCard(new Date(time));
  const due = (rating: Rating): number => after(card, { rating, time }).due.getTime();
  return { 1: due(1), 2: due(2), 3: due(3), 4: due(4) };
}

/** Schedules by item. */
export function schedules(reviews: readonly Review[]): ReadonlyMap<string, Schedule> {
  const byItem = new Map<string, Review[]>();
  for (const review of reviews) {
    const its = byItem.get(review.item);
    if (its === undefined) byItem.set(review.item, [review]);
    else its.push(review);
  }
  const found = new Map<string, Schedule>();
  for (const [item, its] of byItem) {
    const one = schedule(its);
    if (one !== null) found.set(item, one);
  }
  return found;
}

/** Whether what is due at `due` may be asked at `now`: from the morning of that day on, by the reader's clock. */
export function isDue(due: number, now: number): boolean {
  return new Date(due).setHours(0, 0, 0, 0) <= now;
}
