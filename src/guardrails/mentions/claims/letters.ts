/** Claims in the manner of business letters: one of many, what one would be getting, work that has been seen reduced. */
import { TAG } from "../../text/draft.ts";
import type { ClaimPattern } from "./patterns.ts";
import { BEST, BY } from "./words.ts";
import { g } from "../word-forms.ts";

const PART = `[${TAG.percent}${TAG.fraction}${TAG.ratio}]`;
const LESS =
  "(?:reduced|cut|shortened|lowered|lightened|diminished|curtailed|fall|drop|shrink|decline|increased|improved|raised|rise|grow)";
const TRADE = "(?:market|trade|industry|profession|business|country|city|sector)";

export const letterClaims: ClaimPattern[] = [
  {
    // "The most dependable of the back offices now offered to brokers"
    type: "superlative",
    regexp: g(
      `(?:is|are|be|been|being|ours|remains?)(?:, [^.!?;,\\n]{3,60},)? (?:quite |simply |by far )?the ${BEST} of (?:all )?(?:the|its|their) (?:[a-z-]+ ){0,3}?[a-z]+s(?: (?:now|presently|currently|that are|which are))? (?:offered|available|on offer|to be had|obtainable|sold|on the market)\\b`,
    ),
    ours: true,
    notAfter: /\b(?:your|their|his|her|you(?: [a-z]+)?) $/,
  },
  {
    // "What you would be getting is the most trusted back office in the British market"
    type: "superlative",
    regexp: g(
      `(?:you|your [a-z]+|(?:the|your) firm)(?:'ll| will| would| shall)?(?: then| thereby)? (?:be )?(?:get|gets|getting|have|having|obtain|obtaining|acquire|acquiring|buying|receive|receiving)(?: (?:is|would be|will be))? the ${BEST} (?:[a-z-]+ ){1,3}?(?:in|on) (?:the|this|our|all) (?:[a-z]+ )?${TRADE}\\b`,
    ),
    unless: /\b(?:already|if you (?:want|wish)|whether)\b/,
  },
  {
    // "Firms which have come over to us have seen the work of the month-end reduced by some sixty per cent"
    type: "number",
    regexp: g(
      `(?:seen|found|had|watched|see|find|sees|finds) (?:(?:the|their|its|all) )?(?:(?!your )[a-z'-]+ ){1,6}?${LESS} by ${BY}${PART}`,
    ),
    ours: true,
    unless: /\b(?:survey|price|fees?|premiums?)\b/,
  },
  {
    // "The ledger is reconciled in barely half the time it used to take them"
    type: "number",
    regexp: g(
      `(?:is|are|be|been|gets?|have|has)(?: [a-z'-]+){1,5} in (?:(?:barely|scarcely|hardly|under|little more than|rather less than|less than|about|only|some) )?(?:half|\\ue005|\\ue001)(?: of)? the (?:time|hours|days|minutes|clicks|steps)(?: (?:that )?(?:it|they|this) (?:used to take|once took|took|takes?|formerly took|did)(?: (?:them|you|before|formerly))?)?`,
    ),
    ours: true,
  },
];
