/** Bundles the interpreter's worker, Pyodide's glue included, as one classic script: `build/worker.js`. */
import { build } from "esbuild";
import { common, pyodideInBrowser } from "./options.mjs";

await build({
  ...common,
  ...pyodideInBrowser,
  entryPoints: ["src/browser/sandbox/worker.ts"],
  format: "iife", // Chromium, Firefox and WebKit start classic workers from a blob in an opaque origin
  outfile: "build/worker.js",
});
