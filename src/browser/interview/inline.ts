/** How is a line of the page's Markdown shown? Its code, emphasis and links' words as elements, all else as text. */

import { element } from "../island/element.js";

const MARK = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\([^)]*\)|\\([|*_`])/g;

/** The nodes of `source`. */
export function inline(source: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (const match of source.matchAll(MARK)) {
    nodes.push(source.slice(from, match.index));
    const [whole, code, strong, emphasis, link, escaped] = match;
    if (code !== undefined) nodes.push(element("code", {}, code));
    else if (strong !== undefined) nodes.push(element("strong", {}, ...inline(strong)));
    else if (emphasis !== undefined) nodes.push(element("em", {}, ...inline(emphasis)));
    else nodes.push(link ?? escaped ?? whole);
    from = match.index + whole.length;
  }
  nodes.push(source.slice(from));
  return nodes.filter((node) => node !== "");
}
