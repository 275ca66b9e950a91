/** Takes a picture of Python's memory, small enough to be sent, and turns it into memory again. */
import type { PyodideAPI } from "pyodide";
import { scrubFreeMemory } from "./scrub.js";

/** The memory image of a plainly booted interpreter, without trailing zeros. */
export function makeImage(py: PyodideAPI): Uint8Array {
  // Pyodide expects this table, which Python refers to, to be empty in an image.
  for (const name of Object.keys(py.loadedPackages)) delete py.loadedPackages[name];
  scrubFreeMemory(py);
  const image = py.makeMemorySnapshot();
  let end = image.length;
  while (end > 0 && image[end - 1] === 0) end -= 1;
  return image.slice(0, Math.ceil(end / 16) * 16);
}

/** XORs an image with memory; its own inverse. The image starts with a header that memory does not have. */
export function xorMemory(image: Uint8Array, memory: ArrayBufferLike): void {
  const header = new Uint32Array(image.buffer, image.byteOffset, 2)[1] as number;
  if (header > image.length) throw new Error("not a memory image");
  const length = Math.min(image.length - header, memory.byteLength) >> 2;
  const target = new Uint32Array(image.buffer, image.byteOffset + header, length);
  const base = new Uint32Array(memory, 0, length);
  for (let i = 0; i < length; i += 1) target[i] = (target[i] as number) ^ (base[i] as number);
}
