/** What a frame asks of the words around it. */
import type { CheckContext } from "../context.ts";

/** A frame holds only where the words around it match what it needs, and none of them excuses it. */
export interface Frame {
  needs?: RegExp | undefined;
  unless?: RegExp | undefined;
}

/** Words of our own product excuse nothing: for a seller of accounting software every sentence may speak of accounts. */
export function excused(ctx: CheckContext, { needs, unless }: Frame, text: string): boolean {
  if (needs?.test(text) === false) return true;
  return unless !== undefined && unless.test(text) && unless.test(ctx.withoutOwnWords(text));
}
