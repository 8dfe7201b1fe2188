/**
 * Words of buying and selling that offers, prices and promises share, as regular-expression source: frames take them from
 * here, so that a synonym that is added once counts in all of them.
 */

/** What is asked for a thing. */
export const PRICE = "(?:prices?|pricing|rates?|fees?|tariffs?|charges?)";
/** Likewise, where what it is asked for follows: "the price of nine". */
export const PRICE_OF = "(?:the|this|that|our) (?:price|cost|rate|fee|tariff|charge|money) of";
/** What asks for it. */
export const BILL = "(?:invoices?|bills?|statements?|payments?|instal{1,2}ments?)";
/** What somebody else asks, on paper. */
export const QUOTE =
  "(?:quotes?|quotations?|estimates?|offers?|bids?|proposals?|tenders?|deals?|prices?|pricing|rates?|fees?|tariffs?)";
/** What it is told on. */
export const PAPER = `(?:${QUOTE}|invoices?|bills?|contracts?|figures?|numbers?)`;
/** Whatever a customer pays for or by. */
export const PAYABLE = `(?:${PRICE}|invoices?|bills?|statements?|subscriptions?|licen[cs]es?|plans?|quotes?|quotations?|list)`;

/** Less is asked. */
export const DISCOUNT =
  "(?:discounts?|rebates?|concessions?|markdowns?|mark-downs?|price (?:cut|drop|break|reduction|deduction|concession)s?)";
export const VOUCHER = "(?:vouchers?|coupons?|(?:promo|discount|coupon|voucher) codes?|gift cards?)";
/** To ask less, in all forms. */
export const REDUCE =
  "(?:discount(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|cut(?:s|ting)?|slash(?:es|ed|ing)?|drop(?:s|ped|ping)?|lower(?:s|ed|ing)?|decreas(?:e[sd]?|ing)|knock(?:s|ed|ing)?|tak(?:e|es|en|ing)|took|shav(?:e[sd]?|ing)|trim(?:s|med|ming)?|chop(?:s|ped|ping)?|slic(?:e[sd]?|ing)|lop(?:s|ped|ping)?|hack(?:s|ed|ing)?|strip(?:s|ped|ping)?|strik(?:e|es|ing)|struck|bring(?:s|ing)?|brought|bump(?:s|ed)?|mark(?:s|ed|ing)?|shrinks?|shrunk|comes?|sharpen(?:s|ed)?)";
/** Asked less. */
export const REDUCED =
  "(?:reduced|lowered|discounted|decreased|cut|slashed|dropped|trimmed|sliced|chopped|shaved|shortened|lightened|rounded down|knocked down|brought down|marked down)";
export const CHEAPER = "(?:less expensive|less|cheaper|lower|smaller|lighter|slimmer|leaner)";
/** Not to ask for it. */
export const SKIP = "(?:waive|drop|skip|scrap|eliminate|forgo|forego)";
/** Likewise, where it is the seller who does. */
export const WAIVE = `(?:${SKIP}|write off|forgive|cancel|remove|strike(?: out)?|delete|leave out|tear up|shred|bin|lose|ditch|kill|wipe(?: out)?|comp|forget(?: about)?|ignore|swallow|eat|absorb|spare you|let you off)`;
/** Not asked for any more. */
export const WAIVED =
  "(?:waived|dropped|skipped|scrapped|eliminated|written off|forgiven|cancelled|canceled|removed|struck(?: out)?|deleted|left out|torn up|absorbed|swallowed)";
/** To ask as little as others. */
export const BEAT =
  "(?:beat|match|undercut|better|top|trump|outdo|outbid|undersell|equal|meet|improve on|go under|come in under|slide under)";

/** Nobody pays for it. */
export const FREE_OF_CHARGE =
  "(?:free of charge|for free|on us|on the house|at no (?:extra |additional |further )?(?:cost|charge|expense)|at (?:zero|\ue003) (?:cost|charge)|gratis|complimentary|for nothing|for (?:€|\\$|£)0|without (?:any |extra |additional |further |you )?(?:charge|cost|charging|paying|payment)|at our (?:own )?(?:expense|cost))";

/** To come by something. */
export const GET =
  "(?:get|gets|receive|receives|have|has|obtain|obtains|enjoy|enjoys|earn|earns|secure|secures|(?:be|are|is|'re) (?:given|granted|handed|offered|allowed|awarded))";
/** To part with money for something. */
export const PAY =
  "(?:pay|pays|paying|settle|settles|settling|transfer|transfers|transferring|(?:be|are|is|get|gets|'re) (?:billed|invoiced|charged)|be billed|be invoiced|be charged)";
/** To ask for money. */
export const CHARGE = "(?:bill|invoice|charge)";
/** To let us see a piece of paper. */
export const SHOW = "(?:send|show|bring|forward|give|e-?mail|share|present|hand|pass|slide|ping|put)";
