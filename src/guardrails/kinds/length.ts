import * as z from "zod";
import { fitting, LENGTH_UNITS, measure, type LengthUnit } from "../text/length-units.ts";
import { wholeWords } from "../text/spans.ts";
import { defineKind, type Hit } from "./kind.ts";

const schema = {
  max: z.int().positive().optional().describe("Longest text; the channel's own limit when absent"),
  min: z.int().positive().optional().describe("Shortest text"),
  unit: z.enum(LENGTH_UNITS).optional().describe("What is counted; the channel's own unit, or characters, when absent"),
  part: z
    .enum(["text", "subject"])
    .optional()
    .describe("subject: the line that begins with 'Subject:'. The whole text when absent"),
};

interface Compiled {
  max: number | undefined;
  min: number | undefined;
  unit: LengthUnit | undefined;
  part: "text" | "subject";
}

const SUBJECT = /^[ \t]*subject:[ \t]*(.*)$/im;

export const length = defineKind({
  schema,
  compile: (rule): Compiled => ({ max: rule.max, min: rule.min, unit: rule.unit, part: rule.part ?? "text" }),
  check(compiled, ctx): Hit[] {
    const { original } = ctx.draft;
    let start = 0;
    let text = original.trimEnd();
    let max = compiled.max ?? ctx.channel?.limit;
    let unit = compiled.unit ?? (compiled.max === undefined ? ctx.channel?.unit : undefined) ?? "characters";
    if (compiled.part === "subject") {
      const subject = SUBJECT.exec(original.slice(0, 2000));
      if (!subject) return [];
      text = (subject[1] ?? "").trimEnd();
      start = subject.index + subject[0].length - (subject[1] ?? "").length;
      max = compiled.max ?? ctx.channel?.subject_limit;
      unit = compiled.unit ?? "characters";
    }
    const size = measure(text, unit);
    const where = ctx.channel ? ` for ${ctx.channel.name ?? ctx.channel.id}` : "";
    if (max !== undefined && size > max) {
      return [
        {
          ...wholeWords(original, start + fitting(text, unit, max), start + text.length),
          detail: `${size} ${unit} where ${max} are allowed${where}.`,
        },
      ];
    }
    if (compiled.min !== undefined && size < compiled.min) {
      return [
        {
          start,
          end: start + text.length,
          detail: `${size} ${unit} where at least ${compiled.min} are needed${where}.`,
        },
      ];
    }
    return [];
  },
});
