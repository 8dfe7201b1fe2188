import { defineConfig } from "vitest/config";

const times = { testTimeout: 30_000, hookTimeout: 60_000 };

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
          ...times,
        },
      },
      // Pure functions: a process for every file would only read the patterns again.
      { test: { name: "guardrails", include: ["test/guardrails/**/*.test.ts"], isolate: false, ...times } },
    ],
  },
});
