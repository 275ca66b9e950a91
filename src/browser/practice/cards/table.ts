/** How does a session look while it runs? The card on the table: its question, its answer, and how it went. */

import { button, element } from "../../island/element.js";
import { day } from "../../island/returning.js";
import { NAMES } from "../../ledger/rating.js";
import { cardItem, type Rating, type Review } from "../../ledger/records.js";
import { previews } from "../../ledger/schedule.js";
import type { Card, Deck } from "./deck.js";
import type { Turn } from "./session.js";
import { inDays } from "./words.js";

const RATINGS = [1, 2, 3, 4] as const;

/** What the reader may do at the table. */
export interface Moves {
  rate(rating: Rating): void;
  /** Goes on after a second look. */
  goOn(): void;
  undo(): void;
  stop(): void;
}

export interface Table {
  readonly node: HTMLElement;
  /** Lays out a card, its answer hidden unless its rating is being corrected. */
  lay(turn: Turn, undoable: boolean): void;
  /** Whether the key was a shortcut of what lies there. */
  press(key: string): boolean;
}

interface Setting {
  readonly deck: Deck;
  readonly site: URL;
  readonly reviews: () => readonly Review[];
  /** Announces a text; the focus goes to what can be done next. */
  readonly say: (text: string) => void;
  readonly moves: Moves;
}

export function createTable({ deck, site, reviews, say, moves }: Setting): Table {
  let asked: Turn | null = null;
  let revealed = false;
  const progress = element("progress", { class: "dr-cards-progress", "aria-hidden": "true" });
  const place = element("p", { class: "dr-cards-place" });
  const back = button("Undo", moves.undo, { "aria-keyshortcuts": "U" });
  const card = element("div", { class: "dr-card" });
  const controls = element("div", { class: "dr-card-controls" });
  const node = element(
    "section",
    { class: "dr-cards-table", "aria-label": "Session" },
    element("div", { class: "dr-cards-bar" }, place, progress, back, button("Stop", moves.stop)),
    card,
    controls,
    shortcuts(),
  );

  function lay(turn: Turn, undoable: boolean): void {
    asked = turn;
    revealed = false;
    const where = `${turn.number} of ${turn.of}`;
    place.textContent = turn.look === "first" ? where : `Second look, ${where}`;
    progress.max = turn.of;
    progress.value = turn.number - 1;
    back.setAttribute("aria-disabled", String(!undoable));
    const front = rendered("h2", "dr-card-front", turn.card.front);
    card.replaceChildren(element("p", { class: "dr-card-of" }, about(turn)), front);
    const show = button("Show the answer", reveal, {
      class: "dr-button dr-primary",
      "aria-keyshortcuts": "Space Enter",
    });
    controls.replaceChildren(
      element("p", { class: "dr-card-say" }, "Say your answer aloud. Then look."),
      show,
    );
    say(`${place.textContent}. ${front.textContent}`);
    if (turn.undone === null) {
      show.focus({ preventScroll: true });
      node.scrollIntoView({ block: "nearest" });
    } else reveal();
  }

  function about({ card, look, undone }: Turn): string {
    const title = deck.titles.get(card.question) ?? card.question;
    const kind = look === "second" ? "once more, not rated" : known(card, undone);
    return `${title} · ${kind}`;
  }

  function known({ id }: Card, undone: Review | null): string {
    const earlier = history(id, undone).length;
    return earlier === 0 ? "new" : `seen ${earlier === 1 ? "once" : `${earlier} times`} before`;
  }

  function history(id: string, undone: Review | null): Review[] {
    return reviews().filter((review) => review.item === cardItem(id) && review.id !== undone?.id);
  }

  function reveal(): void {
    if (asked === null || revealed) return;
    revealed = true;
    const address = new URL(asked.card.page, site).href;
    const answer = rendered("div", "dr-card-back", asked.card.back);
    card.append(
      answer,
      element(
        "p",
        { class: "dr-card-page" },
        element("a", { href: address, target: "_blank" }, "Its place on the page (new tab)"),
      ),
    );
    for (const link of answer.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      link.href = new URL(link.getAttribute("href") ?? "", site).href;
      link.target = "_blank";
    }
    say(answer.textContent.trim());
    const choice = asked.look === "first" ? ratings(asked) : goingOn();
    controls.replaceChildren(choice);
    (choice.querySelector<HTMLElement>(".dr-primary") ?? choice).focus({ preventScroll: true });
    controls.scrollIntoView({ block: "nearest" });
  }

  /** Takes the focus as a whole: a second press of Enter must not rate. */
  function ratings({ card, undone }: Turn): HTMLElement {
    const now = Date.now();
    const due = previews(history(card.id, undone), undone?.time ?? now);
    const said = undone === null ? "" : ` You said ${NAMES[undone.rating]}; choose again.`;
    const question = element("p", { id: "dr-card-how" }, `How well did you know it?${said}`);
    return element(
      "div",
      { role: "group", tabindex: -1, "aria-labelledby": question.id, class: "dr-card-ratings" },
      question,
      ...RATINGS.map((rating) => {
        const node = button(NAMES[rating], () => moves.rate(rating), {
          "aria-keyshortcuts": rating,
          "aria-pressed": undone === null ? null : String(undone.rating === rating),
          title: `Comes back ${day(due[rating], now)}`,
        });
        node.append(
          " ",
          element("span", { class: "dr-card-when" }, inDays(due[rating], now)),
          element("kbd", { "aria-hidden": "true" }, String(rating)),
        );
        return node;
      }),
    );
  }

  function goingOn(): HTMLElement {
    return element(
      "div",
      {},
      button("Next", moves.goOn, {
        class: "dr-button dr-primary",
        "aria-keyshortcuts": "Space Enter",
      }),
    );
  }

  return {
    node,
    lay,
    press(key) {
      if (asked === null) return false;
      if (key === " " || key === "Enter") {
        if (!revealed) reveal();
        else if (asked.look === "second") moves.goOn();
        else return false;
        return true;
      }
      const rating = RATINGS.find((one) => String(one) === key);
      if (rating === undefined || !revealed || asked.look === "second") return false;
      moves.rate(rating);
      return true;
    },
  };
}

/** An element that holds HTML of our own build. */
function rendered(tag: "h2" | "div", name: string, html: string): HTMLElement {
  const node = element(tag, { class: name });
  node.innerHTML = html;
  return node;
}

function shortcuts(): HTMLElement {
  const key = (name: string): HTMLElement => element("kbd", {}, name);
  return element(
    "p",
    { class: "dr-cards-keys" },
    "Keys: ",
    key("Space"),
    " or ",
    key("Enter"),
    " shows the answer, ",
    key("1"),
    " to ",
    key("4"),
    " rate it, ",
    key("U"),
    " takes the last rating back.",
  );
}
