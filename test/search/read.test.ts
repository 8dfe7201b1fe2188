/** What is said of a place that is read: the trust of that place, and words that stand by themselves. */
import { expect, test } from "vitest";
import { knowledgeBases } from "../indexing/knowledge-base.ts";

const newBase = knowledgeBases();
const ROWS = "inhouse://knowledge/rows.csv";

test("a row that is read has its own trust and the names of its columns", async () => {
  const base = newBase({
    "rows.csv":
      "Name;Status;Visibility;Owner;Expires\nGnu;Approved;Public;Al;2027-01-01\nIbex;Retired;Public;Al;2027-06-01\nOryx;approved;public;Bo;2020-01-01\n",
  });
  const knowledge = base.open();
  await knowledge.index();
  const { hits } = await knowledge.search({ query: "Ibex", limit: 1, where: ["status=retired"] });
  expect(hits[0]).toMatchObject({ uri: `${ROWS}#L3`, status: "retired" });
  expect(await knowledge.read({ uri: `${ROWS}#L3` })).toMatchObject({
    text: "Name: Ibex\nStatus: Retired\nVisibility: Public\nOwner: Al\nExpires: 2027-06-01",
    status: "retired",
    visibility: "public",
    owner: "Al",
    expires: "2027-06-01",
    stale: false,
  });
  expect(await knowledge.read({ uri: `${ROWS}#L4`, audience: "customer" })).toMatchObject({
    text: expect.stringMatching(/^Name: Oryx\n/) as string,
    visibility: "public",
    owner: "Bo",
    stale: true,
  });
  // Several rows are trusted as far as the least of them; the whole file says what holds for it.
  const several = await knowledge.read({ uri: `${ROWS}#L2-L4` });
  expect(several).toMatchObject({ status: "retired", visibility: "public", expires: "2020-01-01", stale: true });
  expect(several).not.toHaveProperty("owner");
  const whole = await knowledge.read({ uri: ROWS });
  expect(whole).toMatchObject({ status: "approved", visibility: "internal", stale: false });
  expect(whole.text).toMatch(/^Name;Status;/);
});

test("lines from the middle of a long table come with its header", async () => {
  const rows = Array.from({ length: 120 }, (_, i) => `| plan ${String(i)} | costs ${String(i)} dollars a seat |`);
  const base = newBase({ "a.md": `# Plans\n\n| plan | price |\n| --- | --- |\n${rows.join("\n")}\n` });
  const knowledge = base.open();
  await knowledge.index();
  const { text } = await knowledge.read({ uri: "inhouse://knowledge/a.md#L100" });
  expect(text.split("\n")).toEqual(["| plan | price |", "| plan 95 | costs 95 dollars a seat |"]);
});
