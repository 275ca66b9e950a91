/** How is practice remembered? Attempts, reviews, interviews and settings are added here, and read again. */

import { type Connection, createConnection } from "./database.js";
import type { Attempt, InterviewRecord, Review, Setting } from "./records.js";

export interface Ledger {
  addAttempt(attempt: Attempt): Promise<void>;
  /** All attempts, or those of one exercise, oldest first. */
  attempts(exercise?: string): Promise<Attempt[]>;
  /** Adds a review, or replaces the one of the same name by its correction. */
  putReview(review: Review): Promise<void>;
  /**
   * Adds what `make` gives for the earlier reviews of `item`, unless that is null; all reviews of it after that.
   *
   * Reading and adding are one transaction: of two tabs that do so at once, the second sees what the first has added.
   */
  addReview(
    item: string,
    make: (earlier: readonly Review[]) => Review | null,
  ): Promise<readonly Review[]>;
  /** All reviews, or those of one item, oldest first. */
  reviews(item?: string): Promise<Review[]>;
  putInterview(interview: InterviewRecord): Promise<void>;
  interviews(): Promise<InterviewRecord[]>;
  setting(key: string): Promise<unknown>;
  putSetting(setting: Setting): Promise<void>;
  /** Calls `listener` when this page or another tab has added something, until `signal` is aborted. */
  onChange(listener: () => void, signal: AbortSignal): void;
  close(): void;
}

/** On this channel ledgers tell one another that something was added. */
export const CHANNEL = "dry-run:ledger";

/** The ledger of this browser. Each call rejects if the browser keeps nothing; callers say so to the reader. */
export function openLedger(connection: Connection = createConnection()): Ledger {
  const channel = typeof BroadcastChannel === "function" ? new BroadcastChannel(CHANNEL) : null;
  const here = new EventTarget();
  let isClosed = false;

  function changed(): void {
    here.dispatchEvent(new Event("change"));
    if (!isClosed) channel?.postMessage(null); // what was begun before the page is left is still kept
  }

  return {
    async addAttempt(attempt) {
      await (await connection.open()).add("attempts", attempt);
      changed();
    },
    async attempts(exercise) {
      const database = await connection.open();
      if (exercise === undefined) return database.getAll("attempts");
      return database.getAllFromIndex("attempts", "exercise", exercise);
    },
    async putReview(review) {
      await (await connection.open()).put("reviews", review);
      changed();
    },
    async addReview(item, make) {
      const transaction = (await connection.open()).transaction("reviews", "readwrite");
      const earlier = oldestFirst(await transaction.store.index("item").getAll(item));
      const given = make(earlier);
      if (given !== null) await transaction.store.add(given);
      await transaction.done;
      if (given === null) return earlier;
      changed();
      return [...earlier, given];
    },
    async reviews(item) {
      const database = await connection.open();
      return oldestFirst(
        await (item === undefined
          ? database.getAll("reviews")
          : database.getAllFromIndex("reviews", "item", item)),
      );
    },
    async putInterview(interview) {
      await (await connection.open()).put("interviews", interview);
      changed();
    },
    async interviews() {
      return (await connection.open()).getAll("interviews");
    },
    async setting(key) {
      return (await (await connection.open()).get("settings", key))?.value;
    },
    async putSetting(setting) {
      await (await connection.open()).put("settings", setting);
      changed();
    },
    onChange(listener, signal) {
      here.addEventListener("change", listener, { signal });
      channel?.addEventListener("message", listener, { signal });
    },
    close() {
      isClosed = true;
      channel?.close();
      connection.close();
    },
  };
}

function oldestFirst(reviews: Review[]): Review[] {
  return reviews.sort((a, b) => a.time - b.time);
}
