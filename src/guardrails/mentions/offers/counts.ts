/** Offers that two figures tell: more months used than paid, a list price beside a lower one, an amount off a bill. */
import { TAG } from "../../text/draft.ts";
import { MONTH } from "../lexicon.ts";
import { CHARGE, GET, PAY } from "../trade.ts";
import { BILLED, BILLED_MONTHS, GRATIS, NTH, ONE_OFF, SELLER } from "./bills.ts";
import { B, COUNT, g, HEDGE, MONEY, TRIAL, type Pattern } from "./patterns.ts";

const WHO =
  "(?:you|we|i|they|your team|your people|everybody|it|the (?:contract|term|plan|agreement|subscription|licen[cs]e))(?:'ll|'d| will| would| can|(?:'re| are|'s| is) going to)?";
const PAID_FOR = `(?:${PAY}(?: for)?|covers?|funds?|(?:billed|invoiced|charged)(?: for)?|(?:we |i )?${CHARGE}(?: you)?(?: for)?)`;
const USE = `(?:${GET}|have(?: the (?:use|benefit) of)?|stay(?:s)?|counts?|drives?|runs?|uses?|works?|stays?|covers?|keeps?|serves?|delivers?|rides?|lasts?|supply|supplies|provides?|gives? you|treat(?:s)? (?:it|them|that) as|reckon|write|put (?:down|in)|credit(?: you)?|deliver)`;
const SPELL =
  "(?:months?|quarters?|years?|weeks?|invoices?|bills?|payments?|instal?ments?|seats?|users?|vehicles?|units?)";
const ONLY = "(?: (?:only|just|all|the full|a full|full|for|the))*";
const LESS = "(?: [a-z'-]+){0,4}?";
const FIGURE = `[${MONEY}${TAG.number}]`;
const FIRST_BILL =
  "(?:first|next|last|second|opening|final|annual|yearly|monthly) (?:[a-z]+ )?(?:bills?|invoices?|payments?|instal?ments?|orders?|year|month|quarter)";
const NOT_GIVEN =
  /\b(?:duplicate\w*|overpa\w+|twice|mistake\w*|wrong\w*|errors?|refund\w*|cancel\w*|outages?|downtime|returned?|late|vat|tax|deposit|salar\w+|expense\w*|damage\w*|transfer)\b/;
const NOT_MONEY = /\b(?:revenue|valuation|funding|turnover|budgets?|savings|spend\w*|costs? us)\b/;

export const countPatterns: Pattern[] = [
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:throw|chuck|toss|bung) (?:that|it|this|them|those|both|one) in(?: (?:too|as well|for you|on top))?(?: (?:${GRATIS}|free)(?![a-z])|(?= ?[.,!;]| ?(?:\\n|$)))`,
    ),
    unless: TRIAL,
  },
  {
    // "We send eleven invoices and simply don't get round to the twelfth".
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:not|never|n't|forget)(?: (?:quite|ever|really|somehow))* (?:get (?:round|around) to|bother (?:with|about)|about|to (?:send|write|bill|charge)|raise|issue|write|send) (?:the|your) (?:${NTH}|last|final|next)(?: (?:invoice|bill|payment|month|one))?(?= ?[.,!;:]| ?(?:\\n|$)| (?:if|when|as|because|for)\\b)`,
    ),
    needs: /\b(?:invoices?|bills?|payments?)\b/,
    unless: /\b(?:trials?|until|suppliers?|your customers)\b/,
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:there(?:'s| is) always (?:something|a (?:bit|little)|some (?:room|way))(?: (?:that )?(?:we|i) can do| to be done| i can find)?|(?:we|i)(?: can|'ll| will| could)? (?:always|surely|certainly|definitely)(?: find| do| work out)? something|(?:we|i) can(?: always)? do something) (?:about|on|with|to|at) (?:the|your|our) (?:price|pricing|rate|fee|bill|quote)s?(?![a-z])`,
    ),
  },
  {
    // "Free onboarding worth $5,000": a service that others pay for.
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:free|complimentary|gratis) ${ONE_OFF}(?: [a-z]+){0,3}?,? \\(?(?:worth|valued at|normally|usually|otherwise|a value of) (?:about |over |up to )?${MONEY}`,
    ),
  },
  {
    // "Settle ten months and we count twelve", "pay for nine, drive for twelve".
    type: "n-for-m",
    read: "for-get",
    regexp: g(
      `${B}${PAID_FOR}${ONLY} ${COUNT}(?: ${SPELL})?(?:,| -)?(?: (?:and|but|while|then|yet|&))*(?: ${WHO})?${ONLY} ${USE}${ONLY} (?:${COUNT}|(?:(?:a|the) )?(?:(?:whole|full|entire) )?year(?![a-z]))`,
    ),
    unless: /\b(?:instal?ments?|late|overdue|days?)\b/,
  },
  {
    // "We'd bill you for eight seats, and nobody would mind if twelve people logged in."
    type: "n-for-m",
    read: "for-get",
    regexp: g(
      `${SELLER} ${CHARGE}(?: you| your team)?(?: only| just)?(?: for)?(?: only| just)? ${TAG.number} [a-z]+,? (?:and|but|while|even if|even though|though)(?: [a-z']+){0,8}? ${TAG.number} (?:[a-z]+ )?(?:logs?|logged|logging|uses?|used|using|works?|worked|working|sign(?:s|ed)?|signing|have|had|get|can|may|could|are|were|come|run|drive|join(?:ed)?)(?![a-z])`,
    ),
  },
  {
    // "Twelve months of service, ten months of invoices": the second is what is paid.
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `${COUNT}(?: ${SPELL})? (?:of|in|with) (?:the )?(?:service|use|access|cover|driving|work|product|support)[,;:]?(?: (?:and|but|for|against|only|just|on))* ${COUNT}(?: ${SPELL})? (?:of|in|on) (?:invoices?|bills?|billing|payments?|the bill|your bill)`,
    ),
  },
  {
    type: "n-for-m",
    read: "get-for",
    regexp: g(
      `${B}(?:run|drive|use|equip|connect|put) ${COUNT}(?: [a-z]+)?,? (?:and |but )?(?:on|for) (?:an? )?(?:invoice|bill|licen[cs]e|contract)s? (?:for|of|over) ${COUNT}`,
    ),
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${TAG.number} of (?:the |your |those |these )?${TAG.number} [a-z]+(?: [a-z]+)?(?: (?:ride|run|come|go|are|drive|tag|stay|join|get|will|be|always|in|on|along))* ${GRATIS}`,
    ),
    unless: /\btrials?\b/,
  },
  {
    type: "percent",
    read: "points",
    regexp: g(`${TAG.number} (?:below|under|off|beneath) (?:the |our )?list(?: price)?(?![a-z])`),
  },
  {
    type: "amount",
    read: "from-to",
    regexp: g(`${MONEY}(?: (?:[a-z]+ ){0,2})? ?(?:down|cut|lowered|reduced|slashed) to (?:only |just )?${MONEY}`),
    unless: NOT_MONEY,
  },
  {
    // "I can get you down to 18 euros where the list says 29".
    type: "amount",
    read: "to-from",
    regexp: g(
      `${MONEY}${LESS},? (?:(?:where|while|when|and|though|although|but) )?(?:the |our )?list(?: price)? (?:is|says|shows|reads|stands at|has|being) (?:at )?${FIGURE}`,
    ),
    unless: NOT_MONEY,
  },
  {
    type: "amount",
    read: "from-to",
    regexp: g(
      `${B}list(?: price)? (?:is|says|shows|reads)(?: at)? ${MONEY}${LESS}[,;.—-]* (?:but |and |so |yet )?(?:you|i|we)(?:'d|'ll| would| will| could| can)? (?:be at|pay|get it (?:at|for)|end up at|land at|do it (?:for|at)|make it|say|take|let (?:you|your team) have it (?:for|at)|(?:give|sell) it to you (?:for|at)|sell it (?:for|at)|charge(?: you)?|put you at|go (?:to|for|with|down to)) (?:only |just )?${MONEY}`,
    ),
    unless: NOT_MONEY,
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}no (?:invoices?|bills?|payments?)(?: (?:at all|from us|for you|to you|goes? out|(?:is|are|gets?|will be|be) (?:sent|due|raised|issued|written)|comes?|leaves?|reaches you|arrives?|lands?|will|go))* (?:(?:until|till|before) (?:the end of |end of |early |late |mid-?)?(?:${MONTH}|${TAG.date}|spring|summer|autumn|winter|easter|next year|the new year)|(?:for|in|during) (?:${MONTH}(?:, ${MONTH})*,? (?:and|to|through|until|or) ${MONTH}|(?:the |your )first ${TAG.duration}))`,
    ),
    unless: /\b(?:see|find|found|received?|missing|got|arrived|lost|trials?)\b/,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${SELLER} (?:deduct|subtract|credit|remit|discount|write off|knock off|take off|strike off)(?: (?:you|your|account|another|back|with|a|further))* ${HEDGE}${MONEY}(?= (?:off|from|to|on|against|towards?|when|if|once|as|for)\\b| ?[.!,;]| ?(?:\\n|$))`,
    ),
    unless: NOT_GIVEN,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:credit notes?|credits?) (?:over|of|for|worth) ${HEDGE}${MONEY}(?= (?:goes|comes|is|when|if|once|on|with|for|as)(?: (?:with|waiting|yours|you|signing|signature|your|the|a|welcome|thank-you|thanks?))* (?:${FIRST_BILL}|order|contract|sign|signature|welcome|gift|start|switch))`,
    ),
    unless: NOT_GIVEN,
  },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:first|second|third|next) (?:year|month|quarter|half-year|season|term)(?: [a-z]+){0,2}? (?:is|are|costs?(?: you)?|comes?|goes|runs?|at|for|will be)(?: (?:at|for|only|just|to))* ${TAG.fraction} (?:of )?(?:the )?(?:money|price|cost|fee|rate|bill)|${B}${BILLED} (?:is|are|costs?(?: you)?|comes?|goes?|runs?|will be|will cost)(?: (?:at|for|only|just|to))* ${TAG.fraction}(?= ?[.,!;)]| ?(?:\\n|$)| (?:if|when|as|because|for you|with us)\\b)`,
    ),
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:our|my) (?:treat|gift|shout|present)(?: to you)?: ?(?:the |your )?(?:${TAG.date}|${MONTH}|first|next|winter|summer|spring|autumn)(?: [a-z]+){0,3}`,
    ),
  },
  {
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:we|i)(?:'ll|'d)? (?:won't|will not|don't|do not|never|wouldn't|would not)(?: (?:[a-z]+ly|be|have to|need to))* (?:(?:send|raise|issue|write)(?: you| your team)? (?:an?|any|the) (?:invoices?|bills?)|charge(?: you)?|bill(?: you)?|invoice(?: you)?)(?: (?:anything|a (?:cent|penny)|your team|for|in|during|over|through|throughout))* (?:the |your |all )?(?:whole |entire |full )?(?:(?:for|in|over) ${BILLED_MONTHS}|(?:first|next|last|opening) (?:${TAG.duration}|month|quarter|year|season|half|weeks|months)|(?:for )?(?:the )?(?:months|weeks|quarters?|time|period) (?:before|until|till|up to|leading up to|in between)\\b|(?:winter|summer|spring|autumn|off-?season|quiet|holiday)(?: (?:months|season))?(?= ?[.,;!)]| ?(?:\\n|$)| (?:if|when|and|as|at)\\b))`,
    ),
    unless: /\btrials?\b/,
  },
];

const NO_MORE = `(?:won't|will not|wouldn't|never|don't|can't|cannot)(?: (?:be|have to|ever|see|pay|find|get|hear|owe|charged?))* (?:a (?:cent|penny|euro|pound|dollar) |any |an? )?(?:more|higher|bigger|dearer)(?: (?:${TAG.number}|figure|number|price|bill))?(?: [a-z]+){0,2}? (?:with us|from us|from me|from our side|here|on (?:my|our) side)`;

/** What a rival asks is not gone above, told without a verb of beating. */
export const noMorePatterns: Pattern[] = [
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:put|show|bring|send|forward|hand|place|lay|give|whatever)\\b[^!?\\n]{0,50}?\\b(?:quotes?|offers?|figures?|numbers?|prices?|bids?|it|that)\\b[^!?\\n]{0,60}?(?<![a-z])(?:you|he|she|they|your (?:boss|partner|cfo|team))(?:'ll)? ?${NO_MORE}\\b`,
    ),
  },
];
