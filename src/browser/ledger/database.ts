/** Where does the site keep what a reader makes? In one IndexedDB database of this origin; its versions are here. */

import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Draft } from "../island/drafts.js";
import type { Attempt, InterviewRecord, Review, Setting } from "./records.js";

export const DATABASE = "dry-run";
/** 1: drafts. 2: attempts, reviews, interviews, settings. */
export const VERSION = 2;

export interface Schema extends DBSchema {
  drafts: { key: string; value: Draft };
  attempts: { key: string; value: Attempt; indexes: { exercise: string } };
  reviews: { key: string; value: Review; indexes: { item: string } };
  interviews: { key: string; value: InterviewRecord };
  settings: { key: string; value: Setting };
}

/** The database, opened when it is first needed and again after it was let go. */
export interface Connection {
  /** Rejects where the browser keeps nothing (private mode, storage refused), or a newer page owns the storage. */
  open(): Promise<IDBPDatabase<Schema>>;
  close(): void;
}

/** A browser may leave an opening unanswered for ever; the page must not wait with it. */
const PATIENCE_MS = 3000;

/** A connection that yields to newer pages in other tabs. */
export function createConnection(name = DATABASE): Connection {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  function letGo(): void {
    opening?.then(
      (database) => database.close(),
      () => undefined,
    );
    opening = null;
  }
  return {
    open() {
      if (opening === null) {
        const mine = within(
          PATIENCE_MS,
          openDB<Schema>(name, VERSION, { upgrade, blocking: letGo, terminated: letGo }),
        );
        opening = mine;
        mine.catch(() => {
          if (opening === mine) opening = null;
        });
      }
      return opening;
    },
    close: letGo,
  };
}

/** Brings a database of version `old` to this one; nothing that it holds is touched. */
function upgrade(database: IDBPDatabase<Schema>, old: number): void {
  if (old < 1) database.createObjectStore("drafts", { keyPath: "slug" });
  if (old < 2) {
    database.createObjectStore("attempts", { keyPath: "id" }).createIndex("exercise", "exercise");
    database.createObjectStore("reviews", { keyPath: "id" }).createIndex("item", "item");
    database.createObjectStore("interviews", { keyPath: "id" });
    database.createObjectStore("settings", { keyPath: "key" });
  }
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error("The browser's storage did not answer."));
    const timer = setTimeout(late, milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
