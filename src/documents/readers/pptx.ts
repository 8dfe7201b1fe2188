import type { Element } from "@xmldom/xmldom";
import { buildText, type TextBuilder } from "../blocks.ts";
import type { ReadText, Warning } from "../types.ts";
import { attribute, descend, elementsIn, type OfficePackage, readOfficeFile } from "./office-package.ts";
import { readNotes, readSlide } from "./pptx-shapes.ts";

const POWERPOINT = { name: "PowerPoint", file: "presentation", extension: ".pptx", before: ".ppt" } as const;
const PRESENTATION = "ppt/presentation.xml";
const INTERNAL = { visibility: "internal" } as const;

/** PowerPoint presentations, cited by slide. Speaker notes and hidden slides are never public. */
export async function readPptx(path: string, bytes: Uint8Array): Promise<ReadText> {
  return readOfficeFile(path, bytes, POWERPOINT, async (parts) => {
    const { frontMatter, title: stated } = await parts.properties();
    const builder = buildText();
    const titles: string[] = [];
    const wordless: number[] = [];
    const slides = await slideParts(parts);
    for (const [at, part] of slides.entries()) {
      const root = await parts.xml(part);
      if (root === undefined) throw new Error(`it has no ${part}`);
      const { title, isWordless } = addSlide(builder, at + 1, root, await notesOf(parts, part));
      if (title !== undefined) titles.push(title);
      if (isWordless) wordless.push(at + 1);
    }
    const { text, blocks } = builder.done();
    const title = titles[0] ?? stated;
    return {
      text,
      blocks,
      ...(frontMatter && { frontMatter }),
      ...(title !== undefined && { title }),
      warnings: wordless.length > 0 ? [noWords(wordless, slides.length)] : [],
    };
  });
}

/** The slides in the order in which they are shown, hidden ones among them, as PowerPoint numbers them. */
async function slideParts(parts: OfficePackage): Promise<string[]> {
  const presentation = await parts.xml(PRESENTATION);
  if (presentation === undefined) throw new Error(`it has no ${PRESENTATION}`);
  const relations = await parts.relations(PRESENTATION);
  return elementsIn(descend(presentation, "sldIdLst"), "sldId").map((slide) => {
    const id = attribute(slide, "id") ?? "";
    const part = relations.get(id)?.part;
    if (part === undefined) throw new Error(`its slide ${JSON.stringify(id)} is missing`);
    return part;
  });
}

async function notesOf(parts: OfficePackage, slide: string): Promise<string> {
  const relation = [...(await parts.relations(slide)).values()].find(({ type }) => type === "notesSlide");
  return relation === undefined ? "" : readNotes(await parts.xml(relation.part));
}

function addSlide(
  builder: TextBuilder,
  slide: number,
  root: Element,
  notes: string,
): { title?: string; isWordless: boolean } {
  const { title, items } = readSlide(root);
  const isWordless = title === undefined && items.length === 0;
  if (isWordless && notes === "") return { isWordless };
  const isHidden = /^(0|false)$/.test(root.getAttribute("show") ?? "");
  const place = { unit: "slide" as const, slide };
  const trust = isHidden ? { trust: INTERNAL } : {};
  const heading = title ?? `Slide ${String(slide)}`;
  builder.enter(2, isHidden ? `${heading} (hidden slide)` : heading, place, trust.trust);
  for (const { text, ...block } of items) builder.add(text, { ...block, place, ...trust });
  if (notes !== "") builder.add(`Speaker notes: ${notes}`, { type: "text", place, trust: INTERNAL });
  return { ...(title !== undefined && !isHidden && { title }), isWordless };
}

function noWords(slides: readonly number[], all: number): Warning {
  const which = slides.length === all ? "no slide" : `slide ${slides.join(", ")}`;
  const message = `${which} ${slides.length === all ? "has" : "without"} text: what a picture, a chart or SmartArt says is not read. Say it in the title or the speaker notes.`;
  return { code: "CONTENT_LEFT_OUT", message };
}
