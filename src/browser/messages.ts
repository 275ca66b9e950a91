/**
 * What the page, the sandboxed frame and the worker in it say to one another.
 *
 * Page → frame → worker and back. All bytes come from the page: neither frame nor worker can reach a network.
 */

export interface RunRequest {
  readonly exercise: string;
  readonly code: string;
  readonly tests: string;
  readonly expected: readonly string[];
  /** Texts for the grader's fixtures, by name: `reference.py` and the like. */
  readonly files: Readonly<Record<string, string>>;
  /** Test → the input of the counterexample that an earlier run has found. */
  readonly found: Readonly<Record<string, string>>;
}

/** A file compressed with Zstandard; `size` is its length in bytes once decompressed. */
export interface Compressed {
  readonly bytes: ArrayBuffer;
  readonly size: number;
}

/** What a plain boot needs besides the core: file name → bytes (standard library, lock file, wheels). */
export type Library = Readonly<Record<string, ArrayBuffer>>;

export type PageToFrame =
  /** A file has arrived; `null` if the memory image cannot be had. */
  | { readonly type: "file"; readonly part: Part; readonly content: Compressed | null }
  /** The tests that will probably be run next. */
  | { readonly type: "prepare"; readonly tests: string }
  | { readonly type: "library"; readonly files: Library }
  | { readonly type: "library-failed"; readonly reason: string }
  | { readonly type: "run"; readonly id: number; readonly request: RunRequest }
  | { readonly type: "stop"; readonly id: number };

/** What the frame needs to start interpreters. */
export type Part = "worker" | "wasm" | "snapshot";

export type FrameToPage =
  | { readonly type: "hello" }
  /** An interpreter is ready to run; `boot` says how it came up. */
  | { readonly type: "ready"; readonly boot: Boot }
  | { readonly type: "library-wanted" }
  | { readonly type: "started"; readonly id: number }
  /** The result as it would be if the interpreter died now; JSON of the grader's Result. */
  | { readonly type: "checkpoint"; readonly id: number; readonly json: string }
  | { readonly type: "verdict"; readonly id: number; readonly json: string }
  | {
      readonly type: "interrupted";
      readonly id: number;
      readonly status: "timeout" | "crash";
      readonly message: string;
      /** The learner's line that was running when time was up, if Python could still say. */
      readonly line: number | null;
      readonly checkpoint: string | null;
    }
  | { readonly type: "stopped"; readonly id: number }
  | { readonly type: "unavailable"; readonly reason: string };

/** `snapshot`: restored from the published image; `own`: from one made in this browser; `plain`: booted step by step. */
export type Boot = "snapshot" | "own" | "plain";

export type FrameToWorker =
  | {
      readonly type: "boot";
      readonly wasm: WebAssembly.Module;
      readonly image: MemoryImage | null;
      readonly library: Library | null;
      /** Take a picture of the memory after a plain boot. */
      readonly picture: boolean;
      readonly memoryLimit: number;
    }
  | { readonly type: "prepare"; readonly tests: string }
  /** `timeLimit` in milliseconds: shortly before, Python says where it is. */
  | { readonly type: "run"; readonly request: RunRequest; readonly timeLimit: number };

/** A memory image; a `delta` is XORed with the memory of a freshly instantiated module. */
export interface MemoryImage {
  readonly bytes: ArrayBuffer;
  readonly delta: boolean;
}

export type WorkerToFrame =
  | { readonly type: "booted"; readonly image: ArrayBuffer | null }
  | { readonly type: "boot-failed"; readonly reason: string }
  | { readonly type: "started" }
  | { readonly type: "checkpoint"; readonly json: string }
  /** Time is nearly up, and this line of the learner's is running. */
  | { readonly type: "late"; readonly where: Where }
  | { readonly type: "verdict"; readonly json: string }
  /** The code imports something that the memory image does not hold; run it again with the library. */
  | { readonly type: "library-wanted" }
  | { readonly type: "died"; readonly cause: Cause; readonly detail: string };

/** A line of the learner's file, and the function that it is in: `<module>` and the like where there is none. */
export interface Where {
  readonly line: number;
  readonly name: string;
}

/** Why an interpreter ended by itself. */
export type Cause = "memory" | "stack" | "exit" | "unknown";
