/** What happens between Run and the verdict? The states of one exercise, and which replies still count. */

import type { Result } from "../result.js";
import type { Progress, RunRequest, Runtime } from "../runtime/runtime.js";

export type Phase = "idle" | "loading" | "running" | "ready";

/** What the page shows of it. */
export interface Stage {
  phase(phase: Phase, canStop: boolean): void;
  progress(progress: Progress): void;
  /** A run was asked for: what an earlier one said no longer counts. */
  started(): void;
  /** `code` is what was graded; the editor may hold something else by now. */
  verdict(result: Result, code: string): void;
  stopped(message: string): void;
  /** Something of ours failed; `retry` does again what was asked for. */
  unavailable(message: string, retry: () => void): void;
}

export interface Runner {
  /** The learner may run soon: have Python ready. */
  intend(): void;
  run(): void;
  stop(): void;
  /** The page was left: nothing that still comes is wanted. */
  leave(): void;
}

interface Setting {
  readonly load: () => Promise<Runtime>;
  readonly request: () => RunRequest;
  readonly stage: Stage;
}

/** The page's one runtime works for one exercise at a time: whose tests are running? */
let active: { displace(): void } | null = null;

const STOPPED = "Stopped. Your code is unchanged.";
const DISPLACED = "Stopped, because another exercise on this page was run.";

/** A runner at rest. */
export function createRunner({ load, request, stage }: Setting): Runner {
  let phase: Phase = "idle";
  let runtime: Runtime | null = null;
  /** Run was asked for and has not begun. */
  let wanted = false;
  /** Loading failed: wait for a deliberate press before trying again. */
  let refused = false;
  /** The newest request; a reply to an older one is dropped. */
  let turn = 0;
  let running: RunRequest | null = null;
  /** Settles when the runtime has let go of the last run, also of one whose reply is stale. */
  let released: Promise<unknown> = Promise.resolve();

  const self = { displace: () => halt(DISPLACED) };

  function enter(next: Phase): void {
    phase = next;
    if (next !== "running") {
      running = null;
      if (active === self) active = null;
    }
    stage.phase(next, next === "running" || (next === "loading" && wanted));
  }

  function ask(): void {
    if (!wanted) stage.started();
    wanted = true;
  }

  async function prepare(): Promise<void> {
    turn += 1;
    const mine = turn;
    enter("loading");
    try {
      runtime ??= await load();
      await released;
      await runtime.prepare((progress) => {
        if (mine === turn) stage.progress(progress);
      }, request().tests);
    } catch (error) {
      if (mine === turn) fail(error);
      return;
    }
    if (mine !== turn) return;
    if (wanted) await begin(runtime);
    else enter("ready");
  }

  async function begin(python: Runtime): Promise<void> {
    turn += 1;
    const mine = turn;
    ask();
    wanted = false;
    active = self;
    const asked = request();
    running = asked;
    enter("running");
    try {
      const reply = python.run(asked, (progress) => {
        if (mine === turn) stage.progress(progress);
      });
      released = reply.catch(() => undefined);
      const outcome = await reply;
      if (mine !== turn) return;
      switch (outcome.kind) {
        case "verdict":
          stage.verdict(outcome.result, asked.code);
          // After these two the runtime replaces its interpreter.
          if (outcome.result.status === "timeout" || outcome.result.status === "crash")
            void prepare();
          else enter("ready");
          return;
        case "stopped":
          stage.stopped(STOPPED);
          void prepare();
          return;
        default:
          outcome satisfies never;
      }
    } catch (error) {
      if (mine === turn) fail(error);
    }
  }

  function fail(error: unknown): void {
    const again = wanted || phase === "running";
    wanted = false;
    refused = true;
    turn += 1;
    enter("idle");
    console.error(error);
    stage.unavailable(explain(error), again ? run : retry);
  }

  function retry(): void {
    refused = false;
    if (phase === "idle") void prepare();
  }

  function run(): void {
    refused = false;
    if (active !== null && active !== self) {
      active.displace();
      if (phase === "ready") phase = "idle";
    }
    switch (phase) {
      case "idle":
        ask();
        void prepare();
        return;
      case "loading":
        ask();
        enter("loading");
        return;
      case "running":
        // The same code is being graded already; a changed one takes its place.
        if (request().code === running?.code) return;
        runtime?.stop();
        ask();
        void prepare();
        return;
      case "ready":
        if (runtime !== null) void begin(runtime);
        return;
      default:
        phase satisfies never;
    }
  }

  function halt(message: string): void {
    if (phase === "loading" && wanted) {
      wanted = false;
      enter("loading");
      stage.stopped(message);
    } else if (phase === "running") {
      runtime?.stop();
      stage.stopped(message);
      void prepare();
    }
  }

  return {
    intend() {
      if (phase === "idle" && !refused) void prepare();
    },
    run,
    stop: () => halt(STOPPED),
    leave() {
      if (phase === "running") runtime?.stop();
      turn += 1;
      enter("idle");
    },
  };
}

function explain(error: unknown): string {
  if (error instanceof Error && error.name === "RuntimeUnavailable") return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `Something in this site broke, not in your code, which is kept: ${reason}`;
}
