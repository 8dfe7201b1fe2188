import { createCover, near } from "../text/spans.ts";
import * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";
import type { Term } from "../facts.ts";
import { foldPhrase } from "../text/fold.ts";
import { plural } from "../text/plural.ts";
import { createPhraseMatcher, tokenise, type PhraseMatcher } from "../text/phrases.ts";
import { defineKind, type Hit } from "./kind.ts";

const schema = {
  preferred: z.string().min(1).optional().describe("How it is written; with case_sensitive also its capitalisation"),
  forbidden: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("What is never written. The terms register is used when neither is given"),
  case_sensitive: z.boolean().optional().describe("true: a different capitalisation of `preferred` is wrong too"),
};

interface Entry {
  term: Term;
  wrong: string;
  /** Found only when written exactly so: it differs from the preferred form in its capitals or spaces alone. */
  exact: boolean;
}

/** "Bullet-proof" where "bulletproof" is forbidden. */
const HYPHENATED = /-(?<=(?<![\p{L}-])(\p{L}{2,})-)(\p{L}{2,})(?![\p{L}-])/uy;

/** Words of two parts, each beside its hyphen: an expression that begins with a letter is tried at every one. */
function hyphenatedIn(text: string): { start: number; text: string }[] {
  const found: { start: number; text: string }[] = [];
  for (let at = text.indexOf("-"); at >= 0; at = text.indexOf("-", at + 1)) {
    HYPHENATED.lastIndex = at;
    const [, left, right] = HYPHENATED.exec(text) ?? [];
    if (left !== undefined && right !== undefined) found.push({ start: at - left.length, text: `${left}-${right}` });
  }
  return found;
}

interface Compiled {
  /** Forbidden single words, which a hyphen may part. */
  words: ReadonlyMap<string, Entry>;
  forbidden: PhraseMatcher<Entry>;
  /** The same words as a preferred form, in whatever capitals. */
  preferred: PhraseMatcher<Term>;
  key: string;
  source: string | undefined;
}

/** "Inspector" for "engineer": people are no verbs, and "engineering" is another word. */
const isPerson = (word: string, preferred: string | undefined): boolean =>
  /(?:eer|ctor|ian|ist)$/i.test(word) && (preferred === undefined || /(?:[eo]r|ian|ist|ant|man)$/i.test(preferred));

/** Verb forms of a single word; a phrase is taken as it stands. */
function forms(word: string, preferred: string | undefined): string[] {
  if (!/^[a-z]{4,}$/i.test(word) || isPerson(word, preferred)) return [word];
  const base = word.replace(/e$/, "");
  return [word, `${base}ing`, `${base}ed`, `${base}es`];
}

function compileTerms(terms: readonly Term[]): Pick<Compiled, "words" | "forbidden" | "preferred"> {
  const wrong = terms.flatMap((term) =>
    (term.forbidden ?? []).flatMap((phrase) => {
      const exact =
        term.preferred !== undefined && foldPhrase(phrase).toLowerCase() === foldPhrase(term.preferred).toLowerCase();
      const joined = phrase.replace(/^(\p{L}+)[ -](\p{L}+)$/u, "$1$2");
      const right = term.preferred === undefined ? "" : foldPhrase(term.preferred).toLowerCase();
      // "Nextgen" for "next-gen", but not "setup" for "set up": short ones may be another word.
      const closed =
        joined !== phrase && joined.length > 6 && foldPhrase(joined).toLowerCase() !== right ? [joined] : [];
      const list = exact ? [phrase] : [...forms(phrase, term.preferred), ...closed];
      return list.map((form) => [form, { term, wrong: phrase, exact }] as const);
    }),
  );
  const right = terms.flatMap((term) => (term.preferred === undefined ? [] : [[term.preferred, term] as const]));
  const words = wrong.flatMap(([form, entry]) =>
    /^\p{L}{6,}$/u.test(form) && !entry.exact ? [[form.toLowerCase(), entry] as const] : [],
  );
  return { words: new Map(words), forbidden: createPhraseMatcher(wrong), preferred: createPhraseMatcher(right) };
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const squashed = (text: string): string => foldPhrase(text).toLowerCase().replace(/[ -]/g, "");
const POSSESSIVE = /'s$/i;

/** Words whose plural is none, or stands elsewhere: "staff", "signs up". */
const NO_PLURAL =
  /(?:s|ing|ware|[^a-z])$|(?<![a-z-])(?:up|in|out|off|on|down|over|away|back|through|to|with|for|at|of|staff|equipment|data|feedback|information|people|personnel|support|advice|knowledge|help|money|content|research|men|women|children)$/i;

/** The preferred form as `found` is inflected; nothing where only a writer knows ("They enrolled"). */
function replacementFor(
  { preferred, forbidden = [], case_sensitive }: Term,
  wrong: string,
  found: string,
  atStart: boolean,
) {
  if (preferred === undefined) return undefined;
  const said = squashed(found);
  // "False alarms" may be listed beside "false alarm": a plural all the same.
  const isPlural = [wrong, ...forbidden].some((phrase) => said === plural(squashed(phrase)));
  const hasPlural = !NO_PLURAL.test(preferred);
  if (said !== squashed(wrong) && !(isPlural && hasPlural)) return undefined;
  const form = isPlural && hasPlural ? plural(preferred) : preferred;
  const capital = /^\p{Lu}/u.test(found) && atStart;
  return capital && !case_sensitive ? capitalise(form) : form;
}

/** Part of a domain, a handle or a hashtag: nobody may write those otherwise. */
function inAddress(draft: CheckContext["draft"], { start, end }: { start: number; end: number }): boolean {
  const [from, to] = [draft.toPlain(start), draft.toPlain(end - 1) + 1];
  return (
    /[@#/]$|\w\.$/.test(draft.plain.slice(Math.max(0, from - 2), from)) || /^\.\w/.test(draft.plain.slice(to, to + 2))
  );
}

function opens(ctx: CheckContext, position: number): boolean {
  const sentence = ctx.sentence(position);
  return ctx.text(sentence.start, position).trim().replace(/["'(]/g, "") === "";
}

/** Of all that share these words' stems: the one that is written so, or else one that capitals don't matter to. */
function entryFor(entries: readonly Entry[], found: string): Entry | undefined {
  const bare = found.replace(POSSESSIVE, "");
  const fitting = entries.filter(({ exact, wrong }) => !exact || [found, bare].includes(foldPhrase(wrong)));
  return fitting.find(({ wrong }) => squashed(wrong) === squashed(bare)) ?? fitting[0];
}

const APART = /[\p{L}\p{N}](?:[,;:.!?] |["“”„«»()] ?| ["“”„«»(])[\p{L}\p{N}]/u;

export const term = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => {
    const own = rule.preferred !== undefined || rule.forbidden !== undefined;
    const terms: readonly Term[] = own
      ? [{ preferred: rule.preferred, forbidden: rule.forbidden, case_sensitive: rule.case_sensitive }]
      : (lexicon.facts.terms ?? []);
    return { ...compileTerms(terms), key: `term:${rule.id}`, source: own ? undefined : lexicon.facts.sources?.terms };
  },
  check(compiled, ctx): Hit[] {
    const { draft } = ctx;
    const hits: Hit[] = [];
    const preferred = ctx.named(`${compiled.key}:preferred`, compiled.preferred);
    const features = ctx.named("features", ctx.lexicon.features);
    const plans = ctx.named("plans", ctx.lexicon.plans);
    const cover = createCover();
    const add = (start: number, end: number, detail: (found: string) => string, entry: Term, wrong: string) => {
      const span = draft.span(start, end);
      const from = draft.toPlain(start);
      const found = draft.plain.slice(from, draft.toPlain(end - 1) + 1);
      cover.add(span.start, span.end);
      const bare = POSSESSIVE.test(foldPhrase(wrong)) ? found : found.replace(POSSESSIVE, "");
      const replacement = replacementFor(entry, wrong, bare, opens(ctx, start));
      const reason = entry.reason === undefined ? "" : ` ${entry.reason}`;
      hits.push({
        ...span,
        detail: `${detail(found)}${reason}`,
        citation: compiled.source,
        fix: replacement === undefined ? undefined : { ...draft.plainSpan(from, from + bare.length), replacement },
      });
    };
    for (const match of ctx.named(compiled.key, compiled.forbidden)) {
      if (ctx.quoted(match.start) || inAddress(draft, match)) continue;
      const found = draft.plain.slice(draft.toPlain(match.start), draft.toPlain(match.end - 1) + 1);
      // Two words with a mark between them are no phrase: the word "ferry".
      if (APART.test(found)) continue;
      const said = entryFor(match.values, found);
      if (!said) continue;
      const { term: entry, exact, wrong } = said;
      // A word inside a name that is itself right ("Close dashboard") is part of that name.
      const inside = [
        ...near(preferred, match.start, match.end),
        ...near(features, match.start, match.end),
        ...near(plans, match.start, match.end),
      ].some(
        (name) => name.start <= match.start && name.end >= match.end && name.end - name.start > match.end - match.start,
      );
      if (
        inside ||
        (!exact && entry.preferred !== undefined && found.toLowerCase() === foldPhrase(entry.preferred).toLowerCase())
      )
        continue;
      // "e-mail" is wrong where "email" is right: the same letters with another hyphen are found as written.
      if (
        tokenise(wrong).length > 1 &&
        /-/.test(wrong) &&
        !/[-]/.test(found) &&
        entry.preferred !== undefined &&
        found.replace(/ /g, "").toLowerCase() === entry.preferred.toLowerCase()
      )
        continue;
      add(
        match.start,
        match.end,
        (text) =>
          entry.preferred === undefined ? `"${text}" is not used.` : `"${text}" is written "${entry.preferred}".`,
        entry,
        wrong,
      );
    }
    if (compiled.words.size > 0) {
      for (const match of ctx.memo("hyphenated", () => hyphenatedIn(draft.lower))) {
        const known = compiled.words.get(match.text.replace("-", ""));
        if (!known || match.text === known.term.preferred?.toLowerCase()) continue;
        const [start, end] = [draft.toTagged(match.start), draft.toTagged(match.start + match.text.length - 1) + 1];
        if (ctx.quoted(start)) continue;
        const place = draft.span(start, end);
        if (inAddress(draft, { start, end }) || cover.touches(place.start, place.end)) continue;
        add(start, end, (text) => `"${text}" is "${known.wrong}", which is not used.`, known.term, known.wrong);
      }
    }
    for (const match of preferred) {
      const entry = match.value;
      if (entry.case_sensitive !== true || entry.preferred === undefined) continue;
      if (ctx.quoted(match.start) || inAddress(draft, match)) continue;
      const found = draft.plain
        .slice(draft.toPlain(match.start), draft.toPlain(match.end - 1) + 1)
        .replace(POSSESSIVE, "");
      const wanted = foldPhrase(entry.preferred);
      if (found === wanted || found.toLowerCase() !== wanted.toLowerCase()) continue;
      if (opens(ctx, match.start) && found === capitalise(wanted)) continue;
      const end = match.end - (draft.toPlain(match.end - 1) + 1 - draft.toPlain(match.start) - found.length);
      const place = draft.span(match.start, end);
      if (!cover.touches(place.start, place.end))
        add(match.start, end, (text) => `"${text}" is written "${entry.preferred ?? ""}".`, entry, wanted);
    }
    return hits;
  },
});
