/** What is said of somebody who was named before: by "it", "their" and "them". */
import { badBefore, badBehind } from "./disparagement.ts";

/** "DockBase is nice: their app crashes": what a pronoun behind the name is said to be. */
export function badOfPronoun(rest: string): number {
  for (const match of rest.matchAll(/\b(?:their|theirs|its|they|it|which|who|that|the (?:company|firm|house))\b/g)) {
    // "GitHub, where you find plug-ins that don't …": a relative clause belongs to what stands next to it.
    if (/^(?:which|who|that)$/.test(match[0]) ? !RELATIVE_GAP.test(rest.slice(0, match.index)) : match.index > 90)
      continue;
    const from = match.index + match[0].length;
    const bad = badBehind(rest.slice(from));
    if (bad > 0 && !OTHERS.test(rest.slice(rest.indexOf(":") + 1, match.index).replace(AMONG_US, "")))
      return from + bad;
  }
  return 0;
}
/** "Closebook, which …", "Closebook is a product with a support desk that …" */
const RELATIVE_GAP =
  /^(?:'s)?(?: (?!(?:and|but|or|for|to|if|with|where|in|on|at|from|of|by)\b)[a-z'-]+){0,4},? $|^ (?:is|are|has|have|comes?|sells?|makes?) (?:an?|the)(?: [a-z-]+){1,4}(?: with (?:an?|the|its)(?: [a-z-]+){1,3})? $/;
/** Of whom the pronoun may tell instead. */
const OTHERS = /\b(?:you|we|our|your|us|i)\b/;
const AMONG_US =
  /\b(?:between (?:us|you and me|ourselves)|i(?:'m| am) (?:afraid|sorry)(?: to say)?|(?:from what|as|so) (?:we|i) (?:hear|heard|know)|if you ask (?:me|us)|i(?:'d| would) (?:be (?:very )?careful|think twice|watch out|keep away)|between ourselves|you (?:ought to|should|may|might|will)(?: (?:care|like|want|wish) to)? (?:know|hear|bear in mind|be aware)(?: that)?|trust me|to tell you the truth|(?:i|we) (?:hear|think|fear|believe)(?: that)?)\b/g;

/** "I wouldn't trust them with my data": what is said in front of a pronoun that stands for the name. */
export function badOfThem(said: string): number {
  const them = /\bthem\b/.exec(said);
  return them && badBefore(said.slice(0, them.index)) > 0 ? them.index + them[0].length : 0;
}
