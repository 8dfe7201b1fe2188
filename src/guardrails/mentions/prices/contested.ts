/** Prices of which the price book states several for one plan, currency and billing: a draft can't be right about them. */
import { Decimal } from "decimal.js";
import type { Plan } from "../../facts.ts";
import type { PriceMention } from "./prices.ts";

export type Price = Plan["prices"][number];

/** Those with another amount beside them. */
export function contestedIn(plans: readonly Plan[]): ReadonlySet<Price> {
  return new Set(
    plans.flatMap(({ prices }) =>
      prices.filter((price) =>
        prices.some(
          (other) =>
            other.currency === price.currency &&
            other.billing === price.billing &&
            !new Decimal(other.list).equals(price.list),
        ),
      ),
    ),
  );
}

/** What the book says of the plans that a mention may mean. */
export function disagreement(mention: PriceMention, plans: readonly Plan[], contested: ReadonlySet<Price>): string {
  const meant = plans.filter(
    (plan) => mention.plan === undefined || plan === mention.plan || mention.items.includes(plan),
  );
  const said = meant.flatMap(({ name, prices }) => {
    const torn = prices.filter(
      (price) =>
        contested.has(price) &&
        (mention.amount.currency === undefined || price.currency === mention.amount.currency) &&
        (mention.billing === undefined || price.billing === mention.billing),
    );
    const kinds = [...new Set(torn.map(({ currency, billing }) => `${billing} billing in ${currency}`))];
    return kinds.map((kind) => {
      const lists = torn.filter(({ currency, billing }) => `${billing} billing in ${currency}` === kind);
      return `${name} has several prices for ${kind} (${lists.map(({ list }) => list).join(", ")})`;
    });
  });
  return `${said.join("; ") || "the price book states several"}. Which of them holds can't be told from the price book: mend it first.`;
}
