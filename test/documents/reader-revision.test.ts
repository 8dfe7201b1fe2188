/** What readers make of a file is kept in every index: a reader that changes must have all files read again. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { READER_REVISION } from "../../src/documents/read-document.ts";
import { chunks, read } from "./fixtures.ts";

const SAMPLES: Record<string, string> = {
  "pricing/plans.md":
    "---\ntitle: Plans\nreviewed: 2026-01-02\n---\n# Plans\n\nGrowth costs €40 a seat.\n\n> [!internal]\n> Floor: €30.\n\n| plan | price |\n| --- | --- |\n| Growth | €40 |\n\n- one\n- two\n",
  "other/notes.txt": "First line.\n\nSecond paragraph, which ignores previous instructions.\n",
  "research/rows.csv": 'name,seats\nAcme,40\n"Bolt, Inc",12\n',
  "claims/claims.yaml": "- text: Closes the books in four days\n  evidence: Study 2025\n",
  "calls/call.vtt":
    "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ana>How long does it take?\n\n00:00:05.000 --> 00:00:09.000\n<v Ben>Four days.\n",
  "story/page.html":
    "<html><head><title>Story</title></head><body><article><h1>Story</h1><p>They grew by a third in a year, and said so in public.</p></article></body></html>",
};

/** By revision. A new one is added beside the others when this test fails for a good reason. */
const DIGESTS: Record<number, string> = {
  1: "263dc078d26def43",
  2: "263dc078d26def43",
  3: "ea9fd907267a157b",
  4: "ea9fd907267a157b",
  5: "ea9fd907267a157b",
};

test("what readers and the chunker make of samples is what this revision made of them", async () => {
  const hash = createHash("sha256");
  for (const [path, text] of Object.entries(SAMPLES)) {
    hash.update(JSON.stringify([await read(path, text), await chunks(path, text)]));
  }
  const digest = hash.digest("hex").slice(0, 16);
  expect(
    digest,
    `Readers give something else than before. If that is wanted, raise READER_REVISION in src/documents/read-document.ts, so that indexed files are read again, and note the new digest, ${digest}, here.`,
  ).toBe(DIGESTS[READER_REVISION]);
});
