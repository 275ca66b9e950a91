/** One interpreter in one worker, seen from the frame: started, given one submission, ended. */
import type {
  Boot,
  FrameToWorker,
  Library,
  MemoryImage,
  RunRequest,
  Where,
  WorkerToFrame,
} from "../messages.js";
import type { Death } from "./death.js";
import { MEMORY_LIMIT_BYTES, RESTORE_LIMIT_MS } from "./limits.js";

export interface InterpreterSource {
  /** The address of the worker's script. */
  readonly url: string;
  /** A worker that is up already, for the first interpreter. */
  waiting: Worker | null;
  readonly wasm: WebAssembly.Module;
  image: MemoryImage | null;
  boot: Boot;
  /** Whether a plain boot leaves a picture of its memory, to start the next ones from. */
  picture: "later" | "now" | "never";
}

export type Ending =
  | { readonly kind: "verdict"; readonly json: string }
  | { readonly kind: "library-wanted" }
  | (Death & { readonly checkpoint: string | null; readonly where: Where | null });

export interface Watch {
  readonly timeLimit: number;
  onStart(): void;
  onCheckpoint(json: string): void;
}

export class Interpreter {
  private onEnd: (() => void) | null = null;

  private constructor(
    private readonly worker: Worker,
    readonly boot: Boot,
    readonly image: ArrayBuffer | null,
  ) {}

  /** Boots a worker; rejects if Python does not come up. */
  static start(source: InterpreterSource, library: Library | null): Promise<Interpreter> {
    const { promise, resolve, reject } = Promise.withResolvers<Interpreter>();
    const worker = source.waiting ?? new Worker(source.url);
    source.waiting = null;
    const timer = source.image
      ? setTimeout(() => fail("the memory image was not restored in time"), RESTORE_LIMIT_MS)
      : undefined;
    const fail = (reason: string): void => {
      clearTimeout(timer);
      worker.terminate();
      reject(new Error(reason));
    };
    worker.onerror = (event) => fail(event.message || "the worker did not start");
    worker.onmessage = ({ data }: MessageEvent<WorkerToFrame>) => {
      if (data.type === "booted") {
        clearTimeout(timer);
        resolve(new Interpreter(worker, source.boot, data.image));
      } else if (data.type === "boot-failed") fail(data.reason);
    };
    const message: FrameToWorker = {
      type: "boot",
      wasm: source.wasm,
      image: source.image,
      library,
      picture: source.picture === "now",
      memoryLimit: MEMORY_LIMIT_BYTES,
    };
    worker.postMessage(message);
    return promise;
  }

  /** Compiles the tests of a coming run. */
  prepare(tests: string): void {
    this.worker.postMessage({ type: "prepare", tests } satisfies FrameToWorker);
  }

  /** Grades one submission; always settles, at the latest when time is up or `end` is called. */
  grade(request: RunRequest, watch: Watch): Promise<Ending> {
    const { promise, resolve } = Promise.withResolvers<Ending>();
    let checkpoint: string | null = null;
    let where: Where | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (ending: Ending): void => {
      clearTimeout(timer);
      resolve(ending);
    };
    this.onEnd = () => settle({ kind: "ended", checkpoint, where });
    this.worker.onerror = (event) => {
      event.preventDefault();
      settle({ kind: "died", cause: "unknown", detail: event.message ?? "", checkpoint, where });
    };
    this.worker.onmessage = ({ data }: MessageEvent<WorkerToFrame>) => {
      switch (data.type) {
        case "started":
          timer = setTimeout(() => settle({ kind: "timeout", checkpoint, where }), watch.timeLimit);
          watch.onStart();
          break;
        case "checkpoint":
          checkpoint = data.json;
          watch.onCheckpoint(data.json);
          break;
        case "late":
          where = data.where;
          break;
        case "verdict":
          settle({ kind: "verdict", json: data.json });
          break;
        case "library-wanted":
          settle({ kind: "library-wanted" });
          break;
        case "died":
          settle({ kind: "died", cause: data.cause, detail: data.detail, checkpoint, where });
          break;
        case "booted":
        case "boot-failed":
          break;
        default:
          throw new Error(`unknown message: ${JSON.stringify(data satisfies never)}`);
      }
    };
    const message: FrameToWorker = { type: "run", request, timeLimit: watch.timeLimit };
    this.worker.postMessage(message);
    return promise;
  }

  end(): void {
    this.worker.terminate();
    this.onEnd?.();
    this.onEnd = null;
  }
}
