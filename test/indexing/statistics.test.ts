/** Statistics follow what changes; a count of everything is what they must equal. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_MODEL_IDENTITY } from "../../src/embed/default-model.ts";
import { countFrequencies, decodeCollection } from "../../src/search/bm25.ts";
import { encodeTermCounts, encodeTermSequence } from "../../src/search/terms.ts";
import { openStore } from "../../src/store/store.ts";
import { knowledgeBases, note, type KnowledgeBase } from "./knowledge-base.ts";

const newBase = knowledgeBases();

const FILES = 80;
const path = (file: number) => `f${String(file % 4)}/note-${String(file)}.md`;

const text = fc.array(fc.constantFrom("price", "call", "seat", "renewal", "é", "7"), { maxLength: 12 });

test("texts that came and went leave no trace: the same texts give the same bytes", () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(text), fc.array(text), (before, gone, added) => {
      const fresh = countFrequencies();
      for (const words of [...added, ...before]) fresh.addSequence(encodeTermSequence(words));
      const first = countFrequencies();
      for (const words of [...before, ...gone]) first.addSequence(encodeTermSequence(words));
      const updated = countFrequencies(first.encode());
      for (const words of gone) updated.removeSequence(encodeTermSequence(words));
      for (const words of added) updated.addSequence(encodeTermSequence(words));
      expect(updated.encode()).toEqual(fresh.encode());

      // As counts: the same frequencies by another encoding.
      const counts = countFrequencies(first.encode());
      for (const words of gone) counts.removeCounts(encodeTermCounts(words));
      for (const words of added) counts.addCounts(encodeTermCounts(words));
      expect(counts.encode()).toEqual(fresh.encode());
      expect(decodeCollection(updated.encode()).texts).toBe(before.length + added.length);
    }),
  );
});

const edit = fc.record({
  file: fc.nat(FILES - 1),
  action: fc.constantFrom("write", "write", "append", "remove", "copy", "break", "empty"),
  content: fc.nat(400),
});

test("after any passes they are, byte for byte, what a full count gives", { timeout: 120_000 }, async () => {
  let appended = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 6, maxLength: 6 }),
      async (rounds) => {
        const base = newBase(
          Object.fromEntries(Array.from({ length: FILES }, (_, i) => [path(i), note(i, 1 + (i % 3))])),
        );
        const knowledge = base.open();
        await knowledge.index();
        for (const edits of rounds) {
          for (const { file, action, content } of edits) {
            // Edits are drawn at random: the file may be gone already.
            if (action === "remove") rmSync(join(base.dir, path(file)), { force: true });
            else if (action === "break") base.write(path(file), Uint8Array.of(0, 1, 2, 0, 0xff, content % 256, 0));
            else if (action === "empty") base.write(path(file), "");
            else if (action === "copy") base.write(path(file), note(content % FILES, 1 + ((content % FILES) % 3)));
            else base.write(path(file), note(content, action === "append" ? 3 : 1));
          }
          await knowledge.index();
          appended += await compare(base);
        }
      },
    ),
    { numRuns: 2 },
  );
  // Else this would have compared full counts with full counts.
  expect(appended).toBeGreaterThan(0);
});

/** Returns how many passes have appended to the indexes since these were built. */
async function compare(base: KnowledgeBase): Promise<number> {
  const { id, dimensions } = DEFAULT_MODEL_IDENTITY;
  const store = await openStore({ dataDir: base.data, embedderId: id, dimensions }, { create: false });
  try {
    const [chunks, documents] = [countFrequencies(), countFrequencies()];
    for await (const batch of store.chunkTerms()) for (const terms of batch) chunks.addSequence(terms);
    for (const { terms } of await store.documentVectors()) documents.addCounts(terms);
    expect(bytes(await store.readStatistics("chunks"))).toBe(bytes(chunks.encode()));
    expect(bytes(await store.readStatistics("documents"))).toBe(bytes(documents.encode()));
    return (await store.readStatistics("finished"))?.[1] ?? 0;
  } finally {
    store.close();
  }
}

function bytes(data: Uint8Array | undefined): string {
  return Buffer.from(data ?? []).toString("hex");
}
