/**
 * What if the page goes while a draft is still being written?
 * A write to IndexedDB that has begun may be dropped then; localStorage is written at once, so it bridges the gap.
 */

export interface Unsaved {
  readonly code: string;
  /** Milliseconds since 1970. */
  readonly updated: number;
}

const key = (slug: string): string => `dry-run:unsaved:${slug}`;

/** Notes a text whose saving may not finish. A full or refused storage changes nothing. */
export function rememberUnsaved(slug: string, code: string): void {
  try {
    localStorage.setItem(
      key(slug),
      JSON.stringify({ code, updated: Date.now() } satisfies Unsaved),
    );
  } catch (error) {
    console.warn("The last change may not be saved:", error);
  }
}

/** The text that was noted when the page was left, if its saving was not confirmed since. */
export function recallUnsaved(slug: string): Unsaved | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key(slug)) ?? "null");
    return isUnsaved(found) ? found : null;
  } catch {
    return null;
  }
}

/** The text is saved: nothing needs to be recalled. */
export function forgetUnsaved(slug: string): void {
  try {
    localStorage.removeItem(key(slug));
  } catch {
    // A storage that is refused holds nothing.
  }
}

function isUnsaved(value: unknown): value is Unsaved {
  if (typeof value !== "object" || value === null) return false;
  const { code, updated } = value as Partial<Unsaved>;
  return typeof code === "string" && typeof updated === "number";
}
