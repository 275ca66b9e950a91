/** Draws the Graphviz graphs that standard input lists as JSON; prints their SVGs as JSON. */
import { readFileSync } from "node:fs";
import { instance } from "@viz-js/viz";

const asked = JSON.parse(readFileSync(0, "utf8"));
const viz = await instance();
const { status, output, errors } = viz.render(asked.dot, { format: "svg", ...asked.defaults });
process.stdout.write(
  JSON.stringify({
    svg: output ?? "",
    errors: status === "success" ? [] : errors.map((e) => e.message),
  }),
);
