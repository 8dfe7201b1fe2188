/** Advice in the words of the trade. */
import {
  COMPLIANT,
  g,
  ILLNESS,
  LAW,
  LAWS,
  LIABLE,
  MAY,
  MEDICINE,
  NOT_BY_OWN_RULES,
  SURE_MEDICINE,
  TAXES,
  YOU,
  YOU_MAY,
  type AdvicePattern,
} from "./words.ts";

export const advicePatterns: readonly AdvicePattern[] = [
  {
    field: "legal",
    regexp: g(
      `you(?:'re|'ll be| will be)(?: not| never| no longer| always| fully| personally)* (?:legally [a-z]+|${LIABLE}|exempt from)(?![a-z])`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `(?:time|hours?|breaks?|overtime|training|travel|shifts?|leave|holidays?|standby|internships?)(?: [a-z-]+){0,6}? (?:doesn't|don't|does not|do not|needn't|need not|never)(?: (?:have|has|need|needs) to)? ?(?:be )?(?:paid|compensated|remunerated|count(?:ed)? as (?:work|working (?:time|hours)))\\b`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `(?:${YOU_MAY}|(?:you|your (?:company|business|firm))(?:'d| must| ?${MAY})?)(?: [a-z]+ly| simply| just| always)* (?:treat|classify|engage|employ|hire|pay|count|book|register) (?:them|him|her|everyone|your (?:[a-z-]+ )?[a-z]+|the (?:[a-z-]+ )?[a-z]+|[a-z]+) as (?:an? )?(?:independent |outside |exempt |legitimate )?(?:contractors?|freelancers?|self-employed|subcontractors?|exempt|employees|volunteers|interns|apprentices)\\b`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `(?:messages?|texts?|e-?mails?|handshakes?|signatures?|agreements?|quotes?|clicks?|promises?|contracts?|orders?|letters?|receipts?)(?: [a-z]+){0,2}? (?:is|are|counts? as|would be|will be)(?: [a-z]+ly| just as| always)* (?:(?:a |an )?binding(?: contracts?| agreements?)?(?= (?:in|on|for|without|everywhere|even|too|as|under)\\b| ?[.!,;]|\\n|$)|(?:an? )?valid contracts?)`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `${YOU} (?:do not|don't|doesn't|won't|will not|needn't|no longer)(?: (?:really|legally|even|actually))* (?:have to have|need|require|owe)(?: (?:them|your [a-z]+|any|an?|the|to get|to have))* (?:written (?:contract|consent|agreement|permission|notice)|permits?|lawyers?|attorneys?|solicitors?|waivers?|work permits?|overtime(?: pay)?|severance(?: pay)?|sick pay|holiday pay)\\b`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `${YOU}(?: are| is|'re) (?:not )?(?:required|obliged|obligated|entitled|allowed|permitted|free) to [a-z]+`,
    ),
    needs:
      /\b(?:laws?|legal\w*|statut\w+|courts?|gdpr|regulat\w+|liab\w+|fire|dismiss|lay off|sack|terminate|record|film|surveil\w*|consent|overtime|severance|compensation|damages|without (?:a )?(?:reason|notice|cause)|copies|passports?|breaks|withhold|deposit)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:is|are|becomes?|stays?) (?:fully |not |always |100% )?legally (?:binding|valid|enforceable|sound|required|protected|watertight|recognised|recognized)`,
    ),
  },
  {
    field: "compliance",
    regexp: g(
      `${YOU} (?:do not|don't|doesn't|does not|won't|will not|no longer|never|needn't|need not)(?: (?:really|legally|even|actually|have to|need to|need|require|requires))* (?:worry about |bother with |sign |conduct |do |appoint |file |ask for |get |obtain |have |comply with |an? |any |the |further |separate )*(?:${LAWS}|dpa|dpia|dpo|data protection officer|consent|cookie banner|(?:data protection |privacy )?impact assessment|privacy (?:policy|notice|review)|(?:double )?opt-?ins?|(?:data )?processing (?:agreement|contract)|legal review|compliance (?:review|officer|team)|audit trail|works council)`,
    ),
  },
  {
    field: "compliance",
    regexp: g(
      `(?:makes?|making|keeps?|keeping|render|renders|get|gets|guarantee(?:s|ing)?|ensure(?:s|ing)?|leaves?) (?:that )?(?:${YOU}|them|it|everything)(?: (?:is|are|stay|stays|remain|be|fully|100%|\\ue001|automatically|completely|instantly|always|legally))* (?:[a-z0-9&/-]+[- ])?(?:${COMPLIANT}${NOT_BY_OWN_RULES}|legal|lawful|audit[- ]proof|safe from fines|on the right side of the law)`,
    ),
  },
  {
    field: "compliance",
    regexp: g(
      `(?:${YOU}|you(?:'ll|'re| will| are)?)(?: (?:is|are|be|will be|stay|remain|automatically|instantly|fully|always|now|then|never be|never))* (?:[a-z0-9&/-]+[- ])?(?:${COMPLIANT}${NOT_BY_OWN_RULES}|audit[- ]proof|exempt from|covered (?:under|by) (?:gdpr|the law|hipaa|ccpa)|safe from (?:fines|regulators|lawsuits))`,
    ),
    unless:
      /\b(?:asks? (?:us|me|you) (?:to|if|whether)|(?:confirm|certify|sign|attest|say|judge) (?:that|whether|if)|could you|are you)\b/,
  },
  {
    field: "compliance",
    regexp: g(
      `(?:(?:satisf(?:y|ies)|fulfil?ls?|meets?|covers?|takes? care of|solves?|handles?) (?:all |every |each )?(?:of )?(?:your )?(?:${LAWS}|(?:gdpr|ccpa|hipaa|sox|legal|regulatory|statutory|compliance)(?: [a-z]+)? (?:requirements?|obligations?|duties)))`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `${YOU} (?:(?:are|is) (?:not )?(?:legally (?:required|obliged|obligated|entitled|allowed|permitted|liable|responsible|exempt|protected|bound|free)|liable|exempt from)|(?:can|could|may|might|should|must|will|won't|cannot|can't|have to|need to|would)(?: (?:not|always|simply|just|safely|even|never|legally))* (?:legally |lawfully |be (?:(?:legally |held )?liable|held (?:accountable|responsible))|be sued|be fined|sue|be prosecuted|face (?:fines|penalties|a lawsuit)|break (?:the|your) contract|void (?:the|your) contract|terminate (?:the|your) (?:contract|agreement) with (?:them|[a-z]+)))(?=[^.!?\\n]{0,80})`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `(?:it|this|that|which|doing (?:so|that|this)|scraping|recording(?: calls)?|emailing(?: them)?|storing(?: it)?|sending(?: it)?|[a-z]+ing [a-z' ]{0,40})(?:'s| is| isn't| would be| is not)(?: (?:perfectly|completely|totally|fully|not|entirely|always|100%|technically|generally|\\ue001|absolutely))* (?:legal|illegal|lawful|unlawful|against the law|allowed by law|permitted by law|legally (?:fine|ok|okay|safe|sound|binding|required|allowed))(?= (?:in|for|to|under|as|without|here|there|everywhere|because|since|so|if|when|and|not|anyway|too|at|on|with|by|that|unless)\\b| ?[.,;!?:)]| ?(?:\\n|$))`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `(?:our|my) (?:legal )?advice (?:is|would be)(?: to)? [^.!?\\n]{0,60}\\b${LAW}\\b|legally,? (?:you|your|this|that|it|there)(?:'re|'s)? [^.!?\\n]{3,60}|under (?:gdpr|ccpa|hipaa|german law|eu law|us law|uk law|the law|state law|federal law|article \\ue003|section \\ue003|[a-z]+ law)[^.!?\\n]{0,20},? ?(?:you|your [a-z]+)(?:'re| are| can| must| may| need| have| don't| do not| won't|'ll)[^.!?\\n]{3,60}|(?:the|any|a) (?:judge|court|regulator)s? (?:will|would|won't|can't)[^.!?\\n]{3,60}|(?:employees|workers|staff|contractors|tenants|patients|interns|freelancers)(?: [a-z]+){0,3}? (?:are|is|aren't|isn't)(?: not| always| never)* (?:legally [a-z]+|entitled to|liable for|owed)|(?:would|will) (?:not )?(?:hold up|stand up) in court|no (?:judge|court|regulator) (?:will|would|can)[^.!?\\n]{3,50}`,
    ),
  },
  {
    field: "legal",
    regexp: g(
      `${YOU} (?:do not|don't|doesn't|does not|won't|will not|needn't|need not)(?: (?:really|legally|even|actually))? ?(?:need to|have to|need|require)? ?(?:register|file|report|declare|notify|apply|ask|obtain|get|inform|disclose|keep|pay)(?: [a-z]+){0,5}? (?:tax(?:es)?|authorit(?:y|ies)|regulators?|courts?|government|permits?|consent|permission from|commissioner|ministry|vat|customs|national insurance|social security|contributions?|minimum wage|overtime|sick pay|holiday pay|severance|levy|duty|pensions?)\\b|(?:nda|contract|clause|agreement|non-compete|warranty|waiver|disclaimer|notice period|lease|licen[cs]e terms)s?(?: [a-z]+){0,4}? (?:is|are|isn't|aren't|would be|will be|becomes?)(?: [a-z]+){0,2}? (?:enforceable|unenforceable|void|null|invalid|legally valid|legally binding|worthless in court)`,
    ),
  },
  {
    field: "compliance",
    regexp: g(
      `${YOU} (?:do not|don't|doesn't|does not|won't|will not|needn't|need not|never)(?: (?:really|legally|even|actually|have to|need to|must))* ?(?:tell|inform|notify|disclose(?: (?:it|this|that))? to|report(?: (?:it|this|that))? to|involve) (?:(?:your|the|any) )?(?:external )?(?:auditors?|insurers?|tax (?:office|authorit(?:y|ies))|works council|regulators?|data protection officer)\\b`,
    ),
  },
  {
    field: "tax",
    regexp: g(
      `(?:${YOU}|it|this|that(?! (?:vat|tax)\\b)|the (?:subscription|fee|cost|price|licen[cs]e|purchase|software|invoice|setup)|our (?:fee|fees|subscription|software|service)|[a-z]+ (?:fees?|costs?|subscriptions?))(?:'s|'re)?(?: (?:can|could|may|should|must|will|are|is|'s|would|be|even|also|simply|just|fully|qualif(?:y|ies)|as|for|an?|\\ue001|100%|entirely|usually|then|always|to|able|have|you|your (?:company|firm|business)))* (?:${TAXES})(?![a-z])`,
    ),
    needs:
      /\b(?:tax\w*|vat|deduct\w*|profits?|income|costs?|fees?|price|invoice|year|subscription|licen[cs]es?|purchase|expenses?|lease|depreciat\w*|books|capital\w*|hmrc|irs|withholding|in full|fully|section|return)\b/,
  },
  {
    field: "tax",
    regexp: g(
      `(?:claim|deduct|write off|set off|reclaim|expense|depreciate|capitali[sz]e|offset|book)(?: (?:it|this|that|the|your|our|back|up to|\\ue001|\\ue002|full|whole|entire|all|of))*(?: [a-z-]+){0,3}? (?:as (?:an? )?(?:r&d|tax|business expense|operating expense|capital)|against (?:your )?(?:tax|profits?|corporation tax|income)|on (?:your )?(?:tax(?:es)?|tax return)|from (?:your )?(?:tax(?:es)?|taxable income|profits?)|(?:the )?vat)|(?:lower|reduce|cut|save)s?(?: [a-z]+){0,3}? (?:tax bill|taxes|tax burden|corporation tax|taxable income)|tax[- ](?:deductible|free|exempt|efficient)(?! (?:weekend|shopping))(?![a-z])`,
    ),
  },
  {
    field: "financial",
    regexp: g(
      `(?:(?:you|they|we (?:recommend|advise|suggest) (?:you|that you|to)|now is the (?:right |best |perfect )?time to|our advice(?: is)?:?(?: to)?) ?(?:should|ought to|must|need to|'d better|can safely)?(?: (?:definitely|really|simply|always|now))* ?(?:buy|sell|invest|short|hold|borrow|refinance|hedge|refinance|remortgage|put (?:your|the) (?:money|savings|cash|pension|reserves)|move (?:your|the) (?:money|savings|cash|pension|reserves|treasury)|take out)(?: [a-z]+){0,5}? (?:stocks?|shares?|bonds?|crypto|bitcoin|funds?|etfs?|gold|property|pensions?|loan|currency|options|equities|securities|index|money market|deposits?))|(?:a |the )?(?:safe|guaranteed|risk-free|sure|solid|excellent) (?:investment|return on your (?:money|savings))|(?:shares?|stocks?|valuation|crypto|bitcoin|share price) (?:will|is going to|is set to|is bound to) (?:rise|go up|double|triple|soar|climb|recover|fall|drop)|guaranteed returns? (?:of|on (?:your )?(?:money|investment|capital|savings))`,
    ),
  },
  {
    field: "medical",
    regexp: g(
      `(?:(?:cures?|treats?|heals?|prevents?|reliev(?:e|es)|eliminates?|diagnos(?:e|es)|gets? rid of|fights?|eases?|reduces?|lowers?|alleviates?|ends?|banish(?:es)?) (?:your |the |chronic |any |all |most |severe |mild |back |neck |joint )*${ILLNESS}\\b)`,
    ),
    unless: /\b(?:hospital|clinic|patients|practice|charity|ward|cost cent)/,
  },
  {
    field: "medical",
    regexp: g(
      `(?:you|your (?:employees|staff|patients|team|kids|child)|(?:patients?|anyone|people|everyone|employees|children|adults)(?: [^.!?\\n]{0,40})?) (?:should|can|could|must|need to|don't need to|do not need to|may|won't need)(?: [a-z]+){0,3}? (?:stop taking|take|skip|replace|reduce|increase|double|see|avoid)(?: [a-z]+){0,4}? (?:${MEDICINE}|doctor|\\ue003 ?mg)`,
    ),
  },
  {
    field: "medical",
    regexp: g(
      `(?:stop|start|avoid|quit|keep|resume|come off|wean off|skip|halve|double|increase|reduce|lower|raise|replace)(?: (?:taking|using|with|on|off|your|their|the|any|all|his|her|daily|morning|evening|giving))* (?:${MEDICINE}|(?:[a-z]+ ){1,2}?${SURE_MEDICINE})\\b|take (?:\\ue003|two|one|some|an?)(?: [a-z]+){0,2}? ${MEDICINE}\\b`,
    ),
    unless: /\b(?:software|reminders? to)\b/,
  },
  {
    // "The rest breaks don't apply to family members"
    field: "legal",
    regexp: g(
      `(?:(?:rest |lunch )?breaks|overtime|minimum wage|working (?:time|hours)|night work|holiday pay|sick pay|maternity leave|notice periods?|vat|sales tax|withholding tax|consent|record[- ]keeping|data protection|employment law|labou?r law|the ban|social security)(?: (?:rules?|laws?|limits?|pay|dut(?:y|ies)|requirements?|obligations?|contributions?))?(?: (?:simply|really|just|generally|only))* (?:do not|don't|does not|doesn't|never|won't|hardly) (?:even |really |strictly )?appl(?:y|ies) (?:to|for|in|when|where|here|if|there|as long as)\\b`,
    ),
    unless: /\b(?:our|we|settings?|reports?|columns?|fields?|plans?)\b/,
  },
  {
    field: "legal",
    regexp: g(
      `(?:the law|no law|the regulations?|the regulator|the courts?|gdpr|hipaa|the statute|(?:federal|state|eu|german|swiss|uk|employment|tax|privacy|data protection) law)(?: (?:does not|doesn't|do not|don't|will not|won't|never|only|even|also|clearly|simply))* (?:requires?|allows?|permits?|forbids?|prohibits?|demands?|obliges?|applies to you|apply to you|lets you|says (?:you|that you)|protects you|covers you|cares?)\\b`,
    ),
  },
];
