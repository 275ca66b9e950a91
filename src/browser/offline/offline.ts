/** The script that `lab.js` asks for on every page of a published site; `absent.ts` stands in for it elsewhere. */

import { element } from "../island/element.js";
import { start } from "./pages.js";

/** Whether this site can be stored. */
export const isAvailable = true;

const site = new URL("../../", import.meta.url);
document.head.append(
  element("link", { rel: "manifest", href: new URL("manifest.webmanifest", site).href }),
);
start(site);
