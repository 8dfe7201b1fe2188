/** Claims in the manner of articles: of what happens at those who work with us, told of their papers and people. */
import { TAG } from "../../text/draft.ts";
import type { ClaimPattern } from "./patterns.ts";
import { g } from "../word-forms.ts";

const USER_OF_OURS =
  "(?:at|in|among|across|with|for) (?:the )?[a-z]+ (?:that|who|which) (?:work|works|run|runs|use|uses|rely|relies|have|has)(?: [a-z]+){0,2} (?:with|on|to|by)? ?(?:us|\\ue013+|our [a-z]+)";

export const proseClaims: ClaimPattern[] = [
  {
    // "In practices that work with us, two invoices out of three are paid before the client has left"
    type: "number",
    hint: /\b(?:in|out of) \ue003\b|[\ue001\ue003\ue005]/,
    regexp: g(
      `${USER_OF_OURS},? (?:[a-z]+ ){0,2}?(?:${TAG.number} [a-z-]+ (?:in|out of) ${TAG.number}|[${TAG.percent}${TAG.fraction}${TAG.ratio}] of (?:the |all )?[a-z-]+) (?:is|are|gets?|comes?|goes?|now|never|no longer)(?: [a-z]+){1,4}`,
    ),
    unless: /\b(?:survey|voted|replied|asked|would like)\b/,
  },
];
