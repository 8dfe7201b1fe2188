/** Promises about service and contract, each with the figure it promises. */
import { disowned, excusedAt, REFUSED_BEHIND } from "../excuses.ts";
import { createCover } from "../../text/spans.ts";
import type { CheckContext } from "../../context.ts";
import type { Quantity } from "../../text/quantities.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";
import { commitmentPatterns, type CommitmentPattern, type Topic } from "./patterns.ts";
import { MONTH } from "../lexicon.ts";
import { measureIn, quantityIn, spokenBehind, spokenIn } from "./measures.ts";
import { readingsOf } from "./readings.ts";
import type { Sentence } from "../../text/sentences.ts";
import { offersIn } from "../offers/offers.ts";

/** How far before and behind a refund its term may stand: "should you find within 30 days that …, you get your money back". */
const REFUND_REACH = [120, 60] as const;

export interface Commitment {
  start: number;
  end: number;
  /** Where the promise itself begins: a figure before it may stand in the condition. */
  saidAt: number;
  topic: Topic;
  /** What is promised, where a figure is: per cent for uptime, a duration for the rest. */
  quantity?: Quantity;
  owns: number[];
  /** The month or season that it lasts until, where no year is named. */
  until?: string;
}

/** "24 hours a day", "365 days a year"; "three hours a day" is something else. */
const WITHOUT_PAUSE: ReadonlySet<string> = new Set(["24 hour", "365 day", "7 day", "52 week"]);
const IN_DAYS: ReadonlySet<string> = new Set(["day", "week", "month", "quarter", "year"]);
/** Between those who help and the hours there is room for a denial. */
const DENIED_INSIDE = /\b(?:not|cannot|[a-z]+n't)\b|\bno /;

/** "If the questions can be answered in five minutes": what is only supposed. */
const SUPPOSED =
  /\b(?:if|whether|unless|assuming|provided|in case)(?: that)?(?: (?:the|your|our|all|any|these|an?))* $/;
/** "Your project requires 24x7 support": asked for, not given. */
const SOUGHT =
  /\b(?:requir(?:e|es|ed|ing)|needs?|wants?|asks? for|asking for|looking for|looks? for|participate in|aim(?:s|ing)? (?:for|at)|striv(?:e|es|ing) for|hop(?:e|es|ing) for)(?: (?:an?|the|any|ongoing|your|our))*(?: [a-z]+)? $/;
const GIVEN: ReadonlySet<string> = new Set(["support_hours", "uptime", "response_time", "delivery"]);
/** "My gym lets you cancel any time", "your patients can pay in instalments": what others allow, or are allowed, binds nobody here. */
const BY_OTHERS =
  /(?<!\b(?:unlike|than|instead of|from|leave|beyond|for|with|after|against|not|where) )\b(?:my (?!word|promise|name|hand|view|team|company|guarantee|assurance|offer|side)|his|her|their|(?:from |by )?your (?:present|current|old|former|previous|existing|last|patients|guests|customers|clients|visitors|tenants|members|readers|employees|staff|landlord|bank|supplier|own [a-z]+)|(?:the|an?|our) [a-z]+ (?:next door|downstairs|upstairs|opposite|across|round the|around the|down the)|(?:^\W*|, )(?:the |our )?(?:patients|guests|visitors|passengers|tenants|attendees|insurers?))\b(?![^:;]*\b(?:we|our|us|here)\b)(?:[^,:;]{0,80}|(?<=\b(?:because|since|as) your [a-z]+\b)[^:;]{0,90}, (?:you|they)(?: [a-z]+)? )$/;
/** "Go-live: 11 January, at the earliest": no earlier day is promised. */
const EARLIEST = /^,? ?\(?(?:at the (?:very )?earliest|at the soonest|or later|subject to|to be confirmed|tbc)\b/;

/** "Where they are cheap, we walk away early": whoever goes, it isn't the customer. */
const WE_LEAVE =
  /\b(?:we|i|they|he|she|it|my [a-z]+|our (?:[a-z]+ )?[a-z]+|staff|employees?|colleagues?)(?:'ll|'d| will| can| could| have to| had to| must| may| might| should| sometimes| always| usually| often| also| just| never)* $|(?:^\W*|[,;] (?:and |or )?)(?:happy|glad|fine|content) to $/;
/** "A leaflet of ours said", "under the old contract": told of others or of another time. */
const TOLD =
  /(?:^|[^a-z])(?!(?:as|i|we|i've|we've|as we|as i) )(?:[a-z'-]+|ours) (?:said|promised|claimed|stated|announced|swore)(?: (?:that|me|him|her|them))?(?: [^:;"]{0,40})?$|\b(?:(?:under|in|with) (?:the|our|an|your) (?:old|former|earlier|previous) (?:contracts?|terms|agreements?|policy|rules)\b[^:;"]{0,60}|(?:old|former|earlier|previous) (?:[a-z]+ )?(?:contracts?|terms|agreements?|plans?|deals?) (?:had|gave|offered|included|promised|came with)(?: [^,:;"]{0,20})?)$/;

/** "That price was fixed until the end of the year": kept, and over. */
const WAS_FIXED = /\b(?:was|were|had been) (?:locked|frozen|fixed|guaranteed|protected|capped)\b/;

const UNTIL = new RegExp(
  `\\b(?:until|till|through|to) (?:the (?:very )?end of )?(?:the |this )?(?:next )?(${MONTH}|spring|summer|autumn|fall|christmas|year)$`,
);

/** "Your price is fixed until the end of the year" */
const UNTIL_BEHIND = /^ (?:until|till|through) the (?:very )?end of (?:the|this) (?:calendar )?(year)\b/;

/** "At eight in the morning" is when everybody opens; at three nobody else does. */
function isByDay(text: string, quantity: Quantity | undefined): boolean {
  const hour = quantity?.type === "number" ? quantity.value : undefined;
  return hour !== undefined && hour > 6 && hour < 12 && / (?:in the morning|a\.?m)\b/.test(text);
}

/** "In 2021 we froze prices": the sentence begins in a year gone by. */
function isOfAPastYear(ctx: CheckContext, sentence: Sentence, start: number): boolean {
  const first = ctx.draft.quantitiesBetween(sentence.start, start)[0];
  return (
    first?.quantity.type === "date" &&
    first.quantity.value > 0 &&
    first.quantity.value < Number(ctx.asOf.slice(0, 4)) &&
    /^\W*(?:[^,;:]{0,30}, )?(?:back )?(?:in|until|during|before) $/.test(ctx.text(sentence.start, first.at)) &&
    !/[;:]/.test(ctx.text(first.at, start))
  );
}

/** 'Type "human" at any time': words on both sides of a quotation mark are no phrase. */
function leavesQuotation(text: string, start: number, end: number): boolean {
  return /["“”]/.test(text.charAt(start - 1)) && /["“”]/.test(text.slice(start, end));
}

/** "Your suppliers give you 90 days to pay", "your landlord was kind, and he lets you cancel at any time". */
const OTHERS_LET =
  /\b(?:your (?!plan|contract|subscription|agreement|terms|price|offer|account|team|rep|contact|coach|consultant)[a-z]+(?: (?:suppliers?|vendors?|landlords?|banks?|insurers?|lenders?|carriers?|employers?))?|(?:some|many|most|other) [a-z]+|he|she)(?: (?:also|still|even|always|usually))? (?:gives?|lets?|allows?|grants?|offers?)(?: (?:you|us|me|them))?(?: [a-z]+){0,4} $/;
/** "Your drivers can leave", "they pay": the reader's own people, and what they do with others. */
const THEY_DO =
  /\b(?:they|your (?:own )?(?:[a-z]+ )?(?!orders|numbers|offers|letters|vouchers|suppliers and)[a-z]+(?:ers|ors|ees))(?:(?:'ll| can| could| may| might| will| would| also| often| usually| always| sometimes| must| only| just| pay you)* |(?:'ll| can| could| may| might) (?:[a-z]+ ){1,4})$|\byour (?:[a-z]+ )?[a-z]+(?:'s|s') (?:[a-z]+ )?[a-z]+ (?:has|have|comes? with|is|are) $/;
/** "You want to be live by March", "we can't have you live by then": what a frame spans but nobody promises. */
const UNSAID_INSIDE =
  /\b(?:whether|can't|cannot|can not|won't|will not|wouldn't|unable|nobody|no one|never)\b|^(?:you|they|he|she|everybody|everyone|the [a-z]+|your (?:[a-z]+ )?[a-z]+)(?:'d)?(?: (?:all|also|both|still|really|would|only))* (?:wants?|wanted|hopes?|hoped|asks?|asked|wish(?:es|ed)?|expect(?:s|ed)?|plan(?:s|ned)?|need(?:s|ed)?|like|love|intend(?:s|ed)?|aim(?:s|ed)?|tr(?:y|ies|ied)|wonder(?:s|ed)?|have to|has to|must|promised|said)\b|^(?:i|we)(?:'ve)? (?:see|saw|understand|know|hear|heard|assume|gather|noticed?|read) (?:that )?(?:your?|they|their)\b/;
/** "Your price isn't fixed for two years" */
const NOT_KEPT =
  /\b(?:isn't|aren't|wasn't|weren't|(?:is|are|be|was|were) not|(?:won't|can't|cannot|not) be|not)(?: [a-z]+)? (?:locked|frozen|fixed|guaranteed|protected|capped|kept|held|set in stone)\b/;
/** "If you sign today, you'll be live …": a frame that begins in the condition says what stands behind it. */
const LEAD = /^.*[,:] (?=(?:we|you|your|the|it|everything|everybody|everyone|all|our)\b)/;
/** "We don't have any notice period": whoever has none lets others go. */
const HAVE_NONE = /^(?:don't|doesn't|won't|do not|does not|will not|never|without|no) /;
/** "You don't have to pay until …" is read from its denial on. */
const NOT_PAYING = /\b(?:don't|won't|needn't|do not|will not)(?: (?:have|need) to)? (?:have to |need to )?$/;
/** "We pay for her seat until spring": no payment of the customer's. */
const WE_PAY = /(?<![a-z])(?:we|i)(?:'ll| will| gladly| happily)? $/;
const OUR_SIDE = /\b(?:we|our|us|my)\b/;

/** Of an offer it says that nothing is asked in return. */
const NO_STRINGS = /^no strings attached$/;

const AS_IT_IS =
  /(?:stays?|remains?)(?: exactly| just)? (?:the same|unchanged|as (?:it is|they are)|where (?:it is|they are)|what (?:it is|they are))$/;
/** "The price stays as it is: €159 a month": what is asked now, and no word on how long. */
function tellsPrice(ctx: CheckContext, said: string, end: number): boolean {
  return (
    AS_IT_IS.test(said) &&
    /^(?::|,| at| [–—-]|,? (?:i\.e\.|that is|namely|which is),?) ?(?:still )?\ue002(?![^.!?]*(?:\b(?:until|till|for (?:the next|life|good|\ue004)|forever|never)\b|for \ue004))/.test(
      ctx.text(end, Math.max(end, ctx.sentence(end).end)),
    )
  );
}

/** "We never guaranteed an answer within five minutes" */
const NEVER_DID =
  /^(?:we|i)(?:'ve|'d| have| had)? (?:never|not|didn't|did not|haven't|hadn't)(?: [a-z]+)? (?:[a-z]+ed|gave|said|wrote|made|meant)\b/;

/** "We can't promise an answer within an hour": the denial stands inside. */
const NOT_PROMISED =
  /\b(?:not|cannot|never|[a-z]+n't)(?: (?:be|able|always|yet|really|currently|in a position|to))* (?:promise|guarantee|commit|undertake|offer|vouch|pledge|swear)\b/;
/** "We don't answer within an hour" */
const NOT_DONE =
  /^(?:we|i|our [a-z]+(?: [a-z]+)?|nobody|no one)(?:'ll| will)? ?(?:can't|cannot|won't|don't|do not|will not|not)\b(?! (?:let|leave|keep|make|need|take|want))/;

/** "How to get a refund" tells where to turn. */
const HOW_TO = /\bhow (?:to|(?:do|can|may) (?:i|we|you|customers)) $/;

/** Whether what stands around a passage makes it no promise of ours. */
function isNoPromise(text: string, start: number, end: number, topic: Topic): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  const said = text.slice(start, end);
  return (
    SUPPOSED.test(before) ||
    NEVER_DID.test(said) ||
    TOLD.test(before) ||
    BY_OTHERS.test(before) ||
    (OTHERS_LET.test(before) && !OUR_SIDE.test(before)) ||
    (topic === "delivery" && UNSAID_INSIDE.test(said.trim())) ||
    ((topic === "cancellation" || topic === "payment") && THEY_DO.test(before)) ||
    EARLIEST.test(text.slice(end, end + 24)) ||
    leavesQuotation(text, start, end) ||
    (topic === "refund" && HOW_TO.test(before) && !/\b(?:back|any ?time)\b/.test(said)) ||
    (topic === "price_lock" && NOT_KEPT.test(said)) ||
    (GIVEN.has(topic) && SOUGHT.test(before)) ||
    NOT_PROMISED.test(said) ||
    (topic === "response_time" && NOT_DONE.test(said)) ||
    (topic === "cancellation" && WE_LEAVE.test(before) && !HAVE_NONE.test(said)) ||
    (topic === "payment" && (NOT_PAYING.test(before) || (/^\W*(?:pay|settle)\b/.test(said) && WE_PAY.test(before)))) ||
    (topic === "price_lock" && WAS_FIXED.test(said)) ||
    REFUSED_BEHIND.test(text.slice(end, end + 90))
  );
}

/** Where a pronoun finds what it stands for: in front in its sentence, or, where nothing is named there, in the one before. */
function namedBefore(ctx: CheckContext, sentence: Sentence, start: number): string {
  const before = ctx.text(sentence.start, start);
  // "If you need longer, take 45 days": a condition names nothing.
  if (/[a-z]{4,}[^,;:]*[,;:]|\ue002/.test(before) && !/^\W*(?:if|when|should|in case) [^,;:]*, *$/.test(before))
    return before;
  return ctx.text(ctx.sentenceBefore(sentence).start, start);
}

const speaksOf = ({ refersTo, unless }: CommitmentPattern, named: string): boolean =>
  refersTo?.test(named) === true && unless?.test(named) !== true;

const likelyCommitments = createPrefilter(commitmentPatterns);

function scan(ctx: CheckContext): Commitment[] {
  const found: Commitment[] = [];
  const offers = createCover(offersIn(ctx).filter(({ owns, type }) => owns.length > 0 || type === "free-months"));
  const cover = createCover();
  const texts = ctx.sentences.flatMap((sentence) =>
    readingsOf(ctx, sentence, ctx.sentence(sentence.end)).map((reading) => ({ sentence, ...reading })),
  );
  for (const { sentence, text, span } of texts) {
    const likely = likelyCommitments(text);
    if (likely.length === 0) continue;
    for (const { pattern, within } of likely) {
      const matches = allMatches(pattern.regexp, text, within);
      for (const match of matches) {
        const lead = pattern.topic === "delivery" ? (LEAD.exec(match[0])?.[0].length ?? 0) : 0;
        const begins = match.index + (lead || match[0].search(/\S/));
        const [start, end] = span(begins, match.index + match[0].length);
        if (cover.touches(start, end)) continue;
        if (excusedAt(ctx, pattern, text, match.index, match.index + match[0].length)) continue;
        if (pattern.topic !== "trial" && pattern.amends !== true && offers.touches(start, end)) continue;
        if (isNoPromise(text, match.index + lead, match.index + match[0].length, pattern.topic)) continue;
        if (pattern.refersTo && !speaksOf(pattern, namedBefore(ctx, sentence, start))) continue;
        if (isOfAPastYear(ctx, sentence, start) || disowned(ctx, start)) continue;
        if (NO_STRINGS.test(match[0]) && offers.touches(sentence.start, start)) continue;
        if (pattern.topic === "price_lock" && tellsPrice(ctx, match[0], end)) continue;
        const [back, ahead] = pattern.topic === "refund" ? REFUND_REACH : (pattern.reach ?? [0, 0]);
        // "Your rate in 2026 = your rate in 2032": how long prices are kept stands last.
        const inside = quantityIn(ctx, pattern.topic, start, end, pattern.topic === "price_lock" ? "end" : "start");
        if (
          pattern.figure !== undefined &&
          inside?.quantity.type === "number" &&
          inside.quantity.value !== pattern.figure
        )
          continue;
        if (pattern.inHours && IN_DAYS.has((inside?.quantity ?? spokenIn(match[0]))?.unit ?? "")) continue;
        if (pattern.topic === "support_hours" && isByDay(match[0], inside?.quantity)) continue;
        const notice =
          pattern.topic === "cancellation" ? NOTICE.exec(ctx.text(end, Math.max(end, sentence.end)))?.[0] : undefined;
        // "Not happy within 30 days? Full refund."
        const before = ctx.sentenceBefore(sentence);
        const asked = before.question && /^\W*$/.test(ctx.text(sentence.start, start)) ? before : undefined;
        const near =
          inside ??
          (back > 0 ? measureIn(ctx, pattern.topic, Math.max(sentence.start, start - 2), start) : undefined) ??
          measureIn(ctx, pattern.topic, end, clauseLimit(ctx, end, Math.min(sentence.end, end + ahead))) ??
          measureIn(ctx, pattern.topic, Math.max(sentence.start, start - back), start, "end") ??
          (notice ? quantityIn(ctx, pattern.topic, end, end + notice.length) : undefined) ??
          (pattern.topic === "refund" ? measureIn(ctx, pattern.topic, asked?.start ?? 0, asked?.end ?? 0) : undefined);
        const spoken =
          near || pattern.topic === "uptime"
            ? undefined
            : (spokenIn(match[0]) ??
              spokenBehind(text.slice(match.index + match[0].length), pattern.topic) ??
              (pattern.topic === "refund" && asked ? spokenIn(ctx.text(asked.start, asked.end)) : undefined));
        if (
          pattern.topic === "support_hours" &&
          inside?.quantity.type === "duration" &&
          !WITHOUT_PAUSE.has(`${String(inside.quantity.value)} ${inside.quantity.unit ?? ""}`)
        )
          continue;
        if (pattern.topic === "support_hours" && DENIED_INSIDE.test(match[0])) continue;
        const until = UNTIL.exec(match[0])?.[1] ?? UNTIL_BEHIND.exec(text.slice(match.index + match[0].length))?.[1];
        const from = near && near.at < start && near.at >= sentence.start ? near.at : start;
        const to =
          near && near.at >= end && near.quantity.type === "duration"
            ? Math.max(near.at + 1, end + (notice?.length ?? 0))
            : end;
        cover.add(from, to);
        found.push({
          start: from,
          end: to,
          saidAt: start,
          topic: pattern.topic,
          owns: near ? [near.at] : [],
          ...(until === undefined ? {} : { until }),
          ...(near ? { quantity: near.quantity } : spoken ? { quantity: spoken } : {}),
        });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "You leave when you like with 30 days' notice" */
const NOTICE =
  /^[^.,;:!?\n]{0,16}?,? (?:with|on|at|given|giving|by giving(?: us)?|subject to|as long as you give(?: us)?|provided you give(?: us)?)(?: (?:only|just|an?|the usual))* \ue004(?:'s?)? ?(?:of )?(?:written )?notice\b/;

/** "You get your money back; after that 60 days' notice": what stands behind a semicolon is of something else. */
function clauseLimit(ctx: CheckContext, start: number, end: number): number {
  const stop = ctx.text(start, end).indexOf(";");
  return stop < 0 ? end : start + stop;
}

export function commitmentsIn(ctx: CheckContext): readonly Commitment[] {
  return ctx.memo("commitments", () => scan(ctx));
}
