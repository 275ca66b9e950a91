/** How an interpreter's end is told to the learner: what happened, and what probably caused it. */
import type { Cause, Where } from "../messages.js";
import { parseResult } from "../result.js";
import { MEMORY_LIMIT_BYTES, TIME_LIMIT_MS } from "./limits.js";

export type Death =
  | { readonly kind: "timeout" }
  | { readonly kind: "ended" }
  | { readonly kind: "died"; readonly cause: Cause; readonly detail: string };

export interface Interruption {
  readonly status: "timeout" | "crash";
  readonly message: string;
  readonly line: number | null;
}

/** What is known of the moment: the last checkpoint, and the learner's line that was running. */
export interface Moment {
  readonly checkpoint: string | null;
  readonly where: Where | null;
}

const MEGABYTES = MEMORY_LIMIT_BYTES / 1024 / 1024;

export function explainDeath(death: Death, moment: Moment): Interruption {
  switch (death.kind) {
    case "timeout":
      return {
        status: "timeout",
        message: `Your code was stopped after ${TIME_LIMIT_MS / 1000} seconds, ${scene(moment)}. Is there an endless loop?`,
        line: moment.where?.line ?? null,
      };
    case "ended":
      return { status: "crash", message: "Python was ended from outside.", line: null };
    case "died":
      return {
        status: "crash",
        message: `Python stopped working. ${causeSentence(death)}`,
        line: null,
      };
    default:
      throw new Error(`unknown death: ${JSON.stringify(death satisfies never)}`);
  }
}

/** Which test was running, and where: the words of `grader.isolated`. */
function scene({ checkpoint, where }: Moment): string {
  const tests = checkpoint === null ? [] : parseResult(checkpoint).tests;
  const running = tests.find((test) => test.status === "running");
  const what = running
    ? `in the test “${running.title.replace(/\.+$/, "")}”`
    : "while it was being loaded";
  if (where === null) return what;
  const inside = where.name.startsWith("<") ? "" : ` (in \`${where.name}\`)`;
  return `${what}, on line ${where.line}${inside}`;
}

function causeSentence({ cause, detail }: Extract<Death, { kind: "died" }>): string {
  switch (cause) {
    case "memory":
      return `Your code asked for more than ${MEGABYTES} MB of memory, the limit.`;
    case "stack":
      return "Most likely a recursion went too deep, or a deeply nested object was printed, compared or freed.";
    case "exit":
      return "Your code ended the interpreter (os._exit or the like). Return instead of exiting.";
    case "unknown":
      return `The cause is not known; what the browser reported: ${detail || "nothing"}`;
    default:
      throw new Error(`unknown cause: ${JSON.stringify(cause satisfies never)}`);
  }
}
