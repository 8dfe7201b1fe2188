/** Words in quotation marks that an editor wants gone: "please delete '…' from the footer", "the same goes for '…' on slide 11". */

/** What is written once and read for long. */
export const PAPER =
  "(?:slide|deck|page|site|website|homepage|flyer|leaflet|brochure|poster|banner|listing|profile|entry|catalogue|catalog|template|signature|footer|ad|advert|post|article|video|label|sticker|letter|mail|draft|version|text|paragraph|sentence|line|claim|caption|headline|heading|sheet|handout|folder|file|document|passage|wording|figure|logo)s?";

/** What we cut or drop may be a price. */
const REMOVE =
  "(?:delet(?:e|ed|ing)|remov(?:e|ed|ing)|strike|struck|omit|replac(?:e|ed|ing)|rewrit(?:e|ten)|reword|rephrase|get rid of|edit out|take out|leave out|cross out|rub out|avoid|(?<!(?:we|i|we'll|i'll|we can|we will|i can|i will|we'd|i'd) )(?:drop(?:ped)?|cut|scrap(?:ped)?|swap|change|correct|fix|bin|skip))";
/** Between the order and the quotation: what it is, not what comes instead of it. */
const OBJECT =
  "(?: (?!(?:with|by|to|for|into|and|as|says?|so|instead|your|prices?|bills?|fees?|rates?|costs?|invoices?)\\b)[a-z\\ue003-]+){0,5}";
const ORDERED = new RegExp(`(?<![a-z'])${REMOVE}${OBJECT}[:,]?\\s*$`);
/** "Take '…' out of the deck": the order ends behind the quotation. */
const TAKEN = new RegExp(`(?<![a-z'])(?:tak(?:e|en|ing)|leav(?:e|ing)|pull|keep)${OBJECT}\\s*$`);
const AWAY = /^[,.]?\s*(?:out|off|away|down)\b/;
const LATER =
  /^[,.]?\s*(?:(?:has|have|needs?|ought) to|must|should|can|will have to)(?: now| please)? (?:go|come (?:out|off)|be (?:deleted|removed|cut|dropped|replaced|taken|changed|reworded|rewritten|corrected|scrapped))\b/;
/** "'…' on slide 9, please remove it" */
const THEN_REMOVE = new RegExp(
  `^[^.!?"\\n]{0,60}?(?:,|;|:| -| –| —| and) (?:so |and |then )?(?:could you |can you |would you )?(?:please |kindly )?${REMOVE} (?:it|this|that|both|them|those|all|the lot|the ${PAPER})\\b`,
);
const SAME =
  /\b(?:(?:the )?same (?:goes|applies|holds|is true) (?:for|to|of|with)|likewise|ditto|as well as|also|and|plus)[:,]?(?: the [a-z]+)?\s*$/;
const ON_PAPER = new RegExp(
  `^[,.]?\\s*(?:on|in|from|at the (?:top|foot|bottom|end) of) (?:the |our |your )?(?:[a-z]+ ){0,2}?${PAPER}\\b`,
);
const NO_MORE = new RegExp(
  `(?<![a-z'])${REMOVE}\\b|\\btake [^.!?\\n]{1,40}? out\\b|\\b(?:no|not any) (?:proof|evidence|source|approval)\\b|n't (?:true|approved|allowed)\\b`,
);
const PUT = /(?<![a-z'])(?:add|put|insert|write|use|include|print|place|paste)(?:s|ed|ing)?\b/;

/** Whether the passage from `start` to `end` is quoted to be taken out. */
export function isEditedOut(tagged: string, start: number, end: number): boolean {
  const before = tagged.slice(Math.max(0, start - 80), start);
  const behind = tagged.slice(end, end + 120);
  if (
    ORDERED.test(before.replace(/^.*[.!?\n]/s, "")) ||
    (TAKEN.test(before) && AWAY.test(behind.replace(ON_PAPER, "")))
  )
    return true;
  if (LATER.test(behind.replace(ON_PAPER, "")) || THEN_REMOVE.test(behind)) return true;
  if (!SAME.test(before)) return false;
  const earlier = tagged.slice(Math.max(0, start - 300), start);
  if (PUT.test(earlier)) return false;
  return NO_MORE.test(earlier) || (ON_PAPER.test(behind) && /\bsame (?:goes|applies|holds|is true)\b/.test(before));
}
