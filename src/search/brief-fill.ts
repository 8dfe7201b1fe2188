/** Which passages a brief holds, so that its whole text fits the budget. */
import type { BriefSubject } from "./brief.ts";
import { inTurns, type SectionHits } from "./brief-find.ts";
import {
  briefConflictText,
  briefText,
  itemText,
  leftOutText,
  type BriefItem,
  type LeftOut,
  type ShownBrief,
} from "./brief-text.ts";
import type { NamedConflict, SearchHit } from "./search.ts";

export interface Wanted {
  sections: readonly (SectionHits & { heading: string; share: number })[];
  about?: BriefSubject | undefined;
  notes: readonly string[];
  budget: number;
  count: (text: string) => number;
}

const SUBJECT_HEADING = "The account";
/** An account is read before the knowledge and must leave room for it. */
const SUBJECT_SHARE = 0.4;
/** What is filed under the names that were asked for goes first, up to here, and then shares with the rest. */
const NAMED_SHARE = 0.5;
const NAMED_AT_FIRST = 2;
/** Named, so that they can be read; a longer list would cost more than the passages. */
const MOST_LEFT_OUT = 10;
const LEFT_OUT_SHARE = 0.08;
/** What pieces may have more as a whole than one by one, and longer numbers in the first line. */
const SLACK = 8;

interface Placed {
  heading: string;
  hit: SearchHit;
}

/** Fills sections in the order of the plan. The text of the result has at most `budget` tokens. */
export function fillBrief({ sections, about, notes, budget, count }: Wanted): ShownBrief {
  const note = notes.join(" ");
  const subject = about && fitSubject(about, budget * SUBJECT_SHARE, count);
  const conflictsOf = conflictsByPassage(sections.flatMap(({ conflicts }) => conflicts));
  const taken: Placed[] = [];
  const used = new Set<string>();
  const named = new Set<NamedConflict>();
  const opened = new Set<string>();
  const compose = (placed: readonly Placed[], left_out: LeftOut[], said: string): ShownBrief => ({
    sections: [
      ...(subject ? [{ heading: SUBJECT_HEADING, items: [subject.item] }] : []),
      ...sections.map(({ heading }) => ({
        heading,
        items: placed.filter((each) => each.heading === heading).map(({ hit }) => toItem(hit)),
      })),
    ].filter(({ items }) => items.length > 0),
    conflicts: [...new Set(placed.flatMap(({ hit }) => conflictsOf.get(hit.uri) ?? []))],
    left_out,
    tokens: budget,
    max_tokens: budget,
    ...(said === "" ? {} : { note: said }),
  });

  const base = count(briefText(compose([], [], note)));
  const room = budget - budget * LEFT_OUT_SHARE;
  let tokens = base;
  const costs = new Map<SearchHit, number>();
  const alone = (hit: SearchHit): number => {
    const known = costs.get(hit) ?? count(`${itemText(toItem(hit))}\n`);
    costs.set(hit, known);
    return known;
  };
  /** A passage comes with the heading of its section and the conflicts that it is part of. */
  const cost = ({ heading, hit }: Placed): number => {
    const conflicts = (conflictsOf.get(hit.uri) ?? []).filter((conflict) => !named.has(conflict));
    const around = conflicts.reduce((sum, conflict) => sum + count(`${briefConflictText(conflict)}\n\n`), 0);
    return alone(hit) + around + (opened.has(heading) ? 0 : count(`## ${heading}\n\n`));
  };
  const take = (placed: Placed): number => {
    const needed = cost(placed);
    taken.push(placed);
    used.add(placed.hit.uri);
    opened.add(placed.heading);
    for (const conflict of conflictsOf.get(placed.hit.uri) ?? []) named.add(conflict);
    tokens += needed;
    return needed;
  };
  const placed = (heading: string, hits: readonly SearchHit[]) => hits.map((hit) => ({ heading, hit }));

  const spent = new Map<string, number>();
  const limit = base + (room - base) * NAMED_SHARE;
  for (const each of inTurns(sections.map((s) => placed(s.heading, s.named.slice(0, NAMED_AT_FIRST))))) {
    if (used.has(each.hit.uri) || tokens + cost(each) > limit) continue;
    spent.set(each.heading, (spent.get(each.heading) ?? 0) + take(each));
  }
  // Then every section its share, in the order of the plan; then, in turns, what is left of the budget.
  const all = sections.map(({ heading, named: first, others }) => placed(heading, [...first, ...others]));
  sections.forEach(({ heading, share }, i) => {
    let left = Math.min((room - base) * share - (spent.get(heading) ?? 0), room - tokens);
    for (const each of all[i] ?? []) {
      if (used.has(each.hit.uri)) continue;
      if (cost(each) <= left) left -= take(each);
      // A shorter page about somebody else must not take the room of one that was asked for.
      else if (sections[i]?.named.includes(each.hit)) break;
    }
  });
  const rest = [...inTurns(all), ...inTurns(sections.map(({ heading, further }) => placed(heading, further)))];
  for (const each of rest) {
    if (!used.has(each.hit.uri) && tokens + cost(each) <= room) take(each);
  }

  const said = note + (taken.length > 0 ? "" : ` ${emptyNote()}`);
  return trim(said.trim());

  /** Why there is no passage at all. */
  function emptyNote(): string {
    if (rest.length === 0) return "Nothing in this company's knowledge fits the task. Say so rather than guess.";
    const own = subject === undefined ? 0 : count(itemText(subject.item));
    const shortest = base + Math.min(...rest.map(cost)) + SLACK;
    // With more room an account takes more as well.
    const least = Math.ceil(
      Math.max(shortest / (1 - LEFT_OUT_SHARE), subject ? (shortest - own) / (1 - LEFT_OUT_SHARE - SUBJECT_SHARE) : 0),
    );
    return `No passage fits ${String(budget)} tokens. The shortest one for this task needs max_tokens ${String(least)}.`;
  }

  /** Texts are counted piece by piece above; what is sent is counted as a whole, and gives way until it fits. */
  function trim(said: string): ShownBrief {
    const kept = [...taken];
    const left = new Map(rest.filter(({ hit }) => !used.has(hit.uri)).map(({ hit }) => [hit.uri, hit]));
    const list = [
      ...(subject?.left_out ?? []),
      ...[...left.values()].map((hit) => ({ uri: hit.uri, title: hit.title, tokens: alone(hit) })),
    ].slice(0, MOST_LEFT_OUT);
    let free = budget - count(briefText(compose(kept, [], said))) - count("\n\nLeft out for lack of room: ");
    const left_out = list.filter((each) => {
      const needed = count(`${leftOutText(each)}; `);
      if (needed > free) return false;
      free -= needed;
      return true;
    });
    let words = said;
    for (;;) {
      const brief = withTokens(compose(kept, left_out, words));
      if (brief.tokens <= budget) return brief;
      if (left_out.pop() ?? kept.pop()) continue;
      if (subject !== undefined && subject.item.text.length > 0) subject.item.text = halved(subject.item.text);
      else if (words !== "") words = halved(words);
      else return brief;
    }
  }

  /** The number of its own tokens stands in the text: a longer number may make it a token longer. */
  function withTokens(brief: ShownBrief): ShownBrief {
    for (let counted = count(briefText(brief)); counted !== brief.tokens; counted = count(briefText(brief)))
      brief.tokens = counted;
    return brief;
  }
}

const halved = (text: string): string => text.slice(0, text.length >> 1);

function conflictsByPassage(conflicts: readonly NamedConflict[]): Map<string, NamedConflict[]> {
  const byFact = new Map(conflicts.map((conflict) => [conflict.fact, conflict]));
  const byUri = new Map<string, NamedConflict[]>();
  for (const conflict of byFact.values()) {
    for (const uri of new Set(conflict.values.map((side) => side.uri))) {
      byUri.set(uri, [...(byUri.get(uri) ?? []), conflict]);
    }
  }
  return byUri;
}

/** As many lines as fit, and always the first: who it is. */
function fitSubject(about: BriefSubject, budget: number, count: (text: string) => number) {
  const { uri, title, lines } = about;
  const item = (kept: number): BriefItem => ({ uri, title, text: lines.slice(0, kept).join("\n") });
  let kept = lines.length;
  while (kept > 1 && count(itemText(item(kept))) > budget) kept -= 1;
  const rest = lines.slice(kept).join("\n");
  return {
    item: item(kept),
    left_out: rest === "" ? [] : [{ uri, title: `More of ${title}`, tokens: count(rest) }],
  };
}

function toItem(hit: SearchHit): BriefItem {
  const cautions = [
    hit.visibility === "internal" ? "internal: do not quote to customers" : "",
    hit.status === "draft" ? "draft: not approved" : "",
    hit.stale ? `expired ${hit.expires ?? ""}` : "",
    hit.superseded_by === undefined ? "" : `superseded by ${hit.superseded_by}`,
    hit.warning ?? "",
  ].filter((caution) => caution !== "");
  return {
    uri: hit.uri,
    title: hit.title,
    text: hit.text,
    ...(cautions.length > 0 ? { caution: cautions.join("; ") } : {}),
  };
}
