/** Markdown and HTML as plain words, for embedding and lexical search. Display always shows the source. */

/** Links become their words, addresses their host, images their description; marks and tags go. */
export function plainText(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)\s]*\)/g, "$1")
    .replace(/\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, "$1")
    .replace(/\[([^\]]+)\]\[[^\]]*\]/g, "$1")
    .replace(/<(https?:[^>\s]+)>/g, "$1")
    .replace(/<\/?[a-zA-Z][^>]*>/g, " ")
    .replace(/https?:\/\/(?:www\.)?([^\s/)>\]]+)[^\s)>\]]*/g, "$1")
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, "$2")
    .replace(/(^|[^\p{L}\p{N}])[*_](?=\S)([^\n*_]*?\S)[*_](?![\p{L}\p{N}])/gu, "$1$2")
    .replace(/^\s*(?:#{1,6}\s+|>\s?)/gm, "")
    .replace(/^[\s|:-]+$/gm, "")
    .replace(/`+/g, "")
    .replace(/[ \t]+/g, " ")
    .trim();
}
