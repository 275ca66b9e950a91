/** What is known of earlier reviews? The ledger's, as other tabs add to it, and those it would not take. */

import type { Ledger } from "../../ledger/ledger.js";
import type { Review } from "../../ledger/records.js";

export interface Recall {
  /** All reviews of cards, this page's own included. */
  reviews(): readonly Review[];
  /** Keeps a review, or its correction; without storage until the page is left. */
  keep(review: Review): Promise<void>;
  /** Reads the ledger again. */
  refresh(): Promise<void>;
}

/** Whoever shows what is known. */
interface Desk {
  /** Reviews are kept on this page alone. */
  lost(): void;
  /** All reviews are in the ledger. */
  kept(): void;
  /** What is known may have changed. */
  changed(): void;
}

/** The reviews of `ledger` until `signal` is aborted. */
export async function createRecall(
  ledger: Ledger,
  desk: Desk,
  signal: AbortSignal,
): Promise<Recall> {
  let stored: readonly Review[] = [];
  const unsaved = new Map<string, Review>();
  let writing = Promise.resolve();

  async function read(): Promise<void> {
    try {
      const found = await ledger.reviews();
      stored = found.filter(({ item }) => item.startsWith("card:"));
    } catch (error) {
      console.warn("Reviews cannot be kept:", error);
      if (!signal.aborted) desk.lost();
    }
  }

  async function refresh(): Promise<void> {
    await read();
    if (!signal.aborted) desk.changed();
  }

  async function write(): Promise<void> {
    try {
      for (const review of [...unsaved.values()]) {
        await ledger.putReview(review);
        stored = [...stored.filter(({ id }) => id !== review.id), review];
        if (unsaved.get(review.id) === review) unsaved.delete(review.id);
      }
      if (!signal.aborted) desk.kept();
    } catch (error) {
      console.warn("A review could not be kept:", error);
      if (!signal.aborted) desk.lost();
    }
  }

  await read();
  ledger.onChange(() => void refresh(), signal);
  return {
    reviews: () => [...stored.filter(({ id }) => !unsaved.has(id)), ...unsaved.values()],
    keep(review) {
      unsaved.set(review.id, review);
      writing = writing.then(write); // one after the other: a correction must not be overtaken
      return writing;
    },
    refresh,
  };
}
