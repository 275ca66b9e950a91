/** How does progress look? A sentence, what is due, and tables that a phone shows as blocks. */

import { element } from "../../island/element.js";
import { day } from "../../island/returning.js";
import type { Verdict } from "../../result.js";
import type {
  CardsProgress,
  ExerciseProgress,
  Progress,
  QuestionProgress,
  State,
  Sum,
} from "./progress.js";
import { type Cell, cell, head, NONE, row, table } from "./table.js";

const STATES: Readonly<Record<State, string>> = {
  new: "not begun",
  begun: "begun, not run yet",
  tried: "not solved yet",
  solved: "solved",
  changed: "solved, but it has changed since",
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  pass: "passed",
  fail: "failed",
  error: "did not run",
  timeout: "took too long",
  crash: "crashed",
};

/** All that there is to see. */
export function overview(progress: Progress, site: URL, now: number): HTMLElement[] {
  const link = (address: string, text: string): HTMLElement =>
    element("a", { href: new URL(address, site).href }, text);
  return [
    progress.empty ? beginning(progress, link) : summary(progress.total, link),
    title("By tier"),
    sums("Tier", progress.tiers),
    element(
      "details",
      { "data-name": "topics" },
      element("summary", {}, "By topic"),
      sums("Topic", progress.topics),
    ),
    title("By question"),
    questions(progress.questions, link, now),
    ...gone(progress.gone),
  ];
}

type Link = (address: string, text: string) => HTMLElement;

/** Where somebody begins who has done nothing yet. */
function beginning({ questions: all }: Progress, link: Link): HTMLElement {
  const [first] = all.filter(({ exercises }) => exercises.length > 0);
  const exercise = first?.exercises[0];
  if (first === undefined || exercise === undefined)
    return element("p", {}, "There are no exercises on this site yet.");
  return element(
    "p",
    { class: "dr-progress-summary" },
    "Nothing has been solved in this browser yet. Begin with ",
    link(exercise.address, exercise.title),
    `: it belongs to the first question and takes about ${exercise.minutes} minutes. What you solve comes back here when it is due again.`,
  );
}

function summary({ solved, all, due, cards }: Sum, link: Link): HTMLElement {
  const nothing = due === 0 && cards.due === 0;
  const dues = [
    ...(due > 0 ? [`${due} ${due === 1 ? "exercise is" : "exercises are"} due`] : []),
    ...(cards.due > 0
      ? [`${cards.due} flash ${cards.due === 1 ? "card is" : "cards are"} due`]
      : []),
  ];
  return element(
    "p",
    { class: "dr-progress-summary" },
    `${solved} of ${all} exercises solved. `,
    nothing ? "Nothing is due today." : `${dues.join(", ")}.`,
    ...(cards.due > 0 ? [" ", link("practice/cards/", "Go through the cards"), "."] : []),
  );
}

function title(text: string): HTMLElement {
  return element("h2", {}, text);
}

function sums(what: string, list: readonly Sum[]): HTMLElement {
  const names = [what, "Solved", "Due", "Cards"];
  return table(
    `Progress by ${what.toLowerCase()}`,
    head(names),
    list.map((one) => [
      row(names, [
        cell(one.name, { header: true }),
        cell(`${one.solved} of ${one.all}`),
        cell(one.due === 0 ? "none" : String(one.due), { strong: one.due > 0 }),
        cell(cardsIn(one.cards), { strong: one.cards.due > 0 }),
      ]),
    ]),
  );
}

function cardsIn({ all, seen, due }: CardsProgress): string {
  if (all === 0) return "none";
  return `${seen} of ${all} seen${due === 0 ? "" : `, ${due} due`}`;
}

function questions(list: readonly QuestionProgress[], link: Link, now: number): HTMLElement {
  const names = ["Exercise", "State", "Runs", "Last run", "Comes back"];
  return table(
    "Progress by question; what is due comes first",
    head(names),
    list.map(({ question, exercises, cards }) => [
      group(
        names.length,
        link(question.page, `${String(question.number).padStart(2, "0")} ${question.title}`),
        `tier ${question.tier}; cards: ${cardsIn(cards)}`,
      ),
      ...exercises.map((one) => row(names, cells(one, link, now))),
    ]),
  );
}

function cells(one: ExerciseProgress, link: Link, now: number): Cell[] {
  const last = one.last;
  return [
    cell(link(one.address, one.title), { header: true }),
    cell(STATES[one.state], { state: one.state }),
    cell(one.attempts === 0 ? NONE : String(one.attempts)),
    cell(last === null ? NONE : `${VERDICTS[last.verdict]}, ${date(last.time)}`),
    cell(comesBack(one, now), { strong: one.isDue }),
  ];
}

function comesBack({ due, isDue }: ExerciseProgress, now: number): string {
  if (due === null) return NONE;
  if (!isDue) return day(due, now);
  const today = new Date(now).setHours(0, 0, 0, 0);
  return due >= today ? "due today" : `due since ${date(due)}`;
}

function group(columns: number, name: HTMLElement, about: string): HTMLElement {
  const header = element(
    "th",
    { scope: "rowgroup", role: "rowheader", colspan: columns, class: "dr-progress-question" },
    name,
    element("span", {}, about),
  );
  return element("tr", { role: "row" }, header);
}

function gone(attempts: number): HTMLElement[] {
  if (attempts === 0) return [];
  const text =
    attempts === 1
      ? "One run was of an exercise that this site has no more. It is kept."
      : `${attempts} runs were of exercises that this site has no more. They are kept.`;
  return [element("p", {}, text)];
}

function date(time: number): string {
  return new Date(time).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
  });
}
