import * as z from "zod";
import type { CheckContext } from "../context.ts";
import { foldPhrase } from "../text/fold.ts";
import { defineKind, type Hit } from "./kind.ts";

const REQUIREMENTS = [
  "unsubscribe",
  "postal_address",
  "sms_stop",
  "ad_label",
  "forward_looking",
  "ai_notice",
  "sender",
] as const;
type Requirement = (typeof REQUIREMENTS)[number];

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
  /** Required only where the text matches. */
  trigger?: RegExp;
}

const STREET =
  "(?:street|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|ln\\.?|drive|dr\\.?|boulevard|blvd\\.?|square|place|court|way|quay|close|row|terrace|parkway|highway|wharf|gate|mews|plaza|strasse|stra(?:ss|ß)e|str\\.|gasse|platz|allee|weg|damm|ufer|rue|via|calle|plein|straat|kade|gracht|gatan|vej|building|house|suite|floor)";
const FORMS: Readonly<Record<Requirement, Form>> = {
  unsubscribe: {
    name: "a way to unsubscribe",
    present:
      /\bunsubscribe\b|\bopt(?:ing)?[- ]out\b|\bopt out\b|\bmanage (?:your )?(?:email )?preferences\b|\b(?:stop|no longer (?:want|wish) to) (?:receiv|hear|get)\w*|\b(?:reply|answer|respond|write back)(?: with)? ["']?(?:no|stop|remove|unsubscribe|no thanks|pass|not interested)\b|\b(?:take|remove) (?:me|you|yourself) (?:off|from) (?:the|this|our|my) (?:\w+ )?list\b|\b(?:tell|let) (?:me|us) (?:know )?(?:and|if)[^.!?\n]{0,60}(?:stop|won't (?:write|email|contact)|not (?:write|email|contact)|never (?:write|email))|\b(?:say|just say) the word and [^.!?\n]{0,30}(?:stop|won't)|\b(?:rather|prefer|wish|want|like)(?: to)?(?: not| never)?(?: to)?(?: not)?(?: be| to be)? (?:hear|receive|get|contacted|emailed|written|reached|these)\b[^.!?\n]{0,40}|\b(?:manage|update|change|edit|adjust|set) (?:your |my )?(?:e-?mail |mail |mailing |subscription |contact |communication |notification )+(?:preferences|settings|choices)\b|\b(?:taken|take yourself|removed|remove me|struck|get) off (?:the|this|our|my) [a-z ]{0,20}list\b|\b(?:want|like|need) out\?|\b(?:tell|ask) (?:me|us) to stop\b|\bi(?:'ll| will)? (?:won't|will not|never|not|stop|leave you)[^.!?\n]{0,12}(?:follow up|write again|email(?:ing)?(?: you)? again|contact you again|in peace|alone|writing)|\b(?:leave|quit) (?:the|this|our) (?:mailing )?list\b|\babmelden\b|\babbestellen\b|\bd[eé]sabonner\b|\bd[eé]sinscri|\bdarse de baja\b|\bcancelar (?:la )?suscripci|\bannulla(?:re)? l'iscrizione|\bdisiscri|\bafmelden\b|\buitschrijven\b|\bavregistrera|\bafmeld\b|\bmeld deg av\b|\bpoistu|\bwypisz\b/,
  },
  postal_address: {
    name: "a postal address",
    present: new RegExp(
      `\\b\\d{1,5}[a-z]?(?:-\\d+)?,? (?:[\\p{L}.'-]+ ){0,4}${STREET}(?![a-z])|\\b\\p{L}{3,} \\d{1,4}[a-z]?,? \\d{4,5}(?:-\\d{3})? \\p{L}{3,}|\\b\\p{L}{3,} \\d{3}-\\d{4}$|(?:road|tower|nagar|marg|sector)[\\p{L}\\d, ]{0,40} \\d{6}\\b|\\b[\\p{L}-]*(?:strasse|straße|str\\.|gasse|platz|allee|weg|damm|ufer|straat|gracht|kade|gatan|vej|plein) \\d{1,4}[a-z]?\\b|\\b(?:rue|via|calle|avenida|piazza|plaza|avenue) [\\p{L} '-]{2,30},? \\d{1,4}\\b|\\bp\\.? ?o\\.? ?box \\d+|\\b[a-z]{1,2}\\d{1,2}[a-z]? ?\\d[a-z]{2}\\b|\\b[a-z]{2},? \\d{5}(?:-\\d{4})?\\b|\\b[a-z]{0,2}-?\\d{4,5} \\p{L}{3,}(?:[ -]\\p{L}+)?,? (?:germany|austria|switzerland|france|italy|spain|netherlands|denmark|norway|sweden|belgium|deutschland)\\b`,
      "u",
    ),
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
      /\b(?:opens?|starts?|begins?|launches|follows?|arrives?|ships?|goes live|(?:is|are) (?:due|planned|scheduled|expected)) (?:again )?(?:in|on|by|from|for|next) (?:the )?(?:early |late |mid-?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|next|coming|20\d\d|q[1-4])\b|\b(?:roadmap|next (?:year|quarter)|in (?:20\d\d|q[1-4])|by (?:20\d\d|q[1-4]|the end of)|later this year|upcoming|forecast|outlook|guidance)\b[^\n]{0,200}|\b(?:we|our [a-z]+|the company|revenue|sales|growth|margins?)(?: [a-z]+){0,3}? (?:expects?|anticipates?|plans? to|intends? to|aims? to|projects?|forecasts?|targets?|estimates?|believes? (?:we|it|that)|will (?:grow|reach|launch|ship|release|expand|double|introduce|exceed|deliver|add|increase|open))\b/,
  },
  ai_notice: {
    name: "a notice that AI was used",
    present:
      /\b(?:written|generated|drafted|created|produced|answered|assisted|prepared|composed|made|sent|translated|summari[sz]ed)(?: \w+){0,5}? (?:by|with|using|through)(?: \w+){0,4}? (?:ai|a\.i\.|artificial intelligence|(?:ai |virtual |digital |automated )assistant|bot|chatbot|machine|language model|llm)\b|\bai[- ](?:generated|assisted|written|drafted|supported|created|produced|authored)\b|\b(?:chatting|talking|speaking|messaging|dealing|writing) (?:with|to) (?:[\p{L}'-]+,? ){0,6}?(?:ai|bot|chatbot|virtual|automated|digital assistant|software assistant)\b|\b(?:this is|i'm|i am|my name is|here is|here's|it's|hello from|hi from|meet)(?! not\b) (?:[\p{L}-]+,? (?:and )?)?(?:i'm |i am )?(?:(?:an?|the|your|our|[\p{L}-]+'s?) )(?:[\p{L}-]+ )?(?:ai|bot|chatbot|(?:automated|virtual|digital|software|artificial) (?:assistant|agent|helper|colleague))\b|\b(?:as|being) an? (?:ai|bot|chatbot|virtual assistant|automated assistant|language model)\b|\bi(?:'m| am)(?! not\b) [\p{L}' ]{0,24}?(?:ai|ai assistant|chatbot|bot|virtual assistant|digital assistant)\b|\b(?:bot|chatbot|robot) (?:here|speaking|writing|answering)\b|\b(?:automated|automatic|machine-generated|robotic) (?:reply|response|answer|message|chat)\b|\b(?:assistant|chat|agent|colleague) is (?:an? )?(?:ai|bot|chatbot|machine|automated|software)\b|\b(?:answered|handled|run|staffed) by (?:software|a machine|an? bot|ai)\b|\b(?:talking|speaking|chatting|writing) (?:to|with) (?:software|a machine|a computer|a robot|an algorithm)\b|\b(?:assistant|helper) ?(?:bot|,? an ai)\b|\bi(?:'m| am) (?:an? |[\p{L}]+, an? |[\p{L}]+,? (?:your|the|our) )?(?:\w+ )?(?:ai|automated|virtual|bot|chatbot|digital)\b|\b(?:uses?|with the help of|with help from|help of|supported by|assistance of) (?:an? |generative )?(?:ai|artificial intelligence)\b/u,
  },
  sender: { name: "who sends it", present: /(?!)/ },
};

const DENIED =
  /\b(?:no|not|never|cannot|can't|don't|do not|without|impossible to|won't|isn't|unable to)(?: [a-z']+){0,3} $/;

/** The disclosure must be made, not denied: "you cannot unsubscribe" is none. */
function carries(text: string, form: Form): boolean {
  const regexp = new RegExp(form.present.source, `${form.present.flags.replace("g", "")}g`);
  for (const match of text.matchAll(regexp)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (
      !DENIED.test(before) ||
      /\b(?:don't|do not|no longer|if you(?:'d| would)? (?:rather not|don't|no longer))(?: [a-z']+){0,3} $/.test(before)
    )
      return true;
  }
  return false;
}

function has(ctx: CheckContext, requirement: string, text: string): { name: string; present: boolean } {
  if (requirement === "sender")
    return { name: FORMS.sender.name, present: ctx.named("company", ctx.lexicon.companyNames).length > 0 };
  const form = FORMS[requirement as Requirement] as Form | undefined;
  if (!form) return { name: `"${requirement}"`, present: text.includes(foldPhrase(requirement).toLowerCase()) };
  if (form.trigger && !form.trigger.test(text)) return { name: form.name, present: true };
  return { name: form.name, present: carries(text, form) };
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
    const fix = compiled.text === undefined ? undefined : { start: end, end, replacement: `\n\n${compiled.text}` };
    const where = ctx.channel ? ` in ${ctx.channel.name ?? ctx.channel.id}` : "";
    return [{ start, end, detail: `Missing${where}: ${missing.join(", ")}.`, fix }];
  },
});

/** No part of a longer word; a sign such as "€" has no letters that could go on. */
function wholeWords(text: string): RegExp {
  const before = /^[\p{L}\p{N}]/u.test(text) ? "(?<![\\p{L}\\p{N}])" : "";
  const behind = /[\p{L}\p{N}]$/u.test(text) ? "(?![\\p{L}\\p{N}])" : "";
  return new RegExp(before + text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") + behind, "u");
}
