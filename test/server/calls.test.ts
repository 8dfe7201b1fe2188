/** A call from the folder to the client: the answer cites who said it, and when. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { inhouse } from "../cli/run-command.ts";
import { linkModels, modernClient, temporaryFolder, textOf, writeFiles } from "../clients.ts";

const clock = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(11, 19);
const caption = (seconds: number, words: string) => `${clock(seconds)}.000 --> ${clock(seconds + 4)}.000\n${words}\n\n`;
const captions = (sentence: (index: number) => string) =>
  `WEBVTT\n\n${Array.from({ length: 300 }, (_, i) => caption(i * 4, i === 250 ? sentence(i) : `and then week ${String(i)} went by like any other one`)).join("")}`;

const FILES: Record<string, string> = {
  "calls/turns.vtt": `WEBVTT\n\n${caption(1, "<v Anna Meyer>We lost the tender over the price of training.")}${caption(600, "<v Anna Meyer>Our lawyers want a pilot in Bremen first.")}${caption(1200, "<v Ben Okri>The indemnity clause cannot stay as it is.")}`,
  "calls/machine.vtt": captions(() => "the walrus project needs a second signature"),
  "calls/written.md":
    "# Debrief\n\n[00:00:05] Cleo Park: The orchard rollout slipped.\n\n[00:03:20] Dan Roe: Nobody had budgeted for scaffolding.\n\n[00:04:00] Cleo Park: True.\n",
};

const folder = temporaryFolder();
let flags: string[];
let client: Awaited<ReturnType<typeof modernClient>>;

beforeAll(async () => {
  const knowledge = join(folder.dir, "knowledge");
  writeFiles(knowledge, FILES);
  flags = ["--knowledge", knowledge, "--data", linkModels(inject("models"), join(folder.dir, "data"))];
  await inhouse(["index", ...flags]);
  client = await modernClient(flags);
});
afterAll(async () => {
  await client.close();
  folder.remove();
});

test.each([
  ["indemnity clause", "calls/turns.vtt#t=1200", "Ben Okri", "[00:20:00] Ben Okri: The indemnity clause"],
  ["lawyers pilot Bremen", "calls/turns.vtt#t=600", "Anna Meyer", "[00:10:00] Anna Meyer: Our lawyers"],
  ["walrus project signature", "calls/machine.vtt#t=1000", undefined, "the walrus project"],
  ["scaffolding budget", "calls/written.md#t=200", "Dan Roe", "[00:03:20] Dan Roe: Nobody"],
])("%s: %s, said by %s", async (query, place, speaker, words) => {
  const result = await client.callTool({ name: "search_knowledge", arguments: { query, limit: 1 } });
  const [hit] = (result.structuredContent as { hits: { uri: string; text: string; speaker?: string }[] }).hits;
  expect(hit).toMatchObject({ uri: `inhouse://knowledge/${place}`, text: expect.stringContaining(words) as string });
  expect(hit!.speaker).toBe(speaker);
  const read = await client.callTool({ name: "read_knowledge", arguments: { uri: hit!.uri } });
  expect(textOf(read)).toContain(words.replace(/^.*: /, ""));
});

test("the speaker is named with the citation, and once in front of the words", async () => {
  const query = "lost the tender over training";
  const answer = textOf(await client.callTool({ name: "search_knowledge", arguments: { query, limit: 1 } }));
  expect(answer).toContain("inhouse://knowledge/calls/turns.vtt#t=1 (Anna Meyer)");
  expect(answer).toMatch(/^\[00:00:01\] Anna Meyer: We lost/m);
  const { stdout } = await inhouse(["search", query, "--limit", "1", ...flags]);
  expect(stdout).toMatch(/^ *\[00:00:01\] Anna Meyer: We lost/m);
});

test("a policy that is not there is no failure of the server", async () => {
  const read = client.readResource({ uri: "inhouse://policy" });
  await expect(read).rejects.toMatchObject({ code: -32602, message: expect.stringContaining("no policy") as string });
  const draft = await client.getPrompt({ name: "draft_outreach", arguments: { channel: "email", goal: "a pilot" } });
  expect(JSON.stringify(draft.messages)).toContain("for the channel email");
  expect((await inhouse(["doctor", ...flags])).stdout).toContain("Policy: there is none");
});
