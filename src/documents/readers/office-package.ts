/** The ZIP of XML parts that Excel, PowerPoint and Word save. Its parts are measured while they are unpacked: 40 KB can hold 4 GB. */
import { DOMParser, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import JSZip from "jszip";
import { InhouseError } from "../../errors.ts";
import { propertiesOf, type StatedProperties } from "./properties.ts";

/** Of all parts that are read; 50,000 rows of 30 columns are about 90 MB. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
/** Of one part whose tree is built: the tree takes some twenty times that. */
const MAX_TREE_BYTES = 20 * 1024 * 1024;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** How the stream of an encrypted Office file is named inside its OLE container. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

export interface OfficeProgram {
  name: "Excel" | "PowerPoint" | "Word";
  file: "workbook" | "presentation" | "document";
  extension: ".xlsx" | ".pptx" | ".docx";
  /** What the format before 2007 was called. */
  before: ".xls" | ".ppt" | ".doc";
}

export interface OfficePackage {
  /** A part as text; undefined when there is none of that name. */
  text(part: string): Promise<string | undefined>;
  /** The root element of a part. */
  xml(part: string): Promise<Element | undefined>;
  /** What a part refers to, or the file itself (""), by the id that it uses, with the names of parts made absolute. */
  relations(part: string): Promise<Map<string, Relation>>;
  /** The file's own title, and its custom properties that are fields of front matter. */
  properties(): Promise<StatedProperties>;
}

export interface Relation {
  /** The last word of the relation's type, such as "worksheet" or "notesSlide". */
  type: string;
  part: string;
}

/**
 * Opens a file and hands it to `read`. Whatever goes wrong becomes an error that names the file.
 * @throws InhouseError FORMAT_INVALID, FILE_TOO_LARGE
 */
export async function readOfficeFile<T>(
  path: string,
  bytes: Uint8Array,
  program: OfficeProgram,
  read: (parts: OfficePackage) => Promise<T>,
): Promise<T> {
  try {
    return await read(await open(path, bytes, program));
  } catch (cause) {
    if (cause instanceof InhouseError) throw cause;
    throw invalid(path, `is not a readable ${program.name} ${program.file}`, {
      why: cause instanceof Error ? cause.message.slice(0, 300) : String(cause),
      next: `Open it in ${program.name} and save it as ${program.extension} again.`,
      cause,
    });
  }
}

async function open(path: string, bytes: Uint8Array, program: OfficeProgram): Promise<OfficePackage> {
  refuseOle(path, bytes, program);
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new Error("Its ZIP archive is broken, cut short or none at all.", { cause });
  });
  let room = MAX_UNPACKED_BYTES;
  const text = async (part: string, most = MAX_UNPACKED_BYTES): Promise<string | undefined> => {
    const entry = zip.file(part);
    if (entry === null) return undefined;
    const unpacked = await unpack(entry, Math.min(room, most), path);
    room -= unpacked.byteLength;
    return decodeXml(unpacked);
  };
  const xml = async (part: string): Promise<Element | undefined> => {
    const source = await text(part, MAX_TREE_BYTES);
    if (source === undefined) return undefined;
    const parser = new DOMParser({ onError: onErrorStopParsing });
    return parser.parseFromString(source, "application/xml").documentElement ?? undefined;
  };
  const parts: OfficePackage = {
    text,
    xml,
    relations: async (part) => relationsOf(part, await xml(relationsPart(part))),
    properties: async () => {
      const custom = await xml("docProps/custom.xml");
      const core = await xml("docProps/core.xml");
      const values: Record<string, unknown> = {};
      for (const property of elementsIn(custom, "property")) {
        const [value] = childElements(property);
        const stated = value?.textContent ?? undefined;
        // A property of type Date holds a moment; our dates are days.
        values[property.getAttribute("name") ?? ""] = value?.localName === "filetime" ? stated?.slice(0, 10) : stated;
      }
      return propertiesOf(values, elementsIn(core, "title")[0]?.textContent);
    },
  };
  return parts;
}

/** Both files of the old binary formats and encrypted files are OLE containers. */
function refuseOle(path: string, bytes: Uint8Array, { name, extension, before }: OfficeProgram): void {
  if (!OLE.every((byte, index) => bytes[index] === byte)) return;
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)) {
    throw invalid(path, "is protected by a password", {
      next: `Open it in ${name} and save it without a password (File, Info, Protect, Encrypt with Password).`,
    });
  }
  throw invalid(path, `is an old ${before} file with the name of a ${extension} file`, {
    next: `Open it in ${name} and save it as ${extension}.`,
  });
}

function unpack(entry: JSZip.JSZipObject, most: number, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const stream = entry.nodeStream("nodebuffer");
    stream.on("data", (part: Buffer) => {
      size += part.length;
      if (size <= most) parts.push(part);
      else {
        stream.pause();
        reject(
          new InhouseError("FILE_TOO_LARGE", {
            what: `${path} unpacks to more than is read of one file (${entry.name} alone has over ${String(Math.floor(most / 1024 / 1024))} MB)`,
            next: "Split it or remove what is not needed, or list it in .inhouseignore.",
            where: { file: path },
          }),
        );
      }
    });
    stream.on("error", reject);
    stream.on("end", () => {
      resolve(Buffer.concat(parts));
    });
  });
}

/** XML is UTF-8 unless its first two bytes say UTF-16. */
function decodeXml(bytes: Buffer): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function relationsOf(part: string, root: Element | undefined): Map<string, Relation> {
  const relations = elementsIn(root, "Relationship").filter((each) => each.getAttribute("TargetMode") !== "External");
  return new Map(
    relations.map((each) => {
      const target = new URL(each.getAttribute("Target") ?? "", `zip:///${part}`);
      return [
        each.getAttribute("Id") ?? "",
        {
          type: (each.getAttribute("Type") ?? "").replace(/^.*\//, ""),
          part: decodeURIComponent(target.pathname.slice(1)),
        },
      ];
    }),
  );
}

/** All elements below `root` of a local name, whatever their namespace's prefix. */
export function elementsIn(root: Element | undefined, name: string): Element[] {
  return root === undefined ? [] : [...root.getElementsByTagNameNS("*", name)];
}

export function childElements(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  }
  return found;
}

/** The first child of a name, and its first child of the next name, and so on. */
export function descend(parent: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>((element, name) => childElements(element, name)[0], parent);
}

/** An attribute by its local name: `r:id`, whatever the prefix is. */
export function attribute(element: Element, name: string): string | undefined {
  for (const each of element.attributes) if (each.localName === name && each.prefix !== null) return each.value;
  return element.getAttribute(name) ?? undefined;
}

function invalid(path: string, what: string, detail: { why?: string; next: string; cause?: unknown }): InhouseError {
  return new InhouseError("FORMAT_INVALID", { what: `${path} ${what}`, ...detail, where: { file: path } });
}
