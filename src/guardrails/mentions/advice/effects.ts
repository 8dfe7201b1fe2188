/** Legal effect of what a product makes: a click that binds, a record that any judge accepts, a law kept by Tuesday. */
import { BID, g, LAWS, YOU_MAY, type AdvicePattern } from "./words.ts";

const MADE_OF =
  "(?:click|tap|thumb|swipe|keystroke|finger(?:print)?|signatures?|e-?signatures?|signing|seals?|stamps?|(?:typed )?names?|initials|text messages?|texts?|sms|e-?mails?|photos?|pictures?|recordings?|footage|logs?|trails?|records?|citations?|tickets?|notices?|warnings?|contracts?|leases?|agreements?|deals?|documents?|deeds?|consents?|checkbox(?:es)?|ticks?|scans?|cop(?:y|ies)|pdfs?|evidence|proofs?|time ?stamps?|receipts?|reports?|forms?|signs?|waivers?|certificates?|handshakes?|chat|files?)";
/** "A click", "the tap of a thumb", "every lease signed with us", "it" */
const MADE = `(?:(?:(?:an?|one|the|every|each|any|all|your|our|its|their|that|this|such an?) )?(?:[a-z-]+ ){0,2}?${MADE_OF}(?: (?:of|on|in|by|with|from|through|signed|sent|made) (?:an? |the |our |your )?[a-z\\ue013]+)?|it|they|that|this)`;
const COURT =
  "(?:courts?(?: of law)?|judges?|jur(?:y|ies)|tribunals?|magistrates?|arbitrators?|the law|a lawsuit|litigation|trial)";
const BEFORE_COURT = `(?:in|before|with|at|under) (?:(?:any|every|all|each|a|an|the|most|either|both|civil|local|\\ue003) )*(?:[a-z]+ )?${COURT}(?![a-z])`;
const PAPER =
  "(?:(?:wet )?ink|pen(?: and (?:ink|paper))?|paper|(?:hand)?written (?:one|signature|name)s?|(?:a |the )?(?:wet|hand-?written|notari[sz]ed|paper|pen) (?:signature|copy|contract|original|one)s?|the original|the real thing|a notary)";
const AS_GOOD =
  "(?:(?:just |every bit |exactly |fully |legally )?as (?:good|valid|binding|legal|strong|official|watertight|sound|enforceable) as|(?:legally )?(?:equal|equivalent|identical) to|worth as much as|the same (?:as|legal (?:force|value|weight|effect) as))";
const SURE = "(?: (?:will|can|could|would|also|always|still|legally|fully|now|just|simply|then|really))*";
/** The line or the clause begins here. */
const ALONE = "(?<=(?:^|[.!?:;\\n,–—]) ?[\\W]{0,4}(?:(?:and|but|so|then|that) )?)";
const CONTRACT =
  "(?:lease|tenanc(?:y|ies)|deed|contract|sale|will|marriage|loan|mortgage|guarantee|power of attorney|employment contract|job offer|dismissal|termination|house sale|property sale|transfer|notice|surety|non-compete|settlement|divorce)s?";
const NAME = "(?:[a-z0-9&/]+(?: act)?[- ])";

export const effects: readonly AdvicePattern[] = [
  {
    // "Holds up in any court", "a click will hold up just as well"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `(?:${MADE}|${ALONE}|that|which)(?<![a-z] )${SURE} ?\\b(?:(?:holds?|stands?|held|stood)(?: up)?|counts?|survives?|wins?|convinces?|sticks?|passes) ${BEFORE_COURT}|${MADE}${SURE} (?:holds?|stands?) up (?:just |every bit |exactly )?(?:as|equally) (?:well|good|strong|firm)(?:ly)?(?! as (?:last|ever|before|yesterday)\\b)`,
    ),
    unless: /\b(?:traffic|load|weather|rain|wear|scratch\w*|pressure|day in court|check|proof of purchase)\b/,
  },
  {
    // "A click counts as ink before the law", "as valid as pen and ink"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `(?:(?:(?:is|are|counts?|stands?|treated|recogni[sz]ed|accepted|regarded)(?: (?:as|just|legally|fully|now))* )?${AS_GOOD} (?:an? |any |your )?${PAPER}(?![a-z])|${MADE}${SURE} (?:counts?|stands?|passes) (?:as|for|like) (?:an? |the |your )?(?:[a-z]+ )?${PAPER}(?![a-z])|(?:(?:is|are|counts? as|makes?|serves? as|gives you) )(?:full |legal |valid |proper |sufficient |lawful |due |official |good |solid |binding |admissible |hard ){1,2}(?:notice|proof|evidence|service|consent|authority)(?= ${BEFORE_COURT}| by law| under the law| (?:anywhere|everywhere)))`,
    ),
    unless: /\b(?:recycl\w+|feel|feels|look|looks|writ(?:e|es|ing) (?:on|with)|draw\w*|tablet|stylus)\b/,
  },
  {
    // "The tap of a thumb binds both sides", "once they tap, they're bound"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `${MADE}${SURE} (?:binds?|commits?|obliges?|ties) (?:you )?(?:both (?:sides|parties|of you)|all (?:sides|parties)|everyone(?: who signs)?|either side|the other (?:side|party)|them|him|her|(?:the|your) (?:[a-z]+ )?[a-z]+)(?= ?[.,;!:–—]| - | *(?:\\n|$)| (?:legally|for good|at once|in law|by law|before|whatever|without|wherever))|(?:once|as soon as|the (?:moment|minute|second)|when|after) (?:they|he|she|somebody|someone|everyone|your (?:[a-z]+ )?[a-z]+|the (?:other side|[a-z]+)) (?:ha(?:s|ve) )?(?:sign(?:s|ed)?|tap(?:s|ped)?|click(?:s|ed)?|tick(?:s|ed)?|swip(?:es?|ed)|accept(?:s|ed)?|presse?(?:s|d)?),? (?:they|he|she|you|everyone)(?:'re|'s| are| is) (?:legally |both |all )?(?:bound|committed|on the hook|locked in)\\b`,
    ),
    unless: /\b(?:ribbon|book ?binding|keyboard|shortcut|key|button to)\b/,
  },
  {
    // "Any judge in Europe has to accept your contract", "no court will turn it down", "courts from Porto to Tallinn accept it"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `(?:any|every|no|all|each|most|not (?:one|a single)) (?:[a-z]+ )?(?:judges?|courts?|jur(?:y|ies)|tribunals?|magistrates?)(?: (?:in|from|of|on|between|across) [a-z]+(?: to [a-z]+)?)?(?: (?:in|from) [a-z]+)?(?: (?:has|have|had) to| must| can(?:'t|not)?| could| will| would| may| is going to| ever)* (?:accepts?|admits?|takes?|recogni[sz]es?|honou?rs?|upholds?|turns?|rejects?|throws?|refuses?|doubts?|dismiss(?:es)?|questions?|argues?|touch(?:es)?|overturns?|waves? through|nods?|believes?|loves?)(?: (?:it|them|this|that|down|out|with|your|our|the|an?|against|[a-z]+ed|digital|electronic))*(?: ${MADE_OF})?(?![a-z])|(?:courts?|judges|tribunals) (?:(?:all over|across|from|in|around) (?:[a-z]+ ){1,4}?)?(?:likes?|believes?|accepts?|recogni[sz]es?|honou?rs?|upholds?|loves?|trusts?) (?:it|them|(?:our|your|these|such|digital|electronic|online) (?:[a-z]+ )?[a-z]+)(?![a-z])`,
    ),
    unless: /\b(?:tennis|squash|basketball|food court|hackathon|contest|competition)\b/,
  },
  {
    // "Your tenant can't wriggle out of it in court"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `(?:can't|cannot|can not|won't|couldn't|never|no (?:way|chance)(?: for [a-z]+)? to|nobody) (?:ever |then )?(?:wriggles?|worms?|weasels?|squirms?|wiggles?|get|gets|backs?|talks?|walks?|slips?|lies?)(?: (?:his|her|their|its|your) way| themselves| himself)? out of (?:it|that|this|(?:the|their|your|an?|any|his|her) (?:[a-z]+ )?(?:lease|contract|deal|agreement|signature|obligations?|payment|citation|fine|ticket|commitment|promise))(?= (?:in|before) (?:an? |any |the )?${COURT}| legally| any ?more| (?:once )?(?:signed|sealed|closed)|[.,;!]| *(?:\\n|$))(?: (?:in|before) (?:an? |any |the )?${COURT})?`,
    ),
    needs: /\b(?:courts?|judges?|law|legally|contract|lease|agreement|sign(?:s|ed|ature)?|citation|fine|tenants?)\b/,
    unless: /\b(?:our (?:contract|plan|subscription)|cancel\w*|lock-?in)\b/,
  },
  {
    // "A typed name is enough for a lease"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `${MADE} (?:is|are|'s) (?:(?:quite|legally|always|already|fully|more than|all that(?:'s| is)) )*(?:enough|sufficient|all (?:it takes|you need|the law (?:asks|wants|needs)(?: for)?)|valid|binding|okay|fine|needed|required)(?: (?:for|to (?:make|close|seal|sign|end|terminate|sell)|on|in)) (?:an? |the |any |your |every |most )?(?:[a-z]+ )?${CONTRACT}(?![a-z])`,
    ),
    unless: /\b(?:with us|notice|demo|sandbox|test|template|draft|field|plan|trial|our (?:contract|terms))\b/,
  },
  {
    // "One tap and it's binding", "a boot is legal after one warning"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `${MADE}(?: from (?:both|all|each))?,? and (?:it|that|they|the (?:deal|contract|lease)|everyone|everybody|you)(?:'s|'re| is| are) (?:legally |fully |all )?(?:binding|bound|enforceable|legal|valid|court-proof)\\b|[a-z]+ (?:is|are) (?:perfectly |fully |totally |completely )?(?:legal|lawful) (?:after|without|once|as long as)\\b(?: [a-z\\ue000-\\uf8ff]+){0,3}`,
    ),
  },
  {
    // "You can hire on a fixed term there with a mouse click"
    field: "legal",
    regexp: g(
      `${YOU_MAY} (?:hire|employ|sack|fire|dismiss|evict|lay off|marry|divorce|disinherit|(?:terminate|end|close|sign|conclude) (?:an? |the |any |your )?(?:[a-z]+ )?(?:lease|tenancy|employment|employment contract|loan|mortgage|deed|will))\\b[^.!?;\\n]{0,50}? (?:with|by|via|through) (?:an? |one |the )?(?:[a-z]+ )?(?:click|tap|text|text message|sms|e-?mail|swipe|whatsapp|checkbox|e-?signature|typed name)(?![a-z])`,
    ),
  },
  {
    // "Be eIDAS-compliant by Tuesday", "GDPR sorted the day you switch"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `(?<=(?:^|[.!?;:,\\n(–—]) ?[\\W]{0,4}(?:(?:and|so|then|now|just|simply) )?)(?:be|get|become|stay|go|turn|wake up)(?: (?:fully|instantly|automatically|finally))? (?:${NAME})?(?:compliant|conformant|audit[- ]proof)(?: with (?:the )?[a-z0-9-]+)?(?= (?:by|in|within|with(?:in|out)?|from|overnight|on|the|tomorrow|today|before|for|at|and|everywhere)\\b|[.,!]| *(?:\\n|$))|(?:${LAWS}|eidas|ada|esign|ueta|(?:the )?(?:ai|esign) act|compliance|the law|legal|tax law|data protection)(?:: | |\\? |, )(?:is |are |all )*(?:sorted|done|dealt with|taken care of|solved|ticked off|handled|checked|covered|off your (?:desk|plate|list|mind))(?= ?[.,!;]| *(?:\\n|$)| (?:the|by|in|within|from|with|on|for|before|overnight|at)\\b)(?: the (?:day|moment|minute) you(?: [a-z]+){1,2})?`,
    ),
    unless: /\b(?:guide|checklist|webinar|e-?book|how to|steps|learn|course|training)\b/,
  },
  {
    // "Pay in December and book it all in 2026", "deduct the whole subscription this year"
    field: "tax",
    regexp: g(
      `${BID.replace("(?<=(?:", "(?<=(?:and |")}(?:(?:book|expense|deduct|write off|claim|charge|depreciate|put) (?:it all|all of (?:it|this|that)|the (?:whole|full|entire) (?:lot|bill|sum|amount|cost|invoice|subscription|licen[cs]e|spend|price|purchase|thing)|(?:it|this|that|everything|them)(?= (?:in full|this (?:tax )?year|in year one|in (?:the )?first year|against)))|(?:expense|deduct|write off|depreciate) (?:it|this|that|them|everything|(?:the|your) (?:[a-z]+ ){0,2}?[a-z]+)|write (?:it|this|that|them|everything|(?:the|your) (?:[a-z]+ )?[a-z]+) off)(?: off)?(?: in full| at once)? (?:in \\ue008|this (?:tax |financial |calendar |fiscal )?year|(?:in|from|during) (?:the )?(?:year one|first year|one (?:go|year)|the same year)|in year \\ue003|before (?:the )?(?:year[- ]end|new year|end of the year)|against (?:your |the |this year's )?(?:[a-z]+ )?(?:tax(?:es)?|profits?|income)|as (?:an? )?(?:[a-z]+ )?(?:cost|expense)s?)(?![a-z])`,
    ),
    unless: /\b(?:demo|seats?|tickets?|rooms?|venue|tables?|stand|booth|holiday|trip|course|workshop)\b/,
  },
];
