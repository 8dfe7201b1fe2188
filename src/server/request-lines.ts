/** Lines from a client before the protocol reads them: what it would pass over in silence is answered or mended here. */
import { StringDecoder } from "node:string_decoder";
import { Transform, type TransformCallback } from "node:stream";
import {
  isSpecType,
  parseJSONRPCMessage,
  ProtocolErrorCode,
  STDIO_DEFAULT_MAX_BUFFER_SIZE,
  type SpecTypeName,
} from "@modelcontextprotocol/server";

/** Requests whose parameters can't be left out, and whose absence would be reported as a failure of the server. */
const WITH_PARAMS: ReadonlyMap<unknown, SpecTypeName> = new Map([
  ["initialize", "InitializeRequest"],
  ["resources/read", "ReadResourceRequest"],
  ["prompts/get", "GetPromptRequest"],
  ["tools/call", "CallToolRequest"],
  ["completion/complete", "CompleteRequest"],
]);

/** Passes on the lines that are messages; `answer` gets the text of a response to each that is not. */
export function requestLines(answer: (response: string) => void): Transform {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  const refuse = (id: unknown, code: number, message: string): undefined => {
    const known = typeof id === "string" || Number.isInteger(id) ? id : null;
    answer(`${JSON.stringify({ jsonrpc: "2.0", id: known, error: { code, message } })}\n`);
  };

  function passed(line: string): string | undefined {
    if (line.trim() === "") return undefined;
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      refuse(null, ProtocolErrorCode.ParseError, "This line is not JSON.");
      return;
    }
    if (typeof message !== "object" || message === null || Array.isArray(message)) {
      refuse(null, ProtocolErrorCode.InvalidRequest, "A line is one JSON-RPC object.");
      return;
    }
    const { id, method, params, ...others } = message as Record<string, unknown>;
    // Clients in Java and Go write null where there are no parameters.
    const mended = params === null ? { ...others, ...(id !== undefined && { id }), method } : message;
    try {
      parseJSONRPCMessage(mended);
    } catch {
      // What answers nothing and asks nothing gets no answer.
      if (id === undefined || "result" in message || "error" in message) return undefined;
      const next = "jsonrpc is 2.0, id a string or a whole number, method a string, params an object or left out.";
      refuse(id, ProtocolErrorCode.InvalidRequest, `This is no JSON-RPC message: ${next}`);
      return;
    }
    const type = id === undefined ? undefined : WITH_PARAMS.get(method);
    if (type !== undefined && !isSpecType[type](mended)) {
      refuse(id, ProtocolErrorCode.InvalidParams, `The params of ${String(method)} are not those of the protocol.`);
      return;
    }
    return mended === message ? line : JSON.stringify(mended);
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      const text = decoder.write(chunk);
      const lines = text.includes("\n") ? (rest + text).split("\n") : [rest + text];
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const kept = passed(line);
        if (kept !== undefined) this.push(`${kept}\n`);
      }
      // The protocol has its own end for a line of this length.
      if (rest.length > STDIO_DEFAULT_MAX_BUFFER_SIZE) {
        this.push(rest);
        rest = "";
      }
      done();
    },
  });
}
