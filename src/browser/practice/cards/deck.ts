/** Which flash cards does the site have? What the build wrote of the follow-ups, checked when read. */

import { type Fields, listOf, record, text, texts } from "../../checked.js";
import { fetchFields } from "../../fetched.js";

/** A follow-up as a card; `front` and `back` are HTML that our own build rendered from the author's Markdown. */
export interface Card {
  /** Stays the same when the answer, the topics or the place on the page change. */
  readonly id: string;
  /** The slug of its question. */
  readonly question: string;
  /** The address of its place on the page, below the site's own. */
  readonly page: string;
  readonly front: string;
  readonly back: string;
  /** Its topics. */
  readonly tags: readonly string[];
}

export interface Deck {
  readonly cards: readonly Card[];
  /** The questions that have cards, in the site's order: titles by slug. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The deck in the lab folder `base`. */
export async function loadDeck(base: URL): Promise<Deck> {
  const [cards, questions] = await Promise.all([
    fetchFields(base, "cards.json"),
    fetchFields(base, "questions.json"),
  ]);
  return parseDeck(cards, questions);
}

/** The deck in what the build wrote; throws `TypeError` naming the first field that is wrong. */
export function parseDeck(cards: unknown, questions: unknown): Deck {
  const found = listOf(aCard)(record(cards, "cards.json"), "cards", "cards.json");
  const known = listOf(aTitle)(record(questions, "questions.json"), "questions", "questions.json");
  const asked = new Set(found.map(({ question }) => question));
  return { cards: found, titles: new Map(known.filter(([slug]) => asked.has(slug))) };
}

function aCard(fields: Fields, path: string): Card {
  return {
    id: text(fields, "id", path),
    question: text(fields, "question", path),
    page: text(fields, "page", path),
    front: text(fields, "front", path),
    back: text(fields, "back", path),
    tags: texts(fields, "tags", path),
  };
}

function aTitle(fields: Fields, path: string): [string, string] {
  return [text(fields, "slug", path), text(fields, "title", path)];
}
