/** Claims in a draft and what the claims register says to each: supported, contradicted or unsupported. */
import type { CheckContext } from "../../context.ts";
import { isAnsweredYes } from "../../text/questions.ts";
import type { Sentence } from "../../text/sentences.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";
import { createCover, near, type Cover } from "../../text/spans.ts";
import { judge, quantitiesIn, type ClaimMention } from "./approved.ts";
import { contradictions, isSurvey, SETTING } from "./contradictions.ts";
import { coordinatedWith } from "./coordinated.ts";
import { labelledIn } from "./labels.ts";
import { CLAIM_HINT, claimPatterns } from "./patterns.ts";
import { ratingsIn } from "./ratings.ts";
import { withRestated } from "./restated.ts";
import { withSharedSubject } from "./shared-subject.ts";
import {
  aboutUs,
  isPriced,
  isPronoun,
  isMereCount,
  isSaidOfUs,
  isTheirCount,
  isTheirs,
  NAMES,
  readersOwn,
  SOMEBODY_WHO,
} from "./subject.ts";
import { isPresented, isSaidOfOthers, withVerb } from "./presented.ts";
import { masked } from "../rivals/comparison.ts";
import { commitmentsIn } from "../promises/commitments.ts";
import { TOLD_BY_READER } from "../lexicon.ts";
import { excused } from "../excuses.ts";
import { scopeOf } from "../scope.ts";
import { offersIn } from "../offers/offers.ts";
import { isSavedByTheYear } from "../offers/reasons.ts";
import { pricesIn } from "../prices/prices.ts";
import { seatsIn } from "../prices/seats.ts";

const likelyClaims = createPrefilter(claimPatterns);
/** Those that know us by name look again where our name is masked. */
const likelyClaimsOfUs = createPrefilter(
  claimPatterns.filter(({ regexp }) => regexp.source.includes(String.raw`\ue013`)),
);

function scan(ctx: CheckContext): ClaimMention[] {
  const { tagged } = ctx.draft;
  const owned = new Set([...offersIn(ctx), ...commitmentsIn(ctx)].flatMap((mention) => mention.owns));
  for (const price of pricesIn(ctx)) owned.add(price.start);
  for (const seat of seatsIn(ctx)) owned.add(seat.start);
  const promises = createCover([...commitmentsIn(ctx), ...offersIn(ctx)]);
  const cover = createCover();
  const competitors = ctx.named("competitors", ctx.lexicon.competitors);
  const found: ClaimMention[] = [];
  for (const sentence of ctx.sentences) {
    const text = tagged.slice(sentence.start, sentence.end);
    const ourName = masked(ctx).slice(sentence.start, sentence.end);
    const likely = likelyClaims(text).map((one) => ({ ...one, said: text }));
    if (ourName !== text) likely.push(...likelyClaimsOfUs(ourName).map((one) => ({ ...one, said: ourName })));
    const shared = FIGURE.test(ourName) ? withSharedSubject(ourName) : ourName;
    if (shared !== ourName)
      for (const one of likelyClaimsOfUs(shared))
        if (one.pattern.type === "number") likely.push({ ...one, said: shared });
    const answered = asStatement(ctx, sentence, text);
    if (answered !== undefined) likely.push(...likelyClaims(answered).map((one) => ({ ...one, said: answered })));
    for (const { pattern, within, said } of likely) {
      if (!(pattern.hint ?? CLAIM_HINT[pattern.type]).test(said)) continue;
      const matches = allMatches(pattern.regexp, said, within);
      for (const match of matches) {
        const opens = Math.max(0, match[0].search(/[^\s"'(]/));
        // Where our name is written on to a second verb, what is found begins with that.
        const lead = said === shared && said !== ourName ? /^\ue013+ /.exec(match[0]) : null;
        const start = sentence.start + match.index + (lead?.[0].length ?? opens);
        let end = sentence.start + Math.min(match.index + match[0].trimEnd().length, text.length);
        // Some expressions end in the middle of a word; who reads the finding must not.
        while (/[a-z]{2}/.test(tagged.slice(end - 1, end + 1))) end += 1;
        if (cover.touches(start, end)) continue;
        // Of a competitor that the draft names, kind competitor judges it.
        if (competitors.length > 0 && /\b(?:as|than) theirs\b/.test(tagged.slice(start, end + 14))) continue;
        if (holds(owned, start, end)) continue;
        if (promises.touches(start, end)) continue;
        const scope = scopeOf(ctx, start, end);
        const around = ctx.text(scope.start, scope.end);
        if (excused(ctx, { unless: pattern.unless }, around)) continue;
        if (pattern.pointsBack === true && excused(ctx, { unless: pattern.unless }, antecedentOf(ctx, start))) continue;
        // Likewise what seals a promise, which kind commitment judges.
        const sealing = pattern.type === "guarantee" && (SEAL.test(match[0]) || ANAPHORIC.test(match[0]));
        if (sealing && promises.touches(sentence.start, start)) continue;
        if (pattern.type === "guarantee" && opensPromise(ctx, promises, end)) continue;
        if (
          pattern.atLeast !== undefined &&
          !quantitiesIn(ctx, start, end).some(({ value }) => value >= (pattern.atLeast ?? 0))
        )
          continue;
        if (
          pattern.type === "number" &&
          quantitiesIn(ctx, start, end).some((said) => isSavedByTheYear(said, ctx.facts.priceBook, ctx, start))
        )
          continue;
        if (pattern.proper !== undefined && !NAMES[String(pattern.proper)]?.(ctx, start, end)) continue;
        if (pattern.type === "number" && isPriced(ctx, start, end)) continue;
        if (pattern.ours === true && said !== answered && !aboutUs(ctx, start, end, pattern.type)) continue;
        // What we are beside a named competitor is a comparison, which kind competitor judges.
        if (
          (pattern.type === "comparative" || pattern.type === "number") &&
          near(competitors, sentence.start, sentence.end).length > 0 &&
          /[\ue005\ue006]|half|twice|double|triple|than|\btimes\b/.test(match[0])
        )
          continue;
        // How they do beside us is kind competitor's as well.
        if ((pattern.type === "comparative" || pattern.type === "number") && THEY_BESIDE_US.test(text)) continue;
        if (pattern.notAfter?.test(ctx.text(scope.start, start)) === true) continue;
        const before = tagged.slice(sentence.start, start);
        if (TOLD_BY_READER.test(before) || ASKED_BY.test(before)) continue;
        if (pattern.type === "number" && (REQUESTED.test(around) || SUPPOSED.test(before))) continue;
        if (pattern.type === "guarantee" && (SOMEBODYS.test(before) || /^\W*unlike\b/.test(text))) continue;
        if (/["“”]$/.test(before) && MENTIONED.test(text.slice(match.index))) continue;
        if (
          pattern.type === "superlative" &&
          ((OF_ANOTHER.test(before) && !/^we\b/.test(match[0])) || isDirection(ctx, match[0], end))
        )
          continue;
        if (pattern.type === "superlative" && isSaidOfOthers(ctx.text(scope.start, start), match[0])) continue;
        if (pattern.type === "certification" && OF_READER.test(before) && /\bcompliant$/.test(match[0])) continue;
        if (pattern.type === "award" && (AWARDED_BY_US.test(before) || isTheirs(ctx, start))) continue;
        if ((pattern.type === "number" || pattern.type === "superlative") && GOAL.test(withVerb(before, match[0])))
          continue;
        if (pattern.type === "number" && (SETTING.test(around) || isPronoun(ctx, start, end))) continue;
        if (pattern.type === "number" && readersOwn(around)) continue;
        if (pattern.type === "number" && (SOMEBODY_WHO.test(before) || isTheirCount(ctx, start))) continue;
        if (pattern.type === "number" && isMereCount(ctx, start, end)) continue;
        if (
          pattern.type === "superlative" &&
          WEAK_HEAD.test(match[0]) &&
          !OFFERED.test(before) &&
          !isPresented(before, match[0], tagged.slice(end, sentence.end))
        )
          continue;
        if (pattern.ourSubject === true && !isSaidOfUs(ctx, sentence, start)) continue;
        if (pattern.type === "number" && isSurvey(ctx, start, end)) continue;
        cover.add(start, end);
        found.push({ start, end, type: pattern.type, ...judge(ctx, start, end, pattern.type) });
        for (const member of coordinatedWith(ctx, { start, end, type: pattern.type })) {
          if (cover.touches(member.start, member.end) || holds(owned, member.start, member.end)) continue;
          cover.add(member.start, member.end);
          found.push({ ...member, type: pattern.type, ...judge(ctx, member.start, member.end, pattern.type) });
        }
      }
    }
  }
  found.push(...labelledIn(ctx, owned, cover), ...ratingsIn(ctx, owned, cover));
  const told = withRestated(ctx, found, owned, cover);
  told.push(...contradictions(ctx, owned, cover));
  return mergeGuarantees(
    ctx,
    told.sort((a, b) => a.start - b.start),
  );
}

/** "Are you the fastest? Absolutely.": what the answer says of us, each letter in its place. */
function asStatement(ctx: CheckContext, sentence: Sentence, text: string): string | undefined {
  const inWords = text.length <= 60 && ASKED_IN_WORDS.test(text);
  if (!sentence.question || !(inWords || ASKED_OF_US.test(text))) return undefined;
  const behind = ctx.sentence(sentence.end + (/^\s*/.exec(ctx.text(sentence.end, sentence.end + 10))?.[0].length ?? 0));
  return isAnsweredYes(ctx.draft.tagged, sentence, behind)
    ? text.replace(ASKED_OF_US, "$1 we are").replace(/\?\s*$/, ": yes")
    : undefined;
}
/** "ISO 9001? Got it." */
const ASKED_IN_WORDS = /^\s*(?:[a-z\d\ue000-\uf8ff&/-]+ ){0,4}[a-z\d\ue000-\uf8ff&/-]+\?\s*$/;
const ASKED_OF_US = /^(\W*(?:(?:so|and|but),? )?)are you\b/;

/** What a pronoun in front of `start` may stand for: the rest of its sentence and the one before. */
function antecedentOf(ctx: CheckContext, start: number): string {
  const sentence = ctx.sentence(start);
  if (
    !/(?:^|[,;:.] ?|\b(?:and|but|so|which|that) )(?:it|they|that|this|each|both|one)(?: [a-z]+ly| also| then| usually)? $/.test(
      ctx.text(sentence.start, start),
    )
  )
    return "";
  return ctx.text(sentence.start > 0 ? ctx.sentenceBefore(sentence).start : 0, start);
}

const FIGURE = /[\ue001-\ue007]/;
/** "Please save two seats", "if you agree nine times out of ten": asked of the reader, or only supposed. */
const REQUESTED = /^\W*(?:please|kindly)\b/;
const SUPPOSED =
  /(?:^\W*|[,;] )(?:if|unless|whether) (?:you|they|he|she|your [a-z]+)\b(?![^,;]*\b(?:you'll|you will|we|us|our)\b)[^,;]*$|\b(?:know|see|tell|ask|check|find out|measure|wonder|learn|test) (?:whether|if) [^,;]*$|\b(?:comes?|shows?|tells?|warns?|rings?|notif(?:y|ies)|alerts?|pings?)(?: (?:you|us|me|them|in|up))* (?:when|if|once|as soon as|whether) [^,;]*$/;
/** "He never loses", "my bicycle never fails": not of ours. */
const SOMEBODYS = /\b(?:he|she|i|(?:my|his|her|their) (?!word|guarantee|promise)[a-z-]+)(?: [a-z]+)? $/;
/** '"Number one in Europe" has no source': spoken of, not said. */
const MENTIONED =
  /^[^"“”]*["“”] (?:has no|needs|lacks|must go|isn't|is not|was never|can't|cannot|should (?:go|come)|is (?:out|gone|banned|wrong))\b/;
/** "And we put our name to that": seals what the sentence has promised. */
const ANAPHORIC = /\bto (?:that|this|it)$/;

/** What somebody may ask us, in a script: "if they ask whether it's the best on the market". */
const ASKED_BY =
  /\b(?:you ask (?:whether|if)|(?:if|when|should) (?:they|he|she|someone|somebody|anyone|anybody|an? [a-z]+|the [a-z]+) (?:asks?|wants? to know|wonders?))\b(?:(?!\b(?:say|tell|answer|reply)\b|: [^"“'])[^])*$/;
const OF_ANOTHER =
  /\b(?:another|a different|some other) (?:company|vendor|firm|team|provider|supplier|one)\b[^.!?]{0,30}$|\b(?:before|after|until|till|since|over|looking for|searching for|seeking|hir(?:e|es|ing)|(?:find|discuss|explor|determin|identify|agree(?:ing)? on|work(?:ing)? out|figur(?:e|ing) out)(?:e|s|es|ing)?(?: together)?) $/;
/** "Be GDPR-compliant by Monday": the reader's duty, which kind legal judges. */
const OF_READER = /(?:^|[.!?:;,–—] ?)\W*(?:(?:and|so|then|now|just) )?(?:be|get|become|stay|go|turn)(?: fully)? $/;
/** "They need twice as long as we do". */
const THEY_BESIDE_US = /\b(?:their|theirs|they|they're)\b[^.!?;]*\b(?:than|as) (?:ours?|we|us)\b/;
/** Prizes that are given away, or not won yet. */
const AWARDED_BY_US =
  /\b(?:announce[sd]?|list of(?: the)?|select|draw|choose|pick|notify|(?:can|could|may|might|will|would|should) be|(?:hop|want|aim|tr|lik|lov|plan|dream|chanc)(?:e|es|s|y|ies|ying|ing)? (?:to|of)(?: be)?)(?: (?:the|an?|all|our|this year's))? $/;
/** "The best way", "the best value" praise what is said to be it or to have it; the rest seeks it. */
const WEAK_HEAD =
  /^the (?:very |single |absolute )?[a-z-]+(?: possible| [a-z]+)? (?:way|value|solution|option|choice|experience|tools?)$/;
const OFFERED =
  /(?:(?<!\b(?:to|they|he|she|who|which|what) )\b(?:is|are|we're|has|gets?|offers?|gives?|brings?|delivers?|provides?|buy|choose|discover|meet|us|you|your [a-z]+)|'s|'re|^\W*|[.,;:—-])(?: (?:simply|still|always|you|your [a-z]+|customers))?\s*$/;
const GOAL =
  /\b(?:aim(?:s|ing)? (?:for|at|to)|target(?:s|ing)|striv(?:e|es|ing) (?:for|to)|responsible for|tasked with|vision (?:is|of)|(?<!\b(?:has|have|had) |'(?:ve|s) )becom(?:e|ing)|(?:wants?|hopes?|plans?|(?:would|'d) (?:like|love)|dreams?) (?:to (?:be|build|make|create)|of (?:being|building)))\b[^.;:]{0,60}$|\b(?:our|my|the) (?:[a-z]+ )?(?:goal|target|aim|ambition|objective|hope|dream|wish)s?\b[^.;:]{0,60}$/;

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
  /^(?:[^.!?;:,]|,(?! (?:and|but|so|which|while)\b)){0,60}? (?:is|are|was|were|would be|will be|may be|might be)\b(?! (?:us|ours?|we|here|now|yours)\b)/;

const SEAL =
  /^,? ?(?:and )?(?:(?:[a-z]+ )?(?:guaranteed|promised)|that(?:'s| is) a promise|(?:i|you have|we give you) (?:give you )?(?:my|our) word(?: on it)?)[.!]?$/;

/** "I give you my word that you'll never wait": what follows is kind commitment's, the word before it only says it again. */
function opensPromise(ctx: CheckContext, promises: Cover, end: number): boolean {
  const gap =
    /^(?:,? (?:that|to|you|we|you'll|we'll|i'll|will|can|shall|your|it|is|be|are)){1,4}(?:: (?:until|till|for|from|in|within|over) [^.!?;:,]{1,24})? ?/.exec(
      ctx.text(end, end + 30),
    )?.[0] ?? "";
  return promises.touches(end, end + gap.length + 2) && !promises.touches(end - 1, end);
}

/** From a share to what it does: its own noun and a relative clause, nothing that begins anew. */
const DOING_OF_SHARE = /^(?: of)?(?: (?!(?:and|but|so|because|while|we|you|it|our|your|with)\b)[a-z'\ue013-]+){0,8} ?$/;
const IN_THE =
  /^ (?:in|of|by|on|at)(?: (?:the|an?|this year's|last year's|gartner|forrester|g2|gartner's|[\ue003\ue008]))* ?$/;

/** "You will never lose a booking, guaranteed" guarantees once. */
function mergeGuarantees(ctx: CheckContext, claims: readonly ClaimMention[]): ClaimMention[] {
  const merged: ClaimMention[] = [];
  for (const claim of claims) {
    const last = merged.at(-1);
    // "A payback inside a quarter, guaranteed": the word seals what stands in front of it and claims nothing more.
    // "Ninety-nine of a hundred venues never lose a sale": what a share of customers does is told by the figure.
    if (
      last &&
      last.status !== "supported" &&
      claim.type === "guarantee" &&
      (SEAL.test(ctx.text(last.end, claim.end)) ||
        (last.type === "number" && DOING_OF_SHARE.test(ctx.text(last.end, claim.start))))
    )
      merged[merged.length - 1] = { ...last, end: claim.end };
    else if (
      last &&
      last.type === "guarantee" &&
      claim.type === "guarantee" &&
      ctx.sentence(last.start) === ctx.sentence(claim.start)
    )
      merged[merged.length - 1] = { ...last, end: claim.end };
    // "Named a Leader in the Magic Quadrant": one honour.
    else if (last?.type === "award" && claim.type === "award" && IN_THE.test(ctx.text(last.end, claim.start)))
      merged[merged.length - 1] = { ...last, end: claim.end };
    else merged.push(claim);
  }
  return merged;
}

function holds(owned: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (owned.has(at)) return true;
  return false;
}

/** "94% of", "save 40% of their": what is shown goes on to the word that they ask for. */
const ASKS_FOR_MORE =
  /(?:^|[ ('])(?:of|the|an?|our|your|their|its|his|her|my|in|on|at|to|for|by|with|from|and|across|all|these|those|this|that|than|as)$/;

function endOf(ctx: CheckContext, { start, end }: ClaimMention, limit: number): number {
  const stop = ctx.sentence(end - 1).end;
  let at = end;
  for (let words = 0; words < 4 && ASKS_FOR_MORE.test(ctx.text(start, at)); words += 1) {
    const next = / [a-z0-9'\ue000-\uf8ff-]+/.exec(ctx.text(at, stop));
    if (next?.index !== 0 || at + next[0].length > limit) return end;
    at += next[0].length;
  }
  return at;
}

export function claimsIn(ctx: CheckContext): readonly ClaimMention[] {
  return ctx.memo("claims", () => {
    const found = scan(ctx);
    return found.map((claim, i) => ({ ...claim, end: endOf(ctx, claim, found[i + 1]?.start ?? Infinity) }));
  });
}
