import { defineConfig } from "vitest/config";

// As src/main.ts has it: most of a check would otherwise be spent interpreting expressions.
const execArgv = ["--regexp-tier-up-ticks=0"];
const all = { testTimeout: 30_000, hookTimeout: 60_000, execArgv };

export default defineConfig({
  test: {
    // Two cores: more workers only make every test slower.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "all",
          include: ["test/**/*.test.ts"],
          exclude: ["test/guardrails/**"],
          globalSetup: ["test/global-setup.ts"],
          ...all,
        },
      },
      // Pure functions: a process for every file would only read the patterns again.
      { test: { name: "guardrails", include: ["test/guardrails/**/*.test.ts"], isolate: false, ...all } },
    ],
  },
});
