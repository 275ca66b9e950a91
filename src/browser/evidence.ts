/** What did a test find out, besides whether it passed? The grader's evidence as types, checked when read. */

import { type Fields, listOf, number, numbers, oneOf, optional, show, text } from "./checked.js";

/** How the work, memory or depth of a function grows; the three lists have one number for each point. */
export interface Cost {
  readonly what: Measured;
  readonly n: readonly number[];
  /** What was counted, whatever `what` is. */
  readonly operations: readonly number[];
  /** The curve of the bound, drawn through the measured points. */
  readonly allowed: readonly number[];
  /** The class that was found; null if too few points could be measured. */
  readonly found: string | null;
  readonly bound: string;
  readonly sentence: string;
}

export type Measured = "operations" | "memory" | "depth";

/** The smallest input on which the submission and the oracle disagree. */
export interface Counterexample {
  /** An `assert` to copy. */
  readonly line: string;
  /** The input as the grader wants it handed back. */
  readonly input: string;
}

/** The first step at which the submission parts from a right one. */
export interface Divergence {
  readonly sentence: string;
  /** The learner's line. */
  readonly line: number | null;
  readonly step: number;
  readonly yours: string;
  readonly reference: string;
  /** The steps before it, in which both agree. */
  readonly before: readonly Step[];
}

export interface Step {
  readonly what: string;
  readonly value: string;
}

/** What a simulation did; each part may be empty. */
export interface Timeline {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly loads: readonly Load[];
  readonly depths: readonly Depth[];
}

/** An attempt, from second `start` to second `end`. */
export interface Bar {
  readonly row: string;
  readonly start: number;
  readonly end: number;
  readonly outcome: string;
  readonly note: string;
}

/** How much a partition got, and how much it takes at most. */
export interface Load {
  readonly partition: string;
  readonly count: number;
  readonly limit: number | null;
}

/** How long a queue is, from second `at` on. */
export interface Depth {
  readonly at: number;
  readonly depth: number;
}

export function readCost(value: Fields, path: string): Cost {
  const n = numbers(value, "n", path);
  const perPoint = (key: string): readonly number[] => {
    const found = numbers(value, key, path);
    if (found.length === n.length) return found;
    throw new TypeError(`${path}.${key} has ${found.length} numbers for ${n.length} sizes`);
  };
  return {
    what: oneOf<Measured>(value, "what", path, ["operations", "memory", "depth"]),
    n,
    operations: perPoint("operations"),
    allowed: perPoint("allowed"),
    found: optional(value, "found", path, text),
    bound: text(value, "bound", path),
    sentence: text(value, "sentence", path),
  };
}

export function readCounterexample(value: Fields, path: string): Counterexample {
  return { line: text(value, "line", path), input: text(value, "input", path) };
}

export function readDivergence(value: Fields, path: string): Divergence {
  return {
    sentence: text(value, "sentence", path),
    line: optional(value, "line", path, number),
    step: number(value, "step", path),
    yours: text(value, "yours", path),
    reference: text(value, "reference", path),
    before: listOf<Step>((step, where) => ({
      what: text(step, "what", where),
      value: text(step, "value", where),
    }))(value, "before", path),
  };
}

export function readTimeline(value: Fields, path: string): Timeline {
  return {
    title: text(value, "title", path),
    bars: listOf(readBar)(value, "bars", path),
    loads: listOf(readLoad)(value, "loads", path),
    depths: listOf<Depth>((depth, where) => ({
      at: number(depth, "at", where),
      depth: number(depth, "depth", where),
    }))(value, "depths", path),
  };
}

function readBar(value: Fields, path: string): Bar {
  const start = number(value, "start", path);
  const end = number(value, "end", path);
  if (end < start) throw new TypeError(`${path}.end is ${show(end)}, before its start`);
  return {
    row: text(value, "row", path),
    start,
    end,
    outcome: text(value, "outcome", path),
    note: text(value, "note", path),
  };
}

function readLoad(value: Fields, path: string): Load {
  return {
    partition: text(value, "partition", path),
    count: number(value, "count", path),
    limit: optional(value, "limit", path, number),
  };
}
