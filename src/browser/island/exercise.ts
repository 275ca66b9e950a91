/** What does the site publish about one exercise? The bundle that `dryrun bundle` wrote, checked when read. */

export interface Exercise {
  readonly slug: string;
  readonly title: string;
  /** How long an interviewer would give for it. */
  readonly minutes: number;
  readonly starter: string;
  readonly tests: string;
  readonly expected: readonly string[];
  /** Rendered by our own build from the author's Markdown. */
  readonly hints: readonly string[];
  /** Texts for the grader's fixtures, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly solution: string;
  readonly hash: string;
  /** Wrong answers by their names. */
  readonly wrong: Readonly<Record<string, WrongAnswer>>;
}

/** A plausible mistake: the tests that it fails, and what helps whoever made it. */
export interface WrongAnswer {
  readonly fails: readonly string[];
  /** Rendered by our own build from the author's Markdown. */
  readonly advice: string | null;
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
  if (typeof fields.minutes !== "number") throw new TypeError("exercise.minutes is not a number");
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
  const known = value as Omit<Exercise, "wrong">;
  return { ...known, wrong: parseWrong(fields.wrong ?? {}) };
}

function parseWrong(value: unknown): Record<string, WrongAnswer> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError("exercise.wrong is not an object");
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, answer]: [string, unknown]) => {
      const { fails, advice = null } = Object(answer) as Partial<Record<string, unknown>>;
      if (!Array.isArray(fails) || !fails.every((test) => typeof test === "string")) {
        throw new TypeError(`exercise.wrong.${name}.fails is not a list of texts`);
      }
      if (advice !== null && typeof advice !== "string") {
        throw new TypeError(`exercise.wrong.${name}.advice is not text`);
      }
      return [name, { fails, advice }];
    }),
  );
}
