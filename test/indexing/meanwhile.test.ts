/** What is said of an index while it is being brought up to date. */
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { indexState } from "../../src/health-index.ts";
import { knowledgeBases, note, notes } from "./knowledge-base.ts";

const newBase = knowledgeBases();

test("searches, briefs, readings and the health say that an index is not complete yet", async () => {
  const base = newBase(notes(3));
  const knowledge = base.open({ serve: true });
  await knowledge.index();
  for (let i = 100; i < 300; i++) base.write(`late/note-${String(i)}.md`, note(i, 3));
  knowledge.scanInBackground();
  while (knowledge.indexing() === undefined) await sleep(1);

  const [health] = await indexState(knowledge, { told: [], deep: false });
  expect(health?.message).toMatch(/^being brought up to date \(\d+ of 200 files\)$/);
  expect((await knowledge.search({ query: "how does pricing work" })).note).toMatch(/may be incomplete/);
  expect((await knowledge.brief({ task: "write about pricing of customers" })).note).toMatch(/may be incomplete/);
  await expect(knowledge.read({ uri: "late/note-299x.md" })).rejects.toMatchObject({
    code: "NOT_FOUND",
    why: expect.stringMatching(/being brought up to date/) as string,
  });
  await expect(knowledge.read({ uri: "note-1x.md" })).rejects.toMatchObject({
    code: "NOT_FOUND",
    next: expect.stringMatching(/^Did you mean \S+\? Ask again once the index is complete/) as string,
  });
});
