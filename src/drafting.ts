/** What prompts that end in a text have in common: the brief, and the way from a draft to one that passes. */
import { InhouseError } from "./errors.ts";
import type { PromptContext, PromptData } from "./prompt.ts";

export interface BriefWish {
  task: string;
  account?: string | undefined;
  persona?: string | undefined;
  competitor?: string | undefined;
  channel?: string | undefined;
  max_tokens: number;
}

interface PulledBrief {
  /** The account's facts are in it. */
  known: boolean;
  data: PromptData[];
}

/** The brief with the account's facts or, where the CRM can't give them, without them and with the reason. */
export async function pullBrief(ctx: PromptContext, wish: BriefWish): Promise<PulledBrief> {
  const given = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
  try {
    const text = await ctx.call("build_brief", given);
    return { known: wish.account !== undefined, data: [{ from: "build_brief", text }] };
  } catch (error) {
    const why = crmProblem(error);
    if (wish.account === undefined || why === undefined) throw error;
    const { account: _account, ...rest } = given;
    const note = `${why}\nNothing is known about ${wish.account} but what the user says. Tell the user so; invent nothing.`;
    const text = await ctx.call("build_brief", rest);
    return {
      known: false,
      data: [
        { from: "the CRM", text: note },
        { from: "build_brief", text },
      ],
    };
  }
}

/** Why a CRM had nothing to say; undefined for any other error, and where the caller must choose between companies. */
export function crmProblem(error: unknown): string | undefined {
  if (!(error instanceof InhouseError)) return undefined;
  const about = error.code === "NOT_FOUND" || error.code.startsWith("CRM_");
  return about ? [error.what, error.next].filter(Boolean).join(" ") : undefined;
}

/** The tools that `pullBrief` calls and `draftSteps` sends the reader to. */
export const DRAFTING_TOOLS = ["build_brief", "search_knowledge", "read_knowledge", "check_draft"] as const;

/** From the data to a text that may be sent. */
export function draftSteps(checkedWith: { channel?: string | undefined; account?: string | undefined }): string[] {
  const args = Object.entries({ ...checkedWith, audience: "customer" })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${JSON.stringify(value)}`]))
    .join(", ");
  return [
    "Write as “How we sound” says, even where your own habit differs. Take the customer's words before ours.",
    "State only facts that stand in the data, and numbers, superlatives and comparisons only as an approved claim words them; look further with search_knowledge, or read a page with read_knowledge. What you cannot find, leave out or ask for. Never fill a gap with something plausible.",
    "Passages marked internal are for your understanding: act on them, do not repeat them. Leave out what is draft, expired or superseded. Where the data says CONFLICT, ask the user which side holds.",
    `Check the whole text, subject line included, with check_draft (${args}). Mend what it finds, preferring its own fixes, and check again until the verdict is pass.`,
    "On approval, name who must approve and hold the text until they have. On block, never send it and never hand it over as ready.",
    "Hand over the text, ready to copy, with its verdict. Below it list every fact you used with its uri. No uri goes into the text itself.",
  ];
}
