/** Whose price an offer speaks of: not every discount in a draft is ours to give. */
import type { CheckContext } from "../../context.ts";
import { clauseStart } from "../../text/sentences.ts";
import { TAG } from "../../text/draft.ts";
import { near } from "../../text/spans.ts";
import { OTHERS } from "../lexicon.ts";
import type { Pattern } from "./patterns.ts";

const WE = /\b(?:we|i|our|ours|us|my)\b|\b(?:we|i)'/;
const OTHERS_BEFORE = new RegExp(`\\b${OTHERS}\\b(?![^.]*\\b(?:we|our|us|i)\\b)`);
/** Who trades with the reader, and for whom the reader sells. */
const TRADER =
  "(?:suppliers?|vendors?|banks?|landlords?|lenders?|insurers?|retailers?|wholesalers?|(?:sub)?contractors?|builders?|manufacturers?|airlines?|hotels?|carriers?|couriers?|agenc(?:y|ies)|brokers?|employers?|rivals?|competitors?|franchisors?|utilit(?:y|ies)|auditors?|creditors?|debtors?)";
const AUDIENCE =
  "(?:customers?|clients?|guests?|patients?|tenants?|members?|students?|pupils?|shoppers?|diners?|residents?|passengers?|donors?|subscribers?|visitors?|patrons?|fans|owners|candidates?|policyholders?|buyers?)";
const THEIR_DEALINGS = new RegExp(
  `\\b(?:your|their|whose|his|her) (?:[a-z-]+ )?(?:${TRADER}|${AUDIENCE})\\b|^\\W*(?:(?:and|but|so|if|when|while|because|since|that|some|most|many|every|each|several|certain|other|the|an?|any|trade|big|large|local) )*${TRADER}\\b|\\b(?:who|that|which) (?:offers?|promises?|gives?|dangles?|sells?|advertises?)(?: [a-z]+){0,3} $|\\bif (?:a|the|one|any) (?:customer|client|buyer|tenant|guest|patient)\\b`,
);
/** "One studio in Bristol gives 10 % off to charities": a trader who is not we, told as a story. */
const SOMEBODY_GIVES = new RegExp(
  `^\\W*(?:(?:and|but|so|because|there|yesterday|today|recently),? )*(?:one|another|an?|some|many|most|several|[${TAG.number}])(?: of (?:our|my|the))?(?: (?!(?:our|we|i)\\b)[a-z-]+){0,2}? (?:${TRADER}|${AUDIENCE}|studios?|shops?|stores?|compan(?:y|ies)|firms?|business(?:es)?|teams?|fleets?|hauliers?|practices?|clinics?|schools?|charit(?:y|ies)|freelancers?|designers?|users?|friends?|neighbou?rs?|baker(?:y|ies|s)?|restaurants?|consultants?|accountants?)(?: of (?:ours|mine))?(?: (?:in|from|near|at|on|who|that|with|called)(?: [a-z'-]+){1,5}?)?(?: (?:also|now|even|always|still|only|[a-z]+ly))? (?:gives?|grants?|offers?|shares?|gave|offered|granted|ran|runs|knocks?|advertises|allows?|lets?)\\b`,
);
const THEIRS_BEHIND = new RegExp(
  `^[^.!?;\\n]{0,20}?\\b(?:from|on|of|by|with|at|to|for) (?:your|their|the|an?|its|his|her) (?:[a-z-]+ )?(?:${TRADER}|${AUDIENCE})(?:'s?)?(?![a-z])`,
);
/** Prices, fees and rates that no seller of a product sets. */
const FOREIGN_PRICE =
  /\b(?:(?:share|stock|bond|house|housing|oil|gas|energy|steel|timber|metals?|commodity|raw[- ]materials?|market|property|fuel|wholesale|resale|electricity|grain|food) prices?|(?:interest|exchange|tax|vat|discount|growth|churn|occupancy|conversion|open|error|default|no-show|hourly|day|mortgage|response) rates?|(?:audit|bank|legal|late|agency|card|transaction|brokerage|court|school|tuition|parking|accountancy|accounting|notary|shipping|freight|hosting|cloud|insurance|energy|electricity|phone|heating|water|fuel|recruiter|recruitment|consultancy) (?:fees?|bills?|charges?|invoices?|premiums?)|(?:zero-coupon|bonds?|gilts?|debentures?)|headcount|retention money|early[- ]payment)\b/;

/** True when the offer at start–end is made by or to somebody else than us and the reader. */
export function isOthersOffer(ctx: CheckContext, pattern: Pattern, start: number, end: number): boolean {
  const { tagged } = ctx.draft;
  const sentence = ctx.sentence(start);
  const from = clauseStart(tagged, sentence, start);
  const before = tagged.slice(from, start);
  const whole = tagged.slice(from, Math.min(sentence.end, end + 24));
  if (pattern.type === "price-match") {
    // "The rule matches any price": what matches there is a thing.
    const subject = /^\W*(?:the|your|this|that|an?|each|every|their|its) [a-z]/.test(before);
    const feature = near(ctx.named("features", ctx.lexicon.features), from, start).length > 0;
    return (subject || feature) && !WE.test(whole);
  }
  if (OTHERS_BEFORE.test(before) || SOMEBODY_GIVES.test(before)) return true;
  if (/\bour own (?!(?:list )?pric)/.test(tagged.slice(from, end))) return true;
  if (WE.test(before)) return false;
  if (FOREIGN_PRICE.test(whole)) return true;
  if (WE.test(tagged.slice(start, end))) return false;
  if (near(ctx.named("plans", ctx.lexicon.plans), from, end).length > 0) return false;
  const rival = near(ctx.named("competitors", ctx.lexicon.competitors), from, start).length > 0;
  return (
    rival || THEIR_DEALINGS.test(before) || THEIRS_BEHIND.test(tagged.slice(end, Math.min(sentence.end, end + 60)))
  );
}
