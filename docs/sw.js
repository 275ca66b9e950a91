// While the site is edited, or built without an offline copy, there is no service worker: this one ends what an
// earlier build has left. `dryrun offline` writes the real one (src/browser/offline/worker.ts) over it.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const { scope } = registration;
  for (const name of await caches.keys()) {
    if (name.startsWith("dry-run-") && name.endsWith(scope)) await caches.delete(name);
  }
  await registration.unregister();
  for (const page of await clients.matchAll({ type: "window" })) await page.navigate(page.url);
}
