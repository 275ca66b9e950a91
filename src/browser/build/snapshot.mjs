/**
 * Boots Python in Node as the browser would, and writes its memory, XORed with the memory of a fresh
 * instance, to `build/snapshot.bin`.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { common } from "./options.mjs";

await build({
  ...common,
  entryPoints: ["src/browser/sandbox/boot.ts", "src/browser/sandbox/memory-image.ts"],
  format: "esm",
  platform: "node",
  outdir: "build/node",
  outExtension: { ".js": ".mjs" },
  packages: "external",
});
const bundled = (name) => import(pathToFileURL(resolve(`build/node/${name}.mjs`)));
const { boot } = await bundled("boot");
const { makeImage, xorMemory } = await bundled("memory-image");

const core = dirname(fileURLToPath(import.meta.resolve("pyodide/pyodide.asm.wasm")));
const booted = await boot({
  image: null,
  indexURL: `${core}/`,
  packageBaseUrl: `${resolve("build/python")}/`,
  lockFileContents: await readFile("build/python/pyodide-lock.json", "utf8"),
  memoryLimit: 2 ** 31,
  isFrugal: true,
});
const image = makeImage(booted.py);
xorMemory(image, booted.pristine.buffer);
await writeFile("build/snapshot.bin", image);
console.log(
  `snapshot: ${(image.length / 1e6).toFixed(1)} MB, sha256 ${createHash("sha256").update(image).digest("hex").slice(0, 12)}`,
);
