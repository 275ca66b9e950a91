/** How an interpreter's end is told to the learner: what happened, and what probably caused it. */
import type { Cause } from "../messages.js";
import { MEMORY_LIMIT_BYTES, TIME_LIMIT_MS } from "./limits.js";

export type Death =
  | { readonly kind: "timeout" }
  | { readonly kind: "ended" }
  | { readonly kind: "died"; readonly cause: Cause; readonly detail: string };

export interface Interruption {
  readonly status: "timeout" | "crash";
  readonly message: string;
}

const MEGABYTES = MEMORY_LIMIT_BYTES / 1024 / 1024;

export function explainDeath(death: Death): Interruption {
  switch (death.kind) {
    case "timeout":
      return {
        status: "timeout",
        message: `Stopped after ${TIME_LIMIT_MS / 1000} seconds, the time limit. Look for a loop that does not end, or for work that grows much faster than the input.`,
      };
    case "ended":
      return { status: "crash", message: "Python was ended from outside." };
    case "died":
      return { status: "crash", message: `Python stopped working. ${causeSentence(death)}` };
    default:
      throw new Error(`unknown death: ${JSON.stringify(death satisfies never)}`);
  }
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
