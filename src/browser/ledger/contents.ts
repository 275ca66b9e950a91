/** What is everything that the site keeps of a reader? Records of the database, and notes in localStorage. */

import type { Draft } from "../island/drafts.js";
import type { Attempt, InterviewRecord, Review, Setting } from "./records.js";

/** The database's stores, in the order in which they are told and exported. */
export const PARTS = ["drafts", "attempts", "reviews", "interviews", "settings"] as const;
export type Part = (typeof PARTS)[number];

export interface Records {
  readonly drafts: readonly Draft[];
  readonly attempts: readonly Attempt[];
  readonly reviews: readonly Review[];
  readonly interviews: readonly InterviewRecord[];
  readonly settings: readonly Setting[];
}

/** One entry of localStorage. */
export interface Note {
  readonly key: string;
  readonly value: string;
}

export interface Contents extends Records {
  readonly local: readonly Note[];
}

/** The name of a record within its store. */
export function nameOf(part: Part, record: Records[Part][number]): string {
  if (part === "drafts") return (record as Draft).slug;
  if (part === "settings") return (record as Setting).key;
  return (record as Attempt).id;
}

/** Whether nothing is kept at all. */
export function isEmpty(contents: Contents): boolean {
  return contents.local.length === 0 && PARTS.every((part) => contents[part].length === 0);
}
