/** Where the letter that is answered begins: below "On Monday Ana Ruiz wrote:" nobody of ours speaks. */

const MARKS = [
  "-{2,} ?(?:original|forwarded) message ?-{2,}",
  "(?:on|am|le|el|op|il) [^\\n]{6,120} (?:wrote|schrieb[^\\n:]{0,60}|a écrit|escribió|schreef[^\\n:]{0,60}|ha scritto) ?:[ \\t]*$",
  // As Outlook has it: "From: …", "Sent: …", "To: …".
  "[*_]*from:[^\\n]+\\r?\\n[*_]*(?:sent|date):[^\\n]+\\r?\\n[*_]*(?:to|subject):[^\\n]*",
];
const OLDER_LETTER = new RegExp(`^[ \\t]*(?:${MARKS.join("|")})`, "im");

/** The offset where it begins; past the end where there is none, where it is ours, or where nothing stands above it. */
export function olderLetterAt(text: string, isOurs: (opening: string) => boolean): number {
  const found = OLDER_LETTER.exec(text);
  if (!found || text.slice(0, found.index).trim() === "") return text.length + 1;
  const opening = text.slice(found.index, found.index + found[0].length + 300).split(/\n[ \t]*\r?\n/, 1)[0] ?? "";
  return isOurs(opening) ? text.length + 1 : found.index;
}
