/** What a sentence says is not so: "can't replace", "never shares", "don't want you to fire". */

const NEGATION =
  /(?<!\bwhy )\b(?:not|never|cannot|(?:ca|wo|do|does|did|is|are|was|were|would|should|could|must)n't|nobody|no one|(?:no|none of)(?: [a-z]+){1,3}? (?:can|could|will|would|should|may|might|must|ever|does|is|are))\b(?! (?:only|just|merely|simply because)\b)/g;
/** What may stand between a negation and its verb. */
const BETWEEN =
  /^(?: (?:can|could|will|would|should|may|might|must|be|been|is|are|has|have|had|to|ever|even|going|able|try|trying|(?:needs?|wants?|asks?|expects?)(?: (?:you|anyone|anybody|people|them|customers))? to|aim|intend|plan|meant|designed|supposed|built|here|an?|the|any|[a-z]+ly))* (?!(?:your|our|my|his|her|its|their|this|that|these|those|it|you|them|us|all|every)\b)([a-z]+)/;
const SAYING = /^(?:say|claim|promis|suggest|pretend|believ|think|mean|recommend|advis|tell|guarante)$/;

const CLAUSE = /^.*?(?=[.;!?]|,? but |$)/s;

export interface Saying {
  /** Roots of its words. */
  affirmed: ReadonlySet<string>;
  /** Of what it says does not happen. */
  denied: ReadonlySet<string>;
}

/** "Replaces", "replacing" and "a replacement" are one word. */
function root(word: string): string {
  const short = word
    .replace(/(?<=...)ments?$/, "")
    .replace(/(?<=..)(?:ing|ed|es|s|e)$/, "")
    .replace(/([bdgmnprt])\1$/, "$1");
  return short === "" ? word : short;
}

const rootsIn = (text: string): string[] => (text.match(/[a-z]+(?:'[a-z]+)?/g) ?? []).map(root);

/** Reads folded, lower-cased text. */
export function sayingOf(text: string): Saying {
  const denied = new Set<string>();
  let rest = "";
  let from = 0;
  for (const match of text.matchAll(NEGATION)) {
    const at = match.index + match[0].length;
    if (match.index < from) continue;
    const [led = "", verb = ""] = BETWEEN.exec(text.slice(at, at + 80)) ?? [];
    if (verb === "") continue;
    // What nobody says is denied with all its words.
    const end = SAYING.test(root(verb)) ? at + (CLAUSE.exec(text.slice(at))?.[0].length ?? 0) : at + led.length;
    for (const one of rootsIn(text.slice(at + led.length - verb.length, end))) denied.add(one);
    rest += text.slice(from, match.index);
    from = end;
  }
  return { affirmed: new Set(rootsIn(rest + text.slice(from))), denied };
}

/** Whether one says of something that it does not happen, and the other that it does. */
export function contradict(one: Saying, other: Saying): boolean {
  const against = (a: Saying, b: Saying) =>
    [...a.denied].some((word) => !a.affirmed.has(word) && b.affirmed.has(word) && !b.denied.has(word));
  return against(one, other) || against(other, one);
}
