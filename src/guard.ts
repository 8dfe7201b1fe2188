/** The guardrails over one knowledge base: policy, registers and documents as the files are now, behind check and quote. */
import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { indexedRoots, type Config } from "./config.ts";
import { decode } from "./documents/decode.ts";
import { isReadable, refuseTooLarge } from "./documents/read-document.ts";
import { checkRegister, parseRegister } from "./documents/register-check.ts";
import { registerOf, type RegisterName } from "./documents/registers.ts";
import { formatPlace, InhouseError } from "./errors.ts";
import type { CheckResult } from "./guardrails/engine.ts";
import { openDocumentTexts, stampOf } from "./guard-texts.ts";
import type { Facts } from "./guardrails/facts.ts";
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
  /** What is wrong or contradictory in the registers that drafts and quotes rest on, each with file:line:column. */
  registerProblems(): Promise<string[]>;
}

/** The folders are walked again at most this often: a large one would cost more than the check. Registers count at once. */
const WALK_AFTER_MS = 2_000;
const FACT_REGISTERS: readonly RegisterName[] = ["price-book", "features", "claims", "terms"];

/** Opens nothing yet: the policy, the registers and the documents are read when something is checked. */
export function openGuard(config: Config, knowledge: Pick<Knowledge, "embedder">): Guard {
  const folders = config.roots.map((root) => join(root.dir, "policy"));
  const documentTexts = openDocumentTexts(config.dataDir);
  let keeper: Promise<PolicyKeeper> | undefined;
  let walk: { at: number; found: Promise<{ files: FoundFile[]; facts: FoundFile[] }> } | undefined;
  let stamped: { files: FoundFile[]; stamp: string } | undefined;

  async function files(): Promise<FoundFile[]> {
    const known = walk && Date.now() - walk.at <= WALK_AFTER_MS ? await walk.found : undefined;
    if (known?.facts.every(isAsFound) === true) return known.files;
    const found = walkRoots(indexedRoots(config)).then(({ files }) => ({
      files,
      facts: files.filter(({ rootPath }) => isFact(rootPath)),
    }));
    walk = { at: Date.now(), found };
    found.catch(() => (walk = undefined));
    return (await found).files;
  }

  const relevant = (found: readonly FoundFile[]) =>
    found.filter(({ rootPath }) => isFact(rootPath) || isReadable(rootPath));

  async function stamp(): Promise<string> {
    const found = await files();
    if (stamped?.files !== found) stamped = { files: found, stamp: relevant(found).map(stampOf).join("\n") };
    return stamped.stamp;
  }

  async function readFacts(): Promise<Facts> {
    const found = relevant(await files());
    const registers = registersIn(await readTexts(found));
    const { internal, open } = await documentTexts(found.filter(({ rootPath }) => !isFact(rootPath)));
    return { ...registers, internalTexts: internal, publicTexts: open };
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
      { stamp, read: readFacts },
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
    registerProblems: async () => problemsIn(await readTexts(await files())),
    async checkDraft({ as_of, ...draft }) {
      const { checkDraft } = await import("./guardrails/engine.ts");
      return checkDraft(await policy(), { ...draft, asOf: as_of ?? today() });
    },
    async quotePrice({ free_months, term_months, ...request }) {
      const { quotePrice } = await import("./guardrails/quote.ts");
      const texts = await readTexts(await files());
      const { priceBook } = registersIn(texts);
      if (priceBook === undefined)
        throw new InhouseError("NOT_FOUND", {
          what: "There is no price book, so nothing can be quoted.",
          next: "Write pricing/price-book.yaml as docs/schemas/price-book.schema.json says.",
        });
      return quotePrice(
        priceBook,
        { ...request, freeMonths: free_months, termMonths: term_months },
        problemsIn(texts.filter(({ name }) => name === "price-book").slice(0, 1)),
      );
    },
  };
}

function isFact(rootPath: string): boolean {
  const name = registerOf(rootPath)?.name;
  return name !== undefined && FACT_REGISTERS.includes(name);
}

/** Whether a file is still the one that the folders were walked for. */
function isAsFound({ absolute, size, modified }: FoundFile): boolean {
  const now = statSync(absolute, { throwIfNoEntry: false });
  return now?.size === size && now.mtimeMs === modified;
}

interface RegisterText {
  path: string;
  rootPath: string;
  text: string;
  name: RegisterName | undefined;
}

function readTexts(files: readonly FoundFile[]): Promise<RegisterText[]> {
  return Promise.all(
    files
      .filter(({ rootPath }) => isFact(rootPath))
      .map(async ({ path, rootPath, absolute, size }) => {
        refuseTooLarge(rootPath, size);
        const { text } = decode(rootPath, await readFile(absolute));
        return { path, rootPath, text, name: registerOf(rootPath)?.name };
      }),
  );
}

function problemsIn(registers: readonly RegisterText[]): string[] {
  return registers.flatMap(({ path, rootPath, text }) =>
    checkRegister(rootPath, text).map(({ message, ...place }) => `${formatPlace({ file: path, ...place })} ${message}`),
  );
}

/** The registers of all roots; of several price books the first root's counts. */
function registersIn(texts: readonly RegisterText[]): Facts {
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
