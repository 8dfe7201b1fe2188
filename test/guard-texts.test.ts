import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDocumentTexts } from "../src/guard-texts.ts";
import { walkRoots } from "../src/indexing/walk.ts";
import { temporaryFolder } from "./clients.ts";

let folder: ReturnType<typeof temporaryFolder>;
let root: string;
let data: string;
beforeEach(() => {
  folder = temporaryFolder();
  root = join(folder.dir, "knowledge");
  data = join(folder.dir, "data");
  mkdirSync(root);
  writeFileSync(join(root, "inside.md"), "---\nvisibility: internal\n---\nWe may go down to nine.\n");
  writeFileSync(join(root, "outside.md"), "---\nvisibility: public\n---\nWe open at nine.\n");
});
afterEach(() => {
  folder.remove();
});

const files = async () => (await walkRoots([{ name: "knowledge", dir: root }])).files;
const kept = () => join(data, "guard-texts.json");

test("tells what is internal from what is public", async () => {
  const { internal, open } = await openDocumentTexts(data)(await files());
  expect(internal.map(({ path, text }) => [path, text.trim()])).toEqual([["inside.md", "We may go down to nine."]]);
  expect(open.join("")).toContain("We open at nine.");
});

test("another process takes what was read, and reads what changed since", async () => {
  await openDocumentTexts(data)(await files());
  // A mark in the kept text shows where an answer comes from.
  writeFileSync(kept(), readFileSync(kept(), "utf8").replace("down to nine", "down to ten"));
  const next = openDocumentTexts(data);
  expect((await next(await files())).internal[0]?.text).toContain("down to ten");
  writeFileSync(join(root, "inside.md"), "We may go down to eight, as it is now.\n");
  utimesSync(join(root, "inside.md"), 2_000_000_000, 2_000_000_000);
  expect((await next(await files())).internal[0]?.text).toContain("down to eight");
  rmSync(join(root, "inside.md"));
  expect((await next(await files())).internal).toEqual([]);
  expect(readFileSync(kept(), "utf8")).not.toContain("inside.md");
});

test.each(["", "{", '{"version":1,"files":{"inside.md":{}}}', '{"version":0,"files":{}}'])(
  "a kept file that is no good (%s) is made anew",
  async (content) => {
    mkdirSync(data);
    writeFileSync(kept(), content);
    expect((await openDocumentTexts(data)(await files())).internal[0]?.text).toContain("down to nine");
    expect(readFileSync(kept(), "utf8")).toContain("down to nine");
  },
);
