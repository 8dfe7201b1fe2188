/** Prices told by another: the list's, the website's, another year's, a rival's. */
import { SHARE, TAG } from "../../text/draft.ts";
import { SELLER, UNITS } from "./bills.ts";
import { B, g, MONEY, type Pattern } from "./patterns.ts";

const LIST = "(?:the |our )?(?:list price|price list|list|normal price|usual price|price book|standard price)(?![a-z])";

export const offListOffers: readonly Pattern[] = [
  {
    // "Year two is half of year one"
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:(?:the |your )?(?:second|third|next) year|year ${TAG.number})(?:'s| is| costs| comes(?: at| in at)?| at| for)(?: (?:only|just|you))* ${SHARE} (?:of|the price of|what) (?:the )?(?:first|year|this|list|one)(?![a-z])`,
    ),
  },
  {
    // "You'll never pay list with me"
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}you(?:'ll| will|'d)? ?(?:never|won't|will not|wouldn't|don't)(?: (?:ever|have to|need to))* pay (?:us )?(?:the )?(?:full )?(?:list|sticker|full whack)(?: price)?(?= ?[.,;:!?()–—]| - | ?(?:\\n|$)| (?:with|from|here|again|for|as long)(?![a-z]))`,
    ),
  },
  {
    // "We'll drop the rate to what you'd pay with twice as many"
    type: "open-ended",
    read: "all",
    regexp: g(
      `${SELLER} (?:drop|lower|cut|reduce|trim|bring down) (?:the|your|our) (?:[a-z-]+ )?(?:rate|price|fee|bill|cost|quote|figure)s? (?:down )?to (?:what|the (?:level|rate|price|figure) (?:of|that|for))(?: (?:you|they|we|bigger|larger|others?|a|an|the|our)(?:'d|'ll)?)?(?: [a-z]+){0,4}`,
    ),
  },
  {
    // "28 CAD a location, not 42"
    type: "amount",
    read: "to-from",
    regexp: g(
      `${MONEY}(?: (?:a|per|each) [a-z]+){0,2},? (?:and )?not (?:the )?${TAG.number}(?= ?[.,;!]| ?(?:\\n|$)| (?:if|when|as|for you)\\b)`,
    ),
    unless: /\b(?:typo|mistake|wrong|correct\w*|sorry|misprint|your (?:present|current|old))\b/,
  },
  {
    // "Normally 64 euros. For the first twenty customers we do 42."
    type: "amount",
    read: "from-to",
    regexp: g(
      `(?<=\\b(?:normally|usually|ordinarily|otherwise|list price|regular price)\\b[^.!?\\n]{0,30}?)${MONEY}(?: (?:a|per) [a-z]+)*\\. [^.!?\\n]{0,60}?(?<![a-z])(?:we(?:'ll|'d)?(?: can)?|i(?:'ll|'d)?(?: can)?|you(?:'ll)?|it(?:'s| is)|that(?:'s| is)|they)(?: (?:only|just))? (?:do(?: it)?(?: (?:at|for))?|ask|charge|take|say|pay|get it (?:for|at)|make (?:it|that)|go (?:for|with))(?: (?:only|just))? (?:${MONEY}|${TAG.number}(?= ?[.,;!]| ?(?:\\n|$)))`,
    ),
  },
  {
    // "They get it for half of list", "at seven tenths of the list price"
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:(?:gets?|have|has|pays?|buys?|take|takes|yours|goes|costs?|is|are|be|land|sits?|offer|sell|come)(?: (?:it|you|them|that|this|one|seats?|in|out|for|at|only|just|about|less|than|a|under))* )${SHARE} of ${LIST}`,
    ),
    unless: /\b(?:customers|most people|deals?|last year|competitors?)\b/,
  },
  {
    // "We never charge schools of medicine more than half"
    type: "percent",
    read: "rest",
    regexp: g(
      `${SELLER.replace("(?:'ll", "(?: never| rarely|'ll")} (?:charge|ask|bill|invoice|take from) (?:(?!you (?:for|a)\\b)[a-z' -]{2,50}? )?(?:no |not )?(?:more|anything more) than (?:just |about )?${SHARE}(?= ?[.;:!?()–—]| - | ?(?:\\n|$)| (?:of (?:the|our) (?:list|price|usual|normal)|for)(?![a-z]))`,
    ),
  },
  {
    // "Ignore the price page. For you it's 40% of that."
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:(?:for|to) you(?:r [a-z]+)?,? (?:it|that|this|we|the price)(?:'s|'ll be| is| will be| comes to| say| make it)?|you(?:'ll)? (?:get (?:it|this|them) (?:for|at)|pay(?: us)?))(?: (?:only|just|about))* ${SHARE} of (?:that|it|this|what (?:it says|you see|they|others|everybody|everyone|the)|(?:the|our) (?:usual|normal|list|full))(?![a-z])`,
    ),
    unless: /\b(?:vat|tax|levy|deposit|up front|in advance|now|on (?:signing|delivery))\b/,
  },
  {
    // "Nobody your size has paid the sticker in years"
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:nobody|no one|hardly any(?:one|body)|almost nobody|none of our [a-z]+|very few(?: [a-z]+)?|few of our [a-z]+)(?: [a-z']+){0,4}? (?:pays?|paid|ever pays?|ever paid|has (?:ever )?paid|have (?:ever )?paid)(?: us)? (?:the )?(?:full )?(?:list|sticker|list price|sticker price|catalogue price|full price)(?![a-z])`,
    ),
    unless: /\b(?:competitors?|their|retail|supermarket|cars?)\b/,
  },
  {
    // "Charities get it at cost"
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:(?:gets?|have|has|pays?|buys?|sell|let you have|give you|charge you|yours|take|supply|offer|do)(?: (?:it|them|this|that|everything|you|him|her|us|(?:the|a|an|your) [a-z]+(?: [a-z]+)?))* )(?:at|for) (?:our )?(?:cost|cost price|what it costs us|purchase price|own cost)(?= ?[.,;:!?()–—]| - | ?(?:\\n|$)| (?:if|when|for the|until|as|plus)(?![a-z]))`,
    ),
    unless: /\b(?:at no|shipping|postage)\b/,
  },
  {
    // "Think one quarter less than what's on the website"
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE} (?:less|lower|cheaper|below|under)(?: than)? (?:what(?:'s| is| it says)? (?:on|in) (?:the|our) (?:web ?site|site|page|price page|pricing page|price list|list|brochure|internet)|what (?:the|our) (?:web ?site|site|price page|page|list|price list|brochure) (?:says|shows|asks)|(?:the|our) (?:web ?site|price page|pricing page|brochure)(?: price)?)(?![a-z])`,
    ),
  },
  {
    // "The second year costs what the first did minus 25%"
    type: "percent",
    read: "share",
    regexp: g(
      `(?:second|third|next|following) year (?:costs|is|comes (?:at|to)|runs at|will be|will cost)(?: (?:just|only|exactly))* (?:what (?:the first|this (?:one|year)|it) (?:did|does|costs?|was|is)|the (?:first|same|price of the first)(?: year)?(?:'s price)?),? (?:minus|less|with|at) (?:another |a further )?${SHARE}(?: off| less)?`,
    ),
  },
  {
    // "If they come back cheaper, I'll make ours a euro less"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:make|have|put|set|price|get) (?:ours|it|mine|our (?:price|quote|number|figure|offer)|the (?:price|quote|number)) (?:at )?(?:${MONEY}|an? (?:euro|pound|dollar|penny|cent|tenner|fiver|bit|little|touch|notch|shade|hair)|${TAG.number}) (?:less|cheaper|lower|under|below)(?= ?[.,;:!?()–—]| - | ?(?:\\n|$)| (?:than (?:theirs|that|them|any|whatever|[a-z]+'s)|again)(?![a-z]))`,
    ),
  },
  {
    // "You would pay seventy-five cents on every euro of the list"
    type: "percent",
    read: "cents",
    regexp: g(
      `${MONEY} (?:on|for|in|out of|of) (?:every|each|the|a) (?:single )?(?:\\ue003 )?(?:dollar|euro|pound|franc)(?: (?:of|on|that) (?:the |our |you |we )?[a-z]+)?`,
    ),
    unless: /\b(?:invest\w*|spend|earn\w*|sav\w+|return|donat\w*|goes to|revenue|margin|costs? us)\b/,
  },
  {
    // "Whoever leaves them pays half for a year"
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:pays?|paying|billed|charged|invoiced)(?: us)?(?: (?:only|just))* ${SHARE}(?: (?:price|of it|the price|of the price))? (?:for|in|during|until|till|through) (?:an? (?:whole |full )?(?:year|quarter|month)|the (?:whole |full |entire )?(?:first|next|rest|year|quarter|season|summer|winter)|${TAG.duration})(?! (?:of|in) advance)`,
    ),
    unless: /\b(?:up front|upfront|in advance|on signing|on delivery|deposit|tax|vat|interest|landlord|rent)\b/,
  },
  {
    // "€7.50 is the list, but between old colleagues let's write six"
    type: "amount",
    read: "from-to",
    regexp: g(
      `${MONEY}(?: (?:a|per) [a-z]+)* is (?:the |our )?(?:list|official|usual|normal|published|sticker|regular)(?: price| rate| figure)?,? (?:but|though|and) [^.!?\\n]{0,40}?(?<![a-z])(?:let's|we(?:'ll)?|i(?:'ll)?|you(?:'ll)?|for you)(?: (?:can|just|only|get it for))* (?:write|say|make (?:it|that)|call it|put(?: down)?|do|pay|settle (?:at|on)|go for)? ?(?:${MONEY}|${TAG.number}(?= ?[.,;!]| ?(?:\\n|$)))`,
    ),
  },
  {
    // "She asked for 12%, I made it 22"
    type: "percent",
    read: "points",
    regexp: g(
      `(?<=\\b(?:asked|wanted|hoped|begged|came)(?: (?:me|us))? for ${SHARE},? (?:and |but |so )?)(?:i|we)(?:'ve)? (?:made|make|gave|put|wrote)(?: (?:it|you|that|her|him|them|in|down))* [${TAG.number}${TAG.percent}](?= ?[.,;!]| ?(?:\\n|$)| (?:for|because|since)(?![a-z]))`,
    ),
  },
  {
    // "Sixteen euros? Thirteen. Because it's you."
    type: "amount",
    read: "from-to",
    regexp: g(
      `${MONEY}(?: (?:a|per) [a-z]+)*\\?,? (?:no[,.]? |nah[,.]? |make (?:it|that) |call it |say )?(?:for you[,:]? )?(?:${MONEY}|${TAG.number})(?=[.,!] ?(?:because|for you|since|as it's|and not|done|deal))`,
    ),
  },
  {
    // "In the quote at nine fifty a head instead of twelve"
    type: "amount",
    read: "to-from",
    regexp: g(
      `(?:${MONEY}|${TAG.number})(?: (?:a|per) (?:head|${UNITS}|month)| each){1,2}[^.!?;\\n]{0,30}? instead of (?:the |our )?(?:usual |normal |listed |full )?(?:${MONEY}|${TAG.number})(?= ?[.,;:!?()–—]| - | ?(?:\\n|$))`,
    ),
    unless: /\b(?:typo|mistake|wrong|correct\w*|sorry|misprint)\b/,
  },
  {
    // "A founders' rate of 60% of list"
    type: "percent",
    read: "rest",
    regexp: g(`(?:rates?|prices?|deal|terms?|fee|offer)["']? (?:of|at) ${SHARE} of ${LIST}`),
    unless: /\b(?:customers|most people|last year|competitors?)\b/,
  },
  {
    // "Our prices are a starting point, nothing more"
    type: "open-ended",
    read: "all",
    regexp: g(
      `${B}(?:our|the|these|those|list) (?:list )?(?:prices?|rates?|fees|price list|pricing|figures|numbers)(?: (?:in the [a-z]+|on the [a-z]+|you see))? (?:are|is)(?: (?:only|just|merely|really|always|never|not|but))* (?:an? |the )?(?:(?:starting point|opening (?:bid|offer|position|number)|basis for (?:discussion|negotiation|talks?)|suggestions?|guide(?:line)?)(?![a-z])|negotiable(?![a-z])|(?<=(?:never|not) )(?:final|carved in stone|set in stone|fixed|the last word)(?![a-z]))`,
    ),
    unless: /\b(?:not negotiable|non-negotiable|n't negotiable|aren't|isn't)\b/,
  },
  {
    // "I'll see to it that our figure is the smaller one"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${SELLER} (?:see to it|make sure|ensure|guarantee|promise)(?: that)? (?:ours|our (?:figure|number|price|quote|offer|bid)|mine)(?: (?!n't|not)[a-z]+){0,3} (?:smaller|lower|cheaper|smallest|lowest|cheapest|less|below)(?: (?:one|than [a-z']+))?(?![a-z])`,
    ),
  },
];
