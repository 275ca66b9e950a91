/** How much is stored so that the site works without a network, and how is it dropped? On the page about storage. */

import { button, element } from "../island/element.js";
import type { Place } from "../practice/places.js";
import { CACHE_PREFIX, type WorkerToPage } from "./messages.js";
import { choose, isWanted, store } from "./pages.js";

interface Stored {
  readonly files: number;
  readonly bytes: number;
}

/** Fills `node` with the state of the offline copy and what can be done about it. */
export async function mount(node: HTMLElement, { base, site, signal }: Place): Promise<void> {
  const state = element("p", { role: "status" });
  const actions = element("p", { class: "dr-row" });
  node.replaceChildren(state, actions);
  const { isAvailable } = (await import(new URL("offline.js", base).href)) as {
    isAvailable: boolean;
  };
  if (!isAvailable) {
    state.textContent = "This preview is not stored; the published site can be.";
    return;
  }
  if (!("serviceWorker" in navigator)) {
    state.textContent = "This browser, or this address, does not let a site be stored.";
    return;
  }
  navigator.serviceWorker.addEventListener(
    "message",
    ({ data }: MessageEvent<WorkerToPage>) => {
      if (data.type !== "runtime-stored") return;
      if (data.done < data.of)
        state.textContent = `Storing Python: ${data.done} of ${data.of} files.`;
      else void look();
    },
    { signal },
  );

  async function look(): Promise<void> {
    const registration = await navigator.serviceWorker.getRegistration(site);
    const { files, bytes } = await stored(site);
    const size = `${(bytes / 1e6).toFixed(1)} MB`;
    if (registration?.active && files > 0) {
      state.textContent = `Stored: ${files} files, ${size}. This site works without a network.`;
      actions.replaceChildren(button("Remove the offline copy", () => void act(remove)));
    } else {
      state.textContent = isWanted()
        ? "Nothing is stored yet; that happens a few seconds into a visit."
        : "Nothing is stored: this site needs a network.";
      actions.replaceChildren(button("Store the site now", () => void act(add)));
    }
  }

  async function act(what: () => Promise<void>): Promise<void> {
    actions.replaceChildren();
    try {
      await what();
    } catch (error) {
      console.warn(error);
      state.textContent = `That did not work: ${error instanceof Error ? error.message : String(error)}`;
      actions.replaceChildren(button("Try again", () => void act(what)));
      return;
    }
    await look();
    actions.querySelector("button")?.focus();
  }

  async function add(): Promise<void> {
    state.textContent = "Storing the site…";
    choose("on");
    await store(site);
  }

  async function remove(): Promise<void> {
    choose("off");
    for (const name of await ours(site)) await caches.delete(name);
    await (await navigator.serviceWorker.getRegistration(site))?.unregister();
  }

  await look();
}

/** Names of the caches of the site at `site`, and of no other on this origin. */
async function ours(site: URL): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(`${CACHE_PREFIX}-`) && name.endsWith(site.href));
}

async function stored(site: URL): Promise<Stored> {
  let files = 0;
  let bytes = 0;
  for (const name of await ours(site)) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      files += 1;
      bytes += (await response?.blob())?.size ?? 0;
    }
  }
  return { files, bytes };
}
