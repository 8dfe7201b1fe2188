/** Sentences, and what a place in one means: denied, asked, quoted, past, imagined. The near-misses live here. */
import { escapeRegExp } from "./expressions.ts";
import { isDisavowedQuotation } from "./disavowed.ts";
import { isEditedOut } from "./edits.ts";

/** What a passage would be if it were said: an offer can be made by a question, presence can be told in the past. */
export type Speech = "statement" | "offer" | "presence";

export interface Sentence {
  /** Offsets into the tagged text, end exclusive. */
  start: number;
  end: number;
  question: boolean;
}

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|vs|mr|mrs|ms|dr|inc|ltd|co|corp|approx|st|etc|u\.s|u\.k|a\.m|p\.m|min|max|incl|excl|dept|est|fig|jr|sr)$/;

/** "No. 5" goes on; "no. Can you …" is an answer. */
const NUMBERED = /^no\. [\ue003\d]/;

/** A line that ends so goes on in the next one, whatever that begins with. */
const UNFINISHED =
  /[,;:]\s*$|(?<![a-z'])(?:the|an?|our|your|their|my|its|his|her|this|that|of|in|on|at|for|from|with|to|by|and|or|than|as|is|are|per|every|each|all|any|only|just|over|under|about|we|you|not)\s*$/;

/** Nobody writes longer sentences; the bound keeps every look around a mention short. */
const LONGEST = 1000;

/** A line longer than this was broken for its length. */
const SHORT_LINE = 60;

/** A run of pictures with the spaces between and behind them. */
const PICTURES = /(?:\p{Extended_Pictographic}[\ufe0f\u200d\u{1f3fb}-\u{1f3ff}]* *)+/uy;

/** Signs as old as type, © and ™ and arrows, count as letters do. */
function isPictorial(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x2600 || (code > 0x27bf && code < 0xd83c) || code > 0xd83e) return false;
  return /^\p{Extended_Pictographic}/u.test(text.slice(at, at + 2));
}

export function splitSentences(
  tagged: string,
  softBreaks: ReadonlySet<number>,
  caseOf: (position: number) => string,
): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let lineStart = 0;
  const close = (end: number) => {
    if (tagged.slice(start, end).trim() !== "")
      sentences.push({ start, end, question: /\?["')\]]*\s*$/.test(tagged.slice(Math.max(start, end - 8), end)) });
    start = end;
  };
  for (let i = 0; i < tagged.length; i += 1) {
    const char = tagged.charAt(i);
    const breaks = softBreaks.has(i);
    if (char === "\n" || (i - start >= LONGEST && char === " ") || i - start >= 2 * LONGEST) close(i + 1);
    else if (char === "." || char === "!" || char === "?") {
      let end = i + 1;
      while (/[.!?"')\]]/.test(tagged.charAt(end))) end += 1;
      const next = tagged.charAt(end);
      if (next !== "" && next !== " " && next !== "\n") continue;
      if (char === "." && end === i + 1 && ABBREVIATION.test(tagged.slice(Math.max(0, i - 8), i))) continue;
      if (char === "." && NUMBERED.test(tagged.slice(i - 2, i + 3))) continue;
      close(end);
      i = end - 1;
    } else if (isPictorial(tagged, i)) {
      // "… in a day 🎉 Get 40% off": who writes so puts no full stop. "We're not 🙂 ISO certified" goes on.
      PICTURES.lastIndex = i;
      const end = i + (PICTURES.exec(tagged)?.[0].length ?? 1);
      const said = tagged.slice(Math.max(start, i - 12), i);
      if (/\p{L}/u.test(said) && !UNFINISHED.test(said) && /^[\p{Lu}\d]/u.test(caseOf(end))) close(end);
      i = end - 1;
    } else if (
      breaks &&
      i - start > 0 &&
      i - lineStart <= SHORT_LINE &&
      /^\p{Lu}$/u.test(caseOf(i + 1)) &&
      !UNFINISHED.test(tagged.slice(Math.max(start, i - 12), i + 1))
    ) {
      // A short line without a full stop that is followed by a capital is a line of its own: verse, SMS, slides.
      if (!/^i\b/.test(tagged.slice(i + 1, i + 3))) close(i + 1);
    }
    if (char === "\n" || breaks) lineStart = i + 1;
  }
  close(tagged.length);
  return sentences;
}

const IDIOM =
  /\b(?:goes without saying|needless|no (?:objections?|problem|worries|issue)|(?:don't|do not|doesn't) (?:just|only|merely) (?:say|claim|believe|think|promise|tell you)|no (?:denying|wonder|surprise|secret|coincidence|accident|exaggeration|arguing)|(?:can't|cannot|can not|nobody (?:can|could|will|would)|hard to|won't) (?:deny|dispute|argue with|overstate|stress (?:it |this )?enough|help (?:but|noticing|saying))|not (?:afraid|ashamed|shy|joking|kidding|exaggerating|bragging|to brag|for nothing)|nobody doubts|don't (?:just )?take (?:my|our) word|not a secret|if i'm not mistaken|won't (?:hide|deny)|don't mind (?:saying|telling)|not only|not just|not to mention|but not least|not (?:at all )?bad|no later than|no (?:less|fewer|more) than|at no (?:extra |additional )?(?:cost|charge)|nothing less than|no catch|no strings(?: attached)?|no questions(?: asked)?|no brainer|no-brainer|no doubt|no matter|no (?:credit )?card(?: required| needed)?|why not|can't wait|cannot wait|don't (?:miss|wait|forget|worry|delay|hesitate|think twice)|do not (?:miss|wait|forget|worry|delay|hesitate)|(?<!\b(?:we|i|they|you) )(?:don't|do not) let|(?:won't|will not) (?:believe|regret|last|find(?= (?:an?|any|anything|anyone|anybody|another|many|one|much|it|this|that|such|us|our|better|more|[a-z]+er)\b))|never been|never again|no need|need not|needn't|no joke|no kidding|no fuss|no hassle|without (?:any )?(?:doubt|question|exception|fail|hassle|lifting)|no (?:long[- ]term |annual |fixed )?(?:contracts?|lock[- ]?in|commitments?|minimum term|set-?up fees?|hidden fees?|small print|risk)(?=[,.;!]| and )|no one beats|nobody beats|none other|not anymore|if not|or not|whether or not|never (?:forget|underestimate|mind|miss|worry|pay full)|no longer have to|^without [a-z' -]{2,40}, |without (?:[a-z]+ ){1,3}?(?=(?:they|you|we|i|it|he|she|your|our) )|without (?:[a-z]+ ){0,2}[a-z]+(?=, (?:then |and |so )?(?:the|an?|that|this|such|your|our|they|you|we|it|i|because|since|as) )|(?:nobody|no one) (?:has to|needs to|must|will|need) (?:know|hear|notice|see|learn)|is not a typo|isn't a typo|not a gimmick)\b/g;
const NEGATOR =
  /\b(?:(?:not|never|no|non)(?!-)|cannot|[a-z]+n't|cant|wont|dont|unable|neither|nor|without|refus\w+|nobody|none|instead of|rather than|avoid|stop(?:ped)?|far from|(?:would|'d) rather [a-z' ]{2,60} than|lacks?|declin\w+|forbid\w*|prohibit\w*|ban(?:s|ned)?|rule[sd]? out|against|denied|denies|deny)\b/;
/** "If it is not shorter you get …": the denial ends with the condition. */
const DENIED_CONDITION =
  /\b(?:if|when|unless|should|in case|as long as)\b.*?\b(?:not|no|never|[a-z]+n't)\b.*?(?=\b(?:we|you|i|they|your|our)(?:'ll|'re)? )/;
/** "If you don't like them, return them": the denial ends at the comma. */
const CLOSED_CONDITION =
  /\b(?:if|when|unless|in case|as long as|although|though|even though|whereas|since|because)\b[^,;:]*?\b(?:not|no|never|nobody|no one|without|[a-z]+n't)\b[^,;:]*,(?! (?:we|you|i|they|it) )/;
/** "Any bag that you don't enjoy can be returned": what is denied tells which one is meant. */
const DENIED_ASIDE =
  /\b(?:that|which|who|whom|whose [a-z]+) (?:(?:you|they|he|she|your [a-z]+) )?(?:(?:do|does|did|is|are|was|were|has|have)(?:n't| not)|never) (?:[a-z]+ ){1,4}?(?=(?:can|may|will|is|are|gets?|goes|comes?|has|have)\b)/;
/** Likewise behind: "we refund whatever you haven't used". */
const DENIED_OBJECT =
  /\b(?:what(?:ever)?|whichever|that|which|anything|everything|all|(?:the|any|each|every|those|all|unused)(?: [a-z]+){1,2}) (?:you|they|your [a-z]+)(?:(?: (?:have|has|had|do|does|did)(?:n't| not)|'ve not|(?:'ve| have)? never)) (?:yet |ever )?[a-z]+/g;
const CLAUSE_START =
  /^(?:(?:and|or|so|but|then) ){0,2}(?:we|you|i|they|he|she|it|this|that|these|our|your|my|here|there|get|take|leave|cancel|quit|skip|forget|text|save|enjoy|grab|claim|use|just|only|pay|buy|try|book|sign|start|instead|free|plus|all|today|now|how|what|let|i'll|we'll|you'll|it's|we're|we've|that's|here's|have|join|switch|upgrade|tell|say|ask|write|call|send|show|give|offer|please|mention|(?:[a-z]+|(?!(?:which|who|whom|that|where|when|as|nor|not|and|or|with|for|of|to|in)\b)[a-z]+ [a-z]+) (?:will|gives?|offers?|is|are|can|has))\b/;
/** "40 % off: no." */
export const ANSWERED_NO =
  /^[^.;:!?\n]{0,30}?: (?:not|no|never|sorry|unfortunately|alas|declined|(?:we|i) (?:can't|cannot|don't|won't|do not))\b/;
const AFTER_DENIAL =
  /^[^.;:!?\n]{0,60}?\b(?:(?:is|are|was|were|will be|would be|can|could|does|do|has|have)(?: not\b|n't| nothing (?:that )?(?:we|i|you)\b)|cannot|can't|won't|no longer|off the table|out of the question|not (?:available|possible|allowed|permitted|offered|something|what|our)|unavailable|impossible|against (?:our )?policy|(?<!(?:nobody|no one|none|never|longer|not|n't) )(?:needs?|requires?|would need|calls? for) (?:(?:an?|the|my|our|prior|written|more|some) |[a-z' ]{0,20}?(?:approval|sign-?off|conversation|discussion|permission))|(?:subject to|pending) (?:\w+ ){0,3}(?:approval|sign-off|signoff)|would be (?:wrong|false|illegal|against)|never (?:happen|existed|been))/;

/** "We can't yet connect it": no contrast. */
const CONTRAST =
  /(?:(?<!\b(?:nothing|anything|all) )but|(?<!(?:n't|\b(?:not|cannot|as|has|have|is|are)) )yet|however|though|although|whereas|because) /y;
const OPENER =
  /(?:but|(?<!(?:n't|\b(?:not|cannot|as|has|have|is|are)) )yet|however|though|although|whereas|while|because|so that|so we|so you) |and (?:we|you|i|they|it|our|your|get|take|save|it's|we'll|you'll|that)\b/y;

function standsAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** Where the clause that holds `position` begins: commas count only when something new starts behind them. */
export function clauseStart(tagged: string, sentence: Sentence, position: number): number {
  for (let i = position - 1; i > sentence.start; i -= 1) {
    const char = tagged.charAt(i);
    if (char === ";" || char === ":" || char === "—" || char === "(" || char === ")" || char === "\n") return i + 1;
    if (char === "-" && tagged.charAt(i - 1) === " " && tagged.charAt(i + 1) === " ") return i + 1;
    if (char === " " && standsAt(OPENER, tagged, i + 1)) return i + 1;
    if (char === ",") {
      const rest = tagged.slice(i + 1, i + 60).trimStart();
      if (CLAUSE_START.test(rest)) return i + 1;
      if (
        /^[\ue001-\ue008]/.test(rest) &&
        !/[\ue001-\ue008][^,]{0,12}$/.test(tagged.slice(Math.max(sentence.start, i - 14), i))
      )
        return i + 1;
    }
  }
  return sentence.start;
}

export function clauseEnd(tagged: string, sentence: Sentence, position: number): number {
  for (let i = position; i < sentence.end; i += 1) {
    const char = tagged.charAt(i);
    if (char === ";" || char === "—" || char === "\n") return i;
    if (char === "," && CLAUSE_START.test(tagged.slice(i + 1, i + 60).trimStart())) return i;
    if (char === " " && standsAt(CONTRAST, tagged, i + 1)) return i;
  }
  return sentence.end;
}

/** True when the words before, in the same clause, deny what stands at `start`. */
export function isDeniedBefore(tagged: string, sentence: Sentence, start: number): boolean {
  // "If you aren't happy you get …": who speaks next ends the condition, also when the mention begins with them.
  const speaker = /^(?:we|you|i|they|your|our)(?:'ll|'re)? /.exec(tagged.slice(start, start + 9))?.[0] ?? "";
  const before = (tagged.slice(clauseStart(tagged, sentence, start), start) + speaker)
    .replace(IDIOM, " ")
    .replace(CLOSED_CONDITION, " ")
    .replace(DENIED_CONDITION, " ")
    .replace(DENIED_ASIDE, " ");
  if (NEGATOR.test(before)) return true;
  // "We can't, under any circumstances, give 30 %": a denial in front of a parenthesis still governs.
  const opening = tagged.slice(sentence.start, start).replace(IDIOM, " ");
  return /^["']?(?:unfortunately,? |sorry,? |alas,? )?(?:we|i|they|it|you|reps?|nobody|no one)(?: (?:simply|really|just|certainly))? (?:can't|cannot|can not|won't|will not|don't|do not|may not|must not|never|are unable to|am unable to),[^,;]{0,60},/.test(
    opening,
  );
}

/** "30 % off, which we don't give" takes it back; "…, which I haven't given anybody since", "…, which we don't do every day" do not. */
const REMARK =
  /, which (?!(?:(?:is|are|was|would be|will be)(?: not|n't)(?! (?:easy|hard|bad|nothing|much|little|usual|common|normal|small|obvious|always|trivial|typical|an? (?:small|little|joke|typo))\b)|(?:we|i)(?: [a-z]+ly| (?:just|still|also|yet))? (?:can't|cannot|can not|don't|do not|won't|will not|may not|must not|mustn't|shouldn't|wouldn't|would not|are not|aren't|am not))\b(?![^.;]*\b(?:lightly|often|usually|normally|otherwise|elsewhere|every (?:day|week|month|year|time)|(?:for|to|with) (?:just )?(?:everyone|everybody|anyone|anybody|many|all)|anyone else|anybody else)\b)).*$/s;

/** ", isn't that great?" denies nothing. */
const TAG_QUESTION =
  /,? ?(?:[-—] )?(?:(?:is|are|was|were|do|does|did|has|have|ca|could|wo|would|sha)n't|ain't) (?:it|that|this|they|you|we|he|she)\b[^,;:.!?]{0,30}\?.*$/s;

/** "35% off, don't tell the others", "– can't say fairer than that": bids or praises, and denies nothing of what it ends. */
const BIDDEN_BEHIND =
  /[,(—–-] ?(?:(?:and|but|so|now|just|please|also|honestly) )*(?:(?:don't|do not|dont|never) (?!(?:do|offer|give|grant|promise|have|sell|allow|make|provide|support|discount|know|think|believe)\b)[a-z]|can't (?:say fairer|complain|go wrong|lose|beat|get (?:any )?better|argue|miss)).*$/s;

/** True when the words before or right behind deny what stands at start–end. */
export function isNegated(tagged: string, sentence: Sentence, start: number, end: number): boolean {
  if (isDeniedBefore(tagged, sentence, start)) return true;
  const behind = tagged
    .slice(end, clauseEnd(tagged, sentence, end))
    .replace(TAG_QUESTION, "")
    .replace(BIDDEN_BEHIND, "")
    .replace(DENIED_OBJECT, "")
    .replace(/ (?:if|when|unless|until|because|that|as long as|where|so) .*$/s, "")
    .replace(REMARK, "");
  return ANSWERED_NO.test(behind) || AFTER_DENIAL.test(behind);
}

export const REPORT_VERB =
  "(?:says?|said|saying|wrote|writes|writing|asked|asks|told|tells|noted|notes|recalls|recalled|explains|explained|reports|reported|claims|claimed|quoted|remembers|remembered|complained|added|adds|replied|answered|put it|commented|heard|read|stated|mentioned)";
/** "His words:", "I quote the buyer:", "Joost's verdict, not ours:". */
const THEIR_WORDS = String.raw`(?:\b(?:his|her|their|(?!(?:today|it|that|this|here|let)')[^\s"]+(?:'s|s')) (?:own |exact |very |first |last )?(?:words|verdict|comment|reply|feedback|review|remark|quote|testimonial)(?: (?:was|were|is|are)| (?:on|about|after|to|from|for) [^.!?:"\n]{1,30})?(?:, not (?:ours|mine))?|\b(?:i|to|let me|i'll|i may) quote(?! you\b| us\b)(?: [^.!?:"\n]{1,40})?)[,:]\s*$`;
const SPEAKER_BEFORE = new RegExp(
  `\\b(?:heard|read|seen|knows?|collects?)\\b[^.!?"\\n]{0,30} (?:sentences|lines|phrases|promises|claims|words|slogans|headlines)[.:]\\s*$|\\b(?:they|people|others|competitors|rivals)(?: all| also| often)? claim[,:]?\\s*$|${REPORT_VERB}[^.!?"\\n]{0,40}[,:]?\\s*$|${THEIR_WORDS}|\\b(?:question|request|wish|complaint|objection|demand)s? (?:is|was|were|reads?)[,:]?\\s*$|\\b(?:an?|the|that|any|every) (?:promise|claim|word|phrase|line|slogan|sentence|label|headline|expression)s?(?: of| like| such as| that says)?\\s*$`,
);
const SPEAKER_BEHIND = new RegExp(
  `^[,.]?\\s*(?:(?:\\w+ ){0,4}${REPORT_VERB}|(?:(?:that|this)['’]?s?(?: is| was)?|is|was|are) what (?:[\\p{L}'-]+ ){1,5}(?:says?|wrote|said|promises?|writes?|claims?)|${REPORT_VERB}|[-—]\\s*\\p{L}+|(?:that|this) (?:was|is) \\p{L}+ \\p{L}+,)`,
  "u",
);
/** Single marks enclose where they stand outside words: an apostrophe has a letter in front, one that closes has none behind. */
const QUOTE_PAIR = /"[^"\n]{1,600}"|'(?<=(?:^|[\s(:])')(?=[^\s'])(?:[^'\n]|'(?=[a-z])){1,600}'(?![a-z])/g;

export interface Quotation {
  start: number;
  end: number;
  attributed: boolean;
  /** Named as words that are not to be said. */
  disavowed: boolean;
}

const OFFICE =
  "(?:ceo|cto|coo|cfo|cmo|cpo|cro|chief [a-z]+(?: officer)?|(?:co-?)?founder|president|chair(?:man|woman|person)?|vp|vice president|head|director|manager|spokes(?:man|woman|person))";

/** Who speaks for the company of these names: "our founder", "head of product at Tidewell", "Tidewell's CEO". */
export function ownSpeaker(names: readonly string[]): RegExp {
  const company = names.map((name) => escapeRegExp(name.toLowerCase())).join("|") || "(?!)";
  return new RegExp(
    `\\b(?:our|my) (?:[a-z-]+ ){0,3}?${OFFICE}\\b|\\b${OFFICE}(?: (?:of|for) [a-z ]{2,30}?)?(?: (?:and|&) ${OFFICE})?(?:,| of| at| for) (?:${company})\\b|\\b(?:${company})(?:'s?)? (?:[a-z-]+ ){0,2}?${OFFICE}\\b|\\b(?:${company})'s? (?:own |very )?(?:words|verdict|comment|reply)\\b|\\bquote (?:our|my|the) (?:own |[a-z]+ )?(?:brochure|website|site|homepage|flyer|catalogue|slides?|page|founder|boss)\\b`,
  );
}

/** Between the two halves of what one speaker says. */
const GOES_ON = /^[^."\n]{1,120}[.,;:] ?$/;

const CUE = new RegExp(
  `(?:^|[.!?\\n*-]["')]?\\s*)(?:and |or |but )?(?:if|when|whenever|should|once|in case) (?![^.!?"\\n]*\\b${REPORT_VERB}(?: [a-z]+)?:)[^.!?"\\n]{3,}:\\s*$`,
);

/** Passages in double quotation marks, and whether somebody else is named as their speaker. */
export function findQuotations(tagged: string, ourselves: RegExp): Quotation[] {
  const found: Quotation[] = [];
  for (const match of tagged.matchAll(QUOTE_PAIR)) {
    const start = match.index;
    const end = start + match[0].length;
    // "It's ‘£17’ per seat": marks around a figure quote nobody.
    if (/^.[\ue001-\ue008 ]+.$/.test(match[0])) continue;
    const before = tagged.slice(Math.max(0, start - 80), start);
    const after = tagged.slice(end, end + 80);
    // "Say: …" in a call script bids us say it; nobody else does.
    const bidden =
      /(?:^|[.!?:;,)"\n-]\s*)(?:then |just |simply |please |you )?(?:say|reply|answer|write|read(?: out| aloud)?|tell (?:him|her|them))[,:]?\s*$|\bread (?:it )?(?:out|aloud)\b[^.!?"]{0,60}$/.test(
        before,
      );
    // So does "If they say they are happy with Parkplan: …", which tells when; "if they say: …" tells what they say.
    const cued = CUE.test(before);
    // A press release quotes ourselves: what our founder says in it is said by us.
    const around = [before.replace(/^.*[.!?\n]/s, ""), after.replace(/^\s+(?=[-–—])/, "").replace(/[.!?\n].*$/s, "")];
    const last = found.at(-1);
    const between = last ? tagged.slice(last.end, start) : "";
    // "…," said Ana Lund, CFO of Norvik. "…": she goes on; so does a list of what was heard.
    const goesOn =
      last?.attributed === true && (/^\s*$/.test(between) || (SPEAKER_BEHIND.test(between) && GOES_ON.test(between)));
    const attributed =
      !bidden &&
      !cued &&
      (goesOn || SPEAKER_BEFORE.test(before) || SPEAKER_BEHIND.test(after)) &&
      !around.some((words) => ourselves.test(words));
    found.push({
      start,
      end,
      attributed,
      disavowed: isDisavowedQuotation(before, after) || isEditedOut(tagged, start, end),
    });
  }
  return found;
}
