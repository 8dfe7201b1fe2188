/** Plans that the price book does not have: "included in our Fleet plan", "Calenda Premium". */
import type { CheckContext } from "../../context.ts";
import { near } from "../../text/spans.ts";

export interface UnknownPlan {
  start: number;
  end: number;
  name: string;
}

const NOT_A_NAME =
  "(?:The|Our|Your|Their|His|Her|My|This|That|These|Those|A|An|Any|Each|Every|All|Both|Which|What|No|Annual|Monthly|Yearly|Current|New|Old|Free|Paid|Project|Business|Action|Game|Rollout|Backup|Payment|Data|Next|Same|Right|Best|Full|Other|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|I|If|With|On|For|To|In|And|Or|So|But)";
const NAME = `(?!${NOT_A_NAME}(?![\\p{L}\\p{N}]))\\p{Lu}[\\p{L}\\p{N}+]*`;
const CALLED_PLAN = new RegExp(
  `(?=[A-Z\\x80-\\u{10ffff}])(?=\\p{Lu})(?<=(?:^|[^\\p{L}])(?:[Oo]ur|[Tt]he|[Oo]n|[Ii]n|[Ww]ith|[Tt]o|[Oo]f|[Aa]n?|[Cc]hoose|[Gg]et|[Tt]ake) )(${NAME}(?: ${NAME})?) (?:[Pp]lan|[Tt]ier|[Pp]ackage|[Ee]dition|[Ss]ubscription|[Bb]undle)s?(?!\\p{L})`,
  "gu",
);
/** What tiers are called everywhere: behind the company's name they name a plan of its own. */
const TIER =
  "(?:Premium|Pro|Professional|Plus|Enterprise|Business|Ultimate|Advanced|Lite|Basic|Standard|Team|Teams|Unlimited|Gold|Silver|Platinum|Essentials?|Starter|Growth|Scale|Max|Elite|Free|Core|Complete)";
const BEHIND_US = new RegExp(`^ (${TIER})(?![\\p{L}-])(?! (?:[Ss]upport|[Ll]eague))`, "u");
const SOLD =
  /\b(?:our|ours|we|us|included (?:in|with)|comes? with|upgrad\w+|subscri\w+|sign(?:ing)? up|gives? you|gets? you|you get|part of|available|unlocks?|per (?:month|year)|a month|a year|(?:take|choose|pick|get|book|go for|buy|order|(?:switch|move) to|recommend|suggest|need) (?:the |an? )?\ue020)(?![a-z])|\ue020 (?:already |also )?(?:has|gives|comes|offers|adds|costs|includes|covers|lets|allows|supports|suits|starts at|is (?:right|best|made|for))(?![a-z])/;
const GONE =
  /^(?: [a-z]+)? (?:(?:was|were|has been|had been|is|are)(?: [a-z]+)? (?:retired|discontinued|withdrawn|replaced|renamed|dropped|closed|gone|history)|no longer|does not exist|doesn't exist|never existed)\b/;
/** "Our Smart Scheduler plans your visits" */
const PLANS_IT =
  /^ (?:and [a-z]+s )?(?:your|the|every|each|all|an?|our|their|its|his|her|it|them|this|that|these|those|which|when|where|how|ahead|everything|whatever)(?![a-z])/;
const OUR = /\b(?:our|ours|we|us)\b/g;
const THEIRS = /\b(?:their|his|her|your (?:current|existing|old|present))\b[^.,;]{0,30}$/;

function scan(ctx: CheckContext): UnknownPlan[] {
  if (!ctx.facts.priceBook) return [];
  const { draft } = ctx;
  const found: UnknownPlan[] = [];
  /** `told`: where the part of the name begins that may be known to a register. */
  const add = (from: number, to: number, name: string, told = from) => {
    const [start, end] = [draft.toTagged(from), draft.toTagged(to - 1) + 1];
    const part = draft.toTagged(told);
    const known = [
      ctx.named("plans", ctx.lexicon.plans),
      ctx.named("features", ctx.lexicon.features),
      ctx.named("competitors", ctx.lexicon.competitors),
    ].some((names: readonly { start: number; end: number }[]) => near(names, part, end).length > 0);
    const sentence = ctx.sentence(start);
    const before = ctx.text(sentence.start, start);
    const theirs =
      THEIRS.test(before) || near(ctx.named("competitors", ctx.lexicon.competitors), sentence.start, start).length > 0;
    const gone = GONE.test(ctx.text(end, sentence.end));
    if (!known && !theirs && !gone && /\p{L}{3}/u.test(name) && !draft.inZone("code", start))
      found.push({ start, end, name });
  };
  for (const match of draft.plain.matchAll(CALLED_PLAN)) {
    const at = draft.toTagged(match.index);
    const sentence = ctx.sentence(at);
    // Its own words tell nothing: "subscription" is no subscribing.
    const whole = `${ctx.text(sentence.start, at)}\ue020${ctx.text(at + match[0].length, sentence.end)}`;
    // "Our Incident Response Plan" is a paper; "our Fleet plan" is sold.
    if (match[0].endsWith(" plans") && PLANS_IT.test(ctx.text(at + match[0].length, sentence.end))) continue;
    if (/ P(?:lan|ackage)s?$/.test(match[0]) && !SOLD.test(whole.replace(OUR, " "))) continue;
    const ours = near(ctx.named("company", ctx.lexicon.companyNames), sentence.start, sentence.end).length > 0;
    if (ours || SOLD.test(whole)) add(match.index, match.index + match[0].length, match[1] ?? "");
  }
  for (const name of [...ctx.named("company", ctx.lexicon.companyNames), ...ctx.named("plans", ctx.lexicon.plans)]) {
    const from = draft.toPlain(name.start);
    const end = draft.toPlain(name.end - 1) + 1;
    const tier = BEHIND_US.exec(draft.plain.slice(end, end + 24));
    if (tier) add(from, end + tier[0].length, `${draft.plain.slice(from, end)}${tier[0]}`, end + 1);
  }
  return found;
}

export function unknownPlansIn(ctx: CheckContext): readonly UnknownPlan[] {
  return ctx.memo("unknown-plans", () => scan(ctx));
}
