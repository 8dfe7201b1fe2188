import { isSupportedCountry, type CountryCode } from "libphonenumber-js/max";
import validator from "validator";
import * as z from "zod";
import type { CheckContext, Lexicon } from "../context.ts";
import type { Span } from "../text/draft.ts";
import { foldPhrase } from "../text/fold.ts";
import { findLeaks, leakIndex, type LeakIndex } from "../text/leaks.ts";
import { allMatches } from "../text/prefilter.ts";
import { near } from "../text/spans.ts";
import { floors } from "../mentions/private/price-limits.ts";
import { NEEDS_NO_NAME, SUPPOSED } from "../mentions/private/conditions.ts";
import { likelyPersonalFacts, PATIENT } from "../mentions/private/personal-facts.ts";
import { retoldIn } from "../mentions/private/retold.ts";
import { othersTerms } from "../mentions/private/others-terms.ts";
import { secretsIn } from "../mentions/private/secrets.ts";
import { mayHoldTelephone, telephonesIn } from "../mentions/private/telephones.ts";
import { defineKind, type Hit } from "./kind.ts";

const DETECT = ["secret", "email", "phone", "bank", "identity", "personal", "leak", "floor", "customers"] as const;

const schema = {
  detect: z
    .array(z.enum(DETECT))
    .min(1)
    .optional()
    .describe(
      "secret: keys and passwords; email, phone: of persons; bank: cards and IBANs; identity: national numbers; personal: birth dates, pay, health; leak: passages of internal documents; floor: floor prices and approval limits; customers: what another customer pays or gets. All when absent",
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
const OPEN_INSIDE: ReadonlySet<string> = new Set(["email", "phone", "leak", "floor", "customers"]);

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
const CARD = /(?=\d)(?<![\d-])(?:\d[ -]?){12,18}\d(?![\d-])/g;
/** Called a card's, it is one, whatever its check digit. */
const CARD_NAMED =
  /\b(?:card|visa|mastercard|amex|pan)(?: (?:number|no\.?|#))?(?: (?:is|on file|for [a-z ]{2,20}))?[: ]*$/i;
const IBAN = /(?=[A-Z])(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{1,4}){3,8}(?![A-Z0-9])/g;
const BANK_NUMBER =
  /\b(?:sort code|routing(?: number| no\.?)?|aba)(?: is|:)? ?\d{2}[ -]?\d{2}[ -]?\d{2,5}\b(?:[ ,;and]*(?:account|acct|a\/c)(?: number| no\.?)?(?: is|:)? ?\d{6,12})?|\b(?:bank account|account number|acct no\.?)(?: is|:)? ?\d{8,12}\b/gi;
const IDENTITY =
  /(?<![\w-])(?:\d{3}-\d{2}-\d{4}|(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]|(?:passport|social security|national insurance|driver'?s licen[cs]e|tax id|ssn|nino)(?: (?:number|no\.?))?(?: is|:)? ?(?=[A-Z0-9 -]{0,5}(?:\d[A-Z -]{0,2}){5})[A-Z0-9][A-Z0-9 -]{5,14}\d)(?![\w-])/gi;
/** Every such number has at least five digits, close together. */
const MAY_HOLD_IDENTITY = /\d(?:[A-Z -]{0,2}\d){4}/i;
const ROLES =
  "info hello hi sales support help helpdesk contact team office billing press privacy legal compliance security careers recruiting marketing communications admin admins account accounts order orders service services feedback noreply reply unsubscribe optout abuse postmaster webmaster news newsletter event events partner partners partnerships success customer customers customercare customersuccess customerservice enquiries inquiries booking bookings reservations travel hr people finance payroll accounting procurement purchasing expenses contracts ap invoice invoices demo mail it dev devs developers engineering ops operations community requests leaving joining onboarding logistics warehouse reception agents git bot payments spend conduct accessibility speakers outreach software equipment facilities product design research archive someone somebody name you username user example firstname first email reader readers recipient subscriber subscribers member members visitor tester test sender client clients guest guests learner student students patient whistleblowing whistleblower disclosure leadership mentorship inquiries".split(
    " ",
  );
/** "support", "tts-events", "peopleops", "leavingTTS": an office's mailbox, not a person's. */
const ROLE = new RegExp(
  `^(?:[a-z0-9]+[._+-])*(?:no-?|opt-?)?(?:(?:${ROLES.join("|")}|jobs|out)|(?:people|dev|sec|fin|rev|business|client)(?:ops|apps)|[a-z0-9]+(?:support|office|desk|team|admin|compliance|controls|notifications))(?:\\d*|[._+-][a-z0-9._+-]*)$`,
  "i",
);
const SPELLED_EMAIL =
  /(?<![\w.])[\w.+-]{2,40} ?(?:[([{] ?at ?[)\]}]|\bat\b|(?<! )@(?! )|(?<= )@(?= )) ?[\w-]{2,40}(?: ?(?:[([{] ?dot ?[)\]}]|\bdot\b|(?<=@ ?[\w-]{2,40}) ?\. ?) ?(?:example|com|net|org|io|de|co|eu|uk|fr|no|se|dk|es|it|nl|ch|at|au|ca|us|info|biz|(?<=[([{] ?dot ?[)\]}] ?)[a-z]{2,12})\b){1,2}/gi;

/** What was an address only after its entities were read. */
const DECODED_EMAIL = /(?<![\w.+@-])[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,40}){0,2}\.[a-z]{2,24}(?![\w@-])/gi;

const LEGAL_FORM =
  /[ ,.]+(?:gmbh(?: & co\.? kgaa?)?|ag|kg|ohg|ug|se|inc|llc|llp|ltd|limited|plc|corp|co|b\.?v|n\.?v|s\.?a|sas|s\.?a\.?r\.?l|srl|s\.?p\.?a|oyj?|ab|as|a\/s|aps|pty)\.?$/;
const UMLAUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Whether a domain is that of a company, which is named by its name or its website. */
function isOf(account: string, domain: string): boolean {
  const given = account.trim().toLowerCase();
  const host = given
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/?#:].*$/, "");
  if (/^[^\s.]+(?:\.[^\s.]+)+$/.test(host)) return domain === host || domain.endsWith(`.${host}`);
  const bare = given.replace(LEGAL_FORM, "");
  const spelled = [bare.replace(/[äöüß]/g, (letter) => UMLAUT[letter] ?? letter), foldPhrase(bare)];
  const names = spelled.map((text) => text.replace(/[^a-z0-9]/g, "")).filter((text) => text.length > 1);
  const labels = domain.replace(/(?:\.(?:co|com|org|net|ac|gov))?\.[a-z]+$/, "").split(".");
  return labels.some((label) => names.includes(label.replace(/-/g, "")));
}

function emails(compiled: Compiled, ctx: CheckContext): { span: Span; detail: string }[] {
  const { draft } = ctx;
  const { plain } = draft;
  const addresses = [
    ...draft.normalised.zones
      .filter((zone) => zone.type === "email")
      .map((zone) => ({ start: zone.start, end: zone.end, text: plain.slice(zone.start, zone.end) })),
    ...ctx
      .memo("spelled-emails", () =>
        /@|dot/.test(draft.lower) ? [...allMatches(SPELLED_EMAIL, plain), ...allMatches(DECODED_EMAIL, plain)] : [],
      )
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
    if (ctx.account !== undefined && isOf(ctx.account, domain)) return [];
    if (ROLE.test(local) || compiled.ownDomains.includes(name.replace(/-/g, ""))) return [];
    if (compiled.allow.some((entry) => entry === text.toLowerCase() || entry.replace(/^@/, "") === domain)) return [];
    return [{ span: draft.plainSpan(start, end), detail: "a person's email address" }];
  });
}

function phones(compiled: Compiled, ctx: CheckContext): { span: Span; detail: string }[] {
  return telephonesIn(ctx.draft.plain, compiled.country)
    .filter(
      ({ national }) =>
        !compiled.allow.some(
          (entry) =>
            digits(entry).length >= 6 && (digits(entry).endsWith(national) || national.endsWith(digits(entry))),
        ),
    )
    .map(({ start, end }) => ({ span: ctx.draft.plainSpan(start, end), detail: "a telephone number" }));
}

function numbers(ctx: CheckContext, which: "bank" | "identity"): { span: Span; detail: string }[] {
  const { plain } = ctx.draft;
  const at = (match: RegExpExecArray, detail: string) => ({
    span: ctx.draft.plainSpan(match.index, match.index + match[0].length),
    detail,
  });
  if (which === "identity")
    return (MAY_HOLD_IDENTITY.test(plain) ? allMatches(IDENTITY, plain) : []).map((match) =>
      at(match, "a personal identity number"),
    );
  return [
    ...allMatches(BANK_NUMBER, plain).map((match) => at(match, "a bank account number")),
    ...allMatches(CARD, plain)
      .filter(
        (match) =>
          validator.isCreditCard(digits(match[0])) ||
          CARD_NAMED.test(plain.slice(Math.max(0, match.index - 40), match.index)),
      )
      .map((match) => at(match, "a payment card number")),
    ...allMatches(IBAN, plain)
      .filter((match) => validator.isIBAN(match[0].replace(/ /g, "")))
      .map((match) => at(match, "a bank account number")),
  ];
}

const PERSON =
  /^(?:he|she|they|we|you|the|their|your|our|his|her|guy|lady|boss|nurse|[a-z]*(?:man|men|eer|ist|ian|iver|ainer|ager|ector))$/;
/** "Pearl gets $900 a month": a bare word that owns, earns or suffers is written like a name, and is not our own. */
function isName(ctx: CheckContext, start: number): boolean {
  const word = /^[a-z]+/.exec(ctx.text(start, start + 20))?.[0] ?? "";
  if (PERSON.test(word)) return true;
  if (near(ctx.named("company", ctx.lexicon.companyNames), start, start + 1).length > 0) return false;
  return /^\p{Lu}/u.test(ctx.draft.plain.slice(ctx.draft.toPlain(start)));
}

const WHOEVER =
  /\b(?:if|when|whenever|in case|once|while|should) (?:an?|any|somebody|someone|anybody|anyone|one of (?:your|the) [a-z]+)(?: [a-z]+)? ?$/;
/** "If a driver is on sick leave", "Wheelhouse was born on …": no person's. */
const isNobodys = (ctx: CheckContext, start: number): boolean =>
  WHOEVER.test(ctx.text(ctx.sentence(start).start, start)) ||
  (ctx.text(start, start + 4) === "born" &&
    near(ctx.named("company", ctx.lexicon.companyNames), start - 12, start).length > 0);

function personalFacts(ctx: CheckContext): Span[] {
  const { draft } = ctx;
  const told = likelyPersonalFacts(draft.tagged).flatMap(({ pattern, within }) =>
    allMatches(pattern.regexp, draft.tagged, within)
      .filter((match) => !pattern.named || (pattern.told && NEEDS_NO_NAME.test(match[0])) || isName(ctx, match.index))
      .filter((match) => !pattern.told || !SUPPOSED.test(ctx.text(Math.max(0, match.index - 24), match.index)))
      .filter((match) => !ctx.deniedBefore(match.index) && !isNobodys(ctx, match.index))
      .map((match) => draft.span(match.index, match.index + match[0].length)),
  );
  const patients = [...draft.plain.matchAll(PATIENT)].map((match) =>
    draft.plainSpan(match.index, match.index + match[0].length),
  );
  return [...told, ...patients];
}

/** What stands for a value in its sentence: "call him on [telephone number] now". */
const PLACEHOLDERS: ReadonlyMap<string, string> = new Map([
  ["a telephone number", "[telephone number]"],
  ["a person's email address", "[email address]"],
  ["a payment card number", "[card number]"],
  ["a bank account number", "[account number]"],
  ["a personal identity number", "[identity number]"],
  ["a secret or key", "[key]"],
]);

/** Of a value alone; what is told in words has to be told otherwise, and without them no sentence is left. */
function fixOf(found: string, span: Span, detail: string): Hit["fix"] {
  const replacement = PLACEHOLDERS.get(detail);
  const isValue = detail.includes("email") || detail.includes("key") || !/[a-z]{2}/.test(found.replace(/<[^>]*>/g, ""));
  return replacement !== undefined && isValue ? { ...span, replacement } : undefined;
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
    if (detect.has("secret")) found.push(...(await ctx.memo("secrets", () => secretsIn(ctx))));
    if (detect.has("email")) found.push(...emails(compiled, ctx));
    if (detect.has("bank") && hasDigits) found.push(...ctx.memo("bank", () => numbers(ctx, "bank")));
    if (detect.has("identity") && hasDigits) found.push(...ctx.memo("identity", () => numbers(ctx, "identity")));
    if (detect.has("phone") && ctx.memo("may-hold-telephone", () => mayHoldTelephone(ctx.draft.plain)))
      found.push(...phones(compiled, ctx));
    if (detect.has("personal"))
      for (const span of ctx.memo("personal", () => personalFacts(ctx))) found.push({ span, detail: "personal data" });
    if (detect.has("customers"))
      for (const { start, end } of othersTerms(ctx))
        found.push({ span: ctx.draft.span(start, end), detail: "another customer's terms" });
    if (detect.has("floor")) found.push(...ctx.memo("floors", () => floors(ctx)));
    if (detect.has("leak")) {
      for (const leak of ctx.memo(`leaks:${String(compiled.leakWords)}`, () =>
        findLeaks(ctx.tokens, compiled.index, compiled.leakWords),
      ))
        found.push({
          span: ctx.draft.plainSpan(leak.start, leak.end),
          detail: `a passage of the internal document ${leak.path}`,
        });
      for (const retold of retoldIn(ctx))
        found.push({
          span: ctx.draft.plainSpan(retold.start, retold.end),
          detail: `told after the internal document ${retold.path}`,
        });
    }
    const hits: Hit[] = [];
    let reached = -1;
    for (const { span, detail } of found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
      if (span.start < reached) continue;
      reached = span.end;
      hits.push({
        ...span,
        detail: `This is ${detail}.`,
        fix: fixOf(ctx.draft.original.slice(span.start, span.end), span, detail),
      });
    }
    return hits;
  },
});
