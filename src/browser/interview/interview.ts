/** What does the page of the mock interview show now? The start, the room, the follow-ups, or an account. */

import { element } from "../island/element.js";
import { day } from "../island/returning.js";
import { openLedger } from "../ledger/ledger.js";
import { exerciseItem, newId } from "../ledger/records.js";
import { schedule } from "../ledger/schedule.js";
import type { Place } from "../practice/places.js";
import { createAccount } from "./account.js";
import { fromFragment, toFragment } from "./address.js";
import { createAsking } from "./asking.js";
import { draw, freshSeed } from "./draw.js";
import { end, pause, resume } from "./events.js";
import { alike } from "./history.js";
import { markdown } from "./markdown.js";
import { loadMaterial } from "./material.js";
import { press } from "./parts.js";
import { drawInterrupted, drawPast, type PastActs } from "./past.js";
import { createRoom } from "./room.js";
import { begin, type Choices, type Session } from "./session.js";
import { drawStart } from "./start.js";
import { createStore, hold } from "./store.js";

const ACCOUNT = /^#account=(?<id>[\w-]+)$/;
const UNKEPT =
  "This browser keeps nothing here: its storage is full or switched off. The interview works until you leave the page; save its account as Markdown at the end.";

/** Fills `node` with the interview until the page is left. */
export async function mount(node: HTMLElement, place: Place): Promise<void> {
  const { base, site, signal } = place;
  const material = await loadMaterial(base);
  if (signal.aborted) return;
  const ledger = openLedger();
  const warning = element("p", { class: "dr-iv-warning", role: "status" });
  const notice = element("div", { class: "dr-iv-notice", role: "status" });
  const view = element("div", { class: "dr-iv-view" });
  const store = createStore(ledger, (keeps) => {
    warning.textContent = keeps ? "" : UNKEPT;
  });
  node.replaceChildren(warning, notice, view);

  /** Aborted when what is shown now makes way. */
  let leaving = new AbortController();
  let isBusy = false;
  /** Lets the room count the time until now. */
  let hasten = (): void => undefined;

  function keep(): void {
    hasten();
    void store.flush();
  }

  function show(content: (HTMLElement | null)[], busy = false): void {
    isBusy = busy;
    view.replaceChildren(...content.filter((part) => part !== null));
  }

  function leave(): AbortSignal {
    leaving.abort();
    hasten = () => undefined;
    leaving = new AbortController();
    return AbortSignal.any([signal, leaving.signal]);
  }

  async function home(focus = false): Promise<void> {
    const until = leave();
    const found = await store.all();
    if (until.aborted) return;
    const first = fromFragment(location.hash, freshSeed());
    show([drawInterrupted(found, acts), drawStart(material, first, start), drawPast(found, acts)]);
    if (focus) view.querySelector<HTMLElement>("h2")?.focus();
  }

  function start(choices: Choices): void {
    const subject = draw(material, choices);
    if (subject === null) return;
    const now = Date.now();
    void enter(begin(newId(now), now, choices, subject));
  }

  async function enter(session: Session): Promise<void> {
    const until = leave();
    notice.replaceChildren();
    if (!(await hold(session.id, until))) {
      notice.replaceChildren(
        "This interview is open in another tab. Go on there, or close it and resume here.",
      );
      await home();
      return;
    }
    if (until.aborted) return;
    store.changed(session);
    if (session.state === "follow-ups") {
      ask(session);
      return;
    }
    const room = createRoom({
      material,
      session,
      base,
      signal: until,
      changed: store.changed,
      finished: ask,
    });
    if (room === null) {
      notice.replaceChildren("The site no longer has this exercise: the interview was ended.");
      finish(end(session));
      return;
    }
    hasten = room.hasten;
    show([room.node], true);
    room.node.querySelector<HTMLElement>("h3")?.focus();
    room.node.scrollIntoView({ block: "start" });
  }

  /** The follow-ups, where there are any; the room is left, and its exercise with it. */
  function ask(session: Session): void {
    if (session.state === "ended") {
      finish(session);
      return;
    }
    leave();
    show([createAsking(session, store.changed, finish)], true);
  }

  function finish(session: Session): void {
    store.changed(session);
    void store.flush();
    isBusy = false;
    open(session.id);
  }

  function open(id: string): void {
    go(`account=${id}`);
  }

  async function account(id: string): Promise<void> {
    const until = leave();
    const found = await store.all();
    const stored = found.find(({ session }) => session.id === id);
    if (until.aborted) return;
    if (stored === undefined || stored.session.state !== "ended") {
      notice.replaceChildren("This interview is not in this browser.");
      await home();
      return;
    }
    const { session } = stored;
    const due = await dueOf(session);
    if (until.aborted) return;
    const sessions = found.map((one) => one.session);
    const others = alike(sessions, session);
    const drawn = createAccount({
      session,
      site,
      due,
      others,
      changed: store.changed,
      open,
      take: (report) => save(`interview-${session.id}.md`, markdown(report, due, others)),
      back: () => go(toFragment({ ...session.choices, seed: freshSeed() })),
      again: () => go(toFragment(session.choices)),
    });
    show([drawn]);
    drawn.querySelector<HTMLElement>("h2")?.focus();
  }

  /** Not by `location.hash`: the theme would take that for another page, and load and draw it anew. */
  function go(fragment: string): void {
    history.pushState(null, "", `#${fragment}`);
    void route();
  }

  async function dueOf({ subject }: Session): Promise<string> {
    const reviews = await ledger.reviews(exerciseItem(subject.exercise.slug)).catch(() => []);
    const found = schedule(reviews);
    const title = `“${subject.exercise.title}”`;
    return found === null
      ? `${title} is not solved yet, so it has no date: solve it on its page.`
      : `${title} comes back ${day(found.due)}.`;
  }

  const acts: PastActs = {
    resume: ({ session, updated }) => void enter(back(session, updated, true)),
    end({ session, updated }) {
      finish(end(back(session, updated, false)));
    },
    open,
    async remove(session) {
      try {
        const undo = await store.remove(session);
        notice.replaceChildren(
          `The interview on ${session.subject.title} was deleted. `,
          press("Undo", async () => {
            await undo();
            notice.replaceChildren("It is back.");
            await home();
          }),
        );
      } catch (error) {
        console.error(error);
        notice.replaceChildren("It could not be deleted: the browser's storage did not answer.");
      }
      await home();
      notice.querySelector("button")?.focus();
    },
  };

  async function route(isMoved = true): Promise<void> {
    if (isBusy) return;
    const id = ACCOUNT.exec(location.hash)?.groups?.id;
    if (id === undefined) await home(isMoved);
    else await account(id);
  }

  addEventListener("hashchange", () => void route(), { signal });
  for (const [target, event] of [
    [window, "pagehide"],
    [document, "visibilitychange"],
  ] as const) {
    target.addEventListener(event, keep, { signal });
  }
  addEventListener(
    "beforeunload",
    (event) => {
      if (isBusy && !store.keeps) event.preventDefault();
    },
    { signal },
  );
  signal.addEventListener("abort", () => {
    keep();
    leaving.abort();
    void store.flush().finally(ledger.close);
  });
  await route(false);
}

/** A session that was left at `updated`: the time away is a pause. */
function back(session: Session, updated: number, goesOn: boolean): Session {
  if (session.state !== "running" && session.state !== "paused") return session;
  const left = pause(session, true, Math.max(0, Date.now() - updated));
  return goesOn ? resume(left) : left;
}

/** Offers a text as a file. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
  const link = element("a", { href: address, download: name });
  link.click();
  // Revoking at once cancels the download in WebKit.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
