/** Promises about the contract: money back, leaving, prices kept, trials, payment. */
import type { CommitmentPattern } from "./patterns.ts";
import { FREE_OF_CHARGE, GET } from "../trade.ts";
import {
  CONTRACT,
  D,
  KEPT,
  LASTING,
  LATER,
  MONEY_BACK,
  PAID,
  PRICE,
  REFUND,
  RISES,
  TERM,
  TIE,
  TRIAL,
  WE,
  MODAL,
  within,
} from "./words.ts";
import { g, raw } from "../word-forms.ts";

/** What customers cancel with a notice of its own: an appointment is no contract. */
const VISIT =
  /\b(?:visits?|appointments?|bookings?|reservations?|sessions?|class(?:es)?|shifts?|slots?|meetings?|demos?|webinars?|workshops?|trainings?|lessons?|deliver(?:y|ies)|rides?|your customers?)\b/;

/** To go, not to be on leave. */
const LEAVE = "(?<!(?:annual|sick|paid|parental|maternity|family|unpaid|medical|your|of|on|take|taking|use) )leave";
/** Out of it, for good. */
const END = `(?:cancel|quit|${LEAVE}|terminate|walk(?: away| out)?|stop|pause|(?<!(?<![a-z])(?:the|an|at|by|in|year|month|week|quarter|day|back|front|high|low|far)[ -])end|exit|opt out|step (?:out|away|back)|get out|pull out|back out|drop out|bail(?: out)?|break(?: off)?|resign|rescind|unsubscribe|downgrade|part ways|close(?= (?:your|the|their|an) accounts?)|(?:give up|drop|discontinue)(?= (?:your|the|their) (?:subscription|plan|contract|membership|agreement))|(?:switch|turn) off (?:your|the) (?:subscription|plan|contract|membership)|(?<!feel )(?:free|welcome|at liberty) to (?:go|leave|walk|move on)|call it (?:quits|off)|be (?:out|gone|free)|say goodbye)`;
/** Sooner than a contract would let one: at will, early, without cost. */
const AT_WILL = `(?:(?:at )?any ?time|at (?:will|short notice|a moment's notice|your (?:own )?convenience)|at the end of (?:any|each|every) (?:day|week|month|quarter)|in the middle of (?:the|your|a|any) (?:[a-z]+ )?(?:year|term|contract|season|month)|(?:at|on|in) any (?:given )?(?:time|moment|point|day|month|stage|week)|any day|overnight|at the drop of a hat|on a whim|without giving (?:us )?(?:any |an? )?(?:reasons?|notice|explanations?)|when(?:ever)? (?:you|it|the mood|they|things)\\b[a-z' ]{0,20}|as soon as you|(?:the|that) (?:very )?(?:same|next|following) (?:day|afternoon|morning|evening|night|hour|minute|week|month)|from one day to the (?:next|other)|on the spot|by (?:${LATER})|tomorrow|mid-?(?: |-)?(?:term|way|year|contract|season)|early|ahead of (?:time|term)|before (?:the|your) (?:[a-z]+ )?(?:end|term|year)[a-z ]{0,12}|(?:after|following|from) (?:just |only )?(?:${TERM}|the first ${D}|the (?:first|second|third|\ue003(?:st|nd|rd|th)?) (?:week|month|quarter|close|year)|(?:week|month|quarter) \ue003)|with(?:out| no| zero)(?: any| a)? (?:further )?(?:notice|penalt(?:y|ies)|fees?|costs?|reasons?|charges?|explanation|questions|strings|consequences|hard feelings)|free of charge|at no cost|for (?:any|whatever|no) reason(?: or none)?|for convenience|(?:with|in) (?:one|a|a single|\ue003) click|on (?:any|a|\ue003|${TERM})(?: [a-z]+)? notice|with immediate effect|immediately|no (?:hard feelings|harm done|questions(?: asked)?|notice|strings|penalt(?:y|ies)|fees?)|if (?:things|circumstances|your (?:plans|needs|budget|situation)|you) (?:change|don't|do not|aren't)[a-z' ]{0,20})`;
const OF_CONTRACT = `(?: (?:of )?(?:your|the|this|our|that|any|an?|it|with|from) ?(?:[a-z-]+ ){0,2}?(?:${CONTRACT}|us)?)?`;
const NOT_A_CONTRACT =
  /(?:^\W*|\b(?:the|this|that|our|your|my|any|each|every|an?|her|his|their) (?:[a-z]+ )?)(?:meetings?|demos?|calls?|webinars?|bookings?|e-?mails?|newsletters?|appointments?|comments?|messages?|sync|export|rooms?|seats?|jobs?)\b|\b(?:reply stop|text stop|(?<!notice )period|journals?|entr(?:y|ies)|trial balance|some vendors|many vendors|most vendors|other vendors|vendors let|unsubscribe|opt(?:ing)? out(?! of (?:the|your|this|our|any) (?:[a-z]+ )?(?:contract|agreement|subscription|plan|term|deal))|office|building)\b/;
/** What a notice ends, so that it isn't an employee's or a visitor's. */
const OUT =
  /\b(?:cancel\w*|terminat\w*|quit|leave|leaving|get out|you(?:'re| are) out|walk away|contract|agreement|subscription|plan|lease|rental|terms?|deal|membership|licen[cs]e|account|policy|free|stop|end|gone|bound|tied|notice period|ask for)\b|^\W*(?:[a-z]+ )?\ue004/;
/** As long as it lasts, or as far as a day to come. */
const FOREVER = `(?:for (?:life|good|ever|as long as|the life(?:time)?\\b|all time|(?:the next |another |at least |a full )?(?:${D}))|forever|permanently|indefinitely|in perpetuity|(?:until|till|through(?: to)?|to the end of|beyond|past|before|into) (?:at least )?(?:the )?(?:end of )?(?:${LATER})|next (?:year|time|term)|(?:the )?years? (?:after|\ue003|two|three)|(?:at|on|upon|every) renewal|every year|come what may|no matter what|whatever happens|as long as you|when you renew)`;
/** Prices that are not ours, or kept only for what was signed. */
export const OTHER_PRICE =
  /\b(?:exchange rates?|(?:stock|commodity|commodities) exchange|at the exchange|interest|currency|fx|mortgage|tax|vat|conversion|month end|(?:quote|offer|proposal) (?:is|stays|remains|holds|expires)|valid|bank|landlord|supplier|for the (?:whole |full |entire )?(?:contract |subscription |initial |agreed )?(?:term|period)|for the term|in your (?:current |present )?contract|during (?:the|your) (?:[a-z]+ )?term|fixed (?:price )?per|your (?:customers|competitors))\b|\bprices? of (?!this|that|it|the|our|your|an?\b|each|every|all|[^a-z])/;

export const contractPatterns: readonly CommitmentPattern[] = [
  {
    topic: "refund",
    regexp: g(
      `money-back\\b|(?:your|their|every customer's) (?:own )?money back\\b(?! from (?!us\\b))|(?:^\\W*|[.:!?,;—–-] |\\b(?:or|${GET}|give you|hand you|send you|wire you|entitled to|claim|ask for|request) )${MONEY_BACK} back\\b(?! (?:from|to) (?!us|you))|money back (?:guarantee|promise|policy|(?=(?:if|in full|within|when|should|anytime|at any time|for any|no questions)\\b))|(?<=^\\W*|[,;:?–—-] )money back(?= ?[.!,;(–—-]| ?$|: )|(?:get|have|give you|hand you|send you)(?: all)?(?: of)? (?:your|the) money back|(?:full|complete|no-questions-asked|total|instant|pro[- ]rata|partial|unconditional|hassle-free|easy) refunds?\\b|${REFUND}(?<=reimbursements?)|(?:(?:we|i)(?:'ll| will| can| would|'d)?|you(?:'ll| will)? (?:get|receive|(?<=will |'ll )be)|gladly|happily) (?:happily |gladly |also |always |promptly |simply )*(?:a |your |be )?(?:refund(?:ed|s)?)\\b(?! by (?!us\\b))(?<!\\b(?:we|i) refunded)|(?:return|give back|pay back|hand back|reimburse|give you back)(?: you)? (?:your|the|all(?: of)?(?: your)?|every) (?:[a-z]+ )?(?:money|payments?|fees?|cent|penny|euro|dollar|invoice)\\b|(?:refund(?:s|able)?|(?<=(?:is|are|be|been|get|gets|got|or|fully|all|money|fee|fees|have) )refunded) (?:you|your|every|the (?:full|entire|whole|remaining)|in full|guarantee[d]?|at any time|any time|anytime|if you|for any)\\b|(?:it|they|that|this|everything|all of it|deposits?|fees?|subscriptions?|payments?|plans?|price|amount|order)(?:'s|'re| is| are| remains?)(?: always| also)? (?:fully|entirely|completely) refundable\\b|refunds? (?:is|are|will be) (?:no problem|never a problem|yours|guaranteed|automatic|unconditional|made|paid|given|issued|granted|wired|transferred)\\b`,
    ),
    unless:
      /\b(?:refund policy|process(?:es|ing)? (?:a )?refunds?|tax refund|customers' refunds|refunds to (?:your|their) (?:customers|guests|shoppers))\b/,
  },
  {
    topic: "cancellation",
    regexp: g(
      `(?:cancel|quit|${LEAVE}|terminate|walk away|stop|end (?:it|the contract|your contract|your subscription)|break (?:the|your) contract|exit)(?: (?:your |the )?(?:plan|subscription|contract|account|agreement|service|membership|it))?(?:,)? (?:at )?(?:any ?time|any moment|whenever|when(?:ever)? you (?:like|want|please)|with (?:one|a) click|without (?:notice|penalty|a fee|fees|cost)|for any reason|for convenience|on a day's notice|mid[- ]term|in one click|on the spot)\\b`,
    ),
    unless: NOT_A_CONTRACT,
  },
  {
    topic: "cancellation",
    unless: VISIT,
    regexp: g(
      `${END}(?: [a-z]+){0,3}? (?:with|on|at|by giving)(?: just| only)? (?:${D}|an? (?:day|week|month|quarter))(?: ?'s| written)* notice`,
    ),
  },
  {
    topic: "cancellation",
    regexp: raw(
      `(?:${D}|an? (?:day|week|fortnight)(?:'s)?)(?: |-)(?:written |prior )?(?:cancellation|notice period|notice|termination)\\b|notice(?: period)?(?: (?:to|for|before) (?:leave|leaving|cancel|cancelling|quit|quitting|go|going))?(?: (?:for|on|of|in) (?:all|any|every|each|our|your|the)(?: (?:our|the|your|of our))* [a-z]+)?(?::| is| of)(?: just| only)* ${TERM}`,
    ),
    needs: OUT,
    unless: new RegExp(
      `\\b(?:employ\\w+|staff|workers?|colleagues?|resign\\w*|holidays?|vacation)\\b|\\b(?:without|advance) notice\\b|${VISIT.source}`,
    ),
  },
  {
    topic: "cancellation",
    regexp: g(
      "(?:no contracts?|contract[- ]free|without (?:a |any )?contract|not locked in|never locked in)\\b(?! to (?!a (?:contract|plan|term)|any|the (?:contract|plan|term)))",
    ),
    unless: /\b(?:no contract (?:has|was|is)|no contracts? (?:signed|yet|in place))\b/,
  },
  {
    topic: "cancellation",
    regexp: g(
      `(?:no|zero|\ue003|without|free (?:of|from)|(?:don't|doesn't|won't|do not|does not|will not|never) (?:have|ask for|require|need|impose|charge|insist on|want|demand|come with)|forget(?: about)?)(?: (?:any|an?|kind of|further))* ${TIE}\\b|${TIE}: (?:none|nil|no|zero|not (?:required|needed|applicable)|n\\/a)\\b|free cancell?ation\\b|cancell?ation: (?:(?:possible )?(?:at )?any ?time|free\\b|whenever|daily|immediate)`,
    ),
    figure: 0,
    unless: new RegExp(`\\b(?:employ\\w+|staff|workers?|colleagues?|landlord|lease|tenants?)\\b|${VISIT.source}`),
  },
  {
    // "Nothing more leaves your account from that day"
    topic: "cancellation",
    regexp: g(
      `(?:(?:nothing (?:more|further|else)|no (?:more|further|other) (?:payments?|money|invoices?|bills?|charges?|fees?|debits?)|not (?:an?|one|another|\ue003) (?:single )?(?:cent|penny|euro|dollar|pound)(?: more)?)(?: (?:is|are|will|be|gets?|leaves?|comes?|goes|go|follows?|falls?|your|our|the|bank|account|you|us|out|of|from|to|debited|taken|charged|billed|invoiced|due|owed|drawn|collected|payable|sent))+?|we(?:'ll| will)? (?:stop|cease|end) (?:(?:charging|billing|invoicing|debiting|the (?:billing|charges|payments)|all charges)(?: you| your (?:card|account))?|(?:taking|collecting) (?:money|payments?))|(?:(?:the|your|all|our) (?:billing|payments?|invoices|charges|contract|subscription|agreement|fees?)|it all)(?: (?:will|then))? (?:stops?|ends?|ceases?|(?:is|are) over)|you(?:'ll| will)? (?:pay|owe)(?: us)? nothing(?: more| further| else)?),? (?:(?:from |on |as of )?(?:that|the (?:very )?(?:same|next|following)) (?:very |same )?(?:day|moment|hour|minute|morning|week)|immediately|instantly|at once|there and then|from then(?: on)?|straight away|right away|on the spot)(?![a-z])`,
    ),
    needs:
      /\b(?:cancel\w*|you(?:'re)? leav(?:e|ing)|leave (?:and|when\w*|at|any)|quit\w*|terminat\w*|you go|give notice|(?:isn't|aren't|not) (?:right )?for you|say stop|had enough|move on|want out)\b/,
    unless: VISIT,
  },
  {
    topic: "price_lock",
    regexp: g(
      `(?:${PRICE}|\ue002)(?: (?!does |do )[a-z']+){0,5}? (?:(?:is |are |stays? |remains? |will (?:be|stay|remain) |be )?(?<!per )(?:locked|frozen|fixed|guaranteed|protected|capped|(?:set|carved|cast|written|engraved|chiselled) in (?:stone|concrete|granite|iron))|(?:will |would )?(?:never|won't|not|will not|at no time|cannot|can't|can never)(?: ever)? ${RISES}|(?:is|are) never (?:raised|increased|adjusted|touched|changed|put up|indexed)|will always be ${KEPT}|(?:doesn't|does not|don't|do not) ${RISES} ${FOREVER}|(?:will |would |'ll )?(?:always |forever )?(?:stays?|remains?|(?:is|are|be) (?:kept|held))(?: exactly| just)? ${KEPT}|(?:is|are|will be) (?:kept|held)(?= (?:for|until|till|over|during|through)\\b))(?: in)?(?![a-z])`,
    ),
    unless: OTHER_PRICE,
    reach: [10, 60],
  },
  {
    topic: "price_lock",
    regexp: g(
      "(?:lock(?:ing|ed)?(?: in)?|freez(?:e|ing)|fix(?:ing)?|hold(?:ing)?|guarantee(?:ing|d)?|protect|cap(?:ping)?)(?: in)? (?:your|this|the|that|our|today's|these|current|both|a)(?: [a-z']+){0,2}? (?:prices?|rates?|pricing|fees?|tariffs?|charges)\\b|price (?:lock|freeze|hold|protection)\\b|price (?:stability|security)(?= (?:for|until|till|through)\\b)|rate (?:lock|freeze)|(?:no|never any|zero) price (?:increases?|rises?|hikes?)",
    ),
    unless: /\bbefore\b.*\b(?:prices|it) (?:rise|go)/,
    reach: [10, 60],
  },
  {
    // "Notice is one week"
    topic: "cancellation",
    regexp: g(`(?<=^\\W*)notice(?: period)?(?: is|:| of)(?: just| only)* ${TERM}`),
  },
  {
    // "$149 per vet per month, fixed for three years"
    topic: "price_lock",
    regexp: g(
      `(?<=\ue002[^.!?;\\n]{0,70}[,(:–—-] ?(?:and )?(?:the )?(?:price )?)(?:${KEPT}|not (?:indexed|adjusted|raised|increased)|(?:with )?(?:no|without(?: any)?) (?:price |annual )*(?:increases?|rises?|indexation|uplifts?|adjustments?))(?: in price)? ${FOREVER}(?![a-z])`,
    ),
    unless: OTHER_PRICE,
  },
  {
    topic: "trial",
    regexp: raw(
      `${D}(?: |-)(?:[a-z-]+ ){0,3}?(?:free )?${TRIAL}\\b|${D}(?: |-)(?:free )?tests?\\b(?! (?:results?|reports?|cases?|suite|plan|data|cent)|s)`,
    ),
    unless:
      /\b(?:clinical|trial balance|left (?:in|on) your trial|court|stress|drop|fatigue|laborator(?:y|ies)|labs?|penetration|audit|drills?|exams?)\b/,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:trials?|trial (?:period|phase|run)s?|pilot|test (?:drive|run|period|phase)s?|try-?outs?|evaluation)(?: (?!(?:kept|took|was|were|lasted|had|ran|made|cost|me|him|her|them|us|with|by)\\b)[a-z]+){0,6}? (?:for|of|to|by|lasts?|runs?|is|last|another|full|extends?|covers?|gives? (?:you|your team)) (?:up to |a full |an extra |another |a |the )*${LASTING}`,
    ),
    unless: /\b(?:trial balance|clinical|jury|court|judge)\b/,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:(?:try(?:ing)?|test(?:ing)?|evaluat(?:e|ing)|explor(?:e|ing)|sampl(?:e|ing)|test-driv(?:e|ing)|kick(?:ing)? the t[iy]res)\\b(?: [a-z0-9']+){0,6}? (?:for|free|over|${FREE_OF_CHARGE})|(?:us(?:e|ing)|explore|tak(?:e|ing)|keep|have|run(?:ning)?|borrow)\\b(?: [a-z0-9']+){0,6}? (?:free|${FREE_OF_CHARGE}))(?: (?:for|free|the|a|an|full|entire|whole|first|next|up to|over))* ${LASTING}|(?:keep|have|borrow|use|run|take)\\b(?: [a-z0-9']+){0,6}? for (?:up to |a full )?${D}(?: free(?: of charge)?)?,? (?:(?:and )?(?:then |only then )?(?:decide|make up your mind)|(?:before|until) (?:you|anybody|anyone|anything|your)\\b(?: [a-z]+){0,4}? (?:decides?|buys?|pays?|signs?|signed|commits?|owes?))`,
    ),
    unless: /\b(?:try (?:to|again|and|not|calling)|on hold|(?:test|trial|pilot) (?:ran|took|lasted|went|covered))\b/,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:keep|have|use|hold on to)(?: (?:it|them|one|two|the [a-z]+|your [a-z]+))* for (?:up to |a full )?${D}[^.!?;\\n]{0,60}?(?:send|return|bring|ship|give|hand)(?: (?:it|them))? back`,
    ),
  },
  {
    // "We pay everything back"
    topic: "refund",
    regexp: g(
      `${WE}${MODAL} (?:pay|give|hand|send|wire|transfer|return|refund|put)(?: you)? (?:(?:everything|it all|all of it|the (?:lot|rest|balance|difference|full amount|whole amount|whole sum|sum)|every (?:single )?(?:cent|penny|euro|dollar|pound|krona|franc))(?: you(?:'ve| have)? paid| of it)? back|back (?:everything|it all|all of it|the lot|every (?:single )?(?:cent|penny|euro|dollar|pound)))`,
    ),
    unless: /\b(?:suppliers?|your customers|vendors?|employees|bank|insurer|landlord)\b/,
  },
  {
    topic: "refund",
    regexp: g(
      `(?:we|i|our [a-z]+|you(?:'ll| will)? (?:get|have|receive|be)|gladly|happily)(?:'ll|'d)?${MODAL}(?: you)? (?:refund|reimburse|repay|return|give|hand|pay|send|wire|get|have|credit|refunded|reimbursed|repaid)(?:s|ed)?(?: you)?(?: (?:back|your|the|for|every|each|all|of|any|full|fully|whole|entire|single|last|a|an|in|unused|remaining))* (?:${PAID}|year|months?|seats?|licen[cs]es?|lot|amount)(?: [a-z'-]+){0,4}?(?: (?:back|again|in full|pro rata)\\b|(?= (?:if|should|when(?:ever)?|unless|within|for (?:any|up to)|no questions|at any|up to|in case)\\b)|[.,;:!]|(?= [(–—-])|\\n|$)`,
    ),
    needs: /\b(?:back|refund\w*|reimburs\w*|repa(?:y|id)|return\w*)\b/,
    unless:
      /\b(?:refund policy|tax refund|suppliers?|your customers|vendors?|employees|expense|bank|evenings?|weekends?|time back|hours? back|insurer|journals?|balances?|invoice (?:number|data))\b/,
  },
  {
    topic: "refund",
    regexp: g(
      `(?:your (?:[a-z-]+ ){0,2}?|the (?:[a-z-]+ ){0,2}?|any (?:[a-z-]+ ){0,2}?|every |all |unused |remaining )?(?:${PAID}|seats|licen[cs]es|months?)(?: [a-z]+){0,4}?(?:'s|'re)?(?: (?:is|are|will be|be|gets?|get|fully|comes?|goes|finds? its way|flows?|lands?|straight|right|all))+ (?:refundable|refunded|reimbursed|returned|repaid|(?:paid|given|handed|credited|sent) back|back (?:to|in|into|on) you[a-z]*|back(?= (?:if|should|when)\\b))\\b(?! to (?!you|where|the (?:card|account)))`,
    ),
    unless:
      /\b(?:suppliers?|your customers|vendors?|employees|expense|bank|insurer|invoice number|unmatched|posted|ledger|came|was|were|last|non-?refundable)\b/,
  },
  {
    topic: "refund",
    regexp: g(
      `(?:you(?:'ll| will)? (?:only )?pay (?:us )?(?:only )?(?:if|when|once|after) you(?:'re| are)? (?:really |fully |completely |truly )?(?:happy|satisfied|convinced|delighted|sure|love|like)|(?:if|should|in case)\\b(?: [a-z']+){0,4}? ?(?:not|[a-z]+n't|never|unhappy|dissatisfied|disappointed)(?: [a-z']+){0,4}?,? (?:then )?(?:you (?:(?:don't|won't|do not|needn't)(?: have to)? (?:pay|owe)|pay nothing|owe (?:us )?nothing)|it (?:costs you nothing|(?:won't|doesn't) cost you (?:a|one|\ue003) (?:cent|penny|thing)))|satisfied or (?:refunded|your)|satisfaction or|make you whole|(?:don't|do not|didn't) (?:like|love|want|need|enjoy) it[,?] (?:then )?(?:you )?(?:don't|do not|won't) (?:have to )?pay|(?:ask for|request|claim|want) (?:a |your )?refunds?\\b${within(30)}(?:yours|any ?time|whenever|you(?:'ll| will) get|and (?:get|we)|no questions)|(?:${GET}|claim|entitled to|(?:give|send|grant|offer|issue|pay|owe) you) (?:a |your )?(?:full )?${REFUND}\\b|(?<=\\b(?:just|simply|can|may|then) )(?:ask (?:us |me )?for|request|claim) (?:a |your )(?:full )?${REFUND}\\b|refunds? (?:any ?time|at any time|on request|whenever|no questions)|no-?(?:quibble|fuss|hassle|nonsense)s? refunds?)`,
    ),
    unless: /\b(?:suppliers?|your customers|vendors?|tax refund|from the bank|insurer|employees)\b/,
  },
  {
    topic: "cancellation",
    regexp: g(
      `(?:cancel|terminate|quit)(?: [a-z]+)? (?:at )?(?:any ?time|whenever|when(?:ever)? you (?:like|want|please))\\b`,
    ),
    unless: NOT_A_CONTRACT,
  },
  {
    topic: "cancellation",
    regexp: g(`${END}${OF_CONTRACT},? ${AT_WILL}`),
    needs:
      /\b(?:you|your|us|contract|agreement|subscription|term|notice|we|customers?|clients?|anybody|anyone|everybody|cancel\w*|quit|free)\b/,
    unless: new RegExp(
      `${NOT_A_CONTRACT.source}|${VISIT.source}|\\b(?:workday|bank|accrual|employees?|staff|lease|tenants?|trial|if (?:it|that|thursday|the time|the date|this) )\\b`,
    ),
  },
  {
    topic: "cancellation",
    regexp: g(
      `(?:${WE}${MODAL}|gladly|happily)(?: (?:let|lets|release|free|excuse|discharge|allow) you(?: to)?(?: (?:out|go|off|leave|walk|exit|from|of|early|the|your|this|that|any|whole))* ?(?:${CONTRACT}|hook|early)| (?:tear|rip|undo|dissolve|scrap|void)(?: up)? (?:the|your|this|that) (?:[a-z]+ )?${CONTRACT}| waive (?:the|your) (?:rest|remaining|notice|minimum)|(?<=you)(?:'re| are|'ll be| will be)? (?:out|free) of (?:the|your|this) ${CONTRACT})\\b`,
    ),
    unless: new RegExp(`${NOT_A_CONTRACT.source}|\\b(?:account (?:code|number)|service user|users? (?:go|out))\\b`),
  },
  {
    topic: "cancellation",
    regexp: g(
      `(?:(?:we|i|you|it|contract|agreement|subscription|deal|offer)(?:'ll|'d)?\\b[^.!?;\\n]{0,50}?(?:include|add|put|give|offer|have|has|get|write|build|insert|comes?|grant|agree|with)(?:s|ing)?(?: you| in| to| with)*|there(?:'s| is)) (?:an?|your|the) (?:[a-z-]+ ){0,2}?(?:opt-?out|break|exit|escape|get-?out|walk-?away|termination|early[- ](?:termination|exit)|cooling-?off|out)(?:[- ]for[- ]convenience)? ?(?:clause|option|right|window|period|point|provision)s?\\b`,
    ),
    unless:
      /\b(?:your (?:lease|loan|landlord|supplier|contract with (?:them|your))|lease|loan|landlord|declin\w+|unsubscribe|e-?mails?)\b/,
  },
  {
    topic: "cancellation",
    regexp: g(
      `(?:(?:(?:you(?:'re| are)? )?(?:not|never|n't|aren't|isn't|won't be)|(?:nobody|no one) (?:is|will be|has ever been)) (?:ever )?(?:tied|locked|bound|chained|stuck|trapped|held (?=to|in))(?: (?!by|in|down|to|into|with)[a-z]+)?(?: (?:in|down|to|into|with|by))*(?=[.,;:!?]|\\n|$| us[.,;:!]| (?:for|if|when|and|or|beyond|after)\\b| (?:(?:an?|any|the|your|our|this|it|long|us) ?)*(?:[a-z-]+ ){0,2}?(?:${CONTRACT}|anything|\\ue004))|(?:nobody|no \ue003|no one|nothing|we)(?: here| at (?!your)[a-z]+| of us| on our side)?(?: will|'ll| would| won't| will not| never| ever)* (?:holds?|ties?|binds?|locks?|chains?|keeps?) (?:you|anyone|anybody|people|customers)(?= (?:to|in|down|back|here|there)\\b|[.,;!]| ?(?:\\n|$))|no (?:strings attached|strings(?=,? (?:and )?(?:no|cancel|leave|quit)\\b)|ties|notice(?: (?:needed|required|period|necessary)|(?=[.,;!]|\\n|$)))|(?:cancellation|termination|leaving|quitting|cancell?ing|(?:ending|stopping) (?:it|the [a-z]+|your [a-z]+)|getting out) (?:is |takes effect |works |costs? |comes? |takes |needs )?(?:possible |allowed |just |only )*(?:(?:an?|one|)(?: single| quick| short)? (?:click|mail|email|call|line|minute)s?\\b|free|immediate(?:ly)?|nothing|instant(?:ly)?|the same day|at no cost|without (?:notice|cost|a fee)|(?:at )?any ?time))`,
    ),
    unless: new RegExp(
      `${NOT_A_CONTRACT.source}|\\b(?:no strings attached to|single (?:vendor|ledger|bank)|one (?:bank|ledger|erp|vendor))\\b`,
    ),
  },
  {
    topic: "price_lock",
    regexp: g(
      `(?:we(?:'ll| will)?|nobody|no one|no \ue003|promise|guarantee|undertake|commit|i(?:'ll)?|our [a-z]+)(?: (?:will|shall|promise|guarantee|ever|not|never|won't|don't|do not|will not|can't|to))*(?: (?:not|never|won't|don't))? ?(?:to )?(?:raise|increase|put up|touch|touches|change|hike|bump|lift|adjust|move|index|uplift|revise)s? (?:up )?(?:your|the|our|these|this|any|those|that)? ?(?:[a-z-]+ ){0,2}?${PRICE}\\b|(?:we|i|nobody|no one)(?:'ll| will| would|'d)? (?:never|not|won't|will not|ever)(?: ever)? (?:put|push|jack|crank) (?:your|the|our|these|those) (?:[a-z-]+ ){0,2}?${PRICE} up(?![a-z])`,
    ),
    needs: /\b(?:not|never|won't|don't|nobody|no one|no \ue003|doesn't)(?![a-z])/,
    unless: OTHER_PRICE,
    reach: [10, 70],
  },
  {
    // "We'll never raise it on you": nothing but a price is raised on somebody.
    topic: "price_lock",
    regexp: g(
      `(?:we|nobody|no one|i)(?:'ll| will| would|'d)? ?(?:never|won't|will not|not|wouldn't)(?: (?:ever|once|suddenly|just|quietly))* (?:raise|increase|put|hike|bump|jack|crank|creep|push|move|change)s? (?:it|that|this|them|things)(?: up)? on (?:you|your team|anyone|anybody)(?![a-z])`,
    ),
  },
  {
    topic: "price_lock",
    regexp: g(
      `(?:price|rate|fee|figure|number|amount|sum)s? (?:that )?(?:you|on your|in your|we|of your)\\b${within(30)} (?:is|stays|remains|will be) (?:also |exactly |still )*(?:the|what) (?:same )?(?:(?:price|rate|fee|figure|number|amount|sum|one) )?(?:you|on your|in your|we|of your)\\b${within(24)}(?:keep|forever|years?|last|always|later|next|renew|for good|for life|\\ue008|\\ue004)(?![a-z])|your (?:price|rate|fee) (?:[a-z]+ )?stays(?: put)?(?=[.,;!]|\\n|$)|(?:pay|paying|owe|price|rate|fee)(?: [a-z]+)? the same (?:[a-z]+ )?in (?:year \\ue003|\\ue008|\\ue004)|(?:the|that|this) same (?:price|rate|fee) (?:in (?:year \\ue003|\\ue008|\\ue004)|year after year)|what you(?:'re|'ll| will| are)?(?: pay(?:ing)?)?(?: us)?(?: pay)? ${within(24)}(?:is|'s|will be|are)(?: exactly| also| just| still)* (?:what|the same as what) you(?:'ll| will|'re| are)?(?: still| always| be)* (?:pay|paying)(?: in (?:\\ue008|\\ue004))?|(?:whatever|the) (?:figure|number|amount|sum)\\b${within(40)},? you(?:'ll| will) still (?:be )?(?:see|look|pay)\\w*|you(?:'ll| will)? ?(?:won't|will not|never|not)(?: ever)? pay (?:a |one |\ue003 )?(?:cent|penny|more|extra|dime|euro|dollar|pound)s?(?: more| extra)?(?: than (?:this|that|today|now|what))?\\b`,
    ),
    unless: OTHER_PRICE,
  },
  {
    topic: "price_lock",
    regexp: g(
      `(?:(?:today's|same|this|that|your|the|current|present|these|those|per-[a-z]+) (?:[a-z-]+ ){0,2}?)?${PRICE}(?:,|'s|'ll)?(?: per [a-z]+)?(?: (?:${KEPT}|is|are|be|will|would|stays?|remains?|holds?|held|kept|keeps?|applies|apply|yours|good|locked|frozen|fixed|guaranteed|protected|grandfathered|unchanged|the|same|at|as|it|where|what|just|exactly|also|set|secure|safe|steady|flat|put|untouched|runs?|in|again|and|this|level))* ${FOREVER}(?![a-z])`,
    ),
    needs:
      /\b(?:same|stays?|remains?|holds?|held|kept|keep|keeps|yours|good|locked|frozen|fixed|guaranteed|protected|grandfathered|unchanged|constant|stable|steady|capped|flat|secure|safe|untouched|for (?:life|good|ever)|forever|today's (?:[a-z-]+ )?[a-z]+ for)\b/,
    unless: OTHER_PRICE,
  },
  {
    topic: "price_lock",
    regexp: g(
      `(?:keep|hold|maintain|leave|renew|lock|freeze|peg|carry|honou?r|fix|have)(?:s|ing|ed)?(?: (?:you|in|it|on|at|to|your|this|the|that|today's|same|current|our|these|those|for|now|paying))* ${PRICE}(?: for (?:you|all of you|your [a-z]+)| [a-z-]+)?,? ${FOREVER}(?![a-z])|(?:renew\\w*|renewals?)(?: [a-z]+){0,4}? at (?:the |this |today's |your )(?:same |current |present |existing )?(?:price|rate|fee|terms)|(?:uplifts?|increases?|rises?|indexation|renewals?)(?: [a-z]+){0,4}? (?:capped|limited|never (?:more|cost|exceed|above)|no more|at most|kept)(?: [a-z]+){0,2}? ?(?:\ue001|\ue002|more)?|price (?:protection|promise|guarantee|certainty|freeze)|grandfathered`,
    ),
    unless: OTHER_PRICE,
    reach: [20, 30],
  },
  {
    topic: "trial",
    regexp: g(
      `(?:try|test|use|explore|evaluate|test-drive|kick the t[iy]res|take|run|play with|have|enjoy|get|work with)\\b(?: [a-z0-9']+){0,6}? (?:free(?: of charge)?|for nothing|without (?:paying|charge|cost|payment)|at no (?:charge|cost)|on us|before (?:you (?:decide|buy|commit|pay)|paying|deciding))(?:,)? (?:until|till|through(?: to)?|up to|to) (?:${LATER})`,
    ),
    unless: /\b(?:on hold)\b/,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:try|test|use|explore|evaluate|test-drive|kick the t[iy]res|take|run|trial|have)\\b(?: [a-z0-9']+){0,5}? (?:for|over) (?:up to |the )?(?:${TERM}|\ue005)(?: [a-z]+){0,3}? ?(?:free(?: of charge)?|for nothing|without (?:paying|charge|cost|payment)|at no (?:charge|cost)|on us|before (?:you (?:decide|buy|commit|pay)|paying|deciding))`,
    ),
    unless: /\b(?:on hold|no longer)\b/,
  },
];
