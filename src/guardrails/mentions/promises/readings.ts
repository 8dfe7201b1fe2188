/** How a sentence is read for promises: in our own voice, with the time that it is about behind its clause. */
import type { CheckContext } from "../../context.ts";
import type { Sentence } from "../../text/sentences.ts";
import { inOwnVoice, type OwnVoice } from "../ourselves.ts";

/** "First response" in one cell or line, "2 hours" in the next. */
const LABEL = /^[^.!?:;,\n]{3,60}?[ *]*:?[ *]*\n\s*$/;
const VALUE =
  /^\W*(?:(?:with)?in|under|up to|at least|at most|less than|only|just|max\.?|<|≤|≥)? ?[\ue001\ue004](?: (?:max|maximum|or less|or more|notice|guaranteed|[a-z]+ hours))?\W*$/;

/** What a sentence says in our own voice; a label and its value are read as one. */
function spokenText(ctx: CheckContext, sentence: Sentence, next: Sentence): OwnVoice {
  const voice = inOwnVoice(ctx, sentence.start, sentence.end);
  if (next.start < sentence.end || !LABEL.test(voice.text) || !VALUE.test(ctx.text(next.start, next.end))) return voice;
  const text = voice.text.replace(/[ *:]*\n\s*$/, (gap) => ": ".padStart(gap.length));
  return { ...voice, text: text + ctx.text(next.start, next.end) };
}

export interface Reading {
  text: string;
  /** Where a passage lies in the draft. */
  span: (start: number, end: number) => [start: number, end: number];
}

const FRONTED =
  /^(\W*(?:(?:and|but|so|yes),? )?)((?:within|in|inside|under|for|after|by|on|until|till|from|over) (?:[^,.:;!?\n]{0,40} )?(?:[\ue004\ue008]|(?:hours?|days?|weeks?|months?|minutes?|year|summer|winter|spring|autumn|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)[^,.:;!?\n]{0,24}), (?=[a-z])/;
/** Where the first clause of what follows ends. */
const FIRST_CLAUSE =
  /[,;:.!?](?=\s|$)|\n| (?:and|but|so|because) (?=(?:you|we|i|it|they|the|our|your|that|this|then)\b)|$/;

/** "Within an hour, somebody answers": the same with its time behind the clause, which is where frames look for it. */
function timeBehind({ text, at }: OwnVoice): Reading | undefined {
  const match = FRONTED.exec(text);
  const [whole, lead = "", time = ""] = match ?? [];
  if (whole === undefined) return undefined;
  const rest = text.slice(whole.length);
  const clause = rest.slice(0, FIRST_CLAUSE.exec(rest)?.index ?? rest.length);
  const place = (moved: number): number => {
    if (moved < lead.length) return at(moved);
    const inRest = moved - lead.length;
    if (inRest < clause.length) return at(whole.length + inRest);
    const inTime = inRest - clause.length - 1;
    return inTime < time.length ? at(lead.length + Math.max(0, inTime)) : at(whole.length + inTime - time.length);
  };
  return {
    text: `${lead}${clause} ${time}${rest.slice(clause.length)}`,
    span: (start, end) => {
      const behind = lead.length + clause.length;
      // A match over clause and time covers both where they stand: the time first.
      if (start < behind && end > behind + 1) return [at(lead.length), place(behind - 1) + 1];
      return [place(start), place(end - 1) + 1];
    },
  };
}

/** A sentence in our own voice as it stands, and once more where its time stands in front. */
export function readingsOf(ctx: CheckContext, sentence: Sentence, next: Sentence): Reading[] {
  const voice = spokenText(ctx, sentence, next);
  const moved = timeBehind(voice);
  const plain: Reading = { text: voice.text, span: (start, end) => [voice.at(start), voice.at(end)] };
  return moved ? [plain, moved] : [plain];
}
