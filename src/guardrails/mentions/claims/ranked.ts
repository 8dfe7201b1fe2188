/** Ranks in one breath: "the safest place for your ledger", "no tool reads receipts more accurately", "rated us the easiest diary". */
import { TAG } from "../../text/draft.ts";
import { g, raw } from "../word-forms.ts";
import type { ClaimPattern } from "./patterns.ts";
import { BEST, PEOPLE } from "./words.ts";

const hint = /(?:)/;
export const WE = "(?:we|us|it|our [a-z]+|the (?:platform|product|app|software|system|tool|engine|ai)|\\ue013+)";
const ASKED = /\b(?:if|whether|unless|when|once|goal|target|aim|survey|your|you said|not|n't|never been)\b/;

export const rankedClaims: readonly ClaimPattern[] = [
  {
    // "More finance teams switch to us than to any other vendor"
    type: "comparative",
    hint,
    regexp: g(
      `more (?:[a-z-]+ ){0,3}?(?:${PEOPLE}|[a-z]+s) (?:(?:now|already|today) )?(?:switch(?:es)?|move|come|turn|choose|pick|trust|use|prefer|rely on|buy from|work with|sign with|count on|recommend|renew with|stay with)(?: (?:over|across|to|with|on))? ${WE} than (?:to |with |on |from )?(?:any(?:one|body)?|every|all|the other|other)(?: (?:other|else|single))?(?: [a-z]+){0,2}`,
    ),
    unless: ASKED,
  },
  {
    // "The safest place for your ledger, period."
    type: "superlative",
    hint,
    regexp: g(
      `(?<=^[\\W]{0,4}|[:;–—] ?)the (?:${BEST}|[a-z]{3,}est)(?<!the (?:next|latest|rest|test|guest|request|interest|west|east|nearest|earliest|closest|oldest|forest|harvest|manifest|invest|contest|honest|lowest|smallest|shortest|longest|biggest|highest|largest|hardest|worst)) (?:place|home|way|tool|app|software|platform|system|choice|partner|answer|solution|fit|option|team|service|support) (?:for|to|in|on|with)(?! (?:start|reach|find|learn|see|ask|spend|a (?:call|meeting)|us to)\\b)(?: [a-z'-]+){1,4}`,
    ),
    unless: /\b(?:is|was|are|for me|i (?:know|think|find|see)|would be|depends|may|might|could|question|whether|if)\b/,
  },
  {
    // "Twice as accurate as counting by hand"
    type: "comparative",
    hint,
    regexp: raw(
      `(?<=^[\\W]{0,4}|[:;–—] ?)(?:twice|${TAG.multiple}|half|${TAG.number} times|a hundred times|ten times) as (?!(?:much|many|often|long) as (?:you|last|i|we)\\b)(?:[a-z]+) as (?:(?:any|the|your|an?|most|all|every|doing|working|counting|using|typing|writing|calling) ?)+(?:[a-z-]+)(?: (?:by hand|on paper|in excel|before|else))?`,
    ),
    unless: /\b(?:last year|if|whether|budget|rent|salary)\b/,
  },
  {
    // "Most used in Irish hotels, and not by accident"
    type: "superlative",
    hint,
    regexp: g(
      "^\\W*(?:the )?most (?:used|trusted|loved|popular|recommended|chosen|booked|awarded|downloaded|respected|reliable|accurate|complete) (?:in|by|among|across|with|of)(?: (?!(?:your|their|you)\\b)[a-z'-]+){1,4}",
    ),
    unless: /\b(?:people|questions?|answers?|of (?:you|us|them|the time)|survey)\b/,
  },
  {
    // "No expense tool reads receipts more accurately"
    type: "comparative",
    hint,
    regexp: g(
      "no (?:other )?(?:[a-z-]+ ){0,2}?(?:tools?|software|apps?|platforms?|systems?|vendors?|providers?|suppliers?|products?|makers?|solutions?|services?) (?:anywhere |today |in [a-z]+ )?(?!is|has|was|can't)[a-z]+s? (?:[a-z'-]+ ){0,4}?(?:more [a-z]+|better|faster|earlier|sooner|quicker|deeper|further|as (?:well|fast|much|many|accurately|quickly|far|deep|good))(?= ?[.,;:!?()–—]| - | ?$| (?:than|as|with)(?![a-z]))",
    ),
    unless: /\b(?:need|want|require|if|whether)\b/,
  },
  {
    // "Readers of BuildPanel rated us the easiest site diary"
    type: "superlative",
    hint,
    regexp: g(
      `(?:rated|voted|named|ranked|called|judged|crowned|chose|declared) (?:us|\\ue013+|our [a-z]+)(?: as)? (?:the )?(?:${BEST}|[a-z]{4,}est|most [a-z]+)(?: [a-z-]+){0,3}`,
    ),
    unless: /\b(?:if|whether|not|never|n't)\b/,
  },
  {
    // "Signing this way is quicker than with any other tool"
    type: "comparative",
    hint,
    regexp: g(
      "(?:quicker|faster|easier|simpler|cheaper|safer|better|smoother|more [a-z]+) than (?:with|in|on|through|using|by) any (?:other )?(?:tools?|software|systems?|apps?|platforms?|products?|vendors?|providers?|method|way|thing)(?![a-z])",
    ),
    unless: /\b(?:if|whether|not|never|n't)\b/,
  },
  {
    // "The first in the world to bring clauses and signatures together"
    type: "superlative",
    hint,
    regexp: g(
      "(?:the )?(?:very )?(?:first|only (?:one|\\ue003)) in (?:the (?:world|industry|market|country|trade|business|uk|us|eu)|europe|america|britain|germany|asia) (?:to|that|which|with)(?: [a-z]+){1,2}",
    ),
    unless: /\b(?:you|they|he|she|customer|client)(?:'re| are| were|'s| is| was)\b/,
  },
  {
    // "The fairest pricing in the market"
    type: "superlative",
    hint,
    regexp: g(
      "(?:the|our) (?!(?:latest|rest|test|guest|request|interest|west|east|honest|modest|nearest|closest|oldest|youngest|forest|harvest|contest|hardest|toughest|worst|lowest|highest|shortest|longest)\\b)[a-z]{3,}est (?:[a-z-]+ ){1,3}?(?:on|in) (?:the (?:market|industry|world|business|trade|country)|earth)(?![a-z])",
    ),
    unless: /\b(?:you|your|they|their|he|she|town|if|whether|not|n't|were|was|calls? (?:itself|themselves)|claims?)\b/,
  },
];
