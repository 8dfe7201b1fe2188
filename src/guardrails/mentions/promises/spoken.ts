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
      `(?:stop|cancel|end|kill|pull|halt)(?: the| your| our)? (?:direct debit|standing order|payments?|subscription|contract|plan) ${ENOUGH}|(?:leave|go|quit|walk(?: away)?|drop out|get out|hop off) ${ENOUGH}(?= ?[.,;:!?()–—]| - | ?$)`,
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
      `(?:you|your team) (?:needn't|need not|don't (?:need|have) to|do not (?:need|have) to|won't (?:need|have) to) (?:pay|settle)(?: (?:us|anything|it|a (?:cent|penny)))* (?:before|until|till) (?:the |your )?(?:[a-z]+ (?:starts|opens|begins|is over|ends)|${LATER}|season|harvest|budget|new year|money)(?: (?:in|on) ${LATER})?|(?:the|our|your|this|that|your first) (?:invoice|bill|payment|money|fee|balance) can wait(?= ?[.,;:!?()–—]| - | ?$| (?:until|till|for)(?![a-z]))`,
    ),
    unless: /\b(?:suppliers?|landlord|trial|sign(?:ed)?|approved)\b/,
  },
  {
    // "They'll be there in twenty years, at the same price"
    topic: "price_lock",
    regexp: g(
      `(?:in|for|after) ${D}(?: (?:from now|or more))?[^.!?;\\n]{0,40}?,? (?:still |and )?(?:at|for) (?:exactly )?the same (?:price|rate|fee)(?= ?[.,;:!?()–—]| - | ?$| as (?:today|now|this year))`,
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
      `(?<=^\\W*(?:(?:just|please|so|then|simply|go on and|you can|you may) )?)(?:test|try|play with|explore|trial) (?:it|us|this|everything|the (?:[a-z]+ )?[a-z]+|[a-z\\ue013]+)(?: [a-z']+){0,6}? (?:until|till|through) (?:the )?(?:(?:end|start|beginning|middle) of )?${LATER}(?= ?[.,;:!?()–—]| - | ?$)`,
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
  {
    // "If a single receipt goes missing, you get your year's fee back"
    topic: "penalty",
    regexp: g(
      `(?<=(?:if|should|when(?:ever)?) (?:an?|one|\\ue003|any|even)(?: (?:single|one|\\ue003))? [^.!?;\\n]{2,40}?\\b(?:goes? missing|gets? lost|is lost|are lost|vanish(?:es)?|disappears?|leaks?|is wrong|slips? through|goes? astray|goes wrong)[^.!?;\\n]{0,24}?,? (?:then )?)(?:you(?:'ll)? (?:get|have|receive) (?:your|the|a) (?:[a-z']+ ){0,3}?(?:fee|money|subscription|month|year|price|payment)s? back|we(?:'ll| will)? (?:pay|refund|credit|compensate|reimburse)(?: you)?(?: [a-z\\ue002]+){0,3})`,
    ),
    amends: true,
  },
  {
    // "Cards in your hands in 48 hours"
    topic: "delivery",
    regexp: g(
      `(?:in your (?:hands?|letterbox|post)|on your (?:desk|doorstep|counter|site)|at your (?:door|desk|premises|site)) (?:in|within|inside|after|by|before) (?:just |only |under |less than )?${SOON}`,
    ),
    unless: /\b(?:proposal|quote|offer|recording|slides|notes|brochure|invitation|sample)\b/,
  },
  {
    // "Tell us on a Monday that you have had enough, and by Friday you are out"
    topic: "cancellation",
    regexp: g(
      "(?<=(?:tell|write to|call|ring|text|let) us[^.!?;\\n]{0,60}?,? (?:and |then )?)(?:by|on|before|within|in|the) (?:[a-z\\ue003\\ue004\\ue008]+ ?){1,3},? you(?:'re| are|'ll be| can be) (?:out|free|gone|off the hook|a free (?:man|woman|agent))(?= ?[.,;:!?()–—]| - | ?$| of)",
    ),
  },
  {
    // "The invoice has 45 days", "I'll set you up on net 60"
    topic: "payment",
    regexp: g(
      `(?:invoices?|bills?) (?:has|have|carr(?:y|ies)|comes? with|gets?|is on|are on) (?:a term of )?${D}(?= ?[.,;:!?()–—]| - | ?$| (?:as|so|because|to|from)(?![a-z]))|(?:on|at|to|with|get|give you|have|got you|offer) net[- ](?:\ue003|\ue004)`,
    ),
    unless: /\b(?:left|overdue|late|old|suppliers?)\b/,
  },
  {
    // "Within 30 minutes, nights and weekends too"
    topic: "support_hours",
    regexp: g(
      "(?:nights?|evenings?|days),? (?:and|&) (?:weekends?|nights?|sundays?|holidays)(?: (?:too|as well|included|alike))?(?=[.,;!)]| ?$)",
    ),
    needs: /\b(?:answers?|repl(?:y|ies)|responds?|support|help|picks? up|calls?|hotline|team|somebody|someone|we)\b/,
    unless: /\b(?:you work|your (?:people|team|staff)|closed|not|no|never|n't|rates?|minimum stay|tickets? for)\b/,
  },
  {
    // "Sealwick will not go down again"
    topic: "uptime",
    regexp: g(
      "(?:will not|won't|will never|shan't|shall not) (?:ever )?(?:go|be|fall|break) (?:down|offline|over|dark) (?:again|any ?more|another time|on you)(?![a-z])",
    ),
    unless: /\b(?:price|fee|temperature|level|numbers?)\b/,
  },
  {
    // "The cards are on your desk two days after the order", "Matteo sets everything up by Wednesday"
    topic: "delivery",
    regexp: g(
      `(?:in your (?:hands?|post)|on your (?:desk|doorstep|site)|at your (?:door|desk)) (?:${D}|the (?:very )?(?:day|morning|week)) after (?:the |your |you )?(?:order|signature|signing|sign|contract|payment)|(?:we|i|(?!you |they )[a-z]+)(?:'ll| will)? (?:sets?|gets?|puts?|brings?) (?:everything|it all|all of it|you|your [a-z]+|all your [a-z]+) (?:up|live|running|in place|up and running|online) (?:by|before|within|inside) ${SOON}`,
    ),
    unless: /\b(?:could you|can you|please|if you|proposal|quote|brochure|reminders?|meeting|call)\b/,
  },
  {
    // "We should not look for payment until 90 days after the invoice"
    topic: "payment",
    regexp: g(
      `(?:not|never|n't)(?: (?:even|normally|usually))? (?:look for|expect|ask for|want|require|need|send for|chase)(?: (?:any|your|the))? (?:payment|money) (?:until|before|for) (?:the )?${D}`,
    ),
  },
  {
    // "There won't be a minute in the year when your approvers can't get in"
    topic: "uptime",
    regexp: g(
      "(?:won't|will not|will never|never will) be (?:an?|\\ue003|a single) (?:minute|second|hour|day|moment|night)(?: (?:in|of) (?:the|a|any|your) [a-z]+)? (?:when|in which|that|where) [^.!?;\\n]{3,50}?(?:can't|cannot|isn't|aren't|is down|fails?|won't)(?![a-z])",
    ),
  },
  {
    // "Should the trustees change their minds, you're out the same afternoon"
    topic: "cancellation",
    regexp: g(
      "you(?:'re| are|'ll be) (?:out|free(?: of us)?|rid of us|gone) (?:the )?(?:very )?(?:same|that) (?:very )?(?:day|afternoon|morning|evening|hour|minute)(?![a-z])|you (?:can |may |simply |just )?tear up the contract(?! (?:with|you))",
    ),
    unless: /\b(?:hospital|office|delivery|holiday|landlord|supplier)\b/,
  },
  {
    // "What you sign for today you'll still be paying when your apprentice retires"
    topic: "price_lock",
    regexp: g(
      "what(?:ever)? (?:number |price |figure |rate )?(?:you |is |stands )[^.!?;\\n]{3,60}?(?:you|your [a-z]+)(?:'ll| will) still (?:be )?pay(?:ing)? (?:when|in|after|long after|years|once|as an? [a-z]+)",
    ),
  },
  {
    // "Accounts will transfer the rest of what you paid back to you"
    topic: "refund",
    regexp: g(
      "(?:transfer|send|wire|pay|give|return|refund)s? (?:you )?(?:back )?(?:the (?:rest|remainder|balance) of )?(?:what|whatever|everything) you(?:'ve| have)? paid(?: back)?(?: to you)?(?= ?[.,;:!?()–—]| - | ?$| (?:if|and|when|within|until|after))|(?:not an?|no) (?:single )?(?:cent|penny|krone|euro|pound|dollar|franc) (?:of (?:it|what you(?:'ve| have)? paid) )?(?:stays|remains|is kept|will stay) (?:with us|here|in our)(?![a-z])",
    ),
    unless: /\b(?:twice|by mistake|suppliers?|landlord|insurer)\b/,
  },
];
