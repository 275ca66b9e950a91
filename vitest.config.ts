import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "happy-dom",
    include: ["tests/browser-unit/**/*.test.ts"],
    testTimeout: 60_000, // a verdict of ours must not depend on how fast the machine is
    // A test that loses a draft must not be saved by the next one's state.
    restoreMocks: true,
    unstubGlobals: true,
  },
});
