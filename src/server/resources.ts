/** Every document as a resource: listed, templated, with completion of its path. */
import type { McpServer, ServerContext } from "@modelcontextprotocol/server";
import { ResourceNotFoundError, ResourceTemplate } from "@modelcontextprotocol/server";
import { InhouseError } from "../errors.ts";

export interface ListedDocument {
  uri: string;
  path: string;
  title: string;
  summary?: string;
  mimeType: string;
}

/** What the server needs to know of documents; handed in, so that this folder imports none of it. */
export interface DocumentSource {
  list(): Promise<ListedDocument[]>;
  /** Whole text. Throws NOT_FOUND and URI_INVALID. */
  text(uri: string): Promise<string>;
  /** The rules and channels of the policy as JSON text. */
  policy(): Promise<string>;
  /** The health report as JSON text. */
  health(): Promise<string>;
}

/** The protocol allows at most this many completions. */
const MAX_COMPLETIONS = 100;

/** Registers the document template, `inhouse://policy` and `inhouse://health`. */
export function registerDocuments(server: McpServer, documents: DocumentSource): void {
  const template = new ResourceTemplate("inhouse://knowledge/{+path}", {
    list: async () => ({
      resources: (await documents.list()).map(({ uri, path, title, summary, mimeType }) => ({
        uri,
        name: path,
        title,
        mimeType,
        ...(summary === undefined ? {} : { description: summary }),
      })),
    }),
    complete: { path: async (value) => completePath(await documents.list(), value) },
  });
  server.registerResource(
    "knowledge",
    template,
    { title: "Company knowledge", description: "A document of this company, by its path" },
    async (url) => {
      const uri = url.href;
      const text = await documents.text(uri).catch(notFound(uri));
      const mimeType = (await documents.list()).find((document) => document.uri === uri.split("#")[0])?.mimeType;
      return { contents: [{ uri, text, mimeType: mimeType ?? "text/plain" }] };
    },
  );
  server.registerResource(
    "policy",
    "inhouse://policy",
    { title: "Policy", description: "The rules that drafts are checked against", mimeType: "application/json" },
    async (url) => {
      const text = await documents.policy().catch(notFound(url.href));
      return { contents: [{ uri: url.href, mimeType: "application/json", text }] };
    },
  );
  server.registerResource(
    "health",
    "inhouse://health",
    { title: "Health", description: "Whether model, index and folders are right", mimeType: "application/json" },
    async (url) => ({ contents: [{ uri: url.href, mimeType: "application/json", text: await documents.health() }] }),
  );
}

/** Companies of the CRM by the uri under which a brief cites them. Not listed: find_records finds them. */
export function registerCompanies(server: McpServer, read: (id: string, call: ServerContext) => Promise<string>): void {
  server.registerResource(
    "company",
    new ResourceTemplate("inhouse://crm/company/{id}", { list: undefined }),
    { title: "Company", description: "What the CRM knows about a company, by its id", mimeType: "text/plain" },
    async (url, { id }, call) => {
      const uri = url.href;
      if (typeof id !== "string" || !/^\d+$/.test(id)) throw new ResourceNotFoundError(uri, "The id is not a number.");
      return { contents: [{ uri, mimeType: "text/plain", text: await read(id, call).catch(notFound(uri)) }] };
    },
  );
}

function notFound(uri: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof InhouseError && ["NOT_FOUND", "URI_INVALID"].includes(error.code)) {
      throw new ResourceNotFoundError(uri, error.next === undefined ? error.what : `${error.what} ${error.next}`);
    }
    throw error;
  };
}

/** Paths that start with the value first, then those that contain it. */
export function completePath(documents: readonly Pick<ListedDocument, "path">[], value: string): string[] {
  // macOS writes an ü of a name as two characters, keyboards as one.
  const comparable = (text: string) => text.normalize("NFC").toLowerCase();
  const wanted = comparable(value);
  const paths = documents.map((document) => document.path);
  const starting = paths.filter((path) => comparable(path).startsWith(wanted));
  const containing = paths.filter((path) => !starting.includes(path) && comparable(path).includes(wanted));
  return [...starting, ...containing].slice(0, MAX_COMPLETIONS);
}
