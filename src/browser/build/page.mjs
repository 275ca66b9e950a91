/** Bundles the page's script and style sheet into `docs/assets/lab/`, split so that little loads before intent. */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { common } from "./options.mjs";

const output = "docs/assets/lab";

const frame = await build({
  ...common,
  entryPoints: ["src/browser/sandbox/frame.ts"],
  format: "iife",
  legalComments: "none",
  write: false,
});

const frameSource = {
  name: "frame-source",
  setup(bundler) {
    bundler.onResolve({ filter: /^frame-source$/ }, () => ({ path: "frame", namespace: "frame" }));
    bundler.onLoad({ filter: /.*/, namespace: "frame" }, () => ({
      contents: frame.outputFiles[0].text,
      loader: "text",
    }));
  },
};

const { metafile } = await build({
  ...common,
  entryPoints: { lab: "src/browser/lab.ts" },
  format: "esm",
  splitting: true,
  outdir: output,
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  define: { __RUNTIME_FILES__: await readFile("build/runtime-files.json", "utf8") },
  plugins: [frameSource],
  metafile: true,
});

// Chunks of earlier builds would be published with the site.
const written = new Set(Object.keys(metafile.outputs));
for (const name of await readdir(output)) {
  const path = join(output, name);
  if (/\.(js|css|txt)$/.test(name) && !written.has(path)) await rm(path);
}
