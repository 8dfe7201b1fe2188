/** Whether a passage is said by us here and now: what may stand in front of it and behind it, and what takes it back. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { finds, passes } from "./grid.ts";

const policy = policyOf();

/** One of each kind, found wherever it is said. */
const SAID: readonly (readonly [kind: string, words: string])[] = [
  ["discount", "we'll give you 40% off"],
  ["price", "Pro costs $23 per seat per month"],
  ["feature", "Fleet Forecast ships in March"],
  ["claim", "Wheelhouse is the fastest route planner on the market"],
  ["legal", "your firm meets the record-keeping duties of the Companies Act"],
  ["commitment", "you can cancel at any time"],
];

const BEFORE = [
  "",
  "Thanks for your mail.",
  "It was great to meet you last Tuesday.",
  "We don't do webinars any more.",
];
const OPENINGS = [
  "and yes,",
  "honestly,",
  "good news:",
  "to answer your question:",
  "as promised,",
  "as I told Anna,",
  "as your colleague may have told you,",
  "further to our conversation on Monday,",
  "I checked with my boss, and",
  "you may have heard it already:",
  "you will have heard that",
  "you heard right:",
  "unlike last year,",
  "last but not least,",
  "although nobody asked,",
  "in case nobody told you:",
  "I forgot to mention that",
  "please be assured that",
  "kindly note that",
  "I'm happy to confirm that",
  "it is no secret that",
  "it goes without saying that",
  "according to our price book,",
  "whatever others say,",
  "I shouldn't say this, but",
  "I can't stress enough that",
  "others make you wait. With us,",
  "no need to call;",
  "one more thing –",
];
const TAILS = [
  ".",
  "!",
  ", isn't that great?",
  ", and I mean it.",
  ", as you asked last week.",
  ", as Anna told you.",
  ", which was not easy to arrange.",
  ", which I couldn't have said last year.",
  ", which nobody else can say.",
  ", so don't wait.",
  ", even if nobody believes it.",
  ", but don't tell anyone.",
  " (not a typo).",
  " – believe it or not.",
  "; last year that was different.",
  ". It wasn't always like that.",
  ". I couldn't believe it myself.",
  ". Any questions?",
];

const TAKING_BACK = [
  "it isn't true that",
  "I don't think that",
  "I very much doubt that",
  "we can't claim that",
  "nobody here ever said that",
  "we used to say that",
  "back then we said that",
  "please don't tell anyone that",
  "it would be premature to announce that",
  "it would be nice if we could say that",
  "if only we could say that",
  "one day we may be able to say that",
  "only if legal agrees may we say that",
  "I'd love to be able to say that",
  "I wish it were true that",
  "nothing proves that",
  "far be it from me to say that",
  "you won't find us claiming that",
  "they want us to say that",
  "rumour has it that",
  "it is often said that",
  "a blog claims that",
  "people often assume that",
  "let's assume for a moment that",
  "your boss wondered whether",
  "it's unclear whether",
  "I need to check whether",
  "let me find out whether",
  "it depends on whether",
  "legal asked us not to say that",
];
const AFTER = [".", ", with every plan.", ", from January."];

describe.each(SAID)("%s", (kind, words) => {
  finds(policy, { name: "with something before and behind it", kind, slots: [BEFORE, OPENINGS, [words], TAILS] });
  finds(policy, {
    name: "in a call script",
    kind,
    slots: [
      [
        "If they're happy with what they have:",
        "If they say it is too dear:",
        "When the CFO is on the line:",
        "If she asks what's in it:",
        "Should money be tight:",
        "Then say:",
        "Opener:",
      ],
      [`"${words}."`, `"Fair enough. ${words}."`, `"I hear you. Thing is, ${words}."`],
      ["", "Then let them talk.", "Pause."],
    ],
  });
  passes(policy, {
    name: "said by them in a call script",
    kind,
    slots: [
      ["If they say:", "If he writes:", "When he claims:", "If she asked me:"],
      [`"${words}."`],
      ["Ask who told them."],
    ],
  });
  passes(policy, { name: "taken back in front", kind, slots: [BEFORE, TAKING_BACK, [words], AFTER] });
  passes(policy, {
    name: "taken back around it",
    kind,
    slots: [
      BEFORE,
      [
        `the claim that ${words} is false.`,
        `whoever told you that ${words} was wrong.`,
        `if you read somewhere that ${words}, that's a mistake.`,
        `in case you read that ${words}: that was a mistake.`,
        `contrary to rumours that ${words}, nothing has changed.`,
        `you say that ${words}. Who told you?`,
        `the old flyer says that ${words}; please bin it.`,
        `our old website said that ${words}. That's no longer so.`,
        `I'd love to say that ${words}. It isn't so.`,
        `it'd be great to say that ${words}, but no.`,
        `until we know that ${words}, we say nothing.`,
        `before we can say that ${words}, legal must read it.`,
        `I made a mistake when I said that ${words}.`,
        `${words}? We wish!`,
        `"${words}." That is what a customer wrote.`,
        `"${words}": we never write this.`,
        `don't: "${words}".`,
        `a bad example: "${words}".`,
        `what not to write: "${words}".`,
        `Anna's question was: "Is it true that ${words}?"`,
      ],
    ],
  });
});
