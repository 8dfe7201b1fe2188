/** Rank and standing told without a market: in a town, of a price, by whoever recommends us, in a line without a verb. */
import type { ClaimPattern } from "./patterns.ts";
import { BEST, NOBODY, ONLY } from "./words.ts";
import { g, raw } from "../word-forms.ts";

/** The prefilter finds these patterns' words; no second look is needed. */
const hint = /(?:)/;

const PRICE = "(?:prices?|rates?|fees?|quotes?|quotations?|costs?|tariffs?|deals?|offers?)";
const LOW = "(?:lowest|best|cheapest|keenest|fairest|sharpest|smallest)";
const US = "(?:we|us|ours|\\ue013+|our [a-z]+(?: [a-z]+)?)";
const WE_ARE =
  "(?:we(?:'re| are|'ve been| have been| remain)|\\ue013+(?: is| has been| remains)|our (?:[a-z-]+ ){1,3}(?:is|are|has been|have been))";
/** Who says it of themselves, or a line that begins so. */
const OF_US = `(?:^\\W*|${WE_ARE} (?:(?:proud(?:ly)? to be|now|still|also|simply|probably|quite simply|proudly) )*|(?:we|\\ue013+) (?:have|has|offer|offers|run|runs|make|makes|sell|sells|do|give you|provide|provides|build|builds) |you(?:'ll)? (?:get|have|find) |with |for )`;
const GOOD = `(?:${BEST}|${LOW}|${ONLY})(?:-[a-z]+)?`;
const WHAT =
  "(?: (?!(?:in|of|for|to|on|at|by|way|time|day|place|thing|question|part|practice|complaint|problem|reason|cause|topic|priority|risk|request|issue|concern)\\b)[a-z-]+){1,4}?";
/** The line ends, or goes on with what it has; a verb behind it says something of somebody else's. */
const LINE_ENDS = "(?=[.,!;:)]|\\s*$| [–—-]| (?:with|that|who|which|for)\\b(?![^.!?]* (?:is|are|was|were) ))";
const ENDORSED =
  "(?:recommended|endorsed|approved|accredited|backed|trusted|vetted|authori[sz]ed|recogni[sz]ed|certified|supported|preferred|accepted)";
const MANY =
  "(?:all|every|most|many|major|leading|the (?:major|leading|big|country's|nation's|uk's|industry's)|(?:the )?uk|british|irish|european)";
/** Whose yes is part of the work: "approved by the client". */
const ANYBODY =
  "(?!(?:the )?(?:client|customer|buyer|reader|court|jury|parties|committee|author|team|manager|director|board|signatory|finance|legal|compliance|hr|it)\\b)";
const STANDING =
  "(?:approved|accredited|registered|certified|licen[cs]ed|listed|audited|assured|rated|compliant|endorsed)";

export const boasts: ClaimPattern[] = [
  {
    // "Our lowest price ever", "the best rates guaranteed"
    type: "superlative",
    hint,
    regexp: g(
      `(?:(?:our|the) (?:(?:very|absolute(?:ly)?|all-time) )?${LOW}(?: [a-z-]+)? ${PRICE}(?: (?:we(?:'ve| have)|i(?:'ve| have)) ever [a-z]+| (?:ever|yet)\\b(?! (?:made|had|was))|,? guaranteed| anywhere| around\\b(?! (?:the|here))| to be (?:had|found)| you(?:'ll| will)(?: ever)? (?:find|get|see|pay)| in town| on the market|: guaranteed)|(?:guaranteed|unbeatable|unbeaten|unmatched) (?:lowest )?${PRICE})\\b`,
    ),
    notAfter: /\b(?:your|their|his|her|beat|match|than|for) $/,
    unless: /\b(?:you asked|asks? for|best (?:offer|deal) (?:for you|we can)|history of)\b/,
  },
  {
    // "The cheapest inspection you'll find", "simply the best logbook you'll ever read"
    type: "superlative",
    hint,
    regexp: g(
      `${OF_US}(?:(?:simply|quite simply|still|easily|truly|probably|hands down),? )*(?:the |our )${GOOD}${WHAT} (?:that )?you(?:'ll| will| can| could|'re likely to| are likely to|'ve| have)(?: ever (?!need\\b)[a-z]+(?: [a-z]+)?| (?:find|get|meet|come across|buy|hire|own|taste)(?: anywhere)?)(?=[.,!;)]|\\s*$| [–—-]| for [a-z\\ue002])`,
    ),
    unless: /\b(?:your (?:best|biggest|largest|first|own)|places?|questions?|mistakes?)\b/,
  },
  {
    // "The lowest prices in Leeds", "the only inspector in Leeds with its own laboratory": a town is known by its capital
    type: "superlative",
    hint,
    proper: true,
    regexp: g(
      `${OF_US}(?:the |our )${GOOD}${WHAT}(?: you(?:'ll| will| can) (?:find|get|book))? in (?:(?:all|the whole) of |all )?[a-z'-]+(?: [a-z'-]+)?${LINE_ENDS}`,
    ),
    unless:
      /\b(?:your|you(?:'re| are| have| own| said)|their|his|her|(?:only|first|best|last) (?:train|flight|bus|hotel|restaurant|pub|café|cafe|date|day|week|slot|visit|office|meeting))\b/,
  },
  {
    // "Voted Ireland's best inspection company"
    type: "award",
    hint,
    regexp: raw(
      `(?<=^\\W{0,4}|\\b${US}(?: (?:was|were|has been|have been|got|is|are|again|just|recently|also))* )(?:rated|voted|named|ranked|chosen|elected|crowned|judged)(?: as)? [a-z]{2,}(?:'s|s') (?:very )?(?:best|number (?:one|\\ue003)|no\\. ?\\ue003|#\\ue003|top|favou?rite|leading|most [a-z]+|[a-z]{3,}est)(?: (?!(?:by|in|for|at|of)\\b)[a-z-]+){1,4}`,
    ),
    unless: /\bby your?\b/,
  },
  {
    // "Nobody knows fire doors like we do"
    type: "superlative",
    hint,
    regexp: g(
      `${NOBODY}(?: else)? (?:knows|understands|gets|sees|reads|does|handles|treats) (?!(?:how|what|when|why|whether|where|if|that|who|it'll|yet)\\b)(?:[a-z'-]+ ){1,5}?(?:(?:like|better than|as well as|the way) )(?:${US})(?: (?:do|does|can))?(?![a-z])`,
    ),
  },
  {
    // "We're a leading fire inspection company", "one of Ireland's top inspection firms"
    type: "superlative",
    hint,
    regexp: g(
      `(?:${WE_ARE}|(?<=^\\W{0,4})as(?=[^.!?;]{4,60}? (?:we|our|\\ue013+) )) (?:(?:now|still|also|proudly|widely recognised as|known as|considered) )*(?:an? |among (?:the |[a-z]+'s )|(?:one|\\ue003) of (?:the |[a-z]{2,}(?:'s|s') |our (?:trade|industry)'s ))(?:(?:[a-z]+-)?leading|premier|foremost|top(?:-rated)?|most [a-z]+|best|biggest|largest|number one)(?! (?:of|priority|edge|cause|role|article)\\b)(?: [a-z-]+){1,4}`,
    ),
    unless: /\b(?:your|customers? of|supplier to a|at a|for a)\b/,
  },
  {
    // "Recommended by the London Fire Brigade": a body is known by its capitals
    type: "award",
    hint,
    proper: true,
    regexp: raw(
      `(?<=^\\W{0,4}|(?<![a-z])${WE_ARE} (?:[a-z]+ly |also |now |proudly )?|[a-z], )(?:officially |fully |proudly |independently )?${ENDORSED}(?: and ${ENDORSED})? by the [a-z&'-]+(?: (?:of )?[a-z&'-]+){0,4}(?=[.,!;:)]|\\s*$| [–—-]| (?:and|for|as|since|in)\\b)`,
    ),
    unless: /\byour?\b/,
  },
  {
    // "Approved by all major insurers"
    type: "award",
    hint,
    regexp: raw(
      `(?<=^\\W{0,4}|(?<![a-z])${WE_ARE} (?:[a-z]+ly |also |now )?|[a-z], )(?:officially |fully |proudly |independently )?${ENDORSED}(?: and ${ENDORSED})? by ${ANYBODY}${MANY}(?: of the)?(?: [a-z-]+){0,3}? [a-z-]+s(?=[.,!;:)]|\\s*$| [–—-]| (?:and|for|as|since|in|across)\\b)`,
    ),
    unless: /\b(?:your?|must be|has to be|parties|signatories|directors|trustees|managers)\b/,
  },
  {
    // "We're FIA members and NSI Gold approved", "members of the Fire Industry Association"
    type: "certification",
    hint,
    proper: "within",
    regexp: g(
      `(?:${WE_ARE} (?:(?:an?|the|proud|full|fully|both|also|now|founding|long-standing|and) )*|(?<=(?:members|${STANDING})(?: and|,) )|(?<=^\\W{0,4})(?=[^.!?;:,\\n]{3,40}${STANDING}(?:[.,!;]|\\s*$| (?:and|since)\\b)))(?:(?!(?:we|we're|are|is|vat|tax|gst|uk|eu|us|company|you|your|not|pre|well|client|customer|board|family|team|staff|committee|crew|founding|full|active|new|[a-z]+ly)\\b)[a-z0-9&-]+ ){1,3}?(?:members?(?! (?:of (?:our|your|the team|staff)|area|discount|portal|login|only|who|get|can|save))|${STANDING})\\b(?! (?:in|on|under|at|with|by|for|to|office|post|mail|charity|user|company)\\b)|${WE_ARE} (?:(?:an?|the|proud|full|also|now|founding|long-standing|corporate) )*members? of (?:the )?[a-z&-]+(?: [a-z&-]+){0,4}(?=[.,!;:)]|\\s*$| (?:and|since|for|as)\\b)`,
    ),
    unless: /\b(?:your?|not yet|becoming|apply|applied|applying|lapsed|no longer)\b/,
  },
  {
    // "We were FM Weekly's Contractor of the Year 2025", "Contractor of the Year 2025 (FM Weekly)"
    type: "award",
    hint,
    proper: "title",
    regexp: raw(
      `(?<=^\\W{0,4}|(?<![a-z])(?:we|\\ue013+|our [a-z]+)(?:'re| are| were| is| was|'ve been| have been| has been| became| remain)(?: (?:the|also|again|still|both|proudly|named|once))* )(?!(?:at|to|for|in|on|by|with)\\b)(?:(?:[a-z-]+ ){0,3}[a-z-]+'s )?(?:[a-z&-]+ ){0,3}?[a-z&-]+ of the (?:year|decade|century|month)\\b(?: [\\ue003\\ue008])?(?! (?:dinner|awards? (?:ceremon|dinner|night)|ceremon|gala|jury|night|show))`,
    ),
    notAfter: /\b(?:your|their|his|her|for|congratulat\w*)\b[^,;:.]{0,60}$/,
    unless: /\b(?:congrat\w*|nominat\w+|apply|vote for|you (?:won|were|are)|time of the year|well done)\b/,
  },
];
