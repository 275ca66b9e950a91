/**
 * The interpreter's worker: boots once, grades one submission, and is then thrown away.
 *
 * A fresh interpreter for each run is what keeps state from leaking: no module, builtin, file or limit that
 * one submission changes can be seen by the next. Restoring the image makes that cheap.
 */

import type { PyodideAPI } from "pyodide";
import type { Cause, FrameToWorker, Library, WorkerToFrame } from "../messages.js";
import { type Booted, boot } from "./boot.js";
import { makeImage } from "./memory-image.js";

// Python must not find a way to talk to the page: the channel is kept in this closure only.
const send = self.postMessage.bind(self) as (
  message: WorkerToFrame,
  transfer?: Transferable[],
) => void;
const channelOfThisWorker = self as unknown as { postMessage: unknown; onmessage: unknown };

const ORIGIN = "https://sandbox.invalid/";
const EMPTY_ZIP = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);

const SIGINT = 2;
/** How long before the end Python is asked where it is. */
const HEAD_START_MS = 200;
/** The clock is read only so often: the reads are many. */
const READS_PER_LOOK = 64;

let booted: Booted | null = null;
let hasLibrary = false;

self.addEventListener("message", (event: MessageEvent<FrameToWorker>) => {
  const message = event.data;
  switch (message.type) {
    case "boot":
      start(message).catch((error: unknown) =>
        send({ type: "boot-failed", reason: describe(error) }),
      );
      break;
    case "prepare":
      prepare(message.tests);
      break;
    case "run":
      run(JSON.stringify(message.request), message.timeLimit);
      break;
    default:
      throw new Error(`unknown message: ${JSON.stringify(message satisfies never)}`);
  }
});

async function start(message: Extract<FrameToWorker, { type: "boot" }>): Promise<void> {
  const { library } = message;
  hasLibrary = library !== null;
  serveFiles(library ?? {});
  booted = await boot({
    wasm: message.wasm,
    image: message.image,
    indexURL: ORIGIN,
    packageBaseUrl: ORIGIN,
    lockFileContents: lockFile(library),
    memoryLimit: message.memoryLimit,
  });
  if (message.image || !message.picture) {
    send({ type: "booted", image: null });
    return;
  }
  const image = makeImage(booted.py);
  send({ type: "booted", image: image.buffer as ArrayBuffer }, [image.buffer as ArrayBuffer]);
}

function lockFile(library: Library | null): string {
  const file = library?.["pyodide-lock.json"];
  if (file) return new TextDecoder().decode(file);
  return JSON.stringify({
    info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2" },
    packages: {},
  });
}

/** Answers Pyodide's requests from memory; nothing else can be fetched, whatever the frame's policy says. */
function serveFiles(library: Library): void {
  self.fetch = (input: RequestInfo | URL): Promise<Response> => {
    const name =
      String(input instanceof Request ? input.url : input)
        .split("/")
        .pop() ?? "";
    // Asked for by Pyodide, then answered by the compiled module instead (see `boot.ts`).
    if (name === "pyodide.asm.wasm") return new Promise(() => undefined);
    const file = library[name] ?? (name === "python_stdlib.zip" ? EMPTY_ZIP : undefined);
    if (file) return Promise.resolve(new Response(file));
    return Promise.reject(new TypeError(`The sandbox has no network (${name}).`));
  };
}

function prepare(tests: string): void {
  try {
    booted?.py.globals.get("prepare_tests")(tests);
  } catch (error) {
    console.warn("Dry Run: the tests could not be prepared.", error); // the run will tell
  }
}

function run(request: string, timeLimit: number): void {
  if (!booted) throw new Error("asked to run before the interpreter was up");
  const { py, memoryRefused } = booted;
  channelOfThisWorker.postMessage = undefined;
  try {
    const grade = py.globals.get("run") as (
      request: string,
      checkpoint: (json: string) => void,
      late: (line: number, name: string) => void,
      hasLibrary: boolean,
    ) => string | undefined;
    send({ type: "started" });
    signalAfter(py, timeLimit - HEAD_START_MS);
    const json = grade(
      request,
      (state) => send({ type: "checkpoint", json: state }),
      (line, name) => send({ type: "late", where: { line, name } }),
      hasLibrary,
    );
    send(json === undefined ? { type: "library-wanted" } : { type: "verdict", json });
  } catch (error) {
    send({ type: "died", cause: causeOf(error, memoryRefused()), detail: describe(error) });
  }
}

/**
 * Has Python notice a signal once `milliseconds` have passed, in the middle of a loop too.
 *
 * Pyodide reads the first byte of its interrupt buffer every few instructions. Another thread would write it, but
 * that takes shared memory, which a site without special headers does not get; a getter that reads the clock will do.
 */
function signalAfter(py: PyodideAPI, milliseconds: number): void {
  const end = performance.now() + milliseconds;
  const now = performance.now.bind(performance);
  let reads = 0;
  let isDue = true;
  const buffer = {
    get 0(): number {
      reads += 1;
      if (!isDue || reads % READS_PER_LOOK !== 0 || now() < end) return 0;
      isDue = false;
      return SIGINT;
    },
    set 0(_handled: number) {},
  };
  py.setInterruptBuffer(buffer as unknown as Uint8Array);
}

function causeOf(error: unknown, memoryRefused: boolean): Cause {
  const text = describe(error);
  if (error instanceof RangeError || /call stack|too much recursion/i.test(text)) return "stack";
  if (memoryRefused || /out of memory|MemoryError/i.test(text)) return "memory";
  if (/ExitStatus|exit\(|program exited/i.test(text)) return "exit";
  return "unknown";
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.name}: ${error.message}`.slice(0, 2_000);
}
