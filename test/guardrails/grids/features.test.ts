import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

/** "a | b": each of them; lines are broken anywhere. */
const policy = policyOf();
const invented = policyOf([
  { id: "invented", kind: "feature", severity: "block", nonexistent: ["Night Mode", "SAP connector"] },
]);

const LEAD =
  either(`  | today | now | hi Ada, | good news: | by the way, | as you asked, | for your depot, | from day one, |
      with Wheelhouse, | and | so yes, | to answer your question: | when your drivers set off,`);
const TAIL =
  either(`. | ! | , by the way. | , and your drivers will like it. |  (ask Ada). |  – try it. | ; see for yourself.
      | , which is why I write.`);
const FOR_WHOM = either(` | for your team | for every depot | in your account | on every phone | at no extra cost`);

describe("planned features sold", () => {
  const NAME = either(
    `Fleet Forecast | our Fleet Forecast | the new Fleet Forecast | forecasting of demand | demand forecasting`,
  );
  finds(policy, {
    name: "somebody has it",
    kind: "feature",
    slots: [
      LEAD,
      either(`you get | we offer | we have | we now have | Wheelhouse has | Wheelhouse includes | it comes with | your
      drivers can use | we've built | we've added | we shipped | we launched | we just released | we're
      launching | we provide | you can rely on | you can count on | you'll find | you already have | we'll
      switch on | we'll set up | we can turn on | we give you | your team benefits from | your planners will
      work with | you'll love | everybody gets | there is | we include | all customers receive | you have
      access to | we support`),
      NAME,
      FOR_WHOM,
      TAIL,
    ],
  });
  finds(policy, {
    name: "it does something",
    kind: "feature",
    slots: [
      LEAD,
      either(`Fleet Forecast | our Fleet Forecast | the new Fleet Forecast | Wheelhouse Fleet Forecast`),
      either(`is here | is live | has arrived | is ready | is available | is included | is part of Wheelhouse | is
      built in | works from the first day | tells you how many parcels will come | shows you the busy days |
      has just gone live | was released last week | went live on Monday | comes as standard | runs every night
      | saves you an hour a day | does the counting | can be switched on | has been added | is yours | is
      waiting for you | is now out | awaits you | knows which day is busy`),
      FOR_WHOM,
      TAIL,
    ],
  });
  finds(policy, {
    name: "labels, lists and orders",
    kind: "feature",
    slots: [
      either(`new: | included: | new in Wheelhouse: | now available: | just launched: | say hello to | meet | welcome
      to | introducing | try | start using | switch on | discover | check out | have a look at | plan your week
      with | why not use | included in your plan: | what you get: | your package includes Route Planner, SSO
      and | you get the Route Planner and | features: Route Planner, | make use of | take advantage of | don't
      miss | get started with | click on | book a demo of`),
      ["Fleet Forecast", "our Fleet Forecast", "the new Fleet Forecast"],
      either(`. | ! |  today. |  – your drivers will like it. | , our newest tool.`),
    ],
  });
  finds(policy, {
    name: "with a date",
    kind: "feature",
    slots: [
      either(`  | hi Ada, | by the way, | as you asked, | to answer your question: | and yes, | good news:`),
      either(`Fleet Forecast will be ready | Fleet Forecast will come | Fleet Forecast comes | Fleet Forecast goes live
      | Fleet Forecast launches | Fleet Forecast is coming | Fleet Forecast is due | Fleet Forecast is planned
      | Fleet Forecast is on the roadmap | Fleet Forecast is expected | we'll release Fleet Forecast | we'll
      have Fleet Forecast | we plan to ship Fleet Forecast | we aim to launch Fleet Forecast | you'll get Fleet
      Forecast | you can expect Fleet Forecast | expect Fleet Forecast | look forward to Fleet Forecast | Fleet
      Forecast should be out | Fleet Forecast rolls out | we're rolling out Fleet Forecast | Fleet Forecast
      follows | Fleet Forecast is scheduled | Fleet Forecast ships | we're targeting Fleet Forecast | Fleet
      Forecast arrives`),
      either(`in March | in Q2 | next month | by the end of the year | in six weeks | before Christmas | early next
      year | in the spring | on 1 March 2027 | within two months | next quarter | in the second half of the
      year | in 2027 | for January | shortly | this winter | in H1 | in a few weeks`),
      TAIL,
    ],
  });
  passes(policy, {
    name: "planned said honestly",
    kind: "feature",
    slots: [
      either(`  | hi Ada, | by the way, | as you asked, | to answer your question: | honestly, | to be clear,`),
      ["Fleet Forecast", "our Fleet Forecast", "demand forecasting"],
      either(`isn't there yet | is not available yet | is not ready | is on the roadmap, without a date | is on the
      roadmap, no date | is planned, but we can't give you a date | is only an idea so far | is something we're
      exploring | doesn't exist yet | is not part of Wheelhouse | isn't something we offer | is still on paper
      | is still being built | is not out yet | is what we're thinking about | has no release date | is not in
      the product today | is planned | is missing in Wheelhouse | can't be bought yet | hasn't been built | is
      far from ready | would be nice, but we don't have it`),
      either(
        `. | , I'm afraid. | , sorry. | , so please don't count on it. | ; I'd rather say so now. | , by the way.`,
      ),
    ],
  });
  passes(policy, {
    name: "we don't have it",
    kind: "feature",
    slots: [
      either(`  | hi Ada, | honestly, | as you asked, | to answer your question: | at the moment, | unfortunately, |
      sorry,`),
      either(`we don't have | we can't promise | we can't offer | we don't offer | we have no date for | there is no |
      Wheelhouse has no | Wheelhouse doesn't have | you won't find | please don't count on | I can't tell you
      when you get | we haven't built | we're not selling | nobody here can promise | we won't have | we're
      still working on | we are considering | we may build | we'd like to build | we haven't decided on | it
      doesn't come with | it lacks | it comes without | you'd have to do without`),
      ["Fleet Forecast", "demand forecasting", "forecasting of demand"],
      either(`. | , I'm afraid. | , by the way. | ; I'd rather say so now.`),
    ],
  });
  passes(policy, {
    name: "questions",
    kind: "feature",
    slots: [
      either(` | hi Ada, | by the way, | one question:`),
      either(`are you interested in | do you need | how important is | would you use | would you pay for | what do you
      think of | how often would you use | is your team waiting for`),
      ["Fleet Forecast", "demand forecasting", "forecasting of demand"],
      ["?", ", Ada?", ", and why?"],
    ],
  });
  passes(policy, {
    name: "others' and asked for",
    kind: "feature",
    slots: [
      either(` | hi Ada, | by the way, | on the phone | last week`),
      either(`you asked about | you asked whether we have | you mentioned | your team wants | Roadrunner offers |
      Roadrunner has | your current tool has | many customers ask for | Ada wrote that you need | your tender
      lists | we'd like to hear what you think of | tell us what you would expect from | your tender requires |
      you do your own`),
      ["Fleet Forecast", "demand forecasting", "forecasting of demand"],
      either(`. | , right? | , and I noted it. | , if I remember well.`),
    ],
  });
});

describe("beta not called beta", () => {
  finds(policy, {
    name: "told as finished",
    kind: "feature",
    slots: [
      LEAD,
      either(`Smart Dispatch is live | Smart Dispatch assigns every parcel | Smart Dispatch is included | you get Smart
      Dispatch | we offer Smart Dispatch | Wheelhouse has automatic dispatch | automatic dispatch is built in |
      let Smart Dispatch do the work | rely on Smart Dispatch | switch on Smart Dispatch | we've launched Smart
      Dispatch | we shipped Smart Dispatch | Smart Dispatch is out of beta | Smart Dispatch is no longer a beta
      | your drivers will be dispatched automatically | Smart Dispatch has arrived | you can use automatic
      dispatch | everybody gets Smart Dispatch | Smart Dispatch is ready | Smart Dispatch is fully released`),
      FOR_WHOM,
      TAIL,
    ],
  });
  passes(policy, {
    name: "beta called beta",
    kind: "feature",
    slots: [
      LEAD,
      either(`Smart Dispatch is in beta | you can try the beta of Smart Dispatch | Smart Dispatch (beta) assigns every
      parcel | our beta feature Smart Dispatch is open | Smart Dispatch, still in beta, assigns every parcel |
      automatic dispatch is a preview | automatic dispatch is available as a beta | join the Smart Dispatch
      beta | we offer Smart Dispatch as a public beta | Smart Dispatch is in early access | Smart Dispatch is a
      pilot | we don't have Smart Dispatch in general release, it's a beta | the Smart Dispatch pilot is open |
      you get Smart Dispatch in beta | Smart Dispatch is still being tested, as a beta | beta: Smart Dispatch
      assigns every parcel`),
      either(` | for your team | for every depot | in your account`),
      TAIL,
    ],
  });
});

describe("features that no register knows", () => {
  const THING =
    either(`payroll module | mobile app | fuel dashboard | invoicing module | chatbot | customs module | tachograph
      integration | voice assistant | customer portal | QuickBooks connector | Excel plug-in`);
  finds(policy, {
    name: "we have it",
    kind: "feature",
    slots: [
      LEAD,
      either(`we launched a | we shipped a | we've shipped the | we have a | we now have a | we offer a | we've built a
      | we've released a | we just released our | we've added a | we added a | we rolled out a | we introduced
      a | we've got a | we're launching a | we'll launch a | we provide a | Wheelhouse has a | Wheelhouse now
      includes a | Wheelhouse comes with a | you get a | you also get a | you'll get our | it includes a | it
      has a built-in | there's a built-in | our product has a | the software comes with a | we can offer you a
      | we give you a`),
      THING,
      either(`  | for your team | for every depot | that owners have been asking for | too | with everything you need`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "it is there",
    kind: "feature",
    slots: [
      LEAD,
      THING.map((thing) => `the ${thing}`).concat([
        "our payroll module",
        "our new mobile app",
        "Wheelhouse's customs module",
      ]),
      either(`is here | has arrived | is included | is out | comes as standard | is built in | is part of Wheelhouse |
      comes with every account | is included in your subscription | has been released | has just gone live | is
      now live | is finally here | launched last week | ships with Wheelhouse`),
      either(` | for your team | for every depot | at no extra cost`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "labels and orders",
    kind: "feature",
    slots: [
      either(`new: our | new in Wheelhouse: the | now available: the | just launched: our | introducing our |
      announcing the | meet our | try our new | say hello to our | included: a | new: a | switch on our |
      you'll love our new | download our`),
      THING,
      either(`. | ! |  today. |  for couriers. |  – your drivers will like it. | , with everything you need.`),
    ],
  });
  passes(policy, {
    name: "others', planned, denied, asked for",
    kind: "feature",
    slots: [
      either(` | hi Ada, | by the way, | honestly, | as you asked,`),
      either(`we don't have a | we have no | we never shipped a | we won't build a | there is no | you asked about a |
      you asked us for a | your team wants a | you have a | your bank has a | your accountant uses a |
      Roadrunner has a | Roadrunner launched a | they shipped a | your company launched a | do you have a | do
      you need a | if you need a | you'd have to buy a | you can build your own | your developers will build a
      | keep your | please open your | what happened to your | the vendor of your | we're thinking about a | we
      may one day build a | Wheelhouse has no | please ask your bank for a`),
      THING,
      either(`. | , and that's fine. | , I'm afraid. | , right?`),
    ],
  });
  passes(policy, {
    name: "theirs is here",
    kind: "feature",
    slots: [
      either(` | hi Ada, | by the way, | as you wrote, | I saw that`),
      THING.map((thing) => `your ${thing}`).concat(["Roadrunner's mobile app", "your bank's payroll module"]),
      either(`is here | is live | is ready | is available | is out | has arrived | has been released | launched last
      week | is slow`),
      either(`. | , I hear. | , congratulations! |  – well done.`),
    ],
  });
  passes(policy, {
    name: "shipped ones",
    kind: "feature",
    slots: [
      LEAD,
      either(`we launched | we shipped | we offer | you get | Wheelhouse has | we've built | try | we rolled out | meet
      | you can rely on | it comes with | switch on | say hello to | new: | we added | there's | we've got`),
      either(`the Route Planner | our route planning | a route planner | our new Route Planner | the Route Planner app
      | a route planning module | SSO with Pro | single sign-on in Pro`),
      FOR_WHOM,
      TAIL,
    ],
  });
  passes(policy, {
    name: "what every company ships, launches and has",
    kind: "feature",
    slots: [
      LEAD,
      either(`we launched | we shipped | we've built | we added | we finished | we have | we released | we've got |
      here is`),
      either(`your order | the parcels | a survey among couriers | our annual report | the contract | a new office in
      Lyon | two new colleagues | our new website | a page for the press | a webinar on routes | the slides |
      the invoice | a podcast | a good team | your feedback | a blog post about it | a hiring campaign | the
      export of your data for you`),
      either(`. |  last week. |  on Monday. | , by the way. |  for you.`),
    ],
  });
});

describe("a higher plan's feature in a lower one", () => {
  const SSO = either(`Single Sign-On | SSO | single sign-on | our Single Sign-On`);
  finds(policy, {
    name: "in one sentence",
    kind: "feature",
    slots: [
      LEAD,
      either(`Basic has | Basic includes | Basic comes with | Basic gives you | on Basic you get | with Basic you get |
      with Basic, you also get | even Basic has | Basic now has | the Basic plan includes | you get Basic with
      | every plan has | all our plans include | Basic offers | Basic covers | Basic contains | in Basic you'll
      find | if you sign up for Basic, you get | with Basic your drivers use | Basic at $20 per seat includes |
      Basic customers get | our cheapest plan has | Basic: the Route Planner, | Basic ($20 per seat) comes with
      the Route Planner and | Basic brings you | on Basic, we switch on | take Basic and get | your Basic plan
      already includes`),
      SSO,
      either(` | for your team | for every depot | at no extra cost | too | as well`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "the feature first",
    kind: "feature",
    slots: [
      LEAD,
      SSO,
      either(`is included in Basic | is part of Basic | comes with Basic | is available on Basic | works on Basic | is
      in the Basic plan | is included in every plan | belongs to Basic | ships with Basic | can be used on
      Basic | is there on Basic | is free with Basic | is a part of our Basic plan | is already in Basic | is
      standard in Basic | is now in Basic | is covered by Basic | can be switched on in Basic | comes as
      standard with Basic | is available to all Basic customers`),
      either(` | for your team | for every depot | at no extra cost | too`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "told in a list over two sentences",
    kind: "feature",
    slots: [
      either(`Basic is $20 per seat per month. | Basic costs $20 per seat. | I'd recommend Basic. | For you I'd take
      Basic. | The Basic plan is right for you. | You chose Basic. | Basic is $20 per seat, billed monthly. |
      Let's start with Basic at $20 per seat. | My suggestion is Basic. | Here is what Basic gives you. |
      Thanks for choosing Basic. | Your plan is Basic. | Basic starts at $20 per seat.`),
      either(`You get | It includes | It comes with | That includes | This gives you | Included are | It has | That
      gets you | For that you get | You'll get | You also get | It gives you | Your drivers get | The price
      includes | The plan includes | Included: | What's in it: | It covers | In it you'll find | You'll have |
      This includes`),
      either(`  | the Route Planner, | the Route Planner and | the diary, the Route Planner, | all maps, the Route
      Planner and | the map and | support,`),
      either(`SSO | Single Sign-On | SSO for your team | SSO on your own site and the reminders`),
      either(`. | ! | , by the way. | , and set-up is quick. |  (ask Ada).`),
    ],
  });
  passes(policy, {
    name: "in its own plan, or not in the lower one",
    kind: "feature",
    slots: [
      LEAD,
      either(`Pro has | Pro includes | Pro comes with | with Pro you get | unlike Basic, Pro has | Basic doesn't have |
      Basic comes without | Basic lacks | Basic has no | if you need more than Basic, Pro has | only Pro has |
      for $50, Pro gives you everything in Basic plus | Basic covers the planning and Pro has | upgrade from
      Basic to Pro and get | Basic won't give you | you'd have to leave Basic to get | Basic isn't enough if
      you need`),
      SSO,
      ["", "for your team", "for every depot"],
      TAIL,
    ],
  });
  passes(policy, {
    name: "over two sentences, of another plan or ours",
    kind: "feature",
    slots: [
      either(`Pro is $50 per seat per month. | Basic is $20 per seat, Pro is $50. | I'd recommend Pro. | You chose Pro.
      | Basic is too small for you, so take Pro. | Instead of Basic I'd take Pro. | Basic is $20 per seat. Pro
      is $50. | Moving from Basic to Pro costs $30 per seat.`),
      either(`You get | It includes | It comes with | That includes | This gives you | It has | For that you get | Your
      drivers get | The plan includes | Included:`),
      either(` | the Route Planner, | the Route Planner and | the map and`),
      ["SSO", "Single Sign-On", "SSO for your team"],
      TAIL,
    ],
  });
  passes(policy, {
    name: "Basic, and what it has not",
    kind: "feature",
    slots: [
      either(`Basic is $20 per seat per month. | You chose Basic. | I'd recommend Basic. | Your plan is Basic.`),
      either(`You don't get | It doesn't include | It comes without | For SSO you need Pro, which has | With Pro you
      get | Pro includes | You asked about | If you upgrade you get | Later, on Pro, you get | You won't get |
      It lacks | Do you need | Wheelhouse has, on Pro, | Not included: | What's missing: | You get the Route
      Planner but not | You get the Route Planner, not | You get everything except | You get the Route Planner;
      on Pro you also get`),
      ["SSO", "Single Sign-On"],
      [".", ", by the way.", " for your team."],
    ],
  });
});

describe("what a rule lists as not existing", () => {
  finds(invented, {
    name: "offered",
    kind: "feature",
    slots: [
      LEAD,
      either(`you get | we offer | we have | Wheelhouse has | try | we shipped | we launched | switch on | your drivers
      can use | we've built | it comes with | there's | say hello to | rely on | new:`),
      either(`Night Mode | our Night Mode | the new Night Mode | the SAP connector`),
      FOR_WHOM,
      TAIL,
    ],
  });
  finds(invented, {
    name: "there",
    kind: "feature",
    slots: [
      LEAD,
      either(`Night Mode | our Night Mode | the new Night Mode | the SAP connector | the connector to SAP`),
      either(`is here | is live | is included | is ready | has arrived | will come in March | comes as standard | works
      on every phone | is built in | went live on Monday`),
      FOR_WHOM,
      TAIL,
    ],
  });
  passes(invented, {
    name: "denied, planned or theirs",
    kind: "feature",
    slots: [
      either(` | hi Ada, | by the way, | honestly,`),
      either(`we have no | we don't have | there is no | you asked about | you asked whether we have | do you use |
      Roadrunner has | we can't promise | your phone has | switch off your | your phone's | please don't expect
      | we never offered | we're only thinking about`),
      ["Night Mode"],
      [".", ", I'm afraid.", ", right?"],
    ],
  });
});
