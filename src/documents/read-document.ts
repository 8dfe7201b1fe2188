import { InhouseError } from "../errors.ts";
import { clean } from "./clean.ts";
import { decode } from "./decode.ts";
import { resolveMetadata } from "./metadata.ts";
import { checkRegister } from "./register-check.ts";
import type { Document, ReadText, Warning } from "./types.ts";

type TextReader = (path: string, text: string) => ReadText | Promise<ReadText>;
type BytesReader = (path: string, bytes: Uint8Array) => Promise<ReadText>;

/** One reader per format. Each is imported on first use, so that starting does not pay for formats that are not there. */
export type Format = { extensions: readonly string[]; maxBytes: number } & (
  { input: "text"; load: () => Promise<TextReader> } | { input: "bytes"; load: () => Promise<BytesReader> }
);

/** Raise it when a reader, the chunker or the facts give something else for the same bytes: every file is read again. */
export const READER_REVISION = 5;

/** Text beyond this is data, not knowledge: no one cites it, and it would drown everything else. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;
/** Formats whose bytes are mostly pictures and fonts. */
export const MAX_MEDIA_BYTES = 100 * 1024 * 1024;

const text = { input: "text", maxBytes: MAX_TEXT_BYTES } as const;
const media = { input: "bytes", maxBytes: MAX_MEDIA_BYTES } as const;

export const FORMATS: readonly Format[] = [
  {
    ...text,
    extensions: ["md", "markdown", "mdx"],
    load: async () => (await import("./readers/markdown.ts")).readMarkdown,
  },
  { ...text, extensions: ["txt", "text"], load: async () => (await import("./readers/text.ts")).readPlainText },
  {
    ...text,
    extensions: ["yaml", "yml", "json"],
    load: async () => (await import("./readers/records.ts")).readRecords,
  },
  { ...text, extensions: ["csv", "tsv"], load: async () => (await import("./readers/csv.ts")).readCsv },
  { ...text, extensions: ["vtt", "srt"], load: async () => (await import("./readers/subtitles.ts")).readSubtitles },
  { ...text, extensions: ["html", "htm"], load: async () => (await import("./readers/html.ts")).readHtml },
  { ...media, extensions: ["pdf"], load: async () => (await import("./readers/pdf.ts")).readPdf },
  { ...media, extensions: ["docx"], load: async () => (await import("./readers/docx.ts")).readDocx },
  { ...media, extensions: ["xlsx"], load: async () => (await import("./readers/xlsx.ts")).readXlsx },
  { ...media, extensions: ["pptx"], load: async () => (await import("./readers/pptx.ts")).readPptx },
];

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format] as const)),
);

export const READABLE_EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys()];

export function isReadable(path: string): boolean {
  return BY_EXTENSION.has(extensionOf(path));
}

/** The largest file of this format that is read. Check it against the size on disk before reading the bytes. */
export function maxBytesOf(path: string): number {
  return BY_EXTENSION.get(extensionOf(path))?.maxBytes ?? MAX_TEXT_BYTES;
}

/** Throws FILE_TOO_LARGE. The size is enough, so that a file of 200 MB is refused before its bytes are read. */
export function refuseTooLarge(path: string, byteLength: number): void {
  const limit = maxBytesOf(path);
  if (byteLength <= limit) return;
  throw new InhouseError("FILE_TOO_LARGE", {
    what: `${path} has ${megabytes(byteLength)} MB, more than the ${megabytes(limit)} MB that are read of one file`,
    next: "Split it, or list it in .inhouseignore.",
    where: { file: path },
  });
}

/**
 * Reads one file: decodes, cleans, splits into blocks, validates front matter. Findings that leave something to index
 * are warnings on the document; the rest throws FILE_BINARY, FILE_TOO_LARGE or FORMAT_INVALID.
 * @param path below its root, with forward slashes: it decides format and kind, and is what errors and citations name.
 */
export async function readDocument(path: string, content: Uint8Array): Promise<Document> {
  const format = BY_EXTENSION.get(extensionOf(path));
  if (!format) {
    throw new InhouseError("FORMAT_INVALID", {
      what: `${path} is in a format that is not read`,
      next: `Convert it to one of: ${READABLE_EXTENSIONS.join(", ")}.`,
      where: { file: path },
    });
  }
  refuseTooLarge(path, content.byteLength);
  const read =
    format.input === "text" ? await readText(format.load, path, content) : await (await format.load())(path, content);
  const { metadata, warnings } = resolveMetadata(path, read.frontMatter, read.title);
  if (read.text.trim() === "" && read.warnings.length === 0) warnings.push(EMPTY);
  return { path, metadata, text: read.text, blocks: read.blocks, warnings: withRegister(path, read, warnings) };
}

const EMPTY: Warning = { code: "FORMAT_INVALID", message: "there is no text in this file" };

async function readText(load: () => Promise<TextReader>, path: string, content: Uint8Array): Promise<ReadText> {
  const decoded = decode(path, content);
  const read = await (await load())(path, clean(decoded.text));
  return { ...read, warnings: [...decoded.warnings, ...read.warnings] };
}

/** All findings, those of the register's schema among them, one a place. */
function withRegister(path: string, read: ReadText, warnings: readonly Warning[]): Warning[] {
  const register = checkRegister(path, read.text);
  const seen = new Set(register.map(({ line, column }) => `${line}:${column}`));
  const others = [...read.warnings, ...warnings].filter(
    ({ line, column }) => line === undefined || !seen.has(`${line}:${column}`),
  );
  return [...others, ...register];
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

function megabytes(byteLength: number): string {
  return (byteLength / 1024 / 1024).toFixed(byteLength < 10 * 1024 * 1024 ? 1 : 0);
}
