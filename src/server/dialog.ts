/** Asking the user of a client, in either protocol era. A client that cannot ask, or does not answer, loses nothing. */
import {
  CLIENT_CAPABILITIES_META_KEY,
  inputRequired,
  inputResponse,
  type ClientCapabilities,
  type InputRequiredResult,
  type McpServer,
  type ServerContext,
} from "@modelcontextprotocol/server";
import type { Answer, Question } from "../tool.ts";

export interface Dialogs {
  /** The answer that a call brings along: clients of 2026-07-28 repeat the call with it. */
  answerOf(call: ServerContext, key: string): Answer | "none" | undefined;
  /**
   * Asks. An answer, or what to return so that the client asks and calls again; undefined when it cannot ask or has not
   * answered.
   */
  ask(server: McpServer, call: ServerContext, question: Question, key: string): Promise<Asked>;
}
type Asked = { answer: Answer } | { result: InputRequiredResult } | undefined;

/** Yes or no is the whole question: the buttons of the dialog say it, no field has to be filled in. */
const NO_FIELDS = { type: "object" as const, properties: {} };
const CONFIRM = "confirm";
/** As long as a confirmation is good for. */
const FORGET_AFTER_MS = 600_000;

/** @param timeLimitMs below the minute after which most clients give up a call: later the token would reach nobody. */
export function openDialogs(timeLimitMs: number): Dialogs {
  /** Calls whose question was passed to the client and never came back. Asked again, they get the token instead. */
  const unanswered = new Map<string, number>();
  return {
    answerOf(call, key) {
      const { inputResponses } = call.mcpReq;
      if (inputResponses === undefined) return undefined;
      const response = inputResponse(inputResponses, CONFIRM);
      const token = call.mcpReq.requestState<string>();
      if (response.kind !== "elicit" || token === undefined) return "none";
      const answer = { token, said: SAID[response.action] };
      if (answer.said !== "dismissed") unanswered.delete(key);
      return answer;
    },
    async ask(server, call, { message, token }, key) {
      if (!canAsk(server, call)) return undefined;
      const now = Date.now();
      for (const [old, at] of unanswered) if (now - at > FORGET_AFTER_MS) unanswered.delete(old);
      if (unanswered.has(key)) return undefined;
      unanswered.set(key, now);
      if (isModern(call)) {
        const confirm = inputRequired.elicit({ message, requestedSchema: NO_FIELDS });
        return { result: inputRequired({ inputRequests: { [CONFIRM]: confirm }, requestState: token }) };
      }
      try {
        const params = { mode: "form" as const, message, requestedSchema: NO_FIELDS };
        const options = { timeout: timeLimitMs, signal: call.mcpReq.signal };
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way for clients of 2025-11-25; the SDK's own shim turns a time-out into an error without the token
        const { action } = await call.mcpReq.elicitInput(params, options);
        if (action !== "cancel") unanswered.delete(key);
        return { answer: { token, said: SAID[action] } };
      } catch {
        return undefined;
      }
    },
  };
}

const SAID = { accept: "yes", decline: "no", cancel: "dismissed" } as const;

/** Asked without the capability, a client of 2026-07-28 gets a protocol error that its model never sees. */
function canAsk(server: McpServer, call: ServerContext): boolean {
  const envelope: { [CLIENT_CAPABILITIES_META_KEY]?: ClientCapabilities } | undefined = call.mcpReq.envelope;
  const declared = isModern(call)
    ? envelope?.[CLIENT_CAPABILITIES_META_KEY]
    : // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only source for clients of 2025-11-25
      server.server.getClientCapabilities();
  const elicitation = declared?.elicitation;
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
}

const isModern = (call: ServerContext): boolean => call.mcpReq.envelope !== undefined;
