/** What a text carries and what it does not: telling wordings of each disclosure, both sides. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

async function missing(requirement: string, text: string): Promise<boolean> {
  const policy = policyOf([{ id: "notices", kind: "disclosure", severity: "block", require: [requirement] }]);
  return (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.length > 0;
}

test.each([
  ["postal_address", "Wheelhouse, 14 Kanaalstraat, Ghent"],
  ["postal_address", "Wheelhouse, Lange Nieuwstraat 14, Ghent"],
  ["postal_address", "Wheelhouse, Grote Markt 1, Ghent"],
  ["postal_address", "Wheelhouse, Vesterbrogade 22, Copenhagen"],
  ["postal_address", "Wheelhouse, 12 Rue de la Paix, Paris"],
  ["postal_address", "Wheelhouse Inc, Brooklyn NY 10001"],
  ["postal_address", "wheelhouse inc, brooklyn, ny 10001-1234"],
  ["postal_address", "Wheelhouse Inc, Portland, OR 97201"],
  ["unsubscribe", "If these mails are not for you unsubscribe here."],
  ["unsubscribe", "Don't hesitate to unsubscribe."],
  ["unsubscribe", "No longer interested unsubscribe here."],
  ["sms_stop", "Not interested reply STOP"],
  ["forward_looking", "We will launch it next year. Do not rely on forward-looking statements."],
  ["unsubscribe", 'Not interested? Reply "no" and that was it.'],
  ["unsubscribe", 'To stop these mails, reply "stop".'],
  ["unsubscribe", 'If this is not for you, a one-word "no" is enough.'],
  ["unsubscribe", "Tell me and I'll take your name out."],
  ["unsubscribe", "If you'd prefer no further mails, let me know."],
  ["ai_notice", "Hi Noor, Quill here, the AI assistant of Wheelhouse."],
  ["forward_looking", "The company was founded in 2017 and was named Tool of the Year in 2026."],
])("carries %s: %s", async (requirement, text) => {
  expect(await missing(requirement, text)).toBe(false);
});

test.each([
  ["postal_address", "The 14 engineers walked to the square."],
  ["postal_address", "The brigade 14 trucks strong left at noon."],
  ["postal_address", "We looked at 12000 journals of 10250 closes, in 30000 rows, or 15000."],
  ["postal_address", "we looked at 12000 journals, in 30000 rows, or 15000."],
  ["postal_address", "WE LOOKED IN 12000 ROWS, OR 15000."],
  ["postal_address", "Your ticket is ID 48213, the change is PR 10234."],
  ["postal_address", "Call me at 07700 900123"],
  ["postal_address", "Call 555-0199"],
  ["unsubscribe", "We don't do unsubscribe links."],
  ["unsubscribe", "You don't have to opt out of anything."],
  ["unsubscribe", "There is no way at all for you to unsubscribe."],
  ["unsubscribe", "Unsubscribe links are not available."],
  ["sms_stop", "Don't reply STOP"],
  ["ad_label", "This is not #ad."],
  ["forward_looking", "We will launch it next year. Nothing here is a forward-looking statement."],
  ["forward_looking", "We will launch it next year. None of this is a forward-looking statement."],
  ["unsubscribe", "I'd like to hear what you think. Reply no later than Friday."],
  ["unsubscribe", "If you say yes, I'll stop by on Tuesday."],
  ["unsubscribe", "You cannot unsubscribe from this."],
  ["ai_notice", "Would you like to see our AI assistant?"],
  ["forward_looking", "The second depot opens in 2026, the third in 2027."],
])("lacks %s: %s", async (requirement, text) => {
  expect(await missing(requirement, text)).toBe(true);
});
