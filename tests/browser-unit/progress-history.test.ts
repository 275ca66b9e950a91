import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { expect, test, vi } from "vitest";
import { end } from "../../src/browser/interview/events.js";
import { createConnection } from "../../src/browser/ledger/database.js";
import { openLedger } from "../../src/browser/ledger/ledger.js";
import { isFirstVisit, loadHistory } from "../../src/browser/practice/progress/history.js";
import { anInterview } from "./interview-samples.js";
import { anAttempt } from "./samples.js";

test("the history holds what was done, and the interview that is not over", async () => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  const connection = createConnection();
  const ledger = openLedger(connection);
  expect(isFirstVisit(await loadHistory(connection))).toBe(true);

  const open = anInterview();
  const { title } = open.subject;
  await ledger.putInterview({ id: "ended", updated: 9, content: end(open) });
  await ledger.putInterview({ id: "deleted", updated: 8, content: null });
  expect(isFirstVisit(await loadHistory(connection))).toBe(true);
  await ledger.putInterview({ id: "old", updated: 6, content: open });
  await ledger.putInterview({ id: "open", updated: 7, content: open });
  const history = await loadHistory(connection);
  expect(history.interview).toEqual({ title, updated: 7 });
  expect(isFirstVisit(history)).toBe(false);

  const attempt = anAttempt();
  await ledger.addAttempt(attempt);
  expect((await loadHistory(connection)).attempts).toEqual([attempt]);
  ledger.close();
});
