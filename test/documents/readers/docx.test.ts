import {
  Document,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { expect, test } from "vitest";
import { readDocument } from "../../../src/documents/read-document.ts";
import { customProperties, withParts } from "./office-files.ts";

const cells = (values: string[]) =>
  new TableRow({ children: values.map((value) => new TableCell({ children: [new Paragraph(value)] })) });

test("a Word document as text with headings, lists and tables", async () => {
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: "Security review", heading: HeadingLevel.TITLE }),
          new Paragraph("Send the pack early.\u200B"),
          new Paragraph({ text: "Questions", heading: HeadingLevel.HEADING_2 }),
          new Paragraph({ text: "one", bullet: { level: 0 } }),
          new Paragraph({ text: "two", bullet: { level: 0 } }),
          new Table({ rows: [cells(["Question", "Answer"]), cells(["Where?", "Frankfurt"])] }),
          new Paragraph({ text: "Limits (internal)", heading: HeadingLevel.HEADING_2 }),
          new Paragraph("No Swiss hosting."),
        ],
      },
    ],
  });
  const document = await readDocument("playbooks/a.docx", await Packer.toBuffer(file));
  expect(document.text).toBe(
    "# Security review\n\nSend the pack early.\n\n## Questions\n\n- one\n- two\n\n| Question | Answer |\n|---|---|\n| Where? | Frankfurt |\n\n## Limits (internal)\n\nNo Swiss hosting.\n",
  );
  expect(document.metadata).toMatchObject({ title: "Security review", kind: "playbook" });
  expect(document.blocks.at(-1)!.trust).toEqual({ visibility: "internal" });
});

const word = (children: ISectionOptions["children"], title?: string) =>
  Packer.toBuffer(new Document({ ...(title !== undefined && { title }), sections: [{ children }] }));

test("custom properties are front matter, and the file's title its title where no heading is", async () => {
  const plain = await word([new Paragraph("Only a line.")], "Launch plan");
  const stated = customProperties({ Visibility: "public", owner: "Ana", status: "draft", kind: "story" });
  const xml = stated["docProps/custom.xml"]!.replace(
    "</Properties>",
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="expires"><vt:filetime>2027-03-05T10:00:00Z</vt:filetime></property></Properties>',
  );
  const { metadata, warnings } = await readDocument("a.docx", await withParts(plain, { "docProps/custom.xml": xml }));
  expect(metadata).toMatchObject({
    title: "Launch plan",
    visibility: "public",
    owner: "Ana",
    status: "draft",
    kind: "story",
    expires: "2027-03-05",
  });
  expect(warnings).toEqual([]);
  const headed = await word([new Paragraph({ text: "Pilot", heading: HeadingLevel.HEADING_1 })], "Template 2019");
  expect((await readDocument("a.docx", headed)).metadata.title).toBe("Pilot");
});

test("hidden text is not read, whether a run, its style or a row hides it, and the warning says so", async () => {
  const runs = [new TextRun("Shown "), new TextRun({ text: "HUSHA", vanish: true }), new TextRun("too.")];
  const file = await word([
    new Paragraph({ children: runs }),
    new Paragraph({ children: [new TextRun({ text: "HUSHB", style: "Quiet" })] }),
    new Paragraph({ text: "HUSHC", style: "Silent" }),
    new Paragraph({ children: [new TextRun({ text: "Said aloud.", vanish: false })], style: "Silent" }),
    new Table({ rows: [cells(["a", "b"]), cells(["HUSHD", "d"]), cells(["e", "f"])] }),
  ]);
  const style = (id: string, type: string, more: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}</w:style>`;
  const hiding = await withParts(file, {
    "word/styles.xml": (xml) =>
      xml.replace(
        "</w:styles>",
        `${style("Quiet", "character", "<w:rPr><w:vanish/></w:rPr>")}${style("Mute", "paragraph", '<w:rPr><w:vanish w:val="1"/></w:rPr>')}${style("Silent", "paragraph", '<w:basedOn w:val="Mute"/>')}</w:styles>`,
      ),
    "word/document.xml": (xml) => {
      const at = xml.lastIndexOf("<w:tr>", xml.indexOf("HUSHD"));
      return `${xml.slice(0, at)}<w:tr><w:trPr><w:hidden/></w:trPr>${xml.slice(at + 6)}`;
    },
  });
  const { text, warnings } = await readDocument("a.docx", hiding);
  expect(text).toBe("Shown too.\n\nSaid aloud.\n\n| a | b |\n|---|---|\n| e | f |\n");
  expect(warnings).toEqual([
    {
      code: "CONTENT_LEFT_OUT",
      message: "hidden text not read, in 4 paragraphs or rows. Unhide what should be found.",
    },
  ]);
});

test("what is no Word document is refused with what to do", async () => {
  await expect(readDocument("a.docx", Buffer.from("no"))).rejects.toMatchObject({
    code: "FORMAT_INVALID",
    what: "a.docx is not a readable Word document",
  });
});
