/** Code is left alone on every channel; sentences between backticks are judged like any others. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { normalise } from "../../src/guardrails/text/normalise.ts";
import { policyOf } from "./facts.ts";

const codeIn = (text: string): string[] => {
  const { zones, text: read } = normalise(text);
  return zones.filter(({ type }) => type === "code").map(({ start, end }) => read.slice(start, end));
};

describe("between single backticks", () => {
  test.each([
    "snake_case",
    "getUserById",
    "YOUR_API_KEY",
    "{{name}}",
    ".vtt",
    "if (!done)",
    "discount: 40%",
    "max_discount=45",
    "discount = 0.5",
    '"track_opens": false',
    "plan sync --discount 50",
    "whitelist add updates.box.example",
    'mask: [email, iban, "password=*"]',
    '{ "plan": "basic", "label": "you get 40% off" }',
    'print("We give you 40% off")',
    "/etc/prices",
    "50OFF",
  ])("%s is code", (text) => {
    expect(codeIn(`Write \`${text}\` there.`)).toEqual([text]);
  });

  test.each([
    "We give you 40% off",
    "we give you 40% off;",
    "guaranteed",
    "FREE",
    "40% off",
    "QuickBooks",
    "25",
    "<b>You get 40% off</b>",
    "x = we take 40% off your bill",
    "Save 40% today",
  ])("%s is text", (text) => {
    expect(codeIn(`Our offer: \`${text}\` now.`)).toEqual([]);
  });

  test("a bare value is code where the words before show one", () => {
    expect(codeIn("The field says `40% off`.")).toEqual(["40% off"]);
    expect(codeIn("Write `25` instead of `25% off`.")).toEqual(["25% off"]);
    expect(codeIn("We say `40% off`.")).toEqual([]);
  });

  test("what is no code reads like the rest, markup and all", () => {
    expect(normalise("`You **get** 40&#37; off` and ``one `more` thing``").text).toBe(
      "You get 40% off and one more thing",
    );
  });
});

describe("a fence", () => {
  test.each([
    ["nothing closes it", "```\nWe give you 40% off.\n\nx_y = 1", []],
    ["nothing closes it, after one that is closed", "```\nx = 1\n```\n```\nWe give you 40% off.", ["x = 1"]],
    ["a shorter mark does not close it", "````\nx = 1\n```", []],
    ["it opens inside a comment", "<!--\n```\n-->\nWe give you 40% off.\n```", []],
    ["it is the code of a sentence", "``` x ``` is how\nwe give you 40% off.\n```", []],
    ["it holds a letter", "```\nHi Ana,\n\nWe give you\n40% off.\n```", []],
    ["it holds data", "```yaml\ndiscount: 60%\nprice: $19 per user\n```", ["discount: 60%", "price: $19 per user"]],
    [
      "it holds a comment",
      "~~~\n# we take 40% off here\nrate = 1 # as you wish, not more\n~~~",
      ["# we take 40% off here", "rate = 1 # as you wish, not more"],
    ],
    ["a sentence stands among code", "```\nx = 1\nWe give you 40% off.\ny = f(x)\n```", ["x = 1", "y = f(x)"]],
    ["it holds a table", "```\n13A;590.00;free until May\n```", ["13A;590.00;free until May"]],
    [
      "it holds what a shell says",
      "```\n$ npm install it\nadded 40 packages in 3s\n```",
      ["$ npm install it", "added 40 packages in 3s"],
    ],
  ] as const)("%s", (_why, text, code) => {
    expect(codeIn(text)).toEqual(code);
  });
});

const channels = ["email", "sms", "web-page"].map((id) => ({ id }));
const policy = policyOf(undefined, channels);
const kindsIn = async (text: string, channel: string): Promise<string[]> => {
  const { findings } = await checkDraft(policy, { text, channel, asOf: "2026-11-22" });
  return [...new Set(findings.map(({ kind }) => kind))].sort();
};

const SENTENCES = [
  "We give you 60% off if you sign this week.",
  "We guarantee that you will save money.",
  "You can cancel at any time and get a full refund.",
  "Pro is $24 per user per month billed annually.",
  "Parcelpath is worse than we are.",
];

test("no fence and no backticks keep a sentence from any kind, on any channel", async () => {
  const wrap = fc.constantFrom(
    (text: string) => `\`${text}\``,
    (text: string) => `\`\`${text}\`\``,
    (text: string) => `\`\`\`\n${text}\n`,
    (text: string) => `\`\`\`\n${text}\n\`\`\`\n`,
    (text: string) => `~~~text\n${text}\n~~~\n`,
    (text: string) => `\`\`\`\nHi,\n\n${text}`,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SENTENCES),
      wrap,
      fc.constantFrom("email", "sms", "web-page"),
      async (text, wrapped, channel) => {
        const plain = await kindsIn(text, channel);
        expect(plain).not.toEqual([]);
        expect(await kindsIn(wrapped(text), channel)).toEqual(plain);
      },
    ),
  );
});

test.each(["email", "sms", "web-page"])("code passes on %s", async (channel) => {
  expect(
    await kindsIn("Set `discount: 60%`, then `offer.free_months = 12`.\n\n```\nprice: $1\ndiscount: 60%\n```", channel),
  ).toEqual([]);
});
