import { discountFact, type Fact, featureFact, LARGEST_DISCOUNT, type Statement } from "./fact.ts";
import type { Known } from "./known-facts.ts";
import { claimStatements } from "./prose-claims.ts";
import { priceStatements } from "./prose-prices.ts";
import { sentencesIn } from "./sentences.ts";
import type { Chunk } from "./types.ts";
import { oncePer } from "../once-per.ts";

/** Words that tell of another time, another seller or a mere possibility: such a sentence states nothing that holds now. */
const HYPOTHETICAL =
  /\b(?:was|were|used to|until|formerly|previously|would|might|could|if|unless|whether|idea|propos\w+|they|their|competitors?|instead|no longer|not|never|cannot|said|says?|asked?)\b|n't\b|\?/i;

/** What the sentences and tables of a chunk state about prices, discounts, features and claims. Rather silent than wrong. */
export function proseFacts(known: Known, chunk: Chunk, competitors: readonly string[]): Omit<Fact, "ordinal">[] {
  const facts: Omit<Fact, "ordinal">[] = [];
  const subject = [...chunk.headings, chunk.lead ?? ""].join(" ");
  const add = (quote: string, statements: readonly Statement[]): void => {
    for (const statement of statements) facts.push({ ...statement, quote: shorten(quote) });
  };
  const sentences = sentencesOf(chunk.text);
  for (const { quote, statement } of priceStatements(known, chunk, sentences, competitors)) add(quote, [statement]);
  for (const sentence of sentences) {
    const isAboutOthers = competitors.some((name) => sentence.toLowerCase().includes(name));
    if (isAboutOthers) continue;
    add(sentence, discounts(known, sentence, subject));
    add(sentence, features(known, sentence));
    add(sentence, claimStatements(known, sentence, chunk.headings));
  }
  return facts;
}

/** Sentences without Markdown's marks. Each line of a list or a table is one of its own. */
export function sentencesOf(text: string): string[] {
  const lines = text.replace(/([^\n|])\n(?![ \t]*(?:[-*+>#|]|\d+[.)]|\n))/g, "$1 ").split("\n");
  return lines.flatMap((line) => {
    const plain = line
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/[*_`]{1,3}/g, "")
      .replace(/^[\s>#+-]+/, "");
    if (plain.startsWith("|")) return [plain];
    return sentencesIn(plain);
  });
}

const PERCENT = String.raw`(\d{1,2}(?:[.,]\d+)?)\s?(?:%|per ?cent)`;
const UP_TO = new RegExp(String.raw`\bup to ${PERCENT}`, "i");
const LARGEST = new RegExp(
  String.raw`\b(?:maximum|largest|highest|biggest) (?:possible |allowed )?discount(?: ever| we (?:give|offer|allow))?(?: is|:| of| stands at)? ${PERCENT}`,
  "i",
);

/** "can sign off 35%": that much is in their power, and perhaps more. */
const MAY_APPROVE = new RegExp(
  String.raw`\b(?:can|may) (?:approve|sign(?: off)?(?: on)?|grant|give|authori[sz]e|release) (?:an? |any |discounts? of |(?:a )?discount of )*${PERCENT}`,
  "i",
);
/** Somebody or something else is needed as well. */
const CONDITION = /\b(?:with|without|together|only|after|once|when|before|except|than|both|plus)\b/i;

function discounts(known: Known, sentence: string, subject: string): Statement[] {
  if (known.tiers.length === 0) return [];
  const largest = LARGEST.exec(sentence);
  if (largest) return [{ ...LARGEST_DISCOUNT, value: discountFact(null, number(largest[1]!)).value }];
  const granted = MAY_APPROVE.exec(sentence);
  const stated = UP_TO.exec(sentence) ?? granted;
  const isAboutDiscounts =
    /\bdiscounts?\b/i.test(sentence) || (sentence.startsWith("|") && /\bdiscounts?\b/i.test(subject));
  if (!stated || !isAboutDiscounts || HYPOTHETICAL.test(sentence)) return [];
  const percent = number(stated[1]!);
  if (stated === granted) {
    const [one, another] = approversIn(known, sentence);
    const isBeyond = one !== undefined && another === undefined && percent > one.up_to_percent;
    return isBeyond && !CONDITION.test(sentence) ? [discountFact(one.approver, percent)] : [];
  }
  const approvers = approversIn(known, sentence);
  if (approvers.length === 1) return [discountFact(approvers[0]!.approver, percent)];
  // A figure of some tier is that tier; only one beyond all of them contradicts.
  const top = known.tiers.at(-1)!.up_to_percent;
  return percent > top ? [{ ...LARGEST_DISCOUNT, value: discountFact(null, percent).value }] : [];
}

/** "Sales managers can" speaks of the sales manager. One word alone needs its capitals: "finance" is no approver. */
function approversIn(known: Known, sentence: string): Known["tiers"] {
  return known.tiers.filter(({ approver }) => {
    if (approver === null) return false;
    const flags = /\s/.test(approver) ? "iu" : "u";
    return new RegExp(String.raw`(?<![\p{L}\d])${escape(approver)}s?(?![\p{L}\d])`, flags).test(sentence);
  });
}

const STATUS_WORDS: readonly (readonly [string, string])[] = [
  ["beta", String.raw`in (?:(?:open|closed|public|private) )?beta`],
  [
    "planned",
    String.raw`planned|on (?:the|our) roadmap|(?:coming|available) soon|not (?:yet )?(?:available|shipped|built)(?: yet)?`,
  ],
  ["shipped", String.raw`(?:now )?generally available|live|shipped|(?:now )?available (?:today|now|to all|in all)`],
];

/** "Forecasts shipped.", "Forecasts have finally launched in May": the release as what happened. */
const RELEASED = String.raw`(?:(?:has|have|now|just|finally|already) )*(?:shipped|launched|released|went live|gone live)(?=[.!;,]|$| (?:in|on|last|this|today|yesterday|with)\b)(?!.*\bbeta\b)`;

const STATUS = new RegExp(
  `\\((?:beta|planned)\\)|\\b(?:launched|released|went live|gone live|${STATUS_WORDS.map(([, words]) => words).join("|")})(?![\\p{L}\\d])`,
  "iu",
);
const OTHER_TIME =
  /\b(?:was|were|used to|until|formerly|would|might|could|if|unless|whether|no longer|said|when|once|fix)\b|\?/i;

function features(known: Known, sentence: string): Statement[] {
  if (!STATUS.test(sentence) || OTHER_TIME.test(sentence)) return [];
  return patternsOf(known).flatMap(({ name, patterns }) => {
    const stated = patterns.find(({ pattern }) => pattern.test(sentence));
    return stated ? [featureFact(name, stated.status)] : [];
  });
}

const patternsOf = oncePer(({ features }: Known) =>
  features.map((feature) => ({ name: feature.name, patterns: featurePatterns(feature) })),
);

function featurePatterns(feature: Known["features"][number]): { status: string; pattern: RegExp }[] {
  // One ordinary word as an alias ("permissions") is found in sentences about other things.
  const names = [feature.name, ...(feature.aliases ?? [])].filter((name) => /\s|\p{Lu}/u.test(name));
  const name = names
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join("|");
  if (name === "") return [];
  const verb = String.raw`(?:is|are|remains|stays|has been) (?:(?:now|still|only|currently|already|also|today) )*`;
  return STATUS_WORDS.flatMap(([status, words]) => {
    const forms = [String.raw`(?<![\p{L}\d-])(?:${name}) (?:${verb}(?:${words})|\(${status}\))(?![\p{L}\d])`];
    if (status === "shipped") forms.push(String.raw`^(?:the |our )?(?:${name}) ${RELEASED}`);
    if (status === "beta") forms.push(String.raw`^in beta[^:.]{0,20}:[^.;]*?(?<![\p{L}\d])(?:${name})(?![\p{L}\d])`);
    return forms.map((form) => ({ status, pattern: new RegExp(form, "iu") }));
  });
}

const number = (written: string): number => Number(written.replace(",", "."));

export function escape(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function holdsWord(sentence: string, word: string): boolean {
  return new RegExp(String.raw`(?<![\p{L}\d])${escape(word)}(?![\p{L}\d])`, "u").test(sentence);
}

const MAX_QUOTE = 240;

function shorten(quote: string): string {
  return quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE - 1)}…` : quote;
}
