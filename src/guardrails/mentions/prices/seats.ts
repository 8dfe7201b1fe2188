/** How many seats a plan is said to hold or to need. */
import { coordinateAround } from "../../text/coordinates.ts";
import { near } from "../../text/spans.ts";
import type { CheckContext } from "../../context.ts";
import type { Plan } from "../../facts.ts";
import { isPerPerson, unitPattern } from "./plans.ts";

export interface SeatMention {
  start: number;
  end: number;
  plan: Plan;
  quantity: number;
  bound: "minimum" | "maximum" | "count";
  /** Told as the plan's own limit: any other figure than the price book's is wrong. */
  exact?: boolean;
}

const MAXIMUM =
  /\b(?:up to|as many as|a maximum of|(?:maximum|largest|biggest)(?: [a-z]+){0,5} (?:is|are|has|covers|holds)(?: (?:for|of|at|with))?|maximum(?: of)?|max\.?|at most|no more than|supports?(?: up to)?|covers?|includes?|scales? to|limit(?: is| of)?|capped at|goes up to|tops out at|ends at|stops at|limited to|takes?|room for|handles?|holds?)\s*$/;
const MINIMUM =
  /\b(?:at least|(?:minimum|smallest|least)(?: [a-z]+){0,4}(?: of| is|:)|(?:begins?|opens?|kicks off|available|sold) (?:at|from|with)|(?:as )?(?:small|little|few|low) as|(?:team|group|company|firm)s? of(?: just| only)?|minimum(?: of| is)?|(?:minimum|smallest|least)(?: [a-z]+){0,5} (?:is|are|has|covers|holds|comes|starts)(?: (?:for|of|at|with|from))?|min\.?|as few as|from(?: just| only)?|starts? (?:at|from|with)|starting (?:at|from|with)|no fewer than|no less than|down to|even for|for just|for only|just|only)\s*$/;

/** What stands behind a count that is told as the least: "two seats at least", "three are enough to open it". */
const MINIMUM_BEHIND =
  /^,? (?:at least|at (?:a|the) minimum|minimum|as a minimum|or more)\b|^ (?:are|is|will be|would be|'s) (?:already )?(?:enough|sufficient|all (?:it takes|(?:that )?(?:you|we|they) (?:need|ask|require|want|(?:have|need) to (?:buy|take|order|pay for|get|book))|that's needed)|plenty|fine|okay|ok)\b|^ (?:will|would)(?: already)? (?:do|suffice|be (?:enough|fine|plenty))\b/;
/** "All thirty of you would sit comfortably on Starter". */
const PUT_ON =
  /^[^.;,]{0,8},? (?:would |will |can |could |'ll |are |is |all |may |should )*(?:sit|fit|work|go|move|be|run|start|stay|put|live)s?(?: [a-z]+){0,2} (?:on|onto|in|into|with) (?:our |the |a )?$/;
/** Between a plan's name and the figure of its own limit. */
const EXACT =
  /^(?: plan)?,? (?:is |can be )?(?:needs?|requires?|starts?|begins?|sold|available|kicks in|opens|ends?|stops?|tops out|capped|limited|(?:you )?needs?)(?: (?:at|from|with|only|an?|minimum|maximum|of|to|least))* $|^(?: plan)?,? you(?:'d| would)? need (?:at least )?$/;
const GROUP_OF = /\b(?:team|group|compan(?:y|ie)|firm|practice|crew|department)s? (?:of|with|from)(?: just| only)? $/;
/** "A team of 12 on the Counter plan", and the form's "Users: 20". */
const PUT_THERE = /^ (?:of (?:yours|you) )?(?:on|onto|in|into|to|for) (?:our |the |a )?$/;
/** "Growth for a team of six": the plan and those whom it is for. */
const SUITS =
  /^(?: plan)?,? (?:(?:is|would|will|could|can|may|be|also|even|already|just|perfectly|well|fine|right|good|made|meant|enough) )*(?:(?:works?|do|does|open|opens) )?(?:for|to|fits?|suits?|takes?|accepts?|welcomes?|holds?|starts? (?:at|with)) (?:(?:a|an|the|your|any|small|larger?) )*(?:[a-z]+ )?(?:team|group|compan(?:y|ie)|firm|practice|crew|department)s? (?:of|with|from)(?: just| only)? $/;
const AND_UP = /^ (?:(?:and|or) (?:up|more|over|upwards?|above)|upwards|plus)\b/;
const ON_PLAN = /^ on (?:the |our )?$/;
/** Limits called so are the plan's own. */
const EXTREME = /\b(?:smallest|minimum|largest|biggest|maximum) $/;
const ORDERED =
  /\b(?:order|orders|ordering|buy|buys|buying|book|start with|begin with|go with|go for|put you down for|sign you up for)(?: (?:only|just|the|your|for now))* $/;
const ANOTHER_CLAUSE = /[,;:.] (?:so|but|while|otherwise|then|therefore|which is why)\b/;
const PART_OF = /(?:[\ue003\ue005\ue007]|\b(?:some|part|half|most|many|few|one|none)) of (?:your |the |all )*$/;
const OUTGROWN =
  /\b(?:outgr[eo]wn?|outgrowing|too (?:big|many|large|small|few)|(?:don't|doesn't|won't|do not|does not|will not) (?:fit|suit|work)|no longer|not enough|beyond|past|isn't|aren't|is not|are not|ceiling|trained|tested|tried|used to)\b/;

const unlimitedOf = (plan: Plan): RegExp =>
  new RegExp(
    `\\b(?:(?:unlimited|any number of|as many|limitless|endless|countless) ${unitPattern(plan)}|no (?:upper )?(?:${unitPattern(plan)} )?(?:limit|cap|maximum|ceiling) (?:on|to|for) (?:the )?(?:number of )?(?:${unitPattern(plan)})|no (?:upper )?${unitPattern(plan)} (?:limit|cap|maximum|ceiling))\\b`,
  );
const singleOf = (plan: Plan): RegExp =>
  new RegExp(
    `\\b(?:from|with|for|at) (?:just |only )?(?:a|one) single ${unitPattern(plan)}\\b|\\b(?:no|without(?: an?| any)?) (?:lower limit|minimum)(?: (?:number|order|size))?(?=[.,;!)]|\\n|$| (?:of|for|and|at all)\\b)`,
  );

const RECOMMENDED =
  /\b(?:will do|is enough|would do|does the job|fits|suits|is right|is the one|is all you need|is plenty|i'd (?:take|go with|pick|suggest)|go (?:with|for)|i(?:'d)? (?:recommend|suggest))\b/;
const FOR_COUNT = /^\W*(?:(?:so|and|then),? )?(?:for|with) (?:your |the |all |all your )?$/;

/** "Essentials will do. For 16 agents you'd have …": the count stands in the sentence behind the plan. */
function recommended(ctx: CheckContext): SeatMention[] {
  const names = ctx.named("plans", ctx.lexicon.plans);
  return ctx.draft.quantities.flatMap(({ at, quantity }): SeatMention[] => {
    const sentence = ctx.sentence(at);
    if (quantity.type !== "number" || !FOR_COUNT.test(ctx.text(sentence.start, at))) return [];
    const before = ctx.sentenceBefore(sentence);
    const plans = new Set(near(names, before.start, before.end).map((name) => name.value));
    const [plan] = plans;
    if (!plan || plans.size > 1 || near(names, sentence.start, sentence.end).length > 0) return [];
    if (!RECOMMENDED.test(ctx.text(before.start, before.end))) return [];
    const noun = new RegExp(`^ (?:[a-z]+ )?${unitPattern(plan)}\\b`).exec(ctx.text(at + 1, at + 40));
    return noun ? [{ start: at, end: at + 1 + noun[0].length, plan, quantity: quantity.value, bound: "count" }] : [];
  });
}

const SUITS_THEM =
  /^(?: plan)?(?:'s| is| will| would| can|'ll)* (?:has you covered|fits?|suits?|works?|do(?:es)?|takes? you|covers? you|enough|for you|yours|it is|right|made for you)(?= ?[.,!;:]|\n|$| (?:you|your|too|fine|well|nicely|just|perfectly|it|the (?:bill|job))\b)/;

/** "A team of two? Registry has you covered.": the count stands in the question before the plan. */
function suited(ctx: CheckContext): SeatMention[] {
  const names = ctx.named("plans", ctx.lexicon.plans);
  return names.flatMap((name): SeatMention[] => {
    const sentence = ctx.sentence(name.start);
    if (!/^\W*(?:then )?$/.test(ctx.text(sentence.start, name.start))) return [];
    if (!SUITS_THEM.test(ctx.text(name.end, sentence.end))) return [];
    const before = ctx.sentenceBefore(sentence);
    if (!before.question || near(names, before.start, before.end).length > 0) return [];
    const plan = name.value;
    const unit = new RegExp(`^(?: (?:[a-z]+ )?${unitPattern(plan)}\\b| of you\\b)`);
    const [count] = ctx.draft.quantitiesBetween(before.start, before.end);
    if (count?.quantity.type !== "number") return [];
    const noun = unit.exec(ctx.text(count.at + 1, count.at + 40))?.[0] ?? "";
    if (noun === "" && !GROUP_OF.test(ctx.text(before.start, count.at))) return [];
    return [{ start: name.start, end: name.end, plan, quantity: count.quantity.value, bound: "count" }];
  });
}

/** "What's the smallest order on Registry? Five senders will do.": the answer stands behind the question that names the plan. */
const LEAST_ASKED = /\b(?:smallest|minimum|least|fewest|how (?:small|few)|start with)\b/;
const MOST_ASKED = /\b(?:biggest|largest|maximum|most|how (?:many|big|large|far))\b/;
const ANSWER_COUNT =
  /^\W*(?:(?:yes|with|just|only|up to|from|at least|as (?:many|few) as|you need|it takes|we take)[,:]? )*$/;

/** "Group for a dozen? No problem, the minimum is ten." */
const TOLD_LIMIT =
  /^\W*(?:[a-z' ]{2,20}[,:.!] )?the (minimum|maximum)(?: (?:order|size|number))? is(?: (?:just|only))* $/;

function answered(ctx: CheckContext): SeatMention[] {
  const names = ctx.named("plans", ctx.lexicon.plans);
  if (names.length === 0) return [];
  return ctx.draft.quantities.flatMap(({ at, quantity }): SeatMention[] => {
    const sentence = ctx.sentence(at);
    const told = TOLD_LIMIT.exec(ctx.text(sentence.start, at));
    if (quantity.type !== "number" || !(told || ANSWER_COUNT.test(ctx.text(sentence.start, at)))) return [];
    const before = ctx.sentenceBefore(sentence);
    const asked = ctx.text(before.start, before.end);
    const plans = new Set(near(names, before.start, before.end).map((name) => name.value));
    const [plan] = plans;
    if (!before.question || !plan || plans.size > 1 || near(names, sentence.start, sentence.end).length > 0) return [];
    const bound = told
      ? told[1] === "maximum"
        ? "maximum"
        : "minimum"
      : LEAST_ASKED.test(asked)
        ? "minimum"
        : MOST_ASKED.test(asked)
          ? "maximum"
          : undefined;
    const noun = new RegExp(
      `^(?: (?:[a-z]+ )?${unitPattern(plan)}\\b|(?= (?:will|would|is|are) )|(?=[.!]|\\n|$))`,
    ).exec(ctx.text(at + 1, at + 40));
    if (!bound || !noun) return [];
    return [{ start: at, end: at + 1 + noun[0].length, plan, quantity: quantity.value, bound, exact: true }];
  });
}

/** "The old hall was too small, but with your 30 docks on Bay …": the clause that holds the count and the plan. */
function clauseAround(
  ctx: CheckContext,
  sentence: { start: number; end: number },
  at: number,
  name: { start: number; end: number },
): string {
  const text = ctx.text(sentence.start, sentence.end);
  const from = Math.min(at, name.start) - sentence.start;
  const clause = coordinateAround(text, from, Math.max(at, name.end) - sentence.start);
  // "This isn't a joke: …"
  const colon = text.lastIndexOf(": ", from);
  return text.slice(Math.max(clause.start, colon), clause.end);
}

/** People by what they do: each of them needs a seat. */
const WORKERS =
  "(?:drivers|workers|operators|operatives|technicians|nurses|carers|teachers|engineers|recruiters|guards|cleaners|fitters|installers|inspectors|lads|staff|adviso?rs|consultants|clerks|buyers|planners|learners|apprentices|volunteers)";

const DRIVERS = new RegExp(`^ (?:[a-z]+ )?${WORKERS}\\b`);

function seats(ctx: CheckContext): SeatMention[] {
  const found: SeatMention[] = [];
  const all = ctx.named("plans", ctx.lexicon.plans);
  for (const name of all) {
    const plan = name.value;
    const sentence = ctx.sentence(name.start);
    const names = near(all, sentence.start, sentence.end);
    const next = names.find((other) => other.start > name.start && other.value.id !== plan.id)?.start ?? Infinity;
    const stop = Math.min(sentence.end, name.start + 140, next);
    const unit = new RegExp(
      `^(?: |-)(?:of (?:you|them|us)\\b|(?:of (?:your|the|our) )?(?:[a-z]+ )?${unitPattern(plan)}\\b${isPerPerson(plan) ? `|of (?:your|the|our) [a-z]+s\\b|(?:[a-z]+ )?${WORKERS}\\b` : ""})`,
    );
    const labelled = new RegExp(`\\b${unitPattern(plan)}: $`);
    const countsSeats = new RegExp(`\\b${unitPattern(plan)}\\b`).test(ctx.text(sentence.start, name.start));
    for (const { at, quantity } of ctx.draft.quantitiesBetween(Math.max(sentence.start, name.start - 60), stop)) {
      if (quantity.type !== "number") continue;
      if (at < name.start && names.some((other) => other !== name && other.start > at && other.start < name.start))
        continue;
      const lead = ctx.text(Math.max(sentence.start, at - 50), at);
      const noun =
        unit.exec(ctx.text(at + 1, at + 40)) ??
        // "Groups of a dozen and up", "everybody gets a seat: 12 on Starter".
        (GROUP_OF.test(lead) ? AND_UP.exec(ctx.text(at + 1, at + 24)) : null) ??
        (GROUP_OF.test(lead) && at > name.end && SUITS.test(ctx.text(name.end, at))
          ? /^(?=[.,;:!?)\n]|$| (?:or|too|as well|already)\b)/.exec(ctx.text(at + 1, at + 24))
          : null) ??
        (GROUP_OF.test(lead) && name.start > at ? PUT_THERE.exec(ctx.text(at + 1, name.start)) : null) ??
        (at > name.end && labelled.test(lead) ? /^(?=[.,;)\n]|$| ?\n)/.exec(ctx.text(at + 1, sentence.end)) : null) ??
        (countsSeats && name.start > at ? ON_PLAN.exec(ctx.text(at + 1, name.start)) : null);
      // "From 10 Spark seats to 14 Hearth seats": what is counted behind another plan's name is that one's.
      const others = names.some(
        (n) => n.value.id !== plan.id && n.start > at && n.end < at + 1 + (noun?.[0].length ?? 0),
      );
      if (!noun || others || /\b(?:free|extra|additional|more)\b/.test(noun[0])) continue;
      // "They all go on one account."
      if (quantity.value === 1 && /^ accounts?\b/.test(noun[0])) continue;
      // "Two of your 40 users" tell how many there are, and who has outgrown a plan is not put on it.
      if (PART_OF.test(lead) || OUTGROWN.test(clauseAround(ctx, sentence, at, name))) continue;
      // "Two of your Pro seats" are some of them.
      if (name.start > at && /^ of (?:your|our|their|its|these|those) $/.test(ctx.text(at + 1, name.start))) continue;
      const between = at > name.start ? ctx.text(name.end, at) : ctx.text(at + 1 + noun[0].length, name.start);
      // "Your 30 drivers use the app without a seat"
      if (at < name.start && DRIVERS.test(noun[0]) && !/^ (?:on|onto|in|into|to) (?:our |the )?$/.test(between))
        continue;
      // "Six Team seats": the plan stands between the figure and what it counts. One seat is what a price is for.
      const counted = quantity.value > 1 && name.start === at + 2 && noun[0].length > name.end - at - 1;
      // "Order two reviewer seats": what is sold is called by what it is counted in.
      const ordered = name.start === at + 2 && ORDERED.test(lead);
      const behind = ctx.text(at + 1 + noun[0].length, at + 60);
      const bound =
        counted || ordered || (GROUP_OF.test(lead) && PUT_THERE.test(noun[0]))
          ? "count"
          : MAXIMUM.test(lead)
            ? "maximum"
            : MINIMUM.test(lead) || (MINIMUM_BEHIND.test(behind) && !/\bfor (?:your|all|our|the) $/.test(lead))
              ? "minimum"
              : labelled.test(lead) ||
                  /(?:\bfor|\bon|\bof|\bwith|\bfits?|:|\bto) (?:your |the |a |a team of |teams of |our )?(?:[a-z]+ )?$/.test(
                    lead,
                  ) ||
                  PUT_ON.test(between) ||
                  /^[^.]{0,12}\b(?:on|of|for)\b[^.]{0,10}$|^ ?(?:plan|tier)?, $/.test(between)
                ? "count"
                : undefined;
      // "Team stops at 100, so for your 140 people the quote says Global": they are put on the plan that follows.
      const { start } = coordinateAround(
        ctx.text(sentence.start, sentence.end),
        at - sentence.start,
        at - sentence.start,
      );
      const apart = ANOTHER_CLAUSE.test(between) || sentence.start + start > name.start;
      if (at > name.start && next < sentence.end && apart) continue;
      if (!bound || found.slice(-8).some((seat) => seat.start === at)) continue;
      const exact =
        bound !== "count" &&
        at > name.start &&
        (EXACT.test(between) || EXTREME.test(ctx.text(sentence.start, name.start)));
      found.push({ start: at, end: at + 1 + noun[0].length, plan, quantity: quantity.value, bound, exact });
    }
    const from = names.length === 1 ? sentence.start : name.start;
    const scope = ctx.text(from, names.length === 1 ? sentence.end : stop);
    for (const [quantity, bound, pattern] of [
      [Infinity, "maximum", unlimitedOf(plan)],
      [1, "minimum", singleOf(plan)],
    ] as const) {
      const match = pattern.exec(scope);
      const start = from + (match?.index ?? 0);
      if (match) found.push({ start, end: start + match[0].length, plan, quantity, bound });
    }
  }
  found.push(...recommended(ctx), ...answered(ctx), ...suited(ctx));
  const said = new Set<string>();
  return found.filter((seat) => {
    const key = `${seat.plan.id} ${String(seat.quantity)} ${String(ctx.sentence(seat.start).start)}`;
    return !said.has(key) && said.add(key);
  });
}

export function seatsIn(ctx: CheckContext): readonly SeatMention[] {
  return ctx.memo("seats", () => seats(ctx));
}
