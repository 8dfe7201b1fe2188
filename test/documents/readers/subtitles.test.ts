import { expect, test } from "vitest";
import { chunks, read } from "../fixtures.ts";

const vtt = `WEBVTT

NOTE Acme, discovery call. Ann (Acme), Ben (we).

1
00:00:01.000 --> 00:00:04.000
<v Ben>Good morning, and thanks

00:00:04.000 --> 00:00:09.000
<v Ben>for the time. How do you <i>close</i> today?</v>

00:12:04.500 --> 00:12:09.000 align:start
<v Ann>With R&amp;D &lt;and&gt; luck.</v>
`;

test("WebVTT becomes turns of whole sentences, cited by second and speaker", async () => {
  const { text, blocks, metadata } = await read("calls/a.vtt", vtt);
  expect(text).toBe(
    "Acme, discovery call. Ann (Acme), Ben (we).\n\n[00:00:01] Ben: Good morning, and thanks for the time. How do you close today?\n\n[00:12:04] Ann: With R&D <and> luck.\n",
  );
  expect(blocks.map((block) => block.place)).toEqual([
    undefined,
    { unit: "time", seconds: 1, speaker: "Ben" },
    { unit: "time", seconds: 724, speaker: "Ann" },
  ]);
  expect(metadata).toMatchObject({ title: "Acme, discovery call", kind: "call" });
});

test("SubRip with names in the text", async () => {
  const { text } = await read(
    "calls/a.srt",
    "1\r\n00:00:01,000 --> 00:00:02,000\r\nBen Ode: Hello.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n<b>Ann: Hello.</b>\r\nHow are you?\r\n",
  );
  expect(text).toBe("[00:00:01] Ben Ode: Hello.\n\n[00:00:03] Ann: Hello. How are you?\n");
});

test("captions without names are one turn, each sentence with its second", async () => {
  const { text, blocks } = await read(
    "calls/a.vtt",
    "WEBVTT\n\n00:01.000 --> 00:02.000\nOne thing.\n\n00:03.000 --> 00:04.000\nAnother.\n",
  );
  expect(text).toBe("[00:00:01] One thing. Another.\n");
  expect(blocks.map((block) => block.place)).toEqual([
    { unit: "time", seconds: 1 },
    { unit: "time", seconds: 3 },
  ]);
});

test("the chunks of a long turn say whose it is", async () => {
  const cues = Array.from({ length: 60 }, (_, index) => {
    const second = String(index).padStart(2, "0");
    return `00:00:${second}.000 --> 00:00:${second}.900\n<v Ann>We close the books on working day ${index}.</v>\n`;
  });
  const found = await chunks("calls/a.vtt", `WEBVTT\n\n${cues.join("\n")}`);
  expect(found.length).toBeGreaterThan(2);
  for (const chunk of found) expect(chunk.place).toMatchObject({ unit: "time", speaker: "Ann" });
  for (const chunk of found.slice(1)) {
    const second = String((chunk.place as { seconds: number }).seconds).padStart(2, "0");
    expect(chunk.lead).toBe(`[00:00:${second}] Ann:`);
  }
});

test("a note of keys and values is front matter", async () => {
  const { metadata } = await read(
    "calls/a.vtt",
    "WEBVTT\n\nNOTE\ntitle: Acme\nvisibility: public\n\n00:01.000 --> 00:02.000\nHello.\n",
  );
  expect(metadata).toMatchObject({ title: "Acme", visibility: "public" });
});

const caption = (seconds: number, words: string, lasts = 4) => {
  const time = (at: number) => `${new Date(at * 1_000).toISOString().slice(11, 19)}.000`;
  return `${time(seconds)} --> ${time(seconds + lasts)}\n${words}\n`;
};

test("who goes on after a pause, or for minutes, is shown with the time again", async () => {
  const cues = [
    caption(1, "<v Anna>We lost it over price."),
    caption(600, "<v Anna>They asked for a pilot."),
    caption(605, "<v Anna>It never came.", 70),
    caption(675, "<v Anna>So we left."),
    caption(1200, "<v Ben>The clause on liability stays."),
  ];
  const [chunk, ...more] = await chunks("calls/a.vtt", `WEBVTT\n\n${cues.join("\n")}`);
  expect(more).toEqual([]);
  expect(chunk!.text).toBe(
    "[00:00:01] Anna: We lost it over price.\n\n[00:10:00] Anna: They asked for a pilot. It never came.\n\n[00:11:15] Anna: So we left.\n\n[00:20:00] Ben: The clause on liability stays.\n",
  );
  expect(chunk!.turns!.map(({ at, ...turn }) => [chunk!.text.slice(at, at + 10), turn])).toEqual([
    ["[00:00:01]", { seconds: 1, speaker: "Anna" }],
    ["[00:10:00]", { seconds: 600, speaker: "Anna" }],
    ["It never c", { seconds: 605, speaker: "Anna" }],
    ["[00:11:15]", { seconds: 675, speaker: "Anna" }],
    ["[00:20:00]", { seconds: 1200, speaker: "Ben" }],
  ]);
});

test("captions by a machine, without names or full stops, keep every caption's second", async () => {
  const cues = Array.from({ length: 300 }, (_, index) => caption(index * 4, `and so word${index} goes on and on`));
  const source = `WEBVTT\n\n${cues.join("\n")}`;
  const { blocks, text } = await read("calls/a.vtt", source);
  expect(blocks.map(({ place }) => place)).toEqual(cues.map((_, index) => ({ unit: "time", seconds: index * 4 })));
  expect(text).toContain("\n\n[00:16:00] and so word240 goes on");
  for (const chunk of await chunks("calls/a.vtt", source)) {
    expect(chunk.lead ?? chunk.text).toContain(
      `[${new Date((chunk.place as { seconds: number }).seconds * 1_000).toISOString().slice(11, 19)}]`,
    );
  }
});

test("a sentence without an end is cited in parts", async () => {
  const cues = Array.from({ length: 40 }, (_, index) => caption(index * 4, index % 10 === 0 ? "So." : "and then"));
  const { blocks } = await read("calls/a.vtt", `WEBVTT\n\n${cues.join("\n")}`);
  const seconds = blocks.map(({ place }) => (place as { seconds: number }).seconds);
  expect(Math.max(...seconds.map((at, index) => at - (seconds[index - 1] ?? 0)))).toBeLessThanOrEqual(32);
});
