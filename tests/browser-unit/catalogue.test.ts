import { beforeEach, describe, expect, test } from "vitest";
import {
  type Criteria,
  fits,
  fromAddress,
  NOTHING,
  type Row,
  toAddress,
} from "../../src/browser/catalogue/criteria.js";
import { addFilters } from "../../src/browser/catalogue/filters.js";

const row: Row = {
  tier: "2",
  kind: "coding",
  difficulty: "easy",
  minutes: 20,
  topics: ["arrays", "two pointers"],
  text: "09 Two Sum coding café",
};

describe("a question fits", () => {
  const cases: [string, Partial<Criteria>, boolean][] = [
    ["nothing asked", {}, true],
    ["tier", { tier: "2" }, true],
    ["other tier", { tier: "1" }, false],
    ["other kind", { kind: "design" }, false],
    ["other difficulty", { difficulty: "hard" }, false],
    ["topic", { topic: "two pointers" }, true],
    ["part of a topic", { topic: "two" }, false],
    ["just enough time", { minutes: "20" }, true],
    ["too little time", { minutes: "19" }, false],
    ["words in any order and case", { search: "SUM two" }, true],
    ["without its accent", { search: "cafe" }, true],
    ["a word that is not there", { search: "two heaps" }, false],
    ["one of two does not fit", { tier: "2", kind: "design" }, false],
  ];
  test.each(cases)("%s", (_, asked, expected) => {
    expect(fits(row, { ...NOTHING, ...asked })).toBe(expected);
  });
});

test("an address carries the criteria there and back", () => {
  const asked = { ...NOTHING, search: "a & b", topic: "two pointers" };
  expect(fromAddress(toAddress(asked))).toEqual(asked);
  expect(toAddress(NOTHING)).toBe("");
});

describe("the form", () => {
  beforeEach(() => {
    history.replaceState(null, "", location.pathname);
    document.body.innerHTML = `<div class="dr-catalogue"><table><tbody>
      <tr data-question="a" data-tier="1" data-kind="coding" data-difficulty="easy"
          data-minutes="20" data-topics="arrays|hashing"><td>A sum</td></tr>
      <tr data-question="b" data-tier="2" data-kind="design" data-difficulty="hard"
          data-minutes="45" data-topics="queues"><td>A queue</td></tr>
      </tbody></table></div>`;
  });

  function shown(): (string | undefined)[] {
    const rows = [...document.querySelectorAll<HTMLElement>("tbody tr")];
    return rows.filter((node) => !node.hidden).map((node) => node.dataset.question);
  }

  function mount(): void {
    const catalogue = document.querySelector<HTMLElement>(".dr-catalogue");
    if (catalogue) addFilters(catalogue);
  }

  function choose(id: string, value: string): void {
    const field = document.getElementById(`dr-catalogue-${id}`) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  test("narrows the list, says so, and keeps it in the address", () => {
    mount();
    expect(shown()).toEqual(["a", "b"]);
    choose("kind", "design");
    expect(shown()).toEqual(["b"]);
    expect(document.querySelector("[role=status]")?.textContent).toBe("1 of 2 questions");
    expect(location.search).toBe("?kind=design");
  });

  test("says when nothing fits, and can be cleared", () => {
    mount();
    choose("search", "heap");
    expect(shown()).toEqual([]);
    expect(document.querySelector("[role=status]")?.textContent).toContain("No question fits");
    const clear = document.querySelector<HTMLButtonElement>(".dr-catalogue-filters button");
    clear?.click();
    expect(shown()).toEqual(["a", "b"]);
    expect(clear?.hidden).toBe(true);
    expect(location.search).toBe("");
  });

  test("begins with what the address asks for, and drops what no question has", () => {
    history.replaceState(null, "", "?tier=1&topic=magic");
    mount();
    expect(shown()).toEqual(["a"]);
    expect(location.search).toBe("?tier=1");
  });
});
