/** What makes a passage a claim: a figure with an outcome, a superlative, an award, a certificate, a guarantee. */
import { TAG } from "../../text/draft.ts";
import { assurancePatterns, MISHAP } from "./assurance.ts";
import { awardPatterns } from "./awards.ts";
import { boasts } from "./boasts.ts";
import { foreignClaims } from "./foreign.ts";
import { figurePatterns } from "./figures.ts";
import { headlinePatterns } from "./headlines.ts";
import { letterClaims } from "./letters.ts";
import { proseClaims } from "./prose.ts";
import { outcomePatterns } from "./outcomes.ts";
import { certificatePatterns } from "./certificates.ts";
import { CUSTOMERS, READERS_PEOPLE } from "../lexicon.ts";
import { rankPatterns } from "./rank.ts";
import { rankedClaims } from "./ranked.ts";
import { shortClaims } from "./short.ts";
import { superlativePatterns } from "./superlatives.ts";
import { APPROXIMATELY, BY, MISS, USED_BY, WILL_NEVER } from "./words.ts";
import { g, raw } from "../word-forms.ts";

export type ClaimType = "number" | "superlative" | "comparative" | "award" | "certification" | "guarantee";
export interface ClaimPattern {
  type: ClaimType;
  regexp: RegExp;
  unless?: RegExp;
  /** Only when the sentence speaks of us, our product or what the reader will gain. */
  ours?: boolean;
  /** Only when we, our product or a pronoun stand right in front as its subject. */
  ourSubject?: boolean;
  /** Only when the greatest figure in it is at least so much: "we've trained two of you" boasts of nothing. */
  atLeast?: number;
  /**
   * Only when it ends in a word with a capital; all its words behind the article have one: the name of a prize; one has
   * that is not the first; or it is a title: "Contractor of the Year".
   */
  proper?: boolean | "all" | "within" | "title";
  /** Behind a pronoun the sentence in front excuses it as well: "the trial is free; it lasts 10 days". */
  pointsBack?: boolean;
  /** What stands in front when the passage is no claim. */
  notAfter?: RegExp;
  /** Instead of its type's hint: the words without which this pattern cannot match. */
  hint?: RegExp;
}

const S = `[${TAG.percent}${TAG.fraction}${TAG.ratio}]`;
const SX = `[${TAG.percent}${TAG.fraction}${TAG.ratio}${TAG.multiple}]`;
const ANY = `[${TAG.percent}${TAG.fraction}${TAG.ratio}${TAG.multiple}${TAG.number}${TAG.duration}${TAG.money}]`;
const BENEFIT =
  "(?:(?:bring|driv|push|tak|kept|keep)(?:e|es|s|ing)? down|wip(?:e|es|ing) out|cut(?! (?:takes?|is|was|of)\\b)|cuts|cutting|reduc(?:e|es|ing)|sav(?:e|es|ing)|spar(?:es|ing)|giv(?:es|ing)(?: [a-z]+){0,2} back|slash(?:es|ing)?|increas(?:e|es|ing)|boost(?:s|ing)?|grow(?:s|ing)?|improv(?:e|es|ing)|shorten(?:s|ing)?|lower(?:s|ing)?|rais(?:e|es|ing)|accelerat(?:e|es|ing)|lift(?:s|ing)?|shrink(?:s|ing)?|speed(?:s|ing)? up|drop(?:s|ping)?|decreas(?:e|es|ing)|trim(?:s|ming)?|win(?:s|ning)? back|reclaim(?:s|ing)?|recover(?:s|ing)?|free(?:s|ing)? up|gain(?:s|ing)?|eliminat(?:e|es|ing)|prevent(?:s|ing)?|automat(?:e|es|ing)|clear(?:s|ing)?|catch(?:es|ing)?|finish(?:es)?|close(?:s)?|deliver(?:s|ing)?|convert(?:s|ing)?|sell(?:s|ing)?)";
/** What may be so much money or so many things: to sell twenty chairs or to close fourteen tickets is plain work. */
const SPARE =
  "(?:cut|cuts|cutting|reduc(?:e|es|ing)|sav(?:e|es|ed|ing)|slash(?:es|ing)?|increas(?:e|es|ing)|boost(?:s|ing)?|improv(?:e|es|ing)|reclaim(?:s|ing)?|recover(?:s|ing)?|free(?:s|ing)? up|gain(?:s|ing)?|win(?:s|ning)? back|eliminat(?:e|es|ing)|prevent(?:s|ing)?)";
const DEGREE =
  "(?:more|less|fewer|faster|swifter|simpler|easier|slower|better|higher|lower|quicker|shorter|longer|smaller|larger|greater|cheaper|sooner|cleaner|safer|stronger|happier|increase|decrease|reduction|drop|rise|boost|lift|growth|improvement|uplift|gain|roi|return on investment|return|accuracy|accurate|satisfaction|retention|success|recall|precision|productivity|conversion|efficiency|further|jump|cut|saving|savings|speed-?up|secure|safe|renewal|adoption|reliable|effective|organic|natural|recycled|renewable|match rate|open rate)";
/** Those of them that can be divided like a sum. */
/** Who stands by while our work is done: what is safe for them sells nothing. */
const BYSTANDERS = `(?:(?:your|the|our|any|their|your own) )?(?:[a-z]+ )?(?:${READERS_PEOPLE}(?<!company|firm|business|partners?)|passers-by|neighbours?|neighbors?|pupils|children|public|passengers)`;
const GROWTH = "(?:increase|decrease|reduction|drop|rise|growth|gain|return|uplift|savings?|cut|renewal|conversion)";
/** Words without which no pattern of a type can match: most sentences make no claim and are told apart cheaply. */
export const CLAIM_HINT: Readonly<Record<ClaimType, RegExp>> = {
  number: /[\ue001-\ue007]|doubl|tripl|quadrupl|halv|half|twice/,
  superlative:
    /earth|world|market|st\b|most|favou?rite|leading|only|sole|first|top|number|#|class|breed|unmatched|rival|parallel|unbeat|peerless|second to none|leader|no\b|not\b|nobody|none|nothing|rated|premier|like no|selling/,
  comparative: /\b(?:than|to)\b|perform|beat|surpass|leave|outclass/,
  award:
    /award|prize|medal|troph|honou?r|accolade|distinction|badge|title|quadrant|wave|named|voted|elected|declared|dubbed|hailed|proclaimed|picked|called|ranked|rated|recogni|crowned|chosen|selected|listed|featured|positioned|placed|of the (?:year|\ue008)/,
  certification:
    /soc|iso|hipaa|gdpr|ccpa|pci|fedramp|hitrust|csa|cyber|corp|fda|tisax|nist|wcag|mark|star|trade|organic|neutral|c5|ens|dora|sox|ferpa|coppa|ai act|certified|accredited/,
  guarantee:
    /guarant|promis|audit|inspection|exam|certification|warrant|risk|fail|proof|never|ever\b|at no time|impossible|hack|always|error|mistake|surpris/,
};

const basePatterns: ClaimPattern[] = [
  {
    type: "guarantee",
    regexp: raw(
      "(?:^\\W*|: )guaranteed[:,]? (?!(?:minimum|maximum|hours|by|for|to)\\b)[a-z\\ue001\\ue003-]+(?![^.!?]{0,24}(?:n't| not)\\b)",
    ),
  },
  {
    type: "number",
    regexp: raw(`${TAG.multiple} (?:the|as many|as much|your|more) [a-z]+`),
    ours: true,
  },
  {
    type: "number",
    regexp: g(
      `(?:proven|shown|known|demonstrated) to (?!(?:the|us|our|me|an?|you|your|be) )(?:[a-z-]+ ){1,6}?${BY}${ANY}`,
    ),
  },
  {
    type: "number",
    regexp: g(
      `(?:survives?|survived|withstands?|withstood|outlasts?|lasts) ${BY}[${TAG.number}${TAG.duration}](?: [a-z]+)?`,
    ),
    unless:
      /\b(?:workshops?|webinars?|trainings?|courses?|meetings?|meetups?|calls?|sessions?|events?|trials?|exams?|conferences?|tours?|visits?|demos?|onboarding|projects?|terms?|contracts?|rentals?|offers?|season)\b/,
    pointsBack: true,
    ours: true,
  },
  {
    type: "number",
    regexp: g(
      `(?:most|almost all|nearly all|almost every|nearly every|the (?:vast |great )?majority of|all|every|everyone|everybody)(?: of)?(?: our)?(?: [a-z]+){0,2}? (?:who|that) (?:tr(?:y|ies)|uses?|switch(?:es)?|joins?|buys?|sees?|saw|tests?|rents?|books?)(?: [a-z]+){0,3}? (?:never|stays?|loves?|recommends?|prefers?|keeps?|renews?|sticks?|switches|signs?|buys?)(?: [a-z]+){0,2}`,
    ),
    ours: true,
    hint: /\b(?:who|that) (?:tr|use|switch|join|buy|see|saw|test|rent|book)/,
  },
  {
    type: "number",
    regexp: raw(
      `${TAG.ratio}(?: stars?)?(?= (?:on|from|by|rating|stars|average|score|across)\\b)|${TAG.number}[- ]stars? (?:rating|average|on|(?:in|at) (?:the )?(?:app|play) store|from|product|software|support|service)\\b|(?:average|earns?|earned|holds?|got|gets|have|has|with|at) (?:an? |our |the )?(?:[a-z]+ ){0,2}?${TAG.number}[- ]stars?\\b|(?:rated?|rating of|score of|scores?) (?:us |it |\\S+ )?${TAG.ratio}`,
    ),
    unless: /\b(?:hotels?|weather|restaurant|from (?:her|him|me|us)|(?:she|he|i) (?:gave|give))\b/,
  },
  {
    type: "number",
    regexp: raw(
      `[${TAG.duration}](?: (?:a|per|each|every) [a-z]+)? (?:shorter|faster|earlier|sooner|quicker|less)\\b|${TAG.multiple} as [a-z]+`,
    ),
    ours: true,
  },
  {
    type: "number",
    // "10% of each renewal" divides a sum, it measures none.
    regexp: raw(
      `${SX}(?! of (?:each|every|any|all|the|your|their|our|its|his|her|that|this|what)(?: (?!time\\b)[a-z]+)? ${GROWTH}\\b)(?: (?:the|as|times|of|in|on|a))*(?: (?!or\\b|and\\b)[a-z]+)?[ -]${DEGREE}\\b(?! off)`,
    ),
    ours: true,
  },
  {
    type: "number",
    regexp: g(
      `(?:${BENEFIT}\\b(?: (?!by\\b)[a-z0-9'&-]+){0,6}?(?<! (?:for|until|after|every)) ${BY}(?<! (?:for|until|after|every) )[${TAG.percent}${TAG.fraction}${TAG.ratio}${TAG.multiple}${TAG.duration}]|${SPARE}(?! (?:us|off|out)\\b)(?: (?!(?:by|from|the(?! (?:average|typical) )|for|at)\\b)[a-z0-9'&-]+){0,6}? ${BY}[${TAG.number}${TAG.money}](?![a-z]))(?: (?:a|per|each|every|of|in|on|every single) [a-z]+)?`,
    ),
    ours: true,
    unless:
      /\b(?:sav(?:e|ing) the date|save \ue003|(?:cut|reduc\w+|halv\w+|sav\w+|slash\w+) ours\b|our own\b|(?:cut|reduc\w+|halv\w+|sav\w+|slash\w+) our(?! (?:[a-z]+ )?(?:customers|clients|users))\b|we(?:'re| are| will|'ll)? clos(?:e|ed|ing) (?:on|at|in|for|from|between|early)|close(?:s)? (?:on|at|in) \ue008|deliver(?:s|ed)? (?:on|by)|growing team of)\b/,
  },
  {
    type: "number",
    regexp: g(`${BENEFIT}\\b[^.!?;\\n]{0,50}? (?:from ${ANY} to ${ANY}|in (?:half|${TAG.fraction})|by ${SX})`),
    unless: /\b(?:cut|reduc\w+|halv\w+|sav\w+|slash\w+) our(?! (?:[a-z]+ )?(?:customers|clients|users))\b/,
    ours: true,
  },
  {
    type: "number",
    regexp: g(
      `(?!(?:mak|mad|giv|gave|tak|took|add|end|sum|us|set|eat|split|buy)[a-z]* up\\b)[a-z-]+ (?:(?:will|can|would|typically|usually|often) )?(?:fall|falls|fell|drop|drops|decline|declines|go down|goes down|shrink|shrinks|sink|sinks|rise|rises|grow|grows|climb|climbs|jump|jumps|go up|goes up|improve|improves|decrease|decreases|increase|increases|(?:are |is )?(?:down|up)(?! to\\b)|(?:is|are|gets?|be) (?:cut|reduced|lowered|trimmed|shortened|slashed|lifted|raised|boosted|improved|increased)(?: down)?) ${BY}${SX}`,
    ),
    ours: true,
    unless:
      /\b(?:prices?|rents?|inflation|wages|sales tax|according to (?:the|your|this)|as you (?:can |may |will )?(?:see|know))\b/,
  },
  {
    type: "number",
    regexp: g(
      `(?:(?:doubl|tripl)(?:e|es|ed|ing)(?![- ](?:check|count|[a-z]+ing\\b))|quadrupl(?:e|es|ed|ing)|(?<!(?:both|two|the|in|into|of) )halv(?:e|es|ed|ing)|twice as (?!far|big|large|tall|old|heavy|wide|deep|careful|many (?:people|guests|visitors|chairs|seats|of us))[a-z]+|(?:half|${TAG.fraction}) the (?:time|effort|cost|work)|(?:needs?|us(?:e|es|ing)|takes?|draws?|burns?|consumes?|requires?|makes?) (?:only |just |about |less than )*(?:half|${TAG.fraction})(?: of)? the [a-z]+(?= (?:of|that|than|you|others?)\\b|[.,!]))(?: (?:your|their|its|the|our))?(?: [a-z]+){0,2}`,
    ),
    ours: true,
    unless:
      /\btriple (?:zero|\ue003|a\b|net|digit|check)|\bonly (?:if|when)\b|(?:double|triple)[- ](?:check|count|charg|bill|invoic|pay|click|entry|blind|tap|booking|sided|edged|down|spac|quot|brace|bracket|slash|dash|hyphen|colon|[a-z]+ing\b)|doubling down|\b(?:if|when) you (?:double|triple)|\bdouble\b(?= (?:room|bed|espresso|shot))/,
  },
  {
    type: "number",
    regexp: g(`${USED_BY} (?:the )?${APPROXIMATELY}(?:the )?[${TAG.number}${TAG.percent}${TAG.fraction}${TAG.ratio}]`),
  },
  {
    type: "number",
    regexp: raw(
      `[${TAG.number}]\\+?(?: [a-z-]+){0,3}? (?:customers|clients|companies|businesses|teams|users|brands|organi[sz]ations|firms|retailers|shops|stores|countries|people|members|owners|controllers|professionals|merchants|restaurants|schools|developers|families|riders|subscribers|downloads|installs|reviews|[a-z]+s)\\b(?: (?:already|now|currently|worldwide|around the world|across [a-z0-9 ]+|today|have|who|that))* (?:trust(?:ed)?|use|rely|count on|choose|chose|chosen|love|work with|run|switched|joined|plan|close|manage|schedule|depend|worldwide|bet on|recommend|sell|swear by|are using|book|live on)\\b(?! (?:to|on time))`,
    ),
    atLeast: 10,
    ours: true,
  },
  {
    type: "number",
    regexp: g(
      `(?:we (?:serve|have|support|power|work with|help)|our|joins?|join over|join more than|join the)(?: [a-z]+){0,2}? (?:over |more than |nearly |almost |around |some )*${TAG.number}\\+?(?: [a-z-]+){0,3}? (?:customers|clients|companies|businesses|teams|users|brands|organi[sz]ations|firms|retailers|shops|stores|countries|members|owners|professionals|merchants|restaurants|subscribers|reviews|downloads)\\b`,
    ),
    unless: /\b(?:in the queue|waiting|on hold|at the door|this (?:morning|afternoon|week)|right now)\b/,
  },
  {
    type: "number",
    regexp: raw(
      `(?:${S} of|${TAG.ratio}) (?:(?:our|all|all our|surveyed|the|these|its) )*(?:[a-z-]+ ){0,2}?(?:people|[a-z]+s)(?: [a-z'-]+){0,3}? (?:renew\\w*|recommend\\w*|endorse\\w*|stay\\w*|choose|chose|love|trust|use|rely|saw|see|report a|prefer|would|are (?:matched|resolved|answered|cleared|automated|solved|caught)|clear|gets?|save\\w*|switch\\w*|double\\w*|grew|cut|finish|close|say)(?![a-z])`,
    ),
    ours: true,
  },
  {
    type: "number",
    regexp: g(
      `(?:roi|return on investment|payback|pa(?:ys?|id) for itself|pays? (?:itself (?:off|back)|back|off(?= (?:in|within|after|inside|by)\\b))|(?:earn|make|recoup|recover|win)s? (?:back )?(?:its|the|your) (?:price|cost|keep|money|investment|outlay|fees?)(?: back)?|breaks? even):?(?: [a-z]+){0,5}? (?:${ANY}|an? (?:(?:few|couple of|single) )?(?:day|week|month|quarter|year|season)s?\\b|(?:the|its|your) (?:very )?first (?:day|week|month|quarter|year|season)\\b|(?:days|weeks|months)\\b)`,
    ),
    unless: /\b(?:loan|mortgage|debts?|instal?ments?)\b/,
    hint: /(?:)/,
  },
  {
    type: "number",
    regexp: g(
      `(?:our|${CUSTOMERS}|you(?:'ll| will| can)?)\\b(?: [a-z'-]+){0,6}? (?:accuracy|retention|satisfaction|nps|csat|renewal rate|success rate|churn|conversion rate|win rate|roi|score|rating|error rate|match rate|median|average)(?: [a-z]+){0,5}? (?:is |of |at |was |reached |hit |above |over |to )+(?:more than |over |nearly |under |below |less than |only |just )*${ANY}`,
    ),
    ours: true,
  },
  {
    type: "number",
    regexp: raw(
      `${S} (?:accurate|accuracy|satisfaction|satisfied|retention|secure|safe|success|successful|reliable|effective|compliant|error-free|guaranteed|carbon neutral|recyclable|recycled|organic|natural|automated|automatic|renewal rate|match rate)\\b`,
    ),
    unless: /\b(?:\ue001 sure|not|holds?|held|releases?|withholds?)\b/,
  },
  {
    type: "number",
    regexp: g(
      `(?:customers?|clients?|teams?|users|companies|we|shops?|businesses|owners|managers|controllers)(?: (?!(?:in|within|asked|must|should|needs?|has|have|required|expected|to)\\b)[a-z'-]+){0,8}? (?:${BENEFIT}|(?:is|are|goes?|gets?|be) (?:live|set up|ready|started|productive|done|online|up and running)|close|finish|run|complete|publish|build|plan|ship|launch|resolve|answer|see results|see a return)(?:s|d|ed)?(?: (?!in\\b|within\\b)[a-z'-]+){0,5}? (?:in|within|in under|in less than|in just|in as little as|after)(?: (?:just|only|under|about))* ${TAG.duration}`,
    ),
    ours: true,
    unless: /\b(?:last year|next)\b/,
  },
  {
    type: "comparative",
    regexp: g(
      "(?:outperforms?|outclass(?:es)?|beats?(?! every(?:one|body) (?:at|in|to))|surpass(?:es)?|leaves? (?=[a-z ]{3,30} (?:behind|standing))) (?:any|every|all|other|the competition|competitors|rivals|everything|everyone)(?: [a-z]+)? ?(?:behind|other|else|tool|platform|competitor|alternative|alternatives|tools|product|on the market)?",
    ),
    unless: /\b(?:quote|price|offer)s?\b/,
    // "A fixed rate beats any fund": said of all of its sort.
    notAfter: /\ban? [a-z-]+(?: [a-z-]+)? $/,
  },
  {
    type: "guarantee",
    regexp: g(
      `(?:(?:zero|\\ue003|no) (?:[a-z-]+ ){0,2}?${MISHAP}(?: [a-z'\\ue013-]+){0,4}?,? (?:guaranteed|promised|ever)(?![a-z])|` +
        `we (?:can |will |do |hereby |fully )?(?:guarantee|promise|warrant)\\b(?! (?:not|nothing|you nothing|to (?:keep|be|read|listen|reply|call|send)|it'll be (?:short|quick)|no (?:spam|pressure)))|guaranteed (?:to(?! (?:be )?(?:rain|snow|hail|freeze|thaw|storm|sunny|wet|cold|hot|windy)\\b)|results?|success|savings|roi|growth|increase|returns?|improvement|outcome|compliance|accuracy|revenue|satisfaction|delivery|you)|(?:results?|success|savings|roi|satisfaction|growth|accuracy|compliance|returns?|improvement|profits?|outcome|you(?:'ll| will) [a-z]+),? (?:is |are )?(?:fully )?guaranteed|guaranteed(?:[.!]|\\s*$)|(?<=, )guaranteed(?=,| \\(| [—–-] )|is guaranteed|are guaranteed|(?:a|our|with an?|satisfaction|lifetime|iron-?clad|written|results|performance) (?:[a-z-]+ )?guarantee\\b|guarantees? (?:that |you |your |a |an |\\ue001|results|success|compliance|roi|zero|no |the |fewer|more|at least)|risk[- ]free(?! (?:rates?|returns?|assets?|bonds?|yields?|interest|curve))|(?:zero|\\ue003)[- ]risk(?=[.,!?;]|\\s*$| (?:for you|on your|at all|involved))|no[- ]risk(?! (?:of|that|to the|in the|for the|assessments?)\\b| (?:to|for) ${BYSTANDERS}\\b)|without (?:any )?risk|fail-?safe|foolproof|can't fail|cannot fail|(?:never|not once|at no time) (?:fails?|breaks?|loses?|makes? (?:an? )?(?:mistakes?|errors?)|misses)|impossible to (?:hack|break|fail)|unhackable|always works|you(?:r [a-z]+)?${WILL_NEVER} (?:again )?${MISS}\\b(?! (?:an? |another |our |any )?(?:update|issue|post|episode|newsletter|email|offer|news))(?: [a-z]+){1,3}|you(?:'ll| will)(?: always| easily| certainly| definitely| never)* (?:pass|survive|fail)(?: (?:your|the|any|every|all))(?: [a-z0-9-]+){0,3}? (?:audits?|inspections?|exams?|examinations?|certifications?)|(?:\\ue003|zero|no) (?:errors|mistakes|surprises),? (?:promised|guaranteed|ever))`,
    ),
    // "There is no sales talk, we promise": who says how it will go at a table guarantees nothing.
    notAfter:
      /\b(?:nothing|none|neither|no [a-z]+) $|\b(?:no|without|not|never|won't|short|brief|quick)(?: [a-z]+){0,3}? (?:sales talk|sales|pitch(?:es|ing)?|spam|jargon|pressure|slides?|speech(?:es)?|powerpoint|homework|lecture|strings|questionnaire|obligations?|small talk|advertis(?:ing|ements?)|newsletters?|minutes|call|mail|note|read|bite)(?: [a-z]+){0,3}, (?:and )?(?:that )?$/,
    unless:
      /\bguarantee letter|bank guarantee|loan guarantee|no guarantee\b|guaranteed minimum wage|guaranteed [a-z]+ (?:is|are)(?:n't| not)\b|money[- ]back|\b(?:uptime|availability)\b|price[- ]match|lowest price/,
  },
];

export const claimPatterns: ClaimPattern[] = [
  ...superlativePatterns,
  ...basePatterns,
  ...certificatePatterns,
  ...rankPatterns,
  ...awardPatterns,
  ...assurancePatterns,
  ...figurePatterns,
  ...outcomePatterns,
  ...foreignClaims,
  ...headlinePatterns,
  ...letterClaims,
  ...proseClaims,
  ...boasts,
  ...shortClaims,
  ...rankedClaims,
];
