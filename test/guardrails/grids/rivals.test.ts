/** What is said of named competitors, and what is their due. */
import { describe, expect, test } from "vitest";
import { checkDraft } from "../../../src/guardrails/engine.ts";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

/** Values between bars; an empty one leaves its slot out. */
const policy = policyOf([{ id: "rule-competitor", kind: "competitor", severity: "block" }]);
const kind = "competitor";

const RIVAL = either(`Roadrunner | Parcelpath | Parcel Path`);
const PRODUCT = [...RIVAL, "Roadrunner's app", "the Roadrunner app", "Parcelpath's software", "Parcelpath's system"];
const WHEN = either(` | today | honestly, | these days | between us, | as you know, | hi Ada, | to be frank, | in our
        experience, | from what we hear, | I'm afraid | the fact is that | let me be clear: | you should
        know that | and`);
const TAIL = either(`. | ! | , by the way. | , as you may know. | (ask Ada). | ; see for yourself. | , and that's why I
        write. | . Shall we talk on Monday?`);

describe("disparagement", () => {
  test("in both sentences, each by itself", async () => {
    const text = "Parcelpath is on its last legs. Their best engineers have gone and it shows in the product.";
    const { findings } = await checkDraft(policy, { text, audience: "customer", asOf: "2026-11-22" });
    expect(findings.map(({ excerpt }) => excerpt)).toEqual(
      either(`Parcelpath is on its last legs | Their best engineers have gone and it shows in the product`),
    );
  });
  finds(policy, {
    name: "of the product",
    kind,
    slots: [
      WHEN,
      PRODUCT,
      either(`is unreliable | is slow and clunky | crashes every other day | keeps crashing | keeps losing orders
        | loses orders | is full of bugs | has more bugs than features | is hard to use | is a pain to use |
        goes down every Monday | is down half the time | is falling apart | is a mess | simply doesn't work
        | never really worked | hasn't been updated in years | is stuck in the past | isn't up to the job |
        lets your drivers down | isn't what it used to be | has gone downhill | is getting worse every month
        | makes everything harder than it needs to be | breaks whenever you need it | slows your drivers
        down | needs three clicks too many for everything | gets addresses wrong | sends drivers to the
        wrong door`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "of the firm, its money, its people and its word",
    kind,
    slots: [
      WHEN,
      RIVAL,
      either(`is on its last legs | is running out of money | is nearly bankrupt | is close to bankruptcy | is
        about to go under | is in financial trouble | is laying people off | is losing customers | has lost
        its best engineers | has lost half of its engineers | can't pay its suppliers | won't be around next
        year | won't survive the winter | may not exist next year | is up for sale | has a bad reputation |
        lies to its customers | hides its fees | misleads its customers | sells its customers' data | treats
        its customers badly | doesn't care about its customers | never answers the phone | overcharges
        everybody | makes promises it can't keep | breaks its promises | can't be trusted | cuts corners on
        security | puts your data at risk | plays fast and loose with data | doesn't tell you the whole
        truth | has no idea what drivers need`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "of how it serves",
    kind,
    slots: [
      WHEN,
      RIVAL,
      either(`takes days to answer a ticket | takes a week to reply | never calls back | leaves you waiting for
        days | leaves its customers waiting | charges for every little thing | charges extra for everything
        | nickel-and-dimes its customers | locks you in | locks its customers in | makes it impossible to
        leave | makes leaving as hard as it can | won't let you go | won't give you your data back | puts up
        its prices every year without warning | raises prices behind your back | ignores its smaller
        customers | has no support worth the name | only answers when you threaten to leave | passes you
        from one desk to the next | lets tickets rot for weeks`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "in the sentence behind the name",
    kind,
    slots: [
      either(`You asked about Roadrunner. | You mentioned Parcelpath. | Some of your depots still use Roadrunner.
        | I hear that you are also talking to Parcelpath. | So your team is looking at Parcelpath, too. |
        Thanks for telling us about Roadrunner. | Your depot in Leeds runs on
        Roadrunner.`),
      either(` | honestly, | between us, | I'm afraid | from what we hear, | frankly,`),
      either(`their best engineers have gone and it shows in the product | their best people have left | their
        support is a joke | they are running out of money | they won't be around next year | they never
        answer the phone | they lose orders | they don't care about small depots | they lie to their
        customers | its app crashes all the time | their product is years behind | the product is years
        behind | the app crashes every morning | their customers are leaving in droves | nobody there
        answers the phone | it breaks whenever it snows | it's slow and full of bugs | the company is nearly
        bankrupt | their contracts are a trap | you can't trust them | they can't be trusted with your data
        | I wouldn't trust them with my data`),
      either(`. | ! | , as you may know. | , which is why I write. | . Shall we talk?`),
    ],
  });
  finds(policy, {
    name: "asked of those who left",
    kind,
    slots: [
      either(`ask | just ask | go and ask | please ask | you should ask | why not ask | talk to | feel free to ask
        | I'd ask | have a word with`),
      either(`anyone who has left | anybody who has moved away from | anyone who switched from | any former
        customer of | the people who worked with | a few teams that have come to us from | somebody who has
        been with | any depot that relied on | anyone who has used`),
      RIVAL,
      either(`how many Mondays they spent waiting for it to come back up | how many hours they spent on hold | how
        long they waited for an answer | how often it was down | how many orders they lost | how much it
        cost them in the end | how often the app crashed | what happened to their data | about the outages |
        about the hidden fees`),
      either(`. | ! | , and you'll see. | ; we've heard it often.`),
    ],
  });
  finds(policy, {
    name: "said by not saying it",
    kind,
    slots: [
      either(` | honestly, | between us, | hi Ada, | and`),
      either(`there's a reason why people leave | there is a reason why so many teams leave | we keep hearing
        horror stories about | we hear nothing but complaints about | every week another depot runs away
        from | we have rescued three depots from | no wonder that people leave | you deserve better than |
        your drivers deserve better than | I'd think twice before signing with | be careful with | I would
        be wary of | I wouldn't bet my business on | nobody ever got far with | people have been burned by |
        depots have been let down by | I feel sorry for anyone on | your data deserves better than | we all
        know the problems with | don't fall for | don't be fooled by`),
      RIVAL,
      either(`. | ! | , by the way. | , and I mean it. | (ask Ada).`),
    ],
  });
  finds(policy, {
    name: "as a label, a heading or an item",
    kind,
    slots: [
      either(` | - | In short: | Our view: | 1. | PS:`),
      RIVAL,
      either(`: slow | : outdated | – | : | means | = | : nothing but | : still | : expensive,`),
      either(`slow and unreliable | hidden fees and no support | bugs and outages | a nightmare for drivers |
        endless waiting | poor support and broken promises | lost orders | outdated software | a mess`),
      either(` | . | !`),
    ],
  });
  finds(policy, {
    name: "what comes of staying",
    kind,
    slots: [
      either(` | honestly, | and | hi Ada, | mind you,`),
      either(`if you stay with Roadrunner, | if you sign with Parcelpath, | if you go with Roadrunner, | if you
        choose Parcelpath, | stay with Parcelpath and | sign with Roadrunner and | with Roadrunner | with
        Parcelpath | once you have signed with Roadrunner, | as a customer of Parcelpath`),
      either(`you'll regret it | you'll be stuck for years | you'll wait weeks for an answer | you will lose
        orders | you'll keep losing money | you will never get your data back | you'll pay for every little
        thing | you risk losing your data | you'll spend your days on hold | your drivers will hate you |
        you are on your own | nobody will help you | you'll be sorry | you will be left alone with your
        problems`),
      either(`. | ! | , trust me. | , and that's a fact.`),
    ],
  });
  finds(policy, {
    name: "an order to leave, with a reason",
    kind,
    slots: [
      either(` | please | so | hi Ada, | it's time:`),
      either(`switch from | move away from | leave | ditch | drop | get rid of | say goodbye to | stop paying for
        | don't settle for | free yourself from | don't waste your money on | get your drivers off | cancel`),
      RIVAL,
      either(`because it slows your drivers down | because your drivers deserve better | before it fails you again
        | before it lets you down again | before it costs you another customer | and sleep at night again |
        and finally get a planner that works | while you still can | – your drivers deserve better | because
        nobody there answers the phone | because it keeps crashing`),
      either(`. | ! | (ask Ada).`),
    ],
  });
  finds(policy, {
    name: "a question that says it",
    kind,
    slots: [
      either(` | hi Ada, | so | seriously,`),
      either(`tired of | fed up with | had enough of | still stuck with | sick of | frustrated with | why put up
        with | why would anyone choose | why struggle with | why settle for | isn't it time to leave | ready
        to ditch | are you tired of | are your drivers fed up with | who needs`),
      [...RIVAL, "Roadrunner's outages", "Parcelpath's delays"],
      either(`? | ? So were they. | ? Talk to us. | ? We can help. | ? You're not alone.`),
    ],
  });
});

describe("comparison", () => {
  finds(policy, {
    name: "more than they",
    kind,
    slots: [
      WHEN,
      either(`we are | we're | Wheelhouse is | our planner is | it's | you'll find us | our service is |
        Wheelhouse has always been | we've become | our Route Planner feels`),
      either(`faster | much cheaper | easier to use | more reliable | better | simpler | safer for your drivers |
        more accurate | a lot quicker | far better value | less of a hassle | clearly superior | more fun`),
      either(`than | compared to | than anything from | than what you get from | in comparison with | compared
        with`),
      RIVAL,
      TAIL,
    ],
  });
  finds(policy, {
    name: "unlike them",
    kind,
    slots: [
      either(` | hi Ada, | and | best of all, | note this:`),
      either(`unlike Roadrunner, | unlike Parcelpath, | in contrast to Roadrunner, | as opposed to Parcelpath, |
        unlike the people at Roadrunner, | not like Roadrunner: | contrary to Parcelpath,`),
      either(`we answer the phone | our planner knows your roads | Wheelhouse works without a signal | you can
        reach us at night | we don't hide our prices | our app keeps running | nothing gets lost with us |
        our people have driven vans themselves | we are still here in five years`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "two clauses",
    kind,
    slots: [
      either(` | hi Ada, | and | best of all: | in our experience,`),
      either(`while Roadrunner sleeps, | where Parcelpath falls short, | where Roadrunner needs a week, | while
        Parcelpath makes promises, | whereas Roadrunner charges extra, | where Parcelpath stops,`),
      either(`we go on | Wheelhouse keeps its word | we deliver | our planner needs an hour | our app keeps
        running | we include it`),
      either(`. | ! | , by the way. | (ask Ada).`),
    ],
  });
  finds(policy, {
    name: "who wins",
    kind,
    slots: [
      WHEN,
      either(`we beat | we outperform | Wheelhouse beats | we're ahead of | we are way ahead of | we do everything
        that you get from | our planner is a step up from | our app outclasses | Wheelhouse wins against |
        we win against | customers prefer us to | customers choose us over | drivers like us better than |
        you are better off with us than with | we're the better choice than | you get more from us than from`),
      RIVAL,
      either(` | on speed | on service | every time | by far | in every test`),
      either(`. | ! | , by the way. | (ask Ada).`),
    ],
  });
  finds(policy, {
    name: "what they can't",
    kind,
    slots: [
      WHEN,
      RIVAL,
      either(`can't match our speed | can't keep up with us | doesn't come close | is no match for us | doesn't
        compare | can only dream of this | has nothing like it | is slower than Wheelhouse | costs twice as
        much | costs more than we do | needs twice as long | charges extra for support, we don't | needs a
        week, we need an hour | talks about service, we deliver it | is for hobbyists, Wheelhouse is for
        professionals | copies what we do | is the poor man's Wheelhouse | comes second | isn't half as good
        as our planner | has half the features at twice the price`),
      either(`. | ! | , by the way. | (ask Ada).`),
    ],
  });
  finds(policy, {
    name: "gains of the switch",
    kind,
    slots: [
      either(` | hi Ada, | as a rule | in our experience, | so far`),
      either(`depots that switched from Roadrunner | teams that moved to us from Parcelpath | everybody who left
        Roadrunner for us | customers who came from Parcelpath | those who leave Roadrunner for us | people
        who have switched from Parcelpath`),
      either(`save two hours a day | work faster now | are happier with us | plan their tours twice as fast |
        never want to go back | wish they had done it sooner | sleep better | finally get answers | no
        longer lose orders | tell us what a relief it is`),
      TAIL,
    ],
  });
});

describe("fair to them", () => {
  passes(policy, {
    name: "named",
    kind,
    slots: [
      WHEN.filter((when) => !/clear|fact|afraid|should/.test(when)),
      either(`you asked about | you mentioned | thanks for telling us about | we know that you work with | your
        team compares us with | you are also looking at | I saw that you use | you have a contract with |
        one of your depots runs on | you came to us from | my colleague used to work at | we met the people
        from | we share an office with`),
      RIVAL,
      TAIL,
    ],
  });
  passes(policy, {
    name: "moved from",
    kind,
    slots: [
      either(` | hi Ada, | as a rule | as promised: | by the way,`),
      either(`moving from | switching from | the move from | an import from | the switch from | coming over from |
        migrating from | the transfer of your addresses from`),
      RIVAL,
      either(`takes about two days | is done in an afternoon | needs an export as CSV | is covered in our guide |
        works with the CSV export | has three steps | means that you upload two files | starts with a list
        of your drivers | keeps your addresses | is planned for Monday | needs your login | may take longer
        if you have many depots`),
      TAIL,
    ],
  });
  passes(policy, {
    name: "those who moved",
    kind,
    slots: [
      either(` | hi Ada, | as a rule | for your move:`),
      either(`depots that switched from Roadrunner | teams that moved to us from Parcelpath | customers who came
        from Roadrunner | those who come over from Parcelpath`),
      either(`start with two drivers | keep their addresses | are live in two days | import their addresses first
        | need an export as CSV | get the same guide | ask us about the import | begin on a Monday | bring
        their drivers along | usually keep both for a week`),
      TAIL,
    ],
  });
  passes(policy, {
    name: "asked of those who know",
    kind,
    slots: [
      either(`ask | feel free to ask | please ask | you can talk to`),
      either(`anyone who has moved from Roadrunner | a customer who came from Parcelpath | the depot in Leeds that
        left Roadrunner | somebody who has used Parcelpath | your colleagues who know Roadrunner`),
      either(`how long the import took | how the move went | how many addresses they imported | what they liked |
        how they plan their tours | which export they used | about the import | what to prepare`),
      either(`. | ! | , if you like. | , please.`),
    ],
  });
  passes(policy, {
    name: "what the move brings",
    kind,
    slots: [
      either(` | hi Ada, | for your move: | by the way,`),
      either(`if you stay with Roadrunner, | if you move from Parcelpath, | when you leave Roadrunner, | with
        Parcelpath | as a customer of Roadrunner | once you have left Parcelpath,`),
      either(`you can still use our import later | you can export your addresses | you need your login | you keep
        your addresses | your drivers keep their phones | nobody has to type anything again | you'll find
        the export under Settings | your contract runs until May | you will get a CSV file | nothing changes
        for your drivers`),
      either(`. | ! | , by the way. | (ask Ada).`),
    ],
  });
  passes(policy, {
    name: "praised",
    kind,
    slots: [
      either(` | hi Ada, | honestly, | to be fair, | and yes,`),
      RIVAL,
      either(`is a good product | has a nice app | does that well | is cheaper than we are | is bigger than we are
        | may suit you better | is a fair choice for large fleets | makes good software | was founded before
        us | has more depots than we have | has been around longer than us | is not bad at all | isn't a bad
        choice | has no problem with that | answers quickly, too | does a fine job | is well liked by its
        customers`),
      TAIL.filter((tail) => !tail.includes("why I write")),
    ],
  });
  passes(policy, {
    name: "what its own page says",
    kind,
    slots: [
      either(`Roadrunner's own page says that | according to Roadrunner's help pages, | Parcelpath writes on its
        site that | the Roadrunner manual says that | as Parcelpath writes in its help, | on its own page
        Roadrunner says that | Parcelpath has announced that | I read in the Roadrunner help that`),
      either(`it needs a SIM card | exports run once a day | the free plan ends in May | phone support is closed
        at night | the old API is switched off in June | the export has a limit of 5,000 rows | the contract
        runs for a year | invoices come by post | it works on Android only | the office is closed on Sundays`),
      either(`. | ! | , by the way. | (see their help page).`),
    ],
  });
  passes(policy, {
    name: "rules and denials",
    kind,
    slots: [
      either(` | please | as a rule | remember: | hi Ada,`),
      either(`we don't say that | never write that | don't claim that | nobody here says that | it would be unfair
        to say that | we can't say whether | I never said that | don't let anybody say that | it's wrong to
        say that | it isn't true that | strike the sentence that`),
      RIVAL,
      either(`is slow | crashes | loses orders | is on its last legs | is worse than Wheelhouse | can't be trusted
        | is unreliable | overcharges its customers`),
      either(`. | ! | , please. | (ask Ada).`),
    ],
  });
  passes(policy, {
    name: "a script's question",
    kind,
    slots: [
      either(`if they ask | if somebody asks | when a customer asks | should anybody ask | in case they ask | if
        the question is`),
      either(`what's better about us than Roadrunner: | what the difference to Parcelpath is: | whether we are
        cheaper than Roadrunner: | what is wrong with Parcelpath: | "Are you better than Roadrunner?": | "Is
        Parcelpath slower?": | why people leave Roadrunner: | how we compare with Parcelpath:`),
      either(`explain the Route Planner | tell them about the trial | send them the price page | say that we don't
        compare | ask what they need | show them the planner | offer a trial | let Ada answer | tell them
        what we do and leave it there`),
      either(`. | ! | , please.`),
    ],
  });
  passes(policy, {
    name: "the reader's own words",
    kind,
    slots: [
      either(` | hi Ada, | thanks for your mail. | by the way,`),
      either(`you told us that | you wrote that | in your mail you say that | your dispatcher said that | you
        complained that | as you put it, | in your words, | you found that | your drivers told you that`),
      RIVAL,
      either(`is slow | crashes every Monday | loses orders | is hard to use | is a pain | is unreliable | never
        answers the phone | is too expensive for you`),
      either(`. | ! | , by the way. | (see your mail of May).`),
    ],
  });
  passes(policy, {
    name: "cases and causes of our own",
    kind,
    slots: [
      either(` | hi Ada, | for your move: | by the way,`),
      either(`if Roadrunner's export is slow, | if the Parcelpath file is broken, | should the export from
        Roadrunner fail, | in case Parcelpath's file has gaps, | when the Roadrunner import stops, | if our
        Parcelpath connector is slow, | whenever the sync with Roadrunner fails, | if rows are missing from
        the Parcelpath export,`),
      either(`split it in two | call us | send it to us | try again later | we'll look into it | let us know |
        start again at step two | write to Ada | we mend it by hand`),
      either(`. | ! | , please. | (ask Ada).`),
    ],
  });
  passes(policy, {
    name: "asked",
    kind,
    slots: [
      either(` | hi Ada, | one question: | may I ask: | and`),
      either(`how do you like | are you happy with | what do you miss in | how long have you been with | when does
        your contract end with | which reports do you need from | what made you choose | are you still in
        touch with | is your team content with | do you use | who looks after`),
      RIVAL,
      either(`? | ? I'd like to know. | these days? | at the moment? | , if I may ask?`),
    ],
  });
  passes(policy, {
    name: "plain facts behind the name",
    kind,
    slots: [
      either(`You asked about Roadrunner. | You mentioned Parcelpath. | Your depot in Leeds runs on Roadrunner. |
        I hear that you are also talking to Parcelpath. | You come from Roadrunner.`),
      either(` | by the way, | as far as I know, | for your move:`),
      either(`their export is a CSV file | they offer a free export | its API is documented | their team was kind
        and answered within a day | they will send you the file | the export takes an hour | the file has
        one row per driver | their office is closed today | the app was the first of its kind | we have
        worked with them before | they have a good product | their people are friendly | it works on every
        phone | the addresses come over as they are | they have gone through the same migration with others
        | the best time to move is Sunday`),
      either(`. | ! | , by the way. | . Shall we talk?`),
    ],
  });
});
