/** House rules over files: size, names, and that documents name only paths that exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const MAX_SOURCE_LINES = 300;
const MAX_TEST_LINES = 500;
/** Files that may be longer, each with its reason. */
const LONGER: Record<string, string> = {};
const BANNED_FOLDERS = ["utils", "common", "core", "shared", "internal", "helpers"];
/** Paths that documentation names without meaning a file of this repository. */
const NOT_OURS = /^(node_modules|dist)\/|^tools\/(list|call)$/;

function list(folder: string, pattern: RegExp): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((file) => (folder === "." ? file : `${folder}/${file}`))
    .filter((file) => pattern.test(file) && !file.startsWith("node_modules") && !file.startsWith("dist"));
}

const code = [...list("src", /\.ts$/), ...list("tools", /\.ts$/), ...list("test", /\.ts$/)];

test("files stay short enough to read in one sitting", () => {
  const long = code
    .map((file) => ({ file, lines: readFileSync(join(ROOT, file), "utf8").split("\n").length - 1 }))
    .filter(({ file, lines }) => lines > (file.startsWith("test/") ? MAX_TEST_LINES : MAX_SOURCE_LINES))
    .filter(({ file }) => LONGER[file] === undefined)
    .map(({ file, lines }) => `${file} has ${String(lines)} lines: split it by what it does`);
  expect(long).toEqual([]);
});

test("names are kebab-case and say what a thing is", () => {
  const bad = code.filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/.test(basename(file)) || /manager|helper|util|service/.test(file),
  );
  expect(bad).toEqual([]);
  expect(code.filter((file) => BANNED_FOLDERS.some((folder) => file.split("/").includes(folder)))).toEqual([]);
});

test("documentation names only paths that exist", () => {
  const pages = ["README.md", "CONTRIBUTING.md", ...list("docs", /\.md$/)].filter((page) =>
    existsSync(join(ROOT, page)),
  );
  const missing = pages.flatMap((page) => {
    const text = readFileSync(join(ROOT, page), "utf8");
    const named = [
      ...text.matchAll(/`((?:src|tools|test|docs|knowledge)\/[\w./-]*[\w/])`|\]\(((?!https?:|#|inhouse:)[^)\s#]+)/g),
    ];
    return named
      .map((match) => match[1] ?? join(page.startsWith("docs/") ? page.replace(/\/[^/]*$/, "") : "", match[2] ?? ""))
      .filter((path) => !NOT_OURS.test(path) && !existsSync(join(ROOT, path)))
      .map((path) => `${page} names ${path}, which does not exist`);
  });
  expect(missing).toEqual([]);
});
