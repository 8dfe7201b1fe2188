/** The guardrails over one knowledge base: policy, registers and documents as the files are now, behind check and quote. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "./config.ts";
import { decode } from "./documents/decode.ts";
import { isReadable, readDocument, refuseTooLarge } from "./documents/read-document.ts";
import { parseRegister } from "./documents/register-check.ts";
import { registerOf, type RegisterName } from "./documents/registers.ts";
import type { Document, Kind } from "./documents/types.ts";
import { InhouseError } from "./errors.ts";
import type { CheckResult } from "./guardrails/engine.ts";
import type { Facts, InternalText } from "./guardrails/facts.ts";
import type { LoadedPolicy, PolicyKeeper } from "./guardrails/load.ts";
import type { Quote } from "./guardrails/quote.ts";
import { walkRoots, type FoundFile } from "./indexing/walk.ts";
import type { Knowledge } from "./knowledge.ts";
import { today } from "./search/search.ts";

export interface CheckRequest {
  text: string;
  channel?: string | undefined;
  audience?: string | undefined;
  account?: string | undefined;
  /** YYYY-MM-DD; today when absent. */
  as_of?: string | undefined;
}

export interface QuotePriceRequest {
  plan: string;
  quantity: number;
  currency: string;
  billing: "monthly" | "annual";
  /** Per cent of list. */
  discount?: number | undefined;
  free_months?: number | undefined;
  term_months?: number | undefined;
}

export interface Guard {
  checkDraft(request: CheckRequest): Promise<CheckResult>;
  quotePrice(request: QuotePriceRequest): Promise<Quote>;
  policy(): Promise<LoadedPolicy>;
}

/** The folders are walked again at most this often: a large one would cost more than the check. */
const WALK_AFTER_MS = 2_000;
/** Internal, but written to be sent or imitated. */
const MEANT_TO_BE_USED: ReadonlySet<Kind> = new Set(["template", "voice", "story", "policy"]);
/** Single entries of data files are too common to betray where they come from. */
const DATA_FILE = /\.(?:ya?ml|json|csv|tsv|vtt|srt)$/i;
const FACT_REGISTERS: readonly RegisterName[] = ["price-book", "features", "claims", "terms"];

interface DocumentTexts {
  internal: InternalText[];
  open: string[];
}

/** Opens nothing yet: the policy, the registers and the documents are read when something is checked. */
export function openGuard(config: Config, knowledge: Pick<Knowledge, "embedder">): Guard {
  const folders = config.roots.map((root) => join(root.dir, "policy"));
  const read = new Map<string, { stamp: string; texts: DocumentTexts }>();
  let keeper: Promise<PolicyKeeper> | undefined;
  let walk: { at: number; files: Promise<FoundFile[]> } | undefined;

  function files(): Promise<FoundFile[]> {
    if (walk === undefined || Date.now() - walk.at > WALK_AFTER_MS) {
      walk = { at: Date.now(), files: walkRoots(config.roots).then((found) => found.files) };
      walk.files.catch(() => (walk = undefined));
    }
    return walk.files;
  }

  const relevant = async () => (await files()).filter(({ rootPath }) => isFact(rootPath) || isReadable(rootPath));

  async function textsOf(file: FoundFile): Promise<DocumentTexts> {
    const stamp = stampOf(file);
    const known = read.get(file.path);
    if (known?.stamp === stamp) return known.texts;
    const texts = await readTexts(file);
    read.set(file.path, { stamp, texts });
    return texts;
  }

  async function readFacts(): Promise<Facts> {
    const found = await relevant();
    const registers = await readRegisters(found);
    const internalTexts: InternalText[] = [];
    const publicTexts: string[] = [];
    for (const file of found) {
      if (isFact(file.rootPath)) continue;
      const { internal, open } = await textsOf(file);
      internalTexts.push(...internal);
      publicTexts.push(...open);
    }
    const paths = new Set(found.map(({ path }) => path));
    for (const path of read.keys()) if (!paths.has(path)) read.delete(path);
    return { ...registers, internalTexts, publicTexts };
  }

  async function openKeeper(): Promise<PolicyKeeper> {
    const { keepPolicy } = await import("./guardrails/load.ts");
    return keepPolicy(
      {
        folders,
        embed: async (texts) => {
          const embedder = await knowledge.embedder();
          return (await embedder.embed(texts, "passage")).map(({ vector }) => vector);
        },
      },
      { stamp: async () => (await relevant()).map(stampOf).join("\n"), read: readFacts },
    );
  }

  async function policy(): Promise<LoadedPolicy> {
    keeper ??= openKeeper();
    const loaded = await (await keeper).current();
    if (loaded.rules.length === 0)
      throw new InhouseError("NOT_FOUND", {
        what: "There is no policy, so nothing can be checked.",
        why: `No rules stand in ${folders.join(", ")}.`,
        next: "Write rules there as docs/policy.md shows, then run `inhouse policy test`.",
      });
    return loaded;
  }

  return {
    policy,
    async checkDraft({ as_of, ...draft }) {
      const { checkDraft } = await import("./guardrails/engine.ts");
      return checkDraft(await policy(), { ...draft, asOf: as_of ?? today() });
    },
    async quotePrice({ free_months, term_months, ...request }) {
      const { quotePrice } = await import("./guardrails/quote.ts");
      const { priceBook } = await readRegisters((await files()).filter(({ rootPath }) => isFact(rootPath)));
      if (priceBook === undefined)
        throw new InhouseError("NOT_FOUND", {
          what: "There is no price book, so nothing can be quoted.",
          next: "Write pricing/price-book.yaml as docs/schemas/price-book.schema.json says.",
        });
      return quotePrice(priceBook, { ...request, freeMonths: free_months, termMonths: term_months });
    },
  };
}

function isFact(rootPath: string): boolean {
  const name = registerOf(rootPath)?.name;
  return name !== undefined && FACT_REGISTERS.includes(name);
}

const stampOf = ({ path, size, modified }: FoundFile): string => `${path}:${String(size)}:${String(modified)}`;

/** The registers of all roots; of several price books the first root's counts. */
async function readRegisters(files: readonly FoundFile[]): Promise<Facts> {
  const texts = await Promise.all(
    files
      .filter(({ rootPath }) => isFact(rootPath))
      .map(async ({ path, rootPath, absolute, size }) => {
        refuseTooLarge(rootPath, size);
        const { text } = decode(rootPath, await readFile(absolute));
        return { path, rootPath, text, name: registerOf(rootPath)?.name };
      }),
  );
  const of = (name: RegisterName) => texts.filter((register) => register.name === name);
  const all = <Entry>(name: RegisterName, parse: (path: string, text: string) => Entry[]): Entry[] | undefined => {
    const found = of(name);
    return found.length === 0 ? undefined : found.flatMap(({ rootPath, text }) => parse(rootPath, text));
  };
  const [book] = of("price-book");
  const source = (name: RegisterName) => of(name)[0]?.path;
  const sources = Object.entries({
    priceBook: source("price-book"),
    features: source("features"),
    claims: source("claims"),
    terms: source("terms"),
  }).filter(([, path]) => path !== undefined);
  return {
    priceBook: book && parseRegister("price-book", book.rootPath, book.text),
    features: all("features", (path, text) => parseRegister("features", path, text)),
    claims: all("claims", (path, text) => parseRegister("claims", path, text)),
    terms: all("terms", (path, text) => parseRegister("terms", path, text)),
    sources: Object.fromEntries(sources),
  };
}

/** What customers may see of a document and what not, block by block. A file that can't be read has nothing to leak. */
async function readTexts({ path, rootPath, absolute, size }: FoundFile): Promise<DocumentTexts> {
  let document: Document;
  try {
    refuseTooLarge(rootPath, size);
    document = await readDocument(rootPath, await readFile(absolute));
  } catch {
    return { internal: [], open: [] };
  }
  const { metadata, text, blocks } = document;
  const parts = { internal: [] as string[], public: [] as string[] };
  for (const { start, end, trust } of blocks)
    parts[trust?.visibility ?? metadata.visibility].push(text.slice(start, end));
  const secret = parts.internal.length > 0 && !MEANT_TO_BE_USED.has(metadata.kind) && !DATA_FILE.test(rootPath);
  return {
    internal: secret ? [{ path, text: parts.internal.join("\n\n") }] : [],
    open: parts.public.length > 0 ? [parts.public.join("\n\n")] : [],
  };
}
