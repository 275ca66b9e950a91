/**
 * On which inputs were earlier submissions wrong? The next run tries them first.
 * They lie in localStorage, one record an exercise; where that is refused, they last until the page goes.
 */

import type { Result } from "../result.js";

/** Test → input, as the grader named it. */
export type Found = Readonly<Record<string, string>>;

export interface Inputs {
  found(): Found;
  /** Notes the counterexamples of a run, and forgets those of tests that pass now. */
  verdict(result: Result): void;
}

/** The inputs of the exercise `slug`; those of other tests than `hash` stands for are not used. */
export function createInputs(slug: string, hash: string): Inputs {
  const key = `dry-run:found:${slug}`;
  let unsaved: Found | null = null;

  function found(): Found {
    return unsaved ?? stored(key, hash);
  }

  function keep(inputs: Found): void {
    try {
      if (Object.keys(inputs).length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ hash, inputs }));
      unsaved = null;
    } catch (error) {
      console.warn("Counterexamples are kept until the page goes only:", error);
      unsaved = inputs;
    }
  }

  return {
    found,
    verdict({ tests }) {
      const before = found();
      const after = new Map(Object.entries(before));
      for (const { name, status, counterexample } of tests) {
        if (counterexample !== null) after.set(name, counterexample.input);
        else if (status === "pass") after.delete(name);
      }
      const inputs = Object.fromEntries(after);
      if (JSON.stringify(inputs) !== JSON.stringify(before)) keep(inputs);
    },
  };
}

function stored(key: string, hash: string): Found {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return isRecord(value) && value.hash === hash ? value.inputs : {};
  } catch {
    // Storage that is refused, or a text that we did not write, holds nothing.
    return {};
  }
}

function isRecord(value: unknown): value is { hash: unknown; inputs: Found } {
  if (typeof value !== "object" || value === null || !("inputs" in value)) return false;
  const { inputs } = value;
  if (typeof inputs !== "object" || inputs === null) return false;
  return "hash" in value && Object.values(inputs).every((input) => typeof input === "string");
}
