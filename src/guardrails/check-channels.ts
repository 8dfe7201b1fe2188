/** What policy files say of channels, checked across files. */
import { closest } from "../documents/closest.ts";
import { formatPlace, InhouseError, type ErrorPlace } from "../errors.ts";
import { isRequirement, REQUIREMENTS } from "./kinds/disclosure.ts";
import type { Rule } from "./policy-schema.ts";
import { offsetOf, placeAt, placeInRule, type ParsedFile } from "./problems.ts";

/** Each name is one channel's, what a channel demands is known, and rules and their examples name channels that are there. */
export function checkChannels(files: readonly ParsedFile[], rules: readonly Rule[]): void {
  checkNames(files);
  const channels = files.flatMap(({ data }) => data.channels ?? []);
  const known = new Set(channels.flatMap(({ id, name, aliases = [] }) => [id, name ?? id, ...aliases]));
  const lower = new Set([...known].map((name) => name.toLowerCase()));
  for (const { id, channels: named = [], examples = {} } of rules) {
    const strange: { name: string; keys: PropertyKey[] }[] = [
      ...named.flatMap((name, at) => (known.has(name) ? [] : [{ name, keys: ["channels", at] }])),
      ...(["valid", "invalid"] as const).flatMap((list) =>
        (examples[list] ?? []).flatMap((example, at) =>
          typeof example === "string" || example.channel === undefined || lower.has(example.channel.toLowerCase())
            ? []
            : [{ name: example.channel, keys: ["examples", list, at, "channel"] }],
        ),
      ),
    ];
    const unknown = strange[0];
    if (unknown === undefined) continue;
    const where = placeInRule(files, id, unknown.keys);
    throw new InhouseError("POLICY_INVALID", {
      what: `${unknown.keys[0] === "examples" ? "An example of the" : "The"} rule "${id}" names an unknown channel "${unknown.name}".`,
      why: `Channels: ${
        channels
          .map((channel) => channel.id)
          .sort()
          .join(", ") || "none are defined"
      }.`,
      next: "Define the channel under `channels:` or mend the name.",
      ...(where ? { where } : {}),
    });
  }
}

function checkNames(files: readonly ParsedFile[]): void {
  const seen = new Map<string, { id: string; place: ErrorPlace }>();
  for (const file of files) {
    for (const [at, { id, name, aliases = [], disclosures = [] }] of (file.data.channels ?? []).entries()) {
      const place = (keys: readonly PropertyKey[]) =>
        placeAt(file.path, file.text, file.lines, offsetOf(file.doc, ["channels", at, ...keys]));
      const names = [
        { word: id, keys: ["id"] },
        ...(name === undefined ? [] : [{ word: name, keys: ["name"] }]),
        ...aliases.map((word, index) => ({ word, keys: ["aliases", index] })),
      ];
      for (const { word, keys } of names) {
        const first = seen.get(word.toLowerCase());
        if (first && first.id !== id)
          throw new InhouseError("POLICY_INVALID", {
            what: `"${word}" names two channels, ${first.id} and ${id}.`,
            why: `The first stands at ${formatPlace(first.place)}.`,
            next: "Give each channel names of its own.",
            where: place(keys),
          });
        seen.set(word.toLowerCase(), { id, place: place(keys) });
      }
      for (const [index, disclosure] of disclosures.entries()) {
        const near = isRequirement(disclosure) ? undefined : closest(disclosure, REQUIREMENTS);
        if (near !== undefined)
          throw new InhouseError("POLICY_INVALID", {
            what: `The channel "${id}" demands an unknown disclosure "${disclosure}". Did you mean "${near}"?`,
            why: `There are: ${REQUIREMENTS.join(", ")}. Anything else is a wording that must stand in the text.`,
            next: "Mend the name.",
            where: place(["disclosures", index]),
          });
      }
    }
  }
}
