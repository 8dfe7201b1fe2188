/** What people shorten in chats and on phones, as the words it stands for. */
import type { Wording } from "./canonical.ts";

/** Without "mar" and "may", which are words. */
const MONTHS = "january february april june july august september october november december".split(" ");
const fullMonth = (short: string): string => MONTHS.find((month) => month.startsWith(short.slice(0, 3))) ?? short;

export const CHAT_WORDINGS: readonly Wording[] = [
  ["w/o", /(?<![a-z\d])w\/o (?=[a-z])/g, "without "],
  ["w/", /(?<![a-z\d])w\/ ?(?=[a-z\d£€$])(?!o )/g, "with "],
  // "The yr", "10 mths": "yr" alone may also be "your".
  [
    "yr",
    /\b(a|an|per|the|each|every|first|next|one|\d+)( |-|\/)yr(s?)\b/g,
    ([, which = "", gap = "", s = ""]) => `${which}${gap}year${s}`,
  ],
  [
    "mth",
    /\b(a|per|the|each|every|first|next|one|\d+)( |-|\/)mth(s?)\b/g,
    ([, which = "", gap = "", s = ""]) => `${which}${gap}month${s}`,
  ],
  [
    " ",
    /\b(in|by|from|until|till|since|before|after|for|through|and|or|waive|skip|during|of|early|late|mid|next|this) (jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?!['’-])/g,
    ([, before = "", short = ""]) => `${before} ${fullMonth(short)}`,
  ],
];
