/** A sentence that says what an approved wording says, apart from its figures, is that claim, whatever its verb. */
import type { CheckContext, Lexicon } from "../../context.ts";
import type { Claim } from "../../facts.ts";
import type { Quantity } from "../../text/quantities.ts";
import { clauseEnd, clauseStart } from "../../text/sentences.ts";
import { near, type Cover } from "../../text/spans.ts";
import { TOLD_BY_READER } from "../lexicon.ts";
import { approved, isApproved, quantitiesIn, unitOf, type ClaimMention } from "./approved.ts";
import { SETTING } from "./contradictions.ts";
import { meaningOf } from "./meaning.ts";
import { oncePer } from "../../../once-per.ts";

type Wordings = ReadonlyMap<string, ReturnType<typeof approved>>;

/** Words that change nothing of what is claimed. */
const ASIDE = meaningOf("today currently nowadays meanwhile presently altogether proudly truly fact");

const keyOf = (words: ReadonlySet<string>, names: ReadonlySet<string>): string =>
  [...words]
    .filter((word) => !names.has(word) && !ASIDE.has(word))
    .sort()
    .join(" ");

/** The approved wordings that have figures, by the content words of each. */
const wordings = oncePer(({ company, facts }: Lexicon) => {
  const names = meaningOf(company.join(" ").toLowerCase());
  const list = new Map<string, ReturnType<typeof approved>>();
  for (const entry of approved(facts.claims ?? [])) {
    // The number of a standard is a name.
    if (entry.quantities.length === 0 || NORMS.some((norm) => entry.exact.has(norm))) continue;
    const key = keyOf(entry.words, names);
    if (key !== "") list.set(key, [...(list.get(key) ?? []), entry]);
  }
  return { names, list };
});

const NORMS = ["iso", "iec", "soc", "pci", "din", "en"];
const MOST_FIGURES = 8;
const US = /\b(?:we|our|ours|us|it|this)\b/;

interface Restated {
  start: number;
  end: number;
  status: ClaimMention["status"];
  claim: Claim;
  expired: boolean;
}

/** What the words from `start` to `end` restate, if they restate anything. */
function restated(ctx: CheckContext, list: Wordings, names: ReadonlySet<string>, start: number, end: number) {
  const text = ctx.text(start, end);
  const words = meaningOf(text);
  const alike = list.get(keyOf(words, names));
  if (!alike || TOLD_BY_READER.test(text) || SETTING.test(text)) return undefined;
  const named = near(ctx.named("company", ctx.lexicon.companyNames), start, end).length > 0;
  const said = quantitiesIn(ctx, start, end);
  // "Your 12 bakeries run at night": few words say the same only where they are said of us.
  const fitting = alike.filter(
    (entry) =>
      (named || entry.words.size >= 4 || ![...entry.words].some((word) => names.has(word)) || US.test(text)) &&
      (!/\b(?:your|their|his|her|for you)\b/.test(text) || entry.exact.has("your") || entry.exact.has("their")) &&
      said.every((one) => entry.quantities.some((other) => countedIn(other) === countedIn(one))),
  );
  const [first] = fitting;
  if (!first || said.length === 0) return undefined;
  const figures = ctx.draft.quantitiesBetween(start, end).filter(({ quantity }) => quantity.type !== "date");
  const same = fitting.filter((entry) => figures.every(({ at, quantity }) => isApproved(ctx, at, quantity, entry)));
  const valid = same.find(({ claim }) => claim.expires >= ctx.asOf);
  const expired = valid === undefined && same[0] !== undefined;
  const status = valid ? "supported" : expired ? "unsupported" : "contradicted";
  return { start, end, status, claim: (valid ?? same[0] ?? first).claim, expired } satisfies Restated;
}

/** "Twice as fast" is told as a number, too. */
const countedIn = (quantity: Quantity): string => (quantity.type === "multiple" ? "number" : unitOf(quantity));

/** The claims found, those among them set right that restate an approved wording, with those that no pattern knew. */
export function withRestated(
  ctx: CheckContext,
  found: readonly ClaimMention[],
  owned: ReadonlySet<number>,
  cover: Cover,
): ClaimMention[] {
  const { names, list } = wordings(ctx.lexicon);
  if (list.size === 0) return [...found];
  const { tagged } = ctx.draft;
  const competitors = ctx.named("competitors", ctx.lexicon.competitors);
  let claims = [...found];
  let done = -1;
  for (const { at, quantity } of ctx.draft.quantities) {
    if (at < done || quantity.type === "date" || quantity.type === "money") continue;
    const sentence = ctx.sentence(at);
    // No approved wording is a table; the bound keeps lines of nothing but figures cheap.
    if (ctx.draft.quantitiesBetween(sentence.start, sentence.end).length > MOST_FIGURES) continue;
    if (near(competitors, sentence.start, sentence.end).length > 0) continue;
    const clause = [clauseStart(tagged, sentence, at), clauseEnd(tagged, sentence, at)] as const;
    const said =
      restated(ctx, list, names, sentence.start, sentence.end) ?? restated(ctx, list, names, clause[0], clause[1]);
    if (!said) continue;
    done = said.end;
    const { status, claim } = said;
    const judged = { status, claim, ...(said.expired ? { expired: true } : {}) };
    const within = ({ start, end, type }: ClaimMention) =>
      start >= said.start && end <= said.end && (type === "number" || type === "superlative" || type === "comparative");
    const here = claims.filter(within);
    const told =
      here.find(({ start, end }) => start <= at && at < end) ?? (status === "supported" ? here[0] : undefined);
    claims = claims.filter((one) => !here.includes(one));
    if (told) claims.push({ ...told, type: "number", ...judged });
    else if (status === "supported" || !owned.has(at)) {
      const noun = / [a-z-]+/y;
      noun.lastIndex = at + 1;
      const end = at + 1 + (noun.exec(tagged)?.[0].length ?? 0);
      claims.push({ start: at, end: Math.min(end, said.end), type: "number", ...judged });
    }
    cover.add(said.start, said.end);
  }
  return claims;
}
