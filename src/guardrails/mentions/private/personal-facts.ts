/** What is nobody's business: pay, health, family, faith, offences, where somebody lives. */
import { TAG } from "../../text/draft.ts";
import { createPrefilter } from "../../text/prefilter.ts";
import { CONDITION } from "./conditions.ts";

const ROLE =
  "(?:cfo|ceo|coo|controllers?|managers?|directors?|assistants?|bookkeepers?|accountants?|heads? of [a-z]+|founder|boss|colleague|owner|clerk|analyst|husband|wife|son|daughter|partner|mother|father|child)";
const ILLNESS =
  "(?:(?:[a-z]+ )?cancer|depression|burnout|anxiety|diabetes|epilepsy|dementia|autism|adhd|hiv|aids|leukaemia|leukemia|a (?:brain )?tumou?r|multiple sclerosis|an? (?:eating|panic|bipolar|anxiety) disorder|arthritis|long covid|parkinson's|alzheimer's|schizophrenia|ptsd|an? (?:addiction|drinking problem|drug problem))";
/** No one in particular: "somebody who has ADHD". */
const GENERIC =
  "(?:somebody|someone|anybody|anyone|everybody|everyone|people|persons?|those|ones?|employees?|colleagues|staff|workers?|patients?|adults?|child|children|users?|readers?|customers?|nobody|not|there|that|which|and|or|but)";
const SOMEBODY = `(?:he|she|(?:their|the|your|our|his|her|[a-z]+'s) (?:new |old |former |late |ex-)?${ROLE}|(?!${GENERIC} )(?<!${GENERIC} (?=who))[a-z]{3,})`;
const STATE =
  "(?:(?:'s| is| was| has been|'d been| went)(?: (?:now|still|currently|already|again|off|out|away|at home))*)";

const NEARLY =
  "(?:(?:about|around|roughly|nearly|almost|over|under|well|just|a little|a bit|slightly|some|more than|less than|at least|only|barely) ){0,4}";

const KNOWN = new RegExp(
  `(?<![a-z])(?:(?:date of birth|d\\.?o\\.?b\\.?|(?<!(?:company|firm|business|shop|product|tool|idea|team|it|we) (?:was |were )?)born(?: on)?|birthday(?: is)?(?: on)?)[: ]*(?:is )?${TAG.date}|(?:his|her|their|[a-z]+'s) (?:salary|pay|wage|base pay|compensation|home address|medical record|diagnosis|sick leave|pregnancy|divorce|religion|sexual orientation)(?: [a-z]+){0,3}? (?:is|was|of|at|to) [^.!?\\n]{1,40}|(?:(?:he|she|(?:their|the|your) (?:[a-z]+ )?(?:cfo|ceo|controller|manager|director|assistant|bookkeeper|accountant|head of [a-z]+)) (?:makes|is paid|gets paid|takes home)|(?<!(?:company|business|group|entity|firm|charity) )earns) ${NEARLY}(?:${TAG.money}|${TAG.number}(?: k)?(?= (?:a|per) (?:year|month|annum|week)))(?: (?:a|per) (?:year|month|annum)| annually)?|(?:his|her) (?:depression|cancer|diabetes|epilepsy|addiction|burnout|anxiety disorder|pregnancy|miscarriage|disability|chemotherapy|bankruptcy|criminal record)\\b|(?:lives at|home address(?: is)?:?) [^.!?\\n]{0,4}${TAG.number} [a-z ]{3,40}|(?:is|was|has been) (?:diagnosed with|on sick leave|pregnant|in rehab|on medication)|(?:he|she|[a-z]+)(?:'s| is| was| has been| went)(?: still| currently| out| away)* on (?:sick|medical|maternity|paternity|parental|disability|stress|bereavement) leave|(?:suffers|suffering) from (?:cancer|depression|anxiety|burnout|diabetes|epilepsy|addiction|[a-z]+itis))`,
  "g",
);

const HEALTH = new RegExp(
  `(?<![a-z])(?:${SOMEBODY}(?:(?: has| had|'s got| has got| suffers from| is suffering from| battles| is fighting| survived) ${ILLNESS}|(?: has| had| suffered) (?:an? )?(?:heart attack|stroke|miscarriage|nervous breakdown|breakdown|abortion|overdose)|${STATE} (?:pregnant|hiv[- ]positive|in rehab|in therapy|bipolar|autistic|infertile|undergoing (?:chemo(?:therapy)?|surgery|treatment|ivf)|having (?:chemo(?:therapy)?|ivf)|(?:at home |home |off |out )?with (?:an? |the )?${ILLNESS}|(?:off )?sick with [a-z]+))|blood (?:group|type)(?: is|:) (?:ab?|b|o|zero)\\b)`,
  "g",
);
const LIFE = new RegExp(
  `(?<![a-z])(?:${SOMEBODY}${STATE} (?:going through an? (?:divorce|separation|bankruptcy)|getting (?:a )?divorced?|gay|lesbian|bisexual|transgender|homosexual|an? (?:alcoholic|addict|muslim|jew|catholic|mormon|jehovah's witness|communist|union member|convicted [a-z]+)|a member of (?:the|a) (?:union|[a-z]+ party|church)|in (?:prison|jail|debt)|(?:let go|fired|dismissed|sacked) (?:for|because|over)\\b)|(?:he|she) (?:votes? for|prays|converted to)\\b|${SOMEBODY} (?:has|had|with) (?:an? )?(?:criminal (?:record|conviction)|drink-driving conviction|affair with)|(?:he|she|(?:their|the|your|our) ${ROLE}) (?:filed for|went into) (?:personal )?bankruptcy|(?:his|her|[a-z]+'s) (?:(?:husband|wife|partner) (?:lost|was fired|left|died)|(?:son|daughter|husband|wife|child|mother|father) (?:has|is in) [a-z]+|credit (?:score|rating) (?:is|was|of)|(?:take-home|net|monthly|annual|base) (?:pay|salary|income) |(?:bonus|rent|mortgage|debts?|alimony)(?: [a-z]+){0,3}? (?:is|was|of|are|were|came to) (?:about )?[${TAG.money}${TAG.number}]))`,
  "g",
);

const CARE =
  "(?:surgery|(?:an?|his|her|their|another)(?: [a-z]+){1,2} (?:operation|transplant|replacement)|an operation|an? (?:stroke|heart attack|breakdown|burnout|overdose|miscarriage)|chemo(?:therapy)?|radiotherapy|rehab|illness|cancer|depression)";
const PARTING = "(?:divorce|separation|custody (?:battle|fight|case|dispute)|break-?up|bankruptcy|personal insolvency)";
const WHOSE = "(?:an?|the|his|her|their)";
const CAUGHT =
  "(?:stealing|drinking|lying|cheating|embezzling|sleeping|taking (?:money|cash|bribes|drugs)|with (?:drugs|alcohol|his hand|her hand))";
/** Who owes somebody money; the reader may be reminded of an own bill. */
const DEBTOR = `(?:he|she|(?:their|the|our|your|his|her) (?!(?:project|team|work|release|delivery|schedule|order)\\b)[a-z]+(?: (?:upstairs|downstairs|next door|across the [a-z]+|in [a-z]+|on [a-z]+ [a-z]+))?|(?!(?:you|we|they|i|who|this|that|it)\\b)[a-z]{3,})`;
const MIDST = new RegExp(
  `(?<![a-z])(?:${SOMEBODY}${STATE} (?:(?:in the (?:middle|midst|thick) of|just out of|going through|facing|fighting|dragged through) ${WHOSE} (?:[a-z]+ ){0,2}?${PARTING}|fighting (?:for|over) (?:custody|the children|the kids)|(?:recovering|convalescing) (?:from|after) (?:(?:his|her|their) )?${CARE}|in (?:hospital|intensive care|a clinic|a hospice|custody)|(?:terminally|seriously|gravely|critically) ill|on dialysis|expecting (?:an? (?:baby|child)|twins|triplets|(?:her|his|their) (?:first|second|third)(?: child| baby|(?=[.,;!?])))|caught ${CAUGHT}|(?:bankrupt|insolvent)(?= (?:himself|herself|privately|personally)))\\b|(?:since|after|before|during|following) (?:his|her) (?:[a-z]+ )?(?:surgery|operation|hospital stay|stroke|heart attack|breakdown|burnout|divorce|abortion|miscarriage|chemo(?:therapy)?|overdose|hysterectomy|vasectomy|arrest)\\b|(?:anonymous|unsigned|nameless) (?:[a-z]+ )?(?:complaint|review|letter|note|tip|message|report|comment|answer|survey)(?: about [^.!?\\n]{1,40}?)?,?(?: [a-z]+,?){0,4}? (?:was|is|came) (?:(?:written|sent|filed|posted|left|made) by|from) [a-z]+)`,
  "g",
);
const MONEY = new RegExp(
  `(?<![a-z])(?:(?:(?!(?:we|they|you|which|that|this|it|company|business|group|firm|shop|charity|club|who)\\b)[a-z]{2,}) (?:is on ${NEARLY}${TAG.money}|(?:takes home|makes|is paid|gets paid) ${NEARLY}(?:${TAG.money}|${TAG.number}))(?: k| grand)? (?:a|per) (?:month|year|annum|week)(?! in\\b)|${DEBTOR}(?: is| are|'s| has been| was) (?:[a-z]+ )?(?:${TAG.number}|${TAG.duration}|several|two|three|many)(?: (?:invoices|payments|instal?ments|months|weeks|rents))? behind (?:with us|(?:on|with) (?:his|her|their) (?:rent|payments?|bills?|invoices?|lease|mortgage|instal?ments))|${DEBTOR} (?:still )?owes us (?:${TAG.money}|money|for ${TAG.number}))`,
  "g",
);

const PAY = "(?:salary|base|pay|wages?|package|income|bonus|fee|pension)";
const YEARLY = "(?: k| grand)? (?:a|per|every|each) (?:year|month|annum|week)";
const PILLS =
  "(?:antidepressants|insulin|sleeping (?:pills|tablets)|tranquilli[sz]ers|sedatives|painkillers|blood thinners|methadone|beta blockers|antipsychotics|steroids|medication)";
const HEALER =
  "(?:therapist|psychiatrist|psychologist|psychotherapist|oncologist|cardiologist|neurologist|(?:[a-z]+ )?counsellor|shrink|fertility clinic|self-help group|alcoholics anonymous|aa)";
const CREED =
  "(?:(?:trade )?union|works council|communist party|labour party|conservative party|green party|republican party|[a-z]+ party|church|mosque|synagogue|lodge|sect|freemasons)";
const PRISON =
  "(?:behind bars|in (?:prison|jail|gaol|a cell)|inside|on (?:parole|probation|remand)|under house arrest)";
const OFFENCE =
  "(?:theft|stealing|fraud|assault|drink-?driving|drunk driving|tax evasion|embezzlement|shoplifting|burglary|forgery|drugs?|drug offences|harassment|perjury|a crime)";
/** Whoever has a name or an office of his own; a bare word has to be written like a name. */
const NAMED = new RegExp(
  `(?<![a-z])(?!(?:this|that|it|which|all|both|half|each|everything|together)\\b)(?:${SOMEBODY}(?: (?:also|only|still|now|already|just|once|upstairs|(?:in|from|at|of) (?:the )?[a-z]+)){0,2}(?:, (?:the|our|your|their|his|her) [a-z]+(?: [a-z]+)?,)?(?:${[
    ` (?:has|had|gets?|got|draws?|drew|earns?|receives?|is on) an? (?:[a-z]+ )?${PAY} of ${NEARLY}[${TAG.money}${TAG.number}]`,
    ` (?:gets|got|draws|receives|makes|earns|earned) ${NEARLY}${TAG.money}${YEARLY}`,
    ` (?:left|quit|resigned|stepped down|dropped out|stopped working)(?: [a-z]+){0,2} (?:because of|due to|with|after|for) (?:an? |her |his |the )?(?:${ILLNESS}|${CARE}|${PARTING})`,
    `(?: has| had)? (?:joined|left|quit|belongs to|is active in|is in|is a member of) (?:the|an?|our|his|her) ${CREED}`,
    " (?:votes?|voted) (?:for )?(?:the )?(?:tory|tories|labour|conservatives?|republicans?|democrats?|democrat|greens?|liberals?|socialists?|communists?)",
    ` (?:takes|took|is taking|is on|went on|was put on|needs|lives on) (?:his |her |strong |heavy )?${PILLS}`,
    `(?:'s| is| has been| was) (?:away|off|out|absent|gone)(?: (?:again|now|still))? (?:with|for|after|because of) (?:(?:his|her|their) )?(?:${CARE}|${ILLNESS})`,
    `(?:'s| is| has been| was)? (?:seeing|sees|saw|goes to|going to|visits|visiting) (?:an?|his|her|the) ${HEALER}`,
    "(?:'s| is| has been| was) (?:off (?:work )?(?:sick|ill)|signed off (?:sick|work)|long-term sick|registered disabled)",
    " (?:wears|needs) an? (?:hearing aid|pacemaker|colostomy bag|wheelchair|wig)",
    `(?: has| had)? (?:spent|did|served|serving|doing) (?:${TAG.duration}|\\ue003 years|years|time) ${PRISON}`,
    `(?: was| has been| got| is| had been) (?:convicted|arrested|charged|jailed|imprisoned|found guilty|cautioned|fined|sentenced)(?: (?:of|for|with)) ${OFFENCE}`,
    " (?:got|received|was given|has had|has|had|is on) (?:an?|his|her|the) (?:(?:first|second|third|last) )?(?:(?:written|final|formal|verbal) warning|performance improvement plan|disciplinary (?:hearing|warning))",
    " (?:has |have )?(?:just )?(?:missed|skipped|defaulted on|is late with|(?:hasn't|has not|didn't|never) (?:paid|settled|made)) (?:(?:his|her) (?:(?:last|latest|first|previous|final) )?(?:\\ue003 )?(?:payments?|instal?ments?|bills?|invoices?|rent|fees?|dues)|us (?:for|since|in) [a-z\\ue003\\ue004]+)",
    " (?:failed|didn't pass|did not pass|won't pass) (?:his|her|their) probation",
    " (?:declared|filed for|went into|is in) (?:personal )?(?:bankruptcy|insolvency)",
  ].join(
    "|",
  )})|(?:we|they|you) pay (?:him|her|our [a-z]+|(?!interns?\\b)[a-z]{3,}) ${NEARLY}${TAG.money}${YEARLY}|(?:she(?:'s| is) expecting)(?= (?:in|again|and)\\b|[.,;!?\\n]|$)|(?:we|they) (?:let|fired|sacked|dismissed) (?:him|her|[a-z]{3,})(?: go)? (?:because|over|for) (?:of )?(?:(?:his|her|he|she) )?(?:drinking|drank|stole|stealing|lied|lying|drugs|theft|fraud|sick|illness|pregnan[a-z]+))(?![a-z])`,
  "g",
);
/** Who is treated, by name. */
export const PATIENT =
  /\b[Pp]atient (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,? (?:has|had|needs?|needed|got|is|was|came|missed|owes|suffers)\b/gu;

/** The expressions that may match a text, over its tagged form. */
export const likelyPersonalFacts = createPrefilter(
  [KNOWN, HEALTH, LIFE, MIDST, MONEY, NAMED, CONDITION].map((regexp) => ({
    regexp,
    named: regexp === NAMED || regexp === CONDITION,
    /** Where it is only supposed nothing is told. */
    told: regexp === CONDITION,
  })),
);
