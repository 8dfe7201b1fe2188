/**
 * Phrases by which a text tries to steer the assistant that reads it. Each pattern needs a verb in the imperative and an
 * object that only an assistant has, so that sales text, and text about AI assistants, stays clear of them.
 */
const PATTERNS: readonly RegExp[] = [
  // "Ignore all previous instructions", in the words that attacks use
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:(?:all|any|every|everything|the|of|your|my|these|those)\s+){0,4}(?:previous|prior|above|earlier|preceding|foregoing|existing|system|other)\s+(?:\w+\s+){0,2}(?:instructions?|prompts?|messages?|rules?|directions?|guidelines?|context|commands?)\b/i,
  /\b(?:ignore|disregard|forget)\s+(?:everything|anything|all)\s+(?:(?:you|that|which|were|was|have|been|has)\s+){1,4}(?:told|said|instructed|given)\b/i,
  /\b(?:ignoriere?|vergiss)\s+(?:bitte\s+)?(?:alle\s+)?(?:vorherigen|bisherigen|vorigen|obigen)\s+(?:anweisungen|instruktionen|befehle)\b/i,
  /\bignore[sz]?\s+(?:toutes\s+)?(?:les\s+)?instructions\s+(?:précédentes|antérieures)/i,
  /\bignora\s+(?:todas\s+)?(?:las\s+)?instrucciones\s+(?:anteriores|previas)/i,
  // A new role
  /(?:^|[\n.!?:>]\s*)(?:from now on,?\s+)?you\s+are\s+(?:now|no longer)\s+(?:an?\s+|in\s+|the\s+)?(?:\w+\s+){0,3}(?:ai|assistant|chatbot|model|llm|dan|agent|developer mode|jailbroken|unrestricted|bound by)\b/i,
  /\b(?:act|respond|behave|answer)\s+as\s+(?:if\s+you\s+(?:were|are)\s+)?(?:an?\s+)?(?:unrestricted|unfiltered|jailbroken|uncensored)\b/i,
  /(?:^|\n)\s*(?:new|updated|important|urgent)\s+(?:system\s+)?instructions?\s*(?:for|to)\s+(?:the\s+|any\s+|all\s+)?(?:ai|assistants?|llms?|models?|language models?|chatbots?|agents?)\b/i,
  /(?:^|[\n.!?:>]\s*)(?:attention|note|message|instructions?)[,:]?\s+(?:to|for)?\s*(?:the\s+|any\s+|all\s+)?(?:ai|llm)\s+(?:assistants?|models?|agents?|systems?)\s*[:,]\s*(?:you|please|do|ignore|always|never|when|include|tell|send|call)\b/i,
  /(?:^|[\n.!?>]\s*)(?:dear\s+)?(?:ai|llm)\s+(?:assistants?|models?|agents?)\s*[:,]\s*(?:please\s+)?(?:you\s+(?:must|should)|ignore|do not|don't|always|never|include|tell|send|call|reveal|forward)\b/i,
  /\bif\s+you\s+are\s+(?:an?\s+)?(?:ai|llm|language model|chatbot)(?:\s+(?:assistant|model|agent))?\b[^.\n]{0,40}[,:]\s*(?:you\s+(?:must|should)|please|then|ignore|do|include|tell|send|call|say|write|recommend)\b/i,
  // Secrets and silence
  /\b(?:reveal|print|show|output|repeat|leak|disclose|expose|send|tell)\s+(?:me\s+|us\s+)?(?:(?:all|the|of|full|entire|complete|exact|contents?)\s+){0,5}(?:your\s+(?:(?:full|entire|hidden|secret|initial|original|own|exact)\s+){0,2}(?:system\s+(?:prompt|message)|instructions|prompt|api\s+keys?|credentials|environment\s+variables)|(?:its\s+)?(?:(?:hidden|secret|initial|original)\s+){0,2}system\s+(?:prompt|message))\b/i,
  /\b(?:do\s+not|don't|never)\s+(?:tell|inform|alert|notify|mention\s+(?:this|it)\s+to|reveal\s+(?:this|it)\s+to|show\s+(?:this|it)\s+to)\s+the\s+user\b/i,
  /\bwithout\s+(?:telling|informing|asking|notifying|alerting)\s+the\s+user\b/i,
  // Tools
  /(?:^|[\n.!?:;,>]\s*|\b(?:please|must|should|now|then|and|to)\s+)(?:call|invoke|execute|use|run)\s+(?:the\s+)?[`"']?\w+[`"']?\s+(?:mcp\s+)?(?:tool|function)\s+(?:to|with|and|now|on|for|immediately)\b[^.\n]{0,120}\b(?:send|delete|email|forward|post|upload|update|exfiltrate|export|write|password|secret|token|all)\b/i,
  /(?:^|[\n.!?:;,>]\s*)(?:call|invoke)\s+(?:the\s+)?[`"']?[a-z]+(?:_[a-z]+)+[`"']?(?:\s+(?:tool|function))?\b/i,
  // Markup of chat templates
  /<\|(?:im_start|im_end|system|user|assistant|endoftext|start_header_id|eot_id)\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|system_prompt|assistant_instructions)>/i,
  /(?:^|\n)\s*#{0,4}\s*(?:system\s+prompt|system\s+message|system\s+override)\s*:/i,
];

/** Whether a text reads like an instruction to an assistant rather than like knowledge. */
export function readsLikeInstruction(text: string): boolean {
  // Long runs of white space would make the patterns quadratic.
  const compact = text.replace(/[^\S\n]+/g, " ").replace(/ ?\n[ \n]*/g, "\n");
  return PATTERNS.some((pattern) => pattern.test(compact));
}
