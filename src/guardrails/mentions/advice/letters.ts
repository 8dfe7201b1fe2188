/** Advice in the manner of business letters: no misgivings as to the regulator, a firm that keeps its ledgers with us. */
import { g, OFFICIAL, type AdvicePattern } from "./words.ts";

const RULES = "(?:rules?|requirements?|obligations?|regulations?|dut(?:y|ies)|handbook|rulebook|directives?|code)";

export const letterAdvice: readonly AdvicePattern[] = [
  {
    field: "compliance",
    regexp: g(
      `need (?:have|feel|entertain|harbour) no (?:misgivings?|fears?|anxiet(?:y|ies)|concerns?|qualms?|apprehensions?|worr(?:y|ies)) (?:as to|about|on account of|regarding|from|of|on the part of|where) (?:(?:the|your|any) )?(?:[a-z]+ ){0,2}?${OFFICIAL}\\b`,
    ),
  },
  {
    // "A firm that keeps its ledgers with us satisfies the client money rules"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `(?:an?|any|every|each|your) (?:firm|company|broker|office|practice|business|partnership)(?: (?:that|which|who) [^.!?;,\\n]{3,60}?)?,?(?: (?:will|would|thereby|then|fully|already|thus))* (?:satisf(?:y|ies)|meets?|compl(?:y|ies) with|discharges?|fulfils?|conforms? to|is in keeping with) (?:all |every one of |each of )?(?:the|its|your|their|all) (?:[a-z]+ ){1,4}?${RULES}\\b`,
    ),
    unless: /\b(?:if|whether|must|should|ought|help|helps|how|so that|in order)\b/,
  },
  {
    // "Just terminate for cause under section 12"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:terminate|rescind|cancel|withhold (?:the )?payment|refuse (?:the )?payment|set off|sue)(?: [a-z]+){0,3} (?:for cause|for (?:material )?breach|under (?:section|clause|article|paragraph|§) ?\\ue003)(?![a-z])",
    ),
    unless: /\b(?:either party|both parties|whether|our contract says|our terms)\b/,
  },
  {
    // "Our templates are legally binding in all fifty states"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:is|are|stays?|remains?|becomes?)(?: (?:fully|also|therefore|always|just as))* legally (?:binding|valid|enforceable|watertight|airtight|sound|safe|recogni[sz]ed) (?:in|across|throughout|all over) (?:all|every|any|each|most|both|the (?:whole|entire|eu|uk|us|union|world))",
    ),
    unless: /\b(?:whether|if|ask)\b/,
  },
  {
    // "Our fire safety course satisfies every legal requirement"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      "(?:satisf(?:y|ies)|meets?|fulfils?|fulfills?|covers?|ticks? off|takes? care of) (?:every|all|any|each|the|your)(?: (?:of the|your|the|single|last))* (?:legal|statutory|regulatory|compliance) (?:requirements?|obligations?|dut(?:y|ies)|box(?:es)?)(?![a-z])",
    ),
    unless: /\b(?:whether|if|ask|helps?)\b/,
  },
];
