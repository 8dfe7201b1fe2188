import { isMap, isScalar, isSeq, type Node, visit } from "yaml";
import { type BlockStart, tile } from "../blocks.ts";
import { KNOWN_KEYS, readTrust } from "../metadata.ts";
import type { FrontMatter, ReadText, Trust, Warning } from "../types.ts";
import { parseYamlSource, scalarAt, scalarPairs, withoutComments, type YamlSource } from "../yaml-source.ts";

/** Fields that name a record, best first. */
const NAMING = [
  "title",
  "name",
  "objection",
  "question",
  "preferred",
  "term",
  "headline",
  "label",
  "wording",
  "company",
  "id",
];
const MAX_HEADING = 120;
const PRICE_BOOK = /(^|\/)price-?book\.(ya?ml|json)$/i;

/** YAML and JSON: one record per entry of a list, at the top or inside a top-level map; the source lines without their comments are the text. */
export function readRecords(path: string, written: string): ReadText {
  const text = withoutComments(written);
  const source = parseYamlSource(path, text);
  const { lines, warnings } = source;
  const records = source.documents.flatMap((document) => recordsOf(document.contents));
  const starts: BlockStart[] = [];
  let previousEnd = 0;
  for (const record of records) {
    const trust = { ...implied(path, record.node), ...entryTrust(record.node, source, warnings) };
    if (record.type === "record" && holdsFloor(record.node)) {
      if (scalarAt(record.node, "visibility")?.value === "public") warnings.push(floorWarning(record, source));
      trust.visibility = "internal";
    }
    const start = startOfLine(lines.starts, lines.lineOf(record.start), record.start, previousEnd);
    starts.push({
      start,
      type: record.type,
      headings: record.headings,
      ...(Object.keys(trust).length > 0 && { trust }),
    });
    previousEnd = record.end;
  }
  const frontMatter = fileFields(source);
  return {
    text,
    ...(frontMatter && { frontMatter }),
    blocks: tile(text, starts),
    warnings,
  };
}

interface RecordNode {
  node: unknown;
  type: "record" | "text";
  start: number;
  end: number;
  headings: string[];
}

function recordsOf(contents: unknown): RecordNode[] {
  if (isSeq(contents)) return entries(contents.items, []);
  if (!isMap(contents)) return [];
  return scalarPairs(contents).flatMap(({ key, start, pair }) => {
    const value = pair.value;
    const heading = key.replace(/[_-]+/g, " ").replace(/^./, (letter) => letter.toUpperCase());
    const whole = { node: value, type: "text", start, end: endOf(value, start), headings: [] as string[] } as const;
    if (isSeq(value) && value.items.some((item) => isMap(item)))
      return startAtKey(entries(value.items, [heading]), start);
    if (isMap(value) && value.items.length > 1 && value.items.every((item) => isMap(item.value))) {
      const named = scalarPairs(value).map((entry) => ({
        node: entry.pair.value,
        type: "record" as const,
        start: entry.start,
        end: endOf(entry.pair.value, entry.start),
        headings: [heading, nameOf(entry.pair.value) ?? entry.key],
      }));
      return startAtKey(named, start);
    }
    return isMap(value) ? [{ ...whole, type: "record", headings: [heading] }] : [whole];
  });
}

function entries(items: readonly unknown[], above: readonly string[]): RecordNode[] {
  return items.flatMap((item) => {
    const start = (item as Node | null)?.range?.[0];
    if (start === undefined) return [];
    const name = nameOf(item);
    return [
      {
        node: item,
        type: "record" as const,
        start,
        end: endOf(item, start),
        headings: [...above, ...(name === undefined ? [] : [name])],
      },
    ];
  });
}

/** The line of the key above a list belongs to its first record. */
function startAtKey(records: RecordNode[], start: number): RecordNode[] {
  return records.map((record, index) => (index === 0 ? { ...record, start } : record));
}

const endOf = (node: unknown, start: number): number => (node as Node | null)?.range?.[1] ?? start;

function nameOf(node: unknown): string | undefined {
  for (const key of NAMING) {
    const value = scalarAt(node, key)?.value;
    if ((typeof value !== "string" && typeof value !== "number") || value === "") continue;
    const name = String(value).replace(/\s+/g, " ").trim();
    return name.length > MAX_HEADING ? `${name.slice(0, MAX_HEADING - 1)}…` : name;
  }
  return undefined;
}

/** The start of the line; inside a line (flow style) the offset itself. */
function startOfLine(starts: readonly number[], line: number, offset: number, previousEnd: number): number {
  const start = starts[line - 1]!;
  return start < previousEnd ? offset : start;
}

function entryTrust(node: unknown, source: YamlSource, warnings: Warning[]): Partial<Trust> {
  if (!isMap(node)) return {};
  const { trust, problems } = readTrust((key) => (node.has(key) ? (scalarAt(node, key)?.value ?? {}) : undefined));
  for (const { key, message } of problems) {
    const start = scalarAt(node, key)?.start ?? node.range?.[0] ?? 0;
    warnings.push({ code: "FRONT_MATTER_INVALID", message, ...source.lines.placeOf(start) });
  }
  return trust;
}

/** Entries of a price book show floors and approvers: a public file does not make them public. */
function implied(path: string, node: unknown): Partial<Trust> {
  return PRICE_BOOK.test(path) && node !== undefined && !isScalar(node) ? { visibility: "internal" } : {};
}

function holdsFloor(node: unknown): boolean {
  if (!isMap(node) && !isSeq(node)) return false;
  let found = false;
  visit(node, {
    Pair: (_, pair) => {
      if (!isScalar(pair.key) || !/^floor(_|-|$)/i.test(String(pair.key.value))) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function floorWarning(record: RecordNode, source: YamlSource): Warning {
  const message = `${record.headings.at(-1) ?? "entry"}: is marked public but holds a floor price. It stays internal.`;
  return { code: "FRONT_MATTER_INVALID", message, ...source.lines.placeOf(record.start) };
}

/** The file's own fields beside the records: the known keys of a top-level map. */
function fileFields(source: YamlSource): FrontMatter | undefined {
  const map = source.documents[0]?.contents;
  if (!isMap(map)) return undefined;
  const frontMatter: FrontMatter = { values: {}, places: {}, unreadable: [] };
  for (const { key, start } of scalarPairs(map)) {
    if (!KNOWN_KEYS.has(key)) continue;
    if (key in frontMatter.places) frontMatter.unreadable.push(key);
    frontMatter.places[key] = source.lines.placeOf(start);
    frontMatter.values[key] = fieldValue(map.get(key, true));
  }
  return frontMatter;
}

function fieldValue(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (!isSeq(node)) return node === undefined ? undefined : {};
  return node.items.map((item) => (isScalar(item) ? item.value : {}));
}
