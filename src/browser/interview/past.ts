/** What became of earlier interviews? Those that were interrupted, and a table that compares those that are over. */

import { element } from "../island/element.js";
import { shown } from "./clock.js";
import { history, moment, type Row } from "./history.js";
import { heading, press, table } from "./parts.js";
import type { Session } from "./session.js";
import { NAMES, STEPS } from "./steps.js";
import type { Stored } from "./store.js";

export interface PastActs {
  resume(stored: Stored): void;
  /** Ends an interrupted interview and opens its account. */
  end(stored: Stored): void;
  open(id: string): void;
  remove(session: Session): void;
}

/** The interviews that wait to be gone on with; null if there is none. */
export function drawInterrupted(found: readonly Stored[], acts: PastActs): HTMLElement | null {
  const waiting = found
    .filter(({ session }) => session.state !== "ended")
    .toSorted((one, other) => other.updated - one.updated);
  if (waiting.length === 0) return null;
  return element(
    "section",
    { class: "dr-iv-waiting", "aria-label": "Interrupted" },
    heading("h2", "Interrupted"),
    ...waiting.map((stored) => drawWaiting(stored, acts)),
  );
}

function drawWaiting(stored: Stored, acts: PastActs): HTMLElement {
  const { session, updated } = stored;
  const where = session.state === "follow-ups" ? "at the follow-ups" : `in ${NAMES[session.step]}`;
  const words = `${session.subject.title}, begun ${moment(session.started)}, left ${moment(updated)} ${where}, after ${shown(session.elapsed)} of ${session.choices.length}:00. The time away counts as a pause.`;
  return element(
    "div",
    { class: "dr-iv-card", role: "group", "aria-label": `Interview on ${session.subject.title}` },
    element("p", {}, words),
    element(
      "div",
      { class: "dr-iv-row" },
      press("Resume", () => acts.resume(stored), "dr-iv-primary"),
      press("End and see the account", () => acts.end(stored)),
      press("Discard", () => acts.remove(session)),
    ),
  );
}

/** The interviews that are over; a sentence if there is none. */
export function drawPast(found: readonly Stored[], acts: PastActs): HTMLElement {
  const sessions = found.map(({ session }) => session);
  const rows = history(sessions);
  const section = element(
    "section",
    { class: "dr-iv-past", "aria-label": "Earlier interviews" },
    heading("h2", "Earlier interviews"),
  );
  if (rows.length === 0) {
    section.append(
      element("p", {}, "None yet. After an interview its account is kept here, in this browser."),
    );
    return section;
  }
  const byId = new Map(sessions.map((session) => [session.id, session]));
  section.append(
    drawRows("Interviews, the newest first; scores are of 2 a step", rows, (row) => {
      const named = `${row.report.title}, ${moment(row.report.started)}`;
      const remove = press("Delete", () => {
        const session = byId.get(row.id);
        if (session) acts.remove(session);
      });
      remove.setAttribute("aria-label", `Delete the interview on ${named}`);
      const open = press("Open", () => acts.open(row.id));
      open.setAttribute("aria-label", `Open the interview on ${named}`);
      return element("span", { class: "dr-iv-row" }, open, remove);
    }),
  );
  return section;
}

/** The rows as a table; `controls` gives what stands at the end of each. */
export function drawRows(
  label: string,
  rows: readonly Row[],
  controls: (row: Row) => HTMLElement,
): HTMLElement {
  return table(
    label,
    [
      "When",
      "Question",
      "Minutes",
      "Used",
      ...STEPS.map((step) => NAMES[step]),
      "Of 12",
      "Actions",
    ],
    rows.map((row) => {
      const { report } = row;
      return [
        moment(report.started),
        report.title,
        String(report.length),
        shown(report.total.used),
        ...report.scores.map(({ points }) => String(points)),
        String(report.points),
        controls(row),
      ];
    }),
  );
}
