/** Offers in the manner of articles and hand-outs: what partners may waive, a quotation that comes back smaller. */
import { WAIVE } from "../trade.ts";
import { BILLED, GRATIS } from "./bills.ts";
import { B, COUNT, g, type Pattern } from "./patterns.ts";

const MAY =
  "(?:may|can|could|will|(?:is|are|remain|feel) (?:authori[sz]ed|allowed|entitled|empowered|permitted|welcome|free) to)";
/** Not a bank's, and not what the reader waives for his own customers. */
const OTHERS_FEES =
  /\b(?:late|bank|legal|court|travel|hotel|shipping|card|transaction)\b|\byour (?:own )?(?:clients|customers|tenants|patients|members)\b/;

export const proseOffers: readonly Pattern[] = [
  {
    // "Partners … may waive the first quarter's fees"
    type: "free-months",
    read: "free-period",
    regexp: g(`${B}${MAY} (?:also |then |simply )?${WAIVE} (?:all |of )*${BILLED}`),
    needs:
      /\b(?:partners?|resellers?|agents?|distributors?|account (?:managers?|executives?)|reps?|representatives?)\b/,
    unless: OTHERS_FEES,
  },
  {
    // "Buy nine months, and the remaining three are our treat", "invoice you for nine and leave the other three off the books"
    type: "n-for-m",
    read: "buy-get",
    regexp: g(
      `${B}(?:buy|pay(?: for)?|settle|take|invoice(?: you)?(?: for)?|bill(?: you)?(?: for)?|charge(?: you)?(?: for)?) (?:only |just )?${COUNT}(?: [a-z]+)?,? (?:and|while) (?:(?:we|i|you)(?:'ll| will)? )?(?:(?:leave|keep|forget|skip|drop|strike|write off) )?the (?:other|remaining|last|next|further) ${COUNT}(?: [a-z]+)? (?:${GRATIS}|(?:is|are|comes?|come) ${GRATIS}|off (?:the|your) (?:books?|bill|invoice))`,
    ),
  },
  {
    // "Send us their quotation, and ours will come back with a smaller number at the bottom"
    type: "price-match",
    read: "unknown",
    regexp: g(
      `${B}ours (?:(?:will|would|is going to|can) )?(?:always |certainly )?(?:come|comes|carry|carries|show|shows|end|ends|arrive|arrives|return|returns|read|reads|bear|bears|have|has)(?: (?:back|in|out|up|always))*(?: (?:with|at|to|on|carrying|showing|bearing))? (?:an? |the )(?:smaller|lower|lesser|shorter|kinder|friendlier|gentler) (?:number|figure|total|sum|price|amount|bottom line)(?: at the (?:bottom|foot|end))?`,
    ),
    needs:
      /\b(?:quot\w+|offers?|tenders?|bids?|estimates?|proposals?|theirs|somebody|someone|anybody|anyone|another|competitors?|ours)\b/,
  },
];
