import { createCover, near } from "../text/spans.ts";
import * as z from "zod";
import type { createLexicon } from "../context.ts";
import { type CheckContext, type Lexicon } from "../context.ts";
import { claimsIn } from "../mentions/claims.ts";
import { meaningOf, overlap } from "../mentions/meaning.ts";
import { offersIn } from "../mentions/offers.ts";
import { foldPhrase } from "../text/fold.ts";
import { createPhraseMatcher, type PhraseMatcher } from "../text/phrases.ts";
import { allMatches } from "../text/prefilter.ts";
import { clauseEnd } from "../text/sentences.ts";
import { defineKind, type Hit } from "./kind.ts";

const CHECKS = ["disparagement", "comparison"] as const;

const schema = {
  competitors: z
    .array(z.union([z.string().min(1), z.strictObject({ name: z.string(), aliases: z.array(z.string()).optional() })]))
    .min(1)
    .optional()
    .describe("Names to look for, beside the policy files' own `competitors` lists"),
  checks: z.array(z.enum(CHECKS)).min(1).optional().describe("Both when absent"),
  approved: z.array(z.string().min(1)).optional().describe("Comparisons that are approved, word for word or nearly so"),
};

interface Compiled {
  names: PhraseMatcher<{ name: string }>;
  key: string;
  checks: ReadonlySet<string>;
  approved: readonly ReadonlySet<string>[];
}

const BAD =
  "(?:outdated|obsolete|clunky|slow|bloated|buggy|unreliable|overpriced|expensive|terrible|awful|horrible|bad|worse|worst|poor|weak|insecure|unsafe|dangerous|broken|dying|dead|dinosaur|legacy|old-fashioned|ancient|mediocre|inferior|useless|worthless|junk|garbage|trash|rubbish|crap|a joke|laughable|pathetic|a nightmare|a disaster|a mess|a scam|scam|dishonest|shady|sleazy|misleading|lying|liars?|greedy|rip-?offs?|ripping|cheating|incompetent|failing|struggling|bankrupt|going under|in trouble|doomed|stuck in the past|behind the times|years behind|falling apart|leaving in droves|losing customers|running away|fleeing|painful|frustrating|confusing|complicated|cumbersome|limited|inflexible|rigid|abandoned|neglected|vaporware|spyware|leaky|hacked|breached|notorious|infamous|untrustworthy|lazy|clueless|amateurish|second-rate|third-rate|cheap knock-?off|knock-?off|copycat|imitation|subpar|lousy|flawed|problematic|unstable|unsupported|unresponsive|dated|stale|antiquated|archaic|patchy|sluggish|glitchy|a dead end|a money pit|a trap|unusable|toxic|predatory|sinking ship|train ?wreck|one-trick pony|house of cards|band-?aid|relic|fossil|ghost town|black hole)";
const BAD_VERB =
  "(?:lacks?|lacking|fails?|failed|failing|can't|cannot|can not|won't|doesn't|does not|don't|never|crash(?:es|ed)?|breaks?|loses?|lost|leaks?|leaked|lies|lied|overcharges?|rips?|cheats?|hides?|hid|gouges?|traps?|locks? you in|ignores?|abandon(?:s|ed)|neglects?|struggles?|suffers?|misleads?|misled|deceives?|steals?|copies|copied|stole|spies|sells your data|nickel[- ]and[- ]dimes?|holds? you hostage|burns?|burned|botch(?:es|ed)|falls? (?:short|behind|apart)|lags?|is (?:being )?(?:sued|investigated)|has been (?:sued|hacked|breached|fined)|got (?:hacked|sued|breached)|was (?:hacked|breached|fined|sued)|is losing|are losing|bleeds?|goes down|forces? you|wastes?|charges? (?:you )?(?:twice|double|hidden|extra|more|for everything)|has hidden|hidden fees|stopped innovating|stopped caring|doesn't care|don't care|couldn't care)";
/** Faults so plain that whatever belongs to a competitor may stand between. */
const FAULT =
  "(?:crash(?:es|ed)?|breaks?|broke|leaks?|leaked|lies|overcharges?|jams?|freez(?:es|e)|fails?|failed|die|dies|lags?|fall(?:s)? apart|misread|misleads?|los(?:e|es) (?:data|bookings?|orders?|customers|everything)|disappears?|rips? (?:you|people) off|keeps? (?:crashing|failing|breaking|losing|leaking|freezing|raising|letting|changing))";
const COMPARE =
  "(?:(?:faster|better|cheaper|easier|safer|smarter|simpler|quicker|stronger|superior|more [a-z-]+|less [a-z-]+|fewer [a-z]+|lower [a-z]+|higher [a-z]+|ahead of|\\ue006|\\ue001 (?:less|more|cheaper|faster|better|lower|higher)|(?:\\ue005|half) the (?:price|cost|time))(?: [a-z]+){0,3}? (?:than|to|of|over|as)|(?:(?:twice|half|\\ue006|just|at least|nearly) )?as (?!(?:well|long|soon|far|many|such|usual)\\b)[a-z-]+ as|unlike|compared (?:to|with)|in contrast to|as opposed to|outperforms?|beats?|beating|surpass(?:es)?|leaves|trumps|vs\\.?|versus|instead of|not like|crush(?:es)?|run(?:s)? rings around|wipes the floor with|next to|replaces?|why we're better than|over)";
const VENDOR =
  "(?:(?:our|the|all(?: of)? our|other|any|most|many|some|every|competing|rival|these|those|the big|the other) (?:[a-z]+ )?(?:competitors?|competition|rivals?|vendors?|providers|suppliers|players|incumbents?|platforms|tools|products|alternatives)|competitors|rivals|the competition)";
const VENDORS = new RegExp(`(?<![a-z])${VENDOR}(?![a-z])`, "g");
const BLUNT = new RegExp(`^ ?[?:,—-]+ (?:[a-z]+ )?${BAD}\\b`);
const NEUTRAL_VERB =
  /^(?: (?:and|or) [a-z]+)? (?:today|now|user|users|customer|customers|account|data|export|file|connector|integration|migration|import|contract|team|shop|setup|instance)\b/;
const NEUTRAL =
  /\b(?:if you (?:use|run|have|are on|already)|(?:are )?you (?:on|using|running|use|run)|currently (?:on|use|using)|switch(?:ing|ed)? from|migrat\w+ from|moving from|mov(?:e|ing) (?:off|over from)|import(?:ing|s)? from|integrat\w+ with|connect\w* (?:to|with)|works? with|alongside|export from|evaluating|comparing|look(?:ing)? at|considering|shortlist\w*|both|side by side|a fair comparison)\b/;

function compileNames(rule: { competitors?: unknown }, lexicon: Lexicon): PhraseMatcher<{ name: string }> {
  const own = rule.competitors as Parameters<typeof createLexicon>[1]["competitors"] | undefined;
  if (!own) return lexicon.competitors;
  const added = createPhraseMatcher(
    own.flatMap((entry) =>
      typeof entry === "string"
        ? [[entry, { name: entry }] as const]
        : [entry.name, ...(entry.aliases ?? [])].map((alias) => [alias, { name: entry.name }] as const),
    ),
  );
  return (tokens) =>
    [...lexicon.competitors(tokens), ...added(tokens)]
      .sort((a, b) => a.start - b.start)
      .filter((match, i, all) => i === 0 || match.start >= (all[i - 1]?.end ?? 0));
}

interface Subject {
  start: number;
  end: number;
  name: string;
}

/** Named competitors and "our competitors" at large. */
function subjects(compiled: Compiled, ctx: CheckContext): Subject[] {
  const named = ctx
    .named(compiled.key, compiled.names)
    .map((name) => ({ start: name.start, end: name.end, name: name.value.name }));
  const general = allMatches(VENDORS, ctx.draft.tagged).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: match[0],
  }));
  return [...named, ...general.filter((g) => near(named, g.start, g.end).length === 0)].sort(
    (a, b) => a.start - b.start,
  );
}

const USERS_SUFFER =
  /^(?:'s)? (?:users|customers|clients|people|owners)(?: [a-z']+){0,6}? (?:dread|hate|loathe|regret|complain|suffer|leave|leaving|flee|struggle|despair|curse|fed up|unhappy|frustrated|stuck|desperate)\b/;
/** Questions that say something: "Why put up with …?" */
const RHETORICAL =
  /^\W*(?:(?:so|and|but|hi [a-z]+|hello [a-z]+),? )?(?:why (?:put up|pay|settle|suffer|stick|stay|waste|bother|risk|keep|struggle)|(?:still |are you |aren't you )?(?:tired|sick|fed up|frustrated|stuck|struggling)|ready to (?:leave|ditch|dump|escape)|isn't it time|who needs)/;

const AFTER_BAD = new RegExp(
  `^(?:'s?)?(?: (?:[a-z'-]+)){0,4}? (?:(?:is|are|was|were|'s|feels?|looks?|seems?|has become|became|has (?:an?|the)|have (?:an?|the)|with (?:its|their|an?)|keeps? being|remains?|software is|product is|support is) (?:[a-z'-]+ ){0,4}?)?${BAD}\\b|^(?: (?!(?:when|if|and|or|but|because|so|that|to|for|where|until|while|you|your|we|our|users?|customers?)\\b)[a-z-]+){0,2} ${FAULT}\\b|^(?:'s?)?(?: (?:product|software|support|platform|app|pricing|team|customers|users|tool|system|[a-z]+ly|simply|just|still|often|usually|also|even|really|constantly|regularly|always|has|have|will|would|is|are))* ${BAD_VERB}\\b`,
);
const BEFORE_BAD = new RegExp(
  `(?:\\b${BAD}(?:,? (?:and )?[a-z]+)?|(?:problems?|trouble|issues?|shortcomings|weakness(?:es)?|failures?|flaws?|frustrat\\w+|fed up|tired|sick|victims?|complaints?|nightmare|horrors?|mess|limitations|lies|false promises|downfall) (?:of|with|about|from|like|by)|(?:tired|sick|fed up|done|stuck|burned|burnt|let down|ripped off|overcharged|trapped|disappointed|escape|rescue you|save you|freed?|suffering|wasting (?:time|money))(?: [a-z]+){0,2} (?:of|with|by|on|from|in|under)|put(?:ting)? up with|stuck with|settl(?:e|ing) for|don't (?:trust|waste [a-z ]+ on|fall for|settle for|be fooled by)|avoid|ditch|dump|escape|say goodbye to|never trust|stop (?:overpaying|paying|wasting [a-z ]*) ?(?:for|on|with)?|anything but)(?: (?:the|that|a|an|their|your|old|using|about|to|own))* $`,
);
const COMPARE_BEFORE = new RegExp(
  `(?<![a-z])${COMPARE}(?: (?:the|what|that|any|anything|you get (?:with|from)|from|with|a|using|old|those|on))*(?: [a-z]+)? ?$`,
);
const COMPARE_AFTER = new RegExp(
  `^(?:'s [a-z]+)?(?: [a-z'-]+){0,3}? (?:can't (?:match|compete|keep up|touch|beat)|doesn't (?:come close|even come close|compare)|is no match|comes? second|falls short|pales|trails|is (?:slower|worse|weaker|behind|more expensive|less [a-z]+|more limited)|costs? (?:more|twice|double|\\ue006|\\ue001 more)|charges? (?:more|twice|double|\\ue006|\\ue001 more)|takes (?:twice|longer|\\ue006)|needs twice|are (?:slower|worse|weaker|behind|more expensive|less [a-z]+|more limited))`,
);

export const competitor = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => ({
    names: compileNames(rule, lexicon),
    key: rule.competitors ? `competitors:${JSON.stringify(rule.competitors)}` : "competitors",
    checks: new Set<string>(rule.checks ?? CHECKS),
    approved: (rule.approved ?? []).map((text) => meaningOf(foldPhrase(text).toLowerCase())),
  }),
  check(compiled, ctx): Hit[] {
    const hits: Hit[] = [];
    const cover = createCover();
    const matched = createCover(offersIn(ctx).filter((offer) => offer.type === "price-match"));
    const { tagged } = ctx.draft;
    for (const subject of subjects(compiled, ctx)) {
      const sentence = ctx.sentence(subject.start);
      const rhetorical = RHETORICAL.test(tagged.slice(sentence.start, sentence.end));
      if (ctx.draft.inZone("code", subject.start) || (!rhetorical && ctx.notSaid(subject.start))) continue;
      const before = tagged.slice(sentence.start, subject.start);
      const after = tagged.slice(subject.end, clauseEnd(tagged, sentence, subject.end));
      const general = near(ctx.named(compiled.key, compiled.names), subject.start, subject.end).length === 0;
      const text = (match: Match) =>
        match.side === "after" ? after.slice(0, match.length) : before.slice(before.length - match.length);
      const bad =
        !NEUTRAL_VERB.test(after) || AFTER_BAD.test(after.replace(NEUTRAL_VERB, ""))
          ? (matchAfter(AFTER_BAD, after) ?? matchBefore(BEFORE_BAD, before))
          : matchBefore(BEFORE_BAD, before);
      const blunt = BLUNT.exec(tagged.slice(subject.end, subject.end + 60));
      const strong = general
        ? bad && BAD_WORD.test(text(bad))
          ? bad
          : undefined
        : (bad ??
          matchAfter(USERS_SUFFER, after) ??
          (blunt ? { side: "after" as const, length: blunt[0].length } : undefined) ??
          told(ctx, subject.end, sentence.end));
      const compared = matchBefore(COMPARE_BEFORE, before) ?? matchAfter(COMPARE_AFTER, after);
      const type = strong ? "disparagement" : compared && !general && !NEUTRAL.test(before) ? "comparison" : undefined;
      const found = strong ?? compared;
      if (!type || !found || !compiled.checks.has(type)) continue;
      // "We'll beat Closebook's price" is an offer, which kind discount judges.
      if (type === "comparison" && matched.touches(subject.start - 8, subject.end)) continue;
      const words = meaningOf(tagged.slice(sentence.start, sentence.end));
      if (compiled.approved.some((approved) => overlap(words, approved) >= 0.8)) continue;
      if (near(claimsIn(ctx), sentence.start, sentence.end).some((claim) => claim.status === "supported")) continue;
      if (
        isPraise(before, after) ||
        /\b(?:don't|do not|never|not|wouldn't|won't|nobody|no one) (?:[a-z]+ )?(?:say|says|claim|claims|think|thinks|believe|mean|suggest|imply)\b/.test(
          before,
        )
      )
        continue;
      const start = found.side === "before" ? subject.start - found.length : subject.start;
      const end = found.side === "after" ? subject.end + found.length : subject.end;
      const span = ctx.draft.span(start, end);
      const quoted = ctx.draft.original.slice(span.start, span.end).replace(/\s+/g, " ");
      if (cover.touches(span.start, span.end)) continue;
      cover.add(span.start, span.end);
      hits.push({
        ...span,
        detail:
          type === "disparagement"
            ? `"${quoted}" disparages ${subject.name}.`
            : `"${quoted}" compares us with ${subject.name} without an approved comparison.`,
      });
    }
    return hits;
  },
});

const isPraise = (before: string, after: string): boolean =>
  /\b(?:not|isn't|aren't|never|no) (?:a |an )?(?:bad|poor|weak|worse|slow|problem)|\bno (?:complaints|problem)|nothing (?:bad|wrong|against)\b/.test(
    before + after,
  );

interface Match {
  side: "before" | "after";
  length: number;
}

const BAD_WORD = new RegExp(
  `\\b(?:${BAD}|(?:overcharg|rip|cheat|goug|trap|lie|mislead|mislea|deceiv|steal|hid)\\w*)\\b`,
);
const PRONOUN = /\b(?:their|its|they|it)\b/g;

/** "DockBase is nice: their app crashes": what a pronoun behind the name is said to be. */
function told(ctx: CheckContext, from: number, to: number): Match | undefined {
  const rest = ctx.text(from, to);
  for (const match of rest.matchAll(PRONOUN)) {
    const bad = AFTER_BAD.exec(rest.slice(match.index + match[0].length));
    if (bad && !/\b(?:you|we|our|your|us|i)\b/.test(rest.slice(0, match.index)))
      return { side: "after", length: match.index + match[0].length + bad[0].length };
  }
  return undefined;
}

function matchAfter(regexp: RegExp, text: string): Match | undefined {
  const match = regexp.exec(text);
  return match ? { side: "after", length: match[0].length } : undefined;
}
function matchBefore(regexp: RegExp, text: string): Match | undefined {
  const match = regexp.exec(text);
  return match ? { side: "before", length: text.length - match.index } : undefined;
}
