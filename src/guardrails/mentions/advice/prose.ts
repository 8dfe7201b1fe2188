/** Advice in the manner of articles: in the passive, about patients, papers and money of nobody in particular. */
import { g, OFFICIAL, type AdvicePattern } from "./words.ts";

const NEED_NOT =
  "(?:need not|needn't|do(?:es)? not (?:need|have) to|don't (?:need|have) to|doesn't (?:need|have) to|need never)";
const SAVINGS =
  "(?:an? |the |their |your )?(?:(?:[a-z]+ )?(?:deposit|savings|current|bank|money market) accounts?|(?:bonds?|gilts?|shares?|stocks?|funds?|etfs?|gold|crypto(?:currency)?|treasur(?:y|ies)|pensions?))";

export const proseAdvice: readonly AdvicePattern[] = [
  {
    // "A dog that has swallowed a bar of chocolate needs no treatment"
    field: "medical",
    ofProduct: true,
    regexp: g(
      "(?:needs?|requires?|calls? for|warrants?) (?:no|neither) (?:further |medical |veterinary |urgent |special )*(?:treatment|medication|medicine|antibiotics?|surgery|painkillers?|vaccin(?:e|ation)s?|doctor|vet|hospital|ambulance|x-?rays?|check-?up)(?![a-z])",
    ),
    unless: /\b(?:data|wood|water|surface|fabric|panels?|metal|deck|floor|timber|leather)\b/,
  },
  {
    // "The invoice, by the way, need not be accrued in your books"
    field: "tax",
    ofProduct: true,
    regexp: g(
      `${NEED_NOT} be (?:accrued|capitali[sz]ed|depreciated|amorti[sz]ed|booked|disclosed|declared|reported|taxed|audited|recogni[sz]ed|deferred|filed)(?: (?:as|in|on|to|under|by|for|with) (?:the|your|their|its|a|an|us|any|american|british|german|local|current)?(?: ?[a-z]+){1,3}| at all|(?=[.,;!?]|\\n|$))`,
    ),
    unless:
      /\b(?:bugs?|issues?|incidents?|tickets?|expenses? below|to us|to support|twice|by hand|manually|separately)\b/,
  },
  {
    // "Enforceable in every court in the Union"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `(?:is|are|remains?|stays?|becomes?|will be|would be) (?:fully |legally |therefore |just as )?(?:enforceable|valid|binding|admissible|recogni[sz]ed|accepted|actionable|watertight)(?: as evidence| as proof)? (?:in|by|before) (?:every|any|all|each|the) (?:[a-z]+ ){0,2}?(?:courts?|judges?|tribunals?|jurisdictions?)\\b`,
    ),
  },
  {
    // "Owners should put spare money into equipment instead of leaving it in a deposit account"
    field: "financial",
    ofProduct: true,
    regexp: g(
      `(?:should|ought to|had better|would do well to|are (?:well|better) advised to|do better to) (?:put|invest|place|move|park|shift|move) [^.!?;\\n]{2,60}? (?:instead of|rather than|and not|over)(?: (?:leaving|keeping|parking|letting|putting|holding))?(?: (?:it|them|the money|cash))?(?: (?:sit|lie|idle))*(?: (?:in|on|into))? ${SAVINGS}`,
    ),
  },
  {
    // "Your tax return may pass over it in silence", "the books may stay silent about it"
    field: "tax",
    ofProduct: true,
    regexp: g(
      `(?:tax returns?|vat returns?|returns?|(?:annual )?accounts|books|ledgers?|declarations?|balance sheets?|${OFFICIAL}) (?:may|can|need|could|might)(?: (?:safely|simply|happily|well|also))* (?:pass over|pass by|stay silent|remain silent|keep (?:quiet|silent)|say nothing|not mention|leave out|ignore|omit|skip|never (?:hear|know|learn))\\b`,
    ),
  },
];
