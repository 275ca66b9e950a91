/**
 * The sandboxed frame: holds the compiled core and the memory image, starts interpreters, ends them in time.
 *
 * One interpreter is kept ready. It grades one submission; then it is ended and the next one is started.
 */
import type {
  Compressed,
  FrameToPage,
  Library,
  MemoryImage,
  PageToFrame,
  Part,
  RunRequest,
} from "../messages.js";
import { explainDeath } from "./death.js";
import { createDecompressor } from "./decompress.js";
import { Interpreter, type InterpreterSource } from "./interpreter.js";
import { TIME_LIMIT_MS } from "./limits.js";

const CHECKPOINT_INTERVAL_MS = 60;
const PAINT_MS = 30;

const send = (message: FrameToPage): void => parent.postMessage(message, "*");

interface Job {
  readonly id: number;
  readonly request: RunRequest;
}

const parts = {
  worker: Promise.withResolvers<{ url: string; first: Worker }>(),
  wasm: Promise.withResolvers<WebAssembly.Module>(),
  image: Promise.withResolvers<MemoryImage | null>(),
};
const decompressors = {
  worker: createDecompressor(),
  wasm: createDecompressor(),
  snapshot: createDecompressor(),
};
let source: InterpreterSource | null = null;
let library: Library | null = null;
let spare: Promise<Interpreter> | null = null;
let current: { readonly id: number; interpreter: Interpreter | null; stopped: boolean } | null =
  null;
/** The tests that were run or announced last: the next run will probably use them. */
let tests: string | null = null;
let awaitingLibrary: { resolve(files: Library): void; reject(error: Error): void } | null = null;

addEventListener("message", (event: MessageEvent<PageToFrame>) => {
  if (event.source !== parent) return;
  const message = event.data;
  switch (message.type) {
    case "file":
      take(message.part, message.content).catch(unavailable);
      break;
    case "prepare":
      tests = message.tests;
      spare?.then((interpreter) => interpreter.prepare(message.tests), ignore);
      break;
    case "library":
      library = message.files;
      awaitingLibrary?.resolve(message.files);
      break;
    case "library-failed":
      awaitingLibrary?.reject(new Error(message.reason));
      break;
    case "run":
      run(message).catch(unavailable);
      break;
    case "stop":
      stop(message.id);
      break;
    default:
      throw new Error(`unknown message: ${JSON.stringify(message satisfies never)}`);
  }
});
send({ type: "hello" });
start().catch(unavailable);

/** What rejected here has been told to the page already. */
function ignore(): void {}

/** Takes each file as it arrives, so that one is decoded while others are on their way or compiled. */
async function take(part: Part, content: Compressed | null): Promise<void> {
  switch (part) {
    case "worker": {
      const script = await decompressed(part, content);
      const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
      parts.worker.resolve({ url, first: new Worker(url) }); // reads its script while others are decoded
      break;
    }
    case "wasm":
      parts.wasm.resolve(WebAssembly.compile(await decompressed(part, content)));
      break;
    case "snapshot":
      parts.image.resolve(await image(content));
      break;
    default:
      throw new Error(`unknown part: ${part satisfies never}`);
  }
}

function decompressed(part: Part, content: Compressed | null): Promise<ArrayBuffer> {
  if (!content) throw new Error(`the ${part} is missing`);
  return decompressors[part].decompress(content);
}

async function image(content: Compressed | null): Promise<MemoryImage | null> {
  try {
    return { bytes: await decompressed("snapshot", content), delta: true };
  } catch (error) {
    console.warn("Dry Run: the memory image cannot be read; starting without it.", error);
    return null;
  }
}

async function start(): Promise<void> {
  const [worker, wasm, memory] = await Promise.all([
    parts.worker.promise,
    parts.wasm.promise,
    parts.image.promise,
  ]);
  source = {
    url: worker.url,
    waiting: worker.first,
    wasm,
    image: memory,
    boot: memory ? "snapshot" : "plain",
    picture: "later",
  };
  refill();
}

/** An interpreter that is up. Where an image fails, the next way is tried: slower, never wrong. */
async function next(): Promise<Interpreter> {
  if (!source) throw new Error("no files have been loaded");
  for (;;) {
    const { boot, image } = source;
    try {
      if (!image) await wantLibrary();
      const interpreter = await Interpreter.start(source, library);
      if (boot === "plain") learnFrom(interpreter, source);
      return interpreter;
    } catch (error) {
      if (!image) throw error;
      console.warn("Dry Run: the memory image cannot be restored; starting without it.", error);
      source.image = null;
      source.boot = "plain";
      source.picture = boot === "snapshot" ? "later" : "never";
    }
  }
}

/** After plain boots: the first serves the waiting reader, the second also leaves an image for all that follow. */
function learnFrom(interpreter: Interpreter, from: InterpreterSource): void {
  if (interpreter.image) {
    from.image = { bytes: interpreter.image, delta: false };
    from.boot = "own";
  } else if (from.picture === "later") {
    from.picture = "now";
  }
}

function wantLibrary(): Promise<Library> {
  if (library) return Promise.resolve(library);
  return new Promise((resolve, reject) => {
    awaitingLibrary = { resolve, reject };
    send({ type: "library-wanted" });
  });
}

/** Passes checkpoints on to the page, no faster than anybody can read them. */
function relay(id: number): (json: string) => void {
  let last = 0;
  return (json) => {
    const now = performance.now();
    if (now - last < CHECKPOINT_INTERVAL_MS) return;
    last = now;
    send({ type: "checkpoint", id, json });
  };
}

async function run({ id, request }: Job): Promise<void> {
  tests = request.tests;
  const mine = { id, interpreter: null as Interpreter | null, stopped: false };
  current = mine;
  for (;;) {
    const interpreter = await (spare ?? next());
    spare = null;
    if (mine.stopped) {
      spare = Promise.resolve(interpreter);
      break;
    }
    mine.interpreter = interpreter;
    const ending = await interpreter.grade(request, {
      timeLimit: TIME_LIMIT_MS,
      onStart: () => send({ type: "started", id }),
      onCheckpoint: relay(id),
    });
    interpreter.end();
    mine.interpreter = null;
    if (mine.stopped) break;
    if (ending.kind === "library-wanted") {
      await wantLibrary();
      continue;
    }
    if (ending.kind === "verdict") send({ type: "verdict", id, json: ending.json });
    else
      send({
        type: "interrupted",
        id,
        ...explainDeath(ending, ending),
        checkpoint: ending.checkpoint,
      });
    break;
  }
  if (mine.stopped) send({ type: "stopped", id });
  if (current === mine) current = null;
  // Handing the image to a worker copies it, on the page's thread: first let the page show the verdict.
  setTimeout(refill, mine.stopped ? 0 : PAINT_MS);
}

/** Has an interpreter ready for the next run, started while the reader reads. */
function refill(): void {
  if (spare) return;
  const starting = next();
  spare = starting;
  starting.then(
    (interpreter) => {
      send({ type: "ready", boot: interpreter.boot });
      if (tests !== null) interpreter.prepare(tests);
    },
    (error: unknown) => {
      if (spare === starting) spare = null;
      unavailable(error);
    },
  );
}

function stop(id: number): void {
  if (current?.id !== id) return;
  current.stopped = true;
  current.interpreter?.end();
}

function unavailable(error: unknown): void {
  send({ type: "unavailable", reason: error instanceof Error ? error.message : String(error) });
}
