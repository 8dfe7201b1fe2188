/** Contract terms: leaving, paying, delivery and prices kept, with rules that allow nothing and with limits. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds as findsAtLeast, passes as passesAll } from "./grid.ts";

const strict = policyOf([{ id: "terms", kind: "commitment", severity: "block" }]);
const limits = policyOf([
  {
    id: "terms",
    kind: "commitment",
    severity: "block",
    allow: { delivery: "2 weeks", payment: "30 days", cancellation: "30 days", price_lock: "12 months" },
  },
]);
/** Values stand between bars. */
function finds(name: string, slots: readonly string[], policy = strict): void {
  findsAtLeast(policy, { name, kind: "commitment", slots: slots.map(either) });
}
function passes(name: string, slots: readonly string[], policy = strict): void {
  passesAll(policy, { name, kind: "commitment", slots: slots.map(either) });
}

const LEAD = ` | so yes, | as you asked: | and | honestly, | to answer your question, | on the Basic plan | if you sign this week, |
      of course | with us, | good news: | as a courier company,`;
const TAIL = `. | ! | , by the way. | (ask Ada). | ; just write to me. | – see the order form. | , as agreed on the phone.`;

describe("leaving", () => {
  finds("who may go when", [
    LEAD,
    `you can | you may | you're free to | you are welcome to | you'll be able to | your company can | customers can |
      everybody can | we let you | you are entitled to | you could`,
    `cancel | leave | quit | stop | terminate | end the contract | cancel the subscription | walk away | get out of the agreement |
      cancel your plan | opt out of the contract | close your account | give up the subscription | end your membership`,
    `at any time | whenever you like | any time you want | from one day to the next | without notice | at the end of any month |
      with a single click | without giving a reason | without penalty | whenever it suits you | on any day of the month |
      free of charge | at no cost | overnight | at the drop of a hat | mid-contract`,
    TAIL,
  ]);
  finds("what there is none of", [
    ` | with us | so yes, | as you asked: | on every plan | good news: | here | at Wheelhouse | honestly,`,
    `there is no | there's no | we have no | we don't have any | we ask for no | we don't ask for any | it comes without any |
      we work without any | you get Basic without any | you sign up with no | Wheelhouse has no | the contract has no |
      forget about any`,
    `minimum term | minimum contract term | lock-in | lock-in period | notice period | cancellation fee | minimum commitment |
      exit fee | fixed term | minimum contract length | termination fee | cancellation charge | long-term commitment |
      binding contract | early termination fee`,
    TAIL,
  ]);
  finds("noun phrase alone", [
    `Basic plan: | the essentials: | - | • | contract: | your terms: | 3. | C4. | what you get: | `,
    `no minimum term | no lock-in | no contract | no notice period | cancel any time | free cancellation |
      cancellation at any time | no strings attached | zero lock-in | leave whenever you like | month-to-month, cancel anytime |
      no long-term contract | no cancellation fees | no minimum contract period | contract-free | notice period: none |
      minimum term: none | cancellation: any time`,
    `. | ! | , ever. |  | , no questions asked.`,
  ]);
  finds("notice", [
    ` | so yes, | as you asked: | C4. | on the Basic plan, | honestly, | good news:`,
    `you can cancel with | you can leave with | we only ask for | you can leave the contract with | cancellation: |
      either party may terminate with | the contract can be ended with | the agreement may be terminated on | you can get out with`,
    `7 days' notice | a week's notice | 14 days' notice | one day's notice | five days' notice | 10 days' written notice`,
    TAIL,
  ]);
  finds("what ends with it", [
    `the day you leave, | when you cancel, | if you leave, | once you give notice, | cancel and | should you go, |
      the moment you cancel, | if Wheelhouse isn't for you, | tell us you're leaving and`,
    `nothing more leaves your account | nothing more is debited | no further payment is taken | we stop charging you |
      we stop billing | your payments end | the billing stops | you pay nothing more | you owe us nothing | no more invoices come |
      your contract is over | your contract ends | it all stops`,
    `from that day | on the same day | the same day | from that moment | that very day | immediately | there and then |
      from then on | from the next morning`,
    `. | ! | , I promise. | , by the way. | ; no forms.`,
  ]);
  passes("of others", [
    ` | so yes, | as you said, | honestly, | I know that | you mentioned that`,
    `your gym lets you | your landlord lets you | your drivers can | your customers can | their customers could |
      your employees may | her members can | some vendors let you`,
    `cancel | leave | stop | cancel the contract | terminate | cancel the order`,
    `at any time | whenever they like | without notice | with a week's notice | for free | without penalty`,
    `. | , which is hard to plan for. | ; that costs you money.`,
  ]);
  passes("denied", [
    ` | I'm sorry, but | to be clear, | honestly, | as Ada said,`,
    `you can't | you cannot | nobody can | we don't let customers | we can't let you | I can't promise that you can |
      it isn't possible to | you are not able to | we have never said that you can | you won't be able to`,
    `cancel | leave | terminate | end the contract | quit | walk away | cancel the subscription`,
    `at any time | whenever you like | without notice | before the end of the year | on a day's notice | without penalty |
      mid-term | from one day to the next`,
    TAIL,
  ]);
  passes("asked", [
    `you asked whether | you wanted to know if | Ada asked whether | please check whether | I'll find out whether |
      legal is still deciding whether | your board wonders if | we have not decided yet whether`,
    `you can | customers can | you may | your company could`,
    `cancel | leave | terminate | end the contract | quit`,
    `at any time | without notice | whenever you like | at no cost | with two weeks' notice | by Friday`,
    `. | ; more on Monday. | .`,
  ]);
  passes("other things that one cancels", [
    ` | so yes, | as agreed, | by the way, | if Tuesday doesn't suit you,`,
    `you can | please | feel free to | your drivers can | just`,
    `cancel the meeting | unsubscribe from this newsletter | cancel the webinar booking | leave the call | stop the recording |
      leave the webinar | cancel our appointment | stop the import | cancel the job in the queue | stop these e-mails`,
    `at any time | whenever you like | without notice | with one click | at no cost | free of charge`,
    `. | ! | ; no hard feelings.`,
  ]);
  passes(
    "a longer notice than must be",
    [
      ` | so yes, | as you asked: | C4. | on the Basic plan,`,
      `you can cancel with | you can leave with | cancellation: | either party may terminate with | the contract can be ended with |
      we ask for`,
      `30 days' notice | two months' notice | 60 days' notice | three months' notice | 90 days' written notice | 6 weeks' notice`,
      TAIL,
    ],
    limits,
  );
  finds(
    "a shorter notice than must be",
    [
      ` | so yes, | as you asked: | C4. | on the Basic plan,`,
      `you can cancel with | you can leave with | cancellation: | either party may terminate with | the contract can be ended with |
      we only ask for`,
      `7 days' notice | two weeks' notice | 29 days' notice | three days' notice | 20 days' written notice | a week's notice`,
      TAIL,
    ],
    limits,
  );
});

describe("paying", () => {
  finds("days to pay", [
    ` | so yes, | as you asked: | honestly, | for your group | if you sign this week, | good news: | of course`,
    `you have | you get | we give you | you'll have | we grant you | we can offer you | we'll give you | you can take |
      your company gets | we allow`,
    `60 days | 90 days | two months | 45 days | three months | eight weeks | sixty days | a full month`,
    `to pay | to pay the invoice | to settle the invoice | for payment | to pay our invoices | to pay each bill | to settle up |
      of credit | payment time | credit on every invoice | to transfer the money | before you have to pay`,
    TAIL,
  ]);
  finds("invoices are due", [
    ` | so yes, | as you asked: | C7. | for your group | with us,`,
    `invoices are due | our invoices are payable | payment is due | the invoice is payable | you pay | you pay the invoice |
      you pay us | the fee is due | each invoice falls due | you only pay | you settle the bill | the amount becomes due |
      you don't have to pay until`,
    `60 days after delivery | 90 days after the invoice | two months after the invoice date | 45 days after receipt |
      60 days from the date of the invoice | three months after go-live | 60 days after the end of the month`,
    TAIL,
  ]);
  finds("labels", [
    ` | C7. | Basic. | - | as discussed. | Offer. | 2.1`,
    `payment: | payment terms: | terms: | terms of payment: | payment term: | invoice terms: | payable: | due: | invoices: |
      credit terms: | payment is`,
    `60 days | 60 days net | net 60 | 60 days after the invoice | 60 days from invoice | 90 days after receipt | net 90 days |
      within 60 days | 45 days end of month | 60 days after the invoice date | payable within 60 days | due 60 days after the invoice`,
    ` | .`,
  ]);
  finds("later", [
    ` | so yes, | as you asked: | honestly, | if you sign this week, | good news: | of course`,
    `you can pay in | you only pay in | we won't bill you before | payment can wait until | we can postpone the invoice until |
      we'll defer the first payment to | you needn't pay before | we can move the payment to | the invoice can wait until |
      you only start paying in | you don't pay until | you can settle the invoice in | we can push the invoice back to`,
    `the new year | January | next quarter | the summer | next spring | April`,
    TAIL,
  ]);
  finds("in parts", [
    LEAD,
    `you can pay | you may pay | we let you pay | we can split the fee | you can spread the cost | you can settle the invoice |
      we'll split the invoice | the set-up is payable | your company can pay | we offer payment | we're happy to take payment |
      you can divide the bill | we'll break the invoice up`,
    `in three instalments | in four equal instalments | over six months | in monthly instalments | into two payments |
      in quarterly payments | in 12 installments | over the whole year | in stages`,
    TAIL,
  ]);
  passes("others' terms", [
    ` | so yes, | as you said, | I understand that | honestly,`,
    `your customers pay you | your clients pay you | your clients settle | your customers pay their invoices |
      they pay their invoices | your shippers pay you`,
    `60 days after delivery | 90 days to pay | within 60 days | in three instalments | two months after the invoice | net 60`,
    `. | , which hurts your cash flow. | ; that's long.`,
  ]);
  passes("denied or asked", [
    ` | I'm sorry, but | to be clear, | honestly,`,
    `we can't give you | we don't offer | we cannot grant you | nobody here can give you | you asked for |
      your purchasing team wants | you asked whether you could have | I can't promise you | we never give anybody`,
    `60 days to pay | 90 days to settle invoices | net 60 | payment terms of 60 days | payment in instalments |
      two months of credit | a payment term of 90 days`,
    TAIL,
  ]);
  passes(
    "within the limit",
    [
      ` | so yes, | as you asked: | C7. | honestly,`,
      `you have | you get | we give you | payment: | payment terms: | invoices are payable within | you pay within |
      our payment term is`,
      `30 days | 14 days | two weeks | 21 days | 10 days | a month`,
      `to pay | after the invoice | from the invoice date | from receipt of the invoice`,
      TAIL,
    ],
    limits,
  );
  finds(
    "beyond the limit",
    [
      ` | so yes, | as you asked: | C7. | honestly,`,
      `you have | you get | we give you | payment: | payment terms: | invoices are payable within | you pay within |
      our payment term is`,
      `31 days | 60 days | two months | 45 days | six weeks | ninety days`,
      `after the invoice | from the invoice date | from receipt of the invoice | after we invoice you`,
      TAIL,
    ],
    limits,
  );
});

describe("delivery", () => {
  finds("done within", [
    LEAD,
    `you are | you're | you'll be | your team is | your depot will be | everybody is | we'll have you | we get you |
      all your drivers are | your account is | we have your company | Wheelhouse will be`,
    `live | up and running | set up | onboarded | ready to go | ready | fully operational | switched over | in production |
      good to go | ready to use`,
    `within three days | in two weeks | in under a week | by Friday | by 1 March | within ten working days |
      in less than five days | within 48 hours | in no more than a week | before Christmas | on Monday | in a fortnight |
      inside a week | by the end of the month | in a matter of days`,
    TAIL,
  ]);
  finds("what we do within", [
    LEAD,
    `we'll | we will | we | our team will | our engineers will | Wheelhouse will | we can | we promise to | I'll`,
    `move your data | import your data | migrate your routes | set everything up | install the software | connect your systems |
      train your drivers | complete the set-up | finish the migration | ship the scanners | deliver the tablets | do the set-up |
      have the integration done | switch you over | get your depots running | roll it out | configure your account |
      bring your data across`,
    `within three days | in two weeks | in under a week | by Friday | by 1 March | within ten working days | within 48 hours |
      before Christmas | in a fortnight | by the end of the month | within a week of your order | in five working days`,
    TAIL,
  ]);
  finds("passive", [
    LEAD,
    `the migration is | the set-up will be | the installation is | the roll-out will be | the work is | everything is |
      the integration will be | the move is | the import will be | the whole project will be | implementation is`,
    `done | finished | complete | completed | over | in place | finalised | wrapped up`,
    `within three days | within three working days of the order | in two weeks | by Friday | by 1 March | within ten working days |
      within 48 hours | in a fortnight | three days after you sign | by the end of the month | inside a week |
      five days after the order`,
    TAIL,
  ]);
  finds("what is moved", [
    LEAD,
    `your data is | your data will be | your routes are | all your records are | your customer list will be | everything is |
      your delivery history will be`,
    `moved | imported | transferred | migrated | moved across | copied over | loaded`,
    `within three days | within three working days of the order | in two weeks | by Friday | by 1 March | within 48 hours |
      in a fortnight | three days after you sign | by the end of the month | inside a week`,
    TAIL,
  ]);
  finds("how long it takes", [
    ` | so yes, | as you asked: | honestly, | good news: | of course`,
    `set-up takes | the migration takes | onboarding takes | moving your data takes | the installation takes |
      getting you live takes | going live takes | the whole thing takes us | connecting your systems takes`,
    `three days | two weeks | just five days | less than a week | at most ten working days | no more than a fortnight | 48 hours |
      only a day`,
    ` | and then you're live | from order to go-live | at most | from start to finish | all in | and not a day more`,
    TAIL,
  ]);
  finds("labels", [
    ` | C7. | Basic. | - | as discussed. | Offer. | 2.1 | •`,
    `set-up: | go-live: | delivery: | delivery time: | lead time: | onboarding: | migration: | implementation time: |
      installation: | set-up time: | time to go-live: | data migration: | roll-out: | delivery date: | completion: | live:`,
    `3 working days | within 3 days | one week | 5 days after the order | 10 working days from signature | by Friday | 7 days |
      within a week | 48 hours | three days after signing`,
    ` | .`,
  ]);
  finds("condition first", [
    `if you sign today, | sign by Friday and | once you've signed, | order now and | if you order this week, | say yes today and |
      as soon as we have your signature, | give us the go-ahead and`,
    `you're live | you'll be live | you are up and running | we'll have you set up | everything is ready | the migration is done |
      you go live | we go live`,
    `in three days | within a week | by the 15th | next Monday | in time for Christmas | ten days later | the week after |
      tomorrow | on 1 March | in a week's time`,
    TAIL,
  ]);
  passes("wanted, asked and past", [
    `you want to be live | you asked whether you could be live | your board wants you to go live | you hope to be up and running |
      we can't have you live | we can't promise that you're live | I don't think that you can be set up | nobody can get you live |
      last year you hoped to be live | you asked if the migration could be done | we don't know yet whether the set-up is done |
      we won't be able to set you up | your old vendor promised to have you live`,
    `within three days | in two weeks | by Friday | by 1 March | within ten working days | within 48 hours | before Christmas |
      by the end of the month`,
    TAIL,
  ]);
  passes("the reader's and others' own", [
    ` | so yes, | as you said, | I see that | by the way,`,
    `your drivers deliver the parcels | your couriers deliver | your customers get their parcels | you deliver the goods |
      your suppliers ship | your shops restock | their parcels arrive | your fleet is serviced | you finish your rounds`,
    `within three days | in two weeks | by Friday | within 48 hours | by the end of the month | in less than a day`,
    `. | , which is impressive. | ; that's quick.`,
  ]);
  passes(
    "later than the limit",
    [
      ` | so yes, | as you asked: | C7. | honestly,`,
      `you're live | your data is moved | the set-up is done | we'll have you up and running | set-up takes | go-live: |
      your depot will be ready | the migration will be finished`,
      `within three weeks | in a month | within 20 working days | in 14 days | in two weeks | within four weeks`,
      TAIL,
    ],
    limits,
  );
  finds(
    "sooner than the limit",
    [
      ` | so yes, | as you asked: | C7. | honestly, | of course`,
      `you're live | your data is moved | the set-up is finished | we'll have you up and running | go-live: |
      your depot will be ready | the migration will be finished | everything is done`,
      `within three working days of the order | within three days | in a week | within ten working days | in 13 days |
      within 48 hours | in six days`,
      TAIL,
    ],
    limits,
  );
});

describe("prices kept", () => {
  finds("stays", [
    LEAD,
    `your price | the price | your rate | this price | the monthly fee | your subscription fee | what you pay | today's price |
      the price per seat | your tariff | our price for you | the fee`,
    `stays the same | is fixed | remains unchanged | is locked | won't go up | is guaranteed | will not increase | is frozen |
      stays where it is | doesn't change | is held | is locked in | will stay flat | remains as it is | cannot rise |
      is set in stone | holds`,
    `for three years | until 2029 | for the next 24 months | for as long as you stay | for life | for two years |
      until the end of 2028 | for good | forever | for 36 months`,
    TAIL,
  ]);
  finds("never rises", [
    ` | so yes, | as you asked: | honestly, | with us, | good news: | of course | and`,
    `your price | your rate | the price | your fee | what you pay | the monthly fee | our pricing for you | the price per seat |
      your subscription`,
    `never changes | will never change | never goes up | will never go up | never increases | won't ever rise | never rises |
      will never be raised | is never increased | can never go up | is not going to rise | will never get higher |
      won't ever be more than today | is never adjusted | stays the same forever | will always be the same | always stays the same`,
    TAIL,
  ]);
  finds("we keep it", [
    LEAD,
    `we'll | we will | we | we can | we promise to | Wheelhouse will | we'd | I'll | we guarantee to`,
    `keep your price | hold the price | fix your rate | freeze your price | lock in the price | guarantee this price |
      keep the fee the same | leave your price unchanged | lock your rate | hold your rate steady | honour this price |
      peg your fee | keep your monthly fee where it is | maintain today's price`,
    `for three years | until 2029 | for the next 24 months | for as long as you stay | for life | for two years |
      until the end of 2028`,
    TAIL,
  ]);
  finds("labels", [
    ` | C3. | C3. Price: | Price: | Fee: | - | Offer. | • | Your offer: | 2.1 Fees:`,
    `$20 per seat per month for Basic | Basic at $20 per seat | $50 per seat monthly for Pro |
      Pro, $40 per seat per month billed annually`,
    `, fixed for three years | , fixed until 2029 | , guaranteed for 24 months | (fixed for two years) | , locked for 36 months |
      , frozen until the end of 2028 | – fixed for life | , unchanged for three years | , price held for two years |
      , no increase for three years | , with no increases until 2029 | , not indexed for three years | , stable for two years |
      ; price guaranteed for three years`,
    ` | .`,
  ]);
  finds("noun phrases", [
    ` | you get | we offer | it comes with | this includes | with | our offer: | Basic comes with | you'll have | we give you | - |
      we can do | you benefit from`,
    `a price lock | a price guarantee | a price freeze | a fixed price | a rate lock | price stability | a guaranteed rate |
      a stable price | the same price | constant prices | today's price | price protection`,
    `for three years | until 2029 | for the next 24 months | for two years | until the end of 2028 | for 36 months`,
    TAIL,
  ]);
  passes("others' prices", [
    ` | so yes, | as you said, | I see that | by the way,`,
    `your landlord's rent | the mortgage rate | what your customers pay you | your fuel supplier's price | the exchange rate |
      Roadrunner's price`,
    `stays the same | is fixed | won't go up | is locked | is frozen | remains unchanged`,
    `for three years | until 2029 | for two years | until the end of the year`,
    `. | , I hear. | ; that helps you to plan.`,
  ]);
  passes("denied or asked", [
    ` | I'm sorry, but | to be clear, | honestly,`,
    `we can't promise that your price stays the same | we don't freeze prices | we cannot lock your rate |
      I can't say whether the price will stay where it is | nobody can guarantee this price | you asked whether the price is fixed |
      you asked us to fix the price | we don't offer a price lock | there's no price guarantee | your board wants a fixed price |
      legal won't let us lock prices | your price isn't fixed | we never said that your price is frozen`,
    `for three years | until 2029 | for the next 24 months | for two years | for good`,
    TAIL,
  ]);
  passes(
    "within the limit",
    [
      ` | so yes, | as you asked: | C7. | honestly,`,
      `your price is fixed | your rate stays the same | we'll hold the price | we freeze your fee | we guarantee this price |
      Basic costs $20 per seat per month, fixed | your price won't go up`,
      `for twelve months | for a year | for the first year | for six months | for 12 months | until the end of the year`,
      TAIL,
    ],
    limits,
  );
  finds(
    "beyond the limit",
    [
      ` | so yes, | as you asked: | C7. | honestly,`,
      `your price is fixed | your rate stays the same | we'll hold the price | we freeze your fee | we guarantee this price |
      Basic costs $20 per seat per month, fixed | your price won't go up`,
      `for three years | for 13 months | for two years | until 2029 | for 24 months | forever`,
      TAIL,
    ],
    limits,
  );
});

describe("in other constructions", () => {
  finds("orders and questions that offer", [
    ` | so | simply | if you sign this week, | on the Basic plan, | from today:`,
    `cancel whenever you like | leave at any time | pay in three instalments | spread the cost over twelve months |
      lock in today's price for three years | keep your price for two years | go live in two weeks | be up and running by Friday |
      get set up in three days | pay 60 days after the invoice | did you know that you can cancel at any time? |
      did you know that you can pay in instalments? | stop whenever it suits you | quit with a week's notice | take 60 days to pay |
      take two months to pay the invoice`,
  ]);
  finds("inside a letter", [
    `Dear Ms Shah,\n\nThank you for your time yesterday. | Hi Tom,\n\nTwo things. | Hello Priya,\n\nas promised, our answers. |
      Good morning,\n\nI talked to Ada. | We have looked at your questions.`,
    `You can cancel at any time. | There is no minimum term. | You have 60 days to pay each invoice. |
      Your data will be moved within three days. | We'll have you live by 1 March. | Your price is fixed for three years. |
      The set-up is finished within three working days of the order. | Your rate never changes. | You can pay in four instalments. |
      Delivery: one week. | Payment: 60 days after the invoice. | Price: $20 per seat per month for Basic, fixed for three years. |
      Minimum term: none. | Notice period: 7 days. | A: You may terminate at any time without penalty. |
      Answer: we don't ask for a minimum term. | Our response: payment within 60 days of the invoice. |
      Yes. Your contract can be ended with 14 days' notice.`,
    ` | \n\nKind regards,\nJonas | Call me if you like. | See you on Tuesday.`,
  ]);
  passes("the past", [
    ` | as you may know, | back then, | in those days,`,
    `in 2022 we froze | until 2023 we let customers lock | five years ago we guaranteed`,
    `our prices for three years | the price for two years | our rates until 2024`,
    `. | , and nobody noticed. | ; that was before my time.`,
  ]);
  passes("the past of terms", [
    `in 2022, | last year | five years ago | back then`,
    `customers could cancel at any time | we gave customers 60 days to pay | the set-up was done within three days |
      there was no minimum term | customers paid in three instalments | our tablets were delivered within a week |
      the notice period was one week`,
    `. | , and nobody noticed. | ; that was before my time.`,
  ]);
  passes("what one of us does for the talks", [
    ` | so yes, | as promised, | by the way,`,
    `I'll send the proposal | I'll finish the report | we'll have the slides ready | I'll send you the quote |
      we'll move the meeting | Ada will send the contract | we'll put the recording online | I'll call you back | the webinar is |
      your demo is | our call is moved`,
    `by Friday | on Monday | by 1 March | tomorrow`,
    `. | , I promise. | ; have a good weekend.`,
  ]);
  passes("what is not ours to keep", [
    ` | so yes, | honestly, | by the way, | I see that`,
    `your old contract has no minimum term | Roadrunner lets you cancel at any time | your landlord wants 90 days' notice |
      your staff can leave with two weeks' notice | your supplier delivers within three days |
      Roadrunner's price is fixed for two years | your bank gives you 60 days to pay |
      your drivers' contracts have no notice period | your accountant wants to be paid in instalments | her gym has no notice period`,
    `. | , I hear. | ; good for you.`,
  ]);
  passes("prices and terms as they are", [
    ` | so yes, | C7. | honestly, | to sum up:`,
    `Basic is $20 per seat per month | Pro is $50 per seat monthly | the contract runs for twelve months |
      the minimum term is twelve months | billing is annual | the order form is attached | invoices go out on the first |
      we bill in advance | your trial ends on Friday | the price is on page two | the annual contract is attached |
      there is a minimum term of one year | the contract renews every year | the cancellation fee is on page three`,
    `. | , as you know. | ; tell me if you have questions.`,
  ]);
  passes("quoted from others", [
    `"You can cancel at any time | "There is no minimum term | "You have 60 days to pay | "Your price is fixed for three years |
      "You'll be live in three days | "Pay in three instalments`,
    `," said Roadrunner's founder. | ," wrote the CFO of Parcelpath. | ," says their brochure.`,
  ]);
});
