/** How do two people share an interview? By an address that carries seed and choices behind its `#`. */

import { readSeed } from "./draw.js";
import type { Choices } from "./session.js";

const LENGTHS = [20, 45, 60];

/** The choices as the part of an address behind `#`; what was not chosen is left out. */
export function toFragment(choices: Choices): string {
  const { seed, length, question, tier, kind, topic, interjection, change } = choices;
  const fields = new URLSearchParams({ seed, length: String(length) });
  for (const [name, value] of Object.entries({ question, tier, kind, topic })) {
    if (value !== "") fields.set(name, value);
  }
  if (!interjection) fields.set("interjection", "no");
  if (!change) fields.set("change", "no");
  return fields.toString();
}

/** The choices in an address; what it lacks is free, and the seed is `seed`. */
export function fromFragment(fragment: string, seed: string): Choices {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const length = Number(fields.get("length"));
  return {
    seed: readSeed(fields.get("seed") ?? "") || seed,
    length: LENGTHS.includes(length) ? length : 45,
    question: fields.get("question") ?? "",
    tier: fields.get("tier") ?? "",
    kind: fields.get("kind") ?? "",
    topic: fields.get("topic") ?? "",
    interjection: fields.get("interjection") !== "no",
    change: fields.get("change") !== "no",
  };
}
