/** Claims in a draft and what the claims register says to each: supported, contradicted or unsupported. */
import type { CheckContext } from "../../context.ts";
import type { Quantity } from "../../text/quantities.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";
import { clauseEnd, clauseStart } from "../../text/sentences.ts";
import { createCover, near, type Cover } from "../../text/spans.ts";
import { approved, judge, quantitiesIn, sameQuantity, type ClaimMention } from "./approved.ts";
import { CLAIM_HINT, claimPatterns, type ClaimType } from "./patterns.ts";
import { commitmentsIn } from "../promises/commitments.ts";
import { CUSTOMERS, TOLD_BY_READER } from "../lexicon.ts";
import { meaningOf } from "./meaning.ts";
import { offersIn } from "../offers/offers.ts";
import { isSavedByTheYear } from "../offers/reasons.ts";
import { pricesIn } from "../prices/prices.ts";
import { seatsIn } from "../prices/seats.ts";

const US = /\b(?:we|our|ours|us)\b|\bwe(?:'re|'ve|'ll)\b/;
const READER_GAINS = new RegExp(
  `\\byou(?:'ll| will| can| could|r team (?:can|will|could)|r [a-z ]{2,30} (?:will|becomes|gets)|'d)\\b|^\\W*(?:and |then |to |so )?(?:be |cuts|reduces|saves|slashes|shortens|halves|doubles|shaves|trims|knocks|speeds|frees|removes|cut|reduce|save|slash|increase|boost|grow|improve|shorten|lower|accelerate|shrink|speed|double|triple|halve|close|finish|get|win|reclaim|free|eliminate|want|ready|start|sell|deliver|automate|run|expect|see|achieve|reach|earn)\\b|\\b(?:helps?|lets?|helping|letting|enables?|makes?|gives?|so) (?:you|your|teams?|${CUSTOMERS})\\b`,
);
const CUSTOMERS_GAIN = new RegExp(
  `\\b(?:our |most |all |happy |the average |a typical |typical |average )?(?:customers?|clients?|users|subscribers|members)\\b|^\\W*(?:[a-z]+ )?(?:teams?|companies|shops?|managers?|controllers?|businesses|owners|firms|stores?) (?:[a-z]+ ){0,3}?(?:close|cut|save|reduce|grow|finish|report|sell|double|win|see|plan|schedule|get|that use|who use|using|like)`,
);
const SURVEY =
  /\b(?:survey(?:ed)?|respondents?|study|studies|research|report(?:s|ed)? (?:by|from)|poll(?:ed)?|found (?:that|it|them|the)|said they|say they|say that|according to|still|admit|believe|think|struggle|complain|industry|nationwide|worldwide spend)\b/;

/** Whether the passage is about us, our product, our customers or what the reader is to gain from it. */
function aboutUs(ctx: CheckContext, start: number, end: number, type: ClaimType): boolean {
  const { tagged } = ctx.draft;
  const sentence = ctx.sentence(start);
  const from = clauseStart(tagged, sentence, start);
  const text = tagged.slice(from, Math.max(end, clauseEnd(tagged, sentence, end)));
  const whole = tagged.slice(sentence.start, sentence.end);
  // "Two of your eleven clients": the reader's own figure.
  if (
    type === "number" &&
    /[\ue001-\ue007]/.test(tagged.charAt(start)) &&
    /\b(?:your|their|his|her)(?: [a-z]+){0,2} $/.test(tagged.slice(sentence.start, start))
  )
    return false;
  const { lexicon } = ctx;
  const named = [
    ctx.named("company", lexicon.companyNames),
    ctx.named("plans", lexicon.plans),
    ctx.named("features", lexicon.features),
  ].some((names: readonly { start: number; end: number }[]) => near(names, sentence.start, sentence.end).length > 0);
  // A tagline has no subject: "The most advanced tool in the world."
  if (
    type === "superlative" &&
    /^\W*(?:(?:quite |pure and )?simply|still|just|easily|truly|hands down|by far|undoubtedly|probably|the|an?)?[,:]?\s*$/.test(
      tagged.slice(sentence.start, start),
    ) &&
    !/\b(?:your?|their|his|her)\b/.test(whole)
  )
    return true;
  if (named || US.test(whole))
    return !/\byour (?:[a-z]+ ){0,3}(?:grew|rose|fell|dropped|increased|doubled|tripled|expanded|raised)\b/.test(text);
  if (SURVEY.test(ctx.withoutOwnWords(whole))) return false;
  return READER_GAINS.test(text) || CUSTOMERS_GAIN.test(text);
}

const likelyClaims = createPrefilter(claimPatterns);

function scan(ctx: CheckContext): ClaimMention[] {
  const { tagged } = ctx.draft;
  const owned = new Set([...offersIn(ctx), ...commitmentsIn(ctx)].flatMap((mention) => mention.owns));
  for (const price of pricesIn(ctx)) owned.add(price.start);
  for (const seat of seatsIn(ctx)) owned.add(seat.start);
  const promises = createCover([...commitmentsIn(ctx), ...offersIn(ctx)]);
  const cover = createCover();
  const competitors = ctx.named("competitors", ctx.lexicon.competitors);
  const found: ClaimMention[] = [];
  for (const sentence of ctx.draft.sentences) {
    const text = tagged.slice(sentence.start, sentence.end);
    const likely = likelyClaims(text);
    if (likely.length === 0) continue;
    let others: string | undefined;
    for (const { pattern, within } of likely) {
      if (!(pattern.hint ?? CLAIM_HINT[pattern.type]).test(text)) continue;
      const matches = allMatches(pattern.regexp, text, within);
      // Asked only now: few of those that can match do.
      if (matches.length === 0 || pattern.unless?.test((others ??= ctx.withoutOwnWords(text))) === true) continue;
      for (const match of matches) {
        const start = sentence.start + match.index;
        const end = start + match[0].trimEnd().length;
        if (cover.touches(start, end)) continue;
        if (holds(owned, start, end)) continue;
        if (promises.touches(start, end)) continue;
        // Likewise behind a promise, which kind commitment judges.
        if (pattern.type === "guarantee" && SEAL.test(match[0]) && promises.touches(Math.max(0, start - 3), start))
          continue;
        if (
          pattern.atLeast !== undefined &&
          !quantitiesIn(ctx, start, end).some(({ value }) => value >= (pattern.atLeast ?? 0))
        )
          continue;
        if (
          pattern.type === "number" &&
          quantitiesIn(ctx, start, end).some((said) => isSavedByTheYear(said, ctx.facts.priceBook, ctx))
        )
          continue;
        if (pattern.ours === true && !aboutUs(ctx, start, end, pattern.type)) continue;
        // What we are beside a named competitor is a comparison, which kind competitor judges.
        if (
          (pattern.type === "comparative" || pattern.type === "number") &&
          near(competitors, sentence.start, sentence.end).length > 0 &&
          /[\ue005\ue006]|half|twice|double|triple|than|\btimes\b/.test(match[0])
        )
          continue;
        if (pattern.notAfter?.test(text.slice(0, match.index)) === true) continue;
        const before = tagged.slice(sentence.start, start);
        if (TOLD_BY_READER.test(before) || ASKED_BY.test(before)) continue;
        if (pattern.type === "superlative" && (OF_ANOTHER.test(before) || isDirection(ctx, match[0], end))) continue;
        if (pattern.type === "number" && (SETTING.test(text) || GOAL.test(before))) continue;
        if (pattern.type === "number" && isSurvey(ctx, start, end)) continue;
        cover.add(start, end);
        found.push({ start, end, type: pattern.type, ...judge(ctx, start, end, pattern.type) });
      }
    }
  }
  found.push(...contradictions(ctx, owned, cover));
  return mergeGuarantees(
    ctx,
    found.sort((a, b) => a.start - b.start),
  );
}

/** "Guests check in in 90 seconds", where an approved claim says four minutes: told by the register, whatever the wording. */
function contradictions(ctx: CheckContext, owned: ReadonlySet<number>, found: Cover): ClaimMention[] {
  const names = meaningOf(ctx.lexicon.company.join(" ").toLowerCase());
  const list = approved(ctx.facts.claims ?? [])
    .filter((entry) => entry.quantities.length > 0)
    .map((entry) => ({ ...entry, own: [...entry.words].filter((word) => !names.has(word)) }));
  if (list.length === 0) return [];
  const more: ClaimMention[] = [];
  const competitors = ctx.named("competitors", ctx.lexicon.competitors);
  for (const { at, quantity } of ctx.draft.quantities) {
    if (quantity.type === "date" || quantity.type === "money" || owned.has(at)) continue;
    if (found.touches(at, at + 1)) continue;
    // "One of them", "home by six" count or tell the time.
    if (quantity.type === "number" && quantity.words === true && quantity.value <= 12) continue;
    const sentence = ctx.sentence(at);
    if (TOLD_BY_READER.test(ctx.text(sentence.start, at)) || SETTING.test(ctx.text(sentence.start, sentence.end)))
      continue;
    // What we do beside a named competitor is a comparison, which kind competitor judges.
    if (near(competitors, sentence.start, sentence.end).length > 0) continue;
    const words = meaningOf(ctx.text(sentence.start, sentence.end));
    const alike = list.filter((candidate) => {
      const { own } = candidate;
      const shared = own.filter((word) => words.has(word)).length;
      // Two words in common say little, unless the claim has hardly more and the figure is of a telling kind.
      const telling =
        own.length <= 3 &&
        (unitOf(quantity) === "share" || candidate.quantities.some((other) => sameQuantity(quantity, other)));
      return (
        shared >= Math.max(telling ? 2 : 3, own.length * 0.6) &&
        // "Half your learners" is an everyday word; against a claim it counts only where all the rest is said.
        (quantity.type !== "fraction" || shared === own.length) &&
        candidate.quantities.some((other) => unitOf(other) === unitOf(quantity))
      );
    });
    const said = quantitiesIn(ctx, sentence.start, sentence.end);
    const same = alike.filter((candidate) =>
      said.some((one) => candidate.quantities.some((other) => sameQuantity(one, other))),
    );
    if (alike[0] === undefined || same.some(({ claim }) => claim.expires >= ctx.asOf)) continue;
    const place = { start: at, end: at + 1, type: "number" as const };
    more.push(
      same[0]
        ? { ...place, status: "unsupported", claim: same[0].claim, expired: true }
        : { ...place, status: "contradicted", claim: alike[0].claim },
    );
  }
  return more;
}

/** How something is set up or when the doors are shut is no claim. */
const SETTING =
  /\b(?:thresholds?|limits?|alerts?|filters?|tolerance|materiality|at most)\b|\bset (?:the|a|your|it)\b|\b(?:in the (?:room|audience|hall)|show of hands)\b|\b(?:(?:annual|yearly|monthly) billing|(?:list|new) (?:price|list)s?\b|(?:raised?|raises|changed?|lower(?:ed)?|cut) our (?:prices?|list|rates|fees)|invoice is|our (?:[a-z]+ ){0,3}(?:bill|rent|prices?) (?:went|rose|fell|is|are|has|have))\b|\bwe(?:'re| are| will|'ll)? clos(?:e|ed|ing) (?:on|at|in|for|from|between|early)\b/;

/** What somebody may ask us, in a script: "if they ask whether it's the best on the market". */
const ASKED_BY =
  /\b(?:you ask (?:whether|if)|(?:if|when|should) (?:they|he|she|someone|somebody|anyone|anybody|an? [a-z]+|the [a-z]+) (?:asks?|wants? to know|wonders?))\b(?:(?!\b(?:say|tell|answer|reply)\b|: [^"“'])[^])*$/;
const OF_ANOTHER =
  /\b(?:another|a different|some other) (?:company|vendor|firm|team|provider|supplier|one)\b[^.!?]{0,30}$|\b(?:before|after|until|till|since|over|looking for|searching for|seeking|hir(?:e|es|ing)) $/;
const GOAL = /\b(?:our|my|the) (?:[a-z]+ )?(?:goal|target|aim|ambition|objective|hope)s?\b[^.;:]{0,60}$/;

/** "The fastest way to compare them is the price page" gives directions and praises nobody. */
function isDirection(ctx: CheckContext, said: string, end: number): boolean {
  if (!DIRECTION.test(said)) return false;
  const sentence = ctx.sentence(end - 1);
  const link = LINKED.exec(ctx.text(end, sentence.end));
  if (!link) return false;
  return near(ctx.named("company", ctx.lexicon.companyNames), end + link[0].length, sentence.end).length === 0;
}
const DIRECTION = /\b(?:way|option|choice|shop|coffee|deal|route|place|company|team)\W*$/;
const LINKED =
  /^[^.!?;:]{0,60}? (?:is|are|was|were|would be|will be|may be|might be)\b(?! (?:us|ours?|we|here|now|yours)\b)/;

const unitOf = (quantity: Quantity): string =>
  ["percent", "fraction", "ratio"].includes(quantity.type) ? "share" : quantity.type;

const SEAL = /^,? ?(?:[a-z]+ )?(?:guaranteed|promised)[.!]?$/;

/** Whether the claim is taken back. What a seal stands behind may be a denial: "you won't lose a thing, guaranteed". */
export function isDenied(ctx: CheckContext, { type, start, end }: ClaimMention): boolean {
  if (
    type === "guarantee" &&
    /^(?:guaranteed|promised|that(?:'s| is)|i promise|you have|my word)\b/.test(ctx.text(start, end))
  )
    return /(?:\bnot|n't|\bnever|\bno|\bnothing|\bisn't)(?: [a-z]+)?,? $/.test(
      ctx.text(Math.max(0, start - 24), start),
    );
  return ctx.negated(start, end);
}

/** "You will never lose a booking, guaranteed" guarantees once. */
function mergeGuarantees(ctx: CheckContext, claims: readonly ClaimMention[]): ClaimMention[] {
  const merged: ClaimMention[] = [];
  for (const claim of claims) {
    const last = merged.at(-1);
    // "A payback inside a quarter, guaranteed": the word seals what stands in front of it and claims nothing more.
    if (last && last.status !== "supported" && claim.type === "guarantee" && SEAL.test(ctx.text(last.end, claim.end)))
      merged[merged.length - 1] = { ...last, end: claim.end };
    else if (
      last &&
      last.type === "guarantee" &&
      claim.type === "guarantee" &&
      ctx.sentence(last.start) === ctx.sentence(claim.start)
    )
      merged[merged.length - 1] = { ...last, end: claim.end };
    else merged.push(claim);
  }
  return merged;
}

function holds(owned: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (owned.has(at)) return true;
  return false;
}

/** "30 % of users found the menu confusing": an observation about people, not a claim about us. */
function isSurvey(ctx: CheckContext, start: number, end: number): boolean {
  const sentence = ctx.sentence(start);
  const rest = ctx.text(start, Math.min(sentence.end, end + 60));
  return /^[\ue001\ue005\ue007] of (?!our\b)[a-z ]{2,30}? (?:found|say|said|think|believe|told|still|admit|want|reported|expect|feel|felt|prefer|have never|do not|don't|are (?:looking|planning|unhappy|worried)|spend|plan)\b/.test(
    rest,
  );
}

export function claimsIn(ctx: CheckContext): readonly ClaimMention[] {
  return ctx.memo("claims", () => scan(ctx));
}
