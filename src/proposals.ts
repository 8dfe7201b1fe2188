/** Documents that an assistant proposes: Markdown with front matter, as drafts in the inbox of the knowledge folder. */
import { constants } from "node:fs";
import { access, lstat, mkdir, open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Config } from "./config.ts";
import { cleanThroughout } from "./documents/clean.ts";
import { closest } from "./documents/closest.ts";
import { among, kindOf, KNOWN_KEYS } from "./documents/metadata.ts";
import { readDocument } from "./documents/read-document.ts";
import { KINDS, type Kind } from "./documents/types.ts";
import { errnoOf, InhouseError } from "./errors.ts";
import { citationUri } from "./search/citation.ts";
import type { Deed, FieldChange, Written } from "./writes/write.ts";

export interface Proposal {
  kind: string;
  title: string;
  /** Markdown. */
  body: string;
  /** More front matter: "competitor=Closebook", "persona=cfo, controller". */
  fields?: readonly string[] | undefined;
}

export interface ProposalParts {
  roots: Config["roots"];
  /** Brings the index up to date. Never throws: what it does not reach comes with the next pass. */
  reindex: () => Promise<void>;
  /** Whether the index has a document, by its path in citations. */
  indexed: (path: string) => Promise<boolean>;
}

const INBOX = "inbox";
const MAX_TITLE = 150;
const MAX_BODY = 100_000;
const SLUG_LENGTH = 60;
/** So many documents of one name are no accident. */
const MAX_SAME_NAME = 100;
/** Said by the other arguments, or not the proposer's to say: who reviews it approves, dates and publishes it. */
const NOT_FIELDS: ReadonlySet<string> = new Set(["title", "kind", "status", "reviewed"]);

/** A document to be previewed and made. It is never put over an existing file and never outside the first root's inbox. */
export function proposeDocument(proposal: Proposal, { roots, reindex, indexed }: ProposalParts): Deed<Written> {
  const [root] = roots;
  if (root === undefined) throw new InhouseError("KNOWLEDGE_NOT_FOUND", { what: "There is no knowledge folder." });
  const inbox = join(root.dir, INBOX);
  const prefix = roots.length > 1 ? `${root.name}/` : "";
  const { kind, title, body, fields } = checked(proposal);
  const slug = `${kind}-${slugOf(title)}`.replace(/-+$/, "");
  const uriOf = (name: string): string => citationUri(`${prefix}${INBOX}/${name}`);

  /** `at` makes the text of this very proposal recognisable after a crash. */
  function textOf(at: string): string {
    const head = Object.fromEntries([
      ["title", title],
      ["kind", kind],
      ["status", "draft"],
      ...fields,
      ["proposed", at],
    ]);
    return `---\n${stringify(head)}---\n\n${body}\n`;
  }

  async function made(): Promise<string[]> {
    const names = await readdir(inbox).catch((error: unknown) => {
      if (errnoOf(error) === "ENOENT") return [];
      throw unwritable(inbox, error);
    });
    return names.filter((name) => name.startsWith(slug));
  }

  return {
    async preview() {
      await requireWritable(root.dir, inbox);
      await validate(`${INBOX}/${slug}.md`, textOf(new Date(0).toISOString()), title);
      const taken = new Set(await made());
      const name = free(slug, (each) => taken.has(each));
      const changes = [["title", title], ["kind", kind], ["status", "draft"], ...fields, ["body", body]] as const;
      return {
        summary: `Propose the ${kind} ${prefix}${INBOX}/${name} as a draft`,
        changes: changes.map(([field, value]): FieldChange => ({ field, old: null, new: String(value) })),
        texts: [title, ...fields.map(([, value]) => String(value)), body],
        readers: { audience: "internal", channel: "internal" },
      };
    },
    async execute(at, stillOurs) {
      await makeInbox(inbox);
      await requireWritable(root.dir, inbox);
      stillOurs();
      const name = await create(inbox, slug, textOf(at));
      await reindex();
      return { type: "document", id: uriOf(name) };
    },
    async find(at) {
      const text = textOf(at);
      for (const name of await made())
        if ((await readFile(join(inbox, name), "utf8")) === text) return { type: "document", id: uriOf(name) };
      return undefined;
    },
    async readBack({ id }) {
      const name = decodeURIComponent(id.slice(id.lastIndexOf("/") + 1));
      const content = await readFile(join(inbox, name));
      const { metadata, text } = await readDocument(`${INBOX}/${name}`, content);
      const values = [
        ["title", metadata.title],
        ["kind", metadata.kind],
        ["status", metadata.status],
        ["body", text.trim()],
        [
          "searchable",
          (await indexed(`${prefix}${INBOX}/${name}`)) ? "yes" : "not yet: the index takes it in with its next pass",
        ],
      ] as const;
      return values.map(([field, value]) => ({ field, old: null, new: value }));
    },
  };
}

interface Checked {
  kind: Kind;
  title: string;
  body: string;
  fields: [string, string | string[]][];
}

function checked(proposal: Proposal): Checked {
  const kind = kindOf(proposal.kind);
  if (kind === undefined) refuse(`"${proposal.kind}" is no kind${among(proposal.kind, KINDS)}.`, "Use one of these.");
  // What a reader cannot see shall not be stored for assistants to read.
  const title = cleanThroughout(proposal.title).replace(/\s+/g, " ").trim();
  if (title === "" || title.length > MAX_TITLE)
    refuse(`The title has ${title.length} characters.`, `Give it 1 to ${MAX_TITLE}.`);
  const body = cleanThroughout(proposal.body).trim();
  if (body === "" || body.length > MAX_BODY) {
    const length = body.length.toLocaleString("en");
    refuse(
      `The body has ${length} characters.`,
      `Give it 1 to ${MAX_BODY.toLocaleString("en")}; split what is longer.`,
    );
  }
  return { kind, title, body, fields: fieldsOf(proposal.fields ?? []) };
}

function fieldsOf(given: readonly string[]): [string, string | string[]][] {
  const fields = new Map<string, string[]>();
  const known = [...KNOWN_KEYS].filter((key) => !NOT_FIELDS.has(key));
  for (const field of given) {
    const [, name = "", value = ""] = /^\s*([A-Za-z_][\w-]*)\s*=\s*([^]*?)\s*$/.exec(cleanThroughout(field)) ?? [];
    if (name === "" || value === "")
      refuse(`"${field}" is no field.`, 'Write name=value, e.g. "competitor=Closebook".');
    const key = name.toLowerCase();
    if (NOT_FIELDS.has(key))
      refuse(
        `${name} is no field.`,
        "Title and kind are arguments; a proposal is always a draft that nobody has reviewed.",
      );
    if (key === "visibility" && value.toLowerCase() === "public")
      refuse("A proposal is internal.", "Leave visibility out: whoever reviews it decides what customers may read.");
    const near = known.includes(name) ? undefined : closest(name, known);
    if (near !== undefined) refuse(`There is no field ${name}: did you mean ${near}?`, `Known: ${known.join(", ")}.`);
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return [...fields].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]);
}

/** The document is read as the index will read it: what would only be a warning there is refused here. */
async function validate(path: string, text: string, title: string): Promise<void> {
  const { metadata, warnings } = await readDocument(path, Buffer.from(text));
  const [warning] = warnings;
  if (warning !== undefined) refuse(warning.message, "Mend the field.");
  if (metadata.status !== "draft" || metadata.title !== title) refuse("The title can't be read back.", "Reword it.");
}

/** Letters and digits of any script; the kind in front keeps it from being empty or a reserved name. */
function slugOf(title: string): string {
  return title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-/, "")
    .slice(0, SLUG_LENGTH);
}

function free(slug: string, taken: (name: string) => boolean): string {
  for (let count = 1; count <= MAX_SAME_NAME; count++) {
    const name = count === 1 ? `${slug}.md` : `${slug}-${count}.md`;
    if (!taken(name)) return name;
  }
  return refuse(`There are ${MAX_SAME_NAME} proposals of this name.`, "Review the inbox, or choose another title.");
}

/** Created exclusively, under the next free name: whatever is there already stays, also when somebody else is faster. */
async function create(inbox: string, slug: string, text: string): Promise<string> {
  const taken = new Set<string>();
  for (;;) {
    const name = free(slug, (each) => taken.has(each));
    const file = await open(join(inbox, name), "wx").catch((error: unknown) => {
      if (errnoOf(error) !== "EEXIST") throw unwritable(inbox, error);
      taken.add(name);
    });
    if (!file) continue;
    try {
      await file.writeFile(text, "utf8");
      await file.sync();
    } catch (error) {
      throw unwritable(inbox, error);
    } finally {
      await file.close();
    }
    return name;
  }
}

async function makeInbox(inbox: string): Promise<void> {
  await mkdir(inbox).catch((error: unknown) => {
    if (errnoOf(error) !== "EEXIST") throw unwritable(inbox, error);
  });
}

/** The inbox is a real folder, there or to be made: a link would lead writes out of the knowledge. */
async function requireWritable(root: string, inbox: string): Promise<void> {
  const found = await lstat(inbox).catch((error: unknown) => {
    if (errnoOf(error) !== "ENOENT") throw unwritable(inbox, error);
    return undefined;
  });
  if (found !== undefined && !found.isDirectory()) {
    throw new InhouseError("FILE_OUTSIDE_ROOT", {
      what: `${inbox} is ${found.isSymbolicLink() ? "a link" : "a file"}, not a folder. Nothing was written.`,
      why: "Proposals are only written into a real folder inside the knowledge folder.",
      next: "Ask the user to put a folder there instead.",
    });
  }
  await access(found === undefined ? root : inbox, constants.W_OK).catch((error: unknown) => {
    throw unwritable(inbox, error);
  });
}

function unwritable(inbox: string, cause: unknown): InhouseError {
  return new InhouseError("KNOWLEDGE_READ_ONLY", {
    what: `Nothing can be written into ${inbox}.`,
    why: errnoOf(cause) === "ENOSPC" ? "The disk is full." : "The folder can't be written by this user.",
    next: "Give the text to the user to save by hand, or ask them to make the knowledge folder writable.",
    cause,
  });
}

function refuse(what: string, next: string): never {
  throw new InhouseError("INVALID_ARGUMENT", { what, next });
}
