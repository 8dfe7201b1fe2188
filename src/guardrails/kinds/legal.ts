import { createCover } from "../text/spans.ts";
import * as z from "zod";
import type { CheckContext } from "../context.ts";
import { allMatches, createPrefilter } from "../text/prefilter.ts";
import { advicePatterns } from "../mentions/advice/patterns.ts";
import { adviceFrames } from "../mentions/advice/frames.ts";
import { plainAdvice } from "../mentions/advice/plain.ts";
import { DISCLAIM, FIELDS, REFER } from "../mentions/advice/words.ts";
import { defineKind, type Hit } from "./kind.ts";

const schema = {
  fields: z.array(z.enum(FIELDS)).min(1).optional().describe("Only advice of these fields; all when absent"),
};

const likelyAdvice = createPrefilter([...advicePatterns, ...adviceFrames, ...plainAdvice]);

interface Compiled {
  fields: ReadonlySet<string>;
}

function exempt(ctx: CheckContext, start: number): boolean {
  const sentence = ctx.sentence(start);
  const text = ctx.text(sentence.start, sentence.end);
  return REFER.test(text) || DISCLAIM.test(text);
}

export const legal = defineKind({
  schema,
  compile: (rule): Compiled => ({ fields: new Set<string>(rule.fields ?? FIELDS) }),
  check(compiled, ctx): Hit[] {
    const hits: Hit[] = [];
    const cover = createCover();
    const given = new Map<string, Hit>();
    for (const { pattern, within } of ctx.memo("likely-advice", () => likelyAdvice(ctx.draft.tagged))) {
      if (!compiled.fields.has(pattern.field)) continue;
      for (const match of allMatches(pattern.regexp, ctx.draft.tagged, within)) {
        const [start, end] = [match.index, match.index + match[0].trimEnd().length];
        if (ctx.notSaid(start) || exempt(ctx, start)) continue;
        // "You don't need a DPA" is advice because it denies; only a denial in front of the whole passage frees it.
        if (ctx.deniedBefore(start)) continue;
        const sentence = ctx.sentence(start);
        const whole = ctx.text(sentence.start, sentence.end);
        if (pattern.needs?.test(whole) === false || pattern.unless?.test(whole) === true) continue;
        const span = ctx.draft.span(start, end);
        const quoted = ctx.draft.original.slice(span.start, span.end).replace(/\s+/g, " ").slice(0, 120);
        if (cover.touches(span.start, span.end)) continue;
        cover.add(span.start, span.end);
        // Advice that runs through a whole sentence is given once.
        const key = `${pattern.field} ${String(sentence.start)}`;
        const first = given.get(key);
        if (first) {
          first.start = Math.min(first.start, span.start);
          first.end = Math.max(first.end, span.end);
          continue;
        }
        const hit = { ...span, detail: `"${quoted}" reads as ${pattern.field} advice.` };
        given.set(key, hit);
        hits.push(hit);
      }
    }
    return hits;
  },
});
