/** Where does the part that runs Python come from? It is fetched when it is first needed. */

import type { Runtime } from "../runtime/runtime.js";

/** The page's one runtime. */
export async function importRuntime(): Promise<Runtime> {
  try {
    const { runtime } = await import("../runtime/runtime.js");
    return runtime();
  } catch (cause) {
    throw new NotFetched(cause);
  }
}

/** The runtime's own `RuntimeUnavailable` cannot tell that it was not fetched itself. */
class NotFetched extends Error {
  override readonly name = "RuntimeUnavailable";

  constructor(cause: unknown) {
    const advice = "Check the connection and retry. Your code is kept.";
    super(`The part of this page that runs Python could not be loaded. ${advice}`, { cause });
  }
}
