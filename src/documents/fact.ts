/** One thing that a document states about a fact that registers hold. */
export interface Fact {
  /** What the fact is about, e.g. "price:growth:GBP:annual". The same key in two documents is the same fact. */
  key: string;
  /** The key in words. */
  label: string;
  /** What is stated, in a form that is equal if and only if it means the same. */
  value: string;
  /** The chunk that states it. */
  ordinal: number;
  /** The words that state it. */
  quote: string;
  /** The last day on which this statement counts, where it differs from its document's. */
  expires?: string;
}

/** A fact without its place. */
export type Statement = Pick<Fact, "key" | "label" | "value">;

export const LARGEST_DISCOUNT = { key: "discount:largest", label: "the largest discount that anyone may approve" };

const HOW_BILLED = {
  monthly: " and month, billed monthly",
  annual: " and month, billed annually",
  once: ", paid once",
};

export function priceFact(
  plan: { id: string; name: string },
  currency: string,
  billing: "monthly" | "annual" | "once",
  amount: string,
): Statement {
  return {
    key: `price:${plan.id}:${currency}:${billing}`,
    label: `list price of ${plan.name} in ${currency} per unit${HOW_BILLED[billing]}`,
    value: `${currency} ${plainNumber(amount)}`,
  };
}

export function discountFact(approver: string | null, percent: number): Statement {
  const who = approver ?? "anyone";
  return {
    key: `discount:${who.toLowerCase().replace(/\s+/g, "-")}`,
    label: `the largest discount that ${approver === null ? "anyone" : `the ${approver}`} may approve`,
    value: `${percent} %`,
  };
}

export function featureFact(name: string, status: string): Statement {
  return { key: `feature:${name.toLowerCase()}`, label: `status of ${name}`, value: status };
}

/** A claim's figures in the order of its sentence: another figure in the same sentence is another claim. */
export function claimFact(id: string, wording: string): Statement {
  const figures = wording.match(/\d+(?:[.,]\d+)*/g) ?? [];
  return { key: `claim:${id}`, label: `figures of the claim ${id}`, value: figures.map(plainNumber).join(", ") };
}

/** A number as people write it, as a plain decimal: "1,450" is 1450, "29,50" and "29.50" are 29.5. */
export function plainNumber(written: string): string {
  const grouped = /^\d{1,3}(?:[.,\u2019' ]\d{3})+(?=$|[.,]\d{1,2}$)/.exec(written)?.[0];
  const whole = grouped === undefined ? written : grouped.replace(/\D/g, "") + written.slice(grouped.length);
  return String(Number(whole.replace(",", ".")));
}
