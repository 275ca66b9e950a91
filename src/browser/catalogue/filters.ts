/** The form above the list of questions: narrows the list as the reader types, and says how many are left. */
import { button, element } from "../island/element.js";
import { type Criteria, fits, fromAddress, NOTHING, type Row, toAddress } from "./criteria.js";

type Choice = Exclude<keyof Criteria, "search">;

const LABELS: Readonly<Record<Choice, string>> = {
  tier: "Tier",
  kind: "Kind",
  difficulty: "Difficulty",
  topic: "Topic",
  minutes: "Time",
};
const BUDGETS = [20, 30, 45, 60];
const LEVELS = ["easy", "medium", "hard"];

/** Puts the form above the catalogue's table. */
export function addFilters(catalogue: HTMLElement): void {
  const rows = [...catalogue.querySelectorAll<HTMLElement>("tbody tr")].map((node) => ({
    node,
    row: read(node),
  }));
  const search = element("input", {
    type: "search",
    id: "dr-catalogue-search",
    autocomplete: "off",
    placeholder: "hash, partition, retry…",
  });
  const selects = new Map<Choice, HTMLSelectElement>();
  const fields = [labelled("Search", search)];
  for (const [name, options] of choices(rows.map(({ row }) => row))) {
    const select = element("select", { id: `dr-catalogue-${name}` });
    for (const [value, label] of [["", "any"], ...options]) {
      select.append(element("option", { value }, label ?? ""));
    }
    selects.set(name, select);
    fields.push(labelled(LABELS[name], select));
  }
  const count = element("p", { class: "dr-catalogue-count", role: "status" });
  const clear = button("Clear filters", () => {
    show(NOTHING);
    search.focus();
  });
  const form = element(
    "form",
    { class: "dr-catalogue-filters dr-fields", role: "search" },
    ...fields,
    clear,
  );
  form.setAttribute("aria-label", "Filter the questions");

  const asked = (): Criteria => ({
    search: search.value.trim(),
    tier: selects.get("tier")?.value ?? "",
    kind: selects.get("kind")?.value ?? "",
    difficulty: selects.get("difficulty")?.value ?? "",
    topic: selects.get("topic")?.value ?? "",
    minutes: selects.get("minutes")?.value ?? "",
  });
  const narrow = (): void => {
    const criteria = asked();
    let left = 0;
    for (const { node, row } of rows) {
      node.hidden = !fits(row, criteria);
      if (!node.hidden) left += 1;
    }
    count.textContent = told(left, rows.length);
    clear.hidden = toAddress(criteria) === "";
    const address = `${location.pathname}${toAddress(criteria)}${location.hash}`;
    history.replaceState(history.state, "", address);
  };
  const show = (criteria: Criteria): void => {
    search.value = criteria.search;
    for (const [name, select] of selects) select.value = criteria[name];
    for (const select of selects.values()) if (select.selectedIndex < 0) select.value = "";
    narrow();
  };

  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  catalogue.prepend(form, count);
  show(fromAddress(location.search));
}

function told(left: number, all: number): string {
  if (left === 0) return "No question fits. Clear a filter to see more.";
  return left === all ? `${all} questions` : `${left} of ${all} questions`;
}

function labelled(label: string, field: HTMLElement): HTMLElement {
  return element("div", {}, element("label", { for: field.id }, label), field);
}

function read(node: HTMLElement): Row {
  const { tier = "", kind = "", difficulty = "", minutes = "", topics = "" } = node.dataset;
  const text = node.textContent;
  return { tier, kind, difficulty, minutes: Number(minutes), topics: topics.split("|"), text };
}

function choices(rows: readonly Row[]): [Choice, [string, string][]][] {
  const distinct = (values: string[]): [string, string][] =>
    [...new Set(values)].sort().map((value) => [value, value]);
  const levels = LEVELS.filter((level) => rows.some((row) => row.difficulty === level));
  return [
    ["tier", distinct(rows.map((row) => row.tier))],
    ["kind", distinct(rows.map((row) => row.kind))],
    ["difficulty", levels.map((level) => [level, level])],
    ["minutes", BUDGETS.map((most) => [String(most), `at most ${most} minutes`])],
    ["topic", distinct(rows.flatMap((row) => row.topics))],
  ];
}
