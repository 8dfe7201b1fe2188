import { crmProblem } from "../drafting.ts";
import { definePrompt } from "../prompt.ts";

const PURPOSES = ["first call", "demo", "negotiation", "renewal", "winning them back", "executive meeting"] as const;
interface Sections {
  sections: { heading: string }[];
}

export default definePrompt({
  name: "account_brief",
  title: "Account brief",
  description: "Prepare for a conversation with one company: what the CRM knows of it and the knowledge that fits.",
  tools: ["get_account", "build_brief", "find_records", "search_knowledge"],
  arguments: {
    account: { description: "Company in the CRM: name, domain or id", required: true, choices: "account" },
    purpose: { description: "What the conversation is for", choices: PURPOSES },
  },

  async run({ account, purpose = "call" }, ctx) {
    const task = `Prepare the ${purpose}`;
    try {
      const facts = await ctx.call("get_account", { account });
      const knowledge = await ctx.call<Sections>(
        "build_brief",
        { task, account, max_tokens: 3_600 },
        // get_account says it in full.
        (brief) => ({ ...brief, sections: brief.sections.filter(({ heading }) => heading !== "The account") }),
      );
      return {
        ask: `Brief me for this conversation with ${/^.*?(?= \(id )/.exec(facts)?.[0] ?? account}: ${purpose}. One page that I can read in two minutes beforehand.`,
        data: [
          { from: "get_account", text: facts },
          { from: "build_brief", text: knowledge },
        ],
        steps: [
          "Start with the situation in two sentences: where we stand with them and what this conversation has to achieve.",
          "Who will be there: name, role, what each wants by their persona's page, and what they said last, with its date. Mind who has left, who has gone quiet, and who the CRM lists that nobody has spoken with.",
          "What is open and what was lost before, with amount, stage, date and the reason. Say what has changed since.",
          "The three questions to ask, the two objections to expect with our answers, the one proof that fits them, and the competitor in play: where they win, and what we never say about them.",
          "How well they fit, point by point, and which play that calls for. Name what the CRM does not know.",
          "End with the next step to ask for. Cite the uri of each page and the id of each record that you use; look further with find_records or search_knowledge rather than guess. This page is internal: nothing of it goes to them as it is.",
        ],
      };
    } catch (error) {
      const why = crmProblem(error);
      if (why === undefined) throw error;
      return {
        ask: `I wanted a brief on ${account} for this: ${purpose}. The CRM could not give it.`,
        data: [
          { from: "the CRM", text: why },
          { from: "build_brief", text: await ctx.call("build_brief", { task, max_tokens: 2_500 }) },
        ],
        steps: [
          "Tell me first why there are no facts about this company, and the one thing to do about it, in plain words.",
          "If only the name may be wrong, look for it with find_records (type company, a word of the name) and ask which one I mean.",
          "Otherwise ask me what I know: who will be there, what they said, what is open. Then prepare the conversation from the knowledge alone, with the uri of each page, and mark every guess about the company as a guess.",
        ],
      };
    }
  },
});
