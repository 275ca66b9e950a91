/** Where do interviews lie? In the ledger, one record each, and until the page goes where the browser keeps nothing. */

import type { Draft } from "../island/drafts.js";
import { forgetUnsaved, recallUnsaved, rememberUnsaved } from "../island/leaving.js";
import { createConnection } from "../ledger/database.js";
import type { Ledger } from "../ledger/ledger.js";
import { readSession } from "./record.js";
import type { Session } from "./session.js";

export interface Stored {
  readonly session: Session;
  /** When it was written last, in milliseconds since 1970. */
  readonly updated: number;
}

export interface Store {
  /** False once the browser has refused to keep something. */
  readonly keeps: boolean;
  all(): Promise<Stored[]>;
  /** Writes the session soon; of several versions the last. */
  changed(session: Session): void;
  /** Writes what is not written yet; the page may be about to go. */
  flush(): Promise<unknown>;
  /** Takes the interview away, and its code; the returned function brings both back. */
  remove(session: Session): Promise<() => Promise<void>>;
}

/** A loss of this much is bearable. */
const SOON_MS = 500;

/** What could not be written. It outlives a visit of the page, as navigation within the site does not load it anew. */
const here = new Map<string, Stored>();

/** The name of an interview's code among the drafts; no exercise's slug has a colon. */
export function draftName(id: string): string {
  return `interview:${id}`;
}

const noteName = (id: string): string => `interview-record:${id}`;

/** The interviews in `ledger`; `told` is called when it turns out whether the browser keeps them. */
export function createStore(ledger: Ledger, told: (keeps: boolean) => void): Store {
  let keeps = true;
  let waiting: Session | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<unknown> = Promise.resolve();

  function learn(now: boolean): void {
    if (now === keeps) return;
    keeps = now;
    told(now);
  }

  function write(): Promise<unknown> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const session = waiting;
    if (session === null) return writing;
    waiting = null;
    const updated = Date.now();
    here.set(session.id, { session, updated });
    writing = writing
      .then(() => ledger.putInterview({ id: session.id, updated, content: session }))
      .then(
        () => {
          if (waiting === null) forgetUnsaved(noteName(session.id));
          if ((here.get(session.id)?.updated ?? 0) <= updated) here.delete(session.id);
          learn(true);
        },
        (error: unknown) => {
          console.warn("The interview was not saved:", error);
          learn(false);
        },
      );
    return writing;
  }

  return {
    get keeps() {
      return keeps;
    },
    async all() {
      await write();
      const found = new Map(here);
      try {
        for (const { id, updated, content } of await ledger.interviews()) {
          const stored = newest(id, { updated, content });
          if (stored === null) found.delete(id);
          else if (stored.updated >= (found.get(id)?.updated ?? 0)) found.set(id, stored);
        }
      } catch (error) {
        console.warn("Interviews cannot be kept:", error);
        learn(false);
      }
      return [...found.values()];
    },
    changed(session) {
      waiting = session;
      timer ??= setTimeout(() => void write(), SOON_MS);
    },
    flush() {
      if (waiting !== null) rememberUnsaved(noteName(waiting.id), JSON.stringify(waiting));
      return write();
    },
    async remove(session) {
      waiting = null;
      await write();
      const code = await swapDraft(draftName(session.id), null);
      here.delete(session.id);
      forgetUnsaved(noteName(session.id));
      // An empty record, not none: another copy of the ledger must not bring the interview back.
      const empty = { id: session.id, updated: Date.now(), content: null };
      if (keeps) await ledger.putInterview(empty);
      return async () => {
        const updated = Date.now();
        if (!keeps) {
          here.set(session.id, { session, updated });
          return;
        }
        await ledger.putInterview({ id: session.id, updated, content: session });
        if (code !== null) await swapDraft(draftName(session.id), code);
      };
    },
  };
}

/** What is stored, or what was noted when the page was left before it could be. */
function newest(id: string, record: { updated: number; content: unknown }): Stored | null {
  const noted = recallUnsaved(noteName(id));
  if (record.content !== null && noted !== null && noted.updated > record.updated) {
    const session = readSession(parsed(noted.code));
    if (session !== null) return { session, updated: noted.updated };
  }
  const session = readSession(record.content);
  return session === null ? null : { session, updated: record.updated };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

/** Puts `draft` in the place of the one of that name, or takes that away, and gives what was there. */
async function swapDraft(slug: string, draft: Draft | null): Promise<Draft | null> {
  const connection = createConnection();
  try {
    const database = await connection.open();
    const before = await database.get("drafts", slug);
    if (draft === null) await database.delete("drafts", slug);
    else await database.put("drafts", draft);
    return before ?? null;
  } catch (error) {
    console.warn("The interview's code could not be reached:", error);
    return null;
  } finally {
    connection.close();
  }
}

/**
 * Whether this tab may go on with the interview `id`: no other tab does. It is held until `signal` is aborted.
 * A browser without locks lets everybody.
 */
export function hold(id: string, signal: AbortSignal): Promise<boolean> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks === undefined) return Promise.resolve(true);
  return new Promise((resolve) => {
    const until = new Promise<void>((release) => signal.addEventListener("abort", () => release()));
    locks
      .request(`dry-run:interview:${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : until;
      })
      // An opaque origin has no locks.
      .catch(() => resolve(true));
  });
}
