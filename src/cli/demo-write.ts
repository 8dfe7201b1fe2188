/** The demo's last step: a note on an account, previewed, confirmed and read back. */
import type { Client } from "@modelcontextprotocol/client";
import { InhouseError } from "../errors.ts";
import { colors, print } from "./terminal.ts";

const ACCOUNT = "Denholm Pumps";
const NOTE =
  "Marian asked whether the auditors get their own login. Promised an answer with the security pack by Thursday.";
/** Refused by the demo company's policy, whoever asks for it. */
const SECRET = "Marian sent her login: the password is Harbor#2026.";

interface Found {
  company: { id: string };
}
interface Preview {
  confirmation_token: string;
}

/** @param client of a server that was started with --allow-writes, on a data folder that holds the demo's CRM */
export async function demoWrite(client: Client): Promise<void> {
  const c = colors.out;
  const call = async (name: string, args: Record<string, unknown>) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
    const text = content.map((part) => (part.type === "text" ? part.text : "")).join("\n");
    return { text, structuredContent, isError: isError === true };
  };
  const required = async (name: string, args: Record<string, unknown>): Promise<{ text: string; result: unknown }> => {
    const { text, structuredContent, isError } = await call(name, args);
    if (isError) throw new InhouseError("INTERNAL", { what: text });
    return { text, result: structuredContent };
  };
  const show = (title: string, text: string) => {
    print(`\n${c.bold(c.green(`? ${title}`))}\n${text.replace(/^(?=.)/gm, "   ")}`);
  };

  const { company } = (await required("get_account", { account: ACCOUNT })).result as Found;
  const note = (body: string) => ({ activity: "note", on: "company", id: company.id, body });
  const preview = await required("log_activity", note(NOTE));
  show(`Log a note on ${ACCOUNT}: nothing is written before you have seen it`, preview.text);
  const { confirmation_token } = preview.result as Preview;
  const written = await required("log_activity", { ...note(NOTE), confirmation_token });
  show("Yes, write it", written.text);
  const refused = await call("log_activity", note(SECRET));
  show("A note that policy forbids is refused before it reaches the CRM", refused.text);
}
