/** Offers of a share or an amount of the price: "a quarter off", "$20 less", "was 89, now 59". */
import { SHARE, TAG } from "../../text/draft.ts";
import { NOT_PRICE, PRICED } from "../lexicon.ts";
import { CHEAPER, DISCOUNT, PAY, PAYABLE, PRICE, REDUCE, REDUCED, VOUCHER } from "../trade.ts";
import { HEDGE, POSSESSIVE, ADJ, OFF_METRIC, g, B, MONEY, CUSTOMER_SAVES, type Pattern } from "./patterns.ts";

export const sharePatterns: Pattern[] = [
  {
    type: "percent",
    read: "share",
    regexp: g(`${B}(?:discounted|marked down)(?: (?:at|by|to|a|full|whopping))* ${HEDGE}${SHARE}`),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:is|are|were|was|been|now|get|gets|be|already|here|come|comes) (?:now |all |just |temporarily |already )?(?:${REDUCED}|down) (?:by )?${HEDGE}${SHARE}`,
    ),
    needs: new RegExp(
      `\\b(?:prices?|pricing|plans?|subscriptions?|licen[cs]es?|seats?|fees?|rates?|invoices?|tiers?|packages?|renewals?|quotes?|orders?|contracts?|bills?|totals?|offers?)\\b`,
    ),
    unless: new RegExp(`\\b(?:time|effort|errors?|no-shows|churn|risk|backlog|workload)\\b`),
  },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:${PAY}|(?<!(?:lock|locked|plan|plans|planned|release|wait|waited|last|lasts|lasted|run|runs|ran|work|cycle) )for|at)(?: (?:only|just))? ${TAG.fraction}(?= ?[.!,;)]|\\n|$| (?:until|today|this|of (?:that|it|list|what)|with us|here|on (?:any|every|all|each|whichever|our)|for (?:any|every|all|each|our)|with [a-z]+ (?:as|if|when)))`,
    ),
    needs:
      /\b(?:pays?|paying|price|plans?|get|offer|starter|seat|licen[cs]e|subscription|students?|nonprofits?|schools?|clubs?)\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE}(?:-| (?:straight |right |clean |flat |instantly )?)off\\b${OFF_METRIC}(?! (?:chance|season|track|the mark|target|by\\b))`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE}(?: [a-z-]+){0,3}? (?:${DISCOUNT}|(?:break|saving|cut|reduction|concession) (?:on|off|in|to|of) (?:the |your |our )?(?:price|bill|fee|rate|list)|cash ?back|sweetener)\\b`,
    ),
    unless: /\b(?:fewer|less|rarely) discounts?\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:${DISCOUNT}|promo(?:tion)?s?|${VOUCHER}|deals?)(?:(?: (?:agreed|granted|given|applied|approved|offered|included|rate|for you|for your [a-z]+|on (?:the |your |our )?(?:[^ .,;:!?\n]+ ?){1,4}))?:|(?: (?:of|at|worth|for|is|that is|to the tune of|totall?ing|as (?:high|big|deep|large|much) as|can (?:be|reach|go)|goes?|reach(?:es|ing)?|up to|:|equal to|amounting to|taking|giving|gets?))+)(?: you)?:? ${HEDGE}${SHARE}`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}${REDUCE}(?: (?:down|off|back))?(?: (?!time|hours|work)[a-z'-]+){0,5}? ${ADJ}(?:${PAYABLE}|it|seats?|offer)(?: (?!(?:was|were|is|are|has|had|be)\\b)[a-z]+){0,2}? (?:down )?(?:by )?${HEDGE}${SHARE}`,
    ),
    unless: new RegExp(`\\b(?:in|of) (?:revenue|market)|${CUSTOMER_SAVES.source}`),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}${REDUCE} ${HEDGE}${SHARE} (?:from|off of|out of|away from) ${POSSESSIVE}${ADJ}(?:${PAYABLE}|total|order|contract|figure|cost)\\b`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:${PRICE}|plans?|subscriptions?|seats)(?: [a-z]+){0,2}? (?:${REDUCED}|down) (?:by )?${HEDGE}${SHARE}`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(`${B}list(?: price| rate)?s?,? (?:minus|less|-) ?${HEDGE}${SHARE}`),
  },
  {
    // "The first year is 50 % lower", "every seat beyond 20 is 40 % cheaper", "a third less on all plans".
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:(?:seat|user|licen[cs]e|plan|price|subscription|year|month|quarter|the (?:first|second|next))s?(?: (?:[a-z'-]+|[${TAG.number}${TAG.duration}])){0,4}? (?:is|are|comes?|will be|would be|gets?) ${HEDGE}${SHARE} ${CHEAPER}|(?<= )${SHARE} (?:less|cheaper|lower) (?:on|for|across) (?:everything(?= ?[.,!;]| ?(?:\\n|$))|(?:all|every|any|our|the (?:first|annual|whole)) (?:[a-z]+ )?(?:plans?|seats?|licen[cs]es?|subscriptions?|packages?|year|orders?)))`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    // The line of an offer in writing: "less 8 % because you pay for the year".
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:less|minus) (?:(?:a|an|another|your|the|our) )?${SHARE}(?= (?:because|for|discount|if|as (?:you|agreed|a)|on top)\\b|,? (?:which (?:makes|leaves|gives|brings|is|comes)|making|leaving|that (?:makes|leaves|is))\\b| ?[:=])`,
    ),
    unless: CUSTOMER_SAVES,
  },
  { type: "percent", read: "share", regexp: g(`${SHARE} in it for (?:you|your)\\b`) },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:at|${PAY}|for|be|costs?(?: you)?|charge you|bill you|invoice you|ask) (?:only |just |about |roughly )*${SHARE} of what (?:everybody|everyone|others?|other customers|the others|you|most)(?: else)?(?:'s|'re)? (?:pays?|paid|is paying|are paying|paying)\\b`,
    ),
  },
  {
    type: "stacked",
    read: "compound",
    regexp: g(
      `${SHARE}(?: [a-z']+,?){0,6}?,? (?:plus|and|then|with) (?:another|${TAG.number} more|an? (?:extra|additional|further)) ${SHARE}(?= (?:on top|because|for|if|when|as|since|off)\\b| ?[.,!;)]|\\n|$)`,
    ),
    unless: /\b(?:charge|surcharge|vat|tax|commission|interest|rush|late)\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE} (?:below|under|beneath|less than|lower than|cheaper than|off) ${POSSESSIVE}(?:list|normal|usual|standard|regular|full|sticker|advertised|published|official|retail|price|rate|book|everyone else|what (?:others|everyone|other customers))`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:now|${PAY}|costs?|costing|comes? (?:out|in)|priced|cheaper by|get (?:it|this|the plan|\\w+)|yours|plan|plans|price|subscription|seats?|(?:first|second|next|whole) (?:year|month|quarter|season|term))(?: [a-z'-]+){0,3}? ${HEDGE}${SHARE} ${CHEAPER}(?! (?:than )?${NOT_PRICE}\\b)(?! than (?!list|usual|normal|the list|our|before|everyone))`,
    ),
    unless: new RegExp(`\\b${NOT_PRICE.replace("|costs?", "")} (?:is|are|costs?|runs?)\\b`),
  },
  { type: "percent", read: "share", regexp: g(`${B}(?:cheaper|lower(?:ed)?) by ${HEDGE}${SHARE}`) },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:${PAY}|charge you|costs?|invoice you|for|at|only|just|bill you)(?: (?:only|just|you|a mere|as little as|no more than))* ${SHARE} of (?:what (?:[a-z']+ ){1,6}?|the |our |your )?(?:(?:full|list|normal|usual|regular|standard|sticker|annual|monthly|original|book) ?)*(?:${PRICE}|list|cost|subscription|amount)\\b`,
    ),
    unless: /\b(?:deposit|up ?front|in advance|due|on signing|instal?ments?|budget)\b/,
  },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `[${TAG.fraction}](?: |-)(?:of )?(?:the |our |its |your )?(?:(?:usual|normal|list|regular|standard|full|original|sticker|annual|monthly) ?)*(?:price|rate|cost|fee|tariff|charge)\\b(?! (?:of|is|was) (?!the (?:list|plan)|list|our))(?! (?:difference|gap|increase|rise))(?![^.!?\\n]{0,40} (?:is|are|comes to|amounts to|=) ${MONEY})`,
    ),
    unless: /\b(?:budget|depends|driver)\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:${PAYABLE}|it|costs?) (?:is |are |has been |have been |will be |gets? )?(?:${REDUCED}|split) (?:in|to|by) [${TAG.fraction}]`,
    ),
    needs:
      /\b(?:prices?|pric(?:ed|ing)|rates?|fees?|bills?|invoices?|subscriptions?|plans?|seats?|quotes?|contracts?|orders?|licen[cs]es?|list)\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:${REDUCE}|split) (?:the |your |our |all |this )?(?:[a-z]+ ){0,2}${PAYABLE} (?:in|by|to) [${TAG.fraction}]`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}sav(?:e|ing|ings of|es?) ${HEDGE}[${TAG.percent}${TAG.fraction}${TAG.ratio}](?= (?:on|off|when|if|by (?:paying|switching to annual|choosing|prepaying|signing|committing)|with (?:the |an? |our |code )?(?:annual|yearly|code|coupon|promo|plan)|today|now|this|until|at checkout|over list|over the|vs list|against list|and)\\b| ?[!.,;)—\\n]|$)(?! (?:on|off|and) ${POSSESSIVE}${ADJ}${NOT_PRICE}\\b(?! price))`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${SHARE} (?:savings?|reduction|saving|credit|price break|price off)(?= (?:on|off|in|when|if|for|against|from|towards?) ${POSSESSIVE}${ADJ}${PRICED}\\b| (?:today|now|this week|at checkout)| ?[!.])`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `(?:${B}|(?<= ))-${TAG.percent}(?= (?:on|for|off|today|now|until|till|with|if|when|this|all|everything|at)\\b| ?[!.,)\\n]|$)`,
    ),
    unless: /\b(?:revenue|growth|churn|traffic|sales|margin|yoy|qoq|change|variance|fell|dropped)\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:${PRICE}|bills?|invoices?|plans?|subscriptions?)(?: [a-z]+){0,3} (?:down|drops?|falls?|${REDUCED}|goes down|comes down) (?:by )?${HEDGE}${SHARE}`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:extra|additional|another|${TAG.number} more|further) ${SHARE}(?= (?:because|for|if|when|on top|with|as|since|from)\\b| ?[.,!;)]|\\n|$)(?! (?:of|for) ${POSSESSIVE}${ADJ}${NOT_PRICE}\\b)`,
    ),
    needs:
      /\b(?:off|discounts?|rebates?|list price|reduc\w+|deduct\w*|remaining|remainder|on top|(?:we|i)(?:'ll|'d)? (?:also |then |will |would |can |could )*(?:take|apply|give|grant|add|offer|allow))\b/,
  },
];

export const amountPatterns: Pattern[] = [
  {
    // "€220 a month less €17.60".
    type: "amount",
    read: "amount",
    regexp: g(`(${MONEY}(?: [a-z/]+){0,3},? (?:less|minus) (?:a |an |the |another |your )?)${MONEY}`),
  },
  {
    type: "amount",
    read: "to-from",
    regexp: g(
      `${MONEY}(?: [a-z/]+){0,4}?,? (?:instead of|rather than|down from|reduced from) (?:the (?:usual|normal|list) )?${MONEY}`,
    ),
    unless: /\b(?:revenue|valuation|funding|turnover|budgets? (?:of|was|from|went|fell)|savings)\b/,
  },
  {
    type: "amount",
    read: "from-to",
    regexp: g(
      `${B}(?:was|were|normally|usually|regularly|instead of|rather than|down from|reduced from|from|not|list(?:ed)?(?: price)?(?: is| at| of)?|worth|valued at|originally)[: ]+(?:(?:the|our|your) )?(?:(?:usual|normal|list|published|full) )?${MONEY}(?: [a-z/]+){0,6}?[,;:—-]? ?(?:(?:now|today|yours|for you|you pay|you(?:'d|'ll| would| will)?(?: only| just)* pay|pay|get it|down|it's|we'll do it|we do it|reduced|but)[ :,]*)+(?:only |just |for |at |to |it )*${MONEY}`,
    ),
    unless: /\b(?:revenue|valuation|funding|turnover|budgets? (?:of|was|from|went|fell)|savings)\b/,
  },
  {
    type: "amount",
    read: "to-from",
    regexp: g(
      `${B}(?:now|only|just|for|at|pay|to) (?:only |just )?${MONEY}(?: [a-z/]+){0,5}?[,(]? ?(?:instead of|rather than|down from|reduced from|\\(was|was|not|normally|usually|regularly|list(?: price)?(?: is)?|vs|versus) (?:the (?:usual|normal|list) )?${MONEY}`,
    ),
    unless: /\b(?:revenue|valuation|funding|turnover|budgets? (?:of|was|from|went|fell)|savings)\b/,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(`${MONEY}(?: [a-z/]+){0,4}? (?:straight |right |clean )?off\\b${OFF_METRIC}`),
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${MONEY}(?: (?!(?:for|on|to|in|and|or|per|is|are)\\b)[a-z-]+){0,2} (?:(?:(?:in|of|worth of) )?(?:[a-z]+ )?(?:${DISCOUNT}|${VOUCHER}|credits?(?! (?:notes?|cards?|limits?|lines?|risks?|sales?)))(?= ?[.,!;)]| ?(?:\\n|$)| (?:towards?|against|for|on|off|to use|if|when|with)\\b)|${DISCOUNT}|cash ?back|${VOUCHER}|sign-?up credit|account credit|welcome credit|sign-?(?:on|ing) bonus|credits?(?! notes?))\\b`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(`${B}(?:${DISCOUNT}|${VOUCHER}|credits?)(?: (?:of|worth|for|up to))+ ${HEDGE}${MONEY}`),
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:we|i)(?:'ll|'d| will| would| can| could)?(?: [a-z]+ly| also| even| just)? (?:credit|refund|return|rebate|give)(?: (?:you|your (?:team|account|company)|back))* ${HEDGE}${MONEY}(?= (?:towards?|off|on|against|for|back|from|when|if|once)\\b| ?[.!,;]|\\n|$)`,
    ),
    unless: /\b(?:gift|charity|foundation|donat\w+|overpa\w+|duplicate)\b/,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:saving|reduction|price cut|cut|drop)s? of ${HEDGE}${MONEY} (?:on|off|from|against|in) ${POSSESSIVE}${ADJ}(?:list|price|fee|bill|invoice|subscription|quote|rate|total)`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    // "The quote says $18,240. Sign by Friday and it becomes $12,000."
    type: "amount",
    read: "from-to",
    regexp: g(
      `${MONEY}[^!?\\n]{0,60}?(?<![a-z])(?:sign|order|commit|book|confirm|say yes|decide|agree|pay(?! (?:each|every|by the|per|month|monthly|annually|yearly)\\b))(?: [^.!?\\n]{0,30}?)?,? (?:and )?(?:it|that|this|the (?:price|quote|figure|total|bill))(?:'ll| will| would)? (?:becomes?|drops? to|falls? to|turns? into|goes? (?:down )?to|shrinks? to|comes? down to|be|is) (?:only |just )?${MONEY}`,
    ),
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:(?:knock|take|bring)\\w*(?= [^.!?;\\n]{0,60}\\b(?:off|less|from|down)\\b)|(?:shave|drop|cut|reduce|lower|decreas|trim|chop|slash)\\w*)(?: (?:down|off))?(?: (?!(?:to|at|for|with) )[a-z'-]+){0,4}? (?:by |(?<=(?:plan|price|fee|rate|bill|invoice|subscription|quote|offer|it) )with )?${HEDGE}${MONEY}(?: (?:off|less))?(?= (?:off|less|from|on|per|a|each)\\b| ?[.!,]|\\n|$)`,
    ),
    unless: new RegExp(`\\b${NOT_PRICE}\\b|\\b(?:down|price[sd]?|rates?) (?:\\w+ )?to `),
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}save ${HEDGE}${MONEY}(?= (?:per|a|each|on|off|when|if|with|today|now|this|\\/)\\b| ?[!.]|\\n|$)(?! (?:per|a|each|every) (?:year|month|quarter|week)\\b(?! (?:per|on|off) ))(?! (?:on|in) ${POSSESSIVE}${ADJ}${NOT_PRICE}\\b)`,
    ),
    unless: CUSTOMER_SAVES,
  },
];
