/** One subject of two verbs: "Emberline was founded in 2009 and inspects 7,400 buildings" says that Emberline inspects them. */
import { SELF_MARK } from "../rivals/comparison.ts";

/** Until the second verb nobody else begins to act: "Emberline works for people who inspect 7,400 buildings". */
const OTHER =
  "(?:you|your|they|their|he|she|it|i|his|her|who|which|that|where|whose|when|if|not|never|for|customers?|clients?)";
const OWN = `(?: (?!${OTHER}\\b)[a-z0-9'\\ue000-\\ue012\\ue014-\\uf8ff-]+)`;
const VERB = "(?=(?:(?:now|today|also|currently|already|meanwhile|proudly) )*[a-z]{2,}(?<!ing|ly) )";
/** "…, founded in 2009, …", "… (est. 2009) …" */
const ASIDE = `(?:, (?:an? |the )?(?!and\\b|or\\b)(?:[a-z0-9'\\ue000-\\ue012\\ue014-\\uf8ff-]+ ?){1,8}, | \\([^()\\n]{2,40}\\) )`;
const SUBJECT = `(?:${SELF_MARK}+|(?<![a-z'])we)`;
const TWO_VERBS = new RegExp(`${SUBJECT}(?:${ASIDE}${VERB}|(?:'re|'ve)?${OWN}{2,10}?,? (?:and|but) ${VERB})`, "g");

/** The text with our name written on to the second verb; the same where no subject is shared. */
export const withSharedSubject = (masked: string): string =>
  masked.replace(TWO_VERBS, (shared) => `${SELF_MARK.repeat(shared.length - 1)} `);
