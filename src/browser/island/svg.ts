/** How is a drawing made? In SVG whose places are shares of its box: it stretches, and its text keeps its size. */

const SVG = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number>>;

/** A new SVG element; a string among the children is always text. */
export function shape<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/** A share of the box's width or height, from 0 to 1, as an attribute. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** A line through `points` (shares of the box, from its top left); stretching does not thicken it. */
export function curve(points: readonly (readonly [number, number])[], look: string): SVGSVGElement {
  const places = points.map(([x, y]) => `${(x * 100).toFixed(3)} ${(y * 100).toFixed(3)}`);
  return shape(
    "svg",
    {
      viewBox: "0 0 100 100",
      preserveAspectRatio: "none",
      overflow: "visible",
      "aria-hidden": "true",
    },
    shape("path", {
      d: `M${places.join("L")}`,
      class: look,
      "vector-effect": "non-scaling-stroke",
    }),
  );
}

/** A small drawing of fixed size around a place: `strokes` are in pixels, from there. */
export function mark(x: number, y: string, strokes: string, look: string): SVGSVGElement {
  return shape(
    "svg",
    { x: percent(x), y, width: 1, height: 1, overflow: "visible" },
    shape("path", { d: strokes, class: look }),
  );
}
