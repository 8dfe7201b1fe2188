/** Names in capitals that are said to be ours and that no register knows: "our Treasury Cockpit", "we launched Ember Vision". */
import type { CheckContext } from "../../context.ts";
import type { Facts } from "../../facts.ts";
import { foldPhrase } from "../../text/fold.ts";
import { allMatches } from "../../text/prefilter.ts";
import { near, overwritten } from "../../text/spans.ts";
import { meaningOf } from "../claims/meaning.ts";
import { featuresIn } from "./features.ts";
import { GENERIC } from "./paraphrases.ts";
import { oncePer } from "../../../once-per.ts";

export interface InventedName {
  start: number;
  end: number;
  name: string;
}

/** What makers call parts of a product: "our Treasury Cockpit", "Smart Invoice Capture". */
const PART =
  "(?:Studio|Cockpit|Radar|Engine|Copilot|Co-Pilot|Capture|Hub|Suite|Builder|Planner|Tracker|Analy[sz]er|Optimi[sz]er|Console|Vault|Pilot|Lens|Scanner|Assistant|Designer|Editor|Explorer|Navigator|Insights|Analytics|Dashboard|Guard|Shield|Sync|Connect|Wizard|Composer|Finder|Predictor|Toolkit|Viewer|Autopilot|Detector|Forecaster|Coach|Marketplace|Monitor|Manager|Chatbot|(?:Locat|Generat|Calculat|Validat|Estimat|Configurat|Simulat|Translat)or|Module|Mode|Portal|App|Bot|AI)";
const OPENING =
  "(?:Our|OUR|Your|Their|With|The|An?|Meet|Try|Use|Get|Include|Includes|New|Now|In|On|At|For|And|By|From|To|Introducing|Announcing|Launch|Launched|If|When|Open|Let|We|Discover|Also)";
const NAMED_PART = new RegExp(
  `(?=[A-Z\\x80-\\u{10ffff}])(?<![\\p{L}-])((?!${OPENING}[ -])(?:\\p{Lu}[\\p{L}\\p{N}]*[ -]){1,3}${PART})(?![\\p{L}-])`,
  "gu",
);
const SUPPLY =
  "(?:offer|have|provide|launch|launched|are launching|present|introduce|include|built|developed|released|shipped|introduced|unveiled|presented|added|created|rolled out|bring you|give you)";
/** What stands in front of a name that is offered. */
const OFFERED_NAME = new RegExp(
  `(?:(?:^|[^\\p{L}])(?:(?:our|OUR)(?: (?:very|all|brand) ?-?new| new| own| brand-new| free| latest)*|with|meet|try|use|introducing|announcing|get|discover|say hello to|get to know|includes?|(?:comes?|ships?) with|we(?:'ve| have)?(?: (?:also|now|just|even|already|recently|proudly))* ${SUPPLY}|@us@ (?:(?:has|also|now|just|even|already) )*(?:launched|unveiled|offers|has|provides|includes|introduces|presents|launches|brings you|gives you)|@us@(?:'s)?) (?:(?:the|an?) )?(?:(?:new|brand-new|free) )?|(?:^|[.!?:\\n])\\s*(?:just )?launch(?:ed|ing) (?:the (?:new )?|our (?:new )?)?|(?:^|[.!?\\n])\\s*(?:new|now|just in|fresh|brand-new) (?:in|on|from|at|with|for) +@us@[^.!?\\n:]{0,40}: )$`,
  "u",
);
/** Two words in capitals with an article: "a Loyalty Wallet, with which you …". */
const NAMED_THING =
  /(?=[WwIiYy@])(?<![\p{L}-])(?:[Ww]e|WE|@US@|[Ii]t|[Yy]ou)(?: (?:also|now|even|already|can))* (?:have|has|offers?|built|get|gets|launched|added|brings?) (?:an?|our|the) (?:new |own )?(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?=,? (?:with which|in which|where|which \p{Ll}+s|that|so that) (?:\p{Ll}+ ){0,3}?(?:you|your|every|each|all)(?!\p{L}))/gu;

/** "Ember Vision", "Aurora", "Flow 360" */
const NAME =
  "(?:(?!(?:Introducing|Meet|Announcing|Presenting|Try|Discover|New|With|Our|And|Use|The|Here|Hello)[ -])\\p{Lu}[\\p{L}\\p{N}]*\\p{Ll}[\\p{L}\\p{N}]*(?:[ -](?:\\p{Lu}[\\p{L}\\p{N}]*|\\p{N}+)){0,2})";
const TOOL =
  "(?:apps?|tool|product|module|feature|plug-?in|add-?on|dashboard|platform|software|function|sensor|device|scanner|portal|widget|engine|solution|service|camera|system)";
const LATELY = "(?: (?:has|have|also|now|just|recently|finally|proudly|even))*";
const NEWS_OF = `(?:[Ww]e(?:'ve)?|@US@)${LATELY} (?:(?:launched|released|unveiled|rolled out|launch(?:es)?|unveils?)|(?:introduced|presented|built|developed|created|shipped|added)(?=[^.!?\\n]{2,50}(?:, (?:which|our|an?|the) | (?:for you|to help you))))`;
/** Told of a tool (assistants have to say their name), in front of its name or behind it: "we've launched Ember Vision, which …", "our new app, Flow 360". */
const NAMED_TOOLS = [
  `(?=[Ww@])(?<![\\p{L}-])${NEWS_OF} (?:(?:our|the|an?)(?: (?:new|brand-new|own))* )?(?:${TOOL} )?(${NAME})(?=[.!]|, (?:which|our|an?|the|your|so) | (?:for your|to help you|so that|so you))`,
  `(?=[Oo@])(?<!\\p{L})(?:[Oo]ur|@US@(?:'s)?) (?:brand-)?(?:new|latest|newest|own) (?:[\\p{L}-]+ ){0,2}${TOOL}(?:,| called| named|:) ["“']?(${NAME})(?![\\p{L}])`,
  `(?=[Oo@])(?<!\\p{L})(?:[Oo]ur|@US@(?:'s)?) (?:brand-)?(?:new|latest|newest) (${NAME})(?= (?:(?:also|now|even|then) )?(?:shows|tells|lets|gives|finds|spots|catches|reads|turns|suggests|checks|predicts|warns|builds|sorts|flags|runs|scans|detects|writes|sees|learns|answers|helps|does|makes|takes) (?:you|your|every|each|all|the|it|them|an?|what|when|where|whatever)(?!\\p{L}))`,
  `(?=[A-Z\\x80-\\u{10ffff}])(?<![\\p{L}-])(${NAME})(?=,? (?:is )?(?:our|@US@(?:'s)?) (?:(?:brand-)?new |own |latest )?(?:[\\p{L}-]+ ){0,2}${TOOL}(?:,|\\.|!| that | which | for | to ))`,
].map((source) => new RegExp(source, "gu"));
/** What a company launches, builds and names that is no part of its product. */
const NO_PRODUCT =
  /(?:^|[ -])(?:Academy|Foundation|Fund|Initiative|Program(?:me)?|Project|Operation|Campaign|Report|Guide|Survey|Study|Podcast|Newsletter|Blog|Webinar|Conference|Summit|Forum|Awards?|Club|Community|University|School|College|Days?|Weeks?|Month|Tour|Series|Season|Policy|Charter|Code|Team|Office|Group|Ltd|Inc|GmbH|LLC|Book|Handbook|Manifesto|Challenge|Partnership|Network|Trust|Centre|Center|Store|Shop|Factory|Terminal|Station|Street|Road|Tower|House|Sale|Collection|Menu|Friday|Monday|Christmas|Easter|January|February|March|April|May|June|July|August|September|October|November|December|North|South|East|West|Europe|America|Asia|UK|USA|[A-Z]{2}|\d{4})(?:$|[ -])|^(?:The|An?|Our|Your|This|That|It|We|You|They|In|On|At|For|With|Today|Yesterday|Here|There|As|And|But|So|If|When)(?: |$)/;
/** "Director", "Head", "Inspector": somebody, unless makers call a part of a product so. */
const SOMEBODY = /(?:er|or|ist|ant|ent|ian|man|woman|person|[Ll]ead|[Hh]ead|[Cc]hief|President|Apprentice)$/;

/** Managers and coaches of flesh and blood, and rooms on a website. */
const NEWS = /\b(?:meet|introducing|announcing|launch(?:ed|ing)?|new)(?: (?:the|our|new))* $/;
/** "With Voice Match, you …" */
const OFFERED_BEHIND =
  /^(?:, (?:you|your|the|every|each|it|we)\b| (?:you|your|we|it|is|are|lets|shows|tells|gives|does|for your|to see|on your|in your)\b)/;
const AGENT = /(?:Manager|Coach|Pilot|Assistant|Designer|Editor|Planner|Guard|Composer)$/;
const TOOLS_DO =
  /^(?: (?:also|even|now))? (?:shows|tells|lets|gives|finds|spots|catches|reads|turns|suggests|checks|works out|predicts|warns|builds|draws|sorts|flags|runs|scans|detects|writes|is (?:live|ready|included|built|available|here|in)|comes)\b/;
/** "Smart Panel Assistant" is nobody. */
const MADE =
  /^(?:AI|Smart|Digital|Virtual|Automatic|Auto|Instant|Magic|Voice|Photo|Cloud|Live|Intelligent|Mobile|3D)[ -]/;
/** "I'm Emma, the AI Assistant": what everybody's is called. */
const NAMELESS =
  /^(?:(?:AI|Smart|Digital|Virtual|Automatic|Online|Mobile|Web|Customer|Client|Support|Help|Self-Service|Android|Apple|Google|iOS)[ -])+(?:Assistant|Chatbot|Bot|AI|App|Portal|Mode|Module|Dashboard|Hub)$/;
const PERSON =
  /\b(?:account|customer|success|project|product|sales|support|office|marketing|general|implementation|onboarding|relationship|delivery|community|service|close|career|agile|partner|trust|resource|learning|content|knowledge|press)\b/i;
/** "Our new Operations Manager, Jo Bell" */
const CALLED = /^,? \p{Lu}\p{Ll}+ \p{Lu}/u;
/** What holds anything: a "Panel Hub" may well be where the panel monitoring is. */
const CONTAINER =
  /(?:Hub|Suite|Module|Mode|Portal|App|Studio|Console|Cockpit|Dashboard|Manager|Engine|Toolkit|Connect|Sync|Insights|Analytics|Marketplace|AI)$/;

interface KnownNames {
  each: readonly ReadonlySet<string>[];
  all: ReadonlySet<string>;
}

/** The words of each thing that the registers name. */
const knownNames = oncePer((facts: Facts): KnownNames => {
  const book = facts.priceBook;
  const named = [...(facts.features ?? []), ...(book?.plans ?? []), ...(book?.add_ons ?? [])];
  const each = [
    ...named.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]),
    ...(facts.claims ?? []).map(({ wording }) => wording),
  ].map((name) => meaningOf(foldPhrase(name).toLowerCase()));
  return { each, all: new Set(each.flatMap((words) => [...words])) };
});

/** "Defect Tracker" is another name for defect tracking; a "Defect Detector" is something else. */
function isKnown(facts: Facts, name: string): boolean {
  const { each, all } = knownNames(facts);
  const words = [...meaningOf(foldPhrase(name).toLowerCase())];
  const telling = words.filter((word) => !GENERIC.has(word) && all.has(word));
  if (telling.length === 0) return false;
  if (CONTAINER.test(name)) return true;
  const head = words.at(-1) ?? "";
  const does = head.replace(/(?:er|or)$/, "");
  return each.some(
    (known) => (known.has(head) || known.has(does)) && telling.some((word) => word !== head && known.has(word)),
  );
}

interface Match {
  name: string;
  /** Where it ends in the plain text. */
  to: number;
  shape: "part" | "thing" | "tool";
}

export function inventedNamesIn(ctx: CheckContext): InventedName[] {
  const { draft, facts } = ctx;
  const names = ctx
    .named("company", ctx.lexicon.companyNames)
    .map(({ start, end }) => ({ start: draft.toPlain(start), end: draft.toPlain(end - 1) + 1 }))
    .filter(({ start, end }) => end - start >= 4);
  const plain = overwritten(draft.plain, names, (length) => "@US@".padStart(length, " "));
  const matches = (regexp: RegExp, shape: Match["shape"]): Match[] =>
    allMatches(regexp, plain).map((match) => {
      const name = match.slice(1).find(Boolean) ?? "";
      return { name, to: match.index + match[0].lastIndexOf(name) + name.length, shape };
    });
  const found: InventedName[] = [];
  for (const { name, to, shape } of [
    ...matches(NAMED_THING, "thing"),
    ...matches(NAMED_PART, "part"),
    ...NAMED_TOOLS.flatMap((regexp) => matches(regexp, "tool")),
  ]) {
    const from = to - name.length;
    const [start, end] = [draft.toTagged(from), draft.toTagged(to - 1) + 1];
    if (draft.inZone("code", start) || near(found, start, end).length > 0) continue;
    const lead = draft.tagged.slice(Math.max(0, start - 24), start);
    const behind = draft.tagged.slice(end, end + 40);
    if (shape === "tool") {
      if (NO_PRODUCT.test(name) || SOMEBODY.test(name) || inTitle(ctx, start)) continue;
    } else {
      if (PERSON.test(name) || NAMELESS.test(name)) continue;
      // "The Hiring Manager" is somebody, and "Google Analytics" somebody's.
      if (AGENT.test(name) && !MADE.test(name)) {
        if ((!NEWS.test(lead) && !TOOLS_DO.test(behind)) || CALLED.test(plain.slice(to, to + 40))) continue;
      }
    }
    if (shape === "part") {
      if (!OFFERED_NAME.test(plain.slice(Math.max(0, from - 70), from).toLowerCase())) continue;
      if (/\b(?:with|try|use|get) (?:the )?$/.test(lead) && !OFFERED_BEHIND.test(behind)) continue;
    }
    if (isKnown(facts, name)) continue;
    const others = [
      ctx.named("competitors", ctx.lexicon.competitors),
      ctx.named("plans", ctx.lexicon.plans),
      featuresIn(ctx),
    ];
    if (others.some((list) => near(list as readonly { start: number; end: number }[], start, end).length > 0)) continue;
    found.push({ start, end, name });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where every word has a capital, none tells a name. */
function inTitle(ctx: CheckContext, position: number): boolean {
  const { start, end } = ctx.draft.sentenceAt(position);
  const words = ctx.draft.plain.slice(ctx.draft.toPlain(start), ctx.draft.toPlain(end - 1) + 1).match(/\p{L}+/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length + 1;
}
