import type { TextlintKernel, TextlintKernelPlugin, TextlintKernelRule } from "@textlint/kernel";
import { syllable } from "syllable";
import * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";
import { createPhraseMatcher, eachWord, type PhraseMatcher } from "../text/phrases.ts";
import { defineKind, type Hit } from "./kind.ts";

const schema = {
  max_sentence_words: z.int().positive().optional().describe("Longest sentence, in words"),
  max_exclamation_marks: z.int().nonnegative().optional().describe("How many in one text"),
  all_caps: z
    .int()
    .nonnegative()
    .optional()
    .describe("How many words in a row may be all capitals; abbreviations do not count"),
  emoji: z
    .union([z.boolean(), z.int().nonnegative()])
    .optional()
    .describe("true: any; false: none; a number: at most so many"),
  max_passive: z.int().nonnegative().optional().describe("How many sentences may be in the passive voice"),
  max_grade: z.number().positive().optional().describe("Highest Flesch-Kincaid grade, i.e. years of schooling needed"),
  hype: z
    .union([z.literal(true), z.array(z.string().min(1)).min(1)])
    .optional()
    .describe("true: the built-in list of hype words; or a list of your own"),
  textlint: z
    .record(z.string(), z.union([z.literal(true), z.record(z.string(), z.unknown())]))
    .optional()
    .describe("Published textlint rules by their package name, each with true or its options"),
};

// Excitement. What ranks us above others (world-class, unparalleled) is a superlative, which kind claim judges.
const HYPE =
  "revolutionary,revolutionise,revolutionize,game-changing,game changer,game-changer,disruptive,cutting-edge,cutting edge,bleeding edge,groundbreaking,ground-breaking,next-generation,next-gen,state-of-the-art,paradigm shift,turbocharge,supercharge,skyrocket,unleash,synergy,synergize,mind-blowing,jaw-dropping,life-changing,magical,insane,insanely,crush it,10x your,holy grail,silver bullet,no-brainer,once in a lifetime,unprecedented,seamless,seamlessly,effortless,effortlessly,amazing,incredible,incredibly,unbelievable,awesome,epic,next level,secret sauce,rockstar,ninja,guru,visionary,transformative,ever before seen".split(
    ",",
  );
// Abbreviations of up to five letters are how things are called; longer runs of capitals are shouting.
const SHOUT =
  /(?=[A-Z\x80-\u{10ffff}])(?<![\p{L}\p{N}-])\p{Lu}{2,}(?:['’]?\p{Lu}+)*(?:[ ,!-]+(?:\p{Lu}{2,}|\p{Lu}(?= \p{Lu}{2})|\d+%?))*(?![\p{L}\p{N}])/gu;
const EMOJI = new RegExp("\\p{RGI_Emoji}", "gv");
// The full expression is slow; most texts have nothing that could be one.
const MAYBE_EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u;
const PASSIVE =
  /\b(?:am|is|are|was|were|be|been|being|gets?|got)\b(?: (?:not|also|always|never|often|usually|already|being|been|last|first|just|now|still|only|all|both|ever|since|later|soon|[a-z]+ly)){0,2} (?:[a-z]{2,}ed|done|made|taken|given|sent|shown|written|built|kept|held|found|known|seen|told|sold|paid|left|lost|met|put|set|brought|bought|caught|chosen|driven|drawn|grown|hidden|led|read|run|said|spent|taught|thought|understood|won|worn|broken|spoken|begun|cut|hit|split|spread)\b(?= (?:by|to|in|on|at|with|for|from|as|and|when|after|before|over|under|every|within|during|up|out|off|down|away|back|into|onto|through|around|without|again|once)\b|[.,;!?]|$)/g;
/** Participles that tell how somebody feels or how things stand, unless somebody is said to have done it. */
const STATE =
  /(?<=^| )(?:excited|interested|pleased|delighted|tired|worried|based|used|supposed|needed|required|bored|scared|thrilled|concerned|committed|dedicated|related|limited|advanced|married|convinced|done|prepared|certified|accredited|qualified|insured|planned|included|located|situated|closed|finished|called|named|meant|experienced|skilled|trained|determined|surprised|disappointed|satisfied|allowed|involved|connected|complicated|detailed|lost|stuck|settled|set|split|hidden|known|born)$/;

interface Compiled {
  rule: {
    max_sentence_words?: number | undefined;
    all_caps?: number | undefined;
    max_passive?: number | undefined;
    max_grade?: number | undefined;
  };
  exclamations: number | undefined;
  emoji: boolean | number | undefined;
  id: string;
  /** Has no parameters of its own: the channel's marks are what it looks after. */
  bare: boolean;
  hype: PhraseMatcher<string> | undefined;
  key: string;
  textlint: TextlintKernelRule[];
}

function kernelRules(
  wanted: Readonly<Record<string, true | Record<string, unknown>>>,
  lexicon: Lexicon,
): TextlintKernelRule[] {
  return Object.entries(wanted).flatMap(([name, options]) => {
    const loaded = lexicon.textlintRules.get(name);
    if (!loaded)
      throw new Error(`textlint: the rule "${name}" is not installed; install its package beside inhouse-mcp`);
    if (typeof loaded === "object" && "rules" in loaded)
      return Object.entries(loaded.rules).map(([id, rule]) => ({ ruleId: `${name}/${id}`, rule }));
    return [{ ruleId: name, rule: loaded, ...(options === true ? {} : { options }) }];
  });
}

let textlint: Promise<{ kernel: TextlintKernel; plugin: TextlintKernelPlugin["plugin"] }> | undefined;

/** Loading it takes as long as many checks, and most policies name no published rule. */
async function openTextlint(): Promise<{ kernel: TextlintKernel; plugin: TextlintKernelPlugin["plugin"] }> {
  const [{ TextlintKernel: Kernel }, { default: markdown }] = await Promise.all([
    import("@textlint/kernel"),
    import("@textlint/textlint-plugin-markdown"),
  ]);
  // A CommonJS module: bundlers and test runners unwrap its default, Node does not.
  const plugin = (markdown as Partial<typeof markdown>).default ?? (markdown as unknown as typeof markdown.default);
  return { kernel: new Kernel(), plugin };
}

async function runTextlint(rules: TextlintKernelRule[], text: string): Promise<Hit[]> {
  if (rules.length === 0) return [];
  const { kernel, plugin } = await (textlint ??= openTextlint());
  const result = await kernel.lintText(text, {
    ext: ".md",
    filePath: "draft.md",
    plugins: [{ pluginId: "markdown", plugin }],
    rules,
  });
  return result.messages.map((message) => ({
    start: message.range[0],
    end: Math.max(message.range[1], message.range[0] + 1),
    detail: message.message,
    fix: message.fix
      ? { start: message.fix.range[0], end: message.fix.range[1], replacement: message.fix.text }
      : undefined,
    written: true,
  }));
}

function sentenceWords(draft: CheckContext["draft"]) {
  return draft.sentences.map((sentence) => {
    const plain = draft.plain.slice(draft.toPlain(sentence.start), draft.toPlain(sentence.end));
    const list: string[] = [];
    eachWord(plain.toLowerCase(), (word) => list.push(word));
    return { sentence, plain, list };
  });
}

function passiveIn(sentence: string): RegExpExecArray | undefined {
  return [...sentence.matchAll(PASSIVE)].find(
    (match) => !STATE.test(match[0]) || sentence.startsWith(" by ", match.index + match[0].length),
  );
}

/** Too many of something: no one of them is the wrong one, so the place is from the first to the last. */
function fromTo(draft: CheckContext["draft"], places: readonly (readonly [number, number])[]) {
  const [first, last] = [places[0], places.at(-1)];
  return draft.plainSpan(first?.[0] ?? 0, last?.[1] ?? 0);
}

function sentenceHits(compiled: Compiled, ctx: CheckContext): Hit[] {
  const { rule } = compiled;
  const { draft } = ctx;
  const hits: Hit[] = [];
  const passives: [number, number][] = [];
  let words = 0;
  let syllables = 0;
  let counted = 0;
  const longest = rule.max_sentence_words;
  if ([longest, rule.max_passive, rule.max_grade].every((limit) => limit === undefined)) return hits;
  for (const { sentence, plain, list } of ctx.memo("sentence-words", () => sentenceWords(draft))) {
    const lead = plain.length - plain.trimStart().length;
    const span = () => draft.span(sentence.start + lead, sentence.end);
    if (draft.inZone("code", sentence.start)) continue;
    if (longest !== undefined) {
      // As people count: "well-known", "$1,200.50" and an address are one word each.
      const length = plain.split(/[\s—]+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
      if (length > longest)
        hits.push({ ...span(), detail: `${length} words in one sentence where ${longest} are allowed.` });
    }
    if (rule.max_passive !== undefined) {
      const match = passiveIn(plain.toLowerCase());
      if (match && !ctx.quoted(sentence.start)) {
        const start = draft.toPlain(sentence.start) + match.index;
        passives.push([start, start + match[0].length]);
      }
    }
    if (rule.max_grade !== undefined && list.length >= 3) {
      counted += 1;
      words += list.length;
      for (const word of list) syllables += syllable(word);
    }
  }
  if (rule.max_passive !== undefined && passives.length > rule.max_passive)
    hits.push({
      ...fromTo(draft, passives),
      detail: `${passives.length} sentence(s) in the passive voice where ${rule.max_passive} are allowed: say who does it.`,
    });
  if (rule.max_grade !== undefined && counted > 0 && words >= 20) {
    const grade = 0.39 * (words / counted) + 11.8 * (syllables / words) - 15.59;
    if (grade > rule.max_grade)
      hits.push({
        start: 0,
        end: draft.original.trimEnd().length,
        detail: `Reads at grade ${grade.toFixed(1)} where ${rule.max_grade} is allowed.`,
      });
  }
  return hits;
}

function marks(compiled: Compiled, ctx: CheckContext): Hit[] {
  const { draft } = ctx;
  const hits: Hit[] = [];
  const fromChannel = compiled.bare || ctx.channelVoice === compiled.id;
  const allowedMarks = [compiled.exclamations, fromChannel ? ctx.channel?.exclamation_marks : undefined].filter(
    (most) => most !== undefined,
  );
  const exclamations = allowedMarks.length === 0 ? undefined : Math.min(...allowedMarks);
  if (exclamations !== undefined) {
    const places = [...draft.plain.matchAll(/!/g)]
      .map((match) => match.index)
      .filter((at) => !draft.inZone("code", draft.toTagged(at)) && !draft.inZone("url", draft.toTagged(at)));
    const at = places[exclamations];
    if (at !== undefined)
      hits.push({
        ...fromTo(
          draft,
          places.map((place) => [place, place + 1]),
        ),
        detail: `${places.length} exclamation mark(s) where ${exclamations} are allowed.`,
        fix: { ...draft.plainSpan(at, at + 1), replacement: /[!?.]/.test(draft.plain.charAt(at - 1)) ? "" : "." },
      });
  }
  const emoji = compiled.emoji ?? (fromChannel ? ctx.channel?.emoji : undefined);
  if (emoji !== undefined && emoji !== true) {
    const allowed = emoji === false ? 0 : emoji;
    const found = ctx.memo("emoji", () =>
      !MAYBE_EMOJI.test(draft.original)
        ? []
        : [...draft.original.matchAll(EMOJI)].filter((match) => !/^[\d#*©®™↔-↙]\ufe0f?$/.test(match[0])),
    );
    const [first, excess, last] = [found[0], found[allowed], found.at(-1)];
    if (first && excess && last)
      hits.push({
        start: first.index,
        end: last.index + last[0].length,
        detail: `${found.length} emoji where ${allowed} are allowed.`,
        fix: { ...withItsSpace(draft.original, excess.index, excess.index + excess[0].length), replacement: "" },
      });
  }
  if (compiled.rule.all_caps !== undefined) {
    for (const match of ctx.memo("shouted", () => [...draft.plain.matchAll(SHOUT)])) {
      const words = match[0]
        .split(/[ ,!-]+/)
        .filter((word) => /^\p{Lu}{2,}/u.test(word) && (word.length > 5 || COMMON.has(word.toLowerCase())));
      const all = match[0].split(/[ ,!-]+/).filter((word) => /\p{Lu}/u.test(word));
      if (
        words.length === 0 ||
        all.length <= compiled.rule.all_caps ||
        draft.inZone("code", draft.toTagged(match.index))
      )
        continue;
      hits.push({ ...draft.plainSpan(match.index, match.index + match[0].length), detail: "Words in capitals shout." });
    }
  }
  if (compiled.hype) {
    for (const name of ctx.named(compiled.key, compiled.hype)) {
      if (ctx.quoted(name.start) || isSomebodysName(ctx, name)) continue;
      // The plural of an adjective is a thing: "epics" are large stories.
      if (name.value === "epic" && /s$/.test(draft.tagged.slice(name.start, name.end))) continue;
      hits.push({ ...draft.span(name.start, name.end), detail: `"${name.value}" is hype.` });
    }
  }
  return hits;
}

/** What is taken out takes the space along that would stand before a mark, twice, or at the end or the head of a line. */
function withItsSpace(text: string, start: number, end: number): { start: number; end: number } {
  const [before, after] = [text.slice(Math.max(0, start - 1), start), text.slice(end, end + 1)];
  if (/^[ \t]$/.test(before) && /^(?:[\s.,;:!?)]|$)/.test(after)) return { start: start - 1, end };
  return /^\n?$/.test(before) && /^[ \t]$/.test(after) ? { start, end: end + 1 } : { start, end };
}

/** "Our integration with Epic": one capitalised word among small ones is how somebody is called. */
function isSomebodysName(ctx: CheckContext, { start, end }: { start: number; end: number }): boolean {
  const { draft } = ctx;
  const [from, to] = [draft.toPlain(start), draft.toPlain(end)];
  if (!/^\p{Lu}\p{Ll}+$/u.test(draft.plain.slice(from, to))) return false;
  if (draft.plain.startsWith(" Quadrant", to)) return true;
  const before = draft.plain.slice(Math.max(0, from - 30), from);
  return /(?:^|[\s(])\p{Ll}[\p{L}'-]* $/u.test(before) && !/^ \p{Lu}\p{Ll}/u.test(draft.plain.slice(to, to + 3));
}

/** Short words that are no abbreviation: in capitals they shout too. */
const COMMON = new Set(
  "act now free best deal save off today only new get buy hurry last call win don miss out sale huge big all you your we the this is are not don't never ever stop look wow yes no must read offer price ends soon time more less any every hot top extra click here start go up down one day".split(
    " ",
  ),
);

/** A rule without parameters asks for what the channel does. */
export const followsChannel = (rule: object): boolean =>
  Object.entries(rule).every(([field, value]) => !(field in schema) || value === undefined);

export const voice = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => ({
    rule,
    exclamations: rule.max_exclamation_marks,
    emoji: rule.emoji,
    id: rule.id,
    bare: followsChannel(rule),
    hype:
      rule.hype === undefined
        ? undefined
        : createPhraseMatcher((rule.hype === true ? HYPE : rule.hype).map((word) => [word, word] as const)),
    key: `hype:${rule.id}`,
    textlint: kernelRules(rule.textlint ?? {}, lexicon),
  }),
  async check(compiled, ctx): Promise<Hit[]> {
    return [
      ...sentenceHits(compiled, ctx),
      ...marks(compiled, ctx),
      ...(await runTextlint(compiled.textlint, ctx.draft.original)),
    ];
  },
});
