/** What a sentence says is not so: "can't replace", "never shares", "don't want you to fire". */

const NEGATION =
  /(?<!\bwhy |\b(?:if|when|unless|because) (?:you|they|we|it|he|she|[a-z]+ [a-z]+) )\b(?:not|never|cannot|(?:ca|wo|do|does|did|is|are|was|were|would|should|could|must|need)n't|instead of|rather than|far from|too (?:good|important|valuable|precious|dear) to(?: be)?|(?:would|'d) hate to(?: see)?(?: (?:you|anyone|anybody))?|nobody|no one|(?:no|none of)(?: [a-z]+){1,3}? (?:can|could|will|would|should|may|might|must|ever|does|is|are))\b(?! (?:only|just|merely|simply because)\b)/g;
/** "Don't blame us" denies nothing of whom else to blame. */
const US = /^ (?:us|me)\b/;
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

/** Words with which something is denied by what stands behind them: "doesn't lead to lay-offs", "it isn't about replacing". */
const LEADS_TO = /^(?:lead|mean|caus|requir|involv|result|recommend|suggest|advis|about|call)$/;
const SAME_CLAUSE = /^[^.,;:!?]*$/;
const NONE = /^(?:[a-z]*(?: of)?)? ?(?:none|nobody|no one|not one)\b/;

/** Whether what the words at start–end say is denied in front of them, or of everybody: "replaces none of them". */
export function isDeniedAt(text: string, start: number, end: number): boolean {
  if (
    /\bno (?:reason to )?$/.test(text.slice(Math.max(0, start - 16), start)) ||
    NONE.test(text.slice(end).trimStart())
  )
    return true;
  for (const match of text.matchAll(NEGATION)) {
    const at = match.index + match[0].length;
    if (at > start) return false;
    const [led = "", verb = ""] = BETWEEN.exec(text.slice(at, at + 80)) ?? [];
    const verbAt = at + led.length - verb.length;
    if (verb === "" || US.test(text.slice(at + led.length))) continue;
    if (verbAt === start) return true;
    if (verbAt < start && LEADS_TO.test(root(verb)) && SAME_CLAUSE.test(text.slice(verbAt, start))) return true;
  }
  return false;
}

/** Reads folded, lower-cased text. */
export function sayingOf(text: string): Saying {
  const denied = new Set<string>();
  let rest = "";
  let from = 0;
  for (const match of text.matchAll(NEGATION)) {
    const at = match.index + match[0].length;
    if (match.index < from) continue;
    const [led = "", verb = ""] = BETWEEN.exec(text.slice(at, at + 80)) ?? [];
    if (verb === "" || US.test(text.slice(at + led.length))) continue;
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
