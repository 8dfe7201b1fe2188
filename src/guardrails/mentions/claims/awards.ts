/** Prizes, titles and rankings that we say to have won. */
import type { ClaimPattern } from "./patterns.ts";
import { g, raw } from "../word-forms.ts";
import { PRIZE, PRIZE_WINNING, TITLED, WON } from "./words.ts";

/** The prefilter finds these patterns' words; no second look is needed. */
const hint = /(?:)/;

/** It wasn't we who won: "your building", "my daughter", "her school". */
const OTHERS_WON =
  /\b(?:my|his|her|their|your) (?!diary|tool|software|partner|choice)(?:(?!(?:our|us|love|get|use|enjoy|like) )[a-z-]+ )*$|\b(?:the|an?) [a-z]+ who (?:[a-z]+ )+$/;
/** What a title is given to: "Vendor of the Year", not "the busiest week of the year". */
const AWARDED =
  "(?:vendor|supplier|provider|partner|employer|company|business|brand|start-?up|scale-?up|newcomer|product|tool|software|app|platform|solution|system|service|team|project|innovation|innovator|firm|agency|maker|manufacturer|retailer|leader)";
/** A name behind the verb or "winner of", whose last word has a capital. */
const NAME =
  "(?:the |an? |this year's |last year's )?(?:[a-z][a-z0-9&'-]* ){0,3}?[a-z][a-z0-9&'-]*(?: [\\ue003\\ue008])?";
const NAME_ENDS =
  "(?=[.,;!:)]|\\s*$| (?:for|in|at|as well|again|twice|too|and|from|by|on|this|last|with|with us|\\ue008)(?![a-z]))";
const WINNER = "(?:prize)?(?:winners?|recipients?|laureates?)";
const TESTED =
  "(?:tests?|comparisons?|rankings?|reviews?|contest|competition|league table|benchmarks?|poll|shootout|awards?)";

export const awardPatterns: ClaimPattern[] = [
  {
    // "Rated the easiest site diary by readers of …"
    type: "award",
    hint,
    regexp: raw(
      "^\\W*(?:rated|voted|named|ranked|chosen|elected)(?: as)? (?:the )?(?:best|[a-z]{3,}est|most [a-z]+|number (?:one|\\ue003)|#\\ue003)\\b[^.!?\\n]{0,60}?(?= by [a-z])",
    ),
    unless: /\b(?:by your|by you)\b/,
  },
  {
    type: "award",
    notAfter: OTHERS_WON,
    regexp: g(
      `(?:${PRIZE_WINNING}|${WON}(?: (?!and\\b)[a-z0-9&'\\ue003\\ue008-]+){0,8}? ${PRIZE}\\b(?! (?:ceremon|dinner|night|show|evening|gala|jury|of the (?:page|slide|file)))|(?:won|win|winner of|winners of|winning|received|earned|took home|picked up|scooped|awarded|honou?red with|recipient of|holders? of|holds|holding|hold the)(?: (?!and\\b)[a-z0-9&'\\ue003\\ue008-]+){0,8}? (?:awards?|prizes?|medals?|trophy|honou?rs|accolades?|badges?|title)\\b(?! (?:ceremon|dinner|night|show|evening|gala|jury|of the (?:page|slide|file)))|${TITLED}(?: (?!(?:at|prominently|near|on|under)\\b)[a-z]+){0,4}?(?: as| among| in| by)?(?: (?:one|\\ue003) of)?(?: (?:an?|the))* (?:[a-z]+ )?(?:leader|leaders|best(?! practices?)|finest|greatest|most outstanding|top(?![a-z]| (?:priority|priorities|of)\\b)|fastest[- ]growing|most (?:innovative|trusted|promising|loved|popular|admired|recommended)|coolest|hottest|number \\ue003|#\\ue003|#\\ue003|no\\. ?[\\ue0031]|visionary|challenger|high performer|product of the year|company of the year|[a-z]+ of the (?:year|\\ue008)|winner|(?:gartner|forrester|g2|capterra|trustpilot|idc|fast company)[a-z' ]*)|magic quadrant|forrester wave)`,
    ),
    unless: /\b(?:congrat\w*|your (?:team|company|recent|award)|you (?:won|were)|award season|nominat\w+|apply)\b/,
  },
  {
    type: "award",
    regexp: g(`${AWARDED} of the (?:year|decade|century|\\ue008)(?![a-z])`),
    notAfter: /\b(?:your|you|their|they)\b[^,;:.]{0,60}$/,
    unless: /\b(?:congrat\w*|nominat\w+|apply|vote for)\b/,
  },
  {
    type: "award",
    hint,
    notAfter: OTHERS_WON,
    regexp: g(
      "(?:test winners?|editors?'s? choice|editors' choice|readers'? choice|best in test)\\b(?! (?:is|was|goes)\\b)|(?:gave|handed|awarded) us (?:the |an? )?(?:first |top |main |second |third )?(?:prize|place|award|medal|gold|silver|bronze)\\b|(?:put|placed|ranked|voted) us (?:in |at )?(?:the )?(?:first|number \\ue003|top)(?![a-z])|(?:was|were|been|is|are|^\\W*)(?: ?also)? ?(?:awarded|given|honou?red with) (?:an? |the )?(?:gold|silver|bronze|red dot|first prize)\\b|voted (?:the )?(?:best|top|favou?rite) [a-z]+|(?:trophy|awards?|prize|medal) (?:shelf|shelves|cabinet|wall)|(?:took|won|win|picked up|brought home|takes) (?:home )?(?:gold|silver|bronze|first (?:place|prize))\\b(?: (?:at|in|for))|(?:recommended|endorsed|loved|trusted|praised|preferred) by (?:[a-z]+ ){1,4}?(?:everywhere|worldwide|nationwide|all over|across the|the world over|alike)",
    ),
  },
  {
    type: "award",
    hint,
    regexp: g(
      `(?:awarded best [a-z]+|(?:winners?|finalists?|runners?-?up|shortlisted|longlisted|nominated|nominees?|highly commended|gold medal(?:ist)?)\\b(?! and\\b)[,:]?(?: (?:of |the )*best [a-z]+|(?: (?:an?|the|of|for|at|in|by|this|year's|last|as))*(?: [a-z0-9&'\\ue003\\ue008.]+){0,6}? (?:${PRIZE}|of the (?:year|decade|century|\\ue008)|competition|shortlist|\\ue008)(?![a-z])))`,
    ),
    unless:
      /\b(?:congrat\w*|well done|you (?:won|were|are|made)|your (?:team|company|recent|award|nomination|entry)|raffle|apply)\b/,
  },
  {
    type: "award",
    hint,
    regexp: g(
      "(?:(?:g2|capterra|trustpilot|gartner|forrester|idc|software advice|getapp|product hunt|deloitte|forbes|which\\?)(?:'s)? (?:[a-z]+ ){0,2}?(?:leader|high performer|top[- ]rated|badge|rank(?:s|ed)?|rates? (?:us|it)|names? (?:us|it)|calls? (?:us|it)|lists? (?:us|it)|cool vendor|fast \\ue003|\\ue003)(?![a-z])|(?:the|an?|on the) inc\\. \\ue003(?= (?:list|company|honou?ree)|[.,!]|$)|analysts (?:rank|rate|name|call|recommend|place|see|named|ranked)[a-z]* (?:us|[a-z\\ue013]+ (?:an?|the|first|as))|(?:chosen|recommended|endorsed) by (?:analysts|experts|gartner|forrester|which\\?))",
    ),
    unless: /\b(?:congrat\w*|your|guide|report|says|published)\b/,
  },
  {
    // "Last week we took home the Golden Envelope"
    type: "award",
    hint,
    proper: true,
    ours: true,
    notAfter: OTHERS_WON,
    regexp: g(
      `(?:won|took home|brought home|carried off|scooped|bagged|clinched|walked away with|came home with|(?:was|were|been) (?:awarded|honou?red with)) (?=the |this |last |an? )${NAME}${NAME_ENDS}(?! as an?\\b)`,
    ),
    unless: /\b(?:congrat\w*|quiz|raffle|match|game|race|tender|you (?:won|took|brought|were))\b/,
  },
  {
    // "In June we picked up the Golden Crumb": things are picked up, too, so each of its words has a capital.
    type: "award",
    hint,
    proper: "all",
    regexp: g(
      "(?<=(?:\\bwe|\\bour [a-z]+|\\ue013)(?:'ve| have| has)?(?: (?:also|just|proudly|finally|even|recently|now))* )(?:picked up|took home|brought home|carried off|landed|collected|lifted|claimed|secured|earned|received|got) (?:the |an? )[a-z'&-]+ [a-z'&-]+(?: [\\ue003\\ue008])?",
    ),
    unless: /\b(?:congrat\w*|quiz|raffle|match|game|race|tender)\b/,
  },
  {
    // 'Acme, named "Rising Star 2026"': a title of two words or more that somebody gave us
    type: "award",
    hint,
    regexp: g(
      '(?<=(?:\\ue013,?|\\bwe(?:\'ve| were| have been))(?: (?:was|has|been|also|again|recently|just|first))* )(?:named|voted|crowned|chosen|awarded|elected|declared|recogni[sz]ed|honou?red)(?: (?:as|with|the|an?))* "[^"\\n ]+ [^"\\n]{2,50}"',
    ),
    unless: /\b(?:until|formerly|originally|renamed|file|folder|list)\b/,
  },
  {
    // A headline, or said beside our name: "Winner of the Logiprize 2025"
    type: "award",
    hint,
    proper: true,
    regexp: raw(`^\\W*(?:proud |\\ue003[- ]time )?${WINNER} of ${NAME}(?=[.!]?\\s*$)`),
    unless: /\b(?:congrat\w*|your?|raffle|quiz)\b/,
  },
  {
    type: "award",
    hint,
    proper: true,
    ours: true,
    notAfter: /\b(?:the|an?|every|each|any|last year's|this year's|to|for|congratulate|with|by|like) (?:[a-z-]+ )?$/,
    regexp: g(
      `(?:(?:we're|we are|as|is|are|remain|became|become|were|was) (?:the |an? |both )?(?:[a-z-]+ )?)?${WINNER} of ${NAME}${NAME_ENDS}`,
    ),
    unless: /\b(?:congrat\w*|your (?:team|company|entry)|raffle|quiz|you(?:'re| are| were))\b/,
  },
  {
    // "We came top in the test by Stock Today", "the jury chose us"
    type: "award",
    hint,
    ours: true,
    regexp: g(
      `(?:(?:came|come|comes|finished|finish(?:es)?|placed|ended up) (?:in )?(?:first|top|out top|on top|second|third|ahead|number \\ue003)(?: place)? (?:in|at|of|among) (?:[a-z'&\\ue003\\ue008-]+ ){0,5}?${TESTED}|(?:jury|judges|panel|readers|editors|testers|critics)(?: [a-z'&\\ue008-]+){0,6}? (?:chose|picked|named|voted|crowned|preferred|ranked|rated|placed|honou?red) (?:us|\\ue013+|our [a-z]+ (?:best|first|top|number))(?![a-z])|our (?:[a-z]+ )?(?:awards?|prizes?|trophy|trophies|medals?) (?:from|by)\\b)`,
    ),
    unless: /\b(?:raffle|quiz|tombola|your (?:test|team|comparison|ranking)|if)\b/,
  },
];
