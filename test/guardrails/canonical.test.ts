/** Wordings that say the same are judged the same, and the words that are marked are those of the draft. */
import { describe, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { readDraft } from "../../src/guardrails/text/draft.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf();
const found = async (text: string, kind: string) =>
  (await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" })).findings
    .filter((finding) => finding.kind === kind)
    .map(({ excerpt }) => excerpt);

describe("read as one", () => {
  test.each([
    ["We're simply going to give you more.", "we'll give you more."],
    ["We are not going to raise it.", "we will not raise it."],
    ["You're really able to leave.", "you can leave."],
    ["By May you'll be able to leave.", "by may you'll leave."],
    ["I'm happy to take half off.", "i'll take half off."],
    ["We would be delighted to refund you.", "we would refund you."],
    ["We will, as agreed, pay it back.", "we will pay it back."],
    ["We're giving you more.", "we give you more."],
    ["You will be getting three months.", "you will get three months."],
    ["We do offer that.", "we offer that."],
    ["We're gonna give y'all more.", "we'll give you more."],
    ["U get it, and you've gotta see 'em.", "u get it, and you have to see them."],
    ["Lemme know if you wanna leave.", "let me know if you want to leave."],
    ["Nobody ain't gonna wait.", "nobody won't wait."],
    ["Then pay you nothing.", "then you pay nothing."],
    ["In March give we you more.", "in march we give you more."],
    ["We give always the half of it.", "we always give half of it."],
    ["If you sign, get you it without to pay.", "if you sign, you get it without paying."],
    ["You become 30 % and half so many calls.", "you get 30 % and half as many calls."],
    ["W/ us it's w/o a fee by the next yr.", "with us it's without a fee by the next year."],
    ["Waive jan and feb, start in nov.", "waive january and february, start in november."],
    ["In order to win, they dont wait and youll see.", "to win, they don't wait and you'll see."],
  ])("%s", (draft, reads) => {
    expect(readDraft(draft).tagged).toBe(readDraft(reads).tagged);
  });

  test.each([
    "We're going to the fair in May.",
    "I'm glad to hear it.",
    "We are pleased to announce a partner.",
    "Can it be done? Of course.",
    "What we do is simple.",
    "We only give it to you.",
    "You get it now, even if it rains.",
    "We went live with Alder & Co.",
    "The price we pay you know.",
    "What can we do, and when will you come?",
    "Nor can we promise that.",
    "He has, shall we say, a plan.",
    "I hope we can give you more.",
    "Customers pay you on Friday.",
  ])("as it stands: %s", (draft) => {
    const { tagged, plain } = readDraft(draft);
    expect(tagged).toBe(plain.toLowerCase());
  });
});

test("the marked words are those of the draft", async () => {
  expect(await found("To keep you, we're honestly going to give you 45% off Pro.", "discount")).toEqual(["45% off"]);
  expect(
    await found("We will, as I said on Monday, certainly answer every ticket within five minutes.", "commitment"),
  ).toEqual(["We will, as I said on Monday, certainly answer every ticket within five minutes"]);
  expect(await found("**Youll** really be getting 45% off Pro.", "discount")).toEqual(["45% off"]);
});

test("a remark behind an offer takes it back only when it says so", async () => {
  for (const remark of [
    "which I haven't told anybody else",
    "which we don't do every day",
    "which nobody will believe",
  ])
    expect(await found(`You get 45% off Pro, ${remark}.`, "discount"), remark).toHaveLength(1);
  for (const remark of ["which we can't offer", "which we don't give", "which is not possible"])
    expect(await found(`You asked for 45% off Pro, ${remark}.`, "discount"), remark).toEqual([]);
});
