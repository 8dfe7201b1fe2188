import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Ajv2020 } from "ajv/dist/2020.js";
import { InhouseError } from "../../src/errors.ts";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { keepPolicy, loadPolicy } from "../../src/guardrails/load.ts";
import { policyJsonSchema } from "../../src/guardrails/policy-schema.ts";
import { testPolicy } from "../../src/guardrails/test-policy.ts";
import { facts } from "./facts.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "inhouse-policy-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const load = () => loadPolicy({ folders: [folder], facts });
async function problem(): Promise<InhouseError> {
  try {
    await load();
  } catch (error) {
    if (error instanceof InhouseError) return error;
    throw error;
  }
  return expect.fail("the policy was accepted");
}

describe("a policy with a mistake is refused with its place", () => {
  test("an unknown kind, with the kinds there are", async () => {
    await write("a.yaml", "rules:\n  - id: one\n    kind: discounts\n    severity: block\n");
    const { code, why, where } = await problem();
    expect(code).toBe("POLICY_INVALID");
    expect(why).toContain("Allowed kinds: discount, price, feature");
    expect(where).toMatchObject({ line: 3, column: 11, source: "    kind: discounts" });
  });
  test("an unknown severity, with the severities there are", async () => {
    await write("a.yaml", "rules:\n  - id: one\n    kind: discount\n    severity: blok\n");
    const { why, where } = await problem();
    expect(why).toContain("Allowed: block, approval, revise.");
    expect(where).toMatchObject({ line: 4, column: 15 });
  });
  test("a mistyped field, with the fields of the kind", async () => {
    await write("a.yaml", "rules:\n  - id: one\n    kind: discount\n    severity: block\n    max_percnt: 5\n");
    const { what, why, where } = await problem();
    expect(what).toBe('"max_percnt" is not a field here.');
    expect(why).toContain("A discount rule knows: id, kind, severity");
    expect(why).toContain("max_percent");
    expect(where).toMatchObject({ line: 5, column: 5 });
  });
  test.each([
    ["rule", "rules"],
    ["Rules", "rules"],
    ["chanels", "channels"],
    ["competitor", "competitors"],
  ])("a mistyped section %s, with the nearest", async (typed, meant) => {
    await write("a.yaml", `title: Mine\nowner: Ada\nreviewed: 2026-01-01\n${typed}: []\n`);
    const { code, what, why, where } = await problem();
    expect([code, what]).toEqual(["POLICY_INVALID", `"${typed}" is not a field here.`]);
    expect(why).toContain(`Did you mean "${meant}"? A policy file knows: title,`);
    expect(where).toMatchObject({ line: 4, column: 1 });
  });
  test("a rule that ends before it begins", async () => {
    const days = "from: 2026-12-31, until: 2026-01-01";
    await write("a.yaml", `rules:\n  - { id: one, kind: discount, severity: block, ${days} }\n`);
    const { code, what, where } = await problem();
    expect([code, where?.line]).toEqual(["POLICY_INVALID", 2]);
    expect(what).toContain("2026-01-01 is before from, 2026-12-31");
    await write(
      "a.yaml",
      `rules:\n  - { id: one, kind: discount, severity: block, ${days.replace("2026-12-31", "2026-01-01")} }\n`,
    );
    expect((await load()).rules).toHaveLength(1);
  });
  test("broken YAML", async () => {
    await write("a.yaml", "rules:\n  - id: [one\n");
    expect(await problem()).toMatchObject({ code: "POLICY_INVALID", where: { file: join(folder, "a.yaml") } });
  });
  test("two rules with one id, with the place of the first", async () => {
    await write("a.yaml", "rules:\n  - { id: one, kind: discount, severity: block }\n");
    await write("b.yaml", "rules:\n  - { id: one, kind: price, severity: block }\n");
    const { what, why, where } = await problem();
    expect(what).toBe('Two rules have the id "one".');
    expect(why).toContain(`${join(folder, "a.yaml")}:2:11`);
    expect(where).toMatchObject({ file: join(folder, "b.yaml"), line: 2, column: 11 });
  });
  test.each([
    ["- { id: a }\n  - { id: b, aliases: [A] }", '"A" names two channels, a and b.', { line: 3, column: 24 }],
    ["- { id: a, name: C }\n  - { id: c }", '"c" names two channels, a and c.', { line: 3, column: 11 }],
    [
      "- { id: a, disclosures: [unsubscibe] }",
      'The channel "a" demands an unknown disclosure "unsubscibe". Did you mean "unsubscribe"?',
      { line: 2, column: 28 },
    ],
  ])("channels %j", async (channels, what, where) => {
    await write("a.yaml", `channels:\n  ${channels}\n`);
    expect(await problem()).toMatchObject({ code: "POLICY_INVALID", what, where });
  });
  test("what channels may say: one name twice, and words of their own", async () => {
    await write("a.yaml", "channels:\n  - { id: a, name: A, aliases: [a], disclosures: [ad_label, Anzeige] }\n");
    expect((await load()).channels).toHaveLength(1);
  });
  test("an example for a channel that is not there, and lengths that no text has", async () => {
    const rule = "id: one, kind: length, severity: block";
    await write("a.yaml", `rules:\n  - { ${rule}, examples: { valid: [{ text: Hi, channel: fax }] } }\n`);
    expect(await problem()).toMatchObject({
      what: 'An example of the rule "one" names an unknown channel "fax".',
      where: { line: 2, column: 88 },
    });
    await write("a.yaml", `rules:\n  - { ${rule}, min: 10, max: 5 }\n`);
    const { what, where } = await problem();
    expect(what).toContain("5 is less than min, 10");
    expect(where).toMatchObject({ line: 2, column: 61 });
  });
  test("an expression that RE2 does not know", async () => {
    await write("a.yaml", "rules:\n  - { id: one, kind: pattern, severity: block, pattern: '(?=x)y' }\n");
    const { what, where } = await problem();
    expect(what).toContain('The rule "one" is wrong: pattern:');
    expect(where).toMatchObject({ line: 2, column: 57 });
  });
  test("a replacement with a group that the expression lacks", async () => {
    await write("a.yaml", "rules:\n  - { id: one, kind: pattern, severity: block, pattern: (a)b, replacement: $2 }\n");
    const { what, where } = await problem();
    expect(what).toContain('The rule "one" is wrong: replacement: $2 stands for no group, the pattern has 1');
    expect(where).toMatchObject({ line: 2 });
  });
  test("a limit that is none, an unknown channel, a textlint rule that is not there", async () => {
    await write("a.yaml", "rules:\n  - { id: one, kind: commitment, severity: block, allow: { uptime: often } }\n");
    expect((await problem()).what).toContain('"often" is neither true, false nor a percentage');
    expect((await problem()).where).toMatchObject({ line: 2, column: 68 });
    for (const [topic, value, is] of [
      ["uptime", "4 hours", "true, false nor a percentage"],
      ["support_hours", "9 hours", "true nor false"],
      ["penalty", "10%", "true nor false"],
      ["refund", "50%", "true, false nor a duration"],
    ]) {
      const allow = `{ ${topic ?? ""}: ${value ?? ""} }`;
      await write("a.yaml", `rules:\n  - { id: one, kind: commitment, severity: block, allow: ${allow} }\n`);
      expect((await problem()).what).toContain(`allow.${topic ?? ""}: "${value ?? ""}" is neither ${is ?? ""}`);
    }
    await write("a.yaml", "rules:\n  - { id: one, kind: legal, severity: block, channels: [fax] }\n");
    expect((await problem()).what).toBe('The rule "one" names an unknown channel "fax".');
    await write(
      "a.yaml",
      "rules:\n  - { id: one, kind: voice, severity: revise, textlint: { textlint-rule-that-is-not-there: true } }\n",
    );
    expect((await problem()).next).toBe("Run `npm install textlint-rule-that-is-not-there`.");
  });
});

describe("examples", () => {
  test("one that contradicts its rule is named, and so are rules without any", async () => {
    await write(
      "a.yaml",
      "rules:\n  - id: one\n    kind: discount\n    severity: block\n    examples: { valid: ['60% off'], invalid: ['Hello.'] }\n  - { id: two, kind: price, severity: block }\n",
    );
    const result = await testPolicy(await load(), "2026-11-22");
    expect(result).toMatchObject({ rules: 2, examples: 2, untested: ["two"] });
    expect(
      result.failures.map(({ rule, expected, text, place }) => [rule, expected, text, place?.line, place?.column]),
    ).toEqual([
      ["one", "valid", "60% off", 5, 25],
      ["one", "invalid", "Hello.", 5, 47],
    ]);
  });
});

test("what a channel demands is checked by a rule that requires it, or by one that requires what channels do", async () => {
  const channels = "channels: [{ id: sms, disclosures: [sms_stop, sender] }, { id: ads, disclosures: ['#promo'] }]\n";
  const rules = async (...list: string[]) => {
    await write(
      "a.yaml",
      `${channels}rules: [${list.map((rest, i) => `{ id: r${String(i)}, kind: disclosure, severity: block${rest} }`).join(", ")}]\n`,
    );
    return (await testPolicy(await load(), "2026-11-22")).unchecked;
  };
  const all = ["sms: disclosure sms_stop", "sms: disclosure sender", "ads: disclosure #promo"];
  expect(await rules(", when: [fee]")).toEqual(all);
  expect(await rules(", require: [sms_stop]", ", any_of: ['#promo']")).toEqual(all.slice(1, 2));
  expect(await rules(", require: [sms_stop, sender], channels: [ads]")).toEqual(all);
  expect(await rules("")).toEqual([]);
});

describe("facts that are missing or odd", () => {
  const check = async (text: string, some: typeof facts) => {
    await write(
      "a.yaml",
      "rules:\n  - { id: d, kind: discount, severity: block }\n  - { id: p, kind: price, severity: block }\n  - { id: f, kind: feature, severity: block }\n  - { id: c, kind: claim, severity: block }\n",
    );
    return (
      await checkDraft(await loadPolicy({ folders: [folder], facts: some }), { text, asOf: "2026-11-22" })
    ).findings.map((finding) => finding.rule);
  };
  test("without a price book no price can be judged, and no discount is allowed", async () => {
    expect(await check("Pro costs $35 per seat per month.", {})).toEqual([]);
    expect(await check("We can take 40% off.", {})).toEqual(["d"]);
  });
  test("a currency without a price is found", async () => {
    expect(await check("Pro costs 45 EUR per seat per month.", facts)).toEqual(["p"]);
  });
  test("a price book that contradicts itself confirms neither price, as quote_price quotes neither", async () => {
    const book = facts.priceBook;
    const twice = {
      ...facts,
      priceBook: book && {
        ...book,
        plans: book.plans.map((plan) => ({
          ...plan,
          prices: [...plan.prices, { currency: "USD", billing: "monthly" as const, list: "55" }],
        })),
      },
    };
    expect(await check("Pro costs $50 per seat per month.", facts)).toEqual([]);
    for (const amount of ["$50", "$55", "$56"])
      expect(await check(`Pro costs ${amount} per seat per month.`, twice)).toEqual(["p"]);
    // The annual price is stated once.
    expect(await check("Pro costs $40 per seat per month, billed annually.", twice)).toEqual([]);
  });
});

test("the policy is read again when a file changes, and a mended mistake does not stick", async () => {
  await write("a.yaml", "rules:\n  - { id: one, kind: discount, severity: block }\n");
  let reads = 0;
  const keeper = keepPolicy(
    { folders: [folder] },
    { stamp: () => Promise.resolve("1"), read: () => Promise.resolve(((reads += 1), facts)) },
  );
  const first = await keeper.current();
  expect(await keeper.current()).toBe(first);
  expect(reads).toBe(1);
  await write("a.yaml", "rules:\n  - { id: one, kind: discount, severity: blok }\n");
  await expect(keeper.current()).rejects.toMatchObject({ code: "POLICY_INVALID" });
  await write("a.yaml", "rules:\n  - { id: one, kind: discount, severity: revise }\n");
  await utimes(join(folder, "a.yaml"), new Date(), new Date(Date.now() + 5000));
  expect((await keeper.current()).version).not.toBe(first.version);
});

test("a policy can name a published textlint rule", async () => {
  await write(
    "a.yaml",
    "rules:\n  - id: one\n    kind: voice\n    severity: revise\n    textlint: { textlint-rule-write-good: { passive: true } }\n",
  );
  const policy = await load();
  const { findings } = await checkDraft(policy, {
    text: 'So the cat was stolen.\n\n```\nprint("So the dog was stolen.")\n```\n',
    asOf: "2026-11-22",
  });
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.every((finding) => finding.span.line === 1)).toBe(true);
});

test("the published schema accepts a policy file and names a wrong field", () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(policyJsonSchema());
  expect(validate({ rules: [{ id: "one", kind: "discount", severity: "block", max_percent: 5 }] })).toBe(true);
  expect(validate({ rules: [{ id: "one", kind: "discount", severity: "blok" }] })).toBe(false);
  expect(validate({ chanels: [] })).toBe(false);
});

test("a rule applies on its days, in its channels and for its audiences", async () => {
  await write(
    "a.yaml",
    "channels: [{ id: sms, aliases: [text] }, { id: mail }]\nrules:\n  - { id: one, kind: discount, severity: block, from: 2026-01-01, until: 2026-12-31, channels: [sms], audience: [customer] }\n",
  );
  const policy = await load();
  const found = async (input: { channel?: string; audience?: string; asOf?: string }) =>
    (await checkDraft(policy, { text: "60% off", asOf: "2026-06-01", channel: "text", audience: "customer", ...input }))
      .findings.length;
  expect([
    await found({}),
    await found({ channel: "mail" }),
    await found({ audience: "internal" }),
    await found({ asOf: "2025-12-31" }),
    await found({ asOf: "2027-01-01" }),
  ]).toEqual([1, 0, 0, 0, 0]);
  // No rule names partners, nor what is mistyped: such readers are outside, like customers.
  for (const audience of ["partner", "costumer"]) expect(await found({ audience })).toBe(1);
  await write("b.yaml", "rules:\n  - { id: two, kind: price, severity: block, audience: [partner] }\n");
  const named = await load();
  const draft = { text: "60% off", asOf: "2026-06-01", channel: "text" };
  const ids = async (audience: string) =>
    (await checkDraft(named, { ...draft, audience })).findings.map(({ rule }) => rule);
  expect([await ids("partner"), await ids("customer"), await ids("costumer")]).toEqual([[], ["one"], ["one"]]);
});
