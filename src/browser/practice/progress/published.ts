/** What does the site publish to practise with? Its questions, exercises and flash cards, as the build wrote them. */

import { type Fields, listOf, number, text, texts } from "../../checked.js";
import { fetchFields } from "../../fetched.js";

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
  const [questions, exercises, cards] = await Promise.all([
    fetchFields(base, "questions.json", signal),
    fetchFields(base, "exercises/index.json", signal),
    fetchFields(base, "cards.json", signal),
  ]);
  return {
    questions: listOf(readQuestion)(questions, "questions", "questions.json"),
    exercises: listOf(readExercise)(exercises, "exercises", "exercises/index.json"),
    cards: listOf(readCard)(cards, "cards", "cards.json"),
  };
}

function readQuestion(fields: Fields, path: string): Question {
  return {
    slug: text(fields, "slug", path),
    page: text(fields, "page", path),
    number: number(fields, "number", path),
    title: text(fields, "title", path),
    tier: number(fields, "tier", path),
    topics: texts(fields, "topics", path),
    exercises: texts(fields, "exercises", path),
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
