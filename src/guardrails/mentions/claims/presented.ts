/** Whom praise is said of, by the words right in front of it: what we present to the reader, or the readers themselves. */
import { words } from "../word-forms.ts";
import { SOLD } from "./words.ts";

const STILL =
  "(?: (?:truly|still|now|today|clearly|quite|easily|by far|always|also|already|again|once again|without (?:a |any )?doubt|hands down|undoubtedly|probably|arguably|and remains|with it))*";
/** Who is greeted, and what is put in front of an order. */
const LEAD = "(?:^\\W*|[,.:;–—-] ?)(?:(?:and|so|now|today|then|please|just|why not|why don't you) )*";
const TAKE = words(
  "get choose try switch_to join discover meet trust go_with move_to change_to upgrade_to rely_on count_on book_a_demo_of welcome_to start_with say_hello_to buy use enjoy experience try_out bring_your_[a-z]+ treat_your_[a-z]+_to give_your_[a-z]+ put_your_trust_in work_with plan_with see order test have_a_look_at take_a_look_at",
);
/** What one has anyway is ours only where it comes of something. */
const HAVE = words(
  "have has use uses own owns work_with works_with plan_with plans_with run_on runs_on are_on is_on are_using is_using be_using be_working_with be_on on using working_with",
);
const GET = words(
  "get gets are_getting receive receives chose choose have_chosen picked find will_find buy are_buying will_own have_bought pay_for",
);
const READER = "(?:you|your (?:[a-z]+ )?[a-z]+)(?:'ve|'ll|'re| will| can| would|'d| shall)?";
const BEING = "(?:is|are|was|were|remains?|stays?|ha(?:s|ve) (?:always )?(?:become|been)|became)";
const COMES_OF =
  "(?:^|[\\n,;:] ?)\\W*(?:(?:and|so|but) )?(?:if|when|once|as soon as|should|with(?:out)?|from|for|as|after|in|on|since|starting)\\b[^;:.!?]*";

const POINTED = new RegExp(`\\b(?:it|this|that|here)(?:'s| ${BEING})(?: and (?:remains|stays))?${STILL} $`);
/** "The new release": whoever writes so writes of theirs. */
const NOVELTY = new RegExp(
  `\\b(?:the (?:new|latest)|this) (?:[a-z]+ ){0,2}?(?:${SOLD}|release|version|update)(?: ${BEING})?${STILL} $`,
);
const TAKEN = new RegExp(
  `${LEAD}${TAKE} $|\\b${READER}${STILL} ${GET}${STILL} $|\\b${READER} would (?:be getting|get|have|gain)(?: (?:is|was))? $|\\byou(?:'re| are|'ll be|'d be| will be| would be) (?:getting|talking to|dealing with|working with|looking at) $|${COMES_OF}\\b${READER}${STILL} ${HAVE} $|\\byou(?:'ll| will) (?:have|use|own|be using|be working with|work with|be on|receive) $`,
);
/** A question that holds the product out: "why not switch to …?" */
const HOLDS_OUT =
  "^\\W*(?:(?:(?:hi|hello|dear) [^,]{1,30},|so,?|now,?|and|ps:) )*(?:why not [a-z]+|why don't (?:you|we) [a-z]+|would you (?:like|care|want) to (?!know|hear|tell|say|ask)[a-z]+|can (?:i|we) (?:interest|tempt|show) you|have you (?:met|tried|seen)|(?:shall|may|should) (?:i|we) (?:show|introduce)(?: you)?|how about|what about|fancy|(?:do you )?want|ready for|curious about|care for|interested in|in the mood for)(?: (?:to [a-z]+|with|in|to|for|of|trying|a look at))*";
const HELD_OUT = new RegExp(`${HOLDS_OUT} $`);
export const PROPOSES = new RegExp(HOLDS_OUT);

const HEADS = new RegExp(`\\b${SOLD}\\b|\\bsupport\\b`);
const LOVED =
  /favou?rite|choice (?:of|for|among)|best-loved|of choice|most (?:[a-z]+ )?(?:popular|loved|trusted|recommended|used)/;
/** "It's the best solution" is what people say of an idea. */
const IDEA = /\b(?:best|simplest|easiest|safest) solution$/;
const FOR_THE_CASE =
  /^ (?:for (?:you\b|your|the job|the task|this|that|each|every|me\b|it\b)|that (?:we|i|they)\b|to (?:use|have|do|take)\b|(?:we|i|they) )/;

/** Whether the words in front hold what is praised out to the reader, nobody being named. */
export function isPresented(before: string, said: string, behind: string): boolean {
  if (FOR_THE_CASE.test(behind)) return false;
  if (NOVELTY.test(before)) return true;
  if (HELD_OUT.test(before) || TAKEN.test(before)) return HEADS.test(said) || LOVED.test(said);
  return POINTED.test(before) && (LOVED.test(said) || (HEADS.test(said) && !IDEA.test(said)));
}

const OTHERS_ARE = new RegExp(
  `(?:\\b(?:you(?:'re| are| were|'ve become| have become)|(?:he|she)(?:'s| ${BEING})|(?:your|their|his|her) (?!new\\b|(?:[a-z]+ ){0,2}${SOLD}\\b)(?:[a-z]+ )?(?!(?:we|i|it|our|this|that)\\b)[a-z]+ ${BEING}|congratulations on (?:being|becoming)))(?: voted| named)?${STILL}(?: (?:the|an?))? ?$`,
);
const THROUGH_US = /\b(?:with|thanks to|through|because of|on|using) (?:us|our|ours)\b/;

/** What stands in front of praise, with the verb that some patterns begin with. */
export const withVerb = (before: string, said: string): string =>
  before + (/^(?:is|are|as|become|became|been|remains?|stays?) /.exec(said)?.[0] ?? "");

/** "Your bakery is Europe's leading one": what the readers or others are, we do not claim to be. */
export const isSaidOfOthers = (before: string, said: string): boolean =>
  OTHERS_ARE.test(withVerb(before, said)) && !THROUGH_US.test(before);
