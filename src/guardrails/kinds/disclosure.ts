import * as z from "zod";
import type { CheckContext } from "../context.ts";
import { escapeRegExp } from "../text/expressions.ts";
import { foldPhrase } from "../text/fold.ts";
import { defineKind, type Hit } from "./kind.ts";

export const REQUIREMENTS = [
  "unsubscribe",
  "postal_address",
  "sms_stop",
  "ad_label",
  "forward_looking",
  "ai_notice",
  "sender",
] as const;
type Requirement = (typeof REQUIREMENTS)[number];
export const isRequirement = (name: string): name is Requirement => (REQUIREMENTS as readonly string[]).includes(name);

const schema = {
  require: z
    .array(z.enum(REQUIREMENTS))
    .min(1)
    .optional()
    .describe("What the text must carry; what the channel lists when neither this nor any_of is given"),
  any_of: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe("Wordings of a disclosure of your own: one of them must appear"),
  when: z.array(z.string().min(1)).min(1).optional().describe("Only when the text has one of these words or phrases"),
  text: z.string().optional().describe("The standard wording, offered as the fix at the end of the text"),
};

interface Compiled {
  require: readonly Requirement[] | undefined;
  anyOf: readonly string[] | undefined;
  when: readonly RegExp[] | undefined;
  text: string | undefined;
}

interface Form {
  name: string;
  /** Over lower-cased plain text. */
  present: RegExp;
  /** Over plain text in its own capitals. */
  cased?: (text: string) => boolean;
  /** Required only where the text matches. */
  trigger?: RegExp;
}

/** "220 Wharton Avenue": what a street is called in two words, behind its name. */
const STREET =
  "(?:street|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|ln\\.?|drive|dr\\.?|boulevard|blvd\\.?|square|place|court|way|quay|close|row|terrace|parkway|highway|wharf|gate|mews|plaza|crescent|hill|park|yard|walk|grove|gardens|building|house|suite|floor)";
/** "Kanaalstraat": name and street in one word, or in two. */
const STREET_ENDING =
  "(?:strasse|straße|str\\.|gasse|platz|allee|weg|damm|ufer|straat|laan|plein|kade|gracht|singel|dreef|steeg|markt|gatan|gata|sgate|s gate|gaten|vägen|väg|veien|vei|vejen|vej|(?<!bri)gade|torvet|torv|torg|plass|plads|katu)";
const STREET_BEGINNING = "(?:rue|via|viale|calle|avenida|avenue|rua|piazza|plaza|place|boulevard|quai|ulica|ul\\.)";
/** No part of a street's name. */
const NO_NAME = "(?!(?:the|an?|to|at|in|on|from|and|or|for|with|by|is|are|was|were|we|you|i|that|who|it)\\b)";
const HOUSE_NUMBER = "\\d{1,5}[a-z]?(?:-\\d+)?";

/** States by their codes; those of the second list are also words, so that only a town before them tells a state. */
const STATES =
  "AK|AR|AZ|CA|CT|DC|FL|GA|IA|IL|KS|KY|MD|MI|MN|MO|NC|ND|NE|NH|NJ|NM|NV|NY|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY";
const STATES_LIKE_WORDS = "AL|CO|DE|HI|ID|IN|LA|MA|ME|MS|MT|OH|OK|OR|PA|PR";
const ZIP = "\\d{5}(?:-\\d{4})?(?![\\d,.]*\\d)";
const ZIP_CODE = new RegExp(`\\b(?:${STATES}),? ${ZIP}`);
const ZIP_CODE_IN_TOWN = new RegExp(`\\p{Lu}[\\p{L}.'-]+, ?(?:${STATES_LIKE_WORDS}),? ${ZIP}`, "u");

/** "NY 10001". Capitals tell a state from a word, unless all letters or none are capitals: then "in 12000" is no state. */
function hasZipCode(text: string): boolean {
  if (/\p{Ll}/u.test(text))
    return ZIP_CODE.test(/\p{Lu}/u.test(text) ? text : text.toUpperCase()) || ZIP_CODE_IN_TOWN.test(text);
  return ZIP_CODE.test(text);
}

const MESSAGES =
  "(?:(?:these|this|those|the|our|my|such|more|any|further|all|of|kind|sort|marketing|sales|from) ){0,4}(?:e-?mails?|mails?|messages?|letters?|notes?|newsletters?|updates?|mailings?|list|this|these|us|me)";
const ASKS =
  "(?:reply|answer|respond|write|text|send|type|say|return|hit reply)(?:,? (?:to (?:this|me|us)|back|me|us|with|just|simply|only|the|words?|an?|single|one-word|short|quick|and|in|write|say|type|mail|line|saying|that says))*:? ?[\"']?";
const REFUSAL =
  "(?:no(?! (?:later|matter|one|need|doubt|sooner)\\b)|nope|stop|remove|unsubscribe|no thanks|no thank you|no more|pass|not interested|not for (?:me|us)|leave|leave me alone|quit|end|out|off|enough|cancel|goodbye|bye)(?=[\"'.,;!?)]| (?:and|or|to|is|if|when|will|in|any time)\\b| *$)";
const WE_STOP =
  "\\b(?:i|we)(?:'ll|'m| will| am| promise(?: to)?| shall)? (?:stop(?! (?:by|in|over|at)\\b)|quit|go away|gone|be gone|vanish|disappear|go quiet|fall silent|leave you (?:alone|be|in peace)|(?:take|strike|cross|scratch|delete|remove) (?:you|your)(?: (?:name|address|details))?(?: (?:off|from|out)\\b|(?=[.,;!?]))|(?:won't|will not|not|never) (?:[a-z]+ )?(?:follow up|write|e-?mail|mail|contact|message|bother|trouble|disturb|call|ring|come back))";
const FORMS: Readonly<Record<Requirement, Form>> = {
  unsubscribe: {
    name: "a way to unsubscribe",
    present: new RegExp(
      [
        "\\bunsubscribe\\b|\\bopt(?:ing|s)?[- ]?out\\b|\\b(?:abmelden|abbestellen|d[eé]sabonner|darse de baja|disiscri\\w*|afmelden|afmeld|uitschrijven|avregistrera|meld deg av|poistu|wypisz)\\b|\\bd[eé]sinscri|\\bcancelar (?:la )?suscripci|\\bannulla(?:re)? l'iscrizione",
        "\\b(?:manage|update|change|edit|adjust|set) (?:your |my |e-?mail |mail |mailing |subscription |contact |communication |notification )*(?:preferences|settings|choices)\\b",
        `\\b${ASKS}${REFUSAL}`,
        "\\b(?:an?|one) (?:[a-z-]+ ){0,2}[\"'](?:no|stop|no thanks|nope|pass|not interested)[\"'](?: (?:is|and|will|does|by)\\b|[.,;!])",
        `\\b(?:stop|no longer (?:want|wish)(?: to)?|not to|never) (?:receiv|hear|get)\\w*|\\b(?:stop|leave|quit|end|cancel|get off|come off|off) ${MESSAGES}\\b`,
        "\\b(?:taken?|taking|remov(?:e|ed|ing)|struck|get|come|drop|delete) (?:me |you |yourself |your (?:name|address) |my (?:name|address) )?(?:off|from) (?:the|this|our|my) [a-z ]{0,20}list\\b|\\b(?:want|wish|like|prefer|rather)(?: to)? be (?:removed|taken off|left (?:alone|in peace|off)|deleted|struck)\\b|\\bto be left (?:alone|in peace)\\b|\\bremove (?:my|your) (?:name|address|e-?mail)\\b|\\btake (?:my|your) (?:name|address) (?:off|out)\\b",
        `\\b(?:rather|prefer|wish|want|like|need)(?: to)?(?: not| never| no(?: more)?)(?: to)?(?: be)? (?:hear|receive|get|contacted|e-?mailed|written|reached|${MESSAGES})|\\b(?:don't|do not|no longer|never) (?:want|need|like|wish|care)(?: to| for)*(?: (?:be )?(?:get|receive|hear|contacted|written|e-?mailed|reached)| ${MESSAGES})\\b|\\bno more (?:of )?${MESSAGES}\\b|\\b(?:want|like|need) out\\?`,
        `\\b(?:tell|ask) (?:me|us) to (?:stop|go away|leave)\\b|${WE_STOP}|\\byou(?:'ll| will)? (?:won't|never|not) (?:[a-z]+ )?(?:hear|get|receive)[a-z ]{0,20} (?:me|us)\\b|\\b(?:tell|let|say|drop|ask) [^.!?\\n]{0,60}\\b(?:stop(?! (?:by|in|over|at)\\b)|won't (?:write|e-?mail|contact)|(?:not|never) (?:write|e-?mail|contact|hear))`,
      ].join("|"),
    ),
  },
  postal_address: {
    name: "a postal address",
    present: new RegExp(
      [
        `\\b${HOUSE_NUMBER},? (?:${NO_NAME}[\\p{L}.'-]+,? ){1,4}${STREET}(?![a-z])`,
        `(?<!\\p{L})(?:[\\p{L}'-]{2,} )?[\\p{L}'-]*${STREET_ENDING} ${HOUSE_NUMBER}\\b|\\b${HOUSE_NUMBER},? (?:[\\p{L}'-]+ ){0,2}[\\p{L}'-]+${STREET_ENDING}(?!\\p{L})`,
        `\\b${STREET_BEGINNING} [\\p{L} '-]{2,30},? ${HOUSE_NUMBER}\\b|\\b${HOUSE_NUMBER},? (?:bis |ter )?${STREET_BEGINNING} ${NO_NAME}\\p{L}{2,}`,
        "\\b\\p{L}{3,} [1-9]\\d{0,3}[a-z]?,? \\d{4,5}(?:-\\d{3})? \\p{L}{3,}|\\b(?!(?:call|ring|dial|text|phone|tel|telephone|mobile|whatsapp)\\b)\\p{L}{3,} \\d{3}-\\d{4}$|(?:road|tower|nagar|marg|sector)[\\p{L}\\d, ]{0,40} \\d{6}\\b",
        "\\b(?:p\\.? ?o\\.? ?box|postfach|postbus|postboks|bo[iî]te postale|apartado(?: de correos)?|casella postale) \\d+",
        "\\b[a-z]{1,2}\\d{1,2}[a-z]? ?\\d[a-z]{2}\\b|\\b[a-z]\\d[a-z] ?\\d[a-z]\\d\\b",
        "\\b[a-z]{0,2}-?\\d{4,5} \\p{L}{3,}(?:[ -]\\p{L}+)?,? (?:germany|austria|switzerland|france|italy|spain|netherlands|denmark|norway|sweden|belgium|deutschland)\\b",
      ].join("|"),
      "u",
    ),
    cased: hasZipCode,
  },
  sms_stop: {
    name: "how to stop the messages (STOP)",
    present:
      /\b(?:reply|text|send|txt|sms|answer|write)(?: with| back)?(?: the word)? ?["']?stop\b|\bstop["']? ?(?:to|=|2)? ?(?:opt|end|unsub|cancel|quit|stop)|\bstop["']? to \d{4,}|\bopt[- ]?out:? (?:reply |text |send )?(?:stop|no|end|quit)\b|\b(?:reply|text|txt|send|answer)(?: with)? ["']?(?:end|quit|cancel|unsubscribe|unsub|arret|optout|no)["']? (?:to|2) (?:stop|end|cancel|opt|quit|unsub)|\bto (?:stop|opt[- ]?out|unsubscribe|end)(?: [a-z]+){0,2},? (?:reply|text|txt|send)\b|\bstop (?:zum|au|para|per|om|til)\b|\b(?:antworte|sende|envoyez|repondez|répondez|responde|rispondi)[a-z]*(?: mit)? ["']?stop\b/,
  },
  ad_label: {
    name: "a label as advertising (#ad)",
    present:
      /(?:^|[^\w#])#(?:ad|sponsored|anzeige|werbung|paidpartnership|paid|advert|advertisement|publicité|reklame)(?![\w])|\bpaid (?:partnership|promotion|advertisement|post|content|ad|collaboration)\b|\bpaid for by\b|\b(?:promoted|presented|brought to you) by\b|\b(?:commercial|branded|sponsor(?:ed)?) (?:content|post|message)\b|\badvertis(?:ement|ing) feature\b|\b(?:sponsored|advertorial|anzeige|werbung|publicit[eé]|publicidad|pubblicit[aà]|advertentie|reclame|annons|reklame|reklama|annonse|mainos|publireportage|collaboration commerciale|partenariat remunere|colaboracion pagada)\b|(?:^|\n)[ \t]*(?:\W{0,3})(?:annonce|advertisement|advert|promoted|promotion|ad)(?=[ \t]*(?:[:|·•.)\]/*_—-]|$|\n))|^\s*\W{0,3}(?:advertisement|advert|annonce)\b|(?<!the |an? |our |your |this )\badvertisement(?= ?[:.|·\]\n]|$)|[([](?:ad|advert|anzeige|sponsored)[)\]]|\bad:/,
  },
  forward_looking: {
    name: "a forward-looking statement",
    present:
      /\bforward[- ]looking (?:statements?|information)\b|\bsafe harbou?r\b|\bstatements about (?:the future|future [a-z]+)\b|\b(?:estimates?|outlook|expectations?|intentions?|forecasts?|projections?|timelines?|roadmaps?(?: items?)?|plans?(?: and dates?)?|dates?)\b[^.!?\n]{0,40}\b(?:may|can|could|might) (?:change|shift|move|slip|differ)|\b(?:base|make) your (?:purchase |buying )?decisions? on what (?:is|we)|\b(?:plans?|roadmaps?|features?|dates?|timelines?|this|these|it) (?:is|are|may be|can be)? ?(?:subject to change|may change|can change|not (?:a )?(?:commitments?|promises?|guarantee[sd]?))|\bactual results (?:may|could) differ|\bnot (?:a )?(?:commitment|promise)s? to deliver|\bpurchas\w+ decisions? (?:should|must|on)\b/,
    trigger:
      /\b(?:opens?|starts?|begins?|launch(?:es)?|follows?|arrives?|ships?|goes? live|comes?(?: out)?|moves?|(?:is|are) (?:due|planned|scheduled|expected)) (?:again )?(?:in|on|by|from|for|next) (?:the )?(?:early |late |mid-?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|next|coming|this_year|20\d\d|q[1-4])\b|\b(?:roadmap|next (?:year|quarter)|in 20\d\d|by (?:20\d\d|q[1-4]|the end of)|later this year|upcoming|forecast|outlook|guidance)\b[^\n]{0,200}|\b(?:we|our [a-z]+|the company|revenue|sales|growth|margins?)(?: [a-z]+){0,3}? (?:expects?|anticipates?|plans? to|intends? to|aims? to|projects?|forecasts?|targets?|estimates?|believes? (?:we|it|that)(?: [a-z]+){0,5}? will|will (?:grow|reach|launch|ship|release|expand|double|introduce|exceed|deliver|add|increase|open))\b|\bwill (?:be (?:available|released|launched|shipped|introduced|ready|out|live|rolled out|opened)|ship|arrive|roll out|go live|come out)\b|\b(?:plans|expects|intends|aims) to (?:launch|open|ship|release|double|hire|expand|grow|introduce|reach|add)\b/,
  },
  ai_notice: {
    name: "a notice that AI was used",
    present:
      /\b(?:written|generated|drafted|created|produced|answered|assisted|prepared|composed|made|sent|translated|summari[sz]ed)(?: \w+){0,5}? (?:by|with|using|through)(?: \w+){0,4}? (?:ai|a\.i\.|artificial intelligence|(?:ai |virtual |digital |automated )assistant|bot|chatbot|machine|language model|llm)\b|\bai[- ](?:generated|assisted|written|drafted|supported|created|produced|authored)\b|\b(?:chatting|talking|speaking|messaging|dealing|writing) (?:with|to) (?:[\p{L}'-]+,? ){0,6}?(?:ai|bot|chatbot|virtual|automated|digital assistant|software assistant)\b|\b(?:this is|i'm|i am|my name is|here is|here's|it's|hello from|hi from|meet)(?! not\b) (?:[\p{L}-]+,? (?:and )?)?(?:i'm |i am )?(?:(?:an?|the|your|our|[\p{L}-]+'s?) )(?:[\p{L}-]+ )?(?:ai|bot|chatbot|(?:automated|virtual|digital|software|artificial) (?:assistant|agent|helper|colleague))\b|\b(?:as|being) an? (?:ai|bot|chatbot|virtual assistant|automated assistant|language model)\b|\bi(?:'m| am)(?! not\b) [\p{L}' ]{0,24}?(?:ai|ai assistant|chatbot|bot|virtual assistant|digital assistant)\b|\b(?:bot|chatbot|robot) (?:here|speaking|writing|answering)\b|(?:\bhere,?|\n *[\p{L}-]+,) (?:the|your|our|an?|[\p{L}-]+'s) (?:[\p{L}-]+ )?(?:ai|a\.i\.|bot|chatbot|(?:automated|virtual|digital|software|artificial) (?:assistant|agent|helper|colleague))\b|\b(?:automated|automatic|machine-generated|robotic) (?:reply|response|answer|message|chat)\b|\b(?:assistant|chat|agent|colleague) is (?:an? )?(?:ai|bot|chatbot|machine|automated|software)\b|\b(?:answered|handled|run|staffed) by (?:software|a machine|an? bot|ai)\b|\b(?:talking|speaking|chatting|writing) (?:to|with) (?:software|a machine|a computer|a robot|an algorithm)\b|\b(?:assistant|helper) ?(?:bot|,? an ai)\b|\bi(?:'m| am) (?:an? |[\p{L}]+, an? |[\p{L}]+,? (?:your|the|our) )?(?:\w+ )?(?:ai|automated|virtual|bot|chatbot|digital)\b|\b(?:uses?|with the help of|with help from|help of|supported by|assistance of) (?:an? |generative )?(?:ai|artificial intelligence)\b/u,
  },
  sender: { name: "who sends it", present: /(?!)/ },
};

/** "You don't have to", "nothing here is a": what is turned round by it stands behind it, in the same clause. */
const DENIED =
  /\b(?:[a-z]+n't|cannot|not|no|never|nothing|none|nobody|neither|nor|without|impossible|unable)(?: (?!(?:but|so|and|just|simply|please|then|instead|only|matter|problem|hesitate|forget|worry|afraid|shy|rely|relied|reliance|depend|base|based|bank|plan|count|build|bet)\b)[a-z'-]+){0,6} $/;
/** Whose wish is denied, not the way out: "if you don't want these mails", "not interested", "no longer want them". */
const WISHED_AWAY =
  /\b(?:if|unless|when|whenever|in case|should|who) (?:[a-z']+ ){0,3}?(?:(?!can't|won't)[a-z]+n't|not|no|never|nothing)\b|\bwhy not\b|(?<!\b(?:we|i|they) )\b(?:not (?:interested|relevant|for (?:you|me))|no (?:longer|more|thanks?)|(?:don't|do not) (?:want|wish|like|care))\b/;
/** "Unsubscribe links are not available": denied behind its back. */
const DENIED_BEHIND =
  /^["']?(?: (?:links?|buttons?|options?|requests?|here))? (?:(?:is|are|was|were|will be) (?:not|never|no longer|impossible|unavailable|disabled|switched off)|isn't|aren't|(?:won't|doesn't|don't|will not|does not|do not) (?:work|help|exist)|does nothing|has no effect)\b/;

/** The disclosure must be made, not denied: "you cannot unsubscribe" is none. */
function carries(text: string, form: Form): boolean {
  const regexp = new RegExp(form.present.source, `${form.present.flags.replace("g", "")}g`);
  for (const match of text.matchAll(regexp)) {
    const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
    const clause = /[^.,;:!?\n]*$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? "";
    const denied = DENIED.test(clause) && !WISHED_AWAY.test(clause);
    if (!denied && !DENIED_BEHIND.test(text.slice(match.index + match[0].length, match.index + match[0].length + 60)))
      return true;
  }
  return false;
}

/** Years gone by look ahead to nothing; the present one only does behind a verb that says so. */
function withoutPast(text: string, asOf: string): string {
  const now = asOf.slice(0, 4);
  return text.replace(/\b20\d\d\b/g, (year) => (year < now ? "then" : year === now ? "this_year" : year));
}

function has(ctx: CheckContext, requirement: string, text: string): { name: string; present: boolean } {
  if (requirement === "sender")
    return { name: FORMS.sender.name, present: ctx.named("company", ctx.lexicon.companyNames).length > 0 };
  const form = FORMS[requirement as Requirement] as Form | undefined;
  if (!form) return { name: `"${requirement}"`, present: text.includes(foldPhrase(requirement).toLowerCase()) };
  if (form.trigger && !form.trigger.test(withoutPast(text, ctx.asOf))) return { name: form.name, present: true };
  return { name: form.name, present: form.cased?.(ctx.draft.plain) === true || carries(text, form) };
}

export const disclosure = defineKind({
  schema,
  compile: (rule): Compiled => ({
    require: rule.require,
    anyOf: rule.any_of?.map((text) => foldPhrase(text).toLowerCase()),
    when: rule.when?.map((text) => wholeWords(foldPhrase(text).toLowerCase())),
    text: rule.text,
  }),
  check(compiled, ctx): Hit[] {
    const { original, lower } = ctx.draft;
    const text = lower.replace(/\n/g, " \n ");
    if (text.trim() === "" || (compiled.when && !compiled.when.some((word) => word.test(lower)))) return [];
    const wanted: readonly string[] = compiled.require ?? (compiled.anyOf ? [] : (ctx.channel?.disclosures ?? []));
    const missing = wanted
      .map((requirement) => has(ctx, requirement, text))
      .filter(({ present }) => !present)
      .map(({ name }) => name);
    if (compiled.anyOf && !compiled.anyOf.some((wording) => lower.includes(wording)))
      missing.push(`"${compiled.text ?? compiled.anyOf[0] ?? ""}"`);
    if (missing.length === 0) return [];
    // What is missing has no place; the last line stands for where it would go.
    const end = original.trimEnd().length;
    const start = original.lastIndexOf("\n", end - 1) + 1;
    const line = /\r\n?|\n/.exec(original)?.[0] ?? "\n";
    const fix =
      compiled.text === undefined
        ? undefined
        : { start: end, end, replacement: `${line}${line}${compiled.text.replace(/\r?\n/g, line)}` };
    const where = ctx.channel ? ` in ${ctx.channel.name ?? ctx.channel.id}` : "";
    return [{ start, end, detail: `Missing${where}: ${missing.join(", ")}.`, fix }];
  },
});

/** No part of a longer word; a sign such as "€" has no letters that could go on. */
function wholeWords(text: string): RegExp {
  const before = /^[\p{L}\p{N}]/u.test(text) ? "(?<![\\p{L}\\p{N}])" : "";
  const behind = /[\p{L}\p{N}]$/u.test(text) ? "(?![\\p{L}\\p{N}])" : "";
  return new RegExp(before + escapeRegExp(text) + behind, "u");
}
