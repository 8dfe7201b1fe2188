import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { finds, passes } from "./grid.ts";

/** The other kinds would only take time. */
const policy = policyOf(["discount", "price"].map((kind) => ({ id: kind, kind, severity: "block" })));

/** Values of a slot in one line. */
const of = (values: string): string[] => values.split(" ~ ");

const LEAD = ["", "because you asked,"];
const TAIL = [".", ", no strings attached."];
const PRICE_LEAD = ["", "to answer your question:"];
const PRICE_TAIL = [".", ", excluding VAT."];
const SEAT = ["per seat", "a seat", "/seat/month"];

describe("discounts", () => {
  finds(policy, {
    name: "label, line, list item",
    kind: "discount",
    slots: [
      of(" ~ Your offer: ~ Summary: ~ What you get:\n- "),
      of("discount: ~ volume discount: ~ partner rate: ~ early-bird deal:  ~ annual payment discount: ~ welcome gift:"),
      of("25% off ~ -25% ~ a third off ~ half off"),
      of(" ~  (approved) ~ \n- Onboarding included ~ !"),
    ],
  });
  finds(policy, {
    name: "the price goes down",
    kind: "discount",
    slots: [
      LEAD,
      of("the price ~ Pro ~ your subscription ~ each seat ~ the first year ~ the whole package"),
      of("is reduced by ~ will be cut by ~ is discounted by ~ will drop ~ can be reduced by ~ shrinks by"),
      of("25% ~ thirty percent ~ 35 per cent ~ half"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "it is cheaper by",
    kind: "discount",
    slots: [
      LEAD,
      of("you pay ~ Pro costs ~ your plan will be ~ we make it ~ all plans are ~ we'll make it"),
      of("25% less ~ a third cheaper ~ 40 % cheaper ~ 35 per cent cheaper"),
      of(" ~ than the list price ~ than usual ~ than the price on our website"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "a part of the price",
    kind: "discount",
    slots: [
      LEAD,
      of("you pay ~ we charge you ~ we invoice only ~ you get Pro for ~ we'll let you have it for ~ it costs you"),
      of("half price ~ 75% of the list price ~ three quarters of the list price ~ only half of the list price"),
      of(" ~ for twelve months ~ until June ~ for every seat"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "instead of",
    kind: "discount",
    slots: [
      LEAD,
      of("Pro costs you ~ we'll charge you ~ you get Pro for ~ Pro seats are"),
      of("$30 ~ 30 dollars ~ just $30 per seat ~ thirty dollars"),
      of("instead of $50 ~ down from $50 ~ (list price $50) ~ (instead of $50)"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "credit and voucher",
    kind: "discount",
    slots: [
      LEAD,
      of("you get ~ we will add ~ we'll send you ~ we grant ~ we are giving you ~ take"),
      of("a $500 credit ~ $500 in credit ~ a credit worth five hundred dollars ~ $500 in vouchers"),
      of(" ~ against your subscription ~ on your first order ~ off your first bill"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "invoices that are ours",
    kind: "discount",
    slots: [
      LEAD,
      of("the first two invoices ~ your first two bills ~ the first two payments ~ the final two instalments"),
      of("are on us ~ are free ~ are waived ~ are covered by us ~ will not be charged ~ are paid by us"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "we give up invoices",
    kind: "discount",
    slots: [
      LEAD,
      of("we'll waive ~ we won't charge ~ we'll cover ~ you don't pay ~ you needn't pay ~ we shall pay"),
      of("the first two invoices ~ the first three monthly fees ~ the December invoice ~ your first month's fee"),
      of(" ~ at all ~ completely ~ for you"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "leave them to us",
    kind: "discount",
    slots: [
      of(" ~ please ~ and ~ one more thing:"),
      of("leave ~ gladly leave ~ simply leave"),
      of("the first two invoices ~ the last two invoices of the year ~ the next three invoices ~ the December invoice"),
      of("to us"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "don't pay them",
    kind: "discount",
    slots: [
      of(" ~ please ~ as agreed, ~ then"),
      of("skip ~ forget about ~ don't pay ~ don't worry about"),
      of("the first two invoices ~ the last two invoices of the year ~ the next three invoices ~ the December invoice"),
      of("– it's on us ~ - we'll cover it ~ – our treat ~ : our gift"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "fees waived",
    kind: "discount",
    slots: [
      LEAD,
      of("we'll waive ~ we'll cover ~ you don't pay ~ forget about ~ we've waived ~ we'll comp"),
      of("the set-up fee ~ the implementation fee ~ the one-time set-up fee ~ the set-up costs"),
      of(" ~ for you ~ this time ~ completely"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "fee is free",
    kind: "discount",
    slots: [
      LEAD,
      of("the set-up fee ~ your set-up fee ~ the one-time set-up fee ~ the activation fee"),
      of("is waived ~ is dropped ~ falls away ~ does not apply to you ~ : waived ~ is covered by us"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "seats for free",
    kind: "discount",
    slots: [
      LEAD,
      of("we'll throw in ~ we'll include ~ have ~ our gift:"),
      of("five free seats ~ five complimentary seats ~ two seats without charge ~ five gratis seats"),
      of(" ~ on Pro ~ for a year ~ with your order"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "price match",
    kind: "discount",
    slots: [
      LEAD,
      of("we'll match ~ we beat ~ we're happy to match ~ we'll gladly beat ~ our team will match ~ we'll better"),
      of(
        "any quote ~ the other offer ~ whatever Roadrunner charges ~ the best price you find ~ any price you find elsewhere ~ every comparable offer",
      ),
      TAIL,
    ],
  });
  finds(policy, {
    name: "left open",
    kind: "discount",
    slots: [
      LEAD,
      of(
        "name your price ~ you name the price ~ tell me your number and we'll make it work ~ the price is negotiable ~ our prices are flexible ~ the price is up to you ~ I have room on the price ~ we are flexible on price ~ we can be flexible on pricing ~ we'll find a price that works for you ~ I can sharpen the price ~ we can do better on price ~ tell us what you can pay and we'll meet it ~ we'll make the price fit your budget",
      ),
      TAIL,
    ],
  });
  finds(policy, {
    name: "stacked",
    kind: "discount",
    slots: [
      LEAD,
      of("you get 5% off ~ 5% off ~ there's a 5 % discount ~ we offer five percent off"),
      of("and another 5% on top ~ and 5% more on top ~ and then another five percent ~ and on top of that 4% off"),
      TAIL,
    ],
  });
  passes(policy, {
    name: "what we do not give",
    kind: "discount",
    slots: [
      of(
        "we can't give you ~ sorry, there is no such thing as ~ we never give ~ we are unable to give ~ nobody here may offer ~ we do not give ~ there won't be ~ legal won't let us write ~ please don't promise ~ you asked for ~ the customer wants ~ they are hoping for ~ your boss wants ~ who told you about",
      ),
      of("25% off ~ a discount of forty percent ~ three months free ~ a price match ~ free set-up"),
      TAIL,
    ],
  });
  passes(policy, {
    name: "the reader's own sale",
    kind: "discount",
    slots: [
      of(
        "your banner says ~ your campaign: ~ your newsletter announces ~ the sign on your van says ~ the poster on your counter says",
      ),
      of(
        "25% off all socks until Sunday ~ 30% off winter coats ~ half price on all shoes ~ 40% off everything in the shop ~ a third off all bikes",
      ),
      of(". ~ , as you wrote. ~ , and your drivers deliver them."),
    ],
  });
  passes(policy, {
    name: "what others give",
    kind: "discount",
    slots: [
      of(" ~ by the way, ~ I hear that ~ it is true that"),
      of("Roadrunner gives ~ our competitors give ~ Parcelpath advertises ~ the hotel gives you"),
      of("25% off ~ a third off the list price ~ half price in the first year ~ ten seats for the price of seven"),
      of(". ~ , as far as I know. ~ , and that is fine. ~  at the moment."),
    ],
  });
  passes(policy, {
    name: "what was",
    kind: "discount",
    slots: [
      of("in 2022, ~ two years ago ~ back in 2019, ~ in the spring of 2021,"),
      of("we gave ~ there was ~ customers got ~ we ran a sale with"),
      of("25% off ~ 30% off all plans ~ a third off ~ 40% off the list price"),
      of(". ~ , but that is over. ~ ; that sale has ended. ~ , and we learned from it."),
    ],
  });
  passes(policy, {
    name: "two prices of the book",
    kind: "discount",
    slots: [
      of(" ~ hi Ada, ~ as you know, ~ in short: ~ to answer your question:"),
      of(
        "Pro is $40 a month with annual billing instead of $50 month to month ~ Pro costs $50 a month, or $40 with annual billing ~ annual billing saves you 20% on Pro ~ you save $4 per seat on Basic when you pay for the year ~ paying by the year makes Pro $10 cheaper per seat",
      ),
      TAIL,
    ],
  });
  passes(policy, {
    name: "paper work with invoices",
    kind: "discount",
    slots: [
      of(" ~ please ~ hi Ada, ~ on Monday ~ as agreed,"),
      of(
        "send the first two invoices to our office ~ we'll send the first two invoices to your accountant ~ leave the signature to us ~ leave the first import to us ~ the first invoice covers January to March ~ we'll skip the December meeting ~ don't pay the duplicate invoice ~ forget about the first two slides ~ never mind the first draft ~ we pay the invoices of our suppliers within 30 days ~ the first three invoices are due in March ~ your first invoice is not paid yet ~ please don't pay the first invoice twice ~ leave the two open invoices to Ada",
      ),
      of(". ~ , thanks. ~ . Best regards, Tom"),
    ],
  });
  finds(policy, {
    name: "it is deducted",
    kind: "discount",
    slots: [
      LEAD,
      of("30% will be deducted from ~ 30% is taken off ~ 30% gets credited against ~ we refund a third of"),
      of("your first invoice ~ the annual price ~ your subscription ~ the total"),
      TAIL,
    ],
  });
  finds(policy, {
    name: "from and to",
    kind: "discount",
    slots: [
      LEAD,
      of(
        "the price drops from $50 to $30 ~ Pro goes down from $50 to $30 ~ we'd bring Pro down from $50 to $30 ~ your price falls from $50 to $30 per seat ~ Pro: was $50, now $30 ~ ~~$50~~ $30 per seat for Pro ~ Pro lists at $50, yours for $30 ~ list price $50, your price $30 ~ normally $50 a seat, for you $30 ~ Pro is $50, but I can do $30 ~ we'd sell you Pro for $30, not $50 ~ instead of $50 you pay $30 per seat ~ Pro costs $50, you get it for $30 ~ we reduce the seat price from $50 to $30",
      ),
      TAIL,
    ],
  });
  passes(policy, {
    name: "percentages of other things",
    kind: "discount",
    slots: [
      LEAD,
      of(
        "25% of your parcels come late ~ a third of the drivers are off on Mondays ~ half of the team is off this week ~ a quarter of the invoices are paid late ~ you told us that 40% of the tours are short ~ VAT of 20% is added to the price ~ a deposit of 50% is due on order ~ half of the amount is due on signing ~ the price includes 19% VAT ~ your fuel bill is 30% lower than last year's ~ two vets cut two fees after a complaint ~ prices of diesel fell by 12% ~ we pay partners 15% commission ~ couriers deliver 22% faster with Wheelhouse",
      ),
      TAIL,
    ],
  });
  passes(policy, {
    name: "conditions and refusals in a letter",
    kind: "discount",
    slots: [
      of("Hi Ada,\n\n ~ Dear Mr Rao,\n\nthank you for your mail.  ~ Hello,\n\n ~ "),
      of(
        "we keep to our price list ~ 25% off is more than we can do ~ you asked for 30% off, but 10% is as far as we go ~ half price would be nice, but we don't do that ~ I can't waive the set-up fee ~ the set-up fee can't be waived ~ please note that we never beat quotes ~ three free months are out of the question ~ any discount above 10% needs an approval that I don't have ~ two months for free are not in the cards, sorry ~ we no longer give 25% off to new customers ~ the first two invoices have to be paid ~ the price isn't negotiable ~ stacking discounts isn't allowed",
      ),
      of(". ~ .\n\nBest regards,\nTom ~ , I'm afraid."),
    ],
  });
});

describe("prices", () => {
  finds(policy, {
    name: "a wrong price of a seat",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of("Pro is ~ Pro is priced at ~ you get Pro for ~ for Pro you pay ~ Pro is billed at ~ Pro at"),
      of("$35 ~ $35.00 ~ $ 35 ~ $37.50"),
      SEAT,
      PRICE_TAIL,
    ],
  });
  finds(policy, {
    name: "money first",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of("it's ~ we charge ~ we're at ~ that makes ~ expect to pay ~ figure on"),
      of("$35 ~ $35.00 ~ $ 35 ~ $37.50"),
      SEAT,
      of("for Pro ~ on Pro ~ with Pro ~ if you choose the Pro plan"),
      PRICE_TAIL,
    ],
  });
  finds(policy, {
    name: "a wrong total",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of(
        "ten Pro seats cost ~ 10 seats on the Pro plan are ~ 10 Pro seats make ~ for 10 Pro seats, that's ~ Pro for your ten users comes to ~ 10 x Pro:",
      ),
      of("$450 ~ 450 dollars ~ a total of $450 ~ $450 in total"),
      of("a month ~ monthly ~ each month ~ a month plus VAT"),
      PRICE_TAIL,
    ],
  });
  finds(policy, {
    name: "too few seats",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of(
        "Pro starts at two seats ~ you can buy Pro with two seats ~ Pro from two seats ~ the minimum for Pro is two seats ~ Pro needs a minimum of 2 seats ~ you can take Pro for two users ~ Pro with two seats is possible ~ the smallest Pro plan has two seats ~ two Pro seats are enough ~ Pro can be ordered from two seats ~ we sell Pro from 2 seats up ~ Pro requires at least two seats ~ order Pro with as few as two seats ~ we'll set you up with Pro for two seats",
      ),
      PRICE_TAIL,
    ],
  });
  passes(policy, {
    name: "the right price of a seat",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of("Pro is ~ Pro is priced at ~ you get Pro for ~ for Pro you pay ~ Pro is billed at ~ Pro at"),
      of("$50 ~ fifty dollars ~ $ 50 ~ only 50 dollars"),
      SEAT,
      PRICE_TAIL,
    ],
  });
  passes(policy, {
    name: "the right total",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of("ten Pro seats cost ~ 10 Pro seats make ~ 10 x Pro: ~ Pro for your ten users comes to"),
      of("$500 a month ~ $6,000 a year ~ $4,800 for the year, billed annually ~ 10 x $50 = $500 a month"),
      PRICE_TAIL,
    ],
  });
  passes(policy, {
    name: "allowed counts of seats",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of(
        "Pro starts at five seats ~ Pro is available from 5 seats ~ the minimum for Pro is five seats ~ Pro for 12 users is possible ~ Basic covers up to 20 seats ~ Basic is for 2 to 20 seats ~ Basic needs at least two seats ~ Pro has no upper limit ~ Pro can't be bought with two seats ~ Basic is not for 50 users ~ with 40 users you need Pro ~ two of your Pro seats are unused ~ two more seats on Pro are fine ~ your 30 drivers use Basic's app without a seat",
      ),
      PRICE_TAIL,
    ],
  });
  finds(policy, {
    name: "a price without a plan",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of("our prices start at ~ our cheapest plan is ~ licences start at ~ entry price: ~ seats are ~ one seat costs"),
      of("$11 ~ 11 dollars ~ eleven dollars ~ €11"),
      of("per seat ~ per seat per month ~ per user ~ per seat and month"),
      PRICE_TAIL,
    ],
  });
  passes(policy, {
    name: "right decimals, euros, words",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of("Basic is ~ you pay for Basic ~ our Basic plan costs ~ Basic comes at"),
      of("€18,50 ~ 18,50 EUR ~ eighteen euros fifty ~ eighteen euros and fifty cents"),
      of("per seat ~ per seat per month ~ /seat ~ monthly per seat"),
      PRICE_TAIL,
    ],
  });
  passes(policy, {
    name: "right prices in other shapes",
    kind: "price",
    slots: [
      PRICE_LEAD,
      of(
        "Basic is $20 a seat and Pro $50 ~ Pro is $10 more expensive per seat with monthly billing ~ prices start at $16 per seat with annual billing ~ Pro is $480 per seat per year with annual billing ~ set-up is $540, once ~ the set-up costs $540 ~ the difference between Basic and Pro is $30 a seat ~ Pro at $50 less 10% is $45 per seat ~ Pro is under $60 a seat ~ twelve months of Pro for five seats are $2,400 with annual billing ~ Basic ($20) or Pro ($50) per seat ~ Basic, two seats, annual billing: $32 a month ~ a Pro seat is $150 a quarter ~ Group is priced on request",
      ),
      PRICE_TAIL,
    ],
  });
});
