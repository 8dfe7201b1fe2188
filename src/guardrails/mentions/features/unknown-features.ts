/** Features that no register knows, offered in so many words. */
import type { CheckContext } from "../../context.ts";
import type { Facts } from "../../facts.ts";
import { foldPhrase } from "../../text/fold.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";
import { near } from "../../text/spans.ts";
import { READERS_PEOPLE } from "../lexicon.ts";
import { withUs } from "./links.ts";
import { GENERIC } from "./paraphrases.ts";
import { featuresIn } from "./features.ts";
import { inventedNamesIn } from "./invented-names.ts";
import { meaningOf } from "../claims/meaning.ts";
import { oncePer } from "../../../once-per.ts";

export interface UnknownFeature {
  start: number;
  end: number;
  name: string;
}

const HEAD =
  "(?:integrations?|connectors?|apps?|apis?|sso|single sign-on|sync|exports?|imports?|plug-?ins?|add-ins?|extensions?|webhooks?|dashboards?|modules?|chat ?bots?|bots?|assistants?|co-?pilots?|widgets?|sdks?|portals?|scanners?|scanning|ocr|encryption|(?:offline|dark|kiosk|[a-z]+ing) mode|forecasting|forecasts?|scheduling|recognition|automation|workflows?|analytics|marketplace|payroll|invoicing|e-signatures?|signatures?|translations?|voice control|geofencing|biometrics|face id|two-factor(?: authentication)?|mfa|2fa|audit logs?|white-?label(?:l?ing)?|on-prem(?:ises)?(?: (?:version|deployment|hosting))?|self-hosting|data residency|hosting)";
/** What is sold as a product of its own, too. */
const TRADES =
  "(?:banking|payments?|payouts|billing|telephony|calling|messaging|chat|video calls?|translations?|insurance|lending|credit|wallet|tax filing|surveys?|maps?|weather|fleet tracking|time tracking|time-tracking|expense management|travel booking|procurement|customs|shipping|e-?mail marketing|newsletters?|social media|speech recognition|fraud detection|background checks|identity checks|video editing|calendars?|mileage tracking)";
const TRADE = new RegExp(`^${TRADES}$`);
const PRODUCT = "(?:platform|product|app|software|system|tool)";
const ADVERBS =
  "(?:(?:also|now|even|already|fully|natively|currently|just|finally|recently|newly|additionally|do|does|can|will|have|has) )*";
/** What a company does that has it: with "you" behind, or for everybody. */
const SUPPLIES =
  "(?:(?:offers?|gives?|brings?|gets?) (?:you|your [a-z]+|everyone|everybody)|offers?|supports?|has|have|includes?|provides?|comes? with|ships? with|built|developed|launch(?:ed|es)?|releas(?:ed?|es)|shipped|introduced?|unveil(?:s|ed)?|roll(?:s|ed|ing)? out|got(?= an?\\b)|features?|added)";
const RECEIVES = `(?:you|everyone|everybody|all customers|every customer|your ${READERS_PEOPLE})(?:'ll)? ${ADVERBS}(?:gets?|receives?)`;
/** "New in Wheelhouse: …", "just launched: …" */
const LABEL =
  "(?:new|brand-new|now (?:available|live|included|out)|included|just (?:launched|shipped|released|in|out))(?: (?:in|on|from|at|with|for) +@us@)?:";
const PRESENTED =
  "(?:introducing|announcing|presenting|unveiling|say hello to|welcome|meet|switch on|turn on|download|try|you'll love)";
/** With what else is said of a thing that is sold: "say hello to our", "we launched our". */
const AS_NEWS = new RegExp(
  `(?:\\b${PRESENTED}|\\b(?:launch(?:ed|es)?|releas(?:ed?|es)|shipped|introduced?|unveil(?:s|ed)?|roll(?:s|ed|ing)? out)|${LABEL})(?: (?:the|our|your|an?|brand-new|new|own))* $`,
);
const POSSESS = new RegExp(
  `(?<![a-z])(?:(?:we|it|@us@|(?:the|our) (?:new )?${PRODUCT})(?:'ve|'ll|'re)? ${ADVERBS}${SUPPLIES}|(?:@us@|the ${PRODUCT}) (?:(?:also|now|even|already) )*(?:does|handles)|included(?: as well| too| also)? (?:is|are)|${LABEL}|${PRESENTED}(?:(?= (?:the|our|a new)\\b)| your(?= new\\b))|(?:our|${RECEIVES}|comes? with|built-in|includes|with our|with a built-in|native)) (?:(?:an?|the|our|its|full|native|new|own|built-in|brand-new|dedicated|complete|out-of-the-box|integrated|real-time|two-way|direct) )*((?:[a-z0-9/&'+.-]+ ){0,3}?${HEAD}|(?<=(?:built-in|native|integrated|full|complete) )(?:crm|erp|wms|tms|cms|lms|pos|till|helpdesk|ticketing|live chat|wiki|web ?shop|time clock|accounting|bookkeeping|${TRADES}))(?![a-z-])(?! ${HEAD}(?![a-z-]))`,
  "g",
);
/** What makers sell as a piece of its own; of a portal or a dashboard every firm may have one. */
const PIECE =
  "(?:integrations?|connectors?|apps?|apis?|plug-?ins?|add-?ins?|add-?ons?|extensions?|modules?|chat ?bots?|bots?|assistants?|co-?pilots?|widgets?)";
const SOLD_AS =
  "(?:subscriptions?|accounts?|plans?|packages?|seats?|licen[cs]es?|contracts?|workspaces?|versions?|prices?|editions?|orders?|products?|software|platform|app)";
const LATELY = "(?: (?:now|just|finally|already|also|officially|at last))*";
const HAS_COME = `(?:'s| is| are)${LATELY} (?:here(?! ?:)|out(?! of)|built in(?:to)?|included(?! (?:in|with) (?:the|your|this|every|each) (?!${SOLD_AS}))|standard|launched|released|part of +(?:@us@|(?:your|every|our) ${SOLD_AS}))(?![a-z])|(?: is|'s| are) (?:now|finally|at last) (?:live|ready|available)\\b| (?:has|have)${LATELY} (?:arrived|landed|launched|shipped|gone live|been (?:launched|released|shipped|added|introduced|rolled out))\\b| (?:launched|shipped|went live|arrived|landed)\\b| comes? (?:as standard|built in|with +(?:@us@|every|each|all|your))| ships? with +(?:@us@|every|each|all|your)`;
/** "The payroll module is here." */
const COME = new RegExp(
  `(?<![a-z])(?:the|our|@us@(?:'s)?) (?:(?:brand-)?new )?(?!(?:next|last|first|second|third|[a-z]+th|final|same|other|old|only|entire|previous|latest|current|demo|test|trial|whole|right) )(?:((?:[a-z0-9/&'+.-]+ ){1,2}?${HEAD}|chat ?bots?)(?=${HAS_COME})|((?:[a-z0-9/&'+.-]+ ){1,2}?${PIECE}|chat ?bots?)(?=(?: is| are|'s)${LATELY} (?:live|ready|available)\\b(?! (?:again|until|from|around|at|under|via|during|by|on request|as (?:soon|long)|for (?:your )?(?:review|approval|tests?|testing|signature|print\\w*)))))`,
  "g",
);
/** "The Adobe Premiere export is standard with us", "let the Zendesk integration do it": another's name in front tells whose. */
const THERE = new RegExp(
  `(?<![a-z])(?:(?:let|use|try|through|via|switch on|turn on|install|with) the ((?:[a-z0-9/&'+.-]+ ){1,2}?(?:integrations?|connectors?|plug-?ins?|sync))|the ((?:[a-z0-9/&'+.-]+ ){1,3}?${HEAD})(?= (?:is|are|comes?)(?: [a-z]+)? (?:standard|included|built in|live|ready|available|shipped|with us|part of)\\b| (?:that|which) (?:comes? with|is (?:included|built) (?:in|into|with)|is part of|belongs to|ships? with|sits in) (?:your (?:workspace|account|plan|subscription|seats?|package|contract)|every|each|all|@us@)))(?![a-z-])`,
  "g",
);
/** "There is a customs declaration module for exports in our software", "the editor works offline" */
const WITHIN = new RegExp(
  `(?<![a-z])there(?:'s| is| are) (?:(?:also|even|now|already) )*(?:an?|the|two|several) ((?:[a-z0-9-]+ ){1,3}?(?:modules?|${HEAD}))(?= (?:[a-z-]+ ){0,5}?(?:in|inside|within|built into|in the middle of) (?:our (?:[a-z]+ )?(?:software|product|app|tool|platform|system|suite|program)|@us@)(?![a-z]))|(?<![a-z])(?:@us@|our (?:app|software|platform|system|tool|product|editor|scanner|planner)|the (?:app|software|platform|editor)) (?:(?:also|even|now|just|simply|happily) )*(works? (?:fully |completely |perfectly |just as well )?offline)(?![a-z])(?! (?:mode|for a (?:minute|moment)))`,
  "g",
);
const CONNECTS =
  /(?<![a-z])(?:we|it|@us@|and|also|the (?:platform|product|app|software|system|tool)|which|that|natively|directly|seamlessly) (?:(?:also|now|even|already|fully|natively|directly|currently|seamlessly) )*(?:integrates?|connects?|syncs?|plugs?|talks?|hooks?)(?: (?:natively|directly|seamlessly|straight|up))? (?:with|to|into) ([a-z0-9][a-z0-9/&'+.-]*(?: [a-z0-9][a-z0-9/&'+.-]*){0,2})/g;
/** "Our cutting-edge scheduling" praises the product and names no feature. */
const PRAISED =
  /^(?:(?:cutting[- ]edge|powerful|smart|clever|simple|beautiful|intuitive|modern|easy|fast|great|friendly|award-winning|unique|advanced|flexible) )+(?:scheduling|automation|analytics|workflows?|dashboards?|payroll|invoicing|hosting|portals?|planning|assistants?|apps?)$/;

/** "Your till has built-in bookkeeping" */
const BUILT_IN = /^built-in /;
const THEY_HAVE =
  /\b(?:your|their|his|her) $|\b(?:your|their|his|her|some|other|most|many|another)(?: [a-z-]+){1,3}? (?:has|have|had|comes? with|came with|includes?|offers?|with)(?: an?| the| its| their)? $|\b(?:(?:he|she|they|you) (?:has|have|had|want|wants|wanted|need|needs)|tools?|systems?|products?|phones?|cameras?|tills?|printers?|devices?|car|laptop|browser|banks?|others) (?:[a-z]+ ){0,2}?with(?: an?)? $/;
const OFFLINE_BEFORE = /\b(?:if|when|whether|while|because|unless|once|until)(?: the| our)? $/;
const TOLD_BY_THEM =
  /\b(?:they|their|them|(?:your|their|his|her|an?) [a-z]+ (?:writes?|says?|wrote|said|told|announce[sd]?))\b/;
/** "Before we launch a payroll module, …": not launched, or not yet. */
const SUPPOSED = /(?<![a-z])(?:if|when|whether|unless|once|until|before|as soon as|should|in case) $/;
const HANDED_OVER = /\b(?:will|can|gives?|gets?|receives?)\b|'ll /;
/** What every firm has for itself, too: "write to our support portal", "our daily workflow". */
const OF_A_HOUSE =
  /(?:apps?|dashboards?|modules?|modes?|assistants?|portals?|scheduling|automation|workflows?|analytics|marketplace|payroll|invoicing|signatures?|translations?|hosting|forecasts?|scanners?)$/;
/** What somebody makes may be ready, too: "the Spanish export is ready for your printer". */
const FINISHED = new RegExp(`${OF_A_HOUSE.source.slice(0, -1)}|(?:exports?|imports?)$`);
const SUPPLIED = /^ (?:is|are|comes?)(?: [a-z]+)? (?:standard|included|built in|part of|with us)\b/;
/** It is sold where it does something for the reader: "our voice assistant tells you". */
const FOR_READER =
  /^,? (?:(?:also|even|now|then|simply|which|that) )*(?:[a-z]+s|can|will|do|are|is|have|has)\b[^.;:!?]{0,60}\b(?:you|your|every|each|any|all)\b/;
/** "Your linguists work with our": what is ours is theirs. */
const READER_HAS =
  /\b(?:you|(?:your|[a-z]+s (?:at|in|on) your) [a-z]+)(?:'ll)?(?: (?:will|can|also|now|simply|just|then|may))* (?:gets?|receives?|uses?|works? (?:with|in)|has|have|opens?) our $/;
/** Between "our" and a thing of ours there stands no other phrase: "our roasters have an app". */
const OTHER_PHRASE =
  /(?<![a-z-])(?:your|their|his|her|that|which|who|and|for|to|of|in|at|on|from|with|through|by|about|as|into|is|are|was|has|have|had|does|do|can|will|use|uses|an?|the|customers|clients|team|people)(?![a-z-])/;

/** "Open our exports in Excel": every product has some. */
const EVERYBODYS =
  /^(?:exports?|imports?|dashboards?|workflows?|automation|hosting|analytics|forecasts?|portal|apps?)$/;

const likelyOffers = createPrefilter([POSSESS, COME, THERE, WITHIN, CONNECTS].map((regexp) => ({ regexp })));

/** The words of everything that the registers name. */
const knownWords = oncePer((facts: Facts): ReadonlySet<string> => {
  const names = [
    ...(facts.features ?? []).flatMap((f) => [f.name, ...(f.aliases ?? [])]),
    ...(facts.claims ?? []).map((c) => c.wording),
    ...(facts.priceBook?.add_ons ?? []).flatMap((p) => [p.name, ...(p.aliases ?? [])]),
  ];
  return new Set(names.flatMap((text) => [...meaningOf(foldPhrase(text).toLowerCase())]));
});

/** Whose connection it is: people talk to others, and a tool that others have connects for itself. */
function ours(lead: string, before: string): boolean {
  if (/^(?:we|also|and) [^@]*\btalks? (?:to|with|into)/.test(lead)) return false;
  return /^(?:we|it|@us@|the|natively|directly|seamlessly)/.test(lead) || /(?:\b(?:we|our|it)\b|@us@)/.test(before);
}

/** Whether somebody else has it built in. */
function isTheirs(ctx: CheckContext, sentence: { start: number }, before: string): boolean {
  const rivals = ctx.named("competitors", ctx.lexicon.competitors);
  if (near(rivals, sentence.start, sentence.start + before.length).length > 0) return true;
  return THEY_HAVE.test(before) && !/@us@|\b(?:our|we)\b/.test(before);
}

/** Features that no register knows: offered in so many words, sharing no word of their own with any known one. */
function unknown(ctx: CheckContext): UnknownFeature[] {
  const features = ctx.facts.features ?? [];
  if (features.length === 0) return [];
  const known = knownWords(ctx.facts);
  const found: UnknownFeature[] = [];
  for (const sentence of ctx.sentences) {
    const text = withUs(ctx, sentence);
    for (const { pattern: likely, within } of likelyOffers(text)) {
      const pattern = likely.regexp;
      for (const match of allMatches(pattern, text, within)) {
        const phrase = match[1] ?? match[2] ?? "";
        const end = sentence.start + match.index + match[0].length;
        const start = end - phrase.length;
        if (pattern === WITHIN && match[2] !== undefined && OFFLINE_BEFORE.test(text.slice(0, match.index))) continue;
        if (
          (pattern === THERE || pattern === CONNECTS) &&
          !/^\p{Lu}\p{L}*\p{Ll}/u.test(ctx.draft.plain.slice(ctx.draft.toPlain(start)))
        )
          continue;
        // "Salesforce and HubSpot": the first of them.
        const told =
          pattern === CONNECTS ? phrase.replace(/ (?:and|or|as|in|for|with|so|to|about|on|over)(?: .*)?$/, "") : phrase;
        const own = [...meaningOf(told)].filter((word) => !GENERIC.has(word) && word !== "plug");
        const isKnown = (word: string) => known.has(word) || (/bot$/.test(word) && known.has("bot"));
        // "Bank matching" does not make banking known: what is a trade of its own is known by its whole name.
        const trade =
          pattern === POSSESS && TRADE.test(phrase) && / built-in $/.test(match[0].slice(0, -phrase.length));
        if (!trade && (own.some(isKnown) || [...meaningOf(told)].every((word) => known.has(word)))) continue;
        if (trade && [...ctx.named("features", ctx.lexicon.features)].some((one) => one.start < end && one.end > start))
          continue;
        if (pattern === COME && TOLD_BY_THEM.test(text.slice(0, match.index))) continue;
        if (pattern !== CONNECTS && SUPPOSED.test(text.slice(0, match.index))) continue;
        if (pattern === POSSESS && PRAISED.test(phrase)) continue;
        if ((pattern === POSSESS || pattern === COME) && EVERYBODYS.test(phrase.replace(/^new /, ""))) continue;
        if (pattern === POSSESS && /^(?:no|not|any|never|neither)\b/.test(phrase)) continue;
        if (pattern === POSSESS && BUILT_IN.test(match[0]) && isTheirs(ctx, sentence, text.slice(0, match.index)))
          continue;
        if (pattern !== CONNECTS && OTHER_PHRASE.test(phrase)) continue;
        const lead = match[0].slice(0, -phrase.length);
        // What somebody made for the reader is handed over, too.
        if ((pattern === COME || HANDED_OVER.test(lead)) && /(?:exports?|imports?)$/.test(phrase)) continue;
        // A scanner of plastic is sent and arrives.
        if ((pattern === COME || / shipped /.test(lead)) && /scanners?$/.test(phrase)) continue;
        const behind = text.slice(match.index + match[0].length);
        const before = text.slice(0, match.index) + lead;
        const sold =
          FOR_READER.test(behind) || SUPPLIED.test(behind) || READER_HAS.test(before) || AS_NEWS.test(before);
        // What is built in is part of the product.
        const ofAHouse = /\bour(?: (?:an?|new|own|brand-new|dedicated|complete|full))* $/.test(lead);
        if (pattern === POSSESS && ofAHouse && OF_A_HOUSE.test(phrase) && !sold) continue;
        if (pattern === THERE && match[2] !== undefined && FINISHED.test(phrase) && !SUPPLIED.test(behind)) continue;
        if (pattern === CONNECTS && !ours(lead, text.slice(0, match.index))) continue;
        if (near(ctx.named("competitors", ctx.lexicon.competitors), start, end).length > 0) continue;
        if (near(featuresIn(ctx), start, end).length > 0) continue;
        found.push({ start, end, name: phrase });
      }
    }
  }
  found.push(...inventedNamesIn(ctx));
  return found.sort((a, b) => a.start - b.start);
}

export function unknownFeaturesIn(ctx: CheckContext): readonly UnknownFeature[] {
  return ctx.memo("unknown-features", () => unknown(ctx));
}
