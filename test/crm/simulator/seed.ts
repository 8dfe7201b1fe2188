/** Fills the simulator: with the definitions that every HubSpot account has, and with another CRM's records. */
import { ACTIVITY_TYPES, OBJECT_TYPES, type Crm, type ObjectType, type Property } from "../../../src/crm/crm.ts";
import { STANDARD } from "../../../src/crm/properties.ts";
import { DEFAULT_LINK } from "./routes.ts";
import { TYPES, type Definition, type Store, type TypeName } from "./store.ts";

export const NAMES: Record<ObjectType, TypeName> = {
  contact: "contacts",
  company: "companies",
  deal: "deals",
  note: "notes",
  task: "tasks",
  call: "calls",
  email: "emails",
  meeting: "meetings",
};
const OWN: Record<string, string> = { hs_object_id: "string", hs_merged_object_ids: "string", hs_is_closed: "bool" };

export function define(store: Store, type: TypeName, property: Property): void {
  const definition: Definition = {
    name: property.name,
    label: property.label,
    type: property.kind,
    fieldType: "text",
    groupName: "information",
    description: "",
    // An open list of values is closed in HubSpot; the simulator leaves it open by not listing any.
    options: [],
    modificationMetadata: { readOnlyValue: property.readOnly ?? false, readOnlyDefinition: false, archivable: true },
  };
  store.definitions.get(type)!.set(property.name, definition);
}

export function defineStandard(store: Store): void {
  for (const type of OBJECT_TYPES) {
    for (const property of STANDARD[type]) define(store, NAMES[type], property);
    for (const [name, kind] of Object.entries(OWN)) {
      define(store, NAMES[type], { name, label: name, kind: kind as "string", readOnly: true });
    }
  }
}

export async function copyInto(store: Store, crm: Crm): Promise<void> {
  defineStandard(store);
  store.pipelines = await crm.pipelines();
  store.owners = (await crm.owners()).map((owner) => {
    const [firstName = "", ...rest] = owner.name.split(" ");
    return { id: owner.id, email: owner.email ?? "", firstName, lastName: rest.join(" ") };
  });
  for (const type of OBJECT_TYPES) {
    const known = await crm.properties(type);
    for (const property of known.values())
      if (!store.definitions.get(NAMES[type])!.has(property.name)) define(store, NAMES[type], property);
    const names = [...known.keys()];
    for (const [id, ...values] of await crm.scan({ type, properties: names })) {
      const properties = Object.fromEntries(
        names.flatMap((name, at) => (values[at] == null ? [] : [[name, values[at]]])),
      );
      const created = Date.parse(properties["createdate"] ?? properties["hs_createdate"] ?? "2026-01-01");
      const record = store.put(NAMES[type], id, properties, created);
      Object.assign(record.properties, properties);
    }
  }
  const from: [ObjectType, ObjectType[]][] = [
    ["contact", ["company"]],
    ["deal", ["company", "contact"]],
    ...ACTIVITY_TYPES.map((type): [ObjectType, ObjectType[]] => [type, ["company", "contact", "deal"]]),
  ];
  for (const [type, targets] of from) {
    const ids = [...store.records.get(NAMES[type])!.keys()];
    for (const to of targets) {
      for (const link of await crm.associations(type, ids, to)) {
        store.link(NAMES[type], link.from, NAMES[to], link.to, {
          typeId: DEFAULT_LINK(NAMES[type], NAMES[to]),
          label: null,
        });
        if (link.label === "primary")
          store.link(NAMES[type], link.from, NAMES[to], link.to, {
            typeId: type === "contact" ? 1 : 5,
            label: "Primary",
          });
      }
    }
  }
}

export { TYPES };
