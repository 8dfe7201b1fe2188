/** The words on a slide, shape by shape in the order in which PowerPoint reads them out. */
import type { Element } from "@xmldom/xmldom";
import { clean } from "../clean.ts";
import { childElements, descend, elementsIn } from "./office-package.ts";

export interface SlideItem {
  type: "text" | "list" | "table";
  text: string;
  /** A table's header row. */
  lead?: string;
}

export interface SlideText {
  title: string | undefined;
  items: SlideItem[];
}

const TITLES = ["title", "ctrTitle"];
/** Repeated on every slide by the template. */
const FURNITURE = ["sldNum", "dt", "ftr", "hdr", "sldImg"];

export function readSlide(root: Element | undefined): SlideText {
  const slide: SlideText = { title: undefined, items: [] };
  for (const shape of shapesIn(descend(root, "cSld", "spTree"))) {
    if (isHidden(shape)) continue;
    const placeholder = placeholderOf(shape);
    if (shape.localName === "graphicFrame") addTable(shape, slide.items);
    else if (placeholder !== undefined && FURNITURE.includes(placeholder)) continue;
    else if (slide.title === undefined && TITLES.includes(placeholder ?? "")) {
      slide.title = textOf(shape).replace(/\s+/g, " ").trim() || undefined;
    } else slide.items.push(...paragraphItems(shape, placeholder));
  }
  return slide;
}

/** What the speaker wrote below the slide. */
export function readNotes(root: Element | undefined): string {
  return shapesIn(descend(root, "cSld", "spTree"))
    .filter((shape) => placeholderOf(shape) === "body")
    .map(textOf)
    .join("\n")
    .trim();
}

/** Shapes in their order, those of groups among them. Of alternatives the first counts, which newer programs show. */
function shapesIn(tree: Element | undefined): Element[] {
  return childElements(tree).flatMap((element) => {
    if (element.localName === "grpSp") return isHidden(element) ? [] : shapesIn(element);
    if (element.localName === "AlternateContent") return shapesIn(childElements(element)[0]);
    return ["sp", "graphicFrame"].includes(element.localName ?? "") ? [element] : [];
  });
}

const nonVisual = (shape: Element): Element | undefined =>
  childElements(shape).find((child) => child.localName?.startsWith("nv") === true);

/** Switched off in the selection pane. */
const isHidden = (shape: Element): boolean =>
  /^(1|true)$/.test(descend(nonVisual(shape), "cNvPr")?.getAttribute("hidden") ?? "");

/** What the shape is in its layout: "title", "body" …; "obj" where the layout leaves it open. */
function placeholderOf(shape: Element): string | undefined {
  const placeholder = descend(nonVisual(shape), "nvPr", "ph");
  return placeholder === undefined ? undefined : (placeholder.getAttribute("type") ?? "obj");
}

function paragraphItems(shape: Element, placeholder: string | undefined): SlideItem[] {
  const items: SlideItem[] = [];
  const paragraphs = childElements(childElements(shape, "txBody")[0], "p").filter((each) => paragraphText(each) !== "");
  // The body of a slide has bullets unless it says otherwise; a sentence by itself is one without.
  const isBulleted = (placeholder === "body" || placeholder === "obj") && paragraphs.length > 1;
  const numbers: number[] = [];
  for (const paragraph of paragraphs) {
    const level = Number(descend(paragraph, "pPr")?.getAttribute("lvl") ?? 0);
    const marker = markerOf(paragraph, isBulleted, level, numbers);
    const written = paragraphText(paragraph);
    const last = items.at(-1);
    if (marker === undefined) {
      if (last?.type === "text") last.text += `\n${written}`;
      else items.push({ type: "text", text: written });
      continue;
    }
    const indent = "  ".repeat(level);
    const text = `${indent}${marker} ${written.replaceAll("\n", `\n${indent}  `)}`;
    if (last?.type === "list") last.text += `\n${text}`;
    else items.push({ type: "list", text });
  }
  return items;
}

/** `numbers`: how far the numbered lists of each level have come. */
function markerOf(paragraph: Element, byDefault: boolean, level: number, numbers: number[]): string | undefined {
  const said = childElements(descend(paragraph, "pPr")).find(
    (each) => each.localName?.startsWith("bu") === true && /^bu(None|Char|AutoNum|Blip)$/.test(each.localName),
  );
  numbers.length = Math.min(numbers.length, level + 1);
  if (said?.localName !== "buAutoNum") numbers.length = Math.min(numbers.length, level);
  if (said === undefined) return byDefault ? "-" : undefined;
  if (said.localName === "buNone") return undefined;
  if (said.localName !== "buAutoNum") return "-";
  const number = (numbers[level] ?? Number(said.getAttribute("startAt") ?? 1) - 1) + 1;
  numbers[level] = number;
  return `${String(number)}.`;
}

function addTable(frame: Element, items: SlideItem[]): void {
  for (const table of elementsIn(frame, "tbl")) {
    const rows = childElements(table, "tr").map((row) =>
      childElements(row, "tc").map((cell) => textOf(cell).replace(/\s+/g, " ").trim()),
    );
    const [first = []] = rows;
    if (rows.every((cells) => cells.every((cell) => cell === ""))) continue;
    if (first.length <= 1) {
      items.push({
        type: "text",
        text: rows
          .map((cells) => cells[0] ?? "")
          .join("\n")
          .trim(),
      });
      continue;
    }
    const lines = rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
    const lead = lines[0]!;
    items.push({ type: "table", text: [lead, `|${"---|".repeat(first.length)}`, ...lines.slice(1)].join("\n"), lead });
  }
}

const textOf = (shape: Element): string =>
  childElements(childElements(shape, "txBody")[0], "p").map(paragraphText).join("\n");

/** Runs, fields and line breaks of a paragraph. */
function paragraphText(paragraph: Element): string {
  const parts = childElements(paragraph).map((child) => {
    if (child.localName === "br") return "\n";
    return ["r", "fld"].includes(child.localName ?? "") ? (descend(child, "t")?.textContent ?? "") : "";
  });
  // PowerPoint writes the line break of a title as a vertical tab.
  return clean(parts.join("").replaceAll("\v", "\n"))
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
