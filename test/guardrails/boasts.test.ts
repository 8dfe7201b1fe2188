/** Who says how much and how well: counts behind a second verb, our own people quoted, rank in a town, of a price, by a body. */
import { expect, test } from "vitest";
import { kindsFound, policyOf } from "./facts.ts";

const policy = policyOf([{ id: "rule-claim", kind: "claim", severity: "block" }]);

const LAWS: Record<string, { is: string[]; isNot: string[] }> = {
  "one subject of two verbs": {
    is: [
      "Wheelhouse was founded in 2009 and serves 7,400 couriers.",
      "Wheelhouse, founded in 2009, serves 7,400 couriers.",
      "Wheelhouse, a family firm from Leeds, inspects 7,400 vans.",
      "Wheelhouse (founded in 2009) looks after 7,400 vans.",
      "We started in a garage in Leeds and now look after 7,400 vans.",
      "Wheelhouse is a family firm and has more than 7,400 customers.",
    ],
    isNot: [
      "Wheelhouse was founded in 2009 and moved to Leeds in 2014.",
      "Wheelhouse was founded in 2009 and has 34 people.",
      "You told us that Wheelhouse was founded in 2009 and serves 7,400 couriers.",
      "Wheelhouse was founded in 2009 and does not serve 7,400 couriers.",
      "Wheelhouse was founded in 2009 and hopes to serve 7,400 couriers by 2030.",
      "Norvik, founded in 2009, looks after 7,400 vans.",
      "Wheelhouse works for depots who look after 7,400 vans.",
      "We were in Leeds on Monday and inspected 612 vans of yours.",
      "We inspected 812 of your vans last year and found 40 defects.",
      "We have read your tender and you manage 7,400 vans.",
      "We went to the fair and 7,400 visitors came.",
    ],
  },
  "what our own people sign is ours": {
    is: [
      '> "Wheelhouse is the best planner I\'ve worked with."\n>\n> Jo Tait, Commercial Director, Wheelhouse\n\nOur offices are in Leeds.',
      "> Wheelhouse is the best planner.\n> — Jo Tait, Commercial Director at Wheelhouse\n\nBook a visit.",
      "> Wheelhouse is the best planner.\n\n— Jo Tait, Commercial Director at Wheelhouse\n\nBook a visit.",
      '> "99% of our customers renew."\n> — our managing director\n\nBook a visit.',
      '"Wheelhouse is the best planner in Leeds."\n\n— Jo Tait, Commercial Director, Wheelhouse\n\nBook a visit.',
    ],
    isNot: [
      '> "Wheelhouse is the best planner I\'ve worked with."\n>\n> Hannah Brandt, Estates Manager, Northgate\n\nOur offices are in Leeds.',
      '> "Wheelhouse is the best planner."\n>\n> — Hannah Brandt, Director at Northgate\n\nBook a visit.',
      '"Wheelhouse is the best planner in Leeds."\n— Hannah Brandt, Northgate\n\nJo Tait is Commercial Director at Wheelhouse.',
      "Thanks, Jo.\n\n> Wheelhouse is the best planner in Leeds.\n> Best regards\n> Jo Tait\n> Commercial Director, Wheelhouse",
    ],
  },
  "prices below everybody's": {
    is: [
      "That's our lowest price ever, guaranteed.",
      "Our lowest price ever.",
      "These are the lowest rates you'll find.",
      "The lowest prices in Leeds.",
      "We have the lowest prices in Ireland.",
    ],
    isNot: [
      "It's the lowest price I can offer.",
      "What's the lowest price you'd accept?",
      "We can't promise the lowest prices in Leeds.",
    ],
  },
  "the best that one will find": {
    is: [
      "The cheapest planner you'll find.",
      "The cheapest planner you'll find in Leeds.",
      "Simply the best logbook you'll ever read.",
      "Wheelhouse offers the fastest vans in Leeds.",
      "With us you get the best-value tours in Yorkshire.",
    ],
    isNot: [
      "We're not the cheapest planner you'll find.",
      "The best photos you'll find in the logbook.",
      "The best restaurant in Leeds is round the corner.",
      "We met at the best restaurant in Leeds.",
      "You have the largest depot in Leeds.",
      "The number one complaint in Leeds is late parcels.",
    ],
  },
  "the only one in town": {
    is: [
      "The only courier in Leeds with its own workshop.",
      "We're the only courier in Leeds with its own workshop.",
      "Wheelhouse is the only firm in Ireland that drives at night.",
    ],
    isNot: [
      "Norvik is the only landlord in Leeds with a workshop.",
      "The only courier in Leeds who speaks Polish is Owen.",
      "It's the only Thursday we have left in December.",
    ],
  },
  "nobody knows it like us": {
    is: ["Nobody knows depots like we do.", "No one understands couriers the way we do."],
    isNot: [
      "Nobody knows how the fire started.",
      "Nobody knows your depot like you do.",
      "You know depots like we do.",
    ],
  },
  "one of the leading": {
    is: [
      "We're a leading courier company.",
      "Wheelhouse is one of Ireland's leading courier firms.",
      "As a leading courier we know vans.",
    ],
    isNot: [
      "Norvik is a leading landlord.",
      "You're a leading housing association.",
      "We work for a leading school in Leeds.",
      "A leading cause of delays is fog.",
    ],
  },
  "whoever recommends us": {
    is: [
      "Voted Ireland's best courier company.",
      "We were voted Ireland's favourite couriers.",
      "Recommended by the London Fire Brigade.",
      "Wheelhouse is endorsed by the National Fire Chiefs Council.",
      "Approved by all major insurers.",
      "Our reports are accepted by all leading insurers.",
    ],
    isNot: [
      "Congratulations on being voted Ireland's best landlord!",
      "You were voted Ireland's best school.",
      "Approved by the client on 3 May.",
      "The method statement was approved by the London Fire Brigade.",
      "Your plan must be approved by the London Fire Brigade.",
      "Recommended by the manufacturer.",
      "We're not recommended by the London Fire Brigade.",
    ],
  },
  "member of a body": {
    is: [
      "We're FIA members and NSI Gold approved.",
      "Wheelhouse is NSI Gold approved.",
      "We are members of the Fire Industry Association.",
      "NSI Gold approved.",
    ],
    isNot: [
      "Are you FIA members?",
      "We're VAT registered.",
      "Wheelhouse Ltd is registered in England and Wales.",
      "We're not FIA members.",
      "Your contractor has to be NSI Gold approved.",
      "FIA members get a seat at the training.",
      "Readers of Van Weekly rated the coffee.",
    ],
  },
  "a title of the year": {
    is: [
      "We were Van Weekly's Courier of the Year 2025.",
      "Parcel Courier of the Year 2025 (Van Weekly).",
      "We're Courier of the Year again.",
    ],
    isNot: [
      "Congratulations on Landlord of the Year 2025!",
      "Hannah Brandt was Facilities Manager of the Year 2025.",
      "It's the busiest time of the year.",
      "We were at the Courier of the Year dinner.",
      "December is the darkest month of the year.",
    ],
  },
};

const cases = Object.entries(LAWS);

test.each(cases.flatMap(([law, { is }]) => is.map((text) => [law, text] as const)))("%s: %s", async (_, text) => {
  expect(await kindsFound(policy, text)).toEqual(["claim"]);
});

test.each(cases.flatMap(([law, { isNot }]) => isNot.map((text) => [law, text] as const)))(
  "%s: not %s",
  async (_, text) => {
    expect(await kindsFound(policy, text)).toEqual([]);
  },
);
