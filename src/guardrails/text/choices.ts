/** Strings that a match must hold: any of all of any, and which of them are worth looking for. */

/** Strings of which a match holds at least one. */
export interface Choice {
  texts: readonly string[];
  /** How likely a text holds one of them by chance. */
  cost: number;
}
/** A match holds something of each. */
export type Conjunction = readonly Choice[];

/** An alternation of this many strings is still a list of literals. */
export const MOST_CHOICES = 400;
/** More ways than these are taken together as one. */
export const MOST_WAYS = 32;
/** The rarest choices of a conjunction are enough; a choice as common as this says nothing beside a rarer one. */
const MOST_TOGETHER = 3;
const COMMON_COST = 0.05;
const RARE_ENOUGH = 0.02;

/** Either way of one with either way of the other. */
export function both(a: readonly Conjunction[], b: readonly Conjunction[]): readonly Conjunction[] {
  if (a.length === 1 && a[0]?.length === 0 && b.length <= MOST_WAYS) return b;
  if (a.length * b.length <= MOST_WAYS) return a.flatMap((one) => b.map((other) => rarest([...one, ...other])));
  const one = together(b);
  return one ? a.map((way) => rarest([...way, one])) : a;
}

/** The choices of a conjunction that say most. */
export function rarest(way: Conjunction): Conjunction {
  if (way.length < 2) return way;
  const ordered = [...way].sort((a, b) => a.cost - b.cost);
  let all = 1;
  return ordered.filter(({ cost }, i) => {
    const tells = i === 0 || (i < MOST_TOGETHER && (cost < COMMON_COST || (all > RARE_ENOUGH && cost < 0.7)));
    all *= tells ? cost : 1;
    return tells;
  });
}

/** One choice for several ways: of each the rarest. */
export function together(ways: readonly Conjunction[]): Choice | undefined {
  const rare = ways.flatMap((way) => rarest(way)[0] ?? []);
  const short = ways.flatMap((way) => [...way].sort((a, b) => a.texts.length - b.texts.length)[0] ?? []);
  return [rare, short]
    .map((choices) => [...new Set(choices.flatMap(({ texts }) => texts))])
    .flatMap((texts) => (texts.length <= MOST_CHOICES ? (choiceOf(texts) ?? []) : []))
    .sort((a, b) => a.cost - b.cost)[0];
}

export function choiceOf(texts: readonly string[]): Choice | undefined {
  let cost = 0;
  for (const text of texts) {
    if (text === "") return undefined;
    cost += likelihood(text);
  }
  return { texts, cost };
}

const EVERYDAY: ReadonlySet<string> = new Set(
  "we you i it they this that the a an our your their my is are be have has will can to for of in on and not".split(
    " ",
  ),
);

/** Every further letter makes a string rarer; a quantity is about as rare as a short word. */
function likelihood(text: string): number {
  if (text === " ") return 1;
  if (text.length < 7 && EVERYDAY.has(text.trim())) return 0.25;
  let weight = text.length;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) >= 0xe000) weight += 3;
  return WEIGHED[weight] ?? 0;
}
const WEIGHED = Array.from({ length: 64 }, (_, weight) => 0.25 ** weight);
