/** What if the browser keeps nothing? Then Reset can still be undone, until the page goes. */

import type { Keeper, Kept } from "./keeper.js";

/** A keeper without storage; `lost` hears of each change that was not saved. */
export function createForgetful(hash: string, lost: () => void): Keeper {
  let kept: Kept = { hash, beforeReset: null, replaced: [] };
  return {
    get kept() {
      return kept;
    },
    changed(update = {}) {
      kept = { ...kept, ...update };
      lost();
    },
    flush() {},
    look: () => Promise.resolve(),
    takeOver: () => Promise.resolve(false),
    leave() {},
  };
}
