/** Takes the place of `offline.ts` while the site is edited: nothing is stored then. */

export const isAvailable = false;
