import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { root: ".", include: ["test/soak/*-soak.ts"], exclude: ["test/soak/vitest-soak.ts"] },
});
