/** Folding of single characters: what looks or reads alike becomes the same plain character. */
import { createRequire } from "node:module";

// Unicode's confusables.txt as published by unhomoglyph; only its table is needed, we look up one character at a time.
const CONFUSABLES = createRequire(import.meta.url)("unhomoglyph/data.json") as Readonly<Record<string, string>>;

const DROPPED = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}\p{Co}\p{Cs}™®©℠]$/u;
const SPACE = /^[\p{Zs}\t\v\f]$/u;
const SINGLE_QUOTE = /^[‘’‚‛′‵ʼʹʻʽˈ´｀＇]$/u;
const DOUBLE_QUOTE = /^[“”„‟«»″‶〝〞＂]$/u;
const PERCENT = /^[％﹪٪]$/u;
const NOTE_MARK = /^[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉]$/u;
/** Kept as they are: quantities.ts reads them as fractions. */
export const VULGAR_FRACTIONS: Readonly<Record<string, number>> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
  "⅒": 1 / 10,
};

function digitOf(char: string): string | undefined {
  if (!/^\p{Nd}$/u.test(char)) return undefined;
  const code = char.codePointAt(0) ?? 0;
  // Decimal digits stand in Unicode in runs of ten that start at zero.
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function foldLetter(char: string): string {
  const base = char.normalize("NFD").replace(/\p{M}/gu, "");
  if (/^[\u0020-\u007e]+$/.test(base)) return base;
  const digit = digitOf(base);
  if (digit !== undefined) return digit;
  // Small letters without a twin of their own can be taken for the digit that their capital looks like.
  const twin = [base, base.toUpperCase()]
    .map((letter) => CONFUSABLES[letter]?.normalize("NFD").replace(/\p{M}/gu, ""))
    .find((letter) => letter !== undefined && /^[A-Za-z0-9]{1,2}$/.test(letter));
  if (twin === undefined) return base;
  // The table makes capital I and small l one; the case of the letter tells them apart.
  if (twin === "l" && /^\p{Lu}$/u.test(base)) return "I";
  return twin;
}

function fold(char: string): string {
  if (VULGAR_FRACTIONS[char] !== undefined) return char;
  if (NOTE_MARK.test(char)) return "";
  if (SINGLE_QUOTE.test(char)) return "'";
  if (DOUBLE_QUOTE.test(char)) return '"';
  if (PERCENT.test(char)) return "%";
  if (char === "\u2028" || char === "\u2029" || char === "\u0085") return "\n";
  if (SPACE.test(char)) return " ";
  if (char === "\u2014" || char === "\u2015") return "\u2014";
  if (/^[\p{Pd}\u2212]$/u.test(char)) return "-";
  if (char === "\u2044" || char === "\u2215") return "/";
  if (char === "\u00d7") return "x";
  // Their twins are letters; a reader takes them for money.
  if (/^[¥￥₩￦]$/u.test(char)) return char.normalize("NFKC");
  if (char === "\uff61" || char === "\u3002") return ".";
  if (DROPPED.test(char)) return "";
  return Array.from(char.normalize("NFKC"))
    .map((part) => (/^[\n\u0020-\u007e]$/.test(part) ? part : foldLetter(part)))
    .join("");
}

const cache = new Map<string, string>();

/** The plain form of one character (a code point); "" when it is invisible. Line breaks and ASCII stay. */
export function foldCharacter(char: string): string {
  let folded = cache.get(char);
  if (folded === undefined) {
    folded = fold(char);
    // Every code point at most once: 4,096 covers any natural text, and the bound keeps hostile text from growing it.
    if (cache.size < 4096) cache.set(char, folded);
  }
  return folded;
}

/** Folds a phrase of a register or a policy the way drafts are folded, so that both sides meet. */
export function foldPhrase(phrase: string): string {
  // Blanks first: a line break is a character that folding drops, and two lines would become one word.
  const out = phrase.replace(/\s+/g, " ").replace(/[^\u0020-\u007e]/gu, foldCharacter);
  return out.replace(/\s+/g, " ").trim();
}
