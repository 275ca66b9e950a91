/** How does the site get its offline copy, and a page learn of a new version? Loaded after the page, on every page. */

import { button, element } from "../island/element.js";
import type { PageToWorker } from "./messages.js";

/** The reader's choice on the page about storage: no offline copy. */
const CHOICE = "dry-run:offline";
/** A visit that is over sooner was a look: nothing is stored for it. */
const VISIT_MS = 8_000;

/** Whether an offline copy is wanted: unless the reader said no, or asked the browser to save data. */
export function isWanted(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  const choice = readChoice();
  return choice === null ? connection?.saveData !== true : choice === "on";
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return "off"; // a browser that stores nothing has no place for a copy
  }
}

/** Notes the reader's choice. */
export function choose(choice: "on" | "off"): void {
  localStorage.setItem(CHOICE, choice);
}

/** Registers the worker for the site at `site` and has it store all that the site needs. */
export async function store(site: URL): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(new URL("sw.js", site), {
    scope: site.pathname,
    updateViaCache: "none",
  });
  const active = await ready(registration);
  active.postMessage({ type: "store-runtime" } satisfies PageToWorker);
  return registration;
}

/** The active worker of `registration`; rejects if its installation fails. */
function ready(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const { active } = registration;
  if (active !== null) return Promise.resolve(active);
  const installing = registration.installing ?? registration.waiting;
  return new Promise((resolve, reject) => {
    installing?.addEventListener("statechange", () => {
      if (installing.state === "activated") resolve(installing);
      if (installing.state === "redundant") reject(new Error("The offline copy was not stored."));
    });
  });
}

/** Begins: an offline copy after a while, and word of a new version. */
export function start(site: URL): void {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (workers === undefined) return; // an insecure address, or a private window of some browsers
  let isOurs = workers.controller !== null;
  workers.addEventListener("controllerchange", () => {
    // The first worker takes no page over; a later one means that all pages change together.
    if (isOurs) location.reload();
    isOurs = true;
  });
  void workers.getRegistration(site).then((registration) => {
    if (registration !== undefined) watch(registration);
  });
  setTimeout(() => {
    if (!isWanted()) return;
    store(site).then(watch, (error: unknown) => console.warn("No offline copy:", error));
  }, VISIT_MS);
}

const watched = new WeakSet<ServiceWorkerRegistration>();

/** Tells of a version that waits, now or later. */
function watch(registration: ServiceWorkerRegistration): void {
  if (watched.has(registration)) return;
  watched.add(registration);
  const look = (): void => {
    if (registration.waiting !== null && registration.active !== null) tell(registration);
  };
  look();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", look);
  });
}

/** Says, once, that a new version is there; what the reader does with it is their choice. */
function tell(registration: ServiceWorkerRegistration): void {
  if (document.querySelector(".dr-update") !== null) return;
  const bar = element(
    "div",
    { class: "dr-update", role: "status" },
    element("p", {}, "A new version of this site is there. Your drafts stay as they are."),
    button("Reload", () => {
      registration.waiting?.postMessage({ type: "take-over" } satisfies PageToWorker);
    }),
    button("Later", () => bar.remove(), { class: "dr-button dr-quiet" }),
  );
  document.body.append(bar);
}
