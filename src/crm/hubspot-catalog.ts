/** What a HubSpot account defines: properties, pipelines, owners. Read once and kept for a while. */
import type { ObjectType, Owner, Pipeline, Property, StageOutcome } from "./crm.ts";
import type { HubSpotApi } from "./hubspot-api.ts";
import { PLURAL, propertyOf } from "./hubspot-values.ts";

const KEEP_MS = 10 * 60_000;

export interface HubSpotCatalog {
  properties(type: ObjectType): Promise<ReadonlyMap<string, Property>>;
  pipelines(): Promise<Pipeline[]>;
  owners(): Promise<Owner[]>;
  /** Forgets everything: a definition turned out to have changed. */
  forget(): void;
}

export function hubspotCatalog(api: HubSpotApi): HubSpotCatalog {
  const held = new Map<string, { at: number; value: Promise<unknown> }>();
  const kept = <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const known = held.get(key);
    if (known && Date.now() - known.at < KEEP_MS) return known.value as Promise<T>;
    const value = load();
    // A failure is not worth keeping: the next caller tries again.
    value.catch(() => held.get(key)?.value === value && held.delete(key));
    if (!known) {
      held.set(key, { at: Date.now(), value });
      return value;
    }
    // Old definitions are good enough to answer with while new ones are fetched.
    held.set(key, { at: Date.now(), value: known.value });
    value.then(() => held.set(key, { at: Date.now(), value })).catch(() => held.delete(key));
    return known.value as Promise<T>;
  };

  const pipelines = (): Promise<Pipeline[]> =>
    kept("pipelines", async () => {
      const { results } = await api.pipelines.getAll("deals");
      return [...results]
        .sort((a, b) => a.displayOrder - b.displayOrder)
        .map((pipeline) => ({
          id: pipeline.id,
          label: pipeline.label,
          stages: [...pipeline.stages]
            .sort((a, b) => a.displayOrder - b.displayOrder)
            .map((stage) => ({
              id: stage.id,
              label: stage.label,
              order: stage.displayOrder,
              outcome: outcomeOf(stage.metadata),
            })),
        }));
    });

  const owners = (): Promise<Owner[]> =>
    kept("owners", async () => {
      const found: Owner[] = [];
      for (let after: string | undefined; ;) {
        const page = await api.owners.getPage(undefined, after, 500, false);
        for (const owner of page.results) {
          const name = [owner.firstName, owner.lastName].filter(Boolean).join(" ") || (owner.email ?? owner.id);
          found.push({ id: owner.id, name, email: owner.email ?? null });
        }
        after = page.paging?.next?.after;
        if (after === undefined) return found;
      }
    });

  return {
    pipelines,
    owners,
    forget: () => {
      held.clear();
    },
    properties: (type) =>
      kept(`properties ${type}`, async () => {
        const [{ results }, people, lines] = await Promise.all([
          api.properties.getAll(PLURAL[type], false),
          owners(),
          type === "deal" ? pipelines() : Promise.resolve([]),
        ]);
        const found = new Map<string, Property>(results.map((defined) => [defined.name, propertyOf(defined)]));
        const options = (name: string, list: { value: string; label: string }[]): void => {
          const property = found.get(name);
          if (property && list.length > 0) found.set(name, { ...property, kind: "enumeration", options: list });
        };
        options(
          "hubspot_owner_id",
          people.map((owner) => ({ value: owner.id, label: owner.name })),
        );
        options(
          "pipeline",
          lines.map((line) => ({ value: line.id, label: line.label })),
        );
        options(
          "dealstage",
          lines.flatMap((line) => line.stages.map((stage) => ({ value: stage.id, label: stage.label }))),
        );
        return found;
      }),
  };
}

/** A stage says closed or not and how probable winning is; its name and id say nothing. */
function outcomeOf(metadata: Record<string, string> | undefined): StageOutcome {
  if (metadata?.["isClosed"] !== "true") return "open";
  return Number(metadata["probability"] ?? 0) > 0 ? "won" : "lost";
}
