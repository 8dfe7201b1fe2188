/** What products do, in everyday words: "your hard hats will buzz" is an alert of a helmet. */
import { detached } from "../../text/detached.ts";
import { eachWord, stem } from "../../text/phrases.ts";
import { rootsOf } from "../claims/meaning.ts";

/** Each line holds words and phrases that a writer takes for one another when the name of a feature is to be avoided. */
const CLASSES = [
  "phone, mobile, app store, from the app store, in the app store, on the app store, play store, google play, smartphone, iphone, android, handset, cellphone, cell, ipad, tablet, pocket, thumb, in your hand",
  "approve, approval, authorise, authorize, sign off, sign-off, greenlight, green light, give the nod, wave through, nod through",
  "forecast, predict, prediction, projection, FAILS, anticipate, foresee, outlook, crystal ball, before it happens, before it arrives, before it comes, before they happen, before they arrive, ahead of time, what is coming, what's coming, days ahead, weeks ahead",
  "volume, demand, load, traffic, workload, how many, how busy, how full, footfall, as * fills up, as * * fills up, when * fills up",
  "staff, staffing, roster, rota, shift, headcount",
  "transcribe, transcription, transcript, write down, minutes, note, take notes, type up, scribe, summary, summarise, summarize, recap, word for word",
  "dictate, dictation, voice, headset, earpiece, in your ear, in their ear, in the ear, spoken, speech, speak into, speak your, speak the, speak their, say into, verbal, aloud, microphone, out loud, hands-free",
  "alert, alarm, notification, notify, warn, warning, ping, buzz, vibrate, beep, flash, heads-up, nudge, go off, siren",
  "remind, reminder, the evening before, the day before, the night before, a day before, a day ahead, the day ahead",
  "mystery shopping, mystery shopper, secret shopper, mystery visit, secret shopping, test shopper",
  "build, builder",
  "helmet, hard hat, hard-hat",
  "wearable, smartwatch, wristband, wrist, hard hat, helmet, smart glasses",
  "detect, detection, detector, spot, spotter, recognise, recognize, recognition, identify, sniff out, pick up, catch",
  "hazard, danger, risk, unsafe",
  "photo, picture, image, snapshot",
  "video, camera, film, footage, webcam, face to face, on screen",
  "drone, uav, from the air, from above, aerial, flyover, bird's eye, quadcopter, from the sky",
  "bim, ifc, architect's model, building model, 3d model, digital twin",
  "overlay, superimpose, on top of, lay over, see-through, augmented reality",
  "offline, without signal, no signal, without internet, no internet, without a connection, no connection, no reception, no bars, dead zone, dead spot, broadband down, internet down, wi-fi down, wifi down, line down, network down, no bars, no network, no wi-fi, no wifi, without wi-fi, without wifi, without reception, without coverage, without any signal, without any reception, without any connection, without any internet, without any coverage, without any network, without a signal, without network, without a bar, without bars, not a bar, zero bars, a single bar, out of coverage, out of range, in a tunnel, in the tunnel, CUT, flight mode, airplane mode, work offline, works offline, translate offline, edit offline, read offline, write offline",
  "summary, summarise, summarize, recap, digest, gist, nutshell, key points, short version, boil down, boils down, boil * down, boil * * down, boil * * * down, boil * down to, condense, sum up, sum * up, three lines, two lines, three sentences, two sentences",
  "remote, remotely, online, on your website, from your website, through your website, on your site, from your site, on your web page, over video, by video, from home, from the sofa, from your sofa, from the couch, from your couch, from your desk, from your kitchen, from anywhere, without leaving home",
  "move with, moves with, follow, climb with, rise with, as * fills up, as * * fills up, when * fills up, how full",
  "rate, price, pricing, tariff, fare, cheapest",
  "pay, payment, settle up, pick up the bill",
  "translate, translation, translator, multilingual, mother tongue, every language, any language, own language, localisation, localization",
  "signature, e-signature, esign, sign online, sign on screen, countersign",
  "login, log in, log on, sign in, sign-in, sign-on, password, credential, get in, authenticate, authentication",
  "company, office, corporate, work, employer, organisation, organization",
  "single sign-on, sso, office password, company password, work password, corporate password, one password, office login, company login, company account, work account, windows login, windows password, windows account, microsoft account, microsoft login, google login, azure ad, active directory, microsoft entra, entra id, okta, office account, corporate account, corporate login, company credentials, corporate credentials, domain password, network password, sign in once for, log in once for, SAME",
  "eta, arrival, arrive, approach, come closer, comes closer, coming closer, get closer, gets closer, how far away, minutes away, streets away, on its way, until it rings, in real time until",
  "page, link, web page, browser, on their phone, on her phone, on his phone, on their phones, on the screen, on a map",
  "recipient, consignee, addressee, person waiting, customer's customer, whoever is waiting",
  "simulate, simulation, simulated, drill, fake, mock, pretend, dummy, dry run",
  "whistleblower, whistleblowing, speak-up, speak up, tip off, report misconduct, report wrongdoing, raise a concern, raise concerns, anonymous",
  "hotline, inbox, mailbox, letterbox, channel",
  "native app, from the app store, play store, google play, download us, install us, on the home screen",
  "biometric, fingerprint, iris, face id, facial recognition, facial, touch id",
  "host, hosting, residency, store, region, data center, data centre, server, stay in, keep in, live in, soil, reside",
  "europe, european, eu, european union, frankfurt, brussels",
  "switzerland, swiss, zurich, geneva",
  "britain, british, uk, united kingdom, london",
  "canada, canadian, toronto, montreal",
  "australia, australian, sydney, melbourne",
  "white label, white-label, white labelling, white labeling, own brand, own branding, under your brand, your logo on, with your logo, your name on, under your name, rebrand",
  "ransomware, encryption, malware, extortion",
  "bandwidth, throttle, throttling, line speed",
  "schedule, scheduling, planner, calendar, booking, book * in, timetable, appointment",
  "reschedule, rescheduling, rebook, find a new time, new slot, another slot, another time",
  "duplicate, twice, doublet, dedupe, deduplicate, same person",
  "merge, combine, fuse, fold together",
  "choose, pick, select, pick out",
  "wallet, apple wallet, google wallet, next to the boarding pass, beside the boarding pass, with the boarding pass, passbook",
  "interface, user interface, ui, menu, click through, clicking through, click around, on-screen text",
  "app, application, app store, from the app store, in the app store, on the app store, play store, google play",
  "module, component",
  "route, routing, walk, path, tour, trip, drive, driving",
  "optimise, optimize, optimiser, optimizer, optimisation, optimization, shortest, most efficient",
  "temperature, cold chain, fridge, degree, thermometer, chill",
  "track, tracking, trace, locate, location, gps, position, whereabouts, where every, where each",
  "delivery, deliver, parcel, drop-off",
  "chat, message, messaging, text, sms, texting",
  "bot, chatbot, assistant, copilot, co-pilot, robot, machine, virtual agent",
  "suggest, suggestion, propose, proposal, recommend, recommendation",
  "write, draft, drafting, compose, author, word",
  "grade, grading, mark, marking, assess, assessment",
  "peer, each other, one another, fellow",
  "proctor, proctoring, invigilate, invigilation, exam supervision, watch the exam",
  "tutor, tutoring, teach, teacher",
  "consolidate, consolidation, consolidated, roll up, aggregate, bring together",
  "group, holding, subsidiary, whole group, all entities, every entity",
  "statement, balance sheet, p&l, profit and loss, report, reporting",
  "payroll, wage, salary, payslip, pay run",
  "expense, receipt",
  "invoice, invoicing, bill, billing",
  "inventory, stock, warehouse, shelf",
  "barcode, qr code, qr, bar code",
  "webhook, callback",
  "export, download",
  "import, upload",
  "dashboard, overview, cockpit, at a glance",
  "analytics, analysis, insight, statistics",
  "automatic, automatically, automation, automate, auto, itself, by itself, on its own, unattended, autonomous, autopilot, hands-off, without lifting a finger",
  "prescription, prescribe, e-prescribing, e-prescription, medication, pharmacy",
  "visit, consultation, consult, appointment",
  "insurance, insurer",
  "reservation, reserve, table booking",
  "loyalty, reward, point",
  "lock, unlock, keyless, door",
  "meter, metering, consumption, usage",
  "solar, photovoltaic, pv",
  "satellite, orbit, space",
  "irrigation, watering, sprinkler",
  "weather, rain, storm, frost",
  "maintenance, servicing, breakdown, failure, break down, wear out, wear, fault, malfunction, FAILS",
  "predictive, predict, FAILS",
  "sensor, probe, sense",
  "fraud, fraudulent, scam",
  "record, recording, tape",
  "call, phone call, telephony, ring",
  "survey, questionnaire, poll, feedback",
  "restore, recover, recovery, get back, bring back",
  "failover, standby, take over",
  "immutable, write-once, unchangeable, cannot be changed, can't be changed, cannot be deleted, can't be deleted, tamper-proof",
  "audit log, audit trail, who did what, who changed what, who * what, who * which, who * it when",
  "swap, exchange, trade",
  "background check, vetting, screening",
  "candidate, applicant",
  "currency, multi-currency, foreign exchange",
  "marketplace, app store",
  "card, credit card, debit card",
  "ordering, order online",
  "print, printing, printer",
  "vr, virtual reality, virtual-reality",
  "sell, selling, sale",
  "dynamic, dynamically, surge, on busy, at busy, at peak, in peak",
  "mode, carry on, carries on, keep working, keeps working, keep going, keeps going, works anyway, goes on, no problem, no worries, keep scanning, keeps running",
  "compare, comparison, side by side",
  "heat map, heatmap",
  "instagram, facebook, tiktok, social media",
];

/** "Before a part wears out", "about to fail": telling beforehand that something breaks; a star is any word. */
const FAILS = [
  ...["breaks", "breaks down", "fails", "wears out", "gives up", "gives out", "dies", "goes wrong"].flatMap((verb) => [
    `before * ${verb}`,
    `before * * ${verb}`,
  ]),
  ...["break", "break down", "fail", "wear out", "give up", "give out", "die", "go"].map((verb) => `about to ${verb}`),
  ...["failure", "breakdown", "fault"].map((noun) => `${noun} coming`),
].join(", ");

/** "When the Wi-Fi drops": what may be cut off, and how. */
const CUT = ["wi-fi", "wifi", "signal", "connection", "network", "internet", "reception"]
  .flatMap((noun) =>
    ["drops", "dies", "fails", "disappears", "is gone", "is down", "goes down", "cuts out"].flatMap((verb) => [
      `when ${noun} ${verb}`,
      `when * ${noun} ${verb}`,
      `if * ${noun} ${verb}`,
      `even if * ${noun} ${verb}`,
    ]),
  )
  .join(", ");

/** "The same account they use for Windows". */
const SAME = ["account", "password", "login", "credentials"]
  .flatMap((noun) =>
    ["you use", "they use", "you have", "they have", "you already", "they already", "as for"]
      .map((who) => `same ${noun} ${who}`)
      .concat(
        ["they already use", "they already have", "they use for", "you use for", "you already use for"].map(
          (who) => `${noun} ${who}`,
        ),
      ),
  )
  .join(", ");

interface Node {
  next: Map<string, Node>;
  ids: string[];
}

/** A word, or several that stand for one thing, with everything that it may mean. */
export interface Unit {
  start: number;
  end: number;
  ids: readonly string[];
  /** A phrase of several words, which may stand for more than one word of a name. */
  phrase: boolean;
}

const keyOf = (word: string): string => rootsOf(stem(word))[0] ?? stem(word);

interface Meaning {
  key: string;
  roots: readonly string[];
}
/** "Pickers hear it": who does a thing stands for doing it. */
const DOER =
  /^(?!(?:custom|numb|ord|off|lett|pap|serv|mast|memb|wat|regist)ers?$)([a-z]{3,}?)(?:(?<=([bdgmnprt]))\2)?ers?$/;

const meanings = new Map<string, Meaning>();

function meaningOfWord(word: string): Meaning {
  let found = meanings.get(word);
  if (found === undefined) {
    const own = detached(word);
    const deed = DOER.exec(own)?.[1];
    found = { key: keyOf(own), roots: deed === undefined ? rootsOf(own) : [...rootsOf(deed), ...rootsOf(own)] };
    // Natural text has few different words; the bound keeps hostile text from growing the table.
    if (meanings.size < 20_000 && own.length < 40) meanings.set(own, found);
  }
  return found;
}

const ANY = "anyword";

let made: Node | undefined;
function thesaurus(): Node {
  if (made) return made;
  const top: Node = { next: new Map(), ids: [] };
  CLASSES.forEach((line, i) => {
    for (const phrase of line.replace("FAILS", FAILS).replace("SAME", SAME).replace("CUT", CUT).split(", ")) {
      let node = top;
      eachWord(phrase.replaceAll("*", ANY), (word) => {
        const key = word === ANY ? ANY : keyOf(word);
        let child = node.next.get(key);
        if (!child) node.next.set(key, (child = { next: new Map(), ids: [] }));
        node = child;
      });
      node.ids.push(`#${i}`);
    }
  });
  return (made = top);
}

/** The words of lower-cased text that carry meaning; the longest phrases of the thesaurus count as one. */
export function unitsOf(text: string): Unit[] {
  const words: { start: number; end: number; meaning: Meaning }[] = [];
  eachWord(text, (word, start) => words.push({ start, end: start + word.length, meaning: meaningOfWord(word) }));
  const top = thesaurus();
  const units: Unit[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i];
    if (!first) break;
    let node: Node | undefined = top;
    let best = i;
    let ids: readonly string[] = [];
    for (let j = i; j < words.length && j < i + 5; j += 1) {
      node = node.next.get(words[j]?.meaning.key ?? "") ?? node.next.get(ANY);
      if (!node) break;
      if (node.ids.length > 0) [best, ids] = [j, node.ids];
    }
    const roots = best === i ? first.meaning.roots : words.slice(i, best + 1).flatMap(({ meaning }) => meaning.roots);
    if (ids.length > 0 || roots.length > 0)
      units.push({
        start: first.start,
        end: words[best]?.end ?? first.end,
        ids: ids.length === 0 ? roots : [...ids, ...roots],
        phrase: best > i,
      });
    i = best;
  }
  return units;
}
