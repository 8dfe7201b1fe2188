/** What a page says that it replaces, and what is said when there is no such page. */
import { expect, test } from "vitest";
import { resolveMetadata } from "../../src/documents/metadata.ts";
import { buildCatalog } from "../../src/search/catalog.ts";
import type { FileState } from "../../src/store/rows.ts";

/** Pages of these paths, with what each supersedes. */
function catalog(
  pages: Record<string, string>,
  { prefixes = [], status = "approved" }: { prefixes?: string[]; status?: string } = {},
) {
  const rows = Object.entries(pages).map(([path, supersedes]): FileState => {
    const values = supersedes === "" ? {} : { supersedes, status };
    const { metadata, warnings } = resolveMetadata(path, { values, places: {}, unreadable: [] }, undefined);
    const document = JSON.stringify({ metadata, warnings, facts: [], factsKey: "" });
    return { path, size: 1, modified: 1, hash: "", chunks: 1, document, skipped: null };
  });
  const { entries, warnings } = buildCatalog(rows, prefixes);
  const successors = entries.flatMap(({ path, supersededBy }) => (supersededBy === undefined ? [] : [path]));
  return { successors, warnings: warnings.map(({ path, message }) => `${path}: ${message}`) };
}

const OLD = "cards/acme-2025.md";

test.each(["cards/acme-2025.md", "acme-2025.md", "./acme-2025.md", "/cards/acme-2025.md", "../cards/acme-2025.md"])(
  "a page is named from the knowledge folder or from its successor's own: %s",
  (named) => {
    expect(catalog({ "cards/acme.md": named, [OLD]: "" })).toEqual({ successors: [OLD], warnings: [] });
  },
);

test("of two pages of that name the one that stands at the path itself is meant", () => {
  expect(catalog({ "cards/new.md": "a.md", "a.md": "", "cards/a.md": "" }).successors).toEqual(["a.md"]);
  // Nothing replaces itself: the name can only mean the other.
  expect(catalog({ "a.md": "a.md", "cards/a.md": "" })).toMatchObject({ successors: [] });
  expect(catalog({ "a.md": "", "cards/a.md": "a.md" }).successors).toEqual(["a.md"]);
});

test.each([
  [
    "acme-2024.md",
    'cards/acme.md: supersedes: there is no other document "acme-2024.md". Did you mean cards/acme-2025.md?',
  ],
  [
    "old/acme-2025.md",
    'cards/acme.md: supersedes: there is no other document "old/acme-2025.md". Did you mean cards/acme-2025.md?',
  ],
  [
    "card/acme-2025.md",
    'cards/acme.md: supersedes: there is no other document "card/acme-2025.md". Did you mean cards/acme-2025.md?',
  ],
  [
    "zebra.pdf",
    'cards/acme.md: supersedes: there is no other document "zebra.pdf". Write its path below the knowledge folder.',
  ],
])("a name that fits no page is told, with the nearest: %s", (named, warning) => {
  expect(catalog({ "cards/acme.md": named, [OLD]: "" })).toEqual({ successors: [], warnings: [warning] });
});

test("a draft replaces nothing yet, but hears of its mistake; what is retired is left alone", () => {
  const pages = { "cards/acme.md": "acme-2025.md, typo.md", [OLD]: "" };
  expect(catalog(pages, { status: "draft" })).toMatchObject({ successors: [], warnings: { length: 1 } });
  expect(catalog(pages, { status: "retired" })).toEqual({ successors: [], warnings: [] });
});

test("with several folders a path may begin with the folder's name, as in citations", () => {
  for (const named of ["cards/old.md", "old.md", "sales/cards/old.md"]) {
    const pages = { "sales/cards/new.md": named, "sales/cards/old.md": "", "hr/cards/old.md": "" };
    expect(catalog(pages, { prefixes: ["hr", "sales"] })).toEqual({ successors: ["sales/cards/old.md"], warnings: [] });
  }
  const pages = { "sales/new.md": "hr/old.md", "hr/old.md": "" };
  expect(catalog(pages, { prefixes: ["hr", "sales"] }).successors).toEqual(["hr/old.md"]);
});
