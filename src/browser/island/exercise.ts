/** What does the site publish about one exercise? The bundle that `dryrun bundle` wrote, checked when read. */

export interface Exercise {
  readonly slug: string;
  readonly title: string;
  readonly starter: string;
  readonly tests: string;
  readonly expected: readonly string[];
  /** Rendered by our own build from the author's Markdown. */
  readonly hints: readonly string[];
  /** Texts for the grader's fixtures, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly solution: string;
  readonly hash: string;
}

/** The exercise `slug`, from the lab folder `base`; `hash` keeps an old copy in the cache from being used. */
export async function loadExercise(base: URL, slug: string, hash: string): Promise<Exercise> {
  const address = new URL(`exercises/${encodeURIComponent(slug)}.json`, base);
  address.searchParams.set("v", hash);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The exercise could not be loaded (HTTP ${response.status}).`);
  return parseExercise(await response.json());
}

/** The exercise in `value`; throws `TypeError` naming the first field that is wrong. */
export function parseExercise(value: unknown): Exercise {
  if (typeof value !== "object" || value === null) throw new TypeError("exercise is not an object");
  const fields = value as Record<string, unknown>;
  for (const key of ["slug", "title", "starter", "tests", "solution", "hash"]) {
    if (typeof fields[key] !== "string") throw new TypeError(`exercise.${key} is not text`);
  }
  for (const key of ["expected", "hints"]) {
    const list = fields[key];
    if (!Array.isArray(list) || !list.every((item) => typeof item === "string")) {
      throw new TypeError(`exercise.${key} is not a list of texts`);
    }
  }
  const files = fields.files;
  if (typeof files !== "object" || files === null || Array.isArray(files)) {
    throw new TypeError("exercise.files is not an object");
  }
  if (!Object.values(files).every((text) => typeof text === "string")) {
    throw new TypeError("exercise.files holds something that is not text");
  }
  return value as Exercise;
}
