/** Rulings without the words of the law: what needs no paper, what nobody will ask for, what is enough, whose fault it is. */
import { BID, g, NO_NEED, OFFICIAL, STATUTE, SURE_MEDICINE, VACCINE, type AdvicePattern } from "./words.ts";

/** What the law, an office or a court may want before something is done. */
const FORMALITY = `(?:(?:double )?opt-?ins?(?! (?:forms?|links?|boxes|box|pages?|buttons?|mails?|e-?mails?))|lawyers?|attorneys?|solicitors?|law firms?|legal (?:teams?|departments?|counsel)|notar(?:y|ies)|(?:compliance|tax|legal|privacy|data protection) (?:consultants?|experts?|specialists?|advis[eo]rs?)|(?:accountants?|bookkeepers?|customs (?:agents?|brokers?))(?= (?:to (?:look|check|review|read|approve|go over|confirm|sign)|for (?:an? )?(?:contract|agreement|clause|customs)|before you sign))|consents?(?! (?:forms?|banners?|settings?|screens?|tools?))|(?:their|his|her|(?:your |the )?(?:employees?|staff|workers?|guests?|customers?|patients?|members?|tenants?|landlord|owner|author)(?:'s|s'|')?|works council's) (?:permission|agreement|approval)|(?:permission|agreement|approval) (?:of|from) (?:the |your |any )?(?:works council|employees|staff|workers|guests|customers|patients|members|tenants|landlord|owner|author|union|people)|permits?|work visas?|(?:data )?processing (?:agreements?|contracts?)|dpas?|dpias?|dpos?|data protection officers?|impact assessments?|privacy (?:polic(?:y|ies)|notices?)|cookie banners?|works? (?:councils?|agreements?)|(?:written|signed|formal|employment) (?:contracts?|agreements?)|tax returns?|vat (?:returns?|numbers?|registration)|statutory audits?|(?:(?:(?:fire|health and safety|safety|written) )*risk assessments?|fire (?:certificates?|log-?books?|wardens?|safety (?:officers?|plans?))|evacuation plans?|planning permission|building consent|first[- ]aiders?)(?! (?:from|by|with) us\\b| (?:to|before) (?:book|order|sign|start|use|log|get)\\b| (?:in|on) (?:your account|the app|our)\\b)|(?:trade|export|import) licen[cs]es?|data protection authorit(?:y|ies)|(?:doctor's|sick) notes?|${SURE_MEDICINE.replace("prescriptions?|", "")})`;
/** What stands between a denial and what is denied; never "our", for our own consent is ours to waive. */
const ON_THE_WAY =
  "(?: (?:need|require|ask|asking|get|getting|have|obtain|obtaining|sign|signing|conduct|do|doing|file|filing|appoint|appointing|hire|hiring|consult|consulting|involve|involving|engage|engaging|instruct|retain|bring in|paying|spend|carry out|carrying out|run|running|apply|applying|register|registering|go|going|write|take|talk|tell|inform|notify|report|pay|for|with|about|to|through|by|on|in|an?|any|the|your|their|his|her|its|this|that|separate|further|formal|written|explicit|prior|special|full|own|expensive|new|[a-z]+'s?(?! t\\b)))+";
const NEEDLESS =
  "(?:unnecessary|superfluous|needless|optional|overkill|pointless|dispensable|a waste of (?:time|money)|too much|a formality|a luxury)";
const LAWGIVER =
  "(?:law|laws|gdpr|ccpa|hipaa|dora|nis2|[a-z]+ acts?|directives?|regulations?|regulators?|legislators?|authorit(?:y|ies)|inspectors?|courts?|judges?|auditors?)";
const PROTECTED =
  "(?:personal (?:data|information)|(?:health|sensitive|special category|patient) data|a (?:data )?breach|(?:direct )?marketing|a data transfer|an? (?:data )?(?:processor|controller)|an? medical device|high[- ]risk(?: ai)?|working time|a trade secret|a business)";
/** What is done to others, or to what is theirs, only with their leave. */
const INTRUDE =
  "(?:publish|record|film|photograph|tape|monitor|track|copy|reprint|post|scan|store|keep|share|upload|forward|transfer|pass on|sell|read|screen|dismiss|fire|sack|evict|lay off|text|e-?mail|store)";
const AFFECTED =
  "(?:anybody|anyone|them|him|her|(?:the |your )?(?:patients?|employees?|staff|owners?|authors?|landlords?|tenants?|works council|customers?|clients?|callers?|guests?|parents|workers?|candidates?|applicants?|people|union)s?)";
const BEARER =
  "(?:theirs?|his|hers|(?:with|on|to) (?:them|him|her|(?:the|your|their) (?:[a-z]+ )?(?:agency|driver|carrier|courier|sender|recipient|operator|owner|subcontractor|landlord|tenant|employee|employer|freelancer|contractor|supplier|vendor|seller|buyer|patient|bank|insurer|author|other side)(?:'s side)?))";
const DISPUTE =
  /\b(?:contracts?|lease|landlord|agency|employer|employees?|tenants?|law|court|judge|notice|clauses?|fine|penalt\w+|liab\w+|reminders?|pay|responsible|enforce|dismiss\w*|claims?|rights|illegal|unlawful|crime|offen[cs]e|punishable|works council|union|nda|non-compete|trial period|old|former|sue|lawyer|agreement|leg to stand|case)\b/;
const COST =
  "(?:fees?|costs?|price|licen[cs]es?|purchase|expenses?|investment|outlay|software|subscription|invoice|set-up|lot|sum|amount|it|this|that)";
const POT =
  "(?:funds?|(?:[a-z]+-dated )?gilts?|(?:premium )?bonds?|stocks|shares|gold|etfs?|crypto|bitcoin|treasuries|savings accounts?|time deposits?|property|equities|a pension|securities)";
const COMPLAINT =
  "(?:lump|rash|mole|swelling|cough|fever|bleeding|toothache|headache|infection|inflammation|sore throat|wound|pain)";

/** Our own consent is ours to give. */
const OURS_TO_WAIVE = /\b(?:our (?:own )?(?:consent|permission|contract|lawyers?)|reminders?|read-only)\b/;

export const rulings: readonly AdvicePattern[] = [
  // One expression for each: the prefilter then sees which of them a sentence may hold.
  ...[
    `${NO_NEED}${ON_THE_WAY} (?:[a-z]+(?:'s|s') )?${FORMALITY}\\b`,
    `(?:need|require|take|call for)s? (?:no|neither|hardly any)(?: [a-z]+)? ${FORMALITY}\\b`,
    `no (?:[a-z]+ )?${FORMALITY} (?:is |are )?(?:needed|required|necessary|called for)\\b`,
    `(?:${FORMALITY}|(?:landlord|employer|owner|author|patient|parent|customer|tenant|neighbou?r|employee)(?:'s|s') (?:written )?(?:permission|agreement|approval))(?: [a-z]+){0,3}? (?:is|are|would be|isn't|aren't) (?:simply |just |quite |legally |purely )?(?:${NEEDLESS}|(?:(?<=n't )|not (?:legally |even |really )?)(?:needed|required|necessary|mandatory))\\b`,
    `${NO_NEED}(?: (?:have|need|to))* (?:appoint|designate|nominate|name)(?: (?:an?|any|your|own|one|such|the))* (?:[a-z]+ ){0,3}?(?:officers?|representatives?|ombuds[a-z]+|delegates?|auditors?|commissioners?|stewards?)\\b`,
    `(?:needn't|need not|(?:doesn't|don't|does not|do not|won't) (?:have|need) to) be (?:in writing|notari[sz]ed|declared|reported to|disclosed|taxed|witnessed|licensed)\\b`,
    `${NO_NEED} pay (?:him|her|them|(?:your |the )?(?:staff|employees|interns|trainees|workers|applicants))\\b`,
    `${BID}(?:skip|do without|go without|dispense with|forget|spare yourself|save yourself|leave out)(?: about)? (?:the |an? |any |your |that |all )*(?:[a-z]+ )?${FORMALITY}\\b`,
  ].map((source): AdvicePattern => ({ field: "compliance", regexp: g(source), unless: OURS_TO_WAIVE })),
  {
    field: "legal",
    regexp: g(
      `(?:you(?:'re| are)? (?:can|may|could|are allowed to|are free to|allowed to|free to)(?: (?:simply|just|also|safely|then|legally))* ${INTRUDE}(?: [a-z']+){0,5}? without (?:asking|telling|informing|warning|notifying|consulting|hearing) ${AFFECTED}\\b(?! (?:the|your|their|his|her|an?|about|where|how|that|what)\\b)|(?:feel free to|${BID}) ?${INTRUDE}(?: [a-z']+){0,5}? without (?:asking|telling|informing|warning|notifying) ${AFFECTED}\\b(?! (?:the|your|their|his|her|an?|about|where|how|that|what)\\b)|${INTRUDE}(?: [a-z']+){0,5}? without (?:any |an? |the |their |his |her |anyone's |anybody's |written |prior |explicit |your [a-z]+' |the [a-z]+' |[a-z]+'s )*(?:consent|permission|notice|reason|cause|licen[cs]e)\\b(?! (?:settings?|levels?|needed|keys?|files?|fees?|servers?)\\b))`,
    ),
    needs: /\b(?:you|you're|your|feel free|just|simply)\b/,
    unless: /\b(?:we|nobody|no one|never|cannot|can't|not|must|illegal|forbidden|link|board)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:you|they|your (?:[a-z]+ )?[a-z]+)(?:'re|'d|'ll| are| is| would| will)(?: (?:be|stand|stay|then|always|also|still|quite|perfectly|completely))* (?:on (?:safe|firm|solid|sure) (?:legal )?ground|on the safe side|in the clear|out of the woods)\\b`,
    ),
    needs: new RegExp(
      `\\b(?:${OFFICIAL}|${STATUTE}|laws?|legal\\w*|lawyers?|fines?|tax|consent|opt-?in|permission|contract|dismiss\\w*)\\b`,
    ),
    unless: /\b(?:if|to be|make sure)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:nobody|no one|not a soul)(?: [a-z]+){0,4}? (?:will|would|is going to|'s going to|ever|is ever going to)(?: ever)? (?:asks?|checks?|looks?|object|complain|minds?|cares?|fine|sue|prosecute|bother|knock|come after|notice|find out)\\b`,
    ),
    needs: new RegExp(`\\b(?:${OFFICIAL}|law|gdpr|fines?|tax|data protection)\\b`),
    unless: /\b(?:we|our)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:${OFFICIAL} (?:never|won't|will not|hardly ever|rarely|seldom|doesn't|don't|isn't going to|aren't going to|wouldn't)(?: (?:even|ever|really|normally|usually))* (?:looks?|checks?|asks?(?: for)?|cares?|minds?|bothers?|objects?|comes?|complains?|fines?|prosecutes?|questions?|investigates?|pursues?|opens?|goes after|(?:notices?|spots?)(?= (?:it|this|that|them|anything|a thing)\\b|[^.!?\\n]*\\b(?:you|your)\\b| ?[.,;!]| ?(?:\\n|$)))\\b|no (?:${OFFICIAL}|accountants?|bookkeepers?|lawyers?|tax advis[eo]rs?) (?:will|would|is going to|has ever|ever|could|can)(?: ever)? (?:opens?|looks?|checks?|asks?|cares?|minds?|objects?|come|complain|fine|read|question|blame|side|see|decide|accept|hold|rule|take)|${OFFICIAL}(?:'ll| will| would|'d| usually| always| normally)? (?:turns? a blind eye|looks? the other way|(?:has|have) (?:bigger|other) fish|goe?s? along|plays? along|sign (?:it|this|that|them|everything) off|accepts? (?:it|this|that|them)|(?:see|sees) it your way|sides? with you|rules? (?:in your favou?r|for you)|lets? (?:you|it|this|that|them) (?:pass|through|go|off)|swallows? (?:it|that|this)|buys? (?:it|that)|takes? your side|believes? you|dismiss(?:es)? (?:it|that|the claim))|(?:in front of|before) any (?:judge|court|tribunal|jury)|(?:nothing|little|no reason) to fear from (?:the |any |an? )?${OFFICIAL}|out of trouble with (?:the |any )?${OFFICIAL}|(?:won't|never|not|hardly)(?: ever| even)* (?:hear from|be (?:visited|asked|checked|fined|questioned|bothered|troubled) by|get an? (?:visit|letter|call|fine) from) (?:the |an? |any |your )?${OFFICIAL}|(?:can't|cannot|won't|never|couldn't) (?:ever )?fail (?:(?:an?|any|the|your|another) )?(?:[a-z]+ )?(?:inspections?|audits?)|never (?:again )?(?:get|see|pay|receive|face) (?:an? |any |another )?(?:single )?(?:fines?|penalt(?:y|ies)|warning letters?)|(?:fines|penalties|audits|inspections) (?:are|become) (?:a thing of the past|history|off the table|no longer an? [a-z]+)|(?:gdpr|court|lawyer|inspection|regulator|law|compliance|hipaa|nis2)-proof|(?:satisf(?:y|ies)|pleases?|contents?) (?:the |any |every |your )?${OFFICIAL})\\b`,
    ),
    unless: /\b(?:if|whether|ours?|we|did|asked)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:(?:law|court|judge)s? (?:is|are|stands?) (?:clearly |fully |always |firmly |squarely )*(?:on your side|behind you)|(?:have|has|got) the law (?:behind|on)|within (?:your|their|his|her) (?:legal |good )?rights|(?:fine|okay|all right|permissible|clean) in law|nothing (?:illegal|unlawful|against the law|punishable) (?:about|in|with)|(?:isn't|is not|not) (?:a crime|an offen[cs]e|punishable|against the law|(?:unlawful|illegal)(?= ?[.,;!]| (?:to|in|here|for|as|if|when)\\b))|(?:have|has) no (?:say|veto) (?:in|on|over)|(?:works council|union)s? (?:(?:can't|cannot|can not|won't) (?:object|veto|block|refuse|stop (?:it|you|that|this))|(?:needn't|need not|(?:doesn't|don't|does not|do not) (?:have|need) to) (?:agree|consent|approve|know|be (?:asked|told|informed|involved|consulted)))|(?:have|has|had|with|without) (?:no|not an?|an?) leg to stand on|(?:doesn't|don't|does not|do not|won't|will not) have (?:an?|any|much of an?) (?:case|leg to stand on|legal claim)(?= ?[.,;!]| ?(?:\\n|$)| (?:against|in|for|if|there|here)\\b)|(?:they|he|she|nobody|no one|your [a-z]+|the (?:landlord|agency|tenant|supplier|employer|employee)) (?:can't|cannot|couldn't|can|could|won't be able to)(?: (?:legally|even|ever|then))* (?:(?:do (?:anything|a thing|nothing|much)(?: (?:to|against) you)?|touch you|come after you|go after you|sue you|force you|hold you(?: to (?:it|that|this))?|stop you|demand (?:anything|it|money|a cent)|claim (?:anything|a thing|damages|it))(?= ?[.,;!]| (?:for|over|with|to|after|if|in|about|because|from|unless|once)\\b| ?(?:\\n|$))|enforce (?:it|that|this|them|the clause)|hold you (?:responsible|liable|accountable))|you(?:'re| are| will be|'ll be|'d be| would be) (?:only|not|never|no longer|hardly|in no way|just)(?: [a-z]+)? (?:liable|answerable|on the hook|punishable)|you(?:'re| are)(?: not|n't)(?: (?:legally|personally|ever|even))* responsible|(?:(?:the|your|any) )?(?:drivers?|carriers?|couriers?|employees?|employers?|landlords?|tenants?|senders?|recipients?|sellers?|buyers?|owners?|subcontractors?|freelancers?) (?:is|are)(?: (?:always|then|fully|solely|personally|alone))* liable|(?:liability|legal responsibility|responsibility|the blame|the fault|the risk) (?:is|lies|rests|falls|stays|sits|remains|passes|goes)(?: (?:then|alone|solely|only|entirely|fully|squarely|always|clearly))* ${BEARER})\\b`,
    ),
    needs: DISPUTE,
    unless: /\b(?:under our (?:terms|contract)|with us)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:(?:isn't|aren't|is not|are not|(?:is|are) (?:never|hardly|no longer)|(?:does|do)(?:n't| not) (?:count|qualify)|never counts?|no longer counts?)(?: (?:as|for|legally|strictly|even|considered|regarded|deemed|treated|seen))* ${PROTECTED}|(?:not|nobody|no one|nothing|never|n't|counts?|is|are)(?: [a-z]+){0,8}? (?:in the eyes of (?:the law|an? (?:judge|court|regulator|lawyer)|the (?:courts?|judge))|within the meaning of (?:the )?[a-z]+|under the (?:privacy|data protection|marketing|new|labou?r|employment|tax) (?:rules|laws?))|(?:counts? as|(?:is|are) (?:enough|sufficient) (?:as|for)|suffices? (?:as|for)|amounts? to|(?:is|are) as good as|will do as) (?:an? |the |your |their )?(?:written |valid |legal |signed )*(?:consent|contract|notice|signature|permission)\\b(?! forms?)|(?:oral|verbal|spoken|unwritten) (?:agreement|contract|consent|notice)s? (?:is|are|will|would|counts?|holds?|binds?|does|do)|is all (?:that )?(?:the )?${LAWGIVER} (?:asks?|wants?|requires?|needs?|demands?))\\b`,
    ),
    unless: /\b(?:whether|decide|we (?:treat|store|keep|mask))\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:(?:done|do|does|doing|exactly|just|all|everything|than|meets?) (?:what|that) (?:the )?${LAWGIVER} (?:wants?|asks?(?: for)?|requires?|demands?|expects?|prescribes?)|(?:done|fulfilled|met|discharged) (?:all )?your (?:[a-z]+ )?(?:duty|duties|obligations?) (?:under|by|towards)|(?:your|the|that|every|all) (?:legal |statutory )?(?:duty|duties|obligations?) (?:is|are) (?:fulfilled|met|done|satisfied|discharged)|ticks? the (?:box|boxes) for (?:${LAWGIVER}|compliance|iso)|(?:on|to be on|stay on|keeps you on) the safe side (?:of|with) (?:the )?${LAWGIVER}|(?:\\ue004|months|days|weeks|a year)(?: of [a-z]+)?(?: [a-z]+)? (?:is|are) (?:plenty|enough|sufficient|all you need|fine) for (?:the )?${LAWGIVER}|(?:is|are) how long you (?:have|need) to keep|(?:treatment|patient|personnel|medical|employee|client|tax) (?:records?|files?) (?:must|have to|need to|needn't|need not|don't have to) be (?:kept|stored|retained|archived)|${LAWGIVER} (?:has nothing to (?:say|do)|(?:is|are) silent|leaves? you (?:alone|in peace)|lets? you off|(?:does|do)(?:n't| not) (?:reach|touch|concern|bother|affect) you)|(?<!')(?:[a-z]{4,} (?:control |protection )?law|(?:that|this) (?:duty|obligation|requirement|ban|tax|levy)) (?:does not|doesn't|never|won't|only|no longer) (?:appl(?:y|ies)|concerns?|covers?)(?! to (?:us|our)\\b)|every (?:[a-z]+ )?audit (?:is|becomes|will be|turns into) (?:an? )?(?:formality|walk|stroll|breeze|child's play|over)|you (?:are|'re) exempt)\\b`,
    ),
    unless: /\b(?:want to|need to|have to|must|should|help|helps|if|whether|we|our)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:you(?:'re| are)? (?:can|may|could|are allowed to|allowed to|free to|entitled to|have the right to|have every right to)(?: (?:simply|just|also|safely|then|legally|even))* (?:dismiss|fire|sack|lay off) (?:anyone|anybody|somebody|someone|people|staff|employees|workers|(?:an?|the|your|any) (?:[a-z]+ )?(?:employees?|workers?|staff|people|drivers?|pickers?|teachers?|apprentices?|interns?|trainees?|tenants?|assistants?|nurses?))|(?:you (?:can|could|may|should)|${BID})(?: (?:safely|simply|just|also))* ?(?:ignore|bin|throw away|disregard|tear up) (?:the|that|this|any|every|all|those) (?:[a-z]+ )?(?:letters?|notices?|warnings?|fines?|demands?|summons|requests?) from (?:the |an? |your |their )?(?:${OFFICIAL}|lawyers?|union)|(?:firms|companies|businesses|employers|shops|clubs|charities|organi[sz]ations|practices|schools)(?: [a-z\\ue003-]+){0,5}? (?:are|is) (?:fully |legally )?exempt|let (?:him|her|them|somebody|someone) go (?:on the spot|at once|immediately|without|within|before|tomorrow|today|any time|for)|${BID}(?:fire|sack|dismiss) (?:him|her|them)\\b(?! (?:off|up))|(?:you(?:'re| are)? (?:can|may|could|should|are allowed to|are entitled to|entitled to|free to)|${BID})(?: (?:simply|just|also|safely|then|legally))* ?(?:withhold|hold back|keep back|stop paying|stop|refuse|reduce|cut|dock)(?: [a-z%\\ue001-\\ue005]+){0,4}? (?:rent|pay|wages?|salar(?:y|ies)|deposit|bonus|severance)|you(?:'re| are)? (?:can|may|could|are allowed to|are entitled to) (?:withhold|hold back) (?:[a-z\\ue001-\\ue005]+ ){0,3}?(?:invoices?|payments?|fees?|[\\ue001-\\ue005]|percent|instal?lments?)|(?:walk away from|get out of|tear up|ignore|break|leave|terminate) (?:the|your|that|their|this) (?:[a-z]+ )?(?:lease|tenancy|employment contract|non-compete|nda)|(?:copyright|patent|trademark)(?: [a-z]+){0,3}? (?:has|have) (?:expired|lapsed|run out|ended)|(?:you|they|he|she|the [a-z]+)(?: [a-z]+)? (?:owns?|holds?) (?:the |all |full )*copyright (?:to|in|on|for|of)|(?:clause|contract|agreement|waiver|nda|paper)s?(?: [a-z]+){0,2}? (?:isn't|is not|aren't|are not) worth (?:the|a|anything|much)|(?:wouldn't|would never|won't|will never|never|couldn't) (?:survive|stick|stand|last)(?: [a-z]+)? (?:in|before) (?:an? |any )?(?:court|judge)|(?:agreement|contract|clause|nda|signature)s? binds? (?:nobody|no one|neither|you to nothing)|${BID}sign (?:it|that|this|them)? ?(?:without (?:reading|checking|worr|a lawyer|a second)[a-z]*|blind(?:ly)?|unread|with your eyes closed)|${BID}(?:treat|pay|hire|book|classify) (?:him|her|them|the [a-z]+|your [a-z]+) as (?:an? )?(?:self-employed|freelancers?|contractors?)|(?:covered|protected|allowed|permitted) by (?:[a-z]+ )?(?:fair use|quotation rights|the right to quote)|belongs? to (?:you|him|her|them|the [a-z]+) by law|(?:incorporate|register|found|set up|form) (?:(?:your|the|an?) )?(?:[a-z]+ )?(?:company |business |holding |llc |gmbh |inc )?in (?:delaware|ireland|estonia|the netherlands|luxembourg|malta|cyprus|dubai|switzerland|nevada|wyoming))(?![a-z\\ue000-\\uf8ff])`,
    ),
    unless: /\b(?:we|our|alert|alarm|if you (?:want|need))\b/,
  },
  {
    field: "tax",
    regexp: g(
      `(?:(?:avoid|escape|dodge|save|get around|sidestep|steer clear of|get out of|bypass)(?:s|ing)? (?:the |all |any |paying |most |some |your )*(?:[a-z]+ )?(?:tax(?:es)?|vat|dut(?:y|ies)|social security|levy)(?= ?[.,;!:]| ?(?:\\n|$)| (?:on|by|if|in|at|this|altogether|entirely|completely|when|as|that|with|for)\\b)|(?:be|are|is|'re|get|gets) (?:then |hardly |not |only |never )*taxed (?:less|at|lightly|lower|twice|once|as|in)|pay yoursel(?:f|ves) (?:an? |in |out )*(?:[a-z]+ )?(?:dividends?|salary|bonus)|${BID}(?:spread|write|split|amorti[sz]e|depreciate|capitali[sz]e) (?:the |your |this |our |whole )*${COST}(?: [a-z]+){0,2}?(?: down| off)? over (?:\\ue004|(?:[a-z\\ue003]+ )?years|its useful life)|(?:goes?|can go|put|comes?) (?:straight |right )?(?:into|in) (?:this|next|last) year's (?:costs|expenses|books)|(?:the )?(?:state|government|treasury|exchequer)(?: (?:will|would|even|then|also))* (?:pays?|covers?|refunds?|reimburses?|subsidi[sz]es?|bears?) (?:you|half|part|most|some|a|an|one|up|for|it|[\\ue001-\\ue005])|(?:state|government|treasury|eu)(?: even| also)? chips in|(?:driv|push|bring|keep|get)(?:e|es|s|ing)? (?:your |the )?tax(?:es)?(?: bill| burden)? down|(?:be|is|are|get) (?:fully |all |simply )*(?:written off|deducted|depreciated|expensed) (?:in|at|over|against|immediately|fully|this|straight)|(?:costs?|owes?|triggers?|carr(?:y|ies)|attracts?|incurs?)(?: you)? no (?:[a-z]+ )?(?:tax(?:es)?|vat|social security|duty|national insurance)|no (?:[a-z]+ )?(?:tax|vat|duty) (?:falls?|becomes?|comes?) due|(?:get|claim|have|receive)s?(?: [a-z]+){0,2}? (?:input tax|vat|sales tax|withholding tax|tax) back|back (?:with|through|via|on) (?:the|your|your next|the next) tax (?:return|assessment)|(?:is|are|be) (?:booked|declared|treated|posted) as (?:an? )?(?:[a-z&]+ )?(?:expenses?|costs?|cost cent(?:er|re)|donations?|r&d|assets?)|${BID}(?:book|declare|treat|post)(?: [a-z']+){1,4}? as (?:an? )?(?:[a-z&]+ )?(?:costs?|cost cent(?:er|re)|marketing|training))(?![a-z])`,
    ),
    needs:
      /\b(?:tax\w*|writ\w+|depreciat\w+|amorti[sz]\w+|capitali[sz]\w+|vat|dut(?:y|ies)|levy|dividends?|balance sheet|books|years?|year's|auditors?|state|government|treasury|costs?|expenses?|security|donation|fees?|marketing|training)\b/,
    unless:
      /\b(?:journals?|ledger|templates?|schedules?|reconcil\w*|in (?:the app|your workspace)|prices? (?:are|include|exclude))\b|\bin \ue013/,
  },
  {
    field: "financial",
    regexp: g(
      `(?:${BID}(?:put|move|park|stick|place|invest|keep|leave)(?: [a-z'\\ue000-\\uf8ff]+){1,7}? (?:in|into) (?:(?:an?|the|some|short|long|safe|government|corporate|short-term|cheap|green|broad|global) )*${POT}|(?:money|cash|savings|reserves|surplus|profits?|budget|capital|what you save)(?: [a-z]+){0,6}? (?:belongs?|is (?:better|best|safer|safest)(?: off)?|should go|should be|should sit)(?: [a-z]+){0,3}? (?:in|into|on) (?:(?:an?|the|some|your|[a-z-]+) )*${POT}|(?:gold|bonds|property|cash|shares|bitcoin|an? (?:index |pension )?fund) (?:is|are) (?:the |an? )?(?:safer|safest|best|better) (?:place|home|haven|choice|option)|(?:shares|stocks|bonds)(?: in [a-z]+)?(?: [a-z]+)? will (?:do well|perform|pay off|recover|hold)|(?:interest|mortgage|exchange) rates (?:won't|will not|aren't going to|can't) (?:rise|fall|drop|climb|go)|fix (?:your|the) (?:interest|mortgage)|(?:wait|hurry)(?: [a-z]+){0,2} with (?:the|your) (?:loan|mortgage|refinancing))\\b`,
    ),
    unless: /\b(?:accounts?|ledger|journals?|folder|channel)\b/,
  },
  {
    field: "medical",
    regexp: g(
      `(?:(?:${NO_NEED}|${BID}(?:skip|leave out|do without|forget|drop|pass on))(?: (?:need|have|get|book|bother|with|for|about|the|an?|any|that|this|your|another|every|yearly|annual))* ${VACCINE}|(?:vaccine|vaccination|jab|booster|flu shot) (?:isn't|is not|is un|is)(?: (?:really|even|just|simply|hardly))* ?(?:necessary|needed|required|superfluous|pointless|a waste)(?<=n't [a-z ]*|not [a-z ]*|unnecessary|superfluous|pointless|waste)|${SURE_MEDICINE} (?:helps?|works wonders|does the trick)(?= ?[.,;!]| (?:against|with|if|when|as|for|this|a lot|best|too)\\b)|${BID}(?:stop|skip|drop|leave out|throw away|forget|bin|halve|put away|leave off|do without|come off)(?: taking| about)? (?:the |your |those |these |all |any |that )*(?:[a-z]+ )?${SURE_MEDICINE}\\b|${BID}(?:swap|replace|trade) (?:the|your|those) (?:[a-z]+ )?${SURE_MEDICINE} (?:for|with|by)\\b|(?:patients|people|anyone|anybody|women|men|those|somebody|customers|staff|employees|whoever is|if you're|you're) on (?:[a-z]+ ){0,2}?${SURE_MEDICINE}(?: [a-z]+)? (?:should|can|may|must|needn't|could|shouldn't|mustn't|don't|have to)\\b|(?:an?|one|two|\\ue003) (?:aspirins?|ibuprofen|paracetamol|pill|sleeping pill)(?: [a-z]+){0,4}? (?:is|are) (?:enough|fine|plenty|harmless|all)|(?:that|this|the|your) ${COMPLAINT} (?:is|will|would)(?: (?:just|only|surely|probably|be|certainly|quite|completely))* (?:harmless|nothing|normal|gone|go away|heal|pass|disappear|clear up)|${COMPLAINT} (?:goes|will go) away (?:by itself|on its own|within|in|with)|${SURE_MEDICINE} (?:is|are) (?:always |usually |clearly )?(?:safer|better|stronger|gentler|safe|harmless|fine) (?:than|for|in|with|before|after)|you (?:can|may|should|shouldn't|mustn't) (?:safely )?(?:fly|drive|drink|eat|exercise|swim|run|smoke|train|dive)(?: again| alcohol)?(?: \\ue004| right| straight| a day| the day| soon)? (?:after|before) (?:an? |the |your )?(?:[a-z]+ )?(?:extraction|operation|surgery|implant|injection|anaesthetic|root canal|filling|procedure|concussion|vaccination)|(?:diabetics|asthmatics|epileptics|smokers|pregnant (?:women|patients|people|employees)) (?:should|can|may|must|needn't|don't need to|have to|are fine) (?!tell|ask|let|call|say|inform|fill|book|write|answer|note)[a-z]+|(?:it's|that's|it is|that is) (?:just |only |probably |surely |clearly |nothing but )+(?:an? )?(?:pulled muscle|bruise|sprain|cramp|virus|pinched nerve|tennis elbow|stomach bug|hay fever))\\b`,
    ),
    unless: /\b(?:software|reminders?|forms?|asks?)\b/,
  },
];
