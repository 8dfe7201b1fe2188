/** What a draft says of our features: named or paraphrased, offered or only talked about. */
import { createCover, near, type Cover } from "../text/spans.ts";
import type { CheckContext, Named } from "../context.ts";
import type { Feature, Plan } from "../facts.ts";
import { clauseEnd, clauseStart } from "../text/sentences.ts";
import { foldPhrase } from "../text/fold.ts";
import { meaningOf, rootsOf } from "./meaning.ts";
import { createPhraseMatcher, tokenise } from "../text/phrases.ts";

export interface FeatureMention {
  start: number;
  end: number;
  feature: Feature;
  /** We say that it is there, works, or will come; not merely that the subject exists. */
  offered: boolean;
  /** Asked and answered with yes: "Video visits? Already built in." */
  affirmed: boolean;
}

export interface UnknownFeature {
  start: number;
  end: number;
  name: string;
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
    const tokens = tokenise(ctx.text(sentence.start, sentence.end)).map((token) => ({
      ...token,
      roots: rootsOf(token.word),
    }));
    const all = new Set(tokens.flatMap((token) => token.roots));
    for (const { feature, words } of pool) {
      if (![...words].every((word) => all.has(word))) continue;
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

const GENERIC_WORDS =
  "app application integration connector module sync dashboard report reporting mode portal tool plugin add-in extension feature support native new own built mobile automatic real time full custom live smart online data business team customer user";
/** As meaningOf writes them, too: it cuts endings off. */
const GENERIC = new Set([...GENERIC_WORDS.split(" "), ...meaningOf(GENERIC_WORDS)]);
const HEAD =
  "(?:integrations?|connectors?|apps?|apis?|sso|single sign-on|sync|exports?|imports?|plug-?ins?|add-ins?|extensions?|webhooks?|dashboards?|modules?|chat ?bots?|bots?|assistants?|co-?pilots?|widgets?|sdks?|portals?|scanners?|scanning|ocr|encryption|offline mode|dark mode|forecasting|forecasts?|scheduling|recognition|automation|workflows?|analytics|marketplace|payroll|invoicing|e-signatures?|signatures?|translations?|voice control|geofencing|biometrics|face id|two-factor(?: authentication)?|mfa|2fa|audit logs?|white-?label(?:l?ing)?|on-prem(?:ises)?(?: (?:version|deployment|hosting))?|self-hosting|data residency|hosting)";
const POSSESS = new RegExp(
  `(?<![a-z])(?:(?:we|it|the (?:platform|product|app|software|system|tool)|@us@) (?:(?:also|now|even|already|fully|natively|currently|just) )*(?:offers?|supports?|has|have|includes?|provides?|comes? with|ships? with|built|launched|features?|added)|(?:our|you get|you'll get|comes with|built-in|includes?|with our|with a built-in|native)) (?:(?:an?|the|full|native|new|own|built-in|brand-new|dedicated|complete|out-of-the-box|real-time|two-way|direct) )*((?:[a-z0-9/&'+.-]+ ){0,3}?${HEAD})(?![a-z-])`,
  "g",
);
const CONNECTS =
  /(?<![a-z])(?:we|it|@us@|and|also|the (?:platform|product|app|software|system|tool)|which|that|natively|directly|seamlessly) (?:(?:also|now|even|already|fully|natively|directly|currently|seamlessly) )*(?:integrates?|connects?|syncs?|plugs?|talks?|hooks?)(?: (?:natively|directly|seamlessly|straight|up))? (?:with|to|into) ([a-z0-9][a-z0-9/&'+.-]*(?: [a-z0-9][a-z0-9/&'+.-]*){0,2})/g;

/** "Our cutting-edge scheduling" praises the product and names no feature. */
const PRAISED =
  /^(?:(?:cutting[- ]edge|powerful|smart|clever|simple|beautiful|intuitive|modern|easy|fast|great|friendly|award-winning|unique|advanced|flexible) )+(?:scheduling|automation|analytics|workflows?|dashboards?|payroll|invoicing|hosting|portals?|planning|assistants?|apps?)$/;

/** A sentence in which our own names stand for "we": they are overwritten, so that offsets hold. */
function withUs(ctx: CheckContext, sentence: { start: number; end: number }): string {
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

/** Features that no register knows: offered in so many words, sharing no word of their own with any known one. */
function unknown(ctx: CheckContext): UnknownFeature[] {
  const features = ctx.facts.features ?? [];
  if (features.length === 0) return [];
  const known = ctx.memo("known-words", () => {
    const words = new Set<string>();
    for (const text of [
      ...features.flatMap((f) => [f.name, ...(f.aliases ?? [])]),
      ...(ctx.facts.claims ?? []).map((c) => c.wording),
      ...(ctx.facts.priceBook?.add_ons ?? []).flatMap((p) => [p.name, ...(p.aliases ?? [])]),
    ])
      for (const word of meaningOf(foldPhrase(text).toLowerCase())) words.add(word);
    return words;
  });
  const found: UnknownFeature[] = [];
  for (const sentence of ctx.draft.sentences) {
    const text = withUs(ctx, sentence);
    for (const pattern of [POSSESS, CONNECTS]) {
      for (const match of text.matchAll(pattern)) {
        const phrase = match[1] ?? "";
        const end = sentence.start + match.index + match[0].length;
        const start = end - phrase.length;
        if (pattern === CONNECTS && !/^\p{Lu}/u.test(ctx.draft.plain.charAt(ctx.draft.toPlain(start)))) continue;
        let own = [...meaningOf(phrase)].filter((word) => !GENERIC.has(word));
        if (pattern === CONNECTS) own = own.slice(0, 1);
        if (own.some((word) => known.has(word)) || [...meaningOf(phrase)].every((word) => known.has(word))) continue;
        if (pattern === POSSESS && PRAISED.test(phrase)) continue;
        if (pattern === POSSESS && /^(?:no|not|any|never|neither)\b/.test(phrase)) continue;
        if (pattern === POSSESS && /\b(?:your|their|his|that|which|and|for|to|of)\b/.test(phrase)) continue;
        if (near(ctx.named("competitors", ctx.lexicon.competitors), start, end).length > 0) continue;
        if (near(featuresIn(ctx), start, end).length > 0) continue;
        found.push({ start, end, name: phrase });
      }
    }
  }
  return found;
}

export function unknownFeaturesIn(ctx: CheckContext): readonly UnknownFeature[] {
  return ctx.memo("unknown-features", () => unknown(ctx));
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

/** Names that a rule lists as not existing, matched like features. */
export function nonexistentIn(
  ctx: CheckContext,
  names: readonly string[],
): { start: number; end: number; name: string }[] {
  const matcher = createPhraseMatcher(names.map((name) => [name, name] as const));
  return ctx
    .named(`nonexistent:${names.join("|")}`, matcher)
    .map((name) => ({ start: name.start, end: name.end, name: name.value }));
}
