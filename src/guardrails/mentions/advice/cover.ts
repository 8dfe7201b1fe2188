/** What insurance pays and what the law wants kept: "without an inspection your insurance is void", "you must keep records for seven years". */
import { TAG } from "../../text/draft.ts";
import { g, type AdvicePattern } from "./words.ts";

const INSURANCE =
  "(?:(?:your|the|their|any|every|all|an?) (?:[a-z]+ )?)?insurance(?: (?:cover(?:age)?|polic(?:y|ies)|contract|protection))?";
const POLICY = "(?:your|the|their) (?:[a-z]+ )?(?:polic(?:y|ies)|cover(?:age)?)";
const INSURER =
  "(?:(?:your|the|any|no|most|every|all|an?) )?(?:[a-z]+ )?(?:insurers?|underwriters?|insurance compan(?:y|ies)|insurances?)";
const MODAL =
  "(?:'ll| will| would|'d| can| could| may| might| has to| have to| is going to| are going to| always| simply| just| then| usually| even| rightly)*";
const VOID =
  "(?:void(?:ed)?|invalid(?:ated)?|null and void|worthless|useless|not worth (?:the|a) [a-z]+|(?:not|no longer) valid)";
const BECOMES =
  "(?:'s|'re| is| are| becomes?| will be| would be|'ll be| gets?| may be| could be| can be)(?: (?:then|simply|immediately|automatically|already|usually))?";
const CLAIM =
  "(?:your|the|a|any|every|such a|that) (?:[a-z]+ )?(?:claims?|pay-?out|payment|cover(?:age)?|loss|damage)(?! (?:forms?|files?|numbers?|lines?|pages?|letters?)\\b)";
const NOT =
  "(?:won't|will not|doesn't|does not|don't|do not|never|wouldn't|can't|cannot|needn't|no longer|refuses? to)";
/** Begun with what is missing, which is no denial of what follows. */
const WITHOUT = "(?:without [^.,;:!?\\n]{3,40}?,? )?";
/** What it hangs on. */
const CONDITION =
  /\b(?:without|if|unless|when|once|where|no [a-z]+|missing|incomplete|overdue|expired|un(?:inspected|checked|tested|serviced|maintained|locked|signed|documented|certified|licensed|registered|trained|secured|logged)|not (?:inspected|checked|tested|serviced|maintained|documented|signed))\b/;
const OTHER_POLICY =
  /\b(?:privacy|returns?|refund|cookie|house|password|cancellation|our|roof|book|mobile|network) (?:polic(?:y|ies)|cover(?:age)?)\b|\b(?:ask|check with|talk to|speak to) (?:your|the) (?:insurers?|brokers?|insurance)/;

const READER =
  "(?:you|your [a-z]+|(?:the )?(?:landlords?|employers?|owners?|operators?|tenants?|managers?|responsible person)|companies|firms|businesses|schools|clinics|shops|practices|anyone|everyone|whoever [a-z ]{3,30})";
const MUST =
  "(?:'ll have to|must|(?:have|has|need|needs) to|(?:are|is|'re)(?: legally)? (?:obliged|required|bound|obligated) to)";
const RECORDS =
  "(?:(?:the|your|all|any|these|those|such|each|every|their|its|an?|of|paper|written|detailed|proper|signed|old) )*(?:[a-z-]+ ){0,2}?(?:records?|log-?books?|logs|registers?|certificates?|receipts?|invoices?|documents?|documentation|paperwork|reports?|files|contracts|pay-?slips|time ?sheets|books|minutes)";
const SO_LONG = `(?: [a-z]+){0,3}? (?:for )?(?:at least |a minimum of |no less than |not less than |up to |another )?${TAG.duration}`;
/** Laws by their kind; an order only where it is one of the state's. */
const LAW =
  "(?:(?:the|this|that|an?) )?(?:(?!(?:the|this|that|an?) )[a-z&-]+ ){1,4}?(?:act|regulations?|directive|ordinance|legislation|statute|(?:fire|safety|reform|protection|planning|\\)) order|building (?:code|regs))(?: [\\ue003\\ue008])?";
const BREAKING =
  "(?:break(?:s|ing)?|breach(?:es|ing)?|violat(?:es?|ing)|flout(?:s|ing)?|in breach of|on the wrong side of|in violation of|acting against|falling foul of|outside)";

export const coverAdvice: readonly AdvicePattern[] = [
  {
    // "Without an annual inspection your insurance is void"
    field: "legal",
    regexp: g(`${WITHOUT}(?:${INSURANCE}|${POLICY})${BECOMES} ${VOID}(?![a-z])`),
    unless: OTHER_POLICY,
  },
  {
    // "Insurers will refuse your claim if …", "your insurer won't pay out"
    field: "legal",
    regexp: g(
      `${WITHOUT}(?:${INSURER}${MODAL} (?:(?:refuse|reject|decline|deny|turn down|throw out|dismiss|cut|reduce|dispute)s? (?:to (?:pay|cover|settle|compensate)|${CLAIM})|${NOT}(?: (?:have|need) to)? (?:pay|cover|compensate|settle|insure|accept)\\b|pays? (?:nothing|not a (?:penny|cent)))|(?:${INSURANCE}|${POLICY}) (?:lapses?|(?:is|are) (?:gone|cancelled|withdrawn)|falls away)|(?:you|they|owners|landlords)(?:'ll| will| would|'d| may| could| can| risk)? (?:lose|losing|forfeit(?:ing)?) (?:your|their|the|all|any) (?:[a-z]+ )?(?:insurance|cover(?:age)?)(?![a-z]))`,
    ),
    needs: CONDITION,
    unless: OTHER_POLICY,
  },
  {
    // "Uninspected buildings are uninsured buildings", "no inspection, no insurance"
    field: "legal",
    regexp: g(
      `(?:[a-z]+(?: [a-z]+)?(?:'s|'re| is| are| means?| equals?| stays?| becomes?| leaves? you| makes? you)|you(?:'re| are|'ll be| will be| stand)) (?:(?:an?|simply|also|then|fully|your [a-z]+) )*(?:uninsured|uninsurable|without (?:insurance|insurance cover|cover)|no longer insured|not insured)(?![a-z])|no [a-z]+(?: [a-z]+){0,2}(?:,|:| [–—-]| means| =) no (?:insurance|insurance cover|cover|pay-?out)(?![a-z]| (?:page|letter|sheet|story|note|photo|image|charge|claims?))|(?:voids?|invalidates?|endangers?|jeopardi[sz]es?|voiding|invalidating) (?:your|their|the) (?:[a-z]+ )?(?:insurance|(?:insurance )?cover(?:age)?|insurance policy)(?![a-z])|means? (?:you have )?no (?:insurance|cover)(?= ?[.,;!)]| ?(?:\\n|$))`,
    ),
    needs: new RegExp(`${CONDITION.source}|\\b(?:means?|voids?|invalidates?|endangers?|jeopardi[sz]es?)\\b`),
    unless: OTHER_POLICY,
  },
  {
    // "Our certificate satisfies your insurer"
    field: "legal",
    ofProduct: true,
    regexp: g(
      "(?:satisf(?:y|ies)|convinces?|keeps?|is (?:proof )?(?:enough|sufficient|all you need) for|(?:is|are) accepted by|will do for) (?:your|any|every|all) (?:[a-z]+ )?insurers?(?![a-z])(?: (?:happy|content|quiet|satisfied))?",
    ),
    unless: /\b(?:whether|ask|check|claims?)\b/,
  },
  {
    // "You must keep records for seven years"
    field: "legal",
    inYears: true,
    regexp: g(
      `${READER} ?${MUST} (?:keep|store|retain|archive|hold on to|preserve) ${RECORDS}${SO_LONG}|${RECORDS} (?:must|(?:have|has|need|needs) to|are to) be (?:kept|stored|retained|archived|preserved|held)${SO_LONG}`,
    ),
    unless: /\b(?:in (?:our|the) (?:app|workspace|portal)|we)\b/,
  },
  {
    // "The Fire Safety Order requires you to keep records"
    field: "legal",
    regexp: g(
      `the act (?:obliges|compels) you to\\b|${LAW}(?: (?:also|only|clearly|even|still|does not|doesn't|now))* (?:(?:requires?|obliges?|compels?|forces?|forbids?|allows?|permits?) (?:you|your [a-z]+|every (?:landlord|employer|owner|company|business)|landlords|employers|owners|businesses)(?: not)? to|says(?: that)? (?:you|landlords|employers|owners) (?:must|have to|may|can|need))\\b`,
    ),
    unless:
      /\b(?:(?:our|house|club|course|exam|examination|school|college|competition|race|library) (?:[a-z]+ )?(?:terms|rules|regulations)|(?:first|second|next|last|final|opening|third) act|purchase order)\b/,
  },
  {
    // "With this you've met your legal duties"
    field: "compliance",
    regexp: g(
      `(?:you(?:'ve|'ll| have| will|'ll have)?|your [a-z]+(?: has| have)?)(?: (?:already|then|also|fully|automatically))* (?:met|done|fulfil(?:led|l|s)?|discharged?|satisf(?:y|ied)|lived up to|complied with|meets?) (?:all |all of |every one of |each of )?(?:your|the|its|their|any|every) (?:[a-z-]+ ){0,2}?(?:legal|statutory|regulatory) (?:[a-z-]+ )?(?:dut(?:y|ies)|obligations?|requirements?|responsibilit(?:y|ies))(?![a-z])`,
    ),
    unless: /\b(?:must|should|has to|have to|needs? to|check|make sure|ensure|whether|help\w*)\b/,
  },
  {
    // "You're breaking the law without a logbook"
    field: "legal",
    regexp: g(
      `(?:you|they|landlords|employers|owners|anyone|whoever [a-z ]{3,30}?)(?:'re|'d be|'ll be| are| would be| will be| is)?(?: (?:not|never|actually|already|technically|then|also))* (?:${BREAKING} (?:the law|(?:the )?(?:[a-z]+ )?regulations|${LAW}|[a-z]+ law)|(?:commit(?:s|ting)?|guilty of) an? (?:criminal )?offen[cs]e|acting (?:illegally|unlawfully))(?![a-z])`,
    ),
    unless: /\b(?:our (?:terms|rules|regulations)|physics|gravity|nature)\b/,
  },
];
