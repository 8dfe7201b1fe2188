import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { expect, test } from "vitest";
import { readDocument } from "../../../src/documents/read-document.ts";

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
