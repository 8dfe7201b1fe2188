/** Advice on law, taxes, money, health and rules, and what only sounds like it. */
import { describe } from "vitest";
import { policyOf } from "../facts.ts";
import { either, finds, passes } from "./grid.ts";

/** Values between bars; an empty one leaves its slot out. */
const policy = policyOf([{ id: "rule-legal", kind: "legal", severity: "block" }]);
const kind = "legal";

const LEAD = either(` | honestly, | by the way, | hi Ada, | to be clear, | for companies like yours | as a small firm |
        as far as we know, | in the UK | the good news: | and | one tip: | just so you know,`);
const TAIL = either(`. | ! | , by the way. | , so go ahead. | (ask Ada how). | ; most of our customers do it that way. |
        , as always. | . Shall we start on Monday?`);
const COUNSEL = either(`a lawyer | an attorney | a solicitor | a tax adviser | a notary | a legal team | a law firm | a
        customs agent | a data protection officer | a compliance consultant`);

describe("advice", () => {
  finds(policy, {
    name: "no lawyer",
    kind,
    slots: [
      LEAD,
      either(`you don't need | there's no need for | you won't need | you can do without | you needn't ask |
        there's no need to ask | there is no need to pay | you don't have to hire | don't bother with | no
        need to involve | you can save yourself | it isn't necessary to consult | there's no point in paying
        | you don't even need | nobody needs | skip`),
      COUNSEL,
      either(`to look over it | to check the contract | for a contract like this | before you sign | to
        sign this`),
      either(`. | ! | , by the way. | . Shall we start on Monday?`),
    ],
  });
  finds(policy, {
    name: "taxes you save",
    kind,
    slots: [
      LEAD,
      either(`you can deduct | you may deduct | you can write off | your company can claim back | feel free to
        deduct | you'll be able to deduct | you are allowed to deduct | your accountant can simply deduct |
        simply deduct | remember to deduct | companies can deduct | you could set off | firms like yours may
        deduct`),
      either(`the subscription | the fee | the whole amount | our invoice | every seat | the set-up fee | the full
        price | the cost of Wheelhouse | all of it`),
      either(
        `from your taxes | as a business expense | against your profit | from your taxable income | on your tax return`,
      ),
      TAIL,
    ],
  });
  finds(policy, {
    name: "free of tax",
    kind,
    slots: [
      LEAD,
      either(`the subscription is | our fee is | the set-up is | it's | Wheelhouse is | your licence is | the
        whole sum is | these costs are | your subscription will be | all seats are |
        the phone you buy for it is`),
      either(`fully deductible | tax-deductible | deductible as a business expense | 100% deductible | a deductible expense | tax-free | fully tax-deductible | deductible for firms like yours | an
        allowable expense | a business expense for tax purposes`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "what makes you compliant",
    kind,
    slots: [
      LEAD,
      either(`that makes you | this makes your depot | with Wheelhouse you're | using Wheelhouse keeps you |
        you'll automatically be | with our template you are | it keeps your team | from day one you are |
        Wheelhouse makes you | our app makes your company | by switching it on you become | sign here and
        you're | one click and your depot is | your firm will be`),
      either(`GDPR compliant | fully compliant | compliant with the Working Time Directive | HIPAA-compliant |
        compliant with the law | legally safe | safe from fines | audit-proof | compliant | on the safe side
        legally | in line with the GDPR | fully GDPR-compliant | compliant with labour law`),
      TAIL,
    ],
  });
  finds(policy, {
    name: "what is legal",
    kind,
    slots: [
      LEAD.filter((lead) => !/firm|companies/.test(lead)),
      either(`recording calls | tracking your drivers | sending these emails | storing the data for ten years |
        paying drivers by the parcel | calling customers on Sundays | sharing addresses with partners |
        filming the yard | that | this | what you plan | a contract by email | such a clause`),
      either(`is perfectly legal | is legal | is allowed by law | isn't against the law | is not illegal | is fine
        under the GDPR | breaks no law | is legally fine | is no problem legally | is lawful | is permitted
        by law | violates no law | would hold up in court | is covered by the GDPR | doesn't violate the
        GDPR`),
      either(` | in Germany | here | in most countries | as long as nobody objects`),
      either(`. | ! | , by the way. | , so go ahead. | ; many do it.`),
    ],
  });
  finds(policy, {
    name: "duties that are none",
    kind,
    slots: [
      LEAD,
      either(`you don't have to | you needn't | you're not required to | you are not obliged to | no law says that
        you have to | nobody can force you to | you aren't legally obliged to | there's no legal duty to |
        there is no need to | you do not need to | the law doesn't ask you to | you never have to | it's not
        necessary to | don't bother to | you won't have to`),
      either(`tell your drivers about the tracking | get consent for the recordings | register the cameras with
        the authorities | pay overtime for that | sign a data processing agreement | keep the receipts |
        inform the works council | report the breach to the authority | ask your drivers for consent |
        appoint a data protection officer | file a tax return for it | have the contract notarised | carry
        out an impact assessment | notify the regulator`),
      TAIL.filter((tail) => !/always|most/.test(tail)),
    ],
  });
  finds(policy, {
    name: "rights you have",
    kind,
    slots: [
      LEAD.filter((lead) => !/firm|companies|UK/.test(lead)),
      either(`you can | you may | you could | you're free to | you're entitled to | you have the right to | you
        are allowed to | legally, you can | by law you can | under German law you can | you have every right
        to`),
      either(`terminate the contract with Parcelpath without notice | dismiss him for that | fire a driver who
        refuses | withhold the last wage | sue them for damages | record the calls without consent | dismiss
        a driver without notice | get out of your contract with them early | treat your drivers as
        self-employed | withhold the rent | claim damages from them`),
      TAIL.filter((tail) => !/always|most/.test(tail)),
    ],
  });
  finds(policy, {
    name: "an office that lets it pass",
    kind,
    slots: [
      LEAD.filter((lead) => !/firm|companies|UK/.test(lead)),
      either(`the tax office | the regulator | customs | the data protection authority | the inspector | HMRC |
        the court | the labour inspectorate | your auditor`),
      either(`will accept that | won't object to it | never checks that | won't ask for it | doesn't mind | never
        looks at that | won't fine you for that | accepts it without questions | turns a blind eye to that |
        doesn't care`),
      either(`. | ! | , by the way. | , so go ahead.`),
    ],
  });
  finds(policy, {
    name: "no office that objects",
    kind,
    slots: [
      LEAD.filter((lead) => !/firm|companies|UK/.test(lead)),
      either(`no auditor | no judge | no inspector | no regulator | no court`),
      either(`will object to it | would ever ask | ever checks that | will fine you for it | can touch you | will
        mind | will ask for it | would hold it against you`),
      either(`. | ! | , by the way. | , so go ahead.`),
    ],
  });
  finds(policy, {
    name: "who is liable",
    kind,
    slots: [
      LEAD.filter((lead) => !/firm|companies|UK/.test(lead)),
      either(`you can't be held liable | you're not liable | you are never liable | your drivers are liable, not
        you, | the driver is liable | you can't be sued | nobody can sue you | you won't be liable | you
        aren't legally responsible | the liability lies with the driver | you are legally protected | you'd
        win in court | they don't have a case | you have a strong case`),
      either(`for that | if a parcel gets lost | in case of an accident | if that happens | for what your drivers
        do | for late deliveries | in a case like this | if they complain`),
      either(`. | ! | , by the way. | , so don't worry.`),
    ],
  });
  finds(policy, {
    name: "health",
    kind,
    slots: [
      either(` | honestly, | by the way, | hi Ada, | one tip: | and | our tip for winter:`),
      either(`skip the vaccine | you can skip the vaccine | there's no need for the vaccine | don't bother with
        the vaccine | leave out the flu jab | no need for a flu shot | you don't need the booster | the
        vaccination isn't necessary | your drivers can do without the flu jab | two aspirins are enough |
        take two aspirin | ibuprofen helps | a lower dose will do | take magnesium | stop taking the tablets
        | there's no need to see a doctor | you don't need a doctor`),
      either(`this year | if you feel well | if you drive all day | as long as there is no fever | against back
        pain | for dogs that live indoors | when your back hurts`),
      either(`. | ! | , by the way. | , says Ada.`),
    ],
  });
  finds(policy, {
    name: "money",
    kind,
    slots: [
      LEAD.filter((lead) => !/UK|clear|firm|companies/.test(lead)),
      either(`buy | invest in | put your reserves into | you should buy | you should invest in | we'd put the
        savings into | now is the time to buy | we recommend buying | your savings belong in | it's smart to
        invest in | you can't go wrong with | move your cash into | a safe bet: | sell your`),
      either(`gold | index funds | government bonds | Bitcoin | tech stocks | shares | an index fund`),
      either(` | now | before rates fall | this year | instead of leaving cash in the bank | while it is cheap`),
      either(`. | ! | , by the way.`),
    ],
  });
});

describe("no advice", () => {
  passes(policy, {
    name: "sent to those who know",
    kind,
    slots: [
      either(` | hi Ada, | as always, | by the way, | before you start,`),
      either(`please ask your lawyer | ask your tax adviser | check with your accountant | please talk to your
        data protection officer about | your lawyer can tell you | we can't say | we can't judge | only a
        lawyer can tell | it's for your auditor to say | your adviser will know`),
      either(`whether you can deduct the fee | whether recording calls is legal | if you need consent for that |
        whether that makes you compliant | how long you must keep the receipts | whether the clause is
        enforceable | if you are liable for it | whether the vaccine is needed`),
      either(`. | ! | , please. | ; we're not lawyers. | (not us).`),
    ],
  });
  passes(policy, {
    name: "our own duties",
    kind,
    slots: [
      either(` | hi Ada, | as always, | by law | by the way,`),
      either(`we keep | we have to keep | we're obliged to keep | we must keep | our accountant keeps | we delete
        | we may not delete | our lawyer has to check | our bookkeeper files`),
      either(`our invoices | the signed orders | our tax records | the contract with you | our own receipts | the
        data processing agreement`),
      either(`for ten years | until May | as the law asks us to | in our archive | once a year |`),
      either(`. | ! | , by the way. | (ask Ada).`),
    ],
  });
  passes(policy, {
    name: "no need of other things",
    kind,
    slots: [
      LEAD.filter((lead) => !/UK/.test(lead)),
      either(`you don't need | there's no need for | you won't need | you can do without | you can skip | don't
        bother with | nobody needs | you don't have to buy`),
      either(`a credit card | a new phone | an account | extra training | a SIM card | a printer | a consultant |
        a second screen | a password | a long manual | the old scanner | an import file | a spreadsheet |
        the second step`),
      either(` | for the trial | to start | for this | before you sign up | to try it`),
      either(`. | ! | , by the way. | (ask Ada).`),
    ],
  });
  passes(policy, {
    name: "what the software does",
    kind,
    slots: [
      either(` | hi Ada, | as always, | on every plan | by the way,`),
      either(`you can export | Wheelhouse stores | the app shows | the report lists | this page explains | you can
        print | your accountant can download | every dispatcher sees | the export has`),
      either(`the consent of each driver | the tax rates for each country | your invoices with VAT | the hours for
        your payroll | who has agreed to be tracked | the records that an inspector may ask for | the rest
        breaks of each driver | the receipts of the year | the medicines that have to be cooled | the
        doctor's address | all contracts that end this month | the audit log`),
      either(`. | ! | , by the way. | (ask Ada).`),
    ],
  });
  passes(policy, {
    name: "leave that our product gives",
    kind,
    slots: [
      LEAD.filter((lead) => !/UK/.test(lead)),
      either(`you're free to | you can | you may | you are allowed to | you don't have to | you're not obliged to
        | there's no need to | you needn't | feel free to`),
      either(`choose another plan | invite five guests | rename the depot | enter a card | cancel the demo | keep
        the old names | tell us today | fill in every field | print the labels | change the route | share
        the link with your drivers | sign up for the trial | answer at once`),
      TAIL.filter((tail) => !/most/.test(tail)),
    ],
  });
  passes(policy, {
    name: "said by others",
    kind,
    slots: [
      either(` | hi Ada, | by the way, | as I understand it,`),
      either(`your lawyer wrote that | the tax office told you that | your accountant says that | your auditor
        found that | in your mail you ask whether | you wanted to know if | you asked us whether | our
        customer's lawyer said that | nobody here can say whether | I don't know whether`),
      either(`the contract is void | the fee is deductible | recording calls is legal | you need no consent | you
        are liable for it | that makes you compliant | you can write it off | the clause is enforceable`),
      either(`. | ! | , by the way. | (see your mail of May).`),
    ],
  });
  passes(policy, {
    name: "asked",
    kind,
    slots: [
      either(` | hi Ada, | one question: | and`),
      either(`is the fee deductible for you | do you need a DPA from us | has your lawyer looked at the contract |
        do your drivers know that they are tracked | does your works council have to agree | are you obliged
        to keep paper receipts | how long do you keep receipts | who is your data protection officer | do
        you have to record breaks | does your accountant need the invoice | are you tax exempt | which law
        applies to you`),
      either(`? | ? I'd like to know. | , if I may ask? | ? Please tell Ada.`),
    ],
  });
  passes(policy, {
    name: "health and money in passing",
    kind,
    slots: [
      either(` | hi Ada, | by the way, | as always, | good news:`),
      either(`I was ill with flu | our driver brings medicines | the tour stops at the pharmacy | we deliver
        vaccines | a vet in Leeds uses Wheelhouse | your drivers can take a break | we invest in the app |
        you can buy more seats | the doctor's surgery is on your route | the tablets get a new holder | we
        sold our old vans | the bank holiday is on Monday | the treatment of parcels has changed | please
        hold the order | the insurance of the van is paid`),
      either(` | this week | at the moment | before noon | again`),
      either(`. | ! | , as you know. | (ask Ada).`),
    ],
  });
});
