/** What tools may touch, put together from the open knowledge base and the guard. */
import { openAccounts } from "../accounts.ts";
import type { Config } from "../config.ts";
import type { Guard } from "../guard.ts";
import type { Knowledge } from "../knowledge.ts";
import type { ToolContext } from "../tool.ts";

/** Opens nothing by itself; `accounts.close()` belongs to the caller. */
export function toolContext(knowledge: Knowledge, guard: Guard): ToolContext {
  const accounts = openAccounts({
    config: knowledge.config,
    embed: async (texts) => {
      const model = await knowledge.embedder();
      return (await model.embed(texts, "passage")).map(({ vector }) => vector);
    },
    competitors: async () => {
      const { entries } = await knowledge.catalog();
      return [
        ...new Set(
          entries
            .filter(({ metadata }) => metadata.kind === "battle-card")
            .flatMap(({ metadata }) => metadata.facets.competitor ?? []),
        ),
      ];
    },
  });
  return {
    search: (request) => knowledge.search(request),
    read: (request) => knowledge.read(request),
    brief: (request) => knowledge.brief(request),
    checkDraft: (request) => guard.checkDraft(request),
    quotePrice: (request) => guard.quotePrice(request),
    accounts,
  };
}

/** A guard whose readers and rules are imported when something is first checked or quoted: no start waits for them. */
export function guardOnUse(config: Config, knowledge: Knowledge): Guard {
  let guard: Promise<Guard> | undefined;
  const opened = () => (guard ??= import("../guard.ts").then(({ openGuard }) => openGuard(config, knowledge)));
  return {
    checkDraft: async (request) => (await opened()).checkDraft(request),
    quotePrice: async (request) => (await opened()).quotePrice(request),
    policy: async () => (await opened()).policy(),
  };
}
