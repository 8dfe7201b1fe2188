import mammoth from "mammoth";
import { InhouseError } from "../../errors.ts";
import { clean } from "../clean.ts";
import type { ReadText } from "../types.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { parsePage } from "./html-page.ts";

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** Word documents. Word has no lines of its own: lines are those of the extracted text. */
export async function readDocx(path: string, bytes: Uint8Array): Promise<ReadText> {
  const html = await convert(path, bytes);
  const { text, blocks, title } = htmlBlocks(parsePage(clean(html)).body);
  return { text, blocks, ...(title !== undefined && { title }), warnings: [] };
}

async function convert(path: string, bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Pictures would be carried along as base64; only their alternative text is of use.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  try {
    const result = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage });
    return result.value;
  } catch (cause) {
    throw new InhouseError("FORMAT_INVALID", {
      what: `${path} is not a readable Word document`,
      why: cause instanceof Error ? cause.message : String(cause),
      next: "Open it in Word and save it as .docx again; an old .doc or a protected file must be converted first.",
      where: { file: path },
      cause,
    });
  }
}
