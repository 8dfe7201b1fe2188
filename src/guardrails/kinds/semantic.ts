import * as z from "zod";
import type { CheckContext } from "../context.ts";
import { detached } from "../text/detached.ts";
import { defineKind, type Hit } from "./kind.ts";

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
    .describe("Cosine similarity from which a sentence counts as the same; 0.65 when absent"),
};

interface Compiled {
  like: readonly string[];
  unlike: readonly string[];
  threshold: number;
}

/** Vectors of rules' examples and of sentences already seen; bounded, so that a long-running server stays flat. */
const vectors = new WeakMap<NonNullable<CheckContext["embed"]>, Map<string, Float32Array>>();
const MAX_VECTORS = 5000;

async function embedAll(
  texts: readonly string[],
  embed: NonNullable<CheckContext["embed"]>,
): Promise<(Float32Array | undefined)[]> {
  let cache = vectors.get(embed);
  if (!cache) vectors.set(embed, (cache = new Map<string, Float32Array>()));
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
  compile: (rule): Compiled => ({ like: rule.like, unlike: rule.unlike ?? [], threshold: rule.threshold ?? 0.65 }),
  async check(compiled, ctx): Promise<Hit[]> {
    const { draft, embed } = ctx;
    if (!embed) return [];
    // Our own name in every sentence makes them alike, and says nothing.
    const plain = (text: string) => neutral(text, ctx.lexicon.company);
    const sentences = draft.sentences
      .filter((sentence) => !ctx.notSaid(sentence.start) && !draft.inZone("code", sentence.start))
      .map((sentence) => ({
        sentence,
        text: draft.plain.slice(draft.toPlain(sentence.start), draft.toPlain(sentence.end)).trim(),
      }))
      .filter(({ text }) => text.split(/\s+/).length >= 3);
    if (sentences.length === 0) return [];
    // One call for the whole text: the kinds of one check share the cache of `embed`.
    const made = await embedAll(
      [...compiled.like, ...compiled.unlike, ...sentences.map(({ text }) => text)].map(plain),
      embed,
    );
    const likes = made.slice(0, compiled.like.length);
    const unlikes = made.slice(compiled.like.length, compiled.like.length + compiled.unlike.length);
    return sentences.flatMap(({ sentence }, i): Hit[] => {
      const vector = made[compiled.like.length + compiled.unlike.length + i];
      const nearest = Math.max(...likes.map((like) => cosine(like, vector)));
      if (nearest < compiled.threshold || unlikes.some((unlike) => cosine(unlike, vector) >= nearest)) return [];
      const at = draft.tagged.slice(sentence.start, sentence.end);
      const lead = at.length - at.trimStart().length;
      return [
        {
          ...draft.span(sentence.start + lead, sentence.end),
          detail: `Means the same as an example of this rule (similarity ${nearest.toFixed(2)}).`,
        },
      ];
    });
  },
});
