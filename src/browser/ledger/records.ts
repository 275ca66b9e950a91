/**
 * What is kept of practice? Records that are added and hardly ever changed.
 *
 * Schedules, progress and streaks of failures are computed from them, never stored: two copies of a ledger can be
 * merged record by record, and a better rule applies to the past as well.
 */

import type { Verdict } from "../result.js";

/** One run of an exercise's tests. */
export interface Attempt {
  readonly id: string;
  readonly exercise: string;
  /** The exercise's hash: which tests it faced. */
  readonly hash: string;
  readonly code: string;
  readonly verdict: Verdict;
  readonly passed: number;
  readonly total: number;
  /** Hints that were shown in this round so far. */
  readonly hints: number;
  /** Whether the solution was shown in this round. */
  readonly solution: boolean;
  /** Seconds of work in this round so far. */
  readonly seconds: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The interview that it was part of. */
  readonly interview: string | null;
}

/** 1 again, 2 hard, 3 good, 4 easy: the ratings of FSRS. */
export type Rating = 1 | 2 | 3 | 4;

/** How well something was known when it came back: an exercise that was solved, a card that was turned. */
export interface Review {
  readonly id: string;
  /** `exercise:slug` or `card:id`. */
  readonly item: string;
  readonly rating: Rating;
  /** Milliseconds since 1970; a correction leaves it as it is. */
  readonly time: number;
  /** When the rating was given or corrected last. */
  readonly updated: number;
}

/** A mock interview; its own modules know what `content` is. */
export interface InterviewRecord {
  readonly id: string;
  readonly updated: number;
  readonly content: unknown;
}

/** A choice of the reader's. */
export interface Setting {
  readonly key: string;
  readonly updated: number;
  readonly value: unknown;
}

/** The item under which an exercise is reviewed. */
export function exerciseItem(slug: string): string {
  return `exercise:${slug}`;
}

/** The item under which a flash card is reviewed. */
export function cardItem(id: string): string {
  return `card:${id}`;
}

/** A new name for a record that was made at `time`: names sort by time, and no two are alike. */
export function newId(time: number): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [time, ...random].map((part) => part.toString(36).padStart(7, "0")).join("-");
}
