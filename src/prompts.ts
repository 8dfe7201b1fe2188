/** The prompts that are served, in the order in which clients see them. */
import type { AnyPrompt } from "./prompt.ts";
import accountBrief from "./prompts/account-brief.ts";
import answerObjection from "./prompts/answer-objection.ts";
import battleCard from "./prompts/battle-card.ts";
import draftOutreach from "./prompts/draft-outreach.ts";
import reviewDraft from "./prompts/review-draft.ts";
import winLossReview from "./prompts/win-loss-review.ts";

export const prompts: readonly AnyPrompt[] = [
  draftOutreach,
  answerObjection,
  reviewDraft,
  accountBrief,
  battleCard,
  winLossReview,
];
