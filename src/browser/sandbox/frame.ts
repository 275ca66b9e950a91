/**
 * The sandboxed frame: holds the compiled core and the memory image, starts interpreters, ends them in time.
 *
 * One interpreter is kept ready. It grades one submission; then it is ended and the next one is started.
 */
import { ZSTDDecoder } from "zstddec";
import type { Compressed, FrameToPage, Library, PageToFrame, RunRequest } from "../messages.js";
import { explainDeath } from "./death.js";
import { Interpreter, type InterpreterSource } from "./interpreter.js";
import { TIME_LIMIT_MS } from "./limits.js";

const send = (message: FrameToPage): void => parent.postMessage(message, "*");

interface Job {
  readonly id: number;
  readonly request: RunRequest;
}

let source: InterpreterSource | null = null;
let library: Library | null = null;
let spare: Promise<Interpreter> | null = null;
let current: { readonly id: number; interpreter: Interpreter | null; stopped: boolean } | null =
  null;
let awaitingLibrary: { resolve(files: Library): void; reject(error: Error): void } | null = null;

addEventListener("message", (event: MessageEvent<PageToFrame>) => {
  if (event.source !== parent) return;
  const message = event.data;
  switch (message.type) {
    case "load":
      load(message).catch(unavailable);
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

async function load(message: Extract<PageToFrame, { type: "load" }>): Promise<void> {
  const decoder = new ZSTDDecoder();
  await decoder.init();
  const decode = ({ bytes, size }: Compressed): Uint8Array<ArrayBuffer> => {
    const decoded = decoder.decode(new Uint8Array(bytes), size) as Uint8Array<ArrayBuffer>;
    // The decoder hands an error, such as a wrong checksum, over as a result of another length.
    if (decoded.length !== size) throw new Error("a file arrived damaged");
    return decoded;
  };
  const worker = URL.createObjectURL(
    new Blob([decode(message.worker)], { type: "text/javascript" }),
  );
  const wasm = await WebAssembly.compile(decode(message.wasm));
  source = { worker, wasm, image: null, boot: "plain", picture: "later" };
  try {
    if (message.snapshot) {
      source.image = { bytes: exact(decode(message.snapshot)), delta: true };
      source.boot = "snapshot";
    }
  } catch (error) {
    console.warn("Dry Run: the memory image cannot be read; starting without it.", error);
  }
  const interpreter = await next();
  spare = Promise.resolve(interpreter);
  send({ type: "ready", boot: interpreter.boot });
}

const exact = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;

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

async function run({ id, request }: Job): Promise<void> {
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
      onCheckpoint: (json) => send({ type: "checkpoint", id, json }),
    });
    interpreter.end();
    mine.interpreter = null;
    if (mine.stopped) break;
    if (ending.kind === "library-wanted") {
      await wantLibrary();
      continue;
    }
    if (ending.kind === "verdict") send({ type: "verdict", id, json: ending.json });
    else send({ type: "interrupted", id, ...explainDeath(ending), checkpoint: ending.checkpoint });
    break;
  }
  if (mine.stopped) send({ type: "stopped", id });
  if (current === mine) current = null;
  refill();
}

/** Has an interpreter ready for the next run, started while the reader reads. */
function refill(): void {
  if (spare) return;
  const starting = next();
  spare = starting;
  starting.then(
    (interpreter) => send({ type: "ready", boot: interpreter.boot }),
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
