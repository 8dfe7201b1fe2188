import type { Embedder, Embedding } from "./embedder.ts";

/**
 * Makes an embedder remember its latest texts: the sections of a brief and a repeated question are embedded once.
 * The memory outlives the embedder that is handed over, so that one may be made for every search.
 */
export function queryMemory(size: number): (model: Embedder) => Embedder {
  const remembered = new Map<string, Promise<Embedding[]>>();
  return (model) => ({
    ...model,
    embed(texts, role) {
      const key = JSON.stringify([role, ...texts]);
      const embeddings = remembered.get(key) ?? model.embed(texts, role);
      remembered.delete(key);
      remembered.set(key, embeddings);
      embeddings.catch(() => remembered.delete(key));
      const [oldest] = remembered.keys();
      if (remembered.size > size && oldest !== undefined) remembered.delete(oldest);
      return embeddings;
    },
  });
}
