/** What the state asks of the reader, told as done with: papers to be thrown away, duties that are met. */
import { g, NO_NEED, OFFICIAL, STATUTE as LAW, TAX_OFFICE, YOU_MAY, type AdvicePattern } from "./words.ts";

/** What must be kept for the tax office. */
const RECORDS =
  "(?:(?:paper|original|tax|accounting|expense|signed|printed)(?: (?:certificates?|cards?|tickets|licen[cs]es?|receipts?|invoices?|copies|copy|originals?|slips?|vouchers?|records?|versions?|files?|documents?))|(?:paper )?originals?|receipts|vouchers|invoices|paper trail|delivery notes|bank statements|time ?sheets|tax records)";
/** The paper alone, where nothing is printed on it. */
const PAPER = `(?:${RECORDS}|paper(?! (?:in|on|for|cups?|badge|size|tray|jams?|towels?|bags?|boxes|work)\\b))`;
const OWN = "(?:the |your |their |any |any of the |all the |all those |those |these )?(?:old )?";
const STATUTE = `(?:${LAW}|(?:the |a )?(?:[a-z]+ ){0,4}code|(?:[a-z]+ )?laws?|the legislator|ifrs|(?:the )?${TAX_OFFICE})`;
const OFFICE = `(?:(?:the |your |any )?(?:[a-z]+ )?(?:${OFFICIAL}|state|legislator|law))`;
const READER =
  "(?:you(?:'ve|'ll|'d| have| will| can)?|(?:your|every|each) (?:[a-z]+ ){0,2}(?:company|firm|business|group|team|organi[sz]ation|employer|practice|shop|school|clinic|office|subsidiary|entity)(?:'s)?)";
const SURELY = "(?: (?:has|have|had|will|then|automatically|always|already|also|fully|now|simply|thereby|easily))*";

/** Whom the law wants told before others watch, record or keep what is theirs. */
const WATCHED =
  "(?:(?:the |your |any |all )?(?:own )?(?:callers?|customers?|clients?|guests?|visitors?|patients?|employees?|staff|workers?|workforce|drivers?|agents?|colleagues?|tenants?|residents?|passengers?|members?|pupils?|students?|parents?|candidates?|applicants?|users?|people|passers-by|neighbou?rs?|works council|union|team)|anyone|anybody|them)";
const WATCH =
  "(?:record|film|monitor|track|tape|log(?! (?:them|him|her|you|us|in|out|off|on)\\b)|listen|watch|photograph|scan|screen|profile|locate|eavesdrop|store (?:their|the)|keep (?:their|the|recordings)|share their|process their|collect their|measure their|read their)";

export const duties: readonly AdvicePattern[] = [
  {
    field: "compliance",
    regexp: g(
      `${NO_NEED}(?: (?:have|need))*(?: to)? (?:keep|keeping|store|storing|archive|archiving|retain|retaining|file|filing|hold on to|save|collect) ${OWN}${PAPER}(?= ?[.,;!:]| ?(?:\\n|$)| (?:after|once|when|any ?more|any longer|because|as|for|since|if|at all|with us|from|any)\\b)|${YOU_MAY} (?:throw|bin|shred|toss|discard|destroy|dispose of|burn|recycle)(?: away| out)? ${OWN}${PAPER}\\b`,
    ),
    unless: /\b(?:read-only|in (?:the|your) (?:printer|tray)|badge|menu|coffee|newspaper|wallpaper|poster)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `${READER}${SURELY} (?:meets?|met|fulfill?s?|fulfilled|satisf(?:y|ies|ied)|discharges?d?|compl(?:y|ies|ied) with|keeps? to|observes?d?)${SURELY} (?:all |all of |every one of )?(?:the |its |their |your )?(?:[a-z-]+ ){0,3}?(?:duties|duty|obligations?|requirements?|rules|provisions|demands|conditions) (?:of|under|in|set by|laid down in|from) ${STATUTE}(?![a-z])`,
    ),
    unless: /\b(?:must|should|has to|have to|needs? to|check|make sure|ensure|whether|if your)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:met|done|fulfilled|satisfied|covered|delivered|given (?:them|him|her|customs|${OFFICE})|meets?|satisf(?:y|ies)|do|does|have) (?:everything|all|whatever)(?: that)?(?: (?:${OFFICE}|they))?(?: (?:may|can|will|could|would|might|ever|still))* (?:asks?|wants?|expects?|requires?|demands?|needs?|requested)(?: (?:of|from|for))?(?: (?:you|your [a-z]+|there))?(?![a-z])`,
    ),
    needs: new RegExp(`(?<![a-z])(?:you|your)(?![a-z]).*(?<![a-z])(?:${OFFICIAL}|legislator|law)(?![a-z])`),
    unless: /\b(?:must|should|has to|have to|needs? to|make sure|ensure)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `${NO_NEED}(?:(?: (?:tell|inform|notify|warn|ask|let|announce to)) ${WATCHED}(?: know)?(?: about (?:the|any|your|that) (?:tracking|recordings?|cameras?|monitoring|surveillance|processing|screening|scoring|filming)\\b|,? (?:that|before|when|if|while|whenever|first that) (?:you|they|we|it|the (?:system|cameras?|calls?|software|app))(?:'re|'s| are| is| will| may| do)?(?: (?:being|be))? ${WATCH}(?:s|ing|ed|ning)?\\b)|(?: (?:ever|even))? (?:register|report|declare|disclose|submit|announce|show)(?: [a-z]+){1,5}? (?:to|with|at) ${OFFICE}(?![a-z])|(?: (?:ever|even))? (?:have|get)(?: [a-z]+){1,4} (?:notari[sz]ed|witnessed|certified|audited|stamped by|checked by (?:an? )?(?:lawyer|solicitor|notary))\\b|(?: (?:ever|even))? pay (?:them |him |her |your [a-z]+ |any |the |for )*(?:overtime|minimum wage|sick pay|holiday pay|severance|social security)\\b)`,
    ),
  },
  {
    field: "compliance",
    regexp: g(
      `(?:${READER}|your (?:side|part|end|file|house|books|papers?))(?:'re| is| are| stands?)${SURELY}(?: (?:in order|in the clear|fine|square|clean|all right|alright|okay|ok|safe|settled|sorted|covered|done|finished|through|on good terms|on the safe side|at peace))+ with ${OFFICE}(?![a-z])`,
    ),
    unless: /\b(?:must|should|has to|have to|needs? to|check|make sure|ensure|whether|if your|if you)\b/,
  },
  {
    // "Your GDPR duties are covered the moment you upload", "your data protection paperwork is taken care of"
    field: "compliance",
    regexp: g(
      `(?:your|their|all|the) (?:[a-z-]+ ){0,2}?(?:gdpr|hipaa|legal|statutory|regulatory|data protection|compliance|reporting|record-keeping) (?:duties|duty|obligations?|requirements?|paperwork|homework|box|side)(?: of (?:it|things|that))? (?:is|are)${SURELY} (?:covered|taken care of|dealt with|handled|sorted|met|fulfilled|satisfied|ticked|discharged|done(?! by))(?![a-z])`,
    ),
    unless: /\b(?:must|should|has to|have to|needs? to|check|make sure|ensure|whether|if|until|before|how)\b/,
  },
  {
    // "Our course satisfies every legal requirement"
    field: "compliance",
    regexp: g(
      `(?:satisf(?:y|ies)|meets?|fulfil?ls?|covers?|ticks?) (?:all|every|any|each)(?: (?:of )?(?:the|your|their))? (?:legal|statutory|regulatory) (?:requirements?|dut(?:y|ies)|obligations?|box(?:es)?)(?! (?:must|should|has to|have to))`,
    ),
    unless: /\b(?:must|should|has to|have to|needs? to|check|make sure|ensure|whether|if|until|before|how|help\w*)\b/,
  },
  {
    // "There's no need for you to keep paper records", "binding in all fifty states"
    field: "legal",
    regexp: g(
      `no need for (?:you|your [a-z]+|anybody|anyone) to (?:keep|store|archive|retain|file|hold on to|collect) ${OWN}${PAPER}(?![a-z])|(?:is|are|stays?|remains?)(?: (?:fully|all|both|always))* (?:legally )?(?:binding|valid|enforceable|watertight|admissible) in (?:all|every|any|each)(?: of the)?(?: [a-z\\ue003-]+)? (?:states?|countr(?:y|ies)|jurisdictions?|provinces?|cantons?|member states?)(?![a-z])`,
    ),
  },
];
