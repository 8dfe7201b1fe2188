/** The classes of words that advice is made of, and what takes it back. */
export const FIELDS = ["legal", "tax", "financial", "medical", "compliance"] as const;

/** A pattern that begins at the beginning of a word. */
export const g = (source: string) => new RegExp(`(?<![a-z])(?:${source})`, "g");
export const YOU =
  "(?:you|your (?:company|business|team|firm|organi[sz]ation|employer|users|customers|clients|staff|employees|data|contracts?|transfers?|emails?|[a-z]+)|companies like yours|businesses like yours|anyone|nobody|no one|everyone|one(?= (?:can|may|must|could|should|has to|need|needs|does|doesn't|cannot|can't|needn't)\\b))";
export const LAW =
  "(?:law|legal|legally|liable|liability|lawsuit|sue|court|contract law|statute|regulations?|regulators?|gdpr|ccpa|hipaa|sox|pci|dpa|dpia|data protection|privacy law|consent|works council|labou?r law|employment law|overtime rules|copyright|trademark|patent)";
/** Laws and standards that go by a short name. */
const NAMED_LAWS =
  "gdpr|ccpa|hipaa|sox|pci(?:[- ]dss)?|dora|nis2|can-spam|ferpa|coppa|pipeda|osha|gobd|21 cfr part \\ue003|mifid(?: ii)?|psd2|tcpa|pecr|finra|ofcom rules|fca rules|solvency ii|basel iii|ifrs|coshh|riddor|cdm|loler|puwer|tupe|ir35|glba|haccp|fsma|rohs|weee|gxp|brcgs?";
export const LAWS = `(?:${NAMED_LAWS}|the (?:ai act|law|regulations?|data protection act|privacy act|working time directive|employment act|eu ai act)|(?:your )?(?:legal|regulatory|statutory|compliance) (?:requirements?|obligations?|dut(?:y|ies)))`;
/** Laws by what they are called; rules only where they are new, since every house has rules of its own. */
export const STATUTE = `(?:${NAMED_LAWS}|(?:the |that |this |any |every )?(?:[a-z]+ ){0,4}(?:act|directive|regulations?|legislation|ordinance|statutes?)|(?:the|that|this) (?:[a-z]+ )?laws?|(?:the|that|these|those) (?:new|latest|coming) (?:[a-z]+ ){0,3}rules)`;
/** Those who collect what is owed to the state. */
export const TAX_OFFICE =
  "(?:tax ?man|tax (?:office|authorit(?:y|ies)|inspectors?|people)|revenue (?:office|service)|inland revenue|hmrc|irs|finanzamt|skatteetaten)";
/** Those who look whether a law is kept. */
export const OFFICIAL = `(?:auditors?|inspectors?|regulators?|supervisors?|inspectorate|watchdogs?|commissioners?|data protection (?:authorit(?:y|ies)|officers?|office|people)|labou?r (?:inspect(?:ion|or)s?|office|court)|authorit(?:y|ies)|customs|ministry|judges?|courts?|tribunals?|jur(?:y|ies)|${TAX_OFFICE}|ico|cnil|cqc|fca|fda|sec|hse|osha)`;
/** What they are said to think of it. */
export const OKAY =
  "(?:fine|ok|okay|all right|alright|safe|legal|lawful|legitimate|allowed|permitted|permissible|acceptable|admissible|in order|kosher|unproblematic|no problem|(?:not a|no) (?:problem|issue|breach|violation)|harmless|covered|sound|sufficient|enough)";
/** In keeping with a law. */
export const COMPLIANT = "(?:compliant|conformant|in (?:full )?compliance|in conformity)";
/** Who answers for it; "responsible" is everybody for something. */
export const LIABLE =
  "(?:liable|(?:answerable|accountable|responsible)(?= (?:if (?!we\\b|our\\b)|for (?:accidents?|damages?|injur(?:y|ies)|loss(?:es)?|harm))))";
/** Leave to do something, however it is given. */
export const MAY =
  "(?:(?:(?:can|may|could|should|would|might)|(?:are|is|'re) (?:allowed|permitted|entitled|free|able|at liberty) to|ha(?:ve|s) (?:the|every|a|full) (?:legal )?right to)(?: (?:safely|simply|just|then|even|also|well|always|now|legally|lawfully))*)";
/** The reader, or anybody in their place, with leave to do it. */
export const YOU_MAY = `(?:(?:you|they|one|\\ue003|your [a-z]+)(?:'ll)? ?${MAY}|it(?: is|'s) (?:possible|fine|okay|all right|safe) to)`;
/** To make a cost smaller by the tax on it. */
export const DEDUCT =
  "(?:deduct(?:ing)?|write off|writing off|set off|claim(?= [^,;.!?\\n]*\\b(?:year|section|full|tax|expense|profit)\\b)|expens(?:e|ing)(?! (?:reports?|claims?))|depreciat(?:e|ing)|offset)";
export const TAXES =
  "(?:tax|taxes|vat|deduct(?:ed|s|ing)?(?! (?:from|out of) (?!(?:your |the |taxable |this year's )*(?:tax|profits?|income)))|deductible|tax-deductible|write[- ](?:(?:it|this|that|us|all of (?:it|that|this)|everything|the (?:[a-z]+ )?[a-z]+|your [a-z]+) )?off|written[- ]off|writing (?:it|this|that) off|depreciat\\w*|capitali[sz]e|expense it(?= (?:in|over|at once|now|this|next|immediately|right|rather|instead|as)\\b)|sales tax|tax credits?|hmrc|irs|r&d credit|tax bill|withholding)";
export const MEDICINE =
  "(?:medications?|medicines?|meds|dose|doses|dosage|pills?|tablets?(?! (?:off|out|to|from|into|onto|along|up|back|with (?:you|us|them))\\b)|prescriptions?|treatment|therapy|ibuprofen|aspirin|paracetamol|insulin|antidepressants|antibiotics?|statins?|blood thinners?|painkillers?|vitamins?|supplements?|inhaler)";
/** Medicine in every sense; the unsure ones are as often a screen, a form of care, or a part of a newspaper. */
export const SURE_MEDICINE =
  "(?:medications?|medicines?|meds|pills?|prescriptions?|ibuprofen|aspirin|paracetamol|insulin|antidepressants|antibiotics?|statins?|blood thinners?|painkillers?|beta blockers?|inhaler|sleeping tablets?)";
export const UNSURE_MEDICINE = "(?:tablets?|dos(?:e|es|age)|treatment|therapy|supplements?|drops)";
export const ILLNESS =
  "(?:pain|anxiety|depression|insomnia|disease|illness|condition|symptoms?|diabetes|cancer|asthma|adhd|arthritis|migraines?|headaches?|stress|burnout|infection|allerg(?:y|ies)|blood pressure|injur(?:y|ies)|medication|medicine|dose|dosage|doctor|treatment|therapy|back pain|inflammation|eczema|acne|covid|flu|cold|slipped discs?|hernias?|sprains?|strains|rsi|carpal tunnel|tendonitis|sciatica|lumbago|varicose veins|osteoporosis|thrombosis|frostbite|heat ?stroke|sunburn|hypothermia|concussion|strokes?|heart attacks?|dementia)";

/** With rules that somebody made for himself. */
export const NOT_BY_OWN_RULES = "(?! with (?:our|(?:your|their) (?:own|house|style|brand|internal|company)))";

/** Those that keep somebody from falling ill. */
export const VACCINE =
  "(?:(?:flu |booster |rabies |tetanus |travel )?(?:vaccin(?:e|es|ation|ations)|jabs?|shots|boosters?|inoculations?|immuni[sz]ations?)|(?:flu|booster|rabies|tetanus) shot)(?! (?:reminders?|forms?|fields?|columns?|lists?|records?|dates?|cards?|entr(?:y|ies)|certificates?|tours?|campaigns?|appointments?))\\b";
/** A denial and the helping verbs around it. */
export const NO_NEED =
  "(?:(?:no (?:law|rule|statute|one)|nobody|nothing|(?:the )?(?:law|gdpr|regulations?|regulator|statute)(?: (?:does not|doesn't|do not|don't|will not|won't|can't|cannot|never))+)(?: (?:can|could|will|would|may|actually|even|here))* (?:forces?|makes?|requires?|obliges?|asks?|compels?|says?|expects?|wants?)(?: that)? you(?: (?:have|need|must|should|are obliged|are required))?(?: to)?|(?:there is|there's|is|you have|carry|with) no (?:legal |statutory )*(?:duty|obligation|requirement) to|(?:do not|don't|doesn't|does not|won't|will not|wouldn't|needn't|need not|no longer|never|can't|cannot|aren't|isn't|'re not|not(?= (?:need|necessary|required|obliged)))(?: (?:have|has|need|needs|even|really|actually|ever|legally|required|necessary|needed|obliged|supposed|going))*(?: to)?|no need(?: to|for)?|(?:forget|skip|spare yourself|leave out|save yourself|drop)(?: about)?|(?:there's|there is) (?:no|little) (?:need|point|reason|sense)(?: to| in)?|(?:do not|don't|never|needn't|need not) bother(?: to| with)?|(?:nobody|no one) (?:has to|needs to|must|needs)|too small to need|do without|save yourselves)";
/** At the beginning of what is told, or behind a word of advice: what follows is for the reader to do. */
export const BID =
  "(?<=(?:(?:^|[.!?;:,\\n(]) ?|you should |you'd better |i'd |i would |i should |we'd |we would |let's |why not |better |just |simply |first,? |then |you can |you could |you may |and |you are free to |you're free to |allowed to |feel free to |fine to |okay to |ought to |should |would ))";

export interface AdvicePattern {
  field: (typeof FIELDS)[number];
  regexp: RegExp;
  /** The sentence must match this too: "you are free to choose" is no advice, "free to record them" is. */
  needs?: RegExp;
  /** A sentence that matches this means something else. */
  unless?: RegExp;
  /** Only where its time is of months or years: a part that is kept for a week is kept for no authority. */
  inYears?: boolean;
  /** It tells what our product does for the reader, so that our name beside it is no excuse. */
  ofProduct?: boolean;
}

export const REFER =
  /(?<!(?:n't|(?:n't|not) (?:necessary|required|obliged) to|n't need to|n't have to|not need to|not have to|not|no need to|needn't|never|nobody|without|no reason to|no point in|instead of|bother|bother to|have to|forget to|rather than) )\b(?:ask|asking|consult|check(?:ing)? with|talk to|speak (?:to|with)|seek|see|contact|refer (?:to|you)|up to|confirm with|run (?:it|this) (?:by|past)|(?:best|better) (?:answered|judged) by|(?:best|better) (?:put|addressed|asked|directed|raised|left|taken|sent|brought|discussed)(?: [a-z]+)? (?:to|of|with|by|at)|(?:questions?|matters?|decisions?|things?|something|one|duties|answers?|positions?)(?: [a-z']+){0,8}? (?:is|are) for|question for|matter for|one for|belongs? (?:to|with)|leave (?:it|that) to) (?:[a-z]+ ){0,4}?(?:lawyers?|attorneys?|counsel|solicitor|legal team|legal department|tax advis[eo]rs?|accountants?|advis[eo]rs?|doctors?|physicians?|vets?|veterinarians?|dentists?|midwi(?:fe|ves)|gp|professional|pharmacist|auditors?|dpo|data protection officer|compliance (?:team|officer)|specialist|expert)/;
export const DISCLAIM =
  /\b(?:(?:not|isn't|no|never|cannot|can't|don't|do not|won't|unable to)(?: [a-z]+){0,5} (?:(?:legal|tax|financial|medical|accounting|investment) advice|advise|advising|say whether|tell you whether)|(?:(?:i'm|we're|am|are|is) (?:not|no)(?: an?| your)?|isn't an?|aren't) (?:lawyers?|attorneys?|doctors?|(?:tax )?advis[eo]rs?|accountants?)|(?:cannot|can't|not) (?:judge|tell|say)(?! it (?:more|any|often|loud|too|clear|plain|simpl|bett|different))|whether (?![^.!?;,]{2,40} or not\b)(?!you (?:like|believe) it)(?:you|it|this|that|(?:the|your|an?|our|these|those) [a-z]+)|(?:lawyers?|attorneys?|counsel|accountants?|advis[eo]rs?|doctors?|auditors?|officers?) (?:(?:should|must|has to|have to|knows?)(?! (?:accept|recogni[sz]e)\b)|(?:can|will|could|may)(?! not (?:have|know|tell)\b)(?: [a-z]+)? (?:tell|advise|answer|confirm|judge|decide|help|say|know|check|explain|review|look|have(?! (?:nothing|no|little|missed|overlooked|forgotten|told)\b)|want|need|use|get|see|read))|if (?:you are|it is|this is) (?:legally|compliant|deductible)|helps? you (?:meet|stay|with|prepare|document)|help(?:s|ing)? (?:your )?[a-z]+ (?:meet|prepare|document))\b/;
