/** Connections to other products: "SAP integration" in the register, "we pull balances straight from SAP" in a draft. */
import type { CheckContext } from "../../context.ts";
import type { Feature } from "../../facts.ts";
import { READER_CAN } from "../lexicon.ts";
import { clauseEnd, clauseStart } from "../../text/sentences.ts";
import { createPhraseMatcher, type PhraseMatcher } from "../../text/phrases.ts";
import { near, overwritten, type Cover } from "../../text/spans.ts";
import { oncePer } from "../../../once-per.ts";

export interface LinkMention {
  start: number;
  end: number;
  feature: Feature;
  /** Said by a verb of connecting: nobody else connects it. */
  offered: boolean;
}

const LINK_NOUN =
  "(?:connectors?|integrations?|sync|synchroni[sz]ation|interfaces?|connections?|links?|bridges?|adapters?|plug-?ins?|add-?ons?|support|feeds?|app|punch-?out|ordering)";
/** "connects to", "pulls from", "plugs straight into". */
export const LINK_VERB =
  "(?:integrat(?:es?|ed|ing)|connect(?:s|ed|ing)?|sync(?:s|ed|ing|hronis\\w+|hroniz\\w+)?|plug(?:s|ged|ging)?|hook(?:s|ed|ing)?|link(?:s|ed|ing)?|talk(?:s|ing)?|speak(?:s|ing)?|pull(?:s|ed|ing)?|fetch(?:es|ed|ing)?|read(?:s|ing)?|push(?:es|ed|ing)?|post(?:s|ed|ing)?|feed(?:s|ing)?|import(?:s|ed|ing)?)";
const LINK_NAME = new RegExp(`^(.+?) ${LINK_NOUN}$`, "i");
const LINK_NAME_BEFORE = new RegExp(`^${LINK_NOUN} (?:for|to|with) (.+)$`, "i");
const NOUN_BEHIND = new RegExp(`^(?:[-/ ]?[a-z0-9/]+)? ${LINK_NOUN}\\b`);
const NOUN_BEFORE = new RegExp(`\\b${LINK_NOUN} (?:for|to|with|into) (?:the )?$`);
/** These connect wherever the partner stands; what one also does with letters and news needs a preposition before it. */
const CONNECTING = "(?:integrat(?:es?|ed|ing)|connect(?:s|ed|ing)?|sync(?:s|ed|ing|hronis\\w+|hroniz\\w+)?)";
const EXISTING = "(?: (?:own|existing|current|present|old|new|favou?rite|other))*";
const VERB_BEFORE = new RegExp(
  `(?:^\\W*(?:and |or |just |simply |then |now |please )*|(?<![a-z])(?:we|${READER_CAN}|lets? you|it|and|also|now|already|natively|to|will|can|@us@)(?: [a-z]+ly| also| now| even| already| straight| can| will)* )(?:${CONNECTING}\\b[^.;:!?]{0,70}|${LINK_VERB}\\b[^.;:!?]{0,60} (?:from|into|to|with)(?: [a-z]+,? (?:and|or))?(?: (?:the|your|my|our))?${EXISTING} )$`,
);
/** "Works with Jira", "link your Jira", "send every defect straight to your Jira": nobody needs to say who does it. */
const SAID_ALONE = new RegExp(
  `(?:(?:^\\W*(?:now |also |already |it )?|@us@ (?:now |also |already )?|\\b(?:it|and) (?:now |also |already )?)(?:(?:works?|plays?)(?: (?:nice|nicely|well|happily|seamlessly|hand in hand|together))? with|(?:is )?(?:fully )?compatible with|(?:gets? along|gets? on) with)|(?:^\\W*(?:and |or |then |just |simply )?|\\b(?:you|we) can (?:also |now )?)(?:link|(?:hook|wire)(?: up)?|plug(?: in)?)|(?:^\\W*|\\b(?:you|we|it|to|can|will) )(?:send|sends|write|writes|copy|copies|bring|brings|transfer|transfers|move|moves|pass|passes|hand|hands|take|takes|deliver|delivers)\\b[^.;:!?]{1,50} (?:straight|directly|automatically) (?:in)?to)(?: (?:your|the|any|every|our))*${EXISTING} $`,
);
/** "Results flow into your Jira", "every defect lands in Jira by itself" */
const FLOWS =
  /\b(?:flows?|streams?|syncs?) (?:[a-z]+ly )?(?:in|into|to)(?: (?:your|the))*(?: (?:own|existing|current))* $/;
const LANDS =
  /(?<!\b(?:you|they|he|she|who|to|i) )\b(?:(?:is|are|gets?|be) (?:[a-z]+ly |then |straight )?(?:sent|pushed|synced|transferred|fed|copied|written|posted|passed|handed)|lands?|arrives?|shows? up|appears?|ends? up|turns? up|goes)(?: (?:straight|directly|automatically|instantly|right|live|in real time|by itself|by themselves))* (?:in|into|to|inside)(?: (?:your|the))*(?: (?:own|existing|current))* $/;
const BY_MACHINE =
  /\b(?:straight|directly|automatic(?:ally)?|instantly|live|in real time|real-time|by itself|by themselves|on its own|on their own|without (?:typing|re-?typing|copying|anybody|anyone|a click)|every|each|all)\b/;
/** What lives within the other product: a message that goes to a channel there goes through no connection. */
const WITHIN_IT =
  /^ (?:channels?|threads?|workspaces?|tickets?|messages?|accounts?|homepage|posts?|groups?|boards?|pages?|users?|licen[cs]es?|credentials|dashboard|teams?|people|colleagues|staff|managers?|suppliers?|providers?|vendors?|consultants?|partners?|experts?|admins?|administrators?|contracts?|invoices?|inbox|training)\b/;
const BEHIND =
  /^(?: and [a-z]+)?(?: [a-z]+){0,3} (?:(?:can|will|may) be (?:connected|linked|integrated|synced)|(?:is|are) (?:connected|linked|integrated|synced|supported|covered)|flows?|streams?|syncs?|arrives?|connects? (?:in|to|with|through|directly)|(?:has|have) you covered)\b/;
const BROUGHT =
  /(?<![a-z])(?:we|we'll|you|you'll|@us@)(?: will| can| also| now| already| even)* (?:have|get|obtain|receive|support|provide|add|ship|deliver|launch|release|bring|offer|put a date on|have put a date on) (?:[a-z]+ )?$/;
/** "From inside Ariba", "without leaving SAP": done within the other product, once we or the reader do it. */
const INSIDE =
  /\b(?:we|we'll|you'll|you can|you will|will|can|@us@)\b[^;:.!?]{0,80}\b(?:from (?:inside|within)|inside|within|(?:directly|straight|right) (?:in|from)|without (?:ever )?leaving) (?:the )?$/;
const OUR_GOODS = /\b(?:we|our|us)\b|@us@/;
/** "What is written in Jira appears in our product" */
const COMES_OVER =
  /^[^,;:.!?]{0,20} (?:appears?|shows? up|lands?|turns? up|arrives?|is|pops? up) (?:in|inside|on) +@us@/;
/** "Our product and your SAP talk to each other" */
const AND_THEIRS = /(?:@us@|\b(?:we|our [a-z]+)) and (?:your |their |the )?$/;
const TOGETHER =
  /^(?: (?:will|can|now|already|finally|also|soon|then|simply|just|be|are))* (?:talk(?:ing)?|speak(?:ing)?|work(?:ing)?|connected|linked|integrated|synced|in sync|wired|joined)(?: (?:up|together|to|with|hand|each|one))*\b/;
const BY_HAND = /\b(?:csv|export\w*|upload\w*|by hand|manual\w*|spreadsheets?|files?|guide|article|webinar)\b/;

/** The other end of a connection, where it is a name: "SAP" of "SAP integration". A shipped connection to it wins. */
const partners = oncePer((features: readonly Feature[]): PhraseMatcher<Feature> => {
  const byName = new Map<string, Feature>();
  for (const feature of features) {
    for (const name of [feature.name, ...(feature.aliases ?? [])]) {
      const partner = partnerOf(name);
      if (partner === undefined) continue;
      const known = byName.get(partner);
      if (!known || feature.status === "shipped") byName.set(partner, feature);
    }
  }
  return createPhraseMatcher(byName);
});

export function partnerOf(name: string): string | undefined {
  const partner = (LINK_NAME.exec(name) ?? LINK_NAME_BEFORE.exec(name))?.[1];
  return partner !== undefined && /(?:^|[ /-])[\p{Lu}\d]/u.test(partner) ? partner : undefined;
}

/** A sentence in which our own names stand for "we": they are overwritten, so that offsets hold. */
export function withUs(ctx: CheckContext, sentence: { start: number; end: number }): string {
  const us = ctx.memo("us", () =>
    [...ctx.named("company", ctx.lexicon.companyNames), ...ctx.named("plans", ctx.lexicon.plans)].sort(
      (a, b) => a.start - b.start,
    ),
  );
  let text = ctx.text(sentence.start, sentence.end);
  for (const name of near(us, sentence.start, sentence.end)) {
    if (name.end - name.start < 4) continue;
    const at = name.start - sentence.start;
    text = `${text.slice(0, at)}${"@us@".padStart(name.end - name.start, " ")}${text.slice(name.end - sentence.start)}`;
  }
  return text;
}

/** What we have stands for us, too: "the Route Planner talks to Jira". */
function withOurs(ctx: CheckContext, sentence: { start: number; end: number }): string {
  const names = near(ctx.named("features", ctx.lexicon.features), sentence.start, sentence.end)
    .filter(({ value, start, end }) => value.status !== "planned" && end - start >= 4)
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  return overwritten(withUs(ctx, sentence), names, (length) => "@us@".padStart(length, " "));
}

export function linksIn(
  ctx: CheckContext,
  taken: Cover,
  features: readonly Feature[] = ctx.facts.features ?? [],
  key = "features",
): LinkMention[] {
  const found: LinkMention[] = [];
  for (const { start, end, value: feature } of ctx.named(`partners of ${key}`, partners(features))) {
    if (feature.status === "shipped" || taken.touches(start, end)) continue;
    const sentence = ctx.sentence(start);
    const text = withOurs(ctx, sentence);
    const from = clauseStart(ctx.draft.tagged, sentence, start);
    const before = text.slice(from - sentence.start, start - sentence.start);
    const behind = text.slice(end - sentence.start, clauseEnd(ctx.draft.tagged, sentence, end) - sentence.start);
    const noun = NOUN_BEHIND.exec(behind);
    if (noun || NOUN_BEFORE.test(before)) {
      found.push({ start, end: end + (noun?.[0].length ?? 0), feature, offered: false });
    } else if (
      !WITHIN_IT.test(behind) &&
      !BY_HAND.test(text) &&
      (VERB_BEFORE.test(before) ||
        BEHIND.test(behind) ||
        BROUGHT.test(before) ||
        (INSIDE.test(before) && OUR_GOODS.test(before)) ||
        COMES_OVER.test(behind) ||
        SAID_ALONE.test(before) ||
        FLOWS.test(before) ||
        (LANDS.test(before) && BY_MACHINE.test(text)) ||
        (AND_THEIRS.test(text.slice(0, start - sentence.start)) && TOGETHER.test(behind)))
    ) {
      found.push({ start, end, feature, offered: true });
    } else continue;
    taken.add(start, end);
  }
  return found;
}
