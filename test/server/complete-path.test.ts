import { expect, test } from "vitest";
import { completePath } from "../../src/server/resources.ts";

test.each([
  ["as keyboards type it", "NFC"],
  ["as macOS writes it", "NFD"],
] as const)("a name with an umlaut is completed from one %s", (_how, form) => {
  const documents = ["NFC", "NFD"].map((each) => ({ path: `objection/ü-${each.toLowerCase()}.md`.normalize(each) }));
  expect(completePath(documents, "objection/Ü".normalize(form))).toEqual(documents.map(({ path }) => path));
  expect(completePath(documents, "ü-nfd".normalize(form))).toHaveLength(1);
});
