/**
 * What courtesy puts around a verb in a business letter. Read as the plain words: "we should be minded to waive" is "we
 * would waive", "were you to sign" is "if you sign".
 */
import type { Wording } from "./canonical.ts";

/** Verbs that tell of one's manners and offer nothing: "I should be glad to hear". */
const NOTHING_GIVEN =
  "(?!(?:announce|hear|see|say|tell|share|report|confirm|read|know|learn|have|be|welcome|inform|introduce|meet|talk|discuss|chat|speak|help|let|show|call|come|think|believe|listen|consider)\\b)";
/** "Minded to", "content to": as glad as somebody is who writes letters. */
const MINDED = `(?:(?:very|quite|perfectly|entirely|only too|more than|fully|well) )?(?:minded|content|inclined|disposed|happy|glad|pleased|delighted|prepared|willing|ready) to (?=[a-z])${NOTHING_GIVEN}`;
const MAY_DO = "(?:authori[sz]ed|empowered|instructed|at liberty|in a position|permitted|free)";
/** A word of one's own that is put in between commas. */
const PUT_IN =
  "(?:i|we) (?:dare say|think|believe|trust|suspect|fancy|imagine|should (?:say|think|imagine)|need hardly (?:add|say))|so to speak|as it were|one might say|in truth|in all candour|for (?:my|our) part|on our part|for its part|all being well|i (?:might|may|should) (?:add|say)|between ourselves|if i may say so|frankly|to be frank|i am (?:told|glad to say|pleased to say)|good as (?:it|they) (?:is|are|was|were|once was|once were)|for all (?:its|their) [a-z]+";

export const LETTER_WORDINGS: readonly Wording[] = [
  [" to ", new RegExp(`\\b(?:should|would) be (?<=\\b(?:we|i) (?:should|would) be )${MINDED}`, "g"), "would "],
  [
    " to ",
    new RegExp(
      `\\b(?:am|are) (?<=\\b(?:we|i) (?:am|are) )(?:minded|content|inclined|disposed) to (?=[a-z])${NOTHING_GIVEN}`,
      "g",
    ),
    "would ",
  ],
  [
    " should ",
    /(?<=\b(?:we|i)) should (?=(?:very much |dearly |gladly |so |much |certainly |rather )?(?:like|love|prefer|wish)\b)/g,
    " would ",
  ],
  // "If I were you I should put it into gilts", "I should not trust them": what the writer would do.
  ["if i were you", /\bif i were you,? i (?:should|would) (?=[a-z])/g, "i would "],
  [
    " should ",
    /(?<=\bi) should (?=(?:not|never|hardly) (?:trust|choose|buy|sign|rely|touch|go near|recommend|bet|leave)\b)/g,
    " would ",
  ],
  [" dare say ", /\bi dare say (?:that )?(?=[a-z])/g, ""],
  ["were you ", /\bwere you (?:minded |inclined |disposed |willing |prepared |content )?to (?=[a-z])/g, "if you "],
  ["were we ", /\bwere we to (?=[a-z])/g, "if we were to "],
  ["should you ", /\bshould you (?:wish|care|choose|decide|be minded) to (?=[a-z])/g, "if you "],
  [
    " to ",
    new RegExp(
      `\\b(?:am|are|have been|has been) (?<=\\b(?:we|i) (?:am|are|have been) )(?:duly |now |also )?${MAY_DO} to (?=[a-z])${NOTHING_GIVEN}`,
      "g",
    ),
    "can ",
  ],
  [" at liberty ", /\b(?:would|will|'ll|are|shall) be at liberty to (?=[a-z])/g, "may "],
  [
    " find ",
    /\b(?:would|will|'ll|should|might) find (?:yourselves|yourself) (?:with|in possession of) (?=[a-z\d])/g,
    "get ",
  ],
  [
    " no difficulty ",
    /\b(?:see|foresee|anticipate|expect|envisage|have) (?:little or )?no (?:great |particular )?difficulty in having (?=[a-z])/g,
    "will have ",
    /$(?<=\b(?:we|i) )/,
  ],
  // "The system will not once be out of reach"
  [" once ", /(?<=\b(?:will|would|shall|has|have|does|do)) not once (?=[a-z])/g, " never "],
  [" at no time ", /(?<=\b(?:will|would|shall|has|have)) at no time (?=[a-z])/g, " never "],
  [", ", new RegExp(`, (?:${PUT_IN}), (?=[a-z])`, "g"), " "],
];
