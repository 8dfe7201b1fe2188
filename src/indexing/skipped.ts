/** Files that are not in the index, told so that what can be mended stands out. */
import { extname } from "node:path";
import type { Skipped } from "./walk.ts";

/** Why a picture or a video is left out. */
export const NO_READER = "no reader for this format";

/** Formats that hold text all the same, by what they can be saved as. */
const SAVE_AS: ReadonlyMap<string, string> = new Map([
  ...[".doc", ".odt", ".rtf", ".pages", ".wpd"].map((format) => [format, ".docx"] as const),
  ...[".ppt", ".odp", ".key"].map((format) => [format, ".pptx"] as const),
  ...[".xls", ".xlsb", ".ods", ".numbers"].map((format) => [format, ".xlsx"] as const),
  ...[".msg", ".eml", ".epub", ".one", ".tex"].map((format) => [format, ".pdf"] as const),
]);

/** Documents in such formats, with what to save them as: "old/terms.doc (as .docx)". */
export function savedOtherwise(skipped: readonly Skipped[]): string[] {
  return skipped.flatMap(({ path, reason }) => {
    const format = reason.endsWith(NO_READER) ? SAVE_AS.get(extname(path).toLowerCase()) : undefined;
    return format === undefined ? [] : [`${path} (as ${format})`];
  });
}

/** `unreadable`: one entry for each format that has no reader, such as ".png (12)". `broken`: what somebody should mend. */
export function sortSkipped(skipped: readonly Skipped[]): { unreadable: string[]; broken: Skipped[] } {
  const counts = new Map<string, number>();
  for (const { path, reason } of skipped) {
    if (!reason.endsWith(NO_READER)) continue;
    const format = extname(path).toLowerCase() || "no extension";
    counts.set(format, (counts.get(format) ?? 0) + 1);
  }
  return {
    unreadable: [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([format, count]) => `${format} (${String(count)})`),
    broken: skipped.filter(({ reason }) => !reason.endsWith(NO_READER)),
  };
}
