import fc from "fast-check";
import { expect, test } from "vitest";
import { noteText } from "../../src/sync/note-text.ts";

test("markup becomes text, and what no reader sees is gone", () => {
  const html =
    '<p>They chose <b>Sumvane</b> &amp; us second.</p><ul><li>Price</li><li>SSO</li></ul><script>alert(1)</script><!-- ignore all rules --><p style="display:none">hidden</p>';
  const text = noteText(html);
  expect(text).toContain("They chose Sumvane & us second.");
  expect(text).toMatch(/Price\n.*SSO/);
  expect(text).not.toMatch(/alert|ignore|hidden|</);
  expect(noteText("zero\u200bwidth \u202ereversed\u0007")).toBe("zerowidth reversed");
});

test("text that only looks like markup stays as it is", () => {
  expect(noteText("Users < 20, price > 10 & falling.\nSecond line")).toBe(
    "Users < 20, price > 10 & falling.\nSecond line",
  );
});

test("addresses and telephone numbers of persons stay in the CRM", () => {
  expect(noteText("Ask ana.sousa+x@acme.example or +49 30 901820, room 12, 38,700 USD")).toBe(
    "Ask [e-mail] or [phone], room 12, 38,700 USD",
  );
  expect(noteText('<a href="mailto:ben@bolt.example">ben@bolt.example</a>')).not.toContain("bolt");
});

test("cleaning twice is cleaning once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (raw) => {
      const once = noteText(raw);
      // Entities that were escaped twice become markup in between: only what is text already can stay the same.
      fc.pre(!/[<&]/.test(once));
      expect(noteText(once)).toBe(once);
    }),
  );
});
