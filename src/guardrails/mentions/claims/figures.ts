/** Figures of ours in other dress than "cuts X by Y": who uses us, how often it works, what comes back. */
import { TAG } from "../../text/draft.ts";
import type { ClaimPattern } from "./patterns.ts";
import { NOT_PRICE } from "../lexicon.ts";
import { g, raw, verbs } from "../word-forms.ts";
import { APPROXIMATELY as ABOUT, CLIENTS, DO_WITH, PEOPLE, USE } from "./words.ts";

const hint = /(?:)/;
const any = (most: number) => `(?: [a-z'&\\ue008-]+){0,${most}}?`;
const S = `[${TAG.percent}${TAG.fraction}${TAG.ratio}]`;
const ANY = `[${TAG.percent}${TAG.fraction}${TAG.ratio}${TAG.multiple}${TAG.number}${TAG.duration}${TAG.money}]`;
const HANDLED = verbs(
  "fit visit process handle manage serve match reconcile deliver ship train complete install protect move schedule clear resolve answer restore record help send support power supply equip carry brew host store index print plan optimise optimize calculate book look_after inspect survey audit maintain monitor assess examine",
).replace(/\)$/, "|paid(?: out)?|sent|taken|built|sold|kept)");
const RECURRING = "(?:every|each|a|per) (?:single )?(?:day|week|month|quarter|year|minute|hour)";
/** Present tense: "the pallets disappeared" is a loss. */
export const GOES =
  "(?:(?:simply|just|now|will|quietly) )*(?:disappears?|vanish(?:es)?|goes? away|falls? away|drops? out|evaporates?|melts? away|(?:is|are) (?:gone|saved|done (?:for you|automatically))|takes? care of (?:itself|themselves)|(?:runs?|happens?) (?:by (?:itself|themselves)|on (?:its|their) own|automatically)|becomes? (?:unnecessary|superfluous|obsolete|redundant))\\b";
const NOT_OURS =
  /\b(?:survey|respondents?|study|according to|your (?:[a-z]+ ){0,2}(?:average|median|team|report|survey)|you (?:said|told|mentioned|wrote)|last (?:week|month|quarter|year)'s|congrat\w*|well done)\b/;

export const figurePatterns: ClaimPattern[] = [
  {
    // "Brightoven has 900 paying customers", "Brightoven runs in 900 shops"
    type: "number",
    hint,
    regexp: g(
      `\\ue013+(?: (?:now|already|today|currently|has|have|is|meanwhile|proudly))*(?: (?:has|have|counts?|boasts?|reached|reaches|won|gained|attracts?|serves?|supports?|supplies|helps?|equips?|looks after) ${ABOUT}${TAG.number}\\+? (?:[a-z-]+ ){0,2}?${CLIENTS}|(?: (?:runs?|works?|helps?|lives?|sits?))? (?:live |used |at work |in use |installed |at home |running |deployed )?(?:in|at|by|with) ${ABOUT}${TAG.number}\\+? (?:[a-z-]+ ){0,2}?(?:companies|firms|businesses|organi[sz]ations|shops|stores|offices|restaurants|hotels|clinics|practices|hospitals|schools|homes|households|factories|plants|warehouses|depots|branches|brands|teams|enterprises|sites|workshops|kitchens|customers|clients|users))\\b`,
    ),
    atLeast: 20,
    unless: NOT_OURS,
  },
  {
    // "Reads 98 of 100 receipts", "sixty per cent of the calls vanish"
    type: "number",
    hint,
    regexp: g(
      `(?:reads?|recogni[sz]es?|scans?|understands?|finds?|spots?|sorts?|matches|delivers?|detects?|catches|captures?|answers?|resolves?|solves?|gets?|types?) (?:about |around |over |more than |nearly |almost |up to |at least )*(?:${TAG.ratio}|${TAG.number} (?:out )?of(?: every)? ${TAG.number}) [a-z]+`,
    ),
    unless: NOT_OURS,
    notAfter: /\b(?:you|they|he|she|i|who|your [a-z]+|their [a-z]+|to|people|if [a-z ]*) (?:[a-z]+ )?$/,
  },
  {
    type: "number",
    hint,
    regexp: raw(
      `^\\W*(?:(?:and|so|then|with us),? )?${ABOUT}${S} of (?:the|all|all the) (?!time\\b)(?:[a-z-]+ ){1,3}?(?:(?:simply|just|quietly) )*(?:disappears?|vanish(?:es)?|evaporates?|melts? away|goes? away|falls? away)(?=[.,!;]|\\s*$| (?:with|overnight|from day))`,
    ),
    unless: new RegExp(`${NOT_OURS.source}|\\b(?:every (?:summer|winter|year)|worldwide|because)\\b`),
  },
  {
    // "Half of Munich's dentists order from us", "one clinic in three books through us"
    type: "number",
    hint: /\b(?:us|our)\b|\ue013/,
    regexp: g(
      `(?:half of|half the|most|the majority of|(?:nearly|almost) (?:all|every)|${S}|(?:one|\\ue003)(?= [a-z-]+ (?:in|out of) )|every (?:second|third|fourth|other)(?= [a-z]+ (?:in|of) ))(?! of (?:your|you|them|those|that|this|it)\\b)(?: (?!(?:to|we|you|i|they|should|must)\\b)[a-z0-9'\\ue000-\\uf8ff-]+){1,9}? (?:with|from|through|on|by|to|in|at|uses?|trusts?|choose|carry|carries|chose|recommends?|prefers?) (?:us\\b|\\ue013+|our (?:[a-z]+ )?(?:platform|app|tool|software|planner|system|portal|service|product|network|scanner|machines?))(?! (?:to|for|on) )`,
    ),
    unless:
      /\b(?:joins?|met|meet|meets|sits?|spoke|speaks?|talk\w*|writes?|wrote|call\w*|sent|send|questions?|one of|here with|email\w*|will be|come to|coming|tell|told|ask\w*|report|please|half an hour)\b|\b(?:your|you said)\b/,
    notAfter: /\b(?:with|for|the|this|that|an?|any|every|each|no|from|in|on|at) $/,
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:handl|resolv|answer|solv|cover|sort|process|automat|detect|identif|predict|recogni[sz]|deflect|triag|captur|catch|clos|clear)(?:e|es|s|ies|y)?(?: (?:over|more than|up to|about|around|nearly|almost|roughly))* ${S} of (?!your\\b)(?:all |the |our )?[a-z]+|(?:resolv|answer|handl|solv)(?:e|es|s) ${TAG.ratio} [a-z]+`,
    ),
    unless:
      /\b(?:your (?:team|people|staff|agents)|you(?:'ve)? (?:handle|answer|resolve|said)|survey|contract|insurance|policy)\b/,
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:two|three|four|five|six|eight|ten|twenty|hundred)-?fold (?:return|increase|rise|growth|improvement|gain|reduction|productivity|roi)|${S} of your (?:[a-z-]+ ){1,5}?${GOES}|(?:dozens|hundreds|thousands)(?: of thousands)? of (?:happy|satisfied|loyal|delighted) [a-z]+`,
    ),
    unless: NOT_OURS,
  },
  {
    // "Over 5,000 offices start the day with us", "with 5,000 offices on our books"
    type: "number",
    hint,
    regexp: raw(
      `(?:customers|clients|users|use|uses|trust|(?:send|work|run|plan|count|book|close|train) (?:with|on|through)|rely on)[^.!?;]{0,40}?(?:among (?:them|these|those|which)|includ(?:e|es|ing))(?: (?:are|is|over|more than|about|some|nearly|almost))* ${TAG.number} (?:[a-z-]+ ){0,2}?[a-z]+|${TAG.number}\\+? (?:[a-z-]+ ){1,3}?(?:are |is )?(?:among our (?:[a-z]+ )?(?:customers|clients|users|members))\\b|count(?:s|ing)? (?:over |more than |about )?${TAG.number} (?:[a-z-]+ ){1,3}?among our [a-z]+|${TAG.number}\\+? (?:of the [a-z0-9\\ue003 ]{2,24}? )?(?:[a-z-]+ ){0,2}?(?:(?:are )?(?:already |now )?on board(?! (?:the|an?)\\b)|on our books|under contract with us|in our (?:network|community|care)|(?:${USE}|${DO_WITH})(?: (?!(?:to|if|when|on|in the|that)\\b)[a-z'-]+){0,6}? (?:with us|through us|from us|to us|our|from our [a-z]+)\\b)|${TAG.number}\\+? (?:[a-z-]+ ){1,3}?(?:already |now |today |currently |happily )*${DO_WITH}(?: (?!(?:to|if|when|on|in the|that)\\b)[a-z'-]+){0,4}? (?:with|through|from|on|in|by) \\ue013+(?![a-z])`,
    ),
    atLeast: 20,
    unless: /\b(?:will|webinar|event|party|invited|signed up|joined|meeting)\b/,
  },
  {
    // "In 97% of cases", "four out of five of our customers come over from another tool"
    type: "number",
    hint,
    regexp: raw(
      `in ${ABOUT}${S} of (?:all )?(?:the )?(?:cases|instances|visits|calls|orders|deliveries|projects|tickets)\\b|(?:${S}|\\ue003 in \\ue003)(?: of)? (?:all )?our (?:[a-z-]+ )?(?:customers|clients|users|subscribers|members|guests|buyers|patients|learners|tenants)\\b(?! (?:asked|ask|wanted|want|voted|said|say|told|wrote|requested|replied|answered|will|may|might|wish|wished|prefer to)\\b)`,
    ),
    ours: true,
    unless: NOT_OURS,
  },
  {
    // "80% of our renters lost nothing", "one of our customers in two has never lost a load"
    type: "number",
    hint,
    regexp: raw(
      `(?:(?:${S}(?: of)?|\\ue003 (?:in|out of) \\ue003(?: of)?|\\ue003 of) (?:all )?our (?:[a-z-]+ )?[a-z]+s|every (?:second|third|fourth|other) (?:[a-z]+ )?[a-z]+ of ours)(?: (?:in|out of) \\ue003)?(?: (?:has|have|had))?(?: (?:lost|wasted|threw away|missed|had) (?:nothing|no [a-z]+|not (?:an?|one|\\ue003)(?: single)?(?: [a-z]+)?)|(?: not|n't| never)(?: yet| once)? (?:lost|wasted|missed|thrown away)(?: (?:an?|one|\\ue003|any)(?: single)? [a-z]+| anything)?)`,
    ),
    unless: NOT_OURS,
  },
  {
    // "99% of contracts signed the same day"
    type: "number",
    hint,
    regexp: g(
      `${S} of (?:all )?(?:our )?(?!(?:your|you|them|those|the) )(?:[a-z-]+ ){1,3}?(?:(?:is|are|gets?|were) )?(?:signed|closed|solved|answered|resolved|delivered|shipped|settled|paid|matched|approved|processed|completed|reconciled|handled|fixed|filled|booked|cleared|returned|done) (?:(?:on )?the (?:first|same|very)|on (?:day|first)|within|in (?:under|less)|on time|first time|by the next|overnight|right away|immediately|automatically)\\b`,
    ),
    unless: new RegExp(`${NOT_OURS.source}|\\b(?:your|industry|sector|worldwide|nationwide|typically|studies)\\b`),
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:rated|recommended|loved) (?:[a-z]+ )?by ${ABOUT}${TAG.number}|(?:(?:happy|satisfied|loyal|delighted|paying|active) (?:customers|clients|users|teams|subscribers|members|guests)|downloads|five-star reviews)(?: (?:worldwide|served|so far|today))?: ${ABOUT}${TAG.number}`,
    ),
    atLeast: 20,
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:satisfaction|retention|accuracy|renewals?|success|hit rate|success rate|renewal rate|nps) (?:stands|sits|runs|remains|lies|hovers|comes in) (?:at |around )?${ABOUT}[${TAG.percent}${TAG.number}${TAG.ratio}]`,
    ),
    unless: NOT_OURS,
  },
  {
    // "Every student passes"
    type: "number",
    hint,
    regexp: g(
      "(?:every|each(?! other)|all(?: of)? our|all the) (?:single )?(?:[a-z]+ ){1,2}?(?:of ours )?(?:pass(?:es)?|succeeds?|graduates?|gets? hired|finds? (?:a job|work)|makes? it)(?=[.,!;]| (?:the|their|probation|first|on|within|every)|$)",
    ),
    unless: /\b(?:your|must|should|has to|needs? to|until|unless|if|when|once|before)\b/,
  },
  {
    // "Errors drop by 80 percent": what goes wrong at work, told in general
    type: "number",
    hint,
    regexp: g(
      `(?:late nights|complaints|questions|queries|injuries|accidents|audit [a-z]+|adjustments|journals|${NOT_PRICE})(?: (?!\\b(?:have|has|had|was|were|did)\\b)[a-z]+){0,2}? (?:falls?|drops?|shrinks?|go(?:es)? down|sinks?|declines?|comes? down|decreases?|(?:is|are|gets?) (?:cut|halved|reduced)|rises?|climbs?|increases?) ${ABOUT}${S}`,
    ),
    unless:
      /\b(?:if|when your|your (?:own )?[a-z]+ (?:fell|falls|dropped)|inflation|prices?|seasonal|every (?:summer|winter|december|january)|survey|in (?:spring|summer|autumn|winter)|according to (?:the|your|this))\b/,
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:every (?:second|third|fourth|other)|(?:half(?: of)?|\\ue005(?: of)?) (?:the|all)|most of(?: the)?|the majority of|two in three|nine in ten) (?!(?:time|day|week|month|year|one|of your)\\b)(?:[a-z0-9'\\ue000-\\uf8ff-]+ ){1,10}?${USE}\\b`,
    ),
    ours: true,
    unless: NOT_OURS,
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:we|it|\\ue013+|our [a-z]+)(?:'ve| have| has)?(?: already| now| so far)? ${HANDLED} ${ABOUT}[${TAG.number}${TAG.money}](?! (?:[a-z-]+ ){0,3}?(?:of|for|at|in|on) yours?\\b| [a-z-]+ for you\\b)(?: [a-z]+){0,3}`,
    ),
    atLeast: 500,
    unless: NOT_OURS,
  },
  {
    type: "number",
    hint,
    regexp: raw(
      `${TAG.number}\\+? (?:[a-z-]+ ){1,3}?(?:(?:are|is|get|gets|were|pass|run|go|flow)(?: [a-z]+)? (?:in|on|by|with|through|via|over|across)\\b)[^.!?;]{0,40}${RECURRING}`,
    ),
    ours: true,
    atLeast: 500,
    unless: NOT_OURS,
  },
  {
    type: "number",
    hint,
    regexp: g(`${ABOUT}${TAG.number}\\+?${any(3)} (?:can't|cannot) (?:all )?be wrong`),
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:used|live|active|trusted|loved|installed|customers?|clients?|users)(?: [a-z]+)? in ${ABOUT}${TAG.number}\\+? (?:countries|states|markets|cities|languages|territories|industries)`,
    ),
    ours: true,
    unless: NOT_OURS,
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:nearly|almost|virtually|practically|just about) (?:every|all|each|everyone|everybody)(?: (?:single|of|our))*(?: ${PEOPLE})?(?: who [a-z]+(?: [a-z]+)?)? (?:renews?|stays?|recommends?|comes? back|sees?|saves?|loves?|prefers?|switch(?:es)?|keeps?|signs?)\\b`,
    ),
    unless: NOT_OURS,
  },
  {
    type: "number",
    hint,
    regexp: raw(
      `[${TAG.number}${TAG.multiple}](?: times)? out of ${TAG.number}|right ${ABOUT}${S} of the time|(?:nine|\\ue003) times out of`,
    ),
    ours: true,
    unless: NOT_OURS,
  },
  {
    type: "number",
    hint,
    regexp: g(
      `(?:${S} (?:stay|renew|return|come back|recommend|sign again)|most (?:of (?:our )?)?${PEOPLE} (?:see|get|report) (?:results|savings|a return))\\b`,
    ),
    unless: NOT_OURS,
  },
  {
    type: "number",
    hint,
    regexp: g(`by a factor of (?:${ABOUT})[${TAG.number}${TAG.multiple}]`),
    ours: true,
  },
  {
    // "Our customer list runs to five figures", "thousands of practices trust us"
    type: "number",
    hint,
    regexp: g(
      `(?:number|count|list|base|tally)(?: of)?(?: [a-z'-]+){0,7}? (?:well |deep |far )?(?:in|into|to) (?:the )?(?:\\ue003[- ]figures|(?:tens of |hundreds of )?(?:thousands|millions))|(?:dozens|hundreds|thousands|millions)(?: of thousands)? of (?!times|times)(?:[a-z'-]+ ){1,5}?(?:${USE.slice(3, -1)}|moved|switched|joined|came|come over)(?: [a-z]+){0,2}? (?:us|our|\\ue013+)(?![a-z])|what (?:took|used to take|once took|needed|cost)(?: (?:you|an?|half|the|whole|your [a-z]+))* (?:${ANY}|hour|day|week|month|morning|afternoon)(?: [a-z]+)?,? (?:now |today )?(?:takes|needs|costs|is done in|happens in)(?: [a-z]+){0,2}? ${ANY}`,
    ),
    unless: NOT_OURS,
  },
  {
    // "Takes three days off the close"
    type: "number",
    hint,
    regexp: g(
      `(?:tak|knock|shav|trim|cut)(?:e|es|ing|s|ting|ming)? ${ABOUT}[${TAG.percent}${TAG.fraction}${TAG.duration}](?: of)? off (?:the|your|their|every|each|a) (?!price|bill|invoice|fee|list|rate|cost|quote|first|annual|subscription|total)[a-z]+`,
    ),
    ours: true,
    unless: NOT_OURS,
  },
  {
    // "Users gain back a full day each week"
    type: "number",
    hint,
    regexp: g(
      `(?:gain|win|get|claw|save|reclaim|free|recover|give(?:s)?(?: you| them| people| teams| back)*)(?:s|ed|ing)?(?: up| back)?(?: (?:you|your [a-z]+|(?:each|every|the average) [a-z]+))? ${ABOUT}(?:an? |one )?(?:[${TAG.duration}]|(?:full |whole |entire |extra )?(?:day|week|hour|afternoon|morning|evening|weekend))(?: back)? (?:a|per|each|every) (?:week|month|day|quarter|year|close|person|user|[a-z]+er)\\b`,
    ),
    ours: true,
    unless: NOT_OURS,
  },
  {
    type: "number",
    hint,
    regexp: raw(
      `[${TAG.duration}${TAG.percent}](?: [a-z]+){0,3}? on average|on average,?(?: [a-z]+){0,6}? ${ANY}|(?:(?:an?|the|our) )(?:average|median) (?:[a-z]+ ){0,4}?(?:is |of |takes |needs |saves |gets |sees |closes in |gains )${ABOUT}[${TAG.duration}${TAG.percent}${TAG.money}]`,
    ),
    ours: true,
    unless: new RegExp(`${NOT_OURS.source}|\\bthere (?:is|are)\\b|\\blasts?\\b|${TAG.duration} long\\b`),
  },
  {
    // "A 5x return in year one", "-50% close time": lines of an advertisement
    type: "number",
    hint,
    regexp: raw(
      `^[^\\w\\ue000-\\uf8ff]*(?:an? |up to |your |get an? |see an? )?[${TAG.percent}${TAG.multiple}] (?:return|roi|faster|quicker|shorter|fewer|less|more productive|${NOT_PRICE}(?: time)?)\\b(?! off)`,
    ),
    unless:
      /\b(?:of (?:your|the|them|all)|last|this (?:week|month|quarter|year)|than (?:last|in|a year|expected|planned|forecast|the)|since|congrat\w*|well done|off|discount)\b/,
  },
  {
    // "75% of the paperwork simply disappears", "your people will pick 40 more orders an hour"
    type: "number",
    hint,
    ours: true,
    notAfter: /\b(?:if|when|unless|should|once) $/,
    regexp: g(
      `${S} of (?:the|all the|all) (?!time\\b)(?:[a-z-]+ ){1,6}?${GOES}|(?:pick|pack|ship|handle|serve|sell|process|close|answer|see|book|teach|make|earn|treat|produce|win|gain|count|deliver|finish|complete|manage|bill|invoice|save|clear|resolve)(?:e?s)? (?:up to |about |over |at least )?[${TAG.number}${TAG.money}] (?:more|extra|additional|fewer) (?:[a-z-]+ ){1,2}?(?:per|an?|each|every) (?:hour|day|shift|week|month|quarter|year|person|head|[a-z]+er)\\b`,
    ),
    unless: NOT_OURS,
  },
];
