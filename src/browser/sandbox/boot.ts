/**
 * Brings up Pyodide: plainly, or from an image of its memory.
 *
 * Runs in the worker and, when the site is built, in Node. Nothing of Pyodide is patched: the public
 * `createPyodideModule` option is wrapped so that the exported memory can be reached before Python starts.
 */
import { loadPyodide, type PyodideAPI } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import type { MemoryImage } from "../messages.js";
import { xorMemory } from "./memory-image.js";
import prepareSource from "./prepare.py";
import runSource from "./run.py";
import slimSource from "./slim.py";

export interface BootOptions {
  /** The compiled core; left out in Node, where Pyodide reads its own file. */
  readonly wasm?: WebAssembly.Module;
  readonly image: MemoryImage | null;
  /** Where Pyodide looks for its files; in the worker `fetch` answers for them. */
  readonly indexURL?: string;
  readonly packageBaseUrl?: string;
  readonly lockFileContents: string;
  readonly memoryLimit: number;
  /** Grow memory by no more than is needed: an image carries all of it. */
  readonly isFrugal?: boolean;
}

export interface Booted {
  readonly py: PyodideAPI;
  /** True once Python was refused memory. */
  memoryRefused(): boolean;
  /** Memory as it was before Python started; needed to make a delta. Only kept for a plain boot. */
  readonly pristine: Uint8Array | null;
}

type Settings = Parameters<typeof createPyodideModule>[0];

const PAGE = 65_536;
export const PACKAGES = ["pytest", "dry-run-grader"];

export async function boot(options: BootOptions): Promise<Booted> {
  let refused = false;
  let pristine: Uint8Array | null = null;
  const image = options.image && new Uint8Array(options.image.bytes);

  const onInstance = (instance: WebAssembly.Instance): void => {
    const memory = instance.exports.memory as WebAssembly.Memory;
    const grow = memory.grow.bind(memory);
    if (image) {
      // Pyodide restores an image only into memory that is large enough already.
      const lacking = Math.ceil((image.byteLength - memory.buffer.byteLength) / PAGE);
      if (lacking > 0) grow(lacking);
      if (options.image?.delta) xorMemory(image, memory.buffer);
    } else {
      pristine = new Uint8Array(memory.buffer.slice(0));
    }
    let refusals = 0;
    memory.grow = (pages: number): number => {
      // Emscripten asks for a fifth more than there is, then for a tenth, then for a twentieth.
      if (options.isFrugal && refusals < 2) {
        refusals += 1;
        throw new RangeError("less will do");
      }
      refusals = 0;
      if (memory.buffer.byteLength + pages * PAGE > options.memoryLimit) {
        refused = true;
        throw new RangeError("memory limit reached"); // emscripten turns this into a failed malloc
      }
      return grow(pages);
    };
  };

  let fail: (error: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const loading = loadPyodide({
    ...(options.indexURL === undefined ? {} : { indexURL: options.indexURL }),
    ...(options.packageBaseUrl === undefined ? {} : { packageBaseUrl: options.packageBaseUrl }),
    lockFileContents: options.lockFileContents,
    createPyodideModule: (settings: Settings) =>
      createPyodideModule(observed(settings, options.wasm, onInstance, (error) => fail(error))),
    jsglobals: {},
    stdin: () => undefined,
    stdout: () => undefined,
    stderr: () => undefined,
    env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
    ...(image ? { _loadSnapshot: image } : { _makeSnapshot: true }),
  } as unknown as Parameters<typeof loadPyodide>[0]);

  const py = await Promise.race([loading, failure]);
  if (!image) await install(py);
  return { py, memoryRefused: () => refused, pristine };
}

/** Installs the grader and leaves Python as a run wants to find it. */
async function install(py: PyodideAPI): Promise<void> {
  await py.loadPackage(PACKAGES, { messageCallback: () => undefined, checkIntegrity: false });
  py.runPython(slimSource);
  py.runPython(prepareSource);
  py.runPython(runSource);
}

/**
 * The settings with instantiation observed. Pyodide's own `instantiateWasm` adds imports that only it
 * knows, so it is kept, and `instantiateStreaming` answers it with our compiled module for that one call.
 */
function observed(
  settings: Settings,
  wasm: WebAssembly.Module | undefined,
  onInstance: (instance: WebAssembly.Instance) => void,
  failed: (error: unknown) => void,
): Settings {
  const original = settings.instantiateWasm;
  if (!original) throw new Error("Pyodide's settings no longer hold instantiateWasm");
  settings.instantiateWasm = (imports, done) => {
    const { instantiateStreaming } = WebAssembly;
    if (wasm) {
      WebAssembly.instantiateStreaming = async (_source, given) => ({
        instance: await WebAssembly.instantiate(wasm, given),
        module: wasm,
      });
    }
    return original(imports, (instance, module) => {
      WebAssembly.instantiateStreaming = instantiateStreaming;
      try {
        onInstance(instance);
      } catch (error) {
        failed(error); // Pyodide would log it and wait for ever
        return;
      }
      done(instance, module);
    });
  };
  return settings;
}
