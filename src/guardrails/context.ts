/** What every rule sees of one check. Readings that several kinds share are made once and remembered. */
import { ownClause } from "./text/coordinates.ts";
import { isDisavowed } from "./text/disavowed.ts";
import { asksBack, isLeftOpen, isOnlyAskedFor } from "./text/left-open.ts";
import { ownBlocks } from "./text/own-blocks.ts";
import { near } from "./text/spans.ts";
import { isPriced, isProperName } from "./text/plan-names.ts";
import type { TextlintKernelRule } from "@textlint/kernel";
import type { Facts, Feature, Plan } from "./facts.ts";
import type { Channel } from "./policy-schema.ts";
import { indexAt, type Draft } from "./text/draft.ts";
import { createPhraseMatcher, tokenise, type PhraseMatch, type PhraseMatcher, type Token } from "./text/phrases.ts";
import {
  findQuotations,
  isDeniedBefore,
  isNegated,
  ownSpeaker,
  type Quotation,
  type Sentence,
  type Speech,
} from "./text/sentences.ts";
import { isAnsweredNo, isAnsweredYes, isGenuineQuestion } from "./text/questions.ts";
import { beginnings } from "./text/heads.ts";
import { leadInsOf, leavesUnsaid } from "./text/lead-ins.ts";
import { isTheirTurn } from "./text/turns.ts";
import { olderLetterAt } from "./text/threads.ts";
import { isTakenBack, isToldNotSaid } from "./text/told.ts";

export interface CompetitorName {
  name: string;
}

/** Matchers over names that the registers and the policy give, compiled once per policy. */
export interface Lexicon {
  facts: Facts;
  company: readonly string[];
  plans: PhraseMatcher<Plan>;
  features: PhraseMatcher<Feature>;
  competitors: PhraseMatcher<CompetitorName>;
  companyNames: PhraseMatcher<string>;
  /** Published textlint rules that the policy names, loaded by load.ts. */
  textlintRules: ReadonlyMap<string, TextlintRule>;
  /** Words of our own plans and features: for a maker of surveys "survey" tells of no study by others. */
  ownWords: RegExp | undefined;
  /** Words around a quotation that make it our own. */
  ownSpeaker: RegExp;
}

/** A textlint rule module, or a preset of several. */
export type TextlintRule = TextlintKernelRule["rule"] | { rules: Readonly<Record<string, TextlintKernelRule["rule"]>> };

export interface CompanyData {
  names: readonly string[];
  competitors: readonly (string | { name: string; aliases?: readonly string[] | undefined })[];
}

/** Four letters and more, singular and plural alike; of the register's names alone, since aliases are everyday words. */
function ownWords(names: readonly string[]): RegExp | undefined {
  const words = new Set(
    names.flatMap((name) => (name.toLowerCase().match(/[a-z]{4,}/g) ?? []).map((word) => word.replace(/s$/, ""))),
  );
  return words.size === 0 ? undefined : new RegExp(`\\b(?:${[...words].sort().join("|")})s?\\b`, "g");
}

export function createLexicon(
  facts: Facts,
  company: CompanyData,
  textlintRules: Lexicon["textlintRules"] = new Map(),
): Lexicon {
  const book = facts.priceBook;
  const plans = [...(book?.plans ?? []), ...(book?.add_ons ?? [])];
  return {
    facts,
    company: company.names,
    plans: createPhraseMatcher(
      plans.flatMap((plan) => [plan.name, ...(plan.aliases ?? [])].map((name) => [name, plan] as const)),
    ),
    features: createPhraseMatcher(
      (facts.features ?? []).flatMap((f) => [f.name, ...(f.aliases ?? [])].map((name) => [name, f] as const)),
    ),
    competitors: createPhraseMatcher(
      company.competitors.flatMap((entry) => {
        const name = typeof entry === "string" ? entry : entry.name;
        const aliases = typeof entry === "string" ? [] : (entry.aliases ?? []);
        return [name, ...aliases].map((alias) => [alias, { name }] as const);
      }),
    ),
    companyNames: createPhraseMatcher(company.names.map((name) => [name, name] as const)),
    textlintRules,
    ownSpeaker: ownSpeaker(company.names),
    ownWords: ownWords([...plans, ...(facts.features ?? [])].map(({ name }) => name)),
  };
}

/** A mention of something by name, at offsets of the tagged text. */
export interface Named<Value> {
  start: number;
  end: number;
  value: Value;
}

export interface CheckContext {
  draft: Draft;
  lexicon: Lexicon;
  facts: Facts;
  channel: Channel | undefined;
  audience: string | undefined;
  account: string | undefined;
  /** The voice rule that looks after the channel's marks where no rule without parameters holds. */
  channelVoice: string | undefined;
  /** YYYY-MM-DD: claims expire by this day. */
  asOf: string;
  embed: ((texts: string[]) => Promise<Float32Array[]>) | undefined;
  tokens: readonly Token[];
  quotations: readonly Quotation[];
  /** Runs `make` once per check and key. */
  memo<T>(key: string, make: () => T): T;
  /** As `draft.sentences`; one that begins with a clause of something else comes first without it, then whole. */
  sentences: readonly Sentence[];
  sentence(position: number): Sentence;
  /** The one in front of it; itself where there is none. */
  sentenceBefore(sentence: { start: number }): Sentence;
  text(start: number, end: number): string;
  /** Text of the draft without our own product's words: what is left tells whether somebody else is spoken of. */
  withoutOwnWords(text: string): string;
  /** `values`: all that is called so, `value` first. */
  named<T>(key: string, matcher: PhraseMatcher<T>): readonly (Named<T> & { values: readonly T[] })[];
  negated(start: number, end: number): boolean;
  deniedBefore(start: number): boolean;
  /** Told of the past or of others, quoted with a speaker, asked, imagined: not said by us here and now. */
  notSaid(start: number, as?: Speech): boolean;
  quoted(position: number): boolean;
}

/** Above every offset, so that two of them make one key. */
const LONGEST_TEXT = 2 ** 26;

export function createContext(
  from: Pick<
    CheckContext,
    "draft" | "lexicon" | "channel" | "channelVoice" | "audience" | "account" | "asOf" | "embed"
  >,
): CheckContext {
  const { draft } = from;
  const memory = new Map<string, unknown>();
  const tokens = tokenise(draft.lower);
  const quotations = findQuotations(draft.tagged, from.lexicon.ownSpeaker);
  const ours = ownBlocks(draft.lower, draft.normalised.zones, from.lexicon.ownSpeaker);
  const memo = <T>(key: string, make: () => T): T => {
    if (!memory.has(key)) memory.set(key, make());
    return memory.get(key) as T;
  };
  // Rules of one kind ask the same of the same places, each with a dozen expressions to run.
  const denials = new Map<number, boolean>();
  const sayings = {
    statement: new Map<number, boolean>(),
    offer: new Map<number, boolean>(),
    presence: new Map<number, boolean>(),
  };
  const once = <T>(known: Map<number, T>, key: number, ask: () => T): T => {
    let answer = known.get(key);
    if (answer === undefined) known.set(key, (answer = ask()));
    return answer;
  };
  const olderLetter = olderLetterAt(draft.original, (opening) =>
    from.lexicon.company.some((name) => opening.toLowerCase().includes(name.toLowerCase())),
  );
  const quoted = (position: number): boolean => {
    if (olderLetter < draft.original.length && draft.span(position, position + 1).start >= olderLetter) return true;
    if (draft.inZone("quote", position)) {
      const at = draft.toPlain(position);
      return !ours.some(({ start, end }) => start <= at && at < end);
    }
    return near(quotations, position, position + 1).some((q) => q.attributed && q.start < position);
  };
  const named: CheckContext["named"] = <T>(key: string, matcher: PhraseMatcher<T>) =>
    memo(`named:${key}`, () =>
      matcher(tokens)
        .flatMap((match: PhraseMatch<T>) => {
          const value = match.values[0];
          return value === undefined
            ? []
            : [
                {
                  start: draft.toTagged(match.start),
                  end: draft.toTagged(match.end - 1) + 1,
                  value,
                  values: match.values,
                },
              ];
        })
        .filter(
          (name) =>
            key !== "plans" ||
            isProperName(draft, name as Named<Plan>, behindUs(name.start)) ||
            isPriced(draft, name, from.lexicon.facts.priceBook?.add_ons ?? []),
        )
        .filter((name) => !["code", "url", "email"].some((zone) => draft.inZone(zone as "code", name.start))),
    );
  const behindUs = (start: number) =>
    near(named("company", from.lexicon.companyNames), start - 4, start).some(({ end }) =>
      /^(?:'s)? $/.test(draft.tagged.slice(end, start)),
    );
  const isNamed = (start: number, end: number) =>
    [
      named("company", from.lexicon.companyNames),
      named("plans", from.lexicon.plans),
      named("features", from.lexicon.features),
      named("competitors", from.lexicon.competitors),
    ].some((list) => near<Named<unknown>>(list, start, end).length > 0);
  const ofUs = (start: number, end: number) => near(named("company", from.lexicon.companyNames), start, end).length > 0;
  const begun = draft.sentences.map((sentence) =>
    beginnings(draft.tagged, sentence, isNamed, ofUs).map((start) => ({ ...sentence, start })),
  );
  const sentences = begun.flat();
  const starts = sentences.map(({ start }) => start);
  const sentenceAt = (position: number): Sentence => sentences[indexAt(starts, position)] ?? draft.sentenceAt(position);
  /** The next one, also in another paragraph. */
  const behind = ({ end }: Sentence) =>
    sentenceAt(end + (/^\s*/.exec(draft.tagged.slice(end, end + 10))?.[0].length ?? 0));
  const isUnderLeadIn = (position: number) =>
    leadInsOf(draft.original, draft.span(position, position + 1).start).some(({ line, item }) => {
      const end = draft.toTagged(draft.fromOriginal(Math.max(line.start, line.end - 1)));
      // A line may hold several sentences; the last leads to the list.
      const start = Math.max(draft.toTagged(draft.fromOriginal(line.start)), draft.sentenceAt(end).start);
      const rivals = near(named("competitors", from.lexicon.competitors), start, end + 1);
      return leavesUnsaid(
        draft.tagged.slice(start, end + 1),
        item,
        rivals.map((rival) => rival.end - start),
      );
    });
  const clauses = new Map<number, Sentence>();
  const clauseOf = (position: number): Sentence =>
    once(clauses, position, () => {
      const sentence = sentenceAt(position);
      return { ...sentence, ...ownClause(draft.tagged, sentence, position) };
    });
  return {
    ...from,
    facts: from.lexicon.facts,
    tokens,
    quotations,
    memo,
    sentences: begun.flatMap((each) => each.toReversed()),
    sentence: sentenceAt,
    // A clause of something else is not what stood in front.
    sentenceBefore: ({ start }) => sentenceAt(Math.max(0, draft.sentenceAt(start).start - 1)),
    text: (start, end) => draft.tagged.slice(start, end),
    withoutOwnWords: (text) => (from.lexicon.ownWords ? text.replace(from.lexicon.ownWords, "\ue020") : text),
    named,
    negated: (start, end) =>
      once(denials, start * LONGEST_TEXT + end, () => isNegated(draft.tagged, clauseOf(start), start, end)),
    deniedBefore: (start) => isDeniedBefore(draft.tagged, clauseOf(start), start),
    notSaid: (start, as = "statement") =>
      once(sayings[as], start, () => {
        const sentence = sentenceAt(start);
        const clause = clauseOf(start);
        return (
          quoted(start) ||
          near(quotations, start, start + 1).some((quotation) => quotation.disavowed) ||
          isUnderLeadIn(start) ||
          isTheirTurn(draft.original, draft.span(start, start + 1).start) ||
          isLeftOpen(draft.tagged, clause, start) ||
          isOnlyAskedFor(draft.tagged, sentence, start) ||
          isDisavowed(draft.tagged, sentence, start) ||
          isToldNotSaid(draft.tagged, clause, start, as) ||
          isTakenBack(draft.tagged, sentence, sentenceAt(sentence.end), start) ||
          (isGenuineQuestion(draft.tagged, sentence, as) && !isAnsweredYes(draft.tagged, sentence, behind(sentence))) ||
          isAnsweredNo(draft.tagged, sentence, behind(sentence)) ||
          (sentence.question &&
            as !== "offer" &&
            asksBack(draft.tagged.slice(sentence.start, sentence.end)) &&
            !ofUs(sentence.start, sentence.end))
        );
      }),
    quoted,
  };
}
