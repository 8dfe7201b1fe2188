/** How promises about service and contract are worded, by topic. */
import { contractPatterns } from "./contract.ts";
import { foreignPromises } from "./foreign.ts";
import { headlinePromises } from "./headlines.ts";
import { labelledPromises } from "./labels.ts";
import { letterPromises } from "./letters.ts";
import { prosePromises } from "./prose.ts";
import { leaningPromises } from "./leaning.ts";
import { servicePatterns } from "./operations.ts";
import { paymentPatterns } from "./payments.ts";
import { penaltyPatterns } from "./penalties.ts";
import { plainPromises } from "./plain.ts";
import { spokenPromises } from "./spoken.ts";
import { satisfactionPromises } from "./satisfaction.ts";
import { turnaroundPromises } from "./turnaround.ts";

export const TOPICS = [
  "uptime",
  "response_time",
  "refund",
  "cancellation",
  "price_lock",
  "trial",
  "payment",
  "delivery",
  "support_hours",
  "penalty",
] as const;
export type Topic = (typeof TOPICS)[number];

export interface CommitmentPattern {
  topic: Topic;
  regexp: RegExp;
  /** The sentence must match this too. */
  needs?: RegExp;
  /** A sentence that matches this means something else. */
  unless?: RegExp;
  /** What its pronoun must stand for: named before in the sentence, or in the one before. */
  refersTo?: RegExp;
  /** Where the figure may stand when the match itself holds none: so many characters before and behind. */
  reach?: [number, number];
  /** Only with this figure: "\ue003 outages" promises none, and none are more. */
  figure?: number;
  /** Only where its time is of hours or minutes: who is there within two weeks answers no call. */
  inHours?: boolean;
  /** What we give when we fail, which is no discount. */
  amends?: boolean;
}

export const commitmentPatterns: CommitmentPattern[] = [
  ...servicePatterns,
  ...turnaroundPromises,
  ...penaltyPatterns,
  ...contractPatterns,
  ...paymentPatterns,
  ...plainPromises,
  ...leaningPromises,
  ...labelledPromises,
  ...foreignPromises,
  ...headlinePromises,
  ...letterPromises,
  ...prosePromises,
  ...satisfactionPromises,
  ...spokenPromises,
];
