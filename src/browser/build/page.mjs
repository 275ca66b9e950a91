/** Bundles the page's script and style sheet into `docs/assets/lab/`, split so that little loads before intent. */
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { common } from "./options.mjs";

const output = "docs/assets/lab";

/** A script bundled on its own, importable as text under `name`. */
async function scriptAsText(name, entry, plugins = []) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [entry],
    format: "iife",
    legalComments: "none",
    plugins,
    write: false,
  });
  return {
    name,
    setup(bundler) {
      const filter = new RegExp(`^${name}$`);
      bundler.onResolve({ filter }, () => ({ path: name, namespace: name }));
      bundler.onLoad({ filter, namespace: name }, () => ({
        contents: outputFiles[0].text,
        loader: "text",
      }));
    },
  };
}

const decoder = await scriptAsText("decoder-source", "src/browser/sandbox/decoder.ts");
const frame = await scriptAsText("frame-source", "src/browser/sandbox/frame.ts", [decoder]);

const { metafile } = await build({
  ...common,
  entryPoints: { lab: "src/browser/lab.ts" },
  format: "esm",
  splitting: true,
  outdir: output,
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  define: { __RUNTIME_FILES__: await readFile("build/runtime-files.json", "utf8") },
  plugins: [frame],
  metafile: true,
});

/** A script of its own, with its imports. */
const script = (entry, outfile, options = {}) =>
  build({
    ...common,
    entryPoints: [entry],
    format: "esm",
    legalComments: "none",
    outfile,
    ...options,
  });

// Every page asks for `offline.js`. `dryrun offline` puts the real one, and the worker, into a site that is built.
const absent = join(output, "offline.js");
await script("src/browser/offline/absent.ts", absent);
await script("src/browser/offline/offline.ts", "build/offline.js");
await script("src/browser/offline/worker.ts", "build/sw.js", {
  define: { "process.env.NODE_ENV": '"production"' },
  format: "iife",
});

// Chunks of earlier builds would be published with the site.
const written = new Set([...Object.keys(metafile.outputs), absent]);
for (const name of await readdir(output)) {
  const path = join(output, name);
  if (/\.(js|css|txt)$/.test(name) && !written.has(path)) await rm(path);
}
