/** What does a candidate see and write in each step? Its fields, and what the interviewer shows there. */

import { element } from "../island/element.js";
import { ask, compare, match, note, outline } from "./events.js";
import { inline } from "./inline.js";
import { field, heading, press, table, tick } from "./parts.js";
import type { Session } from "./session.js";
import { DESIGN_PROMPTS, NAMES, PROMPTS, type Step } from "./steps.js";

/** What a panel needs of the room. */
export interface Room {
  readonly session: Session;
  update(change: (session: Session) => Session): void;
}

/** The panel of a step, drawn anew when the step is entered. */
export function drawPanel(room: Room, step: Step): HTMLElement {
  const { budget, coding } = room.session.subject;
  const minutes = budget[step];
  const prompt = (coding === "design" ? DESIGN_PROMPTS[step] : undefined) ?? PROMPTS[step];
  return element(
    "section",
    { class: "dr-iv-panel", "aria-label": NAMES[step] },
    heading("h3", `${NAMES[step]}, ${minutes} minutes`),
    element("p", { class: "dr-iv-prompt" }, prompt),
    ...(step === "clarify" ? [drawQuestions(room)] : []),
    ...(step === "outline" ? [drawApproaches(room)] : []),
    ...(step === "code" ? [drawInterjection(room.session)] : []),
    ...(step === "optimise" ? [drawChange(room.session)] : []),
    field(`notes-${step}`, "Notes", room.session.notes[step], (text) =>
      room.update((session) => note(session, step, text)),
    ),
  );
}

function drawQuestions(room: Room): HTMLElement {
  const own = field(
    "asked",
    "Your questions, one a line",
    room.session.asked,
    (text) => room.update((session) => ask(session, text)),
    "The page's own questions, with what each answer decides, can be shown once you have written yours. Then yours stay as they are.",
  );
  const list = element("div", { class: "dr-iv-compared", "aria-live": "polite" });
  const show = press("Show the page's questions", () => {
    room.update(compare);
    reveal();
    list.querySelector<HTMLElement>("[tabindex]")?.focus();
  });
  function reveal(): void {
    const area = own.querySelector("textarea");
    if (area) area.readOnly = true;
    show.remove();
    list.replaceChildren(drawPageQuestions(room));
  }
  const node = element("div", {}, own, show, list);
  if (room.session.compared !== null) reveal();
  return node;
}

/** The page's questions, each with a box for those that the candidate asked as well. */
export function drawPageQuestions(room: Room): HTMLElement {
  const { clarify } = room.session.subject;
  return table(
    "The page's questions",
    ["Ask", "because the answer decides", "I asked it"],
    clarify.map(({ ask: question, decides }, index) => [
      element("span", {}, ...inline(question)),
      element("span", {}, ...inline(decides)),
      had(room, "clarify", index, question),
    ]),
    "dr-iv-pages",
  );
}

/** The page's approaches, each with a box for those that the candidate named as well; null if it lists none. */
export function drawPageApproaches(room: Room): HTMLElement | null {
  const { head, rows } = room.session.subject.approaches;
  if (rows.length === 0) return null;
  return table(
    "The page's approaches",
    [
      ...(head.length > 0 ? head : ["Approach"]).map((one) => element("span", {}, ...inline(one))),
      "I named it",
    ],
    rows.map((cells, index) => [
      ...cells.map((cell) => element("span", {}, ...inline(cell))),
      had(room, "outline", index, cells[0] ?? ""),
    ]),
    "dr-iv-pages",
  );
}

function had(room: Room, list: "clarify" | "outline", index: number, what: string): HTMLElement {
  const isHad = room.session.matched[list].includes(index);
  const words = element("span", { class: "dr-iv-had" }, isHad ? "yes" : "consider next time");
  const node = tick(`${list}-${index}`, [words], isHad, (isOn) => {
    words.textContent = isOn ? "yes" : "consider next time";
    room.update((session) => match(session, list, index, isOn));
  });
  const verb = list === "clarify" ? "I asked" : "I named";
  node.querySelector("input")?.setAttribute("aria-label", `${verb}: ${what}`);
  return node;
}

function drawApproaches(room: Room): HTMLElement {
  return field(
    "approaches",
    "Your approaches, one a line, each with its cost",
    room.session.approaches,
    (text) => room.update((session) => outline(session, text)),
  );
}

/** The requirement that has changed, where one has. */
export function drawChange({ changed, subject }: Session): HTMLElement {
  const node = element("div", { class: "dr-iv-change" });
  if (changed !== null) {
    node.append(
      element(
        "p",
        { class: "dr-iv-said" },
        "The interviewer changes a requirement: ",
        ...inline(subject.change),
        " What would you change?",
      ),
    );
  }
  return node;
}

/** What the interviewer said while the code was written, if anything. */
export function drawInterjection({ interjected, hints }: Session): HTMLElement {
  const node = element("div", { class: "dr-iv-interjection" });
  const said = hints.find(({ unasked }) => unasked);
  if (interjected !== null && said !== undefined) {
    node.append(element("p", { class: "dr-iv-said" }, `The interviewer says: ${said.text}`));
  }
  return node;
}
