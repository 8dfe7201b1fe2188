/** Who does what the name of a feature says: staff who sign in, operators who watch without a connection, the camera itself. */

/** "Staff sign in with the company account" */
export const DOERS =
  /(?:^|[^a-z])(?:staff|users?|people|everyone|everybody|they|you|your (?:[a-z]+ )?[a-z]+)(?: can| will| simply| just| now)* $/;
/** "Agents sign in with their Microsoft account" */
export const ENTERS =
  /^\W*(?:(?:and|so|then|now),? )?(?!they\b|we\b|i\b)(?:[a-z-]+ ){1,3}(?:can |will |simply |just |now )*(?:sign|log) (?:in|on) (?:with|through|via|using|by) (?:just )?(?:your|their|the|an?)(?: own| usual| existing| one| normal)? $/;
/** "The agent hangs up, and Call Summaries write the note": several do it at the beginning of a clause. */
export const DOERS_OPEN = /^\W*(?:(?:and|then|so|but|while|where) )?(?:(?:the|our|your|two|its) )?(?:new )?$/;
/** "The camera recognises faces", "sell tickets directly through us" */
export const IT_SELF =
  /^\W*(?:the|our|a|an|this) (?:[a-z]+ )?(?:software|system|app|platform|tool|camera|assistant|scanner|sensor|screen|terminal|kiosk|widget|bot|engine|dashboard|portal|chip|reader|ai)s?(?: (?:at|by|on|in) (?:the|your) [a-z]+| can| will| then| also| even| already| now)* [a-z]{3,}s?(?![a-z])/;
/** "Operators in the basement watch without a connection" */
export const THEY_DO =
  /^\W*(?:(?:your|the|our|all|even) )?(?!this |us )(?:(?:[a-z]+ )?(?:people|staff|team|crew|everyone|everybody)|you|[a-z]{3,}s)(?: (?:in|at|on|of|with) (?:the |your )?[a-z]+){0,2} (?:(?:simply|just|now|also|even|already|can|will) )*(?:watch|scan|film|book|track|pay|print|edit|read|upload|send|record|search|translate|approve|order|chat|draw|clock|check|sell|collect)(?![a-z])/;
/** "Wattbrook reads your water meters", "Acme today opens its Carbon Report": done by us. */
export const DONE_TO_THEIRS =
  /(?:\bwe|@us@)(?:'ll| will| can| also| now| today|,[^,]{2,60},)*(?: (?:also|now|today|even|already))* (?:(?:reads?|translates?|handles?|automates?|checks?|forecasts?|scans?|reconciles?|writes?|manages?|processes|collects?|records?|counts?|sorts?|files?|tracks?) (?:all )?(?:of )?your|(?:opens?|launches|introduces|releases|unveils|presents|ships) its) (?:[a-z]+ )?$/;
export const THROUGH_US = /^[^.!?;:]*\b(?:through|via|with|in|from|inside) (?:us|our)\b/;
export const DO =
  /^ (?!(?:and|or|of|in|with|for|to|vs|versus|at|by|from|as|on|are|were|about|than|like|need|cost|matter|before|after|over|into|without|through|during)\b)[a-z]{3,} (?:the|your|every|each|an?|all|it|them|you|everything|everyone|down|up|out)\b/;
/** "Drivers can already Voice Pay": the name is what they do. */
export const CAN = /[a-z](?: can|'ll| will)(?: (?:already|now|also|even|soon|finally|simply|just|then))* $/;
/** "Your people keep scanning without a signal": what a name that begins with a deed says somebody goes on doing. */
export const GO_ON =
  /(?:^|[^a-z])(?:staff|users?|people|everyone|everybody|they|you|(?:the|your) (?:[a-z]+ )?[a-z]+)(?:'ll)?(?: can| will| simply| just| now| also)* (?:keeps?|keep on|carr(?:y|ies) on|goe?s? on|continues?|never stops?) $/;
