/** What a governing clause takes back of the clause behind it: "it isn't true that …", "I wish I could say …". */
import type { Sentence } from "./sentences.ts";

const SAY =
  "(?:say|claim|promise|guarantee|pretend|suggest|imply|state|confirm|vouch|conclude|assert|advertise|announce|swear|argue|write|print|(?:tell|assure)(?: (?:you|them|him|her|anyone|anybody|people|customers|the [a-z]+))?)";
const SAYING =
  "(?:saying|claiming|promising|guaranteeing|pretending|suggesting|implying|stating|confirming|asserting|advertising|arguing|writing|printing|telling (?:you|them|anyone|anybody|people|customers))";
const NOT =
  "(?:can't|cannot|can not|couldn't|could not|won't|will not|wouldn't|would not|don't|do not|didn't|did not|doesn't|does not|may not|must not|mustn't|shouldn't|should not|haven't|have not|never|(?:not|n't) (?:be )?(?:allowed|able|going|free|about|permitted|in a position) to|unable to|refuse to|rather not|careful not to|no longer|(?:nobody|no one|none of us|neither of us)(?: here)? (?:can|could|may|should|will|would))";
/** Between the denial and its verb; "we don't just say that …" says it. */
const ADVERBS =
  "(?: (?:yet|really|honestly|possibly|ever|even|seriously|therefore|also|truthfully|in good conscience|in all honesty|be able to|dare(?: to)?|want to|wish to|mean to))*";
/** Where and to whom: "say in public that". */
const WHERE =
  "(?: (?:in public|publicly|in writing|on the record|here|today|yet|anywhere|for certain|for sure|with certainty))*";
const THAT = ",? that\\b";
const FALSE =
  "(?:wrong|false|untrue|a lie|lying|misleading|dishonest|unfair|premature|too (?:early|soon|much|bold)|bold|exaggerated|an exaggeration|irresponsible|reckless|a stretch|overstated|nonsense|(?:not|n't) (?:be )?(?:right|fair|honest|correct|true))";
const WATCHDOGS =
  "(?:legal|compliance|counsel|(?:our|my|the) (?:lawyers?|boss|manager|management|policy|policies|rules?|law|board|auditors?|brand (?:team|guide)|legal (?:team|department)|compliance (?:team|officer))|(?:brand|company|our) (?:policy|rules?))";

/** Each ends where the clause that it takes back begins. */
const DISAVOWALS = new RegExp(
  `\\b(?:${[
    `${NOT}${ADVERBS} ${SAY}${WHERE}${THAT}`,
    `(?:i|we)(?:'m| am|'re| are)? (?:not|never) ${SAYING}${WHERE}${THAT}`,
    `(?:never|haven't|have not|hasn't|nobody(?: here)?(?: has| ever| has ever)?|no one(?: here)?(?: has| ever| has ever)?) (?:said|claimed|promised|guaranteed|pretended|suggested|implied|stated|confirmed|argued|written|wrote|told (?:you|them|him|her|anyone|anybody|people|customers|the [a-z]+))${WHERE}${THAT}`,
    `(?:stop(?:ped)?|avoid(?:ed)?|against|far from|instead of|refrain(?:ed)? from|(?<!goes )without)(?: ever)? ${SAYING}${WHERE}${THAT}`,
    // Who doubts: "nobody doubts that" is sure of it.
    `(?<!\\b(?:nobody|no one|not|never|n't|cannot|few|none)(?: [a-z]+){0,2} )(?:i|we)(?: (?:do|still|really|seriously|strongly|rather|very much|would|'d|must))* (?:doubt|deny|dispute|reject|question)(?: the (?:claim|idea|rumou?r|suggestion))?(?: (?:that|if|whether)\\b|(?= (?:it|we|you|they|our|your|their|the)\\b))`,
    `(?:i|we) (?:don't|do not|didn't|did not|wouldn't|would not|never)(?: (?:really|honestly|for a moment|for one))* (?:think|believe|assume|suppose|imagine)(?: that\\b|(?= (?:it|we|you|they|our|your|their|the|this|any|there)\\b))`,
    `(?:isn't|is not|'s not|wasn't|was not|hardly|far from|would not be|wouldn't be|not) (?:(?:quite|strictly|simply|at all|yet|really) )*(?:true|the case|so|correct|accurate|certain|proven|a given|decided|official|a fact)${THAT}`,
    `(?:it's|it is|it was|that's|that is) (?:simply |just |plainly )?(?:untrue|false|a myth|a lie|a rumou?r|a misunderstanding|nonsense|an? (?:[a-z]+ )?(?:misconception|mistake))${THAT}`,
    `${FALSE} (?:(?:of|for) (?:us|me) )?(?:(?:to|if (?:i|we)) (?:${SAY}|think|believe|assume)|(?:if|were) (?:i|we) (?:to )?(?:said|claimed|promised|wrote|pretended|told (?:you|them)|${SAY}))${WHERE}${THAT}`,
    `(?:myth|rumou?r|misconception|legend|fairy tale|illusion|misunderstanding|false (?:claim|impression|belief)|no (?:proof|evidence|truth|sign|indication|guarantee|promise|basis|assurance|certainty)|not (?:any|enough) (?:proof|evidence|truth|basis))(?: (?:in (?:the|it|this)(?: [a-z]+)?|yet|whatsoever|at all|so far|today))*${THAT}`,
    `${WATCHDOGS}(?: [a-z]+ly)? (?:(?:won't|will not|wouldn't|would not|doesn't|does not|don't|do not|never) (?:lets?|allows?|permits?) (?:us|me|anyone|anybody)(?: to)? ${SAY}|(?:forbids?|prohibits?|bars?|keeps?|stops?|prevents?|bans?) (?:us|me|anyone|anybody)(?: from| to)? (?:${SAYING}|${SAY}))${WHERE}(?:${THAT})?`,
    `(?:i|we)(?: (?:only|often|do))? wish (?:(?:i|we) could ${SAY}|that\\b|(?=(?:i|we|it|there|our|they)\\b))`,
    // Not yet, no more, or never: "one day we can say that", "we used to say that".
    "if only (?=(?:i|we|it|there|our|they)\\b)",
    `(?<=(?:\\ue004|some ?day),? (?:[a-z ]{2,20}, )?)(?:i|we)(?:'ll)?(?: (?:may|might|can|could|will|hope to))?(?: be able to)? ${SAY}${WHERE}${THAT}`,
    `(?:as soon as|once|until|unless|before) (?:i|we|legal) (?:(?:can|could|may|have|are|am|allowed|able|to) )+(?:${SAY}|prove|proved|proven|show|shown|know)${WHERE}${THAT}`,
    `(?:until|unless|before) (?:i|we|legal) (?:know|prove)${THAT}`,
    `only (?:if|when|once|after) [a-z ]{3,40}? (?:may|can|could) (?:i|we) ${SAY}${WHERE}${THAT}`,
    `(?:i|we)(?:'d| would)(?: [a-z]+){1,3} to be able to ${SAY}${WHERE}${THAT}`,
    `(?:it'd|it would|would it) be (?:nice|great|lovely|good|wonderful|fantastic) (?:if (?:i|we) could|to(?! tell)(?: be able to)?) ${SAY}${WHERE}${THAT}`,
    `(?:used to|once) (?:say|said|think|thought|believed?|claim(?:ed)?|promised?|write|wrote|assumed?)${WHERE}${THAT}`,
    `(?:back then|in those days|at the time|previously|formerly|until (?:last [a-z]+|recently)),? (?:i|we) (?:could ${SAY}|said|thought|wrote|claimed|promised|believed)${WHERE}${THAT}`,
    `(?:nothing|none of (?:this|that|it|these)|no (?:[a-z]+ )?(?:study|test|data|figures?|source|law|rule|contract))(?: (?:yet|here|so far|ever))* (?:proves?|shows?|says?|means?|suggests?|implies|guarantees?)${THAT}`,
    `far be it from (?:me|us) to ${SAY}${WHERE}${THAT}`,
    `(?:won't|will not|never|can't|cannot|don't|do not|wouldn't) (?:find|hear|catch|see) (?:me|us|anyone here|anybody here) (?:${SAYING}|${SAY})${WHERE}${THAT}`,
    `contrary to (?:the |all |what |some |any )?(?:rumou?rs?|claims?|reports?|belief|opinion|impression|assumption)(?: [a-z]+)?${THAT}`,
  ].join("|")})`,
  "g",
);
/** "You can't say that it isn't cheap", "nobody else can say that …": denied twice, and denied of others. */
const TWICE = /\b(?:else|other [a-z]+|competitors?|rivals?|vendors?)(?: [a-z]+)? $/;

/** "I'd love to say that we are, but I can't." */
const WOULD_IF =
  /\b(?:i|we)(?:'d| would| should)(?: (?:really|dearly|gladly|so|very much|also|even|just|always|now))* (?:(?:(?:have )?(?:love|like)d?|(?:have )?(?:be|been) (?:glad|happy|delighted|proud)) to(?: be able to)? )?(?:say|tell|write|promise|claim|confirm|announce|offer|give|guarantee)\b/;
const BUT_NOT =
  /,? (?:but|only|yet|alas|except)(?: that)?,? (?:(?:sadly|unfortunately|alas|honestly|as it is),? )?(?:(?:i|we|it|that|this|they|legal|our [a-z]+|my [a-z]+|the [a-z]+)(?:'s|'re|'m)? ?(?:[a-z]+ )?(?:can't|cannot|could not|couldn't|won't|isn't|is not|not|may not|doesn't|don't|do not|never|says? no|would be (?:a lie|lying|wrong|untrue))|nobody|not yet|no(?=[.!]|$))/;
/** "I'd love to say that we are, but the notice is 60 days": saying it alone gives nothing. */
const WOULD_SAY = /\b(?:i|we)(?:'d| would)(?: [a-z]+)? (?:love|like) to (?:say|write|claim)\b/;
/** "I'd love to tell you that we are. I can't." */
const CANNOT =
  /^\W*(?:(?:but|yet|only|sadly|alas|unfortunately|honestly),? )*(?:(?:i|we) (?:can't|cannot|can not|may not|mustn't|won't|(?:do|are|have|did|could)(?:n't| not)(?= ?[.,;!]| ?$| (?:yet|sadly|alas|and|so)\b))|(?:it|that|this|they)(?: is|'s| are| does| do)?(?:n't| not)(?: (?:true|so|the case|right)\b|(?= ?[.,;!]| ?$))|(?:i|we) (?:don't|do not) know (?:if|whether)|nobody knows)\b/;

/** Something else begins here: "I can't promise that it fits, but you get 30 days". */
const NEW_THOUGHT =
  /[;:—]|,? (?:but|yet|however|though|although|nevertheless|still|so(?! (?:far|soon|much|many|that)\b))\b|, (?:and|or|because|since|as) (?:we|you|i|it|our|your|they)\b/;
/** "That if you sign today, we …": the comma closes what was put in front. */
const FRONTED = /^(?:,? (?:if|when|should|once|as|with|for|in|on|at|by|after|before|from|until|within|since)\b[^,]*,)+/;
const RUN_ON = /, (?:we|you|i|our)(?:'ll|'re|'ve)? /;

/** What is named to be called wrong behind it: "the claim that … is false", "whoever told you that … is mistaken". */
const NAMED_TO_BE =
  /\b(?:the (?:claim|idea|notion|rumou?r|belief|statement|suggestion|assertion|impression|assumption|promise)|(?:who|what)ever (?:told|tells|says|said|claims|claimed|wrote|thinks)(?: [a-z]+)?) that\b/g;
const CALLED_WRONG = new RegExp(
  `^[^.;:!?]*? (?:is|are|was|were|must be|has been|seems)(?: (?:quite|simply|plainly|just|flatly|completely))* (?:${FALSE}|mistaken|unfounded|baseless|outdated|dreaming|no longer (?:true|right|correct))\\b`,
);

/** "Whether we are the fastest I can't say": what is fronted is only asked. */
const FRONTED_QUESTION = /^\W*(?:(?:and|but|so|still|yet),? )?whether [^,;:]*$/;
const UNDECIDED =
  /^[^;:.!?]*?(?:\b(?:i|we)(?:'d)? (?:can't|cannot|can not|could not|couldn't|may not|mustn't|must not|don't|do not|won't|will not|would not|wouldn't|know not|dare not|never)\b|\b(?:can|could|may|must|will|would|do|know) (?:i|we)(?: [a-z]+)? (?:not|never)\b|\b(?:nobody|no one) (?:can|could|knows|has)\b|\b(?:isn't|is not|not) (?:known|decided|proven|certain|clear|for (?:me|us))\b|\b(?:is|remains|stays) (?:unclear|open|unknown|to be seen|undecided|up to (?:you|others)|for (?:you|others))\b)/;

/** True when the clause at `position` is only named to be denied, doubted, forbidden or wished. */
export function isDisavowed(tagged: string, sentence: Sentence, position: number): boolean {
  const before = tagged.slice(sentence.start, position);
  for (const match of before.matchAll(DISAVOWALS)) {
    if (TWICE.test(before.slice(0, match.index))) continue;
    const governed = before.slice(match.index + match[0].length).replace(FRONTED, "");
    if (!NEW_THOUGHT.test(governed) && !RUN_ON.test(governed)) return true;
  }
  for (const match of before.matchAll(NAMED_TO_BE)) {
    if (NEW_THOUGHT.test(before.slice(match.index + match[0].length))) continue;
    if (CALLED_WRONG.test(tagged.slice(position, sentence.end))) return true;
  }
  if (FRONTED_QUESTION.test(before) && UNDECIDED.test(tagged.slice(position, sentence.end))) return true;
  if (!WOULD_IF.test(before)) return false;
  const behind = tagged.slice(position, sentence.end);
  return (
    BUT_NOT.test(behind) ||
    (WOULD_SAY.test(before) && /, but (?!only\b)/.test(behind)) ||
    CANNOT.test(tagged.slice(sentence.end, sentence.end + 60))
  );
}

const UNSAYABLE =
  /^[,.]?\s*(?:(?:is|are|was|would be|'s) (?:(?:an?|the|one|just the) )?(?:kind of |sort of )?(?:[a-z]+ )?(?:sentence|line|claim|phrase|promise|statement|wording|slogan|words?|thing)?(?: that| which)?(?: (?:we|i|you|nobody|no one|our|legal|the)\b[^.!?"]{0,40})? ?(?:(?:not|n't|never|no longer|cannot) |nobody |no one )|(?:is|are|would be) (?:wrong|false|untrue|forbidden|banned|off limits|a lie|misleading|out of bounds|too much)\b|[:;—–-] ?(?:please )?(?:(?:we|i|you|nobody|no one)(?: here)? )?(?:never|don't|do not|must not|mustn't|may not|can't|cannot|won't|may|should not|shouldn't) (?:write|say|use|send|claim|print|promise)\b)/;
const NOT_TO_WRITE = new RegExp(
  `\\b(?:${NOT}${ADVERBS} (?:${SAY}|use|call (?:it|us|this)|put)|(?:avoid|instead of|rather than|stop|not|never|without)(?: (?:${SAYING}|using|putting|the (?:words?|phrases?|lines?|claims?)))?)(?: (?:the (?:words?|phrase|line|sentence|claim)|things like|something like|anything like))?[:,]? ?$|\\bwhat not to (?:write|say|send|do|claim|promise)(?: [a-z]+){0,3}: ?$|(?:^|[.!?\\n] ?)(?:[a-z]+ )?(?:bad|wrong|incorrect|don't|never|not|avoid|forbidden|banned|counter-?)(?: (?:examples?|wordings?|lines?|sentences?))?: ?$`,
);

/** 'Before: "…" After: "…"', 'instead of "…", write "…"'. */
const REPLACED = /(?:^|[\n.;*-] ?)(?:before|old|was|from|then|original(?:ly)?)\W{0,2}: ?$/;
const REPLACEMENT = /^[,;.]?\W{0,4}(?:after|new|now|better|to|is|rewritten|edited)\W{0,2}:/;

/** "We never write "…"", ""…" is a sentence that we may not send": whose words nobody says. */
export const isDisavowedQuotation = (before: string, after: string): boolean =>
  UNSAYABLE.test(after) || NOT_TO_WRITE.test(before) || (REPLACED.test(before) && REPLACEMENT.test(after));
