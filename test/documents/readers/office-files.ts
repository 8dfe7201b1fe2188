/** Workbooks and presentations as Excel and PowerPoint save them, and what no writer makes: parts changed by hand. */
import { deflateRawSync } from "node:zlib";
import JSZip from "jszip";
import pptxgenjs from "pptxgenjs";
import writeExcelFile, { type SheetData } from "write-excel-file/node";

/** Its types take it for a CommonJS module, which it is not. */
const PptxGenJS = pptxgenjs as unknown as typeof pptxgenjs.default;

export const BOLD = { fontWeight: "bold" } as const;

export function workbook(sheets: Record<string, SheetData>): Promise<Buffer> {
  return writeExcelFile(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBuffer();
}

export async function presentation(draw: (deck: InstanceType<typeof PptxGenJS>) => void): Promise<Buffer> {
  const deck = new PptxGenJS();
  draw(deck);
  return (await deck.write({ outputType: "nodebuffer" })) as Buffer;
}

/** A slide with the placeholders of a layout, as people make them. */
export function titledDeck(slides: { title?: string; body?: string[]; notes?: string }[]): Promise<Buffer> {
  return presentation((deck) => {
    const box = { x: 0.5, y: 0.5, w: 9, h: 1 };
    deck.defineSlideMaster({
      title: "PLAIN",
      objects: [
        { placeholder: { options: { name: "head", type: "title", ...box }, text: "" } },
        { placeholder: { options: { name: "words", type: "body", ...box, y: 2 }, text: "" } },
      ],
    });
    for (const { title, body, notes } of slides) {
      const slide = deck.addSlide({ masterName: "PLAIN" });
      if (title !== undefined) slide.addText(title, { placeholder: "head" });
      if (body !== undefined) {
        const lines = body.map((text) => ({ text, options: { breakLine: true, bullet: true } }));
        slide.addText(lines, { placeholder: "words" });
      }
      if (notes !== undefined) slide.addNotes(notes);
    }
  });
}

/** The same file with parts changed, added or, where a change gives undefined, taken out. */
export async function withParts(
  file: Uint8Array,
  changes: Record<string, string | ((xml: string) => string | undefined)>,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(file);
  for (const [name, change] of Object.entries(changes)) {
    const before = (await zip.file(name)?.async("string")) ?? "";
    const after = typeof change === "string" ? change : change(before);
    if (after === before) throw new Error(`${name} is as it was`);
    if (after === undefined) zip.remove(name);
    else zip.file(name, after);
  }
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

/** Custom document properties, as File, Info, Properties, Advanced writes them. */
export function customProperties(values: Record<string, string>): Record<string, string> {
  const properties = Object.entries(values).map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(at + 2)}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  const xml = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join("")}</Properties>`;
  return { "docProps/custom.xml": xml };
}

/** A file whose one part unpacks to `bytes` blanks, and says that it has ten. JSZip would write what is true. */
export function lyingBomb(file: Buffer, part: string, bytes: number): Buffer {
  const name = Buffer.from(part);
  const packed = deflateRawSync(Buffer.alloc(bytes, " "));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  const end = Buffer.from(file.subarray(file.length - 22));
  const offset = end.readUInt32LE(16);
  for (const [header, at] of [
    [local, 8],
    [central, 10],
  ] as const) {
    header.writeUInt16LE(8, at);
    header.writeUInt32LE(packed.length, at + 10);
    header.writeUInt32LE(10, at + 14);
    header.writeUInt16LE(name.length, at + 18);
  }
  central.writeUInt32LE(offset, 42);
  const entries = Buffer.concat([file.subarray(offset, file.length - 22), central, name]);
  const added = Buffer.concat([local, name, packed]);
  end.writeUInt16LE(end.readUInt16LE(8) + 1, 8);
  end.writeUInt16LE(end.readUInt16LE(10) + 1, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset + added.length, 16);
  return Buffer.concat([file.subarray(0, offset), added, entries, end]);
}
