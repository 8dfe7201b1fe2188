/** Numbers as a sheet shows them: the plain part of Excel's format codes. */
import { Decimal } from "decimal.js";

/** Codes that files name by a number only. The rest of them are dates, fractions and powers of ten. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: "$#,##0",
  6: "$#,##0",
  7: "$#,##0.00",
  8: "$#,##0.00",
  9: "0%",
  10: "0.00%",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  41: "#,##0",
  42: "$#,##0",
  43: "#,##0.00",
  44: "$#,##0.00",
};

export const builtInFormat = (id: number): string | undefined => BUILT_IN[id];

interface Section {
  before: string;
  after: string;
  digits: string | undefined;
  percents: number;
}

/** Percentages, currencies, units, thousands and decimals. Whatever else a code asks for, the number is shown plainly. */
export function showNumber(value: number, code: string | undefined): string {
  const plain = String(Number(value.toPrecision(15)));
  const sections = code?.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
  const at = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = parseSection(sections[at] ?? "General");
  if (section === undefined) return plain;
  const { before, after, digits, percents } = section;
  if (digits === undefined) return before.trim() === "" ? plain : before.trim();
  const [whole = "", decimals = ""] = digits.split(".");
  const most = (decimals.match(/[#0?]/g) ?? []).length;
  if (most > 20 || Math.abs(value) >= 1e15) return plain;
  const thousandths = /,+$/.exec(whole)?.[0].length ?? 0;
  const fixed = new Decimal(Math.abs(value))
    .times(100 ** percents)
    .div(1000 ** thousandths)
    .toFixed(most, Decimal.ROUND_HALF_UP);
  const [integer = "0", fraction = ""] = fixed.split(".");
  const least = (decimals.match(/0/g) ?? []).length;
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, "");
  const padded = integer.padStart((whole.match(/0/g) ?? []).length, "0");
  const grouped = /[#0?],[#0?]/.test(whole) ? padded.replace(/\B(?=(?:\d{3})+$)/g, ",") : padded;
  const minus = value < 0 && at === 0 && Number(fixed) !== 0 ? "-" : "";
  return `${minus}${before}${grouped}${kept === "" ? "" : `.${kept}`}${after}`.trim();
}

/** Undefined for what only Excel can show: dates, fractions, powers of ten, conditions. */
function parseSection(code: string): Section | undefined {
  const section: Section = { before: "", after: "", digits: undefined, percents: 0 };
  const token =
    /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]|[_*].|([#0?][#0?,.]*)|([-+$€£¥₹()%: !&'~<>=])|(.)/giu;
  for (const [, quoted, escaped, currency, digits, literal, other] of code.matchAll(token)) {
    if (other !== undefined || (digits !== undefined && section.digits !== undefined)) return undefined;
    if (digits !== undefined) section.digits = digits;
    if (literal === "%") section.percents += 1;
    section[section.digits === undefined ? "before" : "after"] += quoted ?? escaped ?? currency ?? literal ?? "";
  }
  return section;
}
