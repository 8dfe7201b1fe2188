/** Headlines, buttons, captions and answers of an FAQ: fragments without verb, orders, rivals without a name. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

/** Values between bars; an empty one leaves its slot out. */
const policy = policyOf();
const LABEL = either(` | Ad: | New: | # | In short:`);
const END = either(`. | ! | ; see for yourself. | . Try it today. | . Start here.`);

describe("claims without verb or subject", () => {
  const kind = "claim";
  finds(policy, {
    name: "a share and what became of it",
    kind,
    slots: [
      either(` | Ad: | In short: | Fact:`),
      either(`99% of | 87% of | almost 95% of | over 80% of | nine in ten | 9 out of 10 | 96% of all`),
      either(`parcels | orders | same-day deliveries | drops | return orders | shop orders`),
      either(`delivered | handled | closed | signed | confirmed | done | paid`),
      either(`the same day | by noon | on the first try | within the hour | before lunch | without a call | overnight`),
      END,
    ],
  });
  passes(policy, {
    name: "the reader's own, the state of things, the approved",
    kind,
    slots: [
      either(`80% of your parcels in one list | two of three parcels delivered, one to go | half of your parcels late? |
        how many of your parcels arrive the same day? | couriers deliver 22% faster with Wheelhouse | 12 parcels
        delivered, 3 waiting | 99% of parcels delivered the same day? We can't promise that | three maps, one
        dispatcher | set up in five steps | delivered in one tap | the one route nobody likes`),
      either(`. | ! | . Start here.`),
    ],
  });
  finds(policy, {
    name: "records and ranks",
    kind,
    slots: [
      LABEL,
      either(`zero parcels lost since 2017 | not a single parcel lost in nine years | no breach since 2017 | number one with
        couriers | number one among bike messengers | first choice for city couriers | live in two hours flat | set
        up in 15 minutes flat | the route planner nobody beats | the map that nobody else has | answered in 90 minutes,
        on average`),
      END,
    ],
  });
});

describe("rivals", () => {
  const kind = "competitor";
  const RIVAL = either(`Roadrunner | Parcelpath | Parcel Path`);
  finds(policy, {
    name: "a failing in a verb of its own",
    kind,
    slots: [
      LABEL,
      RIVAL,
      either(`buries its audit log three menus deep | buries the export under five settings pages | hides its prices at the
        bottom of page nine | tucks the fees away at the end | makes you hunt for the download button | makes your
        drivers print and scan | made customers queue for an answer | leaves your drivers circling | leaves people
        guessing at the door | keeps your customers waiting in the rain | drops parcels whenever it rains | skips stops
        every time it snows | loses orders like other people lose umbrellas | treats support as a luxury | sees safety
        as an optional extra | folks couldn't find their own depot with a map`),
      END,
    ],
  });
  finds(policy, {
    name: "pity, dares and labels side by side",
    kind,
    slots: [
      either(`Still on | Using | On`),
      RIVAL,
      either(`? Our condolences | ? Our deepest sympathies | ? Thoughts and prayers | ? We feel your pain | ? Bring tissues
        | ? You deserve better | ? Hang in there`),
      either(`. | ! | . Come over to Wheelhouse.`),
    ],
  });
  finds(policy, {
    name: "pity, dares and labels side by side, in other frames",
    kind,
    slots: [
      either(`Still fighting with Roadrunner? | Wrestling with Parcelpath again? | There is life after Roadrunner. | Life after
        Parcelpath: better. | Try that with Roadrunner. | Try that on Parcelpath and you'll be waiting until Leeds. |
        Roadrunner: nine clicks. Wheelhouse: two. | Parcelpath: a form. Us: a tap. | Roadrunner's "support". | Unlike
        certain vendors, we don't lose your files. | Unlike some vendors, Wheelhouse never sells your addresses. |
        Certain vendors read your post. We don't. | Certain apps leave you stranded. | Most vendors make you wait in a
        queue. Not us. | Some tools leave you hanging at the door. Not ours.`),
      either(` | Start here. | Try it today.`),
    ],
  });
  passes(policy, {
    name: "neutral mentions, and what is no rival's",
    kind,
    slots: [
      LABEL,
      either(`coming from Roadrunner? Import your routes in an afternoon | still on Parcelpath? Keep your maps | on Roadrunner?
        We import it | Roadrunner hides nothing. Neither do we | Parcelpath makes you feel at home? Stay | try it with
        Roadrunner files: the importer reads them | our condolences to every printer in the office | paper hides your
        routes in a cabinet | your inbox buries orders. Ours lists them | some tools keep drafts, some don't | certain
        parcels need a signature | does your vendor hide the price? | what do you like about Parcelpath? | works beside
        Roadrunner | ask Roadrunner. Ask us. Compare`),
      END,
    ],
  });
});

describe("legal effect of what a product makes", () => {
  const kind = "legal";
  finds(policy, {
    name: "before a court",
    kind,
    slots: [
      either(` | Ad: | In short: | Good to know:`),
      either(`a click | the tap of a thumb | every signature | your proof of delivery | a photo of the parcel | a typed name | our
        signature log | each receipt`),
      either(`holds up in any court | stands up before every judge | will hold up in court | counts in court | binds both sides |
        is as good as wet ink | counts as ink before the law | is as valid as pen and paper | is worth as much as a
        wet signature | will hold up just as well`),
      either(`. | ! | , whatever a judge may think.`),
    ],
  });
  finds(policy, {
    name: "without subject, by judges, by Tuesday",
    kind,
    slots: [
      LABEL,
      either(`holds up in any court | stands up before every judge | any judge in Europe has to accept your contract | no court
        will turn it down | courts from Porto to Tallinn accept it | judges love our audit log | once they tap, they're
        bound | one tap and it's binding | your tenant can't wriggle out of the lease in court | a typed name is enough
        for a lease | you can hire on a fixed term with a mouse click | you may dismiss staff by e-mail | be
        GDPR-compliant by Monday | go HIPAA-compliant overnight | GDPR sorted the day you switch | pay in December and
        book it all in 2026 | deduct the whole subscription this year | expense the trackers in year one`),
      either(`. | ! | . Start here.`),
    ],
  });
  passes(policy, {
    name: "what is kept, sent and asked",
    kind,
    slots: [
      LABEL,
      either(`every click is logged | the log shows who signed and when | one tap and it's sent | once they sign, you get a copy |
        when they tap, they're done | court clerks sign here too | a signature binds a deal, we carry it | looks like ink,
        feels like paper | your lawyer knows which contracts may be signed online | whether a click is binding depends
        on the country | is a click binding? Ask counsel | will it hold up in court? Ask your lawyer | compliance? Ask
        your officer | book a demo in 2026 | book it in March | ask your tax adviser before you book it | our stand holds
        up well at fairs | legal teams sign here`),
      END,
    ],
  });
});

describe("features in headlines", () => {
  const kind = "feature";
  finds(policy, {
    name: "planned, and told as there",
    kind,
    slots: [
      either(` | Ad: | New: | Good news:`),
      either(`Fleet Forecast, live tonight | Fleet Forecast, now live | Fleet Forecast, on every plan | Fleet Forecast? Live. |
        Fleet Forecast, included | with us, your Fleet Forecast goes live | Fleet Forecast, for all your depots`),
      either(`. | ! | . Start here.`),
    ],
  });
  passes(policy, {
    name: "planned called planned, and questions answered with no",
    kind,
    slots: [
      either(` | Ad: | Good to know:`),
      either(`Fleet Forecast, planned | Fleet Forecast: not yet | Fleet Forecast? Not yet | Fleet Forecast, on the roadmap, no date
        | SSO on Basic? We can't promise that | SSO on Basic? We can't | Smart Dispatch, in beta`),
      either(`. | . Ask us.`),
    ],
  });
});
