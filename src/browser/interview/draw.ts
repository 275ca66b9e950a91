/** Which question, exercise and follow-ups does a seed draw? The same for everybody with the same choices. */

import type { ExerciseEntry, Material, Question } from "./material.js";
import type { Choices, Subject } from "./session.js";
import { eachStep, STEPS } from "./steps.js";

/** Letters and digits that are not taken for one another, also when read aloud. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const SEED_LENGTH = 6;
/** Follow-ups that end an interview. */
const ASKED = 3;

/** A seed that nobody has seen. */
export function freshSeed(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(SEED_LENGTH));
  return [...numbers].map((number) => ALPHABET[number % ALPHABET.length]).join("");
}

/** A seed as somebody typed it, without what does not matter. */
export function readSeed(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, "")
    .slice(0, 12);
}

/**
 * The exercises of a question that fit the length: none that would fill the interview, none that is over at once.
 * Whoever asks for a question gets it, with its shortest exercise if none fits.
 */
export function fitting(
  question: Question,
  { length, question: wanted }: Choices,
): ExerciseEntry[] {
  const fit = question.exercises.filter(
    ({ minutes }) => minutes >= length / 4 && minutes <= length * 0.8,
  );
  if (fit.length > 0 || question.slug !== wanted) return fit;
  return question.exercises.toSorted((one, other) => one.minutes - other.minutes).slice(0, 1);
}

/** The questions that the choices leave. */
export function candidates(material: Material, choices: Choices): Question[] {
  const { question, tier, kind, topic } = choices;
  return material.questions.filter(
    (one) =>
      (question === "" || one.slug === question) &&
      (tier === "" || String(one.tier) === tier) &&
      (kind === "" || one.kind === kind) &&
      (topic === "" || one.topics.includes(topic)) &&
      fitting(one, choices).length > 0,
  );
}

/** What the seed draws; null if no question fits. */
export function draw(material: Material, choices: Choices): Subject | null {
  const { seed, length, question, tier, kind, topic } = choices;
  const random = generator([seed, length, question, tier, kind, topic].join("|"));
  const bySlug = <T extends { slug: string }>(items: readonly T[]): T[] =>
    items.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  const chosen = pick(bySlug(candidates(material, choices)), random);
  const budget = material.budgets.get(length);
  if (chosen === undefined || budget === undefined) return null;
  const exercise = pick(bySlug(fitting(chosen, choices)), random);
  if (exercise === undefined) return null;
  const followUps = shuffled(chosen.followUps, random);
  return {
    question: chosen.slug,
    title: chosen.title,
    page: chosen.page,
    coding: chosen.coding,
    exercise: { slug: exercise.slug, title: exercise.title, hash: exercise.hash },
    budget: eachStep((step) => budget[STEPS.indexOf(step)] ?? 0),
    clarify: chosen.clarify,
    approaches: chosen.approaches,
    followUps: followUps.slice(0, ASKED),
    change: followUps[ASKED]?.question ?? "",
  };
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return order;
}

/** Numbers from 0 up to 1 that follow from `text`: FNV-1a begins, mulberry32 goes on. */
function generator(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
