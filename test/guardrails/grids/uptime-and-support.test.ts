/** What companies promise of their service: up, answered, staffed. */
import { describe } from "vitest";
import { either, finds, passes } from "./grid.ts";
import { kind, LEAD, NOTE, policyFor, rows, TAIL } from "./promise-slots.ts";

describe("uptime", () => {
  const policy = policyFor("uptime");
  const FIGURE = either("99.9% | 99.95 % | 99.99 percent | at least 99.5% | 100% | no less than 99.9% | a full 99.99%");
  finds(policy, {
    name: "a share of the time, given",
    kind,
    slots: rows(
      LEAD,
      "we guarantee | we promise you | you get | we commit to | our SLA gives you | every plan comes with | the contract includes | we stand for | you can expect | we offer | count on | Wheelhouse delivers | you can rely on | our promise is | we provide | there is | you'll have | we undertake to keep up | all customers enjoy",
      FIGURE,
      "uptime | availability | service availability | system uptime | uptime per month | availability all year | up-time",
      TAIL,
    ),
  });
  finds(policy, {
    name: "it is up for a share of the time",
    kind,
    slots: rows(
      LEAD,
      "Wheelhouse | our platform | the system | the app | your planner | it | the whole service | our API",
      "will be | stays | is | is going to be | remains | is guaranteed to be | has to be",
      "up | available | online | reachable | up and running",
      "99.9% of the time | for 99.95% of the year | at least 99.9% of every month | 99.99 percent of the time | 100% of the time",
      TAIL,
    ),
  });
  finds(policy, {
    name: "label",
    kind,
    slots: rows(
      "Uptime: | Availability: | Uptime guarantee: | Guaranteed availability: | SLA: | Uptime SLA – | Service availability – | Our uptime: | Promised uptime: | Availability (monthly): | Uptime =",
      FIGURE,
      NOTE,
    ),
  });
  finds(policy, {
    name: "never down",
    kind,
    slots: rows(
      LEAD,
      "there will be no outages | you'll never see Wheelhouse down | the system never goes down | our platform is always up  | our system never fails | zero downtime | we guarantee zero downtime | you get a service without downtime | downtime won't happen | there won't be a single outage | not one minute of downtime | you won't have a minute of downtime | Wheelhouse is never offline | the app is available at all times | you'll not see any downtime | we rule out downtime | our site is always online | the system is up around the clock | outages are a thing of the past | no more downtime",
      TAIL,
    ),
  });
  passes(policyFor("uptime", "99.9%"), {
    name: "no more than is allowed",
    kind,
    slots: rows(
      LEAD,
      "we guarantee | you get | we commit to | every plan comes with | we offer | you can rely on | there is",
      "99.9% | 99.5 % | 99 percent | at least 99.9% | 98%",
      "uptime | availability | uptime per month",
      TAIL,
    ),
  });
  finds(policyFor("uptime", "99.9%"), {
    name: "more than is allowed",
    kind,
    slots: rows(
      LEAD,
      "we guarantee | you get | we commit to | every plan comes with | we offer | you can rely on | there is",
      "99.95% | 100 % | 99.99 percent | at least 99.91%",
      "uptime | availability | uptime per month",
      TAIL,
    ),
  });
  passes(policy, {
    name: "denied, told of others, measured, asked",
    kind,
    slots: rows(
      LEAD,
      "we can't promise 99.9% uptime | we don't guarantee any availability | Roadrunner promises 99.99% uptime | our uptime last year was 99.97% | in October we measured 99.98% availability | no vendor can rule out outages | you asked whether we guarantee 99.9% uptime | your own site had 97% uptime | we had no outages last month | your drivers are available 80% of the time | the outage on Monday took 12 minutes | we publish our availability on the status page | I wish I could promise 99.99% uptime | median uptime was 99.9% in 2025 | uptime in October: 99.98%",
      ". | , by the way. | (ask Ada). | ; see the status page.",
    ),
  });
});

describe("response time", () => {
  const policy = policyFor("response_time");
  const TIME = either(
    "within two hours | in under an hour | inside 30 minutes | within the hour | the same day | in less than 15 minutes | within one working day | within 24h | in 2 hrs | in two hours or less | within four business hours | in minutes",
  );
  finds(policy, {
    name: "who answers",
    kind,
    slots: rows(
      LEAD,
      "we | we'll | our support team will | an engineer will | a real person will | someone will | Wheelhouse will | our people will | the desk will | one of us will | we always | our experts will | I promise we'll",
      "answer | reply | respond | get back to you | call you back | answer your tickets | reply to every email | respond to any question | look at it | ring you | solve it | react | take care of your ticket",
      TIME,
      TAIL,
    ),
  });
  finds(policy, {
    name: "what you get",
    kind,
    slots: rows(
      LEAD,
      "you get | you'll have | expect | you can count on | you will receive | customers get | your team gets | you can rely on | we promise | we guarantee | there'll be",
      "an answer | a reply | a first response | a call back | a response | a solution | an answer to every question",
      "| from us | from an engineer | from a real person | from support",
      TIME,
      TAIL,
    ),
  });
  finds(policy, {
    name: "what is answered",
    kind,
    slots: rows(
      LEAD,
      "tickets | all your emails | urgent requests | questions | all calls | critical issues | your messages | support cases | bugs | your drivers' questions",
      "are answered | will be picked up | are dealt with | get a reply | get answered | will be looked at | are resolved | receive an answer | get our attention | are handled | see a reply",
      TIME,
      TAIL,
    ),
  });
  finds(policy, {
    name: "the time itself",
    kind,
    slots: rows(
      LEAD,
      "our response time is | the response time for critical issues is | we guarantee a response time of | we offer a response time of | you get a reaction time of | our first reply takes | response times are | the reply time is | a call back takes us | we have a response time of | our SLA on replies is | first response in",
      "two hours | 30 minutes | an hour | under four hours | at most 60 minutes | one business day | less than 15 minutes | 2h",
      TAIL,
    ),
  });
  finds(policy, {
    name: "adjective",
    kind,
    slots: rows(
      LEAD,
      "we offer | you get | every plan comes with | we promise | we guarantee you | Pro includes | enjoy | there's | our SLA:",
      "a two-hour | a 30-minute | a one-hour | a 4-hour | a same-day | a 24-hour | a one-day",
      "response | response time | reply | call-back | first response | response guarantee | reaction time",
      TAIL,
    ),
  });
  finds(policy, {
    name: "label",
    kind,
    slots: rows(
      "Response time: | First response: | Reaction time – | Support SLA: | Reply time: | Guaranteed response time: | Response times: | Answers: | Time to first reply: | Call-back: | Resolution time:",
      "two hours | max. 4 hours | under 30 minutes | 1 business day | within the hour | < 60 minutes | 15 min | at most one day | within 2h | same day",
      NOTE,
    ),
  });
  const allowed = {
    kind,
    who: either(
      "we answer | you get a reply | expect an answer | our team will respond | tickets are answered | someone will call you back",
    ),
  };
  passes(policyFor("response_time", "4 hours"), {
    name: "no sooner than is allowed",
    kind,
    slots: rows(
      LEAD,
      allowed.who,
      "within four hours | within 4 hours | in 6 hours | within a day | within 24 hours | within two working days | in 240 minutes",
      TAIL,
    ),
  });
  finds(policyFor("response_time", "4 hours"), {
    name: "sooner than is allowed",
    kind,
    slots: rows(
      LEAD,
      allowed.who,
      "within three hours | within 2 hours | in 90 minutes | within an hour | within the hour | in half an hour | within 239 minutes",
      TAIL,
    ),
  });
  passes(policy, {
    name: "denied, asked of the reader, measured",
    kind,
    slots: rows(
      LEAD,
      "we can't promise an answer within two hours | nobody here guarantees a reply in an hour | please reply within two weeks | could you answer by Friday | our median response time was two hours | last quarter we replied in 40 minutes on average | your customers expect an answer within an hour | your auditor will respond in ten days | I'll call you on Monday | you asked whether we answer within an hour | Roadrunner answers within a day | your drivers answer in minutes | the survey takes two minutes | the route is recalculated within seconds | if your customers get a reply within an hour, they stay",
      ". | , by the way. | (ask Ada). | , I hear.",
    ),
  });
});

describe("support hours", () => {
  const policy = policyFor("support_hours");
  const HOURS = either(
    "around the clock | round the clock | 24/7 | day and night | 24 hours a day | seven days a week | on weekends | on Sundays too | at any hour | all night | at any time of day or night | 24x7 | even at 3 a.m. | 365 days a year | at weekends and on bank holidays | day or night",
  );
  finds(policy, {
    name: "who is there",
    kind,
    slots: rows(
      LEAD,
      "we're | our support is | someone is | an engineer is | our helpdesk is | the hotline is | our people are | a human is | the support team is | there's always someone | our experts are | the service desk is | somebody on our side is",
      "there | available | on call | reachable | at your service | on duty | there for you | at work | ready to help | awake",
      HOURS,
      TAIL,
    ),
  });
  finds(policy, {
    name: "who does what",
    kind,
    slots: rows(
      LEAD,
      "we | our people | our engineers | real people | we'll | my colleagues | our support agents",
      "answer | pick up | help | answer your calls | take your calls | answer the phone | support you | look after you | work for you | staff the hotline | reply to tickets | man the phones",
      HOURS,
      TAIL,
    ),
  });
  finds(policy, {
    name: "someone does it",
    kind,
    slots: rows(
      LEAD,
      "someone | somebody | a real person | a human | an engineer | one of us | somebody from our team",
      "answers | picks up | will help | answers your call | takes your calls | will answer the phone | looks after you | replies",
      HOURS,
      TAIL,
    ),
  });
  finds(policy, {
    name: "support of that kind",
    kind,
    slots: rows(
      LEAD,
      "you get | we offer | every plan includes | Pro comes with | enjoy | we provide | there's | your team gets | we give you | count on | you have | included:",
      "24/7 | round-the-clock | weekend | out-of-hours | 24-hour | 24x7 | around-the-clock | day-and-night | 24-7",
      "support | phone support | help | cover | assistance | customer service | live chat | emergency support | support by phone | service",
      TAIL,
    ),
  });
  finds(policy, {
    name: "call us",
    kind,
    slots: rows(
      LEAD,
      "you can | your drivers can | feel free to | your team may | do | you may | you'll be able to | please",
      "call us | ring us | reach us | message us | phone our team | reach an engineer | get help | get through to us | reach someone | talk to a human | contact us | turn to us",
      HOURS,
      TAIL,
    ),
  });
  finds(policy, {
    name: "what is staffed",
    kind,
    slots: rows(
      LEAD,
      "the phones are manned | your calls are answered | tickets are looked after | the desk is staffed | the hotline is open | support is provided | our lines are open | help is at hand | support runs | our chat is staffed | calls are taken | support is included",
      HOURS,
      TAIL,
    ),
  });
  finds(policy, {
    name: "label",
    kind,
    slots: rows(
      "Support: | Support hours: | Hotline: | Helpdesk – | Phone support: | Customer service: | Service hours: | Help: | Our support:",
      "24/7 | around the clock | day and night | seven days a week | 24 hours a day | 24x7 | 24 hours, 7 days | round the clock | also on weekends",
      NOTE,
    ),
  });
  passes(policy, {
    name: "denied, other hours, other people's, machines",
    kind,
    slots: rows(
      LEAD,
      "we don't offer 24/7 support | our support isn't there at weekends | support is there from 8 to 6 | your drivers work around the clock | your customers call you day and night | our servers are monitored 24/7 | we can't answer the phone on Sundays | nobody here picks up at night | you asked whether we have 24/7 support | Roadrunner offers round-the-clock support | your depot is open 24 hours a day | the help pages are online 24/7 | your hotline is staffed on Sundays | we answer on weekdays from 9 to 5 | support takes a break at weekends | weekend support isn't included | our helpdesk is closed on Sundays | I wish we had support around the clock",
      ". | , by the way. | (ask Ada). | , as you know.",
    ),
  });
  passes(policyFor("support_hours", true), {
    name: "allowed",
    kind,
    slots: rows(LEAD, "we're there | you get support | someone answers | our hotline is open", HOURS, TAIL),
  });
});
