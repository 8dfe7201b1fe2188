/** Months given away by the calendar: the customer starts in December, the first bill is for April. */
import type { CheckContext } from "../../context.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";
import type { Cover } from "../../text/spans.ts";
import { MONTHS } from "../lexicon.ts";
import { BILL } from "../trade.ts";
import { B, g, type Offer } from "./patterns.ts";

const MONTH_NAME = MONTHS.join("|");
const SEASON: Readonly<Record<string, number>> = {
  winter: 11,
  spring: 2,
  summer: 5,
  autumn: 8,
  fall: 8,
  "new year": 0,
};
const SEASON_NAME = Object.keys(SEASON).join("|");
const WHEN = `(?:the )?(?:(?:end|start|beginning|middle|first|[\ue003\d]+(?:st|nd|rd|th)?)(?: day)? of |early |late |mid-?)?(?<when>${MONTH_NAME}|${SEASON_NAME}|\ue008)(?![a-z])`;
const BILLS = `(?:${BILL}|charges?|direct debits?)`;
const ONLY = "(?: (?:only|not|never|don't|doesn't|won't|will|would|'ll|then|just|actually))*";

/** When the first bill comes. Group 1 is context in front. */
const BILLED = [
  `${B}(?:first|opening|earliest|next|very first) ${BILLS}(?: (?:you(?:'ll| will|'d)?|your|team|ever|see|get|receive|from|us|we|send|out|of|the|contract|lands?|is|will|be|comes?|goes|falls|would|'ll|only|due|cover|covers|counts?|the|time|months|arrives?|reaches|dated|not|until|before|then|just|runs?|starts?|begins?|with|covering))* (?:for|in|from|on|until|before|covers?|covering|is|with|starts?|begins?) ${WHEN}`,
  `${B}(?:billing|invoicing|(?:the|your|our|any) (?:meter|clock|bill|counter|invoicing|subscription|fee|charge)s?|charging|(?:your |the )?(?:payments?|subscription fees?|invoices?|paid (?:term|contract|period)))${ONLY} (?:starts?|begins?|kicks? in|sets? in|runs?|start to run|starts to run|begins? to (?:run|tick|count|turn)|start running|starts running|resumes?)(?: (?:only|running|ticking|again))* (?:in|from|with|on|as of|until|before) ${WHEN}`,
  `${B}(?:nothing|no ${BILLS}|not a (?:cent|penny|single ${BILLS}))(?: [a-z'-]+){0,10}? (?:until|till|before) ${WHEN}`,
  `${B}(?:we|i)(?:'ll|'d| will| would)?(?: (?:won't|will not|don't|do not|not|never|only|first))* (?:start (?:billing|charging|invoicing)|begin (?:billing|charging|invoicing)|(?:send|raise|issue|write)(?: you)? (?:an?|any|the|your)(?: first)? ${BILLS}|bill|charge|invoice)(?: (?:you|your team|anything|for it|them))* (?:until|till|before|from|in|as of) ${WHEN}`,
  `${B}you(?:'ll| will)? (?:only |first |then |just )*(?:see|get|receive) (?:a|an|the|your first|our first|any) ${BILLS} (?:only |not before )?(?:in|from|before) ${WHEN}`,
  `${B}(?:you(?:'ll)? )?pay(?:ing)?(?: (?:only|not|just|starting|nothing))* (?:from|as of|starting|in|until) ${WHEN}(?: on| onwards?)?`,
  `${B}you(?:'ll| will)? (?:only |first |then |just |not )*(?:(?:start|begin) paying|(?<=(?:only|first) )pay)(?: only)? (?:in|from|before|until) ${WHEN}`,
  `${B}you(?:'ll)? (?:won't|will not|don't|never)(?: (?:even|ever))? (?:see|get|receive|have|find) (?:an?|any|the)(?: (?:first|single))? ${BILLS}(?: (?:for|from|of) (?:(?:the|us|our|it|this|that) ?)?(?:[a-z]+ ?){0,2})? ?(?:until|till|before) ${WHEN}`,
].map((source) => ({ regexp: g(source) }));
const likelyBills = createPrefilter(BILLED);

/** When the customer has what is billed. */
const USED = new RegExp(
  `(?<![a-z])(?:start|starts|opens|runs|go|goes|going|live|use|uses|using|begin|begins|run|running|work|working|in the (?:product|system|app|tool)|on the road|on board|onboard|access|in from|inside|roll out|drive|driving|switch(?:ed)?(?: (?:you|it|them|everybody|everyone|your [a-z]+))? on|set up|yours|logged in|sign|join|order|(?:contract )?dated|open|arrives?|delivered|installed)(?: [a-z'-]+){0,7}? (?:in |from |on |by |since |of )?(?<used>${MONTH_NAME}|now|today|tomorrow|immediately|straight away|right away|at once|this (?:week|month)|next week)(?![a-z])`,
  "g",
);
/** A bill is late by this much before it gives a month away: it may come at the end of the month it is for. */
const FREE_FROM = 2;

const NOT_A_GIFT =
  /(?<![a-z])(?:trials?|pilot|test|already paid|have paid|you've paid|prepaid|credit(?:ed)? balance|renewal|payment (?:terms?|period)|terms of payment|\ue004 (?:net|after (?:the )?invoice|from (?:the )?(?:invoice|date))|in arrears|(?:bill|billed|invoice|invoiced|pay|paid) (?:you )?(?:quarterly|by the quarter|every quarter))\b/;

/** Dates as the months that they lie in. */
function inMonths(ctx: CheckContext, start: number, end: number): string {
  const dates = ctx.draft.quantitiesBetween(start, end).filter(({ quantity }) => quantity.type === "date");
  return ctx.text(start, end).replace(/\ue008/g, (tag) => {
    const date = dates.shift()?.quantity;
    const words = date ? ctx.draft.lower.slice(date.start, date.end) : "";
    return MONTHS.find((month) => words.includes(month)) ?? tag;
  });
}

/** Offers that lie in the time between the first use and the first bill. */
export function lateBills(ctx: CheckContext, taken: Cover): Offer[] {
  const { tagged } = ctx.draft;
  return likelyBills(tagged).flatMap(({ pattern, within }) =>
    allMatches(pattern.regexp, tagged, within).flatMap((match): Offer[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      const sentence = ctx.sentence(start);
      const from = ctx.sentenceBefore(sentence).start;
      const before = inMonths(ctx, Math.min(from, sentence.start), start);
      const behind = inMonths(ctx, end, ctx.sentence(sentence.end).end);
      // "The old tool runs until March; we switch you on in December": the last that is told in front is ours.
      const used = ([...before.matchAll(USED)].at(-1) ?? [...behind.matchAll(USED)][0])?.groups?.["used"];
      if (used === undefined || NOT_A_GIFT.test(before) || NOT_A_GIFT.test(behind) || taken.touches(start, end))
        return [];
      const named = match.groups?.["when"] ?? "";
      const when = named === "\ue008" ? (inMonths(ctx, start, end).split(" ").at(-1) ?? "") : named;
      const billed = SEASON[when] ?? MONTHS.indexOf(when);
      const first = MONTHS.includes(used) ? MONTHS.indexOf(used) : Number(ctx.asOf.slice(5, 7)) - 1;
      if (billed < 0) return [];
      const free = (billed - first + 12) % 12;
      if (free < FREE_FROM || free > 9) return [];
      taken.add(start, end);
      const label = ctx.draft.quoted(start, end);
      return [{ start, end, type: "free-months", freeMonths: free, percent: (free / 12) * 100, owns: [], label }];
    }),
  );
}
