import { describe, expect, test } from "vitest";
import { cardItem, type Rating, type Review } from "../../src/browser/ledger/records.js";
import { schedules } from "../../src/browser/ledger/schedule.js";
import {
  fromAddress,
  nextDue,
  plan,
  toAddress,
  topics,
  within,
} from "../../src/browser/practice/cards/choosing.js";
import { parseDeck } from "../../src/browser/practice/cards/deck.js";
import * as session from "../../src/browser/practice/cards/session.js";
import { count, inDays, listed } from "../../src/browser/practice/cards/words.js";
import { aCard, aReview } from "./samples.js";

const DAY = 86_400_000;
const NOON = new Date(2026, 10, 12, 12).getTime();
const ids = (cards: readonly { id: string }[]): string[] => cards.map(({ id }) => id);

function reviewed(id: string, days: number, rating: Rating = 3): Review {
  return aReview({ item: cardItem(id), time: NOON + days * DAY, rating });
}

describe("the deck", () => {
  const questions = {
    questions: [
      { slug: "sorting", title: "Sort" },
      { slug: "two-sum", title: "Two Sum" },
    ],
  };

  test("has the cards and the titles of their questions", () => {
    const card = aCard({ id: "two-sum/a" });
    const deck = parseDeck({ version: 1, cards: [card] }, questions);
    expect(deck.cards).toEqual([card]);
    expect([...deck.titles]).toEqual([["two-sum", "Two Sum"]]);
  });

  test.each([
    [{ front: 1 }, "cards.json.cards[0].front is 1, not text"],
    [{ id: undefined }, "cards.json.cards[0].id is missing, not text"],
    [{ tags: "a" }, "cards.json.cards[0].tags is not a list of texts"],
  ])("refuses %o", (fields, message) => {
    const cards = [{ ...aCard(), ...fields }];
    expect(() => parseDeck({ cards }, questions)).toThrow(message);
  });
});

describe("a session asks", () => {
  const cards = ["a", "b", "c", "d", "e"].map((id) => aCard({ id }));

  test("what is due, the longest overdue first, then new cards up to the limit", () => {
    const known = schedules([reviewed("b", -3, 1), reviewed("d", -9, 1), reviewed("e", 0, 4)]);
    const found = plan(cards, known, NOON, 1);
    expect(ids(found.due)).toEqual(["d", "b"]);
    expect(ids(found.fresh)).toEqual(["a"]);
    expect(found.waiting).toBe(1);
    expect(ids(found.later)).toEqual(["e"]);
  });

  test("nothing new where none is wanted", () => {
    const found = plan(cards, new Map(), NOON, 0);
    expect([found.due, found.fresh, found.waiting]).toEqual([[], [], 5]);
  });

  test("of a question or a topic alone", () => {
    const deck = {
      cards: [
        aCard({ id: "a", question: "sorting", tags: ["memory", "heaps: two"] }),
        aCard({ id: "b", question: "two-sum", tags: ["memory"] }),
      ],
      titles: new Map(),
    };
    expect(ids(within(deck, null))).toEqual(["a", "b"]);
    expect(ids(within(deck, { by: "question", name: "two-sum" }))).toEqual(["b"]);
    expect(ids(within(deck, { by: "topic", name: "memory" }))).toEqual(["a", "b"]);
    expect(topics(deck)).toEqual([
      ["heaps: two", 1],
      ["memory", 2],
    ]);
    const scope = { by: "topic", name: "heaps: two" } as const;
    expect(fromAddress(toAddress(scope), deck)).toEqual(scope);
    expect(fromAddress("?question=gone", deck)).toBeNull();
    expect(toAddress(null)).toBe("");
  });

  test("says when cards are due next, and how many on that day", () => {
    const known = schedules([
      reviewed("a", -5, 1), // due already
      reviewed("b", 0, 1),
      reviewed("c", -0.1, 1),
      reviewed("d", 0, 4),
      reviewed("gone", 0, 1),
    ]);
    const next = nextDue(cards, known, NOON);
    expect(next?.count).toBe(2);
    expect(new Date(next?.time ?? 0).toDateString()).toBe(new Date(NOON + DAY).toDateString());
    expect(nextDue(cards, new Map(), NOON)).toBeNull();
  });
});

describe("a session", () => {
  const cards = ["a", "b", "c"].map((id) => aCard({ id }));
  const rate = (from: session.Session, ...ratings: Rating[]): session.Session =>
    ratings.reduce((now, rating, index) => session.rated(now, rating, NOON + index)[0], from);
  const asked = (now: session.Session): unknown[] | null => {
    const turn = session.turn(now);
    return turn && [turn.card.id, turn.look, turn.number, turn.of];
  };

  test("asks each card once, and those rated again once more, unrated", () => {
    let now = session.begin(cards);
    expect(asked(now)).toEqual(["a", "first", 1, 3]);
    now = rate(now, 1, 3, 1);
    expect(asked(now)).toEqual(["a", "second", 1, 2]);
    expect(() => session.rated(now, 3, NOON)).toThrow("no card is asked");
    now = session.looked(now);
    expect(asked(now)).toEqual(["c", "second", 2, 2]);
    now = session.looked(now);
    expect(asked(now)).toBeNull();
    expect(session.reviews(now).map(({ item, rating }) => [item, rating])).toEqual([
      ["card:a", 1],
      ["card:b", 3],
      ["card:c", 1],
    ]);
  });

  test("corrects a rating that was taken back under its own name and time", () => {
    const [before, first] = session.rated(session.begin(cards), 1, NOON);
    const back = session.undo(before);
    expect(asked(back)).toEqual(["a", "first", 1, 3]);
    expect(session.turn(back)?.undone).toEqual(first);
    expect(session.reviews(back)).toEqual([first]);
    const [after, second] = session.rated(back, 4, NOON + 500);
    expect(second).toEqual({ ...first, rating: 4, updated: NOON + 500 });
    expect(asked(after)).toEqual(["b", "first", 2, 3]);
    expect(session.turn(after)?.undone).toBeNull();
  });

  test("takes several ratings back without rating a card twice", () => {
    const done = rate(session.begin(cards), 3, 2, 1);
    const back = session.undo(session.undo(session.looked(done)));
    expect(asked(back)).toEqual(["b", "first", 2, 3]);
    expect(session.reviews(back)).toEqual(session.reviews(done));
    const again = rate(back, 3, 3);
    expect(session.reviews(again).map(({ id }) => id)).toEqual(
      session.reviews(done).map(({ id }) => id),
    );
    expect(asked(again)).toBeNull();
    expect(session.undo(session.begin(cards))).toEqual(session.begin(cards));
  });

  test("leaves out what was rated elsewhere, but not its own", () => {
    const now = session.undo(rate(session.begin(cards), 3));
    const left = session.without(now, new Set(["card:a", "card:b"]));
    expect(ids(left.cards)).toEqual(["a", "c"]);
    expect(asked(session.without(session.begin(cards), new Set(["card:a"])))).toEqual([
      "b",
      "first",
      1,
      2,
    ]);
  });
});

test("days and numbers are said in words", () => {
  const said = [0.4, 1, 2, 59, 75, 800].map((days) => inDays(NOON + days * DAY, NOON));
  expect(said).toEqual([
    "today",
    "tomorrow",
    "in 2 days",
    "in 59 days",
    "in 2 months",
    "in 2 years",
  ]);
  expect([count(1, "card"), count(2, "card")]).toEqual(["1 card", "2 cards"]);
  expect([listed([]), listed(["a"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
});
