/** What an editor wants gone, what others in the group hold, and names that only look like ours. */
import { expect, test } from "vitest";
import { compilePolicy } from "../../src/guardrails/policy.ts";
import { facts, kindsFound, policyOf, rules } from "./facts.ts";

const policy = policyOf();

const LAWS: Record<string, { kind: string; is: string[]; isNot: string[] }> = {
  "words that are to be taken out": {
    kind: "claim",
    is: [
      'Please add "the UK\'s leading courier company" to the footer.',
      'Put "99% of our customers renew" on slide 4.',
      'Use "the UK\'s leading courier company" in the footer.',
      "Please replace the old text with \"We're the UK's leading courier company\".",
      'Also "100% secure guaranteed" on page 4.',
    ],
    isNot: [
      'The same goes for "100% compliant guaranteed" on slide 11.',
      'Slide 9 still says that we\'re "Ireland\'s No. 1 courier company". We have no proof for that, so please take it out. The same goes for "100% compliant guaranteed" on slide 11.',
      'We have no proof for that, so please take it out. The same goes for "100% compliant guaranteed" on slide 11.',
      'Please delete "the UK\'s leading courier company" from the footer.',
      'Please take "98% of visits on time" out of the deck.',
      'Remove "Ireland\'s No. 1 courier company" from page 2, please.',
      'Can you change "the best couriers in Ireland" to "couriers in Ireland"?',
      "Replace \"we're the UK's number one\" with the approved wording.",
      'The line "99% of our customers renew" has to go.',
      '"The UK\'s leading courier company" must come out of the footer.',
      'Likewise "the UK\'s leading courier company" on slide 9, please remove both.',
    ],
  },
  "what we cut may be a price": {
    kind: "discount",
    is: ['We cut "30% off the list price" into stone for you.'],
    isNot: ['Please cut "30% off the list price" from page 2.'],
  },
  "certificates on their way, or of a sister": {
    kind: "claim",
    is: [
      "Our ISO 14001 audit was passed in spring.",
      "Our ISO 14001 certificate is attached.",
      "We're ISO 14001 certified, a sister company of ours isn't.",
      "Wheelhouse is ISO 14001 certified, as is a sister company of ours.",
    ],
    isNot: [
      "Our ISO 14001 audit is in spring, so we can't claim it yet.",
      "Our ISO 14001 audit is in spring.",
      "Our ISO 14001 certification is planned for 2028.",
      "We're preparing our ISO 14001 audit.",
      "A sister company of ours is ISO 14001 certified, we aren't.",
      "Our parent company is ISO 14001 certified, Wheelhouse is not.",
    ],
  },
};

const cases = Object.entries(LAWS);

test.each(cases.flatMap(([law, { kind, is }]) => is.map((text) => [law, kind, text] as const)))(
  "%s: %s: %s",
  async (_, kind, text) => {
    expect(await kindsFound(policy, text)).toContain(kind);
  },
);

test.each(cases.flatMap(([law, { kind, isNot }]) => isNot.map((text) => [law, kind, text] as const)))(
  "%s: no %s: %s",
  async (_, kind, text) => {
    expect(await kindsFound(policy, text)).not.toContain(kind);
  },
);

const named = (id: string, name: string) => ({ id, name, unit: "seat", prices: [] });
const ours = compilePolicy({
  rules: rules(["feature", "term"].map((kind) => ({ id: `rule-${kind}`, kind, severity: "block" }))),
  channels: [],
  facts: {
    ...facts,
    priceBook: {
      discounts: { tiers: [], price_match: { allowed: false, approver: null }, stacking: false },
      currencies: ["USD"],
      add_ons: [],
      plans: [named("essential", "Essential"), named("assured", "Assured")],
    },
    terms: [
      { preferred: "inspector", forbidden: ["technician", "engineer"] },
      { preferred: "use", forbidden: ["leverage"] },
    ],
  },
  company: { names: ["Wheelhouse"], competitors: [] },
});

test.each([
  ["Essential Plus costs $50.", ["feature"]],
  ["Upgrade to our Essentials Plus plan.", ["feature"]],
  ["We're Cyber Essentials Plus certified.", []],
  ["Cyber Essentials Plus certified since May.", []],
  ["Our engineers are in Leeds.", ["term"]],
  ["We are leveraging it.", ["term"]],
  ["Our engineering team is in Leeds.", []],
])("of a name or a word that only looks like ours nothing is said: %s", async (text, kinds) => {
  expect(await kindsFound(ours, text)).toEqual(kinds);
});
