/** Floors, approval limits and margins: what a price may be at least, and who may lower it. */
import type { CheckContext } from "../../context.ts";
import { coordinateAround } from "../../text/coordinates.ts";
import { TAG, type Span } from "../../text/draft.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";

const FLOOR_WORDS =
  /\b(?:floor|lowest (?:we|i|price|possible|figure|amount)|bottom(?: line)?|rock[- ]bottom|walk[- ]away|as low as we|go (?:as far )?(?:down|as low|lower)|can go to|minimum (?:we|price)|never (?:sell |go )?below|won't go below|not (?:go )?below|internal(?:ly)?|absolute limit|drop to|(?:stops?|ends?|bottoms? out|the line is|the end is) at)\b/;
const FLOOR_LEAD =
  /\b(?:(?<!(?:ground|shop|first|second|third|top|sales|same|dance|\ue003) )floor(?: price)?(?: (?:for|of|on) [a-z]+(?: [a-z]+)?)?(?: is| of| at|:)|(?:we|i)(?:'d| can| could| may| might| would)?(?: even| still| just)? go (?:(?:as low as|all the way|down) )?(?:to )?)(?: (?:only|just|about))? ?$/;
const FIGURE_ENDS = /^(?:[.,;:!?)\n]|$| (?:for|per|a|on|each|and|but|with|if)\b)/;
const FLOOR_NAMED = new RegExp(
  `(?<![a-z])(?:our |the |price |internal |[a-z]+ )?(?:price floor|floor price|floor|walk-away price|bottom price|lowest price we (?:can|may|will) (?:accept|go|offer))(?: (?:for|on|of) [a-z ]{2,30}?)?(?: is| of| at| sits at|:)* (?:just |only )?${TAG.money}`,
  "g",
);
const TIERS = new RegExp(
  `(?<![a-z])(?:can|may|could|is able to|are allowed to|is allowed to|has to|must|will) (?:only )?(?:approve|authori[sz]e|sign off|clear|grant|green-?light)(?: on| discounts?| up| to| of| anything| as much as)* ${TAG.percent}|(?<![a-z])(?:discounts?|anything) (?:above|over|beyond|up to) ${TAG.percent} (?:needs?|requires?|goes to|must go to)(?: [a-z']+){0,5}? (?:approval|sign-?off|cfo|vp|manager|director|ceo|founder|head)`,
  "g",
);

const FIGURE = `[${TAG.money}${TAG.number}]`;
const CUT = `[${TAG.percent}]|\ue003 (?:points?|percent)`;
/** Who may say yes to a discount. */
const CHIEFS =
  "cfo|ceo|coo|vp|vice president|managers?|boss|directors?|founders?|head|sales lead|sales manager|leadership|finance|management|board|team lead|deal desk";
const BOSS = `(?:(?:the |our |my |a )?(?:${CHIEFS}|sales|reps?)(?: (?:of [a-z]+|[a-z]+))?|upstairs|somebody above me|higher up|[a-z]+)`;
const CHIEF = `(?:my [a-z]+|(?:the|our) (?:[a-z]+ )?(?:${CHIEFS})(?: of [a-z]+)?)`;
const MAY =
  "(?:'d|'ll|'m|'re)? (?:(?:may|can|could|will|would|(?:(?:am|are|is) )?(?:allowed|permitted|free|able) to|'d|ever|even) ){0,2}(?:accept|accepts|go|goes|charge|sell|sells|take|takes|offer|quote|do|sign|signs|sign off|approve|approves|agree to|settle|settles|let [a-z]+ go)(?: [a-z]+){0,2}?(?: (?:for|on|to|at))?";
const WE = `(?:${CHIEF}|we|i|sales|reps?|the system|finance|[a-z]+)(?: (?:here|above me|in the house|in sales))?`;
const WHOSE = "(?:(?:our|the|my|your|an?|internal|absolute|real|actual|true) )?";
/** What may also be the ground we stand on: only money makes it a price. */
const GROUND = `${WHOSE}(?:hard )?(?:floor|rock[- ]bottom|bottom line|hard (?:stop|limit))`;
const LOWEST = `${WHOSE}(?:(?:hard )?floor price|price floor|rock[- ]bottom (?:price|figure)|walk-?away(?: price| figure)?|reserve price|limit price|minimum (?:price|we (?:may|can|must) (?:charge|accept|take|ask))|(?:least|lowest|minimum)(?: (?:price|figure|number|amount))?(?: that)? (?:${WE}|any(?:body|one) (?:here|at (?:[a-z]+ )?[a-z]+|of us)) ?${MAY})`;
const LOWER =
  "(?:(?:go|sells?|quote|drop|price|accept|accepts|charge|offer|do|take|pays?(?! (?:any )?more\\b)|going|let it go|sell it|let me sell(?: it)?|let me go)(?: [a-z]+){0,4}? (?:any )?(?:below|under|beneath|less than|lower than|for less than|further than|more than))";

const NEVER =
  "(?:never|can't|cannot|won't|nobody|no one|none of [a-z]+|no \ue003|(?:not|isn't|aren't|wasn't|weren't) (?:allowed|permitted|authori[sz]ed|supposed|free|able) to|mustn't|must not|may not|don't|doesn't|do not|does not|forbidden to|refuses? to)";
const FOR =
  "(?: (?:for|on|of|at) (?:this |the |an? )?[a-z' ]{2,40}?)?(?:'s| is| of| at| sits at| stands at| lies at|:)+ (?:just |only |about )?";

/** How a limit is told to somebody who should not know it. */
const PRICE_LIMITS: readonly RegExp[] = [
  FLOOR_NAMED,
  TIERS,
  new RegExp(`(?<![a-z])(?:${LOWEST}${FOR}${FIGURE}|${GROUND}${FOR}${TAG.money})`, "g"),
  new RegExp(
    `(?<![a-z])(?:(?:i|we) (?:may|am allowed to|are allowed to|am free to)|(?:he|she|reps?|sales(?: people)?|account managers?)(?: (?:can|may|could|am|are|is|allowed to|free to|only|also))*) (?:give|grant|take(?: off)?|offer|approve|sign(?: off)?|go|do|allow|knock off|discount) (?:up to |to |down |as much as |at most |no more than |a |an )*(?:${CUT})(?: off| discount)? (?:without (?:asking|calling|checking|approval|permission|a signature|anyone|anybody)|on (?:my|our|their|his|her) own|(?:my|our|them|him|her)sel(?:f|ves)|alone)\\b|(?:sales(?: people)?|reps?|account managers?) (?:may|can) (?:give|grant|approve|sign|go to) (?:up to )?(?:${CUT})(?=, (?:the|our|my) )|(?:ask|asks|want|wants|need|needs) (?:for )?(?:more than|over|above|beyond) (?:${CUT})(?: off)?,? (?:then )?(?:i|we)(?:'d| have to| must| need to| would have to| will have to|'ll have to)+ (?:call|ask|get|check with|go to|phone|fetch|involve) (?:my|our|the) [a-z]+`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])for (?:(?:anything )?(?:more than|over|above|beyond) )?(?:${CUT})(?: off)?,? (?:(?:i|we)(?:'d| would)? (?:need|have to|must|would have to|will have to)(?: [a-z]+){0,2} (?:${CHIEF}|approval|a signature)|${CHIEF}(?: [a-z]+)? (?:has|have|must|needs|would have|will have) (?:to )?(?:sign|approve|agree|say|decide|be asked))`,
    "g",
  ),
  // "My absolute minimum is $40", "our approval limit is 20%", "20% is the most I can give"
  new RegExp(
    `(?<![a-z])(?:(?:my|our) (?:(?:own|absolute|internal|hard|personal|lowest) )*(?:minimum|limit)(?:'s| is| lies at| sits at|:)(?: (?:just|only|at|about|exactly))* ${TAG.money}|(?<!\\b(?:an?|your|their|any|every|each|set|new|his|her) )(?:(?:my|our|the) )?(?:(?:own|internal|personal) )*(?:approval|signing|discount|sign-?off) (?:limit|ceiling|cap|threshold)(?: (?:for|of) (?:the |our |my )?[a-z]+(?: [a-z]+)?)?(?:'s| is| lies at| sits at| ends at| of|:)+ (?:${CUT})|(?:(?:my|our) (?:own )?(?:limit|discretion|authority|mandate)|(?:my|our) (?:own )?(?:power|say))(?:'s| is| ends| stops| reaches| goes)(?: (?:at|to|up to|as far as|just|only))* (?:${CUT})|(?:${CUT}) is (?:the most|as much as|the maximum|the highest|all)(?: that)? (?:i|we|sales|reps?)(?:'m)?(?: (?:can|may|could|am|are|allowed to|able to|ever))+ (?:give|grant|offer|approve|sign|take off|do)(?: [a-z]+){0,2}? (?:without|alone|myself|ourselves|on (?:my|our) own))`,
    "g",
  ),
  // "Up to 20% my sales lead can approve", "above 20% only the founder can decide"
  new RegExp(
    `(?<![a-z])(?:(?:up to|until|within|above|over|beyond|past|more than)) (?:${CUT})(?: (?:off|discount))?,? (?:only )?(?:my (?:[a-z]+ )?[a-z]+|${CHIEF}|sales|reps?)(?: alone| only)? (?:(?:can|may|could) (?:approve|sign|decide|grant|agree|give|allow|say)|(?:has|have) to (?:approve|sign|agree|decide|be asked)|must (?:approve|sign|agree|decide|be asked)|approves?|signs?|decides?)|(?:at|for|with) (?:less than|under|anything (?:below|under)) ${TAG.money}(?: (?:a|per) [a-z]+)?,? (?:we|i)(?:'d)? (?:walk|lose|pass|decline|make a loss|stop|say no|are out)`,
    "g",
  ),
  // "Below three pounds forty they won't let me sell you a seat"
  new RegExp(
    `(?<![a-z])(?:below|under|beneath|(?:anything )?less than|lower than) ${TAG.money}(?: (?:a|per) [a-z]+)?,? (?:they|${CHIEF}|nobody|no one|the system)(?: (?:won't|will not|don't|doesn't|never|would|will|ever))* (?:lets?|allows?|permits?) (?:me|us)(?: (?:sell|go|sign|offer|quote))?`,
    "g",
  ),
  // "Below £44.50 I'd need a signature"
  new RegExp(
    `(?<![a-z])(?:below|under|beneath|(?:anything )?less than|lower than) ${TAG.money}(?: (?:a|per) [a-z]+)?,? (?:i|we)(?:'d|'ll| would| will|'m| am)? (?:need|have to|must|not allowed|have got to|'ve to)(?: (?:to|get|ask|fetch|go|find|obtain|and|knock|on))* ?(?:for )?(?:an? |the |my |our |somebody's )?(?:[a-z]+'s )?(?:signature|approval|sign-?off|ok|okay|blessing|permission|yes|${CHIEFS}|upstairs|go)(?![a-z])`,
    "g",
  ),
  new RegExp(
    `(?:nothing|no (?:deal|quote|offer|order)) (?:under|below) ${TAG.money}(?: [a-z]+){0,2} (?:gets?|is|goes|will be|passes)(?: [a-z]+)? (?:approved|signed|through|accepted|passed)`,
    "g",
  ),
  new RegExp(
    `(?:${FIGURE}(?: (?:a|per) [a-z]+| each)?(?: (?:on|for|in|with) (?:[a-z]+ ){0,2}[a-z]+)?(?: is|'s|,|:| was) (?:just |exactly )?(?:as low as|${LOWEST}|${GROUND}|the (?:least|lowest|bottom|floor))|[${TAG.money}${TAG.percent}](?: (?:a|per) [a-z]+| each)?(?: is|'s|,|:| was) (?:just |exactly )?as far (?:down )?as)(?: (?:we|i|they|anyone|the|[a-z]+)\\b(?: (?:can|could|will|may|plan)\\b)? ?(?:(?:go|goes|get|accept|sell)\\b)?)?`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])(?:i|we|sales|reps?)(?:'m|'re)? (?:can|could|may|might|would|am able to|are able to|allowed to)(?: (?:still|even|just|only|go|come|get|lower|than|list|drop|sell|do|it))*,? (?:as low as|(?:all the way )?down to|as far (?:down )?as) [${TAG.money}${TAG.percent}]`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])(?:${NEVER}|not)(?: [a-z]+){0,4}? ${LOWER} ${FIGURE}(?! (?!(?:a|an|per|each|for|on|in|with|to|and|or|but|if|unless|without|dollars|euros|pounds|whatever|ever|no|because|as|at|even|under)\\b)[a-z])|${NEVER}(?: (?!your\\b)[a-z]+){0,4}? (?:goes?|leaves?|fall|falls|slip|slips|dip|dips|drop|drops|sink|sinks|get|gets|move|moves|sign|signs|approve|approves)(?: [a-z]+){0,2}? (?:below|under|beneath) ${TAG.money}|(?:stops?|quits?) (?:moving|falling|dropping|sinking|giving|going down) (?:at|before) ${TAG.money}|(?:blocks?|rejects?|refuses?|stops?|kills?)(?: [a-z]+){1,3} (?:under|below) ${TAG.money}|(?:anything|everything|deals?|quotes?|offers?|prices?) (?:under|below) ${TAG.money}(?: (?:a|per) [a-z]+)?,? (?:(?:he|she|they|we|i|gets?|is|are|must|has|needs?|${BOSS}) )+(?:sends?|rejects?|refuses?|declines?|blocks?|kills?|sent|rejected|refused|blocked|turned down|approval|to be approved)|(?:below|under) ${TAG.money}(?: (?:a|per) [a-z]+)?,? (?:we|i)(?:'d)? (?:walk|lose|pass|decline|make a loss|stop|say no|are out)`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])(?:above|over|beyond|past|more than|anything over|anything above)(?: (?:that|the)?)? ?(?:${CUT})(?: off)?,? (?:(?:it|that|this|which|i|we|i'd|we'd|i'll|we'll|i would|we would|everything|they|deals?|discounts?|for approval) )*(?:(?:have|has|need|needs|must|goes|go|had|want|wants|requires?|takes?|is|lands?|ends? up)(?: to)?(?: (?:go|ask|get|check|call|run|take|bring|clear|discuss|talk|speak|be|it|the|a|my|our|his|her|by|with|on|upstairs|to|for|sign-?off|approval|approved|ok|okay|yes|nod|blessing|signed|off|from|it|past))* ?(?:upstairs|${BOSS}))`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])(?:(?:the |our |my )?(?:head of [a-z]+|cfo|ceo|coo|sales manager|managing director) (?:signs? off|approves?|grants?|allows?)|only (?:the )?${BOSS} (?:can|may)|${BOSS} (?:can|may) only|(?:the )?(?:cfo|ceo|vp|manager|founder|director|boss)(?: of [a-z]+)? (?:can|may|will|lets me|allows me))(?: (?:go|to|down|up|sign|off|on|wave|through|approve|allow|grant|give|authori[sz]e|ok|do|clear|discounts?|of|more|than|anything|over|above))* (?:${CUT})`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])(?:least|lowest|furthest|furthest down|most) (?:that )?${CHIEF} (?:(?:will|would|ever) )*(?:lets?|allows?|permits?) (?:me|us|anyone|anybody|any of us|reps?|sales)\\b[^.!?\\n]{0,40}? (?:is|:) (?:${CUT}|${TAG.money})`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])(?:my|our|his|her|the rep's|a rep's) (?:own )?(?:manager |boss )?(?:discretion|authority|leeway|limit|mandate|room|signing limit|wiggle room|lets me go|lets me give|allows me)(?: [a-z]+){0,4}? (?:${CUT})|(?:authori[sz]ed|allowed|permitted|empowered|cleared|mandate|authority|room|leeway|discretion)(?: (?:to|for|give|take|offer|go|grant|another|up|of|off|down|discounts?|as|far))* (?:${CUT})|(?:cap|ceiling|limit) (?:on|for) (?:my |our |the )?(?:discretion|discounts?|concessions?)(?: is| of| at|:)+ (?:${CUT})|(?:${CUT})(?: [a-z]+){0,3}?,? (?:is my call|before i (?:must|have to|need to) ask|is as far as i|is mine to give)|(?:${CUT})(?: [a-z]+){0,3}? (?:is|are) (?:as far as|as much as|the most|the furthest|all|what) (?:that )?${CHIEF}(?: (?:will|can|may|would|goes|go|gives?|ever|allows?))+`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])(?:under|below|up to|until|within|less than|anything (?:under|below|up to|less than)) (?:${CUT})(?: (?:of|off)(?: (?:reduction|discount|the price|list))?)?,? (?:i|we|reps?)(?:'m|'re)? (?:(?:(?:can|may|could|am|are|free|allowed|to|just|simply) )*(?:sign|approve|decide|give|grant|agree|allow)(?: (?:it|off|that|them|things|on))* (?:alone|myself|ourselves|on (?:my|our) own|without [a-z]+ing)|(?:(?:don't|do not|needn't|need not|never|even|have|need|to) )+(?:ask|call|check))`,
    "g",
  ),
  new RegExp(
    `(?:${FIGURE}|[${TAG.percent}])(?: (?:a|per) [a-z]+| each)?(?: (?:on|for|off) [a-z]+)? is (?:the point |the moment |the line |exactly )?(?:where|when|at which) ${CHIEF} (?:stops?|says? no|hangs? up|walks?|draws?|gets? (?:nervous|angry|cold)|loses?|shakes?|pulls?|closes?)`,
    "g",
  ),
  // "Fifty cents a return is where Parade ends for us", "above the 15% that the Head of Sales may sign"
  new RegExp(
    `${TAG.money}(?: (?:a|per) [a-z]+| each)?(?: (?:on|for) [a-z]+)? is (?:the point |the line |exactly |just )?(?:where|at which) (?:(?:we|i) (?:stops?|ends?|draws?|gets? off|bottom out|walk|leave the table)|(?:[a-z]+ ){1,3}?(?:stops?|ends?|bottoms? out|is over) (?:for|with) (?:us|me)\\b)|(?<![a-z])(?:above|over|beyond|past|more than|within|under|up to|all of|outside) (?:the |my |our |his |her )?(?:${CUT})(?: (?:off|discount))?(?: (?:that|which|what))? (?:${CHIEF}|i|we|sales|reps?) (?:may|can|could|(?:am|are|is) (?:allowed|permitted|free|cleared) to)(?: (?:only|just|ever|still))* (?:sign|approve|grant|give|decide|agree|authori[sz]e|clear|wave|offer|allow)`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])our (?:purchas(?:e|ing)|buying|cost|landed|production|factory|unit) (?:price|cost)s?${FOR}${TAG.money}|our (?:gross |net )?margins?(?! (?:for|of) error)(?: (?:on|for) [a-z ]{2,20}?)?(?: is| are| of|:| at)+ ${TAG.percent}|(?:costs? us) ${FIGURE}|(?:make|making|made) (?:a |good )?(?:money|profit|margin) (?:at|on|with|down to|as low as) ${TAG.money}|(?:attach(?:ing|ed)?|send(?:ing)?|sent|forward(?:ing|ed)?|shar(?:e|ing|ed)|show(?:ing)?|enclos(?:e|ing|ed)|here is|here's|slip(?:ping)?|leak(?:ing)?|pass(?:ing)? on)(?: you| along| over| on)* (?:our|the) (?:internal|confidential|secret) (?:[a-z]+ )?(?:battle cards?|crib sheets?|price (?:book|limits?|list|guidelines?)|pricing(?: [a-z]+)?|margins?|playbooks?|sales (?:guide|handbook|notes|manual)|discount [a-z]+|call scripts?|win-loss [a-z]+)`,
    "g",
  ),
  // "My regional lead signs off on anything up to fifteen per cent", "the line he won't let anybody step under is 139 a site"
  new RegExp(
    `(?<![a-z])(?:my|our|the) (?:[a-z]+ ){1,2}?(?:signs? off|approves?|waves? through|green-?lights?|agrees? to|signs?)(?: on)? (?:anything|everything|whatever is|all|deals?|discounts?) (?:up to|below|under|within|less than) (?:${CUT})|the line (?:that )?(?:my|our|the) [a-z]+(?: (?:of|in) [a-z]+)? (?:won't|doesn't|never|will not)[^.!?\n]{0,50}? is ${FIGURE}`,
    "g",
  ),
  new RegExp(
    `(?<![a-z])(?:up to|until|within) (?:${CUT}),? my [a-z]+ (?:in|from|of) [a-z]+ (?:can|may|could) (?:approve|sign|decide|grant|agree|give|allow)`,
    "g",
  ),
];
const likelyLimits = createPrefilter(PRICE_LIMITS.map((regexp) => ({ regexp })));

/** The reader's own limits, and what is measured and not sold. */
const NOT_OURS =
  /\b(?:variances?|journals?|balances?|lines|entries|accruals?|thresholds?|tolerance|postings?|purchase (?:orders?|approvals?|requests?|limits?)|(?:your|their) (?:buyers?|cfo|vp|reps?|manager|margin|limit|floor|gross|discretion|boss))\b/;

/** "Can approve 20 % of the messages": a share of what is no price. */
const SHARE_OF =
  /^ of (?:the|all|your|our|its|their|every|each)\b(?! (?:[a-z]+ )?(?:list|prices?|bills?|totals?|invoices?|amounts?|orders?|contracts?|quotes?|fees?|value))/;

/** "Up to 10 % I can agree to": what needs nobody's approval is simply offered. */
function isEverybodys(ctx: CheckContext, start: number, end: number): boolean {
  const free = (ctx.facts.priceBook?.discounts.tiers ?? [])
    .filter(({ approver }) => approver === null)
    .map(({ up_to_percent }) => up_to_percent);
  const told = ctx.draft.quantitiesBetween(start, end).filter(({ quantity }) => quantity.type !== "duration");
  return (
    told.length === 1 &&
    told.every(({ at, quantity }) => {
      const limit = ctx.text(Math.max(start, at - 24), at);
      return (
        quantity.type === "percent" &&
        free.includes(quantity.value) &&
        !/\b(?:above|over|beyond|more than|past|than)\b/.test(limit)
      );
    })
  );
}

export function floors(ctx: CheckContext): { span: Span; detail: string }[] {
  const { draft } = ctx;
  const book = ctx.facts.priceBook;
  const limits = new Map<number, { span: Span; detail: string }>();
  // "Sales 5 %, the manager 12 %, the COO 20 %" tells the limits once.
  for (const match of likelyLimits(draft.tagged).flatMap(({ pattern, within }) =>
    allMatches(pattern.regexp, draft.tagged, within),
  )) {
    const { start, end } = ctx.sentence(match.index);
    const clause = coordinateAround(ctx.text(start, end), match.index - start, match.index + match[0].length - start);
    if (NOT_OURS.test(ctx.text(start + clause.start, start + clause.end)) || ctx.notSaid(match.index)) continue;
    if (SHARE_OF.test(draft.tagged.slice(match.index + match[0].length, end))) continue;
    if (isEverybodys(ctx, match.index, match.index + match[0].length)) continue;
    const span = draft.span(match.index, match.index + match[0].length);
    const whole = draft.sentenceAt(match.index).start;
    const first = limits.get(whole);
    if (first) {
      first.span = { start: Math.min(first.span.start, span.start), end: Math.max(first.span.end, span.end) };
    } else limits.set(whole, { span, detail: "an internal price limit" });
  }
  const found = [...limits.values()];
  const values = new Set(
    [...(book?.plans ?? []), ...(book?.add_ons ?? [])].flatMap((plan) =>
      plan.prices.flatMap((price) =>
        price.floor === undefined
          ? []
          : [`${price.currency} ${Number(price.floor)}`, `${price.currency} ${Number(price.floor) * 12}`],
      ),
    ),
  );
  const bare = new Set([...values].map((value) => value.split(" ")[1]));
  for (const { at, quantity } of draft.quantities) {
    // "Growth floor: 57", "we can go to 90.50": a figure that is a floor's, right behind the word for one.
    const lead = ctx.text(Math.max(ctx.sentence(at).start, at - 40), at);
    if (
      quantity.type === "number" &&
      bare.has(String(quantity.value)) &&
      FLOOR_LEAD.test(lead) &&
      FIGURE_ENDS.test(ctx.text(at + 1, at + 12)) &&
      !ctx.notSaid(at)
    )
      found.push({ span: draft.span(at, at + 1), detail: "a floor price" });
    if (quantity.type !== "money" || !values.has(`${quantity.currency ?? ""} ${quantity.value}`)) continue;
    const sentence = ctx.sentence(at);
    if (FLOOR_WORDS.test(ctx.text(sentence.start, sentence.end)))
      found.push({ span: draft.span(at, at + 1), detail: "a floor price" });
  }
  return found;
}
