/** Rivals whose work is run down, the trade at large, and tables that set us beside a rival: both sides of each law. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { kindsFound, policyOf } from "./facts.ts";

const policy = policyOf([{ id: "rule-competitor", kind: "competitor", severity: "block" }]);
const table = (...rows: string[]) => [rows[0], rows[0]?.replace(/[^|]+/g, "---"), ...rows.slice(1)].join("\n");

const LAWS: Record<string, { is: string[]; isNot: string[] }> = {
  "work that is rushed or copied": {
    is: [
      "Roadrunner's people rush.",
      "Roadrunner's drivers rush.",
      "Roadrunner rushes.",
      "Roadrunner copies its photos from last year.",
      "Roadrunner's photos are copied from last year.",
      "Roadrunner's drivers show up late.",
      "Half of Roadrunner's reports are wrong.",
      "40% of Parcelpath's visits are late.",
      "Parcelpath's reports are late.",
      "Parcelpath's reports are a joke.",
      "Roadrunner reports are sloppy.",
      "I've seen Roadrunner's reports and half of the photos are copied from the year before.",
      "You work with Roadrunner. I've seen their reports and half of the photos are copied.",
    ],
    isNot: [
      "Roadrunner's people are in Leeds on Monday.",
      "Roadrunner's people rush? I wouldn't say that.",
      "Did Roadrunner copy its photos?",
      "You said that half of Roadrunner's reports are wrong.",
      "You told me Parcelpath's reports are late.",
      "Parcelpath's report is due on Friday.",
      "Parcelpath's parcels are late today.",
      "Roadrunner reports errors to the depot.",
      "I've seen Roadrunner's reports and half of the photos are in colour.",
    ],
  },
  "whom they send": {
    is: ["Roadrunner sends trainees.", "Roadrunner sends you a different driver every time."],
    isNot: ["Roadrunner sends its report to the council.", "Roadrunner sends you the keys on Monday."],
  },
  "ticking boxes": {
    is: [
      "Roadrunner is a tick-box exercise.",
      "Roadrunner sells tick-box exercises.",
      "If you still use Roadrunner, you're paying for a tick-box exercise.",
      "If you use Roadrunner, you're overpaying.",
    ],
    isNot: [
      "Roadrunner is not a tick-box exercise.",
      "Roadrunner is a family firm.",
      "If you still use Roadrunner, we import your records.",
      "If you use Roadrunner, you're in good company.",
    ],
  },
  "everybody else": {
    is: [
      "Most contractors show up late, tick a few boxes and leave.",
      "Other courier firms cut corners.",
      "Our competitors cut corners.",
      "Other courier companies just tick boxes.",
      "The big firms don't care about you.",
      "Traditional courier companies are stuck in the 90s.",
      "Cowboys, all of them.",
    ],
    isNot: [
      "Most contractors show up on time.",
      "Most contractors work in December.",
      "Your contractor shows up late? Tell us.",
      "Do most contractors show up late?",
      "Not all contractors cut corners.",
      "If other firms cut corners, tell us.",
      "Other courier firms do good work, too.",
      "We don't say that other courier firms cut corners.",
      "Most companies lose hours on paperwork.",
      "Most landlords show up late.",
      "We don't cut corners.",
    ],
  },
  "what each of the two gives": {
    is: [
      "You'd get twice the detail that Roadrunner gives you.",
      "Parcelpath sends a PDF; we give you a live logbook.",
      "Parcelpath sends you a PDF. We give you a live logbook.",
    ],
    isNot: [
      "Parcelpath sends a PDF and so do we.",
      "If Parcelpath sends a PDF, we can import it.",
      "Parcelpath sends you a file, we give it back.",
      "Roadrunner does vans and we don't.",
    ],
  },
  "a table of us and them": {
    is: [
      table("| Feature | Wheelhouse | Parcelpath |", "| Photos | ✓ | ✗ |", "| Live logbook | ✓ | ✓ |"),
      table("| | Us | Parcelpath |", "| Photos of every van | Yes | No |"),
      table("| Feature | Parcelpath | Wheelhouse |", "| Photos | ❌ | ✅ |"),
      table("| | Wheelhouse | Parcelpath | Roadrunner |", "| Photos | ✔ | ✘ | ✘ |"),
      table("| Company | Photos | Maps |", "| Wheelhouse | ✓ | ✓ |", "| Parcelpath | ✗ | ✓ |"),
    ],
    isNot: [
      table("| Depot | Parcelpath until | Wheelhouse from |", "| Mill Street | March | April |"),
      table("| | Wheelhouse | Parcelpath |", "| Contact | Owen | Tom |"),
      table("| Contractor | Roadrunner | Parcelpath |", "| Vans | ✓ | ✗ |"),
      table("| Feature | Basic | Pro |", "| Route Planner | ✗ | ✓ |"),
    ],
  },
};

const cases = Object.entries(LAWS);

test.each(cases.flatMap(([law, { is }]) => is.map((text) => [law, text] as const)))("%s: %s", async (_, text) => {
  expect(await kindsFound(policy, text)).toEqual(["competitor"]);
});

test.each(cases.flatMap(([law, { isNot }]) => isNot.map((text) => [law, text] as const)))(
  "%s: not %s",
  async (_, text) => {
    expect(await kindsFound(policy, text)).toEqual([]);
  },
);

test("of a table the names of both are marked", async () => {
  const text = table("| Feature | Wheelhouse | Parcelpath |", "| Photos | ✓ | ✗ |");
  const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
  expect(findings.map(({ excerpt }) => excerpt)).toEqual(["Wheelhouse | Parcelpath"]);
});
