import fc from "fast-check";
import { expect, test } from "vitest";
import { chunkBody, embeddedText } from "../../src/documents/embedded-text.ts";
import { counter } from "./fixtures.ts";

const chunk = { ordinal: 1, text: "\n| Team | 29 |\n", headings: ["Pricing", "Plans"], lead: "| Plan | Price |" };

test("title, heading path, lead and text, in that order", () => {
  expect(embeddedText({ title: "Price list" }, chunk, counter, 256)).toBe(
    "Price list > Pricing > Plans\n| Plan | Price |\n| Team | 29 |",
  );
});

test("a title that is also the first heading is said once", () => {
  expect(embeddedText({ title: "pricing" }, chunk, counter, 256)).toMatch(/^pricing > Plans\n/);
});

test("a record that reads badly is embedded in words", () => {
  expect(chunkBody({ text: "Acme,price\n", lead: "company,reason", reading: "company: Acme\nreason: price" })).toBe(
    "company: Acme\nreason: price",
  );
});

test("never exceeds the model's limit by its path, and never loses text", () => {
  const phrase = fc.lorem({ maxCount: 12 });
  fc.assert(
    fc.property(
      phrase,
      fc.array(phrase),
      phrase,
      fc.option(phrase, { nil: undefined }),
      (title, headings, text, lead) => {
        const body = { ordinal: 1, text, headings, ...(lead !== undefined && { lead }) };
        const maxTokens = counter.countTokens(text) + 12;
        const embedded = embeddedText({ title }, body, counter, maxTokens);
        expect(counter.countTokens(embedded.replaceAll(" > ", " "))).toBeLessThanOrEqual(maxTokens - 2);
        expect(embedded.endsWith(text)).toBe(true);
      },
    ),
  );
});

test("the first chunk carries the document's summary", () => {
  const metadata = { title: "Price list", summary: "What each plan costs." };
  expect(embeddedText(metadata, { ...chunk, ordinal: 0 }, counter, 256)).toContain("What each plan costs.");
  expect(embeddedText(metadata, chunk, counter, 256)).not.toContain("What each plan costs.");
});
