/** However it came about, the same files give the same answers. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Knowledge } from "../../src/knowledge.ts";
import { knowledgeBases, note } from "./knowledge-base.ts";

const newBase = knowledgeBases();

const FILES = 60;
const path = (file: number) => `f${String(file % 4)}/note-${String(file)}.md`;

const edit = fc.record({
  file: fc.nat(FILES - 1),
  action: fc.constantFrom("write", "write", "remove", "copy"),
  content: fc.nat(400),
  sections: fc.integer({ min: 0, max: 3 }),
});
const edits = (maxLength: number) => fc.array(edit, { minLength: 1, maxLength });
const QUERIES = [
  ...["pricing", "onboarding", "security", "renewal", "migration", "support", "audit", "hiring"].map(
    (topic) => `how does ${topic} work for customers`,
  ),
  ...["invoices", "contracts", "reports", "workflows", "approvals", "dashboards"].map((thing) => `${thing} take days`),
  ...["ref3x0", "ref77x1", "what people look for", "step 2", "Note 12", "the weather on Mars"],
];

async function answersOf(knowledge: Knowledge): Promise<unknown[]> {
  const results = [];
  for (const query of QUERIES) results.push(await knowledge.search({ query, limit: 10 }));
  return results;
}

test(
  "after any edits, an updated index answers like a new one: same hits, same scores",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        // Few edits are appended to the indexes, many have them built again.
        fc.tuple(edits(12), edits(1), edits(1), edits(12), edits(1)),
        async (rounds) => {
          const files = new Map<string, string>();
          for (let i = 0; i < FILES; i += 2) files.set(path(i), note(i));
          const updated = newBase(Object.fromEntries(files));
          const knowledge = updated.open();
          await knowledge.index();
          for (const round of rounds) {
            for (const { file, action, content, sections } of round) {
              if (action === "remove" && files.delete(path(file))) updated.remove(path(file));
              if (action === "remove") continue;
              const text =
                (action === "copy" ? [...files.values()][content % files.size] : undefined) ?? note(content, sections);
              files.set(path(file), text);
              updated.write(path(file), text);
            }
            await knowledge.index();
          }
          const fresh = newBase(Object.fromEntries(files)).open();
          await fresh.index();
          expect(await answersOf(knowledge)).toEqual(await answersOf(fresh));
          expect((await knowledge.index()).chunks).toBe((await fresh.index()).chunks);
        },
      ),
      { numRuns: 2 },
    );
  },
);
