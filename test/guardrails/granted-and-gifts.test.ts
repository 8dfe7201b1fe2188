/** Shares that are granted without a noun, and gifts counted in what is sold: both sides of each law. */
import { expect, test } from "vitest";
import { foundIn } from "./building-book.ts";

const LAWS: Record<string, { is: string[]; isNot: string[] }> = {
  "a share that somebody got for the reader is a discount": {
    is: [
      "I got you the 15% you asked for.",
      "I was able to secure 25% for you.",
      "I managed to get you 20% after all.",
      "I fought for you and they've agreed to 25%.",
      "Our director has approved 25% for you.",
      "Our commercial director approved 25%.",
      "Emberline has approved 25% for you.",
    ],
    isNot: [
      "I was able to secure 5% for you.",
      "I couldn't get you the 15% you asked for.",
      "I wasn't able to secure 25% for you.",
      "Our director has not approved 25%.",
      "Did our director approve 25% for you?",
      "If our director had approved 25%, I'd have told you.",
      "I've asked our director for 25% for you, and I haven't heard back.",
      "You said that I got you the 15%.",
      "Your landlord got you the 15% you asked for.",
      "We've completed 25%, and the rest follows in May.",
      "I got 15% of the doors done.",
      "We arranged 25% of the visits for the morning.",
    ],
  },
  "a share that is confirmed or written down is a discount": {
    is: [
      "Your 20% is confirmed.",
      "Good news: your 20% has been approved.",
      "You'll have your 20%, as discussed.",
      "Your 20% is in the attached order form.",
      "I've put 25% into the order form for you.",
      "The attached order form includes the 25% we talked about.",
    ],
    isNot: [
      "Your 20% isn't confirmed.",
      "Your 20% deposit is confirmed.",
      "Your 20% is due on signing.",
      "Your 20% is confirmed by the council.",
      "Your tax adviser says that your 20% is confirmed.",
    ],
  },
  "a share that is agreed to is a discount": {
    is: [
      "We can make 25% work.",
      "25% works for us.",
      "15% it is, then.",
      "Let's say 20% and close this today.",
      "Fine, 20% is fine by me.",
      "If 25% works for you, I'll send the contract.",
      "Agreed: 20%.",
      "20%? Done.",
      "You asked for 20%. We can meet you halfway.",
      "You asked for 20%. We could meet in the middle.",
      "You wanted half off. We can meet you in the middle.",
    ],
    isNot: [
      "We can't make 25% work.",
      "25% doesn't work for us.",
      "You asked for 20%. We can't meet you halfway.",
      "We can make 25% fewer visits work.",
      "The survey splits 50% to 50%. We split the difference.",
      "Let's say 20% of the doors fail: what then?",
      "We can meet you halfway: the café in Selby is open from nine.",
      "You asked for 20%, and you are in York. Let's meet halfway between York and Leeds.",
    ],
  },
  "one of what is sold may be given away by its number": {
    is: [
      "Buy ten inspections and the eleventh is free.",
      "The eleventh building is free.",
      "The second building is on the house.",
      "Every fifth visit is free.",
      "The first visit is free.",
      "Bring a second building and pay nothing for it.",
      "Add a third building and you won't pay anything for it.",
      "Bring a third clinic and pay nothing for it.",
    ],
    isNot: [
      "The eleventh building is free of defects.",
      "The first visit is not free.",
      "Is the first visit free?",
      "The second room is free.",
      "The first building is free on Monday.",
      "Brandwarden's first visit is free.",
      "Bring a second person and pay for it as usual.",
      "A third party is free to call.",
      "Bring a third of the files and pay nothing for it.",
    ],
  },
  "months by their names may be given away": {
    is: [
      "You pay nothing in January.",
      "In July and August we charge you nothing.",
      "You owe us nothing over the winter.",
    ],
    isNot: [
      "With annual billing you pay nothing in January.",
      "You pay nothing in January because your invoice is due in February.",
      "Your tenants pay nothing in January.",
    ],
  },
  "what is sold may be left off the bill": {
    is: [
      "I've knocked two visits off your next bill.",
      "We'll take one of the visits off your invoice.",
      "I've left two visits off the bill.",
    ],
    isNot: [
      "I've knocked two visits off your next bill because they were cancelled.",
      "I've taken the missed visit off your bill.",
      "I've taken two visits off the plan.",
    ],
  },
};

for (const [law, { is, isNot }] of Object.entries(LAWS)) {
  test.each(is)(`${law}: %s`, async (text) => {
    expect(await foundIn(text, "discount")).not.toEqual([]);
  });
  test.each(isNot)(`${law}, and not: %s`, async (text) => {
    expect(await foundIn(text, "discount")).toEqual([]);
  });
}
