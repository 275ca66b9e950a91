/** What does a mock interview ask of its exercise? To hold results back, to count hints, to end with a submission. */

import type { Result } from "../result.js";
import type { Exercise } from "./exercise.js";

export interface Interview {
  readonly id: string;
  /** The draft that holds its code; the reader's own draft of the exercise is neither shown nor changed. */
  readonly draft: string;
  /** The code as the interview has it; empty before the first keystroke. */
  readonly code: string;
  /** How many hints were shown before the page was left. */
  readonly hints: number;
  /** Whether the code was submitted before the page was left. */
  readonly submitted: boolean;
  /** What may be seen of a result before the submission. */
  visible(result: Result): Result;
  /** The exercise is there. */
  ready(desk: Desk): void;
  typed(code: string): void;
  hinted(text: string, unasked: boolean): void;
  ran(result: Result, code: string, isSubmission: boolean): void;
  /** No verdict came of a submission: it may be tried again. */
  notSubmitted(): void;
}

/** What the interview can do with the exercise. */
export interface Desk {
  readonly exercise: Exercise;
  /** Grades the code, shows all results, and ends the coding. */
  submit(): void;
  /** Shows the next hint unasked; false if there is none. */
  interject(): boolean;
}
