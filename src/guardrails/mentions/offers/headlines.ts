/** Offers as headlines and price tables have them: a label and nothing, a count and a smaller one, a bill that will be smaller. */
import { MONTH } from "../lexicon.ts";
import { CHEAPER, DISCOUNT, PAPER, SHOW, VOUCHER } from "../trade.ts";
import { BILLED, GRATIS, NTH, SELLER } from "./bills.ts";
import { B, COUNT, g, HEDGE, MONEY, TRIAL, type Pattern } from "./patterns.ts";
import { TAG } from "../../text/draft.ts";

const GROUPS = "(?:pairs|twos|threes|fours|fives|sixes|sevens|eights|nines|tens|twelves|dozens)";
const SEATS = "(?:seats?|licen[cs]es?|subscriptions?|plans?|places?|logins?|memberships?)";

export const headlineOffers: Pattern[] = [
  {
    // "First quarter: $0"
    type: "free-months",
    read: "nil-bill",
    regexp: g(`${B}${BILLED}(?:[:,]| [=–—-]| for| at)? ?${MONEY}(?= ?[.,;!)|]| ?(?:\\n|$))`),
    unless: TRIAL,
  },
  {
    // "Your first three months: nothing to pay"
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}${BILLED}(?::| [–—-]| \\|) ?(?:nothing(?: to pay| due| payable| owed)?|no (?:rent|fees?|charges?|bills?|invoices?|payments?)|nil)(?= ?[.,;!)|]| ?(?:\\n|$))`,
    ),
    unless: TRIAL,
  },
  {
    // "Ten senders in, eight on the bill"
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `${COUNT}(?: [a-z]+){0,3}?(?:,| [–—-]|:|;) (?:and |but )?(?:only |just )?${COUNT}(?: [a-z]+)? (?:on|make) (?:the|your|our) (?:bill|invoice|account|tab)(?![a-z])`,
    ),
  },
  {
    // "Your second sender? Free."
    type: "n-for-m",
    read: "nth",
    regexp: g(
      `${B}(?:your|the|every|each|a) ${NTH} [a-z]+(?:\\?|:| [–—-]) (?:(?:that's|it's|completely|totally|always) )*(?:free|${GRATIS})(?= ?[.!]| ?(?:\\n|$))`,
    ),
    unless: TRIAL,
  },
  {
    // "Voucher: €200 on your first order"
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:${DISCOUNT}|${VOUCHER}|bonus|credit)(?:[:,]| [–—-]| \\|| of| for| worth| over)+ (?:[-−–] ?)?${HEDGE}${MONEY}(?= (?:on|off|for|towards?|against|with) (?:your|the|every|any|all|each)\\b| ?[.!)]| ?(?:\\n|$))`,
    ),
    unless:
      /\b(?:your (?:own )?(?:customers|guests|parkers|patients|clients|visitors|shoppers|drivers)|gift cards? (?:from|of)|merchants?)\b/,
  },
  {
    // "Come in pairs, pay for one"
    type: "n-for-m",
    read: "unknown",
    regexp: g(
      `${B}in ${GROUPS}[,;:–—-]? (?:and |but |you |we(?:'ll)? )*(?:only |just )?(?:pay|bill|charge|invoice)(?: (?:you|only|just))* for (?:only |just )?${TAG.number}(?= ?[.,;!)]| ?(?:\\n|$))`,
    ),
  },
  {
    // "Thirty off every hundred"
    type: "percent",
    read: "unknown",
    regexp: g(
      `(?:${TAG.number}|${MONEY}) off (?:every|each) (?:${TAG.number}|${MONEY})(?= (?:you|that you) (?:spend|pay)| ?[.,;!)]| ?(?:\\n|$))`,
    ),
  },
  {
    // "Show us your bill. Ours will be smaller."
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}${SHOW} (?:us|me) [^.!?;\\n]{0,60}?${PAPER}\\b[^.!?;\\n]{0,40}?[.,;:!–—-]* (?:and )?ours(?:'ll be| will be| is| comes in| stays| will come in)(?: (?:always|sure to be|going to be))* (?:${CHEAPER}|below|under)(?! [a-z]*er\\b)`,
    ),
  },
  {
    // "We pay for her seat until spring"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:pay(?: for)?|cover|pick up|foot|stand|settle)(?: the (?:bill|tab|cost|invoice) (?:for|of))? (?:(?:your|her|his|their|the|a|one|another|every|all|that|friend's|first|second|third|next|extra) )+(?:[a-z']+ )?${SEATS}(?= ?[.,;!)]| ?(?:\\n|$)| (?:until|till|through|for|all|if|when|as long as|in ${MONTH})\\b)`,
    ),
    unless: TRIAL,
  },
];
