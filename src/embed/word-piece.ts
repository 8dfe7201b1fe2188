import type { Tokenizer, TokenSpan } from "./embedder.ts";

/** The parts of a Hugging Face tokenizer.json that this reads. */
export interface WordPieceFile {
  added_tokens: readonly { id: number; content: string }[];
  normalizer: { type: string; lowercase?: boolean; strip_accents?: boolean | null } | null;
  model: { type: string; vocab: Record<string, number>; unk_token: string; max_input_chars_per_word?: number };
}

export interface WordPieceTokenizer extends Tokenizer {
  /** Token ids of `text` between [CLS] and [SEP], the text cut so that at most `maxTokens` ids come out. */
  encode(text: string, maxTokens: number): Int32Array;
}

/** Tokens of one block of text without blanks: four numbers each, see the constants below. */
type Pieces = Int32Array;
const [ID, START, END, CONTINUES, STRIDE] = [0, 1, 2, 3, 4];

// Blanks as BERT's normaliser leaves them. \v and \f are not among them: it removes control characters instead.
const BLOCK = /[^\t\n\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const REMOVED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u;
const PUNCTUATION = /[\p{P}!-/:-@[-`{-~]/u;
const BLANK = /\s/u;
const MARK = /\p{Mn}/u;
// Compared by UTF-16 unit, as the reference does, so that ideographs outside the basic plane are not split.
const PLAIN = /^[!-~]*$/;
const IDEOGRAPH = /^[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff]$/;
const PREFIX = "##";
const CACHED_BLOCKS = 30_000;
const CACHED_LENGTH = 40;

/**
 * BERT's uncased WordPiece with exact offsets into the text as it was given; the library tokenizer has none.
 * A block between blanks is tokenised once and remembered: prose repeats its words, and a chunker asks often.
 * Returns undefined for a tokenizer.json of another kind.
 */
export function wordPieceTokenizer(file: WordPieceFile): WordPieceTokenizer | undefined {
  const { normalizer, model } = file;
  const uncased = normalizer?.type === "BertNormalizer" && normalizer.lowercase && normalizer.strip_accents !== false;
  if (model.type !== "WordPiece" || !uncased) return undefined;

  const vocabulary = new Map(Object.entries(model.vocab));
  let longest = 1;
  for (const piece of vocabulary.keys()) longest = Math.max(longest, piece.length);
  const longestWord = model.max_input_chars_per_word ?? 100;
  const special = new Map(file.added_tokens.map(({ content, id }) => [content, id]));
  const idOf = (token: string): number => special.get(token) ?? vocabulary.get(token) ?? 0;
  const [unknown, first, last] = [idOf(model.unk_token), idOf("[CLS]"), idOf("[SEP]")];
  const specials = new RegExp(
    `(${[...special.keys()].map((token) => token.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|")})`,
  );
  const cache = new Map<string, Pieces>();

  const pieces = (block: string): Pieces => {
    const known = cache.get(block);
    if (known) return known;
    const fresh = Int32Array.from(piecesOfBlock(block));
    if (block.length <= CACHED_LENGTH) {
      if (cache.size >= CACHED_BLOCKS) cache.clear();
      cache.set(block, fresh);
    }
    return fresh;
  };

  const piecesOfBlock = (block: string): number[] => {
    const out: number[] = [];
    let offset = 0;
    for (const part of block.includes("[") ? block.split(specials) : [block]) {
      const id = special.get(part);
      if (id === undefined) piecesOfPart(part, offset, out);
      else out.push(id, offset, offset + part.length, 0);
      offset += part.length;
    }
    return out;
  };

  const piecesOfPart = (part: string, offset: number, out: number[]): void => {
    const { characters, places } = normalised(part, offset);
    let start = 0;
    while (start < characters.length) {
      if (BLANK.test(characters[start]!)) {
        start++;
        continue;
      }
      let end = start + 1;
      if (!PUNCTUATION.test(characters[start]!))
        while (end < characters.length && !BLANK.test(characters[end]!) && !PUNCTUATION.test(characters[end]!)) end++;
      piecesOfWord(characters, places, start, end, out);
      start = end;
    }
  };

  /** The longest piece in the vocabulary, again and again; a word with a part outside it is unknown as a whole. */
  const piecesOfWord = (characters: string[], places: number[], from: number, to: number, out: number[]): void => {
    const whole = out.length;
    let start = from;
    while (start < to && to - from <= longestWord) {
      const candidate = (end: number): string => (start > from ? PREFIX : "") + characters.slice(start, end).join("");
      let end = Math.min(to, start + longest);
      let id: number | undefined;
      while (end > start && (id = vocabulary.get(candidate(end))) === undefined) end--;
      if (id === undefined) break;
      out.push(id, places[2 * start]!, places[2 * end - 1]!, start > from ? 1 : 0);
      start = end;
    }
    if (start === to) return;
    out.length = whole;
    out.push(unknown, places[2 * from]!, places[2 * to - 1]!, 0);
  };

  return {
    countTokens: (text) => {
      let count = 0;
      for (const [block] of text.matchAll(BLOCK)) count += pieces(block).length / STRIDE;
      return count;
    },
    tokenSpans: (text) => {
      const spans: TokenSpan[] = [];
      for (const { 0: block, index } of text.matchAll(BLOCK)) {
        const found = pieces(block);
        for (let i = 0; i < found.length; i += STRIDE)
          spans.push({
            start: index + found[i + START]!,
            end: index + found[i + END]!,
            continues: found[i + CONTINUES] === 1,
          });
      }
      return spans;
    },
    encode: (text, maxTokens) => {
      const ids = [first];
      for (const [block] of text.matchAll(BLOCK)) {
        const found = pieces(block);
        for (let i = 0; i < found.length && ids.length < maxTokens - 1; i += STRIDE) ids.push(found[i + ID]!);
        if (ids.length >= maxTokens - 1) break;
      }
      return Int32Array.from([...ids, last]);
    },
  };
}

/**
 * BERT's normalisation of a text, keeping for each character that is left where it came from: `places[2 * i]` is the
 * start, `places[2 * i + 1]` the end of character i's source.
 */
function normalised(text: string, offset: number): { characters: string[]; places: number[] } {
  if (PLAIN.test(text)) {
    const characters = text.toLowerCase().split("");
    return { characters, places: characters.flatMap((_, i) => [offset + i, offset + i + 1]) };
  }
  const kept: string[] = [];
  const keptPlaces: number[] = [];
  let at = offset;
  for (const character of text) {
    // İ is the one letter that grows in lower case; its dot would be stripped with the accents anyway.
    if (!REMOVED.test(character)) {
      kept.push(character === "İ" ? "i" : character);
      keptPlaces.push(at);
    }
    at += character.length;
  }
  // Lower-cased as a whole, since a final sigma looks at its neighbours; every other letter keeps its length.
  const lower = kept.join("").toLowerCase();
  const characters: string[] = [];
  const places: number[] = [];
  let position = 0;
  kept.forEach((character, i) => {
    const start = keptPlaces[i]!;
    const add = (value: string): number => (characters.push(value), places.push(start, start + character.length));
    const ideograph = IDEOGRAPH.test(character);
    if (ideograph) add(" ");
    for (const part of lower.slice(position, position + character.length).normalize("NFD"))
      if (!MARK.test(part)) add(part);
    if (ideograph) add(" ");
    position += character.length;
  });
  return { characters, places };
}
