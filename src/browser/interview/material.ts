/** What can be asked? The questions as the build wrote them (`publish/interviews.py`, `catalogue.py`), checked when read. */

import { type Fields, listOf, number, numbers, record, text, texts } from "../checked.js";
import { fetchFields } from "../fetched.js";
import type { Clarifying, FollowUp, Subject } from "./session.js";
import { STEPS } from "./steps.js";

export interface ExerciseEntry {
  readonly slug: string;
  readonly title: string;
  readonly minutes: number;
  readonly hash: string;
  /** HTML that our own build made. */
  readonly statement: string;
}

export interface Question {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly tier: number;
  readonly kind: string;
  readonly topics: readonly string[];
  readonly page: string;
  readonly coding: string;
  /** HTML that our own build made. */
  readonly prompt: string;
  readonly clarify: readonly Clarifying[];
  readonly approaches: Subject["approaches"];
  readonly followUps: readonly FollowUp[];
  readonly exercises: readonly ExerciseEntry[];
}

export interface Material {
  readonly questions: readonly Question[];
  /** Minutes of the steps in their order, by the length of the interview. */
  readonly budgets: ReadonlyMap<number, readonly number[]>;
}

/** All that can be asked, from the lab folder `base`. */
export async function loadMaterial(base: URL): Promise<Material> {
  const [interviews, questions] = await Promise.all([
    fetchFields(base, "interviews.json"),
    fetchFields(base, "questions.json"),
  ]);
  return readMaterial(interviews, questions);
}

/** The material in two files; throws `TypeError` naming the first field that is wrong. */
export function readMaterial(interviews: unknown, questions: unknown): Material {
  const ours = record(interviews, "interviews");
  const catalogue = record(questions, "questions");
  const about = new Map(
    listOf((fields) => fields)(catalogue, "questions", "questions").map((fields) => [
      text(fields, "slug", "questions"),
      fields,
    ]),
  );
  const budgets = record(ours.budgets, "interviews.budgets");
  return {
    budgets: new Map(
      Object.keys(budgets).map((length) => {
        const minutes = numbers(budgets, length, "interviews.budgets");
        if (minutes.length !== STEPS.length)
          throw new TypeError(`interviews.budgets.${length} has not ${STEPS.length} steps`);
        return [Number(length), minutes];
      }),
    ),
    questions: listOf((fields, path) => readQuestion(fields, path, about))(
      ours,
      "questions",
      "interviews",
    ),
  };
}

function readQuestion(fields: Fields, path: string, about: ReadonlyMap<string, Fields>): Question {
  const slug = text(fields, "slug", path);
  const entry = record(about.get(slug), `questions.${slug}`);
  const approaches = record(fields.approaches, `${path}.approaches`);
  return {
    slug,
    number: number(entry, "number", slug),
    title: text(entry, "title", slug),
    tier: number(entry, "tier", slug),
    kind: text(entry, "kind", slug),
    topics: texts(entry, "topics", slug),
    page: text(fields, "page", path),
    coding: text(fields, "coding", path),
    prompt: text(fields, "prompt", path),
    clarify: listOf((one, where) => ({
      ask: text(one, "ask", where),
      decides: text(one, "decides", where),
    }))(fields, "clarify", path),
    approaches: {
      head: texts(approaches, "head", `${path}.approaches`),
      rows: rows(approaches.rows, `${path}.approaches`),
    },
    followUps: listOf((one, where) => ({
      question: text(one, "question", where),
      answer: text(one, "answer", where),
    }))(fields, "follow_ups", path),
    exercises: listOf((one, where) => ({
      slug: text(one, "slug", where),
      title: text(one, "title", where),
      minutes: number(one, "minutes", where),
      hash: text(one, "hash", where),
      statement: text(one, "statement", where),
    }))(fields, "exercises", path),
  };
}

function rows(value: unknown, path: string): (readonly string[])[] {
  if (!Array.isArray(value)) throw new TypeError(`${path}.rows is not a list`);
  return value.map((row, index) => texts({ [`rows[${index}]`]: row }, `rows[${index}]`, path));
}
