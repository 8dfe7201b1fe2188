/** Offers without a figure: the price of others is beaten, the reader names one, there is always room below. */
import { SHARE, TAG } from "../../text/draft.ts";
import { BEAT, QUOTE, SHOW } from "../trade.ts";
import { SELLER } from "./bills.ts";
import { B, g, type Pattern } from "./patterns.ts";

const MANNER =
  '(?: "?(?:always|gladly|happily|simply|just|still|only|even|then|surely|definitely|certainly|(?:is |are )?going to)"?)*';
/** "Ours will be the smaller one", "we'll go lower", "I'd beat it". */
const WE_ALL = "(?:ours|mine|our (?:price|number|quote|figure|offer|bid|rate)|we|i)";
const AUX = "(?:'ll|'d|'s| is|'re| are| will| would| can| could)";
const A_LITTLE =
  "(?: (?:a (?:little|bit|touch|notch|cent|penny|euro|dollar|hair|shade)|well|even|just|always|somewhere|right))*";
const LOWER =
  "(?:lower|cheaper|smaller|lowest|cheapest|less|under|underneath|below|beneath)(?![a-z])(?! (?:the|your|our|\ue002))";
const OURS_IS_LOWER = `(?:(?:with us|here|with me),? (?:it|that|you|your [a-z]+)(?:'ll|'d| will| would)?(?: be| pay| get| come)* ${LOWER}|${WE_ALL}(?:${AUX}${MANNER} (?:be|have|end up|come in|come out|go|stay|sit|land|finish|get you)|${MANNER} (?:ends? up|comes? (?:in|out)|stays?|lands?|finish(?:es)?|go))${A_LITTLE} (?:the |an? )?${LOWER}|(?!(?:they|he|she|it|that|this|who|which|you|others?|nobody|somebody|someone)[' ])[a-z]+(?:'ll| will)${MANNER} (?:be|come in|come out|stay|go|land|end up)${A_LITTLE} ${LOWER} (?:it|that|them|theirs)(?![a-z])|${WE_ALL}(?:'ll|'d| will| would| can| could)${MANNER} (?:${BEAT} (?:it|them|that|those|theirs)(?! (?:to|with|against|up|on|by hand)\\b)|(?:charge|ask|bill|invoice|quote)(?: you)?(?: for)? less|make (?:mine|ours|it) (?:smaller|lower|cheaper)|do it for less|do better(?= ?[.,!;]| ?$|\\n)|(?:take|knock|shave) (?:something|a (?:bit|cent|euro|dollar|pound|little|slice)|${TAG.money}|${SHARE}) off (?:it|that|theirs|them)))`;
const RIVAL_PRICE = `(?:${QUOTE}|figures?|numbers?)`;
const RIVAL = `(?:(?:whatever|whichever|any|somebody shows you|their|the other|another|someone else's|anybody's|anyone's|a (?:lower|cheaper|better))(?: [a-z'&-]+){0,6}? (?:${RIVAL_PRICE}|charg\\w+|quot(?:e[sd]?|ing)|ask(?:s|ing)?|bids?|offer(?:s|ed|ing)?|pay(?:s|ing)?|want|say)|${B}${SHOW} (?:us|me|it|any|every|your|their|whatever)[^.!?\\n]{0,40}?${RIVAL_PRICE}|(?:tell|show) (?:us|me) what (?:they|[a-z]+(?: [a-z]+)?) (?:wants?|asks?|charges?|quotes?|quoted|offers?|offered|pays?)|(?:cheaper|lower|less)(?: ${RIVAL_PRICE})? (?:elsewhere|somewhere|from (?:someone|somebody|another|anyone)))`;
const NOT_MONEY = /\b(?:expectations?|targets?|deadlines?|ledger|statements?|bank lines?|benchmarks?)\b/;

/** The reader is told to say a figure … */
const SAY = `${B}(?:(?:write|put|fill|enter|type|pencil)(?: (?:in|down|into the (?:form|offer|contract)))?|(?:tell|give|name|show|send|throw|shoot|toss|text|ping|quote|pass|drop|lob) (?:me|us)|name|pick|suggest|make up|write down|say|you (?:tell|give|name|send|throw) (?:me|us)|you (?:name|pick|choose|say))`;
const FIGURE =
  "(?:(?:a|the|your|any|some) (?:[a-z]+ ){0,2}?(?:number|price|figure|rate|budget|limit|ceiling|amount)(?! (?:lists?|books?|of)\\b)|what(?:ever)? (?:you(?:'d| would| can| could|'re| are)?(?: [a-z']+){0,4}? (?:pay|afford|spend|justify|stomach|live with|comfortable with|works?|sign)|your (?:[a-z]+ )?(?:budget|limit|number|price)|it takes|(?:price|figure|number|budget)(?: [a-z']+){0,5}?)|what would you(?: like to)? pay|how (?:much|low)|(?:yours|one)(?=[,.]? (?:and|then|we|i)))";
/** … and we say yes before we have heard it. */
const ACCEPTED =
  "(?:(?:we|i)(?:'ll|'d| will| can|'m going to)? (?:[a-z]+ )?(?:make (?:it|that|this|the (?:numbers?|price|figures?|maths?)) (?:work|happen|fit)|get (?:it|that|you there|there|to it)(?: (?:approved|done|signed(?: off)?|through))?|sign (?:it|that|off)?|take it|say yes|(?:meet|match|hit|fit|honou?r|do|sign) (?:it|that|you there)(?! (?:to|with|against|up)\\b)|go with it|fit (?:the price|it|our price) to|agree(?: to it)?|put (?:it|that) (?:through|in)|see it done|write (?:it|that) (?:down|into|in)|(?:send|draw up|write|make(?: out)?|prepare|print|issue|sign|get|put)(?: you| up)? (?:the|an?|your|our) (?:order(?: form)?|contract|quote|offer|invoice|proposal|paper(?:work)?)(?: [a-z]+){0,2}? (?:with|over|for|at|on|showing|saying) (?:exactly |just )?(?:it|that|this|your))|(?:that's|that is|that will be|that'll be|it's|it becomes) (?:the|your|our|what|yours|done|a deal)|(?:consider it )?(?:done|deal)\\b)";

export const rivalPatterns: Pattern[] = [
  {
    // "Whatever they put on the table, we'll go a pound under it"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:we|i)(?:'ll|'d| will| would| can| could)${MANNER} (?:go|come in|come out|land|end up|be|stay|sit) (?:${TAG.money}|(?:an? |one |\ue003 )(?:pound|euro|dollar|cent|penny|quid|buck)s?|\ue001) (?:under|underneath|below|beneath|less than|cheaper than|lower than) (?:(?:it|that|them|theirs|whatever [a-z ]{2,30})(?![a-z])|(?:any|their|your|the|every)(?: [a-z'-]+){0,3}? ${RIVAL_PRICE})`,
    ),
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:if|when|should|whenever) (?:they|he|she|anybody|anyone|somebody|someone|(?:the|your|another|any) (?:[a-z]+ )?[a-z]+|[a-z]+) (?:goes?|is|are|gets?|drops?|comes?|offers?|charges?|asks?|quotes?)(?: you| in| out| for)? (?:lower|cheaper|less|down|below us)[^.!?\\n]{0,20}?, (?:then )?(?:so )?(?:we|i)(?:'ll| will)? (?:follow|do the same|go along|go with (?:them|it)|keep up|match|beat|are there too|do too|go lower)(?![a-z])`,
    ),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:(?:what(?:'s| is)|how (?:big|high|large|much) is) your (?:[a-z]+ )?(?:budget|limit|ceiling|number|figure)|(?:what|which) (?:budget|figure|number|price|rate|amount) [a-z' ]{4,40})\\?[^.!?\\n]{0,20}?${ACCEPTED}`,
    ),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:set|name|choose|pick|decide|fix|write|enter|fill in|put in|insert|type in) (?:the|your|any|a) (?:price|rate|figure|fee|discount|number|amount)(?: [a-z]+)? (?:yourself|on your own|you (?:like|want|wish|please)|on the dotted line|(?:in|into|on) the (?:contract|form|offer|order|quote|line))|${B}pay (?:us )?what(?:ever)? (?:feels|seems|is|sounds|works|suits)(?: it)? ?(?:right|fair|ok|okay|good|for you|you)`,
    ),
    unless: /\b(?:phone|seat|purchase|order|vat|tax) numbers?\b/,
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:the |our )?(?:price|pricing|list|figure)s? (?:(?:is|are) (?:still |always |very much )?(?:up for (?:discussion|grabs|debate)|open to (?:discussion|talks|offers|negotiation)|a matter of (?:negotiation|talking|taste))|(?:is not|isn't|are not|aren't|was never|is never) (?:set|carved|written|cast|chiselled) in stone)|${B}(?:i|we)(?:'ve| have)(?: got)? (?:an? )?(?:(?:completely |totally )?free (?:hand|rein)|carte blanche) (?:on|with|over|for) (?:the |our |your )?(?:price|pricing|discounts?|terms|numbers)`,
    ),
  },
  {
    // "Should they ask for less, so will we", "Got it cheaper? Then so do we."
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:cheaper|lower|less|lower price|better (?:price|offer|deal))(?![a-z])[^.!\\n]{0,40}?[?,.] (?:then |and |but )?(?:so (?:do|will|can|would) we|we (?:do|can|will|could|would) too|we'll do (?:the same|it too))(?![a-z])`,
    ),
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:never|not|won't|don't) pay (?:a (?:cent|penny|euro) |any )?more (?:with us |here |to us )?than (?:you (?:do|would|pay|did)(?: now)? )?(?:with|at|to|for) (?:them|theirs|any(?:body|one)|others?|another|your (?:current|present|old)|the competition)`,
    ),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:the |our )?(?:price|money|budget|pricing|cost)(?: is| will| should| won't| must|'s)?(?: ever| never| not|n't| no)*(?: be)? (?:never|not|no|n't)?(?: ?be)? ?(?:an?|the|any|your)? ?(?:obstacle|hurdle|blocker|sticking point|problem|issue|reason(?: to say no| not to)?)(?: here| for us| with us| at all)*[,;:.—–-]+ (?:and |so |just )?(?:tell me what|tell us what|name|we(?:'ll| will| can| always)? (?:find|make|come up|work something)|i(?:'ll| will| can) (?:find|make|get)|we (?:find|make)|let's find)`,
    ),
    needs: /\b(?:never|not|no|[a-z]+n't)\b/,
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:there's|there is|i (?:still )?(?:have|see)|we (?:still )?have)(?: (?:always|still|plenty of|lots of|a lot of|some|a bit of|enough|a little|more|quite))* (?:air|fat|slack|play|give|movement|margin|room|wiggle room|flexibility|leeway) (?:left )?in (?:that|the|our|this|these|those) (?:price|number|figure|quote|offer|list|rate|pricing)s?\\b`,
    ),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:list(?: price)?|the price)s?(?: [a-z]+){0,3}?,? (?:which |that )?(?:nobody|no one|hardly anyone|none of our customers)(?: here| really| actually| ever)? pays(?: (?:it|that))?\\b|${B}(?:the |our )?(?:list|list price|price list) is (?:just |only |merely |really )?(?:where (?:we|it) (?:start|begin)s?|the (?:start|beginning|opening)(?: of (?:the|our|any) [a-z]+)?)(?= ?[.,;!]| ?(?:\\n|$))`,
    ),
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(`${B}${RIVAL}(?![a-z])[^!?\\n]{0,70}?[,.!?:;—–-]* (?:and |then |so |but )?(?<![a-z])${OURS_IS_LOWER}`),
    unless: NOT_MONEY,
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${SELLER}${MANNER} (?:get|give|make|offer|do)(?: you)? (?:an? )?(?:better|lower|cheaper|sharper) (?:deals?|prices?|offers?|quotes?|rates?|one) than (?:them|they|theirs|anyone|anybody|any|whatever|what|your|the|[a-z]+(?:'s)?)(?![a-z])|${SELLER}${MANNER} (?:do|go) better than (?:their|[a-z]+'s|that|any|whatever) (?:price|quote|offer|figure|number|bid|rate)|${SELLER}${MANNER} ${BEAT} (?:whatever|anything|what|any(?:body|one)(?: else)?'s) [^.!?;\\n]{0,30}?(?:quot|offer|charg|ask|bid|price|propos|pay)`,
    ),
    unless: NOT_MONEY,
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${OURS_IS_LOWER},? (?:whatever|no matter (?:what|who)|whoever|however low)\\b|(?:cheaper|lower price|better (?:price|offer|deal))[^.!?\\n]{0,20}\\?[^.!?\\n]{0,30}?(?<![a-z])we(?:'ll)? (?:match|beat|undercut)(?= ?[.!,;]| ?(?:\\n|$))`,
    ),
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:nobody|no one|no (?:other )?(?:vendor|provider|supplier|competitor)|none of them)(?:'ll| will| can| could| ever)* (?:undercuts?|undersells?|outbids?|goes? lower|beats? (?:us on price|our prices?)|(?:offers?|gives?) (?:you )?(?:a )?(?:lower|better|cheaper) (?:price|rate|deal))`,
    ),
  },
  {
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}(?:we|i)(?:'ll| will)? (?:guarantee|promise)(?: you)? (?:the |you the )?(?:lowest|best) (?:price|rate|quote)|${B}guaranteed (?:lowest|best) (?:price|rate)|(?:cheaper|lower price|less)[^.!\\n]{0,40}?[?,.] ?(?:and )?(?:we|i)(?:'ll| will)? (?:[a-z]+ )?(?:refund|pay|credit|give|return|make up|send)(?: you)?(?: back)? the difference`,
    ),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(`${SAY} ${FIGURE}(?![a-z])[^!?\\n]{0,50}?[,.!?:;—–-]* (?:and |then |so )?(?<![a-z])${ACCEPTED}`),
    unless: /\b(?:honestly|whether|right plan)\b/,
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:pay (?:us )?what(?:ever)? you (?:think|want|like|can|feel|consider|choose|wish|believe)|(?:set|name|choose|pick|write|make up) your own (?:price|rate|figure|fee|discount|number)|what would you(?: like to)? pay\\? (?:whatever|any)|(?:go|come down|drop) (?:as (?:low|far down) as (?:it takes|you (?:need|like|want)|necessary|needed)|to whatever))`,
    ),
  },
  {
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:there's|there is|we have|we've(?: got)?|i have|i've(?: got)?|you have)(?: (?:always|still|plenty of|lots of|a lot of|some|a bit of|enough|a little|more|ample))* (?:room|scope|leeway|wiggle room|flexibility|space|slack)(?: [a-z]+){0,2}? (?:to (?:go (?:lower|down|cheaper)|come down|move on (?:the |our )?price|negotiate|give)|on (?:the |our |your )?(?:price|pricing|rate|fee)s?\\b)`,
    ),
  },
];
