import { extractTextItems, getDocumentProxy, getMeta } from "unpdf";
import { InhouseError } from "../../errors.ts";
import { buildText } from "../blocks.ts";
import { clean } from "../clean.ts";
import type { ReadText, Warning } from "../types.ts";
import {
  fullLineOf,
  isHeading,
  joinLines,
  type PdfLine,
  type PdfPage,
  pageLines,
  paragraphsOf,
  typicalSize,
  wholeWords,
  withoutFurniture,
} from "./pdf-lines.ts";
import { propertiesOf } from "./properties.ts";

/** PDF, cited by page. Headings are inferred from the size of their letters; running heads and page numbers are dropped. */
export async function readPdf(path: string, bytes: Uint8Array): Promise<ReadText> {
  const { pages, info } = await extract(path, bytes);
  const cleaned = withoutFurniture(pages);
  const body = typicalSize(cleaned);
  const known = new Set(cleaned.flatMap(wholeWords));
  const sizes = headingSizes(cleaned, body);
  const builder = buildText();
  for (const [index, page] of cleaned.entries()) {
    const place = { unit: "page" as const, page: index + 1 };
    const fullLine = fullLineOf(page, body);
    for (const paragraph of paragraphsOf(page, body)) {
      const text = joinLines(paragraph, fullLine, known);
      const level = sizes.indexOf(sizeOf(paragraph[0]!)) + 1;
      if (isHeading(paragraph, body) && level > 0) builder.enter(Math.min(level, 6), text.replaceAll("\n", " "), place);
      else builder.add(text, { type: /^(?:[-•*]|\d+[.)])\s/.test(text) ? "list" : "text", place });
    }
  }
  const { text, blocks, title } = builder.done();
  // Converters leave file names there: "Microsoft Word - final_v3.docx".
  const { frontMatter, title: stated } = propertiesOf({ ...(info.Custom as object | undefined) }, info.Title);
  const bestTitle = stated ?? title;
  const warnings: Warning[] = text === "" ? [noText(pages.length)] : [];
  return {
    text,
    blocks,
    ...(frontMatter && { frontMatter }),
    ...(bestTitle !== undefined && { title: bestTitle }),
    warnings,
  };
}

const sizeOf = (line: PdfLine): number => Math.round(line.size);

/** The sizes of headings, largest first: their rank is their level. */
function headingSizes(pages: readonly PdfPage[], body: number): number[] {
  const headings = pages.flatMap((page) => paragraphsOf(page, body).filter((paragraph) => isHeading(paragraph, body)));
  return [...new Set(headings.map((paragraph) => sizeOf(paragraph[0]!)))].sort((a, b) => b - a);
}

/** What unpdf's types leave open: they name a build of pdf.js that it does not install. */
interface OpenPdf {
  loadingTask: { destroy(): Promise<void> };
}

async function extract(path: string, bytes: Uint8Array): Promise<{ pages: PdfPage[]; info: Record<string, unknown> }> {
  try {
    // pdf.js takes the buffer over for itself, so it gets a copy.
    const pdf = (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })) as OpenPdf;
    const { items } = await extractTextItems(pdf);
    const { info } = await getMeta(pdf);
    await pdf.loadingTask.destroy();
    const pages = items.map((page) => pageLines(page.map((item) => ({ ...item, str: clean(item.str) }))));
    return { pages, info };
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === "PasswordException";
    throw new InhouseError("FORMAT_INVALID", {
      what: isLocked ? `${path} is protected by a password` : `${path} is not a readable PDF`,
      ...(!isLocked && cause instanceof Error && { why: cause.message }),
      next: isLocked
        ? "Save it without a password."
        : "Open it in a PDF viewer; if it opens there, print it to a new PDF.",
      where: { file: path },
      cause,
    });
  }
}

function noText(pages: number): Warning {
  const message = `${pages} ${pages === 1 ? "page" : "pages"} without text: this is a scan. Run it through OCR to make it searchable.`;
  return { code: "FORMAT_INVALID", message };
}
