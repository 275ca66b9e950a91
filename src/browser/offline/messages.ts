/** What do page and service worker say to one another? */

export type PageToWorker =
  /** Take over now: every open page will be reloaded. */
  | { readonly type: "take-over" }
  /** Store what exercises need to run, unless it is stored. */
  | { readonly type: "store-runtime" };

export type WorkerToPage =
  /** So many of the runtime's files are stored. */
  { readonly type: "runtime-stored"; readonly done: number; readonly of: number };

/** Caches of this site: other sites may live on the same origin. */
export const CACHE_PREFIX = "dry-run";

/** The cache of the browser's Python for the site at `scope`; its files carry their hashes in their names. */
export function runtimeCache(scope: string): string {
  return `${CACHE_PREFIX}-runtime-${scope}`;
}
