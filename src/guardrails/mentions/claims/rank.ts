/** Where we put ourselves above everybody else, nobody being named: superlatives, comparatives, awards. */
import { TAG } from "../../text/draft.ts";
import type { ClaimPattern } from "./patterns.ts";
import { any, g } from "../word-forms.ts";
import { BEST, BETTER, NOBODY, NO_OTHER, NONE_OF_THEM, THAN, TOOLS } from "./words.ts";

/** The prefilter finds these patterns' words; no second look is needed. */
const hint = /(?:)/;

/** Everybody else, when nobody is named. */
const RIVALS = `(?:every(?:one|body|thing) else|every other${any(2)} ${TOOLS}|(?:all|most|any)(?: of)?(?: the| our)? other${any(2)} ${TOOLS}|any other(?= (?:on|in|out|available|of)\\b|[.,!]|$)|any other (?!(?:days?|weeks?|months?|years?|seasons?|times?|hours?|evening|morning|quarter|customer|client|question|topic|reason|part|page|feature|place|person|child|way|thing|word|subject|cost|item|department)\\b)[a-z-]+(?: [a-z-]+)?(?=[.,!]|$)|the (?:[a-z]+ )?average|(?:all )?the (?:rest|others)(?: of the (?:market|field|pack|industry|competition|world|crowd|bunch))?|(?:the|our|all our|your|any|most|many) (?:competition|competitors?|rivals?|peers)|other (?:[a-z]+ )?${TOOLS}|(?:the )?alternatives?|any(?:one|body|thing) else|no other|(?:the rest of )?(?:the|this|our) (?:market|industry|field|sector|trade)|(?:traditional|legacy|conventional|competing|rival|ordinary|old-school|so-called) (?:[a-z]+ )?${TOOLS}|most ${TOOLS})`;
const SCOPE = `(?:on (?:the )?(?:[a-z]+ )?(?:market|planet|earth)|in (?:the )?(?:whole |entire )?(?:[a-z]+ )?(?:world|market|industry|business|trade|field|sector|category|kingdom|country|nation|europe|america|britain|germany|france|spain|italy|ireland|scotland|wales|england|asia|africa|australia|canada|uk|us|usa|eu|dach|benelux|nordics|city|town|region|class)|around(?! (?:the|here))|out there|(?<= [a-z-]+ )available|anywhere|there (?:is|are|ever was)(?=[.,!]|$)|of its kind|you(?:'ll| will)? (?:ever|can) (?:buy|find|use|get|see|meet|need)|money can buy|bar none|by (?:far|a mile|miles|a (?:country )?mile|some distance|a long way)|hands down)`;
/** A comparative that praises whoever it is said of. */
const AHEAD = `(?!slower|worse|later|weaker|poorer|(?:more|less|fewer) than)${BETTER}`;
const NOT_A_PRODUCT =
  "(?:time|times|day|days|moment|date|slot|week|reason|reasons|question|thing|part|place to|way to (?:start|reach|learn|find|spend|see|ask|say)|feeling|example|idea|news|advice|need|point|sign|person to|end|step|bit|excuse|words?|cause|occasion)";
/** Told of the reader's own people, rivals or past, or asked of the reader. */
const THEIRS =
  /\bthan the rest of (?:us|the team)\b|\bthan (?:yours?|you|hers|theirs|he|she|him|her|mr|mrs|ms|our (?:[a-z]+ )?(?:customers|clients|readers|users|members))\b|\b(?:on|in|at|from|of) (?:your|their|his|her) (?:[a-z]+ )?(?:team|side|company|office|list|group|department|stack|crew|site|end)\b|\b(?:ours|us|our own) included\b|\bincluding (?:ours|us|our own)\b/;
/** "We found no faster way than asking everybody": two doings of ours are compared. */
const OWN_DOING =
  "^[^.!?]*\\b(?:we|i)\\b[^.!?]* than (?:by |to )?(?!using|choosing|buying|working|booking|ordering|switching|going|coming|having|letting|trusting|calling)[a-z]+ing\\b(?![^.!?]*\\b(?:us|ours?)\\b)";
const LAGS =
  "(?:eats? our dust|(?:is|are|still|lies|lie|remain|remains)(?: [a-z]+){0,3}? (?:behind|in the dust|outclassed|no match|catch-?up|catching up|copying us|scrambling|chasing us|nowhere|second best|runners-up)|plays? catch-?up|trails?|lags?|pales?|falls? (?:short|behind)|(?:can only|could only) (?:dream|envy|watch|follow|hope)|(?:sets?|takes?) (?:its|their) (?:watch(?:es)?|clocks?|cue|lead|pace) (?:by|from)|(?:can't|cannot|can not|don't|doesn't|couldn't|won't|struggles? to|fails? to) (?:even )?(?:keep up|compete|match|touch|follow|hold a candle|come close|compare|measure up|do (?:this|that|what we)|offer (?:this|that|what we))|copies us|copy us|comes? second|follows? our lead|look(?:s)? up to us|wish(?:es)? they|(?:is|are) left (?:behind|standing))";
const FIND =
  "(?:find(?:ing)?|found|see|seen|meet|met|get|buy|come across|hear(?: of)?|heard(?: of)?|name|think of|point to|be shown)";
const SEEK = `(?:(?:you(?:'ll| will| would|'d|'ve)?|we(?:'ve)?|i(?:'ve)?|nobody|no one|they)(?: [a-z']+){0,3}? (?:never|not|won't|can't|cannot|couldn't|wouldn't|haven't|yet|have a (?:hard|tough|difficult) (?:time|job)|be at pains|hard[- ](?:pressed|pushed)|struggle|yet|without) ?(?:to )?${FIND}|(?:have|has|'ve|'s) yet to ${FIND}|you won't (?:find|get|see|meet)|(?:find|seek|look|search|hunt)(?:ing)?(?: [a-z]+)? in vain(?: for)?|(?:i|we) know (?:of )?no|(?:just |go on,? )?(?:try|good luck)(?: to find| finding| and find)|(?:challenge|defy|dare) (?:you|anyone|anybody)(?: [a-z]+)? to (?:find|name|show(?: me)?)|look(?:ed|ing)? [a-z ]{2,20}(?:and|without) (?:not |never )?find(?:ing)?(?: nothing| anything)?)`;
const SHOW = "(?:show me|name(?: me)?|find me|point me to|bring me|if (?:there(?:'s| is)|you (?:find|know|see|meet)))";

/** Everybody else, whatever they are called: behind "than" they need no trade. */
const ANY_OTHERS =
  "(?:others?(?: [a-z]+s)?(?![a-z])|any(?:one|body)?(?: other| else| of the others)?(?: [a-z-]+)?|every(?:one|body)?(?: other| else)(?: [a-z-]+)?|all (?:the )?others?(?: [a-z-]+s)?|the (?:rest|others|competition)|(?:our|the|all our|all|most|any of our) (?:competitors?|rivals?|peers|competition))(?:'s?)?";

export const rankPatterns: ClaimPattern[] = [
  {
    // "Our doors close tighter than those of our competitors", "with us it is safer than with others"
    type: "comparative",
    hint,
    regexp: g(
      `(?:${AHEAD}|(?!other|rather|further|either|never|ever|dear|small|slow|high|old|wors|weak)[a-z]{3,}er)(?: [a-z]+)? than (?:(?:those|that|the (?:[a-z]+ )?[a-z]+) (?:of|from) ${ANY_OTHERS}|(?:with|at|from|by|on) ${ANY_OTHERS}|(?:our|the|all our) (?:competition|competitors?|rivals?)(?:'s|'))`,
    ),
    ours: true,
    unless: new RegExp(`${THEIRS.source}|\\b(?:no|not|never|neither|n't)\\b`),
  },
  {
    // "Nobody keeps fish colder"
    type: "superlative",
    hint,
    regexp: g(
      `(?:${NOBODY}|${NO_OTHER} ${TOOLS})(?: else)?(?: (?:in|on) (?:the )?[a-z]+)? (?:keeps?|makes?|cools?|holds?|delivers?|builds?|does|bakes?|ships?|cleans?|prints?|serves?|runs?|sorts?|reads?|stores?|carries|cooks?|roasts?|answers?|works?)(?: (?!any\\b)[a-z]+){0,3}? ${AHEAD}(?=[.,!;)]|\\s*$| than (?:us|we|\\ue013+))`,
    ),
    unless: new RegExp(`${THEIRS.source}|\\b(?:if|whether|unless)\\b`),
  },
  {
    // "Butchers trust us more than any other", "they prefer us to everyone else"
    type: "comparative",
    hint,
    regexp: g(
      `(?:(?:trusts?|likes?|loves?|recommends?|choos(?:e|es)|picks?|uses?|rel(?:y|ies) on|counts? on|(?:buys?|rents?|orders?) from) (?:us|\\ue013+|our [a-z]+) (?:(?:far|much|even) )?more(?: often)? than (?:(?:on|from) )?${ANY_OTHERS}|prefers? (?:us|\\ue013+|our [a-z]+) (?:over|to|above) ${ANY_OTHERS}|(?:ranks?|rates?|rated|ranked|places?|placed|puts?|sees?) (?:us|\\ue013+|our [a-z]+) (?:far |well |clearly )?(?:above|ahead of|before|over|higher than) ${ANY_OTHERS}|(?:all|the) (?:the )?others? (?:come|comes|rank|ranks|follow|follows) (?:after|behind) (?:us|\\ue013+)(?![a-z]))`,
    ),
    unless: /\b(?:if|whether|unless|not|n't|never)\b/,
  },
  {
    // "You won't find a more reliable tool", "you'd be hard pressed to find anybody who does it better"
    type: "superlative",
    hint,
    regexp: g(
      `${SEEK}(?: (?:an?|any|another|anyone|anybody|anything|one|someone|somebody|nothing|a single))?${any(5)} (?:${BETTER}|as (?!well|soon|long|far|of|a\\b)[a-z-]+|like (?:us|ours|this|it|we)|this (?:well|good|fast|quick|[a-z]+ly)|(?:that|who|which) (?:does|do|can|gets|has|is|lasts|comes|works|match(?:es)?|touch(?:es)?|equals?|rivals?|beats?)|(?:an? )?match for (?:us|ours?|it)\\b|(?:named |mentioned |spoken |put )?in the same (?:breath|league|class|sentence|street) as (?:us|ours?|this)\\b)(?! ${NOT_A_PRODUCT}\\b)(?: [a-z-]+)?`,
    ),
    unless: new RegExp(`\\b(?:[a-z]+er|good|more [a-z]+) ${NOT_A_PRODUCT}\\b|${THEIRS.source}|${OWN_DOING}`),
  },
  {
    // "Show me a tool that does this better"
    type: "superlative",
    hint,
    regexp: g(
      `${SHOW} (?:an?|one|any|another)(?: other| single)?(?: (?:${BETTER}))?${any(2)} (?:${TOOLS}|one|anyone|anybody|somebody|someone)${any(5)} (?:${BETTER}|this (?:well|good|fast|[a-z]+ly)|(?:can|does|do) (?:this|that|the same|what we))(?! for (?:you|your)\\b)`,
    ),
    unless:
      /\b(?:for (?:a|one|single|your) (?:single|entity)|suits you better|fits you better|take it|choose it|go for it|buy it|stay with)\b/,
  },
  {
    // "Nobody has a better planner", "show me a faster one on the market", "no rival can match us"
    type: "superlative",
    hint,
    regexp: g(
      `(?:(?:${NOBODY}|${NO_OTHER} ${TOOLS}|no ${TOOLS})(?: else)?(?: (?:in|on) (?:the )?[a-z]+)? (?:has|makes|builds|sells|offers|gives you|can offer) (?:an? )?(?:${BETTER})${any(2)} ${TOOLS}|${SHOW} (?:an? |one |any )(?:${BETTER})${any(2)} ${TOOLS} (?:for [a-z]+ )?(?:${SCOPE}|in (?:the )?[a-z]+|than (?:ours|us|\\ue013+)|that beats)|(?:${NOBODY}|none|${NO_OTHER} ${TOOLS}|${NONE_OF_THEM}|no ${TOOLS})(?: else)?${any(5)} (?:match|beat|touch|equal|rival|keep up with|catch up with|compete with|hold a candle to|measure up to) (?:us|ours|our [a-z]+|\\ue013+)(?![a-z]))`,
    ),
    unless: THEIRS,
  },
  {
    // "There's no better way to close", "there isn't another tool that lasts the day"
    type: "superlative",
    hint,
    regexp: g(
      `(?:there(?:(?:'s| is| are| exists?)(?: simply| just| really)? (?:no|not|nothing|nobody|no one)| (?:simply |just )?(?:isn't|is not|aren't))|you(?:'ll| will)? (?:find|get|see) no|the market (?:has|offers|knows) no)(?: an?| any)? (?:(?:other )?${BETTER}${any(2)} (?:way to|${TOOLS})|(?:other|another|single|any other)${any(2)} ${TOOLS} (?:that|which|who|with|like|as|to)|(?:[a-z]+ ){0,2}?${TOOLS} (?:that|which)(?:'s| is| are| does| works| runs)?(?: [a-z]+)? ${BETTER}|(?:other |thing |anything )?like (?:us|ours|this))`,
    ),
    unless: new RegExp(`\\b(?:[a-z]+er|more [a-z]+) ${NOT_A_PRODUCT}\\b|\\bin your\\b|\\bfor (?:a single|you|your)\\b`),
  },
  {
    // "Nobody else gets an answer out this quickly"
    type: "superlative",
    hint,
    regexp: g(
      `(?:ours is the (?:only|sole) one (?:that|which)|(?:no|not (?:a single|one))(?: other)? ${TOOLS}(?: in [a-z]+| anywhere)? (?:is|are|does|works|can be)${any(3)} ${BETTER}\\b|${NO_OTHER} ${TOOLS}(?: in [a-z]+)? (?:comes?|gets?) (?:anywhere )?(?:near|close)(?: to)? (?:us|ours?|it)\\b|(?:(?:${NOBODY}|nothing|${NO_OTHER} ${TOOLS}|none)(?: else| (?:in|on) the (?:[a-z]+ )?(?:market|industry|business|world|planet|country)| out there| available| money can buy| in (?:this|our) (?:business|trade|field|industry))|${NONE_OF_THEM})${any(8)} (?:${BETTER}\\b|this (?:well|good|[a-z]+ly|fast|far)|so [a-z]+ly|as [a-z]+ly|as (?!well|soon|long|far)[a-z]+ as (?:we|us|ours|this|\\ue013+)(?![a-z])|like (?:us|we do|this)|our [a-z]+|close|near))`,
    ),
    unless: THEIRS,
  },
  {
    type: "superlative",
    hint,
    regexp: g(
      `(?:${NOBODY}|none)(?! (?:of|wants?|likes?|needs?|wishes|should|has to|enjoys|expects|asks|knows|cares|will know|in your|on your|at your))${any(5)} (?:better|faster|quicker|cheaper|smarter|more [a-z]+|like (?:we do|us)|this (?:fast|quickly|[a-z]+ly)|so well)(?: ${THAN} (?:we|us|ours?|our [a-z]+)\\b|(?=[.,;:!]| [(–—]|\\s*$))`,
    ),
    unless: new RegExp(`${THEIRS.source}|\\byou(?:rs?)?\\b`),
  },
  {
    // "There's Acme, and then there's everyone else", "ask around, and you won't hear a second name"
    type: "superlative",
    hint,
    regexp: g(
      "(?:and |, )?then there(?:'s| is| are|'re) (?:every(?:one|body)(?: else)?|the (?:rest|others)|nothing|nobody|no one|daylight|silence|(?:a|an) (?:[a-z]+ ){0,3}(?:gap|void|drop|distance))|(?:(?:you(?:'ll| will)?(?: only| just| always| keep)? hear(?:ing)? (?:only |just |always )?(?:the same|one|\\ue003|a single|our)|(?:won't|will not|'ll never|will never|don't|never) hear (?:a |any )?(?:second|other|another|different|\\ue008)|there(?:'s| is) (?:really |only |just |but )*(?:one|\\ue003)) name(?! (?:on|missing|in the list)\\b)|(?:(?:all|everybody|everyone|they)(?:'ll| will)?(?: all)?|will) (?:say|name|give you|tell you|mention|point (?:you )?to|send you to) (?:the same name|\\ue013+|us\\b))",
    ),
    unless: /\b(?:if|when|unless|why|whether)\b/,
  },
  {
    // "Whoever has looked at all of them ends up with us", "take your time: you'll come back to us"
    type: "superlative",
    hint,
    regexp: g(
      "(?:(?:whoever|everyone who|everybody who|anyone who|anybody who|all who|those who|people who|teams who|most who|every [a-z]+ who)(?: [a-z0-9'\\ue000-\\uf8ff-]+){1,14}?|you(?:'ll| will)(?: always| all| still| just| only)?|(?:they|people|everybody|everyone|most)(?:'ll| will)?(?: all| always| sooner or later)?) (?:ends?|ended|end|winds?|wound|finish(?:es|ed)?) up (?:with|at|on|choosing|using|buying|picking|back with|here with|signing with) (?:us|ours?|\\ue013+)(?![a-z]| (?:on|at|in|for|talking|sitting|waiting|standing)\\b)|(?:nobody|no one|not one|none|no (?:customer|client|team|company|shop|buyer|user))(?: (?!(?:will|should|has|have|had)\\b)[a-z'-]+){0,6}? (?:has|have|had|ever)(?: ever| yet| so far)* (?:gone (?:elsewhere|anywhere else|to (?:a competitor|somebody else|the competition))|(?:gone back|switched (?:away|back)|moved (?:away|back)|walked away)(?=[.,!;:]|\\s*$| (?:yet|since|so far|from us|to (?:paper|excel|spreadsheets?|(?:their|the) old))\\b)|chosen (?:another|anybody else|anyone else|somebody else)|regretted (?:it|choosing|switching)|looked (?:back|elsewhere)|found (?:a better|anything better|better))\\b|(?:nothing|nobody|no one|not one|none)(?: [a-z'-]+){1,9}? (?:than|as) (?:ours|we do|we can|us)(?=[.,!;:]|\\s*$)",
    ),
    unless:
      /\b(?:if|when|unless|whether|other than|rather than|sorry|afraid)\b|\byour (?:team|people|staff)\b|\b(?:on|in|at|from|of|among) your (?!size|class|trade|field|industry|sector|league|branch|region|country|area|line|position|situation|market)[a-z]+/,
  },
  {
    // "Every other app eats our dust"
    type: "superlative",
    hint,
    regexp: g(
      `(?:${RIVALS}|rivals|competitors)${any(2)} (?:${LAGS}|(?:chasing|copying|following|envying) us|(?:[a-z]+ )*trying to (?:catch|keep) up with us)|(?:others|they all|everyone else|rivals|competitors) (?:copy|copies|imitate|follow) (?:us|what we)\\b`,
    ),
    unless: /\b(?:you|your|stocks?|index|bond|yield) (?:[a-z]+ ){0,2}(?:said|told|competitors?|rivals?|shares?)\b/,
  },
  {
    type: "superlative",
    hint,
    regexp: g(
      `(?:(?:we|it|that|this|and|to|have|has|which|you|\\ue013+|[a-z]+) )(?:leav(?:e|es|ing)|left|blow(?:s|ing)?|put(?:s|ting)?) ${RIVALS} (?:far |way |miles )?(?:behind|standing|in the (?:dust|shade)|to shame|out of the water|away|for dead)`,
    ),
  },
  {
    type: "superlative",
    hint,
    regexp: g(
      `(?:run(?:s|ning)? rings around|wip(?:e|es|ing) the floor with|knock(?:s)? spots off|out(?:class|perform|pace|shine|rank|smart|play|do)(?:es|s|ing)?|eclips(?:e|es)|surpass(?:es)?|trounc(?:e|es)|crush(?:es)?|beat(?:s)?|leav(?:es?|ing) behind|overtak(?:es?|en|ing)|(?:has|have) the edge over|wins? against|(?:is|are|'re) (?:far |well |way |miles |streets )?(?:ahead of|superior to)) ${RIVALS}`,
    ),
    ours: true,
    unless: /\b(?:quote|price|offer)s?\b/,
  },
  {
    // "In a league of our own", "we set the benchmark", "without equal"
    type: "superlative",
    hint,
    regexp: g(
      `(?:(?:in|is|are|be|plays? in|it's|we're|as) (?:a|its|our|their) (?:league|class|category) (?:of|on) (?:our|its|their) own|(?:we |it |\\ue013+ )stands? alone|(?:(?:has|have|with|is|are|find) no|without(?: an?)?) (?:true |real )?(?:equals?|peers?|rivals?|match|parallel)(?= in\\b| when\\b| on\\b|[.,!;:]| [(–—]|$)|head and shoulders above|(?:streets|light[- ]?years|a mile|miles) ahead|ahead of (?:the (?:pack|field|game|rest|competition|market)|(?:every|all|any|most) other (?:[a-z]+ )?${TOOLS})|com(?:e|es|ing) out on top|the (?:one|name|team|tool) to beat|(?:can't|cannot|can not|won't|never) be (?:beaten|bettered|matched|topped|beat|equalled|equaled|surpassed)|beyond compare|incomparable|(?:one|\\ue003) of a kind|in a class by (?:itself|ourselves)|matchless|world[- ]beating|(?:have|has|know|knows|face|faces) no (?:serious |real |true )?(?:competition|competitors?|rivals?)(?= in\\b|[.,!]|$)|look wherever you (?:like|want)|(?:hard|tough|difficult) to beat|nothing beats (?:us|our)\\b)`,
    ),
    ours: true,
    unless: /\b(?:price|quote|offer)s?\b|\bof (?:schedule|time|plan|deadline)\b/,
  },
  {
    type: "superlative",
    hint,
    regexp: g(
      "(?:(?:we(?: [a-z]+)? (?:lead|own|top|rule|dominate)|leads|leading|dominat(?:es|ing)|owns|tops|rules) the (?:[a-z]+ )?(?:market|field|pack|industry|league|rankings?|charts?|category|world|sector)\\b|(?:(?:we|to|have|has|who|which)(?: [a-z]+)? (?:set|raise|lead|own|top|rule)|sets|raises|redefines?) the (?:[a-z]+ )?(?:standards?|benchmarks?|bar|pace)\\b|the (?:gold|industry|global|world) standard (?:of|for|in)|the (?:[a-z]+ )?(?:benchmark|yardstick) (?:for|of|in) (?:the|our|all|every)|the leader (?:in|among|for) (?!(?:the|your|our|this|that) (?:[a-z]+ )?(?:room|meetings?|team|group|projects?|calls?|workshops?|day|time)\\b|you\\b)(?=[a-z])|the (?:first|preferred|natural|obvious) choice (?:of|among|for) (?!(?:you|your|me|us|this|that|the|an?)\\b)[a-z]+s\\b|(?:every(?:one|body)'s|the [a-z]{3,}s') (?:favou?rite|first choice|number (?:one|\\ue003))|(?:our|the) [a-z]+ (?:is|are) the (?:gold|industry) standard|(?:tool|platform|vendor|partner|supplier|provider|software|app|brand) of choice|preferred (?:choice|partner|supplier) of|top of (?:every|all|each) (?:ranking|list|league|table|chart|test|comparison)s?|(?:the |an? )?(?:undisputed|unchallenged|uncontested|reigning|unrivalled|clear) (?:[a-z]+ )?(?:leaders?|champions?|king|queen|number \\ue003|no\\. ?[\\ue0031]|winner)(?! (?:[a-z]+ ){0,8}(?:is|was) (?:an?|the|mrs?|ms|miss) )|(?:the )?(?:rolls-royce|rolls royce|ferrari|mercedes|porsche|champions league|cr[eè]me de la cr[eè]me|pinnacle|crown jewel) of|made (?:us|our [a-z]+) (?:the|their|its) (?:[a-z-]+ )?(?:first|top|number \\ue003|preferred) (?:choice|pick|address)|(?:everyone|everybody|the world)'s (?:first choice|favou?rite)|(?:wrote|written) the (?:book|rulebook) on|the (?:last|only|one) (?:[a-z-]+ ){1,3}?you(?:'ll| will) ever (?:need|want)|rank(?:s|ed)? (?:us )?(?:first|number \\ue003|#\\ue003))",
    ),
    ours: true,
    unless: /\b(?:in|for|within) your (?:[a-z]+ )?(?:market|industry|field|category|sector)\b|\bif you\b/,
  },
  {
    type: "superlative",
    hint: /best|most|finest|leading|top|number|#|est\b|favo/,
    regexp: g(
      `(?:the |our )?${BEST}(?! (?:practice|regards|wishes|of luck|way to reach))(?: (?!(?:building|room|office|town|entity|floor|seat|table|one|slot|parcel|file)\\b)[a-z-]+){0,5}? ${SCOPE}(?![a-z]| (?:square|place|day|hall|town|stall))`,
    ),
    ours: true,
    unless:
      /\b(?:you have|you've|your (?:[a-z]+ )?(?:is|was|has|team|company))\b[^.]{0,40}\b(?:best|largest|biggest|fastest|top)\b/,
  },
  {
    // "Faster than anything else", "quicker than doing it in Excel"
    type: "comparative",
    hint,
    regexp: g(
      `${AHEAD}(?: [a-z-]+){0,5}? (?:${THAN}|(?<=superior )to) (?:${RIVALS}|any(?! (?:of (?:you|your)|single|time))(?:${any(2)} ${TOOLS}|(?:one|body)\\b(?! (?:(?:ha[ds]|have) )?(?:ever )?(?:expected|thought|hoped|feared|kn(?:e|o)wn?|imagined|planned|guessed)\\b)(?! (?:of us|i know))|thing(?= else| out there| on the| available| you))(?: else)?|what(?:ever)? you(?:'re| are)? (?:us(?:e|ing)|have|work(?:ing)? with|know) (?:now|today|at present)|traditional|legacy|conventional|the (?:norm|average|usual [a-z]+))(?:'s)?`,
    ),
    unless: THEIRS,
  },
  {
    type: "comparative",
    hint,
    regexp: g(
      `${BETTER}(?: [a-z-]+){0,5}? ${THAN} (?:(?:doing (?:it|this|them) |working |closing |reconciling |planning )?(?:by|in|on|with) (?:hand|excel|spreadsheets?|paper|pen and paper|email)|(?:an? |any |your )?spreadsheets?|excel|paper|manual [a-z]+|pen and paper)\\b`,
    ),
    ours: true,
  },
  {
    type: "comparative",
    hint,
    regexp: g(
      `(?:unlike|compared (?:to|with)|in contrast to|as opposed to|while|where|whereas) (?:most |many |the |all |any )?(?:${RIVALS}|(?:other|ordinary|traditional|typical) [a-z]+s|others)[^.!?]{0,80}?[,;] ?(?:we|ours|our|you)\\b(?: [a-z']+){0,4}`,
    ),
    ours: true,
    unless: THEIRS,
  },
  {
    type: "comparative",
    hint,
    regexp: g(
      `(?:we|our [a-z]+)(?:'re| are| is|'ve| have)?${any(4)} ${BETTER}(?: [a-z-]+){0,5}? ${THAN} (?:(?:the |all |most )?others\\b|any(?: other)? (?!of (?:you|your)\\b|time\\b|single\\b)[a-z]+)|what (?:takes|costs|needs) (?:others|other [a-z]+s|${RIVALS})`,
    ),
    unless: THEIRS,
  },
  {
    // "If you know a faster courier, let us hear about it"
    type: "superlative",
    hint,
    regexp: g(
      `if (?:there(?:'s| is| are)|you(?:'ve| have)? (?:find|know|see|meet|found|seen|met|heard of)) (?:an? |any )?(?:${BETTER}) (?!${NOT_A_PRODUCT}|number|address|date)(?:[a-z-]+ ){0,2}?[a-z-]+,? (?:(?:we|i) (?:haven't|have not|have yet|want to|would|'d)|(?:we|i)'ve yet|(?:we|i)'d (?:love|like)|let us (?:hear|meet)|(?:i|we)'ll eat|do tell|please introduce)`,
    ),
  },
  {
    type: "superlative",
    hint,
    regexp: g(
      `it (?:doesn't|does not|can't|cannot) get (?:any |much )?${BETTER} than|there(?:'s| is| are)? ?(?:isn't|is not|aren't|no|not) (?:an? |any )?${BETTER}(?: [a-z-]+){1,3}? (?:to be had|to be found|${SCOPE})`,
    ),
    unless: THEIRS,
  },
  {
    // "From a garage to Europe's number one for florists"
    type: "superlative",
    hint,
    regexp: g(
      "(?!(?:today|year|month|week|team|company|group|customer|reader|client|user)'s)(?:(?:[a-z]{4,}|uk|us|eu|dach)'s|[a-z]{3,}s') (?:number(?:[- ]\\ue003|one)|no\\. ?[\\ue0031]|#\\ue003|market ?leader|first choice)(?= (?:for|in|among|when)\\b|[.,!;]|$)",
    ),
    unless: /\b(?:song|hit|tennis|football|handball|league|player|charts?|priority|agenda|list)\b/,
  },
  {
    // "The world's first quality system designed by operators"
    type: "superlative",
    hint,
    regexp: g(
      `(?:the )?(?:world|industry|market|planet|europe|america|britain|germany|country)(?:'s|s') (?:very )?first(?: and only)? (?:(?!(?:choice|time|day|week|month|quarter|half|floor|war|lady|aid)\\b)[a-z-]+ ){0,3}?${TOOLS}(?![a-z])`,
    ),
    unless: THEIRS,
  },
  {
    // "The name controllers trust most"
    type: "superlative",
    hint,
    regexp: g(
      `(?:name|brand|one|${TOOLS}) (?:that )?(?:(?!please\\b)[a-z]+ ){1,3}?(?:trust|love|prefer|recommend|choose|rely on|like|swear by) (?:the )?(?:most|above all)\\b`,
    ),
    unless: /\b(?:which|what|would|your|you)\b/,
  },
  {
    // "Half as long as in a spreadsheet", "does in a day what others need a week for"
    type: "comparative",
    hint,
    regexp: g(
      `(?:(?:half|twice|${TAG.multiple}|${TAG.fraction}) as [a-z]+ as|(?:${TAG.multiple}|${TAG.fraction}) ${BETTER} than|(?:do|does|did|manages?|finish(?:es)?|gets? done) in (?:${TAG.duration}|an? [a-z]+) what) (?:(?:with|in|on|at|by|doing it(?: in| by)?) )?(?:${RIVALS}|others|an? (?:normal )?spreadsheets?|excel|hand\\b|paper|any(?: other)?(?: [a-z]+)? ${TOOLS})`,
    ),
    unless: THEIRS,
  },
  {
    type: "superlative",
    hint,
    regexp: g(
      "(?:^\\W*|we're |we are |as )(?!(?:today|year|month|week|team|company|group)'s)[a-z]{4,}'s (?:largest|biggest|oldest|leading|number(?:[- ]\\ue003|one)|favou?rite|most trusted) [a-z]+(?: [a-z]+)?(?= (?:for|of|in|since|when)\\b|[.,!;:]|$)",
    ),
  },
  {
    // "Scotland's favourite scaffolder"
    type: "superlative",
    hint,
    regexp: g(
      "(?!(?:today|year|month|week|team|customer|company|reader|season|everyone|group|children|client|user|staff|boss)'s)[a-z]{4,}'s (?:favou?rite|best-loved|most trusted|most-loved|leading|largest|biggest|oldest|number(?:[- ]\\ue003|one)|no\\. ?[\\ue0031]|#\\ue003|best|top) (?:[a-z]+ )?(?!number|letter|order|paper|folder|quarter|floor|door|error|factor|customer|user|member|manager|owner|driver|server|indicator|answer|matter|offer)[a-z]{3,}(?:er|or|ist|agency|clinic|school|bank)s?\\b(?! (?:is|was|has|are)\\b)",
    ),
    ours: true,
  },
];
