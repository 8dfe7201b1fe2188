/** One line of a mail, a call or a chat, checked against a company's whole policy: what it breaks, or that it breaks nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadPolicy } from "../../src/guardrails/load.ts";
import { kindsFound } from "./facts.ts";
import { documentsOf, registersOf } from "./scoring.ts";

interface OneLiners {
  /** By the kind of rule that must find them. */
  violations: Record<string, string[]>;
  clean: string[];
}

describe.each(["vet-company", "stock-company", "table-company", "video-company", "expense-company"])(
  "%s",
  async (company) => {
    const root = join(import.meta.dirname, "fixtures", company);
    const { violations, clean } = parse(readFileSync(join(root, "one-liners.yaml"), "utf8")) as OneLiners;
    const policy = await loadPolicy({
      folders: [join(root, "policy")],
      facts: { ...registersOf(root), ...documentsOf(root) },
    });
    const kindsOf = (text: string) => kindsFound(policy, text);

    describe.each(Object.entries(violations))("%s", (kind, texts) => {
      test.each(texts)("finds: %s", async (text) => {
        expect(await kindsOf(text)).toContain(kind);
      });
    });

    test.each(clean)("leaves alone: %s", async (text) => {
      expect(await kindsOf(text)).toEqual([]);
    });
  },
);
