/** Text for customers, without the way to pages that they may not see. */
import { posix } from "node:path";
import type { Catalog } from "./catalog.ts";
import { isForCustomers } from "./filters.ts";

/** `source: playbooks/handbook.md` as a line of a record, or between others of a record on one line. */
const SOURCE_LINE = /^[ \t]*(-[ \t]+)?"?source"?[ \t]*:(.*)(?:\n|$)/gim;
const SOURCE_FIELD = /,[ \t]*"?source"?[ \t]*:[ \t]*("[^"]*"|'[^']*'|[^,}\n]*)/gi;
const LINK = /\[([^\]\n]*)\]\(([^)\s]+)\)/g;

/**
 * The text without the sources and links that name an internal page: its path tells customers what we keep from them.
 * @param path of the document that the text is from
 */
export function publicText(text: string, path: string, { byPath }: Catalog): string {
  const isHidden = (written: string): boolean => {
    const target = written
      .trim()
      .replace(/,$/, "")
      .replace(/^["']|["']$/g, "")
      .replace(/#.*$/, "");
    if (target === "" || /^[a-z][a-z0-9+.-]*:/i.test(target)) return false;
    const places = [posix.normalize(target), posix.join(posix.dirname(path), target), inRoot(path, target)];
    const entry = places.map((place) => byPath.get(place)).find((found) => found !== undefined);
    // What looks like a file of ours and is none that is known is not public either.
    if (entry === undefined) return /^[^\s,]+\/[^\s,]+\.[a-z0-9]{2,5}$/i.test(target);
    return !isForCustomers(entry.metadata);
  };
  return text
    .replace(SOURCE_LINE, (line, dash: string | undefined, value: string) => (isHidden(value) ? (dash ?? "") : line))
    .replace(SOURCE_FIELD, (field, value: string) => (isHidden(value) ? "" : field))
    .replace(LINK, (link, words: string, target: string) => (isHidden(target) ? words : link));
}

/** Where there are several roots, paths start with the root's name and sources do not. */
const inRoot = (path: string, target: string): string => `${path.slice(0, path.indexOf("/"))}/${target}`;
