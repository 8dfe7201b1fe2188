/** Offers that leave open how much: "I could take a little something off the top", "we'd bring the price down for you". */
import { SHARE } from "../../text/draft.ts";
import { BILL, PRICE } from "../trade.ts";
import { SELLER } from "./bills.ts";
import { B, CUSTOMER_SAVES, g, MONEY, type Pattern } from "./patterns.ts";

const A_BIT =
  "(?:(?:an?|another|one more|that extra|one) (?:(?:little|tiny|wee|small|nice|good|fair|decent) )*(?:something|bit|touch|fraction|slice|sliver|chunk|shade|whisker|notch|crumb|fair amount|little)(?: (?:more|extra|else))?|some(?:thing)?(?: (?:more|extra|else))?)";
const CUTS = "(?:take|knock|shave|trim|chip|lop|slice|skim|carve|scrape|nibble|pull|get|come)";
const OUR_PRICE = `(?:the|your|our|this|that|these|my|every|each) (?:[a-z-]+ ){0,2}?(?:${PRICE}|quote|figure|rent|subscription|${BILL})`;
const OFF = `(?:away |back )?(?:off|from) (?:${OUR_PRICE}|the top|(?:it|that|this|there) (?=for you|if you|when you))(?![a-z])|(?:off|away)(?= for (?:you|your)\\b)`;

export const unstatedPatterns: readonly Pattern[] = [
  {
    type: "open-ended",
    read: "all",
    regexp: g(`${SELLER} ${CUTS}(?: you)? ${A_BIT} (?:${OFF})`),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}${A_BIT} (?:(?:that )?(?:(?:can|could|will|would|may|might) )?(?:comes?|goes|go|is|falls?|drops?) )?(?:${OFF})`,
    ),
    needs: /\b(?:i|we|i'd|we'd|i'll|we'll|possible|yours|you|welcome)\b/,
    unless: new RegExp(`${CUSTOMER_SAVES.source}|\\b(?:took|taken|mistake|wrongly|error)\\b`),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${SELLER} (?:find a way to |see to it that )?(?:(?:make|have|let|get|bring|move|nudge) ${OUR_PRICE}(?: to)?(?: (?:come|go|move|slide|drop))? (?:down|lower)(?! to\\b)|(?:bring|get|nudge) down ${OUR_PRICE})(?= ?[.,;:!?)]| ?(?:\\n|$)| (?:for you|a (?:bit|little|touch|notch)|if|when|because|further|some)\\b)`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    // "Whatever they quoted, take a bit away and that is ours"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:take|knock|cut|subtract|deduct|strike|shave) (?:${A_BIT}|${SHARE}|${MONEY}) (?:off|away|from (?:it|that))(?: (?:it|that|theirs))?,? (?:and|then) (?:you(?:'ve| have| know|'ll have|'re at)? ?)?(?:(?:that|it|this)(?:'s| is|'ll be| will be) )?(?:ours|our (?:price|offer|quote|figure|answer|number)|what (?:we|you(?:'ll| will)?) (?:charge|ask|pay)|mine)(?![a-z])`,
    ),
  },
  {
    // "We'd rather have you at a lower price than not have you at all"
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:we|i)(?:'d|'ll| would| will| can| could)? (?:rather |gladly |happily |also )?(?:have|keep|win|take|sign|let you (?:have|in|start|stay)|give|offer|sell)(?: (?:you|it|them|this|that|your [a-z]+))* (?:at|for) (?:a|an even|some) (?:lower|smaller|reduced|better|cheaper|friendlier|kinder|softer|special) (?:price|rate|fee|figure|quote)(?![a-z])`,
    ),
  },
  {
    // "Send me their quote and I'll shave a tenth off it"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:send|show|forward|mail|give|bring|pass)(?: (?:me|us))?(?: over| on)? (?:their|the other|any|whatever|your (?:other|best|current)|a competing|the competing) (?:[a-z]+ )?(?:quote|offer|price|proposal|bid|paper|figure)s?(?: (?:over|to (?:me|us)|on))?,? (?:and|then) (?:we|i)(?:'ll| will| can|'d)?(?: [a-z]+)? (?:${CUTS}|knock|cut|drop|deduct|subtract|go) (?:(?:${SHARE}|${MONEY}|${A_BIT}) (?:off|from|below|under)|(?:off|below|under|lower))`,
    ),
  },
];
