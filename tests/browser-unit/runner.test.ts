import { beforeEach, describe, expect, test, vi } from "vitest";
import { createRunner, type Runner, type Stage } from "../../src/browser/island/runner.js";
import { aRequest, aResult, ScriptedRuntime, settled } from "./samples.js";

interface Seat {
  readonly runner: Runner;
  readonly log: string[];
  code: string;
  canStop: boolean;
  retry: (() => void) | null;
}

/** A runner whose stage writes down what it is told. */
function seat(runtime: ScriptedRuntime, load = () => Promise.resolve(runtime)): Seat {
  const log: string[] = [];
  const stage: Stage = {
    phase(phase, canStop) {
      if (log.at(-1) !== phase) log.push(phase);
      made.canStop = canStop;
    },
    progress: (progress) => log.push(`progress ${progress.phase}`),
    started: () => log.push("started"),
    verdict: (result) => log.push(`verdict ${result.status}`),
    stopped: (message) => log.push(message),
    unavailable(message, retry) {
      log.push(`unavailable: ${message}`);
      made.retry = retry;
    },
  };
  const request = () => aRequest({ code: made.code });
  const made: Seat = {
    runner: createRunner({ load, request, stage }),
    log,
    code: "x = 1",
    canStop: false,
    retry: null,
  };
  return made;
}

describe("a runner", () => {
  let runtime: ScriptedRuntime;
  beforeEach(() => {
    runtime = new ScriptedRuntime();
  });

  test("loads at intent, once, and is ready", async () => {
    const load = vi.fn(() => Promise.resolve(runtime));
    const { runner, log } = seat(runtime, load);
    runner.intend();
    runner.intend();
    await settled();
    runtime.progress({ phase: "download", received: 1, total: 2 });
    runtime.loaded();
    await settled();
    runner.intend();
    expect(log).toEqual(["loading", "progress download", "ready"]);
    expect(load).toHaveBeenCalledTimes(1);
    expect(runtime.requests).toEqual([]);
  });

  test("remembers Run once while Python is loading", async () => {
    const { runner, log } = seat(runtime);
    runner.run();
    runner.run();
    runner.run();
    await settled();
    runtime.loaded();
    await settled();
    runtime.finish(aResult({ status: "pass" }));
    await settled();
    expect(runtime.requests).toHaveLength(1);
    expect(log).toEqual(["started", "loading", "running", "verdict pass", "ready"]);
  });

  test("grades the code as it is when the run begins", async () => {
    const made = seat(runtime);
    made.runner.run();
    made.code = "x = 2";
    await settled();
    runtime.loaded();
    await settled();
    expect(runtime.requests.map((request) => request.code)).toEqual(["x = 2"]);
  });

  test("cancels the remembered Run by Stop and goes on loading", async () => {
    const made = seat(runtime);
    made.runner.run();
    await settled();
    expect(made.canStop).toBe(true);
    made.runner.stop();
    expect(made.canStop).toBe(false);
    runtime.loaded();
    await settled();
    expect(runtime.requests).toEqual([]);
    expect(made.log).toEqual(["started", "loading", "Stopped. Your code is unchanged.", "ready"]);
  });

  test("offers no Stop while nothing runs and nothing is asked for", async () => {
    const made = seat(runtime);
    made.runner.intend();
    await settled();
    expect(made.canStop).toBe(false);
    made.runner.stop();
    expect(runtime.stops).toBe(0);
  });

  test("stops a run at once and drops its late verdict", async () => {
    const made = seat(runtime);
    runtime.loaded();
    made.runner.run();
    await settled();
    expect(made.canStop).toBe(true);
    made.runner.stop();
    runtime.finish(aResult({ status: "pass" }));
    await settled();
    expect(runtime.stops).toBe(1);
    const after = ["Stopped. Your code is unchanged.", "loading", "ready"];
    expect(made.log).toEqual(["started", "loading", "running", ...after]);
  });

  test("is ready after Stop only when the runtime has let go of the run", async () => {
    const made = seat(runtime);
    runtime.loaded();
    runtime.obeys = false;
    made.runner.run();
    await settled();
    made.runner.stop();
    await settled();
    expect(made.log.at(-1)).toBe("loading");
    runtime.stopped();
    await settled();
    expect(made.log.at(-1)).toBe("ready");
  });

  test("runs changed code in place of the old run", async () => {
    const made = seat(runtime);
    runtime.loaded();
    made.runner.run();
    await settled();
    made.code = "x = 2";
    made.runner.run();
    await settled();
    runtime.finish(aResult({ status: "pass" }));
    await settled();
    expect(runtime.requests.map((request) => request.code)).toEqual(["x = 1", "x = 2"]);
    expect(made.log.filter((entry) => entry.startsWith("verdict"))).toEqual(["verdict pass"]);
  });

  test("ignores Run while the same code is being graded", async () => {
    const made = seat(runtime);
    runtime.loaded();
    made.runner.run();
    await settled();
    made.runner.run();
    expect(runtime.stops).toBe(0);
    expect(runtime.requests).toHaveLength(1);
  });

  test.each(["timeout", "crash"] as const)(
    "waits for a new interpreter after a %s",
    async (status) => {
      const made = seat(runtime);
      runtime.loaded();
      made.runner.run();
      await settled();
      runtime.finish(aResult({ status }));
      await settled();
      expect(made.log.slice(-3)).toEqual([`verdict ${status}`, "loading", "ready"]);
    },
  );

  test("goes back to idle when Python cannot be loaded, and retries the run on request", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const made = seat(runtime);
    made.runner.run();
    await settled();
    runtime.refuse("You are offline.");
    await settled();
    expect(made.log).toEqual(["started", "loading", "idle", "unavailable: You are offline."]);
    made.runner.intend();
    expect(made.log.at(-1)).toBe("unavailable: You are offline.");
    made.retry?.();
    await settled();
    runtime.loaded();
    await settled();
    expect(runtime.requests).toHaveLength(1);
  });

  test("does not run by itself when only loading ahead failed", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const made = seat(runtime);
    made.runner.intend();
    await settled();
    runtime.refuse("You are offline.");
    await settled();
    made.retry?.();
    await settled();
    runtime.loaded();
    await settled();
    expect(runtime.requests).toEqual([]);
    expect(made.log.at(-1)).toBe("ready");
  });

  test("says that a defect is ours, not the learner's", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const made = seat(runtime);
    runtime.loaded();
    made.runner.run();
    await settled();
    runtime.break(new TypeError("result.version is 2, not 1"));
    await settled();
    expect(made.log.at(-1)).toMatch(/^unavailable: Something in this site broke, not in your code/);
    expect(made.log.at(-2)).toBe("idle");
  });

  test("gives way to another exercise of the page, which then runs", async () => {
    const first = seat(runtime);
    const second = seat(runtime);
    second.code = "y = 1";
    runtime.loaded();
    second.runner.intend();
    first.runner.run();
    await settled();
    second.runner.run();
    await settled();
    runtime.finish(aResult({ status: "pass" }));
    await settled();
    expect(first.log).toContain("Stopped, because another exercise on this page was run.");
    expect(first.log.at(-1)).toBe("ready");
    expect(runtime.requests.map((request) => request.code)).toEqual(["x = 1", "y = 1"]);
    expect(second.log.slice(-2)).toEqual(["verdict pass", "ready"]);
  });

  test("ends its run when the page is left and shows nothing more", async () => {
    const made = seat(runtime);
    runtime.loaded();
    made.runner.run();
    await settled();
    made.runner.leave();
    const seen = made.log.length;
    runtime.finish(aResult());
    await settled();
    expect(runtime.stops).toBe(1);
    expect(made.log).toHaveLength(seen);
  });
});
