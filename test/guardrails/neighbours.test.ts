/** A violation beside a clean clause of somebody's draft stays one: what is said next to it neither denies nor dates it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { kindsFound, policyOf } from "./facts.ts";

const fixtures = join(import.meta.dirname, "fixtures");
const policy = policyOf();
/** One clause in so many; `EVERY=1` takes them all, which is a matter of minutes. */
const EVERY = Number(process.env["EVERY"] ?? 25);

const SAID = [
  ["discount", "we'll give you 40% off"],
  ["price", "Pro costs $23 per seat per month"],
  ["feature", "Fleet Forecast ships in March"],
  ["claim", "Wheelhouse is the fastest route planner on the market"],
  ["commitment", "you can cancel at any time"],
] as const;

/** Whole sentences that begin with who acts, and speak of nothing in front of them. */
const CLAUSE = /^(?:(?:We|You|Our|The|There|Your|I|My|Most|Many|Every|Each|All|Some|Two|A|An) |I')[^"“”:;\n]{1,108}\.$/;

const clauses = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((path) => /held-out-\d+\.yaml$/.test(path))
  .sort()
  .flatMap((path) => parse(readFileSync(join(fixtures, path), "utf8")) as { text: string; expect: unknown[] }[])
  .filter((draft) => draft.expect.length === 0)
  .flatMap((draft) => draft.text.split(/(?<=[.!?])\s+|\n+/))
  .filter((sentence) => CLAUSE.test(sentence))
  .filter((_, i) => i % EVERY === 0);

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const inside = (sentence: string) =>
  /^I\b/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);

test.each(SAID)("%s: %s, and somebody's clean clause behind it", async (kind, said) => {
  const lost: string[] = [];
  for (const clause of clauses) {
    const text = `${upper(said)}, and ${inside(clause)}`;
    if (!(await kindsFound(policy, text)).includes(kind)) lost.push(text);
  }
  expect(clauses.length).toBeGreaterThan(50);
  expect(lost.length / clauses.length, lost.join("\n")).toBeLessThanOrEqual(0.03);
});
