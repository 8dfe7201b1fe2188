import { buildText } from "../blocks.ts";
import { parseFrontMatter } from "../front-matter.ts";
import { KNOWN_KEYS } from "../metadata.ts";
import type { FrontMatter, ReadText, Warning } from "../types.ts";
import { secondsOf } from "./transcript.ts";

const TIMING = /^(?:(\d+):)?(\d{1,2}):(\d{2})[.,]\d{1,3}[ \t]+-->(?:[ \t]*(?:(\d+):)?(\d{1,2}):(\d{2}))?/;
const VOICE = /^<v(?:\.[\w.-]+)?[ \t]+([^>]+)>/;
const NAME = /^(?:- ?)?([\p{Lu}][\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3}):\s+/u;
const TAGS = /<\/?(?:[cvibu]|ruby|rt|lang|font)(?:[.\s][^>]*)?>|<\d[\d:.]*>|\{\\an\d\}/gi;

/** What a machine notes of a recording: `duration:"00:30:00"`, "Confidence: 0.89". */
const IS_MEASURED = /^[\w-]+:\s*["'\d]/;
const SENTENCE_END = /[.!?…]["'”’)]*$/;
/** Captions that a machine wrote have no sentences: fewer than one cue in this many ends in a full stop. */
const UNPUNCTUATED = 20;
/** Seconds of one sentence: a longer one is cited in parts. */
const LONGEST_SENTENCE = 30;
/** Seconds of silence after which a turn begins anew, and seconds after which it says the time again. */
const PAUSE = 10;
const LABEL_EVERY = 60;

interface Cue {
  seconds: number;
  end: number;
  speaker: string | undefined;
  words: string;
}

/**
 * WebVTT and SubRip. Cues become sentences and sentences turns, "[00:12:04] Name: …", which say the time
 * again after a pause and every minute; each sentence is cited by its second and speaker. A NOTE of WebVTT is shown to colleagues at the top; one that holds `key: value` lines is front matter.
 */
export function readSubtitles(_path: string, source: string): ReadText {
  const warnings: Warning[] = [];
  const notes: string[] = [];
  const cues: Cue[] = [];
  let frontMatter: FrontMatter | undefined;
  let line = 1;
  for (const block of source.split(/\n{2,}/)) {
    const note = /^NOTE(?:[ \t]+|\n)([\s\S]*)$/.exec(block.trimStart());
    if (note && !frontMatter && isFields(note[1]!)) {
      const parsed = parseFrontMatter(note[1]!, line);
      frontMatter = parsed.frontMatter;
      warnings.push(...parsed.warnings);
    } else if (note) notes.push(note[1]!.trim());
    else cues.push(...cuesOf(block));
    line += block.split("\n").length + 1;
  }
  // A note is a comment of WebVTT's, for colleagues: no title of a public call.
  const title =
    frontMatter?.values.visibility === "public"
      ? undefined
      : notes
          .find((note) => !IS_MEASURED.test(note))
          ?.split(/(?<=[.!?])\s|\n/)[0]
          ?.replace(/\.$/, "");
  return {
    ...render(notes, cues),
    ...(frontMatter && { frontMatter }),
    ...(title !== undefined && title.length <= 120 && { title }),
    warnings,
  };
}

function isFields(note: string): boolean {
  return KNOWN_KEYS.has(/^([a-z]+):\s/.exec(note)?.[1] ?? "");
}

function cuesOf(block: string): Cue[] {
  const lines = block.split("\n");
  const at = lines.findIndex((line) => TIMING.test(line));
  if (at === -1) return [];
  const timing = TIMING.exec(lines[at]!)!;
  const seconds = secondsOf(timing[1], timing[2], timing[3]);
  const end = timing[5] === undefined ? seconds : secondsOf(timing[4], timing[5], timing[6]);
  return lines.slice(at + 1).reduce<Cue[]>((cues, line) => {
    const voice = VOICE.exec(line);
    const name = voice ? null : NAME.exec(line.replace(TAGS, ""));
    const words = decodeEntities(
      (voice ? line : name ? line.replace(TAGS, "").slice(name[0].length) : line).replace(TAGS, ""),
    ).trim();
    const speaker = voice?.[1]?.trim() ?? name?.[1];
    const last = cues.at(-1);
    if (words === "") return cues;
    if (last && speaker === undefined) last.words += ` ${words}`;
    else cues.push({ seconds, end, speaker, words });
    return cues;
  }, []);
}

function decodeEntities(text: string): string {
  return text.replaceAll("&nbsp;", " ").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

function render(notes: readonly string[], cues: readonly Cue[]): Pick<ReadText, "text" | "blocks"> {
  const builder = buildText();
  for (const note of notes) builder.add(note, { type: "text", trust: { visibility: "internal" } });
  const sentenceEnds = cues.filter(({ words }) => SENTENCE_END.test(words)).length;
  const hasSentences = sentenceEnds * UNPUNCTUATED >= cues.length;
  let speaker: string | undefined;
  let open: Cue | undefined;
  let labelled = -Infinity;
  let previousEnd = 0;
  let isTurnStart = true;
  const flush = (): void => {
    if (!open) return;
    const lead = `[${clock(open.seconds)}]${speaker === undefined ? "" : ` ${speaker}:`}`;
    const block = {
      type: "turn" as const,
      lead,
      place: { unit: "time" as const, seconds: open.seconds, ...(speaker !== undefined && { speaker }) },
    };
    builder.add(isTurnStart ? `${lead} ${open.words}` : open.words, block, isTurnStart ? "\n\n" : " ");
    isTurnStart = false;
    open = undefined;
  };
  for (const cue of cues) {
    const changes = cue.speaker !== undefined && cue.speaker !== speaker;
    const isApart = changes || cue.seconds - previousEnd >= PAUSE;
    if (isApart || (open && cue.seconds - open.seconds >= LONGEST_SENTENCE)) flush();
    if (isApart || (!open && cue.seconds - labelled >= LABEL_EVERY)) {
      speaker = cue.speaker ?? speaker;
      labelled = cue.seconds;
      isTurnStart = true;
    }
    open = open ? { ...open, words: `${open.words} ${cue.words}` } : cue;
    previousEnd = Math.max(previousEnd, cue.end);
    // Cues are cut to fit a screen: a sentence is the smallest thing worth citing, where there are any.
    if (!hasSentences || SENTENCE_END.test(open.words)) flush();
  }
  flush();
  const { text, blocks } = builder.done();
  return { text, blocks };
}

function clock(seconds: number): string {
  const part = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${part(seconds / 3600)}:${part((seconds % 3600) / 60)}:${part(seconds % 60)}`;
}
