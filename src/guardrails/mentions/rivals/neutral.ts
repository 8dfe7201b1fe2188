/** Where a rival's name is no target: customers who move, trouble with an import, somebody else's words. */

export const NEUTRAL_NOUN =
  /^(?: (?:and|or) [a-z]+)? (?:today|now|user|users|customer|customers|account|data|export|file|connector|integration|migration|import|contract|team|shop|setup|instance)\b/;
export const MOVING =
  /\b(?:switch|mov|migrat|chang|com|import|export|transition|bring|tak)\w* (?:[a-z]+ ){0,3}?(?:over |across )?(?:from|off|out of) $|\b(?:files?|data|exports?|rows?|templates?|records?|imports?|lines) (?:from|out of) $/;
/** Trouble with an import is ours. */
export const HANDOVER =
  /^(?:'s)? (?:import|export|migration|connector|integration|files?|data|exports|imports|sync|upload)\b/;
export const OUR_LINK = /^ (?:import|importer|migration|connector|integration|sync|upload|files?)\b/;
/** The name is no subject of what follows it. */
export const BESIDE =
  /\b(?:outside|without|beyond|via|through|into|until|besides|except)(?: of)?(?: (?:the|an?))? $|\b(?:our|the|your) (?:[a-z]+ ){0,2}(?:connector|connection|integration|interface|link|bridge|adapter|sync|importer|import|export|account) (?:to|with|for|from|of|at) $/;
/** "Should Closebook fail", not "you should know". */
export const CONDITIONAL = /(?:\b(?:if|in case|unless|whether)|(?:^\W*|[,;:] |\b(?:and|but|or) )should)\b[^,;]*$/;
export const ASIDE = /, (?:as |so )?you(?:'ve| have)? (?:said|say|wrote|told (?:me|us)|mentioned|put it|found)\b/;
export const NOT_OUR_WORD =
  /\b(?:don't|do not|never|not|won't) let (?:anybody|anyone|people|them|somebody|your [a-z]+) (?:say|write|claim|think|believe)\b|\b(?:delete|remove|drop|cut|avoid|strike|scrap|omit|replace|rewrite) (?:the|that|any|every|this) (?:[a-z]+ )?(?:sentence|line|claim|phrase|words|passage|remark|slide|part)s? (?:that|saying|about|where)\b|\b(?:delete|remove|drop|replace|change|avoid|scrap|omit|skip|(?:take|cut|leave|strike|cross|rub) out|strike) (?:[a-z\ue003]+ ){0,5}"[^"]*$|\b(?:nobody|no one|none|never|not|[a-z]+n't|wouldn't)\b[^.;:!?]{0,60} (?:an?|any|one) (?:bad|unkind|ill|cross|nasty|critical) (?:word|thing|remark) |\b(?:don't|do not|never|not|wouldn't|won't|nobody|no one|can't|cannot) (?:(?!just|only|merely)[a-z]+ )?(?:say(?! it (?:more|any|often|loud|too|clear|plain|simpl|nice|polite|kind|bett|different))|says|claim|claims|think|thinks|believe|mean|suggest|imply|comment|speak|call|describe|label)\b|\b(?:wrong|unfair|untrue|false|unkind|unjust|a lie|nonsense|not true|a mistake) (?:to (?:say|claim|suggest|call|think|pretend|write|tell)|that)\b/;
/** "If they ask what's better about us than Closebook: …": what others ask is answered behind the colon. */
export const POSED =
  /^\W*(?:[a-z ]+, )?(?:if|when|whenever|should|in case|once|to|on)\b[^:]*?\b(?:asks?|asked|wonders?|wants? to know|questions?(?: is)?)\b(?![^:"]*\bwhy (?:we|our|it)\b)[^:]*$/;
export const NEUTRAL =
  /\b(?:if you (?:use|run|have|are on|already)|(?:are )?you (?:on|using|running|use|run)|currently (?:on|use|using)|switch(?:ing|ed)? from|migrat\w+ from|moving from|mov(?:e|ing) (?:off|over from)|import(?:ing|s)? from|integrat\w+ with|connect\w* (?:to|with)|works? with|alongside|export from|evaluating|comparing|look(?:ing)? at|considering|shortlist\w*|both|side by side|a fair comparison)\b/;

/** Questions that say something: "Why put up with …?" */
export const RHETORICAL =
  /^\W*(?:(?:so|and|but|seriously|honestly|well|(?:hi|hello|dear) [a-z]+),? ){0,2}(?:why (?:would (?:anyone|anybody|you|somebody)|(?:is|are|do|does) (?:we|ours?|our [a-z]+|\ue013+)(?![a-z])|put up|pay|settle|suffer|stick|stay|waste|bother|risk|keep|struggle)|(?:still |(?:are|aren't|is|isn't) (?:you|your [a-z]+|anybody|anyone)(?: [a-z]+)? )?(?:had enough|tired|sick|fed up|frustrated|stuck|struggling|fighting|wrestling|battling|suffering|chasing|putting up)|ready to (?:leave|ditch|dump|escape)|isn't it time|who needs|did you know|have you heard|haven't you heard|want to know (?:why|what)|know what|guess (?:what|who)|ever (?:wondered|tried))/;
