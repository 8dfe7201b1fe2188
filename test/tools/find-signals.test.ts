import { afterAll, beforeAll, expect, test } from "vitest";
import findSignals from "../../tools/find-signals.ts";
import { AS_OF, crmClient } from "./crm-tools.ts";

let client: Awaited<ReturnType<typeof crmClient>>;
beforeAll(async () => {
  client = await crmClient();
});
afterAll(() => client.close());

test("names who changed jobs, where they are now and the play", async () => {
  const { text, structured } = await client.call("find_signals", { signal: "champion-moved", as_of: AS_OF });
  const { matches } = structured as { matches: { name: string }[] };
  expect(matches.map((match) => match.name)).toEqual(["Delia Marchetti", "Hannah Voss", "Tom Ekstrom"]);
  expect(text).toContain("play playbooks/champion-moved.md");
});

test("runs every signal of the register without leaving one out", async () => {
  const { structured } = await client.call("find_signals", { as_of: AS_OF });
  const { counts, warnings } = structured as { counts: Record<string, number>; warnings: string[] };
  expect(warnings).toEqual([]);
  for (const name of [
    "champion-moved",
    "lost-reason-now-shipped",
    "deal-stalled",
    "renewal-ahead",
    "rival-named",
    "fifth-entity",
  ]) {
    expect(counts[name], name).toBeGreaterThan(0);
  }
});

test("names the signals there are when one is not", async () => {
  const { text, isError } = await client.call("find_signals", { signal: "funding" });
  expect(isError).toBe(true);
  expect(text).toContain("champion-moved");
});

test("says that no signals are defined rather than showing nothing", () => {
  expect(findSignals.render({ as_of: AS_OF, counts: {}, matches: [], warnings: [] }, {})).toMatch(/signals\/\*\.yaml/);
});
