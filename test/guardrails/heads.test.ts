/** A violation behind a clean clause stays one: what is told, asked, denied, dated or supposed in front of it is of something else. */
import { expect, test } from "vitest";
import { kindsFound, policyOf } from "./facts.ts";

const policy = policyOf();
const found = (text: string) => kindsFound(policy, text);

const SAID = [
  ["discount", "we'll give you 40% off"],
  ["price", "Pro costs $23 per seat per month"],
  ["feature", "Fleet Forecast ships in March"],
  ["claim", "Wheelhouse is the fastest route planner on the market"],
  ["legal", "your firm meets the record-keeping duties of the Companies Act"],
  ["commitment", "you can cancel at any time"],
  ["competitor", "Roadrunner loses data whenever it is busy"],
] as const;

const LINKS = [", and ", ", so ", " - ", "; ", ". ", "\n", "\n- "];
/** Whole clauses; one that ends with a comma leads to the next by itself. */
const HEADS = [
  "A reader asked whether the app works in Spain",
  "Your team asked if the office is open on Sundays",
  "Your colleague wanted to know who picks up the boxes",
  "You asked for the slides of Tuesday",
  "I read your post about hiring",
  "You mentioned last week that planning takes hours",
  "You wrote that your boss hates long mails",
  "I heard that you opened a second office",
  "They say that Monday is a quiet day",
  "Some buyers think that mails are too long",
  "Our customers ask for shorter calls",
  "Many teams expect a long winter",
  "Thank you for telling me about the new building",
  "We met at the fair in Lyon last year",
  "Back then your team used paper",
  "I tried to call you on Friday",
  "If you have questions just call me",
  "If Thursday doesn't suit you, pick another day",
  "I can't make it on Thursday",
  "Nobody likes long mails",
  "You don't have to read the whole deck",
  "There is no agenda for the call",
  "I wish I had more time for the fair",
  "It would be nice to meet for a coffee",
  "I'm not sure if you remember me",
  "I wonder whether you got my last mail",
  "I can't tell whether my mail arrived",
  "I don't know who reads this inbox",
  '"The kitchen is open," our host said',
  'As Anna says, "Mondays are for planning"',
  "According to your site, the office opens at nine",
  "Because you asked for it,",
  "As you asked about the timetable,",
  "Although nobody was at the desk last week,",
  "While you were on holiday,",
  "Since you didn't have time on Friday,",
  "Now that the fair is over,",
  "Even if nobody has read my last mail,",
];

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const joined = (head: string, said: string): string[] =>
  head.endsWith(",")
    ? [`${head} ${said}.`]
    : LINKS.map((link) => `${head}${link}${/[.\n]/.test(link) ? upper(said) : said}.`);

test.each(SAID)("%s: %s, and a clause of something else in front", async (kind, said) => {
  const texts = HEADS.flatMap((head) => joined(head, said));
  const lost: string[] = [];
  for (const text of texts) if (!(await found(text)).includes(kind)) lost.push(text);
  expect(lost.length / texts.length, lost.join("\n")).toBeLessThanOrEqual(0.02);
});

const GOVERNED = [
  "The customer asked whether the office is open, and whether you can cancel at any time.",
  "They asked if we are open on Sundays, and if we give 40% off.",
  "They say that the office is cold, and that we give 40% off.",
  "They told us that Monday is fine, and they give 40% off.",
  "Your host wrote that the coffee is bad, and he gives you 40% off.",
  "I doubt that the fair opens, and that Fleet Forecast ships in March.",
  "Last year the team was small, and we gave 40% off.",
  "Back then nobody knew us, and Pro cost $23 per seat.",
  "Imagine the bus is late, and we give you 40% off.",
  "Suppose you are at the fair, and you get 40% off.",
  "When I was at school, and we gave 40% off, nobody cared.",
  "As Anna says, you can cancel at any time.",
  "According to Anna, we give you 40% off.",
  'He said "the fair is nice, and we give you 40% off".',
  "Because it is winter, they say that you can cancel at any time.",
  "Please don't tell them that the fair is nice, and that you can cancel at any time.",
];
test.each(GOVERNED)("governed from in front: %s", async (text) => {
  expect(await found(text)).toEqual([]);
});

test("a short line ends before one that begins with a word in I that is not the pronoun", async () => {
  expect(await found("You said that the team is tired\nIf it isn't for you, you can cancel at any time.")).toEqual([
    "commitment",
  ]);
});
