import JSZip from "jszip";
import mammoth from "mammoth";
import { clean } from "../clean.ts";
import type { ReadText, Warning } from "../types.ts";
import { withoutHiddenText } from "./docx-hidden.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { parsePage } from "./html-page.ts";
import { readOfficeFile } from "./office-package.ts";

const WORD = { name: "Word", file: "document", extension: ".docx", before: ".doc" } as const;
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** Word documents. Word has no lines of its own: lines are those of the extracted text. Hidden text is not read. */
export async function readDocx(path: string, bytes: Uint8Array): Promise<ReadText> {
  return readOfficeFile(path, bytes, WORD, async (parts) => {
    const { frontMatter, title: stated } = await parts.properties();
    const { changed, hidden } = await withoutHiddenText(parts);
    const html = await convert(changed.size === 0 ? bytes : await replaceParts(bytes, changed));
    const { text, blocks, title: heading } = htmlBlocks(parsePage(clean(html)).body);
    const title = heading ?? stated;
    return {
      text,
      blocks,
      ...(frontMatter && { frontMatter }),
      ...(title !== undefined && { title }),
      warnings: hidden > 0 ? [leftOut(hidden)] : [],
    };
  });
}

async function convert(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Pictures would be carried along as base64; only their alternative text is of use.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  return (await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage })).value;
}

async function replaceParts(bytes: Uint8Array, changed: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [part, xml] of changed) zip.file(part, xml);
  return zip.generateAsync({ type: "uint8array", compression: "STORE" });
}

function leftOut(hidden: number): Warning {
  const where = `${String(hidden)} ${hidden === 1 ? "paragraph or row" : "paragraphs or rows"}`;
  return { code: "CONTENT_LEFT_OUT", message: `hidden text not read, in ${where}. Unhide what should be found.` };
}
