/** What is the interview's room? The clock, the steps, the panel of the step, and the exercise once code is written. */

import { button, element } from "../island/element.js";
import { createClock, MINUTE, phase, shown } from "./clock.js";
import { createDesk } from "./desk.js";
import * as events from "./events.js";
import { announcement, mayChange, mayInterject } from "./interviewer.js";
import type { Material } from "./material.js";
import { drawChange, drawInterjection, drawPanel, type Room } from "./panels.js";
import { built, press } from "./parts.js";
import { type Session, spent } from "./session.js";
import { NAMES, STEPS, type Step } from "./steps.js";

export interface RoomSetting {
  readonly material: Material;
  readonly session: Session;
  readonly base: URL;
  /** Aborted when the room or the page is left. */
  readonly signal: AbortSignal;
  /** The session has changed. */
  readonly changed: (session: Session) => void;
  /** The six steps are over. */
  readonly finished: (session: Session) => void;
}

const TICK_MS = 250;
/** Time that passes is saved this often; what is typed, at once. */
const SAVE_MS = 5000;
const WITH_EXERCISE: readonly Step[] = ["code", "test", "optimise"];

export interface OpenRoom {
  readonly node: HTMLElement;
  /** Counts the time until now: the page may be about to go. */
  hasten(): void;
}

/** The room; null if the site no longer has the session's exercise. */
export function createRoom(setting: RoomSetting): OpenRoom | null {
  const { material, signal } = setting;
  let { session } = setting;
  const question = material.questions.find(({ slug }) => slug === session.subject.question);
  const entry = question?.exercises.find(({ slug }) => slug === session.subject.exercise.slug);
  if (question === undefined || entry === undefined) return null;

  const clock = createClock();
  const timer = element("p", { class: "dr-iv-clock", role: "timer", "aria-live": "off" });
  const voice = element("p", { class: "dr-iv-voice", role: "status" });
  const call = element("div", { class: "dr-iv-call dr-iv-row" });
  const steps = element("nav", { class: "dr-iv-steps", "aria-label": "Steps" });
  const content = element("div", { class: "dr-iv-content" });
  const still = element("div", { class: "dr-iv-still" });
  const ending = element("div", { class: "dr-iv-ending" });
  const pauseButton = press("Pause", () =>
    session.state === "paused" ? update(events.resume) : update(events.pause),
  );
  const endButton = press("End", askToEnd);
  const nextButton = press("", next, "dr-iv-primary");
  const tabs = new Map(
    STEPS.map((step) => {
      const used = element("span", { class: "dr-iv-used" });
      const tab = button("", () => enter(step), { class: "dr-iv-step" });
      tab.append(element("span", { class: "dr-iv-name" }, NAMES[step]), used);
      return [step, { tab, used }];
    }),
  );
  steps.append(...[...tabs.values()].map(({ tab }) => tab));

  /** Is the interview over as soon as the submission is graded? */
  let endsWhenGraded = false;
  const desk = createDesk(session, entry, setting.base, signal, {
    typed: (code) => update((now) => events.type(now, code)),
    hinted: (text, unasked) => update((now) => events.hint(now, text, unasked)),
    ran: (result) => update((now) => events.run(now, result)),
    submitted(result, code, held) {
      update((now) => events.submit(now, result, code, held));
      if (endsWhenGraded) finish();
    },
    notSubmitted() {
      endsWhenGraded = false;
    },
  });
  const place = element("div", { class: "dr-iv-place" });
  const exercise = element("div", { class: "dr-iv-exercise" }, desk.node);
  content.append(place, exercise, element("div", { class: "dr-iv-row" }, nextButton));

  const room: Room = {
    get session() {
      return session;
    },
    update,
  };

  /** The clock when the session was saved last. */
  let saved = session.elapsed;

  /** Lets the time that has passed count, then the event. */
  function update(change: (session: Session) => Session): void {
    move(change);
    saved = session.elapsed;
    setting.changed(session);
  }

  function move(change: (session: Session) => Session): void {
    const before = session;
    session = change(events.pass(session, clock.lap()));
    const told = announcement(before, session);
    if (told !== "") voice.textContent = told;
    if (session.step !== before.step) drawStep();
    if (phase(session) !== phase(before)) drawCall();
    if (session.state !== before.state) drawState();
    drawTimes();
  }

  function tick(): void {
    move((now) => now);
    if (mayInterject(session) && desk.interject()) {
      update(events.interject);
      const said = drawInterjection(session);
      place.querySelector(".dr-iv-interjection")?.replaceWith(said);
      voice.textContent = said.textContent;
    }
    if (mayChange(session)) {
      update(events.change);
      placeChange();
    }
    if (session.elapsed - saved >= SAVE_MS) update((now) => now);
  }

  function placeChange(): void {
    place.querySelector(".dr-iv-change")?.replaceWith(drawChange(session));
    voice.textContent = `The interviewer changes a requirement: ${session.subject.change}`;
  }

  function enter(step: Step): void {
    update((now) => events.go(now, step));
    place.querySelector<HTMLElement>("h3")?.focus();
  }

  function next(): void {
    const following = STEPS[STEPS.indexOf(session.step) + 1];
    if (following === undefined) askToEnd();
    else enter(following);
  }

  function drawStep(): void {
    place.replaceChildren(drawPanel(room, session.step));
    exercise.hidden = !WITH_EXERCISE.includes(session.step);
    const following = STEPS[STEPS.indexOf(session.step) + 1];
    nextButton.textContent = following === undefined ? "Finish" : `Next: ${NAMES[following]}`;
    for (const [step, { tab }] of tabs) {
      if (step === session.step) tab.setAttribute("aria-current", "step");
      else tab.removeAttribute("aria-current");
    }
  }

  function drawTimes(): void {
    const { elapsed, choices } = session;
    write(timer, `${shown(elapsed)} of ${choices.length}:00`);
    timer.dataset.phase = phase(session);
    for (const [step, { tab, used }] of tabs) {
      const budget = session.subject.budget[step] * MINUTE;
      const time = spent(session, step);
      const isOver = time > budget;
      write(used, `${shown(time)} of ${shown(budget)}${isOver ? ", over" : ""}`);
      tab.toggleAttribute("data-over", isOver);
    }
  }

  /** What the end of the time asks for; nothing stops by itself. */
  function drawCall(): void {
    const now = phase(session);
    const words: Readonly<Record<typeof now, string>> = {
      time: "",
      "last call": "Two minutes left.",
      over: "Time is up. Finish your sentence.",
      grace: "Two more minutes, as you asked.",
      "after grace": "The two minutes are over. What you add is marked as over time.",
    };
    const inside = call.contains(document.activeElement);
    call.replaceChildren();
    if (words[now] === "") return;
    call.append(element("p", {}, words[now]));
    if (now === "over") call.append(press("Take two more minutes", () => update(events.extend)));
    if (now !== "last call" && now !== "grace") call.append(press("End now", askToEnd));
    if (inside) place.querySelector<HTMLElement>("h3")?.focus();
  }

  function drawState(): void {
    const isPaused = session.state === "paused";
    pauseButton.textContent = isPaused ? "Resume" : "Pause";
    content.hidden = isPaused;
    for (const { tab } of tabs.values()) tab.disabled = isPaused;
    still.replaceChildren();
    if (isPaused)
      still.append(
        element(
          "p",
          {},
          "Paused: the clock stands still, and what you wrote is kept. Resume shows it again.",
        ),
      );
  }

  function askToEnd(): void {
    const { submission, firstCode } = session;
    const isOpen = submission === null && firstCode !== null;
    const close = (): void => {
      ending.replaceChildren();
      endButton.focus();
    };
    const first = isOpen
      ? press("Submit the code and end", submitAndEnd, "dr-iv-primary")
      : press("End now", finish, "dr-iv-primary");
    const question = isOpen
      ? "End the interview? The code is not submitted."
      : "End the interview?";
    const group = element(
      "div",
      { class: "dr-iv-card", role: "group", "aria-label": question },
      element("p", {}, question),
      element(
        "div",
        { class: "dr-iv-row" },
        first,
        isOpen ? press("End without submitting", finish) : null,
        press("Go on", close),
      ),
    );
    group.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });
    ending.replaceChildren(group);
    first.focus();
  }

  function submitAndEnd(): void {
    update(events.resume);
    exercise.hidden = false;
    endsWhenGraded = true;
    ending.replaceChildren(element("p", { role: "status" }, "Grading…"));
    if (!desk.submit()) finish();
  }

  function finish(): void {
    clearInterval(ticking);
    update(events.finish);
    setting.finished(session);
  }

  const node = element(
    "section",
    { class: "dr-iv-room", "aria-label": "The interview" },
    element(
      "div",
      { class: "dr-iv-bar" },
      timer,
      element("div", { class: "dr-iv-row" }, pauseButton, endButton),
    ),
    voice,
    call,
    ending,
    steps,
    still,
    element(
      "div",
      { class: "dr-iv-question" },
      element("p", { class: "dr-iv-help" }, "The interviewer asks"),
      element("blockquote", {}, built(question.prompt)),
    ),
    content,
  );
  const ticking = setInterval(tick, TICK_MS);
  signal.addEventListener("abort", () => clearInterval(ticking));
  drawStep();
  drawCall();
  drawState();
  drawTimes();
  return { node, hasten: () => update((now) => now) };
}

function write(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
