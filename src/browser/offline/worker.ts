/// <reference lib="webworker" />
/**
 * The service worker: the whole site from storage, one version at a time.
 *
 * Pages, scripts and exercises are precached by revision when a version is installed, and served from there only:
 * what a page loads later is of its own version. Python, which is large and named by its hash, has a cache of its own
 * that outlives versions. A new version waits until the reader asks for it, or until no page of the old one is open.
 */
import { setCacheNameDetails } from "workbox-core";
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from "workbox-precaching";
import { registerRoute, setCatchHandler } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { CACHE_PREFIX, type PageToWorker, runtimeCache, type WorkerToPage } from "./messages.js";

const worker = self as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;

/** Written by `dryrun offline` when the site is built. */
declare const __SITE_FILES__: { precached: PrecacheEntry[]; runtime: string[]; missing: string };
const files = __SITE_FILES__;

setCacheNameDetails({ prefix: CACHE_PREFIX });
cleanupOutdatedCaches();
precacheAndRoute(files.precached, {
  cleanURLs: false,
  // Exercises are asked for with their hash, which one version of the site has no need of.
  ignoreURLParametersMatching: [/^v$/],
});

const isRuntime = new Set(files.runtime.map((name) => new URL(name, scope).href));
const runtime = new CacheFirst({ cacheName: runtimeCache(scope) });
registerRoute(({ url }) => isRuntime.has(url.href), runtime);

const notFound = createHandlerBoundToURL(files.missing);
setCatchHandler(async (options) =>
  options.request.mode === "navigate" ? notFound(options) : Response.error(),
);
registerRoute(
  ({ request, url }) => request.mode === "navigate" && url.href.startsWith(scope),
  async ({ request }) => fetch(request), // a page that this version does not have: the network may
);

worker.addEventListener("activate", (event) => event.waitUntil(dropOldRuntime()));
worker.addEventListener("message", (event) => {
  const message = event.data as PageToWorker;
  switch (message.type) {
    case "take-over":
      event.waitUntil(worker.skipWaiting());
      break;
    case "store-runtime":
      event.waitUntil(storeRuntime(event.source));
      break;
    default:
      throw new Error(`unknown message: ${JSON.stringify(message satisfies never)}`);
  }
});

/** Removes files of Python that this version does not use. */
async function dropOldRuntime(): Promise<void> {
  const cache = await caches.open(runtimeCache(scope));
  for (const request of await cache.keys()) {
    if (!isRuntime.has(request.url)) await cache.delete(request);
  }
}

/** Stores one file after the other; what fails is tried again at the next visit, or when it is used. */
async function storeRuntime(asker: Client | ServiceWorker | MessagePort | null): Promise<void> {
  const cache = await caches.open(runtimeCache(scope));
  let done = 0;
  for (const url of isRuntime) {
    if ((await cache.match(url)) === undefined) await cache.add(url);
    done += 1;
    asker?.postMessage({ type: "runtime-stored", done, of: isRuntime.size } satisfies WorkerToPage);
  }
}
