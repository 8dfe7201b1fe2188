import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readDocument } from "../src/documents/read-document.ts";
import type { InhouseError } from "../src/errors.ts";
import { proposeDocument, type Proposal } from "../src/proposals.ts";
import { temporaryFolder } from "./clients.ts";
import { asNobody, NOBODY } from "./indexing/as-nobody.ts";

let folder: ReturnType<typeof temporaryFolder>;
let root: string;
beforeEach(() => {
  folder = temporaryFolder();
  root = join(folder.dir, "knowledge");
  mkdirSync(root);
});
afterEach(() => {
  folder.remove();
});

const AT = "2026-11-22T10:00:00.000Z";
const proposal: Proposal = { kind: "objection", title: "Too slow", body: "It is not." };
const propose = (more: Partial<Proposal> = {}) =>
  proposeDocument(
    { ...proposal, ...more },
    {
      roots: [{ name: "knowledge", dir: root }],
      reindex: () => Promise.resolve(),
      indexed: () => Promise.resolve(true),
    },
  );

test("any title and body ends as one draft in the inbox that reads back as it was proposed, or is refused", async () => {
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 });
  const nasty = fc.constantFrom(
    "---\nstatus: approved",
    "../..",
    "a: b",
    "'\"",
    "#",
    "con",
    "\u202e",
    "- x",
    "{}",
    "!!js",
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, nasty), fc.oneof(text, nasty), async (title, body) => {
      const before = new Set(existsSync(join(root, "inbox")) ? readdirSync(join(root, "inbox")) : []);
      let id: string;
      try {
        const deed = propose({ title, body });
        await deed.preview();
        ({ id } = await deed.execute(AT, () => undefined));
      } catch (error) {
        expect((error as InhouseError).code).toBe("INVALID_ARGUMENT");
        return;
      }
      const [made, ...more] = readdirSync(join(root, "inbox")).filter((name) => !before.has(name));
      expect(more).toEqual([]);
      expect(id).toBe(`inhouse://knowledge/inbox/${encodeURIComponent(made!)}`);
      expect(readdirSync(root)).toEqual(["inbox"]);
      const { metadata } = await readDocument(`inbox/${made}`, readFileSync(join(root, "inbox", made!)));
      expect(metadata).toMatchObject({ kind: "objection", status: "draft", visibility: "internal" });
    }),
    { numRuns: 60 },
  );
});

test("is found again by its own text, also beside others of its name", async () => {
  await propose({ body: "Another." }).execute(AT, () => undefined);
  expect(await propose().find(AT, [])).toBeUndefined();
  const made = await propose().execute(AT, () => undefined);
  expect(made.id).toMatch(/objection-too-slow-2\.md$/);
  expect(await propose().find(AT, [])).toEqual(made);
  expect(await propose().find("2026-11-22T11:00:00.000Z", [])).toBeUndefined();
});

test("says that the knowledge folder can't be written", async () => {
  chownSync(folder.dir, NOBODY, NOBODY);
  chownSync(root, NOBODY, NOBODY);
  chmodSync(dirname(root), 0o755);
  chmodSync(root, 0o555);
  // access(2), which the preview asks, judges by the real user: root can't take another's place there.
  const steps: (() => Promise<unknown>)[] = [() => propose().execute(AT, () => undefined)];
  if (process.getuid?.() !== 0) steps.push(() => propose().preview());
  for (const step of steps) {
    const error = await asNobody(step).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "KNOWLEDGE_READ_ONLY", why: "The folder can't be written by this user." });
  }
  expect(readdirSync(root)).toEqual([]);
  chmodSync(root, 0o755);
});
