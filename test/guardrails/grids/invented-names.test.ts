import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

const policy = policyOf([{ id: "features", kind: "feature", severity: "block" }]);

const LEAD = either(` | Hi Ada, | Good news: | By the way, | Today | So yes,`);
const TAIL = either(`. | ! | , by the way. | . Try it! | – ask Ada. | (see our website).`);

describe("products that nobody has", () => {
  finds(policy, {
    name: "part of a product",
    kind: "feature",
    slots: [
      LEAD,
      either(`we offer the | we now offer a | we have a | we've launched our | we've built a | our new | our |
      Wheelhouse's | Wheelhouse offers a | discover the | introducing our | Wheelhouse comes with a | we launched the new |
      meet the | we recently released our`),
      either(`Heat Map Viewer | AI Parcel Detector | Smart Parcel Assistant | Driver Cockpit | Return Radar | Load Simulator
      | Address Autopilot | Customs Module | Parcel Scanner | Night Shift Forecaster`),
      either(`for you | for every depot | that sees everything | , which your drivers will like`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "a name alone",
    kind: "feature",
    slots: [
      LEAD,
      either(`we've launched | we have just released | Wheelhouse has unveiled | we rolled out | we launched our new app | we
      recently launched`),
      either(`Parcel Vision | Flow 360 | Nova Drive | Aurora | Courier Sense`),
      either(`, which sees every parcel | , our new app | , a new way to see parcels | for your depots | so that you see
      every parcel`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "a tool with its name",
    kind: "feature",
    slots: [
      either(`Our new app, | Our latest tool, | Our own routing software, | Wheelhouse's new app called | Our new parcel
      camera named | Our new AI tool,`),
      either(`Parcel Vision, | Flow 360, | Nova Drive, | Aurora, | Courier Sense,`),
      either(`shows every parcel | is here | costs nothing | works on every phone`),
      TAIL,
    ],
  });
});

describe("names that are none of a product", () => {
  passes(policy, {
    name: "people, places and papers of ours",
    kind: "feature",
    slots: [
      LEAD,
      either(`our new | our | Wheelhouse's | meet our new`),
      either(`Managing Director | Account Manager | Operations Manager, Jo Bell, | Leeds office | Privacy Policy | Customer
      Success Team | Head of Product | Driver School | Courier Academy | Christmas Party | Annual Report`),
      either(`sees you on Monday | is here | tells you more | will answer | was in Leeds last week`),
      TAIL,
    ],
  });
  passes(policy, {
    name: "launched, and no product",
    kind: "feature",
    slots: [
      LEAD,
      either(`we've launched | we have just launched | Wheelhouse launched | we rolled out`),
      either(`the Wheelhouse Academy | Courier Week | the Courier Awards | our Driver Survey | Black Friday | the Green
      Fund | our Spring Newsletter | the Night Courier Podcast | the Leeds Office`),
      either(`, which runs until Friday | for you | , our gift to all couriers`),
      TAIL,
    ],
  });
  passes(policy, {
    name: "others', denied, asked or planned",
    kind: "feature",
    slots: [
      either(`you asked for a | we don't have a | there is no | Roadrunner has launched a | your | do you use the | we'll
      never build a | your depot's | a customer of yours has launched the | we may one day build a`),
      either(`Heat Map Viewer | Parcel Detector | Driver Cockpit | Return Radar | Load Simulator`),
      [".", ", I'm afraid.", ", right?"],
    ],
  });
  passes(policy, {
    name: "the register's own",
    kind: "feature",
    slots: [
      LEAD,
      either(`our new | we offer the | our | Wheelhouse's | we've launched our`),
      either(`Route Planner | Route Planning | Route Hub | Single Sign-On | Set-up | Pro plan`),
      either(`for you | for every depot`),
      TAIL,
    ],
  });
  passes(policy, {
    name: "who introduces himself",
    kind: "feature",
    slots: [
      either(`I'm | This is | My name is`),
      either(`Emma, the AI Assistant of Wheelhouse | Pip, our AI assistant | Jo Bell, our new
      planner | Ada, your Account Manager`),
      TAIL,
    ],
  });
});
