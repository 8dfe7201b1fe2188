/** Offers that call what is sold cheaper: "two Depots are 15 % less", "sign now and it's 15 % less", "the price halves". */
import { SHARE } from "../../text/draft.ts";
import { NOT_PRICE } from "../lexicon.ts";
import { CHEAPER, PRICE } from "../trade.ts";
import { B, COUNT, CUSTOMER_SAVES, g, HEDGE, type Pattern } from "./patterns.ts";

const BECOMES =
  "(?:'s|'re| is| are| becomes?| become| gets?|'ll be| will be| would be| comes? out| works? out)(?: (?:all|then|now|suddenly|even|already))*";
/** Nothing follows that says what of, or than what. */
const ENDS = `(?! (?:than )?${NOT_PRICE}\\b)(?= ?[.,;:!?)–—]| - | ?(?:\\n|$)| (?:if|when|as soon as|once|(?:for|on) (?:you|him|her|them|us|both|all|each|every|either|the)|per|a|each|from|until|this|today|because) ?)`;
/** Those who are no goods of ours. */
const OTHERS =
  "(?!(?:[a-z]+ )?(?:competitors?|rivals?|suppliers?|vendors?|others?|tools?|customers?|clients?|companies|teams?|firms?|studies)\\b)";
const SIGNED =
  /\b(?:(?:if|when|once) you(?:'d| would)? (?:sign|order|book|commit|pay|take|rent|buy|decide|prepay|renew|confirm|say yes|stay|come back)|(?:sign|order|book|commit|decide|prepay|renew|confirm|pay)(?: [a-z]+){0,3} (?:now|today|by|before|this|until|for)|per month|a month|list price|price list|for you|(?:for|on) (?:both|all (?:of them|three|four|five|six)|either|each of them))\b|^\W*(?:you )?(?:take|rent|order|sign|book|buy)(?: [a-z0-9\ue003-]+){1,4}?(?:,| and) /;

export const cheaperPatterns: readonly Pattern[] = [
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:it|that|they|everything|the (?:lot|rest|whole thing))${BECOMES} ${HEDGE}${SHARE} ${CHEAPER}${ENDS}`,
    ),
    needs: SIGNED,
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `(?:${COUNT}|${B}both|${B}all) ${OTHERS}[a-z]+s(?: together)?${BECOMES} ${HEDGE}${SHARE} ${CHEAPER}${ENDS}`,
    ),
    unless: CUSTOMER_SAVES,
  },
];

export const halvedPatterns: readonly Pattern[] = [
  {
    // "Rent two. Pay for one."
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `${B}(?:buy|rent|take|order|book|get|hire|lease|license|use|run) ${COUNT}(?: [a-z]+)?(?:[.!]| [–—-]) (?:and )?(?:only |just )?pay (?:us )?(?:only |just )?for (?:only |just )?${COUNT}(?= ?[.,;!)]| ?(?:\\n|$))`,
    ),
  },
  {
    type: "percent",
    read: "half",
    regexp: g(
      `${B}(?:the|your|our|that) (?:[a-z]+ )?${PRICE} (?:(?:will|would|then|simply|just) )*halves?(?= ?[.,;!)]| ?(?:\\n|$)| (?:if|when|as|for|from|once|until|today)\\b)`,
    ),
    unless: CUSTOMER_SAVES,
  },
];
