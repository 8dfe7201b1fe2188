/** The vocabulary of praise: each class once, for every pattern that makes a claim of it. */
import { degree, nouns } from "../word-forms.ts";

/** What praises when it is more so than others; each list without the words that count or measure. */
const PRAISING =
  "fast quick swift easy simple smart safe cheap strong clean friendly light quiet tough fine great neat sharp smooth green sturdy slick fair";
const MERITS = `${PRAISING} clear nice tidy bright kind calm keen handy warm fresh large big high low close short long slow hard late early few deep wide rich lean sleek steady tight happy cold cool dry crisp`;
/** What is most common, likely or urgent is not praised. */
export const MOST =
  "most (?!(?:of|likely|common|commonly|recent|recently|important|critical|urgent|senior|junior|relevant|appropriate|suitable|frequent|frequently|probable|probably|significant|similar|people|cases|days|part)\\b)[a-z-]+";
export const BETTER = `(?:better|worse|more|less|fewer|sooner|superior|ahead|${degree(MERITS, "er")})`;
/** Behind a comparative: whom it is measured by. */
export const THAN = "(?:than|compared (?:to|with)|in comparison (?:to|with))";
export const BEST = `(?:best|${MOST}|leading|top(?! of\\b)|number(?:[- ]\\ue003|one)|#\\ue003|favou?rite|${degree(`${PRAISING} large big high low`, "est")})`;
/** Of its kind there is but this. */
export const ONLY = "(?:only|sole|(?:one|\\ue003) and only)";
/** "The fastest-growing". */
export const GROWING = "(?:fastest|quickest|swiftest)[- ]growing";

/** What somebody sells who sells what we do, and whoever sells it. */
export const TOOLS = nouns(
  "tool vendor platform product provider system app application supplier agency company firm solution service software package competitor rival player team brand engine option alternative consultancy partner bank clinic school shop carrier contractor courier installer forwarder dentist dealer maker manufacturer builder broker advisor adviser lender insurer planner helpdesk crm bot scanner machine boiler generator",
);
/** Likewise, without whoever sells it and what anybody may have: a company, a team, a partner. */
export const SOLD = nouns(
  "tool platform product system app application solution service software package suite engine planner scheduler helpdesk crm bot vendor provider supplier assistant portal database kit technology",
);
/** What we sell, told without its name: "the app", "the new release". */
export const OUR_THING = `(?:the|this) (?:(?:new|latest|whole|entire|same) )?(?:[a-z-]+ )?${nouns("app tool platform product system application solution service software package engine planner scanner bot machine module portal dashboard release update upgrade version subscription switch integration add-on plan assistant")}`;
export const NOBODY = "(?:no one|nobody|not a soul)";
/** All the others, of whom none does it. */
export const NONE_OF_THEM = `(?:none of (?:the|our) (?:others|rest|competition|competitors|rivals|alternatives)|no (?:competitor|rival)|not (?:one|\\ue003|a single)(?: other)? (?:competitor|rival|vendor))`;
/** "No other", "not a single other". */
export const NO_OTHER = "(?:no other|not (?:one|\\ue003|a single|any) other)";

/** What a jury gives. */
export const PRIZE = "(?:awards?|prizes?|medals?|troph(?:y|ies)|honou?rs?|accolades?|distinctions?)";
export const PRIZE_WINNING = "(?:(?:award|prize|medal|trophy|honou?r)[- ]winning|multi-award)";
/** How we came by it. */
export const WON =
  "(?:won|win|winning|received|earned|took home|taken home|picked up|scooped|awarded|(?:was|were|been|being) (?:given|handed|granted|presented with)|bagged|clinched|landed|secured|collected|claimed|carried off|brought home|walked away with|came home with|honou?red with)";
/** How somebody says what we are. */
export const TITLED =
  "(?:named|voted|elected|declared|crowned|dubbed|hailed|proclaimed|(?:picked|hailed|called)(?= as\\b)|ranked|rated|recogni[sz]ed|chosen|selected|listed|featured|positioned|placed)";

/** What the future never brings: "you'll never", "you won't ever". */
export const WILL_NEVER = "(?:(?:'ll| will) (?:never|not ever|at no time)| won't ever|(?:'re| are| is) never going to)";
/** What goes astray. */
export const MISS = "(?:miss|lose|misplace|mislay|forfeit|forget|overlook|run out of|double-book)";

/** So many, more or less. */
const APPROXIMATE =
  "(?:by |up to |as much as |as many as |around |about |over |more than |upwards of |in excess of |close to |nearly |almost |at least |an average of |roughly |some |just (?:over|under) |well over |another |\\ue005 (?=\\ue003)|an extra |a full |a combined |a total of )";
export const APPROXIMATELY = `${APPROXIMATE}*`;
/** Likewise, of what something changes by. */
export const BY = `(?:${APPROXIMATE}|on average |an? |to |an additional )*`;

/** Who buys and uses it. */
export const CLIENTS =
  "(?:customers?|clients?|users?|subscribers?|buyers?|companies|businesses|organi[sz]ations?|enterprises?|patients?|learners?|firms?|shops?)";
export const PEOPLE = `(?:${CLIENTS}|members?|teams?|guests?|partners?|owners?|people|controllers?|managers?)`;
/** What they do with it. */
export const USE =
  "(?:us(?:e|es|ing)|trusts?|rel(?:y|ies)|clos(?:e|es)|carr(?:y|ies)|chooses?|chose|picked|buys?|bought|swears?|depends?|counts? on|loves?|prefers?|recommends?|endorses?|runs? on|banks? on|bets? on)";
/** What they do "with us", "with Brightoven". */
export const DO_WITH =
  "(?:start|begin|end|order|work|count|build|train|send|plan|bake|cook|print|drive|travel|live|learn|teach|heat|clean|write|sleep|book|sell|run|manage|close|pay|bank|design|ship|trade|grow|rely|switched|moved|signed|keep|store|pick|pack|scan|file|log|report|pick up|brew|schedule|drink|eat|wear|read|watch|(?:have |now )?(?:moved|switched|changed|come))";
/** By whom we are used: "the choice of 900 marinas". */
export const USED_BY =
  "(?:(?:trusted|used|loved|chosen|relied (?:up)?on|adopted|backed|powered|preferred|picked|endorsed|recommended) by|(?<!\\b(?:an?|no|your|their|of) )(?:the )?(?:first |preferred |top )?choice of|in use at|at work (?:in|at))";
