/** Which questions does a reader want to see? Pure: from what is asked and what a row says to yes or no. */

/** What a row of the catalogue says of its question. */
export interface Row {
  readonly tier: string;
  readonly kind: string;
  readonly difficulty: string;
  readonly minutes: number;
  readonly topics: readonly string[];
  /** Everything that can be read in the row. */
  readonly text: string;
}

/** What the reader asks for; an empty text asks for nothing. */
export interface Criteria {
  readonly search: string;
  readonly tier: string;
  readonly kind: string;
  readonly difficulty: string;
  readonly topic: string;
  /** The most minutes that a question may take. */
  readonly minutes: string;
}

export const NOTHING: Criteria = {
  search: "",
  tier: "",
  kind: "",
  difficulty: "",
  topic: "",
  minutes: "",
};

/** Whether the question is one that is asked for: every word of the search is found in it. */
export function fits(row: Row, asked: Criteria): boolean {
  const words = folded(asked.search).split(/\s+/).filter(Boolean);
  return (
    (asked.tier === "" || row.tier === asked.tier) &&
    (asked.kind === "" || row.kind === asked.kind) &&
    (asked.difficulty === "" || row.difficulty === asked.difficulty) &&
    (asked.topic === "" || row.topics.includes(asked.topic)) &&
    (asked.minutes === "" || row.minutes <= Number(asked.minutes)) &&
    words.every((word) => folded(row.text).includes(word))
  );
}

/** The criteria that an address carries, so that a filtered list can be kept and sent. */
export function fromAddress(query: string): Criteria {
  const given = new URLSearchParams(query);
  const read = (name: keyof Criteria): string => given.get(name) ?? "";
  return {
    search: read("search"),
    tier: read("tier"),
    kind: read("kind"),
    difficulty: read("difficulty"),
    topic: read("topic"),
    minutes: read("minutes"),
  };
}

/** The query of an address that carries the criteria, `?` included; empty if nothing is asked. */
export function toAddress(asked: Criteria): string {
  const given = Object.entries(asked).filter(([, value]) => value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
