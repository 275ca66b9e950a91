/** What does the site publish to practise with? Its questions, exercises and flash cards, as the build wrote them. */

import { type Fields, listOf, number, record, text } from "../../checked.js";

export interface Question {
  readonly slug: string;
  /** The page's address below the site's. */
  readonly page: string;
  readonly number: number;
  readonly title: string;
  readonly tier: number;
  readonly topics: readonly string[];
  /** Slugs, in the order of the page. */
  readonly exercises: readonly string[];
}

export interface PublishedExercise {
  readonly slug: string;
  readonly title: string;
  readonly minutes: number;
  /** Which tests it has now. */
  readonly hash: string;
}

export interface PublishedCard {
  readonly id: string;
  /** The question whose follow-up it is. */
  readonly question: string;
}

export interface Published {
  readonly questions: readonly Question[];
  readonly exercises: readonly PublishedExercise[];
  readonly cards: readonly PublishedCard[];
}

/** All that is published, from the lab folder `base`. */
export async function loadPublished(base: URL, signal: AbortSignal): Promise<Published> {
  const get = async (path: string): Promise<Fields> => {
    const response = await fetch(new URL(path, base), { signal });
    if (!response.ok) throw new Error(`${path} could not be loaded (HTTP ${response.status}).`);
    return record(await response.json(), path);
  };
  const [questions, exercises, cards] = await Promise.all(
    ["questions.json", "exercises/index.json", "cards.json"].map(get),
  );
  return {
    questions: listOf(readQuestion)(questions ?? {}, "questions", "file"),
    exercises: listOf(readExercise)(exercises ?? {}, "exercises", "file"),
    cards: listOf(readCard)(cards ?? {}, "cards", "file"),
  };
}

function readQuestion(fields: Fields, path: string): Question {
  return {
    slug: text(fields, "slug", path),
    page: text(fields, "page", path),
    number: number(fields, "number", path),
    title: text(fields, "title", path),
    tier: number(fields, "tier", path),
    topics: texts(fields.topics),
    exercises: texts(fields.exercises),
  };
}

function readExercise(fields: Fields, path: string): PublishedExercise {
  return {
    slug: text(fields, "slug", path),
    title: text(fields, "title", path),
    minutes: number(fields, "minutes", path),
    hash: text(fields, "hash", path),
  };
}

function readCard(fields: Fields, path: string): PublishedCard {
  return { id: text(fields, "id", path), question: text(fields, "question", path) };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
