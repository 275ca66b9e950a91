/** What one run may use. The learner is told these figures, so they are named once, here. */
export const TIME_LIMIT_MS = 10_000;
export const MEMORY_LIMIT_BYTES = 512 * 1024 * 1024;

/** A damaged image may never come up; a plain boot is tried after this, far above what a slow phone needs. */
export const RESTORE_LIMIT_MS = 20_000;
