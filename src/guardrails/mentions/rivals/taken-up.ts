import { SELF_MARK } from "./comparison.ts";

/** How the sentence behind a rival's name goes on about it. */

/** "You are with Depotrix, I hear. The reports come out wrong every other month": what the reader has of them. */
export const USED_BY_READER =
  /\b(?:you|your (?:[a-z]+ )?(?:team|company|firm|people|colleagues|group|office|staff))(?:'re|'ve)?(?: (?:are|is|have|has|still|now|currently|also|been))*(?: (?:with|on|at|using|us(?:e|es|ed)|runs?|works? (?:with|on|in)|sends? (?:with|through)|counts? (?:with|in)|trains? (?:with|on)|books? (?:with|in)|files? (?:with|in)|(?:customers?|clients?) of))(?: the)? $/;
export const FAILS_AGAIN =
  /^\W*(?:the|its|their|your) (?:[a-z]+ ){1,3}(?:come|comes|get|gets|go|goes|are|is|fail|fails|break|breaks|crash|crashes|stop|stops|arrive|arrives|drop|drops)(?: (?:out|in|up|off|down|often|always|usually|still|mostly))*(?: (?:wrong|lost|missing|late|broken|down|stuck|corrupted|garbled|mangled|empty|too late|twice|working|days late|unreadable|out of date))?(?: [a-z]+)? (?:every (?:other |second |third |single )?(?:day|week|month|quarter|year|time|morning|monday|friday|invoice|order)|all the time|again and again|once a (?:day|week|month)|half the time|most of the time|most (?:days|weeks|months))\b(?!.*\b(?:we|our|ours|us)\b)/;

/** What may stand in front of it: "from what we hear,", "I'm afraid". */
export const LEAD =
  "^\\W*(?:(?:(?:and|but|so|yet|i hear|word is|i think|i fear|i(?:'m| am) (?:afraid|sorry to say)|it seems|rumour has it|rumor has it)(?: that)?,? )|(?!(?:if|when|whenever|unless|should|once|after|while|since|with|as soon|until|before|in case|where)\\b)(?:[a-z'-]+ ){0,5}[a-z'-]+, )*";
export const THEIRS = new RegExp(
  `${LEAD}(?:(?:their|they)(?:, on the other hand,|, by contrast,|, however,)?(?![a-z])|that (?:app|tool|system|software|program(?:me)?|product|platform|thing|vendor|supplier|provider|service)\\b)`,
);
export const TAKEN_UP = new RegExp(`${LEAD}(?:their|they|it|its|that|this)\\b`);
/** "The company is nearly bankrupt", where nothing else in the sentence is ours. */
export const FIRM_TAKEN_UP = new RegExp(
  `${LEAD}the (?:company|firm|(?:whole )?(?:thing|business)|app|product|tool|software|platform|planner|system)\\b(?! (?:from|of|for|by|in|on|with)\\b)(?!.*(?:\\b(?:we|our|ours|us)\\b|${SELF_MARK}))`,
);
