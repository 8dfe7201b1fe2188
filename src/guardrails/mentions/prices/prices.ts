/** Quoted prices of our own plans. */
import { near } from "../../text/spans.ts";
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import type { Quantity } from "../../text/quantities.ts";
import { clauseStart } from "../../text/sentences.ts";
import { OTHERS } from "../lexicon.ts";
import { comparisonsIn } from "../offers/comparisons.ts";
import { offersIn } from "../offers/offers.ts";
import { billingAt, billingOfForm } from "./told-billing.ts";
import { countsNear, meteredPlans, monthsNear, periodOf, taxesNear, timesNamed, unitsNear } from "./figures.ts";
import { priceOfCell } from "./columns.ts";
import { isHaggled } from "./haggled.ts";
import { isOurs, isUnit } from "./subjects.ts";
import { lineAround } from "../../text/tables.ts";
import { planOf, planOfHead, plansIn, unitPattern } from "./plans.ts";
import { headOfRow } from "./rows.ts";

export interface PriceMention {
  start: number;
  end: number;
  amount: Quantity;
  plan?: Plan;
  /** Where its meter belongs to several: whichever of them. */
  among?: readonly Plan[];
  /** How long the price is for; undefined when the text does not say. */
  period?: "month" | "year" | "quarter" | "week" | "day";
  /** Months that the sentence speaks of: "two years of Growth are $18,240". */
  months: readonly number[];
  perUnit: boolean;
  /** Told as what one more of an add-on's units costs. */
  metered?: boolean;
  billing?: "monthly" | "annual";
  /** How many units the price is for, where it is a total. */
  quantity?: number;
  /** Counts told nearby without their unit: "for 14 of them that's €1,036". */
  counts: readonly number[];
  hedged: boolean;
  /** "Under $90", "more than $40". */
  bound?: "below" | "above" | "at-most";
  /** Shares of tax that the text adds. */
  taxes: readonly number[];
  /** Told as what is more or less than something else. */
  difference: boolean;
  /** A term of a sum that is written out: "$310 + $24 = $334". */
  term: boolean;
  /** Everything of ours that the sentence names: a total may be the sum. */
  items: readonly Plan[];
}

const OTHERS_SUBJECT = new RegExp(`\\b${OTHERS}\\b`);
const NOT_A_PRICE =
  /\b(?:sav(?:e|es|ed|ing|ings)|raised?|revenue|worth(?! (?:a |[a-z]+ing\b))|earn\w*|mak(?:e|es|ing)|lost|los(?:e|es|ing)|spend(?:s|ing)?|spent|fund\w*|budgets?|valuation|turnover|invoic\w+ of|recover\w*|handl\w+|process\w*|manag\w+|penalt\w+|fines?|salary|salaries|wages?|donat\w+|market|gift|your (?:own )?(?:part|share|cut|reward|margin)|prize|win|won(?!')|bonus|commission|refunded|credit(?:ed)? notes?(?: of| for| over)?|credited|double|twice|transfer(?:red)?|deposit|transactions?|sales|arr|mrr|gmv|assets|tax|vat|fee of|(?:reductions?|rebates?|allowances?|compensation|goodwill(?: [a-z]+)?) (?:of|worth|over)|floor|floor price|walk-away)\b(?:[^.,;:]{0,30}|: ?)$/;
const LIMIT =
  /\b(?:(?:lowest|least) (?:that )?(?:we|i|any(?:one|body)|nobody|sales|reps?|finance|my [a-z]+|our [a-z]+)\b|as low as we|(?:can|could|may) go (?:down |as low |lower )?(?:to|on|as)\b|floor\b|walk-away|never (?:sell|go) below|won't go below|(?:stops?|stopped) (?:moving|falling|dropping|giving|sinking)\b|(?:bottoms?|bottomed) out\b|\b(?:anything|nothing|no deal|not a (?:cent|penny)) (?:under|below|beneath|less than) $)/;
const LIMIT_BEHIND =
  /^[^.;\n]{0,24}? is (?:as (?:low|far)|(?:the (?:lowest|floor|least|bottom|minimum|point (?:where|at)|line)|where))\b/;
const NOT_PRICE_BEHIND =
  /^ ?(?:off|worth|budget|million|out of(?= \ue002)|(?:of|in)? ?(?:annual |yearly |monthly |net |gross )?(?:savings|revenues?|turnover|funding|fees|fines|sales|assets|profits?|payroll|debt|salary|wages))\b/;
/** "$80 a seat is what you told me": the reader's own figure. */
const READERS_OWN =
  /\bby your (?:own )?(?:numbers|figures)\b|\(your (?:own )?(?:figure|number)s?\)|\byou (?:said|told (?:me|us)|mentioned|wrote|say|shared|reported)\b|\byou(?:'re| are)? (?:now |already |still |currently |today )?(?:pay|paying|spend|spending)\b[^.]*\b(?:today|currently|at the moment|already|so far)\b/;
/** "£315 per site, so £630 for both" */
const BOTH = /\b(?:both|the pair)\b/;
const IMAGINED =
  /\bif\b[^,;]{0,40}\bwere\b|\bhad (?:we|i|they) [a-z]+|\bif (?:it|that|your [a-z]+|the (?:budget|figure|number|limit))(?:'s| is| was| should be) (?:below|under|less than|above|over|more than|no more than|only) $/;
/** "Our team of eight pays €6 per person": money that we part with. */
const WE_PAY =
  /\b(?:we|i|our (?:own )?[a-z]+(?: of [a-z\ue003]+)?|my [a-z]+)(?: (?:now|all|each|also|still|only))* (?:pay|pays|paid|spend|spends|spent)\b/;
/** "If Team cost €5 a seat, our accountant would cry". */
const UNREAL = /\bif\b[^,;]{0,40}\b(?:cost|sold|charged|ran|came|went|priced)\b[^,;]{0,20}$/;
/** "Polyquay's Team plan": a rival has one of that name. */
const OWNS = /^(?:'s|..'s?) (?:own )?(?!price|offer|quote|customers?|bill|invoice)/;
const DIFFERENCE =
  /\b(?:(?<!\b(?:any|no|one|once|some|few|learn|read|hear|know) )(?:more|less|lower|higher)(?! than \ue002)|difference|extra|adds?|added|on top|step|between|leaves?|saves?|saving|cheaper|dearer|gap|apart|instead|lies?|lie)\b/;
const TOTAL_LEAD =
  /(?:together|altogether|in total|in all|totals?|totalling|that's|that is|makes?|making|gives|comes to|coming to|=|equals?|which is|or)[ :,]*(?:(?:only|just|exactly|a total of) )?$/;
/** "For the year this makes": whatever the sentence before has told. */
const MAKES =
  /\b(?:this|that|it|which)(?:'ll| will| would| then| all| together| only| just)* (?:makes?|gives?|is)[ :]*(?:(?:only|just|exactly) )?$/;
const BELOW = /\b(?:under|below|less than|no more than|beneath|within)\s*$/;
/** "Nobody pays more than €129". */
const NOT_ABOVE =
  /\b(?:nobody|no one|none|no [a-z]+|never|not|cannot|[a-z]+n't)\b[^.,;:]{0,40}?\b(?:more than|over|above|upwards? of)\s*$/;
const ABOVE = /\b(?:over|above|more than|at least|north of|upwards? of)\s*$/;
/** "Seven fifty" is 7.50 to one reader and means nothing to another. */
const TWO_FIGURES =
  /^(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|[a-z]+teen)[ -](?:[a-z]+ty|[a-z]+teen)/;
const PRICE_LEAD =
  /(?:\b(?:costs?|costing|is|are|at|for|from|priced|price[sd]?(?: is| of| at)?|pricing(?: is)?|runs?(?: at)?|pays?|paying|only|just|starts?(?: at| from)?|starting(?: at| from)?|begin\w*(?: at)?|list(?:s|ed)?(?: at| price)?|charge[sd]?(?: you)?|quote[sd]?(?: you)?|rate(?: is| of)?|comes? (?:to|in at|out at)|(?:falls?|drops?|goes|reduced|down) (?:down )?to|renews? at|would be|now|you|total(?:s|ling)?|bill(?:ed)?(?: you)?(?: at)?|invoice[sd]?(?: you)?(?: at)?|get|about|around|roughly|approximately|under|over|below|as (?:low|little) as|around|sells? for|goes for|offered at|offer|plan|be)|[:=(—–-]|\|)\s*(?:only |just |about |around |roughly |approximately |~|a mere |as little as )?$/;
const PERIOD = "(?:month|mo|mth|year|yr|annum|quarter|week|day)";
const AFTER = new RegExp(
  `^(?<quote>["'‘’“”]?)(?: (?:eur|usd|gbp|net|list|plus|excl\\.?|ex\\.?)(?: (?:vat|tax))?)?(?<unit>(?:,? ?(?:(?:per|an?|each|every|for each|for every) |p?\\/ ?)|-per-)(?!${PERIOD}s?\\b|annum)(?:active |named |full |single |individual )?(?<noun>[a-z]+(?: (?:user|employee|seat|member|device|account|licen[cs]e|machine|site|location|station)s?)?)|\\s?(?:each(?! ${PERIOD}(?![a-z]))|apiece|pupm|pppm))?(?<rest>(?:,| and|;)? ?(?:(?:per|a|an|each|every|\\/|for an?|for one|for the(?: whole| full)?|p\\.) ?|-per-)?(?<period>${PERIOD}|monthly|annually|yearly|p\\.?a\\.?|p\\.?m\\.?)\\b)?`,
);
function scan(ctx: CheckContext): PriceMention[] {
  if (!ctx.facts.priceBook) return [];
  const owned = new Set(offersIn(ctx).flatMap((offer) => offer.owns));
  // Two list prices that are compared are right, whatever billing the sentence is about.
  const compared = comparisonsIn(ctx).filter(({ listed }) => listed !== undefined);
  const found: PriceMention[] = [];
  for (const { at, quantity } of ctx.draft.quantities) {
    if (owned.has(at) || compared.some(({ old, now }) => old === at || now === at)) continue;
    const sentence = ctx.sentence(at);
    if (quantity.type !== "money" && !isBarePrice(ctx, at, quantity, sentence)) continue;
    const lead = ctx.text(Math.max(sentence.start, at - 70), at).replace(/["'‘’“”]$/, "");
    const after = AFTER.exec(ctx.text(at + 1, Math.min(sentence.end, at + 60)));
    const unit = after?.groups?.["unit"];
    const period = after?.groups?.["period"];
    const rest = after?.groups?.["rest"] ?? "";
    const clause = ctx.text(clauseStart(ctx.draft.tagged, sentence, at), at);
    const behind = ctx.text(at + 1, at + 60);
    // "Budget about $95 a user for Growth" says what it costs; a budget of $95 is the reader's.
    const sold = lead.replace(
      /(?:^\W*|\b(?:please|can|should|would|just|to|and|i'd|let's) )budget (?=(?:about |around |for |roughly |with )*$)|\bbudget (?=(?:with|at)\b)/,
      "",
    );
    // "Ten Starter seats: that makes $150": a plan and a count stand in front of what they make.
    const makes = TOTAL_LEAD.test(lead) && (isCounted(ctx, at, sentence) || MAKES.test(lead));
    if ((!makes && NOT_A_PRICE.test(sold)) || NOT_PRICE_BEHIND.test(behind)) continue;
    if (quantity.value >= 1e6 || IMAGINED.test(ctx.text(sentence.start, at))) continue;
    if (UNREAL.test(ctx.text(sentence.start, at)) && /\bwould\b|'d\b/.test(ctx.text(at, sentence.end))) continue;
    if (WE_PAY.test(clause)) continue;
    // A limit told as a limit is a leak, which kind privacy finds; it is no quoted price.
    if (LIMIT.test(ctx.text(sentence.start, at)) || LIMIT_BEHIND.test(behind)) continue;
    if (isSavedInTable(ctx, at)) continue;
    const metered = meteredPlans(ctx, at);
    if (metered?.length === 0) continue;
    const cell = metered ? undefined : priceOfCell(ctx, at);
    const head = cell ?? headOfRow(ctx, at, sentence);
    const row = head?.plan;
    const plan = metered ? metered[0] : (row ?? planOf(ctx, at, sentence));
    const named = plansIn(ctx, sentence.start, sentence.end).length > 0;
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
        (name) =>
          !(plan && named && planStartBetween(ctx, name.start, at)) || OWNS.test(ctx.text(name.end - 2, name.end + 12)),
      )
    )
      continue;
    if (!named && READERS_OWN.test(ctx.text(sentence.start, sentence.end))) continue;
    const priced =
      row !== undefined ||
      (plan !== undefined && plan === planOfHead(ctx, at, sentence)) ||
      makes ||
      PRICE_LEAD.test(lead) ||
      isHaggled(ctx, at, lead) ||
      (named && /(?:^|[\s(])$/.test(lead));
    const perUnit = unit !== undefined || metered !== undefined;
    // Without a plan's name only a full price form speaks of us: "$35 per seat", "our price is $35", "120 seats at …, together".
    const total = !plan && !perUnit && TOTAL_LEAD.test(lead) && totalsUnits(ctx, at, sentence);
    if (
      !plan
        ? !total &&
          !(
            perUnit &&
            isUnit(ctx, after?.groups?.["noun"]) &&
            (priced || period !== undefined) &&
            (ours || isOurs(ctx, clause))
          )
        : !(priced || perUnit || period !== undefined)
    )
      continue;
    const quantityHere =
      plan && !perUnit ? (timesNamed(ctx, at, sentence, plan) ?? unitsNear(ctx, at, sentence, plan)) : undefined;
    const billing =
      billingAt(ctx, at + 1, sentence.start, sentence.end, period) ?? head?.billing ?? billingOfForm(ctx, sentence);
    found.push({
      start: at,
      end: at + 1 + (after?.groups?.["quote"]?.length ?? 0) + (unit?.length ?? 0) + rest.length,
      amount: quantity,
      ...(metered && metered.length > 1 ? { among: metered } : plan ? { plan } : {}),
      ...(period === undefined ? {} : { period: periodOf(period) }),
      months: monthsNear(ctx, sentence),
      ...(billing ? { billing } : {}),
      ...(quantityHere === undefined ? {} : { quantity: quantityHere }),
      counts: perUnit
        ? []
        : [
            ...countsNear(ctx, plan ? undefined : sentence),
            ...(BOTH.test(ctx.text(sentence.start, sentence.end)) ? [2] : []),
          ],
      perUnit,
      ...(metered ? { metered: true } : {}),
      hedged: /\b(?:about|around|roughly|approximately|circa|some|nearly|almost|just under|just over)\s*$|~$/.test(
        lead,
      ),
      ...(NOT_ABOVE.test(lead)
        ? { bound: "at-most" }
        : BELOW.test(lead)
          ? { bound: "below" }
          : ABOVE.test(lead)
            ? { bound: "above" }
            : {}),
      taxes: taxesNear(ctx, sentence),
      difference: metered === undefined && DIFFERENCE.test(ctx.text(ctx.sentenceBefore(sentence).start, sentence.end)),
      term: /\+ ?$/.test(lead) || /^ ?\+/.test(behind),
      items: [
        ...new Set(near(ctx.named("plans", ctx.lexicon.plans), sentence.start, sentence.end).map((name) => name.value)),
      ],
    });
  }
  return found;
}

/** "| Saved against monthly billing | – | €2,310 |": what the row is called tells that nobody pays it. */
const SAVED = /^\s*\|?\s*\**(?:you )?(?:sav(?:e|ed|es|ings?)|difference|discount|reduction|advantage)\b[^|]*\|/i;

function isSavedInTable({ draft }: CheckContext, at: number): boolean {
  const line = lineAround(draft.original, draft.span(at, at + 1).start);
  return SAVED.test(draft.original.slice(line.start, Math.min(line.end, line.start + 80)));
}

function planStartBetween(ctx: CheckContext, from: number, to: number): boolean {
  return near(ctx.named("plans", ctx.lexicon.plans), from + 1, to).length > 0;
}

/** "Growth is 79 a seat": a plan, a bare figure and what it counts. */
function isBarePrice(
  ctx: CheckContext,
  at: number,
  quantity: Quantity,
  sentence: { start: number; end: number },
): boolean {
  if (quantity.type !== "number" || !/^ ?(?:per|an?|each|\/) ?[a-z]/.test(ctx.text(at + 1, at + 10))) return false;
  const name = near(ctx.named("plans", ctx.lexicon.plans), Math.max(sentence.start, at - 40), at).at(-1);
  if (
    !name ||
    !/^(?: plan)?,?:?(?: (?:annual|annually|monthly|yearly|is|at|costs?|priced|for|comes to|runs at|just|only|priced at|-|–))* $/.test(
      ctx.text(name.end, at),
    )
  )
    return false;
  const noun = new RegExp(`^ ?(?:per|an?|each|/) ?(?:month|mo|${unitPattern(name.value)})\\b`);
  return noun.test(ctx.text(at + 1, at + 40)) && !TWO_FIGURES.test(ctx.draft.lower.slice(quantity.start, quantity.end));
}

/** "120 seats at €6.00 each, together €660": a price for one and a count stand in front of the total. */
function totalsUnits(ctx: CheckContext, at: number, sentence: { start: number; end: number }): boolean {
  const before = ctx.draft.quantitiesBetween(sentence.start, at);
  const each = before.some(({ at: place, quantity }) => {
    const unit = AFTER.exec(ctx.text(place + 1, Math.min(at, place + 40)))?.groups;
    return quantity.type === "money" && unit?.["noun"] !== undefined && isUnit(ctx, unit["noun"]);
  });
  return each && before.some(({ quantity }) => quantity.type === "number" && quantity.value > 1);
}

/** Whether a plan and a count of its units stand in front. */
function isCounted(ctx: CheckContext, at: number, sentence: { start: number; end: number }): boolean {
  const plan = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, at).at(-1)?.value;
  return plan !== undefined && unitsNear(ctx, at, { start: sentence.start, end: at }, plan) !== undefined;
}

export function pricesIn(ctx: CheckContext): readonly PriceMention[] {
  return ctx.memo("prices", () => scan(ctx));
}
