/** Conflicts in words. */

export interface Side {
  value: string;
  uri: string;
  quote: string;
  reviewed?: string | undefined;
}

/** The sides of a conflict, those that state the same value together: they do not contradict each other. */
export function sidesByValue(sides: readonly Side[]): { value: string; sides: Side[] }[] {
  const byValue = new Map<string, Side[]>();
  for (const side of sides) byValue.set(side.value, [...(byValue.get(side.value) ?? []), side]);
  return [...byValue].map(([value, same]) => ({ value, sides: same }));
}

/** One side without its value. */
export function sideText({ quote, uri, reviewed }: Side): string {
  return `"${quote}" ${uri}${reviewed === undefined ? "" : ` (reviewed ${reviewed})`}`;
}
