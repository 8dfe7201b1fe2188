/** What patterns are built from: expressions, gaps, and word classes written as plain lists, where an underscore is a space. */

/** Every place in a text. */
export const raw = (source: string): RegExp => new RegExp(source, "g");

/** Likewise, from the beginning of a word; what lies between top-level bars after the first begins anywhere. */
export const g = (source: string): RegExp => raw(`(?<![a-z])${source}`);

/** Up to so many words in between. */
export const any = (most: number): string => `(?: [a-z'\\ue000-\\uf8ff-]+){0,${most}}?`;

/** Likewise, with commas behind them. */
export const anyWithCommas = (most: number): string => `(?: [a-z'\\ue000-\\uf8ff-]+,?){0,${most}}?`;

const entries = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((entry) => entry.replace(/_/g, " "));

/** Words and phrases as they are. */
export const words = (list: string): string => `(?:${entries(list).join("|")})`;

/** With their plurals: "dead_end" and "dead ends". */
export const nouns = (list: string): string =>
  `(?:${entries(list)
    .map((noun) =>
      /[^aeiou]y$/.test(noun)
        ? `${noun.slice(0, -1)}(?:y|ies)`
        : `${noun}${/(?:s|sh|ch|x)$/.test(noun) ? "(?:es)?" : "s?"}`,
    )
    .join("|")})`;

/** With all forms that follow the rule: "crash lose copy" also reads crashes, losing and copied. */
export const verbs = (list: string): string =>
  `(?:${entries(list)
    .map((entry) => {
      const [first = "", ...rest] = entry.split(" ");
      return [inflected(first), ...rest].join(" ");
    })
    .join("|")})`;

function inflected(verb: string): string {
  if (/(?:s|sh|ch|x|z|o)$/.test(verb)) return `${verb}(?:es|ed|ing)?`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`;
  if (/[^e]e$/.test(verb)) return `${verb.slice(0, -1)}(?:e|es|ed|ing)`;
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(verb) ? `${verb.slice(-1)}?` : "";
  return `${verb}(?:s|${doubled}ed|${doubled}ing)?`;
}

/** Adjectives in their second or third degree: "fast easy big" reads faster, easier, bigger, or fastest, easiest, biggest. */
export const degree = (list: string, ending: "er" | "est"): string =>
  `(?:${entries(list)
    .map((adjective) => {
      if (adjective.endsWith("e")) return adjective.slice(0, -1) + ending;
      if (/[^aeiou]y$/.test(adjective)) return `${adjective.slice(0, -1)}i${ending}`;
      if (/[^aeiou][aeiou][bdgmnpt]$/.test(adjective)) return adjective + adjective.slice(-1) + ending;
      return adjective + ending;
    })
    .join("|")})`;
