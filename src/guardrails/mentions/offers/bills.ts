/** Offers told by what happens to the bill: it is waived, it never comes, a share of it is gone, it comes free. */
import { SHARE, TAG } from "../../text/draft.ts";
import { MONTH } from "../lexicon.ts";
import { BILL, FREE_OF_CHARGE, WAIVE, WAIVED } from "../trade.ts";
import { B, COUNT, g, HEDGE, TRIAL, type Pattern } from "./patterns.ts";

const ADVERB = "(?:[a-z]+ly|just|even|all|also|now|then|still|straight|always|gone|be|been|being)";
/** Somebody on the selling side, with whatever stands before the verb. */
export const SELLER = `${B}(?:we|i|let's|let me|let us|(?:my|our) (?:manager|director|boss|vp|ceo|cfo|team|company))(?:'ll|'d|'m|'re|'ve| will| would| can| could| may| might| am| are| have| has)?(?: (?:${ADVERB}|happy to|going to|able to|willing to|prepared to|ready to|glad to|agreed to))*`;
/** What a thing is that nobody pays for. */
export const GRATIS = `(?:${FREE_OF_CHARGE}|on me|with (?:our|my) compliments|(?:our|my) (?:treat|gift|shout)|(?:a|our|as a|your) (?:gift|present)(?: from us| to you)?|a freebie|ours to give|on our tab|without an? (?:bill|invoice)|unbilled|not (?:charged|billed|invoiced)|costs? (?:(?:you|him|her|them|your [a-z]+)(?: all| both)? )?(?:nothing|zero|nada|zilch)(?! but\\b)|won't cost (?:(?:you|him|her|them|your [a-z]+)(?: all| both)? )?(?:anything|a thing|a (?:penny|cent|dime))|waived|forgiven|written off|scrapped|(?:paid|covered|picked up|taken (?:care of|over)|borne|settled|met) by us|ours to (?:pay|settle|bear|cover))(?![a-z-])`;
const ALSO = `(?: ${ADVERB})*`;
const IS = `(?: (?:is|are|(?:rides?|tags?|travels?|joins?|runs?)(?: along| in| with)?|comes? along|comes?|goes|go|will be|would be|will|can be|gets?))?(?: ${ADVERB})*`;

const ORDER =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|next|final|opening|initial)";
export const NTH =
  "(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fifteenth|twentieth)";
const BILLS = `(?:${BILL}|rent|subscription|fees?|charges?)`;
const SPELL = "(?:(?:months?|quarters?|half-years?|years?|weeks?|seasons?|terms?)(?:'s?)?)";
export const BILLED_MONTHS = `${MONTH}(?:(?:,| and|, and| to| through) ${MONTH})*`;
/** A stretch of time that is billed, or its bill: "your first three months", "the last invoice", "year two". */
export const BILLED = `(?:(?:the |your |our )?(?:whole |entire |full )?(?:of )?${ORDER}(?:(?: [${TAG.number}${TAG.duration}])? (?:full |whole |monthly |annual |quarterly )?(?:${SPELL} ${BILLS}|${SPELL}|${BILLS})| ${TAG.duration})|(?:the |your |both )?(?:${BILLED_MONTHS}|${TAG.date})(?:'s)? ${BILLS}|(?:the |your )(?:winter|summer|spring|autumn|christmas) (?:months?|quarter|season)|(?:the |your )?${BILL} (?:for|of) (?:${BILLED_MONTHS}|(?:the |your )?${ORDER}(?: ${TAG.duration}| ${SPELL}))|(?:year|months?|quarter) ${TAG.number}(?: (?:and|to|through) ${TAG.number})?)`;
const FEE = "(?:[a-z\ue003-]+ ){1,3}?(?:fees?|charges?)";
/** Nothing follows that says till when, by whom or for what else. */
const BILL_END =
  "(?= ?[.,!?;:()—–-]| ?(?:\\n|$)| (?:if|when|as|because|and|so|at all|for you|for your team|in full|in total|completely|entirely|altogether|this (?:time|year)|ourselves|myself|with pleasure|once you)\\b)";
/** It is not asked for. */
const UNASKED =
  "(?:(?:won't|will not|wouldn't|isn't|is not|aren't|are not|will never be)(?: be| get)? (?:charged|billed|invoiced|payable|due)|(?:does not|doesn't|do not|don't|will not|won't) apply|falls? away)";
export const ONE_OFF =
  "(?:set-?up|implementation|onboarding|activation|installation|training|migration|delivery|joining|sign-?up|import|integration|enrolment|enrollment|registration|configuration)";
/** Not before the customer has agreed or received something: that is no gift of time. */
const DUE_LATER =
  "(?! (?:you(?:'ve|'re| have| are)?|we(?:'ve| have)?|it|everything|both|after|the|your) ?(?:have |has |is |are )?(?:sign|order|approv|accept|agree|start|live|ready|contract|order|trial|pilot|signature|deliver|go-?live|install|po\\b|purchase|term|work|job|project|goods|renewal))";
const DIARY = /\b(?:diary|calendar|schedule|keep|kept|slots?|appointments?)\b/;
export const UNITS =
  "(?:seats?|users?|licen[cs]es?|agents?|devices?|sites?|locations?|branches|entit(?:y|ies)|members?|vehicles?|rooms?|desks?|properties|units?|drivers?|trucks?|students?|learners?|accounts?|people|places|subscriptions?|endpoints?|machines?|clinics?|stores?|shops?|ones?|chairs?|practices?|offices?|employees?|sensors?|cameras?|contracts?|projects?|workspaces?|domains?|terminals?|tills?|beds?|courses?|lockers?|bikes?|cars?|vans?|tables?|boxes|packs?|hosts?|buildings?|doors?|visits?|inspections?|check-?ups?|venues?|warehouses?|workshops?|docks?|gates?|berths?|farms?|scanners?|stations?|pupils?|clinicians?|technicians?|senders?|responders?|sessions?|lessons?|treatments?|deliver(?:y|ies)|repairs?|pallets?|parcels?|rides?|gbs?|gigabytes?|bundles?|modules?)";
export const GIVE =
  "(?:throw|chuck|toss|bung|lob|slip|fling|lump)(?:ing|s)? in|(?:throw|chuck|toss|bung|slip)(?:ing|s)?|includ(?:e|ing)|add(?:ing)?|tack(?:ing)? on|gift(?:ing)?(?: you)?|giv(?:e|ing) you|hand(?:ing)? you|let you have|you(?:'ll| will|'d| would)? (?:get|have|receive)|extend(?:ing)?|tack(?:ing)?|put(?:ting)? in";
export const GONE =
  "(?:goes? (?:straight )?(?:in|into) (?:our|the) (?:shredder|bin|trash|fire|wastebasket|waste paper)|disappears?|vanish(?:es)?|evaporates?|melts? away|goes? away|falls? away|drops? (?:off|away)|comes? (?:off|back)|(?:stays?|remains?) (?:with you|in your pocket)|(?:is|are|gets?) (?:gone|history|torn up|shredded|binned|wiped|forgiven|waived|ours|on us|refunded|credited|off the table|paid by us))";

export const billPatterns: Pattern[] = [
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:(?:don't|do not|needn't|no need to) (?:pay|settle) )?${BILLED}(?: of (?:(?:the|your|our) )?[a-z]+(?: [a-z]+)?)?(?:(?:\\?|,|:| ?[–—-])?(?: (?:it's|it is|that's|that is|they're|they are|both|all))?${IS} (?:${GRATIS}|free(?! (?:of|from|to|trial)))|${ALSO} ${UNASKED}${BILL_END}|(?:,|;|:|[?]| ?[–—-]) (?:we|i)(?:'ll| will) (?:cover|pay|pick up|take care of|foot|settle|bear|handle) (?:it|them|that|those)${BILL_END})`,
    ),
    unless: TRIAL,
  },
  {
    // "We'll cover the first two invoices", "you needn't pay your first bill", "leave the last two to us".
    type: "free-months",
    read: "free-period",
    regexp: g(
      `(?:${SELLER} (?:(?:pay|cover|pick up|foot|bear|carry|shoulder|stand|settle|take care of|credit|refund)|(?:not|never) (?:charge|bill|invoice|send|raise|issue)(?: you)?)|${B}(?:we|i) (?:shall pay|won't (?:charge|bill|invoice|send|raise|issue)(?: you)?|don't (?:charge|bill|invoice)(?: you)?)|${B}you(?:r team)?(?:'ll| will)? ?(?:don't|do not|won't|will not|needn't|need not|never|not)(?: (?:have|need) to)? (?:pay|settle)|${B}forget(?: about)?|${B}leave(?= [^.!?\\n]{0,60}? (?:to|with) us\\b))(?: for)? ${BILLED}(?: of (?:the |this |your )?(?:year|term|contract|quarter|month))?(?:${BILL_END}| (?:to|with) us(?![a-z]))`,
    ),
    unless: new RegExp(
      `${TRIAL.source}|\\b(?:twice|duplicate|suppliers?|vendors?|landlord|reminders?|cop(?:y|ies)|mistake|wrong|incorrect|error|cancell?ed)\\b`,
    ),
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:(?:the |your )?(?:whole|rest|remainder|all) of )?(?:${BILLED_MONTHS}|${TAG.date})(?: (?:is|are|comes?|will be|would be)(?: ${ADVERB})*)? ${GRATIS}`,
    ),
    unless: TRIAL,
  },
  {
    // "Sign for two years and the second costs you nothing": the year it speaks of is told before.
    type: "free-months",
    read: "unknown",
    regexp: g(`(${TAG.duration}[^.!?\\n]{0,30}? )the ${ORDER}(?: ${TAG.number})?${IS} ${GRATIS}`),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${B}(?:${GIVE}) [^.!?;\\n]{0,40}?(?:${TAG.duration}|${TAG.number} (?:more|extra|additional|bonus|further|full) ${SPELL})[^.!?;\\n]{0,24}? ${GRATIS}`,
    ),
    unless: new RegExp(`${TRIAL.source}|${DIARY.source}`),
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${SELLER} (?:${WAIVE}|gift you|treat you to|let (?:you|your team|them) (?:off|skip)) (?:all |of )*${BILLED}|${SELLER} (?:waive|write off|forgive|gift you|comp) (?:${BILLED_MONTHS}|${TAG.date})(?: and (?:${BILLED_MONTHS}|${TAG.date}))*(?: too| as well)?${BILL_END}`,
    ),
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:${WAIVE}|${WAIVED}|cover|bear|shoulder|pay|pick up|take care of) (?:(?:the|your|our|all|any) )+(?:${FEE}|costs? of (?:the |your |our )?${ONE_OFF}|${ONE_OFF} costs?)(?![a-z])`,
    ),
    unless: /\b(?:late|bank|legal|court|travel|hotel|shipping|freight|card|transaction)\b/,
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${SELLER} (?:pick up|foot|cover|eat|swallow|absorb|bear|shoulder|carry|pay|stand|take care of) (?:the |your )?(?:costs?|bills?|tab|price|fees?|rent|invoices?|subscription)(?: (?:of|for|on|until|till|through|in))+ (?:all of |all )?(?:${BILLED}|${MONTH}|${TAG.date}|the (?:summer|winter|spring|autumn|holidays|new year)|${TAG.duration})`,
    ),
    unless: TRIAL,
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:${ONE_OFF}|monthly|annual|yearly|platform|licen[cs]e|subscription|service|membership|call-?out|admin) (?:fees?|charges?|costs?)(?:(?:\\?|,|:)?(?: (?:is|are|will be|would be|gets?|has been|have been|can be))?(?: ${ADVERB})* (?:gone|history|dropped|off the table|zero|nil|${GRATIS})(?! by (?:the|your|a|an|their)\\b)|${ALSO} ${UNASKED}(?: to you)?${BILL_END})`,
    ),
  },
  {
    // "We won't charge you the set-up fee", "you don't pay the activation fee": where there is one.
    type: "free",
    read: "unknown",
    regexp: g(
      `${B}(?:(?:we|i)(?:'ll| will)? ?(?:won't|will not|don't|do not|not|never) (?:charge|bill|invoice)(?: you| your team)?(?: for)?|you(?:'ll| will)? ?(?:won't|will not|don't|do not|needn't|need not|not|never)(?: (?:have|need) to)? pay(?: for)?|forget(?: about)?|never mind) (?:(?:the|your|our) |all )+(?:[a-z\ue003-]+ )?${ONE_OFF} (?:fees?|charges?|costs?)${BILL_END}`,
    ),
  },
  {
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:you|your team|nobody|no one)(?:'ll| will)? ?(?:won't|will not|don't|do not|wouldn't|needn't|never|not)? (?:have to |need to )?(?:see|get|receive|have|find|be sent|face|owe|pay|hear about)(?: (?:an?|any|us|your|from|first|single|another))* (?:invoices?|bills?|payments?|charges?|anything|thing|cent|penny|dime|money)(?: [a-z]+){0,2}? (?:until|till|before|for (?:the|your) (?:first|next|whole)|(?:in|during) (?:the|your) first)${DUE_LATER}`,
    ),
    needs: /\b(?:won't|will not|don't|do not|wouldn't|needn't|never|not|nobody|no one)\b/,
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "nil",
    regexp: g(
      `${B}(?:nothing|zero|nada|not a (?:cent|penny|dime)|no (?:invoices?|bills?|payments?|fees?)|${TAG.number}|${TAG.money})(?: (?:is|are|will be|comes?|falls?))?(?: (?:due|owed|owing|payable|to pay|to be paid|billed|charged|invoiced))(?: at all| from you)? (?:until|till|before|for (?:the|your) (?:first|next|whole|entire)|(?:in|during) (?:the|your) first|for ${TAG.duration})${DUE_LATER}`,
    ),
    unless: TRIAL,
  },
  {
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:${BILLED}|${BILLED_MONTHS}|${TAG.date})(?: ${ADVERB})* (?:won't|will not|will never|never|doesn't|does not)(?: ${ADVERB})* (?:turn(?:s)? up|show(?:s)? up|appears?|be|land|hit)(?: charged| billed)?(?: (?:on|in)) (?:your|the) (?:account|bill|invoice|statement)s?\\b`,
    ),
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(`${B}${BILLED}(?: ${ADVERB})* ${GONE}`),
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(
      `${SELLER} (?:credit|gift)(?: (?:you|your account|back|with))* ${TAG.duration}(?! (?:sales?|ago|of credit|later))`,
    ),
    // What makes good a failure is a penalty, which kind commitment judges.
    unless:
      /\b(?:down|downtime|outages?|late|miss\w*|delay\w*|fail\w*|slow\w*|breach\w*|below|uptime|availability|longer|exceed\w*|overrun\w*)\b/,
  },
  {
    type: "free-months",
    read: "free-period",
    regexp: g(`${B}what if ${BILLED} (?:were|was|cost|came) (?:${GRATIS}|free|nothing)`),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE} of (?:the|your|our|this|that|each|every) (?:[a-z'-]+ ){0,3}?(?:price|bill|invoice|fee|quote|subscription|total|rent|cost|contract|order|rate)s?(?: ${ADVERB})* ${GONE}(?! the (?:page|screen|list))`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SELLER} (?:cover|absorb|eat|swallow|waive|forgive|give (?:you )?back|refund|return|hand (?:you )?back|credit|pay|shoulder|forgo|write off|take care of|pick up|foot|take on|take over|bear|carry|stand|settle|chip in|contribute|knock off|take off|strike|drop|cut|skip) ${HEDGE}${SHARE} of (?:the|your|our|this) (?:[a-z'-]+ ){0,3}?(?:price|bill|invoice|fee|quote|subscription|total|rent|contract|spend)s?\\b`,
    ),
    unless:
      /\b(?:commission|partners?|referr\w+|on (?:order|delivery|signing|completion)|up ?front|deposit|in advance|instal?ments?)\b/,
  },
  {
    type: "n-for-m",
    read: "nth",
    regexp: g(
      `${B}(?:(?:the|your) ${NTH} ${UNITS}(?: is| comes)|(?:every|each|and (?:the|your)) ${NTH}(?: (?:[a-z]+|${TAG.number}))?${IS}) ${GRATIS}`,
    ),
  },
  {
    type: "n-for-m",
    read: "every-n",
    regexp: g(
      `${B}(?:for|with) every ${TAG.number}(?: [a-z]+){0,6},? (?:[a-z']+ ){0,3}?(?:${TAG.number}|another|an? (?:extra|further|additional|${NTH})|the ${NTH}|the next)(?: (?:[a-z]+|${TAG.number})){0,3}? (?:${GRATIS}|rides? along|comes? along|tags? along|thrown in|joins? free|free)\\b`,
    ),
    unless: TRIAL,
  },
  {
    // "For every three chairs you pay for, you get one more."
    type: "n-for-m",
    read: "every-n",
    regexp: g(
      `${B}(?:for|with) every ${TAG.number} [a-z]+ (?:that )?(?:you|your team|they) (?:pay for|pays for|book|books|buy|buys|order|orders|take|takes|license|rent|rents|lease|leases|sign),? (?:you(?:'ll)? (?:get|receive|have)|we(?:'ll)? (?:add|give you|throw in|include|put)) (?:another|one more|an extra|${TAG.number} more|${TAG.number} extra|${TAG.number} on top)(?![a-z])`,
    ),
  },
  {
    // "Settle ten invoices and we treat the other two as paid".
    type: "n-for-m",
    read: "buy-get",
    regexp: g(
      `${B}(?:settle|pay)(?: for| only| just)* ${COUNT}(?: [a-z]+){0,2}?,? (?:and |we |you |we'll |you'll |the |treat |consider |forget |skip |get |drop |count |call )+(?:other |remaining |last |next |further )+${COUNT}`,
    ),
  },
  {
    type: "free",
    read: "all",
    regexp: g(
      `(?:${B}(?:${GIVE}|enjoy|have|take|offer(?:ing)?(?: you)?)(?: [a-z]+){0,3}? ${TAG.number} (?:(?:more|extra|additional|bonus|further|spare) )*|${TAG.number} (?:more|extra|additional|bonus|further) |${B}(?:gift|present|bonus|extra|treat)(?: (?:to|for) you)?: ${TAG.number} )${UNITS}(?: [a-z]+){0,2}?,? (?:${GRATIS}|free)\\b`,
    ),
    unless: TRIAL,
  },
  {
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:throw|chuck|toss|bung|lob|fling|lump)(?:ing)?(?: in)? (?:(?:the|a|an|your|our|some|extra|another) )+(?:[a-z-]+ ){1,3}?(?:in )?(?:${GRATIS}|free)\\b`,
    ),
    unless: TRIAL,
  },
  {
    // "The bills for January and February simply never get written"
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:the |your |our )?(?:${BILL}) (?:for|of) (?:${BILLED_MONTHS}|(?:the |your )?${ORDER}(?: ${TAG.duration}| ${SPELL}))(?: ${ADVERB})* (?:(?:never|don't|won't|will not|do not|will never)(?: (?:get|be|ever be|even get))? (?:written|sent|raised|issued|printed|exist|arrive|come|leave our house)|(?:get|are|is) (?:never|not) (?:written|sent|raised|issued))(?![a-z])`,
    ),
    unless: TRIAL,
  },
  {
    // "… and simply forget to send the first two invoices"
    type: "free-months",
    read: "unknown",
    regexp: g(
      `${B}(?:and|then|can|could|will|would|might) (?:(?:simply|just|quietly|conveniently|then|also) )*forget (?:to (?:bill|send|charge|invoice|write|raise)|about)(?: you(?: for)?)? ${BILLED}`,
    ),
    unless: new RegExp(`${TRIAL.source}|\\b(?:don't|please|if you|reminders?|your suppliers?)\\b`),
  },
  {
    // "I'd simply leave that line off the order form"
    type: "free",
    read: "unknown",
    regexp: g(
      `${SELLER}(?: simply| just)? (?:leave|keep|take|drop|strike|cross) (?:that|the|this|those) (?:[a-z-]+ )?(?:lines?|items?|positions?|fees?|charges?) (?:off|out of|from) (?:the|your) (?:order form|order|quote|${BILL}|contract)`,
    ),
    unless: /\b(?:twice|mistake|wrong|duplicate|declined|don't (?:want|need)|didn't (?:want|order))\b/,
  },
];
