import chardet from "chardet";
import iconv from "iconv-lite";
import { InhouseError } from "../errors.ts";
import type { Warning } from "./types.ts";

const SAMPLE_BYTES = 64 * 1024;

/** First bytes of formats that are often renamed to a text extension by mistake. */
const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive (or an Office file)", [0x50, 0x4b, 0x03, 0x04]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["an old Office file", [0xd0, 0xcf, 0x11, 0xe0]],
];

export interface Decoded {
  /** Line ends are LF; a byte order mark is gone. */
  text: string;
  encoding: string;
  warnings: Warning[];
}

/** Decodes UTF-8 and UTF-16 with or without BOM, else the legacy encoding that fits best. Throws FILE_BINARY. */
export function decode(path: string, bytes: Uint8Array): Decoded {
  const magic = MAGIC.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (magic) throw binary(path, `It starts like ${magic[0]}.`);
  const { text, encoding } = decodeBytes(path, bytes);
  const warnings: Warning[] = [];
  const replaced = encoding === "utf-8" ? text.split("\uFFFD").length - 1 : 0;
  if (replaced > 0 && !isStrictUtf8(bytes)) {
    const message = `${replaced} ${replaced === 1 ? "character is" : "characters are"} not valid UTF-8 and shown as \uFFFD. Save the file as UTF-8.`;
    warnings.push({ code: "FORMAT_INVALID", message });
  }
  return { text: text.replace(/\r\n?/g, "\n"), encoding, warnings };
}

function decodeBytes(path: string, bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return lenient(bytes, "utf-8");
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lenient(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lenient(bytes, "utf-16be");
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return lenient(bytes, utf16);
  if (bytes.includes(0)) throw binary(path, "It contains NUL bytes.");
  if (isStrictUtf8(bytes)) return lenient(bytes, "utf-8");
  if (controlShare(bytes) > 0.02) throw binary(path, "Its bytes are not text in any known encoding.");
  const asUtf8 = lenient(bytes, "utf-8");
  if (isMostlyUtf8(asUtf8.text)) return asUtf8;
  const encoding = guessLegacy(bytes);
  return { text: iconv.decode(bytes, encoding), encoding };
}

function lenient(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text in another encoding hardly ever holds valid UTF-8 sequences; a damaged UTF-8 file holds many for each broken one. */
function isMostlyUtf8(text: string): boolean {
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007F\uFFFD]/gu)?.length ?? 0;
  return whole > broken * 3;
}

/** In UTF-16 without a mark, every second byte of Western text is NUL, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > length * 0.2 && even === 0) return "utf-16le";
  if (even > length * 0.2 && odd === 0) return "utf-16be";
  return undefined;
}

/** Control bytes that no text uses: text has only tab, line ends, form feed and (in ISO 2022) escape. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const control = sample.filter(
    (byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)) || byte === 0x7f,
  );
  return sample.length === 0 ? 0 : control.length / sample.length;
}

const LATIN = new Set(["ISO-8859-1", "windows-1252"]);

function guessLegacy(bytes: Uint8Array): string {
  // The telling bytes may stand far from the start of a mostly ASCII file.
  const from = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - SAMPLE_BYTES / 2);
  const matches = chardet.analyse(bytes.subarray(from, from + SAMPLE_BYTES));
  const best = matches[0];
  if (!best) return "windows-1252";
  // On short texts the Latin encodings score alike; the Western one is by far the most common.
  const latin = matches.find((match) => LATIN.has(match.name));
  if (latin && latin.confidence >= best.confidence - 15) return "windows-1252";
  return iconv.encodingExists(best.name) ? best.name : "windows-1252";
}

function binary(path: string, why: string): InhouseError {
  return new InhouseError("FILE_BINARY", {
    what: `${path} is not a text file, whatever its name says`,
    why,
    next: "Give the file its real extension, or list it in .inhouseignore.",
    where: { file: path },
  });
}
