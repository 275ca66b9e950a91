/** How is a report taken along? As Markdown that can be read as it is. */

import { shown } from "./clock.js";
import type { Beside, Report } from "./debrief.js";
import { moment, type Row } from "./history.js";
import { counted } from "./rubric.js";
import { NAMES, STEPS } from "./steps.js";

/** The report; `due` says when the exercise comes back, `others` are earlier interviews on the same question. */
export function markdown(report: Report, due: string, others: readonly Row[] = []): string {
  const parts = [
    `# Mock interview: ${report.title}`,
    `${moment(report.started)}, ${report.length} minutes, exercise “${report.exercise}”, seed ${report.seed}.`,
    "## Time",
    times(report),
    "## Scores",
    `${report.points} of 12. Measured by the browser, or self-assessed; not a grade.`,
    scores(report),
    "## Flags",
    flagged(report),
    "## Clarifying questions",
    beside(report.questions, ({ ask, decides }) => `${ask} (decides: ${decides})`),
    "## Approaches",
    beside(report.approaches, ({ cells }) => cells.join("; ")),
    "## Code",
    coded(report),
    ...notes(report),
    "## Follow-ups",
    followUps(report),
    "## What to repeat",
    list([...report.next.map(({ text, address }) => `${text} (${address})`), due]),
    ...(others.length === 0 ? [] : ["## The same question before", earlier(others)]),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function times({ times: steps, total, pauses, grace }: Report): string {
  const table = rows(
    ["Step", "Budget", "Used", "Over", "Quiet at most"],
    [
      ...steps.map(({ step, budget, used, over, quiet }) => [
        NAMES[step],
        shown(budget),
        shown(used),
        over > 0 ? shown(over) : "",
        quiet === null ? "" : shown(quiet.to - quiet.from),
      ]),
      [
        "Total",
        shown(total.budget),
        shown(total.used),
        total.over > 0 ? shown(total.over) : "",
        "",
      ],
    ],
  );
  return [
    table,
    pauses.count === 0 ? "No pause." : `${counted(pauses.count, "pause")}, ${shown(pauses.took)}.`,
    grace ? "Two more minutes were asked for." : "",
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function scores(report: Report): string {
  return report.scores
    .map(({ step, points, measured, assessed, scale }) =>
      [
        `- **${NAMES[step]}: ${points}** (${scale[points]})`,
        ...measured.map(({ text }) => `    - measured: ${text}`),
        ...assessed.map(({ text, met }) => `    - self-assessed: ${met ? "yes" : "no"}: ${text}`),
      ].join("\n"),
    )
    .join("\n");
}

function flagged({ flags }: Report): string {
  if (flags.length === 0) return "None.";
  return list(
    flags.map(({ colour, text, at, evidence, source }) => {
      const when = at === null ? "" : `, at ${shown(at)}`;
      return `${colour}${when}: ${text}. ${evidence} (${source})`;
    }),
  );
}

function beside<T>({ own, page }: Beside<T>, told: (item: T) => string): string {
  const had = page.filter((item) => item.had).map(told);
  const missed = page.filter((item) => !item.had).map(told);
  return [
    own.length === 0 ? "None of my own." : `Mine:\n\n${list(own)}`,
    had.length === 0 ? "" : `Also on the page:\n\n${list(had)}`,
    missed.length === 0 ? "" : `To consider next time:\n\n${list(missed)}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function coded({ code, runs, submission, hints }: Report): string {
  const made = runs.map(
    ({ at, verdict, passed, total }) => `${shown(at)} ${verdict}, ${passed} of ${total}`,
  );
  const parts = [
    code === "" ? "No code was written." : fenced(code),
    made.length === 0 ? "Never run." : `Runs: ${made.join("; ")}.`,
    submission === null
      ? "Not submitted."
      : [
          `Submitted at ${shown(submission.at)}: ${submission.verdict}. ${submission.message}`,
          list(
            submission.checks.map(
              ({ title, status, held }) => `${status}: ${title}${held ? " (held back)" : ""}`,
            ),
          ),
          list(submission.growth),
        ].join("\n\n"),
    hints.length === 0
      ? ""
      : list(
          hints.map(
            ({ at, text, unasked }) => `hint at ${shown(at)}${unasked ? ", unasked" : ""}: ${text}`,
          ),
        ),
  ];
  return parts.filter((part) => part.trim() !== "").join("\n\n");
}

function notes(report: Report): string[] {
  const written = STEPS.filter((step) => report.notes[step].trim() !== "");
  if (written.length === 0 && report.changed === null) return [];
  return [
    "## Notes",
    ...(report.changed === null
      ? []
      : [`Requirement changed at ${shown(report.changed.at)}: ${report.changed.text}`]),
    ...written.map((step) => `**${NAMES[step]}**\n\n${report.notes[step].trim()}`),
  ];
}

function followUps(report: Report): string {
  const asked = report.followUps.map(({ question, answer, own }) => {
    const mark = own.score === null ? "not judged" : `${own.score} of 2, self-assessed`;
    return [`**${question}** (${mark})`, own.text.trim(), own.shown ? `The page: ${answer}` : ""]
      .filter((part) => part !== "")
      .join("\n\n");
  });
  return asked.length === 0 ? "None." : asked.join("\n\n");
}

function earlier(others: readonly Row[]): string {
  return rows(
    ["When", "Length", "Used", ...STEPS.map((step) => NAMES[step]), "Total"],
    others.map(({ report }) => [
      moment(report.started),
      String(report.length),
      shown(report.total.used),
      ...report.scores.map(({ points }) => String(points)),
      String(report.points),
    ]),
  );
}

function list(items: readonly string[]): string {
  return items
    .filter((item) => item !== "")
    .map((item) => `- ${item}`)
    .join("\n");
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => ":--")), ...body.map(line)].join("\n");
}

/** `code` as a block whose fence is longer than any run of backticks in it. */
function fenced(code: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}python\n${code.trimEnd()}\n${fence}`;
}
