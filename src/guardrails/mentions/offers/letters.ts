/** Offers in the manner of business letters: charges that would not be made, a waiver, one pound in every five. */
import { SHARE, TAG } from "../../text/draft.ts";
import { BILLED, ONE_OFF, UNITS } from "./bills.ts";
import { B, g, HEDGE, MONEY, TRIAL, type Pattern } from "./patterns.ts";

const NO_CHARGE =
  "no (?:further |separate |additional )?(?:charge|fee|invoice|account|payment|subscription)s? (?:will|would|shall|need|is to) (?:then )?be (?:made|raised|levied|rendered|sent|issued|asked|sought|looked for|due|payable)(?: (?:to|of|from) you)?";
const FEES = "(?:fees?|charges?|subscriptions?|rentals?|invoices?|payments?)";

export const letterOffers: readonly Pattern[] = [
  {
    // "No charge would be made for the set-up", "for a second office"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}${NO_CHARGE} (?:for|in respect of|on account of) (?:(?:the|your|a|an|any|two|these) )*(?:[a-z\\ue003-]+ ){0,2}?(?:${ONE_OFF}|${UNITS})(?![a-z])`,
    ),
    unless: TRIAL,
  },
  {
    // "No charge would be made for the desk during the first year", "no invoice would be raised for the first two months"
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}${NO_CHARGE} (?:(?:for|in respect of|on account of) [^.!?;,\\n]{3,40}? )?(?:for|during|in|until|before|throughout|in respect of) (?:the whole of )?(?:${BILLED}|(?:the |your )?(?:first|next|coming|second) (?:${TAG.duration}|year|quarter|month|half-year|term)|${TAG.duration})(?![a-z])`,
    ),
    unless: TRIAL,
  },
  {
    // "The waiver of the first year's fee"
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:waiver|remission|forgoing|cancellation) of (?:(?:the|your|our|all|any) )*(?:${BILLED}|(?:[a-z-]+ ){0,2}?${FEES})(?![a-z])`,
    ),
    unless: /\b(?:cancell?ation|late|renewal) (?:fees?|charges?)\b|\bpremium/,
  },
  {
    // "An abatement in the order of a quarter"
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:abatement|easement|moderation|allowance|concession)s? (?:of|in the (?:order|region|neighbourhood) of|of the order of|approaching|amounting to|not far short of) ${HEDGE}${SHARE}`,
    ),
    unless: /\b(?:tax|excess|commission|personal|capital)\b/,
  },
  {
    // "One pound in every five would stay in your pocket"
    type: "percent",
    read: "unknown",
    regexp: g(
      `${B}(?:${MONEY}|${TAG.number} (?:pounds?|euros?|dollars?|pence|cents?)) (?:in|out of|of) (?:every|each) ${TAG.number}(?: [a-z']+){0,6}? (?:stays?|remains?|comes? back|be left|is left|be returned)(?: behind)? (?:in your (?:pocket|account|hands)|with you|to you|yours)`,
    ),
    unless: /\b(?:commission|(?:as|our|every|for) partners?|referr\w+|clients? save)\b/,
  },
];

/** "The three months without charge which your predecessors enjoyed in 2019": a gift of another day. */
export const GIVEN_ONCE =
  /^,? (?:which|that|to which|of which) (?:(?!we\b|i\b)[a-z']+ ){1,5}?(?:enjoyed|had|received|obtained|were (?:granted|given|allowed)|was (?:granted|given|allowed)|refers?|referred|alludes?|alluded|remembers?|recalls?)\b/;
