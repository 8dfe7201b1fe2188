/** Offers of a share or an amount of the price: "a quarter off", "$20 less", "was 89, now 59". */
import { SHARE, TAG } from "../text/draft.ts";
import { NOT_PRICE, PRICED } from "./lexicon.ts";
import { HEDGE, POSSESSIVE, ADJ, OFF_METRIC, g, B, MONEY, CUSTOMER_SAVES, type Pattern } from "./offer-patterns.ts";

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
      `${B}(?:is|are|were|was|been|now|get|gets|be) (?:now |all |just |temporarily )?(?:reduced|slashed|cut|lowered|dropped|down) (?:by )?${HEDGE}${SHARE}`,
    ),
    needs: new RegExp(
      `\\b(?:prices?|pricing|plans?|subscriptions?|licen[cs]es?|seats?|fees?|rates?|invoices?|tiers?|packages?)\\b`,
    ),
    unless: new RegExp(`\\b(?:time|effort|errors?|no-shows|churn|risk|backlog|workload)\\b`),
  },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:pays?|for|at)(?: (?:only|just))? ${TAG.fraction}(?= ?[.!,;)]|$| (?:until|today|this|of (?:that|it|list|what)))`,
    ),
    needs:
      /\b(?:pays?|price|plan|get|offer|starter|seat|licen[cs]e|subscription|students?|nonprofits?|schools?|clubs?)\b/,
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
      `${SHARE}(?: [a-z-]+){0,3}? (?:discounts?|rebates?|price (?:cut|drop|reduction|break|concession)|markdown|mark-down|cash ?back|price reduction|sweetener)\\b`,
    ),
    unless: /\b(?:fewer|less|rarely) discounts?\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:discounts?|rebates?|concessions?|markdowns?|price (?:cut|drop|reduction|break)s?|promo(?:tion)?s?|coupons?|vouchers?|promo codes?|deals?)(?::|(?: (?:of|at|worth|for|is|that is|to the tune of|totall?ing|as (?:high|big|deep|large|much) as|can (?:be|reach|go)|goes?|reach(?:es|ing)?|up to|:|equal to|amounting to|taking|giving|gets?))+)(?: you)?:? ${HEDGE}${SHARE}`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:discount|reduce|reduced|reducing|cut|cutting|slash|slashed|slashing|drop|dropped|lower|lowered|lowering|knock|knocked|take|shave|trim|trimmed|chop|chopped|bring|brought|bump|mark|marked|shrink|come|sharpen|discounted)(?: (?:down|off|back))?(?: (?!time|hours|work)[a-z'-]+){0,5}? ${ADJ}(?:price|prices|pricing|rate|fee|fees|invoice|bill|subscription|licen[cs]e|plan|quote|list|it|seats?|offer)(?: [a-z]+){0,2}? (?:down )?(?:by )?${HEDGE}${SHARE}`,
    ),
    unless: new RegExp(`\\b(?:in|of) (?:revenue|market)`),
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
      `${B}(?:now|pay|paying|pays|costs?|costing|comes? (?:out|in)|priced|cheaper by|get (?:it|this|the plan|\\w+)|yours|plan|plans|price|subscription|seats?|(?:first|second|next|whole) (?:year|month|quarter|season|term))(?: [a-z'-]+){0,3}? ${HEDGE}${SHARE} (?:less|cheaper|lower)(?! (?:than )?${NOT_PRICE}\\b)(?! than (?!list|usual|normal|the list|our|before|everyone))`,
    ),
    unless: new RegExp(`\\b${NOT_PRICE.replace("|costs?", "")} (?:is|are|costs?|runs?)\\b`),
  },
  { type: "percent", read: "share", regexp: g(`${B}(?:cheaper|lower(?:ed)?) by ${HEDGE}${SHARE}`) },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `${B}(?:pay|paying|charge you|costs?|invoice you|for|at|only|just|bill you)(?: (?:only|just|you|a mere|as little as|no more than))* ${SHARE} of (?:what (?:[a-z']+ ){1,6}?|the |our |your )?(?:(?:full|list|normal|usual|regular|standard|sticker|annual|monthly|original|book) ?)*(?:price|rate|list|cost|fee|subscription|amount)\\b`,
    ),
    unless: /\b(?:deposit|up ?front|in advance|due|on signing|instal?ments?|budget)\b/,
  },
  {
    type: "percent",
    read: "rest",
    regexp: g(
      `[${TAG.fraction}](?: |-)(?:of )?(?:the |our |its |your )?(?:(?:usual|normal|list|regular|standard|full|original|sticker|annual|monthly) ?)*(?:price|rate|cost|fee)\\b(?! (?:of|is|was) (?!the (?:list|plan)|list|our))`,
    ),
    unless: /\b(?:budget|depends|driver)\b/,
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:price|prices|rate|rates|fee|fees|bill|invoice|subscription|it|cost)s? (?:is |are |has been |have been |will be |gets? )?(?:cut|chopped|slashed|sliced|split|reduced|knocked down) (?:in|to|by) [${TAG.fraction}]`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:cut|chop|slash|slice|chopping|cutting|slashing|split) (?:the |your |our |all )?(?:[a-z]+ ){0,2}(?:price|prices|rate|rates|fee|fees|bill|invoice|subscription)s? (?:in|by|to) [${TAG.fraction}]`,
    ),
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
      `${B}(?:price|prices|bill|rate|invoice|plan|subscription)s?(?: [a-z]+){0,3} (?:down|drops?|falls?|reduced|goes down|comes down) (?:by )?${HEDGE}${SHARE}`,
    ),
  },
  {
    type: "percent",
    read: "share",
    regexp: g(
      `${B}(?:extra|additional|another|further) ${SHARE}(?= (?:because|for|if|when|on top|with|as|since|from)\\b| ?[.,!;)]|$)(?! (?:of|for) ${POSSESSIVE}${ADJ}${NOT_PRICE}\\b)`,
    ),
    needs: /\b(?:off|discounts?|rebate|list price|reduction)\b/,
  },
];

export const amountPatterns: Pattern[] = [
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
      `${B}(?:was|were|normally|usually|regularly|instead of|rather than|down from|reduced from|from|not|list(?:ed)?(?: price)?(?: is| at| of)?|worth|valued at|originally)[: ]+(?:the usual |our usual |list )?${MONEY}(?: [a-z/]+){0,6}?[,;:—-]? ?(?:(?:now|today|yours|for you|you pay|you(?:'d|'ll| would| will)?(?: only| just)* pay|pay|get it|down|it's|we'll do it|we do it|reduced|but)[ :,]*)+(?:only |just |for |at |to |it )*${MONEY}`,
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
      `${MONEY}(?: [a-z-]+){0,2} (?:discounts?|rebates?|price cut|markdown|cash ?back|coupons?|vouchers?|sign-?up credit|account credit|welcome credit|sign-?(?:on|ing) bonus|credits?(?! notes?))\\b`,
    ),
    unless: CUSTOMER_SAVES,
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(`${B}(?:discounts?|rebates?|coupons?|vouchers?|credits?)(?: (?:of|worth|for|up to))+ ${HEDGE}${MONEY}`),
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}(?:knock|take|shave|drop|cut|reduce|lower|trim|chop|slash|bring)\\w*(?: (?:down|off))?(?: [a-z'-]+){0,4}? (?:by )?${HEDGE}${MONEY}(?: (?:off|less))?(?= (?:off|less|from|on|per|a|each)\\b| ?[.!,]|$)`,
    ),
    unless: new RegExp(`\\b${NOT_PRICE}\\b|\\b(?:down|price[sd]?|rates?) (?:\\w+ )?to `),
  },
  {
    type: "amount",
    read: "amount",
    regexp: g(
      `${B}save ${HEDGE}${MONEY}(?= (?:per|a|each|on|off|when|if|with|today|now|this|\\/)\\b| ?[!.]|$)(?! (?:per|a|each|every) (?:year|month|quarter|week)\\b(?! (?:per|on|off) ))(?! (?:on|in) ${POSSESSIVE}${ADJ}${NOT_PRICE}\\b)`,
    ),
    unless: CUSTOMER_SAVES,
  },
];
