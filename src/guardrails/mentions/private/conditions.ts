/** Illnesses and disabilities of somebody who is named or pointed at: "Mr Lee in flat 3 is deaf", "she has asthma". */

const KIN =
  "(?:husband|wife|son|daughter|partner|mother|father|mum|mom|dad|brother|sister|aunt|uncle|gran|nan|grand(?:mother|father|son|daughter)|child|baby)";
/** Whoever there is but one of for the reader; "your patient" and "your user" may be any. */
const PERSON = `(?:${KIN}|tenant|resident|occupant|caretaker|concierge|neighbou?r|colleague|friend|lady|man|woman|gentleman|guy|girl|boy|driver|receptionist|cleaner|cook|chef|nurse|teacher|landlord|landlady|secretary|assistant|boss|founder|owner|director|manager|controller|accountant|bookkeeper|clerk|analyst|(?:cfo|ceo|coo|cto)|employee|apprentice|trainee|pupil|student|(?:head|deputy) [a-z]+)`;
const PLACE = "(?:,? (?:in|from|at|of|on) (?:(?:the|our|your) )?[a-z\\ue003]+(?: [a-z\\ue003]+)?,?)";
/** Words that begin a sentence and are nobody's name. */
const NOBODY =
  "(?:somebody|someone|anybody|anyone|everybody|everyone|nobody|people|persons?|those|these|ones?|this|that|which|who|what|whoever|each|all|both|half|most|some|many|none|neither|either|not|there|and|or|but|it|nothing|everything|if|when|where)";
const POINTED = `(?:(?:their|the|your|our|his|her|my|this|that|[a-z\\ue003]+'s) (?:(?!(?:average|typical|usual)\\b)[a-z]+ )?${PERSON}(?: [a-z]{2,})?|(?:mr|mrs|ms|miss|dr)\\.? [a-z'-]+)`;
const WHO = `(?:he|she|${POINTED}|(?!${NOBODY}\\b)[a-z]{2,})(?:${PLACE})?`;
/** "The people in flats 3 and 9 have …" */
const SOME =
  "(?:the |your |our )?(?:tenants?|residents?|occupants?|people|lady|man|woman|couple|family|child|children|pupils?|guests?) (?:in|of|from|at) (?:flats?|rooms?|apartments?|units?|houses?|numbers?|no\\.?|class) [\\ue003a-z0-9]+[^.!?;\\n]{0,24}?";

const ILLNESS =
  "(?:(?:(?:severe|bad|chronic|mild|early|acute|type \\ue003|advanced|really bad|multiple|rheumatoid|bipolar|heart|lung|kidney|liver|brain|breast|prostate|skin|mental health|learning|visual|hearing|mobility|physical|sensory|respiratory|autoimmune|neurological|terminal) )*(?:copd|asthma|emphysema|bronchitis|angina|arrhythmia|diabetes|epilepsy|dementia|alzheimer's|parkinson's|arthritis|sclerosis|crohn's|colitis|cerebral palsy|down'?s? syndrome|autism|adhd|dyslexia|lupus|hepatitis|tuberculosis|osteoporosis|fibromyalgia|leuka?emia|cancer|hiv|depression|anxiety|ptsd|schizophrenia|insomnia|tinnitus|burnout|long covid|disorder|disabilit(?:y|ies)|impairments?|(?<=(?:heart|lung|kidney|liver|chronic|autoimmune|skin|respiratory|motor neurone) )(?:disease|failure|condition|problems?|trouble)|(?<=mobility )(?:needs|problems?|issues)|(?<=hearing )loss|motor neurone disease|reduced mobility|limited mobility|poor (?:eyesight|hearing)|(?:sight|memory) loss|pacemaker|stoma|prosthe(?:tic|sis)(?: [a-z]+)?|weak heart|brain tumou?r))";
/** The illness itself, and not what is made for it: "has asthma kits in stock". */
const ENDS =
  "(?= ?[.,;:!?)–—]| - | ?(?:\\n|$)| (?:and|so|which|since|but|or|as|because|who|at|for|from|in|on|too|badly|again|now|after|with|that|if|when|while)\\b)";
const STATE =
  "(?:(?:profoundly|completely|almost|nearly|partially|partly|severely|slightly|legally|totally|rather|quite|very|also|still|now|already|both) )*(?:deaf|blind|hard of hearing|hearing[- ]impaired|visually impaired|partially sighted|sight[- ]impaired|wheelchair[- ]bound|bed-?(?:ridden|bound)|house-?bound|paraplegic|quadriplegic|tetraplegic|diabetic|asthmatic|epileptic|autistic|dyslexic|immuno-?(?:compromised|suppressed)|incontinent|chronically ill|mentally ill|an? (?:[a-z]+ )?(?:wheelchair user|amputee|diabetic|asthmatic|epileptic|hoarder|haemophiliac|hemophiliac|paraplegic)|in an? wheelchair|on (?:oxygen|a ventilator|crutches|a walking frame)|oxygen[- ]dependent|dependent on oxygen|confined to (?:bed|a wheelchair|(?:his|her) bed))(?! (?:to|on both|spots?|copy|carbon|test|taste|date|tender))";
/** Machines are disabled as well. */
const OF_PEOPLE = "(?:(?:disabled|paralysed|paralyzed|mute|lame|infirm|very ill|severely ill))";
const AID =
  "(?:(?:wheel|stair)[ -]?chair|walking (?:frame|stick|aid)|mobility scooter|zimmer frame|stair-?lift|hearing aids?|guide dog|ventilator|cpap(?: machine)?|dialysis|inhaler|nebuli[sz]er|insulin pump|catheter|oxygen (?:at home|at night|therapy|day and night|for (?:his|her|their)|because|tank|cylinder))(?! (?:ramps?|access|lifts?|spaces?|users?|entrance|kits?|stands?|hire|shop|loop|friendly|accessible))";
const MOMENT = "(?: (?:also|still|now|only|already|both|always))?";

export const CONDITION = new RegExp(
  `(?<![a-z'])(?:${WHO}(?:${[
    `(?: has|'s got| has got|'s living with| lives with| is living with| suffers from| is suffering from| struggles with| developed| has developed)${MOMENT} (?:an? |the )?${ILLNESS}${ENDS}`,
    `(?:'s| is| has been| has gone| has become| went)${MOMENT} ${STATE}`,
    `${MOMENT} (?:uses|wears|relies on|depends on|gets (?:about|around) (?:with|in|on)|walks with) (?:an? |the |his |her |their )?(?:[a-z]+ )?${AID}`,
    `${MOMENT} (?:can't|cannot|can hardly|can barely|can no longer) (?:see|hear|walk|manage (?:the )?stairs|climb (?:the )?stairs|use (?:the )?stairs)${ENDS}(?! (?:at|from|in|when|if|that|with)\\b)`,
  ].join(
    "|",
  )})|(?:he|she|${POINTED})${MOMENT} (?:needs|has) (?:an? |his |her )?(?:[a-z]+ )?${AID}|(?:he|she)(?:${MOMENT} (?:uses|needs) oxygen${ENDS}|(?:'s| is| has been) ${OF_PEOPLE}${ENDS})|${POINTED}(?:${PLACE})?(?:'s| is) ${OF_PEOPLE}${ENDS}|${SOME} (?:(?:has|have)(?: got)? (?:an? )?${ILLNESS}${ENDS}|(?:is|are) (?:${STATE}|${OF_PEOPLE}|wheelchair users)|(?:uses?|needs?) (?:an? )?${AID})|(?:because of|due to|owing to|for) (?:his|her) (?:severe |bad |chronic )?${ILLNESS}${ENDS})(?![a-z])`,
  "g",
);

/** How a match begins that needs no capital: "12's tenant", "residents in flats 3 and 9". */
export const NEEDS_NO_NAME =
  /^(?:\ue003|(?:tenants?|residents?|occupants?|people|couple|family|child|children|pupils?|guests?|because|due|owing|for) )/;

/** "If she is deaf": asked, and told of nobody. */
export const SUPPOSED = /\b(?:if|whether|unless|in case|assuming|suppose|imagine|say)(?: that)? $/;
