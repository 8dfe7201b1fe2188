/** Telephone numbers: in figures as countries write them, and read out digit by digit. */
import {
  findPhoneNumbersInText,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from "libphonenumber-js/max";

export interface Telephone {
  start: number;
  end: number;
  /** Digits without the country code, or the words that were read out. */
  national: string;
}

// Numbers in the shape of a telephone number; what the library cannot confirm must at least be a possible one.
const SHAPE =
  /(?<![\w.,-])(?:\+\d[\d ().-]{7,17}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|0\d{2,4}[ /-]\d{3,4}[ -]?\d{3,5})(?![\w-]|[.,]\d)/g;
const SPOKEN_DIGIT = "(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred|\\d)";
/** Read out digit by digit: "zero seven seven, nine double zero …". */
const SPOKEN = new RegExp(
  `(?<![\\w.,])(?:plus )?${SPOKEN_DIGIT}(?:(?:[ ,-]| - |, )${SPOKEN_DIGIT}){6,16}(?![\\w]|[.,]\\d)`,
  "gi",
);
/** Somebody counts. */
const COUNTED = /one\W+two\W+three\W+four|five\W+four\W+three\W+two|^\d( \d){0,3}$/i;
/** Seven digits in figures or words. */
const MAY_HOLD_ONE = new RegExp(
  `\\d(?:[ ().\\/-]{0,3}\\d){6}|${SPOKEN_DIGIT}[ ,-]{1,2}${SPOKEN_DIGIT}[ ,-]{1,2}${SPOKEN_DIGIT}[ ,-]`,
  "i",
);
/** Days and spans of years have as many digits. */
const CALENDAR = /^\(?(?:19|20)\d\d(?:[-/. ]?[01]\d[-/. ]?[0-3]\d|\)? ?[-–/] ?(?:[01]?\d\/)?(?:19|20)\d\d)$/;
/** The caller pays nothing, or the area code belongs to nobody: lines of a company, and what films use. */
const NOBODYS = /^(?:\+?1[-. ]?)?\(?(?:8(?:00|33|44|55|66|77|88)|555)\\?\)?[-. ]/;
const NORTH_AMERICAN = /^(?:1[-. ])?\(?\d{3}\\?\)?[-. ]\s*\d{3}[-. ]\d{4}$/;
const CALLED =
  /\b(?:phone|tel|telephone|mobile|cell|handy|call|ring|dial|whatsapp|signal|fax|sms|(?:his|her|their|my|direct|private|home|work) (?:number|line))\b[^\d\n]{0,24}$/i;

/** A line of a company rather than of a person stands behind these words. */
const COMPANY_LINE =
  /(?:\b(?:call|ring|phone|dial|text):?|\b(?:call|ring|phone|reach|contact|text|dial|whatsapp)(?: (?:us|our (?:[a-z]+ ){0,2}(?:team|office|desk|line|hotline|help|support|service|helpdesk|switchboard|reception|shop|store|number|people|department|sales|branch|cent(?:re|er)|studio|lab|hq|headquarters)|the (?:office|team|hotline|helpdesk|shop|store)))(?: (?:on|at|any ?time on|directly on|:))*|\b(?:tel(?:ephone)?|phone|office|hotline|fax|freephone|toll[- ]free|support|sales|switchboard|t|m|p|direct)\.?\s*:|\bour (?:office|number|line|hotline|phone)[a-z ]*(?:is|:)?|\b(?:help ?|service |support |info |customer )(?:desk|line)s?(?: \([\w ]{2,20}\))?(?: (?:on|at|is))?:?|\b(?:contact|call|service|health) (?:cent(?:re|er)|unit)(?: (?:on|at|is))?:?|\b(?:official|general|main|switchboard) (?:tele)?(?:phone )?(?:number|line)(?: (?:of|for) [\w,. ]{2,30}?)? is)[\s*]*$/i;
const SIGN_OFF =
  /\n[ \t]*(?:best|best regards|kind regards|regards|cheers|thanks|thank you|many thanks|all the best|sincerely|yours|warmly|--|talk soon|speak soon|warm regards)[,.!]?[ \t]*\n/gi;

function signatureStart(text: string): number {
  let at = text.length;
  for (const match of text.matchAll(SIGN_OFF)) at = match.index;
  return at;
}

export const mayHoldTelephone = (text: string): boolean => MAY_HOLD_ONE.test(text);

/** The numbers that reach a person: none of our signature, none that is free to call or named as a company's line. */
export function telephonesIn(text: string, country: CountryCode | undefined): Telephone[] {
  const known = country ? findPhoneNumbersInText(text, country) : findPhoneNumbersInText(text);
  const places: Telephone[] = known
    .filter(
      ({ startsAt, endsAt, number }) =>
        number.getType() !== "TOLL_FREE" && isWrittenAsOne(text, startsAt, text.slice(startsAt, endsAt), number),
    )
    .map(({ startsAt, endsAt, number }) => ({ start: startsAt, end: endsAt, national: number.nationalNumber }));
  for (const match of text.matchAll(SHAPE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (known.some((each) => start < each.endsAt && end > each.startsAt)) continue;
    if (match[0].startsWith("+") && parsePhoneNumberFromString(match[0])?.isPossible() !== true) continue;
    if (isPartOfSomething(text, start)) continue;
    places.push({ start, end, national: match[0].replace(/\D/g, "") });
  }
  for (const match of text.matchAll(SPOKEN)) {
    const spoken = match[0].trim();
    if (!COUNTED.test(spoken)) places.push({ start: match.index, end: match.index + spoken.length, national: spoken });
  }
  const signature = signatureStart(text);
  return places.filter(
    ({ start, end }) =>
      start <= signature &&
      !NOBODYS.test(text.slice(start, end)) &&
      !CALENDAR.test(text.slice(start, end)) &&
      !COMPANY_LINE.test(text.slice(Math.max(0, start - 60), start)),
  );
}

/** The library takes any run of digits that the country could have; an invoice's number is not written like that. */
function isWrittenAsOne(text: string, start: number, written: string, number: PhoneNumber): boolean {
  if (written.startsWith("+")) return true;
  if (isPartOfSomething(text, start)) return false;
  if (/^\(?0/.test(written) || NORTH_AMERICAN.test(written)) return true;
  if (CALLED.test(text.slice(Math.max(0, start - 40), start))) return true;
  // Where numbers begin without a 0, only the gaps tell them from a count.
  return !/^\(?0/.test(number.formatNational()) && /\d[ .-]\d+[ .-]\d/.test(written);
}

/** A page's, a parcel's or a paragraph's number. */
const isPartOfSomething = (text: string, start: number): boolean =>
  /[\w/=#§_.][-_]?$|§ ?$/.test(text.slice(Math.max(0, start - 2), start));
