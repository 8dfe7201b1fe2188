/** What somebody else's product does to those who use it, told in a verb of its own: it buries, it makes you hunt. */
import { words } from "../word-forms.ts";

const THING = "(?:the|its|their|your|every|each|any|all|an?|people's|half|most)";
const OBJECT = `(?: ${THING})?(?: (?!(?:and|or|but|so|for|to)\\b)[a-z'-]+){1,3}?`;
/** Where nobody finds it. */
const AWAY =
  "(?:under|beneath|behind|deep|below|away(?! from)|out of sight|at the bottom|at the end|in the (?:footer|fine print|small print|basement|cellar|back|settings)|(?:\\ue003|one|a few|several) [a-z]+ (?:deep|down)|until (?:the|your|you)|so (?:deep|well))";
/** Work that nobody buys a tool for. */
const CHORE = words(
  "hunt dig search look scroll click chase squint wade queue fight phone ring print scan fax type retype copy plead work think learn sign_in log_in call write email fill scramble crawl count calculate explain apologise apologize buy upgrade start_over go_back sit stand drive walk run wait beg guess pay",
);
const VICTIM =
  "(?:you|people|customers|everyone|everybody|teams?|users?|(?:your|their|its) (?:[a-z]+ )?[a-z]+|[a-z]+(?:ers|ors|ants|ents|s))";
const FALLS_ASIDE = words(
  "drops loses skips misses forgets swallows mangles scrambles eats ignores garbles mislays dropped lost skipped missed forgot",
);
/** Every time, so it is no accident. */
const EVERY_TIME =
  "(?:whenever|when(?= (?:it|there|the)\\b)|every time|each time|as soon as|the (?:moment|minute|day|second)|like (?:other|some|most|an?|the|it)|by the (?:dozen|hundred)|left and right|for breakfast|on a whim)";

/** Behind the name. */
export const BURDENS: readonly string[] = [
  // "Buries its audit trail three menus deep", "tucks the export away"
  ` (?:bur(?:y|ies|ied)|hides?|hid|tuck(?:s|ed)?|stash(?:es|ed)?|lock(?:s|ed)?)${OBJECT} ${AWAY}(?: [a-z\\ue003]+){0,4}`,
  // "Makes you hunt for the export", "has your guests queueing"
  ` (?:makes?|made|leaves?|sends?|sent)(?: (?:all|even))? ${VICTIM}(?: all)? ${CHORE}(?= (?:for|to|through|up|down|at|in|after|with|around|over|between|twice|again|home|back|by|your|their|it|them|everything|every|all|about|on|an?|the|out|and)\\b|[.,!])(?: [a-z]+){1,3}`,
  ` (?:leaves?|left|keeps?|kept|has|had|gets?|got) ${VICTIM} (?:circl|hunt|search|guess|wait|hang|queu|chas|stand|sweat|wonder|beg|hop|pray|click|scroll|squint|fum|scrambl|sit|dangl|worr|driv)[a-z]*ing\\b(?: [a-z]+){0,3}`,
  // "Drops plates whenever it rains"
  ` ${FALLS_ASIDE}${OBJECT} ${EVERY_TIME}(?![a-z])(?: [a-z]+){0,3}`,
  // "Treats support as a luxury"
  `(?: [a-z]+){0,2}? (?:treats?|sees?|regards?|views?)${OBJECT} as (?:an? )?(?:[a-z]+ )?(?:luxury|afterthought|nuisance|burden|cost|extra|optional|chore|favou?r|cash cow|myth|rumou?r|suggestion|hobby)\\b`,
  // "Support, in quotation marks"
  "(?:'s)? (?:so-called )?[\"'](?:support|service|help|experts?|expertise|security|innovation|ai|uptime|quality|free|unlimited|simple|fast|transparent|partnership|technology)[\"']",
  " (?:folks|guys|crew|boys|lot|reps|salespeople|people|team|gang) (?:couldn't|could not|can't|cannot|wouldn't know)(?: (?!(?:wait|make it|come|say|tell|attend|join)\\b)[a-z']+){1,8}",
];

/** What is felt for those who have it: "Still on Closebook? Our condolences." */
export const PITY =
  /^\W*(?:(?:our|my|please accept our|with our)? ?(?:deepest |sincere |heartfelt |warmest )*(?:condolences|sympath(?:y|ies)|commiserations)|(?:our )?thoughts and prayers|(?:oh,? )?bless (?:you|your heart)|(?:oh,? )?(?:you )?poor (?:you|thing|soul)|(?:we(?:'re| are)|i(?:'m| am)|so|oh,? we(?:'re| are)) (?:so |very |really |truly )*sorry(?: (?:for (?:you|your loss)|to hear (?:it|that)))?(?=[.!…]|$)|(?:we|i) feel (?:your pain|for you)|hang in there|stay strong|bring (?:tissues|a book|snacks|patience|a tent|popcorn)|rest in peace|r\.?i\.?p\b|get well soon|blink twice|send help|there(?:'s| is) (?:help|hope)|it(?:'s| is) not your fault|you deserve better|we all make mistakes|nobody's perfect)(?! (?:to|for) (?!you\b|your\b))/;
