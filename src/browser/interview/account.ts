/** How is the report of an interview shown? Section by section, with boxes for what the candidate judges. */

import { element } from "../island/element.js";
import { drawTimes } from "./bars.js";
import { shown } from "./clock.js";
import { debrief, type Report } from "./debrief.js";
import { judge } from "./events.js";
import { drawCode } from "./final-code.js";
import { moment, type Row } from "./history.js";
import { inline } from "./inline.js";
import { drawPageApproaches, drawPageQuestions, type Room } from "./panels.js";
import { heading, label, link, press, tick } from "./parts.js";
import { drawRows } from "./past.js";
import type { Criterion, Score } from "./rubric.js";
import type { Session } from "./session.js";
import { NAMES, STEPS } from "./steps.js";

export interface AccountSetting {
  readonly session: Session;
  /** The site's address: links lie below it. */
  readonly site: URL;
  /** When the exercise comes back, as a sentence. */
  readonly due: string;
  /** Other interviews on the same question. */
  readonly others: readonly Row[];
  readonly changed: (session: Session) => void;
  readonly open: (id: string) => void;
  /** Saves the report as a file. */
  readonly take: (report: Report) => void;
  readonly back: () => void;
  /** Begins the same interview again. */
  readonly again: () => void;
}

/** The account of an interview that is over. */
export function createAccount(setting: AccountSetting): HTMLElement {
  let { session } = setting;
  const scores = element("div");
  const marks = element("div");
  const next = element("div");

  function redraw(): void {
    const focused = document.activeElement;
    const name = focused instanceof HTMLElement ? focused.dataset.tick : undefined;
    const report = debrief(session);
    scores.replaceChildren(
      ...drawScores(report, (criterion, met) => update((now) => judge(now, criterion, met))),
    );
    marks.replaceChildren(drawFlags(report));
    next.replaceChildren(drawNext(report, setting));
    if (name !== undefined) scores.querySelector<HTMLElement>(`[data-tick="${name}"]`)?.focus();
  }
  function update(change: (session: Session) => Session): void {
    session = change(session);
    setting.changed(session);
    redraw();
  }
  const room: Room = {
    get session() {
      return session;
    },
    update,
  };

  const report = debrief(session);
  redraw();
  return element(
    "section",
    { class: "dr-iv-account", "aria-label": "The account of the interview" },
    heading("h2", `How it went: ${report.title}`),
    element(
      "p",
      {},
      `${moment(report.started)}, ${report.length} minutes, exercise “${report.exercise}”, seed ${report.seed}.`,
    ),
    element(
      "div",
      { class: "dr-iv-row dr-iv-noprint" },
      press("Save as Markdown", () => setting.take(debrief(session))),
      press("Print", () => window.print()),
      press("Same interview again", setting.again),
      press("Back to all interviews", setting.back),
    ),
    heading("h3", "Time"),
    ...drawTimes(report),
    heading("h3", "Scores"),
    element(
      "p",
      { class: "dr-iv-help" },
      "What the browser saw is marked measured; tick what you found met, which is self-assessed. It is not a grade by this site.",
    ),
    scores,
    heading("h3", "Flags"),
    marks,
    heading("h3", "Clarifying questions"),
    drawOwn("Yours", report.questions.own, "You wrote none."),
    drawPageQuestions(room),
    heading("h3", "Approaches"),
    drawOwn("Yours", report.approaches.own, "You wrote none."),
    drawPageApproaches(room) ??
      element(
        "p",
        {},
        "The page compares its approaches in a drawing: ",
        link(setting.site, `${report.page}#outline`, "Outline"),
        ".",
      ),
    heading("h3", "Code"),
    ...drawCode(report, setting.site),
    ...drawNotes(report),
    heading("h3", "Follow-ups"),
    ...drawFollowUps(report),
    heading("h3", "What to repeat"),
    next,
    ...(setting.others.length === 0
      ? []
      : [
          heading("h3", "The same question at other times"),
          drawRows("Interviews on this question, the newest first", setting.others, (row) => {
            const open = press("Open", () => setting.open(row.id));
            open.setAttribute("aria-label", `Open the interview of ${moment(row.report.started)}`);
            return open;
          }),
        ]),
  );
}

function drawScores(
  report: Report,
  judged: (criterion: string, met: boolean) => void,
): HTMLElement[] {
  return [
    element("p", { class: "dr-iv-total" }, `${report.points} of 12`),
    element(
      "ol",
      { class: "dr-iv-scores" },
      ...report.scores.map((score) => drawScore(score, judged)),
    ),
  ];
}

function drawScore(
  { step, points, measured, assessed, scale }: Score,
  judged: (criterion: string, met: boolean) => void,
): HTMLElement {
  return element(
    "li",
    {},
    element("p", {}, element("b", {}, `${NAMES[step]}: ${points}`), ` (${scale[points]})`),
    ...measured.map(({ text }) =>
      element("p", { class: "dr-iv-line" }, label("measured"), ` ${text}`),
    ),
    ...assessed.map((criterion) => drawCriterion(criterion, judged)),
  );
}

function drawCriterion(
  { name, text, met }: Criterion,
  judged: (criterion: string, met: boolean) => void,
): HTMLElement {
  if (name === "") return element("p", { class: "dr-iv-line" }, label("self-assessed"), ` ${text}`);
  return tick(name, [label("self-assessed"), ` ${text}`], met, (isOn) => judged(name, isOn));
}

function drawFlags({ flags }: Report): HTMLElement {
  if (flags.length === 0) return element("p", {}, "None.");
  return element(
    "ul",
    { class: "dr-iv-flags" },
    ...flags.map(({ colour, text, at, evidence, source }) =>
      element(
        "li",
        { "data-colour": colour },
        element("b", {}, `${colour === "red" ? "Red" : "Green"}: ${text}`),
        at === null ? "" : ` at ${shown(at)}`,
        ". ",
        evidence,
        " ",
        label(source),
      ),
    ),
  );
}

function drawOwn(title: string, own: readonly string[], none: string): HTMLElement {
  if (own.length === 0) return element("p", {}, none);
  return element(
    "div",
    {},
    element("p", { class: "dr-iv-help" }, title),
    element("ul", {}, ...own.map((line) => element("li", {}, line))),
  );
}

function drawNotes(report: Report): HTMLElement[] {
  const written = STEPS.filter((step) => report.notes[step].trim() !== "");
  if (written.length === 0 && report.changed === null) return [];
  const { changed } = report;
  return [
    heading("h3", "Notes"),
    ...(changed === null
      ? []
      : [
          element(
            "p",
            {},
            `At ${shown(changed.at)} a requirement changed: `,
            ...inline(changed.text),
          ),
        ]),
    ...written.flatMap((step) => [
      element("p", { class: "dr-iv-help" }, NAMES[step]),
      element("p", { class: "dr-iv-written" }, report.notes[step].trim()),
    ]),
  ];
}

function drawFollowUps({ followUps }: Report): HTMLElement[] {
  return followUps.map(({ question, answer, own }) =>
    element(
      "details",
      { class: "dr-iv-checks", open: true },
      element(
        "summary",
        {},
        ...inline(question),
        ` (${own.score === null ? "not judged" : `${own.score} of 2, self-assessed`})`,
      ),
      own.text.trim() === ""
        ? element("p", {}, "You wrote nothing.")
        : element("p", { class: "dr-iv-written" }, own.text.trim()),
      element("p", { class: "dr-iv-help" }, "The page says"),
      element("blockquote", {}, element("p", {}, ...inline(answer))),
    ),
  );
}

function drawNext({ next }: Report, { site, due }: AccountSetting): HTMLElement {
  return element(
    "ul",
    { class: "dr-iv-next" },
    ...(next.length === 0
      ? [element("li", {}, "Two points in each step: nothing in particular.")]
      : next.map(({ step, text, address }) =>
          element("li", {}, `${NAMES[step]}: `, link(site, address, text), "."),
        )),
    element("li", {}, due),
  );
}
