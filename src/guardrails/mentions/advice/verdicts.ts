/** Verdicts on the reader's own affairs: what holds in law, what is owed to the state, what a body and a purse can bear. */
import {
  BID,
  g,
  ILLNESS,
  MAY,
  OKAY,
  STATUTE,
  SURE_MEDICINE,
  TAX_OFFICE,
  UNSURE_MEDICINE,
  YOU_MAY,
  type AdvicePattern,
} from "./words.ts";

const NOT = "(?:n't| not| never| hardly| no longer)";
/** Those that somebody passes or is spared, not the log, the report or the trail of one. */
const AUDIT = "audits?(?! (?:[a-z]+ )?(?:logs?|reports?|trails?|files?|teams?|dates?|history|views?|settings?))";
/** What a law may ask of a company before it does something. */
const DUTY = `(?:data processing (?:agreements?|contracts?)|dpas?|dpias?|(?:data protection |privacy )?impact assessments?|(?:written |explicit )?consents?|permits?|works councils?|${AUDIT}|cookie banners?|legal reviews?|notar(?:y|ies)|trademarks?|data protection officers?|tax returns?|inspections?|vat returns?|work permits?|lawyers?|solicitors?)`;
const PAPER =
  "(?:contracts?|agreements?|clauses?|ndas?|non-competes?|waivers?|leases?|disclaimers?|notice periods?|guarantees?|signatures?)";
const CONDITION =
  "(?:heart attacks?|strokes?|cancer|diabetes|dementia|alzheimer's|parkinson's|depression|burnout|heart disease|liver disease|high blood pressure|thrombosis|an early death)";
const ORGAN =
  "(?:heart|liver|kidneys?|brain|blood vessels|arteries|immune system|stomach|joints|lungs|metabolism|blood pressure)";
const TREASURY = `(?:(?:the |your )?${TAX_OFFICE}|the (?:revenue|treasury|exchequer))`;
const LEVY = "(?:tax(?:es)?|vat|sales tax|withholding tax|import duty|duties|social security|payroll tax)";
export const verdicts: readonly AdvicePattern[] = [
  {
    field: "legal",
    regexp: g(
      `under (?:[a-z]+ ){1,3}law,? (?!(?:we|our|us|i)\\b)(?:[a-z']+ ){1,3}?(?:is|are|isn't|aren't|can|can't|cannot|may|must|mustn't|needn't|have|has|don't|doesn't|do|does|counts?|becomes?|become|owes?|keeps?|belongs?|writes?|will|won't)\\b`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `(?:(?:they|freelancers?|contractors?|interns?|volunteers?|temps?|drivers?|translators?|trainees?)(?:'ll)?(?: will| would)?(?: (?:legally|automatically|then))* (?:counts? as|becomes?|are treated as|are regarded as|are deemed|qualify as) (?:an? )?(?:employees?|self-employed|contractors?|staff|workers)|you owe (?:(?:them|him|her|nobody|your [a-z]+) )?(?:no |any |full |some )?(?:severance|notice|overtime|damages|compensation|holiday pay|sick pay)|(?:dismiss|fire|sack|lay off) (?:him|her)\\b)`,
    ),
    needs: /\b(?:laws?|legal\w*|automatically|after|years?|owe|you (?:can|may|could)|or they)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `${PAPER}(?: (?:like|in|with|from|of|you|your|their|her|his|that|this|signed|[a-z]+)){0,4}? (?:(?:is|are|isn't|aren't|becomes?)(?:${NOT})?(?: (?:simply|just|legally|therefore|then|even))* (?:void|invalid|null and void|worthless|ineffective)|(?:isn't|aren't|(?:is|are) (?:not|never|no longer)) (?:[a-z]+ )?valid)\\b`,
    ),
    unless: /\b(?:quote is valid|valid (?:for|until|till|from|through)|offer)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:${PAPER}(?: [a-z]+){0,4}? )?(?:would|will|wo|does|do|can|could)${NOT}(?: ever)? (?:(?:hold|stand) up in (?:an? |any )?(?:[a-z]+ )?courts?|hold water (?:in court|legally))\\b|win (?:that |it |this )?in court|case (?:like that )?(?:is|would be) won\\b`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `(?:you|they|he|she|nobody|anybody|anyone|one) (?:can|can't|cannot|could|couldn't|may|should|won't|will|would)(?: (?:never|even|always|not))* sue (?:you|them|him|her|us|for|your|the)\\b`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `${YOU_MAY} (?:terminate|cancel|end|leave|quit|walk(?: out| away)?|break|get out of|stop paying)(?: [a-z']+){0,5}? (?:without (?:any )?(?:notice|penalty|paying)|early|at once|immediately|right away|today|tomorrow)\\b|stop paying (?:them|your (?:present|current|old|existing|previous|other) [a-z]+)`,
    ),
    needs:
      /\b(?:present|current|old|existing|previous|other|last|former|their|your) (?:[a-z]+ )?(?:supplier|provider|vendor|contract|agreement|agency|landlord|lease|tool|partner)s?\b/,
    unless: /\b(?:our|with us|us)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `in the eyes of (?:the law|an? (?:judge|court|regulator|lawyer)|the (?:courts?|judge))|(?:on the legal side|from a legal (?:point of view|standpoint|perspective|angle)|in legal terms|legally(?: speaking)?|as far as the law (?:is concerned|goes)),?(?: (?:there|there's|you|you're|it|it's|that|that's|all|everything|this|your [a-z]+|is|are|'s|has|have|will|be|can))* (?:nothing|fine|safe|clear|covered|sound|no (?:problem|risk|danger|issue)|well|clean)\\b|(?:you(?:'re| are| will be|'ll be)|your [a-z]+ (?:is|are))(?: [a-z]+){0,2}? (?:fine|safe|clear|covered|okay|sound|protected) (?:legally|in (?:the eyes of )?(?:the )?law)\\b|(?:safe|right|good|sunny) side (?:of the law|legally|with the (?:authorities|tax office|regulators?))`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `(?:you|your [a-z]+|it|that)(?:'re)? (?:are|is)?(?: [a-z]+){0,2}? ?protected(?: [a-z]+){0,2}? (?:by|under|without) (?:an? |the |any )?(?:trademarks?|patents?|copyright|law|statute)\\b|(?:nod|word|handshake|e-?mail|phone call|click|message|text)(?: [a-z']+){0,4}? (?:binds|commits|is as (?:good|binding) as|counts as much as) (?:the |your |an? |any |both )?(?:signed |written |formal )?(?:you|company|board|contract|firm|sides|signature|paper|agreement|employer|parties)\\b`,
    ),
  },
  {
    field: "legal",
    inYears: true,
    regexp: g(
      `(?:invoices?|receipts?|payslips?|(?:tax|business|accounting|wage) (?:records?|documents?|files)|ledgers?|time ?sheets?) (?:have to|must|need to|needn't|need not|don't have to|do not have to|can|may) be (?:kept|stored|retained|archived|deleted|destroyed|thrown away)(?: [a-z]+){0,3}? \\ue004`,
    ),
    unless: /\b(?:in (?:our|the) (?:app|workspace|portal)|we)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `${STATUTE}(?: (?:does not|doesn't|do not|don't|never|won't|will not|hardly|only|no longer))+ (?:appl(?:y|ies)|covers?|concerns?|affects?|touch(?:es)?|reach(?:es)?|binds?|minds?|cares?)\\b(?! (?:to )?(?:us|our|here)\\b)`,
    ),
    unless: /\b(?:we|our)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:falls?|comes?|belongs?|sits?)(?: [a-z]+){0,2}? (?:under|into|within|outside|beyond|in)(?: [a-z-]+){0,6}? (?:of )?${STATUTE}\\b|(?:you're|you are|your [a-z]+ is)(?: [a-z]+)? (?:outside|beyond|exempt from) ${STATUTE}\\b`,
    ),
    needs: /\b(?:you|your|yours)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:satisf(?:y|ies)|meets?|fulfil?ls?|complies with|comply with|obeys?|observes?|covers?|ticks? off|conforms to|in line with|takes care of)(?: (?:all|every|each|any|of|your|the|requirements?|duties|demands?|in|under))* ${STATUTE}\\b|as (?:the|every|any) (?:law|act|regulation|directive|legislator|authority|statute|regulator)s? (?:wants?|requires?|demands?|asks?|prescribes?|expects?|has it)\\b|pass(?:es)? (?:your|every|any|the next|the) (?:[a-z0-9-]+ ){0,2}(?:${AUDIT}|inspections?)(?![a-z])`,
    ),
    needs: /\b(?:you|your|yours|makers?|anyone|everyone)\b/,
    unless:
      /\b(?:passed|helps?|help|evidence|we (?:comply|follow|meet)|want|need to|have to|has to|must|should|asks?|prepare|whether)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:the |an? |any |your |no )?${DUTY}(?: (?:is|are|isn't|aren't|was|would be|wouldn't be))(?: (?:not|never|no longer|legally|really|even))* (?:needed|required|necessary|called for|unnecessary|superfluous|mandatory)\\b|no (?:legal )?(?:need|obligation|duty|requirement|call) (?:to|for)(?: [a-z]+){0,3}? (?:an? |the |your |any )?${DUTY}\\b|${YOU_MAY} (?:skip|spare yoursel(?:f|ves)|do without|forget(?: about)?|drop|leave out|save yoursel(?:f|ves)|ignore)(?: (?:the|an?|any|your|this|that))? (?:[a-z]+ ){0,2}?${DUTY}\\b`,
    ),
    // Needed is what is not denied: "a permit is needed" tells of a hurdle, as "is not needed" advises to leave it.
    needs:
      /\b(?:not|never|no|no longer|isn't|aren't|wouldn't|unnecessary|superfluous|skip|spare|without|forget|drop|leave|save|ignore)\b/,
  },
  {
    // "Deleting them after a year is fine under the GDPR"
    field: "compliance",
    regexp: g(
      `(?:is|are|'s|'re|would be|will be|stays?|remains?|isn't|aren't)(?: (?:perfectly|completely|totally|fully|entirely|absolutely|always|also|still|quite|therefore|not|never|then))* ${OKAY} (?:under|by|according to|within|in terms of|in the eyes of|as far as) (?:the )?${STATUTE}(?![a-z])`,
    ),
    unless: /\b(?:whether|check|ask)\b/,
  },
  {
    // "Tracking them breaks no law"
    field: "legal",
    regexp: g(
      `(?:breaks?|violates?|breach(?:es)?|infringes?|offends?) no (?:laws?|rules? of law|rights|regulations?|statutes?)\\b|(?:doesn't|does not|don't|do not|won't|never|wouldn't) (?:break|violate|breach|infringe(?: on)?|offend|conflict with|run foul of|fall foul of) (?:the |any |your |an? )?(?:${STATUTE}|laws?|regulations?|rights)(?![a-z])|(?:is|are|poses?|isn't|aren't)(?: (?:no|not|an?|really))* (?:problem|issue|risk|worry|trouble) (?:legally|in law|in legal terms|from a legal [a-z ]+|as far as the law)\\b`,
    ),
    unless: /\b(?:we|our|must|make sure|should|whether)\b/,
  },
  {
    // "You can cross that law off your list"
    field: "compliance",
    regexp: g(
      `(?:cross|tick|strike|check|take) (?:${STATUTE}|(?:the|that|this|your) (?:[a-z]+ )?(?:duty|obligation|requirement|audit|inspection))(?: (?:straight|right))? off(?: (?:the|your|my) (?:[a-z-]+ )?list)?\\b`,
    ),
    unless: /\b(?:we|our)\b/,
  },
  {
    // "You are allowed to keep the original shipping fee": what is somebody else's money or goods.
    field: "legal",
    regexp: g(
      `(?:you|they|shops?|retailers?|sellers?|landlords?|employers?)(?:'re| are| is) (?:(?:not|also|even|always|then|legally|only|still) )*(?:allowed|permitted|entitled|free|within your rights) to (?:keep|retain|withhold|hold back|deduct|refuse|reject|turn down|demand|insist on|charge)(?: [a-z]+){0,4}? (?:fees?|postage|deposits?|payments?|refunds?|wages?|salary|bonus|tips|rent|returns?|goods|parcels?|costs|interest|exchange|claim)\\b`,
    ),
    unless: /\b(?:our|us|plan|trial|portal|settings?|account|invoice from us|contract with us|quote)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:nobody|no one|no inspector|no official|no regulator) from (?:the )?(?:brussels|(?:[a-z]+ ){1,3}(?:office|authority|inspectorate|ministry)|ministry|authorit(?:y|ies)|government|state|revenue|regulator)(?: [a-z']+){1,4}? (?:knock|ring|call|come|show up|turn up|look|ask|fine|bother|visit)\\b`,
    ),
  },
  {
    field: "tax",
    regexp: g(
      `(?:you|they|your [a-z]+)(?:'ll| will)? (?:owe|pay|are charged)(?: us)? (?:no|zero|neither) ${LEVY}\\b|${TREASURY}(?: (?:will|would|ends?|up|then|even|happily|always|also))* (?:carr(?:y|ies|ying)|pays?|paying|covers?|covering|bears?|bearing|foots?|footing|refunds?|gives?|chips? in|hands?) (?:an?|the|half|most|part|some|back|your|you|it|for|up|[\\ue001-\\ue007])(?![a-z])|(?:nothing|little|anything|less|not much|hardly a cent)(?: [a-z]+){0,2}? for ${TREASURY}\\b`,
    ),
  },
  {
    field: "tax",
    regexp: g(
      `${BID}(?:book|treat|declare|post|enter|file|record)(?: [a-z']+){1,4}? as (?:an? )?(?:[a-z&]+ )?(?:spending|expenses?|expenditure|operating costs?|(?:fixed|capital) assets?|r&d|donations?)\\b|claim the (?:tax )?credit\\b`,
    ),
    unless: /\b(?:in (?:the app|your workspace)|journals?|ledger)\b|\bin \ue013/,
  },
  {
    field: "financial",
    regexp: g(
      `${BID}(?:put|move|park|stick|place|invest)(?: [a-z'\\ue000-\\uf8ff]+){1,7}? (?:in|into) (?:an? |the |some )?(?:(?:index|hedge|pension|mutual|equity|bond|money market|tracker) funds?|funds|bonds?|stocks|shares|gold|etfs?|crypto|bitcoin|treasuries|savings accounts?|equities)\\b|${BID}(?:finance|fund)(?: [a-z']+){1,5}? (?:with|by|through|on) (?:an? )?(?:bank )?(?:loan|credit|mortgage|debt|overdraft)\\b|${BID}take out (?:an? |another )(?:[a-z]+ )?(?:loan|mortgage|credit)\\b|(?:leasing|renting|buying|owning|borrowing|cash|gold|bonds|property)(?: [a-z]+){0,3}? (?:is|are|would be|makes|remains)(?: (?:clearly|always|simply|now|still|usually))* (?:an? |the )?(?:better|best|safer|safest|smarter|sounder|right|worse|poor|bad)? ?(?:investment|use of (?:your )?(?:capital|cash|money)|waste of (?:capital|money|cash))\\b`,
    ),
  },
  {
    field: "financial",
    regexp: g(
      `i(?:'d| would)(?:n't| not| rather| sooner)? (?:buy|sell|lease|invest|borrow|hold|wait)\\b|(?:lease|rent|borrow) rather than (?:buy|own|lease)|${BID}(?:keep|leave) your (?:cash|money|savings|capital|reserves) (?:in|on|liquid)`,
    ),
    needs:
      /\b(?:(?:interest|mortgage|exchange) rates?|inflation|investments?|capital|cash|recession|the markets?|the bank|returns?)\b/,
  },
  {
    field: "medical",
    regexp: g(
      `(?:lower|reduce|cut|halve|decrease|shrink|bring down)s?(?: [a-z'\\ue001-\\ue008]+){0,4}? (?:risk|chances?|odds|danger) (?:of|for) (?:an? |the )?(?:[a-z]+ )?${CONDITION}|(?:protects?|strengthens?|boosts?|cleanses?|supports?|keeps?|is good for|are good for|does good to)(?: for)? (?:your|the) (?:body's )?${ORGAN}\\b|(?:helps?|works?|does wonders|good) (?:against|with|for) (?:an? |the |your |any )?(?:migraines?|headaches?|depression|high blood pressure|insomnia|diabetes|dementia|hangovers?|(?:back )?pain(?! points?)|anxiety|toothache|swelling|inflammation|infections?|gum disease|bad breath|fever|sore throats?|coughs?|nausea|cramps)\\b`,
    ),
    unless: /\b(?:patients|clinic|hospital|charity|strings?|translat\w+)\b/,
  },
  {
    field: "medical",
    regexp: g(
      `${MAY} (?:stop|skip|drop|leave out|come off|halve|quit|forget|pause|double|do without)(?: taking| using)? (?:the|their|your|his|her|those|that|an?) (?:[a-z]+ ){0,3}?${SURE_MEDICINE}\\b|(?:if|when|in case|should|while|as long as) you(?:'re| are)? (?:take|taking|on|use|using)(?: [a-z]+){0,3}? (?:${SURE_MEDICINE}|blood pressure tablets|sleeping tablets),? (?:you (?:can|may|should|needn't|don't|must)|simply|just|have|wait|skip|drink|eat|avoid|leave)\\b`,
    ),
  },
  {
    field: "medical",
    regexp: g(
      `(?:stop|skip|drop|leave out|halve|double|pause|take|recommend|suggest|swallow)(?: taking)? (?:the|their|your|his|her|those|an?|one|two) (?:[a-z]+ ){0,2}?${UNSURE_MEDICINE}\\b(?! (?:off|out|to|from|into|onto|along))`,
    ),
    needs: new RegExp(`\\b${ILLNESS}\\b`),
  },
  {
    field: "medical",
    regexp: g(
      `(?:pregnant|diabetic|asthmatic|epileptic|lactating|breastfeeding) (?:[a-z]+ )?[a-z]+(?: [a-z]+){0,2}? ${MAY} (?:drink|have|eat|take|use|work|drive|fly|train|lift)\\b|(?:with|who (?:has|have)|have|having) (?:an? )?(?:pacemaker|heart (?:condition|disease|problem)|high blood pressure|diabetes|epilepsy|asthma)(?: [a-z]+){0,2}? (?:you )?${MAY} (?:drink|have|eat|take|use|work|drive|fly|train|lift|play|skip|leave out)\\b`,
    ),
  },
];
