/** How somebody is spoken ill of, in front of the name and behind it: in plain words, by irony, by pity. */
import { LATE_FRAMES, ORDEAL } from "./disparagement-frames.ts";
import { BURDENS } from "./burdens.ts";
import { CARELESS } from "./careless.ts";
import { PROSE_HARMS } from "./prose.ts";
import { HARMS } from "./harms.ts";
import { anyWithCommas, nouns, verbs, words } from "../word-forms.ts";

const BAD_QUALITY = words(
  `outdated obsolete clunky clumsy slow tardy lame ugly hideous dire dismal crude dodgy janky laggy erratic temperamental woeful tedious tiresome inadequate ineffective unfit rude exorbitant extortionate over-engineered overcomplicated understaffed bloated buggy unreliable overpriced overrated expensive pricey terrible awful horrible
  dreadful appalling atrocious abysmal hopeless bad worse worst poor weak insecure unsafe risky dangerous broken dying dead legacy old-fashioned
  ancient prehistoric mediocre inferior useless worthless pointless laughable ridiculous pathetic misleading lying greedy ripping cheating
  incompetent failing struggling bankrupt insolvent non-existent blacklisted blocklisted fake faked made_up(?!_of) going_under (?:go|going)_(?:bust|broke|out_of_business) in_trouble doomed stuck_in_the_past behind_the_times years_behind
  miles_behind falling_apart crumbling losing_customers running_away fleeing painful frustrating infuriating maddening confusing
  complicated convoluted cumbersome limited inflexible rigid abandoned neglected leaky hacked breached notorious
  infamous untrustworthy dishonest shady sleazy lazy clueless amateurish second-rate third-rate subpar sub-par lousy flawed
  problematic unstable unsupported unresponsive dated stale antiquated archaic patchy spotty flaky wobbly shaky creaky rickety
  sluggish glitchy unusable unbearable toxic predatory careless sloppy shoddy half-baked half-finished inaccurate unprofessional
  arrogant asleep overwhelmed (?:full_of|riddled_with|plagued_by|crawling_with|infested_with)_(?:bugs|errors|holes|faults|flaws|mistakes|gaps|tricks|traps|lies) on_its_last_legs on_their_last_legs on_life_support past_its_best past_its_prime yesterday's_news
  out_of_(?:its|their)_depth out_of_touch out_of_date long_in_the_tooth bleeding_(?:money|cash|customers) hanging_by_a_thread
  held_together_(?:with|by) all_over_the_place all_(?:talk|show|mouth) (?:up_)?for_sale about_to_be_(?:sold|shut|closed|broken_up) running_out_of_(?:money|cash|road|time|steam) in_the_red in_administration sold_for_parts cheaply_made badly_(?:built|made|run)`,
);
const BAD_THING = nouns(
  `joke nightmare horror ordeal abomination eyesore nuisance letdown let-down flop failure dud lemon con swindle fraud rip_off disaster mess scam liar rip-off ripoff dinosaur junk garbage trash rubbish crap vaporware vapourware spyware
  cheap_knock-off cheap_knockoff knock-off knockoff copycat imitation dead_end money_pit trap sinking_ship trainwreck train_wreck one-trick_pony house_of_cards
  band-aid sticking_plaster relic fossil ghost_town black_hole graveyard museum_piece catastrophe shambles pain headache
  lost_cause laughing_stock white_elephant can_of_worms minefield patchwork toy farce pipe_dream maze labyrinth sieve pig_in_a_poke disgrace embarrassment black_box gamble liability waste
  time_bomb afterthought dog's_dinner dog's_breakfast bottomless_pit has-been cowboy crook bandit amateur clown snail`,
);
const BAD_DEED = verbs(
  `lack fail crash leak lie overcharge rip cheat gouge trap ignore abandon neglect struggle suffer mislead deceive copy spy burn
  botch lag bleed waste limp stumble crawl creak freeze jam garble mangle scramble corrupt invent fabricate hallucinate misplace miscount misroute misread mislay
  overpromise underdeliver over-promise under-deliver hoodwink fleece exploit snoop plunder disappoint annoy infuriate
  fall_(?:short|behind|apart|over|down|flat) go_(?:down|dark|under|offline|missing) nickel-and-dime lock_you_in let_(?:you|people|customers|them|everyone)_down drag_on choke collapse swallow devour let_down drive_you_mad
  lose hide bury steal break double-charge cut_corners drop_the_ball jump_ship sell_your_data hold_you_hostage lay_off sweep`,
).replace(
  /\)$/,
  "|lost|mislaid|hid|stole|broke|broken|froze|lied|misled|forgets?|forgot|fell (?:apart|over|behind|short)|went (?:down|dark|under|offline)|laid off|let (?:you|people|customers) down|dying|die|dies|died|lying|nickel(?:s|led)?[- ]and[- ]dimes?)",
);
const CANNOT =
  "(?:(?:can't|cannot|can not)(?! be (?!trusted|relied)[a-z]+ed\\b)|(?:hasn't|has not|haven't|have not)(?! (?:yet )?(?:(?:answered|told|sent|asked|shown|called) (?:me|us|my|our|you|your)\\b|published|announced|said|decided|confirmed|(?:replied|come back|got back|written) to|been (?:asked|invited)))|could not|couldn't|won't|will not|doesn't|does not|don't|do not|didn't|wouldn't|(?:is|are) (?:unable|incapable|in no position)|(?:isn't|aren't|is not|are not) (?:able|capable|in a position)|fails? to|failed to|never|not once|at no time|rarely|hardly|barely|no longer|stopped (?:innovating|caring|investing|answering|listening)|is (?:being )?(?:sued|investigated)|has been (?:sued|hacked|breached|fined)|(?:got|was|were) (?:hacked|sued|breached|fined)|is losing|are losing|forces? you|bills? you for (?:every|each)|charges? (?:you )?for (?:every|each)|makes you (?:[a-z]+ (?:[a-z]+ ){0,3}(?:by hand|again|twice|manually)|wait|pay|beg|do|jump|guess|re-?[a-z]+)|leaves you|keeps you (?:waiting|guessing)|(?:charges?|bills?) (?:you )?(?:twice|double|hidden|extra|more|for everything)|(?:has )?hidden (?:fees|costs|charges|extras)|couldn't care|(?:will )?(?:tells?|told|say|promise) (?:you )?anything|costs? (?:you )?(?:a fortune|an arm|dear))";
const TROUBLE = nouns(
  `breach data_breach leak data_leak outage lawsuit layoff scandal bankruptcy insolvency data_loss bug glitch hidden_fee hidden_cost fine_print
  security_hole hidden_charge broken_promise empty_promise lie failure crash shortcoming flaw weakness horror_story complaint endless_ticket cash_problem`,
);
const GOOD_QUALITY = words(
  `secure safe reliable accurate fast quick easy intuitive stable modern trustworthy honest transparent ready fit_for worth good great friendly
  scalable serious usable any_good up_to_(?:it|scratch|the_job|speed) (?:built|designed|made|meant)_(?:for|to) what_it_(?:was|used_to_be) to_be_trusted known_for famous_for interested_in going_to_be_around exactly rocket_science`,
);
const VIRTUE =
  "(?:reliability|accuracy|quality|security|privacy|service|support|speed|honesty|transparency|innovation|usability|customer care|common sense|uptime|progress)";
const LONG_AGO =
  "(?:\\ue008|(?:the )?(?:(?:early |late |mid-?)?(?:'?\\d\\ds|eighties|nineties|seventies|sixties|noughties)|last century|(?:another|a different|a bygone|the wrong) (?:decade|era|century|age|time)|stone age|bronze age|middle ages|dark ages|windows (?:xp|9\\d|\\ue003)|dial-up|floppy|fax)|an? museum)";

const COPULA =
  "(?:is|are|was|were|'s|'re|being|be|feels?|looks?|seems?|sounds?|gets?|got|remains?|stays?|became|has become|is becoming|turned out|runs|can be|will be|would be)";
/** What is done about faults is no fault: "Closebook flags broken links". */
const REMEDY =
  "(?:catch\\w*|find\\w*|flags?|fix\\w*|solv\\w+|detect\\w*|prevent\\w*|reduc\\w+|avoid\\w*|handl\\w+|repair\\w*|remov\\w+|eliminat\\w+|reports?|highlight\\w*|spots?|lists?|shows?|migrat\\w+|import\\w*|export\\w*|no|without|not|isn't|aren't|wasn't|never|stop(?:s|ped)?|less)";
/** Up to so many words of the same thing; another subject or a remedy ends it. */
const gap = (most: number) =>
  `(?: (?!(?:when|if|and|or|but|because|so|that|to|for|where|until|while|you|your|we|our|us|i|${REMEDY})\\b)[a-z'\\ue000-\\uf8ff-]+){0,${most}}?`;

/** Behind the name, or behind a pronoun that stands for it. */
/** "Is a label printer with a nice website": all that there is to it, and what hides it. */
const DRESSED = new RegExp(
  "^(?:'s| is| are)(?: (?:just|only|really|basically|at heart|in the end|nothing but))* (?:an?|some|the same) (?!(?:[a-z-]+ )?(?:partner|customer|client|firm|company|agency|reseller|team|start-?up)\\b)(?:[a-z-]+ ){1,4}?(?:with|in|under|behind) (?:an? )?(?:nice|pretty|fancy|shiny|slick|new|clever|glossy|posh|lovely|fresh|colou?rful|expensive) (?:(?:[a-z-]+ )?(?:website|logo|brochure|skin|coat(?: of paint)?|font|login|bow|dress|suit|wrapper|wrapping|packaging|paint|label|landing page|front end|marketing|screen|button|price tag)s?)\\b",
);

const BEHIND = [
  `${gap(4)} (?:${COPULA}(?: (?!(?:not|no|never)\\b)[a-z'-]+){0,4}? |(?:has|have|with) (?:an?|the|its|their|such an?) (?:[a-z-]+ ){0,2}?)?${BAD_QUALITY}\\b(?! (?:down|up|out|into) )`,
  `${gap(4)} (?:${COPULA}|has become|makes? for|amounts? to|has|have) (?:such |quite |just |simply |nothing but |a bit of |really )?(?:an? |the |in (?:an? )?)?(?:[a-z-]+ ){0,2}?${BAD_THING}\\b`,
  // What lies with somebody, or between two, tells no lie.
  `${gap(3)} (?!lies? (?:with|within|between|behind|ahead|near|at)\\b)${BAD_DEED}\\b(?! (?:nothing|nobody|none|no)\\b)`,
  `(?: (?:product|software|support|platform|app|pricing|team|customers|users|tool|system|people|staff|[a-z]+ly|simply|just|still|often|usually|also|even|really|always|has|have|will|would|is|are))* (?:${CANNOT})\\b`,
  `(?! (?:(?:has|have|had|already|quickly|now|soon) )*(?:fix|solv|clos|repair|patch|mend|remov|correct|resolv|admit)(?:e?s|ed)\\b)${anyWithCommas(4)} (?:its|their|the(?: infamous| famous| recent)?|another|yet another) (?:[a-z-]+ )?${TROUBLE}\\b`,
  `${anyWithCommas(2)} (?:has|have|had|suffers?|suffered|saw|with|from) (?:had )?(?:\ue003|several|many|countless|constant|frequent|regular|repeated|more|too many|so many|known|serious|a history of|a record of|plenty of)(?: [a-z-]+)? ${TROUBLE}\\b`,
  `${anyWithCommas(3)} more (?:holes|bugs|outages|gaps|excuses|promises|problems|fees) than\\b`,
  ` (?:is|are|'s|means) (?:asking for|begging for|inviting|looking for|playing with) (?:trouble|disaster|fire|it|problems)`,
  `${gap(3)} (?:needs?|takes|requires?) (?:an army|a (?:small )?army|a village|a phd|a degree|a rocket scientist|the patience|nerves)\\b`,
  `${anyWithCommas(3)} treats?${anyWithCommas(3)} (?:like (?:dirt|cattle|a number|numbers|fools|an? [a-z]+)|badly|poorly|shabbily)`,
  ` calls? (?!us\\b|you\\b|me\\b|it\\b|for\\b)[a-z]+(?: [a-z]+)? (?:is|are|turns out)\\b`,
  `${gap(3)} (?:isn't|aren't|wasn't|is not|are not|is hardly|are hardly|is anything but|is far from|is nowhere near|is a long way from|has never been|was never) (?:very |really |particularly |all that |that |so |exactly |even |remotely |an? )?${GOOD_QUALITY}\\b`,
  ` and ${VIRTUE} (?:have|has|are|is|do|don't|were|never|rarely|hardly)\\b`,
  `(?:'s?)? (?:idea|notion|definition|version|understanding) of${anyWithCommas(3)} (?:is|are|was|means|seems|involves|consists|begins|ends)\\b`,
  `(?:'s)? (?:so-called|alleged|supposed)\\b`,
  `(?:'s)?(?: [a-z-]+){0,2}?(?: is| are)?,? (?:and [a-z]+ )?(?:where|(?:the|an?) (?:place|spot|hole|inbox) where|the place)${anyWithCommas(5)} (?:to die|die)\\b`,
  `(?: [a-z'-]+){0,3}? (?:looks?|looked|feels?|felt|works?|reads?|behaves?|smells?|seems?|sounds?|(?:is|are)(?!(?: [a-z]+){0,3} from \\ue008))\\b${anyWithCommas(2)} (?:like|from|straight from|out of|stuck in|as if|as though)\\b${anyWithCommas(7)} ?${LONG_AGO}`,
  `(?: [a-z'-]+){0,4}? (?:built|designed|made|written|coded|stuck|lives?|living)\\b${anyWithCommas(3)} (?:for|in|by)${anyWithCommas(3)} ?(?!\\ue008)${LONG_AGO}`,
  `(?: [a-z'-]+){0,3}? (?:works?|looks?|feels?|is)(?: about)? (?:like|as [a-z]+ as) (?:pulling teeth|watching paint|wading|a maze|a tax form|a tax return|a fax|a brick|a sieve|herding|rolling dice|a lottery|a coin toss|a chocolate)`,
  ` (?:is|are)(?: [a-z]+){0,2}? (?:(?:basically|essentially|little more than|nothing more than|no more than|nothing but|at best|at heart|hardly more than|barely more than|a glorified|glorified)(?: an?| some| the| a glorified)?|(?:just|merely|really just)(?: an?| another| some| a glorified)) (?!(?:of|one|as|right|fine|what|like|the|around|about|a few|behind)\\b)[a-z]+`,
  `(?:'s| is| are| works| may be| might be| can be| was)(?: [a-z]+){0,3}?,? (?:if|when|provided|as long as|so long as|for (?:people|anyone|anybody|those|teams|shops|somebody|someone) who) (?:you(?:'re| are|'ve got|'ve| have)? |they )?(?:[a-z]+ )?(?:(?:enjoy|like|love|fancy|fond of|into|happy to|prefer|willing to)${anyWithCommas(2)} ${ORDEAL}|don't (?:mind|care)|do not (?:mind|care)|never (?:need|have|want|use|make|look|ask)|can live with(?:out)?|(?:nothing|nowhere) better|time to kill|all the time|low (?:standards|expectations))`,
  `(?: is| are|'s) (?:what|where|who|how)(?: [a-z]+){0,3}? (?:buy|pick|choose|get|use|end up|go|happens?|settle)\\b${anyWithCommas(4)} (?:when|once|if|after)\\b`,
  `${anyWithCommas(6)} (?:deserves?|has|have|gets?|needs?) (?:a medal|a prize|(?:our|my|your|every) (?:sympathy|pity|condolences|respect)|sympathy|better(?= than)|an award|a holiday)`,
  `(?:'s?)? (?:users|customers|clients|companies|businesses|organi[sz]ations|people|owners|crowd|lot|fans|shops|teams|subscribers)\\b${anyWithCommas(6)} (?:dread|hate|loathe|regret|complain\\w*|suffer\\w*|leave(?! (?:the|it|their|an?|comments?|you|us|me)\\b)|leaving|left|flee\\w*|struggle|despair|curse|fed up|unhappy|frustrated|stuck|desperate|jumping ship|jump ship|in tears|in droves|waiting|refreshing|queu\\w+|lovely hobby|given up|deserted?|praying|swear\\w*|plenty of time|(?:lots|loads) of time|weekends|nights)\\b`,
  `(?:'s)? [a-z]+ (?:is|are) (?:where|what)${anyWithCommas(5)} (?:to die|die|nightmares)`,
  `${anyWithCommas(3)} (?:means?|involves?|amounts? to|feels like|is like|will (?:have|leave|get) you|you(?:'ll| will)? (?:spend|waste))\\b${anyWithCommas(5)} ${ORDEAL}`,
  `${anyWithCommas(2)} (?:has|had|have|got|keeps?|leaves?) (?:you|them|your [a-z]+|people|teams?|everybody|everyone)${anyWithCommas(2)} ${ORDEAL}(?<=ing)\\b`,
  `(?:'s?)? [a-z]+ (?:never|rarely|seldom|hardly ever) (?:comes?|arrives?|turns? up|shows? up|works?|answers?|calls? back|starts?)\\b`,
  `,? (?:who|which)(?: [a-z]+)? (?:runs?|uses?|drives?|rents? out|sells?|ships?|works? with)\\b${anyWithCommas(6)} ?${LONG_AGO}`,
  `'s (?!(?:exports?|files?|format|data|contract|notice|import|csv|reports?|template|terms|trial)\\b)[a-z]+(?: [a-z]+)? (?:${CANNOT})\\b`,
];
/** A name and a verdict: "Closebook: a mess". */
const BLUNT = `^(?: ?(?:[?:—–=-]+|means|stands for) (?:[a-z]+ [a-z]+, |(?:nothing but|still|only|all|just|more|again|yet another|simply|slow,|expensive,) )*|, (?=(?:an?|the|what an?|simply|just|shame|pity|too bad) ))(?:(?:shame|pity|too bad) about [a-z]+|(?:an? |the |what an? |simply |just )?(?:[a-z]+ )?(?:${BAD_QUALITY}|${BAD_THING}|${TROUBLE}|(?:endless|eternal|constant|lost|missing|poor|no) (?:wait\\w*|queues?|orders|parcels|data|support|service|answers?|outages|delays|phone queues)|broken promises)\\b)`;

const WARN = `(?:why would (?:anyone|anybody|you|somebody)(?: [a-z]+)? (?:choose|pick|buy|use|stay|trust|want|pay|go)|why (?:struggle|bother|suffer|risk|stay|stick|fight)|who needs|(?:isn't it|it's|it is)(?: (?:about|high))? time (?:to|you|for you to) (?:leave|left|quit|drop|dropped|ditch|ditched)|(?:be|being|stay) (?:careful|wary|cautious) (?:with|of|about)|wary of|bet (?:my|your|our|the) [a-z]+ on|no wonder(?: that)? (?:[a-z]+ ){1,3}?(?:leave|left|leaves|quit|drop)|(?:runs?|running|ran) (?:a mile |away |fast )+from|(?:nobody|no one|hardly anyone)(?: ever)? (?:got|gets|came|comes) far with|steer(?:ing)? clear of|stay(?:ing)? away from|keep(?:ing)? away from|run(?:ning)?(?: a mile| fast| away)? from|beware(?: of)?|watch out for|think (?:twice|hard) (?:about|before [a-z]+(?: (?:with|for|on|anything (?:that|from|with|by)))?)|regret(?:s|ted|ting)?(?: (?:going|signing|choosing|buying|picking|leaving us for)(?: (?:with|for|on))?)?|(?:there(?:'s| is| are| was)|(?:could|can|will|would)(?: not|n't| never| hardly)? (?:make|find|have|pick)|can hardly be)(?: no| an?)? worse (?!time|moment|day|place)[a-z]+ than(?: to [a-z]+(?: with)?)?|(?<!\\b(?:n't|not|never|nobody|no one|to|who|hardly)(?: [a-z]+)? )(?:hates?|hated|despises?|loathes?|detests?|can't stand|cannot stand)|(?:a|the|an expensive|a costly) mistake (?:to [a-z]+(?: (?:with|for|on|up with))?|of [a-z]+(?: (?:with|for|on))?)|(?:get(?:ting)?|be|being|good) rid of|rid of|see(?:ing)? the back of|wast(?:e|es|ed|ing) (?:[a-z]+ ){1,3}?(?:on|with)|life(?:'s| is) too short(?: [a-z]+)?(?: for| to [a-z]+(?: with)?)|(?:wouldn't|would not|don't|do not|never|can't|cannot|nobody|no one)(?: [a-z]+)? (?:trusts?|touch(?:es)?|rel(?:y|ies) on|count on|bank on|wish|recommend)(?: [a-z]+ (?:to|with|on))?|(?:wouldn't|would not|never|nobody|no one)(?: [a-z]+)? (?:use|buy|buys|choose)(?: [a-z]+ (?:to|with|on))?|(?:nobody|no one)(?: who(?: [a-z]+){1,5})? would(?: [a-z]+)? (?:pick|choose|buy|recommend|use|take|want|trust|(?:go back|return|move|switch) to|(?:sign|stay|stick|go) with)|(?:'d|would) (?:sooner|rather)(?: [a-z]+){1,6} than (?:(?:stay|stick|deal|work|sign|live|go) (?:with|on)|(?:go back|return) to|(?:use|keep|have))|rescu(?:e|ed|es|ing) (?:[a-z\\ue003]+ ){0,3}?from|(?:refugees?|survivors?|escapees?|veterans?|victims?) (?:of|from)|in tears (?:after|from|over|because of)|nothing (?:good|nice|positive|kind) to say about|only an? (?:fool|idiot|madman|masochist) would [a-z]+(?: (?:with|for|at))?|(?:grumbling|moaning|groaning|swearing|muttering|complaining) about|(?:horror stories|nightmares|headaches|pain|grief|tears|damage) (?:of|about|from|with|after|caused by)|recover(?:ing|ed)? from|^\\W*(?:well,? |so,? |then,? )?good luck with(?! (?:your|the|this)\\b)|good luck to (?:anyone|anybody|whoever|those|everybody|people|the [a-z]+) who [a-z]+(?: (?:with|on|up with|at))?|good luck (?:(?:getting|finding|reaching|cancelling|canceling|explaining|convincing|holding|reading|understanding|keeping|making)(?: [a-z']+){1,8} (?:at|from|with|out of|to|on))|friends don't let friends [a-z]+|suffer(?:s|ed|ing)? (?:with|under|from|through)|(?:fighting|wrestling|battling|struggling|grappling|at war) with|endur(?:e|es|ed|ing)|surviv(?:e|es|ed|ing)|wean(?:ed|ing)? (?:[a-z]+ )?(?:off|from)|condemned to|sentenced to|saddled with|lumbered with|poor|so-called|the horrors of|the likes of|pity (?:anyone|anybody|those|the [a-z]+)(?: who [a-z]+)?(?: (?:on|with))?|sign(?:ing)? your life away (?:to|with)|throw(?:ing)? (?:good )?money (?:at|after)|pour(?:ing)? money into|the problems? with|what's wrong with|(?:trouble|fun) with|the truth about|dirty (?:little )?secrets? (?:of|about)|the dark side of|(?:feel|feeling)(?: [a-z]+)? for (?:[a-z]+ ){1,3}?(?:on|with|at|using|of|who [a-z]+)|(?:sympathy|sympathies|condolences|heart)(?: goes out| go out)?,? (?:to|with|for) (?:[a-z]+ ){1,3}?(?:on|with|at|using|of|who [a-z]+)|reasons? (?:why |that )?(?:[a-z]+ ){1,3}?(?:leave|left|quit|drop|dropped|dump|flee|fled|avoid|hate|gave up on|give up on|run from|switch away from)|(?:nobody|no one|few|hardly anyone|hardly anybody)(?: [a-z]+){0,2} (?:renews|stays|sticks|signs|comes back|buys|chooses|likes|misses)(?: with| on| to| from)?|if you (?:enjoy|like|love|fancy|don't mind|don't care)${anyWithCommas(6)},? (?:then )?(?:go (?:with|for)|choose|pick|buy|use|try|stay with|stick with|get|by all means [a-z]+))`;

/** In front of the name, up to it. */
const BEFORE = new RegExp(
  `(?:\\b(?:${BAD_QUALITY}|${BAD_THING})(?:,? (?:and )?[a-z]+)?|\\b(?:(?<!\\b(?:for|any|no|report|reporting|have|other|of|solve|fix|resolve|about|having) )(?:problems?|trouble|issues?)|shortcomings|weakness(?:es)?|failures?|flaws?|frustrat\\w+|fed up|tired|sick|complaints?|nightmare|mess|limitations|lies(?! with\\b)|false promises|downfall) (?:of|with|about|from|like|by)|\\b(?:(?:tired|sick|fed up|had enough|stuck|burned|burnt|let down|ripped off|overcharged|trapped|disappointed|misled|cheated|deceived|fleeced|robbed|tricked|fooled|betrayed|abandoned|neglected|conned|exploited|lied to|escape|save you|wasting (?:time|money))(?: [a-z]+){0,2} (?:of|with|by|on|from|in|under)|(?:are|am|is|be|'re|i'm|were|so) done with|fre(?:e|ed|es|eing) (?:[a-z]+ )?from|flee(?:s|ing)? from|fled(?: from)?|(?:you|customers|people|users|teams|everyone|everybody)(?:'ll| will| can|'d)?(?: [a-z]+)? wait(?: [a-z\\ue003\\ue004]+){0,3}? for (?:an? )?(?:answer|reply|fix|refund|callback|human|person|response|update)s? from|(?:^\\W*(?:just |go on, )?try|ever tried|ever try) (?:to )?(?:reach|reaching|get|getting|find|finding|call|calling) (?:an? |any )?(?:real )?(?:human|person|answer|refund|somebody|anybody|anyone|support) (?:at|from|out of))|put(?:ting)? up with|stuck with|settl(?:e|ing) for|don't (?:waste [a-z ]+ on|fall for|settle for|be fooled by|let (?:[a-z]+ ){1,2}?(?:near|fool))|\\b(?:avoid|ditch|dump|escape)|say goodbye to|stop (?:overpaying|paying|wasting [a-z ]*) ?(?:for|on|with)?|anything but|${WARN})(?: (?:the|that|a|an|any|anyone|anybody|someone|at|their|your|old|using|about|to|own|people|on|with|waiting for|(?:paying|calling|chasing|reminding)(?: for)?|(?:dealing|working|fighting|struggling|arguing) with|(?:bugs|errors|outages|crashes|gaps|holes|delays|problems|limits|faults|prices|surprises) (?:in|of|at|with|from)))* $`,
);
const BEHIND_RE = new RegExp(
  [...BEHIND, ...LATE_FRAMES, ...HARMS, ...BURDENS, ...PROSE_HARMS, ...CARELESS]
    .map((part) => `^(?:'s?)?${part}`)
    .join("|"),
);
const BLUNT_RE = new RegExp(BLUNT);
/** What says too little of rivals at large: "other vendors can't …" tells of a market. */
const GRAVE = new RegExp(
  `\\b(?:${BAD_QUALITY}|${BAD_THING}|(?:overcharg|rip|cheat|goug|trap|lie|mislead|deceiv|steal|hid|copy|copies|lying)\\w*|don't (?:understand|care)|tell you (?:lies|anything))\\b`,
);

/** How long the words behind a name are that speak ill of it; 0 when none do. */
export function badBehind(after: string): number {
  return (BEHIND_RE.exec(after) ?? BLUNT_RE.exec(after) ?? DRESSED.exec(after))?.[0].length ?? 0;
}
/** The same in front of it. */
export function badBefore(before: string): number {
  const match = BEFORE.exec(before);
  return match ? before.length - match.index : 0;
}
export const isGrave = (text: string): boolean => GRAVE.test(text);
