/** Shares without a noun that somebody was granted: "I got you the 15 %", "your 20 % is confirmed", "we can make 25 % work". */
import { SHARE, TAG } from "../../text/draft.ts";
import { SELLER } from "./bills.ts";
import { AGREED } from "./cuts.ts";
import { NOT_PRICE } from "../lexicon.ts";
import { ADJ, B, g, HEDGE, MONEY, POSSESSIVE, type Pattern } from "./patterns.ts";

const A_SHARE = `[${TAG.percent}]`;
/** Nothing follows that it would be a share of. */
const END =
  "(?= ?[.,!?;:()—–-]| ?(?:\\n|$)| (?:for (?:you|your|us|the (?:first|whole) (?:year|term))|(?:that|which)? ?(?:you|we|i|your [a-z]+) (?:asked|wanted|hoped|requested|needed|talked|spoke|discussed|agreed|mentioned|promised)|as (?:discussed|agreed|promised|you asked)|if|when|because|until|today|this (?:week|month|time)|and|but|so|then|too|after all)\\b)";
/** Of what else a share may be granted, confirmed or made to work. */
const OF_ELSE =
  /\b(?:deposits?|up ?front|down payment|uptime|availability|accura\w*|coverage|occupancy|utili[sz]ation|capacity|commissions?|equity|stakes?|interest|tax|vat|margins?|budgets?|salar\w+|raises?|growth|targets?|quotas?|goals?|completion|complete|samples?|response rate|turnout|attendance|battery|humidity|concentration|probabilit\w+|likel\w+|chance|scor\w+|grades?|marks?|pass rate|working (?:time|hours)|part[- ]time|hours|funding|grants?|subsid\w+|loan|mortgage|rate of return|of (?:them|the team|our|staff))\b|\bif\b[^,;:]{0,40}\bhad\b/;

const GOT = `(?:got(?: hold of)?|gotten|(?:fought|pushed|asked) (?:for and got|hard for|for)|secured|obtained|arranged|negotiated|wangled|won|found|squeezed out|(?:(?:was|were|am|are|'m|'re|been) able to|managed to|can|could|will|'ll) (?:get|secure|obtain|arrange|negotiate|wangle|win|find|squeeze out|free up)|approved|agreed(?: to)?|authori[sz]ed|granted|cleared|signed off(?: on)?|released|okayed)`;
const PAPER =
  "(?:order(?: form)?|contract|quote|quotation|offer|proposal|paperwork|agreement|renewal|price|invoice|draft)";

export const grantedPatterns: readonly Pattern[] = [
  {
    // "I got you the 15 % you asked for", "our director has approved 25 % for you"
    type: "percent",
    read: "share",
    regexp: g(
      `${SELLER}(?: (?:just|even|finally|already|actually))* ${GOT}(?: (?:you|your team|us both))?(?: the| that| your)? ${HEDGE}${SHARE}${END}`,
    ),
    unless: OF_ELSE,
  },
  {
    // "Your 20 % is confirmed", "you'll have your 15 %, as discussed"
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:your|the) ${A_SHARE} (?:is|are|has been|have been|was|will be|stays?|comes?) (?:now |all |already |of course |officially )*(?:confirmed|approved|agreed|granted|authori[sz]ed|cleared|signed off|secured?|locked in|booked|applied|reserved|done|yours|guaranteed|safe|(?:in|on) (?:the|your|this) (?:attached |enclosed |new |updated )?${PAPER})(?! (?:by|with|to) (?!us\\b|me\\b|our\\b|my\\b))(?![a-z])|${B}you(?:'ll| will| can|'ve| have)?(?: (?:now|still|certainly|of course))* (?:have|get|got|keep|receive) your ${A_SHARE}${END}`,
    ),
    unless: OF_ELSE,
  },
  {
    // "I've put 25 % into the order form", "the attached contract includes the 25 % we talked about"
    type: "percent",
    read: "share",
    regexp: g(
      `${SELLER}(?: (?:just|even|already|now))* (?:put|written?|wrote|work(?:ed)?|built?|enter(?:ed)?|includ(?:e|ed)|add(?:ed)?|pencil(?:l?ed)?|note(?:d)?|book(?:ed)?|appl(?:y|ied)) (?:in )?(?:the |that |your )?${HEDGE}${SHARE} (?:in|into|on|onto|to) (?:the|your|our|this) (?:[a-z-]+ )?${PAPER}(?![a-z])|${B}(?:the|your|our|this) (?:[a-z-]+ )?${PAPER} (?:(?:now|already) )?(?:includes?|has|shows?|contains?|carries|reflects?) (?:the|your) ${A_SHARE}${END}`,
    ),
    unless: OF_ELSE,
  },
  {
    // "We can make 25 % work", "25 % works for us", "15 % it is, then"
    type: "percent",
    read: "share",
    regexp: g(
      `${SELLER} (?:make|get) ${A_SHARE} (?:work|happen|possible|through)(?![a-z])|(?<=^|[.,;:!?\\n] ?|\\b(?:and|so|then|but|yes|ok|okay|well|if) )${A_SHARE} (?:works|is (?:fine|ok|okay|good|possible|doable|agreed|acceptable)|suits us|it is|it'll be|it shall be)(?: (?:for|with|by) (?:us|me|my [a-z]+|our [a-z]+|both of us))?(?=,? then\\b| ?[.,!;]| ?(?:\\n|$))|${B}(?:let's|let us|we(?:'ll| can)|i(?:'ll| can)) (?:say|call it|make it|settle (?:on|at|for)|shake (?:hands )?on|agree (?:on|to)|go with|meet at|live with|close (?:at|on)) ${A_SHARE}(?=,? then\\b| ?[.,!;]| ?(?:\\n|$)| and\\b)`,
    ),
    unless: OF_ELSE,
  },
  {
    // "I fought for you and they've agreed to 25 %"
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:i|we)(?:'ve| have)? (?:fought|pushed|asked|argued|spoke|spoken|talked|went|been|put in a word)[^.!?;\\n]{0,60}? (?:they|he|she)(?:'ve|'s| have| has)?(?: all| finally| now| just)* ${AGREED} ${HEDGE}${SHARE}${END}`,
    ),
    unless: OF_ELSE,
  },
  {
    // "Agreed: 20 %", "20 %? Done", "if 25 % works for you, I'll send the contract"
    type: "percent",
    read: "share",
    regexp: g(
      `(?<=^|[.!?\\n] ?)(?:agreed|deal|sold|granted)[:,!.–—-]+ ${A_SHARE}(?= ?[.!]| ?(?:\\n|$))|(?<=^|[.!?\\n] ?)${A_SHARE}\\? (?:done|deal|agreed|granted|sold|no problem|consider it done|you've got it|you got it|it's yours)(?![a-z])|${B}if ${A_SHARE} (?:works|suits|does it|is enough|would do|helps|gets (?:us|this|it) (?:there|done|signed))(?: for (?:you|your [a-z]+))?,? (?:then )?(?:we|i)(?:'ll|'d| will| would| can)(?![a-z])`,
    ),
    unless: OF_ELSE,
  },
  {
    // "We've applied a goodwill reduction of £9 per building"
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:goodwill|loyalty|special|one-off|courtesy|price|permanent|monthly|annual) (?:reduction|allowance|abatement|concession)s? (?:of|worth|over) ${HEDGE}${MONEY}(?! (?:in|of|on) ${POSSESSIVE}${ADJ}${NOT_PRICE}\\b)`,
    ),
    unless: OF_ELSE,
  },
  {
    // "You asked for 20 %. We can meet you halfway.": what half of it is, nobody told.
    type: "percent",
    read: "unknown",
    regexp: g(
      `((?:${B}(?:asked|asking|wanted?|hoped?|hoping|need(?:ed)?|said|looking|mentioned|proposed|suggested|offered|expected|in mind|like|my|our|your)(?![a-z])[^\\n.!?]{0,40}?(?:[${TAG.percent}${TAG.money}]|${SHARE} (?:off|less|price))|${B}(?:prices?|pricing|discounts?|rates?|fees?|quotes?|budgets?)(?![a-z]))[^\\n]{0,90}?)${SELLER} (?:meet (?:(?:you|your [a-z]+|each other|somewhere) )?(?:half[- ]?way|in the middle)|split (?:it|that|the difference)|go halfway)(?![a-z]| (?:between|at|in|near) [a-z])`,
    ),
    unless: OF_ELSE,
  },
];
