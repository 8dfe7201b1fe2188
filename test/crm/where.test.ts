import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Property } from "../../src/crm/crm.ts";
import { bothOf, parseAll, parseWhere } from "../../src/crm/where.ts";
import { formatError } from "../../src/errors.ts";

const properties = new Map<string, Property>(
  (
    [
      { name: "amount", label: "Amount", kind: "number" },
      { name: "closedate", label: "Close Date", kind: "datetime" },
      { name: "renewal_date", label: "Renewal Date", kind: "date" },
      { name: "dealname", label: "Deal Name", kind: "string" },
      {
        name: "dealstage",
        label: "Deal Stage",
        kind: "enumeration",
        options: [
          { value: "contractsent", label: "Contract Sent" },
          { value: "4021", label: "Signed" },
          { value: "4821", label: "Signed" },
        ],
      },
      {
        name: "industry",
        label: "Industry",
        kind: "enumeration",
        options: [{ value: "RETAIL", label: "Retail" }],
        open: true,
      },
      { name: "active", label: "Active", kind: "bool" },
    ] satisfies Property[]
  ).map((property) => [property.name, property]),
);
const where = (text: string): ReturnType<typeof parseWhere> => parseWhere(text, { properties, today: "2026-11-22" });
function failure(text: string): string {
  try {
    where(text);
  } catch (error) {
    return formatError(error);
  }
  return "no error";
}

describe("where conditions", () => {
  it("reads comparisons, values with blanks, lists and words", () => {
    expect(where("amount > 10000.50")).toEqual([[{ property: "amount", operator: "GT", value: "10000.5" }]]);
    expect(where("dealname = Acme Corp rollout")).toEqual([
      [{ property: "dealname", operator: "EQ", value: "Acme Corp rollout" }],
    ]);
    expect(where(`dealname != "and or not"`)).toEqual([
      [{ property: "dealname", operator: "NEQ", value: "and or not" }],
    ]);
    expect(where("dealname contains acme*")).toEqual([
      [{ property: "dealname", operator: "CONTAINS_TOKEN", value: "acme*" }],
    ]);
    expect(where("dealname not contains pilot")).toEqual([
      [{ property: "dealname", operator: "NOT_CONTAINS_TOKEN", value: "pilot" }],
    ]);
    expect(where("has amount and not has closedate")).toEqual([
      [
        { property: "amount", operator: "HAS_PROPERTY" },
        { property: "closedate", operator: "NOT_HAS_PROPERTY" },
      ],
    ]);
    expect(where("amount between 1 and 5 and active = yes")).toEqual([
      [
        { property: "amount", operator: "BETWEEN", value: "1", highValue: "5" },
        { property: "active", operator: "EQ", value: "true" },
      ],
    ]);
    expect(where("amount not in (1, 2)")).toEqual([[{ property: "amount", operator: "NOT_IN", values: ["1", "2"] }]]);
  });

  it("takes a stage by its label, in every pipeline that has it", () => {
    expect(where("dealstage = 'contract sent'")[0]![0]).toMatchObject({ operator: "EQ", value: "contractsent" });
    expect(where("dealstage = Signed")).toEqual([
      [{ property: "dealstage", operator: "IN", values: ["4021", "4821"] }],
    ]);
    expect(where("dealstage != Signed")[0]![0]).toMatchObject({ operator: "NOT_IN" });
    expect(where("industry = retail")[0]![0]).toMatchObject({ value: "RETAIL" });
    expect(where("industry = FISHING")[0]![0]).toMatchObject({ value: "FISHING" });
  });

  it("means the whole day, and reckons from today", () => {
    const [start, end] = ["2026-01-05T00:00:00.000Z", "2026-01-05T23:59:59.999Z"];
    expect(where("closedate = 2026-01-05")[0]![0]).toEqual({
      property: "closedate",
      operator: "BETWEEN",
      value: start,
      highValue: end,
    });
    expect(where("closedate > 2026-01-05")[0]![0]).toMatchObject({ operator: "GT", value: end });
    expect(where("closedate <= 5 January 2026")[0]![0]).toMatchObject({ operator: "LTE", value: end });
    expect(where("closedate >= today - 30d")[0]![0]).toMatchObject({ value: "2026-10-23T00:00:00.000Z" });
    expect(where("renewal_date < today+90d")[0]![0]).toMatchObject({ value: "2027-02-20" });
  });

  it("makes OR into groups and joins what must all hold", () => {
    expect(where("amount > 1 AND amount < 5 OR has closedate").map((group) => group.length)).toEqual([2, 1]);
    const all = parseAll(["amount > 1 or amount < 0", "has dealname"], { properties, today: "2026-11-22" });
    expect(all.map((group) => group.map((filter) => filter.operator))).toEqual([
      ["GT", "HAS_PROPERTY"],
      ["LT", "HAS_PROPERTY"],
    ]);
    expect(bothOf([[]], where("has amount"))).toEqual(where("has amount"));
  });

  it("says where it is wrong, and what would be right", () => {
    expect(failure("amuont > 5")).toMatch(/^CRM_PROPERTY_UNKNOWN.*"amuont"[^]*where:1:1[^]*Did you mean: amount/);
    expect(failure("amount > 5 and dealstage = sold")).toMatch(/where:1:28[^]*Contract Sent \(contractsent\)/);
    expect(failure("amount > lots")).toMatch(/where:1:10[^]*Write a number/);
    expect(failure("amount >")).toMatch(/value is missing[^]*where:1:9/);
    expect(failure("amount > 10,000")).toMatch(/without thousands separators/);
    expect(failure("amount 5")).toMatch(/"5" is no comparison/);
    expect(failure("amount > 5 dealname = x")).toMatch(/WHERE_INVALID/);
    expect(failure("(amount > 5)")).toMatch(/WHERE_INVALID/);
    expect(failure('dealname = "open')).toMatch(/quote is opened and never closed[^]*\n {2}\| {12}\^/);
    expect(failure("amount in 5")).toMatch(/IN needs a list/);
    expect(failure("amount in (5")).toMatch(/not closed/);
    expect(failure("closedate = soon")).toMatch(/today-30d/);
    expect(failure("")).toMatch(/property name is missing/);
    expect(failure(Array(7).fill("has amount").join(" and "))).toMatch(/7 conditions in one/);
    expect(failure(Array(6).fill("has amount").join(" or "))).toMatch(/6 alternatives/);
  });

  it("never fails otherwise than with a clear error", () => {
    const word = fc.constantFrom(
      "amount",
      "dealname",
      "and",
      "or",
      "not",
      "in",
      "has",
      "contains",
      "between",
      "(",
      ")",
      ",",
      "=",
      ">",
      "'",
      '"x y"',
      "5",
      "ü",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
          fc.string(),
        ),
        (text) => {
          expect(failure(text)).toMatch(/^(no error|WHERE_INVALID|CRM_PROPERTY_UNKNOWN)/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
