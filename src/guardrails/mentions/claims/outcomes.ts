/** What comes of it, told as a thing rather than as a deed: a line of figures, a return, experience, a proof. */
import { TAG } from "../../text/draft.ts";
import type { ClaimPattern } from "./patterns.ts";
import { NOT_PRICE } from "../lexicon.ts";
import { g, nouns, raw } from "../word-forms.ts";
import { APPROXIMATELY as ABOUT, BETTER, CLIENTS, OUR_THING } from "./words.ts";

const hint = /(?:)/;
const SHARE = `[${TAG.percent}${TAG.fraction}${TAG.ratio}${TAG.multiple}]`;
const CHANGE = nouns(
  "saving reduction drop fall cut decrease increase rise jump boost lift growth improvement gain uplift surge return",
);
const CHANGED = "(?:down|up|cut|reduced|lowered|shortened|slashed|trimmed|raised|increased|boosted|improved)";
/** Counted again and again at work; "half the seats" is a share of what is bought. */
const COUNTED = `(?:${NOT_PRICE}|miles|kilomet(?:er|re)s|stops|deliveries|orders|output|paperwork|complaints|visits|questions|leads|bookings|sales|revenue|throughput)`;
const MULTIPLE = `(?:twice|double|triple|half|${TAG.fraction}|${TAG.multiple})`;
/** It is somebody else's, it is still to come, or it is what things cost. */
const NOT_OURS =
  /\b(?:target|goal|aim|last|survey|respondents?|discounts?|prices?|renewals?|off|than (?:last|in|a year|expected|planned|forecast|the)|since|their|his|her|my|your (?:own )?(?:[a-z]+ )?(?:report|figures|numbers|results?|dashboard|week|month|year|quarter)|congrat\w*|well done|this (?:week|month|quarter|year)|week \ue003)(?![a-z])/;
/** The line begins here, or behind a label; and holds no verb. */
const ALONE = "(?<=^[\\W\\ue000]{0,6}|^[^.:;!?\\n\\ue000-\\uf8ff]{2,34}: \\W{0,3})";
const NO_VERB = "(?![^.!?;]*\\b(?:is|are|was|were|would|has|have|had|will|can|did|does|do)\\b)";
/** What somebody does for others, again and again. */
const WORK = nouns(
  "visit job report delivery order call inspection repair installation ticket project shipment parcel return application booking appointment request reply invoice certificate survey test check order audit case treatment consignment tour",
);
const US = "(?:\\ue013+|we|us|our)";
const STUDIES =
  "(?:studies|study|research|tests?|trials?|surveys?|experiments?|scientists|researchers|universit(?:y|ies)|the data|the evidence|science)";
const PROVE =
  "(?:shows?|showed|shown|proves?|proved|proven|confirms?|confirmed|demonstrates?|demonstrated|agrees?|finds?|found)";
const EXPERIENCE = "(?:experience|expertise|know-how|knowledge)";
const YEARS = `(?:${TAG.duration}|${TAG.number}\\+ years|${TAG.number} decades|decades)'?`;

export const outcomePatterns: ClaimPattern[] = [
  {
    // "Result: 30% less mileage", "* Three hours saved per week"
    type: "number",
    hint,
    regexp: raw(
      `${ALONE}(?:an? )?${ABOUT}(?:(?:${SHARE} ${BETTER}|${TAG.duration} (?:less|more|fewer|saved|gained|won|freed|back))(?! (?:than|off))|${MULTIPLE} (?:the|as many|as much|your) (?:[a-z-]+ ){0,2}?${COUNTED}|${SHARE} ${CHANGE} in [a-z-]+|(?:[a-z-]+ ){0,2}?(?:(?:${CHANGE}) of ${ABOUT}${SHARE}|[a-z-]+ ${CHANGED} by ${ABOUT}${SHARE}))(?![a-z])${NO_VERB}`,
    ),
    unless: NOT_OURS,
  },
  {
    // "You'll see savings of 18%", "half the paperwork"
    type: "number",
    hint,
    ours: true,
    regexp: g(
      `(?:${CHANGE}(?: (?:in|on) (?:[a-z-]+ )?[a-z-]+)? of ${ABOUT}${SHARE}|${MULTIPLE} (?:the|your) (?:(?:number|amount|volume|quantity) of )?(?:[a-z-]+ )?${COUNTED}(?! (?:price|rate|cost)))(?![a-z])`,
    ),
    unless: NOT_OURS,
  },
  {
    // "We have over 20 years of experience"
    type: "number",
    hint,
    regexp: g(
      `(?:(?:we|us|our (?:[a-z-]+ )?(?:team|people|founders?|engineers|experts|consultants|staff|company|firm|technicians|specialists|crew)|\\ue013+|you(?:'ll)?|with|built on)(?:'ve)?(?: (?!(?:you|your|your own|candidates?|people|years)\\b)[a-z]+){0,5}? (?:${ABOUT})${YEARS} (?:(?:of )?(?:[a-z-]+ ){0,2}?${EXPERIENCE}|in (?:the |this )?(?:[a-z]+ )?(?:business|industry|trade|field|market))|${YEARS} (?:of )?(?:[a-z-]+ ){0,2}?${EXPERIENCE} (?:stands? behind|behind) (?:us|\\ue013+|our))(?![a-z])`,
    ),
    unless:
      /\b(?:you (?:have|bring|said|told|wrote|need)|with your|your (?:[a-z]+ )?(?:team|people|experience|years)|candidates?|applicants?|require[sd]?|looking for|hir(?:e|es|ing)|must|should|congrat\w*)\b/,
  },
  {
    // "Our rating: 4.9/5", "we hold 9.4 out of 10": so many of so many, and nearly all
    type: "number",
    hint,
    atLeast: 60,
    regexp: g(
      `(?:(?:rat(?:es?|ed|ings?)|scor(?:es?|ed|ings?)|stars) (?:us|it|(?:our|the|this) [a-z]+|\\ue013+|of|is|at|an?|average|overall|stands|remains|:| )*|(?:ratings?|score|reviews): |(?:we|\\ue013+|our [a-z]+)(?:'ve)? (?:(?:now|have|has|currently|also|even) )*(?:hold|holds|have|has|average|averages|earned|earns?|got|get|gets|score|scores|reached?)(?: (?:an?|the|over|average|of))* |(?:give|gives|gave|award|awards|awarded) (?:us|it|our [a-z]+|\\ue013+) (?:an? )?)${ABOUT}${TAG.ratio}(?= (?:stars?|points?|on|in the|from|by|across|with|and)\\b|[.,;!)]|\\s*$| \\(| [–—-])`,
    ),
    unless: NOT_OURS,
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:(?:rat(?:es?|ed|ing:?)|scor(?:es?|ed)|give|gives|gave)(?: (?:us|it|(?:our|the|this) [a-z]+|\\ue013+|of|at|an?|with))* ${ABOUT}${TAG.number}(?: out)?(?:[ -]stars?(?! hotel)| of ${TAG.number}(?! [a-z])|(?: of ${TAG.number}) (?=(?:stars?|points?|on|in the|from|by|across)\\b))|(?:hold|holds|have|has|average|averages|earned|score|scores) (?:an? )?${ABOUT}${TAG.number} of ${TAG.number}(?= (?:stars?|points?|on [a-z\\d]+|in the (?:app|play)|from over|by)\\b))`,
    ),
    ours: true,
    unless: NOT_OURS,
  },
  {
    // "Nine out of ten couriers come back"
    type: "number",
    hint,
    regexp: raw(
      `(?:${SHARE} of|${TAG.ratio}|${TAG.percent}|(?:almost|nearly|virtually) all)(?: of)? (?:(?:our|all|the) )*(?:[a-z-]+ )?(?:[a-z-]+s|people) (?:(?:[a-z]+ly|now|also|always) )?(?:(?:stay|renew|return|come back|stick)(?: with us)?(?=[.,;!]|\\s*$| (?:for|again|year|every|to us|their|\\(|[–—-]))|recommend (?:us|\\ue013+|it)|(?:would|'d) (?:recommend|choose|buy)|are (?:very |really |highly |fully |more than )?(?:satisfied|happy|delighted|pleased)(?! with (?:their|his|her))|(?:rate|rated|gives?|gave) us|see results)(?![a-z])`,
    ),
    unless: /\b(?:survey|respondents?|study|according to|your|you (?:said|told|wrote)|if|whether|unless|goal|target)\b/,
  },
  {
    // "94% of our visits happen within two hours", "nine out of ten of our reports arrive the same day"
    type: "number",
    hint,
    regexp: raw(
      `(?:${SHARE} of|${TAG.ratio}(?: of)?|(?:almost|nearly|virtually) all(?: of)?) our (?:[a-z-]+ )?${WORK} (?!(?:in|at|on|by|from|of)\\b|[^.!?;,]{0,24}\\b(?:cancelled|canceled|delayed|late|missed|failed|moved|postponed|booked|lost|wrong|rejected)\\b)(?:(?:[a-z]+ly|now|also|always) )?(?:are |is |get |gets |can be )?[a-z]+(?: [a-z]+){0,3}? (?:on time|on the (?:day|dot|hour|first)|(?:with)?in (?:under |less than |about )?${TAG.duration}|(?:the |at the |at )?first (?:time|visit|attempt|go|try)|the (?:same|next|very) (?:day|week|morning|night)|by (?:noon|the next)|without (?:an? )?[a-z]+|as (?:planned|booked|promised|agreed))`,
    ),
    unless: NOT_OURS,
  },
  {
    // "Studies show that our routes are shorter"
    type: "guarantee",
    hint,
    regexp: g(
      `${STUDIES} (?:(?:has|have|also|clearly|now|again) )*${PROVE}(?: that|:|,| it| how| how much| why)? (?=[^.!?;]{0,70}?(?<![a-z])${US}(?![a-z]))[a-z\\ue013-]+(?: [a-z'\\ue000-\\uf8ff-]+){0,5}`,
    ),
    unless:
      /\b(?:survey(?:ed)? (?:you|your)|your (?:own )?(?:tests?|trials?|study|data|survey|research)|(?:may|might|could|should|will|if|whether|until|once|before) (?:[a-z]+ ){0,2}(?:study|studies|research|tests?|trials?)|that is why|which is why we|so we (?:built|made))\b/,
  },
  {
    // "Our method is proven to cut mileage"
    type: "guarantee",
    hint,
    ours: true,
    regexp: g(
      "(?:demonstrably|verifiably|provably) [a-z]+|(?:been|is|are|'s|'re|was) (?:[a-z]+ly )?(?:proven|proved|shown)(?: (?:in|by) (?:[a-z]+ )?[a-z]+)? to (?!(?:be an?|you|the|your|us)\\b)[a-z]+(?: [a-z]+)?|(?<=^\\W{0,4}|\\ban? |\\bthe |\\bour )proven (?:results?|savings|roi|success|track record|effect(?:iveness)?)",
    ),
    unless: /\b(?:not|n't|yet|if|unless|until|whether|guilty|innocent)\b/,
  },
  {
    // "Wheelhouse guarantees shorter routes", "you're guaranteed to cut"
    type: "guarantee",
    hint,
    regexp: g(
      `(?:(?:we|i|it|\\ue013+|our [a-z]+|${OUR_THING})(?:'ll| will| can| do| could)?(?: [a-z]+ly)? (?:guarantees?|promises?(?= you ${BETTER})) (?:you )?(?:${BETTER}|savings|growth|results?) ?|you(?:'re| are|'ll be| will be|'ll have| will have|'ll get| get) guaranteed (?:to (?!be in)|${BETTER}\\b|savings|results?|growth|an? ))[a-z-]*(?: [a-z-]+)?`,
    ),
    unless: /\b(?:uptime|availability|money[- ]back|price[- ]match|lowest price|not|n't|never)\b/,
  },
  {
    // "Your team is sure to save": whoever is sure of what nobody can know
    type: "guarantee",
    hint,
    regexp: g(
      "you(?:r [a-z]+)?(?:'re|'ll| are| is| will) (?:(?:definitely|certainly|surely|without (?:a |any )?doubt|for sure|undoubtedly|inevitably|absolutely) |(?:bound|certain|sure|guaranteed) to )(?:save|cut|reduce|lower|win|gain|earn|grow|profit|sell|recover)(?:(?: [a-z]+){1,3}|(?=[.,!]))|(?:can't|cannot|never|can not) fails? to (?:save|cut|reduce|lower|win|grow|increase|improve|pay|work)",
    ),
    unless: /\b(?:if you (?:don't|stay)|without us)\b/,
  },
  {
    // "We have 2,500 customers", "we look after 300 depots", "join 4,000 couriers"
    type: "number",
    hint,
    atLeast: 20,
    regexp: g(
      `(?:(?:we|\\ue013+)(?:'ve| have| has)?(?: (?:now|already|today|also|proudly|currently))*(?: (?:have|has|count|counts|won|signed|onboarded|gained|attracted|convinced))? ${ABOUT}${TAG.number}\\+? (?:[a-z-]+ ){0,2}?${CLIENTS}|(?:we|\\ue013+)(?:'ve| have| has)?(?: (?:now|already|today|also|proudly|currently))* (?:counts?|serves?|supports?|supply|supplies|equips?|powers?|helps?|looks? after|work(?:s)? with|onboard(?:ed)?|convinced|won) ${ABOUT}${TAG.number}\\+? (?!(?:freelancers|partners|suppliers|languages|currencies|formats|vendors|seats|people|hours|days)\\b)(?:[a-z-]+ ){0,2}?[a-z]+s|join ${ABOUT}(?:the )?${TAG.number}\\+? (?:[a-z-]+ ){0,2}?[a-z]+s)(?![a-z])`,
    ),
    unless:
      /\b(?:in the queue|waiting|on hold|at the door|this (?:morning|afternoon|week)|right now|webinar|event|party|conference|invited|dinner|open (?:tickets|requests)|affected|outage|survey(?:ed)?|spoke|asked|interviewed)\b/,
  },
  {
    // "Wheelhouse runs in 30 countries", "we serve couriers across 22 markets"
    type: "number",
    hint,
    atLeast: 5,
    regexp: g(
      `(?:(?:we|\\ue013+|our [a-z]+|you(?:'ll)? find us|${OUR_THING})(?:'re| are| is)?(?: (?!(?:not|never|offices?|warehouses?|staff|tax|law|holidays?|to|ship|ships|open|hiring)\\b)[a-z]+){0,4}? (?:in|across|throughout) ${ABOUT}${TAG.number}\\+? (?:[a-z]+ )?(?:countries|states|markets|cities|territories|industries|continents|towns))(?![a-z])`,
    ),
    unless: /\b(?:offices?|tax|law|holidays?|available|legal|vat|next year|plan(?:ned|ning)? to)\b/,
  },
];
