/** What has the reader done so far? Read from the ledger and the drafts of this browser. */

import { readSession } from "../../interview/record.js";
import type { Draft } from "../../island/drafts.js";
import type { Connection } from "../../ledger/database.js";
import type { Attempt, InterviewRecord, Review } from "../../ledger/records.js";

/** A mock interview that is not over. */
export interface OpenInterview {
  /** Of its question. */
  readonly title: string;
  readonly updated: number;
}

/** All that progress is computed from. */
export interface History {
  readonly attempts: readonly Attempt[];
  readonly reviews: readonly Review[];
  readonly drafts: readonly Pick<Draft, "slug" | "updated">[];
  /** The one that was touched last. */
  readonly interview: OpenInterview | null;
}

/** The history in this browser; rejects where the browser keeps nothing. */
export async function loadHistory(connection: Connection): Promise<History> {
  const database = await connection.open();
  const [attempts, reviews, drafts, interviews] = await Promise.all([
    database.getAll("attempts"),
    database.getAll("reviews"),
    database.getAll("drafts"),
    database.getAll("interviews"),
  ]);
  return { attempts, reviews, drafts, interview: lastOpen(interviews) };
}

function lastOpen(interviews: readonly InterviewRecord[]): OpenInterview | null {
  const open = interviews.flatMap(({ updated, content }) => {
    const session = readSession(content);
    if (session === null || session.state === "ended") return [];
    return [{ title: session.subject.title, updated }];
  });
  return open.sort((a, b) => b.updated - a.updated)[0] ?? null;
}

/** Whether nothing was ever done. */
export function isFirstVisit({ attempts, reviews, drafts, interview }: History): boolean {
  return attempts.length + reviews.length + drafts.length === 0 && interview === null;
}
