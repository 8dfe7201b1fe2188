/** Advice in the manner of business letters: no misgivings as to the regulator, a firm that keeps its ledgers with us. */
import { g, ILLNESS, LAWS, OFFICIAL, TAX_OFFICE, type AdvicePattern } from "./words.ts";

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
  {
    // "The contract you can sign without a solicitor"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:sign|agree|file|terminate|dismiss|draft|write|close|do)(?: (?:it|this|that|them|these|the [a-z]+))? without (?:an? |your |any |the )?(?:solicitors?|lawyers?|attorneys?|notary|legal (?:review|check|advice|team|department)|counsel)(?![a-z])",
    ),
    unless: /\b(?:don't|never|shouldn't|wouldn't|not|whether)\b/,
  },
  {
    // "The notice your landlord served isn't valid"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "the (?:[a-z]+ )?(?:notice|letter|clause|contract|warning|dismissal|claim|fine|penalty) (?:that |which )?(?:your|the|his|her) (?:[a-z]+ )?[a-z]+ (?:served|sent|gave|signed|wrote|made|issued)(?: you)? (?:isn't|is not|was not|wasn't|is no longer) (?:valid|binding|legal|lawful|enforceable|effective)(?![a-z])",
    ),
    unless: /\b(?:whether|if)\b/,
  },
  {
    // "The NIS2 box is ticked for you"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `(?:the|your|that) (?:${LAWS}|compliance|regulatory|legal) box(?:'s| is)? (?:ticked|checked|closed|done)(?![a-z])`,
    ),
    unless: /\b(?:whether|if|ask)\b/,
  },
  {
    // "The whole bill comes straight off what you owe the taxman"
    field: "tax",
    ofProduct: true,
    regexp: g(
      `(?:comes?|goes|taken|knocked) (?:straight |right |directly )?off (?:what you owe (?:the )?${TAX_OFFICE}|your (?:[a-z]+ )?tax(?:es| bill)?)(?![a-z])`,
    ),
    unless: /\b(?:whether|if your accountant|ask)\b/,
  },
  {
    // "No court will give it back to them"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "no (?:court|judge|tribunal|jury|arbitrator)(?: in the [a-z]+)? (?:will|would|can|could|is going to) [a-z]+(?: [a-z]+){0,4}",
    ),
    unless: /\b(?:whether|if)\b/,
  },
  {
    // "A viewing report with a passed quiz is all the proof you need"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      "(?:is|are) all the (?:proof|evidence|documentation|paperwork|consent|record) (?:that )?(?:you(?:'ll| will)?|they|anyone|an? [a-z]+) (?:ever )?(?:needs?|wants?)(?![a-z])",
    ),
    needs: /\b(?:law|laws|act|court|inspect\w*|audit\w*|authorit\w*|regulat\w*|legal\w*|hse|osha|tax\w*|liab\w*)\b/,
  },
  {
    // "With high blood pressure you can climb without worries", "a guest tagged as coeliac can eat fries"
    field: "medical",
    ofProduct: true,
    regexp: g(
      `with (?:an? |your )?(?:high |low |bad )?${ILLNESS} (?:you|they|people|guests|patients) (?:can|may)(?: (?:still|safely|happily|also))* [a-z]+(?: [a-z]+){0,3} (?:without (?:worr(?:y|ies)|risk|fear|problems?|any [a-z]+)|safely)|(?:coeliacs?|celiacs?|diabetics?|allergic|pregnant)(?: (?:to [a-z]+|guests?|people|women|patients?))? (?:can|may) (?:now |still |also )?(?:eat|drink)(?: [a-z]+){1,3}`,
    ),
    unless: /\b(?:whether|ask|if)\b/,
  },
  {
    // "Give puppies their second shot at ten weeks", "it isn't dangerous for your lungs"
    field: "medical",
    ofProduct: true,
    regexp: g(
      "give (?:the |your |all )?[a-z]+s (?:their|the|an?) (?:first |second |third |next |yearly )?(?:shots?|jabs?|doses?|vaccines?|vaccinations?|boosters?|pills?|tablets?|antibiotics?)(?! reminders?)(?: [a-z]+){0,3}|(?:isn't|is not|aren't|are not|is no) (?:dangerous|harmful|bad|risk|danger|toxic) (?:for|to) (?:the |your |his |her |their )?(?:lungs?|health|hearts?|skin|eyes|backs?|livers?|kidneys?|children|pregnan[a-z]+|teeth|joints)(?![a-z])|(?:is|are) (?:harmless|safe|good|healthy) for (?:the |your |his |her |their )(?:lungs?|hearts?|skin|eyes|backs?|livers?|kidneys?|joints)(?![a-z])",
    ),
    unless: /\b(?:whether|ask|reminders?|screen|font|contrast|chairs?)\b/,
  },
];
