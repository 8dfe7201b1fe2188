import { parseRegister } from "./register-check.ts";
import { type Claim, type Feature, type PriceBook, registerOf, type RegisterName } from "./registers.ts";
import { oncePer } from "../once-per.ts";

/** The text of each register, as found below the roots. */
export interface Registers {
  files: { path: string; text: string }[];
}

export interface KnownPlan {
  id: string;
  name: string;
  /** Ways to write it, longest first. */
  names: string[];
  prices: { currency: string; billing: "monthly" | "annual" | "once"; list: string }[];
}

/** What the registers state, in the form that prose is compared with. */
export interface Known {
  plans: KnownPlan[];
  tiers: PriceBook["discounts"]["tiers"];
  features: Feature[];
  claims: Claim[];
}

/** Reads the registers once. A register that is not valid states nothing: its findings are reported where it is checked. */
export const knownFacts = oncePer((registers: Registers): Known => {
  const books = valid(registers, "price-book", (path, text) => parseRegister("price-book", path, text));
  return {
    plans: books.flatMap((book) => [...book.plans, ...(book.add_ons ?? [])].map(toPlan)),
    tiers: books[0]?.discounts.tiers ?? [],
    features: valid(registers, "features", (path, text) => parseRegister("features", path, text)).flat(),
    claims: valid(registers, "claims", (path, text) => parseRegister("claims", path, text)).flat(),
  };
});

function toPlan(plan: PriceBook["plans"][number]): KnownPlan {
  const names = [plan.name, ...(plan.aliases ?? [])].sort((a, b) => b.length - a.length);
  return { id: plan.id, name: plan.name, names, prices: plan.prices };
}

function valid<T>(registers: Registers, name: RegisterName, parse: (path: string, text: string) => T): T[] {
  return registers.files.flatMap(({ path, text }) => {
    if (registerOf(path)?.name !== name) return [];
    try {
      return [parse(path, text)];
    } catch {
      return [];
    }
  });
}
