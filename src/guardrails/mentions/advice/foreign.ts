/** Advice in the word order of other languages: "with it you fulfil the reporting duty", "can no inspector say something". */
import { BID, g, OFFICIAL, type AdvicePattern } from "./words.ts";

const PAPER =
  "(?:contracts?|agreements?|clauses?|(?:sales |general |payment |delivery )?(?:terms|conditions)|signatures?|guarantees?|orders?)";
const DUTIES =
  "(?:(?:reporting|documentation|information|retention|legal|statutory|archiving|record-keeping|accounting|registration|labelling) (?:dut(?:y|ies)|obligations?)|dut(?:y|ies) (?:to|of) (?:report|document|inform|keep|archive)[a-z]*|the (?:[a-z]+ )?(?:law|directive|regulations?|legislation|norm)s?)";

export const foreignAdvice: readonly AdvicePattern[] = [
  {
    // "In Poland it is not obligatory to keep the proofs"
    field: "legal",
    regexp: g(
      "it is not (?:obligatory|mandatory|compulsory|required by (?:the )?law|prescribed)(?: by (?:the )?law)? to (?:keep|inform|ask|store|register|archive|declare|have|sign|save|tell|report)(?![a-z])",
    ),
    unless: /\b(?:we|our|with us)\b/,
  },
  {
    // "You must no VAT write", "you can the software from the tax deduct"
    field: "tax",
    regexp: g(
      `you (?:must|may|need|can|have to)(?: (?:then|therefore|here|simply))* no (?:vat|taxe?s?|sales tax) (?:write|pay|charge|put|show|calculate|add|declare)(?![a-z])|you (?:can|may|could)\\b[^.!?;\\n]{2,60}? from (?:the|your) (?:tax(?:es)?|profits?) (?:deduct|write|set|take|off|draw)(?![a-z])`,
    ),
    unless: /\b(?:we|our)\b/,
  },
  {
    // "For this is no data protection contract necessary"
    field: "compliance",
    regexp: g(
      `(?:is|are)(?: (?:then|here|also))* no (?:(?:data (?:protection|processing) )?(?:contract|agreement|officer)|consent|works council|notary|lawyer|permission|permit|impact assessment|tax advisor|legal advice)s?(?: of [a-z ]{3,24})? (?:necessary|needed|required|obligatory)(?![a-z])`,
    ),
    unless: /\b(?:with us|we|our|to (?:start|test|try|sign up|cancel))\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `you(?: (?:automatically|already|always|therefore|then|completely|fully))* (?:fulfill?|meet|satisfy|comply with|respect|keep)(?: (?:automatically|already|all|every|each|then|also|completely))* (?:your |the |all |every |this )?${DUTIES}`,
    ),
    unless: /\b(?:if|whether|so that|want|need|must|should|help|helps|how|we|our)\b/,
  },
  {
    // "On the invoices to Belgium you put simply zero VAT"
    field: "tax",
    regexp: g(
      `(?:invoices?|bills?|exports?|deliver(?:y|ies)|sales|clients?|customers?)\\b[^.!?;\\n]{0,40}? (?:you )?(?:put|write|charge|set|use|apply|take|calculate|book)(?: you)?(?: (?:simply|just|always|here|then|there))* (?:zero|no|\\ue003|\\ue001)(?: percent)?(?: of)? (?:vat|tax|sales tax)\\b`,
    ),
    unless: /\b(?:we|our|if your (?:tax|advisor)|field|column|our prices)\b/,
  },
  {
    // "Can no inspector of the tax office say something"
    field: "compliance",
    regexp: g(
      `(?:can|will|may|could|has|finds|says) (?:then |there )?(?:no|nobody of the|not one|no single|none of the) ${OFFICIAL}(?: of the [a-z]+(?: [a-z]+)?)? (?:(?:anymore|then|ever|there|against it|of it) )*(?:say|object|complain|ask|do|find|want|hold|something|anything|against)\\b(?: (?:something|anything|against (?:it|you|this)))*`,
    ),
    unless: /\b(?:we|our|us)\b/,
  },
  {
    // "Your sales conditions are valid also without the signature", "without it is the contract not valid"
    field: "legal",
    regexp: g(
      `(?:${PAPER}(?: (?:of|with|for) (?:your|the) [a-z]+)? (?:is|are|stays?|remains?|counts?)(?: (?:also|even|too|legally|always|fully))* (?:valid|binding|effective|in force)(?: (?:also|even|too))* without|without [^.!?;\\n]{3,50} (?:is|are) (?:the|your|this|such an?) ${PAPER}(?: [a-z]+){0,4}? (?:not )?(?:valid|binding|void|invalid|effective))(?![a-z])`,
    ),
    unless: /\b(?:our (?:contract|terms|conditions|offer)|with us|we|offer)\b/,
  },
  {
    // "The works council you must not ask, that is legally in order"
    field: "legal",
    regexp: g(
      `legally (?:all |completely |fully |totally )?(?:in order|clean|correct|right so|without (?:risk|problem)s?)(?![a-z])`,
    ),
    unless: /\b(?:whether|if|we|our)\b/,
  },
  {
    // "Finance your new press better by leasing than with own money"
    field: "financial",
    regexp: g(
      `${BID}(?:finance|pay|buy) (?:your|the|this|that|a) (?:[a-z]+ ){1,3}?(?:better |rather |preferably )?(?:by|with|through|over|on|via) (?:(?:a |an |the )?(?:leasing|lease|credit|loan|hire purchase|overdraft|own (?:money|capital|funds|means)))(?![a-z])`,
    ),
  },
];
