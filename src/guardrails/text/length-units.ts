/** Lengths in the units that channels count. */

export const LENGTH_UNITS = [
  "characters",
  "graphemes",
  "words",
  "bytes",
  "x-weighted",
  "gsm-septets",
  "sms-segments",
] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

// GSM 03.38: the basic alphabet costs one septet, the extension table two; anything else turns the text into UCS-2.
const GSM_BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const GSM_EXTENDED = new Set("\f^{}\\[~]|€");

/** Septets of a text in the GSM alphabet, or undefined when it needs UCS-2. */
function septets(text: string): number | undefined {
  let total = 0;
  for (const char of text) {
    if (GSM_BASIC.has(char)) total += 1;
    else if (GSM_EXTENDED.has(char)) total += 2;
    else return undefined;
  }
  return total;
}

// X counts code points in these ranges as one and everything else as two; a link is 23 whatever its length; an emoji is 2.
const X_LIGHT = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;
const EMOJI = new RegExp("\\p{RGI_Emoji}", "gv");

function xWeighted(text: string): number {
  let total = 0;
  const rest = text
    .normalize("NFC")
    .replace(/https?:\/\/\S+/g, () => {
      total += 23;
      return "";
    })
    .replace(EMOJI, () => {
      total += 2;
      return "";
    });
  for (const char of rest) {
    const code = char.codePointAt(0) ?? 0;
    total += X_LIGHT.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  }
  return total;
}

let segmenter: Intl.Segmenter | undefined;

export function measure(text: string, unit: LengthUnit): number {
  switch (unit) {
    case "characters":
      return Array.from(text).length;
    case "graphemes": {
      segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
      let count = 0;
      for (const _ of segmenter.segment(text)) count += 1;
      return count;
    }
    case "words":
      return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
    case "bytes":
      return Buffer.byteLength(text, "utf8");
    case "x-weighted":
      return xWeighted(text);
    case "gsm-septets":
      // A text outside the alphabet is sent as UCS-2: 70 units instead of 160 septets, so each weighs 160/70.
      return septets(text) ?? Math.ceil((text.length * 160) / 70);
    case "sms-segments": {
      const count = septets(text);
      if (count !== undefined) return count <= 160 ? 1 : Math.ceil(count / 153);
      return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
    }
  }
}

/** The offset behind the longest prefix that still fits; where the overlong part of a text begins. Cuts no character apart. */
export function fitting(text: string, unit: LengthUnit, limit: number): number {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const characters = segmenter.segment(text);
  const border = (at: number): number => characters.containing(at)?.index ?? text.length;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(text.slice(0, border(middle)), unit) <= limit) low = middle;
    else high = middle - 1;
  }
  return border(low);
}
