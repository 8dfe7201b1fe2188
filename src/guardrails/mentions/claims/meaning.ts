/** The words of a sentence that carry its meaning, with everyday synonyms folded into one. */
import { detached } from "../../text/detached.ts";
import { eachWord } from "../../text/phrases.ts";

const STOP = new Set(
  "a an the and or but of to in on at for from by with within into over under than then that this these those is are was were be been being am do does did has have had it its they them their he she his her you your yours we our us i me my as so if not no up out about more most much many very can could will would may might shall should just only also each every all any some who which what when where how one two there here after before while during per like typical average now already still even because both own same such too s t re ll ve d m get gets got using use uses used".split(
    " ",
  ),
);

const GROUPS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "fast faster fastest quick quicker quickest quickly speed sooner rapid accelerate",
    "less fewer few reduce reduction cut lower low decrease drop shrink save saving trim slash shorten shorter",
    "increase boost grow growth higher high rise raise lift improve improvement gain better uplift greater",
    "customer client user subscriber buyer",
    "team department crew",
    "company business firm organisation organization shop store",
    "rate rated rating score review",
    "reply respond response answer",
    "certified certification certificate accredited certify hold",
    "audit audited auditor auditing",
    "available availability uptime",
    "match matched matching matcher",
    "clear cleared clearing",
    "chase chasing chased",
    "finance accounting",
    "spend spent spending",
    "double twice",
    "winner won win award winning",
    "first initial",
    "month-end close closing closed",
    "request ask query question",
    "employee staff worker people person",
    "recommend recommended recommendation",
    "renew renewal renewed retention",
  ].flatMap((group) => {
    const words = group.split(" ");
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

/** A heavier stem than phrases use: tense and plural make no difference to meaning here. */
function root(word: string): string {
  const bare = word.replace(/'(?:s|t|re|ll|ve|d|m)$/, "");
  if (GROUPS[bare] !== undefined) return GROUPS[bare];
  let short = bare;
  if (bare.length > 4) short = bare.replace(/(?:ies)$/, "y").replace(/(?:ing|edly|ed|es|s|ly)$/, "");
  if (short.length < 3) short = bare;
  // "CVs", "PDFs"
  if (/^[bcdfghjklmnpqrtvwxz]{2,3}s$/.test(bare)) short = bare.slice(0, -1);
  const known = GROUPS[short] ?? GROUPS[`${short}e`];
  if (known !== undefined) return known;
  // "inspection" and "inspect", "consolidate" and "consolidation" mean the same thing here.
  const stripped = short.replace(/(?:isation|ization|ation|ition|ion|ate|ment|ise|ize|is|iz|at)$/, "");
  return (stripped.length >= 4 ? stripped : short).replace(/e$/, "");
}

const roots = new Map<string, readonly string[]>();

/** The root of a word that carries meaning, none of a word that does not. */
export function rootsOf(word: string): readonly string[] {
  let found = roots.get(word);
  if (found === undefined) {
    const own = detached(word);
    // "Won't" has won nothing.
    const short = STOP.has(own) || /^\d+$|n't$/.test(own) ? "" : root(own);
    found = short.length > 1 && !STOP.has(short) ? [short] : [];
    // Natural text has few different words; the bound keeps hostile text from growing the table.
    if (roots.size < 20_000 && own.length < 40) roots.set(own, found);
  }
  return found;
}

/** Content words of tagged text; figures are left out, they are compared as quantities. */
export function meaningOf(tagged: string): Set<string> {
  const words = new Set<string>();
  eachWord(tagged, (word) => {
    for (const root of rootsOf(word)) words.add(root);
  });
  return words;
}

/** Overlap coefficient: the share of the smaller set that both have. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / small.size;
}
