/** Promises in the manner of press releases and articles: in the passive, of customers in the third person. */
import type { CommitmentPattern } from "./patterns.ts";
import { BILL } from "../trade.ts";
import { g } from "../word-forms.ts";

const FEES = `(?:${BILL}|(?:monthly |annual |yearly |licen[cs]e |subscription )?(?:fees?|charges?|subscriptions?|payments?))`;
const GIVEN_BACK =
  "(?:credited|refunded|returned|reimbursed|repaid|paid back|handed back|sent back|waived|forgiven|written off|struck|cancelled)";
/** "Where it is not", "whenever this should fail": what stands in front has not been kept. */
const NOT_SO =
  "(?:where(?:ver)?|when(?:ever)?|if|should|in (?:any|every) (?:week|month|quarter|year) (?:in which|when|where)) (?:ever )?(?:it|this|that|these|they|we|the (?:[a-z]+ )?[a-z]+)(?: (?:is|are|does|do|has|have|can|should|ever))*(?:(?: not|n't|n't be| fails?| missed| falls? short)\\b)";
const OTHERS =
  /\b(?:suppliers?|insurers?|landlords?|your (?:own )?(?:clients|customers|guests|patients|tenants|bank))\b/;

export const prosePromises: readonly CommitmentPattern[] = [
  {
    // "…, and where it is not, the month's fee is credited in full"
    topic: "penalty",
    regexp: g(
      `${NOT_SO}[^.!?;\\n]{0,50}?,? (?:the|that|your|its|their|a|half the)(?: (?:[a-z]+'s|whole|full|entire|affected|said|\\ue003|month|week|day|year))* ${FEES}(?: (?:for|of) (?:the|that) (?:[a-z]+ )?[a-z]+)? (?:is|are|will be|shall be|gets?|would be) (?:then |automatically |always |simply )?${GIVEN_BACK}`,
    ),
    amends: true,
    unless: OTHERS,
  },
  {
    // "Whatever has been paid in the first ninety days is returned"
    topic: "refund",
    regexp: g(
      `(?:whatever|anything|everything|all(?: that)?|what)(?: that)? (?:(?:you|they|a [a-z]+|the [a-z]+)(?:'ve| have| has)?|(?:has|had|have) been|was|is)(?: already)? (?:paid|spent|transferred|invested)(?: [a-z\\ue000-\\uf8ff'-]+){0,8}? (?:is|will be|shall be|gets?|would be|comes?|goes)(?: then| simply| always)? (?:${GIVEN_BACK}|back\\b)(?! to (?:your (?:clients|customers)|the insurers?))`,
    ),
    unless: OTHERS,
  },
];
