/** Will the browser keep what is stored when the disk runs full? Only if the site has asked it to. */

import type { Ledger } from "./ledger.js";

/** Whether storage is kept until the reader deletes it; null where the browser cannot tell. */
export async function isPersistent(): Promise<boolean | null> {
  try {
    return (await navigator.storage?.persisted?.()) ?? null;
  } catch {
    return null;
  }
}

/** Asks the browser to keep storage; whether it will, or null where it cannot say. Some browsers ask the reader. */
export async function persist(): Promise<boolean | null> {
  try {
    return (await navigator.storage?.persist?.()) ?? null;
  } catch {
    return null;
  }
}

/** Asks when the first attempt of all is in the ledger, and never again by itself. */
export async function persistAtFirst(ledger: Ledger): Promise<void> {
  const attempts = await ledger.attempts().catch(() => []);
  if (attempts.length === 1) await persist();
}
