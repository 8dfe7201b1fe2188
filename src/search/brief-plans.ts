/** What each sort of task needs in its brief, and how much room each part may take. */
import { KINDS, type Kind } from "../documents/types.ts";

export interface Section {
  heading: string;
  kinds: readonly Kind[];
  /** Belongs to the task however little it has in common with its words. */
  always?: boolean;
  /** What customers may see is meant, where there is any: how a claim gets approved is none. */
  open?: boolean;
  /** What to look for instead of the task: how we sound does not depend on what is written. */
  ask?: string;
  /** What to look for where the task's own words find nothing at all: "book a demo" tells nothing of what we sell. */
  otherwise?: string;
}

const WHO = {
  heading: "Who it is for",
  kinds: ["icp", "persona", "segment"],
  otherwise: "who buys from us, what they suffer from and why they choose us",
} as const;
const SAY = {
  heading: "What we can say",
  kinds: ["product", "company"],
  otherwise: "what we offer, whom it is for and what it does for customers",
} as const;
const CLAIMS = { heading: "Claims we may make", kinds: ["claim"], always: true, open: true } as const;
const PRICE = { heading: "What it costs", kinds: ["pricing"] } as const;
const PROOF = {
  heading: "Proof",
  kinds: ["story", "research"],
  otherwise: "what customers gained with us, in their words",
} as const;
const LEARNED = { heading: "What deals taught us", kinds: ["win-loss", "call"] } as const;
const OBJECTIONS = { heading: "Objections", kinds: ["objection"] } as const;
const RIVALS = { heading: "Competition", kinds: ["battle-card"] } as const;
const HOW = { heading: "How we do it", kinds: ["playbook", "template", "signal"] } as const;
const VOICE = {
  heading: "How we sound",
  kinds: ["voice"],
  always: true,
  ask: "tone of voice, good and bad examples, words to use and words to avoid",
} as const;

/** Sections, each with the part of the budget that it may fill before the others had their turn. */
export type Plan = readonly (readonly [section: Section, share: number])[];

/** What each sort of task needs first. */
const PLANS: { fits: RegExp; plan: Plan }[] = [
  {
    fits: /\b(objection|push ?back|too expensive|respond|reply|answer|concern|says?|asked)\b/i,
    plan: [
      [OBJECTIONS, 0.35],
      [SAY, 0.1],
      [CLAIMS, 0.1],
      [PROOF, 0.15],
      [LEARNED, 0.1],
      [RIVALS, 0.1],
      [VOICE, 0.1],
    ],
  },
  {
    fits: /\b(battle ?card|versus|vs\.?|compet\w*|against|compare|switch\w*|displace)\b/i,
    plan: [
      [RIVALS, 0.4],
      [LEARNED, 0.2],
      [SAY, 0.1],
      [CLAIMS, 0.05],
      [PROOF, 0.15],
      [OBJECTIONS, 0.1],
    ],
  },
  {
    fits: /\b(price|pricing|quote|discount|proposal|negotiat\w*|renewal)\b/i,
    plan: [
      [PRICE, 0.4],
      [OBJECTIONS, 0.15],
      [SAY, 0.1],
      [CLAIMS, 0.05],
      [HOW, 0.15],
      [LEARNED, 0.1],
      [VOICE, 0.05],
    ],
  },
  {
    fits: /\b(call|meeting|demo|discovery|prepare|prep|visit|agenda|qbr)\b/i,
    plan: [
      [WHO, 0.25],
      [HOW, 0.2],
      [OBJECTIONS, 0.2],
      [LEARNED, 0.15],
      [PROOF, 0.1],
      [SAY, 0.1],
    ],
  },
  {
    fits: /\b(e-?mail|outreach|sequence|linkedin|message|invite|cold|follow[- ]?up|dm|sms)\b/i,
    plan: [
      [WHO, 0.2],
      [SAY, 0.1],
      [CLAIMS, 0.1],
      [PROOF, 0.2],
      [HOW, 0.15],
      [VOICE, 0.15],
      [OBJECTIONS, 0.1],
    ],
  },
];
const ANY_TASK: Plan = [
  [SAY, 0.15],
  [CLAIMS, 0.1],
  [WHO, 0.15],
  [PROOF, 0.2],
  [VOICE, 0.2],
  [HOW, 0.1],
  [OBJECTIONS, 0.1],
];

/** Documents without a kind, and kinds that the task does not name, have a say at the end. */
const REST_SHARE = 0.15;

/** Part of the budget for a competitor that is named where the task alone would not ask for one. */
const RIVAL_SHARE = 0.15;

function planNamedIn(task: string): Plan | undefined {
  const fitting = PLANS.map(({ fits, plan }) => ({ plan, at: task.search(fits) })).filter(({ at }) => at >= 0);
  return fitting.sort((a, b) => a.at - b.at)[0]?.plan;
}

/** A text for customers whose own words find nothing: what any such text needs. Of another task nothing is known. */
export function planWithout(task: string): Plan {
  const plan = planNamedIn(task)?.filter(([{ always, otherwise }]) => always === true || otherwise !== undefined) ?? [];
  if (!plan.some(([section]) => section === VOICE)) return [];
  return plan.map(([section, share]) => {
    const { otherwise } = section;
    return [otherwise === undefined ? section : { ...section, ask: otherwise }, share] as const;
  });
}

/** What the task names first decides: an e-mail about a call is an e-mail. `rival`: a competitor is known to be in play. */
export function planFor(task: string, rival: boolean): Plan {
  const own = planNamedIn(task) ?? ANY_TASK;
  const plan = rival && !own.some(([section]) => section === RIVALS) ? withRivals(own) : own;
  const named = new Set(plan.flatMap(([{ kinds }]) => kinds));
  const rest = { heading: "Also in our files", kinds: KINDS.filter((kind) => !named.has(kind)) };
  return [...plan, [rest, REST_SHARE]];
}

function withRivals(plan: Plan): Plan {
  const others = plan.map(([section, share]) => [section, share * (1 - RIVAL_SHARE)] as const);
  return [...others.slice(0, 2), [RIVALS, RIVAL_SHARE], ...others.slice(2)];
}
