import { readFileSync } from "node:fs";
import { Tokenizer } from "@huggingface/tokenizers";
import { DEFAULT_WEIGHTS } from "../../src/embed/default-weights.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordPieceTokenizer, type WordPieceFile } from "../../src/embed/word-piece.ts";

const file = JSON.parse(readFileSync(DEFAULT_WEIGHTS.tokenizerPath, "utf8")) as WordPieceFile;
// Its type files import each other without extensions, which TypeScript does not resolve in ESM.
const Library = Tokenizer as unknown as new (file: object, config: object) => LibraryTokenizer;
interface LibraryTokenizer {
  encode: (text: string, options?: { add_special_tokens: boolean }) => { ids: number[] };
}
const reference = new Library(file, {});
const tokenizer = wordPieceTokenizer(file)!;

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ..."Pricing plan's e-mail CAFÉ İstanbul ΟΔΟΣ naïve [SEP] [MASK [CLS]x 価格 プラン 🚀 \u0000 \u200b \v \u00ad , . $79 ﬁ ẞ Å ．".split(
          " ",
        ),
        " ",
        "\n",
        "\t\u00a0",
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join("")),
);

describe("wordPieceTokenizer", () => {
  it("gives the ids of the library tokenizer", () => {
    fc.assert(
      fc.property(text, (input) => {
        expect([...tokenizer.encode(input, 10_000)]).toEqual(reference.encode(input).ids);
      }),
      { numRuns: 2_000 },
    );
  });

  it("counts as many tokens as the library, and gives one place to each, in order and inside the text", () => {
    fc.assert(
      fc.property(text, (input) => {
        const spans = tokenizer.tokenSpans(input);
        expect(tokenizer.countTokens(input)).toBe(reference.encode(input, { add_special_tokens: false }).ids.length);
        expect(spans).toHaveLength(tokenizer.countTokens(input));
        let before = 0;
        for (const { start, end } of spans) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(before - 1);
          expect(end).toBeLessThanOrEqual(input.length);
          before = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("adds up when a text is cut where no word continues", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20, mode: "sentences" }), fc.nat(), (input, n) => {
        const cuts = tokenizer.tokenSpans(input).filter((span) => !span.continues);
        const cut = cuts[n % cuts.length]!.start;
        const parts = tokenizer.countTokens(input.slice(0, cut)) + tokenizer.countTokens(input.slice(cut));
        expect(parts).toBe(tokenizer.countTokens(input));
      }),
    );
  });

  it("places tokens in the text as written, not as normalised", () => {
    const input = "Café\u00a0İs  $79/mo";
    const words = tokenizer.tokenSpans(input).map(({ start, end }) => input.slice(start, end));
    expect(words).toEqual(["Café", "İs", "$", "79", "/", "mo"]);
  });

  it("cuts at the longest input, special tokens included", () => {
    const ids = tokenizer.encode("word ".repeat(1_000), 256);
    expect(ids).toHaveLength(256);
    expect([ids[0], ids[255]]).toEqual([101, 102]);
  });

  it("takes one endless word as one unknown token, quickly", () => {
    expect(tokenizer.countTokens("x".repeat(1_000_000))).toBe(1);
  });

  it("refuses tokenizers of other kinds", () => {
    expect(wordPieceTokenizer({ ...file, model: { ...file.model, type: "BPE" } })).toBeUndefined();
  });
});
