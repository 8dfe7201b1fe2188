/** Quoted prices and seat counts of our own plans. */
import { near } from "../text/spans.ts";
import type { CheckContext } from "../context.ts";
import type { Plan } from "../facts.ts";
import type { Quantity } from "../text/quantities.ts";
import { clauseStart } from "../text/sentences.ts";
import { OTHERS } from "./lexicon.ts";
import { offersIn } from "./offers.ts";
import { planOf, planOfRow } from "./price-plans.ts";

export interface PriceMention {
  start: number;
  end: number;
  amount: Quantity;
  plan?: Plan;
  /** How long the price is for; undefined when the text does not say. */
  period?: "month" | "year";
  perUnit: boolean;
  billing?: "monthly" | "annual";
  /** How many units the price is for, where it is a total. */
  quantity?: number;
  /** Counts told nearby without their unit: "for 14 of them that's €1,036". */
  counts: readonly number[];
  hedged: boolean;
}

export interface SeatMention {
  start: number;
  end: number;
  plan: Plan;
  quantity: number;
  bound: "minimum" | "maximum" | "count";
}

const OTHERS_SUBJECT = new RegExp(`\\b${OTHERS}\\b`);
const NOT_A_PRICE =
  /\b(?:sav(?:e|es|ed|ing|ings)|raised?|revenue|worth|earn\w*|mak(?:e|es|ing)|lost|los(?:e|es|ing)|spend(?:s|ing)?|spent|fund\w*|budgets?|valuation|turnover|invoic\w+ of|recover\w*|handl\w+|process\w*|manag\w+|penalt\w+|fines?|salary|salaries|wages?|donat\w+|market|gift|prize|win|won|bonus|commission|refunded|deposit|transactions?|sales|arr|mrr|gmv|assets|[\ue001\ue005] off|tax|vat|fee of|floor|floor price|walk-away)\b[^.,;]{0,30}$/;
const LIMIT =
  /\b(?:lowest (?:we|i)\b|as low as we|(?:can|could|may) go (?:down |as low |lower )?(?:to|on|as)\b|floor\b|walk-away|never (?:sell|go) below|won't go below)/;
const PRICE_LEAD =
  /(?:\b(?:costs?|costing|is|are|at|for|from|priced|price[sd]?(?: is| of| at)?|pricing(?: is)?|runs?(?: at)?|pays?|paying|only|just|starts?(?: at| from)?|starting(?: at| from)?|begin\w*(?: at)?|list(?:s|ed)?(?: at| price)?|charge[sd]?(?: you)?|quote[sd]?(?: you)?|rate(?: is| of)?|comes? (?:to|in at|out at)|now|you|total(?:s|ling)?|bill(?:ed)?(?: you)?(?: at)?|invoice[sd]?(?: you)?(?: at)?|get|about|around|roughly|approximately|under|over|below|as (?:low|little) as|around|sells? for|goes for|offered at|offer|plan|be)|[:=(—–-]|\|)\s*(?:only |just |about |around |roughly |approximately |~|a mere |as little as )?$/;
const PERIOD = "(?:month|mo|mth|year|yr|annum|quarter|week|day)";
const AFTER = new RegExp(
  `^(?: (?:eur|usd|gbp|net|list|plus|excl\\.?|ex\\.?)(?: (?:vat|tax))?)?(?<unit>(?:,? ?(?:per|a|an|each|every|for each|for every|\\/|p\\/) ?|-per-)(?!${PERIOD}s?\\b|annum)(?:active |named |full |single |individual )?(?<noun>[a-z]+)|\\s?(?:each|apiece|pupm|pppm))?(?<rest>(?:,| and|;)? ?(?:(?:per|a|an|each|every|\\/|for a|for one|p\\.) ?|-per-)?(?<period>${PERIOD}|monthly|annually|yearly|p\\.?a\\.?|p\\.?m\\.?)\\b)?`,
);
const ANNUAL =
  /\b(?:(?:billed|paid|invoiced|pay|billing|charged|payable|with|on|for|an?) (?:the )?(?:annually|yearly|annual(?:ly)?|once a year|every year|per year|up ?front for the year)|annual (?:billing|plan|contract|commitment|terms?|subscription|prepay\w*|payment|price|rate|agreement)|yearly (?:billing|plan|contract|price|rate|subscription)|(?:12|twelve)[- ]month (?:term|contract|commitment)|paid (?:yearly|up ?front)|annual\b)/;
const MONTHLY =
  /\b(?:(?:billed|paid|invoiced|pay|billing|charged|payable) (?:on a )?(?:monthly|month[- ]by[- ]month|every month|each month|per month|month to month)|monthly (?:billing|plan|contract|subscription|price|rate|terms?|payment)|month[- ](?:to|by)[- ]month|rolling monthly|on monthly)\b/;

/** The billing period that is said next to `position`: in its own clause first, in its sentence otherwise. */
function billingAt(
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
    own.slice(0, 2).join(","),
    ctx
      .text(Math.max(sentenceStart, position - 60), position - 1)
      .split("\ue002")
      .at(-1) ?? "",
    // The whole sentence speaks for its only price; of several, only what stands in front of the first speaks for all.
    inFront.length > 2 ? (inFront[0] ?? "") : ctx.text(sentenceStart, sentenceEnd),
  ];
  for (const [i, scope] of scopes.entries()) {
    const annual = ANNUAL.test(scope);
    const monthly = MONTHLY.test(scope);
    if (annual !== monthly) return annual ? "annual" : "monthly";
    if (i === 0 && period === "monthly") return "monthly";
    if (i === 0 && /^(?:annually|yearly)$/.test(period ?? "")) return "annual";
  }
  return undefined;
}

function scan(ctx: CheckContext): PriceMention[] {
  if (!ctx.facts.priceBook) return [];
  const owned = new Set(offersIn(ctx).flatMap((offer) => offer.owns));
  const found: PriceMention[] = [];
  for (const { at, quantity } of ctx.draft.quantities) {
    if (quantity.type !== "money" || owned.has(at)) continue;
    const sentence = ctx.sentence(at);
    const lead = ctx.text(Math.max(sentence.start, at - 70), at);
    const after = AFTER.exec(ctx.text(at + 1, Math.min(sentence.end, at + 60)));
    const unit = after?.groups?.["unit"];
    const period = after?.groups?.["period"];
    const rest = after?.groups?.["rest"] ?? "";
    const clause = ctx.text(clauseStart(ctx.draft.tagged, sentence, at), at);
    if (
      NOT_A_PRICE.test(lead) ||
      /^ ?(?:off|in (?:savings|revenue|funding|fees|fines)|worth|budget|million|of (?:savings|revenue))/.test(
        ctx.text(at + 1, at + 24),
      )
    )
      continue;
    // A limit told as a limit is a leak, which kind privacy finds; it is no quoted price.
    if (LIMIT.test(ctx.text(sentence.start, at))) continue;
    const row = planOfRow(ctx, at, sentence);
    const plan = row ?? planOf(ctx, at, sentence);
    const named = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, sentence.end).length > 0;
    // What a proposal takes off stands as a negative amount.
    if (row === undefined && /(?:^|[\s(])[-\u2212]$/.test(lead) && !named) continue;
    const ours =
      named ||
      /\b(?:we|our|us)\b/.test(clause) ||
      near(ctx.named("company", ctx.lexicon.companyNames), sentence.start, at).length > 0;
    if (
      !ours &&
      (OTHERS_SUBJECT.test(clause) ||
        /\b(?:you|your (?!price|rate|plan|quote|cost|subscription|team)[a-z]+)\b[^.]*\b(?:currently|today|already|now)\b/.test(
          clause,
        ))
    )
      continue;
    if (
      near(ctx.named("competitors", ctx.lexicon.competitors), sentence.start, at).some(
        (name) => !(plan && named && planStartBetween(ctx, name.start, at)),
      )
    )
      continue;
    const priced = row !== undefined || PRICE_LEAD.test(lead) || (named && /(?:^|[\s(])$/.test(lead));
    const perUnit = unit !== undefined;
    // Without a plan's name only a full price form speaks of us: "$35 per seat", "our price is $35".
    if (
      !plan
        ? !(perUnit && isUnit(ctx, after?.groups?.["noun"]) && (priced || period !== undefined))
        : !(priced || perUnit || period !== undefined)
    )
      continue;
    const quantityHere = plan && !perUnit ? unitsNear(ctx, at, sentence, plan) : undefined;
    const billing = billingAt(ctx, at + 1, sentence.start, sentence.end, period);
    found.push({
      start: at,
      end: at + 1 + (unit?.length ?? 0) + rest.length,
      amount: quantity,
      ...(plan ? { plan } : {}),
      ...(period === undefined ? {} : { period: /^(?:y|an|p\.?a)/.test(period) ? "year" : "month" }),
      ...(billing ? { billing } : {}),
      ...(quantityHere === undefined ? {} : { quantity: quantityHere }),
      counts: perUnit ? [] : countsNear(ctx, sentence),
      perUnit,
      hedged:
        /\b(?:about|around|roughly|approximately|circa|some|nearly|almost|under|just under|just over)\s*$|~$/.test(
          lead,
        ),
    });
  }
  return found;
}

function planStartBetween(ctx: CheckContext, from: number, to: number): boolean {
  return near(ctx.named("plans", ctx.lexicon.plans), from + 1, to).length > 0;
}

function isUnit(ctx: CheckContext, noun: string | undefined): boolean {
  if (noun === undefined) return true;
  const bare = noun.replace(/s$/, "");
  if (["user", "seat", "licence", "license", "head", "person", "member"].includes(bare)) return true;
  return (ctx.facts.priceBook?.plans ?? []).some((plan) => plan.unit.toLowerCase().replace(/s$/, "") === bare);
}

const UNIT_NOUN = "(?:users?|seats?|licen[cs]es?|people|persons?|members?|heads?|employees?|logins?|accounts?)";

function unitPattern(plan: Plan): string {
  return `(?:${UNIT_NOUN}|${plan.unit
    .toLowerCase()
    .replace(/[^a-z ]/g, "")
    .replace(/s$/, "")}(?:s|es)?)`;
}

function unitsNear(
  ctx: CheckContext,
  position: number,
  sentence: { start: number; end: number },
  plan: Plan,
): number | undefined {
  const unit = new RegExp(`^ (?:[a-z]+ )?${unitPattern(plan)}\\b`);
  let best: number | undefined;
  let distance = Infinity;
  for (const { at, quantity } of ctx.draft.quantities) {
    if (
      at < sentence.start ||
      at >= sentence.end ||
      quantity.type !== "number" ||
      !unit.test(ctx.text(at + 1, at + 40))
    )
      continue;
    if (Math.abs(at - position) < distance) {
      distance = Math.abs(at - position);
      best = quantity.value;
    }
  }
  return best;
}

function countsNear(ctx: CheckContext, sentence: { start: number; end: number }): number[] {
  const before = ctx.sentence(Math.max(0, sentence.start - 1)).start;
  return ctx.draft
    .quantitiesBetween(before, sentence.end)
    .flatMap(({ quantity: { type, value } }) =>
      type === "number" && Number.isInteger(value) && value > 1 && value < 1e6 ? [value] : [],
    );
}

const MAXIMUM =
  /\b(?:up to|as many as|a maximum of|maximum(?: of)?|max\.?|at most|no more than|supports?(?: up to)?|covers?|includes?|scales? to|limit(?: is| of)?|capped at|goes up to|room for|handles?|holds?)\s*$/;
const MINIMUM =
  /\b(?:at least|minimum(?: of| is)?|min\.?|as few as|from(?: just| only)?|starts? (?:at|from|with)|starting (?:at|from|with)|no fewer than|no less than|down to|even for|for just|for only|just|only)\s*$/;

function seats(ctx: CheckContext): SeatMention[] {
  const found: SeatMention[] = [];
  const all = ctx.named("plans", ctx.lexicon.plans);
  for (const name of all) {
    const plan = name.value;
    const sentence = ctx.sentence(name.start);
    const names = near(all, sentence.start, sentence.end);
    const next = names.find((other) => other.start > name.start && other.value.id !== plan.id)?.start ?? Infinity;
    const stop = Math.min(sentence.end, name.start + 140, next);
    const unit = new RegExp(`^(?: |-)(?:[a-z]+ )?${unitPattern(plan)}\\b`);
    for (const { at, quantity } of ctx.draft.quantitiesBetween(Math.max(sentence.start, name.start - 60), stop)) {
      if (quantity.type !== "number") continue;
      if (at < name.start && names.some((other) => other !== name && other.start > at && other.start < name.start))
        continue;
      const noun = unit.exec(ctx.text(at + 1, at + 40));
      if (!noun || /\b(?:free|extra|additional|more)\b/.test(noun[0])) continue;
      const lead = ctx.text(Math.max(sentence.start, at - 30), at);
      const between = at > name.start ? ctx.text(name.end, at) : ctx.text(at, name.start);
      const bound = MAXIMUM.test(lead)
        ? "maximum"
        : MINIMUM.test(lead)
          ? "minimum"
          : /(?:\bfor|\bon|\bof|\bwith|\bfits?|:|\bto) (?:your |the |a |a team of |teams of |our )?(?:[a-z]+ )?$/.test(
                lead,
              ) || /^[^.]{0,12}\b(?:on|of|for)\b[^.]{0,10}$|^ ?(?:plan|tier)?, $/.test(between)
            ? "count"
            : undefined;
      if (!bound || found.slice(-8).some((seat) => seat.start === at)) continue;
      found.push({ start: at, end: at + 1 + noun[0].length, plan, quantity: quantity.value, bound });
    }
    const unlimited = new RegExp(`\\b(?:unlimited|any number of|as many) ${unitPattern(plan)}\\b`).exec(
      ctx.text(name.start, stop),
    );
    if (unlimited)
      found.push({
        start: name.start + unlimited.index,
        end: name.start + unlimited.index + unlimited[0].length,
        plan,
        quantity: Infinity,
        bound: "maximum",
      });
  }
  const said = new Set<string>();
  return found.filter((seat) => {
    const key = `${seat.plan.id} ${String(seat.quantity)} ${String(ctx.sentence(seat.start).start)}`;
    return !said.has(key) && said.add(key);
  });
}

export function pricesIn(ctx: CheckContext): readonly PriceMention[] {
  return ctx.memo("prices", () => scan(ctx));
}
export function seatsIn(ctx: CheckContext): readonly SeatMention[] {
  return ctx.memo("seats", () => seats(ctx));
}
