/** What stands over a list, a quotation or a table's column, and whether it says that we don't say what follows: "We never offer:". */
import type { Span } from "./draft.ts";
import { cellAt, lineAround } from "./tables.ts";

const SIGN = "(?:[-*+•·▪◦‣–—→✅❌✔✓✗✘☐☑]\\ufe0f?|\\(?(?:\\d{1,3}|[a-zA-Z])[.)])[ \\t]+";
const ITEM = new RegExp(`^(?<indent>[ \\t]*)(?:>[ \\t]?)*${SIGN}\\S`, "u");
const MARKER = new RegExp(`^[ \\t]*(?:>[ \\t]?)*(?:${SIGN})?`, "u");
/** What is quoted in a paragraph or block of its own. */
const QUOTED = /^[ \t]*(?:>|["“„«])/;
const TITLE = /^[ \t]*(?:>[ \t]?)*(?:#{1,6}[ \t]|(?:\*\*|__)[^*_]+(?:\*\*|__)[ \t]*$)/;
const COLON = /:[*_\s]*$/;

/** More than a list for readers has. */
const MOST_LINES = 60;

export interface LeadIn {
  /** Offsets into the original text. */
  line: Span;
  /** What it leads to, in small letters: the item, the quoted line, or the other cells of the row. */
  item: string;
}

/** What stands over or before the place in the original text and tells what the item or cell there is, nearest first. */
export function leadInsOf(text: string, position: number): LeadIn[] {
  const cell = cellAt(text, position);
  if (cell) {
    const { row, header, column } = cell;
    const others = row.filter((_, i) => i !== column).map(({ start, end }) => text.slice(start, end).trim());
    const item = others.join(" | ").toLowerCase();
    return [header[column], column > 0 ? row[0] : undefined].flatMap((line) => (line ? [{ line, item }] : []));
  }
  const own = lineAround(text, position);
  const said = text.slice(own.start, own.end);
  const line = lineOver(text, own, said);
  return line ? [{ line, item: said.replace(MARKER, "").toLowerCase() }] : [];
}

function lineOver(text: string, own: Span, said: string): Span | undefined {
  let indent = ITEM.exec(said)?.groups?.["indent"]?.length;
  const quoted = indent === undefined && QUOTED.test(said);
  if (indent === undefined && !quoted) return undefined;
  let line = own;
  for (let lines = 0, blank = 0; line.start > 0 && lines < MOST_LINES && blank < 2; lines += 1) {
    line = lineAround(text, line.start - 1);
    const above = text.slice(line.start, line.end);
    if (above.trim() === "") {
      blank += 1;
      continue;
    }
    blank = 0;
    if (quoted && QUOTED.test(above)) continue;
    const item = ITEM.exec(above)?.groups?.["indent"]?.length;
    if (item === undefined) {
      if (COLON.test(above) || TITLE.test(above)) return line;
      // An item goes on in a line of its own.
      if (/^[ \t]{2}/.test(above)) continue;
      return undefined;
    }
    if (quoted) return undefined;
    if (item < (indent ?? 0)) {
      if (COLON.test(above)) return line;
      indent = item;
    }
  }
  return undefined;
}

const NOT =
  "(?:never|do not|don't|does not|doesn't|cannot|can't|can not|won't|will not|wouldn't|would not|must not|mustn't|may not|should not|shouldn't|no longer|neither)";
const ACT =
  "(?:offer|promise|give|grant|say|write|claim|use|guarantee|sell|do|include|provide|publish|print|send|commit to|agree to|accept|discount|put in writing|mention|state|support)";
const END =
  "(?:[,.]? (?:to |for |in |on |with |from |at |yet|here|today|now|any ?more|please)[a-z' \\ue003\\ue004\\ue008]{0,30}| (?:anybody|anyone|customers|prospects|people|you|the following|these|this|any of (?:this|these)))?[?:.\\s]*$";
const ASKED =
  "(?:ask(?:s|ed|ing)?(?: (?:us|me))?(?: for)?|wish(?:es|ed)?(?: for)?|hop(?:es|ed|ing) for|wants?|wanted|demand(?:s|ed|ing)?|request(?:s|ed)?|expect(?:s|ed)?|(?:would|'d) like)";
const THINGS =
  "(?: (?:the following|this|these(?: (?:things|points))?|(?:\\ue003|a few|several|some) (?:things|points)))?";
const TERMS =
  "(?:terms|offers?|conditions|promises|claims|prices?|pricing|deals?|pitch|guarantees?|discounts?|proposal|quote)";
const WISHES =
  "(?:wish ?lists?|requests?|demands?|asks|requirements?|must-haves|questions?|conditions|wishes|expectations|open (?:points|questions))";
const WORDING =
  "(?:phrases?|words?|claims?|wordings?|sentences?|lines?|expressions?|things?|promises?|examples?|statements?|slogans?)";

/** Each reaches to the end of the lead-in: "We don't offer discounts, but you get:" denies nothing of its items. */
const UNSAID = new RegExp(
  [
    // Denied: "we never offer", "what Tidewater doesn't promise", "don't write", "not included", "none of these will happen".
    `^(?![^:]*\\b(?:so that|because|since|if|when|why|whatever|everything|all)\\b)[^,;]*\\b${NOT}(?: [a-z]+ly| ever| even| yet)* ${ACT}(?: (?:or|and|nor) (?:ever )?${ACT})?${END}`,
    `^\\W*(?:please )?(?:never|not|no|avoid|don'ts?|stop saying|out of scope|exclusions|off limits|off the table|bad|wrong)${END}`,
    `\\b(?:not|never|n't)(?: [a-z]+ly| yet)? (?:included|part of [a-z ]{2,30}|covered|offered|available|promised|allowed|permitted|for sale|on offer|on the table|negotiable|possible|true|ours?)${END}`,
    `\\bexcluded${END}`,
    `\\bnone of (?:these|this|those|the following)\\b[a-z' ]{0,40}[:.\\s]*$`,
    `\\b${WORDING}(?: [a-z]+){0,2} (?:to avoid|to drop|we avoid|not to (?:use|say|write|make)|we ${NOT} ${ACT}|to (?:delete|remove|strike|cut))${END}`,
    `\\b(?:bad|wrong|forbidden|banned|prohibited|disallowed|off-brand) ${WORDING}${END}`,
    // Others': "their terms", "seen in vendors' offers this month", "LedgerHawk promises" is told by its name.
    `\\b(?:their|(?:other )?(?:vendors|competitors|rivals|suppliers|providers|landlords|agencies|carriers|others)'|(?:a|another|some other|the other) (?:vendor|competitor|rival|supplier|provider|landlord|agency|carrier)'s)(?: [a-z]+){0,2} ${TERMS}(?: (?:this|last|in|at|from|for|of|so)\\b[a-z' \\ue003\\ue008]{0,30})?[:.\\s]*$`,
    // Turned down, or no longer so.
    `\\b(?:requests?|demands?|asks|deals?|things|concessions?)(?: that)? (?:we|i)(?:'ve| have)? (?:turned down|declined|rejected|refused|said no to|won't grant|can't grant|cannot grant)${END}`,
    `\\b(?:things|questions|requests|wishes|offers|favours|favors|extras)(?: that)? (?:people|customers|buyers|prospects|readers|they|some of you|you|somebody|everybody)(?:'ve| have)?(?: (?:asked|wanted|wished|begged|requested|hoped))\\b[^:]{0,40},? (?:none|few|not one) of which\\b[^:]*[:.\\s]*$`,
    `\\b(?:no longer|not any ?more) (?:valid|offered|available|in force|true|current|on sale|sold)${END}`,
    `\\b(?:expired|superseded|outdated|withdrawn|retired|discontinued) ${TERMS}${END}`,
  ].join("|"),
);
/** "You asked for", "their wish list": an item that is answered in its own line is ours again. */
const ASKED_OF_US = new RegExp(
  [
    `(?:^\\W*|[.!?;,] )(?:(?:in|on|at|during|for) [a-z' ]{2,30}?,? )?(?:you|they|he|she|customers?|buyers?|prospects?|procurement|(?:the|your|their) [a-z]+)(?: (?:also|often|sometimes|may|might|will))? ${ASKED}${THINGS}[:.\\s]*$`,
    // A table's header.
    "^\\W*(?:(?:their|your|customer|buyer|functional|contract|commercial|legal) )?(?:requirements?|requests?|asks?|demands?|criteri(?:a|on))\\W*$",
    `\\b(?:your|their|his|her|(?:customers?|buyers?|prospects?|clients?)(?:'s|s')?|[a-z]+'s)(?: [a-z]+)? ${WISHES}(?: (?:to|for|from|in|of|so)\\b[a-z' \\ue003\\ue008]{0,40})?[:.\\s]*$`,
  ].join("|"),
);
const ANSWERED =
  /[?:.!;] .*\S|[✅✔✓☑]|(?<!\bnot )\b(?:(?:fully |already )?(?:met|compliant|included|supported|available|standard))\b|\b(?:yes|yep|approved|granted|done|agreed|confirmed|sorted|accepted|ok|okay|sure|of course|no problem|we(?:'ll| will| can| do)?|you(?:'ll| will)? (?:get|have|receive))\b/;
/** "As you requested:", "unlike others' offers:": what follows is ours. */
const SET_AGAINST =
  /\b(?:unlike|than|instead of|beats?|beyond|compared|in contrast|not (?:just|only)|as (?:you|agreed|discussed))\b/;
/** What a rival is said to do, behind its name. */
const THEIRS = new RegExp(
  `^(?:'s?)?(?: [a-z]+)? (?:${TERMS}|offers?|promises?|claims?|says?|charges?|quotes?|quoted|offered|promised|advertises?|website|site|homepage)(?: (?:this|last|in|at|from|for|on|you|them|today)\\b[a-z' \\ue003\\ue008]{0,30})?[:.\\s]*$`,
);

/**
 * Whether the lead-in tells that what follows is refused, gone, others' or only asked for. `item`: the line that it leads
 * to; `rivalEnds`: where rivals' names end in the lead-in.
 */
export function leavesUnsaid(leadIn: string, item: string, rivalEnds: readonly number[]): boolean {
  if (SET_AGAINST.test(leadIn)) return false;
  // "What LedgerHawk can't offer:" denies it of them alone.
  if (rivalEnds.length > 0) return rivalEnds.some((end) => THEIRS.test(leadIn.slice(end)));
  return UNSAID.test(leadIn) || (ASKED_OF_US.test(leadIn) && !ANSWERED.test(item));
}
