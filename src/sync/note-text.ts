/** What somebody wrote into a CRM, as plain text that is fit to be kept, quoted and searched. */
import { findPhoneNumbersInText } from "libphonenumber-js/max";
import { clean } from "../documents/clean.ts";
import { htmlBlocks } from "../documents/readers/html-blocks.ts";
import { parsePage } from "../documents/readers/html-page.ts";

const MARKUP = /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d?);/i;
const EMAIL = /(?:mailto:)?[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/**
 * Markup becomes text, what a reader can't see goes, and addresses and telephone numbers of persons are left out: the
 * documents are searched by everybody who asks, the CRM has its own permissions.
 */
export function noteText(raw: string): string {
  const cleaned = clean(raw.replace(/\r\n?/g, "\n"));
  const text = MARKUP.test(cleaned) ? htmlBlocks(parsePage(cleaned).body).text : cleaned;
  return withoutContactData(clean(text))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

export function withoutContactData(text: string): string {
  const hidden = text.replace(EMAIL, "[e-mail]");
  return findPhoneNumbersInText(hidden)
    .reverse()
    .reduce((kept, { startsAt, endsAt }) => `${kept.slice(0, startsAt)}[phone]${kept.slice(endsAt)}`, hidden);
}
