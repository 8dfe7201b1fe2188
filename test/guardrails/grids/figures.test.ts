import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

const policy = policyOf();
const kind = "claim";

/** Values with bars between them; an empty one leaves its slot out. */
const WHEN = either(` | today | these days | on average, | as a rule, | within a month, | and | so yes, | honestly, |
      as discussed, | hi Tom, | from day one, | for a depot of your size, | in our experience,`);
const TAIL = either(`. | ! | , and that shows. | , by the way. |  (ask Ada). |  – try it. | ; see for yourself. |
      , which is why I write. |  with us.`);
const ABOUT = either(` | up to | about | over | at least | more than | some | roughly | almost | as much as`);

describe("savings", () => {
  finds(policy, {
    name: "who cuts what by how much",
    kind,
    slots: [
      WHEN,
      either(`Wheelhouse | our route planner | the planner | the app | Route Planner | our software | this | it |
      switching to us | the new release | automatic planning | one click in Wheelhouse`),
      either(`cuts | reduces | will cut | has cut | can reduce | helps you cut | lowers | slashes | brings down | shortens |
      is going to cut | typically reduces | shrinks`),
      either(`planning time | fuel costs | your mileage | the time at the depot | the paperwork | empty miles | overtime |
      idle time | your team's workload`),
      either(`by 30% | by 30 per cent | by a third | by up to 40 percent | by half | in half | by at least a quarter |
      by 25 to 30% | by one fifth`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "who saves so much",
    kind,
    slots: [
      WHEN,
      either(`Wheelhouse saves | our customers save | couriers save | you save | you'll save | you will save | you can save |
      we save you | it saves you | this will save your team | dispatchers save | each planner saves |
      your drivers will save | the average depot saves | expect to save | teams like yours save | you would save |
      that saves every dispatcher`),
      ABOUT,
      either(`three hours | 6 hours | 45 minutes | a day | two working days | half a day | 10 hours | ninety minutes`),
      ["a week", "per week", "every week", "each day", "a month", "per driver and week", "every single day"],
      TAIL,
    ],
  });
  finds(policy, {
    name: "who saves so much money",
    kind,
    slots: [
      WHEN,
      either(`our customers save | couriers save | you'll save | you will save | you can save | Wheelhouse saves you |
      it saves the average depot | a depot of ten vans saves | most of our customers save`),
      either(` | up to | about | over | at least | more than | around | roughly`),
      either(`$4,000 | €12,000 | £900 | 20,000 euros | nine thousand dollars | $1.2 million | 12k euros`),
      either(`on fuel | in fuel | in overtime | in wages | on fuel and tyres | in dispatch costs`),
      either(`a year | per year | every month | each quarter | in the first year | per van`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "what you will see",
    kind,
    slots: [
      WHEN,
      either(`you'll see | you will get | expect | you can expect | our customers see | 
      clients of ours enjoy | that means | which gives you | look forward to | our customers achieve | you get |
      you'll have`),
      either(`30% fewer failed deliveries | 20 percent less mileage | a third less paperwork | 40% more stops per shift |
      25% lower fuel bills | half the empty miles | twice as many stops | an increase in stops of 20% |
      a drop of 15% in complaints | 15% higher margins | a 12% jump in on-time deliveries | 5x more stops |
      a return of 300%`),
      either(` | per driver | within a month | in the first year | from day one | on average`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "a noun phrase alone",
    kind,
    slots: [
      either(` | result: | the result: | what you get: | with Wheelhouse: | our promise: | in numbers: | the bottom line: |
      * | -`),
      either(`30% less mileage | 40% fewer failed deliveries | 35 % shorter planning | 20% lower fuel costs |
      50% faster planning | three hours saved per week | 6 hours saved every week | two hours less planning a day |
      planning time down by 30% | fuel costs cut by a fifth | twice the stops per shift | 10x faster planning |
      fuel savings of 20% | three times as many stops | a third less paperwork`),
      either(` | for your depot | for couriers | in the first month | from day one | for dispatchers`),
      [".", "!", ""],
    ],
  });
  finds(policy, {
    name: "imperatives and questions that offer it",
    kind,
    slots: [
      either(` | now | with Wheelhouse, | switch today and | sign up and | come over to us and | why not | ready to |
      want to | it's time to | if you sign this week, you'll | once you're on board, you'll`),
      either(`cut planning time by 30% | save 6 hours a week | reduce your mileage by a quarter | save up to 20% on fuel |
      double your stops per shift | plan three times faster | halve your paperwork | deliver 30% more parcels |
      finish two hours earlier | lower your fuel costs by 15 percent | triple your capacity |
      spend 40% less time on planning`),
      ["", "with Wheelhouse", "with our planner", "with us"],
      [".", "!", ""],
    ],
  });
});

describe("factors", () => {
  finds(policy, {
    name: "so many times as much",
    kind,
    slots: [
      WHEN,
      either(`Wheelhouse plans | our planner works | you'll plan | dispatchers plan | your team will plan |
      couriers deliver | routes are planned | the planner runs | we work | it plans | our customers plan`),
      either(`twice as fast | three times faster | 3x faster | ten times quicker | four times as fast | 10x as fast |
      three times as quickly | 2.5 times faster | twice as quickly | five times more accurately | 30% faster |
      a third faster`),
      either(` | than before | than by hand | than with a spreadsheet | from day one`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "what doubles",
    kind,
    slots: [
      WHEN,
      either(`Wheelhouse doubles | our planner will double | you'll double | it triples | that halves | we'll halve |
      customers of ours have doubled | Wheelhouse can triple | you can halve | our tool has halved | couriers double`),
      either(`the stops per shift | your stops per hour | the planning time | the number of deliveries | your output |
      the miles per parcel`),
      either(` | in a month | within weeks | in no time | overnight`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "what pays for itself",
    kind,
    slots: [
      WHEN,
      either(`Wheelhouse | our planner | it | the software | this | the Pro plan | your subscription | the switch`),
      either(`pays for itself | will pay for itself | pays off | breaks even | pays itself back | has paid for itself |
      typically pays for itself | earns back its cost | recoups its cost`),
      either(`in three months | within 90 days | after two months | in under a year | in less than six weeks |
      within the first quarter | in a few weeks | inside a month`),
      TAIL,
    ],
  });
});

describe("counts", () => {
  finds(policy, {
    name: "how many use us",
    kind,
    slots: [
      either(
        ` | today | by now | and | so yes, | worldwide, | hi Tom, | across Europe, | as of today, | believe it or not,`,
      ),
      either(` | over | more than | nearly | some | about | around | well over | close to | almost`),
      either(`2,500 | 14,000 | three thousand | 1.2 million | 1,800+ | 800 | four hundred | 40k`),
      either(`couriers | depots | courier companies | drivers | dispatchers | fleets | teams | delivery firms |
      happy customers`),
      either(`use Wheelhouse | rely on us | trust our planner | plan their day with us | work with Wheelhouse |
      are already on board | have switched to us | count on Wheelhouse | drive with Wheelhouse | are using our app |
      have chosen us | run on Wheelhouse | have joined us`),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "how many we have",
    kind,
    slots: [
      WHEN.filter((when) => !/from|within|average|rule/.test(when)),
      either(`we serve | we count | we work with | we support | we look after |
      Wheelhouse serves | we're trusted by | Wheelhouse is used by | our app is used by | join | we've won |
      we help | we've onboarded | our planner is relied on by | we power | we supply`),
      either(` | over | more than | nearly | some | about | around`),
      either(`2,500 | 14,000 | three thousand | 1.2 million | 1,800+ | 800 | four hundred`),
      ["depots", "courier companies", "customers", "users", "fleets", "teams", "delivery firms", "happy customers"],
      either(` | worldwide | in Europe | in 12 countries | across the UK | of all sizes`),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "in how many countries",
    kind,
    slots: [
      WHEN.filter((when) => !/from|within|average|rule|experience|depot/.test(when)),
      either(`Wheelhouse is used | we're active | we have customers | our planner is at work | our customers deliver |
      you find us | we serve couriers | Wheelhouse is live | we have users | Wheelhouse runs | our software is in use`),
      either(`in 30 countries | in more than 40 countries | in over 25 countries | in thirty countries | across 22 markets |
      in 14 European countries | in 120 cities | in over 300 cities`),
      ["", "worldwide", "around the world", "on four continents"],
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "what we have planned and delivered",
    kind,
    slots: [
      either(
        ` | to date, | so far, | since 2019, | every year, | each month | and | hi Tom, | last but not least: | every day`,
      ),
      either(`we've planned | Wheelhouse has planned | we plan | our customers have delivered | Wheelhouse processes |
      our planner handles | we've handled | Wheelhouse plans | our couriers deliver | we've optimised |
      our customers ship`),
      either(` | over | more than | nearly | some | about`),
      either(`2 million | 14 million | half a million | 300,000 | 1.2 million`),
      either(`routes | parcels | deliveries | stops | orders | journeys`),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "which share",
    kind,
    slots: [
      WHEN.filter((when) => !/from|within|average|rule|experience|depot/.test(when)),
      either(`98% of our customers | nine out of ten customers | nine in ten of our users | 97 per cent of couriers |
      95% of users | four out of five dispatchers | more than 90% of our clients | two thirds of our customers |
      almost all of our customers | 99 percent of subscribers`),
      either(`renew | stay | recommend us | would recommend Wheelhouse | are happy with us | stay with us for years |
      come back | see results in a month | renew their contract | are satisfied | rate us excellent |
      would choose us again | give us five stars`),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "years of experience",
    kind,
    slots: [
      either(` | and | hi Tom, | so yes, | all in all, | together | as a team,`),
      either(`we have | our team has | our founders have | you get | we bring | our engineers bring | Wheelhouse has |
      we look back on | you benefit from | built on | with | we draw on | behind Wheelhouse stand | we offer you`),
      either(` | over | more than | nearly | some | a combined | a total of`),
      either(`20 years | 15 years | twenty-five years | 30+ years | two decades | three decades`),
      either(`of experience | of experience in logistics | of expertise | in the industry | of know-how | in the business |
      of industry experience | of route planning experience`),
      TAIL.slice(0, 8),
    ],
  });
});

describe("ratings", () => {
  finds(policy, {
    name: "what we are rated",
    kind,
    slots: [
      WHEN.filter((when) => !/from|within|average|rule|experience|depot/.test(when)),
      either(`Wheelhouse is rated | our app is rated | we're rated | customers rate us | we score | our planner scores |
      we have a rating of | we hold | drivers give us | we average | rated | our rating: | Wheelhouse has |
      we've earned | our app has | users rate the app`),
      either(
        `4.8 out of 5 | 4.8 of 5 | 4.9/5 | 4.8 out of 5 stars | 9.4 out of 10 | 4.7 stars | five stars | 9.2 out of ten`,
      ),
      either(
        ` | on Trustpilot | on G2 | in the App Store | by 1,200 users | on average | from over 900 reviews | on Google`,
      ),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "labels",
    kind,
    slots: [
      ["", "our", "Wheelhouse's"],
      either(`customer satisfaction | satisfaction | retention | renewal rate | customer retention | on-time rate |
      success rate | accuracy | forecast accuracy | address accuracy | user satisfaction | delivery success`),
      either(`: 98% | : 97 % | : 99.2 percent |  is 96% |  stands at 98% |  – 98% | : 4.8 out of 5 | : 4.9/5 |  of 97% |
       is at 98 per cent |  has reached 98%`),
      [".", "!", ""],
    ],
  });
});

describe("what is no claim of ours", () => {
  passes(policy, {
    name: "the reader's own figures",
    kind,
    slots: [
      either(` | you wrote that | you told us that | as you said, | in May | last year`),
      either(`your team cut its planning time | your depot reduced mileage | your drivers saved fuel |
      your complaints went down | your overtime fell | your fuel bill rose | your own project lowered the costs`),
      either(`by 30% | by a third | by half | by 25 percent | by about a fifth`),
      ["", "in the north", "against the year before", "without any tool"],
      [".", "!", ", congratulations."],
    ],
  });
  passes(policy, {
    name: "asked questions",
    kind,
    slots: [
      ["", "hi Tom,", "one question:", "and"],
      either(`how many hours does your team spend on planning | would it help if planning took half the time |
      what would 30% less mileage be worth to you | do you save fuel with your present tool |
      how long did it take until it paid for itself | is your depot certified to ISO 9001 |
      do you need a supplier with ISO 27001 | which certificates do you ask for | how many couriers work for you |
      what is your customer satisfaction | did you win the prize | do you have 20 years of experience with vans |
      who audits your security | what do your drivers rate it | has anybody guaranteed you results`),
      ["", "today", "at the moment", "in your depot"],
      ["?", "? Just curious."],
    ],
  });
  passes(policy, {
    name: "denials",
    kind,
    slots: [
      either(` | today | to be clear: | hi Tom, | honestly, | sorry,`),
      either(`we don't guarantee savings | we can't promise you lower costs |
      we can't say that Wheelhouse cuts mileage by 30% | nobody can guarantee shorter routes |
      we're not certified to ISO 27001 | we are not yet ISO 27001 certified | Wheelhouse isn't HIPAA compliant |
      we haven't won the Logistics Award | Wheelhouse has not been named App of the Year |
      there is no proof that Wheelhouse saves fuel | we have no study on that | we don't have 2,000 customers |
      we won't claim that you save 6 hours a week | our security isn't audited by KPMG |
      our method is not proven to cut mileage | we have no certificates | you are not guaranteed to save money |
      we don't have 20 years of experience`),
      [".", " yet.", ", as far as I know."],
    ],
  });
  passes(policy, {
    name: "what others say and are",
    kind,
    slots: [
      ["", "last week", "by the way,", "hi Tom,"],
      either(`Ada's bakery won the Logistics Award | your team won a prize | my daughter won a gold medal |
      their depot is certified to ISO 9001 | your warehouse is ISO 14001 certified |
      you have 20 years of experience | your drivers have thirty years of experience |
      the town has 40,000 users of bicycles | their drivers gave it 4 stars | your app is rated 4.2 out of 5 |
      congratulations on your award | your books are audited by KPMG | she saves two hours a day by cycling |
      he cut his sugar by a third | they say that they cut costs by 20% | the new bridge was opened in June |
      a survey found that 40% of drivers skip lunch | according to a study, 60% of drivers sleep badly |
      the ministry says that fuel use fell by 8%`),
      [".", "!", ", I hear."],
    ],
  });
  passes(policy, {
    name: "goals, wishes and conditions",
    kind,
    slots: [
      either(` | this year | hi Tom, | between us, | as agreed,`),
      either(`our goal is to cut mileage by 30% | we aim to reduce emissions by a fifth | your goal is to save 20% of fuel |
      you want to cut overtime by half | we're working towards ISO 27001 | we're preparing for our SOC 2 audit |
      we hope to win the Logistics Award | we've applied for the Logistics Award | we're nominated by nobody |
      please tell us whether you need ISO 27001 | the tender requires ISO 9001 |
      your customer asks for a SOC 2 report | we'd like to know whether mileage fell by 10% |
      the pilot will show whether it saves time | let's see whether your mileage drops |
      let's measure whether you save an hour a day`),
      [".", "!", ", as you know."],
    ],
  });
  passes(policy, {
    name: "plain counts and times",
    kind,
    slots: [
      either(` | today | hi Tom, | for your notes: | as agreed,`),
      either(`we have two offices | our team has 14 people | the meeting takes 45 minutes | the training lasts two hours |
      version 4.8 is out | the list has 30 rows | I need half an hour of your time | we meet in room 12 |
      the file has 40 columns | please send us 20 addresses | your plan has five seats |
      you have used 80% of your storage | half of the seats are free | step 3 of 5 is done |
      3 of 5 vans are connected | the import is 90% complete | two of your drivers have no login |
      the call is at 10 in room 4 | your depot has twelve vans | we've added three more languages |
      the webinar has 40 guests | our office is open five days a week |
      one in four of your addresses has no postcode | please save the date: 12 June | save the file twice |
      we spent two hours on it`),
      [".", "!", " (see the notes)."],
    ],
  });
  passes(policy, {
    name: "quotations with a speaker",
    kind,
    slots: [
      ["", "last week,", "by the way:", "hi Tom,"],
      either(`"We save three hours a week with Wheelhouse" | "Our mileage fell by 30%" | "We plan three times faster" |
      "It paid for itself in two months" | "I would give it five stars" | "Twenty years of experience shine through"`),
      [
        "said Jon Ek, CFO of Norsk Mat.",
        "says Ada Lund, dispatcher at Pedal Post.",
        "said Maria Soto, head of operations at Cargo Bikes.",
        "wrote Tom Berg, owner of Berg Kurier.",
      ],
    ],
  });
  passes(policy, {
    name: "the approved claim and allowed values",
    kind,
    slots: [
      either(` | today | by the way, | hi Tom, | and`),
      [
        "couriers deliver 22% faster with Wheelhouse",
        "with Wheelhouse couriers deliver 22% faster",
        "couriers deliver 22 per cent faster with Wheelhouse",
        "couriers deliver twenty-two percent faster with Wheelhouse",
      ],
      [".", "!", ", by the way.", " (ask Ada)."],
    ],
  });
  passes(policy, {
    name: "plain words of the trade",
    kind,
    slots: [
      either(` | today | hi Tom, | by the way, | so`),
      either(`the guarantee letter from your bank has arrived | please bring the award letter |
      save time and meet us at the fair | I hope this saves you a call | we'll study your figures |
      our tests run every night | we test every release for two days | research takes time |
      the study is due in May | your certificate expires in June | we'll send you the certificate of attendance |
      we keep to the GDPR | the rating of your drivers is up to you |
      drivers can rate each stop with one to five stars | you can rate a route from 1 to 5 | set the limit to 30% |
      an alert comes when mileage rises by 10% | the report shows when fuel costs rise by 5% |
      the chart compares routes by mileage | the planner counts a stop twice as two stops | experience shows |
      learn from the experience of others | what you get is a list of stops`),
      [".", "!", " (see the notes)."],
    ],
  });
});
