/** Advice in everyday words: what to do with money, papers and a bad knee. */
import { g, ILLNESS, type AdvicePattern } from "./words.ts";

const SICK = `(?:${ILLNESS}|sleep apn(?:o?e)a|apn(?:o?e)a|epilepsy|dementia|heart (?:disease|trouble|condition)|vertigo|fever|a cold|poor eyesight)`;
const BODY =
  "(?:knee|blood pressure|back|shoulder|heart|ankle|leg|arm|wrist|hip|neck|eyes?|pregnancy|injury|fever|cold|cough|condition)";
const FIT =
  "(?:driv(?:e|ing)|work(?:ing)?|fly(?:ing)?|lift(?:ing)?|train(?:ing)?|exercis(?:e|ing)|run(?:ning)?|eat(?:ing)?|drink(?:ing)?|go (?:back|on)|carry on|continue|start again|return)";
const INSURER = "(?:insurers?|insurance(?: company)?|landlord|employer|airline|bank|tenant|carrier|contractor)";
/** At the beginning of what is told: an order to the reader. */
const BID = "(?<=(?:^|[.!?;:,\\n(] ?|you should |you'd better |i'd |i would |better |just |first,? |then ))";

export const plainAdvice: readonly AdvicePattern[] = [
  {
    field: "medical",
    regexp: g(
      `(?:people|drivers|patients|anyone|anybody|employees|staff|colleagues|those|somebody|women|men|children|customers) (?:with|who (?:have|has|suffer from)|suffering from) (?:an? |the |mild |chronic )*${SICK}(?: [a-z]+){0,2}? (?:can|may|could|should|shouldn't|needn't|must|mustn't|are (?:safe|fine|fit|free|allowed) to)(?: [a-z]+){0,3}? ${FIT}\\b|with (?:that|this|your|his|her|such an?|an?) (?:[a-z]+ )?${BODY},? (?:you|he|she|they) (?:can|may|should|shouldn't|must|mustn't|could|needn't)(?: [a-z]+){0,2}? ${FIT}\\b`,
    ),
    unless: /\b(?:doctor|ask|insurance cover)\b/,
  },
  {
    // "The cake is safe for anyone with coeliac disease"
    field: "medical",
    regexp: g(
      `(?:is|are|be|it's|that's|they're)(?: (?:also|perfectly|completely|fully|absolutely|totally|still|quite))* (?:safe|harmless|fine|suitable|okay|ok) (?:for|during|in|with) (?:(?:people|patients|anyone|anybody|everyone|those|somebody|women|men|children|guests|customers|you)(?: (?:with|who (?:have|has|suffer from)|suffering from) (?:an? |the |any )?(?:[a-z]+ )?${SICK})|pregnan(?:cy|t [a-z]+)|diabetics|coeliacs|celiacs|asthmatics|(?:nut )?allergy sufferers|breast-?feeding(?: [a-z]+)?)(?![a-z])`,
    ),
    unless: /\b(?:doctor|ask|whether|not|label(?:l?ing)?)\b/,
  },
  {
    field: "financial",
    regexp: g(
      `${BID}(?:pay (?:off|down)|repay|clear|consolidate|refinance) (?:the|your|that|this|any|all) (?:[a-z]+ )?(?:loans?|mortgage|debts?|overdraft|credit (?:card|line))\\b|${BID}(?:refinance|remortgage|mortgage) (?:your|the|that|this) [a-z]+|(?:lease|buy|sell|invest|borrow|refinance|rent)(?: [a-z]+){0,5}? in your (?:position|situation|place|shoes)|in your (?:position|situation|place|shoes),?(?: (?:i|i'd|i would|you|you'd|we|we'd|should|would|better))* (?:lease|buy|sell|invest|borrow|refinance|rent|pay off)\\b`,
    ),
    unless: /\b(?:matching|reconcil\w+|ledger|journals?|invoice|balance sheet)\b/,
  },
  {
    // "Any judge in Europe has to accept your contract."
    field: "legal",
    regexp: g(
      `(?:any|every|no|the|each|all) (?:[a-z]+ )?(?:judges?|courts?|notar(?:y|ies)|registrars?|tribunals?|magistrates?)(?: (?:in|of|across|on|from) (?:the )?[a-z]+(?: [a-z]+)?)?(?: (?:has|have) to| must| will(?: always| have to)?| can(?:not|'t)?| is (?:bound|obliged) to| are (?:bound|obliged) to|'ll)? (?:accepts?|recogni[sz]es?|upholds?|admits?|enforces?|believes?|honou?rs?|(?:refuse|reject|question|doubt|dispute|overturn)) (?:your|the|it|them|this|that|these|our|a|an|such)\\b`,
    ),
  },
  {
    // "The tap of a thumb binds both sides", "a click holds up just as well".
    field: "legal",
    regexp: g(
      `(?:taps?(?: of (?:a|the|your) [a-z]+)?|(?:mouse )?clicks?|swipes?|thumbs?|handshakes?|e-?mails?|nods?|ticks?|scans?|selfies?|emojis?|text messages?)(?: of the mouse)?(?: (?:will|would|can|may|here|there|alone|is|are|always|legally|then|simply|now|also))* (?:binds?(?= (?!the (?!parties)|an? |it |them |these |those |pages|documents|files)\\S)|(?:hold|stand)s? (?:up|good|its ground)\\b(?! (?:the|your|our)\\b)|(?:just |every bit |exactly )?as (?:binding|valid|good|enforceable|legal) as (?:ink|a (?:wet|hand|pen|notary|signature|seal|stamp|[a-z]+ signature)|paper|pen|your signature|wet ink)|(?:legally )?binding\\b)`,
    ),
    unless: /\b(?:lawyer|solicitor|our (?:click|terms))\b/,
  },
  {
    // "Lease the cameras, it keeps the debt off your books."
    field: "financial",
    regexp: g(
      `(?:keep|get|take|move|leave)(?:s|ing)? (?:[a-z]+ ){1,4}off (?:your|the|their) (?:books|balance sheets?|p&l)\\b|${BID}(?:lease|rent|finance|borrow|buy)(?: [a-z]+){1,4}?,? (?:not|instead of|rather than|don't) (?:buy|lease|rent|borrow|financ|own)(?:e|ing)?\\b[^.!?\\n]*\\b(?:books|balance sheet|debt|tax|cash flow|capital)\\b`,
    ),
  },
  {
    // "Book us under repairs on your Schedule C", "Uncle Sam picks up part of the tab".
    field: "tax",
    regexp: g(
      `(?:book|file|put|list|enter|record|code|log|declare)(?: [a-z]+){1,3} (?:down )?(?:under|as|with) (?:[a-z]+ ){1,4}on (?:your|the) (?:schedule [a-z]|(?:tax|vat) return|return|taxes|tax form)\\b|(?:uncle sam|the (?:tax ?man|tax (?:office|authorities)|treasury|revenue|exchequer)|hmrc|the irs)(?:'ll| will| then)? (?:picks?|pays?|covers?|foots?|chips?|funds?|takes? care|carr(?:y|ies)|helps?|refunds?)(?: up| in| for| out)?(?: you)? (?:part|half|some|most|all|the rest|a (?:third|quarter|share|chunk|slice|bit|part)|the (?:tab|bill)|with the)\\b`,
    ),
  },
  {
    field: "tax",
    regexp: g(
      `(?:put|run|pass|push)(?: (?:it|them|that|this|all|everything|of|half|most|the|your|whole|lot|both|private)| [a-z]+){1,4} through (?:the|your) (?:limited )?(?:company|business|firm|books)(?!')(?! (?:network|firewall|portal|system|server))\\b|(?:counts?|goes|go|booked?|treat(?:ed)?|put(?: [a-z]+){1,2})(?: down)? as (?:an? )?(?:business |operating |company )?(?:expense|cost|deduction|write-off)s? (?:in|for|of) (?:the|this|that|your|next) (?:[a-z]+ )?(?:year|business|company)\\b`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `(?:${INSURER}|they|he|she)(?: (?:then|always|simply))? (?:has to|have to|must|is obliged to|are obliged to|is bound to|will have to) (?:pay|compensate|cover|reimburse|settle|accept (?:it|that|this))\\b|(?:isn't|is not|aren't|are not|'s not|is|are)(?: (?:legally|even|really|certainly|never|not))* (?:enforceable|unenforceable|null and void|legally binding)\\b`,
    ),
    needs:
      /\b(?:insur\w+|landlord|employer|airline|bank|tenant|clauses?|contracts?|ndas?|agreements?|terms|waivers?|paragraph|section)\b/,
    unless: /\b(?:our (?:clause|contract|terms)|order form|to us)\b|\bto \ue013/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:you|(?:your|the) (?:[a-z]+ ){0,2}[a-z]+)(?:'re| are| is)? (?:may|can|must|mustn't|needn't|cannot|can't|(?:has|have) to|(?:don't|doesn't|do not|does not|no longer) (?:have|has|need|needs) to|(?:not )?(?:allowed|required|obliged|free) to)(?: [a-z\\ue003\\ue004-]+){2,9}? under (?:(?:the|new|latest) )?(?!(?:our|your|their|his|these|those|house|fair use|game|club|contest|same)\\b)(?:gdpr|hipaa|ccpa|(?:[a-z]+ ){0,3}(?:law|laws|act|regulations?|directive|legislation|ordinance|statute)|(?:new|latest|(?:[a-z]+ )?(?:safety|protection|privacy|tax|vat|labou?r|employment|hygiene|health|customs|consumer|competition|marketing|traceability|accounting|reporting|hipaa|eu)) rules)\\b`,
    ),
  },
];
