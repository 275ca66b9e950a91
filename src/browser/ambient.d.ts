/** Modules that the bundler makes: Python as text, scripts of frame and decoder as text, Pyodide's glue. */
declare module "*.py" {
  const source: string;
  export default source;
}

declare module "decoder-source" {
  const source: string;
  export default source;
}

declare module "frame-source" {
  const source: string;
  export default source;
}

declare module "pyodide/pyodide.asm.mjs" {
  interface EmscriptenSettings {
    instantiateWasm?: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => unknown;
  }
  export default function createPyodideModule(settings: EmscriptenSettings): Promise<unknown>;
}
