/** Claims without a figure from the books, and what is said of competitors: telling sentences of each frame, both sides. */
import { expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { kindsFound, policyOf } from "./facts.ts";

const policy = policyOf(["claim", "competitor"].map((kind) => ({ id: kind, kind, severity: "block" })));
const kindsOf = (text: string) => kindsFound(policy, text);

const CLAIMS = [
  // Above everybody, nobody named
  "You'd be hard pressed to find anybody who plans routes better than we do.",
  "There isn't another planner that lasts a whole shift.",
  "Nobody else gets a van out of the gate this quickly.",
  "Show me a tool that does this better.",
  "There's Wheelhouse, and then there's everyone else.",
  "Every other app eats our dust.",
  "We're in a league of our own.",
  "Wheelhouse sets the benchmark for the industry.",
  "We support more depots than anybody else.",
  "Where other couriers promise, we deliver.",
  "Unlike other tools, ours doesn't lose parcels.",
  // Certain without the word
  "You won't lose one more parcel, that's guaranteed.",
  "Not one parcel has ever gone missing.",
  "Nothing ever slips through.",
  "Your success is certain.",
  "Your routes will always be right.",
  // Who uses us, what comes back
  "Half of Munich's dentists order from us.",
  "Every second builder in town already uses us.",
  "Wheelhouse typically takes three hours off the shift.",
  "Errors drop by 80 percent in the first quarter.",
  "We've shipped four million parcels.",
  "Shortlisted for the Logistics Awards 2026.",
  "Winner of Best Route Planner 2026.",
  "We were named one of the most innovative firms in Hesse.",
  // Told of the reader's days, or of what others need
  "You'll plan twice as fast as with any other system.",
  "Easier to use than any other route calendar.",
  "Couriers love it: 4.9 stars in the App Store.",
  "A tour takes half as long as on paper.",
  "You will never again chase a driver.",
  "Guaranteed: no tour will ever run late again.",
  "Errors are a thing of the past.",
  "I have yet to see a planner that matches ours.",
  "If there's a better planner, I'd like to see it.",
  "From a garage to Europe's number one for florists.",
  "The name dispatchers trust most.",
  "In case your board asks about size: 4,800 depots use Wheelhouse.",
  // What our own people are quoted with is said by us
  '"We are the fastest planner in Europe," says Ines Roth, founder of Wheelhouse.',
  'Our head of product said: "There is no better planner."',
  // A prize is known by its capitals
  "Last week we took home the Golden Wheel.",
  "Winner of the Logiprize 2025",
  "As holders of the Northern Courier Award we could have left it at that.",
  "The readers of Van Weekly voted us number one.",
  "We came first in the comparison by Van Weekly.",
  "Guaranteed zero lost parcels from day one.",
  "Never miss a delivery again.",
  "With Wheelhouse 60% of the phone calls simply disappear.",
  "Wheelhouse plans 2 million stops a day.",
  "4,000 depots plan with us, among them 30 hospitals.",
  "Most customers are live in three days.",
  "Ask around, and you won't hear a second name.",
  // Prices beside it excuse no gain that they don't make
  "Basic is $20 and Pro $50, and Wheelhouse saves you $100,000.",
];
const NO_CLAIMS = [
  "We took home the Christmas tree, and we won the Mill Lane account.",
  "The winner of the raffle gets a van for a day.",
  "Guaranteed delivery is not something we offer.",
  "Nothing is guaranteed.",
  "I will never lose my keys again.",
  "Half of the parcels disappeared in the flood, and we paid.",
  "Your couriers delivered 22% faster in May than in April.",
  "38% of your drivers finished the course in the first week, another 20% in the second.",
  "The import had 400 lines, among them 12 duplicates.",
  "Asking has won me more customers than anything clever.",
  "Only one name is missing from our list.",
  "Your best-selling article is the blue box.",
  "You won't find a better time than the week after Easter.",
  "I couldn't find anybody who knows more about the pump than your Mr Ellis.",
  "There isn't another slot before Thursday.",
  "Nobody on your team drives faster than Maria.",
  "Show me a day that suits you better.",
  "Everyone else is coming by train.",
  "You set the pace, we follow.",
  "Unlike last year, we start with the warehouse.",
  "The tool tells you more than any dashboard, ours included.",
  "We make sure that nothing slips through in the move.",
  "There's no risk of frost this week.",
  "We fit the scanners at night, at no risk to your tenants.",
  "The ladder is secured, so there is no risk to passers-by.",
  "Risk-free rates are posted by treasury.",
  "No one has signed the form yet.",
  "Two of your eleven clients close in August.",
  "We shipped your four parcels this morning.",
  "Every second Friday we're closed.",
  "Set the threshold lower than 10% and our alerts get louder.",
  "You told us that a third of the errors come from one depot.",
  "You were shortlisted for the next round of interviews.",
  // Directions, goals, work that is no gain, and what somebody asks or writes
  "The fastest way to compare them is the price page.",
  "The only shop near our yard is a bakery.",
  "We plan the tours before the first coffee.",
  "Our goal for next year is to answer 95% of all calls within a minute.",
  "We'd finish the other 18 the week after.",
  "The organiser sells tickets for €190, and we have a stand.",
  "We save your settings for 30 days.",
  "Two of your twelve clients make up half of our list.",
  'If they ask "Is it the best on the market?": don\'t answer with yes.',
  'On page 8 you write that "Wheelhouse is the market leader".',
  "The clear winner of our poll this year is a crime novel.",
  "I like it better than any slogan we have.",
  "If somebody is slower than the rest, we can help.",
  "Our office is twice as far from the station as yours.",
  '"They are the fastest planner in Europe," says Ines Roth, founder of Blue Van, a Wheelhouse customer.',
  "Basic is $20 by the month or $16 by the year, which saves you $48 per seat.",
];
const RIVALS = [
  "People who come to us from Roadrunner have mostly spent a year waiting.",
  "As for Roadrunner, no comment. Most people who come over from there had given up hope.",
  "The other planners and apps all lie, and the other courier apps all sell your customers' addresses.",
  "Your data isn't safe with Roadrunner.",
  "Roadrunner is full of bugs.",
  "Roadrunner loses parcels. Their servers are on every blacklist.",
  "Customers are being misled by Roadrunner.",
  "Setting up Roadrunner takes months.",
  "Roadrunner quietly raises prices every year.",
  "Why pay for Roadrunner when Wheelhouse does more?",
  "Why is Wheelhouse so much faster than Roadrunner? Because it's small.",
  "Next to us, Roadrunner looks old.",
  "Switch from Roadrunner to Wheelhouse and get a better planner.",
  "What Roadrunner does in a week, Wheelhouse does in a day.",
  "Good luck with Roadrunner, you'll need it.",
  "Roadrunner charges for support. With us it's included.",
  "The gap between what Roadrunner promises and what turns up is wide.",
  "Nobody who knows both would pick Roadrunner.",
  "Roadrunner was built for airlines, not for a courier like you.",
  "With Roadrunner you'll certainly learn patience.",
  "Roadrunner is on its last legs.",
  "Roadrunner isn't secure.",
  "Roadrunner can't be trusted with your parcels.",
  "Roadrunner's app looks like a tax form from 1998.",
  "You're with Roadrunner. Their support is a joke.",
  "Some of you are still on Roadrunner, the place where parcels go to die.",
  "Staying with Roadrunner means apologising to your own customers every Monday.",
  "Roadrunner is fine if you enjoy waiting.",
  "I wouldn't trust Roadrunner with my lunch.",
  "Anyone who has stuck with Roadrunner for four winters deserves a medal.",
  "Where Roadrunner needs a week, we need an afternoon.",
  "Roadrunner is dearer than we are.",
  "Wheelhouse does in an hour what takes Roadrunner a day.",
  "Teams that moved from Roadrunner to us plan faster than before.",
  "Our audit trail is complete, Roadrunner's isn't.",
  "Roadrunner sends you a list. We send you a route.",
  // The words in front of the name and behind it together, or the sentence after it
  "With Roadrunner you wait a week for someone to pick up the phone.",
  "Nobody at Roadrunner answers the phone.",
  "You use Roadrunner. Neither of them picks up the phone.",
  "One in four Roadrunner customers leaves within a year.",
  "Every second move to Roadrunner ends in court.",
  "If you like waiting, you'll love Roadrunner.",
  "You could stay with Roadrunner if you don't mind late nights.",
  "Roadrunner was fine when people still sent faxes.",
  "As for Roadrunner, the fleets that came from there had stopped opening it long before.",
  "The logo was the only thing Roadrunner had.",
  "Roadrunner? Good luck with that.",
  "Roadrunner says it is ready. It isn't.",
  "Roadrunner looks as if it was made in the nineties.",
  "I'd rather not comment, but since you ask: Roadrunner is unreliable.",
  // Without saying it, or without a name
  "Far be it from me to criticise Roadrunner, but somebody ought to count their vans.",
  "Let's just say that people who come to us from Roadrunner arrive with grey hair.",
  "A certain supplier whose name begins with R has a relaxed relationship with the truth.",
  "The big parcel brands treat small shops like a nuisance.",
  "Most vendors would rather you never found out.",
  "Your present supplier is robbing you blind.",
  "Unlike the cowboys who fill this industry, we answer.",
  // About somebody asked for, or in a clause of its own
  "You asked about Roadrunner: their app crashes.",
  "You asked about Roadrunner. Their app is clumsier than ours.",
  "Roadrunner is kind. Then you call the hotline and nobody is there.",
  "Nothing that Roadrunner sells comes close to our planner.",
  "So many shops are walking out on Roadrunner.",
  "Going back to Roadrunner feels like swapping a car for a wheelbarrow.",
  "Fresh routes: Roadrunner against us, plans from us, guesses from them.",
];
const NO_RIVALS = [
  "Never call Roadrunner slow.",
  "The Roadrunner connector was broken until Tuesday, sorry.",
  "Roadrunner hasn't answered my question about the format yet.",
  "People who come to us from Roadrunner ask about the import first.",
  "The other systems in your hall all send their orders by mail.",
  "Their addresses are on the list I sent you.",
  "We're waiting for an answer from Roadrunner about the export.",
  "Roadrunner is made up of three companies.",
  "Thank you for your answer, and good luck with Roadrunner.",
  'On slide 8 take out "faster than Roadrunner".',
  "Nobody on this team says a bad word about Roadrunner.",
  "Our connector to Roadrunner broke at nine; it is back.",
  "We take over from Roadrunner on Monday.",
  "Roadrunner costs more or less the same as we do.",
  "Roadrunner has depots in Hull, whereas we only have one.",
  "Coming from Roadrunner? Our depots are smaller than theirs.",
  "You told me Roadrunner was slow for you in March.",
  "If the Roadrunner export is slow, split it by year.",
  "Sorry for the trouble with the Roadrunner import on Monday.",
  "Moving from Roadrunner means two weeks of copying depots.",
  "Roadrunner finds errors before the van leaves.",
  "Roadrunner has more customers than we have.",
  "Roadrunner is just as good at planning.",
  "While Roadrunner is being switched off, we keep both systems in sync.",
  "If you leave Roadrunner in the middle of the year, check the notice period.",
  "Roadrunner does returns well.",
  "I won't say that Roadrunner is bad.",
  "With Roadrunner you wait until the export arrives by mail.",
  "Nobody at Roadrunner knows what we plan.",
  "Teams that come from Roadrunner have stopped asking for templates.",
  "Half of the files from Roadrunner fail in the first import because of dates.",
  "Most Roadrunner customers leave the board view open.",
  "If you like Roadrunner's board view, you'll find one under Reports.",
  "Roadrunner was fine for us when we were ten people.",
  "Roadrunner says the export takes a day. It doesn't include attachments, though.",
  "That's the only thing Roadrunner sent us.",
  "Ask any Roadrunner user what they like about it.",
  "Roadrunner drops files into a shared folder.",
  "It would be wrong to say that Roadrunner neglects small shops.",
  "If a client comes over from Roadrunner, they export a list and we import it.",
  "For issues with a Roadrunner-hosted page, write to their desk.",
  "Reviews are done in Roadrunner, and the calls happen over Roadrunner.",
  "Roadrunner pages are only open to staff, and modules are broken down there.",
  "People outside Roadrunner can't open the link.",
  "You get a folder from Roadrunner with files that don't need a password.",
  "Your present supplier may want notice, and some vendors ask for a deposit.",
];

test.each(CLAIMS)("claims: %s", async (text) => {
  expect(await kindsOf(text)).toEqual(["claim"]);
});
test.each(RIVALS)("speaks of a rival: %s", async (text) => {
  expect(await kindsOf(text)).toEqual(["competitor"]);
});
test.each([...NO_CLAIMS, ...NO_RIVALS])("is fair: %s", async (text) => {
  expect(await kindsOf(text)).toEqual([]);
});

test("what a call script bids us say is said by us", async () => {
  expect(await kindsOf('Their worry: cold leads. Say: "We are the best planner on the market."')).toEqual(["claim"]);
  expect(await kindsOf('A buyer said: "You are the best planner on the market."')).toEqual([]);
});

test.each([
  ["Guaranteed to rain on Sunday.", 0],
  ["Guaranteed to save you money.", 1],
])("%s guarantees: %d", async (text, count) => {
  const { findings } = await checkDraft(policyOf([{ id: "claims", kind: "claim", severity: "block" }]), {
    text,
    asOf: "2026-11-22",
  });
  expect(findings).toHaveLength(count);
});

test.each(["Jo$", "^Dear Jo$"])("the last line break of a file is no part of what %s looks at", async (pattern) => {
  const policy = policyOf([{ id: "own", kind: "pattern", severity: "revise", pattern }]);
  for (const text of ["Dear Jo", "Dear Jo\n", "Dear Jo\r\n"])
    expect(
      (await checkDraft(policy, { text, asOf: "2026-11-22" })).findings.map(({ excerpt }) => excerpt),
    ).toHaveLength(1);
});
