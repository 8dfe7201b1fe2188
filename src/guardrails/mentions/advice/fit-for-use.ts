/** Verdicts that an inspector or a doctor gives: what may still be eaten, what the law asks no more, whom nobody can fine. */
import { g, OFFICIAL, TAX_OFFICE, YOU_MAY, type AdvicePattern } from "./words.ts";

const STILL = "(?: (?:still|also|perfectly|completely|fully|absolutely|totally|quite|then|always|probably|certainly))*";
const EATEN = "(?:eat|drink|sell|serve|consume|feed|refreeze|freeze again)";
const PROOF =
  "(?:[a-z]+ )?(?:logs?|evidence|proof|records?|reports?|exports?|certificates?|signatures?|data|pdfs?|files?|print-?outs?|lists?|documents?|copies|copy|readings?)";

export const fitForUse: readonly AdvicePattern[] = [
  {
    // "The meat is still safe to eat"
    field: "medical",
    regexp: g(
      `(?:is|are|stays?|remains?|it's|that's|they're)${STILL} (?:safe|fine|okay|ok|fit|harmless) to ${EATEN}\\b`,
    ),
    unless:
      /\b(?:whether|until|unless|make sure|check that|our (?:[a-z]+ )?[a-z]+ (?:is|are)|not|n't|never|no longer)\b/,
  },
  {
    // "You can still sell the chicken, nine degrees for five hours does no harm"
    field: "medical",
    regexp: g(
      `you (?:can|may|could)(?: (?:still|safely|even|all the same|without worry))+ ${EATEN} (?:it|them|the|that|this|those|these|your)(?: [a-z]+)?`,
    ),
    needs: /\b(?:degrees?|thaw\w*|warm\w*|spoil\w*|(?:past|after|over) (?:its|the|their) date|mou?ldy?|harm)\b|°/,
  },
  {
    // "Paper records are no longer required by law"
    field: "legal",
    regexp: g(
      "(?:no longer|not|n't|never) (?:legally )?(?:required|obliged|demanded|prescribed|mandatory|compulsory|necessary|needed) (?:by|under) (?:the )?(?:[a-z]+ )?(?:law|statute|regulations?|act|code)(?![a-z])",
    ),
    unless: /\b(?:whether|if|ask|we|our)\b/,
  },
  {
    // "Nobody can fine you"
    field: "compliance",
    regexp: g(
      "(?:nobody|no one|no [a-z]+|not even the [a-z]+) (?:can|could|will|may|would|is (?:able|allowed|going) to)(?: (?:ever|then|now|still|even))* (?:fine|prosecute|penali[sz]e) (?:you|your [a-z]+)(?![a-z])",
    ),
  },
  {
    // "The inspector must accept our log"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `${OFFICIAL}(?: (?:must|has to|have to|is bound to|are bound to|is obliged to|are obliged to|can't refuse to|cannot refuse to)) (?:accept|recogni[sz]e|take) (?:(?:our|your|the|this|that|these|any|such) )?${PROOF}(?![a-z])`,
    ),
    unless: /\b(?:if|whether|before|until|workflow|invitation)\b/,
  },
  {
    // "You can claim the hire back from HMRC"
    field: "tax",
    regexp: g(
      `${YOU_MAY} (?:(?:claim|get|have|receive)(?: [a-z\\ue001-\\ue005]+){1,5}? back|reclaim(?: [a-z]+){1,4}?|recover(?: [a-z]+){1,4}?) (?:from|through|off) (?:the )?(?:${TAX_OFFICE}|state|treasury|finanzamt)(?![a-z])`,
    ),
  },
  {
    // "You don't need any insurance for the goods"
    field: "financial",
    regexp: g(
      "you (?:don't|do not|won't|no longer|needn't)(?: ever)? (?:need|have|require|take out|buy)(?: to (?:have|buy|take out))? (?:(?:any|an?|extra|separate|your own|own|more) )*insurance (?:for|against|on|at all)\\b",
    ),
    unless: /\b(?:includ\w+|our (?:own )?(?:policy|insurance)|we (?:insure|cover|carry)|if|unless)\b/,
  },
  {
    // "The lease goes off balance sheet that way"
    field: "financial",
    regexp: g(
      "(?:(?:goes?|comes?|stays?|moves?|falls?|stand|stands|remains?|is|are) off (?:the |your )?balance[- ]sheet|keeps? (?:it|them|the [a-z]+) off (?:the |your )?balance[- ]sheet)(?![a-z])",
    ),
    unless: /\b(?:whether|if|ask|items?|report|schedule|reconcil\w+)\b/,
  },
  {
    // "That makes your SOX 404 testing optional"
    field: "compliance",
    regexp: g(
      "(?:makes?|made|renders?) (?:(?:your|the|any|all|an?|every) )?(?:[a-z0-9\\ue003-]+ ){1,4}?(?:optional|unnecessary|superfluous|redundant|obsolete|voluntary)(?![a-z])",
    ),
    needs:
      /\b(?:sox|gdpr|hipaa|dpia|ccpa|statutory|legal|lawyers?|vat|tax|dpo|data protection|works council|notary|notaris\w+|permits?|licen[cs]es?|inspections?|certification|audits?)\b(?! (?:binder|trail|log))/,
    unless: /\b(?:whether|if|ask|does not|doesn't|won't|not|nothing)\b/,
  },
  {
    // "You're entitled to the R&D credit for this"
    field: "tax",
    regexp: g(
      "you(?:'re| are|r company is|r business is) (?:also |clearly |fully )?(?:entitled to|eligible for|due) (?:the |an? |your )?(?:[a-z-]+ )?(?:r ?& ?d|r and d|research|tax|vat|investment|energy|innovation|super-?deduction|first-year)(?: [a-z&-]+)? ?(?:credits?|relief|deductions?|allowances?|refunds?|grants?|super-?deduction)(?![a-z])",
    ),
    unless: /\b(?:whether|if|ask|may be|might be)\b/,
  },
];
