/** Which steps does an interview have? Those of the method that every page follows, in its order. */

export const STEPS = ["clarify", "outline", "code", "test", "optimise", "connect"] as const;

export type Step = (typeof STEPS)[number];

/** Short names, for tables and buttons. */
export const NAMES: Readonly<Record<Step, string>> = {
  clarify: "Clarify",
  outline: "Outline",
  code: "Code",
  test: "Test",
  optimise: "Optimise",
  connect: "Connect",
};

/** What the interviewer asks for when a step begins. */
export const PROMPTS: Readonly<Record<Step, string>> = {
  clarify: "Ask what you need to know. Write your questions before you look at the page's.",
  outline: "Name at least two ways with their costs, choose one, and say why.",
  code: "Write it in small steps, and say what each is for. Note a line for each block.",
  test: "Trace an ordinary and an awkward input. Write down what you expect before you run.",
  optimise: "What does it cost now, what dominates, and what would you improve or leave alone?",
  connect: "Where have you done something like it? Situation, your decision, a number, a lesson.",
};

/** What it asks for instead where a design is wanted: there the exercise is one part of it. */
export const DESIGN_PROMPTS: Readonly<Partial<Record<Step, string>>> = {
  code: "Note components, data flow, interfaces and numbers. Then write the part that the exercise asks for.",
  test: "Walk one request and one failure through the design. Write down what you expect before you run.",
};

/** A value for each step. */
export function eachStep<T>(value: (step: Step) => T): Record<Step, T> {
  return Object.fromEntries(STEPS.map((step) => [step, value(step)])) as Record<Step, T>;
}
