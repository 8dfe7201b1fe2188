/** "entity" becomes "entities". */
export function plural(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(word) ? `${word}es` : `${word}s`;
}

/** "1 vet", "2 vets". */
export const counted = (count: number, unit: string): string =>
  `${count} ${count === 1 || /[^s]s$/.test(unit) ? unit : plural(unit)}`;
