/** What a question says: asked for real, offered, or answered with yes or no by the sentence behind it. */
import type { Sentence, Speech } from "./sentences.ts";

const ANSWER_NO =
  /^\W*(?:(?:sorry|alas|unfortunately|regrettably|well|honestly|no|nope|(?:i'm|i am|we're|we are) (?:very |really )?(?:afraid|sorry)(?:,? (?:but|that))?(?= (?:we|i)\b|,))[,:;—–-]* ?)*(?:(?:we|i|you) wish\b(?! (?:you|to)\b)|far from it\b|not a chance\b|not (?:quite|really|exactly|even close)(?= ?(?:[.,;:!—–]|$|\n))|hardly(?= ?(?:[.,;:!—–]|$|\n))|no way\b|(?:no|nope|never|not (?:with us|here|at all|yet|from us|today|possible|ever))(?= ?(?:[.,;:!—–]|$|\n)| (?:it|we|i|that|they|you|there|and|because|sorry)\b)|(?:i'm |i am |we're )?(?:afraid|sorry) (?:not|no)\b|unfortunately not\b|(?:it|that|this|they|there|we|i|you|nobody|he|she)(?:'s|'re)?(?: (?:also|just|even|still|now|alone))? ?(?:is|are|was|do|does|did|ca|can|could|will|wo|would|have|has|may|must)?(?:n't| ?not|not| no longer| never)(?: (?:do|offer|give|have|promise|allow|sell|agree to|go (?:that far|there)) ?(?:that|it|this|so|one|any|them)?(?: (?:to you|here|by e-?mail|today|now|at the moment|this (?:year|time|month)|either|yet|any ?more))?)? ?(?:[.!]|$|\n))/;
/** A question whose answer of no leaves the offer standing: "is there a catch?", "too good to be true?" */
const ASKS_FOR_FLAW =
  /\b(?:catch|strings|hidden|wrong|mistake|typo|joke|limit|too (?:good|late|much)|miss|refuse|turn (?:it|this|that)? ?down|say no|expir\w+|need (?:a|an|any|to)|small print|(?<!change (?:your|their|his|her|my) )mind|objections?|cost (?:me|us|you) anything)\b/;

/** "Is 25 % off possible? No, it is not.": a question of the writer's own, answered with no by the next sentence. */
export function isAnsweredNo(tagged: string, sentence: Sentence, next: Sentence): boolean {
  if (!sentence.question || next.start < sentence.end || next.question) return false;
  if (ASKS_FOR_FLAW.test(tagged.slice(sentence.start, sentence.end))) return false;
  return ANSWER_NO.test(tagged.slice(next.start, next.end));
}

const ANSWER_YES =
  /^\W*(?:a(?:nswer)?[.:)] )?(?:(?:yes|yep|yeah|yup|sure(?: thing)?|absolutely|of course|certainly|definitely|indeed|gladly|naturally|correct|right|no problem|done|check|tick(?:ed)?|got it(?!,? (?:thanks|thank you|i))|sorted|you bet|always|held|consider it done|(?:we|it|you|they|that|there) (?:do|does|can|will|is|are)|(?:we|you) have (?:it|that))(?= ?(?:[.!,;:–—]|\n|$)))(?!,? (?:and no|but|if|in (?:part|principle|theory|beta)|unless|once|subject to)\b)/;

/** "Is 99.99% uptime guaranteed? Absolutely.": the answer makes a statement of it. */
export function isAnsweredYes(tagged: string, sentence: Sentence, next: Sentence): boolean {
  if (!sentence.question || next.start < sentence.end || next.question) return false;
  return ANSWER_YES.test(tagged.slice(next.start, next.end));
}

/** Questions that ask about a state of things; "how about 40 % off?" is an offer and is not one of them. */
export function isGenuineQuestion(tagged: string, sentence: Sentence, as: Speech): boolean {
  if (!sentence.question) return false;
  // "Can we get 25 % off, you ask?" is the reader's question.
  if (
    /\b(?:you|they|he|she|people|customers) (?:might |may |will |often )?(?:ask|asked|wonder|say(?! (?:to|yes)\b)|said|wrote)\b/.test(
      tagged.slice(sentence.start, sentence.end),
    )
  )
    return true;
  if (
    as === "offer" &&
    /^\W*(?:[a-z]+, |(?:so|and|then|but|or|well) )?(?:(?:can|could|may|would|will|should|how|what|shall)\b|(?:do|does|is|are) (?:an? (?:extra |further |full )?)?[\ue001\ue002\ue004\ue005])/.test(
      tagged.slice(sentence.start, sentence.end),
    )
  )
    return false;
  return /^\W*(?:(?:[a-z]{0,2}[.-]?[\ue003\d][\ue003\d.]*[.):]*|q(?:uestion)?[ \ue003\d]*[.:)]) )?(?:(?:so|and|but|(?:hi|hello|dear) [^,]*),? )?(?:did|do|does|have|has|had|is|are|was|were|who|when|where|which|why|can|could|should|would|will|what|how (?:do|can|could|would|should|may) i)\b(?! about)(?! you (?:ever )?(?:seen?|noticed?|count(?:ed)?|heard?) how (?:many|often|much)\b)(?! you (?:know|realise|realize|notice)(?: that)? (?!(?:who|which|what|why|how|if|whether|where|when)\b))(?! (?:you like|you say|if|not take|not get|not try))/.test(
    tagged.slice(sentence.start, sentence.end),
  );
}
