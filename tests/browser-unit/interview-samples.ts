/** An interview to start from: sound values, with what a test is about spelt out in it. */

import type { Material, Question } from "../../src/browser/interview/material.js";
import {
  begin,
  type Choices,
  type Session,
  type Subject,
} from "../../src/browser/interview/session.js";

export const MINUTE = 60_000;

export function someChoices(fields: Partial<Choices> = {}): Choices {
  return {
    seed: "ABC234",
    length: 20,
    question: "",
    tier: "",
    kind: "",
    topic: "",
    interjection: true,
    change: true,
    ...fields,
  };
}

export function aSubject(fields: Partial<Subject> = {}): Subject {
  return {
    question: "two-sum",
    title: "Two Sum",
    page: "questions/09-two-sum/",
    coding: "code",
    exercise: { slug: "two-sum", title: "Two Sum", hash: "aaaaaaaaaaaa" },
    budget: { clarify: 2, outline: 3, code: 8, test: 3, optimise: 2, connect: 2 },
    clarify: [
      { ask: "Positions or values?", decides: "sorting loses positions" },
      { ask: "Is it sorted?", decides: "two pointers, no dict" },
      { ask: "How long?", decides: "memory" },
      { ask: "Only integers?", decides: "a tolerance" },
    ],
    approaches: {
      head: ["Approach", "Time"],
      rows: [
        ["all pairs", "quadratic"],
        ["one pass with a `dict`", "linear"],
      ],
    },
    followUps: [
      { question: "It is sorted?", answer: "Two pointers." },
      { question: "Three numbers?", answer: "Sort, then *two pointers*." },
      { question: "A stream?", answer: "Count each number." },
    ],
    change: "The numbers arrive one by one.",
    ...fields,
  };
}

/** An interview that has just begun. */
export function anInterview(
  choices: Partial<Choices> = {},
  subject: Partial<Subject> = {},
): Session {
  const started = Date.UTC(2026, 10, 28, 12);
  return begin("0m5x-1-2", started, someChoices(choices), aSubject(subject));
}

export function aQuestion(fields: Partial<Question> = {}): Question {
  const { question: slug, title, page, coding, clarify, approaches, followUps } = aSubject();
  return {
    slug,
    number: 9,
    title,
    tier: 2,
    kind: "coding",
    topics: ["hashing", "arrays"],
    page,
    coding,
    prompt: "<p>Find the pair.</p>",
    clarify,
    approaches,
    followUps: [
      ...followUps,
      { question: "All pairs?", answer: "A set." },
      { question: "In parts?", answer: "By checksum." },
    ],
    exercises: ["two-sum", "two-sum-stream"].map((name) => ({
      slug: name,
      title: name,
      minutes: 15,
      hash: "aaaaaaaaaaaa",
      statement: "<p>Find it.</p>",
    })),
    ...fields,
  };
}

export function someMaterial(questions: readonly Question[] = [aQuestion()]): Material {
  return {
    questions,
    budgets: new Map([
      [20, [2, 3, 8, 3, 2, 2]],
      [45, [5, 7, 18, 6, 5, 4]],
      [60, [6, 9, 25, 8, 7, 5]],
    ]),
  };
}
