/** What a draft says of our features: named or paraphrased, offered or only talked about. */
import { createCover, near, type Cover } from "../text/spans.ts";
import type { CheckContext, Named } from "../context.ts";
import type { Feature, Plan } from "../facts.ts";
import { clauseEnd, clauseStart } from "../text/sentences.ts";
import { foldPhrase } from "../text/fold.ts";
import { meaningOf, rootsOf } from "./meaning.ts";
import { createPhraseMatcher, tokenise, type PhraseMatcher } from "../text/phrases.ts";

export interface FeatureMention {
  start: number;
  end: number;
  feature: Feature;
  /** We say that it is there, works, or will come; not merely that the subject exists. */
  offered: boolean;
  /** Asked and answered with yes: "Video visits? Already built in." */
  affirmed: boolean;
}

const OFFER_BEFORE =
  /(?:\b(?:we|our|us|you can|you'll|you will|you get|lets? you|allows? you|enables? you|get|gets|lets? (?:your|everyone|them|people|staff|employees|customers|patients|guests)|allows? (?:your|everyone|them)|gives? (?:your|everyone|them|you)|includes?|including|comes? with|ships? with|supports?|offers?|provides?|has|have|with|use|using|try|enjoy|via|through|thanks to|built[- ]in|native|now|new|introducing|announcing|meet|launch(?:ed|ing)?|deliver|add(?:s|ed|ing)?|plus|(?:connects?|integrates?|syncs?|talks?|plugs?|hooks?)(?: (?:natively|directly|straight|up))? (?:to|with|into)|adopt|switch on|turn on|enable|works? with|see|demo of|show you|powered by|live|roll(?:ed|ing)? out|promise|expect|unlock|gain|access to|love)\b[^.;!?\n]{0,60})$/;
const OFFER_AFTER =
  /^(?:(?: feature| module| integration| connector)? (?:(?:is|are) (?!something|what|a (?:topic|question|request|wish)|one of|not|important|hard|about|an? [a-z]+ (?:topic|question))|will|can|has|have|was|does|do|comes?|lets?|gives?|makes?|helps?|means|ships?|goes|arrives?|lands?|works?|takes|turns|handles?|automates?|saves?|launche[sd]|included|available|built in|out of the box|today|now|from day one|live|by |in |on |for |with )|(?: [a-z]+ly)? [a-z]{3,}s\b|:| -|!|,? (?:so|and) you| at no| for every|\.?$)/;
const THEIRS_BEFORE =
  /\b(?:your|their|his|her|its|a competitor's|[a-z]+'s) (?:own |current |existing |new |manual |old |internal |[a-z]+ )?$/;
const NEUTRAL =
  /\b(?:do you|are you|have you|how do|how are|whether you|if you (?:use|run|need|want)|you (?:run|use|mentioned|asked|need|wanted|said)|asked (?:about|for)|looking for|requirements?|rfp|interested in|want(?:ed)? to|would like|curious)\b/;

const AFFIRMED =
  /^\W*(?:yes|yep|yeah|sure|of course|already|done|included|built[ -]in|check|got (?:it|you covered)|we've got|absolutely|it's (?:here|live|in|there)|that's (?:in|included)|comes (?:with|as)|no problem)\b/;

interface Alias {
  feature: Feature;
  words: ReadonlySet<string>;
}
const aliasCache = new WeakMap<readonly Feature[], Alias[]>();

function aliases(features: readonly Feature[]): Alias[] {
  let list = aliasCache.get(features);
  if (!list) {
    list = features.flatMap((feature) =>
      [feature.name, ...(feature.aliases ?? [])]
        .map((name) => ({ feature, words: meaningOf(foldPhrase(name).toLowerCase()) }))
        .filter((alias) => alias.words.size >= 2),
    );
    aliasCache.set(features, list);
  }
  return list;
}

function isSubset(words: ReadonlySet<string>, of: ReadonlySet<string>): boolean {
  for (const word of words) if (!of.has(word)) return false;
  return true;
}

/** The shortest run of tokens that holds all the words, if it is short enough to be one phrase. */
function tightest(
  tokens: readonly { roots: readonly string[] }[],
  words: ReadonlySet<string>,
): [number, number] | undefined {
  const last = new Map<string, number>();
  let best: [number, number] | undefined;
  tokens.forEach(({ roots }, i) => {
    for (const root of roots) if (words.has(root)) last.set(root, i);
    if (last.size < words.size) return;
    const from = Math.min(...last.values());
    if (!best || i - from < best[1] - best[0]) best = [from, i];
  });
  return best && best[1] - best[0] <= words.size + 4 ? best : undefined;
}

/** The same words in another order and form: "approve it from your phone" for "approve from phone". */
function paraphrases(ctx: CheckContext, named: readonly Named<Feature>[]): Named<Feature>[] {
  const found: Named<Feature>[] = [];
  const pool = aliases(ctx.facts.features ?? []).filter((alias) => alias.feature.status !== "shipped");
  if (pool.length === 0) return found;
  const cover = createCover(named);
  for (const sentence of ctx.draft.sentences) {
    const text = ctx.text(sentence.start, sentence.end);
    const all = meaningOf(text);
    const likely = pool.filter(({ words }) => isSubset(words, all));
    if (likely.length === 0) continue;
    const tokens = tokenise(text).map((token) => ({ ...token, roots: rootsOf(token.word) }));
    for (const { feature, words } of likely) {
      const window = tightest(tokens, words);
      if (!window) continue;
      const [from, to] = window;
      const [first, last] = [tokens[from], tokens[to]];
      if (!first || !last) continue;
      // A colon or a figure in between makes two phrases of it.
      if (/[:;!?\ue001-\ue008]/.test(ctx.text(sentence.start + first.start, sentence.start + last.end))) continue;
      const mention = { start: sentence.start + first.start, end: sentence.start + last.end, value: feature };
      if (cover.touches(mention.start, mention.end)) continue;
      cover.add(mention.start, mention.end);
      found.push(mention);
    }
  }
  return found;
}

const GENERIC_WORDS =
  "app application integration connector module sync dashboard report reporting mode portal tool plugin add-in extension feature support native new own built mobile automatic real time full custom live smart online data business team customer user";
/** As meaningOf writes them, too: it cuts endings off. */
export const GENERIC = new Set([...GENERIC_WORDS.split(" "), ...meaningOf(GENERIC_WORDS)]);
export const CONNECTS =
  /(?<![a-z])(?:we|it|@us@|and|also|the (?:platform|product|app|software|system|tool)|which|that|natively|directly|seamlessly) (?:(?:also|now|even|already|fully|natively|directly|currently|seamlessly) )*(?:integrates?|connects?|syncs?|plugs?|talks?|hooks?)(?: (?:natively|directly|seamlessly|straight|up))? (?:with|to|into) ([a-z0-9][a-z0-9/&'+.-]*(?: [a-z0-9][a-z0-9/&'+.-]*){0,2})/g;

/** A sentence in which our own names stand for "we": they are overwritten, so that offsets hold. */
export function withUs(ctx: CheckContext, sentence: { start: number; end: number }): string {
  const us = ctx.memo("us", () =>
    [...ctx.named("company", ctx.lexicon.companyNames), ...ctx.named("plans", ctx.lexicon.plans)].sort(
      (a, b) => a.start - b.start,
    ),
  );
  let text = ctx.text(sentence.start, sentence.end);
  for (const name of near(us, sentence.start, sentence.end)) {
    if (name.end - name.start < 4) continue;
    const at = name.start - sentence.start;
    text = `${text.slice(0, at)}${"@us@".padStart(name.end - name.start, " ")}${text.slice(name.end - sentence.start)}`;
  }
  return text;
}

/** "It talks to Workday" for the planned "Workday sync": a connection is told by the name of its other end. */
function connected(ctx: CheckContext, taken: Cover): Named<Feature>[] {
  const found: Named<Feature>[] = [];
  const own = ({ words }: Alias) => [...words].filter((word) => !GENERIC.has(word));
  const links = aliases(ctx.facts.features ?? []).filter((alias) => own(alias).length < alias.words.size);
  if (!links.some(({ feature }) => feature.status !== "shipped")) return found;
  for (const sentence of ctx.draft.sentences) {
    for (const match of withUs(ctx, sentence).matchAll(CONNECTS)) {
      const words = tokenise(match[1] ?? "").map((token) => rootsOf(token.word));
      const isNamed = (alias: Alias) => {
        const names = own(alias);
        return names.length > 0 && names.every((name) => words.some((roots) => roots.includes(name)));
      };
      const fitting = links.filter(isNamed);
      const [first] = fitting;
      const end = sentence.start + match.index + match[0].length;
      const start = end - (match[1] ?? "").length;
      if (!first || fitting.some(({ feature }) => feature.status === "shipped") || taken.touches(start, end)) continue;
      taken.add(start, end);
      found.push({ start, end, value: first.feature });
    }
  }
  return found;
}

function scan(ctx: CheckContext): FeatureMention[] {
  const named = ctx.named("features", ctx.lexicon.features);
  const { tagged } = ctx.draft;
  const known = [...named, ...paraphrases(ctx, named)];
  return [...known, ...connected(ctx, createCover(known))]
    .sort((a, b) => a.start - b.start)
    .map((name): FeatureMention => {
      const sentence = ctx.sentence(name.start);
      const from = clauseStart(tagged, sentence, name.start);
      const before = tagged.slice(from, name.start);
      const after = tagged.slice(name.end, clauseEnd(tagged, sentence, name.end));
      const theirs = THEIRS_BEFORE.test(before) && !/\b(?:we|our)\b/.test(before);
      const neutral = NEUTRAL.test(before) && !/\b(?:we|our)\b/.test(tagged.slice(name.end, sentence.end));
      const company = near(ctx.named("company", ctx.lexicon.companyNames), from, name.start).length > 0;
      const plan = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, sentence.end).length > 0;
      const subject =
        /^\W*(?:the |our |with |use |try )?$/.test(before) &&
        /^ (?!(?:and|or|of|in|with|for|to|vs|versus|at|by|from|as)\b)[a-z]+/.test(after) &&
        name.start - sentence.start < 8;
      const affirmed = sentence.question && AFFIRMED.test(tagged.slice(sentence.end, sentence.end + 40));
      const offered =
        affirmed ||
        // "Learners can grade each other": the mention is itself a sentence.
        (!theirs &&
          !neutral &&
          (/ (?:can|will|may) /.test(tagged.slice(name.start, name.end)) ||
            company ||
            plan ||
            OFFER_BEFORE.test(before) ||
            subject ||
            OFFER_AFTER.test(after)));
      return { start: name.start, end: name.end, feature: name.value, offered, affirmed };
    });
}

export function featuresIn(ctx: CheckContext): readonly FeatureMention[] {
  return ctx.memo("feature-mentions", () => scan(ctx));
}

export interface PlanMismatch {
  start: number;
  end: number;
  feature: Feature;
  plan: Plan;
}

/** "SSO is included in Growth", where the register gives SSO to Enterprise only. */
export function planMismatchesIn(ctx: CheckContext): PlanMismatch[] {
  const plans = ctx.named("plans", ctx.lexicon.plans);
  const found: PlanMismatch[] = [];
  for (const mention of featuresIn(ctx)) {
    if (!mention.feature.plans || mention.feature.plans.length === 0) continue;
    const sentence = ctx.sentence(mention.start);
    for (const plan of near(plans, sentence.start, sentence.end)) {
      if (!ctx.facts.priceBook?.plans.includes(plan.value)) continue;
      if (plan.start < mention.end && plan.end > mention.start) continue;
      const [between, direct] =
        plan.start < mention.start
          ? [
              ctx.text(plan.end, mention.start),
              /^(?: plan| tier| package)?(?: also| now| already)?(?:,? (?:you|customers|everyone|they)(?:'ll| will)?(?: also| now| even| already)? (?:get|have|receive|use|gain)| (?:includes?|comes with|has|gives you|gets you|offers?|contains|supports?|ships with|with|and get|brings(?: you)?|adds|covers|unlocks|bundles))(?: [a-z-]+){0,8}? ?(?:, )?(?:and )?$/,
            ]
          : [
              ctx.text(mention.end, plan.start),
              /^(?: (?:is|are|comes?|was))?(?: (?:now|also|already))?(?: (?:included|available|part of|built|yours|standard|free|bundled))?(?: (?:in|on|with|for|of))(?: (?:the|our|every|all|your))*\s*$/,
            ];
      if (!direct.test(between)) continue;
      if (!mention.feature.plans.includes(plan.value.id))
        found.push({
          start: Math.min(plan.start, mention.start),
          end: Math.max(plan.end, mention.end),
          feature: mention.feature,
          plan: plan.value,
        });
    }
  }
  return found;
}

const matcherCache = new WeakMap<readonly string[], PhraseMatcher<string>>();

/** Names that a rule lists as not existing, matched like features. */
export function nonexistentIn(
  ctx: CheckContext,
  names: readonly string[],
): { start: number; end: number; name: string }[] {
  let matcher = matcherCache.get(names);
  if (!matcher) matcherCache.set(names, (matcher = createPhraseMatcher(names.map((name) => [name, name] as const))));
  return ctx
    .named(`nonexistent:${names.join("|")}`, matcher)
    .map((name) => ({ start: name.start, end: name.end, name: name.value }));
}
