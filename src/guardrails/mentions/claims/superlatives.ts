/** Superlatives with what they rank: "the fastest platform", "we're the leading maker", "Europe's number one". */
import type { ClaimPattern } from "./patterns.ts";
import { g } from "../word-forms.ts";
import { GROWING, MOST, NO_OTHER, NOBODY, NONE_OF_THEM, ONLY, THAN, TOOLS } from "./words.ts";

const PRODUCT =
  "(?:platform|software|tool|tools|solution|product|products|system|app|apps|service|services|provider|vendor|company|partner|choice|way|option|suite|technology|engine|assistant|brand|team|support|experience|market|industry|world|category|planner|scheduler|value|deal|name|shop|coffee|bike|api|crm|database|hosting|supplier|agency|kit|helpdesk|bot|program|package|maker|roaster|portal|[a-z]+ (?:platform|software|tool|solution|product|system|app|service|provider|vendor|company|suite|technology|engine|market|brand|planner|supplier))";
const SUPERLATIVE = `(?:best|favou?rite|most-loved|best-loved|${GROWING}|fastest|swiftest|easiest|simplest|smartest|safest|cheapest|${MOST}|leading|largest|biggest|${ONLY}|first(?= and only| (?:[a-z-]+ ){0,2}[a-z-]+ (?:that|to|which|in|of its kind|ever)\\b)|top(?! of\\b)|highest|lowest|strongest|quickest|greenest|finest|greatest|number(?:[- ]\\ue003|one)|#\\ue003|no\\. ?[\\ue0031]|premier|foremost|friendliest|lightest|quietest|toughest|longest-lasting|(?:[a-z]+-)?leading|[a-z]+-rated)`;

/** Praise for a range of our own too: "our first team" ranks nobody but ourselves. */
const LEADING = `(?:(?:[a-z]+-)?leading|premier|foremost|best-loved|most-loved|${GROWING}|[a-z]+-rated|number(?:[- ]\\ue003|one)|#\\ue003|favou?rite|most (?:advanced|used|bought|recommended|trusted|loved|powerful|reliable|complete|accurate|popular))`;
/** Between the praise and what is praised stand words that describe it, none that begins something else. */
const DESCRIBED =
  "(?:,? (?:and )?(?!(?:of|for|to|on|in|at|from|with|by|or|that|which|who|is|are|was|so|than|as|practices?|we|you|our|your|the|an?)\\b)[a-z-]+)";

export const superlativePatterns: ClaimPattern[] = [
  {
    // "No system gets you to the answer before ours does"
    type: "superlative",
    regexp: g(
      `(?:${NOBODY}(?: else)?|${NO_OTHER} ${TOOLS}|no ${TOOLS})(?: [a-z-]+){1,9}? (?:before|sooner than|ahead of) (?:we|us|ours?|\\ue013+)(?![a-z])`,
    ),
  },
  {
    // "The first and only roaster that …", "trust the number one: Acme"
    type: "superlative",
    regexp: g(
      "the first and only [a-z-]+|(?:trust|choose|with|from|by|to|as|be|is|we're|are|remain|stay) the number(?:[- ]\\ue003|one)(?=[:,.!]| (?:for|in|among)\\b|$)|there (?:is|are|'s) (?:simply |just )?no (?:better|finer|faster|safer|nicer|greater|easier|simpler|fresher) (?:[a-z-]+ ){1,5}?than (?:ours?|us|this one|here|with us)\\b",
    ),
    unless: /\b(?:priority|agenda|rule|chance|time|to-do)\b/,
    ours: true,
  },
  {
    type: "superlative",
    regexp: g(
      `(?:the |our )?${SUPERLATIVE}${DESCRIBED}{1,4}? (?:on earth|in the world|on the market(?! square| place| hall| stall)|in the industry|in the (?:country|business|trade)|in [a-z]+ today|anywhere|in town|of its kind|money can buy|out there|ever (?:built|made))\\b`,
    ),
    ours: true,
  },
  {
    type: "superlative",
    regexp: g(
      `(?:our ${LEADING}${DESCRIBED}{0,3}? ${PRODUCT}\\b|(?:the|your|[a-z]{4,}'s|europe's|america's|britain's|the world's|the industry's|the market's|the country's|the uk's|the us's|the planet's|the nation's|germany's|world's|industry's|market's) (?:very |single |absolute )?${SUPERLATIVE}${DESCRIBED}{0,3}? ${PRODUCT}\\b)`,
    ),
    ours: true,
    unless:
      /\b(?:your best|your first|your (?:top|biggest|largest|only|leading)|the only (?:way|thing|option|team|one|change|choice)|our (?:first|best|only|top) (?:choice|option|guess|offer|team)(?: of| is| would)\b|the top end\b|way (?:is|would be|of)\b|(?:the|an?) [a-z]+ way to [^.]{0,60}? (?:is|would be) (?:to|by|via|through|our (?:billing|support|help|office|line|desk|accounts?|chat)|an? (?:call|reply|mail|email)|the (?:phone|chat|form))\b|the first (?:team|service|company)|best way to (?:reach|contact|get in touch|reply)|the easiest way (?:to (?:book|reach|reply|answer|start|see))|the best (?:way|option|choice|time) (?:for you|to reach|to (?:start|learn|see|find|reply|answer)))\b/,
  },
  {
    type: "superlative",
    regexp: g(
      "(?:(?:we(?:'re| are)|it(?:'s| is)|is|are|as|become|became|been|remains?|stays?|makes us) (?:simply |clearly |by far |still |hands down |the clear |undisputed |easily |quite simply )*(?:the (?:best|fastest|easiest|simplest|smartest|safest|cheapest|undisputed|clear|leader|leading|largest|biggest|only (?!time|day|date|slot|week|moment|reason|question|part|thing|place|month|person|people|one|way|change|room|seat|bus|train)(?=[a-z-]+ (?:that|who|which|to)\\b|[a-z-]+ (?:[a-z-]+ )?(?:platform|tool|software|vendor|provider|product|system|app|service|company|team))|number(?:[- ]\\ue003|one)|#\\ue003|no\\. ?[\\ue0031]|most (?:trusted|used|recommended|popular|advanced|accurate|powerful|secure|loved|reliable|complete|affordable|innovative))|number(?:[- ]\\ue003|one)|#\\ue003|second to none|unmatched|unrivall?ed|unbeatable|unparalleled|peerless|the market ?leader|market ?leaders?)(?! (?:time|day|week|moment|reason|question|part|thing|place to start|month|person|people|challenge|problem|risk|change|reason|one|exception|way)))",
    ),
    unless:
      /\bon (?:the|our|your|every) (?:wish ?list|wish list|list|agenda|to-do list)|\bin (?:the|this|your) (?:folder|list|group|file|table|report|building|room|set|series|batch|portfolio|house)\b/,
    ours: true,
    ourSubject: true,
  },
  {
    type: "superlative",
    regexp: g(
      `(?:market[- ]?leading|industry[- ]leading|world[- ]leading|world[- ]class|best[- ]in[- ]class|best[- ]of[- ]breed|class[- ]leading|category[- ]leading|unmatched|unrivall?ed|unparalleled|unbeatable|second to none|like no other|(?:market|industry|category|world|global) leader\\b|leading (?:provider|platform|vendor|supplier|maker|solution)|number(?:[- ]\\ue003|one) (?:choice|platform|tool|provider|app|in|among)|#\\ue003 (?:choice|platform|tool|provider|app|in|rated)|no\\. ?[\\ue0031] (?:choice|platform|tool|provider|app|in)|${NO_OTHER} (?:tool|platform|product|software|vendor|company|app|provider|system|planner|service)|${NOBODY} (?:else (?:does|offers|comes close)|offers|comes close)|${NONE_OF_THEM} (?:does|offers|comes (?:anywhere )?(?:close|near))|nothing (?:else )?(?:comes close|(?:on the market|available|out there|money can buy)(?: (?:is|comes|gets|works|feels)(?: [a-z]+){0,2}? as [a-z]+(?: to [a-z]+)? as [a-z]+)?)|best on the market|top[- ]rated|highest[- ]rated|best[- ]selling|${NO_OTHER} (?!(?:day|way|colleague|person|user|employee|site|branch|country|one|key|button|menu)\\b)[a-z-]+ (?:(?:does|can do|offers|matches|delivers) (?:this|that|it|the same|so)|comes close)\\b|the (?:(?:world|market|industry)-?)?leading (?!(?:edge|cause|role|man|lady|zero|indicator|question|digit|article|actor|team)\\b)(?:[a-z-]+ ){1,3}?for [a-z]+)`,
    ),
    notAfter: /\b(?:your|their|his|her|my) (?:[a-z]+ )?$/,
  },
  {
    type: "superlative",
    regexp: g(
      `(?:${NOBODY}|none|${NO_OTHER}|no)(?: else| other)? (?:[a-z-]+ ){1,5}?(?:[a-z]+er|more [a-z]+|less [a-z]+|as [a-z]+)(?: [a-z]+){0,3}? (?:${THAN}|as) (?:we|us|ours?|this|it|here|\\ue013+)(?![a-z])`,
    ),
    ours: true,
    unless: /\b(?:other|rather|never|after|over) (?:than|as)|whether\b/,
  },
  {
    type: "superlative",
    regexp: g(
      `(?:world|industry|market|planet|nation|country|continent|europe|america|britain|germany|austria|switzerland|france|spain|italy|asia|africa|australia|canada|region|sector|city|state|uk|us|dach)'s (?:very |single |absolute )?"?${SUPERLATIVE}(?![a-z])"?`,
    ),
    unless:
      /\b(?:by|with|from|for|of|among) (?:some of |one of )?the (?:world|industry|market|planet|nation|country)'s\b/,
  },
];
