/** How does an interview begin? With choices and a seed; the page's address carries both, so that two can share it. */

import { copier } from "../island/copier.js";
import { element } from "../island/element.js";
import { toFragment } from "./address.js";
import { candidates, freshSeed, readSeed } from "./draw.js";
import type { Material } from "./material.js";
import { heading, press, tick } from "./parts.js";
import { counted } from "./rubric.js";
import type { Choices } from "./session.js";

/** The form; `start` is called with what was chosen. */
export function drawStart(
  material: Material,
  first: Choices,
  start: (choices: Choices) => void,
): HTMLElement {
  let choices = first;
  const count = element("p", { class: "dr-iv-count", role: "status" });
  const address = element("code", { class: "dr-iv-address" });
  const share = element("p", { class: "dr-iv-share" });
  const begin = press("Start the interview", () => start(choices), "dr-iv-primary");
  const seed = element("input", {
    id: "dr-iv-seed",
    type: "text",
    autocomplete: "off",
    autocapitalize: "characters",
    spellcheck: "false",
    maxlength: 12,
    value: choices.seed,
  });

  function choose(update: Partial<Choices>): void {
    choices = { ...choices, ...update };
    const found = candidates(material, choices).length;
    count.textContent =
      found > 0
        ? `${counted(found, "question")} ${found === 1 ? "fits" : "fit"}; the seed draws one.`
        : `No question with an exercise for ${choices.length} minutes fits. Choose another length, or fewer limits.`;
    begin.disabled = found === 0;
    const fragment = `#${toFragment(choices)}`;
    const whole = new URL(fragment, location.href).href;
    address.textContent = fragment;
    share.replaceChildren(
      "Whoever opens this address gets the same interview: ",
      address,
      " ",
      copier(whole, address),
    );
    history.replaceState(history.state, "", whole);
  }

  seed.addEventListener("input", () => choose({ seed: readSeed(seed.value) || choices.seed }));
  seed.addEventListener("change", () => {
    seed.value = choices.seed;
  });
  const draw = press("New seed", () => {
    seed.value = freshSeed();
    choose({ seed: seed.value });
  });

  const { questions } = material;
  const form = element(
    "form",
    { class: "dr-iv-start" },
    element(
      "fieldset",
      { class: "dr-iv-lengths" },
      element("legend", {}, "How long?"),
      ...[...material.budgets.keys()].map((length) =>
        lengthOf(length, choices.length, () => choose({ length })),
      ),
    ),
    element(
      "div",
      { class: "dr-iv-choices dr-fields" },
      select("Question", choices.question, titles(material), (question) => choose({ question })),
      select("Tier", choices.tier, distinct(questions.map(({ tier }) => String(tier))), (tier) =>
        choose({ tier }),
      ),
      select("Kind", choices.kind, distinct(questions.map(({ kind }) => kind)), (kind) =>
        choose({ kind }),
      ),
      select("Topic", choices.topic, distinct(questions.flatMap(({ topics }) => topics)), (topic) =>
        choose({ topic }),
      ),
      element("div", {}, element("label", { for: seed.id }, "Seed"), seed),
      draw,
    ),
    tick(
      "interjection",
      ["The interviewer speaks up once while I code"],
      choices.interjection,
      (interjection) => choose({ interjection }),
    ),
    tick("change", ["A requirement changes while I optimise"], choices.change, (change) =>
      choose({ change }),
    ),
    count,
    begin,
    share,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!begin.disabled) start(choices);
  });
  choose({});
  return element("section", { "aria-label": "Start an interview" }, heading("h2", "Start"), form);
}

function lengthOf(length: number, chosen: number, choose: () => void): HTMLElement {
  const radio = element("input", {
    type: "radio",
    name: "dr-iv-length",
    value: length,
    checked: length === chosen,
  });
  radio.addEventListener("change", choose);
  return element("label", { class: "dr-iv-tick" }, radio, ` ${length} minutes`);
}

function select(
  label: string,
  chosen: string,
  options: readonly (readonly [value: string, label: string])[],
  choose: (value: string) => void,
): HTMLElement {
  const id = `dr-iv-${label.toLowerCase()}`;
  const node = element(
    "select",
    { id },
    ...([["", "any"], ...options] as const).map(([value, text]) =>
      element("option", { value }, text),
    ),
  );
  node.value = chosen;
  if (node.selectedIndex < 0) node.value = "";
  node.addEventListener("change", () => choose(node.value));
  return element("div", {}, element("label", { for: id }, label), node);
}

function titles({ questions }: Material): [string, string][] {
  return questions.map(({ slug, number, title }) => [
    slug,
    `${String(number).padStart(2, "0")} ${title}`,
  ]);
}

function distinct(values: readonly string[]): [string, string][] {
  return [...new Set(values)].toSorted().map((value) => [value, value]);
}
