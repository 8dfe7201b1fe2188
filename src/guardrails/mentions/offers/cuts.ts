/** More ways to tell how much of the price is gone: by the paper it stands on, by who agreed, by what others pay. */
import { SHARE, TAG } from "../../text/draft.ts";
import { CHEAPER, DISCOUNT, GET, PAYABLE, REDUCE, REDUCED, VOUCHER } from "../trade.ts";
import { SELLER } from "./bills.ts";
import { NOT_PRICE, READERS_PEOPLE } from "../lexicon.ts";
import { B, CUSTOMER_SAVES, g, HEDGE, MONEY, type Pattern } from "./patterns.ts";

const PAPER =
  "(?:renewal|contract|quote|quotation|offer|proposal|order(?: form)?|total|amount|sum|invoice|bill|price|rate|fee|tariff|charge|subscription|licen[cs]e|plan|figure|rent|rental)s?";
const END =
  "(?= ?[.,!?;:()—-]| ?(?:\\n|$)| (?:for|if|when|as|because|until|till|on|off|with|this|today|in (?:the|your)|and|but|to|so|from|provided|once)\\b)";
/** Who may say yes. */
const APPROVER =
  "(?:(?:my|our|the) (?:(?!team|whole)[a-z]+ )?(?:boss|managers?|directors?|vp|ceo|cfo|founders?|finance|head|chief|sales (?:lead|director|manager)|team lead|management|board|regional [a-z]+)(?: [a-z]+)?|finance|management)";
export const AGREED =
  "(?:signed off(?: on)?|approved|agreed (?:to|on)|cleared|released|waved through|said yes to|gave (?:its|his|her|their) (?:blessing|ok|okay|nod|yes) (?:to|for|on)|okayed|granted(?: me| you)?|authori[sz]ed|(?:gave|let) me(?: have| give you| offer you| offer| do| write| put)?|lets me(?: give you| offer you| offer| do| write| put| have)?|allowed(?: me)?(?: to (?:give|offer|do))?)";
const NOT_MONEY =
  /\b(?:budget|head ?count|raise|salary|salaries|equity|commission|interest|tax|vat|deposit|up ?front|uptime|of (?:them|the team|our|staff))\b/;

/** "Get a third of your Friday back": nobody pays it back. */
const NOT_THEIR_OWN = `(?!(?:[a-z'-]+ )?(?!spend|costs?|expenses?)(?:${NOT_PRICE}|${READERS_PEOPLE}|(?!orders)[a-z]+ers|[a-z]+day|evenings?|afternoons?|mornings?|weekends?|life) )`;

export const cutPatterns: Pattern[] = [
  {
    // A line or a cell of its own: "less 20 %".
    type: "percent",
    read: "share",
    regexp: g(`(?<=(?:^|\\n)[ *|-]{0,4})(?:less|minus) ${SHARE}(?=[ *|]*(?:\\n|$))`),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}${REDUCE}(?: down)? (?:the|your|our|its|this) (?:[a-z-]+ )?${PAPER}(?: [a-z]+){0,6}? by ${HEDGE}${SHARE}`,
    ),
    unless: new RegExp(
      `\\b(?:phone|electricity|energy|water|cloud|fuel|agency|heating) (?:bills?|invoices?)\\b|${CUSTOMER_SAVES.source}`,
    ),
  },
  {
    // "I have applied 30 % to your order", "$54 a chair, minus 30 %", "consider a third gone".
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:(?:apply|applied|applying|put|putting|deduct(?:ed|ing)?|subtract(?:ed|ing)?|enter(?:ed)?|book(?:ed)?) ${HEDGE}${SHARE} (?:to|on|onto|from|against|in) (?:the|your|our|this|every|each) (?:[a-z-]+ )?${PAPER}(?![a-z])|(?:consider|count|call) ${HEDGE}${SHARE} (?:gone|off|yours|shaved|knocked|saved|done))|${MONEY}(?: [a-z/]+){0,7},? (?:minus|less) (?:an? |another |your |the )?${SHARE}`,
    ),
    unless: new RegExp(`${NOT_MONEY.source}|\\b(?:fees?|surcharges?|mark-?ups?|increases?|late)\\b`),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(`${B}(?:${GET}|getting) ${HEDGE}${SHARE} from (?:me|us|our side)(?![a-z])`),
    unless: NOT_MONEY,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:your|the|our|this|attached|that|first|annual|monthly) (?:[a-z-]+ )?${PAPER}(?: [a-z]+){0,3}? (?:is|are|was|has been|have been|will be|would be|gets?|comes?|ends? up|turns? out|already|now) (?:already |now |all |just |even |out |in )*(?:${REDUCED} (?:by )?${HEDGE}${SHARE}|${HEDGE}${SHARE} (?:${CHEAPER}|shorter))`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:your|the|our|this|whole|grand) (?:[a-z-]+ )?${PAPER}(?: [a-z]+){0,2}? (?:shrinks?|drops?|falls?|sinks?|melts?|goes down|comes down|decreases?) (?:by )?${HEDGE}${SHARE}`,
    ),
    unless: new RegExp(
      `\\b(?:phone|electricity|energy|water|cloud|fuel|agency|heating) bills?\\b|${CUSTOMER_SAVES.source}`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE}(?: (?:then|simply|just|also|will|would))* (?:disappears?|vanish(?:es)?|drops?|falls?|melts?|gets? (?:taken|knocked|struck)|goes?|comes?|(?:is|are|was|gets?|get|will be|would be|can be|has been|have been) (?:taken|knocked|struck|deducted|subtracted|shaved|credited|removed|cut)) (?:off |away )?(?:from|off|out of|against|to) (?:the|your|our|this) (?:[a-z-]+ ){0,2}${PAPER}`,
    ),
    unless: new RegExp(`${NOT_MONEY.source}|${CUSTOMER_SAVES.source}`),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(`${B}${APPROVER}(?: has| have|'s| just| even| finally| already)* ${AGREED} ${HEDGE}${SHARE}${END}`),
    unless: NOT_MONEY,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:i|we)(?:'ve| have)? (?:talked|got|argued|coaxed|persuaded|pushed|squeezed) (?:[a-z]+ ){1,3}?(?:into|up to|to agree to|out of [a-z]+) ${HEDGE}${SHARE}${END}`,
    ),
    unless: NOT_MONEY,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `(?:^|[.,;:!?\\n] (?:and |so |then |between us, )?)(?:(?:up to|around|about|a full|even) )?${SHARE} (?:is|are) (?:yours|on the table|doable|in the drawer|waiting|no problem|what (?:i|we) (?:can|could) (?:do|offer|give|get(?: through)?|arrange)|possible(?= (?:if|when|for you)\\b)|ready for you)(?= ?[.,!?;:()]| ?(?:\\n|$)| (?:if|when|for|until|as|and|once)\\b)`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:you|your (?:team|company)) (?:can|may|could|should) (?:count on|expect|reckon with|look forward to) ${HEDGE}${SHARE}(?= ?[.!,;]| ?(?:\\n|$)| off\\b)`,
    ),
    unless: NOT_MONEY,
    needs: /\b(?:customers?|price|order|sign|contract|discount|rate|plan|seats?|renewal|invoice|off)\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE} (?:(?:lighter|smaller|leaner|thinner|friendlier|gentler|slimmer|reduced) (?:${PAYABLE}|total|contract)|haircut|trim|price (?:trim|haircut)|(?:thank-you|welcome|loyalty|goodwill|early[- ]bird|friends?|friendship|anniversary|launch|renewal(?! rate)|returning) (?:bonus|discount|present|gift|rate|price|reduction|off))`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:all|every|each|any|our|the) (?:[a-z]+ )?(?:plans?|prices?|seats?|subscriptions?|licen[cs]es?|packages?|rates?|fees)[:,]? (?:minus|less) (?:a |an )?${SHARE}`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE} (?:less|cheaper|lower|under)(?: than)? (?:it (?:costs|is for)|(?:what )?(?:everybody|everyone|others|the others|the rest|most|anyone)(?: else)?|(?:on|for) (?:the|your) (?:first|annual|yearly|whole|next)? ?(?:contract|bill|price|invoice|term|plan|subscription|year|renewal))(?! (?:time|work|effort))`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    // "Friends rate: one third cheaper, no questions."
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:rates?|prices?|offer|deal|special|terms|treatment)(?: [a-z']+){0,12}?[:,—-]+ ?(?:an? )?${HEDGE}${SHARE} (?:cheaper|lower|less|under list|off)(?= ?[.,!;]| ?(?:\\n|$))(?! ${NOT_PRICE}\\b)`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:i|we)(?:'ll|'d| will| would| can| could)?(?: [a-z]+ly| also| even| just)? (?:reimburse|refund|give back|hand back|pay back|rebate|return|credit) ${HEDGE}${SHARE} of (?:the|your|our|this|that|it|each|every)(?: [a-z'-]+){0,3}?(?= (?:when|if|once|after|as soon as) (?:you|the (?:contract|order|signature))(?! (?:are|aren't|cancel|leave|return))\\b)`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:${GET}|see|with) ${HEDGE}${SHARE} (?:of (?:it|that|this|the|your) ?${NOT_THEIR_OWN}(?:[a-z'-]+ ){0,3}?)(?:paid |credited |sent )?back\\b|credit(?: note)?s? (?:over|of|for|worth) ${HEDGE}${SHARE}(?= of (?:the|your|that|this)\\b| ?[.,!]| ?(?:\\n|$))`,
    ),
    unless: /\b(?:late|delay\w*|miss\w*|fail\w*|outages?|downtime|below|cancel\w*|deposit|tax|vat|return(?:ed|s)?)\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE} (?:below|under|beneath|cheaper than|less than|lower than) (?:theirs|them|any (?:other )?(?:quote|offer|bid)|whatever (?:they|he|she|the others?)|the competition|their (?:price|quote|offer))`,
    ),
    unless: CUSTOMER_SAVES,
  },
];

const OTHERS_PAY =
  "(?:is what (?:it says|the (?:list|book|website|page|price list) says|everyone(?: else)?|others|the others|you'd (?:normally )?pay)(?: pays?)?)";

export const cutAmountPatterns: Pattern[] = [
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${SELLER} (?:put|throw|contribute|chip in|add|pay|give(?: you)?|let you have) ${HEDGE}${MONEY} (?:towards?|against|off|to) (?:the|your) (?:[a-z]+ ){0,2}(?:invoices?|bills?|contracts?|fees?|orders?|subscriptions?|licen[cs]es?|first year|total|price)`,
    ),
    unless: /\b(?:duplicate|overpa\w+|twice|mistake|wrong|late|deposit)\b/,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}${GET} ${HEDGE}${MONEY} back(?= ?[.,!;]| ?(?:\\n|$)| (?:when|if|for|once|after|as soon as|upon|on (?:the|your))\\b)`,
    ),
    needs: /\b(?:friend|refer\w*|orders?|sign\w*|buy|bring|switch\w*|recommend\w*|first (?:invoice|year))\b/,
    unless: /\b(?:tax|vat|deposit|duplicate|overpa\w+|late|outages?|downtime|miss\w*|cancel\w*)\b/,
  },
  {
    type: "amount",
    read: "unknown",
    regexp: g(
      `${B}(?:we|i)(?:'d|'ll| will| would|'m going to|'re going to)(?: even| gladly| also)? (?:come|go) (?:all the way )?down to ${MONEY}`,
    ),
  },
  {
    type: "amount",
    read: "from-to",
    regexp: g(
      `${B}(?:normally|usually|otherwise|regularly)(?: (?:pay|paid|be|it's|it is|that's|costs?|at))+ ${MONEY}(?: [a-z/]+){0,3}?[,;:—-] ?(?:but |and |now |today )?(?:you(?:'d|'ll)? )?(?:pay|get it (?:at|for)|it's|is|for you)(?: only| just| it's)* ${MONEY}|${B}(?:was|were) ${MONEY},? (?:now |today |and )?(?:is|it's|now)(?: only| just)* ${MONEY}`,
    ),
    unless: /\b(?:revenue|valuation|funding|turnover|budgets?|savings)\b/,
  },
  {
    type: "amount",
    read: "from-to",
    regexp: g(
      `${MONEY} ${OTHERS_PAY}[,;.]? (?:but |and |yet )?(?:it's |you pay |for you(?: it's)? |only )*${MONEY}(?: (?:is (?:what|yours|ours)|for you))?`,
    ),
  },
  {
    type: "amount",
    read: "from-to",
    regexp: g(
      `${B}(?:forget(?: about)?|ignore|never mind|instead of|rather than) (?:the |paying )?${MONEY}(?: [a-z-]+){0,6}?[,:;]? (?:(?:for you|you(?:'d|'ll)?|i(?:'d|'ll)?|we(?:'d|'ll)?|it's|it is|would|will|can|could|pay|bill|charge|ask|do|write|take|charge|quote|make it|say|just|only|at|let's say|put)[ ,]*)+(?:only |just |for |at )*${MONEY}`,
    ),
    unless: /\b(?:revenue|valuation|funding|turnover|budgets?|savings)\b/,
  },
  {
    // "The list says $39 for Team, but your people would pay $29": only what is paid is the offer.
    type: "amount",
    read: "from-to",
    regexp: g(
      `${B}(?:list(?: price)?|price (?:book|list)|book|website|catalogue) (?:is|says|shows|reads|has|asks|wants|has it)(?: at)? ${MONEY}(?: [a-z'-]+){0,6}?[,;.—-]* (?:but |and |so |yet |while )?(?:for )?(?:you|i|we|your (?:people|team|company|colleagues|side)|they|my|our)(?:'d|'ll)?(?: [a-z]+){0,4}? (?:only |just )?${MONEY}`,
    ),
    unless: /\b(?:revenue|valuation|funding|turnover|budgets?|savings)\b/,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:contribution|subsidy|allowance|grant|support|bonus|budget|cheque|check|kickback|fund)s? (?:of|over|worth) ${HEDGE}${MONEY}[^.!?;\\n]{0,30}?(?:set off|offset|deducts?|credit(?:ed)?|counts?|apply|applied|use|subtract|knock off|taken off|against) ?(?:it )?(?:against|from|towards?|off) (?:the|your|our|any) (?:[a-z-]+ ){0,2}(?:fees?|invoices?|bills?|price|licen[cs]es?|subscription|contract|order|rent|total)`,
    ),
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:first|next|your|annual|opening) (?:[a-z]+ )?(?:invoice|bill|payment|instal?ment) (?:is|will be|would be|comes out|gets?|shrinks by|drops by|falls by) ${HEDGE}${MONEY} (?:lower|smaller|less|lighter|cheaper)|${B}(?:first|next|your|annual|opening) (?:[a-z]+ )?(?:invoice|bill|payment|instal?ment) (?:shrinks|drops|falls) by ${HEDGE}${MONEY}`,
    ),
  },
];

const DISCOUNTS = `(?:${DISCOUNT}|${VOUCHER}|offers?|promotions?|promos?|codes?|credits)`;
/** "I can do thirty off". */
export const cutNumberPatterns: Pattern[] = [
  {
    type: "percent",
    read: "points",
    regexp: g(
      `${SELLER} (?:do|give|take|offer|knock|get|make it)(?: you)? ${HEDGE}${TAG.number} off(?= ?[.,!?;]| ?(?:\\n|$)| (?:if|when|for you|the (?:list|price|book)|list|on (?:the|your))\\b)`,
    ),
  },
];

/** Two discounts, no figure. */
export const cutFixedPatterns: Pattern[] = [
  {
    type: "stacked",
    read: "unknown",
    regexp: g(
      `${B}(?:use|apply|combine|add|take|redeem) (?:the|your|this|that|our|a) (?:[a-z-]+ )?${DISCOUNTS} (?:together with|along with|on top of|plus|alongside|as well as|and|to) (?:the|your|this|our|any) (?:[a-z-]+ ){0,2}${DISCOUNTS}`,
    ),
  },
  {
    type: "stacked",
    read: "unknown",
    regexp: g(
      `${B}(?:both|the \ue003|all|these|those|our|the (?:[a-z]+ )?${DISCOUNTS} and the (?:[a-z]+ )?)(?: (?:two|three|other|[a-z]+))?(?: of these)? ?${DISCOUNTS}(?: (?:can|may|could|will|do|would|happily|also|simply))* (?:be (?:combined|stacked|added (?:up|together)|used (?:together|at once)|cumulated)|stack|add up|apply|combine|count)(?= ?[.,!;]| ?(?:\\n|$)| (?:with|on top|together|at (?:once|the same time)|one after|for you|if|to (?:your|the))\\b)`,
    ),
    needs: /\b(?:both|and|combine\w*|stack\w*|add(?:ed)? up|together|at once|one after|on top|cumulat\w+)\b/,
  },
];
