/** Runs submissions for all exercises of a page: loads the sandbox once, one run at a time. */
import type { FrameToPage, Part, RunRequest } from "../messages.js";
import { interrupted, parseResult, type Result } from "../result.js";
import { download, type OnBytes } from "./download.js";
import { runtimeFiles } from "./files.js";
import { openSandbox, type Sandbox } from "./sandbox.js";
import { verified } from "./verified.js";

export type { RunRequest } from "../messages.js";

export type Progress =
  | { readonly phase: "download"; readonly received: number; readonly total: number }
  | { readonly phase: "boot" }
  | {
      readonly phase: "run";
      readonly done: number;
      readonly of: number;
      readonly test: string | null;
    };

export type Outcome =
  | { readonly kind: "verdict"; readonly result: Result }
  | { readonly kind: "stopped" };

export interface Runtime {
  /**
   * Loads what a run needs; harmless to call again. Settles once an interpreter is ready.
   * With `tests`, the ready interpreter also compiles these ahead of the run.
   */
  prepare(onProgress?: (progress: Progress) => void, tests?: string): Promise<void>;
  /** The outcome of one run; rejects only with `RuntimeUnavailable`. */
  run(request: RunRequest, onProgress: (progress: Progress) => void): Promise<Outcome>;
  /** Ends the run under way, if any; its outcome is `stopped`. */
  stop(): void;
}

/** The runtime's files could not be loaded; the message says what the reader can do. */
export class RuntimeUnavailable extends Error {
  override name = "RuntimeUnavailable";

  constructor(reason: string) {
    super(
      `Python could not be loaded: ${reason}. Check the connection and try again; if the site has just been updated, reload the page. Your code is kept.`,
    );
  }
}

const PARTS: readonly Part[] = ["worker", "wasm", "snapshot"];

interface Run {
  readonly id: number;
  readonly request: RunRequest;
  readonly onProgress: (progress: Progress) => void;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: Error) => void;
}

let instance: Runtime | null = null;

/** The page's one runtime. */
export function runtime(): Runtime {
  instance ??= new SandboxRuntime();
  return instance;
}

class SandboxRuntime implements Runtime {
  private loading: Promise<Sandbox> | null = null;
  private sandbox: Sandbox | null = null;
  private readonly listeners = new Set<(progress: Progress) => void>();
  private last: Progress = { phase: "boot" };
  /** Settled while an interpreter is ready to run. */
  private ready = Promise.withResolvers<void>();
  private queue: Promise<unknown> = Promise.resolve();
  private current: Run | null = null;
  private readonly pending = new Set<{ stopped: boolean }>();
  private runs = 0;

  async prepare(onProgress?: (progress: Progress) => void, tests?: string): Promise<void> {
    const sandbox = await this.load(onProgress);
    onProgress?.({ phase: "boot" });
    await this.ready.promise;
    if (tests !== undefined) sandbox.send({ type: "prepare", tests });
  }

  run(request: RunRequest, onProgress: (progress: Progress) => void): Promise<Outcome> {
    const ticket = { stopped: false };
    this.pending.add(ticket);
    const outcome = this.queue.then(async (): Promise<Outcome> => {
      try {
        const sandbox = await this.load(onProgress);
        if (ticket.stopped) return { kind: "stopped" };
        return await this.start(sandbox, request, onProgress);
      } finally {
        this.pending.delete(ticket);
      }
    });
    this.queue = outcome.catch(() => undefined);
    return outcome;
  }

  stop(): void {
    for (const ticket of this.pending) ticket.stopped = true;
    if (this.current) this.sandbox?.send({ type: "stop", id: this.current.id });
  }

  private start(
    sandbox: Sandbox,
    request: RunRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome> {
    this.runs += 1;
    const id = this.runs;
    this.ready = Promise.withResolvers();
    this.ready.promise.catch(() => undefined);
    onProgress({ phase: "run", done: 0, of: request.expected.length, test: null });
    return new Promise((settle, fail) => {
      this.current = { id, request, onProgress, settle, fail };
      sandbox.send({ type: "run", id, request });
    });
  }

  private load(onProgress?: (progress: Progress) => void): Promise<Sandbox> {
    if (this.loading && this.sandbox) return this.loading;
    if (onProgress) {
      this.listeners.add(onProgress);
      if (this.loading) onProgress(this.last);
    }
    this.loading ??= this.open().catch((error: unknown) => {
      this.loading = null; // so that the next call tries again
      throw error instanceof RuntimeUnavailable ? error : new RuntimeUnavailable(reasonOf(error));
    });
    return this.loading.finally(() => onProgress && this.listeners.delete(onProgress));
  }

  private async open(): Promise<Sandbox> {
    const onBytes: OnBytes = (received, total) =>
      this.report({ phase: "download", received, total });
    const opening = openSandbox((message) => this.receive(message));
    try {
      const give = async (part: Part, content: ArrayBuffer | null): Promise<void> => {
        const { size } = runtimeFiles[part];
        const compressed = content && { bytes: content, size };
        (await opening).send({ type: "file", part, content: compressed }, content ? [content] : []);
      };
      await download(
        PARTS.map((part) => runtimeFiles[part]),
        onBytes,
        (content, index) => give(PARTS[index] as Part, content),
      );
      this.sandbox = await opening;
      this.report({ phase: "boot" });
      await this.ready.promise;
      return this.sandbox;
    } catch (error) {
      this.sandbox = null;
      (await opening).close();
      throw error;
    }
  }

  private report(progress: Progress): void {
    this.last = progress;
    for (const listener of this.listeners) listener(progress);
  }

  private receive(message: FrameToPage): void {
    switch (message.type) {
      case "hello":
        break;
      case "ready":
        document.documentElement.dataset.dryrunBoot = message.boot;
        this.ready.resolve();
        break;
      case "library-wanted":
        void this.sendLibrary();
        break;
      case "started":
        break;
      case "checkpoint":
        if (this.current?.id === message.id)
          this.checkpoint(this.current, parseResult(message.json));
        break;
      case "verdict":
        this.finish(message.id, ({ request }) => verified(parseResult(message.json), request));
        break;
      case "interrupted":
        this.finish(message.id, ({ request }) =>
          interrupted(message.checkpoint === null ? null : parseResult(message.checkpoint), {
            exercise: request.exercise,
            expected: request.expected,
            status: message.status,
            message: message.message,
            line: message.line,
          }),
        );
        break;
      case "stopped":
        this.finish(message.id, () => null);
        break;
      case "unavailable":
        this.giveUp(new RuntimeUnavailable(message.reason));
        break;
      default:
        throw new Error(`unknown message: ${JSON.stringify(message satisfies never)}`);
    }
  }

  private checkpoint({ onProgress, request }: Run, state: Result): void {
    const running = state.tests.findIndex(({ status }) => status === "running");
    onProgress({
      phase: "run",
      done: running < 0 ? state.tests.length : running,
      of: request.expected.length,
      test: state.tests[running]?.title ?? null,
    });
  }

  /** Settles the run with this id; a message about any other run is stale and dropped. */
  private finish(id: number, result: (run: Run) => Result | null): void {
    const run = this.current;
    if (run?.id !== id) return;
    this.current = null;
    try {
      const found = result(run);
      run.settle(found ? { kind: "verdict", result: found } : { kind: "stopped" });
    } catch (error) {
      run.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** Nothing can run any more: fails whoever waits, and lets the next call start from the beginning. */
  private giveUp(error: RuntimeUnavailable): void {
    this.ready.reject(error);
    this.ready = Promise.withResolvers();
    this.sandbox?.close();
    this.sandbox = null;
    this.loading = null;
    const run = this.current;
    this.current = null;
    run?.fail(error);
  }

  private async sendLibrary(): Promise<void> {
    const { library } = runtimeFiles;
    const names = Object.keys(library);
    const onBytes: OnBytes = (received, total) => {
      const progress: Progress = { phase: "download", received, total };
      this.report(progress);
      this.current?.onProgress(progress);
    };
    try {
      const contents = await download(Object.values(library), onBytes, (content) => content);
      const files = Object.fromEntries(names.map((name, i) => [name, contents[i] as ArrayBuffer]));
      this.sandbox?.send({ type: "library", files });
    } catch (error) {
      this.sandbox?.send({ type: "library-failed", reason: reasonOf(error) });
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
