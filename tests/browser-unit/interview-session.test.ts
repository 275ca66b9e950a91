import { describe, expect, test } from "vitest";
import { createClock, phase, shown } from "../../src/browser/interview/clock.js";
import * as events from "../../src/browser/interview/events.js";
import { announcement, mayChange, mayInterject } from "../../src/browser/interview/interviewer.js";
import { readSession } from "../../src/browser/interview/record.js";
import { type Session, spent } from "../../src/browser/interview/session.js";
import { anInterview, MINUTE } from "./interview-samples.js";
import { aResult, aTest } from "./samples.js";

/** The session after each of these in turn. */
function when(session: Session, ...changes: ((session: Session) => Session)[]): Session {
  return changes.reduce((now, change) => change(now), session);
}

const minutes =
  (count: number) =>
  (session: Session): Session =>
    events.pass(session, count * MINUTE);
const to =
  (step: Session["step"]) =>
  (session: Session): Session =>
    events.go(session, step);

describe("the clock", () => {
  test("gives laps, and never runs backwards", () => {
    let time = 1000;
    const clock = createClock(() => time);
    time = 1500;
    expect(clock.lap()).toBe(500);
    time = 1400;
    expect(clock.lap()).toBe(0);
    time = 1600;
    expect(clock.lap()).toBe(200);
  });

  test.each([
    [0, null, "time"],
    [17.99, null, "time"],
    [18, null, "last call"],
    [20, null, "over"],
    [25, null, "over"],
    [21, 20.5, "grace"],
    [22.5, 20.5, "after grace"],
  ])("at minute %f, with grace from %s, it is “%s”", (minute, grace, told) => {
    const elapsed = minute * MINUTE;
    const asked = grace === null ? null : grace * MINUTE;
    expect(phase({ ...anInterview(), elapsed, grace: asked })).toBe(told);
  });

  test("is shown as minutes and seconds", () => {
    expect([0, 999, 61_000, 3_600_000].map(shown)).toEqual(["0:00", "0:00", "1:01", "60:00"]);
  });
});

describe("time", () => {
  test("adds up over the visits of a step", () => {
    const session = when(
      anInterview(),
      minutes(1),
      to("code"),
      minutes(3),
      to("clarify"),
      minutes(2),
    );
    expect(spent(session, "clarify")).toBe(3 * MINUTE);
    expect(spent(session, "code")).toBe(3 * MINUTE);
    expect(session.elapsed).toBe(6 * MINUTE);
    expect(session.visits.map(({ step }) => step)).toEqual(["clarify", "code", "clarify"]);
  });

  test("of a pause is no time of a step", () => {
    const session = when(
      anInterview(),
      minutes(1),
      events.pause,
      minutes(5),
      events.resume,
      minutes(1),
    );
    expect(session.elapsed).toBe(2 * MINUTE);
    expect(session.pauses).toEqual([{ at: MINUTE, took: 5 * MINUTE, away: false }]);
  });

  test("away from the page is a pause, also where one was under way", () => {
    const left = events.pause(anInterview(), true, 3 * MINUTE);
    expect(left.pauses).toEqual([{ at: 0, took: 3 * MINUTE, away: true }]);
    const paused = when(anInterview(), events.pause, minutes(1));
    expect(events.pause(paused, true, MINUTE).pauses).toEqual([
      { at: 0, took: 2 * MINUTE, away: true },
    ]);
  });

  test("stands still once the steps are over", () => {
    const session = when(anInterview(), minutes(1), events.finish, minutes(9));
    expect([session.state, session.elapsed]).toEqual(["follow-ups", MINUTE]);
    expect(events.end(session).state).toBe("ended");
  });

  test("a pause allows no other step", () => {
    expect(events.go(events.pause(anInterview()), "code").step).toBe("clarify");
  });
});

describe("what is recorded", () => {
  test("the first keystroke of code, and the questions that were there before it", () => {
    const session = when(
      anInterview(),
      (now) => events.ask(now, "How long?\n\n  Sorted? \n"),
      minutes(2),
      to("code"),
      (now) => events.type(now, "d"),
      minutes(1),
      (now) => events.ask(now, "How long?\nSorted?\nFloats?"),
      (now) => events.type(now, "de"),
    );
    expect(session.firstCode).toBe(2 * MINUTE);
    expect(session.askedBeforeCode).toBe(2);
    expect(session.code).toBe("de");
  });

  test("questions stay as they are once they were compared", () => {
    const session = when(
      anInterview(),
      (now) => events.ask(now, "mine"),
      events.compare,
      (now) => events.ask(now, "mine\nand the page's"),
    );
    expect([session.asked, session.compared]).toEqual(["mine", 0]);
  });

  test("the longest quiet time of each step", () => {
    const session = when(
      anInterview(),
      minutes(1),
      to("code"),
      minutes(0.5),
      (now) => events.type(now, "a"),
      minutes(2),
      (now) => events.run(now, aResult()),
      minutes(1),
      to("test"),
    );
    expect(session.quiet.clarify).toEqual({ from: 0, to: MINUTE });
    expect(session.quiet.code).toEqual({ from: 1.5 * MINUTE, to: 3.5 * MINUTE });
    expect(session.quiet.outline).toBeNull();
  });

  test("hints, and when code or notes changed next", () => {
    const session = when(
      anInterview(),
      (now) => events.hint(now, "Look up.", false),
      minutes(1),
      (now) => events.run(now, aResult()),
      (now) => events.note(now, "code", "a dict"),
      minutes(1),
      (now) => events.note(now, "code", "a dict!"),
    );
    expect(session.hints).toEqual([{ at: 0, text: "Look up.", unasked: false, heeded: MINUTE }]);
  });

  test("the submission: all checks, those held back, what was measured; then the code stays", () => {
    const cost = { sentence: "Yours grows like n." } as never;
    const result = aResult({
      status: "pass",
      message: "All 2 tests passed.",
      tests: [aTest(), aTest({ name: "test_b", title: "B.", cost })],
    });
    const session = when(
      anInterview(),
      (now) => events.submit(now, result, "final", new Set(["test_b"])),
      (now) => events.type(now, "later"),
    );
    expect(session.submission).toEqual({
      at: 0,
      verdict: "pass",
      message: "All 2 tests passed.",
      checks: [
        { title: "Finds the pair in an ordinary list.", status: "pass", held: false },
        { title: "B.", status: "pass", held: true },
      ],
      growth: ["Yours grows like n."],
    });
    expect([session.code, session.runs.length]).toEqual(["final", 1]);
  });

  test("what the candidate judges can be taken back", () => {
    const session = when(
      anInterview(),
      (now) => events.match(now, "clarify", 2, true),
      (now) => events.match(now, "clarify", 0, true),
      (now) => events.match(now, "clarify", 2, false),
      (now) => events.judge(now, "test-edge", true),
      (now) => events.judge(now, "test-edge", true),
    );
    expect([session.matched.clarify, session.met]).toEqual([[0], ["test-edge"]]);
    expect(events.judge(session, "test-edge", false).met).toEqual([]);
  });
});

describe("the interviewer", () => {
  const coding = when(anInterview(), to("code"), minutes(4));

  test("speaks up at half of the time for code", () => {
    expect(mayInterject(when(anInterview(), to("code"), minutes(3.9)))).toBe(false);
    expect(mayInterject(coding)).toBe(true);
  });

  test("but once only, not when switched off, not when it passes or is submitted or paused", () => {
    const passing = aResult({ status: "pass" });
    for (const silent of [
      events.interject(coding),
      { ...coding, choices: { ...coding.choices, interjection: false } },
      events.run(coding, passing),
      events.submit(coding, aResult(), "", new Set()),
      events.pause(coding),
      events.go(coding, "test"),
    ]) {
      expect(mayInterject(silent)).toBe(false);
    }
  });

  test("changes a requirement after a third of the time for optimising", () => {
    const optimising = when(anInterview(), to("optimise"), minutes(0.7));
    expect(mayChange(when(anInterview(), to("optimise"), minutes(0.6)))).toBe(false);
    expect(mayChange(optimising)).toBe(true);
    expect(mayChange(events.change(optimising))).toBe(false);
    const off = { ...optimising, choices: { ...optimising.choices, change: false } };
    expect(mayChange(off)).toBe(false);
    const none = { ...optimising, subject: { ...optimising.subject, change: "" } };
    expect(mayChange(none)).toBe(false);
  });

  test("announces steps and the end of the time, and not each second", () => {
    const start = anInterview();
    expect(announcement(start, minutes(1)(start))).toBe("");
    expect(announcement(start, to("outline")(start))).toBe("Outline: 3 minutes.");
    expect(announcement(start, minutes(18)(start))).toBe("Two minutes left.");
    expect(announcement(minutes(18)(start), minutes(20)(start))).toBe(
      "Time is up. Finish your sentence.",
    );
    expect(announcement(start, events.pause(start))).toBe("Paused.");
  });
});

describe("a record", () => {
  const full = when(
    anInterview(),
    (now) => events.hint(now, "x", true),
    (now) => events.submit(now, aResult(), "code", new Set(["test_a"])),
    events.pause,
    events.end,
  );

  test("comes back from JSON as it was", () => {
    expect(readSession(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  test.each([
    ["nothing", null],
    ["another version", { ...full, version: 2 }],
    ["a step that does not exist", { ...full, step: "sleep" }],
    ["a missing list", { ...full, runs: undefined }],
    ["a mark that does not exist", { ...full, answers: [{ text: "", shown: true, score: 3 }] }],
    ["a page elsewhere", { ...full, subject: { ...full.subject, page: "javascript:alert(1)/" } }],
    ["a page on another host", { ...full, subject: { ...full.subject, page: "//example.org/" } }],
    ["a time that is none", { ...full, elapsed: Number.NaN }],
  ])("that is %s is none", (_what, content) => {
    expect(readSession(content)).toBeNull();
  });
});
