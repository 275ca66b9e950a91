/** What all bundles have in common. */
export const common = {
  bundle: true,
  minify: true,
  target: "es2022",
  legalComments: "linked",
  loader: { ".py": "text" },
  logLevel: "warning",
};

/** Pyodide's Node branches are never taken in a browser. */
export const pyodideInBrowser = {
  external: ["node:*", "ws"],
  define: { "import.meta.url": '"https://sandbox.invalid/pyodide.mjs"' },
};
