/** What a draft says of our features: named or paraphrased, offered or only talked about. */
import type { CheckContext } from "../../context.ts";
import type { Feature } from "../../facts.ts";
import { clauseEnd, clauseStart } from "../../text/sentences.ts";
import { READER_CAN } from "../lexicon.ts";
import { scopeOf } from "../scope.ts";
import { createCover, near } from "../../text/spans.ts";
import { acronyms } from "./acronyms.ts";
import { CAN, DO, DONE_TO_THEIRS, DOERS, DOERS_OPEN, ENTERS, GO_ON, IT_SELF, THEY_DO, THROUGH_US } from "./doers.ts";
import { linksIn, withUs } from "./links.ts";
import { paraphrasesIn } from "./paraphrases.ts";
import { namesPlan } from "./plan-scopes.ts";

export interface FeatureMention {
  start: number;
  end: number;
  feature: Feature;
  /** We say that it is there, works, or will come; not merely that the subject exists. */
  offered: boolean;
  /** Asked and answered with yes: "Video visits? Already built in." */
  affirmed: boolean;
  /** Told by akin words only, none of the register's names. */
  loose: boolean;
}

const OFFER_BEFORE = new RegExp(
  String.raw`(?:\b(?:we|our|us|${READER_CAN}|lets? you|allows? you|enables? you|get|gets|lets? (?:your|everyone|them|people|staff|employees|customers|patients|guests)|allows? (?:your|everyone|them)|gives? (?:your|everyone|them|you)|includes?|including|comes? with|ships? with|supports?|offers?|provides?|has|have|with|use|using|try|enjoy|install|download|open|start|pick|choose|activate|hand|there(?:'s| is| are)|via|through|thanks to|built[- ]in|native|now|new|introducing|announcing|meet|launch(?:ed|ing)?|deliver|add(?:s|ed|ing)?|plus|(?:connects?|integrates?|syncs?|talks?|plugs?|hooks?)(?: (?:natively|directly|straight|up))? (?:to|with|into)|adopt|switch on|turn on|enable|works? with|see|demo of|show you|powered by|live|roll(?:ed|ing)? out|promise|expect|unlock|gain|access to|love|(?:marks?|marked|celebrates?|celebrated|sees|saw|brings?|brought|welcomes?|coincides with) the (?:[a-z]+ )?(?:arrival|launch|debut|release|introduction|premi[eè]re|advent|roll-?out) of)\b[^.;!?\n]{0,60})$`,
);
/** "Put the app on your phone": at the beginning of a clause it bids the reader use it. */
const BIDDEN =
  /^\W*(?:(?:please|then|just|simply|now|and|first|next|so|or),? )*(?:pull|put|grab|fetch|load|run|tap|click|set up|fire up|copy|give|bring|carry|pick up|point|place|call up|hand|share|deploy|pair|plug in|update|press|touch|swipe|hit|wear|forward|send|snap|mail|email|drop|text|scan|upload|drag|call|let|order|book|buy|test|trial|look forward to|welcome|rely on|count on)(?: (?:on|your [a-z]+|[a-z]+ to))? (?:the |our |your )?(?:new |free )?$/;
const OFFER_AFTER =
  /^(?:(?: feature| module| integration| connector)? (?:(?:is|are) (?!something|what|a (?:topic|question|request|wish)|one of|not|important|hard|about|an? [a-z]+ (?:topic|question))|will|can|should (?:be|come|arrive|land|launch|go|ship|follow)|went live|launched|has|have|was (?:launched|released|shipped|added|built|introduced)|does|do|comes?|lets?|gives?|makes?|helps?|means|ships?|goes|arrives?|lands?|works?|takes|turns|handles?|automates?|saves?|launche[sd]|go (?:live|into|out)|(?:start|begin|arrive|land|launch|follow) (?:on|in|this|next|with|at)|included|available|built in|out of the box|today|now|from day one|live|by |in |on |for |with )|,(?: now| finally| at last| also)? (?:live|included|built in|on board|standard)\b|, (?:on|in|for|at) (?:every|all|each|your) |(?: (?:[a-z]+ly|already|now|also|even|then|still|just))? [a-z]{3,}s\b|, (?:which|that) (?:(?:also|now|then|already|[a-z]+ly) )?(?!(?:is|has|was|does|remains|needs|stays|lacks|costs|sounds|seems|looks)\b)[a-z]{3,}s\b|:| -|!| (?:as soon as|the (?:moment|minute|second)|whenever)\b| and (?:see|watch|find|know|spot) |,? (?:so|and) you| you (?:get|can|find|use|receive|have(?! (?:to|asked|mentioned|wanted|said|been)\b))\b| at no| for every|\.?$)/;
const THEIRS_BEFORE =
  /(?<!\b(?:gets?|receives?) )\b(?:your|their|his|her|its|a competitor's|(?!(?:day|week|month|quarter|year|today|tomorrow|there|here|that|it|what|who|let|he|she|where)'s)[a-z]+'s) (?:own |current |existing |new |manual |old |internal |[a-z]+ )?$/;
/** "Your parent company consolidates the group": who does it stands before a verb. */
const THEIR_DOING =
  /^\W*(?:[a-z]+ )?(?:your|their|his|her) (?!(?:[a-z]+ )*(?:can|will|could|may|gets?|benefits?|profits?|enjoys?|relies|rely) )(?:[a-z]+ ){1,3}$/;
const NEUTRAL =
  /\b(?:do you|are you|have you|how do|how are|whether you|if you (?:use|run|need|want)|(?<!\b(?:lets?|helps?|allows?|(?:gets?|has|have|does|is|are|covers?|offers?|includes?|brings?|contains?|with|find|you) (?:just |exactly |simply )?(?:everything|all|all that|whatever)) )you (?:run|use|mentioned|asked|need|wanted|said)|asked (?:about|for)|(?:worried|worry|worries|concerned|concerns?|nervous|unsure|anxious|wondering|thinking|questions?) about|looking for|requirements?|rf[pi]|your (?:tender|brief|specifications?)|what (?:you|they|your [a-z]+)(?:'d| would)? (?:think|expect|make|need|want)|interested in|want(?:ed)? to|would like|curious|who(?: has| have| had| is| are| was)?(?: been| always| still)*(?= $))\b/;

/** What others have: "others offer SSO", "your current supplier has an API". */
export const OTHERS =
  /(?:^|[^a-z])(?:(?:some |most |all |many |the )?others|everyone else|(?:the )?(?:competition|competitors|rivals)|(?:other|most|some|many|several|few|all)(?: of)?(?: the| our| other)* (?:[a-z]+ )?(?:tools?|vendors?|systems?|suppliers?|providers?|products?|makers?|programs?|platforms?|competitors|rivals|companies)|the other (?:[a-z]+ )?(?:one|tool|system|vendor|supplier|provider|product|side)|your (?:(?:current|present|old|existing|last|previous|other) )*(?:tool|system|vendor|supplier|provider|software|product))(?: also| already| do| did| may| might| all| now| even| can)* [a-z]+(?: an?| the| their| its| own)*(?: [a-z]+)? $/;
/** A wish, a condition, a question: the subject is talked about, nobody offers it. */
const WISHED =
  /\b(?:asks?|asking|requests?|requested|wish(?:es)?|demands?|demanded|requires?|required|insists? on|needs|needed|lack(?:s|ed)?|(?<!\b(?:don't|not|never) )miss(?:es|ed|ing)?|wants|calls? for|hangs? on|depends? on|hopes? for|waits? for|waiting for|of you(?: still| also)? (?:want|wish for|need|miss)|would (?:[a-z]+ )?(?:do|build|use|be|gain|make)|votes? for|live without|questions? (?:about|on))\b[^,;:.]{0,30}$/;
const CONDITION =
  /^\W*(?:and |but |so )?(?:if|as long as|in case|unless|should|where|provided|supposing)\b(?!.*\b(?:we|we'll|our|you get|you'll get|you take|you choose|you book)\b)/;
const TOPIC_OF =
  /\b(?:question|topic|subject|matter|issue|idea|wish|request|demand|call)s? (?:of|for|about|on) (?:the |an? )?$/;
/** "The wish we read most often was a German interface": what was asked for, unless the next words say that it is there. */
const ASKED_FOR =
  /\b(?:wish(?:es)?|requests?|questions?|suggestions?|demands?|complaints?|ideas?|asks?)(?: (?:that|we|you|they|i|of|from|for|in|on|most|by|[a-z']+)){0,8}? (?:was|were|is|are|has been|have been)(?: (?:for|about|simply|clearly|again|once more|still))* (?:the |an? |our )?$/;
const IS_THERE =
  /^\W*(?:[a-z]+, )?(?:it|that|this|they|both|here (?:it|they)|you (?:get|have|can)|we (?:built|added|shipped|have|launched))(?:'s|'re)?(?: (?:is|are|has|have|now|already|been|will|be|goes|comes?|arrives?|launche[sd]|ships?))* (?:live|here|in|there|ready|available|done|built|shipped|coming|arriv\w+|launch\w+|out|it|that)\b/;
const THERE_TOO =
  /\b(?:it|that|they)(?:'s|'re|'ll| is| are| will)(?: (?:now|already|finally|be|come|go|in fact))* (?:live|here|there|ready|available|done|built|out|shipped|coming|included)\b/;
const ABOUT_IT =
  /^(?:[)"']*(?:(?: ?[:=]| [-–—]) ?| \()(?:no\b|not\b|none\b|nope|never|n\/a|missing|planned|open\b|later|(?:it|they|that|those)(?:(?:'s|'re| is| are) (?:not|no longer|still)|(?: [a-z]+)? ?(?:isn't|aren't|won't|doesn't|don't|can't|cannot|will not))\b)|(?: [a-z]+ly| still| just| simply)* (?:matters?|counts?|remains?|(?:has|have) (?:to wait|number)|must wait|lacks?|(?:is|are|was|were|isn't|would be|may be|might be|seems?|becomes?|be)(?: [a-z]+ly| still| so| such| just| no more than| nothing but| nothing more than| an?| the| your| our| their| one of the| one of your| hard| firm| strict| real| top| big| common| frequent| always)* (?:must|must-have|conditions?|requirements?|prerequisites?|needs?|deal[- ]?breakers?|show[- ]?stoppers?|blockers?|problems?|obstacles?|priorit(?:y|ies)|questions?|topics?|subjects?|wish(?:es)?|requests?|drawings?|sketch(?:es)?|ideas?|plans?|concepts?|drafts?|dreams?|visions?|thoughts?|experiments?|reasons?|criteri(?:on|a)|essential|important|critical|crucial|vital|mandatory|compulsory|non-negotiable|decisive|required|needed|missing|absent|nice|useful|handy|(?:wanted|wished for|asked for|requested|demanded|missed|proposed|suggested) by|what|why|who|number)|would))\b/;

/** "Your app licences are included": theirs because it comes from us. */
const READY_BEHIND =
  /^[^,;.]{0,30} (?:is|are|will be|comes?) (?:included|ready|waiting|covered|part of|in the (?:quote|price)|on the (?:order|quote)|live|available|there)\b/;

const AFFIRMED =
  /^\W*(?:yes|yep|yeah|sure|of course|already|done|included|built[ -]in|check|got (?:it|you covered)|we've got|absolutely|it's (?:here|live|in|there)|that's (?:in|included)|comes (?:with|as)|(?:they|it|that|those) (?:all )?(?:comes?|goe?s?|runs?|works?|arrives?|lands?|happens?) (?:in|through|with|via|into|on|over|straight|by itself|from|too|as well|the same)\b(?! (?:our |the )?(?:road ?map|list|backlog))|no (?:problem|worries)|sorted|ticked|handled|consider it done|standard|ready|live(?=[.!,])|(?:with [a-z]+,? )?(?:you|we|it|[a-z]+) (?:can|do|does|will)(?=[.!,]))/;

/** "The phone app? Give it until Easter and you'll have it." */
const ONLY_NAMED = /^\W*(?:(?:and|but|ah|oh|yes|so),? )*(?:the|our|an?|your|that)? ?(?:new |[a-z]+ )?$/;
const DATED_ANSWER =
  /^["')]*(?: (?:then|too|you mean|you ask))?\? ?(?:(?:give (?:it|us)|wait|hold out|hang on|just wait)(?: (?:until|till|for|another|\ue004|a|few|some|just|[a-z]+)){1,4}(?=[.,;!]| and\b)|(?:you(?:'ll| will) (?:have|get|see) (?:it|one|that)|it(?:'ll| will)? (?:comes?|is coming|be (?:there|here|live|ready|out)|lands?|arrives?|ships?)|coming|expect it|there) (?:by|in|before|next|this|from|soon|within)\b)/;

/** "You asked about the data center in Zurich: it's live." */
const THERE =
  /^[^:;.!?]{0,60}(?::| [-–—]) (?:yes,? |good news,? )?(?:it|they|that|those)(?:(?:'s|'re| is| are)(?: already| now)* (?:live|ready|available|in|there|done|included|on (?:its|their) way|coming|out|here|built|due)|(?:'ll| will)?(?: [a-z]+ly)? (?:arrives?|comes?(?! (?:up|to|down|about|back)\b)|ships?|lands?|launches|launch|goes? live|follows?|starts?|works?(?! only\b)|be (?:live|ready|there|available|in|out|here|done)))\b(?! (?:as|from (?:your|their)|down to|with a)\b)/;
/** Some words only akin to a feature's: it must be plain that we, or the reader through us, do it. */
const OURS_STRICTLY =
  /(?:[:;]| [–—-]) (?:(?:just|simply|now|then) )?(?:get|download|find|install|fetch|try|grab|use) (?:it|them|the|our|your)\b|^\W*(?:yes, |and |also, )?there(?:'s| is| are) (?:also |even |now )?(?:an? |the )?[a-z]|\b(?:we|we'll|us|ours?|you'll|you will|you can|you get|lets? (?:you|your)|allows? (?:you|your)|the (?:software|system|app|platform|tool|camera|assistant|scanner|sensor|screen|terminal|kiosk|widget|bot|engine|dashboard|portal|chip|reader)s?|they(?:'ll| will| can)|everybody (?:is|gets|sees))\b|@us@|\byour (?:[a-z]+ ){1,3}(?:can|will)\b|\b(?:your|the|each|every|all)? ?(?:[a-z]+ ){0,2}(?:people|planners?|drivers?|staff|employees|users?|team|teams|customers?|clients?|recipients?|consignees?|it|person|workers?|guests?|patients?|learners?|students?|residents|candidates|colleagues|everybody|everyone|anyone)(?: waiting| at| home)* (?:can|will|gets?|sees?|receives?|watch(?:es)?|follows?|signs? in|logs? (?:in|on)|manages?)\b|\b[a-z]+ users (?:are|get|sign|log)\b|^\W*(?:[a-z-]+ ){1,2}(?:can |will |simply )?(?:sign|log) (?:in|on) with\b|^\W*(?!they\b|nobody\b)[a-z' ]{3,40} can (?:do|use|take|watch|open|read|download|sign|book|scan)\b/;
/** "It summarises every interview", said of what was told as ours. */
const IT_DOES = /^\W*(?:and |then )?it(?: (?:can|will|also|even|then|already|now)|'ll)* [a-z]/;
const ORDERS =
  /^\W*(?:connect|use|bring|plug|sign|log|try|add|switch on|turn on|get|see|know|watch|follow|link|find out|learn|keep|carry on|go on|(?:our |the )?ai) /;
/** "Without a connection the editor waits": what a sentence begins with in this way is no order. */
const AMID = /^\W*(?:without|in|on|with|from|at|for|before|no)\b/;
/** "| Working offline | yes |": cells are lines. */
const TICKED = /^["'*_)]* ?(?:\n *(?:no|none|-|–|—)? *){0,4}\n *(?:yes|included|incl\.|x|[✓✔✅●☑]) *(?:\n|$)/;
/** Done inside our product, whoever owns what it is done to. */
const WITHIN_US = /\b(?:in|inside|with|within|from|through|by|using) +@us@/;
/** "Log in to Airbase with your company account": somebody else's product. */
const INTO_OTHERS =
  /\b(?:(?:log|sign)(?:s|ging|ing)? (?:in|on)(?:to| to)|access(?:es|ing)?) (?! *@us@|(?:our|the|your|their|it|us|this|all|every|each|any|a|an|once|work|see|get|to)\b)[a-z]+/;
/** Done elsewhere, or only talked about. */
const ELSEWHERE =
  /\b(?:stays?|remains?|kept|in (?:your|their) (?:existing|current|own|present|erp|spreadsheets?|excel)|by your [a-z]+|by hand|manually|in excel|guide|webinar|article|white ?paper|ebook|podcast|requested by|asked for by|what (?:your|their) [a-z]+ (?:do|does)|(?:your|their) [a-z]+ (?:do|does) (?:all day|every))\b/;

/** "SSO is planned. The same goes for the API": told of it as well. */
const THE_SAME =
  /^\W*(?:and |but )?(?:the same|that|so too|it) (?:goes|is true|applies|holds|is the case) (?:also )?(?:for|of|to|with) (?:the |our |an? )?$/;
const NOT_THERE = /\b(?:planned|roadmap|not|no|never|nor|[a-z]+n't|missing|beta)\b/;

function scan(ctx: CheckContext): FeatureMention[] {
  const named = [
    ...ctx.named("features", ctx.lexicon.features),
    ...ctx.named("feature-acronyms", acronyms(ctx.facts.features ?? [])),
  ];
  const cover = createCover(named);
  const links = linksIn(ctx, cover);
  const paraphrases = paraphrasesIn(
    ctx,
    ctx.facts.features ?? [],
    cover,
    (feature, { start, end }) =>
      feature.status !== "shipped" || (feature.plans !== undefined && namesPlan(ctx, start, end)),
  );
  return judged(ctx, [
    ...named.map(({ start, end, value }) => ({
      start,
      end,
      feature: value,
      offered: false,
      loose: false,
      verbal: false,
    })),
    ...links.map((link) => ({ ...link, loose: false, verbal: false })),
    ...paraphrases.map((one) => ({ ...one, offered: false, verbal: true })),
  ]);
}

interface Candidate {
  start: number;
  end: number;
  feature: Feature;
  offered: boolean;
  loose: boolean;
  /** Told in the words of a sentence, not named. */
  verbal: boolean;
}

/** Candidates that speak of our product, each with whether it is offered. */
export function judged(ctx: CheckContext, candidates: readonly Candidate[]): FeatureMention[] {
  return [...candidates]
    .sort((a, b) => a.start - b.start)
    .flatMap((mention) => {
      const { start, end, feature, loose } = mention;
      const sentence = ctx.sentence(start);
      const orders =
        !sentence.question &&
        ((/^\W*$/.test(ctx.text(sentence.start, start)) && !AMID.test(ctx.draft.tagged.slice(start, start + 8))) ||
          ORDERS.test(ctx.draft.tagged.slice(sentence.start, sentence.start + 20)));
      if (
        THE_SAME.test(ctx.text(sentence.start, start)) &&
        NOT_THERE.test(ctx.text(ctx.sentenceBefore(sentence).start, sentence.start))
      )
        return [];
      if (loose && INTO_OTHERS.test(withUs(ctx, sentence))) return [];
      if (
        loose &&
        !orders &&
        !namesPlan(ctx, sentence.start, sentence.end) &&
        !OURS_STRICTLY.test(withUs(ctx, sentence)) &&
        !THEY_DO.test(ctx.text(sentence.start, start + 12)) &&
        !(IT_DOES.test(ctx.text(sentence.start, start + 1)) && WE_TAKE.test(withUs(ctx, ctx.sentenceBefore(sentence))))
      )
        return [];
      return [{ start, end, feature, loose, ...offeredAt(ctx, mention) }];
    });
}

/** "If you decide today, Photo Estimates writes the quote": the condition ends with its comma, unless a list goes on. */
function isBehindCondition(before: string, after: string, verbal: boolean): boolean {
  const main = /,( [^,]*)$/.exec(before)?.[1];
  if (main === undefined || /^ (?:and|or) (?!with\b)/.test(main)) return false;
  return (
    /^ (?:and |then )?(?:with|through|thanks to|from|by then)\b/.test(main) ||
    ((verbal ? /[a-z] $/ : /^ (?:(?:then|the|our|an?|new|and) )*$/).test(main) && (verbal || DOES.test(after)))
  );
}
const WE_TAKE =
  /\b(?:we|our|us|you can|you'll|you will|you get|let|lets|manage|bring|add|put|connect|enroll|take|get|support|handle|cover|with|includ\w+|there (?:is|are))\b|@us@/;
const DOES =
  /^(?: [a-z]+ly| also| now| already| even)? (?:is|are|will|can|has|have|comes?|tells|turns|goes?|(?!(?:as|its|his|yours?|ours|this|always|plus|less|across|versus|besides|perhaps)\b)[a-z]{3,}s)\b(?!,)/;

function offeredAt(
  ctx: CheckContext,
  name: { start: number; end: number; offered: boolean; verbal: boolean; loose: boolean },
) {
  const { tagged } = ctx.draft;
  const sentence = ctx.sentence(name.start);
  const from = Math.max(clauseStart(tagged, sentence, name.start), scopeOf(ctx, name.start, name.end).start);
  // A name in quotation marks is still a name.
  const before = tagged.slice(from, name.start).replace(/["']$/, "");
  const after = tagged.slice(name.end, clauseEnd(tagged, sentence, name.end)).replace(/^["']/, "");
  const modal = / (?:can|will|may|keeps?|still works?) /.test(tagged.slice(name.start, name.end));
  // What people do with our product alone.
  const enters = ENTERS.test(before);
  const entering =
    enters || /^(?:sign(?:s|ing)?|log(?:s|ging)?|gets?) (?:in|on)\b/.test(tagged.slice(name.start, name.end));
  const told =
    name.verbal &&
    / (?:is|are|gets?|(?:ends?|comes?|starts?|begins?|closes?|arrives?) with) /.test(
      tagged.slice(name.start, name.end),
    );
  const ours = WITHIN_US.test(withUs(ctx, sentence)) || (modal && name.verbal);
  const rest = tagged.slice(name.end, sentence.end);
  const answered =
    /\b(?:we|our|you get|you'll get|(?:has|have) (?:it|that)|is (?:included|there|ready))\b/.test(rest) &&
    !/\b(?:not|no|never|cannot|[a-z]+n't|planned|rather|wait)\b/.test(rest);
  const rival = near(ctx.named("competitors", ctx.lexicon.competitors), from, name.start).length > 0;
  const theirs =
    rival ||
    // "Fifty Ubuntu laptops in engineering": who counts them speaks of things.
    (/\ue003[^a-z]*$/.test(before) && !WE_TAKE.test(before) && !DOES.test(after)) ||
    // "Take the number with the laptops in it" likewise.
    (/ with (?:the|those|these|your|their) $/.test(before) && /^ in (?:it|them|there)\b/.test(after)) ||
    OTHERS.test(before) ||
    // A connection is to what they have: "it syncs with your SAP".
    (!entering &&
      !name.offered &&
      (THEIRS_BEFORE.test(before) || (name.verbal && THEIR_DOING.test(before))) &&
      !/\b(?:we|our)\b/.test(before) &&
      !DONE_TO_THEIRS.test(withUs(ctx, sentence).slice(0, name.start - sentence.start)) &&
      !/\bwith us,? /.test(ctx.text(sentence.start, name.start)) &&
      !READY_BEHIND.test(after) &&
      !ours);
  const neutral =
    (NEUTRAL.test(before) && !/\b(?:we|our)\b/.test(tagged.slice(name.end, sentence.end))) ||
    (sentence.question && /^\W*how (?:important|much|often|many|do|does|did|is|are|would)\b/.test(before)) ||
    (!ours && ELSEWHERE.test(before + after)) ||
    ABOUT_IT.test(after) ||
    (TOPIC_OF.test(before) && !answered) ||
    (ASKED_FOR.test(before) &&
      !answered &&
      !IS_THERE.test(tagged.slice(sentence.end, sentence.end + 60)) &&
      !THERE_TOO.test(rest)) ||
    (CONDITION.test(before) && !answered && !isBehindCondition(before, after, name.verbal || name.loose)) ||
    (WISHED.test(before) && !answered && !/\b(?:we|our)\b/.test(before)) ||
    /^[^.;]{0,30}[,;]? (?:but |and |while )?(?:we|ours) (?:don't|doesn't|haven't|isn't|can't|won't|couldn't|do not|does not|have not|is not|cannot|will not|could not|have none)\b/.test(
      rest,
    );
  const company = near(ctx.named("company", ctx.lexicon.companyNames), from, name.start).length > 0;
  const plan = near(ctx.named("plans", ctx.lexicon.plans), sentence.start, sentence.end).length > 0;
  const subject =
    /^\W*(?:the |our |with |use |try )?$/.test(before) &&
    /^ (?!(?:and|or|of|in|with|for|to|vs|versus|at|by|from|as)\b)[a-z]+/.test(after) &&
    name.start - sentence.start < 8;
  const affirmed =
    (sentence.question && AFFIRMED.test(tagged.slice(sentence.end, sentence.end + 40))) ||
    THERE.test(tagged.slice(name.end, sentence.end)) ||
    TICKED.test(tagged.slice(name.end, name.end + 40)) ||
    (ONLY_NAMED.test(before) && DATED_ANSWER.test(tagged.slice(name.end, sentence.end + 80)));
  const offered =
    affirmed ||
    // "Learners can grade each other": the mention is itself a sentence.
    (!theirs &&
      !neutral &&
      (name.offered ||
        name.loose ||
        modal ||
        told ||
        (name.verbal &&
          (IT_SELF.test(before + tagged.slice(name.start, name.start + 12)) ||
            THEY_DO.test(before + tagged.slice(name.start, name.start + 12)) ||
            WITHIN_US.test(withUs(ctx, sentence)) ||
            (!before.trim() && THROUGH_US.test(rest)))) ||
        company ||
        plan ||
        OFFER_BEFORE.test(before) ||
        (BIDDEN.test(before) && !sentence.question) ||
        CAN.test(before) ||
        (entering && (enters || DOERS.test(before))) ||
        (GO_ON.test(before) && /^[a-z]+ing\b/.test(tagged.slice(name.start, name.end))) ||
        subject ||
        (/s$/.test(tagged.slice(name.start, name.end)) &&
          DOERS_OPEN.test(before.slice(before.lastIndexOf(",") + 1)) &&
          DO.test(after)) ||
        OFFER_AFTER.test(after)));
  return { offered, affirmed };
}

export function featuresIn(ctx: CheckContext): readonly FeatureMention[] {
  return ctx.memo("feature-mentions", () => scan(ctx));
}
