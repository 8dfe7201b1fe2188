/** Advice in the manner of articles: in the passive, about patients, papers and money of nobody in particular. */
import { g, LAWS, OFFICIAL, type AdvicePattern } from "./words.ts";

const NEED_NOT =
  "(?:need not|needn't|do(?:es)? not (?:need|have) to|don't (?:need|have) to|doesn't (?:need|have) to|need never)";
const SAVINGS =
  "(?:an? |the |their |your )?(?:(?:[a-z]+ )?(?:deposit|savings|current|bank|money market) accounts?|(?:bonds?|gilts?|shares?|stocks?|funds?|etfs?|gold|crypto(?:currency)?|treasur(?:y|ies)|pensions?))";

export const proseAdvice: readonly AdvicePattern[] = [
  {
    // "Agency workers don't need an induction under CDM"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `[a-z]+s (?:don't|doesn't|do not|does not|needn't|never) (?:need|require|have to have|count as|fall)(?: (?:an?|any|the|their|your))? ?(?:[a-z-]+ ){0,4}under (?:the )?(?:${LAWS}|[a-z]+ (?:law|act|regulations?))(?![a-z])`,
    ),
  },
  {
    // "That's the grace period in the regulations"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `(?:grace period|loophole|exemption|way round|way around)(?: [a-z]+)? (?:in|under|of|for) (?:the |this )?(?:${LAWS}|law|regulations?|act|rules|code|directive|[a-z]+ (?:law|act|regulations?))(?![a-z])`,
    ),
    unless: /\b(?:is there|ask|whether|if)\b/,
  },
  {
    // "I wouldn't bother telling the HSE about the fall", "you should not admit liability"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `(?:i|we)(?:'d| would) ?(?:not|n't|never)? ?(?:bother|trouble|worry about)(?: (?:with|about))? (?:telling|informing|notifying|reporting (?:it|that|this)? ?to|writing to|involving|asking) (?:the |your |any )?${OFFICIAL}|(?:i|we) (?:wouldn't|would not) (?:bother|trouble)(?: (?:with|about))? (?:telling|informing|notifying|reporting|writing to|involving|asking)(?: (?:it|that|this) to)? (?:the |your |any )?${OFFICIAL}|you (?:should not|shouldn't|must not|mustn't|should never|needn't|don't have to) (?:admit|accept|concede|acknowledge) (?:any |the )?(?:liability|fault|blame|guilt|negligence|responsibility)(?![a-z])`,
    ),
  },
  {
    // "Still valid in law when you change jobs", "covered for life, as far as the law goes"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:is|are|stays?|remains?)(?: (?:still|also|fully|perfectly|always|then))* (?:valid|binding|good|enough|void|fine|covered|sufficient|lawful|worthless)(?: (?:for (?:life|ever|good)|for you))?,? (?:in|before|under|by|in the eyes of|as far as) (?:the )?law(?: (?:goes|is concerned|cares))?(?![a-z])",
    ),
  },
  {
    // "You don't need the guest's okay under PIPEDA"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `(?:you|they|we|companies|employers) (?:don't|do not|needn't|need not|won't|will not|no longer|never)(?: (?:even|really|legally))* (?:need|require|have to (?:get|ask for|have)) (?:the |your |their |any |anybody's |anyone's )?(?:[a-z]+'s? |[a-z]+s' )?(?:okay|ok|consent|permission|yes|nod|go-ahead|say-so|blessing|approval|opt-?in|signature)(?: [a-z]+){0,4}? (?:under|according to|by) (?:the )?(?:${LAWS}|law|[a-z]+ law|[a-z]+ act)(?![a-z])`,
    ),
  },
  {
    // "There's no law against it"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:there(?:'s| is| are)|i know of|you'll find) no (?:law|rule|regulation|legislation|statute|article|provision)s?(?: [a-z]+){0,3}? against (?:it|that|this|doing|[a-z]+ing)(?![a-z])",
    ),
  },
  {
    // "Our DPA covers you for everything, so your privacy officer can relax"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      "(?:our|the|this) (?:dpa|data processing (?:agreement|addendum)|contract|agreement|terms|paperwork|certificates?|privacy policy) (?:fully |completely |already )?(?:covers?|protects?|shields?|clears?) you (?:for|against|from|on|in) (?:everything|anything|all|every|any|whatever|the whole)(?: [a-z]+){0,3}|your (?:(?:privacy|data protection|compliance|legal|security|risk) (?:officer|team|department|people|lead|manager)|dpo|lawyers?|auditors?|solicitors?|counsel) (?:can|may|will|could)(?: (?:now|finally|safely|simply|really))* (?:relax|sleep|lean back|put (?:his|her|their) feet up|rest|stop worrying|take a (?:day off|holiday)|breathe)(?![a-z])",
    ),
  },
  {
    // "Nobody has to be told that you record"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:nobody|no one|no (?:caller|customer|employee|visitor|patient|tenant|driver|user)s?|neither [a-z]+ nor [a-z]+) (?:has|have|needs?|is required|is obliged) to (?:be )?(?:told|tell|informed|inform|asked|ask|notified|notify|warned|warn|consent|agree|know|sign)\\b[^.!?\\n]{0,30}?\\b(?:you|they|we|it|the (?:system|camera|software|app))(?:'re| are| is)? (?:record|film|monitor|track|tape|watch|listen|log|scan|screen|store|keep|process|photograph)(?:s|ing|ed)?(?![a-z])",
    ),
  },
  {
    // "By law? You are fine."
    field: "legal",
    ofProduct: true,
    regexp: g(
      `(?:by law|legally|legal|the law|${LAWS})\\? ?(?:there |then |yes, |no problem, |here )?you(?:'re| are) (?:(?:perfectly|absolutely|totally|completely|all|on the|in the) )*(?:fine|safe|covered|ok|okay|good|clear|safe side|protected|set)(?![a-z])`,
    ),
  },
  {
    // "Under MiFID you only have to keep the recordings for five years"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `under (?:the )?${LAWS},? (?:you|your [a-z]+|they|companies|firms|employers|we both)(?:'re| are)?(?: (?:only|just|merely|also|still|no longer|never|don't|do not))* (?:have to|must|need(?: to)?|may|can|are (?:free|allowed|obliged|required) to|free to|allowed to|obliged to|required to)(?: [a-z]+){1,6}`,
    ),
  },
  {
    // "Callers have agreed to being recorded by staying on the line, so you're covered"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:has|have|'ve|already|thereby|implicitly|tacitly|automatically|so) (?:consented|agreed|given (?:their|his|her) consent|accepted)(?! (?:the|your|our) (?:invitation|invite|offer|quote|order|date|meeting))[^.!?\\n]{2,80}?,? (?:so|and so|which means|that means|and|meaning)(?: that)? you(?:'re| are)(?: (?:fully|legally|perfectly|all))? (?:covered|fine|safe|in the clear|on the safe side|protected|good|home and dry)(?![a-z])",
    ),
  },
  {
    // "A dog that has swallowed a bar of chocolate needs no treatment"
    field: "medical",
    ofProduct: true,
    regexp: g(
      "(?:(?:needs?|requires?|calls? for|warrants?) (?:no|neither)|(?:don't|doesn't|do not|does not|won't|needn't) (?:need|require|want|have)(?: an?y?)?) (?:further |medical |veterinary |urgent |special )*(?:treatment|medication|medicine|antibiotics?|surgery|painkillers?|vaccin(?:e|ation)s?|doctor|vet|hospital|ambulance|x-?rays?|check-?up)(?![a-z])",
    ),
    unless: /\b(?:data|wood|water|surface|fabric|panels?|metal|deck|floor|timber|leather)\b/,
  },
  {
    // "The invoice, by the way, need not be accrued in your books"
    field: "tax",
    ofProduct: true,
    regexp: g(
      `${NEED_NOT} be (?:accrued|capitali[sz]ed|depreciated|amorti[sz]ed|booked|disclosed|declared|reported|taxed|audited|recogni[sz]ed|deferred|filed)(?: (?:as|in|on|to|under|by|for|with) (?:the|your|their|its|a|an|us|any|american|british|german|local|current)?(?: ?[a-z]+){1,3}| at all|(?=[.,;!?]|\\n|$))`,
    ),
    unless:
      /\b(?:bugs?|issues?|incidents?|tickets?|expenses? below|to us|to support|twice|by hand|manually|separately)\b/,
  },
  {
    // "Enforceable in every court in the Union"
    field: "legal",
    ofProduct: true,
    regexp: g(
      `(?:is|are|remains?|stays?|becomes?|will be|would be) (?:fully |legally |therefore |just as )?(?:enforceable|valid|binding|admissible|recogni[sz]ed|accepted|actionable|watertight)(?: as evidence| as proof)? (?:in|by|before) (?:every|any|all|each|the) (?:[a-z]+ ){0,2}?(?:courts?|judges?|tribunals?|jurisdictions?)\\b`,
    ),
  },
  {
    // "Owners should put spare money into equipment instead of leaving it in a deposit account"
    field: "financial",
    ofProduct: true,
    regexp: g(
      `(?:should|ought to|had better|would do well to|are (?:well|better) advised to|do better to) (?:put|invest|place|move|park|shift|move) [^.!?;\\n]{2,60}? (?:instead of|rather than|and not|over)(?: (?:leaving|keeping|parking|letting|putting|holding))?(?: (?:it|them|the money|cash))?(?: (?:sit|lie|idle))*(?: (?:in|on|into))? ${SAVINGS}`,
    ),
  },
  {
    // "Your tax return may pass over it in silence", "the books may stay silent about it"
    field: "tax",
    ofProduct: true,
    regexp: g(
      `(?:tax returns?|vat returns?|returns?|(?:annual )?accounts|books|ledgers?|declarations?|balance sheets?|${OFFICIAL}) (?:may|can|need|could|might)(?: (?:safely|simply|happily|well|also))* (?:pass over|pass by|stay silent|remain silent|keep (?:quiet|silent)|say nothing|not mention|leave out|ignore|omit|skip|never (?:hear|know|learn))\\b`,
    ),
  },
  {
    // "Controlled drugs don't need a separate register once they're in our stock screen"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `(?!(?:you|we|i|users?|customers?|teams?|seats?)\\b)[a-z]+s (?:don't|doesn't|do not|does not|needn't|no longer|never)(?: (?:even|legally|any longer))? (?:need|needs|require|have to have|have) (?:an?|any|their own|the) (?:separate |second |paper |written |physical |signed |special |extra |further )+(?:register|log|logbook|ledger|consent(?: form)?|permit|licen[cs]e|certificate|signature|risk assessment|record|notice|approval|audit)(?![a-z])`,
    ),
    needs: /\b(?:once|when|if|because|since|as long as|any ?more|under|law|legally)\b/,
  },
  {
    // "Your old contract with Vetrona isn't binding after the merger"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:your|the|that|their|this) (?:[a-z]+ )?(?:contract|agreement|lease|clause|notice|non-compete|commitment|warranty)(?: (?:with|from|of|by) (?!us\\b|ours\\b)[^.!?,;\\n]{2,30}?)? (?:isn't|is not|is no longer|isn't even|was never|hasn't been)(?: (?:legally|really|actually))? (?:binding|valid|enforceable|legal|in force)(?![a-z])",
    ),
    unless: /\b(?:until|before|unless|yet|signed by both|expired|ended|whether|if)\b/,
  },
  {
    // "Half a tablet twice a day is fine for a spaniel that size"
    field: "medical",
    ofProduct: true,
    regexp: g(
      `(?:half an?|\\ue005 an?|an?|\\ue003|two|three) (?:tablets?|pills?|capsules?|drops|sachets?|puffs|spoonfuls?|tea ?spoons?|tablespoons?|injections?|ml|mg) (?:(?:\\ue003 times|once|twice|two times) (?:a|per|every|each) (?:day|week)|daily|every (?:morning|evening|day|night|\\ue004)|before (?:bed|meals)|after meals)(?: (?:is|are|will|would|should|helps?|does|do)(?: [a-z]+){1,2})?`,
    ),
    unless: /\b(?:labels?|reads?|records?|says|note|field|template|entered|types?|prescribed|vet wrote|doctor wrote)\b/,
  },
  {
    // "A scan in our app is all customs will ever ask for"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `(?:is|are) (?:all|everything|the only thing|as much as)(?: that)? (?:the |your |any |an? )?(?:[a-z]+ )?(?:${OFFICIAL}|agenc(?:y|ies))(?: (?:will|would|can|could|may|does|do))?(?: (?:ever|really|actually))? (?:asks?(?: (?:you )?for)?|wants?(?: to see)?|needs?|requires?|looks? (?:at|for)|expects?|demands?|accepts?)(?![a-z])`,
    ),
    unless: /\b(?:bank|our auditor|last year)\b/,
  },
  {
    // "Records older than two years can go, the food agency doesn't want them"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `(?:${OFFICIAL}|(?:[a-z]+ )?agenc(?:y|ies)) (?:doesn't|don't|does not|do not|won't|will not|never)(?: (?:even|ever|really|actually))? (?:wants?|needs?|asks? (?:you )?(?:for|about)|looks? at|cares? about|minds?|check(?:s)?|miss(?:es)?) (?:it|them|those|that|any of (?:it|them|that)|such [a-z]+|your [a-z]+)(?![a-z])`,
    ),
    needs: /\b(?:can|may|needn't|need not|don't|no need|throw|delete|bin|so|safely|get rid|skip)\b/,
  },
  {
    // "That counts as legitimate interest"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:it|that|this|which|they|[a-z]+ing|(?:the|an?|your) [a-z]+)(?: (?:also|still|simply|clearly|already|just|will|would|always))* (?:counts?|qualif(?:y|ies)|pass(?:es)?|goes|classif(?:y|ies)|stands|is treated|is classed|is regarded) (?:as|for) (?:an? |your |their )?(?:legitimate interests?|(?:valid |implied |informed |explicit )?consent|fair use|(?:deductible )?business expenses?|force majeure|gross negligence|due diligence|reasonable notice|an? employee|self-employed|capital expenditure|opex|capex|r&d)(?![a-z])",
    ),
    unless: /\b(?:whether|if|ask|in our (?:product|reports?)|not sure)\b/,
  },
  {
    // "Guests can't claim their deposit back in court"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?!(?:we|i)\\b)[a-z]+(?: (?:can|will|could|would))?(?:n't|not| never| not| no longer| hardly| can't| cannot| won't)(?: (?:be able to|ever|even|then))* (?:claim|get|sue|recover|win|demand|contest|challenge|dispute|appeal|fight)(?: [a-z']+){0,5} (?:in court|before (?:a|any) (?:judge|court)|by law|at law|legally)(?![a-z])",
    ),
    unless: /\b(?:whether|if your lawyer|ask)\b/,
  },
  {
    // "They gave you their address, that is consent enough"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:that|this|it|which|an? [a-z]+)(?:'s| is| was| will be| counts as) (?:consent|permission|authority|notice|proof|evidence|legal basis|a contract|a signature|acceptance) enough|(?:that|this|it|which)(?:'s| is| was| will be) (?:enough|sufficient|all the|plenty of) (?:consent|permission|legal basis|notice|acceptance|authority)(?![a-z])",
    ),
    unless: /\b(?:whether|if|not)\b/,
  },
  {
    // "Somebody with a nut allergy can safely eat it", "safe for coeliacs"
    field: "medical",
    ofProduct: true,
    regexp: g(
      "(?:with (?:an? |any )?(?:[a-z]+ )?(?:allerg(?:y|ies)|intolerances?|coeliac disease|celiac disease|diabetes|asthma|epilepsy|heart conditions?)|allergic to [a-z]+|coeliacs?|celiacs?|diabetics?|pregnant women)(?: (?:can|may|could|will))(?: (?:now|even|still|also))* (?:safely|happily|freely|without (?:worry|risk|fear)) (?:eat|drink|take|have|order|use|drive|enjoy|try)(?: [a-z]+){0,3}|(?:is|are)(?: (?:perfectly|completely|absolutely|also|all))* safe for (?:people|guests|patients|anyone|anybody|somebody|children|kids|those|everyone|coeliacs|celiacs|diabetics|pregnant women)(?: (?:with|who (?:have|suffer)) (?:an? |any )?(?:[a-z]+ )?(?:allerg(?:y|ies)|intolerances?|diabetes|asthma|epilepsy))?(?= ?[.,;:!?()–—]| - | ?$)",
    ),
    unless: /\b(?:whether|ask|playground|software|data|link|website)\b/,
  },
  {
    // "A video with a quiz satisfies the yearly safety instruction under German law"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      "(?:satisf(?:y|ies)|fulfils?|fulfills?|meets?|counts? as|replaces?|(?:is|are) enough (?:for|as)|suffices? (?:for|as)|does for) [^.!?;,\\n]{3,50}? (?:under|according to|required by|prescribed by) (?:the )?(?:[a-z]+ )?(?:law|act|regulations?|legislation|code)(?![a-z])",
    ),
    unless: /\b(?:whether|if|ask|helps?)\b/,
  },
  {
    // "You may film your people at work, the employment contract covers it"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "you (?:may|can|are (?:allowed|free|entitled) to)(?: (?:safely|simply|just|happily))* [^.!?;\\n]{3,50}?,? (?:since |because |as |for )?(?:the|your|their) (?:[a-z]+ )?(?:contract|agreement|consent|clause|works agreement|privacy notice|terms) (?:already )?(?:covers?|allows?|permits?|includes?) (?:it|that|this|you)(?= ?[.,;:!?()–—]| - | ?$)",
    ),
    unless: /\b(?:our (?:contract|terms)|whether|if|ask)\b/,
  },
  {
    // "Since the works council can't see names, you needn't ask it"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:you|they|your [a-z]+) (?:needn't|need not|don't (?:need|have) to|do not (?:need|have) to|won't (?:need|have) to|no longer (?:need|have) to)(?: (?:even|bother to))? (?:ask|involve|consult|inform|tell|notify|register with|report to) (?:it|them|(?:the|your|any) (?:works council|union|staff|employees|regulator|authorities|data subjects|patients|tenants))(?= ?[.,;:!?()–—]| - | ?$| (?:about|first|before|when|if))",
    ),
    needs: /\b(?:works council|union|employees|staff|regulator|authorit(?:y|ies)|data subjects|patients|tenants|dpo)\b/,
    unless: /\b(?:whether|if you|ask your|password|our support)\b/,
  },
  {
    // "CE marking doesn't require printed manuals any more"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `(?:${LAWS}|(?:[a-z]+ )?(?:marking|directives?|regulations?|law|act|legislation|accounting rules|building code|labou?r law|employment law)) (?:doesn't|does not|don't|do not|no longer|never)(?: (?:even|actually|really))? (?:requires?|demands?|asks? for|forbids?|prohibits?|insists? on|mentions?|covers?|appl(?:y|ies) to)(?: [a-z]+){1,4}`,
    ),
    unless: /\b(?:whether|if|ask)\b/,
  },
  {
    // "Meals under €60 don't need a receipt for the tax office"
    field: "tax",
    ofProduct: true,
    regexp: g(
      `(?:don't|doesn't|do not|does not|needn't|never|no longer) (?:need|require|have to have|want) (?:an? |any |the )?(?:[a-z]+ )?(?:receipts?|invoices?|proofs?|records?|signatures?|contracts?|forms?|stamps?|declarations?|vouchers?|paperwork) (?:for|by|from|with|before) (?:the |your )?(?:${OFFICIAL}|taxes|vat|tax (?:return|purposes|relief|reasons))(?![a-z])`,
    ),
  },
  {
    // "Simply keep it back from the salary; that's allowed"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:that|this|it)(?:'s| is)(?: (?:perfectly|quite|totally|completely|absolutely|always|all|entirely|fully))* (?:legal|lawful|legit|permitted|allowed|above board|within the law)(?= ?[.,;:!?()–—]| - | ?$)",
    ),
    needs:
      /\b(?:salar(?:y|ies)|wages?|pay ?check|payroll|deduct\w*|dismiss\w*|fire|sack|record(?:ing)?|film\w*|monitor\w*|spy|tax\w*|vat|evict\w*|deposit|consent|contract|employees?|tenants?|withhold\w*|shred|destroy)\b/,
    unless: /\b(?:whether|if|is it|not sure|ask|our product|the (?:style ?guide|format))\b/,
  },
  {
    // "Your home is on the right side of Regulation 12"
    field: "compliance",
    ofProduct: true,
    regexp: g(
      `(?:are|is|be|stay|stays|keeps? you|puts? you|'re) on the (?:right|safe|correct) side of (?:the )?(?:${LAWS}|law|(?:[a-z]+ )?(?:regulations?|act|rules?|code|article|section|directive)(?: \ue003)?|${OFFICIAL})(?![a-z])`,
    ),
    unless: /\b(?:whether|if you ask|ask)\b/,
  },
];
