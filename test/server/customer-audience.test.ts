/** What colleagues write beside public text, from the folder to a client that asks for a customer. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { inhouse } from "../cli/run-command.ts";
import { linkModels, modernClient, temporaryFolder, writeFiles } from "../clients.ts";

const FILES: Record<string, string> = {
  "objections/price.yaml": `# floor HUSHA
visibility: public
objections:
  # floor HUSHB
  - objection: "Too dear # for us"
    answer: Harbour lanterns pay for themselves in a year. # floor HUSHC
  # floor HUSHD
`,
  "product/lanterns.md": `---
visibility: public
---
# Harbour lanterns

Harbour lanterns burn for nine years.
[//]: # (floor HUSHE)
[comment]: <> (floor HUSHF
floor HUSHG)

<div style="display: none">

Floor HUSHH

</div>

<details hidden><summary>Floor</summary>HUSHI</details>

> [!internal only]
> Floor HUSHJ

## Notes on lanterns (Internal only)

Floor HUSHK

### Deeper

Floor HUSHL

## Harbour colours

Harbour lanterns are red or green.
`,
  "product/page.html": `<html><head><meta name="visibility" content="public"><title>Buoys</title></head><body>
<div hidden><main><p>Floor HUSHM of the harbour buoys</p></main></div>
<h1>Harbour buoys</h1><p>Harbour buoys ring in the fog.</p><pre>fog<span hidden> HUSHN</span></pre>
<h2>Internal use only: buoys</h2><p>Floor HUSHO</p></body></html>`,
  "calls/talk.vtt": `WEBVTT

NOTE
visibility: public

NOTE Harbour floor HUSHP

00:00:01.000 --> 00:00:04.000
<v Ana>The harbour lanterns arrived.
`,
};

const folder = temporaryFolder();
let client: Awaited<ReturnType<typeof modernClient>>;

beforeAll(async () => {
  const knowledge = join(folder.dir, "knowledge");
  writeFiles(knowledge, FILES);
  const flags = ["--knowledge", knowledge, "--data", linkModels(inject("models"), join(folder.dir, "data"))];
  await inhouse(["index", ...flags]);
  client = await modernClient(flags);
});
afterAll(async () => {
  await client.close();
  folder.remove();
});

const call = async (name: string, args: object): Promise<string> =>
  JSON.stringify(await client.callTool({ name, arguments: { audience: "customer", ...args } }));

test.each(["harbour lanterns", "floor HUSH", "internal notes on lanterns", "harbour buoys fog"])(
  "a customer's search for %s brings public text and no remark",
  async (query) => {
    const answer = await call("search_knowledge", { query, limit: 50, response_format: "detailed" });
    expect(answer).not.toMatch(/HUSH[A-Z]/);
  },
);

test.each(Object.keys(FILES))("a customer reads %s without its remarks, in whole", async (path) => {
  const uri = `inhouse://knowledge/${path}`;
  const answer = await call("read_knowledge", { uri });
  expect(answer).toMatch(/[Hh]arbour/);
  expect(answer).not.toMatch(/HUSH[A-Z]/);
});

test("lines stay those of the file", async () => {
  const line = FILES["product/lanterns.md"]!.split("\n").indexOf("Harbour lanterns are red or green.") + 1;
  const uri = `inhouse://knowledge/product/lanterns.md#L${String(line)}`;
  expect(await call("read_knowledge", { uri })).toContain("Harbour lanterns are red or green.");
  expect(await call("read_knowledge", { uri: "inhouse://knowledge/objections/price.yaml#L6" })).toContain("in a year");
});
