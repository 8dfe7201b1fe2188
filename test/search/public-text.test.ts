import { expect, test } from "vitest";
import type { Catalog, CatalogEntry } from "../../src/search/catalog.ts";
import { publicText } from "../../src/search/public-text.ts";

const entry = (path: string, visibility: "public" | "internal"): CatalogEntry => ({
  path,
  metadata: { title: path, kind: "other", status: "approved", visibility, facets: {}, supersedes: [], extra: {} },
  chunks: 1,
  size: 1,
  modified: 1,
  hash: path,
});
const entries = [
  entry("playbooks/secret.md", "internal"),
  entry("company/about.md", "public"),
  entry("emea/playbooks/own.md", "internal"),
];
const catalog: Catalog = {
  entries,
  byPath: new Map(entries.map((each) => [each.path, each])),
  warnings: [],
  conflicts: () => [],
};
const shown = (text: string, path = "claims/claims.yaml") => publicText(text, path, catalog);

test.each([
  ["- id: a\n  source: playbooks/secret.md\n  expires: 2027-01-31\n", "- id: a\n  expires: 2027-01-31\n"],
  ["- id: a\n  source: 'playbooks/secret.md#L3'", "- id: a\n"],
  ["- id: a\n  source: policy/gone.yaml\n", "- id: a\n"],
  ["- {id: a, source: playbooks/secret.md, expires: 2027-01-31}", "- {id: a, expires: 2027-01-31}"],
  ['  "source": "playbooks/secret.md",\n  "b": 1', '  "b": 1'],
  ["See [how](../playbooks/secret.md#L4) we do it.", "See how we do it."],
])("%j is shown as %j", (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test.each([
  "- id: a\n  source: company/about.md\n",
  "source: Ledger & Stack review site\n",
  "source: https://example.com/report.pdf\n",
  "Our [story](../company/about.md), and [more](https://example.com).",
  "The source of truth is the ledger: playbooks and all.",
])("%j stays as it is", (text) => {
  expect(shown(text)).toBe(text);
});

test("a source is looked for below its own root too", () => {
  expect(shown("source: playbooks/own.md\n", "emea/claims/claims.yaml")).toBe("");
});
