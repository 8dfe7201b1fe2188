/** Searches, passages and briefs of an open knowledge base, with what should be known about an answer. */
import { syncDir, type Config } from "./config.ts";
import { InhouseError } from "./errors.ts";
import { unreadableRoot } from "./indexing/walk.ts";
import type { Knowledge } from "./knowledge.ts";
import { buildBrief, type Brief, type BriefRequest } from "./search/brief.ts";
import { read, type ReadPassage, type ReadRequest } from "./search/read.ts";
import { search, today, type SearchParts, type SearchRequest, type SearchResult } from "./search/search.ts";
import { passageWithFreshness, withFreshness } from "./sync/last-sync.ts";

interface AnswerParts {
  config: Config;
  /** Runs work on the index as it is now. */
  reading: <Result>(work: (parts: SearchParts) => Promise<Result>) => Promise<Result>;
  /** What to say of an index that is being brought up to date; `nothing`: the answer is empty. */
  indexState: (nothing: boolean) => string | undefined;
}

/** A folder that is away is said to be, lest it be taken for one that knows nothing. */
export function openAnswers({
  config,
  reading,
  indexState,
}: AnswerParts): Pick<Knowledge, "search" | "read" | "brief"> {
  async function findHits(request: SearchRequest): Promise<SearchResult> {
    const found = await reading((open) => search(open, request));
    const result = await withFreshness(syncDir(config), found, request.as_of ?? today());
    const state = indexState(result.hits.length === 0);
    if (state === undefined) return result;
    return { ...result, note: result.note === undefined ? state : `${result.note} ${state}` };
  }

  return {
    async search(request: SearchRequest): Promise<SearchResult> {
      const [result, away] = await Promise.all([findHits(request), unreadableRoot(config.roots)]);
      if (away === undefined) return result;
      if (result.hits.length === 0) throw away;
      return { ...result, note: [awayNote(away), result.note ?? ""].join(" ").trim() };
    },

    async read(request: ReadRequest): Promise<ReadPassage> {
      try {
        return await passageWithFreshness(syncDir(config), await reading((open) => read(open, request)), today());
      } catch (error) {
        const isGone = error instanceof InhouseError && error.code === "NOT_FOUND";
        if (!isGone) throw error;
        const state = indexState(true);
        throw (
          (await unreadableRoot(config.roots)) ??
          (state === undefined
            ? error
            : new InhouseError("NOT_FOUND", {
                what: error.what,
                why: state,
                next: [error.next, ASK_AGAIN].filter((each) => each !== undefined).join(" "),
              }))
        );
      }
    },

    async brief(request: BriefRequest): Promise<Brief> {
      const away = await unreadableRoot(config.roots);
      const state = indexState(false);
      const notes = [...(away === undefined ? [] : [awayNote(away)]), ...(state === undefined ? [] : [state])];
      const brief = await buildBrief(findHits, request, notes);
      if (away !== undefined && brief.sections.length === 0) throw away;
      return brief;
    },
  };
}

const ASK_AGAIN = "Ask again once the index is complete; inhouse://health says how far it is.";

const awayNote = ({ what, why }: InhouseError): string =>
  `${what} ${why ?? ""} What stands there is missing from this answer: tell the user.`;
