/** Word classes that several mentions share, as regular-expression source. */

/** What is saved or shortened when a share is not a price: time, work, risk. "30 % off close time" is no discount. */
export const NOT_PRICE =
  "(?:time|times|hours?|days?|weeks?|minutes?|effort|work|workload|workloads|manual|errors?|mistakes?|headcount|tickets?|backlogs?|meetings?|churn|emissions?|energy|fuel|overheads?|admin|administration|paperwork|reporting|turnover|latency|bandwidth|storage|memory|carbon|close|closing|risk|delays?|calls?|emails?|response|onboarding|ramp|downtime|inventory|waste|stock|shrinkage|no-shows?|fraud|chasing|spreadsheets?|planning|scheduling|steps?|clicks?|load|queue|queues|rework|returns|spend|spending|costs?|expenses?|labou?r|payroll|shipping|freight|mileage|cycle|lead|processing|data entry|audit|audits|travel|water|electricity|acquisition|the way|capacity|volume|traffic|space|page|size|weight)";

/** What a price belongs to. */
export const PRICED =
  "(?:prices?|pricing|rates?|fees?|invoices?|bills?|subscriptions?|licen[cs]es?|licensing|plans?|seats?|users?|orders?|purchases?|renewals?|contracts?|quotes?|list|list price|packages?|bundles?|tiers?|tickets? price|everything|all (?:plans|tiers|packages)|your (?:first|next) (?:month|year|invoice|order|quarter|bill)|(?:the )?(?:first|second|next) (?:month|year|invoice|order|quarter|bill)|annual|yearly|monthly|add-ons?|upgrades?|sign-?ups?|checkout|total|deal|cost|memberships?)";

/** Somebody else is the one who sells, saves or pays. */
export const OTHERS =
  "(?:competitors?|rivals?|other (?:vendors?|providers?|tools?|suppliers?|companies)|(?:your|their|his|her) (?:current |existing |old |present |incumbent )?(?:vendor|provider|supplier|wholesaler|dealer|distributor|retailer|manufacturer|consultant|tool|contract|bank|landlord|agency|system|software|reseller|insurer|bill|plan|bookkeeper|accountant)|the incumbent|some vendors?|many vendors?|most vendors?|vendors|suppliers|retailers|they|their|he|she|his|her)";

/** The months by name, in order. */
export const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
/** One of them. */
export const MONTH = `(?:${MONTHS.join("|")})`;

export const CUSTOMERS =
  "(?:customers?|clients?|teams?|users?|companies|people|buyers?|controllers?|managers?|respondents?|firms?|businesses|members?|shops?|owners?|operators?|[a-z]+ers|they|he|she|who|which)";

/** Those on the reader's side who use what we sell. */
export const READERS_PEOPLE =
  "(?:people|planners?|drivers?|staff|employees|users?|team|teams|crews?|customers?|clients?|recipients?|consignees?|persons?|workers?|guests?|visitors?|patients?|learners?|students?|residents|candidates|colleagues|company|firm|business|agents?|managers?|partners?|members?|nurses?|teachers?|tenants?|it department)";
/** The reader, or theirs, are put in a position to do it: "you can", "your people will", "one may". */
export const READER_CAN = `(?:(?:you|one|\\ue003|everyone|everybody|anyone|(?:your|the|our|all|each|every) (?:[a-z]+ ){0,2}?${READERS_PEOPLE})(?:'ll| (?:can|could|may|will|gets?|obtains?|receives?)| (?:is|are) (?:able|entitled|free|allowed) to)|it is possible to)`;

/** What the reader's people told. */
export const TOLD_BY_THEIRS =
  /\b(?:your (?:[a-z]+ ){1,2}(?:said|say|says|told|tells?|wrote|writes?|complained|complains?|found|reported|mentioned)|you (?:say|write|tell us|complain|mention|report))\b[^.;:]* $/;

/** What the reader told us is repeated, not said. */
export const TOLD_BY_READER =
  /\b(?:you(?:'ve| have)? (?:[a-z]+ )?(?:said|told|mentioned|wrote|write|quote|quoted|found|felt|described|called|complained|reported|explained|noted)|in your (?:words|view|experience)|according to you|as you (?:say|put)|your (?:complaint|words|team said))\b/;
