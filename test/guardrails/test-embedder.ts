/** The embedding model that ships, for the tests of one file. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Embedder } from "../../src/embed/embedder.ts";
import { openEmbedder } from "../../src/embed/open-embedder.ts";

/** Opens it before the file's other set-up and closes it after its tests. */
export function testEmbedder(): (texts: string[]) => Promise<Float32Array[]> {
  let embedder: Embedder;
  let models: string;
  beforeAll(async () => {
    models = await mkdtemp(join(tmpdir(), "inhouse-models-"));
    embedder = await openEmbedder({ modelsDir: models, threads: 0 });
  }, 60_000);
  afterAll(async () => {
    await embedder.close();
    await rm(models, { recursive: true, force: true });
  });
  return async (texts) => (await embedder.embed(texts, "passage")).map(({ vector }) => vector);
}
