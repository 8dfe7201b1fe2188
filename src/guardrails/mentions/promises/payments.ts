/** Promises of when money is due: terms, instalments, payment put off. */
import { TAG } from "../../text/draft.ts";
import { BILL } from "../trade.ts";
import { g, raw } from "../word-forms.ts";
import type { CommitmentPattern } from "./patterns.ts";
import { CREDIT, D, LATER, OF_BILL, within } from "./words.ts";

const CREDIT_TIME = `(?:${D}|an? (?:whole |full |entire )?(?:\ue005|month|quarter|year|season))`;
const PARTS = "(?:instal{1,2}ments?|payments|parts|portions|tranches|halves|stages)";

export const paymentPatterns: readonly CommitmentPattern[] = [
  {
    // "Pay us when the project is done"
    topic: "payment",
    regexp: g(
      `(?<=(?:^|[.!?:;,\\n–—-]) ?(?:and |so |then |just |simply |you |you only |you can |you may )?)(?:only )?pay(?: us| me)?(?: the (?:bill|invoice|fee|rest))?(?: only| nothing)? (?:when|once|after|as soon as|until) (?:the|your|our|everything|all|it) ?(?:[a-z-]+ ){0,2}?(?:is|are|has been|works|runs|went|has gone)(?: (?:fully|completely|all))? ?(?:done|finished|completed?|live|over|up and running|through|installed|delivered|accepted|signed off|built|shipped|in place)(?![a-z])`,
    ),
    unless:
      /\b(?:suppliers?|vendors?|your (?:own )?(?:customers|clients|patients|guests|staff|team)|landlord|contractors?)\b/,
  },
  {
    // "Pay when you like", "settle the invoice whenever it suits you"
    topic: "payment",
    regexp: g(
      `(?:(?<=(?:^|[.!?:;,\\n–—-]) ?(?:and |so |then |just |simply )?)|you (?:can |may |only )?)(?:pay|settle)(?: (?:us|it|up|the (?:bill|invoice)|your (?:bill|invoice)))* (?:when(?:ever)? you (?:like|want|wish|please|can|feel like it|are ready|have (?:the |some )?money)|whenever (?:it )?(?:suits|fits) you(?:r [a-z]+)?|in your own time|at your (?:leisure|convenience)|any ?time you (?:like|want|wish))(?![a-z])`,
    ),
    unless:
      /\b(?:suppliers?|vendors?|your (?:own )?(?:customers|clients|patients|guests|staff|team)|by card|contractors?)\b/,
  },
  { topic: "payment", regexp: g(`net[ -]?[${TAG.number}${D}](?! (?:revenue|sales|income|new))`) },
  {
    topic: "payment",
    regexp: raw(
      `(?<![a-z])(?:invoices?|bills?) (?:has|have|comes? with|carr(?:y|ies)|is given|are given) (?:a full |up to |all of )?${D}(?! (?:trial|free|of)\\b)|${CREDIT_TIME}(?: |-)(?:${CREDIT}\\b|credit\\b(?! (?:notes?|cards?|hours?)))|(?:give|gives|giving|grant|grants|allow|allows|have|has|get|gets|take|takes|with|payment|terms)\\b[^.!?;\\n]{0,24}?${D} ${OF_BILL}(?![a-z])`,
    ),
    unless:
      /\b(?:suppliers?|vendors?|your (?:customers|clients|patients|guests|tenants)|trials?|cancel\w*|refund\w*|returns?|disput\w+|object\w*|complain\w*|contest|quer(?:y|ies)|loan|bank|employees|expenses?)\b/,
  },
  {
    topic: "payment",
    regexp: g(
      `(?:payment|credit|invoice|billing) terms(?: [a-z]+){0,4}? ${D}|(?:pay|settle|transfer|payment is due|invoices? (?:is|are) due|payable|payment due)(?: (?:us|the invoice|it|your invoice|only))*(?: (?:within|in|after|only after|up to|over))+ (?:the next )?${D}|(?:pay|settle|payments?|payable|spread|split|divide|break|(?:billed|invoiced)(?! (?:each|every|by the|per) month\\b)|due)(?: [a-z]+){0,4}? (?:in|into|over|by)(?: [${TAG.number}${D}]| several| a few)?(?: equal| easy| monthly| quarterly| weekly| yearly| small| interest-free)* ${PARTS}|(?:spread|split|pay|payment|settle|divide|break)(?: [a-z]+){0,4}? over (?:the )?(?:next |whole |full |entire )*(?:${D}|year|season)|(?:defer|postpone|delay)(?: (?:your|the|any|first))* (?:payment|invoice|billing)s?|buy now,? pay later`,
    ),
    unless:
      /\b(?:suppliers?|vendors?|your customers|your clients|your team pays|(?:when|once|if|after|until|as soon as) you pay)\b/,
  },
  {
    topic: "payment",
    regexp: g(
      `(?:(?:pay|settle|transfer|clear)(?:ing|able)?|(?:${BILL}|fees?|amounts?|balance|price|sum)(?: (?:is|are|falls?|becomes?|would|will|be|only))* (?:due|payable))(?: (?:us|it|the|your|our|first|invoices?|bills?|balance|(?<!\\bpay )for|it|up|only|in|full|within|after|over|by|a|as|late|as|until))*,? (?:up to |the next )?${D}(?: (?:after|from|later|following|of|past|down the|end)\\b|[.,;!]|\\n|$)`,
    ),
    unless:
      /\b(?:suppliers?|vendors?|your customers|customers pay|your clients|your team pays|(?:when|once|if|until|as soon as) you pay|employees|expense|staff|loan|bank|accrual|trial|cancel\w*|refund\w*)\b/,
  },
  {
    topic: "payment",
    regexp: g(
      `(?:payments?(?: terms?)?|terms(?: for you)?)(?::| of| is| are| at| within| in)+ ${D}|(?:invoices?|bills?|payable|due|credit):(?: (?:due|payable|within|in|net|at))* ${D}`,
    ),
    unless: /\b(?:suppliers?|vendors?|your customers|customers pay|loan|refund\w*)\b/,
  },
  {
    // "Our invoices can be settled within two months"
    topic: "payment",
    regexp: g(
      `(?:${BILL}|balance|amount|fees?)(?: [a-z]+){0,3}? (?:can|may|could|will|need only|needs only to|(?:only )?(?:has|have) to|must|should|is to|are to)(?: (?:also|only|just|gladly|easily))* be (?:paid|settled|cleared|made|met|transferred)(?: (?:in full|up|off|only|to us|for|any ?time|at leisure))* ?(?:within|in|after|up to|over|as late as|inside|up until)(?: (?:the next|up to|a period of|no more than))* ${D}(?! instal)`,
    ),
    unless:
      /\b(?:suppliers?|vendors?|your (?:customers|clients|patients|guests|staff|team)|employees|expense|loan|bank|refund\w*)\b/,
  },
  {
    topic: "payment",
    regexp: g(
      `(?:${BILL}|money)(?: [a-z]+){0,3}? (?:can|may|could|will)(?: [a-z]+){0,2}? (?:wait|sit|rest|(?:stay|remain|be left|lie) (?:open|unpaid))\\b${within(24)} (?:until|till|a while|as long as|for (?:up to )?${D})`,
    ),
  },
  {
    topic: "payment",
    regexp: g(
      `(?:(?:invoices?|bills?|payments?|fees?)(?: [a-z]+){0,3}? (?:can|may|could|will|needn't|need not|doesn't have to|won't)(?: [a-z]+){0,2}? (?:wait|sit|rest|be (?:paid|settled|due)|come|arrive|follow)\\b${within(24)}|(?:don't|won't|needn't|do not|will not|no need|not|isn't|aren't|only)(?: (?:have|need|to|you|us|a|cent|penny|anything))* ?(?:pay|paying|settle|be (?:charged|billed|invoiced)|(?:bill|invoice|charge) you|send (?:us )?money|due)(?: [a-z]+){0,4}? |(?:give|gives|giving|have|has|grant|allow)(?: you)? |(?:pay|settle|paying)(?! (?:nothing|period|periods|day|rate|rates|range|grade|scale|rise|rises)\\b)(?: [a-z]+){0,4}? (?!before))(?:until|till|before|as late as|not before) (?:at least )?(?:the )?(?:(?:end|start|beginning) of )?(?:${LATER}|${D}|you [a-z]+|the [a-z]+ (?:is|are) in)(?: to (?:pay|settle))?|(?<!\\bif )you(?:'ll)?(?: can| could| may| only)+ (?:pay|settle)(?: (?:us|it|up|only|the (?:invoice|bill|fee)))* (?:in|from|after|at) (?:the )?(?:new year|next (?:year|quarter|spring|summer|autumn|season)|${LATER})|(?:move|push|shift|postpone|defer|delay|put (?:back|off))(?: back)? (?:the|your|any|that)(?: first)? (?:payment|invoice|bill|billing)s?(?: (?:back|off))?(?: (?:to|until|till))`,
    ),
    needs: /\b(?:invoices?|bills?|pay|paying|payments?|settle|bill|billed|charged?|invoiced?|due)\b/,
    unless:
      /\bplease (?:[a-z]+ ){0,3}?(?:pay|settle)\b|\b(?:suppliers?|vendors?|your customers|customers pay|your clients|employees|expense|staff|loan|bank|accruals?|trial|signed|due (?:with)?in(?= \ue004)|(?:until|till|before) (?:today|tomorrow|you (?:sign|go live|agree))|unless)\b/,
  },
];
