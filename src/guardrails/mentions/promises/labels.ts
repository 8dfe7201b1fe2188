/** What a table or a list of terms promises with a label and its value: "Uptime: 99.9 %", "Free trial – 60 days". */
import type { CommitmentPattern } from "./patterns.ts";
import { ALWAYS, LASTING, MEASURED, P, REFUND, TERM, within } from "./words.ts";
import { g } from "../word-forms.ts";

/** Between the two. */
const IS = "(?: \\([^()\\n]{1,24}\\))?(?::| [=–—-])";
const MOST =
  "(?: (?:a|the|within|in|under|max\\.?|maximum|up to|at (?:most|least)|(?:no )?(?:less|more) than|from|for|only|just|about|full|<|<=|≤|≥))*";
/** "Availability (last 30 days): 99.98 %" */
const GONE_BY = /\((?:[a-z]+ )*(?:last|past|previous|ytd|measured|since|\ue008)\b/;
const ABROAD = /\b(?:clinical|survey|your (?:customers?|clients?|suppliers?)|suppliers?|vendors?|banks?)\b/;

export const labelledPromises: readonly CommitmentPattern[] = [
  {
    topic: "uptime",
    regexp: g(
      `(?:up-?time|availability|sla)(?: (?:sla|guarantee|commitment|target|promise|level|per [a-z]+))?${IS}${MOST} ${P}`,
    ),
    unless: new RegExp(`${MEASURED.source}|${GONE_BY.source}`),
  },
  {
    topic: "response_time",
    regexp: g(
      `(?:(?:response|reply|reaction|answer|call[- ]?back|resolution|turnaround)(?: (?:times?|sla|guarantee))*|replies|answers|support sla|time to (?:(?:the )?first )?(?:response|reply|answer|fix|resolution))${IS}${MOST} (?:${TERM}|same (?:business |working )?day)(?![a-z])`,
    ),
    unless: new RegExp(`${MEASURED.source}|${GONE_BY.source}|${ABROAD.source}`),
  },
  {
    topic: "support_hours",
    regexp: g(
      `(?:customer service|(?:service|support) (?:hours|times)|availability of support)${IS}${within(24)}${ALWAYS}`,
    ),
    unless: /\b(?:except|not|closed|emergency only)\b/,
  },
  {
    topic: "refund",
    regexp: g(
      `(?:${REFUND}|money[- ]back)(?: (?:period|policy|window|guarantee|promise|deadline))?${IS}${MOST} (?:${LASTING}|(?:at )?any ?time|no questions|full|always|yes\\b|guaranteed)`,
    ),
    unless: ABROAD,
  },
  {
    topic: "penalty",
    regexp: g(`(?:service|sla) credits?${IS}${MOST} (?:yes\\b|included\\b|[\\ue001\\ue002])`),
    unless: ABROAD,
  },
  {
    topic: "trial",
    regexp: g(
      `(?:(?:trial|evaluation)(?: (?:period|phase|run|length|time|duration))?|test (?:period|phase|run))${IS}${MOST} ${LASTING}(?! (?:later|ago|after|before)\\b)`,
    ),
    unless: ABROAD,
  },
];
