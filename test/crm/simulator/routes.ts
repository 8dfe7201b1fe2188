/** The simulator's endpoints: what Inhouse calls, and what HubSpot's own MCP server calls beside it. */
import { search, type SentSearch } from "./search.ts";
import { ApiError, TYPES, type Store, type Stored, type TypeName } from "./store.ts";

export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  length: number;
  visibleBefore: number;
  token: string;
  /** What the token may do. */
  scopes: string[];
}
interface Answer {
  status: number;
  body: unknown;
}

interface Input {
  id?: string;
  properties?: Record<string, string>;
  associations?: { to: { id: string }; types: { associationTypeId: number }[] }[];
}

/** Type id → from, to. The second of each pair is what the other side is called. */
const LINK_TYPES: Record<number, [TypeName, TypeName]> = {
  202: ["notes", "contacts"],
  190: ["notes", "companies"],
  214: ["notes", "deals"],
  204: ["tasks", "contacts"],
  192: ["tasks", "companies"],
  216: ["tasks", "deals"],
  194: ["calls", "contacts"],
  182: ["calls", "companies"],
  206: ["calls", "deals"],
  198: ["emails", "contacts"],
  186: ["emails", "companies"],
  210: ["emails", "deals"],
  200: ["meetings", "contacts"],
  188: ["meetings", "companies"],
  212: ["meetings", "deals"],
  279: ["contacts", "companies"],
  1: ["contacts", "companies"],
  280: ["companies", "contacts"],
  2: ["companies", "contacts"],
  341: ["deals", "companies"],
  5: ["deals", "companies"],
  342: ["companies", "deals"],
  3: ["deals", "contacts"],
  4: ["contacts", "deals"],
};
export const DEFAULT_LINK = (from: TypeName, to: TypeName): number =>
  Number(Object.entries(LINK_TYPES).find(([, pair]) => pair[0] === from && pair[1] === to)?.[0] ?? 0);

export function route(store: Store, call: Call): Answer {
  const parts = call.path.split("/").filter(Boolean);
  const key = `${call.method} ${call.path}`;
  if (key === "POST /oauth/v2/private-apps/get/access-token-info") {
    if (call.body["tokenKey"] !== call.token) throw new ApiError(400, "VALIDATION_ERROR", "tokenKey is not the token");
    return ok({ userId: 7, hubId: 4242, appId: 1, scopes: call.scopes });
  }
  if (key === "GET /account-info/v3/details")
    return ok({ portalId: 4242, accountType: "STANDARD", timeZone: "UTC", uiDomain: "app.hubspot.com" });
  if (parts[0] === "engagements") return engagement(store, call, parts);
  if (parts[0] === "crm" && parts[1] === "owners") {
    return ok({
      results: store.owners.map((owner) => ({
        ...owner,
        userId: Number(owner.id),
        archived: false,
        createdAt: iso(0),
        updatedAt: iso(0),
      })),
    });
  }
  if (parts[0] === "crm" && parts[1] === "pipelines") return ok({ results: pipelines(store) });
  if (parts[0] === "crm" && parts[1] === "properties") return properties(store, parts);
  if (parts[0] === "crm" && parts[1] === "associations")
    return associations(store, call, typeOf(parts[2]), typeOf(parts[3]), parts.slice(4).join("/"));
  if (parts[0] === "crm" && parts[1] === "objects") return objects(store, call, typeOf(parts[2]), parts.slice(3));
  throw new ApiError(404, "NOT_FOUND", `No endpoint ${key}`);
}

function objects(store: Store, call: Call, type: TypeName, rest: string[]): Answer {
  const { method, query } = call;
  const wanted = list(query, "properties");
  if (rest.length === 0 && method === "GET") {
    const limit = Number(query.get("limit") ?? 10);
    if (limit > 100) throw new ApiError(400, "VALIDATION_ERROR", "limit: at most 100");
    const after = Number(query.get("after") ?? 0);
    const all = [...store.records.get(type)!.values()]
      .filter((record) => !record.archived)
      .sort((a, b) => Number(a.id) - Number(b.id));
    const from = all.filter((record) => Number(record.id) > after);
    const page = from.slice(0, limit);
    const more = from.length > limit ? { paging: { next: { after: page.at(-1)!.id, link: "…" } } } : {};
    return ok({ results: page.map((record) => shown(type, record, wanted)), ...more });
  }
  if (rest.length === 0 && method === "POST") return { status: 201, body: shown(type, create(store, type, call.body)) };
  if (rest[0] === "search") {
    const sent = call.body as SentSearch;
    const { total, results, next } = search(store, type, sent, call.length, call.visibleBefore);
    return ok({
      total,
      results: results.map((record) => shown(type, record, sent.properties)),
      ...(next ? { paging: { next: { after: next } } } : {}),
    });
  }
  if (rest[0] === "batch") return batch(store, call, type, rest[1] ?? "");
  const id = rest[0] ?? "";
  if (rest[1] === "associations" && method === "GET") {
    const results = linked(store, type, id, typeOf(rest[2])).map(([toObjectId, links]) => ({
      toObjectId,
      associationTypes: links,
    }));
    return ok({ results });
  }
  if (method === "PATCH") return ok(shown(type, store.update(type, id, (call.body as Input).properties ?? {})));
  if (method === "DELETE") {
    const record = store.get(type, id);
    if (record) record.archived = true;
    return { status: 204, body: undefined };
  }
  const record = store.get(type, id);
  if (!record) throw new ApiError(404, "OBJECT_NOT_FOUND", "Object not found.  objectId are usually numeric.");
  const found: Record<string, unknown> = {};
  for (const to of list(query, "associations").map(typeOf)) {
    // HubSpot repeats an id once for every kind of association it has.
    const results = linked(store, type, record.id, to).flatMap(([toId, links]) =>
      links.map((link) => ({ id: toId, type: `${type}_to_${to}_${link.typeId}` })),
    );
    if (results.length > 0) found[to] = { results };
  }
  return ok({ ...shown(type, record, wanted), ...(Object.keys(found).length > 0 ? { associations: found } : {}) });
}

function batch(store: Store, call: Call, type: TypeName, what: string): Answer {
  const inputs = (call.body["inputs"] ?? []) as Input[];
  const most =
    what === "read" && ((call.body["propertiesWithHistory"] as string[] | undefined)?.length ?? 0) > 0 ? 50 : 100;
  if (inputs.length > most) throw new ApiError(400, "VALIDATION_ERROR", `inputs: at most ${most}`);
  if (what === "create")
    return {
      status: 201,
      body: { status: "COMPLETE", results: inputs.map((input) => shown(type, create(store, type, input))) },
    };
  if (what === "update")
    return ok({
      status: "COMPLETE",
      results: inputs.map((input) => shown(type, store.update(type, input.id ?? "", input.properties ?? {}))),
    });
  const properties = call.body["properties"] as string[] | undefined;
  const history = (call.body["propertiesWithHistory"] ?? []) as string[];
  const missing = inputs.filter((input) => !store.get(type, input.id ?? "")).map((input) => input.id);
  const found = new Map(
    inputs.flatMap((input) => store.get(type, input.id ?? "") ?? []).map((record) => [record.id, record]),
  );
  const results = [...found.values()].map((record) => ({
    ...shown(type, record, properties),
    ...(history.length > 0
      ? { propertiesWithHistory: Object.fromEntries(history.map((name) => [name, record.history[name] ?? []])) }
      : {}),
  }));
  if (missing.length === 0) return ok({ status: "COMPLETE", results });
  const errors = [
    {
      status: "error",
      category: "OBJECT_NOT_FOUND",
      message: "Could not get some objects, they may be deleted or not exist. Check that ids are valid.",
      context: { ids: missing },
    },
  ];
  return { status: 207, body: { status: "COMPLETE", results, numErrors: 1, errors } };
}

function create(store: Store, type: TypeName, input: Input): Stored {
  const links = (input.associations ?? []).map(({ to, types }) => {
    const target = LINK_TYPES[types[0]?.associationTypeId ?? 0]?.[1];
    if (!target) throw new ApiError(400, "VALIDATION_ERROR", "associationTypeId is not known");
    if (!store.get(target, to.id)) throw new ApiError(404, "OBJECT_NOT_FOUND", `No ${target} with id ${to.id}`);
    return { target, id: store.get(target, to.id)!.id, typeId: types[0]!.associationTypeId };
  });
  const record = store.create(type, input.properties ?? {});
  for (const { target, id, typeId } of links) store.link(type, record.id, target, id, { typeId, label: null });
  return record;
}

function associations(store: Store, call: Call, from: TypeName, to: TypeName, what: string): Answer {
  const inputs = (call.body["inputs"] ?? []) as {
    id: string;
    from?: { id: string };
    to?: { id: string };
    types?: { associationTypeId: number }[];
  }[];
  if (what === "labels")
    return ok({ results: [{ category: "HUBSPOT_DEFINED", typeId: DEFAULT_LINK(from, to), label: null }] });
  if (inputs.length > 1000) throw new ApiError(400, "VALIDATION_ERROR", "inputs: at most 1000");
  if (what === "batch/create") {
    for (const input of inputs)
      store.link(from, input.from!.id, to, input.to!.id, {
        typeId: input.types?.[0]?.associationTypeId ?? 0,
        label: null,
      });
    return { status: 201, body: { status: "COMPLETE", results: inputs } };
  }
  const results = inputs.flatMap(({ id }) => {
    const found = linked(store, from, id, to);
    const types = (links: { typeId: number; label: string | null }[]): unknown[] =>
      links.map((link) => ({ category: "HUBSPOT_DEFINED", ...link }));
    return found.length === 0
      ? []
      : [{ from: { id }, to: found.map(([toObjectId, links]) => ({ toObjectId, associationTypes: types(links) })) }];
  });
  if (results.length === inputs.length) return ok({ status: "COMPLETE", results });
  const errors = [
    {
      status: "error",
      category: "OBJECT_NOT_FOUND",
      subCategory: "crm.associations.NO_ASSOCIATIONS_FOUND",
      message: "No associations found",
    },
  ];
  return { status: 207, body: { status: "COMPLETE", results, numErrors: 1, errors } };
}

function linked(
  store: Store,
  from: TypeName,
  id: string,
  to: TypeName,
): [string, { typeId: number; label: string | null }[]][] {
  const found = new Map<string, { typeId: number; label: string | null }[]>();
  for (const { id: toId, link } of store.links(from, id, to)) {
    const target = store.get(to, toId);
    if (target) found.set(target.id, [...(found.get(target.id) ?? []), link]);
  }
  return [...found];
}

function engagement(store: Store, call: Call, parts: string[]): Answer {
  if (call.method === "GET") {
    const note = store.get("notes", parts[3] ?? "");
    if (!note) throw new ApiError(404, "OBJECT_NOT_FOUND", "engagement not found");
    return ok({
      engagement: { id: Number(note.id), type: "NOTE" },
      metadata: { body: note.properties["hs_note_body"] },
    });
  }
  const sent = call.body as {
    engagement: { type: string; timestamp: number };
    metadata: { body: string };
    associations?: { contactIds?: number[]; companyIds?: number[] };
  };
  if (sent.engagement.type !== "NOTE") throw new ApiError(400, "VALIDATION_ERROR", "only notes");
  const note = store.create("notes", {
    hs_timestamp: new Date(sent.engagement.timestamp).toISOString(),
    hs_note_body: sent.metadata.body,
  });
  for (const id of sent.associations?.companyIds ?? [])
    store.link("notes", note.id, "companies", String(id), { typeId: 190, label: null });
  for (const id of sent.associations?.contactIds ?? [])
    store.link("notes", note.id, "contacts", String(id), { typeId: 202, label: null });
  return ok({ engagement: { id: Number(note.id), type: "NOTE" } });
}

function properties(store: Store, parts: string[]): Answer {
  const known = store.definitions.get(typeOf(parts[2]))!;
  if (parts.length === 3) return ok({ results: [...known.values()] });
  const one = known.get(parts[3] ?? "");
  if (!one) throw new ApiError(404, "OBJECT_NOT_FOUND", `Property ${parts[3]} does not exist`);
  return ok(one);
}

function pipelines(store: Store): unknown[] {
  return store.pipelines.map((pipeline, displayOrder) => ({
    id: pipeline.id,
    label: pipeline.label,
    displayOrder,
    archived: false,
    createdAt: iso(0),
    updatedAt: iso(0),
    stages: pipeline.stages.map((stage) => ({
      id: stage.id,
      label: stage.label,
      displayOrder: stage.order,
      archived: false,
      createdAt: iso(0),
      updatedAt: iso(0),
      metadata: {
        isClosed: String(stage.outcome !== "open"),
        probability: stage.outcome === "won" ? "1.0" : stage.outcome === "lost" ? "0.0" : "0.4",
      },
    })),
  }));
}

const ALWAYS: Partial<Record<TypeName, string[]>> = {
  contacts: ["firstname", "lastname", "email", "createdate"],
  companies: ["name", "domain", "createdate"],
  deals: ["dealname", "amount", "dealstage", "pipeline", "closedate", "createdate"],
};

/** A few properties always come; all others only when they were asked for. */
function shown(type: TypeName, record: Stored, wanted: readonly string[] = []): Record<string, unknown> {
  const always = [
    "hs_object_id",
    type === "contacts" ? "lastmodifieddate" : "hs_lastmodifieddate",
    ...(ALWAYS[type] ?? []),
  ];
  const names = [...new Set([...always, ...wanted])];
  return {
    id: record.id,
    properties: Object.fromEntries(names.map((name) => [name, record.properties[name] || null])),
    createdAt: iso(record.createdAt),
    updatedAt: iso(record.updatedAt),
    archived: record.archived,
  };
}

function list(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(","))
    .filter(Boolean);
}
function typeOf(name: string | undefined): TypeName {
  const found = TYPES.find(
    (type) => type === name || type.slice(0, -1) === name || (name === "company" && type === "companies"),
  );
  if (!found) throw new ApiError(400, "VALIDATION_ERROR", `Unable to infer object type from: ${name}`);
  return found;
}
function ok(body: unknown): Answer {
  return { status: 200, body };
}
function iso(ms: number): string {
  return new Date(ms).toISOString();
}
