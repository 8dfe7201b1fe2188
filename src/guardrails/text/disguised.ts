/** Words written so that a reader knows them and a machine does not: letters set apart, figures and signs for letters. */
import { parseWords } from "./numbers.ts";
import type { Zone } from "./normalise.ts";

// "f.r.e.e", "G.D.P.R. compliant", "c a n c e l" with other marks than spaces; a comma separates what is listed.
const MARKED =
  /(?<![A-Za-z0-9'’])[A-Za-z](?:([.\-_*·•~+])(?:[A-Za-z]\1){1,30}|([/|\\])(?:[A-Za-z]\2){2,30})[A-Za-z](?![A-Za-z0-9])(?:\.(?= [a-z]))?/g;
const SPACED_FIGURES =
  /(?<!\d[.,] ?)(?:\d ){1,3}\d(?= ?%)|(?<=[$€£] )(?:\d ){1,4}\d(?![\d.,])|(?<!\d[.,]? ?)2 4 ?\/ ?7(?!\d)/g;
/** Single characters with a space after each. */
const RUN = /(?<![^\s(">])[A-Za-z0-9€$£](?: [A-Za-z0-9€$£%.,!?':/-])+(?![A-Za-z0-9'’€$%/@_-])/g;
/** "Nobody. Does. It. Faster.": full stops behind each word of a sentence. */
const STACCATO = /(?<![^\s(">*_-])(?:[A-Z][a-z']{1,11}\. ){2,}[A-Z][a-z']{1,11}(?=[.!](?:\s|$))/g;
/** Words that no list of nouns or merits holds. */
const SENTENCE =
  /\b(?:does|do|is|are|it|we|you|your|our|never|ever|nobody|not|no|off|free|the|any|all|every|than|will|can|by|in|on|for|to)\b/i;
const SPELLED_AGAIN = / ?\((\d{1,3})\) ?(?=[a-z%])/gi;

// What a word can begin with, where "a" or "I" before it may be a word of its own.
const ONSET =
  /^(?:[bcdfghjklmnpqrstvwyz][aeiouy]|bl|br|ch|cl|cr|dr|dw|fl|fr|gl|gr|kn|ph|pl|pr|qu|sc|sh|sk|sl|sm|sn|sp|st|sw|th|tr|tw|wh|wr)/;
const OWN_WORD = /^(?:an?y|awa|ava|ama|abo|ano|awe|abi|ago)/;

function standsAlone(letters: string): boolean {
  return /^[aI]/.test(letters) && !OWN_WORD.test(letters) && ONSET.test(letters.slice(1).toLowerCase());
}

const isLetter = (char: string): boolean => /^[A-Za-z']$/.test(char);

/** Whether the space between two single characters is only there to keep them apart. */
function belong(left: string, right: string): boolean {
  if (isLetter(left)) return isLetter(right) || /^[.,!?:-]$/.test(right);
  if (left === "-") return isLetter(right);
  if (/^\d$/.test(left)) return /^[\d%.,:/]$/.test(right);
  if (/^[.,:/]$/.test(left)) return /^\d$/.test(right);
  return /^[€$£]$/.test(left) && /^\d$/.test(right);
}

function spacesToDrop(run: string, at: number, starts: Uint32Array, ends: Uint32Array): number[] {
  const chars = run.split(" ");
  const gaps = chars.slice(1).map((_, i) => (starts[at + 2 * i + 2] ?? 0) - (ends[at + 2 * i] ?? 0));
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
  const same = counts.size === 1;
  const out: number[] = [];
  let spelled = false;
  for (let from = 0; from < chars.length;) {
    let to = from;
    while (to + 1 < chars.length && gaps[to] === usual && belong(chars[to] ?? "", chars[to + 1] ?? "")) to += 1;
    const word = chars.slice(from, to + 1).join("");
    const letters = /^[A-Za-z']+/.exec(word)?.[0] ?? "";
    if (letters.length >= 3) spelled = true;
    const first = same && letters.length >= 4 && standsAlone(letters) ? from + 1 : from;
    if (!same || letters.length !== 2) for (let i = first; i < to; i += 1) out.push(at + 2 * i + 1);
    from = to + 1;
  }
  return spelled ? out : [];
}

// "We'll “beat” any quote", "30 % “off”": marks around one word that is meant all the same, and that nobody cites.
const SCARE_QUOTES =
  /(?<!\b(?:word|words|term|says?|said|saying|called|reply|type|button|label|labelled|named|reads?|like|phrase|the|press|mark|write) )(?<=[A-Za-z0-9%,] )["“”„]([a-z]{2,12})["“”](?=[ .,!;:?]|$)/g;
/** "The industry's ‘most trusted’ platform": praise in marks before what it praises. */
const SCARE_PRAISE =
  /(?<=\b(?:our|[a-z]{3,}['’]s) )["“”'‘]((?:most|best|leading|largest|biggest|fastest|number one|no\.? 1|#1|top)(?:[ -][a-z]+)?)["“”'’](?= [a-z])/gi;
const MEANT = /^(?:off|free|gratis|discount(?:s|ed)?|rebates?|less|cheaper|half|beat|match|undercut|waived?)$/;

/** Positions of characters that only keep the letters of a word, or the digits of a figure, apart. */
export function separators(text: string, starts: Uint32Array, ends: Uint32Array): number[] {
  const drop: number[] = [];
  for (const match of text.matchAll(MARKED)) {
    const separator = match[1] ?? match[2] ?? "";
    const last = match.index + match[0].length - 1;
    for (let i = match.index; i <= last; i += 1)
      if (text.charAt(i) === separator || (i === last && text.charAt(i) === ".")) drop.push(i);
  }
  for (const match of /\d \d/.test(text) ? text.matchAll(SPACED_FIGURES) : [])
    for (let i = match.index; i < match.index + match[0].length; i += 1) if (text.charAt(i) === " ") drop.push(i);
  for (const match of text.matchAll(STACCATO))
    if (SENTENCE.test(match[0]))
      for (let i = match.index; i < match.index + match[0].length; i += 1) if (text.charAt(i) === ".") drop.push(i);
  for (const match of text.matchAll(RUN))
    for (const at of spacesToDrop(match[0], match.index, starts, ends)) drop.push(at);
  if (/ ["“”„'‘]/.test(text)) {
    for (const match of text.matchAll(SCARE_QUOTES))
      if (MEANT.test(match[1] ?? "")) drop.push(match.index, match.index + match[0].length - 1);
    for (const match of text.matchAll(SCARE_PRAISE)) drop.push(match.index, match.index + match[0].length - 1);
  }
  // "sixty (60) days" says the same twice.
  for (const match of text.matchAll(SPELLED_AGAIN)) {
    const word = /(?<![a-z])[a-z]+(?:-[a-z]+)?$/i.exec(text.slice(Math.max(0, match.index - 24), match.index))?.[0];
    if (word === undefined || Number(match[1]) === 0 || parseWords(word.toLowerCase()) !== Number(match[1])) continue;
    const end = match.index + match[0].length - (match[0].startsWith(" ") && match[0].endsWith(" ") ? 1 : 0);
    for (let i = match.index; i < end; i += 1) drop.push(i);
  }
  return [...new Set(drop)].sort((a, b) => a - b);
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "€": "e",
  "¡": "i",
};
const MAY_BE_DISGUISED = /[013457@$€¡](?:[A-Za-z]|(?<=[A-Za-z].))/;
const MIXED =
  /(?<![\w@#$€£&/.'-])(?=[A-Za-z]*[013457@$€¡])(?=[A-Za-z0-9@$€¡]*?[A-Za-z]{2})[A-Za-z0-9@$€¡]{3,16}(?![\w@$€/&]|-(?![A-Za-z]{3})|\.\w)|(?<![\w@#$€£&/.'-])[Nn]0(?=\. ?1(?![\d.,]))/g;
/** With a figure at its end a word may as well be a name with a number (GPT4, Phase3), so these are known by name. */
const COMMON =
  /^(?:free|price|prices|fee|fees|off|offer|offers|discount|discounts|guarantee|guaranteed|refund|refunds|cancel|anytime|always|available|all|any|best|leading|leader|fastest|cheapest|only|sale|save|uptime|upside|lawyer|legal|tax|compliant|compliance|advice|money|back|trial|trials|include|included|includes|month|months|year|years|day|days|hour|hours|percent|unlimited|forever|never|lifetime|floor|cost|costs|deal|deals|bonus|one|zero|half|thirty|forty|fifty|sixty|seventy|ninety|revolutionary|award|certified|awesome|amazing|secret|password|iso|soc|gdpr|no)$/;

/** "1" stands for a small l as well as for an i. */
function readsAs(token: string): string {
  let word = "";
  for (let i = 0; i < token.length; i += 1) {
    const char = token.charAt(i);
    const next = LETTER_FOR[token.charAt(i + 1)] ?? token.charAt(i + 1).toLowerCase();
    const before = word.slice(-1).toLowerCase();
    const isL =
      char === "1" &&
      (token.charAt(i + 1) === "1" ||
        token.charAt(i - 1) === "1" ||
        (/^[aeiou]$/.test(next) && /^[aeioubcfgps]$/.test(before)) ||
        (next === "" && /^[aeiou]$/.test(before)));
    word += isL ? "l" : (LETTER_FOR[char] ?? char);
  }
  return word;
}

/** Figures and signs that stand for letters become letters; every character keeps its place. */
export function undisguised(text: string, zones: readonly Zone[]): string {
  if (!MAY_BE_DISGUISED.test(text)) return text;
  return text.replace(MIXED, (token, at: number) => {
    if (/[2689]/.test(token)) return token;
    const word = readsAs(token);
    const figures = token.replace(/[A-Za-z]/g, "").length;
    const inside =
      token.length >= 4 &&
      /^[A-Za-z][a-z013457@$€¡]*[a-z]$/.test(token) &&
      !/\d{3}|js?$|^[qh][1-4]/i.test(token) &&
      token.length - figures > figures;
    if (!inside && !COMMON.test(word.toLowerCase())) return token;
    return zones.some((zone) => /code|url|email/.test(zone.type) && zone.start <= at && zone.end > at) ? token : word;
  });
}
