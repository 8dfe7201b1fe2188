/** What --fix writes: the words change, the markup around them stays whole. */
import { describe, expect, test } from "vitest";
import { applyFixes } from "../../src/cli/check-formats.ts";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf([
  { id: "term", kind: "term", severity: "revise", preferred: "animal owner", forbidden: ["pet parent"] },
  { id: "place", kind: "pattern", severity: "revise", pattern: "\\[first name\\]", replacement: "Ann" },
  { id: "late", kind: "pattern", severity: "revise", pattern: "before it's too late", replacement: "in good time" },
  { id: "gone", kind: "pattern", severity: "revise", pattern: "very truly ", replacement: "" },
  { id: "private", kind: "privacy", severity: "block", country: "BE" },
  { id: "feature", kind: "feature", severity: "block" },
  { id: "price", kind: "price", severity: "block" },
]);
const mendedBy = async (rules: object[], text: string) =>
  applyFixes(
    text,
    (
      await checkDraft(policyOf(rules.map((rule, i) => ({ id: `r${String(i)}`, severity: "revise", ...rule }))), {
        text,
        asOf: "2026-11-22",
      })
    ).findings,
  ).text;
const mended = async (text: string) =>
  applyFixes(text, (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings).text;

describe("a fix keeps", () => {
  test.each([
    ["We guide [pet](a.md) parent here.", "We guide [animal owner](a.md) here."],
    ["We guide a pet [parent](a.md).", "We guide a [animal owner](a.md)."],
    ['<a href="x">pet</a> parent', '<a href="x">animal owner</a>'],
    ['A pet <a href="x">parent</a>.', 'A <a href="x">animal owner</a>.'],
    ["A pet <b>par</b>ent.", "A <b>animal owner</b>."],
    ["**pet** parent", "**animal owner**"],
    ["a pet **parent**", "a **animal owner**"],
    ["***pet** parent*", "***animal owner***"],
    ["Each p*e*t parent.", "Each animal owner."],
    ["Each pet<br>parent.", "Each animal owner<br>."],
    ["Each pet <!-- sic -->parent.", "Each animal owner<!-- sic -->."],
    ["> Each pet\n> parent.", "> Each animal owner."],
    ["Call him on **0470** 12 34 56 now.", "Call him on **[telephone number]** now."],
    ["Write to *anna.weber@freemail.example*.", "Write to *[email address]*."],
    ["Pay into GB29 NWBK 6016 1331 9268 19.", "Pay into [account number]."],
    ["Act **before** it's too late.", "Act **in good time**."],
    ["Pro is $<b>3</b>5 per seat per month, billed monthly.", "Pro is <b>$50</b> per seat per month, billed monthly."],
    ["**Smart** Dispatch plans it.", "**Smart** Dispatch (beta) plans it."],
    ["Hi [first name],", "Hi Ann,"],
  ])("the marks of %s", async (text, fixed) => {
    expect(await mended(text)).toBe(fixed);
  });

  test.each([
    "**One pet** *parent too*.",
    "Each pe**t parent** knows.",
    "| pet | parent |",
    "<p>Every pet</p><p>parent</p>",
    "**very** truly yours",
    // What is told in words: without them no sentence is left.
    "Anna is deaf, so please ring twice.",
    "The alarm code of the yard is 7719.",
    "Pro is **$**35 per seat per month, billed monthly.",
  ])("away where no place is right for them: %s", async (text) => {
    expect(await mended(text)).toBe(text);
  });
});

describe("a term's fix", () => {
  const owner = { preferred: "animal owner", forbidden: ["pet parent"] };
  const signUp = { preferred: "sign-up", forbidden: ["signup", "enroll"] };
  const staff = { preferred: "staff", forbidden: ["employee"] };
  const alarm = { preferred: "unwanted alarm", forbidden: ["false alarm", "false alarms", "nuisance calls"] };
  const name = { preferred: "Larkspur", forbidden: ["LarkSpur", "larkspur"], case_sensitive: true };
  test.each([
    [owner, "Two pet parents came.", "Two animal owners came."],
    [owner, "The pet parent’s view.", "The animal owner’s view."],
    [owner, "Pet-parents first.", "Animal owners first."],
    [signUp, "Your signups grew.", "Your sign-ups grew."],
    [signUp, "They enrolled today.", "They enrolled today."],
    [{ preferred: "set up", forbidden: ["configure"] }, "Jo configures it.", "Jo configures it."],
    [staff, "Two employees came.", "Two employees came."],
    [staff, "Each employee came.", "Each staff came."],
    [{ ...staff, forbidden: ["employees", "employee"] }, "Two employees came.", "Two staff came."],
    [alarm, "No more false alarms.", "No more unwanted alarms."],
    [alarm, "That false alarm, and the false alarms' cost.", "That unwanted alarm, and the unwanted alarms' cost."],
    [name, "We like larkspur and LarkSpur's maps.", "We like Larkspur and Larkspur's maps."],
  ])("%j in %s", async (rule, text, fixed) => {
    expect(await mendedBy([{ kind: "term", ...rule }], text)).toBe(fixed);
  });
});

test("a missing disclosure comes with the text's own line ends", async () => {
  const rule = { kind: "disclosure", any_of: ["excl. VAT"], text: "All prices\nexcl. VAT." };
  expect(await mendedBy([rule], "Hi,\r\n\r\nit is $9.\r\n")).toBe(
    "Hi,\r\n\r\nit is $9.\r\n\r\nAll prices\r\nexcl. VAT.\r\n",
  );
  expect(await mendedBy([rule], "It is $9.")).toBe("It is $9.\n\nAll prices\nexcl. VAT.");
});
