/** Text that Word hides (Font, Hidden): it is taken out before the document is read, since who reads it in Word does not see it. */
import { type Element, XMLSerializer } from "@xmldom/xmldom";
import { attribute, childElements, descend, elementsIn, type OfficePackage } from "./office-package.ts";

/** Of a run that is hidden, these stay: they hold fields together and say nothing. */
const FRAME = new Set(["rPr", "fldChar", "instrText"]);

/** The parts that differ without their hidden text, and how many paragraphs and table rows lost some. */
export async function withoutHiddenText(
  parts: OfficePackage,
): Promise<{ changed: Map<string, string>; hidden: number }> {
  const changed = new Map<string, string>();
  let hidden = 0;
  const main = [...(await parts.relations("")).values()].find(({ type }) => type === "officeDocument")?.part;
  if (main === undefined) return { changed, hidden };
  const related = [...(await parts.relations(main)).values()];
  const partsOf = (types: readonly string[]) =>
    related.filter(({ type }) => types.includes(type)).map(({ part }) => part);
  const [styles] = partsOf(["styles"]);
  const stylesHide = styles !== undefined && (await parts.text(styles))?.includes("vanish") === true;
  const hidingStyles = stylesHide ? stylesThatHide(await parts.xml(styles)) : new Set<string>();
  for (const part of [main, ...partsOf(["footnotes", "endnotes"])]) {
    const source = await parts.text(part);
    if (source === undefined || (hidingStyles.size === 0 && !/vanish|[:<]hidden\b/.test(source))) continue;
    const root = await parts.xml(part);
    const count = root === undefined ? 0 : removeHidden(root, hidingStyles);
    if (root === undefined || count === 0) continue;
    hidden += count;
    changed.set(part, new XMLSerializer().serializeToString(root));
  }
  return { changed, hidden };
}

function removeHidden(root: Element, hidingStyles: ReadonlySet<string>): number {
  const rows = elementsIn(root, "tr").filter((row) => isOn(descend(row, "trPr", "hidden")));
  for (const row of rows) row.parentNode?.removeChild(row);
  const paragraphs = new Set<unknown>();
  for (const run of elementsIn(root, "r")) {
    const paragraph = paragraphOf(run);
    if (!isHidden(run, paragraph, hidingStyles)) continue;
    for (const child of childElements(run)) {
      if (FRAME.has(child.localName ?? "")) continue;
      if ((child.textContent ?? "").trim() !== "") paragraphs.add(paragraph);
      run.removeChild(child);
    }
  }
  return rows.length + paragraphs.size;
}

/** What the run itself says wins over its style, and that over the paragraph's. */
function isHidden(run: Element, paragraph: Element | undefined, hidingStyles: ReadonlySet<string>): boolean {
  const own = descend(run, "rPr", "vanish");
  if (own) return isOn(own);
  const style = (element: Element | undefined) => (element ? attribute(element, "val") : undefined);
  const names = [style(descend(run, "rPr", "rStyle")), style(descend(paragraph, "pPr", "pStyle"))];
  return names.some((name) => name !== undefined && hidingStyles.has(name));
}

function stylesThatHide(root: Element | undefined): Set<string> {
  const styles = new Map(elementsIn(root, "style").map((style) => [attribute(style, "styleId") ?? "", style]));
  const hides = (id: string, seen: readonly string[]): boolean => {
    const style = styles.get(id);
    if (!style || seen.includes(id)) return false;
    const own = descend(style, "rPr", "vanish");
    if (own) return isOn(own);
    const base = descend(style, "basedOn");
    return base !== undefined && hides(attribute(base, "val") ?? "", [...seen, id]);
  };
  return new Set([...styles.keys()].filter((id) => hides(id, [])));
}

function paragraphOf(run: Element): Element | undefined {
  for (let node = run.parentNode; node !== null; node = node.parentNode) {
    if (node.nodeType === 1 && (node as Element).localName === "p") return node as Element;
  }
  return undefined;
}

/** A switch is on when it is there, unless it says otherwise. */
function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/i.test(attribute(element, "val") ?? "");
}
