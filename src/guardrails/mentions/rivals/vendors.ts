/** Rivals without their names: the market at large, the reader's present supplier, one that is only hinted at. */
import { THE_OTHERS } from "./careless.ts";
import { SELF_MARK } from "./comparison.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";
import { FOREIGN_DEEDS } from "./foreign.ts";

const SELLERS =
  "(?:competitors?|competition|rivals?|vendors?|providers|suppliers|players|incumbents?|platforms|tools|products|alternatives|systems|apis|apps|services|makers|agencies)";
const MARKET = `(?:(?:our|the|all(?: of)? our|other|any|most|many|some|every|competing|rival|these|those|the big|the other) (?:[a-z-]+ ){0,2}?${SELLERS}|every other (?:[a-z-]+ ){0,2}?(?:vendor|provider|supplier|platform|tool|system|app|api|service|maker|agency)|competitors|rivals|the competition|the (?:big|huge|giant|large|famous) (?:[a-z-]+ ){0,2}?(?:brands|chains|names|boys|firms|companies)|the other (?:guys|lot|fellows|folks|camp|crowd|side of the street))`;
const INCUMBENT =
  "your (?:(?:present|current|existing|old|last|usual|own|so-called) )?(?:[a-z]+ )?(?:supplier|vendor|provider|incumbent)|your (?:present|current|existing|old|last|so-called) [a-z]+";
/** "Unlike certain vendors", "some tools that we won't name" */
const HINTED = `certain (?:other )?(?:[a-z-]+ ){0,2}?(?:${SELLERS}|brands|companies|names|firms|people in (?:this|our) (?:business|trade|industry))|some (?:[a-z-]+ ){0,2}?(?:${SELLERS}|brands|companies|names|firms) (?:that |which |whom )?(?:we|i) (?:won't|will not|needn't|could|shall not|shan't)(?: [a-z]+)?|a certain (?:[a-z]+ )?(?:competitor|supplier|rival|vendor|provider|company|brand)(?: (?:whose name|beginning|starting|that shall|who shall|which shall|i (?:won't|will not|needn't)|we (?:won't|will not|needn't))(?: (?!(?:has|is|does|sells)\\b)[a-z'-]+){0,6})?`;

export const VENDORS = new RegExp(`(?<![a-z])(?:${HINTED}|${MARKET}|${INCUMBENT})(?![a-z])`, "g");

/** How much has to be said of somebody nameless: of a market only grave things are an attack, of one hinted at anything is. */
export type Anonymity = "market" | "incumbent" | "hinted";

export function anonymityOf(subject: string, before: string): Anonymity {
  if (/^(?:a )?certain|^some .* (?:we|i) /.test(subject)) return "hinted";
  if (/\bunlike $/.test(before) && subject.startsWith("some ")) return "hinted";
  return subject.startsWith("your ") ? "incumbent" : "market";
}

const YOU = "(?:you|your|customers|clients|people|everybody|everyone|a|an|small|smaller|little)";
const NUISANCE = "(?:nuisance|burden|number|numbers|cash cow|wallet|afterthought|hindrance|dirt|cattle|fools|children)";
const DEEDS = [
  ...FOREIGN_DEEDS,
  "(?: (?:is|are)(?: (?:well|best|widely))? (?:known|notorious|famous|infamous) for (?:leaving|letting|losing|forgetting|ignoring|overcharging|hiding)(?: [a-z']+){1,5})",
  "(?: [a-z]+){0,2}? (?:sells?|selling|trades?|rents? out) (?:your|their|people's|everybody's)(?: [a-z']+){0,2}? (?:data|addresses|details|names|numbers|contacts|records|secrets)\\b",
  "(?: [a-z]+){0,5}? (?:charges?|adds?|hides?|slips? in|sneaks? in) (?:[a-z]+ )?(?:(?:hidden|secret) (?:fees?|charges?|costs?)|(?:its|their|the) (?:real |true )?(?:fees|charges|costs))\\b",
  "(?: [a-z]+){0,2}? (?:only|just|merely|simply) (?:wants?|cares? (?:about|for)|looks? at|sees?|thinks? of) (?:your|the|people's|everybody's) (?:money|wallets?|budgets?|signatures?|credit cards?|cash)\\b",
  "(?: (?:is|are|'re)(?: [a-z]+)? (?:only |just |merely )(?:after|in it for|interested in|out for) (?:your|the|people's) (?:money|wallets?|budgets?|signatures?|credit cards?|cash))\\b",
  "(?: [a-z]+){0,2}? (?:couldn't care less|could not care less|don't give a|doesn't give a)",
  `(?: [a-z]+){0,2}? (?:treats?|sees?|regards?|views?) ${YOU}(?: [a-z]+){0,5}? (?:like|as) (?:an? )?(?:[a-z]+ )?${NUISANCE}\\b`,
  "(?: [a-z]+){0,2}? (?:would rather|hopes?|prays?|pray|prefers?)(?: that)? (?:you|nobody|no one)(?: [a-z']+){0,2}? (?:find|finds|found|notice|notices|noticed|ask|asks|asked|look|looks|looked|check|checks|checked|read|reads|see|sees|saw|knew|know|knows|sniffs?|compares?|compared|counts?|counted)\\b",
  "(?: [a-z]+){0,2}? (?:pads?|padding|inflates?|inflating|fiddles?|fiddling|doctors?) (?:the|your|their|every) (?:[a-z]+ )?(?:bills?|invoices?|prices?|figures|numbers|hours)\\b",
  "(?: [a-z]+){0,2}? (?:sticks?|slaps?|puts?|glues?|pastes?) (?:an? )?(?:pretty|new|nice|fancy|shiny|fresh|different|green)(?: [a-z]+){0,2} on (?:the same|an?|old|cheap|stale|everybody|somebody)(?: [a-z]+)?",
];
const ROBS =
  "(?:'s| is| has been| was| keeps| are| have been)(?: [a-z]+)? (?:robbing|fleecing|cheating|ripping|overcharging|milking|bleeding|conning|deceiving|short-?changing|swindling|lying to|laughing at|taking) (?:you|your)(?: (?:off|blind|dry|for (?:a ride|a fool|fools|granted|an idiot)))?\\b";
/** "The other vendors in our field are robbing you". */
const WHERE = "(?: (?:in|on|of|around|from) (?:our|this|the|your) (?:[a-z]+ )?[a-z]+)?";
const GRAVE_DEED = new RegExp(`^${WHERE}(?:${DEEDS.join("|")}|${ROBS})`);
const ROBBERY = new RegExp(`^${ROBS}`);

/** How long the words are that accuse a nameless rival of a deed; 0 when none do. */
export function deedBehind(after: string, anonymity: Anonymity | undefined): number {
  const found = (anonymity === "incumbent" ? ROBBERY : GRAVE_DEED).exec(after)?.[0] ?? "";
  return /\btaking (?:you|your)$/.test(found) ? 0 : found.length;
}

const ROGUES =
  "(?:cowboys|crooks|sharks|amateurs|charlatans|bandits|clowns|thieves|vultures|robbers|con(?:-| )?men|liars|cheats|frauds|fraudsters|pirates|jokers|snake[- ]oil (?:salesmen|sellers)|rip-off merchants|dinosaurs)";
const TRADE = "(?:this|our|the) (?:[a-z]+ )?(?:industry|business|trade|market|line of work|branch)";
/** The whole trade at once: "the cowboys who fill this industry". */
const TRADE_RUN_DOWN = new RegExp(
  `(?<![a-z])(?:(?:the|those|all these|most) ${ROGUES} (?:(?:who|that|which) )?(?:[a-z]+ ){0,3}?(?:in |of )?${TRADE}|${TRADE} (?:is|are) (?:[a-z]+ )?(?:full of|run by|teeming with|crawling with|in the hands of) ${ROGUES}|${ROGUES}, (?:all|the lot|every one) of them|${THE_OTHERS})(?![a-z])`,
  "g",
);

const likelyRunDown = createPrefilter([{ regexp: TRADE_RUN_DOWN }]);
export const tradesRunDown = (text: string): readonly RegExpExecArray[] =>
  likelyRunDown(text).flatMap(({ pattern, within }) => allMatches(pattern.regexp, text, within));

const CARRY_ON =
  "(?!(?:you (?:can|could|may|should)|they(?:'ll| will| can| may)? (?:tell|say|know)|ask|their [a-z]+ (?:is|are) (?:public|online|open|on))\\b)";
/** Said by not saying it: in front of the name, and behind it. */
const UNSAID = [
  [/\blet's just say(?: that)?(?: [a-z']+){0,7} $/, /^[^.!?\n]{4,80}/],
  [
    new RegExp(
      `\\b(?:couldn't possibly (?:comment|say)|far be it from me to [a-z]+|(?:don't|do not|wouldn't|would not) (?:want|wish|like|mean) to (?:speak ill|be unkind|badmouth|bash|knock|criti[cs]i[sz]e|run down)|not to (?:be (?:unkind|rude|mean)|speak ill|badmouth|bash)|(?:won't|will not) say a (?:bad )?word)(?: [a-z']+){0,5} $`,
    ),
    new RegExp(`^[^.!?\\n]{0,40}?,? (?:but|though|although|only) ${CARRY_ON}[^.!?\\n]{4,80}`),
  ],
] as const;

/** How many characters in front of the name and behind it make an insinuation. */
export function insinuated(before: string, rest: string): { ahead: number; behind: number } | undefined {
  for (const [front, back] of UNSAID) {
    const found = front.exec(before);
    const behind = found ? back.exec(rest) : null;
    if (found && behind) return { ahead: before.length - found.index, behind: behind[0].length };
  }
  return undefined;
}

const US = `(?:us|${SELF_MARK}+)`;
/** "Fresh beans from us, leftovers from them". */
export const US_AND_THEM = new RegExp(
  `^[^.!?\\n]{0,60}? (?:from|with|at|by) ${US},? (?:and |but |while )?[^.!?,\\n]{3,40} (?:from|with|at|by) them(?=[.,;!?]|$)`,
);

/** What seals what is said of a market: "Some tools leave you hanging. Not ours." */
export const NOT_OURS =
  /^\W*(?:but )?(?:not (?:us|ours|our [a-z]+|here|with us|at \ue013+|\ue013+)(?=[.!,;]|\s*$)|(?:ours|we|\ue013+) (?:don't|do not|doesn't|does not|never|won't)(?=[.!,;]|\s*$))/;
