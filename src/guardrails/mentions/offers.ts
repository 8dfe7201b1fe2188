/** Price offers in a draft, each turned into the share of list price that it gives away. */
import { createCover, near } from "../text/spans.ts";
import type { CheckContext } from "../context.ts";
import type { Plan } from "../facts.ts";
import { SHARE, TAG } from "../text/draft.ts";
import { DAYS_IN, type Quantity } from "../text/quantities.ts";
import { allMatches, createPrefilter } from "../text/prefilter.ts";
import { clauseStart } from "../text/sentences.ts";
import type { OfferType, Pattern } from "./offer-patterns.ts";
import { amountPatterns, sharePatterns } from "./offer-shares.ts";
import { addedTo, freePlans, onPlans, share } from "./offer-plans.ts";
import { wordAmountPatterns, wordFixedPatterns, wordPatterns } from "./offer-words.ts";
import { durationPatterns, fixedPatterns, numberPatterns } from "./offer-terms.ts";
import { OTHERS } from "./lexicon.ts";

export interface Offer {
  start: number;
  end: number;
  type: OfferType;
  /** Share of list price given away, in per cent; undefined when the text does not say enough to compute it. */
  percent?: number;
  freeMonths?: number;
  /** Positions (tagged) of the quantities it is made of: no other kind reads them again. */
  owns: number[];
  plan?: Plan;
  label: string;
}

const OTHERS_BEFORE = new RegExp(`\\b${OTHERS}\\b(?![^.]*\\b(?:we|our|us|i)\\b)`);

/** Quantities inside start–end, in order. */
function inside(ctx: CheckContext, start: number, end: number): readonly { at: number; quantity: Quantity }[] {
  return ctx.draft.quantitiesBetween(start, end);
}

const months = (quantity: Quantity): number => (quantity.value * DAYS_IN[quantity.unit ?? "month"]) / 30.4;

export function planNear(ctx: CheckContext, position: number): Plan | undefined {
  const names = ctx.named("plans", ctx.lexicon.plans);
  const sentence = ctx.sentence(position);
  const here = near(names, sentence.start, sentence.end);
  const before = here.filter((name) => name.start <= position).at(-1);
  const onlyOne = ctx.memo("one-plan", () => new Set(names.map((name) => name.value.id)).size === 1);
  return (before ?? here[0] ?? (onlyOne ? names[0] : undefined))?.value;
}

/** An amount off, as a share of the list price it comes off; undefined when the plan or the period is not said. */
function amountShare(ctx: CheckContext, position: number, amount: Quantity, end: number): number | undefined {
  const book = ctx.facts.priceBook;
  if (!book) return undefined;
  const plan = planNear(ctx, position);
  const sentence = ctx.sentence(position);
  const around = ctx.text(sentence.start, sentence.end);
  const yearly =
    /\b(?:a year|per year|yearly|annual(?:ly)?|first year|p\.a\.)\b/.test(around) &&
    !/\b(?:a month|per month|monthly|\/month|\/mo)\b/.test(around);
  const rest = ctx.text(end, Math.min(sentence.end, end + 90));
  const perUnit =
    /^\s*(?:off |less )?(?:(?:per|a|each|every|\/) ?(?:seat|user|licen[cs]e|unit|location|entity|member|head|person|[a-z]+))\b/.test(
      rest,
    ) || /\b(?:per|each|every|of an?|on an?) (?:[a-z]+ ){0,2}?(?:seat|user|licen[cs]e|unit|head|person)\b/.test(rest);
  const quantity = inside(ctx, sentence.start, sentence.end).find(
    (q) => q.quantity.type === "number" && q.quantity.value > 1,
  )?.quantity.value;
  const candidates = (plan ? [plan] : book.plans).flatMap((candidate) =>
    candidate.prices
      .filter((price) => price.currency === amount.currency)
      .map(
        (price) =>
          Number(price.list) * (yearly ? 12 : 1) * (perUnit ? 1 : (quantity ?? candidate.minimum_quantity ?? 1)),
      ),
  );
  if (candidates.length === 0) return undefined;
  // Where the plan is not said the dearest is assumed: a draft is not accused of more than it must mean.
  return Math.min(100, (amount.value / Math.max(...candidates)) * 100);
}

function fill(
  ctx: CheckContext,
  pattern: Pattern,
  start: number,
  end: number,
): Omit<Offer, "start" | "end" | "label"> | undefined {
  const parts = inside(ctx, start, end);
  const owns = parts.map((part) => part.at);
  const [first, second, third] = parts.map((part) => part.quantity);
  const base = { type: pattern.type, owns };
  switch (pattern.read) {
    case "share":
      return {
        ...base,
        percent: share(
          parts.map((part) => part.quantity).findLast((q) => ["percent", "fraction", "ratio"].includes(q.type)),
        ),
      };
    case "rest": {
      const kept = share(
        parts.map((part) => part.quantity).findLast((q) => ["percent", "fraction", "ratio"].includes(q.type)),
      );
      return kept < 100 ? { ...base, percent: 100 - kept } : undefined;
    }
    case "amount": {
      const money = parts.findLast((part) => part.quantity.type === "money");
      if (!money) return undefined;
      const percent = amountShare(ctx, money.at, money.quantity, money.at + 1);
      return { ...base, ...(percent === undefined ? {} : { percent }) };
    }
    case "from-to":
    case "to-from": {
      const money = parts.filter((part) => part.quantity.type === "money");
      const [one, two] = [money[0]?.quantity, money.at(-1)?.quantity];
      if (!one || !two || one === two || one.currency !== two.currency) return undefined;
      const [old, now] = pattern.read === "from-to" ? [one.value, two.value] : [two.value, one.value];
      return now < old && old > 0 ? { ...base, percent: (1 - now / old) * 100 } : undefined;
    }
    case "free-duration": {
      const duration = parts.find((part) => part.quantity.type === "duration")?.quantity;
      const free = duration ? months(duration) : first?.type === "number" ? first.value : 1;
      return { ...base, ...freeMonths(free, ctx, start) };
    }
    case "free-number": {
      const unit =
        /free (?:extra )?(week|month|quarter|year)/.exec(ctx.text(start, end))?.[1] ??
        /(week|month|quarter|year)/.exec(ctx.text(start, end))?.[1] ??
        "month";
      const per = unit === "week" ? 7 / 30.4 : unit === "quarter" ? 3 : unit === "year" ? 12 : 1;
      return { ...base, ...freeMonths((first?.value ?? 1) * per, ctx, start) };
    }
    case "get-for":
    case "for-get": {
      const numbers = parts.filter((part) => part.quantity.type === "number" || part.quantity.type === "duration");
      const [a, b] = [numbers[0]?.quantity, numbers[1]?.quantity];
      if (!a || !b) return undefined;
      const [got, paid] = pattern.read === "get-for" ? [a, b] : [b, a];
      const scale = (q: Quantity) =>
        q.value *
        (q.type === "duration"
          ? DAYS_IN[q.unit ?? "month"]
          : a.type === "duration"
            ? DAYS_IN[a.unit ?? "month"]
            : b.type === "duration"
              ? DAYS_IN[b.unit ?? "month"]
              : 1);
      return scale(got) > scale(paid) && scale(paid) > 0
        ? { ...base, percent: (1 - scale(paid) / scale(got)) * 100 }
        : undefined;
    }
    case "buy-get": {
      if (!first || !second) return undefined;
      const part = third ? share(third) / 100 : 1;
      return { ...base, percent: ((second.value * part) / (first.value + second.value)) * 100 };
    }
    case "nth": {
      const nth =
        { second: 2, third: 3, fourth: 4, fifth: 5, tenth: 10 }[
          /\b(second|third|fourth|fifth|tenth)\b/.exec(ctx.text(start, end))?.[1] ?? ""
        ] ?? 2;
      return { ...base, percent: 100 / nth, owns: [] };
    }
    case "half":
      return { ...base, percent: 50 };
    case "cents": {
      const paid = parts.find((part) => part.quantity.type === "money")?.quantity.value ?? 1;
      return paid < 1 ? { ...base, percent: (1 - paid) * 100 } : undefined;
    }
    case "all":
      return { ...base, percent: 100 };
    case "unknown":
      return base;
  }
}

function freeMonths(free: number, ctx: CheckContext, position: number): Pick<Offer, "percent" | "freeMonths"> {
  const sentence = ctx.sentence(position);
  const terms = inside(ctx, sentence.start, sentence.end)
    .map((part) => part.quantity)
    .filter((q) => q.type === "duration" && months(q) > free && months(q) >= 6);
  const term = Math.max(12, ...terms.map((q) => Math.round(months(q))));
  return { freeMonths: Math.round(free * 10) / 10, percent: Math.min(100, (free / term) * 100) };
}

const CODE_WORD =
  /(?<![a-z0-9])(?:(?:save|off|less|deal|promo|discount|take|get|minus)[-_]?(\d{1,2})|(\d{1,2})(?:off|less)|(?<=\b(?:code|coupon|voucher)s?:? ["']?)[a-z]{2,12}[-_]?(\d{2}))(?![a-z0-9])/g;

const likelyOffers = createPrefilter([
  ...[numberPatterns, durationPatterns, sharePatterns, amountPatterns, fixedPatterns].flat(),
  ...[wordPatterns, wordAmountPatterns, wordFixedPatterns].flat(),
]);

function scan(ctx: CheckContext): Offer[] {
  const { tagged } = ctx.draft;
  const found: Offer[] = [];
  const cover = createCover();
  const taken = (start: number, end: number) => cover.touches(start, end);
  const has = (tag: string) => tagged.includes(tag);
  const groups = [
    has(TAG.number) || has(TAG.duration) ? numberPatterns : [],
    has(TAG.duration) ||
    /free|bonus|gratis|complimentary|no (?:extra )?(?:charge|cost)|on us|on the house|waived|nothing/.test(tagged)
      ? durationPatterns
      : [],
    new RegExp(SHARE).test(tagged) ? sharePatterns : [],
    has(TAG.money) ? amountPatterns : [],
    fixedPatterns,
    // Last, because they are wide: what an exact form has read is taken.
    new RegExp(SHARE).test(tagged) ? wordPatterns : [],
    has(TAG.money) ? wordAmountPatterns : [],
    wordFixedPatterns,
  ];
  const likely = new Set(likelyOffers(tagged));
  for (const pattern of groups.flat()) {
    if (!likely.has(pattern)) continue;
    for (const match of allMatches(pattern.regexp, tagged)) {
      const start = match.index + (match[1]?.length ?? 0);
      const end = match.index + match[0].length;
      if (taken(start, end)) continue;
      const sentence = ctx.sentence(start);
      const clause = tagged.slice(clauseStart(tagged, sentence, start), start);
      if (pattern.type !== "price-match" && OTHERS_BEFORE.test(clause)) continue;
      if (pattern.needs?.test(tagged.slice(sentence.start, sentence.end)) === false) continue;
      if (pattern.unless?.test(tagged.slice(sentence.start, Math.min(sentence.end, end + 60))) === true) continue;
      const filled = fill(ctx, pattern, start, end);
      if (!filled || (filled.percent !== undefined && filled.percent <= 0)) continue;
      const span = ctx.draft.span(start, end);
      const plan = planNear(ctx, start);
      cover.add(start, end);
      found.push({
        ...filled,
        start,
        end,
        ...(plan ? { plan } : {}),
        label: ctx.draft.original.slice(span.start, span.end).replace(/\s+/g, " "),
      });
    }
  }
  if (has(TAG.percent) || has(TAG.fraction)) found.push(...onPlans(ctx, cover));
  found.push(...addedTo(ctx, found, cover), ...freePlans(ctx, cover));
  for (const match of allMatches(CODE_WORD, ctx.draft.lower)) {
    const percent = Number(match[1] ?? match[2] ?? match[3]);
    const start = ctx.draft.toTagged(match.index);
    const end = ctx.draft.toTagged(match.index + match[0].length - 1) + 1;
    const sentence = ctx.sentence(start);
    if (
      taken(sentence.start, sentence.end) ||
      percent < 5 ||
      ctx.draft.inZone("url", start) ||
      ctx.draft.inZone("code", start)
    )
      continue;
    cover.add(start, end);
    found.push({ start, end, type: "percent", percent, owns: [start], label: match[0].toUpperCase() });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Every offer in the text, whether the policy allows it or not. */
export function offersIn(ctx: CheckContext): readonly Offer[] {
  return ctx.memo("offers", () => scan(ctx));
}
