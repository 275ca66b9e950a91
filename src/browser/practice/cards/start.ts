/** What would the reader like to be asked? The form before a session: which cards, how many new ones, what is due. */

import { button, element } from "../../island/element.js";
import { day } from "../../island/returning.js";
import {
  nextDue,
  type Plan,
  plan,
  type Schedules,
  type Scope,
  topics,
  within,
} from "./choosing.js";
import type { Card, Deck } from "./deck.js";
import { count, listed } from "./words.js";

/** How many cards are practised ahead of their day at most: a session stays short. */
export const AHEAD = 10;
export const MOST_NEW = 50;

export interface Start {
  readonly node: HTMLElement;
  /** Says again what is due. */
  update(): void;
  focus(): void;
}

interface Setting {
  readonly deck: Deck;
  readonly scope: Scope;
  /** How many new cards a session takes at most. */
  readonly most: number;
  readonly schedules: () => Schedules;
  readonly choose: (scope: Scope, most: number) => void;
  readonly begin: (cards: readonly Card[]) => void;
}

export function createStart({ deck, scope, most, schedules, choose, begin }: Setting): Start {
  const select = element("select", { id: "dr-cards-scope" });
  select.append(
    element("option", { value: "" }, `All questions (${deck.cards.length})`),
    group("Questions", "question", questions(deck)),
    group(
      "Topics",
      "topic",
      topics(deck).map(([name, cards]) => [name, name, cards]),
    ),
  );
  select.value = scope === null ? "" : `${scope.by}:${scope.name}`;
  const limit = element("input", {
    id: "dr-cards-new",
    type: "number",
    inputmode: "numeric",
    min: 0,
    max: MOST_NEW,
    value: most,
    required: true,
  });
  const told = element("p", { class: "dr-cards-told", role: "status" });
  const start = element("button", { type: "submit", class: "dr-button dr-primary" }, "Start");
  const ahead = button("Practise ahead", () => begin(now().later.slice(0, AHEAD)));
  const node = element(
    "form",
    { class: "dr-cards-start", "aria-label": "Choose the cards" },
    element(
      "div",
      { class: "dr-cards-fields dr-fields" },
      field("Cards", select),
      field("New cards in a session, at most", limit),
    ),
    told,
    element("p", { class: "dr-cards-row" }, start, ahead),
  );

  const chosen = (): Scope => {
    const [by, ...name] = select.value.split(":");
    return by === "question" || by === "topic" ? { by, name: name.join(":") } : null;
  };
  const wanted = (): number => (limit.validity.valid ? limit.valueAsNumber : most);
  const cards = (): readonly Card[] => within(deck, chosen());
  const now = (): Plan => plan(cards(), schedules(), Date.now(), wanted());

  function update(): void {
    const found = now();
    const asked = found.due.length + found.fresh.length;
    const text =
      asked > 0 ? toAsk(found) : nothingToAsk(found, nextDue(cards(), schedules(), Date.now()));
    if (told.textContent !== text) told.textContent = text;
    start.textContent = asked > 0 ? `Start with ${count(asked, "card")}` : "Start";
    start.hidden = asked === 0;
    ahead.hidden = asked > 0 || found.later.length === 0;
    ahead.textContent = `Practise ahead: ${count(Math.min(AHEAD, found.later.length), "card")}`;
  }
  node.addEventListener("input", () => {
    if (limit.validity.valid) choose(chosen(), wanted());
    update();
  });
  node.addEventListener("submit", (event) => {
    event.preventDefault();
    const { due, fresh } = now();
    if (due.length + fresh.length > 0) begin([...due, ...fresh]);
  });
  update();
  return {
    node,
    update,
    focus: () => [start, ahead, select].find((control) => !control.hidden)?.focus(),
  };
}

function toAsk({ due, fresh, waiting }: Plan): string {
  const parts = [
    ...(due.length > 0 ? [`${due.length} due`] : []),
    ...(fresh.length > 0 ? [`${fresh.length} new`] : []),
  ];
  const more = waiting > 0 ? ` ${waiting} more ${waiting === 1 ? "is" : "are"} new.` : "";
  return `This session: ${listed(parts)}.${more}`;
}

function nothingToAsk({ waiting }: Plan, next: ReturnType<typeof nextDue>): string {
  const due = next === null ? "" : ` Next: ${count(next.count, "card")} ${day(next.time)}.`;
  const fresh =
    waiting === 0 ? "" : ` ${count(waiting, "card")} ${waiting === 1 ? "is" : "are"} new.`;
  return `Nothing is due.${due}${fresh}`;
}

function questions({ cards, titles }: Deck): [string, string, number][] {
  return [...titles].map(([slug, title]) => [
    slug,
    title,
    cards.filter((card) => card.question === slug).length,
  ]);
}

/** Options with the number of their cards. */
function group(label: string, by: string, items: [string, string, number][]): HTMLElement {
  return element(
    "optgroup",
    { label },
    ...items.map(([name, title, cards]) =>
      element("option", { value: `${by}:${name}` }, `${title} (${cards})`),
    ),
  );
}

function field(label: string, control: HTMLElement): HTMLElement {
  return element("div", {}, element("label", { for: control.id }, label), control);
}
