import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Ledger, openLedger } from "../../src/browser/ledger/ledger.js";
import { cardItem } from "../../src/browser/ledger/records.js";
import { mount } from "../../src/browser/practice/cards/cards.js";
import { aCard, aReview, eventually, settled } from "./samples.js";

const CARDS = ["a", "b", "c"].map((name) =>
  aCard({
    id: `two-sum/${name}`,
    front: `What of <code>${name}</code>?`,
    back: `<p>So ${name}.</p>`,
  }),
);
const QUESTIONS = [{ slug: "two-sum", title: "Two Sum" }];

let leaving: AbortController;
let node: HTMLElement;
let ledger: Ledger;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  leaving = new AbortController();
  ledger = openLedger();
  node = document.createElement("div");
  document.body.replaceChildren(node);
  history.replaceState(null, "", "/practice/cards/");
});

afterEach(() => {
  leaving.abort();
  ledger.close();
});

async function open(cards = CARDS): Promise<void> {
  vi.stubGlobal("fetch", async (address: URL) => {
    const content = String(address).endsWith("/cards.json")
      ? { version: 1, cards }
      : { version: 1, questions: QUESTIONS };
    return new Response(JSON.stringify(content));
  });
  const site = new URL("https://example.test/dry-run/");
  await mount(node, { base: new URL("assets/lab/", site), site, signal: leaving.signal });
}

function press(key: string, target: Element = document.body, fields = {}): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...fields });
  return !target.dispatchEvent(event);
}

function click(label: string): void {
  const all = [...node.querySelectorAll("button")].filter(({ hidden }) => !hidden);
  const button = all.find((one) => one.textContent?.startsWith(label));
  if (button === undefined) throw new Error(`no button ${label}`);
  button.click();
}

const shown = (selector: string): string | null | undefined =>
  node.querySelector(selector)?.textContent;
const focused = (): string | null | undefined => document.activeElement?.textContent;
const notices = (): string[] =>
  [...node.querySelectorAll<HTMLElement>(".dr-cards-notice")]
    .filter(({ hidden }) => !hidden)
    .map(({ textContent }) => textContent);

/** The ratings in the ledger by the cards' names. */
async function kept(): Promise<Record<string, number>> {
  const reviews = await ledger.reviews();
  return Object.fromEntries(reviews.map(({ item, rating }) => [item.slice(-1), rating]));
}

/** Rates cards one after the other by keys. */
function rate(...keys: string[]): void {
  for (const key of keys) {
    press(" ");
    press(key);
  }
}

describe("a session by keyboard", () => {
  test("asks, shows and rates, and says each aloud", async () => {
    await open();
    expect(shown(".dr-cards-told")).toBe("This session: 3 new.");
    click("Start with 3 cards");
    expect(shown(".dr-card-front")).toBe("What of a?");
    expect(shown(".dr-cards-voice")).toBe("1 of 3. What of a?");
    expect(shown(".dr-card-back")).toBeUndefined();
    expect(focused()).toBe("Show the answer");
    expect(press("3"), "no rating before the answer").toBe(false);
    expect(press("Enter")).toBe(true);
    expect(shown(".dr-cards-voice")).toBe("So a.");
    expect(document.activeElement?.getAttribute("role")).toBe("group");
    expect(press("Enter"), "a second press rates nothing").toBe(false);
    expect(press("3")).toBe(true);
    expect(shown(".dr-cards-place")).toBe("2 of 3");
    await settled();
    expect((await ledger.reviews()).map(({ item, rating }) => [item, rating])).toEqual([
      ["card:two-sum/a", 3],
    ]);
  });

  test("leads from the answer to its place on the page", async () => {
    await open();
    click("Start");
    click("Show the answer");
    expect(node.querySelector<HTMLAnchorElement>(".dr-card-page a")?.href).toBe(
      "https://example.test/dry-run/questions/09-two-sum/#what-if-it-is-sorted",
    );
  });

  test("shows cards rated again once more, and keeps one review of each", async () => {
    await open();
    click("Start");
    rate("1", "2", "4");
    expect(shown(".dr-cards-place")).toBe("Second look, 1 of 1");
    press(" ");
    expect(press("3"), "a second look is not rated").toBe(false);
    press(" ");
    expect(shown("h2")).toBe("Session done");
    expect(focused()).toBe("Session done");
    expect(node.textContent).toContain("3 cards: 1 Easy, 1 Hard and 1 Again.");
    await eventually(async () => expect(await kept()).toEqual({ a: 1, b: 2, c: 4 }));
    expect(await ledger.reviews()).toHaveLength(3);
  });

  test("takes the last rating back, also from the end", async () => {
    await open();
    click("Start");
    rate("3", "3", "4");
    expect(shown("h2")).toBe("Session done");
    press("u");
    expect(shown(".dr-card-front")).toBe("What of c?");
    expect(node.querySelector("[aria-pressed=true]")?.textContent).toContain("Easy");
    press("2");
    expect(shown("h2")).toBe("Session done");
    await eventually(async () => expect(await kept()).toEqual({ a: 3, b: 3, c: 2 }));
    expect(await ledger.reviews()).toHaveLength(3);
  });

  test("leaves keys alone that are typed, held, or meant for a control", async () => {
    await open();
    click("Start");
    const field = document.createElement("input");
    document.body.append(field);
    expect(press(" ", field)).toBe(false);
    expect(press(" ", document.body, { repeat: true })).toBe(false);
    expect(press("Enter", document.body, { ctrlKey: true })).toBe(false);
    const stop = [...node.querySelectorAll("button")].find((one) => one.textContent === "Stop");
    expect(press("Enter", stop)).toBe(false);
    expect(shown(".dr-card-back")).toBeUndefined();
  });

  test("ends at any card, with what was done", async () => {
    await open();
    click("Start");
    rate("3");
    click("Stop");
    expect(shown("h2")).toBe("Stopped after 1 of 3");
    expect(node.querySelectorAll("tbody tr")).toHaveLength(1);
    click("Choose the next session");
    expect(shown(".dr-cards-told")).toBe("This session: 2 new.");
    click("Start");
    click("Stop");
    expect(focused()).toBe("Start with 2 cards");
  });
});

describe("the choice", () => {
  test("limits new cards, and remembers how many", async () => {
    await open();
    const field = node.querySelector<HTMLInputElement>("#dr-cards-new");
    if (field === null) throw new Error("no field");
    field.value = "1";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    expect(shown(".dr-cards-told")).toBe("This session: 1 new. 2 more are new.");
    await settled();
    expect(await ledger.setting("cards:new")).toBe(1);
  });

  test("says when cards are due next, and offers them before their day", async () => {
    for (const { id } of CARDS) {
      await ledger.putReview(aReview({ item: cardItem(id), time: Date.now(), rating: 3 }));
    }
    await open();
    expect(shown(".dr-cards-told")).toMatch(/^Nothing is due\. Next: 3 cards in \d+ days, on /);
    click("Practise ahead: 3 cards");
    expect(shown(".dr-card-of")).toBe("Two Sum · seen once before");
  });

  test("leaves vanished cards in the ledger, unasked", async () => {
    const gone = aReview({ item: cardItem("two-sum/gone"), rating: 1 });
    await ledger.putReview(gone);
    await open();
    expect(shown(".dr-cards-told")).toBe("This session: 3 new.");
    click("Start");
    rate("3", "3", "3");
    expect(node.querySelectorAll("tbody tr")).toHaveLength(3);
    await settled();
    expect(await ledger.reviews(gone.item)).toEqual([gone]);
  });

  test("is in the address", async () => {
    history.replaceState(null, "", "/practice/cards/?topic=hashing");
    await open([...CARDS, aCard({ id: "two-sum/d", tags: ["hashing"] })]);
    expect(shown(".dr-cards-told")).toBe("This session: 1 new.");
    const select = node.querySelector<HTMLSelectElement>("select");
    if (select === null) throw new Error("no choice");
    select.value = "question:two-sum";
    select.dispatchEvent(new Event("input", { bubbles: true }));
    expect(location.search).toBe("?question=two-sum");
    expect(shown(".dr-cards-told")).toBe("This session: 4 new.");
  });
});

describe("two tabs", () => {
  test("do not rate a card twice, and lose none", async () => {
    await open();
    click("Start");
    rate("3");
    await settled();
    for (const id of ["two-sum/b", "two-sum/a"]) {
      await ledger.putReview(aReview({ item: cardItem(id), time: Date.now() + 1, rating: 2 }));
    }
    await eventually(() => expect(shown(".dr-card-front")).toBe("What of c?"));
    expect(notices()).toEqual(["You rated 1 card of this session in another tab."]);
    expect(shown(".dr-cards-place")).toBe("2 of 2");
    rate("4");
    expect(node.textContent).toContain("2 cards: 1 Easy and 1 Good.");
    await settled();
    expect(await ledger.reviews("card:two-sum/b")).toHaveLength(1);
  });
});

describe("a browser that keeps nothing", () => {
  const refused = {
    open() {
      throw new DOMException("refused", "SecurityError");
    },
  };

  test("is told so, and the session goes on", async () => {
    vi.stubGlobal("indexedDB", refused);
    await open();
    expect(notices()).toEqual([expect.stringContaining("Not saved")]);
    click("Start");
    rate("3", "3", "3");
    expect(shown("h2")).toBe("Session done");
    click("Choose the next session");
    expect(shown(".dr-cards-told")).toMatch(/^Nothing is due\. Next: 3 cards/);
  });

  test("gets its reviews when it takes them again", async () => {
    await open();
    click("Start");
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    rate("3");
    await eventually(() => expect(notices()).toEqual([expect.stringContaining("Not saved")]));
    put.mockRestore();
    rate("4");
    await eventually(async () => expect(await kept()).toEqual({ a: 3, b: 4 }));
    await eventually(() => expect(notices()).toEqual([]));
  });
});
