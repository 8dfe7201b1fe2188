/** What a pattern of an offer is, and the pieces that all of them are built from. */
import { SHARE, TAG } from "../../text/draft.ts";
import type { Plan } from "../../facts.ts";
import { NOT_PRICE } from "../lexicon.ts";
import { REDUCED } from "../trade.ts";

export type OfferType =
  "percent" | "amount" | "free-months" | "n-for-m" | "free" | "price-match" | "open-ended" | "stacked";
export interface Offer {
  start: number;
  end: number;
  type: OfferType;
  /** Share of list price given away, in per cent; undefined when the text does not say enough to compute it. */
  percent?: number;
  freeMonths?: number;
  /** Positions (tagged) of the quantities it is made of: no other kind reads them again. */
  owns: number[];
  plan?: Plan;
  /** What an amount was set against: "EUR 3,444, Network for 3 a month". */
  against?: string;
  label: string;
}

export interface Pattern {
  type: OfferType;
  read:
    | "share"
    | "rest"
    | "amount"
    | "off-of"
    | "from-to"
    | "to-from"
    | "free-duration"
    | "free-number"
    | "free-period"
    | "nil"
    | "nil-bill"
    | "late"
    | "bills-for"
    | "for-bills"
    | "every-n"
    | "compound"
    | "points"
    | "get-for"
    | "for-get"
    | "buy-get"
    | "nth"
    | "half"
    | "all"
    | "cents"
    | "unknown";
  /** Group 1, where there is one, is context in front of the offer and not part of its span. */
  regexp: RegExp;
  /** Makes the sentence (up to a little behind the match) something else. */
  unless?: RegExp;
  /** The sentence must match this too. */
  needs?: RegExp;
}

export const HEDGE =
  "(?:(?:up to|as much as|as high as|at least|more than|over|around|about|roughly|nearly|almost|well over|a full|a flat|a straight|a whopping|a massive|a huge|a cool|an extra|an additional|a further|another|an exclusive|a special|an?|the|your|our|this|extra|additional|further|whopping|full|flat|straight|exactly|only|just|some|even|~) ?){0,4}";
export const POSSESSIVE = "(?:(?:the|your|our|their|this|that|its|any|all|every|each|of|a|an|on|from|my) ){0,3}";
export const ADJ = "(?:(?!(?:and|or|plus|then|if|when|for|so|but|until|to|with) )[a-z-]+ ){0,2}";
/** "20 % off this week" is off the price; "off the week" is not. */
export const OFF_METRIC = `(?! (?!(?:(?:only|just|all) )?(?:this|next|each) (?:day|week|weekend)\\b)(?:of )?${POSSESSIVE}${ADJ}${NOT_PRICE}\\b(?! price))`;
export const g = (source: string): RegExp => new RegExp(source, "g");
export const B = "(?<![a-z])";
export const MONEY = TAG.money;
export const COUNT = `[${TAG.number}${TAG.duration}]`;
export const THING =
  "(?:users?|seats?|licen[cs]es?|plans?|months?|years?|locations?|units?|subscriptions?|entities|members?|[a-z]+s)";

/** Behind what is priced: "drops by a quarter", "will be cut by half". */
export const FALLS_BY = `(?: (?:will|would|could|can|may|then|now|even|also|just))*(?: (?:is|be|gets?|get|are|has been|have been|can be))?(?: now)? (?:${REDUCED}|drops?|falls?|shrinks?|sinks?|(?:comes?|goes|go) down)(?: by)? ${HEDGE}${SHARE}(?=[.,;!?)]|\\n|$| \\(| (?:for|if|when|until|this|today|in (?:the|your)|and|because|as|with|once|just|on|[–—-])(?![a-z]))`;

/** Before buying: a trial, which kind commitment judges. */
export const TRIAL =
  /\btrials?\b|\btest(?: [a-z]+){0,3} (?:for )?\ue004|\btry\b|\btest(?:ing)? (?:drive|it|this|everything|us|the|with)\b|\bevaluat|\b(?:before|until) (?:you|your team|they|anyone|anybody)(?: have to| need to| must|'ve|'re| have| even| finally)* (?:decide|commit|buy|choose|judge|make up|agree|deciding|committing)|\bbefore (?:deciding|buying|committing)\b|\b(?:to|and) see (?:whether|if|how)\b|\b(?:and|then) (?:you )?(?:only )?(?:decide|make up your mind)\b|\bno obligation\b/;

export const CUSTOMER_SAVES = new RegExp(
  `\\b(?:customers?|clients?|teams?|users|companies|people|controllers?|managers?|firms|businesses|practices|owners|who|they|[a-z]+ers) (?:(?:that|who|which|on|with|using|moving to|switching to|running|in)(?: [a-z'\\ue003-]+){1,9}? )?(?:(?:typically|usually|often|can|could|have|now|also|on average) )*(?:sav|cut|spen|reduc|slash|lower|trim|halv|shrink|pay)|\\b(?:cut|cuts|reduc(?:e|es|ed)|lower(?:s|ed)?|slash(?:es|ed)?|trim(?:s|med)?|shr[iau]nk|halve[sd]?) (?:their|its|his|her) `,
);
