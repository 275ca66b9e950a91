/** How are the follow-ups asked? One at a time; the answer comes first, then the page's, then one's own judgement. */

import { element } from "../island/element.js";
import { answer, end } from "./events.js";
import { inline } from "./inline.js";
import { field, heading, press } from "./parts.js";
import type { Answer, Session } from "./session.js";

const MARKS = ["missed it", "in part", "said it"] as const;

/** The follow-ups of a session whose steps are over; `changed` hears of every change, `done` of the end. */
export function createAsking(
  first: Session,
  changed: (session: Session) => void,
  done: (session: Session) => void,
): HTMLElement {
  let session = first;
  const node = element("section", { class: "dr-iv-asking", "aria-label": "Follow-ups" });

  function update(change: (session: Session) => Session): void {
    session = change(session);
    changed(session);
  }

  function finish(): void {
    update(end);
    done(session);
  }

  function draw(index: number): void {
    const { followUps } = session.subject;
    const asked = followUps[index];
    if (asked === undefined) {
      finish();
      return;
    }
    const set = (fields: Partial<Answer>) => update((now) => answer(now, index, fields));
    const title = heading("h3", `Follow-up ${index + 1} of ${followUps.length}`);
    const isLast = index === followUps.length - 1;
    const next = press(
      isLast ? "See the account" : "Next question",
      () => {
        if (isLast) finish();
        else draw(index + 1);
      },
      "dr-iv-primary",
    );
    const page = element("div", { class: "dr-iv-page-answer", "aria-live": "polite" });
    const reveal = press("Show the page's answer", () => {
      set({ shown: true });
      open();
      page.querySelector("input")?.focus();
    });
    function open(): void {
      reveal.remove();
      const answered = asked?.answer ?? "";
      page.replaceChildren(
        element("p", { class: "dr-iv-help" }, "The page says"),
        element("blockquote", {}, element("p", {}, ...inline(answered))),
        drawMarks(session.answers[index]?.score ?? null, (score) => set({ score })),
      );
    }
    if (session.answers[index]?.shown) open();
    node.replaceChildren(
      title,
      element("p", { class: "dr-iv-said" }, ...inline(asked.question)),
      field(
        "answer",
        "Your answer",
        session.answers[index]?.text ?? "",
        (text) => set({ text }),
        "Say it aloud, or write it; nobody but you reads it.",
      ),
      ...(session.answers[index]?.shown ? [] : [reveal]),
      page,
      element("div", { class: "dr-iv-row" }, next, isLast ? null : press("Skip the rest", finish)),
    );
    title.focus();
  }

  const open = session.answers.findIndex(({ shown }) => !shown);
  // The focus can only move to what is in the page.
  queueMicrotask(() => draw(open < 0 ? session.answers.length - 1 : open));
  return node;
}

function drawMarks(chosen: Answer["score"], choose: (score: 0 | 1 | 2) => void): HTMLElement {
  const marks = ([0, 1, 2] as const).map((score) => {
    const radio = element("input", {
      type: "radio",
      name: "dr-iv-mark",
      value: score,
      checked: chosen === score,
    });
    radio.addEventListener("change", () => choose(score));
    return element("label", { class: "dr-iv-tick" }, radio, ` ${score}: ${MARKS[score]}`);
  });
  return element(
    "fieldset",
    { class: "dr-iv-lengths" },
    element("legend", {}, "How was yours? (self-assessed)"),
    ...marks,
  );
}
