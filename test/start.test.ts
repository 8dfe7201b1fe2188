import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** The files that one of the build imports at once, itself included. */
function importedAtOnce(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, next = ""] of readFileSync(join("dist", file), "utf8").matchAll(/(?:from|import) ?"\.\/([^"]+)"/g))
    importedAtOnce(next, seen);
  return seen;
}

test("before a command is known, next to nothing is imported", () => {
  const bytes = [...importedAtOnce("main.js")].reduce((sum, file) => sum + statSync(join("dist", file)).size, 0);
  expect(bytes).toBeLessThan(150_000);
});
