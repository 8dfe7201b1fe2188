/** The embedding model that the settings name. */
import { join } from "node:path";
import type { Config } from "./config.ts";
import type { EmbedderOptions } from "./embed/open-embedder.ts";

/** What the model is opened with. */
export function embedderOptions({ dataDir, model }: Pick<Config, "dataDir" | "model">): EmbedderOptions {
  const modelsDir = join(dataDir, "models");
  if (model === undefined) return { modelsDir };
  const { name, dtype, pooling, query_prefix, passage_prefix, max_tokens } = model;
  return {
    modelsDir,
    model: name,
    prefix: { query: query_prefix ?? "", passage: passage_prefix ?? "" },
    ...(dtype === undefined ? {} : { dtype }),
    ...(pooling === undefined ? {} : { pooling }),
    ...(max_tokens === undefined ? {} : { maxTokens: max_tokens }),
  };
}
