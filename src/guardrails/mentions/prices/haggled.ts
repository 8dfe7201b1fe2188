/** Prices that are haggled over: "if you can live with £70", "let's call it £70", "could you live with £60 on Assured?" */
import type { CheckContext } from "../../context.ts";

const TO_AGREE =
  "(?:live with|settle (?:on|for|at)|agree (?:on|to)|accept|take|say yes to|shake (?:hands )?on|sign (?:at|for|up (?:at|for))|stretch to|start at|(?:be )?(?:happy|ok|okay|fine|comfortable)(?: with| at| to (?:pay|sign at)))";
const TO_LOWER =
  "(?:make it|say|do|settle (?:on|at)|agree (?:on|to)|accept|stretch to|go (?:down )?to|go as low as|come down to|get (?:it|you|that|this) (?:down )?to|drop (?:it |this |the price )?to|push (?:it |that )?(?:down )?to|meet (?:you )?at|call it|shake (?:hands )?on)";
const ABOUT = "(?: (?:only|just|say|around|about|something like|a flat|an even|for))* $";
/** What stands in front of a price that is proposed. */
const HAGGLED = new RegExp(
  `\\b(?:(?:you|your [a-z]+|we|i)(?:'d|'re| are| can| could| would|'ll| will)?(?: also| both| all| still)? ${TO_AGREE}|call it|let(?:'s| us) ${TO_LOWER}|(?:we|i)(?: can| could|'ll| will|'d| would) ${TO_LOWER}|(?:how|what) about|what if (?:we|i) (?:said|say|did|made it|called it)|hands on|deal at)${ABOUT}`,
);
/** A sum for something else, or no price at all. */
const OF_ELSE =
  /^ (?:off|worth|back|for (?!you\b|your\b|it\b|this\b|that\b|each\b|both\b|all\b|now\b|every\b|the (?:lot|first|whole|year))|of |in |towards?|from|less|more|cheaper|(?:[a-z]+ )?(?:discounts?|credits?|vouchers?|deposits?|fees?|budgets?))/;

const PROPOSES = new RegExp(
  `^\\W*(?:(?:so|and|then|but|or|well|ok|okay),? )?(?:(?:could|can|would|will|might) (?:you|your [a-z]+)(?: [a-z]+){0,2}? ${TO_AGREE}|(?:could|can|shall|should|may) (?:we|i)(?: [a-z]+){0,2}? (?:${TO_LOWER}|offer you|put you (?:down )?(?:at|for)|interest you in))(?![a-z])`,
);
const WOULD_IT = /^\W*(?:(?:so|and|then|but|or),? )?(?:would|does|could|will|might)(?: (?:about|around|say|a))* $/;
const WORK =
  /^[^?.!]{0,50}? (?:work|suit|do|help|be (?:ok|okay|fine|acceptable|better|enough|easier|possible)|make it easier|get (?:us|you|it) (?:there|over)|change your mind|convince)\b/;

/** "Would £60 work for you?" is a price we ask, however it ends. */
export function isProposed(ctx: CheckContext, at: number): boolean {
  const sentence = ctx.sentence(at);
  if (!sentence.question) return false;
  const before = ctx.text(sentence.start, at);
  return PROPOSES.test(before) || (WOULD_IT.test(before) && WORK.test(ctx.text(at + 1, sentence.end)));
}

/** Whether somebody is asked to agree to the price at `at`; `lead` is what stands in front of it. */
export function isHaggled(ctx: CheckContext, at: number, lead: string): boolean {
  return (HAGGLED.test(lead) || isProposed(ctx, at)) && !OF_ELSE.test(ctx.text(at + 1, at + 40));
}
