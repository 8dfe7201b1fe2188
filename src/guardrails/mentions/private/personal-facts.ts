/** What is nobody's business: pay, health, family, faith, offences, where somebody lives. */
import { TAG } from "../../text/draft.ts";
import { createPrefilter } from "../../text/prefilter.ts";

const ROLE =
  "(?:cfo|ceo|coo|controllers?|managers?|directors?|assistants?|bookkeepers?|accountants?|heads? of [a-z]+|founder|boss|colleague|owner|clerk|analyst|husband|wife|son|daughter|partner|mother|father|child)";
const ILLNESS =
  "(?:(?:[a-z]+ )?cancer|depression|burnout|anxiety|diabetes|epilepsy|dementia|autism|adhd|hiv|aids|leukaemia|leukemia|a (?:brain )?tumou?r|multiple sclerosis|an? (?:eating|panic|bipolar|anxiety) disorder|arthritis|long covid|parkinson's|alzheimer's|schizophrenia|ptsd|an? (?:addiction|drinking problem|drug problem))";
const SOMEBODY = `(?:he|she|(?:their|the|your|our|his|her|[a-z]+'s) (?:new |old |former |late |ex-)?${ROLE}|[a-z]{3,})`;
const STATE =
  "(?:(?:'s| is| was| has been|'d been| went)(?: (?:now|still|currently|already|again|off|out|away|at home))*)";

const KNOWN = new RegExp(
  `(?<![a-z])(?:(?:date of birth|d\\.?o\\.?b\\.?|born(?: on)?|birthday(?: is)?(?: on)?)[: ]*(?:is )?${TAG.date}|(?:his|her|their|[a-z]+'s) (?:salary|pay|wage|base pay|compensation|home address|medical record|diagnosis|sick leave|pregnancy|divorce|religion|sexual orientation)(?: [a-z]+){0,3}? (?:is|was|of|at|to) [^.!?\\n]{1,40}|(?:(?:he|she|(?:their|the|your) (?:[a-z]+ )?(?:cfo|ceo|controller|manager|director|assistant|bookkeeper|accountant|head of [a-z]+)) (?:makes|is paid|gets paid|takes home)|(?<!(?:company|business|group|entity|firm|charity) )earns) (?:about |around |roughly )?(?:${TAG.money}|\\ue003(?: k)?)(?: (?:a|per) (?:year|month|annum)| annually)?|(?:his|her) (?:depression|cancer|diabetes|epilepsy|addiction|burnout|anxiety disorder|pregnancy|miscarriage|disability|chemotherapy|bankruptcy|criminal record)\\b|(?:lives at|home address(?: is)?:?) [^.!?\\n]{0,4}${TAG.number} [a-z ]{3,40}|(?:is|was|has been) (?:diagnosed with|on sick leave|pregnant|in rehab|on medication)|(?:he|she|[a-z]+)(?:'s| is| was| has been| went)(?: still| currently| out| away)* on (?:sick|medical|maternity|paternity|parental|disability|stress|bereavement) leave|(?:suffers|suffering) from (?:cancer|depression|anxiety|burnout|diabetes|epilepsy|addiction|[a-z]+itis))`,
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

/** The expressions that may match a text, over its tagged form. */
export const likelyPersonalFacts = createPrefilter([KNOWN, HEALTH, LIFE].map((regexp) => ({ regexp })));
