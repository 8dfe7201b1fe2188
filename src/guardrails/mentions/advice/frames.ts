/** Advice in everybody's words, by what it says of whom: a lawyer to be left out, a duty that is none, a tax that falls. */
import {
  COMPLIANT,
  DEDUCT,
  g,
  ILLNESS,
  LAWS,
  LIABLE,
  MEDICINE,
  NO_NEED,
  NOT_BY_OWN_RULES,
  OFFICIAL,
  TAX_OFFICE,
  YOU,
  type AdvicePattern,
} from "./words.ts";

const COUNSEL =
  "(?:lawyers?|attorneys?|counsel|solicitors?|barristers?|legal (?:review|advice|check|team|department|counsel|opinion)|tax advis[eo]rs?|accountants?'? (?:advice|opinion))";
const SOMEBODY =
  "(?:you|they|he|she|it|we|anybody|anyone|nobody|your (?:[a-z]+ ){0,2}[a-z]+|their (?:[a-z]+ )?[a-z]+|(?:the )?(?:director|manager|employer|employee|tenant|landlord|board|customer|client|owner|charit(?:y|ies)|compan(?:y|ies))s?)";
const PAPER =
  "(?:contracts?|agreements?|clauses?|ndas?|terms|fine print|small print|wording|waivers?|non-competes?|lease|e-?mails?|signature)";
const TAXES =
  "(?:(?:income|sales|corporation|corporate|payroll|withholding|capital gains|property|value added|trade)? ?tax(?:es)?|vat|gst|dut(?:y|ies)|lev(?:y|ies)|national insurance|social security|stamp duty)";
const PROFIT = "(?:(?:taxable )?(?:profits?|income|earnings)|tax(?:es)?(?: bill| return| burden)?|corporation tax)";
const ASSET =
  "(?:shares?|stocks?|bonds?|treasur(?:y|ies)(?: bonds?)?|gilts|gold|silver|crypto|bitcoin|equit(?:y|ies)|funds?|etfs?|securities|options|index funds?|property|real estate|pension|euros?|dollars?|sterling|yen|currency|(?:euro|dollar|cash) (?:position|reserves?)|position|mortgage|loans?|savings|deposits?|portfolio)";
const AUTHORITY = `(?:(?:the |your |any |an |no )?(?:external )?(?:${OFFICIAL}|works council))`;
const RULES = `(?:${LAWS}|sarbanes-oxley|sox(?: \\ue003)?|section \\ue003|gobd|basel|mifid|psd2|kyc|aml|ifrs(?: \\ue003)?|(?:us |uk )?gaap|asc(?: \\ue003)?|iso(?:/iec)? ?\\ue003|soc \\ue003|(?:the |new |latest |security |eu |privacy )*(?:directive|laws?|regulations?|legislation|rules|ordinance|standard|duty of care)|[a-z0-9]+ (?:compliance|requirements?|obligations?)|compliance)`;
const SURELY =
  "(?: (?:is|are|be|stay|remain|become|will|'ll|'d|would|now|then|automatically|instantly|fully|always|completely|immediately|already|100%|\\ue001|also))*";

/** What an authority leaves undone, or how it goes home content. */
const UNOBJECTED =
  "(?<![a-z])(?:nothing|never|won't|can't|cannot|doesn't|don't|not|no (?:auditor|inspector|regulator|questions?|fault|objections?)|happy|satisfied|smil[a-z]+|wave[sd]? (?:it|you|everything)? ?through)(?![a-z])";

export const adviceFrames: readonly AdvicePattern[] = [
  {
    field: "legal",
    regexp: g(
      `${NO_NEED}(?: (?:need|ask|call|bother|involve|consult|get|hire|pay|run|show|have|worry|send|go|see|wait|with|about|past|by|through|to|for|on|in|it|this|that|a|an|any|the|your|her|his|our|external|outside|expensive))* ${COUNSEL}\\b`,
    ),
    unless: /\b(?:we (?:don't|do not|can't|cannot) (?:give|offer|provide)|is no substitute|instead of)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:nothing (?:in (?:there|it|here) )?(?:that )?(?:an?|any|your) (?:lawyer|attorney|solicitor|counsel)|${PAPER} (?:is|are)(?: [a-z]+)? (?:watertight|waterproof|harmless|safe to sign|ironclad|worthless|void|voidable|null and void|unenforceable|enforceable|not binding)|${PAPER}(?: [a-z]+){0,3}? (?:can|could|may|would|will) be (?:voided|rescinded|annulled|challenged|ignored|contested)|(?:would|will|does|do|can|could|is|are)(?:n't| not) (?:hold|stand) up(?: in (?:a |any )?court|(?= (?:before|against|legally)\\b| ?[.,;!]| ?(?:\\n|$)))|(?:fine|small) print (?:protects|covers|shields)|(?:rely|count|fall back) on force majeure|no legal (?:risk|exposure|problem|issue|danger|basis|obligation|duty|way)|in the clear legally|legally in the clear|statute of limitations|time-barred|(?:is|as|under|counts as|covered by|falls under|that's|it's) fair use\\b)`,
    ),
    unless: /\b(?:under review|fair use (?:policy|limit))\b/,
  },
  {
    field: "legal",
    regexp: g(
      `${SOMEBODY}(?:'re| are| is|'ll| will|'d| would| can| could)?(?: (?:not|never|n't))?(?: (?:aren't|isn't|won't|can't|cannot|wouldn't|are not|will not))?(?: (?:not|ever|be|personally|held|get|legally|then|longer|no))* (?:${LIABLE}|held responsible|held accountable|sued|prosecuted|off the hook|fined|taken to court|safe from (?:claims|lawsuits|prosecution|penalties|fines))\\b`,
    ),
    unless: /\b(?:was|were|if you (?:are|were)|jointly|our liability)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:have|has|'ve got|have got|with) (?:the |every |a |an |any |full |no )?(?:legal |statutory )?(?:right|grounds|duty|obligation|case|claim|say|standing|recourse)s? (?:to|against|for|in)(?: [a-z']+){1,5}|(?:strong|solid|good|clear|winnable|weak|open-and-shut) case(?: against)?\\b|(?:legally|by law) (?:obliged|required|bound|entitled|allowed|permitted)|(?:is|are|be) (?:obliged|entitled|forced) by law|owe(?:s)? you (?:damages|compensation|severance)|(?:claim|seek|sue for|demand|recover) damages|(?:threaten|take|drag|bring|haul|see)(?: [a-z]+){0,2}? (?:to court|with (?:a |legal )?(?:lawsuit|action|court))|(?<=(?:^|[.!?;:,\\n(] ?)|\\b(?:you|i'd|i would|you'd|can|could|should|may|must|might|just|simply|to) )sue (?:them|him|her|your|the|for)\\b|settle out of court|no (?:judge|court|jury|tribunal) (?:would|will|can|could)\\b|(?:you|we)'d (?:win|lose) (?:in court|the case|that case)`,
    ),
    needs:
      /\b(?:legal\w*|law|rights? to (?:withhold|terminate|cancel|refuse|withdraw|dismiss|claim|damages|compensation|sue|keep|record|void)|grounds|withhold\w*|terminat\w+|dismiss\w*|damages|compensation|severance|disclos\w+|courts?|judge|jury|tribunal|lawsuit|sue|case|works council|landlord|employer|recourse)\b/,
    unless:
      /\b(?:business case|use case|in any case|in this case|in that case|test case|sued|upper|lower case|case (?:study|studies)|you said)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:under|according to|in|by) (?:(?:the )?(?:[a-z]+ ){0,3}(?:law|act|code|statute|directive)|gdpr|hipaa|ccpa|france|germany|spain|italy|the (?:uk|us|eu|netherlands)|england|california|texas|new york|switzerland|austria|ireland|canada|australia|japan|sweden|norway|denmark|poland|india|brazil)\\b,? (?:you|they|it|your [a-z]+|employees|employers|workers|tenants|an? [a-z]+)(?:'re|'ve|'d|'ll)?(?: [a-z']+){0,2}? (?:can|can't|cannot|may|must|mustn't|obliged|required|entitled|allowed|free|need|needn't|have to|don't|do not|won't|have)\\b`,
    ),
    needs:
      /\b(?:law|act|code|gdpr|hipaa|ccpa|statute|notice|obliged|required|entitled|dismiss\w*|fire|record|contract\w*|consent|tax|register|file|terminat\w+|withdraw|severance|overtime|lease|deposit|sue)\b/,
    unless:
      /\b(?:we|our) (?:customers|users|office)\b|\byou can (?:host|store|choose|pay|buy|use|find|meet|reach|see)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:is|are|'s|'re|it's|would be|isn't|aren't)(?: (?:perfectly|completely|totally|fully|not|entirely|always|technically|generally|absolutely|also|quite))* (?:legal|illegal|lawful|unlawful|against the law|allowed by law|protected by law|permitted by law)(?= (?:in|for|to|under|as|without|here|there|everywhere|because|since|so|if|when|and)\\b| ?[.,;!?:]|\\n|$)`,
    ),
    unless: /\b(?:legal and|legal (?:team|department))\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:you|your (?:[a-z]+ ){0,2}[a-z]+|companies|they)(?:'re|'d|'ll)?(?: (?:can|may|could|should|must|needn't|don't|do not|won't|have|has|need|to|are|is|not|free|allowed|required|also|simply|even|just))+ (?:recogni[sz]e|capitali[sz]e|amortis?z?e|derecogni[sz]e|book|accrue|defer|leave|keep|expense|disclose|restate)(?: [a-z]+){0,4}? (?:revenue|contract|leases?|costs?|up front|upfront|in december|off(?: the)? (?:the )?(?:books|balance sheet)|over the term|this year)\\b|(?:ifrs|asc|gaap|ias|frs)(?: \\ue003)? (?:does not|doesn't|only|never|lets|allows|requires|permits|says)(?: [a-z]+){0,2}? ?(?:apply|you|to)\\b|leave(?: [a-z]+){1,3} off (?:the|your) (?:balance sheet|books)|under (?:ifrs|asc|gaap|ias|frs|us gaap|uk gaap)(?: \\ue003)?,? you(?:'re|'d|'ll)? (?:can|may|must|don't|do not|needn't|need not|won't|have to|are (?:not )?(?:required|allowed|free))`,
    ),
    needs:
      /\b(?:recogni[sz]e|capitali[sz]e|derecogni[sz]e|ifrs|asc|gaap|ias|frs|off (?:the|your)|expense|disclose|restate)\b/,
    unless: /\bin \ue013|\b(?:workspace|with us|our (?:tool|module))\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `${NO_NEED}(?: (?:tell|inform|notify|disclose|report|mention|show|register|file|declare|hand|send|involve|ask))(?: (?:it|this|that|them|the|a|any|breach|transfer|to|over|with))* (?:${AUTHORITY}|tax (?:office|authorit(?:y|ies))|insurers?|shareholders)\\b`,
    ),
  },
  {
    field: "tax",
    regexp: g(
      `(?:${NO_NEED}(?: (?:pay|paying|owe|charge|charging|add|account|file|filing|register|registering|withhold|report|for|any|the|a|cent|penny|of|in|on|extra|more))+ ${TAXES}\\b|(?:no|zero|\\ue003)(?: more)? ${TAXES}(?: [a-z]+){0,2}? (?:due|to pay|owed|payable|charged|applies|apply|at all|on (?:it|this|that))|${TAXES} (?:does not|doesn't|won't|don't|do not|will not|never) (?:apply|be due|arise|affect|touch|bite|come into)|(?:exempt from|free (?:from|of)) (?:paying )?${TAXES}\\b)`,
    ),
    unless: /\b(?:our prices|prices (?:are|exclude|include)|tax (?:account|code|team|adviser|table))\b/,
  },
  {
    field: "tax",
    regexp: g(
      `(?:lower|reduc|cut|sav|shrink|trim|drop|minimi[sz]|slash|pay(?:s|ing)? (?:much |far |a lot )?less|less|knock|shav)(?:e|es|s|ing|ting|ping)?(?: [a-z'\\ue001-\\ue005]+){0,4}? (?:${TAXES}(?: bill| burden| liability)?|taxable (?:profits?|income))\\b|${TAXES} (?:bill|burden|liability)(?: [a-z]+){0,2}? (?:drops?|falls?|shrinks?|goes down|is lower)|tax (?:savings?|break|relief|advantage|shelter)s?\\b`,
    ),
    unless: /\b(?:time|hours?|work|errors?|tax (?:return|season|close|team|prep\w*|report\w*|account))\b/,
  },
  {
    field: "tax",
    regexp: g(
      `(?:write|writing|written|deduct|set|claim|put|offset|take|come|comes|coming|go|goes|straight|expensed?)(?: [a-z']+){0,6}? (?:off|against|from) (?:your |their |his |her |this year's |next year's |the company's |the )?${PROFIT}\\b|(?:write|writing)(?: [a-z']+){0,4}? (?:fees?|costs?|price|purchase|subscription|licen[cs]es?|invoice|investment|lot|software|training|expense|it|this|that)(?: all| in full| straight)? off\\b(?! (?:the list|your list|as lost))|(?:take|claim|get|use) (?:the|a|this|that|your) (?:full |tax )?(?:deduction|tax credit|capital allowance)s?|(?:qualif(?:y|ies)|eligible)(?: [a-z]+){0,3}? for (?:the |an? )?(?:[a-z&]+ ){0,2}?(?:tax credits?|relief|allowances?|deductions?|exemptions?)|(?:treat|book|declare|post|count|counts|qualifies|qualify)(?: [a-z]+){0,5}? as (?:an? )?(?:expense (?:in|for|of) (?:this|the|that|next|your)|capital allowance|capex|opex|business expense|deductible|r&d)|(?:(?:write|writing)(?= (?:[a-z'-]+ ){0,4}?off\\b)|${DEDUCT})(?: off)? (?:it|this|that|them|these|those|all|both|everything|half|most|(?:the|this|that|these|those|your|our|every|each|any|all|both) (?:[a-z-]+ ){0,2}[a-z-]+)(?: off)? (?:(?:in full|fully|completely|straight|right|this|next|in|over) (?:this|next|the first|year|your|\\ue004|away)|in full|fully|at once|immediately)|(?<=\\btax\\b[^.!?\\n]{0,30} )write off (?:[a-z]+ ){0,3}[a-z]+|for tax purposes|(?:back )?from the taxman|${DEDUCT} (?:it|this|that|all of it|the (?:fee|cost|price|purchase|subscription|implementation|licen[cs]e|lot|whole [a-z]+))(?: [a-z]+){0,3}? (?:in|over|this|next|as|at once|immediately|fully)\\b`,
    ),
    unless: /\b(?:weekends?|journals?|balances?|receivables?|rounding|debts?|inventory|accruals?|said|says)\b/,
  },
  {
    field: "tax",
    regexp: g(
      `(?:the )?${TAX_OFFICE}(?: (?:will|won't|can|can't|cannot|does|doesn't|has|have|never|always|would|wouldn't|is|are|going|to|not))+ (?:accepts?|minds?|touch|cares?|objects?|recogni[sz]es?|allows?|asks?|notices?|complain|check|fine|lets?|pay|give|see|nothing)\\b|(?:is|are|'s|isn't|aren't|be|not)(?: (?:not|fully|entirely|completely|always|never|also|partly|100%|\\ue001))* (?:(?:an? )?(?:tax-)?(?:deductible|allowable) expenses?|taxable|deductible|zero-rated|tax-?free|vat-?free|tax exempt|vat exempt)\\b`,
    ),
  },
  {
    field: "financial",
    regexp: g(
      `(?:(?:you|i)(?:'d| would| should| could| ought to| must|'d better)? ?(?:definitely |really |better |rather )?|now,? |today,? |please |and |just |don't |do not |never |(?<=(?:^|[.!?:;,\\n] ?))|recommend |suggest |advise |time to |wait to |(?:smart|wise|safe|clever|sensible|worth|best) to )(?:buy(?:ing)?|purchas(?:e|ing)|sell(?:ing)?|invest(?:ing)?(?: in| into)|put(?:ting)? money (?:in|into)|hold(?:ing)?(?: on to)?|short(?:ing)?|dump(?:ing)?|borrow(?:ing)?(?: against)?|refinanc(?:e|ing)|lock(?:ing)? in|hedg(?:e|ing)|put(?:ting)? (?:your|the|some|all)(?: [a-z]+){1,2} (?:in|into)|mov(?:e|ing)(?: [a-z]+){1,4} (?:into|to)|convert(?:ing)?|park(?:ing)?(?: [a-z]+){1,3} in|remortgag(?:e|ing)|top(?:ping)? up)(?: (?:your|the|some|more|any|all|a|an|this|that|it|in|marine|tech|energy|bank|government|halvorsen|company|\\ue003|second|bigger))* ${ASSET}\\b|(?:(?:can't|cannot|won't|don't) go wrong with|(?:safe|sure|solid|good|safest|best) (?:bet|choice|investment)(?: now| today| this year)?:) (?:(?:an?|the|some|tech|energy|bank|government|company|blue-chip) )*${ASSET}\\b`,
    ),
    unless:
      /\b(?:matching|reconcil\w+|accounts?|ledger|journals?|loan (?:book|management)|property management|share (?:of|the|this)|your (?:customers|tenants|guests)|wheels?|tickets?|fund ?rais\w+)\b/,
  },
  {
    field: "financial",
    regexp: g(
      `(?:${ASSET}|the (?:dollar|euro|pound|market)|(?:interest|mortgage|exchange) rates|markets?|house prices|your (?:money|savings|capital|investment))(?: [a-z]+)?(?:'s|'re)? (?:will|is|are|can|to|about|going|bound|set|certain|sure|only|likely|\\b)(?: (?:be|to|only|about|going|set|bound|certain|sure|soon|surely))* (?:rise|go up|fall|drop|double|triple|soar|crash|climb|recover|plunge|rally|grow|gain)\\b|(?:safe|solid|sure|great|better|good) (?:bet|investment)s?(?: [a-z]+){0,2}? (?:than|with|for your money|right now|this year)|where (?:you|to)(?: should)? (?:park|put|invest|keep) (?:your|the)(?: [a-z]+){0,2} (?:reserves|cash|money|savings)`,
    ),
    unless: /\b(?:your (?:fund ?raising|page)|options? (?:to|for)|reconcil\w+|accounts?|bank deposits?)\b/,
  },
  {
    field: "medical",
    regexp: g(
      `(?:(?:(?:that|this|those|these|it|they|your [a-z ]{3,25})(?: [a-z]+)? (?:sounds?|looks?|smells?)(?: [a-z]+)? like|(?:is|are|'s) (?:clearly |probably |likely |surely |certainly )?(?:an? )?(?:sign|symptom|case|sort|kind)s? of|you(?:'ve| have)? (?:probably|likely|clearly|surely|definitely)(?: have| got| suffer from)?|you (?:have|suffer from)) (?:an? |the |mild |chronic |early |clinical )*(?:${ILLNESS}|hypertension|carpal tunnel|dementia|flu|ptsd)\\b|(?:cures?|treats?|heals?|prevents?|relieves?|reverses?|keeps? away|wards? off|protects? (?:you )?(?:from|against)|clears? up) (?:your |the |chronic |any |all |an? |against )*(?:${ILLNESS}|carpal tunnel(?: syndrome)?|[a-z]+ (?:syndrome|disorder|disease)|hypertension|dementia|blood (?:sugar|pressure)|depression)\\b)`,
    ),
    unless: /\b(?:hospital|clinic|patients|practice|charity|ward|doctors|accounts?|ledger|price)\b/,
  },
  {
    field: "medical",
    regexp: g(
      `(?:(?:take|try|swallow|pop|drink|use|prescribe|recommend)(?: (?:some|a|an|the|two|one|\\ue003|daily|more|weeks?|off|and|\\ue004|little|bit|of|high-dose))* (?:melatonin|magnesium|st john's wort|ashwagandha|valerian|cbd|vitamins?(?: [a-e]\\d*)?|zinc|turmeric|${MEDICINE})\\b|${NO_NEED}(?: (?:need|see|seeing|call|ask|consult|visit|bother|go|get|to|a|an|any|the|your|with|for))* (?:doctors?|physicians?|gp|therapist|specialist visit|medical advice)\\b)`,
    ),
    unless: /\b(?:software|reminders? to|our doctors|of the form)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:${YOU}|you(?:'ll|'re|'d)?|everything|it|this|that|we|our [a-z]+|the [a-z]+|using [a-z ]{2,25})${SURELY}(?: (?:means? (?:that )?you|make sure|makes sure|ensures?|guarantees?|that|you|your [a-z]+|(?:make|keep|get|bring|put|leave|brings|puts|makes|keeps)s? (?:you|your [a-z ]{2,25}|them)))*${SURELY} (?:(?:fully |automatically |100% )?(?:[a-z0-9&/-]+ ){0,2}?(?:${COMPLIANT}${NOT_BY_OWN_RULES}|audit-proof|on the right side of the law)|(?:in|into) line with ${RULES}|(?:meet|meets|satisf(?:y|ies)|fulfil?s?|fulfill?s?|comply|complies|pass|passes|cover|covers|tick|ticks|observe|respect)(?: (?:with|all|every|each|any|single|the|your|requirements?|boxes|box|demands?|of|duties|duty|obligations?))* ${RULES}|(?:take care of |handle |ensure |ensures |guarantee )?your compliance with|never break (?:the )?(?:law|rules)|pass(?:es)? (?:your|the|every|any) audits?)(?![a-z])`,
    ),
    needs: /\b(?:you|your|you're|you'll|you'd|everything|clients?)\b/,
    unless:
      /\b(?:passed|helps?|help you|evidence|we (?:comply|follow|meet)|our (?:obligations?|duties)|want|need to|have to|must|should|may ask|asks? (?:us|me|you|for)|confirm (?:that|whether)|form|only (?:somebody|someone|they|those)|prepare|standard clauses|policy|cover letter|passes? (?:the|your) (?:number|test))\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:${RULES}|(?:the |your |every |any )?(?:audits?|inspections?))(?: (?:asks|demands|requires|wants|expects)(?: [a-z]+){0,4})?(?: (?:is|are|'s|becomes?|will be|gets?|all|now|fully|then|just))+ (?:taken care of|covered|handled|solved|settled|sorted|dealt with|done|off your (?:list|plate|desk|mind)|a formality|no longer (?:a|your) [a-z]+|ticked|history|a thing of the past|child's play|our job|on us)\\b|(?:no more (?:worry|worries|headaches?|fear|sleepless nights)|never (?:worry|think)(?: again)?|stop worrying|forget|without a (?:thought|worry|care)|sleep[a-z ]{0,30}?)(?: (?:about|over|because|for|of|again))* (?:the )?(?:${RULES}|${AUTHORITY}|fines|penalties)\\b|(?:shields?|protects?|safe|saves?|spares?|keeps?|insures?|guards?) ?(?:you|your [a-z]+|them|us)?(?: safe)? (?:from|against) (?:any |all |every |the |regulatory |heavy )*(?:penalt(?:y|ies)|fines?|sanctions?|lawsuits?|prosecution|claims?|liabilit(?:y|ies)|${AUTHORITY})\\b`,
    ),
    unless:
      /\b(?:insurance|late filing|bank|seed|covered (?:in|by) (?:the|our|chapter|section)|audit (?:is|starts|was) done|we (?:comply|protect))\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:(?<=${UNOBJECTED}[^,;:.!?\\n]{0,40})|(?=[^,;:.!?\\n]*?${UNOBJECTED}))${AUTHORITY}(?:'ll| will| would| can| could| has| have| is| are|'s)?(?: (?:not|n't|never|no|nothing|won't|can't|cannot|has|have|be|find|finds|go|goes|going|home|leave|leaves|left|hardly|ever|to|with|any|anything|doesn't|don't|do|does|they|will))*(?: (?:nothing|fine|fines|object|objections?|complain\\w*|find|fault|ask|touch|penali[sz]e|say|write|wave|satisfied|happy|smile|nod|worry|bother|pass|hold against|question))(?: (?:left|to|anything|down|about|more|of|you|it|through|say|object|ask|write|find|complain|smiling))*`,
    ),
    unless:
      /\b(?:passed|found|asked|said|did|does your|whether|if the|when the|decide|reads?|read-only|access|we can't|we cannot|how)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `they(?:'ll| will)? (?:go|walk|drive|come|leave)(?: [a-z]+){0,2}? with nothing to (?:write|say|report|object|find|complain)[a-z ]{0,12}|nothing (?:left )?to (?:object to|find fault with|complain about|hold against you|ask you)`,
    ),
    unless: /\b(?:we have|customers)\b/,
  },
];
