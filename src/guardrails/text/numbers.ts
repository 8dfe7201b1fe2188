/** Figures in text: digits in any grouping, number words, fractions. */
import { VULGAR_FRACTIONS } from "./fold.ts";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  dozen: 12,
};
const FRACTION_NAMES: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};
const SMALL = new Map<string, number>([
  ...UNITS.map((w, i) => [w, i] as const),
  ...TENS.map((w, i) => [w, (i + 2) * 10] as const),
  ["fourty", 40] as const,
  ["fiver", 5] as const,
  ["tenner", 10] as const,
]);
const NUMBER_WORD = `(?:${[...SMALL.keys()].sort((a, b) => b.length - a.length).join("|")})`;
const SCALE_WORD = `(?:${Object.keys(SCALES).join("|")})`;
/** "A third month", "a fifth seat" is one more; "a quarter year" is a share of one. */
const ORDINAL_OF =
  "(?= (?:month|quarter|year|week|day|season|term|seat|user|licen[cs]e|one|person|site|location|time|round|invoice|bill|payment|building|visit|inspection|vehicle|machine|room|shop|store|branch|office|school|warehouse|venue|device|door|course|lesson|session|employee|agent|learner|entity|company|workspace|account|plan|report|option|party)(?![a-z]))";
/** "For three quarters of the list price" */
const OF_A_PRICE = /^(?: of)? (?:the |our |its |your )?(?:[a-z]+ )?(?:prices?|rates?|fees?|cost|list|bill)\b/;
const AN_AMOUNT = /(?:[$€£¥₹] ?[\d.,]+|[\d.,]+ ?[$€£]|usd|eur|gbp|chf|dollars|euros|pounds) $/;
const FRACTION_WORD = `(?:halves|half|quarters?|(?:third|fifth|sixth|eighth|tenth)(?:s|(?!${ORDINAL_OF})))`;

const DIGITS = String.raw`\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,]\d+)?`;
/** What any of the forms begins with, so that they are not all tried at every letter. */
const BEGINNING = String.raw`(?=[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞⅒]|(?<![\w-])[abdefhmnostz])`;
// One pass finds every figure; the alternatives are ordered from the most to the least specific.
const FIGURE = new RegExp(
  `${BEGINNING}(?:${[
    String.raw`(?<digits>(?<![\w.,/-]|\d )(?:${DIGITS})|(?<=[$€£¥₹~+/(-]|[a-z]{2}-)(?:${DIGITS}))(?: ?(?<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞⅒]))?(?<suffix>k|m|mn|bn|mm| thousand| million| billion| dozen)?(?![a-z]{4}|\w*_)`,
    // "A dollar fifty a day", "less than a euro per person".
    String.raw`(?<one>an?|one)(?= (?:dollar|euro|pound|quid|buck) (?:(?:and )?(?:${TENS.join("|")})(?![a-z])|(?:an?|per|each|every) (?:day|week|month|year|person|head|user|seat)(?![a-z])))`,
    String.raw`(?<lone>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞⅒])`,
    String.raw`(?<![\w-])(?<fraction>(?:a |an |one[ -])(?:full |whole |good )?${FRACTION_WORD}|(?:two|three|four|five|seven|nine)[ -]${FRACTION_WORD}|half(?: of)?)(?![\w])`,
    String.raw`(?<![\w-])(?<words>(?:an? (?=${SCALE_WORD}|fiver|tenner))?(?:${NUMBER_WORD}|${SCALE_WORD})(?:(?:[ -]| and | and a |-and-)(?:${NUMBER_WORD}|${SCALE_WORD}|half(?! (?:off|price))))*(?: (?:point|comma) ${NUMBER_WORD}(?:[ -]${NUMBER_WORD})*)?)(?![a-z])`,
  ].join("|")})`,
  "g",
);

/** The value of written digits: the last separator is the decimal point unless it groups thousands. */
export function parseDigits(raw: string): number {
  const text = raw.replace(/[ ']/g, "");
  const dot = text.lastIndexOf(".");
  const comma = text.lastIndexOf(",");
  if (dot >= 0 && comma >= 0) {
    const grouping = dot > comma ? /,/g : /\./g;
    return Number(text.replace(grouping, "").replace(",", "."));
  }
  const at = Math.max(dot, comma);
  if (at < 0) return Number(text);
  const separator = text.charAt(at);
  const groups = text.split(separator);
  const grouped = groups.length > 2 || ((groups[1] ?? "").length === 3 && groups[0] !== "0");
  if (grouped && groups.slice(1).every((group) => group.length === 3)) return Number(groups.join(""));
  return Number(text.replace(",", "."));
}

/** "two hundred and fifty-five" → 255; "two fifty-five" → 255; "two and a half" → 2.5. */
export function parseWords(raw: string): number {
  let total = 0;
  let current = 0;
  const words = raw.split(/[ -]+/);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? "";
    const small = SMALL.get(word);
    // "Two sixty-one" is 261, as prices are spoken.
    if (small !== undefined) current = (current > 0 && current < 10 && small >= 10 ? current * 100 : current) + small;
    else if (word === "hundred" || word === "dozen") current = (current === 0 ? 1 : current) * (SCALES[word] ?? 1);
    else if (SCALES[word] !== undefined) {
      total += (current === 0 ? 1 : current) * (SCALES[word] ?? 1);
      current = 0;
    } else if (word === "half") current += 0.5;
    else if (word === "point" || word === "comma") return total + current + decimals(words.slice(i + 1));
  }
  return total + current;
}

/** "nine nine" and "ninety-nine" are both .99; "ninety five" is .95. */
function decimals(words: readonly string[]): number {
  let digits = "";
  for (const word of words) {
    const value = SMALL.get(word) ?? 0;
    if (value < 10 && /[2-9]0$/.test(digits) && (SMALL.get(words[0] ?? "") ?? 0) >= 20 && value > 0)
      digits = digits.slice(0, -1) + String(value);
    else digits += String(value);
  }
  return Number(`0.${digits === "" ? "0" : digits}`);
}

function parseFraction(raw: string): number {
  const words = raw.replace(/ of$/, "").split(/[ -]+/);
  const last = words.at(-1) ?? "";
  const name = last === "halves" ? "half" : last.replace(/s$/, "");
  const count = words.length > 1 ? (SMALL.get(words[0] ?? "") ?? 1) : 1;
  return count / (FRACTION_NAMES[name] ?? 1);
}

export interface Figure {
  start: number;
  end: number;
  value: number;
  words: boolean;
  fraction: boolean;
}

const SUFFIX: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  bn: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  dozen: 12,
};

const ROUND_THE_CLOCK = /24 ?[x/] ?7/;

/** Every figure of normalised, lower-cased text, in order. */
export function figures(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const group = match.groups ?? {};
    const start = match.index;
    let end = start + match[0].length;
    if (ROUND_THE_CLOCK.test(text.slice(Math.max(0, start - 3), end + 5))) continue;
    if (group["digits"] !== undefined) {
      let value = parseDigits(group["digits"]);
      if (group["vulgar"] !== undefined) value += VULGAR_FRACTIONS[group["vulgar"]] ?? 0;
      const suffix = group["suffix"]?.trim();
      // "5m" may be five metres or minutes: a bare m counts as million only in money, which money() decides.
      if (suffix === "m") end -= 1;
      else if (suffix !== undefined) value *= SUFFIX[suffix] ?? 1;
      found.push({ start, end, value, words: false, fraction: false });
    } else if (group["one"] !== undefined) {
      found.push({ start, end, value: 1, words: true, fraction: false });
    } else if (group["lone"] !== undefined) {
      found.push({ start, end, value: VULGAR_FRACTIONS[group["lone"]] ?? 0, words: false, fraction: true });
    } else if (group["fraction"] !== undefined) {
      const before = text.slice(Math.max(0, start - 9), start);
      const periods = /^(two|three|four|five|seven|nine)[ -]quarters$/.exec(group["fraction"]);
      // Quarters of a year: nobody says "two quarters" for a half, and "within three quarters" is a time.
      if (
        periods?.[1] !== undefined &&
        (periods[1] !== "three" ||
          (/(?:within|in|after|over|for|last|next|past|every) $/.test(before) &&
            !OF_A_PRICE.test(text.slice(end, end + 32))))
      ) {
        found.push({
          start,
          end: start + periods[1].length,
          value: SMALL.get(periods[1]) ?? 0,
          words: true,
          fraction: false,
        });
        continue;
      }
      if (/quarter$/.test(group["fraction"]) && /(?:once|twice|times|per|each|every) $/.test(before)) continue;
      // "$150 a quarter"
      if (
        group["fraction"] === "a quarter" &&
        AN_AMOUNT.test(before) &&
        !/^ (?:of|off|less)\b/.test(text.slice(end, end + 6))
      )
        continue;
      found.push({
        start,
        end: group["fraction"].endsWith(" of") ? end - 3 : end,
        value: parseFraction(group["fraction"]),
        words: true,
        fraction: true,
      });
    } else if (!(
      group["words"] === "one" &&
      /(?<![a-z])(?:no|any|every|some|each) $/.test(text.slice(Math.max(0, start - 7), start))
    ))
      found.push({ start, end, value: parseWords(group["words"] ?? ""), words: true, fraction: false });
  }
  return found;
}
