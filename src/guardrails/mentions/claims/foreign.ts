/** Claims in the word order of other languages: "the number one of Poland", "comes nobody even near to us". */
import { CUSTOMERS } from "../lexicon.ts";
import { g } from "../word-forms.ts";
import type { ClaimPattern } from "./patterns.ts";
import { BEST, BETTER, NOBODY, SOLD } from "./words.ts";

const hint = /(?:)/;
const PLACE =
  "(?:europe|(?:the )?(?:whole )?(?:world|market|sector|branch|trade|industry|continent|benelux|netherlands|low countries|uk|usa|nordics|baltics|dach(?: region)?)|(?:whole )?(?:germany|france|spain|poland|italy|belgium|holland|austria|switzerland|portugal|britain|england|ireland|sweden|denmark|norway|finland|hungary|czechia|romania|greece|america|asia|africa))";
const FIGURE = "[\\ue001\\ue004\\ue005\\ue007]";

export const foreignClaims: ClaimPattern[] = [
  {
    type: "superlative",
    hint,
    regexp: g(
      `(?:number (?:one|\\ue003)|n(?:o|r)\\.? ?\\ue003|market leader|leader|champion) (?:of|from|for) ${PLACE}(?![a-z])`,
    ),
    notAfter: /\b(?:your|you're|you are|become|becoming|their|his|her)(?: [a-z]+){0,2} $/,
  },
  {
    // "In our trade comes nobody even near to us"
    type: "superlative",
    hint,
    regexp: g(
      `comes? (?:${NOBODY}|no other|none|no competitor)[^.!?;\\n]{0,30}? (?:near|close)(?: to (?:us|ours?))?(?![a-z])`,
    ),
  },
  {
    // "A better board as ours gives it in Europe not"
    type: "superlative",
    hint,
    regexp: g(
      `${BETTER}[^.!?;,\\n]{0,30}? (?:as|than) (?:ours?|us|\\ue013+|this)(?![a-z])[^.!?;\\n]{0,10}? (?:gives it|it gives|there is|exists?|you find|find you|one finds|finds one)[^.!?;\\n]{0,24}? (?:not|nowhere|nothing|never|none)(?![a-z])|(?:it gives|there exists|exists) (?:no|nothing|not a) ${BETTER}`,
    ),
  },
  {
    // "We are the only ones in Poland who make this", "we count among the three best of Europe"
    type: "superlative",
    hint,
    regexp: g(
      `(?:we|\\ue013+) (?:are|is) the only ones?(?: (?:in|on|of) [a-z ]{2,20}?)? (?:who|that|which|to)(?![a-z])|(?:we|\\ue013+) (?:counts?|belongs?|ranks?|are) (?:among|to|under|between) the (?:\\ue003 )?${BEST} [a-z]+`,
    ),
    unless: /\bonly ones? (?:who|that|which) (?:can (?:see|read|open)|knows?|has access|is|are)\b/,
  },
  {
    // "The more complete software of the market"
    type: "superlative",
    hint,
    regexp: g(`the more [a-z]+ ${SOLD} (?:of|in|on) (?:the (?:whole )?)?${PLACE}(?![a-z])`),
    unless: /\bthe more [^.!?]*, the\b/,
  },
  {
    type: "number",
    regexp: g(
      `${CUSTOMERS} (?:win|gain|spare|economi[sz]e|lose)(?: on average)? ${FIGURE} (?:less )?of (?:the |their )?[a-z]+`,
    ),
    ours: true,
  },
  {
    // "Half as many reprints as before"
    type: "number",
    hint,
    regexp: g(
      `(?<=(?:^\\W*|\\b(?:with us|customers|clients|you|have|has|get|gets|make|need) ))(?:half|twice|double|\\ue005|\\ue006) as (?:many|much|long|fast|quick|often)(?: [a-z]+){0,2} as (?:before|earlier|until now|previously|without us|in the past|with paper|by hand)(?![a-z])`,
    ),
    unless: /\b(?:your|last (?:year|week|month)|visitors|mails|guests)\b/,
  },
  {
    // "Since the change spare the print shops 55 % of the paper", "report our clients 40 % fewer calls"
    type: "number",
    regexp: g(
      `(?:spare|save|win|gain|report|need|lose|make|print|see)(?: the| our)?(?: [a-z]+)? ${CUSTOMERS}(?: [a-z]+){0,2}? ${FIGURE} (?:(?:more|less|fewer|faster|quicker|shorter)\\b|of (?:the|their) (?:[a-z]+))(?: [a-z]+)?`,
    ),
    ours: true,
  },
];
