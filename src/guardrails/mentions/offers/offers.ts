/** Price offers in a draft, each turned into the share of list price that it gives away. */
import { excused } from "../excuses.ts";
import { createCover } from "../../text/spans.ts";
import type { CheckContext } from "../../context.ts";
import { SHARE, TAG } from "../../text/draft.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";
import { billPatterns } from "./bills.ts";
import { cutAmountPatterns, cutFixedPatterns, cutNumberPatterns, cutPatterns } from "./cuts.ts";
import type { Offer } from "./patterns.ts";
import { cheaperPatterns, halvedPatterns } from "./cheaper.ts";
import { countPatterns, noMorePatterns } from "./counts.ts";
import { lateBills } from "./late-bills.ts";
import { foreignFixed, foreignMonths, foreignShares } from "./foreign.ts";
import { giftPatterns } from "./gifts.ts";
import { grantedPatterns } from "./granted.ts";
import { headlineOffers } from "./headlines.ts";
import { letterOffers } from "./letters.ts";
import { proseOffers } from "./prose.ts";
import { movePatterns } from "./moves.ts";
import { comparedOffers } from "./comparisons.ts";
import { rivalPatterns } from "./rivals.ts";
import { inOwnVoice } from "../ourselves.ts";
import { isOthersOffer } from "./sellers.ts";
import { sizeOf } from "./sizes.ts";
import { planNear, plansIn } from "../prices/plans.ts";
import { isOurs } from "../prices/subjects.ts";
import { clauseStart } from "../../text/sentences.ts";
import { amountPatterns, sharePatterns } from "./shares.ts";
import { addedTo, asRivals, fallingPlans, freePlans, onPlans, plansForPlans } from "./plans.ts";
import { wordAmountPatterns, wordFixedPatterns, wordPatterns } from "./words.ts";
import { unbilledPatterns } from "./unbilled.ts";
import { gestureOffers } from "./gestures.ts";
import { offListOffers } from "./off-list.ts";
import { spokenOffers } from "./spoken.ts";
import { unstatedPatterns } from "./unstated.ts";
import { durationPatterns, fixedPatterns, numberPatterns } from "./terms.ts";

const CODE_WORD =
  /(?<![a-z0-9])(?:(?:save|off|less|deal|promo|discount|take|get|minus)[-_]?(\d{1,2})|(\d{1,2})(?:off|less)|(?<=\b(?:code|coupon|voucher)s?:? ["']?)[a-z]{3,12}[-_]?(\d{2})|(?<=\b(?:enter|type|redeem|apply|use|quote|mention) ["']?)[a-z]{3,12}[-_]?(\d{2})(?=["']? (?:at|on|in|when|during|before) (?:the |your |you )?(?:checkout|orders?|ordering|basket|cart|till|sign-?up|pay)))(?![a-z0-9])/g;
const MAY_HOLD_CODE_WORD = /\d(?:off|less|(?<=[a-z][-_]?.))/;

/** What is told of the price beside the offer: "30 % comes off the bill, plus VAT". */
const TAXED =
  /[,(]? ?(?:excluding|excl\.?|exclusive of|plus|before|without|including|incl\.?|inclusive of|ex\.?|net of)(?: \ue001)? (?:vat|tax(?:es)?|gst)\b\)?/g;
const ANY = /(?:)/;
const NUMBER = new RegExp(TAG.number);
const MONEY = new RegExp(TAG.money);
const A_SHARE = new RegExp(SHARE);
const PART_OF_ALL = new RegExp(`[${TAG.percent}${TAG.fraction}]`);
const COUNTED = new RegExp(`[${TAG.number}${TAG.duration}]`);
const TIME_OR_GIFT = new RegExp(
  `${TAG.duration}|free|bonus|gratis|complimentary|no (?:extra )?(?:charge|cost)|on us|on the house|waived|nothing`,
);

/** What a text must hold for each group; the wide ones come last, because what an exact form has read is taken. */
const likelyOffers = createPrefilter(
  (
    [
      [ANY, gestureOffers],
      [ANY, offListOffers],
      [ANY, spokenOffers],
      [ANY, unstatedPatterns],
      [COUNTED, numberPatterns],
      [TIME_OR_GIFT, durationPatterns],
      [COUNTED, foreignMonths],
      [A_SHARE, foreignShares],
      [A_SHARE, sharePatterns],
      [MONEY, amountPatterns],
      [ANY, fixedPatterns],
      [A_SHARE, cheaperPatterns],
      [A_SHARE, wordPatterns],
      [MONEY, wordAmountPatterns],
      [
        ANY,
        [
          wordFixedPatterns,
          halvedPatterns,
          billPatterns,
          rivalPatterns,
          movePatterns,
          countPatterns,
          noMorePatterns,
          foreignFixed,
        ].flat(),
      ],
      [A_SHARE, cutPatterns],
      [ANY, grantedPatterns],
      [MONEY, cutAmountPatterns],
      [ANY, cutFixedPatterns],
      [NUMBER, cutNumberPatterns],
      [ANY, unbilledPatterns],
      [ANY, giftPatterns],
      [ANY, headlineOffers],
      [ANY, letterOffers],
      [ANY, proseOffers],
    ] as const
  ).flatMap(([holds, patterns]) => patterns.map((pattern) => ({ regexp: pattern.regexp, pattern, holds }))),
);

/** "The train was €49 instead of €120": two amounts of something that we do not sell. */
function isOfOtherThings(ctx: CheckContext, start: number): boolean {
  const sentence = ctx.sentence(start);
  if (!ctx.facts.priceBook || plansIn(ctx, sentence.start, sentence.end).length > 0) return false;
  const money = ctx.draft.quantitiesBetween(start, sentence.end).find(({ quantity }) => quantity.type === "money");
  const at = money?.at ?? start;
  return !isOurs(ctx, ctx.text(clauseStart(ctx.draft.tagged, sentence, at), at));
}

function scan(ctx: CheckContext): Offer[] {
  const { tagged } = ctx.draft;
  const found: Offer[] = [];
  const cover = createCover();
  const taken = (start: number, end: number) => cover.touches(start, end);
  if (tagged.includes(TAG.money)) found.push(...comparedOffers(ctx, cover));
  const voice = inOwnVoice(ctx, 0, tagged.length);
  for (const {
    pattern: { pattern, holds },
    within,
  } of likelyOffers(voice.text)) {
    if (!holds.test(tagged)) continue;
    for (const match of allMatches(pattern.regexp, voice.text, within)) {
      const start = voice.at(match.index + (match[1]?.length ?? 0));
      const end = voice.at(match.index + match[0].length);
      if (taken(start, end)) continue;
      const sentence = ctx.sentence(start);
      if (pattern.needs?.test(tagged.slice(sentence.start, sentence.end)) === false) continue;
      const around = tagged.slice(sentence.start, Math.min(sentence.end, end + 60)).replace(TAXED, "");
      if (excused(ctx, { unless: pattern.unless }, around)) continue;
      if (isOthersOffer(ctx, pattern, start, end)) continue;
      if (/^(?:from-to|to-from)$/.test(pattern.read) && isOfOtherThings(ctx, start)) continue;
      const filled = sizeOf(ctx, pattern, start, end);
      if (!filled || (filled.percent !== undefined && filled.percent <= 0)) continue;
      const plan = planNear(ctx, start);
      cover.add(start, end);
      found.push({
        ...filled,
        start,
        end,
        ...(plan ? { plan } : {}),
        label: ctx.draft.quoted(start, end),
      });
    }
  }
  if (PART_OF_ALL.test(tagged)) found.push(...onPlans(ctx, cover), ...fallingPlans(ctx, cover));
  found.push(...lateBills(ctx, cover), ...asRivals(ctx, cover));
  found.push(...addedTo(ctx, found, cover), ...freePlans(ctx, cover), ...plansForPlans(ctx, cover));
  for (const match of MAY_HOLD_CODE_WORD.test(ctx.draft.lower) ? allMatches(CODE_WORD, ctx.draft.lower) : []) {
    const percent = Number(match[1] ?? match[2] ?? match[3] ?? match[4]);
    const start = ctx.draft.toTagged(match.index);
    const end = ctx.draft.toTagged(match.index + match[0].length - 1) + 1;
    const sentence = ctx.sentence(start);
    if (
      taken(sentence.start, sentence.end) ||
      percent < 5 ||
      ctx.draft.inZone("url", start) ||
      ctx.draft.inZone("code", start) ||
      isOthersOffer(ctx, { type: "percent" }, start, end)
    )
      continue;
    cover.add(start, end);
    found.push({ start, end, type: "percent", percent, owns: [start], label: match[0].toUpperCase() });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Every offer in the text, whether the policy allows it or not. */
export function offersIn(ctx: CheckContext): readonly Offer[] {
  return ctx.memo("offers", () => scan(ctx));
}
