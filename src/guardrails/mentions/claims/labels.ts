/** A label with its value is a sentence without a verb: "Customer satisfaction: 98 %", a cell and the one beside it. */
import type { CheckContext } from "../../context.ts";
import type { Cover } from "../../text/spans.ts";
import { judge, type ClaimMention } from "./approved.ts";

/** What speaks well of whoever reaches much of it. */
const MERIT =
  "(?:satisfaction|retention|accuracy|precision|reliability|(?:delivery|project|first-time) success|(?:renewal|completion|delivery|match|success|satisfaction|retention|hit|recommendation|adoption|resolution|recognition|detection|accuracy|on-time|inbox|acceptance|first-time fix|recovery|automation|loyalty) rate|(?:csat|nps)(?: score)?|(?:time|hours|money|costs?|work|effort|energy|fuel|paper|water|flour|waste|space|stock|errors?|calls?|mistakes?) (?:saved|avoided|recovered|reclaimed|prevented)|(?:less|fewer|more|faster) [a-z]+)";
const NAMED = "(?:[a-z'&-]+ ){0,3}?";
const WITH = "(?: (?:with|at|in|on|for|of|among|from) (?:us|our [a-z]+|all|[a-z]+))?";
const MERITS = new RegExp(`^\\W*(${NAMED}${MERIT}${WITH})["'*_)]*`);
/** What is counted with pride: who uses us. */
const CLIENTELE =
  /^\W*(who(?: (?:already|else))? (?:uses|trusts|buys|works with|relies on|runs on|chooses) (?:it|us|this|\S+)|(?:used|trusted|loved|chosen) by)["'*_)?.]*/;
/** Somebody else's, or what is to be reached, or what a table of settings holds. */
const OTHERS_OR_GOAL =
  /\b(?:your|their|his|her|its|my|you|target|goal|aim|minimum|maximum|min|max|required|requirement|expected|desired|planned|budget(?:ed)?|threshold|limit|last|previous|before|after|old|current|week|month|today|test|run|phase|class|pilot|sample|survey|batch|site|branch|team|tax|price|discount)\b/;
const ABOUT = "(?:(?:over|more than|about|around|nearly|almost|up to|at least|>) ?)*";
const SHARE = "[\\ue001\\ue005\\ue007]";
const VALUE = new RegExp(`^[\\s*_|"'(]*${ABOUT}${SHARE}[\\s*_|"').!]*$`);
const COUNT = new RegExp(`^[\\s*_|"'(]*${ABOUT}\\ue003\\+?(?: [a-z-]+){1,4}[\\s*_|"').!]*$`);
const FEWEST = 20;
const IS =
  "(?:[:–—|=]|-(?= )|(?:(?:now |today )?(?:is|are|stands|sits|lies|has reached|reached|reaches|averages)(?: now)?(?: at)?|of|at)(?= ))";
const BETWEEN = new RegExp(`^ ?${IS} ?[\\s*_|"'(]*${ABOUT}$`);
const LEADS = new RegExp(`^ ?${IS}`);

/** Labels of merit with a share, on one line or in two cells side by side. */
export function labelledIn(ctx: CheckContext, owned: ReadonlySet<number>, cover: Cover): ClaimMention[] {
  const found: ClaimMention[] = [];
  for (const { at, quantity } of ctx.draft.quantities) {
    if (owned.has(at) || cover.touches(at, at + 1)) continue;
    const isShare = ["percent", "fraction", "ratio"].includes(quantity.type);
    if (!isShare && (quantity.type !== "number" || quantity.value < FEWEST)) continue;
    const [LABEL, TOLD] = isShare ? [MERITS, VALUE] : [CLIENTELE, COUNT];
    const sentence = ctx.sentence(at);
    const text = ctx.text(sentence.start, sentence.end);
    const before = text.slice(0, at - sentence.start);
    const label = LABEL.exec(before);
    let start: number | undefined;
    if (label) {
      if (BETWEEN.test(before.slice(label[0].length)) && TOLD.test(text.slice(label[0].length).replace(LEADS, "")))
        start = sentence.start + label[0].indexOf(label[1] ?? "");
    } else if (TOLD.test(text)) {
      const last = sentence.start > 0 ? ctx.sentence(sentence.start - 1) : undefined;
      const cell = last && LABEL.exec(ctx.text(last.start, last.end));
      if (last && cell && /^[\s|]*$/.test(ctx.text(last.start + cell[0].length, last.end)))
        start = last.start + cell[0].indexOf(cell[1] ?? "");
    }
    if (start === undefined || OTHERS_OR_GOAL.test(ctx.text(start, at))) continue;
    cover.add(start, at + 1);
    found.push({ start, end: at + 1, type: "number", ...judge(ctx, start, at + 1, "number") });
  }
  return found;
}
