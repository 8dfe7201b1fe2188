/** What we are said to be beside all others: best, first, only, favourite, better than the rest. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

const policy = policyOf();

const WHEN = either("|today|by now|since June|and|so yes,|for most teams|with the new map|in our view,");
const TAIL = either(".|!|, and that shows.| (ask Ada).|; see for yourself.|. Shall we talk?");
const BEST = either(
  "the fastest|the best|the most reliable|the easiest|Europe's leading|the safest|the most accurate|the smartest|the simplest|the world's finest|the most advanced|the friendliest|the number one",
);
const PRODUCT = either(
  "courier software|software for couriers|route planner|planning tool|platform|app for drivers|system for depots|product",
);
const OF_ALL = either(
  "|in Europe|on the market|of all|in the world|for couriers|you can buy|there is|of its kind|in the industry",
);
const RIVALS = either(
  "any other planner|anything else on the market|the competition|all other tools|our competitors|the rest of the market|everyone else|any other courier software|other vendors|every other app|all the others|most other systems",
);

describe("superlatives", () => {
  finds(policy, {
    name: "who is what of all",
    kind: "claim",
    slots: [
      WHEN,
      either(
        "Wheelhouse is|it's|it is|we're|we are|this is|you get|that makes us|Wheelhouse remains|our Route Planner is|we have built|Wheelhouse has become|we offer you|Wheelhouse gives you|you're getting|your drivers get|we sell|we make|we call it|here is|with us you have|Wheelhouse stands for|you will be using",
      ),
      BEST,
      PRODUCT,
      OF_ALL,
      TAIL,
    ],
  });
  finds(policy, {
    name: "what is to be taken",
    kind: "claim",
    slots: [
      either("|Why wait?|Hi Ada,|Dear team,|Please|PS:|One more thing:|In 2027,|From Monday on,"),
      either(
        "get|choose|try|switch to|join|discover|meet|trust|go with|move to|upgrade to|rely on|book a demo of|welcome to|bring your depot|treat your drivers to|say hello to|start with|buy|use",
      ),
      BEST,
      PRODUCT,
      OF_ALL,
      TAIL,
    ],
  });
  finds(policy, {
    name: "what comes of signing",
    kind: "claim",
    slots: [
      either(
        "if you sign this week,|as soon as you switch,|once you're live,|with Pro,|from day one|when you join us,|as a customer of ours|for 16 dollars a seat|should you decide for us,|without any training,",
      ),
      either(
        "you get|your drivers get|you have|you work with|your team works with|you'll have|your depot runs on|we give you|you can use|you own|you're on|your dispatchers will be using|you plan with|you will receive",
      ),
      BEST,
      PRODUCT,
      OF_ALL,
      TAIL,
    ],
  });
  finds(policy, {
    name: "a heading or an item of a list",
    kind: "claim",
    slots: [
      either(
        "|Wheelhouse:|Wheelhouse –|Why Wheelhouse?|About us:|- |* |1. |Our promise:|In one line:|Wheelhouse,|Subject:|Wheelhouse |",
      ),
      BEST,
      PRODUCT,
      OF_ALL,
    ],
  });
  finds(policy, {
    name: "above all",
    kind: "claim",
    slots: [
      WHEN,
      either(
        "Wheelhouse is|we are|we're|our route planner is|our support is|the new app is|our maps are|Wheelhouse has become|Wheelhouse remains|we remain|Wheelhouse has always been|our planning is",
      ),
      either("|simply|still|truly|clearly|without doubt|quite simply|once again"),
      either(
        "second to none|unrivalled|unmatched|unbeatable|in a league of its own|without equal|best in class|head and shoulders above the rest|unparalleled|the best there is|the best in the business|ahead of the competition|streets ahead of the rest|hard to beat|beyond compare|the undisputed leader|the gold standard for depots|the benchmark for the industry|world-class|one of a kind|like no other|incomparable",
      ),
      TAIL,
    ],
  });
  finds(policy, {
    name: "first of its market",
    kind: "claim",
    slots: [
      WHEN,
      either(
        "Wheelhouse is|we are|we're|we've become|Wheelhouse has become|you work with|we remain|Wheelhouse stays|you're talking to|that makes us|we were and are|you'd be working with|Wheelhouse counts as",
      ),
      either(
        "the market leader|number one|the number one|Europe's number one|the No. 1|the leading vendor|the leader|the clear leader|the undisputed number one|the top provider|the leading name|Germany's largest provider|the world's biggest vendor|#1|the global leader|Europe's top address",
      ),
      either(
        "in route planning|for couriers|in Europe|among courier companies|in our market|in the industry|for delivery software|in this field",
      ),
      TAIL,
    ],
  });
  finds(policy, {
    name: "nobody else",
    kind: "claim",
    slots: [
      either("|today,|honestly,|in Europe,|so far|and|to this day,|for couriers,|in our field,|believe me,"),
      either(
        "nobody else|no one else|no other vendor|no competitor|none of our competitors|no one in the industry|not a single other app|no other planner|nobody on the market|no other company|no rival|none of the others|nobody",
      ),
      either(
        "comes close|plans routes as fast as we do|offers this|does it better|can match us|delivers like we do|gives you maps this good|plans this fast|comes near us|plans routes better|is as reliable as we are|knows couriers better than we do|works faster than Wheelhouse|can keep up with us|gets parcels out faster",
      ),
      TAIL,
    ],
  });
  finds(policy, {
    name: "better than the rest",
    kind: "claim",
    slots: [
      WHEN,
      either(
        "Wheelhouse is|it's|we're|our planner is|our maps are|you'll be|our support is|your drivers will be|this makes you|planning with us is|Wheelhouse makes you|our app works|Wheelhouse plans routes|you'll find it|Wheelhouse has been",
      ),
      either(
        "faster|smarter|more reliable|easier|more accurate|far better|much simpler|safer|three times faster|always quicker|so much cheaper|more powerful|better at planning",
      ),
      ["than"],
      RIVALS,
      TAIL,
    ],
  });
  finds(policy, {
    name: "the rest are left behind",
    kind: "claim",
    slots: [
      WHEN,
      either(
        "Wheelhouse|our route planner|our app|our software|the new release|our support team|Wheelhouse clearly|the new planner|our service",
      ),
      either(
        "beats|outperforms|leaves behind|runs rings around|outclasses|surpasses|is ahead of|is miles ahead of|outshines|is superior to|is better than|has overtaken|eclipses|has the edge over|wins against",
      ),
      RIVALS,
      TAIL,
    ],
  });
  finds(policy, {
    name: "the only one",
    kind: "claim",
    slots: [
      WHEN,
      either(
        "we're|Wheelhouse is|this is|it's|you get|we are still|Wheelhouse remains|ours is|we offer|Wheelhouse is and remains|you'll be using|we sell",
      ),
      either(
        "the only|the one and only|the sole|the first and only|Europe's only|the world's only|the only real|the only true",
      ),
      either("planner|software|vendor|app|tool|route planner|provider|dispatch software|platform|service"),
      either(
        "that plans in seconds|that works offline|in Europe|on the market|that drivers love|for couriers|which learns from every tour|with live maps|to plan whole fleets|that never needs training|that couriers can rely on",
      ),
      TAIL,
    ],
  });
  finds(policy, {
    name: "everybody's favourite",
    kind: "claim",
    slots: [
      WHEN,
      either(
        "Wheelhouse is|we're|it's|our planner is|Wheelhouse has become|we are proud to be|you get|this is|Wheelhouse remains|we've become",
      ),
      either(
        "everybody's favourite planner|everyone's favorite route planner|the most popular planner|Europe's best-loved courier app|the couriers' favourite|the most widely used courier software|the drivers' favourite app|the first choice of couriers|the tool of choice for couriers|the name dispatchers trust most|the most trusted name in delivery|the planner that drivers love most|Europe's favourite planner|the best-selling route planner|the most recommended planner|the most loved app for drivers",
      ),
      TAIL,
    ],
  });
  finds(policy, {
    name: "seek a better one",
    kind: "claim",
    slots: [
      WHEN,
      either(
        "you won't find|you will not find|you'll never find|there isn't|I challenge you to find|nobody offers|no one makes|you can't buy|you'll be hard pressed to find|you would struggle to find|good luck finding|you'll look in vain for|I have yet to see|nobody has|no other company has",
      ),
      either(
        "a better|a faster|a more reliable|a smarter|a simpler|a more accurate|an easier|a safer|a more advanced|a friendlier",
      ),
      either("route planner|planner|courier software|app for drivers|tool|dispatch tool|platform|system|service"),
      either("|anywhere|on the market|in Europe|for couriers|for your depot|than ours|than Wheelhouse|out there"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "there is none better",
    kind: "claim",
    slots: [
      WHEN,
      either(
        "there is no|there's no|we know of no|there simply is no|you'll find no|I know no|there exists no|the market has no",
      ),
      either("better|faster|more reliable|smarter|simpler|more accurate|easier|safer|more advanced|friendlier"),
      either("route planner|planner|courier software|app for drivers|tool|dispatch tool|platform|system|service"),
      either("|anywhere|on the market|in Europe|for couriers|than ours|than Wheelhouse|out there"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "who has seen a better one",
    kind: "claim",
    slots: [
      either("|so,|honestly,|please|go on,|well,"),
      either("show me|name me|find me|point me to"),
      either("a better|a faster|a more reliable|a smarter|a simpler|a more accurate"),
      either("route planner|planner|courier software|app for drivers|tool|platform"),
      either("anywhere|on the market|in Europe|than ours|than Wheelhouse|out there|that beats Wheelhouse"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "asked, and offered with it",
    kind: "claim",
    slots: [
      either("|Hi Ada,|So,|Dear Ada,|PS:|Now,"),
      either(
        "why not switch to|ready for|want to work with|want to try|would you like to work with|why not try|why don't you join|fancy|how about|curious about|shall we show you|have you met|would you like to see|what about|may I show you|can I interest you in",
      ),
      BEST,
      PRODUCT,
      either(
        "in Europe?|on the market?|there is?|of all?|out there?|in the industry?|in the world?|you can buy?|around?",
      ),
    ],
  });
  finds(policy, {
    name: "in a letter",
    kind: "claim",
    slots: [
      either(
        "Hi Ada,\n\nthanks for your call.|Dear Ms Lund,\n\nyou asked why we are so sure.|Your order is on its way.|The depot in Leipzig started on Monday.|We met in Berlin last week.|You know our app.|I read about your new depot.|Your drivers tested two planners.|Thank you for the trial feedback.",
      ),
      either("Wheelhouse is|It is|We are|It's|This is|We're|You get|Our planner is|You chose|And you get"),
      BEST,
      PRODUCT,
      OF_ALL,
      either(
        ".\n\nBest, Ben|. The map is included.|. Basic has 14 days to try.|, and Pro adds Single Sign-On.|. Please call me.|. It is that simple.|! Kind regards, Ben",
      ),
    ],
  });

  passes(policy, {
    name: "who of the readers' is what",
    kind: "claim",
    slots: [
      WHEN.filter((when) => when !== "in our view,"),
      either(
        "you asked which is|your depot wants|they are looking for|please tell us which was|Ada chose|nobody said that this is|we can't say that Wheelhouse is|you wanted to know which is|your drivers know|please choose|let us find|we looked for|they've asked for|let's agree on",
      ),
      either(
        "the fastest|the best|the most reliable|the easiest|the safest|the shortest|the simplest|the most convenient",
      ),
      either(
        "route for your drivers|day for your team|way to reach you|time to call|tour of the day|date|stop on the list",
      ),
      TAIL,
    ],
  });
  passes(policy, {
    name: "denied",
    kind: "claim",
    slots: [
      either("|honestly,|today|to be clear:|as you know,|and no,|frankly,"),
      either(
        "we're not|Wheelhouse isn't|we don't claim to be|we can't say that we are|nobody here would say that we are|we are by no means|we never said that we are|Wheelhouse is not|we don't call ourselves|I don't think that we are|we can't promise that you get|I doubt that Wheelhouse is|it isn't true that Wheelhouse is|we won't pretend to be",
      ),
      BEST,
      PRODUCT,
      either("in Europe|on the market|of all|in the world|for couriers|out there|there is"),
      either(".|!|, by the way.|; ask Ada.| (sorry).|. It does what it should."),
    ],
  });
  passes(policy, {
    name: "said by others",
    kind: "claim",
    slots: [
      either(
        "Maja Holm of Norvik writes:|Our customer Bo Lind said:|A driver told us:|You wrote:|They claim:|In her review Ana wrote:|The headline read:|On their site it says:",
      ),
      either('"this is the|"it\'s the|"you have the|"they are the|"it was the|"that is the'),
      either("fastest|best|most reliable|easiest|safest|smartest|simplest"),
      PRODUCT,
      either('in Europe."|on the market."|of all."|in the world."|for couriers."|out there."'),
    ],
  });
  passes(policy, {
    name: "once, or one day",
    kind: "claim",
    slots: [
      either("|honestly,|and|as you know,|well,"),
      either(
        "in 2015 we were|until last year Wheelhouse was|years ago we had|we used to be|we want to be|our aim is to be|we hope to become|our dream is to be|we are working hard to become|we'd love to be|our goal is to build|we once wanted to be|back then it was|we would like to build",
      ),
      BEST,
      PRODUCT,
      either("in Europe|on the market|of all|in the world|for couriers|out there|of its kind"),
      either(".|!|, by the way.|; ask Ada.|. We learned a lot."),
    ],
  });
  passes(policy, {
    name: "theirs is the best",
    kind: "claim",
    slots: [
      either("|today|honestly,|as far as I know,|in my eyes|I hear that|and"),
      either(
        "your bakery is|your team is|you are|your company is|you have become|your drivers are|congratulations on being|your brand is|your shop has become|you're",
      ),
      either("the largest|the best|the leading|Europe's leading|the fastest|the friendliest|the biggest"),
      either(
        "courier in Leipzig|courier company in Europe|delivery service in town|bakery in the region|team in the country|employer of the region",
      ),
      either(".|!|, by the way.|, so your routes matter.|; congratulations.|. How many vans do you run?"),
    ],
  });
  passes(policy, {
    name: "asked for",
    kind: "claim",
    slots: [
      either("|Hi Ada,|So,|Dear Ada,|One question:|And"),
      either(
        "which is|what is|do you know which is|are you looking for|what do you think is|could you tell me which is|who has|which of them is|do you already have|who makes|do your drivers think they have|did you find",
      ),
      either("the fastest|the best|the most reliable|the easiest|the safest|the smartest|the simplest"),
      either("route planner|planning tool|software for couriers|app|system|platform"),
      either("for you?|for your depot?|in your view?|of the three?|in your opinion?|for your drivers?|for Leipzig?"),
    ],
  });
  passes(policy, {
    name: "directions",
    kind: "claim",
    slots: [
      either("|Hi Ada,|today|by the way,|as always,|for new depots"),
      either(
        "the easiest way|the fastest way|the best way|the simplest way|the quickest way|the safest way|our best option",
      ),
      either(
        "to reach us|to start|to book a seat|to send the list|to import your stops|to learn the map|to change the plan|to cancel",
      ),
      either(
        "is by phone|is the form|is a short call|is the button at the top|is to reply to this mail|would be a mail to Ben|is our help page",
      ),
      either(".|!|, by the way.|; ask Ada.|, I think."),
    ],
  });
  passes(policy, {
    name: "the only thing",
    kind: "claim",
    slots: [
      either("|today|honestly,|by the way,|for now|and"),
      either(
        "the only thing|the only day|the only open question|the only person|the first thing|the only date|the only file|the last step|the only reason|the only change",
      ),
      either(
        "that is missing|we need from you|I have left|that we found|on the list|which worries me|you should know|in the contract",
      ),
      either("is the address|is Monday|is your number of vans|is Ada|is the date|is a signature|is the tax number"),
      either(".|!|, by the way.|; ask Ada.|. Can you help?"),
    ],
  });
  passes(policy, {
    name: "nobody else, of other things",
    kind: "claim",
    slots: [
      either("|today|honestly,|by the way,|for now|and|as you know,"),
      either(
        "nobody else|no one else|nobody on your team|none of your drivers|no other driver|nobody at your depot|no other depot of yours",
      ),
      either(
        "has the key|has replied|needs to know|is on holiday|has access to your account|asked for the map|was at the call|must sign|can come on Monday|uses the old list",
      ),
      either(".|!|, by the way.|; ask Ada.|, I think.|. Could you check?"),
    ],
  });
  passes(policy, {
    name: "compared with one's own",
    kind: "claim",
    slots: [
      either("|today|honestly,|by the way,|with the new map|as you saw,"),
      either(
        "your new route is|the second draft is|this release is|Pro is|the new form is|a call is|the tour on Monday was|your list is|the side street is|the new contract is|our office is",
      ),
      either("shorter|easier|longer|faster|simpler|cheaper|quicker|a little slower|safer"),
      ["than"],
      either(
        "the old one|last year's|a mail|yours|we thought|the first one|planned|Basic|it was in May|you feared|the main road",
      ),
      either(".|!|, by the way.|; ask Ada.|, I think."),
    ],
  });
  passes(policy, {
    name: "what is approved",
    kind: "claim",
    slots: [
      either("|Today|And|As you know,|By the way,|Hi Ada,|In short:|So yes,"),
      either(
        "couriers deliver 22% faster with Wheelhouse|with Wheelhouse, couriers deliver 22% faster|couriers deliver 22 percent faster with Wheelhouse",
      ),
      either(".|!|, by the way.| – try it.| (ask Ada).|, which is why I write.|. Shall we talk?"),
    ],
  });
  passes(policy, {
    name: "the readers' rank",
    kind: "claim",
    slots: [
      either("|Hi Ada,|today|as I read,|in Leipzig|I saw that"),
      either("you're|your company is|you are already|your shop is|he is|your brand has become|congratulations, you're"),
      either(
        "number one|the market leader|the number one|second to none|unrivalled|the first choice|the leader|in a league of your own|in the lead",
      ),
      either("in your town|among florists|for cakes|in your field|for wedding flowers|in your market|on the list"),
      either(".|!|, by the way.|; well done.|, they say.|. What is next?"),
    ],
  });
});
