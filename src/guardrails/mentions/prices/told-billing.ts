/** Which billing the words around a price tell. */
import type { CheckContext } from "../../context.ts";
import { near } from "../../text/spans.ts";

const ANNUAL =
  /\b(?:(?:billed|paid|invoiced|invoice|bill|pay|billing|charged|payable|with|on|for|an?) (?:the )?(?:annually|yearly|annual(?:ly)?|once a year|every year|per year|up ?front for the year)|annual (?:billing|plan|contract|commitment|terms?|subscription|prepay\w*|payment|price|rate|agreement)|yearly (?:billing|plan|contract|price|rate|subscription)|pay(?:ing|s)?(?: [a-z]+){0,3}?(?: for)? (?:the|a) (?:whole |full )?year\b(?! (?:more|less|later|ago))|yearly way|(?:a year|(?:12|twelve) months) (?:in advance|ahead|at once|up ?front)|the year (?:up ?front|in one go|in advance)|(?:12|twelve)[- ]month (?:term|contract|commitment)|paid (?:yearly|up ?front)|(?:paid|pay|billed|payable|buy it|bought|taken|take it|bill)(?: [a-z]+){0,2} (?:by|for) the year|by the year|annual\b)/;
const MONTHLY =
  /\b(?:(?:no|without(?: an?)?|not on an?) (?:annual|yearly) (?:commitment|contract|billing|plan|term)|without(?= ?[.,;)]|$)|(?:billed|paid|invoiced|pay|billing|charged|payable) (?:on a )?(?:monthly|month[- ]by[- ]month|every month|each month|per month|month to month)|monthly (?:billing|plan|contract|subscription|price|rate|terms?|payment)|month[- ](?:to|by)[- ]month|by the month|rolling monthly|on monthly)\b|\(monthly\)/;

const OTHERWISE =
  /^(?: (?:a|per|each|every) [a-z]+){0,2},? (?:otherwise|else|if not|if (?:you|they|he|she) (?:don't|do not|won't|would rather not|prefer not to))(?= ?(?:[.,;:!?)]|\n|$))/;

const SUBJECT_BILLING =
  /(?:^|[.,;:] ?|\b(?:and|but|or|with|on|for) )(?:with |on |for )?(?:monthly|annual|yearly|month[- ]to[- ]month) (?:billing|payment|plan|price|contract)[a-z' ]{1,24}$/;

/** The billing period that is said next to `position`: in its own clause first, in its sentence otherwise. */
export function billingAt(
  ctx: CheckContext,
  position: number,
  sentenceStart: number,
  sentenceEnd: number,
  period: string | undefined,
): "monthly" | "annual" | undefined {
  const inFront = ctx.text(sentenceStart, sentenceEnd).split("\ue002");
  const behind = ctx.text(position, Math.min(sentenceEnd, position + 60)).split("\ue002");
  const parts = (behind[0] ?? "").split(/[,;]| or | and (?=[\ue001-\ue008])/);
  // The part in front of the next price speaks for that one: "$12 a month; paid yearly it is $10".
  const own = behind.length > 1 && parts.length > 1 ? parts.slice(0, -1) : parts;
  const scopes = [
    own[0] ?? "",
    // "Monthly billing would be €24 per person, so paying for the year …": who costs stands in front.
    SUBJECT_BILLING.exec(ctx.text(Math.max(sentenceStart, position - 50), position - 1))?.[0] ?? "",
    own.slice(0, 2).join(","),
    ctx
      .text(Math.max(sentenceStart, position - 60), position - 1)
      .split("\ue002")
      .at(-1) ?? "",
    // The whole sentence speaks for its only price; of several, only what stands in front of the first speaks for all.
    inFront.length > 2 ? (inFront[0] ?? "") : ctx.text(sentenceStart, sentenceEnd),
  ];
  // "£510 on annual billing and £600 otherwise"
  if (OTHERWISE.test(own[0] ?? "") && ANNUAL.test(ctx.text(sentenceStart, position - 1))) return "monthly";
  for (const [i, scope] of scopes.entries()) {
    const annual = ANNUAL.test(scope.replace(/\b(?:no|without(?: an?)?|not on an?) (?:annual|yearly)\b/, ""));
    const monthly = MONTHLY.test(scope);
    // "$37 month to month or $372 for the year": a year's price is not bound by what is said of another.
    if (annual !== monthly && !(monthly && i > 0 && /^(?:y|an|p)/.test(period ?? "")))
      return annual ? "annual" : "monthly";
    if (i === 0 && /^(?:annually|yearly)$/.test(period ?? "")) return "annual";
    // "$49 per agent monthly, billed annually"; what stands in front of another price speaks for that one.
    if (i === 2 && period === "monthly" && ctx.text(sentenceStart, position - 1).includes("\ue002")) return "monthly";
  }
  return period === "monthly" ? "monthly" : undefined;
}

/** So many lines above may tell it. */
const LINES_OF_A_FORM = 4;
const FORM_LINE = /^\W*[a-z][a-z ]{1,18}: /;

/** "Plan: Corner, monthly billing", and in the next line "Price: £72". */
export function billingOfForm(
  ctx: CheckContext,
  sentence: { start: number; end: number },
): "monthly" | "annual" | undefined {
  if (!FORM_LINE.test(ctx.text(sentence.start, sentence.end))) return undefined;
  // "SMS bundle: £18 per month" is billed by itself.
  const addOns: readonly unknown[] = ctx.facts.priceBook?.add_ons ?? [];
  const named = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, sentence.end);
  if (named.some(({ value }) => addOns.includes(value))) return undefined;
  let line = sentence;
  for (let i = 0; i < LINES_OF_A_FORM; i += 1) {
    const above = ctx.sentenceBefore(line);
    const text = ctx.text(above.start, above.end);
    if (above.end > line.start || !FORM_LINE.test(text)) return undefined;
    const [annual, monthly] = [ANNUAL.test(text), MONTHLY.test(text)];
    if (annual !== monthly) return annual ? "annual" : "monthly";
    line = above;
  }
  return undefined;
}
