/** How does a reader go through the flash cards? Choose, say it aloud, look, rate; this module leads from one to the next. */

import { element } from "../../island/element.js";
import { openLedger } from "../../ledger/ledger.js";
import type { Rating } from "../../ledger/records.js";
import { schedules } from "../../ledger/schedule.js";
import type { Place } from "../places.js";
import { fromAddress, type Schedules, type Scope, toAddress } from "./choosing.js";
import { type Card, loadDeck } from "./deck.js";
import { createEnd } from "./end.js";
import { listen } from "./keys.js";
import { createRecall } from "./recall.js";
import { begin, looked, rated, reviews, type Session, turn, undo, without } from "./session.js";
import { createStart, MOST_NEW, type Start } from "./start.js";
import { createTable } from "./table.js";
import { count } from "./words.js";

const SETTING = "cards:new";
const MOST = 10;

/** What the reader is at. */
type Scene =
  | { readonly name: "start"; readonly start: Start }
  | { readonly name: "table"; readonly session: Session; readonly since: number }
  | { readonly name: "end"; readonly session: Session; readonly since: number };

/** Puts the cards into `node`, until the reader leaves the page. */
export async function mount(node: HTMLElement, { base, site, signal }: Place): Promise<void> {
  const deck = await loadDeck(base);
  const ledger = openLedger();
  signal.addEventListener("abort", () => ledger.close());
  const storage = element("p", { class: "dr-cards-notice", hidden: true });
  const notice = element("p", { class: "dr-cards-notice", hidden: true });
  const stage = element("div", { class: "dr-cards-stage" });
  // In the page from the beginning: a live region that comes with its text is not announced.
  const voice = element("p", { class: "dr-cards-voice", role: "status" });
  let scene: Scene | null = null;
  const recall = await createRecall(
    ledger,
    {
      lost: () =>
        tell(
          storage,
          "Not saved: this browser's storage is full or switched off. Your ratings count until you leave this page.",
        ),
      kept: () => tell(storage, ""),
      changed: () => look(),
    },
    signal,
  );
  let most = await readMost();
  if (signal.aborted) return;
  let scope: Scope = fromAddress(location.search, deck);
  const table = createTable({
    deck,
    site,
    reviews: recall.reviews,
    say(text) {
      voice.textContent = text;
    },
    moves: { rate, goOn, undo: takeBack, stop },
  });
  node.replaceChildren(
    element("div", { class: "dr-cards-notices", "aria-live": "polite" }, storage, notice),
    voice,
    stage,
  );
  show();
  listen(press, signal);
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") void recall.refresh();
    },
    { signal },
  );

  async function readMost(): Promise<number> {
    const found = await ledger.setting(SETTING).catch(() => undefined);
    const sound = Number.isInteger(found) && Number(found) >= 0 && Number(found) <= MOST_NEW;
    return sound ? Number(found) : MOST;
  }

  function plans(): Schedules {
    return schedules(recall.reviews());
  }

  function choose(wanted: Scope, number: number): void {
    scope = wanted;
    history.replaceState(history.state, "", `${location.pathname}${toAddress(scope)}`);
    if (number === most) return;
    most = number;
    ledger
      .putSetting({ key: SETTING, updated: Date.now(), value: most })
      .catch((error: unknown) => console.warn("The setting could not be kept:", error));
  }

  function show(): Start {
    const start = createStart({ deck, scope, most, schedules: plans, choose, begin: open });
    scene = { name: "start", start };
    stage.replaceChildren(start.node);
    return start;
  }

  function open(cards: readonly Card[]): void {
    tell(notice, "");
    stage.replaceChildren(table.node);
    go({ name: "table", session: begin(cards), since: Date.now() });
  }

  /** Lays out what is next in the session, or ends it. */
  function go({ session, since }: Exclude<Scene, { name: "start" }>): void {
    const asked = turn(session);
    if (asked === null) end(session, since);
    else {
      scene = { name: "table", session, since };
      table.lay(asked, session.given.length > 0);
    }
  }

  function rate(rating: Rating): void {
    if (scene?.name !== "table") return;
    const [session, review] = rated(scene.session, rating, Date.now());
    void recall.keep(review);
    tell(notice, "");
    go({ ...scene, session });
  }

  function goOn(): void {
    if (scene?.name === "table") go({ ...scene, session: looked(scene.session) });
  }

  function takeBack(): void {
    if (scene === null || scene.name === "start" || scene.session.given.length === 0) return;
    if (scene.name === "end") stage.replaceChildren(table.node);
    go({ ...scene, session: undo(scene.session) });
  }

  function stop(): void {
    if (scene?.name !== "table") return;
    if (reviews(scene.session).length === 0) show().focus();
    else end(scene.session, scene.since);
  }

  function end(session: Session, since: number): void {
    const given = reviews(session);
    if (given.length === 0) {
      show().focus(); // another tab has rated all
      return;
    }
    scene = { name: "end", session: { ...session, given, undone: [] }, since };
    const summary = createEnd({
      deck,
      cards: session.cards,
      given,
      schedules: plans(),
      again: () => show().focus(),
      undo: takeBack,
    });
    stage.replaceChildren(summary);
    summary.querySelector<HTMLElement>("h2")?.focus();
  }

  /** Takes over what another tab has done: a card that was rated there is not asked here. */
  function look(): void {
    if (scene?.name === "start") scene.start.update();
    if (scene?.name !== "table") return;
    const { session, since } = scene;
    const mine = new Set(reviews(session).map(({ id }) => id));
    const elsewhere = recall.reviews().filter(({ id, time }) => time >= since && !mine.has(id));
    const left = without(session, new Set(elsewhere.map(({ item }) => item)));
    const gone = session.cards.length - left.cards.length;
    if (gone === 0) return;
    const before = turn(session)?.card;
    tell(notice, `You rated ${count(gone, "card")} of this session in another tab.`);
    if (turn(left)?.card === before) scene = { ...scene, session: left };
    else go({ ...scene, session: left });
  }

  function press(key: string): boolean {
    if (scene === null || scene.name === "start") return false;
    if (key.toLowerCase() === "u" && scene.session.given.length > 0) {
      takeBack();
      return true;
    }
    return scene.name === "table" && table.press(key);
  }
}

/** Shows a text where it is announced; an empty one hides it. */
function tell(node: HTMLElement, text: string): void {
  node.hidden = text === "";
  if (node.textContent !== text) node.textContent = text;
}
