/** Promises about the service: up, answered, delivered, staffed, made good. */
import { MONTH, READERS_PEOPLE } from "../lexicon.ts";
import { GET } from "../trade.ts";
import type { CommitmentPattern } from "./patterns.ts";
import {
  ALWAYS,
  ANSWERED,
  D,
  FROM_US,
  INSIDE,
  LIVE,
  MEASURED,
  MODAL,
  P,
  REQUEST,
  SOON,
  TERM,
  THEN,
  WE,
  WITHIN,
  within,
  words,
} from "./words.ts";
import { g, raw } from "../word-forms.ts";

const OUTAGE = "(?:downtime|outages?|unavailability|service interruptions?|interruptions? (?:of|in|to) service)";
const ANSWER =
  "(?:(?:first |initial )?(?:response|reply|answer|reaction|call[- ]?back|resolution|turnaround|solution|fix)(?: times?)?|replies|responses|answers)";
/** Whose answers and times are not ours to promise. */
const THEIRS =
  /\b(?:auditors?|lawyers?|attorneys?|counsel|banks?|suppliers?|landlord|insurers?|authorit(?:y|ies)|tax office|your customers?)\b/;
const ASKED =
  /\b(?:(?:i'll|i will)(?![^.!?;]*\b(?:whatever|whenever|always|any|every|each)\b)|could you|can you|please|kindly|let me|survey|applications?|candidates?|proposal|quote|recording|slides|notes|report|deck|my colleague)\b/;
const READING =
  /\b(?:status page|help (?:cent(?:er|re)|pages?|articles?|section)|faqs?|your (?:own )?(?:hotline|helpdesk|service desk|call cent(?:er|re)|reception)|documentation|docs|knowledge base|website|shop|store|warehouse|plant|mills?|machines?|your (?:[a-z]+ )?(?:shift|team|people|staff|customers|users))\b/;

/** "Your drivers are available 80% of the time", "uptime in October: 99.98%" */
const THEY_ARE = new RegExp(
  `${MEASURED.source}|\\byour (?:[a-z]+ )?${READERS_PEOPLE} (?:is|are)\\b|\\b(?:uptime|availability) (?:in|for|during) ${MONTH}\\b`,
);

/** What we do until somebody is live. */
const SET_GOING =
  "(?:move|import|transfer|copy|convert) (?:over )?(?:all )?(?:of )?(?:your|the|everything)|connect (?:your|the|all|you)|configure|train (?:your|the|all|you|everybody)|switch (?:you|your [a-z]+|everybody) (?:over|on)|set (?:it|you|them|everything|all [a-z]+|your [a-z]+|the [a-z]+) up|set up (?:your|the|everything|all)|roll (?:it|this|everything|[a-z]+) out|bring (?:your|all|the|everything) ?(?:[a-z]+ ){0,3}(?:across|over)|(?:get|have) (?:you|your [a-z]+|the [a-z]+|everything|everybody) (?:running|done|ready|in place|working)|do the (?:set-?up|migration|move|import|installation|integration)";

export const servicePatterns: readonly CommitmentPattern[] = [
  {
    topic: "response_time",
    regexp: g(
      `(?:no (?:one|\ue003)|nobody|no (?:customer|caller|call|ticket|question|request|email)|never|won't|don't|not|you'll not)(?: ever| have to| need to| has to)* (?:waits?|waiting|goes unanswered|(?:stays?|remains?) (?:unanswered|open|unsolved)|sits?|be kept)(?: [a-z]+){0,3}? (?:longer than|more than|over|for more than|beyond) ${TERM}`,
    ),
    unless: new RegExp(`${MEASURED.source}|${THEIRS.source}`),
  },
  {
    topic: "uptime",
    regexp: raw(`${P} (?:[a-z-]+ ){0,3}?(?:uptime|up-time|availability|available|reliability|sla)\\b`),
    unless: MEASURED,
  },
  {
    topic: "uptime",
    regexp: g(
      `(?:uptime|up-time|availability|available|sla)(?:[,:]| [=–—-])?(?: [a-z'\\ue003-]+){0,6}?(?:[,:]| [=–—-])?(?: [a-z'-]+){0,3}? ${P}(?! (?:online|remote|digital|free|recycl|organic))`,
    ),
    unless: THEY_ARE,
  },
  {
    topic: "uptime",
    regexp: g("(?:zero|\\ue003|no|never any|without) (?:unplanned |planned )?(?:downtime|outages?)\\b"),
    figure: 0,
    unless: MEASURED,
  },
  {
    topic: "uptime",
    regexp: g(
      "(?:(?:never (?:goes?|be|is|been|falls?)|(?:we|it|you|(?:our|the|your) (?:service|system|platform|app|site|portal|server|software|data|api|network|product|store|shop)s?)(?:'s|'re| is| are|'ll be| will be) never(?: ever)?) (?:down|offline|unavailable|unreachable|out of (?:service|order|reach))|(?:service|system|platform|app|site|portal|server|software|data|api|it|machines?|everything|network|product|store|shop)s?(?:'s|'re| is| are| will be|'ll be| stays?| remains?) always (?:up|available|on and available|online|reachable)(?! (?:as|for|on request|at|in)\\b)|(?:service|system|platform|app|site|portal|software|product)(?:'ll| will)? never(?: ever)? (?:fails?|crash(?:es)?|breaks? down|drops? out|stops? working)|never (?:see|find|catch) (?:[a-z]+ ){1,3}(?:down|offline|unavailable)|always-on\\b|(?:\\ue003|five|four|six|three) nines(?:(?::|,| [–—-])(?: that(?:'s| is))? \\ue001(?= ))?)(?!-|[a-z])|(?:consider|call|make|makes) (?:downtime|outages) (?:a thing of the past|history)|(?:downtime|outages?) (?:simply |just )?(?:won't|will not|never|don't|cannot|can't) (?:happen|occur)|(?:runs?|works?|is there|are there) without (?:any |a )?(?:interruptions?|pause|break)|(?:downtime|outages) (?:is|are|becomes?|will be) (?:a thing of the past|history|unknown|impossible)|(?:forget|goodbye|farewell) (?:about |to )?(?:downtime|outages)\\b|never (?:have|see|spend|face|know|live through) (?:an?|one|another) (?:single )?(?:day|hour|minute|morning|moment|week) without (?:an? |your )?(?:working |running )?[a-z]+",
    ),
  },
  {
    topic: "response_time",
    regexp: g(
      `(?:we|our|support|engineers?|the team|team|agents?|helpdesk|specialists?|somebody|someone)\\b[^.!?;\\n]{0,50}?\\b(?:respond|reply|replies|answer|answered|resolve|resolved|fix|fixed|acknowledge|gets? back|picks? up|calls? back|react)\\w*[^.!?;\\n]{0,40}? ${INSIDE} (?:${D}|an hour|a day|the hour|minutes|seconds)`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:i'll|i will|could you|can you|please|would you|survey|application|candidates?)\\b`,
    ),
  },
  {
    topic: "response_time",
    regexp: raw(
      `${D}[- ](?:replies|responses|answers)\\b|(?:${D}|\\b(?:same|next)[- ](?:(?:business|working)[- ])?day) (?:(?!to )[a-z-]+ ){0,2}?(?:(?:response|reply|answer|reaction|call[- ]?back)(?: times?| sla| guarantee)?|(?:resolution|turnaround)(?: times?| sla| guarantee| for| on|(?=[.,;!]|\\n|$)))\\b`,
    ),
    unless: MEASURED,
  },
  {
    topic: "response_time",
    regexp: g(`(?:response|reply|resolution|turnaround) (?:times?|sla|guarantee)?(?: [a-z'-]+){0,4}? ${D}`),
    unless: MEASURED,
  },
  {
    topic: "response_time",
    regexp: g(
      `${REQUEST}\\b[^.!?;\\n]{0,40}?(?:${ANSWERED}|${GET} (?:an?|its|their) (?:[a-z-]+ )?(?:answer|reply|response|call ?back|fix|solution)|gets? our (?:full )?attention)[^.!?;\\n]{0,50}? ${INSIDE} ${TERM}`,
    ),
    unless: new RegExp(`${MEASURED.source}|${THEIRS.source}`),
  },
  {
    topic: "response_time",
    regexp: g(
      `(?:expect|gets?|receives?|have|you'll|count on|rely on|promise|guarantee|(?:give|send) you|there(?:'ll| will) be)(?: [a-z]+){0,2}? (?:hear (?:back )?from us|hear back|(?:an? |your )?${ANSWER}(?: to (?:every|any|each|all|your) (?:[a-z]+ )?${REQUEST})?)${FROM_US} ${WITHIN} (?:${TERM})`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:i'll|i will|from me|could you|can you|please|survey|application|candidates?)\\b`,
    ),
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:you(?:'ll| will|'re| are)?|we(?:'ll| will|'re| can)?|your (?:team|company|data|store|site|shop|account|[a-z]+)|everyone|everything|be|get|gets?|go|going|goes|have|fully|it(?:'s| is)?|the (?:team|project)|them)\\b[^.!?;\\n]{0,40}?\\b${LIVE}(?: [a-z'-]+){0,5}? ${THEN}`,
    ),
    unless: new RegExp(`${MEASURED.source}|\\b(?:last|ago|want to|hoping|how long)\\b`),
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:implementation|onboarding|set[- ]?up|migration|rollout|deployment|delivery|integration|installation|data import|going live|the (?:whole|entire) (?:thing|move|project)|(?:moving|connecting|getting|importing|setting|switching|migrating|rolling|bringing) (?:you|your|the|everything|all|it)(?: [a-z]+){0,4}?)(?: [a-z'-]+){0,3}? (?:takes?(?: us)?|lasts?|is done|is complete|done|finished|completes?|happens?|wraps? up|needs?|guaranteed|requires)(?: (?:just|only|about|around|roughly|under|less than|no more than|as little as|at most|in|within|by))* ${SOON}`,
    ),
    unless: MEASURED,
  },
  {
    topic: "delivery",
    regexp: raw(
      `${D}(?: |-)(?:implementation|onboarding|set-?up|migration|rollout|deployment|delivery|go-live|installation)\\b`,
    ),
    unless: MEASURED,
  },
  {
    topic: "delivery",
    regexp: g(
      `${WE}\\b[^.!?;\\n]{0,40}?\\b(?:deliver|ship|dispatch|install|migrate|implement|deploy|build|hand over|launch|onboard|finish|complete|go live|have you live|get you live|${SET_GOING})(?:s|ing)?\\b(?! (?:fees?|costs?|charges?)\\b)[^.!?;\\n]{0,40}? ${WITHIN} ${SOON}`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:report|proposal|quote|email|notes|slides|deck|webinar|recording|agenda|survey|ago|last|meetings?|calls?|appointment|than (?:anything|everything|what) we)\\b`,
    ),
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:devices?|units?|orders?|hardware|trackers?|sensors?|readers?|scanners?|cameras?|gateways?|terminals?|tablets?|routers?|badges?|labels?|tags?|printers?|handsets?|parts?|materials?|furniture|copies|shipments?|packages?|parcels?|goods|equipment|kits?|box(?:es)?|replacements?|spares?|products?|stock|samples?|machines?|(?:it|they|everything)(?='ll| will| can| are| is|'s))(?:'ll| will| can| are| is|'s)?(?: be| get)? (?:(?<=(?:'ll|will|can|are|is|'s|be|get) )(?:on|at|in|with(?! our)|there)|arrives?|reach(?:es)?|shipped|delivered|lands?|leaves?|dispatched|sent)\\b[^.!?;\\n]{0,40}? ${WITHIN} ${SOON}`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|\\b(?:report|proposal|quote|email|notes|slides|deck|webinar|recording|agenda|survey|ago|last|invoice|answer|budget|than (?:anything|everything|what) we)\\b`,
    ),
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:is|are|be|get|gets|we(?:'ll| will)?|will)(?: [a-z]+)? (?:replac|swap|repair|exchang|restor|substitut)\\w*[^.!?;\\n]{0,30}? ${WITHIN} ${SOON}`,
    ),
    unless: MEASURED,
  },
  {
    topic: "support_hours",
    regexp: g(
      "(?:24 ?[/x] ?7(?: ?[/x] ?365)?|round[- ]the[- ]clock|around[- ]the[- ]clock|day (?:and|or) night|24[- ]hours? a day|any (?:time|hour) of (?:the )?day(?: or night)?|every hour of every day|at any hour)[^.!?;\\n]{0,40}?\\b(?:support|help|helpdesk|assistance|phone|hotline|team|experts?|engineers?|service|chat|coverage|care|coach(?:es)?|staff|specialists?|consultants?)\\b",
    ),
    unless: /\b(?:monitor\w*|hackers|your customers)\b/,
  },
  {
    topic: "uptime",
    regexp: g(
      `(?:(?:we|i)(?:'ll| will)? (?:rule out|exclude|eliminate|abolish)|won't|will not|never|not|doesn't|don't|no|zero|\ue003|without|free (?:of|from))(?: (?:be|have|see|suffer|face|experience|notice|get|know|allow|accept|tolerate|a|an|any|one|single|even|more|ever|\ue004|minute|second|hour|of|the|unplanned|planned|your|our))* ${OUTAGE}\\b`,
    ),
    figure: 0,
    unless: new RegExp(`${MEASURED.source}|\\b(?:report|publish|count|record|announce)\\b`),
  },
  {
    topic: "uptime",
    regexp: g(
      `(?:is|are|be|stays?|remains?|keeps?|'s)\\b[^.!?;\\n]{0,30}? (?:up|available|online|reachable|running|accessible|operational)(?: and (?:running|available|reachable))?(?: (?:for|at least|no less than|more than|over|a full))* ${P}(?! (?:online|remote|digital|free))(?: of the (?:time|year))?`,
    ),
    unless: THEY_ARE,
  },
  {
    topic: "uptime",
    regexp: g(
      `(?:stays?|is|are|be|keeps? (?:you|it|your [a-z]+)|remains?|runs?|running|'ll be) (?:(?:always|permanently|continuously) )?(?:up|online|available|reachable|running|accessible)(?: and (?:running|available|reachable))?,? (?:always|permanently|no matter what(?:,? ${ALWAYS})?|whatever happens|come what may|every (?:second|minute|hour)|all (?:year|day|the time)|${ALWAYS})`,
    ),
    unless: new RegExp(
      `${READING.source}|${MEASURED.source}|\\b(?:support|team|coach|we're|we are|someone|somebody|(?:help)?desk|hotline|line|humans?|persons?|people|staff|chat|phones?|agents?|colleagues?|engineers?|experts?|technicians?|specialists?|consultants?|exports?|downloads?|cop(?:y|ies)|recordings?|documents?|certificates?)\\b`,
    ),
  },
  {
    topic: "response_time",
    regexp: g(
      `(?:(?:an?|your|our|the|every|first|initial|any|for|sla:?|and|:|get) ${ANSWER}|(?:replies|responses|answers|fixes|(?:response|reply|reaction|resolution|turnaround) times?|first response|first reply))(?:,|:| is| are| of| comes?| arrives?| will| be| times?| there| guaranteed| delivered| back| takes?(?: us)?| to [a-z ]{2,30}?| for [a-z0-9 -]{2,30}?| on [a-z ]{2,20}?| from (?:us|support|engineering|our [a-z]+|(?:an?|the) [a-z]+))*:? (?:${WITHIN} )?(?:${TERM})(?! (?:a|per|each|every) (?:day|week|year)\\b)`,
    ),
    unless: new RegExp(`${MEASURED.source}|${ASKED.source}|${THEIRS.source}`),
  },
  {
    topic: "response_time",
    regexp: g(
      `${WE}${MODAL} (?:never |always )?(?:reply|replies|respond|answer|react|call|calls|ring|phone|write|get|gets|pick|picks|returns?(?= (?:your |the |every |all )?calls?\\b)|acknowledge|look|looks|resolve|fix|solve|deal|handle|attend|come|take care|see to|act|sort)(?:s|es|ed)?\\b(?! (?:your|the) (?:account|entit))${within(40)} (?:${INSIDE} ${TERM}|the same (?:hour|day)|before your (?:coffee|tea|kettle)[a-z ]*)`,
    ),
    unless: new RegExp(`${MEASURED.source}|${ASKED.source}|${THEIRS.source}`),
  },
  {
    topic: "response_time",
    regexp: g(
      `(?:you(?:'ll| will|'d| can)?|customers|callers|every (?:caller|customer|client)|(?:every |each |any |all )?${REQUEST})(?: [a-z]+){0,3}? (?:hear (?:back )?from (?:us|one of us|an? [a-z]+|our [a-z]+|your [a-z]+|someone|somebody)|${ANSWERED}|called back|through to (?:an?|our|us) ?[a-z]*|have an answer|get an answer)${within(20)} (?:${INSIDE} (?:${TERM})|the same (?:hour|day))`,
    ),
    unless: new RegExp(`${MEASURED.source}|${ASKED.source}|${THEIRS.source}`),
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:you(?:r [a-z]+| all| two| both)?(?:'ll| will|'re| are| can)?|we(?:'ll| will| can| shall)?|i(?:'ll| will| can)?|consider (?:it|yourselves?|you)|everybody|everyone|it|they|the (?:whole )?(?:group|team|company|site|system|migration|roll-?out|set-?up|installation|import))\\b${within(40)}\\b(?:${LIVE}|ready|loaded|finished|completed?|done|in production|started|working|on air|open|sorted|wrapped up|(?:closing|running|working|trading) (?:in|on|with) [a-z]+)(?: with [a-z]+| for you| and [a-z]+)?,? ${WITHIN} ${SOON}`,
    ),
    needs: new RegExp(
      `\\b(?:${LIVE}|ready|loaded|in production|(?:closing|running|working|trading) (?:in|on|with) [a-z]+)`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|${ASKED.source}|\\b(?:ago|last|want to|hoping|how (?:long|soon)|workbook|file|list|agenda|invoice|books|accruals?|journals?|reconciliations?|recs|period|entity|typical|first close|could|might|kick-off|went)\\b`,
    ),
  },
  {
    topic: "delivery",
    regexp: g(
      `${WITHIN} ${SOON},? (?:all (?:of )?)?(?:you(?:r (?:[a-z]+ ){0,3}[a-z]+)?|everyone|everybody|it|everything|we)(?:'ll| will|'re| are|'s| is| can)?${words(3)} ${LIVE}\\b`,
    ),
    unless: new RegExp(`${MEASURED.source}|${ASKED.source}|\\b(?:ago|last|want|hoping|once|close)\\b`),
  },
  {
    topic: "delivery",
    regexp: g(
      `(?:(?:sign|start|order|book|say yes|go)(?: [a-z]+){0,3}?(?:,| and) (?:you(?:'ll| will|'re)? )?(?:be |go |are )?live ${SOON}|go live (?:${WITHIN} )?${SOON}|(?:lead time|completion|live|ready|finished|hand-?over|data migration|data transfer):(?: (?:within|in|by|on))? ${SOON}|(?:a |the |your )?(?:go-?live|roll-?out|implementation|onboarding|set-?up|migration|delivery|installation|deployment)(?: (?:date|time|day))?(?::| is| on| is on| by| in| will be(?: on)?| for| in just| within)+ ${SOON}(?![a-z]| (?!(?:at|if|from|after|for|with|and|or|when|once|on|latest|guaranteed|sharp|instead|in|by|max|maximum|of|to)\\b)[a-z]+(?:[ ]?[,;]| [a-z]+[,;]))|(?:commit|promise|guarantee)(?: you)?(?: to)? (?:a |your )?(?:go-?live|delivery|launch|hand-?over)(?: date)? (?:on|in|by|for|of|within) ${SOON}|set (?:you|your [a-z]+) up (?:${WITHIN} )?${SOON})`,
    ),
    unless: new RegExp(
      `${MEASURED.source}|${ASKED.source}|\\b(?:ago|cuts?|reduces?d?|saves?|shorten\\w*|faster|last|call|workshop|meeting|typical|next step|if we|close|dependent|depends)\\b`,
    ),
  },
  {
    topic: "support_hours",
    regexp: g(
      `(?:support|staff|(?:live )?chat|service(?! (?:is|will|stays?|runs?|remains?|works?)\\b)|help(?:desk| line|line)?|assistance|hotline|phones?|(?:the |our )?lines?|engineers?|experts?|coach(?:es)?|consultants?|technicians?|specialists?|(?:our |the )desk|service desk|on-call|(?:a )?(?:human|real person|live agent|person)|(?:someone|somebody)(?!'s)|we(?:'re| are)|we(?:'ll)? (?:always |also |even )?(?:answer|pick up|take (?:your )?calls|staff|man|cover|help)|our (?:own )?(?:people|team|crew|staff)|(?:${WE})${MODAL} (?:answers?|picks? up|helps?|works? for you|looks? after (?:you|your [a-z]+)|takes? care of|repl(?:y|ies)|responds?|supports?|serves?|attends?|assists?|mans?|staffs?|covers?|takes? (?:your |the )?calls?)|${REQUEST}(?: (?:is|are|get|gets|will|be|being))+ (?:${ANSWERED}|taken|staffed)|(?:contact|turn to|get through to|get hold of|speak (?:to|with)|talk to)(?: (?:us|our|an?|someone|somebody|one|of|real)(?: (?!at)[a-z]+)?)*(?! (?:at )?any ?time(?! of))|get help|reach (?:us|someone|somebody|your [a-z]+|our [a-z]+|me|a [a-z]+)|(?:call|ring|phone|message|text|wake) us)\\b(?:(?!, (?:and|but|so) (?:we|our|the|some))[^.!?;\\n]){0,40}?(?<![a-z])${ALWAYS}`,
    ),
    unless: new RegExp(
      `${READING.source}|\\b(?:monitor\\w*|hackers|openings?|hiring|jobs?|vacanc(?:y|ies)|except|exhibit\\w*|stand|booth|prefer\\w*|take over|fair|party|drinks|dinner|closed|outside|business hours|office hours|not on|survey|meet|talk(?! to (?:us|an?|someone|somebody|our|real)\\b)|call you|called|rang|visited|batter\\w*|filters?|takes? a (?:break|rest)|rests|is off)\\b`,
    ),
  },
  {
    topic: "support_hours",
    regexp: g(
      `${ALWAYS},?${within(40)}\\b(?:support|help(?! (?:cent|page))|helpdesk|assistance|hotline|coach(?:es)?|phone line|cover(?:age)?|(?:customer |phone )?service|(?:live |support )?chat|(?:one|\\ue003) of (?:us|our [a-z]+) (?:at|on|by|is|who|to|there|here|picks? up|answers?|takes?)|(?:there's|there is) (?:always )?(?:someone|somebody)|someone (?:answers|picks up|is (?:there|here))|somebody (?:answers|picks up|is (?:there|here))|we (?:answer|pick up|are (?:here|there))|we're (?:here|there))\\b|(?:weekends?|saturday|sunday|night|holiday|out-of-hours|after-hours|day-and-night|\\ue004)(?:[- ](?:time|and sunday|and holiday))? (?:[a-z]+ )?(?:support|help|(?<=(?:day-and-night|out-of-hours|weekend|\\ue004) (?:[a-z]+ )?)service|(?:live )?chat|hotline|helpdesk|service desk|cover|coverage|assistance)\\b|(?:our |the )(?:desk|hotline|helpdesk|support|phones?|lines?|team) (?:never|doesn't ever) (?:closes?|sleeps?|shuts?|stops?)|never (?:closed|asleep)\\b|(?:call|ring|phone|reach|wake) us${within(30)}${ALWAYS}`,
    ),
    unless: new RegExp(
      `${READING.source}|\\b(?:monitor\\w*|hackers|openings?|hiring|jobs?|vacanc(?:y|ies)|except|exhibit\\w*|survey|phones? never stops?|business hours|office hours|(?<!never )(?:rests|sleeps)|takes? (?:a )?(?:break|rest))\\b`,
    ),
  },
];
