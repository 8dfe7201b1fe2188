import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { deserialize } from "node:v8";
import { expect, test } from "vitest";
import "../src/guardrails/engine.ts";
import type { Table } from "../src/guardrails/text/automaton.ts";
import { allTables } from "../src/guardrails/text/prefilter.ts";

test("the build leaves the table of every prefilter beside the program, as the sources make it", () => {
  const built = deserialize(readFileSync("dist/tables.bin")) as ReadonlyMap<string, Table>;
  const made = allTables();
  expect(made.size).toBeGreaterThan(5);
  expect([...built.keys()]).toEqual([...made.keys()]);
  for (const [key, table] of made) expect(isDeepStrictEqual(built.get(key), table)).toBe(true);
});
