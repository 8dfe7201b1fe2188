/** What a sentence says that it does not say: "I can't tell whether …", "whether …, nobody knows". */
import type { Sentence } from "./sentences.ts";

const NOT_ABLE =
  "(?:can't|cannot|can not|couldn't|could not|won't|will not|wouldn't|would not|don't|do not|doesn't|does not|isn't able to|(?:am|are|is)(?: not|n't)? (?:un)?able to|haven't|have not|hasn't|nobody (?:can|could|will)|no one (?:can|could|will)|nobody|no one|never)";
const SAY =
  "(?:say|tell|judge|know|knows|promise|predict|foresee|guess|decide|decided|confirm|vouch|answer|be sure|comment on|speculate)";
/** Behind the words of not knowing, up to the clause that they govern. */
const UNKNOWN = new RegExp(
  `\\b(?:${NOT_ABLE}(?: (?:yet|really|honestly|simply|possibly|even|just|today|now|for sure))* ${SAY}(?: (?:you|them|him|her|me|yet|today|now|for you|for sure|for certain|in advance|at this point|from here|(?:about|on)(?: the question)?))*|(?:i'm|i am|we're|we are|it's|am|are|is|be)(?: (?:still|really|quite|honestly))* (?:not (?:sure|certain|clear)|unsure|uncertain|unclear|undecided)(?: (?:yet|myself|ourselves|about))*|(?:hard|difficult|impossible|too early|too soon) to (?:say|tell|judge|know|predict|foresee)(?: (?:yet|today|now|from here))*|(?:no|not the faintest|not the slightest) idea|(?:remains|remain) (?:open|unclear|to be seen)|(?<!\\b(?:please|(?:you|free|want|like|welcome|invited) to) )(?:(?:find|finding|found) out|(?:check|ask|clarif|verif|look|wonder|inquir|enquir|depend|investigat|discuss|debat)(?:y|ie)?(?:s|ed|ing|e|es)?(?: [a-z]+){0,3}?)(?: on| into| about)?(?<=\\b(?:i|we|let me|let us|legal|finance|they|he|she|it|boss|manager|anna|team)(?:'ll|'d|'m|'re|'s)? (?:[a-z']+ ){0,6}[a-z]+)|(?:open|another|different|separate) question|(?:it's|it is) anybody's guess|(?:i|we) (?:only |often |also )?wonder),? (?:as to )?(?:whether|if)\\b(?! (?:or not )?(?:i|you)(?:'ve| have)? (?:heard|seen|know|knew|noticed|told|mentioned|remember|saw|read)\\b)`,
  "g",
);
/** What is yet to be found out: "I'll check whether …", "your board wonders if …". */
const SOUGHT =
  /\b(?:(?:check|find|found|look|clear|ask|decid|debat|discuss|clarif|consider|verif|determin|investigat|question|wonder)[a-z]*(?: (?:out|into|up|internally|first|again|with [a-z]+|for you|him|her|them|us|me|[a-z]+))?,? whether|(?:check|clarif|wonder)[a-z]*(?: with [a-z]+)? if|find out if)\b(?! or not)/g;
/** Here something else begins: "I don't know if …, but we save you an hour". */
const NEW_THOUGHT =
  /[;:—]|,? (?:but|yet|however|though|although|because|still|nevertheless|so(?! (?:far|soon|much|many|that)\b))\b|, (?:and|or) (?:we|you|i|it|our|your|they)\b|, (?:we|you|i|our)(?:'ll|'re)? /;
const WHETHER = /^\W*(?:(?:and|but|so|as for) )?whether\b/;
const ANSWERED_BY_NONE = new RegExp(
  `^[^;:.!?—]*?, ?(?:(?:honestly|frankly|that),? )?(?:(?:i|we|they) ${NOT_ABLE}(?: (?:yet|really|honestly|simply|possibly|even|just))* ${SAY}\\b(?! (?:no|more|enough|it)\\b)|(?:nobody|no one)(?: (?:can|could|here|yet))* ${SAY}|(?:i|we) (?:don't|do not) know|(?:it |that )?(?:remains (?:open|to be seen)|is (?:open|unclear|undecided|not decided|anybody's guess|hard to say|too early to say)))`,
);
const LEFT_TO_OTHERS =
  /\bwhether\b.*\b(?:(?:is|are|remains) (?:an? )?(?:[a-z]+ )?(?:question|matter|for|up to|unclear|open)|depends on|(?:is|are) (?:better|best) (?:asked|put|left|judged|answered))\b/;

/** True when what stands at `position` is only said to be unknown, or left to others. */
export function isLeftOpen(tagged: string, sentence: Sentence, position: number): boolean {
  const whole = tagged.slice(sentence.start, sentence.end);
  if (!/\b(?:whether|if)\b/.test(whole)) return false;
  if (LEFT_TO_OTHERS.test(whole)) return true;
  const before = tagged.slice(sentence.start, position);
  for (const governs of [UNKNOWN, SOUGHT])
    for (const match of before.matchAll(governs))
      if (!NEW_THOUGHT.test(before.slice(match.index + match[0].length))) return true;
  if (!WHETHER.test(whole)) return false;
  const answer = ANSWERED_BY_NONE.exec(whole);
  return answer !== null && !NEW_THOUGHT.test(before) && position - sentence.start < answer[0].length;
}

/** "If you need 60 days, let me know …" */
const IF_NEEDED =
  /^\W*(?:(?:but|and|so),? )?(?:(?:please )?(?:let (?:me|us) know|tell (?:me|us)) )?(?:if|should|in case)(?: [^,;:.!?—]*\b(?:needs?|wants?|requires?|prefers?|likes?|(?:looking|hoping) for|interested in|insists? on|expects?)(?: [a-z'-]+){0,4})? (?:an? |the )?$/;
/** "… and I'll ask our finance team": nothing is given yet. */
const WE_ASK =
  /^[^,;:.!?—]*,? (?:then )?(?:(?:please |just )?(?:let (?:me|us) know|tell (?:me|us)|say so|drop (?:me|us) a line|shout),? (?:and |so (?:that )?|then )?)?(?:and )?(?:i|we)(?:'ll|'d| will| can| could| would|'ll be| may)?(?: (?:gladly|happily|also|first|always|have to|need to))* (?:ask|request|check with|find out|(?:put|take|pass) (?:it|that|this) (?:on|up|to)|raise (?:it|that) with)\b(?! you)(?![^.!?]*(?:,| and| so| then)(?: (?:then|so))* (?:you|it|that|they)(?:'ll|'s| will| is| are| get| have)\b)/;

/** "If you need 60 days to pay, I'll ask our finance team": what is wanted, and only asked for. */
export function isOnlyAskedFor(tagged: string, sentence: Sentence, position: number): boolean {
  return IF_NEEDED.test(tagged.slice(sentence.start, position)) && WE_ASK.test(tagged.slice(position, sentence.end));
}

/** "Your team closes on day 3, right?": asks for what the reader knows. */
const TAG =
  /, (?:right|correct|yes|no|am i right|is that (?:right|correct|so|true)|(?:isn't|doesn't|don't|aren't|hasn't|haven't|won't|can't|didn't|wasn't|weren't|isn't) (?:it|you|they|he|she|that|this)|(?:is|are|do|does|has|have|did|was|were|can|will) (?:it|you|they|he|she) not|i (?:believe|think|hear|guess|suppose))\?["')\]]*\s*$/;
const OF_THEIRS =
  /^\W*(?:(?:so|and|but|then|now|hi|hello|today|at the moment),? )*(?:you|your|they|their|he|she|his|her)(?:'re|'ve|'s)?\b/;
const OF_OURS = /\b(?:we|we'll|we're|our|ours|us)\b|\b(?:will|'ll|would|'d|could)\b/;

/** A statement about the reader's own affairs with a question behind it. */
export const asksBack = (text: string): boolean => TAG.test(text) && OF_THEIRS.test(text) && !OF_OURS.test(text);
