/** How does a reader take along, look at and delete what is kept? The parts of the page that says what is stored. */

import { element } from "../../island/element.js";
import { type Connection, createConnection } from "../../ledger/database.js";
import { type Ledger, openLedger } from "../../ledger/ledger.js";
import type { Place } from "../places.js";
import { mountErase } from "./erase.js";
import { mountExchange } from "./exchange.js";
import { mountKept } from "./kept.js";

export interface Desk {
  readonly connection: Connection;
  readonly ledger: Ledger;
  /** Aborted when the reader leaves the page. */
  readonly signal: AbortSignal;
}

const parts: Readonly<Record<string, (node: HTMLElement, desk: Desk) => void>> = {
  kept: mountKept,
  exchange: mountExchange,
  erase: mountErase,
};

/** Fills `node` with the part that its `data-part` names. */
export async function mount(node: HTMLElement, { signal }: Place): Promise<void> {
  const part = parts[node.dataset.part ?? ""];
  if (part === undefined) throw new Error(`no part of take-out is called ${node.dataset.part}`);
  const connection = createConnection();
  const ledger = openLedger(connection);
  signal.addEventListener("abort", ledger.close);
  try {
    await connection.open();
  } catch (error) {
    console.warn("Nothing can be kept:", error);
    if (!signal.aborted) node.append(element("p", { class: "dr-notice" }, REFUSED));
    return;
  }
  if (signal.aborted) ledger.close();
  else part(node, { connection, ledger, signal });
}

const REFUSED =
  "This browser keeps nothing for this site: its storage is switched off, or used by a newer version of this page.";
