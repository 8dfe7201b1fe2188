/** Whose price an offer speaks of: not every discount in a draft is ours to give. */
import type { CheckContext } from "../../context.ts";
import { clauseStart } from "../../text/sentences.ts";
import { TAG } from "../../text/draft.ts";
import { near } from "../../text/spans.ts";
import { OTHERS, PRICED } from "../lexicon.ts";
import type { Pattern } from "./patterns.ts";

const WE = /\b(?:we|i|our|ours|us|my)\b|\b(?:we|i)'/;
const OTHERS_BEFORE = new RegExp(`\\b${OTHERS}\\b(?![^.]*\\b(?:we|our|us|i)\\b)`);
/** Who trades with the reader, and for whom the reader sells. */
const TRADER =
  "(?:suppliers?|vendors?|banks?|landlords?|lenders?|insurers?|retailers?|wholesalers?|(?:sub)?contractors?|builders?|manufacturers?|airlines?|hotels?|carriers?|couriers?|agenc(?:y|ies)|brokers?|employers?|rivals?|competitors?|franchisors?|(?:telephone|phone|power|electricity|energy|gas|water|insurance|leasing|telecoms?) (?:company|provider|firm)|utilit(?:y|ies)|auditors?|creditors?|debtors?|taxis?|caterers?|florists?|cinemas?|museums?)";
const AUDIENCE =
  "(?:customers?|clients?|guests?|patients?|tenants?|members?|students?|pupils?|shoppers?|diners?|residents?|passengers?|donors?|subscribers?|visitors?|patrons?|fans|owners|candidates?|policyholders?|buyers?)";
const THEIR_DEALINGS = new RegExp(
  `\\b(?:your|their|whose|his|her) (?:[a-z-]+ )?(?:${TRADER}|${AUDIENCE})\\b|^\\W*(?:(?:and|but|so|if|when|while|because|since|that|it is true|it's true|by the way,|some|most|many|every|each|several|certain|other|the|an?|any|trade|big|large|local) )*${TRADER}\\b|\\b(?:who|that|which) (?:offers?|offered|promises?|promised|gives?|gave|dangles?|sells?|sold|took|knocked|advertises?)(?: [a-z]+){0,3} $|\\b(?:patients?|guests?|diners|tenants?|shoppers?|passengers?|policyholders?|pupils?)\\b|\\byou(?:r team)?(?: can| may| could|'ll| will)? (?:set(?: up)?|define|create|configure|record|print|display|enter|store) (?:[a-z]+ ){0,3}$|\\bif (?:a|the|one|any) (?:customer|client|buyer|tenant|guest|patient)\\b`,
);
/** "One studio in Bristol gives 10 % off to charities": a trader who is not we, told as a story. */
const SOMEBODY_GIVES = new RegExp(
  `^\\W*(?:(?:and|but|so|because|there|yesterday|today|recently),? )*(?:one|another|an?|some|many|most|several|[${TAG.number}])(?: of (?:our|my|the))?(?: (?!(?:our|we|i)\\b)[a-z-]+){0,2}? (?:${TRADER}|${AUDIENCE}|studios?|shops?|stores?|compan(?:y|ies)|firms?|business(?:es)?|teams?|fleets?|hauliers?|practices?|clinics?|schools?|charit(?:y|ies)|freelancers?|designers?|users?|friends?|neighbou?rs?|baker(?:y|ies|s)?|restaurants?|consultants?|accountants?)(?: of (?:ours|mine))?(?: (?:in|from|near|at|on|who|that|with|called)(?: [a-z'-]+){1,5}?)?(?: (?:also|now|even|always|still|only|[a-z]+ly))? (?:gives?|grants?|offers?|shares?|gave|offered|granted|ran|runs|knocks?|advertises|allows?|lets?)\\b`,
);
const THEIRS_BEHIND = new RegExp(
  `^[^.!?;\\n]{0,20}?\\b(?:from|on|of|by|with|at|to|for) (?:your|their|the|an?|its|his|her) (?:[a-z-]+ )?(?:${TRADER}|${AUDIENCE})(?:'s?)?(?![a-z])|^ (?:in|on|at) your (?:own )?(?:app|shop|stores?|web ?shop|web ?site|site|page|checkout|catalogue|catalog|banner|newsletter|menu|brochure)(?! (?:licen|plan|subscription|seats?))(?![a-z])`,
);
/** What those get who work for somebody is no price. */
const PERK =
  /^\W*(?:(?:and|but|so|our|all|the|your|their) )*(?:employees?|staff|colleagues|interns|apprentices|workers) (?:also |still |even )?(?:gets?|has|have|pays?|receives?)\b|\bfor (?:all )?(?:of )?(?:our|their|your) (?:own )?(?:employees|staff|colleagues|interns|workers)\b/;
/** Whoever and whatever gives something away for us. */
const OUR_SIDE =
  "(?:boss|managers?|directors?|vp|ceo|cfo|founders?|finance|sales|management|board|team|colleagues?|partner|company|prices?|pricing|plans?|rates?|seats?|offers?|deals?|contracts?|codes?|coupons?|vouchers?|credits?|bills?|invoices?|quotes?|totals?|orders?|order form|renewals?|proposals?|fees?|list|subscriptions?|licen[cs]es?|discounts?|promotions?|sales?|first|second|third|next|last|year|month|quarter|week|signature|subject|attached|enclosed|commitment|billing|payment|prepayment|prepaying|term|volume|option|package|bundle|loyalty|program(?:me)?|scheme|referral|upgrade|present|gift|thank-you|reason|answer|idea)";
const GIVES =
  "(?:knocks?|knocked|gives?|gave|takes?|took|grants?|granted|offers?|offered|cuts?|allows?|allowed|lets?|hands?|handed|bills?|billed|charges?|charged|sells?|sold|shaves?|shaved|pays?|paid|went|goes|drops?|dropped)";
/** "The café across from the venue knocks 20 % off": the subject of the giving is neither we nor what we sell. */
const THIRD_GIVES = new RegExp(
  `^\\W*(?:(?:and|but|so|because|since|before [a-z ]{2,24},|after [a-z ]{2,24},|there|today|yesterday|today) )*(?:the|an?|my|her|his|their|this|that|another|some|many|most|several|one) (?:(?!${OUR_SIDE}(?![a-z])|(?:we|i|you|our|your)(?![a-z]))[a-z'-]+ ){1,8}${GIVES}(?: (?!your?\\b)[a-z]+){0,3} $`,
);
/** "Say you want to give students half price": what the reader sells is the reader's. */
const READER_GIVES =
  /\b(?:you(?:'d)?|your (?:own )?(?:shop|store|company|business|website|team|sales(?: team| people)?|marketing|staff|cashiers?|market(?:ing)? (?:people|team)|(?:web|on-?line) ?shop)) (?:(?:really|also|can|could|may|might|already|now|want to|wish to|would like to|like to|decide to|choose to|plan to) )*(?:gives?|offers?|grants?|hands? out|runs?|sells?|has|advertises?)(?! (?:us|me)\b)(?: (?!(?:we|i|our)\b)[a-z'-]+){0,4} $/;
/** "Your newsletter announces half price", "your campaign: a third off all bikes". */
const READERS_CAMPAIGN =
  /\byour (?:own |current |new |last |next )?(?:[a-z]+ )?(?:campaigns?|newsletters?|banners?|posters?|flyers?|leaflets?|mailings?|adverts?|ads?|promotions?|sales?|shop windows?|web ?shop|shop|website|social media posts?|posts?|coupons?|catalogues?|catalogs?)(?: (?:in|on|at|for|of) (?:the|your|an?) [a-z]+(?: [a-z]+)?)?(?:: ?| (?:[a-z]+ )?(?:says?|reads?|announces?|offers?|gives?|promises?|advertises?|shouts?|shows?)(?: [a-z]+){0,3} )(?:[^.:;!?]{0,30} )?$/;
/** "Saw your winter offer in the window, 40 % off" */
const READERS_OFFER =
  /\b(?:saw|see|seen|read|noticed|love|loved|liked?|spotted|found|heard of) your (?:[a-z]+ ){0,2}?(?:offers?|deals?|specials?|promotions?|discounts?|sales?|prices?)\b(?![^.!?;]*\b(?:we|i|our)\b)[^.!?;]*$/;
/** "If you sell tickets at €18 and give children half price" */
const READER_SELLS =
  /\byou(?:'d)? (?:sell|charge|run|have|price|set|open|offer)\b(?![^.;:!?]*\b(?:we|i|our|us|me)\b)[^.;:!?]*? (?:and|or|but) (?:then |also )?(?:gives?|offers?|grants?|lets?|charges?|sells?)(?: [a-z'-]+){0,4} $/;
/** "New customers get their first two months free": those are the readers. */
const OUR_CUSTOMERS =
  /(?:^\W*|[,:;] |\b(?:and|so|that|because|when|if) )(?:(?:all|our|new|existing|first-time|loyal|returning|annual|these|every|each|any) )*(?:(?:customers?|clients?|subscribers?|users?|members?|teams?|buyers?|practices?|firms?|shops?|stores?|schools?|clinics?|companies|businesses|offices?|studios?)(?: (?:who|that|on|with|of|brought in|new to) [a-z' -]{2,80}?)?|[a-z]+s (?:that|who|which) (?:sign|join|order|switch|come|buy|start|register|book|renew)(?: [a-z'-]+){0,4}?|(?:everyone|everybody|anyone|anybody|those|whoever)(?: who)?(?: [a-z]+){1,5}?)(?: (?:will|can|also|now))* (?:(?:gets?|receives?|has|have|enjoys?|pays?|saves?)(?: for| in| on)?|(?:is|are) (?:invoiced|billed|charged|given|granted)(?: for| in| on| at| during)?) their /;
const WHO_GAVE = new RegExp(
  `\\b(?:an?|the|one|some|any|another) (?!${OUR_SIDE}(?![a-z]))[a-z]+(?: (?!${OUR_SIDE}(?![a-z]))[a-z]+)? (?:who|that|which) (?:gives?|gave|offers?|offered|takes?|took|knocks?|knocked|sells?|sold|promises?|promised|cut|cuts)(?: (?!your?\\b)[a-z]+){0,3} $`,
);
/** "Pearlbook offered us 40 % off", "their rep gave me a third off": who gives stands right before the verb. */
const GAVE =
  "(?:(?:has|have|had|was|were|is|are|'s|just|already|now|even|also|once|recently|then|always|often) )*(?:offer(?:s|ed|ing)?|gives?|gave|giving|given|promis(?:es?|ed|ing)|quot(?:es?|ed|ing)|grants?|granted|takes|took|knocks|knocked|advertis(?:es|ed)|dangled|showed|sent|let|lets|came (?:back )?with)(?![a-z])";
const RIVAL_GAVE = new RegExp(`^ ${GAVE}(?!.*\\b(?:we|i)\\b)`);
const OTHERS_GAVE = new RegExp(`\\b${OTHERS}(?: [a-z]+){0,3}? ${GAVE}(?!.*\\b(?:we|i)\\b)`);
/** Prices, fees and rates that no seller of a product sets. */
const FOREIGN_PRICE =
  /\b(?:entry|entrance|admission|parking) (?:to [^.;,]{2,40} )?(?:is|are|costs?)\b|\b(?:under-?[\ue003\d]+s?|over-?[\ue003\d]+s?|children|kids|pensioners|students)(?: (?:only|also))? (?:pay|get in|enter|go in)\b|\b(?:(?:share|stock|bond|house|housing|oil|gas|energy|steel|timber|metals?|commodity|raw[- ]materials?|market|property|fuel|wholesale|resale|electricity|grain|food) prices?|(?:interest|exchange|tax|vat|discount|growth|retention|bounce|attendance|win|churn|occupancy|conversion|open|error|default|no-show|hourly|day|mortgage|response) rates?|(?:audit|bank|legal|late|agency|card|transaction|brokerage|court|school|tuition|parking|accountancy|accounting|notary|shipping|freight|hosting|cloud|insurance|energy|electricity|phone|heating|water|fuel|recruiter|recruitment|consultancy) (?:fees?|bills?|charges?|invoices?|premiums?)|(?:zero-coupon|bonds?|gilts?|debentures?)|headcount|retention money|early[- ]payment)\b/;

function isThirdParty(ctx: CheckContext, from: number, start: number): boolean {
  const verb = /^[a-z]+ /.exec(ctx.text(start, start + 12))?.[0] ?? "";
  return (
    (THIRD_GIVES.test(ctx.text(from, start)) || THIRD_GIVES.test(ctx.text(from, start) + verb)) &&
    near(ctx.named("plans", ctx.lexicon.plans), from, start).length === 0
  );
}

const OFF_THING =
  /^ (?:of )?(?:the|that|this|those|these|its|their|his|her|my) (?!(?:first|second|third|next|last|following|coming|initial) [\ue003\ue004])((?:[a-z'-]+ ?){1,4})/;
/** "Two for one on the cakes" */
const ON_THING = /^ on (?:the|all|all the|every|any) ((?:[a-z'-]+ ?){1,3})/;
const SOLD = new RegExp(
  `\\b(?:${PRICED}|lot|rest|remainder|sum|amount|figure|system|software|products?|services?|tools?|thing|sale|next|machines?|hardware|equipment|package|work|project|job|months?|years?|quarters?|weeks?|season|set-?up|implementation|onboarding|installation|migration|top|stated|above|agreed|same|listed|full|normal|usual|regular|standard|published|book)\\b`,
);

/** "Shave 20 % off the width of that dialog": what gets smaller is nothing that has a price. */
function isOffThing(ctx: CheckContext, type: Pattern["type"], end: number): boolean {
  const isOff = /\boff$/.test(ctx.text(end - 4, end));
  if (!isOff && type !== "n-for-m") return false;
  const thing = (isOff ? OFF_THING : ON_THING).exec(ctx.text(end, end + 60))?.[1];
  if (thing === undefined || SOLD.test(thing)) return false;
  const units = [...(ctx.facts.priceBook?.plans ?? []), ...(ctx.facts.priceBook?.add_ons ?? [])];
  if (units.some(({ unit }) => thing.includes(unit.toLowerCase().replace(/s$/, "")))) return false;
  return near(ctx.named("plans", ctx.lexicon.plans), end, end + 50).length === 0;
}

/** "Two invoices out of three are paid before the client has left": how promptly others pay. */
const PAID_PROMPTLY = /^ (?:is|are|gets?) (?:paid|settled) (?:before|within|on|by|the same|in time|without)\b/;

/** "The price of green coffee is down 12 %". */
const PRICE_OF =
  /\b(?:prices?|costs?) (?:of|for) (?!(?:the|your|our|an?|each|every|all|any|this|that|these|those|one|annual|new|first)\b|seats|users|licen[cs]es|subscriptions|plans|you\b|[\ue001-\ue008])[a-z]+(?: [a-z]+)?(?: [a-z]+)? (?:is|are|was|were|has|have|fell|fall|falls|drops?|dropped|went|goes|came|comes)\b/;

/** "Our reports match the rates", "check that your fees match the list". */
const MATCHING_THING = new RegExp(
  `\\b(?:your [a-z'-]+|(?:our|the|their|its|these|those|all|both) (?!${OUR_SIDE}(?![a-z]))[a-z'-]+)(?: (?:must|should|will|can|may|always|never|now|also|do|don't|have to|needs? to|has to|exactly))* $`,
);

/** "Customers who switch from Tablora get 30 % off": whoever is left gives nothing. */
const LEFT_BEHIND =
  /\b(?:(?:switch|com|mov|chang|migrat|transfer|port|return|convert|runn?|cross|jump)(?:e|es|s|ing|ed)?(?: (?:over|across|away|to us|here|back))* from|leav(?:e|es|ing)|left|former|ex-?|previous|past|old|drop(?:s|ping|ped)?|replac(?:e|es|ing)|quit(?:s|ting)?|ditch(?:es|ing)?|instead of|cancel(?:s|ling)?|swap(?:s|ping)?|away from|trad(?:e|es|ing) in) ?(?:(?:the|your|their|an?|his|her) )?(?:old |present |current )?$/;

/** "Kostenblitz customers get …" */
const WHO_LEAVES =
  /^(?:'s)? (?:customers|users|clients|subscribers|switchers|refugees|people)(?: who [a-z ]{3,40}| (?:gets?|have|receive|pay|save))/;

/** "I hear that the hotel gives you 25 % off" */
const HEARD = /^\W*i (?:hear|know|see|gather|understand|read)(?: that)? /;

/** True when the offer at start–end is made by or to somebody else than us and the reader. */
export function isOthersOffer(ctx: CheckContext, pattern: Pick<Pattern, "type">, start: number, end: number): boolean {
  const { tagged } = ctx.draft;
  const sentence = ctx.sentence(start);
  const from = clauseStart(tagged, sentence, start);
  const before = tagged.slice(from, start).replace(HEARD, "");
  const whole = tagged.slice(from, Math.min(sentence.end, end + 24));
  if (pattern.type === "price-match") {
    // "The rule matches any price": what matches there is a thing.
    if (MATCHING_THING.test(before)) return true;
    const subject = /^\W*(?:the|your|this|that|an?|each|every|their|its) [a-z]/.test(before);
    const feature = near(ctx.named("features", ctx.lexicon.features), from, start).length > 0;
    return (subject || feature) && !WE.test(whole);
  }
  if (
    OTHERS_BEFORE.test(before.replace(OUR_CUSTOMERS, " ")) ||
    SOMEBODY_GIVES.test(before) ||
    WHO_GAVE.test(before) ||
    READER_GIVES.test(before) ||
    READER_SELLS.test(tagged.slice(sentence.start, start)) ||
    READERS_CAMPAIGN.test(tagged.slice(sentence.start, start)) ||
    READERS_OFFER.test(tagged.slice(sentence.start, start)) ||
    OTHERS_GAVE.test(before) ||
    isThirdParty(ctx, from, start)
  )
    return true;
  const rivals = near(ctx.named("competitors", ctx.lexicon.competitors), from, start).filter(
    (rival) =>
      !LEFT_BEHIND.test(tagged.slice(sentence.start, rival.start)) && !WHO_LEAVES.test(tagged.slice(rival.end, start)),
  );
  if (rivals.some(({ end: behind }) => RIVAL_GAVE.test(tagged.slice(behind, start)))) return true;
  if (/\bour own (?!(?:list )?pric)/.test(tagged.slice(from, end))) return true;
  if (pattern.type === "n-for-m" && PAID_PROMPTLY.test(ctx.text(end, end + 40))) return true;
  if (PERK.test(tagged.slice(from, Math.min(sentence.end, end + 40)))) return true;
  if (WE.test(before)) return false;
  if (FOREIGN_PRICE.test(whole)) return true;
  if (PRICE_OF.test(whole) && near(ctx.named("plans", ctx.lexicon.plans), from, end).length === 0) return true;
  if (WE.test(tagged.slice(start, end))) return false;
  if (near(ctx.named("plans", ctx.lexicon.plans), from, end).length > 0) return false;
  if (isOffThing(ctx, pattern.type, end)) return true;
  return (
    rivals.length > 0 ||
    THEIR_DEALINGS.test(before) ||
    THEIRS_BEHIND.test(tagged.slice(end, Math.min(sentence.end, end + 60)))
  );
}
