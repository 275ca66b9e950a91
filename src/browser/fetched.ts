/** What do the files say that the build wrote for the browser? */

import { type Fields, record } from "./checked.js";

/** The object in the JSON file `name` of the lab folder `base`; rejects with a sentence if it cannot be had. */
export async function fetchFields(base: URL, name: string, signal?: AbortSignal): Promise<Fields> {
  const response = await fetch(new URL(name, base), signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`${name} could not be loaded (HTTP ${response.status}).`);
  return record(await response.json(), name);
}
