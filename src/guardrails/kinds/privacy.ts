import {
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from "libphonenumber-js/max";
import validator from "validator";
import * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";
import type { Span } from "../text/draft.ts";
import { findLeaks, leakIndex, type LeakIndex } from "../text/leaks.ts";
import { allMatches, createPrefilter } from "../text/prefilter.ts";
import { floors } from "../mentions/private/price-limits.ts";
import { likelyPersonalFacts } from "../mentions/private/personal-facts.ts";
import { defineKind, type Hit } from "./kind.ts";

const DETECT = ["secret", "email", "phone", "bank", "identity", "personal", "leak", "floor"] as const;

const schema = {
  detect: z
    .array(z.enum(DETECT))
    .min(1)
    .optional()
    .describe(
      "secret: keys and passwords; email, phone: of persons; bank: cards and IBANs; identity: national numbers; personal: birth dates, pay, health; leak: passages of internal documents; floor: floor prices and approval limits. All when absent",
    ),
  allow: z.array(z.string().min(1)).optional().describe("Addresses, domains and telephone numbers that may be shown"),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .refine((code) => isSupportedCountry(code), "use an ISO 3166 country code such as US, GB or DE")
    .optional()
    .describe("Where telephone numbers without a country code belong"),
  leak_words: z.int().min(6).optional().describe("How many words in a row make a leak; 10 when absent"),
};

/** What is no secret among colleagues: a contact's number belongs in a CRM note, and so does a quoted battle card. */
const OPEN_INSIDE: ReadonlySet<string> = new Set(["email", "phone", "leak", "floor"]);

function forColleagues(detect: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...detect].filter((each) => !OPEN_INSIDE.has(each)));
}

interface Compiled {
  detect: ReadonlySet<string>;
  allow: readonly string[];
  country: CountryCode | undefined;
  leakWords: number;
  index: LeakIndex;
  ownDomains: readonly string[];
}

const digits = (text: string): string => text.replace(/\D/g, "");
// What the library leaves to other tools: keys by their well-known prefixes and credentials told in prose.
const KEY_PREFIX =
  /(?<![A-Za-z0-9])(?:(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,}|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|AIza[0-9A-Za-z_-]{30,}|eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}|pat-(?:na|eu)\d-[0-9a-f-]{30,}|sk-[A-Za-z0-9_-]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY-----)/g;
const TOLD_SECRET =
  /\b(?:password|passwd|passcode|passphrase|pwd|api[ _-]?key|secret(?: key)?|access[ _-]?(?:key|token)|auth(?:entication)? token|bearer token|client secret|private key|admin login|credentials?)(?: (?:is|are|for [a-z ]{1,20} is|was|to use is))?\s*[:=]?\s*["'`]?((?=[^\s"'`]*[\d!@#$%^&*_])[^\s"'`,;]{6,})/gi;
/** Told in prose: what the word names may be short, and a person's login has two halves. */
const TOLD_SHORT =
  /\b(?:(?:pw|pass(?:word|code|phrase)|pin(?: code)?|door code|login code)(?: for [\w ]{2,30}?)?(?: is|:|=)+ ?["'`]?(?=[^\s]*\d)[\w#!$%&*@-]{3,}(?: \d{2,})?|(?:log(?:in|on)?|user(?:name)?|credentials?)[\w ,]{0,20}?(?:\bpassword\b|[\w.@-]+ ?\/) ?["'`]?(?=[^\s]*\d)[^\s"'`,;]{5,})/gi;
const CARD = /(?<![\d-])(?:\d[ -]?){12,18}\d(?![\d-])/g;
const IBAN = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{1,4}){3,8}(?![A-Z0-9])/g;
const BANK_NUMBER =
  /\b(?:sort code|routing(?: number| no\.?)?|aba)(?: is|:)? ?\d{2}[ -]?\d{2}[ -]?\d{2,5}\b(?:[ ,;and]*(?:account|acct|a\/c)(?: number| no\.?)?(?: is|:)? ?\d{6,12})?|\b(?:bank account|account number|acct no\.?)(?: is|:)? ?\d{8,12}\b/gi;
const IDENTITY =
  /(?<![\w-])(?:\d{3}-\d{2}-\d{4}|(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|(?:passport|social security|national insurance|driver'?s licen[cs]e|tax id|ssn|nino)(?: (?:number|no\.?))?(?: is|:)? ?[A-Z0-9][A-Z0-9 -]{5,14}\d)(?![\w-])/gi;
const ROLE =
  /^(?:info|hello|hi|sales|support|help|contact|team|office|billing|press|privacy|legal|security|careers|jobs|marketing|admin|accounts?|orders?|service|feedback|noreply|no-reply|unsubscribe|optout|opt-out|abuse|postmaster|news|newsletter|events|partners|success|customer(?:care|success|service)?|enquiries|inquiries|bookings?|hr|finance|ap|invoices?|demo|mail)$/i;
const OUR_NUMBER =
  /(?:\b(?:call|ring|phone|dial|text):?|\b(?:call|ring|phone|reach|contact|text|dial|whatsapp)(?: (?:us|our [a-z ]{2,20}|me|the (?:office|team|hotline|helpdesk|shop|store)))(?: (?:on|at|any ?time on|directly on|:))*|\b(?:tel(?:ephone)?|phone|office|hotline|fax|freephone|toll[- ]free|support|sales|switchboard|t|m|p|direct)\.?\s*:|\bour (?:office|number|line|hotline|phone)[a-z ]*(?:is|:)?)\s*$/i;
const SIGN_OFF =
  /\n[ \t]*(?:best|best regards|kind regards|regards|cheers|thanks|thank you|many thanks|all the best|sincerely|yours|warmly|--|talk soon|speak soon|warm regards)[,.!]?[ \t]*\n/gi;

function signatureStart(text: string): number {
  let at = text.length;
  for (const match of text.matchAll(SIGN_OFF)) at = match.index;
  return at;
}

async function secrets(ctx: CheckContext): Promise<{ span: Span; detail: string }[]> {
  const { original } = ctx.draft;
  const found: { span: Span; detail: string }[] = [];
  if (!mayHoldKey(original)) return [...found, ...told(ctx)];
  // Large, and hardly any draft has a word that could be a key.
  const [{ lintSource }, { creator: rule }] = await Promise.all([
    import("@secretlint/core"),
    import("@secretlint/secretlint-rule-preset-recommend"),
  ]);
  const result = await lintSource({
    source: { content: original, filePath: "draft.md", ext: ".md", contentType: "text" },
    options: {
      config: { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule, options: {}, rules: [] }] },
      noPhysicFilePath: true,
    },
  });
  for (const message of result.messages)
    found.push({ span: { start: message.range[0], end: message.range[1] }, detail: "a secret or key" });
  return [...found, ...told(ctx)];
}

/** Keys are long and mix letters with digits; the library is asked only where a text has such a word. */
function mayHoldKey(text: string): boolean {
  if (/PRIVATE KEY|:\/\/[^\s:/]{1,100}:[^\s@/]{1,100}@/.test(text)) return true;
  // By hand: an expression for long words is tried at every letter of the short ones.
  for (let start = 0; start < text.length; start += 1) {
    let end = start;
    while (end < text.length && !isBlank(text, end)) end += 1;
    if (end - start >= 16) {
      const word = text.slice(start, end);
      if (/\d/.test(word) && /[A-Za-z]/.test(word)) return true;
    }
    start = end;
  }
  return false;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text.charAt(at));
}

const likelySecrets = createPrefilter([
  { regexp: KEY_PREFIX, detail: "a secret or key" },
  { regexp: TOLD_SECRET, detail: "a password or key" },
  { regexp: TOLD_SHORT, detail: "a password or key" },
]);

function told(ctx: CheckContext): { span: Span; detail: string }[] {
  const { draft } = ctx;
  return likelySecrets(draft.lower).flatMap(({ pattern: { regexp, detail }, within }) =>
    allMatches(regexp, draft.plain, within).map((match) => ({
      span: draft.plainSpan(match.index, match.index + match[0].length),
      detail,
    })),
  );
}

const SPELLED_EMAIL =
  /(?<![\w.])[\w.+-]{2,40} ?(?:[([{] ?at ?[)\]}]|\bat\b|@) ?[\w-]{2,40}(?: ?(?:[([{] ?dot ?[)\]}]|\bdot\b|(?<=@ ?[\w-]{2,40}) ?\. ?) ?(?:com|net|org|io|de|co|eu|uk|fr|no|se|dk|es|it|nl|ch|at|au|ca|us|info|biz)\b){1,2}/gi;

function emails(compiled: Compiled, ctx: CheckContext): { span: Span; detail: string }[] {
  const { draft } = ctx;
  const { plain } = draft;
  const addresses = [
    ...draft.normalised.zones
      .filter((zone) => zone.type === "email")
      .map((zone) => ({ start: zone.start, end: zone.end, text: plain.slice(zone.start, zone.end) })),
    ...ctx
      .memo("spelled-emails", () => (/@|dot/.test(draft.lower) ? allMatches(SPELLED_EMAIL, plain) : []))
      .map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0]
          .replace(/ ?(?:[([{] ?at ?[)\]}]|\bat\b|@) ?/i, "@")
          .replace(/ ?(?:[([{] ?dot ?[)\]}]|\bdot\b|\.) ?/gi, "."),
      })),
  ];
  return addresses.flatMap(({ start, end, text }) => {
    const [local = "", domain = ""] = text.toLowerCase().split("@");
    const name = domain.split(".")[0] ?? "";
    // To the account itself its own addresses are no secret.
    const account = ctx.account?.toLowerCase();
    if (account !== undefined && (domain === account || name === account.replace(/[^a-z0-9]/g, ""))) return [];
    if (ROLE.test(local) || compiled.ownDomains.includes(name.replace(/-/g, ""))) return [];
    if (compiled.allow.some((entry) => entry === text.toLowerCase() || entry.replace(/^@/, "") === domain)) return [];
    return [{ span: draft.plainSpan(start, end), detail: "a person's email address" }];
  });
}

// Numbers in the shape of a telephone number; what the library cannot confirm must at least be a possible one.
const PHONE_SHAPE =
  /(?<![\w.,-])(?:\+\d[\d ().-]{7,17}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|0\d{2,4}[ /-]\d{3,4}[ -]?\d{3,5})(?![\w-]|[.,]\d)/g;

const SPOKEN = "(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|\\d)";
/** Read out digit by digit: "zero seven seven, nine double zero …". */
const SPOKEN_PHONE = new RegExp(
  `(?<![\\w.,])(?:plus )?${SPOKEN}(?:(?:[ ,-]| - |, )${SPOKEN}){6,16}(?![\\w]|[.,]\\d)`,
  "gi",
);
/** Somebody counts. */
const COUNTED = /one\W+two\W+three\W+four|five\W+four\W+three\W+two|^\d( \d){0,3}$/i;
/** Seven digits in figures or words. */
const MAY_HOLD_PHONE = new RegExp(
  `\\d(?:[ ().\\/-]{0,3}\\d){6}|${SPOKEN}[ ,-]{1,2}${SPOKEN}[ ,-]{1,2}${SPOKEN}[ ,-]`,
  "i",
);

function phones(compiled: Compiled, ctx: CheckContext): { span: Span; detail: string }[] {
  const { plain } = ctx.draft;
  const signature = signatureStart(plain);
  const known = compiled.country ? findPhoneNumbersInText(plain, compiled.country) : findPhoneNumbersInText(plain);
  const places = known.map(({ startsAt, endsAt, number }) => ({
    start: startsAt,
    end: endsAt,
    national: number.nationalNumber,
    free: number.getType() === "TOLL_FREE",
  }));
  for (const match of plain.matchAll(PHONE_SHAPE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (places.some((place) => start < place.end && end > place.start)) continue;
    if (match[0].startsWith("+") && parsePhoneNumberFromString(match[0])?.isPossible() !== true) continue;
    places.push({ start, end, national: digits(match[0]), free: /^\(?8(?:00|88|77|66)\b/.test(match[0]) });
  }
  for (const match of plain.matchAll(SPOKEN_PHONE)) {
    const spoken = match[0].trim();
    if (!COUNTED.test(spoken))
      places.push({ start: match.index, end: match.index + spoken.length, national: spoken, free: false });
  }
  return places.flatMap(({ start, end, national, free }) => {
    if (free || start > signature || OUR_NUMBER.test(plain.slice(Math.max(0, start - 60), start))) return [];
    if (
      compiled.allow.some(
        (entry) => digits(entry).length >= 6 && (digits(entry).endsWith(national) || national.endsWith(digits(entry))),
      )
    )
      return [];
    return [{ span: ctx.draft.plainSpan(start, end), detail: "a telephone number" }];
  });
}

function numbers(ctx: CheckContext, which: "bank" | "identity"): { span: Span; detail: string }[] {
  const { plain } = ctx.draft;
  const at = (match: RegExpExecArray, detail: string) => ({
    span: ctx.draft.plainSpan(match.index, match.index + match[0].length),
    detail,
  });
  if (which === "identity")
    return [...plain.matchAll(IDENTITY)].map((match) => at(match, "a personal identity number"));
  return [
    ...[...plain.matchAll(BANK_NUMBER)].map((match) => at(match, "a bank account number")),
    ...[...plain.matchAll(CARD)]
      .filter((match) => validator.isCreditCard(digits(match[0])))
      .map((match) => at(match, "a payment card number")),
    ...[...plain.matchAll(IBAN)]
      .filter((match) => validator.isIBAN(match[0].replace(/ /g, "")))
      .map((match) => at(match, "a bank account number")),
  ];
}

export const privacy = defineKind({
  schema,
  compile: (rule, lexicon: Lexicon): Compiled => ({
    detect: new Set<string>(rule.detect ?? DETECT),
    allow: (rule.allow ?? []).map((entry) => entry.toLowerCase()),
    country: rule.country,
    leakWords: rule.leak_words ?? 10,
    index: leakIndex(lexicon.facts),
    ownDomains: lexicon.company.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, "")),
  }),
  async check(compiled, ctx): Promise<Hit[]> {
    const found: { span: Span; detail: string }[] = [];
    const detect = ctx.audience === "internal" ? forColleagues(compiled.detect) : compiled.detect;
    const hasDigits = /\d/.test(ctx.draft.plain);
    if (detect.has("secret")) found.push(...(await ctx.memo("secrets", () => secrets(ctx))));
    if (detect.has("email")) found.push(...emails(compiled, ctx));
    if (detect.has("bank") && hasDigits) found.push(...ctx.memo("bank", () => numbers(ctx, "bank")));
    if (detect.has("identity") && hasDigits) found.push(...ctx.memo("identity", () => numbers(ctx, "identity")));
    if (detect.has("phone") && ctx.memo("may-hold-phone", () => MAY_HOLD_PHONE.test(ctx.draft.plain)))
      found.push(...phones(compiled, ctx));
    if (detect.has("personal"))
      for (const match of ctx.memo("personal", () =>
        likelyPersonalFacts(ctx.draft.tagged).flatMap(({ pattern, within }) =>
          allMatches(pattern.regexp, ctx.draft.tagged, within),
        ),
      ))
        if (!ctx.negated(match.index, match.index + 1))
          found.push({ span: ctx.draft.span(match.index, match.index + match[0].length), detail: "personal data" });
    if (detect.has("floor")) found.push(...ctx.memo("floors", () => floors(ctx)));
    if (detect.has("leak")) {
      for (const leak of ctx.memo(`leaks:${String(compiled.leakWords)}`, () =>
        findLeaks(ctx.tokens, compiled.index, compiled.leakWords),
      ))
        found.push({
          span: ctx.draft.plainSpan(leak.start, leak.end),
          detail: `a passage of the internal document ${leak.path}`,
        });
    }
    const hits: Hit[] = [];
    let reached = -1;
    for (const { span, detail } of found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
      if (span.start < reached) continue;
      reached = span.end;
      const mask = !/passage|internal|floor/.test(detail);
      hits.push({
        ...span,
        detail: `This is ${detail}.`,
        fix: mask ? { ...span, replacement: "[removed]" } : undefined,
      });
    }
    return hits;
  },
});
