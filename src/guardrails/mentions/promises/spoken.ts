/** Promises in the short sentences of a call: "Use it for a quarter, and if it's not your thing, no bill." */
import { g } from "../word-forms.ts";
import type { CommitmentPattern } from "./patterns.ts";
import { D, LASTING, LATER, LIVE, MEASURED, MONEY_BACK, SOON, TERM } from "./words.ts";

const ENOUGH =
  "(?:when(?:ever)?|the (?:day|moment|minute)|once|any ?time|as soon as|if) (?:you(?:'ve| have|'d)? )?(?:had enough|like|want(?: to)?|feel like it|decide|are done|choose|please|change your mind|get bored|no longer (?:need|want|like) (?:it|us))";

export const spokenPromises: readonly CommitmentPattern[] = [
  {
    // "Nine days from signature to first scan"
    topic: "delivery",
    regexp: g(
      `${TERM} (?:from|between) (?:your |the )?(?:signature|signing|order|kick-?off|contract|purchase|yes|payment|po) (?:to|until|till|and) (?:your |the |having )?(?:first [a-z]+|go-?live|going live|live|launch|running|switch-?on|roll-?out|delivery|everything [a-z]+)(?![a-z])`,
    ),
    unless: MEASURED,
  },
  {
    // "We've not had a minute of downtime, and you won't see one"
    topic: "uptime",
    regexp: g(
      "(?<=(?:minute|second|hour|moment|day)s? of (?:downtime|outage)[^.!?;\\n]{0,60}?(?:and|nor|so)? ?)you(?: won't|'ll never| will never| will not| never will)(?: ever)? (?:see|have|get|live through|know|experience) (?:one|any|it|\\ue003)(?![a-z])",
    ),
  },
  {
    // "Use it for a quarter, and if it's not your thing, no bill"
    topic: "trial",
    regexp: g(
      `(?:use|try|run|have|keep|take|work with|play with) (?:it|us|this|the [a-z]+|all of it|everything)(?: [a-z']+){0,3}? for (?:a |the first |one )?(?:${LASTING}|\\ue005)[^.!?;\\n]{0,60}?(?:no (?:bill|invoice|charge|payment)|(?:you )?pay nothing|nothing to pay|you(?:'ll)? owe (?:us )?nothing|you(?:'ll)? (?:don't|won't) (?:owe|pay)(?: us)?(?: anything| a thing| a (?:penny|cent))?|we (?:don't|won't) (?:charge|bill|invoice)(?: you)?)(?![a-z])`,
    ),
  },
  {
    // "Just stop the direct debit when you've had enough"
    topic: "cancellation",
    regexp: g(
      `(?:stop|cancel|end|kill|pull|halt)(?: the| your| our)? (?:direct debit|standing order|payments?|subscription|contract|plan) ${ENOUGH}|(?:leave|go|quit|walk(?: away)?|drop out|get out|hop off) ${ENOUGH}(?= ?[.,;!]| ?$)`,
    ),
    unless: /\b(?:email|newsletter|reminders?|meeting|call|party|event)\b/,
  },
  {
    // "No contract to sign, no end date to remember, go when you like"
    topic: "price_lock",
    regexp: g(
      `(?:your|the|this|that) (?:price|rate|fee|figure|number|deal) (?:is )?(?:good|safe|yours|holds?|stands?) (?:for|till|until|through) (?:as long as|the next ${D}|${D}|life|good|ever|the end of \\ue008|\\ue008)(?: (?:you|we)(?:'re| are)? [a-z]+)?(?![a-z])`,
    ),
    unless: /\b(?:quote|offer|proposal|valid|until (?:friday|monday|the end of the (?:week|month)))\b/,
  },
  {
    // "We'll have all 22 venues running by next Tuesday"
    topic: "delivery",
    regexp: g(
      `we(?:'ll| will|'d| can)? have (?:(?:all|both|every|your|the|\\ue003|everything|everybody|each|you|it)(?: (?:of|your|the|\\ue003|[a-z]+)){0,4} )?(?:[a-z]+ and )?(?:${LIVE}|running|working) (?:by|before|on|within|in|inside) ${SOON}`,
    ),
    unless: MEASURED,
  },
  {
    // "Give it ninety days, and if your host hates it you get everything back"
    topic: "refund",
    regexp: g(
      `(?<=(?:${LASTING}|\\ue004)[^.!?;\\n]{0,30}?)(?:and )?(?:if|should) (?:you|they|anyone|anybody|somebody|your [a-z]+)(?: [a-z']+){0,3} (?:hates?|dislikes?|regrets?|can't stand|is unhappy with|are unhappy with|(?:doesn't|don't) (?:like|love|want|need|get on with))(?: [a-z]+){0,2},? (?:then )?(?:you(?:'ll)? (?:get|have|receive)|we(?:'ll| will)? (?:pay|send|give|return|refund|wire|transfer)|take)(?: you)? (?:${MONEY_BACK}|everything|every (?:cent|penny))(?: back)?`,
    ),
  },
  {
    // "You needn't pay before the season starts in May; the invoice can wait"
    topic: "payment",
    regexp: g(
      `(?:you|your team) (?:needn't|need not|don't (?:need|have) to|do not (?:need|have) to|won't (?:need|have) to) (?:pay|settle)(?: (?:us|anything|it|a (?:cent|penny)))* (?:before|until|till) (?:the |your )?(?:[a-z]+ (?:starts|opens|begins|is over|ends)|${LATER}|season|harvest|budget|new year|money)(?: (?:in|on) ${LATER})?|(?:the|our|your|this|that|your first) (?:invoice|bill|payment|money|fee|balance) can wait(?= ?[.,;!]| ?$| (?:until|till|for)(?![a-z]))`,
    ),
    unless: /\b(?:suppliers?|landlord|trial|sign(?:ed)?|approved)\b/,
  },
  {
    // "They'll be there in twenty years, at the same price"
    topic: "price_lock",
    regexp: g(
      `(?:in|for|after) ${D}(?: (?:from now|or more))?[^.!?;\\n]{0,40}?,? (?:still |and )?(?:at|for) (?:exactly )?the same (?:price|rate|fee)(?= ?[.,;!]| ?$| as (?:today|now|this year))`,
    ),
  },
  {
    // "Terminate with a single line to me, today for tomorrow"
    topic: "cancellation",
    regexp: g(
      "(?:terminate|cancel|leave|quit|stop|end it|get out)(?:[^.!?;\\n]{0,40}?),? (?:(?:from )?today for tomorrow|from one (?:day|week) to the next|with (?:an?|\\ue003|a single) (?:line|mail|e-?mail|message|text|phone call|sentence)(?: to (?:me|us))?)(?![a-z])",
    ),
    unless: /\b(?:meeting|appointment|call|subscription to|newsletter|webinar)\b/,
  },
  {
    // "You'll publish your first film on Monday, or I'll come and do it myself for free"
    topic: "penalty",
    regexp: g(
      "(?<=[a-z][^.!?;\\n]{3,60}?,? or (?:else )?)(?:we|i)(?:'ll| will) (?:(?:come|do|redo|finish|fix|repeat|set)[^.!?;\\n]{0,40}? (?:for free|free of charge|at our (?:own )?(?:cost|expense)|for nothing|without charge)|pay (?:you|the|your|for)|(?:give|send) you your money)(?![a-z])",
    ),
    unless: /\b(?:whether|dinner|lunch|coffee|drinks)\b/,
    amends: true,
  },
  {
    // "Test it with the whole plant until Easter"
    topic: "trial",
    regexp: g(
      `(?<=^\\W*(?:(?:just|please|so|then|simply|go on and|you can|you may) )?)(?:test|try|play with|explore|trial) (?:it|us|this|everything|the (?:[a-z]+ )?[a-z]+|[a-z\\ue013]+)(?: [a-z']+){0,6}? (?:until|till|through) (?:the )?(?:(?:end|start|beginning|middle) of )?${LATER}(?= ?[.,;!]| ?$)`,
    ),
    unless: /\b(?:bug|beta|server|backup|patience)\b/,
  },
  {
    // "100% up since 2021, and it'll stay that way"
    topic: "uptime",
    regexp: g(
      "(?:up|available|online|running)(?: (?:since|for) [\\ue008\\ue004\\ue003])?,? (?:and|which)(?: (?:it|that|we))?(?:'ll| will)? (?:stay|remain|keep|continue|always be) (?:that way|so|like that|it that way|up)(?![a-z])",
    ),
  },
];
