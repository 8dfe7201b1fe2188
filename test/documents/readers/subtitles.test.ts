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
  for (const chunk of found.slice(1)) expect(chunk.lead).toBe("[00:00:00] Ann:");
});

test("a note of keys and values is front matter", async () => {
  const { metadata } = await read(
    "calls/a.vtt",
    "WEBVTT\n\nNOTE\ntitle: Acme\nvisibility: public\n\n00:01.000 --> 00:02.000\nHello.\n",
  );
  expect(metadata).toMatchObject({ title: "Acme", visibility: "public" });
});
