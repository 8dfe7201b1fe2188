/** Slots and policies that the grids of promises share. */
import type { Policy } from "../../../src/guardrails/policy.ts";
import { policyOf } from "../facts.ts";
import { either } from "./grid.ts";

/** Values of a slot, apart by bars. */
/** Slots, of which those that only one grid has are told with bars. */
export const rows = (...slots: readonly (string | readonly string[])[]) =>
  slots.map((values) => (typeof values === "string" ? either(values) : values));
/** Of one topic alone, and of what may be promised in it. */
export const policyFor = (topic: string, limit?: string | boolean): Policy =>
  policyOf([
    {
      id: "promises",
      kind: "commitment",
      severity: "block",
      topics: [topic],
      ...(limit === undefined ? {} : { allow: { [topic]: limit } }),
    },
  ]);

export const kind = "commitment";
export const LEAD = either(
  "| today | yes, | so yes, | honestly, | as agreed, | by the way, | good news: | with Wheelhouse, | and | just so you know, | on top of that, | in short: | to answer your question: | hi Priya, | dear all, | from day one, | as a customer of ours,",
);
export const TAIL = either(
  ". | ! | , and we mean it. | (ask Ada). | – in writing. | ; it's in the contract. | , which is why I write. | , by the way. | , as discussed. | , so don't worry.",
);
/** Behind a label. */
export const NOTE = either("| . | ! | (in writing). | – for all plans. | , guaranteed. | ; see the contract.");
