/** Every step of a quote, as a person would write it down. */
import { Decimal } from "decimal.js";
import type { Plan, Price } from "./facts.ts";
import { percentText, unitPrice } from "./limits.ts";
import { counted } from "./text/plural.ts";

export interface QuoteStep {
  what: string;
  /** The sum as a person would write it down. */
  arithmetic: string;
  result: string;
}

export interface Reckoned {
  plan: Plan;
  price: Price;
  quantity: number;
  /** Per cent of list. */
  discount: number;
  freeMonths: number;
  /** Of the term; one of a fee that is paid once. */
  months: number;
  list: Decimal;
  listTotal: Decimal;
  /** Per unit and month. */
  discounted: Decimal;
  netTotal: Decimal;
  net: Decimal;
  effective: Decimal;
  floor: { net: string; floor: string; below: boolean } | undefined;
}

export const money = (amount: Decimal): string => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);

export const howBilled = ({ billing }: Price): string => (billing === "once" ? "paid once" : `${billing} billing`);

export function stepsOf(sum: Reckoned): QuoteStep[] {
  const { plan, price, quantity, discount, freeMonths, months, floor } = sum;
  const isOnce = price.billing === "once";
  const each = isOnce ? plan.unit : `${plan.unit} and month`;
  const amount = (text: string) => `${price.currency} ${text}`;
  const total = (unit: Decimal, paid: number) =>
    `${unitPrice(unit)} × ${counted(quantity, plan.unit)}${isOnce ? "" : ` × ${String(paid)} months`}`;
  const steps: QuoteStep[] = [
    {
      what: `List price per ${each}, ${howBilled(price)}`,
      arithmetic: `${plan.name}, price book`,
      result: amount(unitPrice(sum.list)),
    },
    {
      what: isOnce ? "List price, charged once" : "List price of the term",
      arithmetic: total(sum.list, months),
      result: amount(money(sum.listTotal)),
    },
  ];
  if (discount > 0)
    steps.push({
      what: isOnce ? "Discounted price per unit" : "Discounted price per unit and month",
      arithmetic: `${unitPrice(sum.list)} × (100 − ${String(discount)}) / 100`,
      result: amount(unitPrice(sum.discounted)),
    });
  if (freeMonths > 0)
    steps.push({
      what: "Months that are paid",
      arithmetic: `${String(months)} − ${String(freeMonths)}`,
      result: String(months - freeMonths),
    });
  steps.push(
    {
      what: isOnce ? "Net price, charged once" : "Net price of the term",
      arithmetic: total(sum.discounted, months - freeMonths),
      result: amount(money(sum.netTotal)),
    },
    {
      what: isOnce ? "Net price per unit" : "Net price per unit and month, over the whole term",
      arithmetic: `${money(sum.netTotal)} / ${String(quantity)}${isOnce ? "" : ` / ${String(months)}`}`,
      result: amount(unitPrice(sum.net)),
    },
    {
      what: "Effective discount",
      arithmetic: `1 − ${money(sum.netTotal)} / ${money(sum.listTotal)}`,
      result: `${percentText(sum.effective)} %`,
    },
  );
  if (floor)
    steps.push({
      what: "Against the floor",
      arithmetic: `${floor.net} ${floor.below ? "<" : "≥"} ${floor.floor}`,
      result: floor.below ? "below the floor" : "not below the floor",
    });
  return steps;
}
