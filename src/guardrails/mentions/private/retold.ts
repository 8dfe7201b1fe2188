/** Passages of internal documents told in other words or another order: most of what a sentence says stands in one place. */
import type { CheckContext } from "../../context.ts";
import type { Facts, InternalText } from "../../facts.ts";
import { foldPhrase } from "../../text/fold.ts";
import { eachWord } from "../../text/phrases.ts";
import { oncePer } from "../../../once-per.ts";
import { rootsOf } from "../claims/meaning.ts";

/** So many words that carry meaning in common, and this share of those in between, are no coincidence. */
const SHARED = 7;
const COVERED = 0.7;
/** Fewer do where one of them is a name that stands nowhere else than inside the house. */
const SHARED_WITH_NAME = 5;
/** So many of them have to be words that are not all over the documents. */
const TELLING = 3;
const RARE = 6;

interface Passage {
  path: string;
  roots: ReadonlySet<string>;
}
interface Passages {
  list: readonly Passage[];
  /** By each root, the passages that hold it. */
  byRoot: ReadonlyMap<string, readonly number[]>;
  /** Roots of words that are only ever written with a capital. */
  names: ReadonlySet<string>;
}

const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---\r?\n/;
const BREAK = /(?<=[.!?])\s+|\n\s*\n|\n(?=\s*(?:[-*|#]|\d+\.)\s)/;

function rootSet(text: string): Set<string> {
  const found = new Set<string>();
  eachWord(foldPhrase(text).toLowerCase(), (word) => {
    for (const root of rootsOf(word)) found.add(root);
  });
  return found;
}

/** Two sentences side by side make a passage: what is retold is often drawn together. */
const passagesOf = oncePer((texts: readonly InternalText[]): Passages => {
  const list: Passage[] = [];
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const { path, text } of texts) {
    const body = text.replace(FRONT_MATTER, "");
    for (const [word] of body.matchAll(/(?<=[\p{L},;] )\p{Lu}[\p{L}-]{2,}|(?<!\p{L})\p{Ll}[\p{L}-]+/gu))
      for (const root of rootSet(word)) (/^\p{Lu}/u.test(word) ? capital : small).add(root);
    const sentences = body.split(BREAK).map(rootSet);
    sentences.forEach((roots, i) => list.push({ path, roots: new Set([...roots, ...(sentences[i + 1] ?? [])]) }));
  }
  const byRoot = new Map<string, number[]>();
  list.forEach(({ roots }, at) => {
    for (const root of roots) {
      const places = byRoot.get(root);
      if (places) places.push(at);
      else byRoot.set(root, [at]);
    }
  });
  return { list, byRoot, names: new Set([...capital].filter((root) => !small.has(root))) };
});

/** What every price is told with. */
const BILLING =
  "month monthly year yearly annual annually quarter bill billed billing invoice plan price list cost cents euro pound dollar term pay per unit total discount percent seat license";

/** What anybody may read or hear from us. */
const openRoots = oncePer((facts: Facts): ReadonlySet<string> => {
  const sold = [...(facts.priceBook?.plans ?? []), ...(facts.priceBook?.add_ons ?? []), ...(facts.features ?? [])];
  return rootSet(
    [
      ...(facts.publicTexts ?? []),
      ...(facts.claims ?? []).flatMap(({ wording, variants }) => [wording, ...(variants ?? [])]),
      ...sold.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
      ...[...(facts.priceBook?.plans ?? []), ...(facts.priceBook?.add_ons ?? [])].map(({ unit }) => unit),
      BILLING,
    ].join("\n"),
  );
});

export interface Retold {
  /** Offsets of the plain text. */
  start: number;
  end: number;
  path: string;
}

/** Sentences whose words stand together in one internal passage. */
export const retoldIn = (ctx: CheckContext): readonly Retold[] =>
  ctx.memo("retold", () => {
    const { internalTexts } = ctx.facts;
    if (internalTexts === undefined || internalTexts.length === 0) return [];
    const { list, byRoot, names } = passagesOf(internalTexts);
    const open = openRoots(ctx.facts);
    const found: Retold[] = [];
    let next = 0;
    for (const sentence of ctx.draft.sentences) {
      const [from, to] = [ctx.draft.toPlain(sentence.start), ctx.draft.toPlain(sentence.end)];
      const words: { start: number; end: number; roots: readonly string[] }[] = [];
      while ((ctx.tokens[next]?.start ?? Infinity) < from) next += 1;
      for (; (ctx.tokens[next]?.start ?? Infinity) < to; next += 1) {
        const token = ctx.tokens[next];
        if (token) words.push({ start: token.start, end: token.end, roots: rootsOf(token.word) });
      }
      const telling = new Set(
        words
          .flatMap(({ roots }) => roots)
          .filter((root) => !open.has(root) && (byRoot.get(root)?.length ?? 99) <= RARE),
      );
      if (telling.size < TELLING) continue;
      for (const at of new Set([...telling].flatMap((root) => byRoot.get(root) ?? []))) {
        const passage = list[at];
        if (!passage) continue;
        const isShared = ({ roots }: { roots: readonly string[] }) => roots.some((root) => passage.roots.has(root));
        const [first, last] = [words.findIndex(isShared), words.findLastIndex(isShared)];
        const within = words.slice(first, last + 1).filter(({ roots }) => roots.length > 0);
        const all = new Set(within.flatMap(({ roots }) => roots));
        const shared = [...all].filter((root) => passage.roots.has(root));
        const told = shared.filter((root) => telling.has(root));
        const needed = told.some((root) => names.has(root)) ? SHARED_WITH_NAME : SHARED;
        if (shared.length < needed || told.length < TELLING || shared.length < all.size * COVERED) continue;
        found.push({ start: words[first]?.start ?? from, end: words[last]?.end ?? to, path: passage.path });
        break;
      }
    }
    return found;
  });
