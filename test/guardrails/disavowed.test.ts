/** What a governing clause takes back is not said, whichever kind would find it; what it only seems to is. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

/** One of each kind that judges what is said. */
const SAID: readonly (readonly [string, string])[] = [
  ["discount", "we can give you 60% off"],
  ["price", "Pro costs $23 per seat per month, billed annually"],
  ["feature", "Fleet Forecast ships in March"],
  ["claim", "Wheelhouse is the fastest route planner on the market"],
  ["legal", "your firm meets the record-keeping duties of the Companies Act"],
  ["commitment", "with the annual plan you can cancel at any time"],
  ["competitor", "Roadrunner loses data whenever it is busy"],
];

const TAKEN_BACK = [
  (words: string) => `It isn't true that ${words}.`,
  (words: string) => `I never said that ${words}.`,
  (words: string) => `I doubt that ${words}.`,
  (words: string) => `We are not allowed to say that ${words}.`,
  (words: string) => `It would be wrong to claim that ${words}.`,
  (words: string) => `I wish I could write that ${words}.`,
  (words: string) => `I'd love to tell you that ${words}, but I can't.`,
  (words: string) => `Legal won't let us say that ${words}.`,
  (words: string) => `There is no truth in the rumour that ${words}.`,
  (words: string) => `We can't promise that from January, with every plan, ${words}.`,
  (words: string) => `Please never write "${words}".`,
  (words: string) => `"${words}" is a sentence that we are not allowed to write.`,
];
/** A denial, a report or a doubt of something else. */
const STANDING = [
  (words: string) => `It goes without saying that ${words}.`,
  (words: string) => `There's no denying that ${words}.`,
  (words: string) => `Nobody doubts that ${words}.`,
  (words: string) => `Never forget that ${words}.`,
  (words: string) => `I can't promise that Thursday works, but ${words}.`,
  (words: string) => `You asked for something to count on, so ${words}.`,
  (words: string) => `I wanted to get back to you about this, because ${words}.`,
  (words: string) => `Your CFO wanted it in writing; ${words}.`,
  (words: string) => `I won't hide that ${words}.`,
  (words: string) => `We don't just say that ${words}.`,
];

const policy = policyOf();
const kindsOf = async (text: string) =>
  (await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" })).findings.map(({ kind }) => kind);

for (const [kind, words] of SAID) {
  test.each(TAKEN_BACK.map((frame) => frame(words)))(`not said, so no ${kind}: %s`, async (text) => {
    expect(await kindsOf(text)).not.toContain(kind);
  });
  test.each(STANDING.map((frame) => frame(words)))(`said all the same, so ${kind}: %s`, async (text) => {
    expect(await kindsOf(text)).toContain(kind);
  });
}
