import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds } from "./grid.ts";

const policy = policyOf();
const kind = "claim";

/** Values with bars between them; an empty one leaves its slot out. */
const TAIL = either(`. | ! | , and that shows. | , by the way. |  (ask Ada). |  – try it. | ; see for yourself. |
      , which is why I write. |  with us.`);

describe("awards", () => {
  finds(policy, {
    name: "what we have won",
    kind,
    slots: [
      either(
        ` | last month | in June | this year | and | hi Tom, | just so you know: | proudly, | for the third time,`,
      ),
      either(`we won | Wheelhouse won | we've won | Wheelhouse has won | we took home | our planner has received |
      we were given | we've been awarded | Wheelhouse was honoured with | our team picked up | we hold |
      we just won | Wheelhouse has been presented with | we're the proud winners of | we're proud to have won |
      we earned`),
      either(`the Logistics Award | the European Mobility Prize | the Red Dot Award | the Software Award 2026 |
      an innovation award | three industry awards | the Golden Van award | two design prizes |
      a gold medal for innovation | the Green Fleet Award for innovation`),
      either(` | in Berlin | again | for our planner | for usability | twice`),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "what we were named",
    kind,
    slots: [
      either(` | last month | in June | this year | and | hi Tom, | once again, | in 2026,`),
      either(`Wheelhouse was named | we've been voted | we were named | Wheelhouse has been named |
      our planner was chosen as | experts named us | the jury voted us | Gartner named us | readers voted us |
      Wheelhouse has been recognised as | we were crowned | the magazine declared us`),
      either(`Logistics Software of the Year | Start-up of the Year | Product of the Year | App of the Year |
      Employer of the Year | Supplier of the Year | Best Logistics App 2026 | Best Route Planner |
      Innovator of the Year`),
      either(` | in Berlin | again | for the second time | by Fleet Weekly`),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "an award in passing",
    kind,
    slots: [
      either(`try | you get | meet | discover | this is | here's | I'd like to show you | start with | we're the makers of |
      your drivers will love | let me introduce`),
      either(`our award-winning planner | the award-winning Route Planner | our prize-winning app |
      our multi-award-winning software | a planner that has won three awards | the winner of the Logistics Award |
      Wheelhouse, winner of the Logistics Award | the planner named App of the Year |
      the app voted Product of the Year`),
      TAIL.slice(0, 8),
    ],
  });
});

describe("certificates", () => {
  const NAMES =
    either(`ISO 27001 | ISO 9001 | SOC 2 | SOC 2 Type II | TISAX | PCI DSS | ISO 14001 | Cyber Essentials Plus |
      ISO/IEC 27001:2022`);
  finds(policy, {
    name: "what we are certified to",
    kind,
    slots: [
      either(` | today | and | hi Tom, | so yes, | since June | for your security team: | rest assured: | naturally, |
      as you asked,`),
      either(`we are | Wheelhouse is | our platform is | our data centre is | the whole company is | we've been |
      all our sites are | your data is safe: we're | our hosting is`),
      either(`certified to | certified under | fully certified to | certified according to | certified for |
      audited against | accredited to | independently certified to | certified in accordance with |
      certified against | audited to | certified as per | compliant with`),
      NAMES,
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "certificates as an adjective and as a thing",
    kind,
    slots: [
      either(` | today | and | hi Tom, | so yes, | since June | for your security team: | rest assured:`),
      either(`we're ISO 27001 certified | Wheelhouse is SOC 2 compliant | our platform is HIPAA compliant |
      we have ISO 27001 certification | we hold an ISO 9001 certificate | we're GDPR-compliant |
      Wheelhouse is fully GDPR compliant | our app is HIPAA-ready | you get an ISO 27001 certified platform |
      your data sits in an ISO 27001 certified data centre | we passed our SOC 2 audit |
      we've completed SOC 2 Type II | Wheelhouse holds the ISO 27001 certificate | we have SOC 2 |
      we obtained TISAX | our ISO 27001 certificate is valid | we meet all requirements of ISO 27001 |
      Wheelhouse meets the GDPR in full | we comply with HIPAA | Wheelhouse complies with PCI DSS |
      we're a certified B Corp | the platform carries the CE mark | we achieved ISO 27001 |
      everything runs in SOC 2 certified data centres`),
      ["", "and have been for years", "and proud of it", "across all sites"],
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "who audits and approves us",
    kind,
    slots: [
      either(` | and | hi Tom, | so yes, | for your security team: | rest assured:`),
      either(`we're audited by | Wheelhouse is audited every year by | our security is audited by |
      our software has been tested by | the planner has been certified by | our routing is approved by |
      Wheelhouse was verified by | our figures are audited by | we're certified by |
      our platform has been inspected and approved by | our processes are certified by`),
      either(`TÜV | TÜV Süd | Dekra | BSI | an independent auditor | independent auditors | KPMG | an accredited body |
      an external lab | the BSI | a third party`),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "certificates as a label",
    kind,
    slots: [
      either(`certificates: | certifications: | security: | our certificates: | standards: | our certifications: |
      compliance: | certified: | certified to | accreditations:`),
      NAMES,
      either(` | and ISO 14001 | , ISO 14001 | since 2021 | (valid until 2028)`),
      [".", ""],
    ],
  });
});

describe("guarantees", () => {
  finds(policy, {
    name: "we guarantee it",
    kind,
    slots: [
      either(
        ` | today | and | hi Tom, | so yes, | if you sign today, | with Wheelhouse | once you're live, | rest assured:`,
      ),
      either(`we guarantee | we can guarantee you | we guarantee that you'll get | I guarantee | you're guaranteed |
      you'll have guaranteed | Wheelhouse guarantees | you get guaranteed | we promise you | our planner guarantees |
      we can promise you | I promise you | we'll guarantee you | we absolutely guarantee`),
      either(`shorter routes | lower fuel costs | fewer failed deliveries | better results | more stops per shift |
      happier drivers | less mileage | faster deliveries | savings from day one | a return on your investment`),
      either(` | within a month | from the first week | in writing | every day`),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "it is sure to come",
    kind,
    slots: [
      either(
        ` | today | and | hi Tom, | so yes, | if you sign today, | with Wheelhouse | once you're live, | trust me:`,
      ),
      either(`you will definitely save | you're guaranteed to save | you are certain to save | you're bound to save |
      you'll definitely cut | you will without a doubt reduce | your depot is guaranteed to cut |
      your team is sure to save | you will certainly save | you're sure to cut | it's guaranteed to reduce |
      it can't fail to cut | Wheelhouse is guaranteed to lower | our planner never fails to cut`),
      either(`money | fuel | mileage | costs | overtime`),
      ["", "from day one", "every week", "this year"],
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "guaranteed things and no risk",
    kind,
    slots: [
      either(` | and | hi Tom, | with Wheelhouse: | in short: | what you get: | our offer:`),
      either(`guaranteed results | guaranteed savings | results guaranteed | savings guaranteed | success guaranteed |
      risk-free results | a risk-free switch | zero risk | a 100% success guarantee | satisfaction guaranteed |
      fewer failed deliveries, guaranteed | shorter routes – guaranteed | shorter routes guaranteed |
      a savings guarantee | your success is guaranteed | results are guaranteed | there's no risk for you |
      you can't lose | you have nothing to lose | nothing can go wrong | it's completely risk-free |
      you never miss a delivery again | you'll never be late again`),
      [".", "!", ""],
    ],
  });
});

describe("research", () => {
  finds(policy, {
    name: "studies show",
    kind,
    slots: [
      either(` | today | and | hi Tom, | so yes, | as you know, | by the way, | several | independent | recent`),
      either(`studies show that | research shows that | research proves that | studies have shown that | tests prove that |
      studies prove: | studies confirm that | research has shown: | trials show that | surveys show that`),
      either(`Wheelhouse saves fuel | our planner shortens routes | couriers deliver more with Wheelhouse |
      our routes are shorter | drivers are happier with us | Wheelhouse cuts mileage | our app reduces stress |
      dispatchers prefer Wheelhouse`),
      TAIL.slice(0, 8),
    ],
  });
  finds(policy, {
    name: "it is proven",
    kind,
    slots: [
      either(` | today | and | hi Tom, | so yes, | by the way,`),
      either(
        `Wheelhouse is | our planner is | our method is | our routing has been | the planner is | our app has been`,
      ),
      either(`proven to cut mileage | scientifically proven to save fuel | clinically proven to reduce stress |
      proven to shorten routes | scientifically proven | demonstrably proven to lower costs |
      shown to reduce fuel use | independently proven to save time | scientifically tested |
       scientifically validated`),
      TAIL.slice(0, 8),
    ],
  });
});
