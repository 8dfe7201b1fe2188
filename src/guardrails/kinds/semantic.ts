import * as z from "zod";
import type { CheckContext } from "../context.ts";
import { foldPhrase } from "../text/fold.ts";
import { contradict, sayingOf, type Saying } from "../mentions/denied-verbs.ts";
import { stancesOf, type Stance } from "../mentions/stances.ts";
import { detached } from "../text/detached.ts";
import type { Sentence } from "../text/sentences.ts";
import { near } from "../text/spans.ts";
import { defineKind, type Hit } from "./kind.ts";
import { oncePer } from "../../once-per.ts";

const schema = {
  like: z.array(z.string().min(1)).min(1).describe("Example sentences; what means the same is found"),
  unlike: z
    .array(z.string().min(1))
    .optional()
    .describe("Sentences that are close but fine: whatever is nearer to one of them passes"),
  threshold: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe(
      "Similarity from which a sentence counts as the same; 0.65 when absent. It is the cosine of two embeddings, and more where a sentence does to people what an example does (dismiss, deceive, frighten, blame), less where it does not",
    ),
};

interface Compiled {
  like: readonly string[];
  /** What each of them affirms and denies. */
  sayings: readonly Saying[];
  unlike: readonly string[];
  threshold: number;
  /** What the examples do to people. */
  stances: ReadonlySet<Stance>;
  /** For each of them: whether it does so; one that does nothing of the kind is no reason to ask for it. */
  likeDoes: readonly boolean[];
  /** For each of `unlike`: whether it does so too, and is close for that alone. */
  unlikeDoes: readonly boolean[];
}

/** How much nearer a sentence counts that does what the examples do, and how much farther one that does not. */
const SAME_STANCE = 0.2;
/** One sentence that frightens and blames, as an example does: each further stance. */
const FURTHER_STANCE = 0.1;
const OTHER_STANCE = 0.25;
/** A denial turns a sentence round, unless its stance lies in the denial: "they won't notice". */
const DENIES =
  /\b(?<!\b(?:because|since|if|when|that|who|as) )(?:we|i|it|they|@us@) (?:[a-z]+ )?(?:never|don't|do not|won't|will not|can't|cannot|doesn't|does not)\b|\b(?:not|isn't|aren't|never) (?:to blame|(?:your|their|anyone's|anybody's) (?:own )?fault)|\b(?:nobody|no one)'s fault\b|\b(?:nobody|no one|no [a-z]+|none of [a-z]+) (?:[a-z]+ )?(?:has to|(?:will|should|may|can|must|is|are|gets?|was|were)(?: ever)?(?: be)?) (?:punish|penali[sz]|fin(?:ed|e )|fired|dismiss|sack|disciplin|laid off|let go|replac|blam|watch|monitor|los)/;

function stancesOfAll(texts: readonly string[]): Set<Stance> {
  return new Set(texts.flatMap((text) => [...stancesOf(foldPhrase(text).toLowerCase()).keys()]));
}

/** Vectors of rules' examples and of sentences already seen; bounded, so that a long-running server stays flat. */
const vectorsOf = oncePer((_embed: NonNullable<CheckContext["embed"]>) => new Map<string, Float32Array>());
const MAX_VECTORS = 5000;

async function embedAll(
  texts: readonly string[],
  embed: NonNullable<CheckContext["embed"]>,
): Promise<(Float32Array | undefined)[]> {
  const cache = vectorsOf(embed);
  const found = new Map<string, Float32Array>();
  for (const text of texts) {
    const vector = cache.get(text);
    if (!vector) continue;
    found.set(text, vector);
    // To the end of the map: what was used last is forgotten last, so the rules' own examples stay.
    cache.delete(text);
    cache.set(detached(text), vector);
  }
  const missing = [...new Set(texts.filter((text) => !found.has(text)))];
  const made = missing.length > 0 ? await embed(missing) : [];
  missing.forEach((text, i) => {
    const vector = made[i];
    if (!vector) return;
    found.set(text, vector);
    cache.set(detached(text), vector);
  });
  for (const text of cache.keys()) {
    if (cache.size <= MAX_VECTORS) break;
    cache.delete(text);
  }
  return texts.map((text) => found.get(text));
}

function neutral(text: string, company: readonly string[]): string {
  let out = text;
  for (const name of [...company].sort((a, b) => b.length - a.length))
    if (name.length > 2) out = out.replaceAll(name, "it");
  return out;
}

function cosine(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  let dot = 0;
  let lengthA = 0;
  let lengthB = 0;
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    dot += x * y;
    lengthA += x * x;
    lengthB += y * y;
  }
  return lengthA > 0 && lengthB > 0 ? dot / Math.sqrt(lengthA * lengthB) : 0;
}

export const semantic = defineKind({
  schema,
  compile(rule): Compiled {
    const stances = stancesOfAll(rule.like);
    const unlike = rule.unlike ?? [];
    const unlikeDoes = unlike.map((text) => [...stancesOfAll([text])].some((stance) => stances.has(stance)));
    const likeDoes = rule.like.map((text) => stancesOfAll([text]).size > 0);
    const sayings = rule.like.map((text) => sayingOf(foldPhrase(text).toLowerCase()));
    return { like: rule.like, sayings, unlike, threshold: rule.threshold ?? 0.65, stances, likeDoes, unlikeDoes };
  },
  async check(compiled, ctx): Promise<Hit[]> {
    const { embed } = ctx;
    if (!embed) return [];
    const shared = ({ denied, stances }: Passage) =>
      denied ? 0 : [...compiled.stances].filter((stance) => stances.has(stance)).length;
    const does = (passage: Passage) => shared(passage) > 0;
    // A clause by itself counts only if it does what the examples do: every passage costs an embedding.
    const passages = ctx.memo("passages", () => passagesOf(ctx)).filter((one) => one.whole || does(one));
    if (passages.length === 0) return [];
    // Our own names in every sentence make them alike, and say nothing.
    const names = [...ctx.lexicon.company, ...(ctx.facts.features ?? []).map(({ name }) => name)];
    const plain = (text: string) => neutral(text, names);
    // One call for the whole text: the kinds of one check share the cache of `embed`.
    const made = await embedAll(
      [...compiled.like, ...compiled.unlike, ...passages.map(({ text }) => text)].map(plain),
      embed,
    );
    const likes = made.slice(0, compiled.like.length);
    const unlikes = made.slice(compiled.like.length, compiled.like.length + compiled.unlike.length);
    const told = new Map<number, Hit & { near: number }>();
    passages.forEach((passage, i) => {
      const { sentence, start, end } = passage;
      const vector = made[compiled.like.length + compiled.unlike.length + i];
      // What an example says and a sentence denies is as near as it is wrong.
      const similar = likes.map((like, at) => {
        const example = compiled.sayings[at];
        return example && contradict(example, passage.saying) ? -1 : cosine(like, vector);
      });
      const same = does(passage);
      const alike = SAME_STANCE + FURTHER_STANCE * (shared(passage) - 1);
      const shifts = compiled.likeDoes.map((done) => (same ? alike : done ? -OTHER_STANCE : 0));
      const counted = similar.map((value, at) => value + (shifts[at] ?? 0));
      const best = counted.indexOf(Math.max(...counted));
      const nearest = similar[best] ?? 0;
      const shift = shifts[best] ?? 0;
      if (nearest + shift < compiled.threshold) return;
      const lead = (at: number) => (same ? (compiled.unlikeDoes[at] === true ? alike / 2 : alike) : 0);
      if (unlikes.some((unlike, at) => cosine(unlike, vector) >= nearest + lead(at))) return;
      if (nearest <= (told.get(sentence)?.near ?? 0)) return;
      const moved = same
        ? `, and ${shift.toFixed(1)} for doing`
        : shift < 0
          ? `, less ${String(-shift)} for not doing`
          : "";
      told.set(sentence, {
        ...ctx.draft.span(start, end),
        detail: `Means the same as "${compiled.like[best] ?? ""}" (similarity ${nearest.toFixed(2)}${moved === "" ? "" : `${moved} the same to people`}; found from ${String(compiled.threshold)}).`,
        near: nearest,
      });
    });
    return [...told.values()].map(({ near: _, ...hit }) => hit);
  },
});

interface Passage {
  /** Where its sentence starts: a sentence is found once. */
  sentence: number;
  start: number;
  end: number;
  text: string;
  stances: ReadonlyMap<Stance, number>;
  saying: Saying;
  denied: boolean;
  /** The whole sentence, not a clause of it. */
  whole: boolean;
}

/** The sentences of a draft, and their clauses, since an example is seldom as long as a sentence. */
function passagesOf(ctx: CheckContext): Passage[] {
  const { draft } = ctx;
  const rivals = ctx.named("competitors", ctx.lexicon.competitors);
  return draft.sentences
    .filter((sentence) => !isQuotation(ctx, sentence) && !draft.inZone("code", sentence.start))
    .flatMap((sentence) => {
      const whole = draft.tagged.slice(sentence.start, sentence.end);
      const cuts = [...whole.matchAll(CUT)].map((match) => match.index + match[0].length);
      const edges = [0, ...cuts, whole.length];
      const parts = edges.slice(1).map((to, i): readonly [number, number] => [edges[i] ?? 0, to]);
      const spans: (readonly [number, number])[] = parts.length > 1 ? [[0, whole.length], ...parts] : parts;
      return spans.flatMap(([from, to]): Passage[] => {
        const lead = /^\s*/.exec(whole.slice(from, to))?.[0].length ?? 0;
        const [start, end] = [sentence.start + from + lead, sentence.start + to];
        const text = draft.plain.slice(draft.toPlain(start), draft.toPlain(end)).trim();
        // "If you want a bot that passes for a human, we are not for you" says nothing without its end.
        if (
          text.split(/\s+/).length < 3 ||
          ((from > 0 || to < whole.length) && /^(?:if|unless|whether|when) /i.test(text))
        )
          return [];
        const tagged = draft.tagged.slice(start, end);
        const stances = stancesOf(tagged);
        // Who speaks ill of a rival does so of no reader: kind competitor judges that.
        if (near(rivals, start, end).length > 0) stances.delete("insult");
        // Where it does something to people it must be said; a report or a date may stand in front.
        const places = stances.size > 0 ? [...stances.values()].map((at) => start + at) : [start];
        if (places.every((at) => ctx.notSaid(at))) return [];
        return [
          {
            sentence: sentence.start,
            start,
            end,
            text,
            stances,
            saying: sayingOf(tagged),
            denied: DENIES.test(tagged),
            whole: to - from === whole.length,
          },
        ];
      });
    });
}

/** Whether somebody else is quoted with most of it, wherever the quotation marks stand. */
function isQuotation({ quotations }: CheckContext, { start, end }: Sentence): boolean {
  const quoted = near(quotations, start, end)
    .filter(({ attributed }) => attributed)
    .reduce((sum, quote) => sum + Math.min(quote.end, end) - Math.max(quote.start, start), 0);
  return quoted > (end - start) / 2;
}

const CUT = /[,;:—]\s+|\s(?=(?:and|but|so|because|until|while|if|when|unless) (?:the |our |your )?[a-z]+ )/g;
