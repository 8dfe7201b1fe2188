/** The vectors of one batch of documents: found in the index, or embedded. */
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Embedder, Embedding } from "../embed/embedder.ts";
import { compressTokens } from "../search/late-interaction.ts";
import type { Vectors } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import type { Pending } from "./document-rows.ts";

/** Embedded at a time: enough to keep all threads at work, little to hold of what an embedding has beside its vector. */
const SLICE = 64;
/** Compressed before the threads get their next texts: 12 ms, which is less than what each has at hand. */
const TURN = 16;

export interface EmbedOptions {
  store: Store;
  openEmbedder: () => Promise<Embedder>;
  /** Embeds also what the index has. */
  full: boolean;
  /** Of the batch before, which may not be in the index yet. */
  before: ReadonlyMap<string, Vectors>;
  onEmbedded: (chunks: number) => void;
  signal: AbortSignal | undefined;
}

/** Vectors by embedding key, for everything that is pending; incomplete only when aborted. */
export async function embedBatch(pending: readonly Pending[], options: EmbedOptions): Promise<Map<string, Vectors>> {
  const texts = new Map<string, string>();
  for (const item of pending) item.keys.forEach((key, i) => texts.set(key, item.texts[i] ?? ""));
  const vectors = new Map<string, Vectors>();
  if (!options.full) {
    for (const key of texts.keys()) {
      const known = options.before.get(key);
      if (known) vectors.set(key, known);
    }
    const others = [...texts.keys()].filter((key) => !vectors.has(key));
    for (const [key, known] of await options.store.embeddings(others)) vectors.set(key, known);
  }
  const missing = [...texts].filter(([key]) => !vectors.has(key));
  if (missing.length === 0) return vectors;

  const embedder = await options.openEmbedder();
  const start = (at: number): Promise<Embedding[]> => {
    const slice = missing.slice(at, at + SLICE).map(([, text]) => text);
    const embedding = slice.length === 0 ? Promise.resolve([]) : embedder.embed(slice, "passage");
    // Awaited a slice later: a failure meanwhile is no unhandled one.
    embedding.catch(() => undefined);
    return embedding;
  };
  let next = start(0);
  for (let at = 0; at < missing.length && options.signal?.aborted !== true; at += SLICE) {
    const embedded = await next;
    // The threads go on with these while this one compresses those.
    next = start(at + SLICE);
    for (const [i, embedding] of embedded.entries()) {
      const [key, text] = missing[at + i] ?? ["", ""];
      const tokens = compressTokens(text, embedder.tokenSpans(text), embedding);
      vectors.set(key, { vector: embedding.vector.slice(), tokens });
      if (i % TURN === TURN - 1) await nextTurn();
    }
    options.onEmbedded(embedded.length);
  }
  await next;
  return vectors;
}
