/** Keys, tokens, passwords and the codes of doors: by the library's rules, by their prefixes, and as prose tells them. */
import type { CheckContext } from "../../context.ts";
import type { Span } from "../../text/draft.ts";
import { allMatches, createPrefilter } from "../../text/prefilter.ts";

export interface Secret {
  span: Span;
  detail: string;
}

// What the library leaves to other tools: keys by their well-known prefixes and credentials told in prose.
const KEY_PREFIX =
  /(?<![A-Za-z0-9])(?:(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,}|(?:[a-z]{2,5}_live_)(?=[A-Za-z]*\d)[A-Za-z0-9]{10,}|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|xox[abprs]-[A-Za-z0-9-]{10,}|AIza[0-9A-Za-z_-]{30,}|eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}|pat-(?:na|eu)\d-[0-9a-f-]{30,}|sk-[A-Za-z0-9_-]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY-----)/g;
const CREDENTIAL =
  "(?:password|passwd|passcode|passphrase|pwd|api[ _-]?key|secret(?: key)?|access[ _-]?key|(?:api|access|auth|authentication|bearer|refresh|deploy)[ _-]?token|client secret|private key|admin login|credentials?)";
/** A name that stands for the value, or a gap to be filled in. */
const PLACEHOLDER = "(?!\\$\\{|\\$[A-Z(]|\\{\\{|<|\\[|%[A-Z{]|process\\.|os\\.|env[.[]|your[-_]|x{4}|\\*{3}|\\.{3})";
const TOLD = [
  new RegExp(
    `\\b${CREDENTIAL}(?: for [a-z ]{1,20})?(?:(?: is| are| was| to use is)? ?[:=] ?| (?:is|are|was|to use is) )["'\`]?${PLACEHOLDER}(?=[^\\s"'\`]*[\\d!@#$%^&*_])[^\\s"'\`,;]{6,}`,
    "gi",
  ),
  // Without a verb only what mixes letters and figures: "passphrase bitterfox2026", not "password 8-character minimum".
  new RegExp(
    `\\b${CREDENTIAL},? (?:to use )?["'\`]?(?!v?\\d[\\d.]*[-–]?[a-z]*\\b(?!\\d))(?=[^\\s"'\`()[\\]]*\\d)(?=[^\\s]*[A-Za-z!@#$%^&*])(?:[^\\s"'\`,;/()[\\]]{6,}(?![/([\\]])|[A-Za-z0-9+/=_-]{24,})`,
    "gi",
  ),
  // "Log in as admin with Kite!2026"
  /\b(?:log|sign) ?(?:in|on) (?:as|with) ["'`]?[\w.@-]{2,40}["'`]? (?:with|using|and|\/) (?:the )?["'`]?(?=[^\s]*\d)(?=[^\s]*[!#$%^&*_])[^\s"'`,;]{6,}/gi,
  // "User brightwell, pass Hydra#4471"
  /\buser(?:name)?:? ["'`]?[\w.@-]{2,40}["'`]?[,;/]? (?:and )?(?:pass|pw|pwd|passcode|pin|code):? ["'`]?(?=[^\s]*\d)[^\s"'`,;]{5,}/gi,
  // What the word names may be short, and a person's login has two halves.
  /\b(?:(?:pw|pass(?:word|code|phrase)|pin(?: code)?|(?:alarm|door|gate|entry|access|entrance|safe|lock|lockbox|key ?box|keypad|garage|locker|login|unlock|wi-?fi|admin) (?:code|pin|password|combination)|combination)(?: (?:for|of|to|on|at) [\w' ]{2,30}?)?(?: is|:|=)+ ?["'`]?(?=[^\s]*\d)[\w#!$%&*@-]{3,}(?: \d{2,})?|(?:log(?:in|on)?|user(?:name)?|credentials?)\b(?![-.])[\w ,]{0,36}?(?:\bpassword\b|[\w.@-]+ ?\/) ?["'`]?(?=[^\s]*\d)[^\s"'`,;]{5,}|(?:log(?:in|on)|user(?:name)?|credentials?): ?[\w.@-]+ \/ ["'`]?(?=[^\s]*\d)[^\s"'`,;]{5,})/gi,
];

export async function secretsIn(ctx: CheckContext): Promise<Secret[]> {
  const { original } = ctx.draft;
  if (!mayHoldKey(original)) return toldIn(ctx);
  // Large, and hardly any draft has a word that could be a key.
  const [{ lintSource }, { creator: rule }] = await Promise.all([
    import("@secretlint/core"),
    import("@secretlint/secretlint-rule-preset-recommend"),
  ]);
  const result = await lintSource({
    source: { content: original, filePath: "draft.md", ext: ".md", contentType: "text" },
    options: {
      config: { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule, options: {}, rules: [] }] },
      noPhysicFilePath: true,
    },
  });
  const linted = result.messages.map(({ range: [start, end] }) => ({
    span: { start, end },
    detail: "a secret or key",
  }));
  return [...linted, ...toldIn(ctx)];
}

/** Keys are long and mix letters with digits; the library is asked only where a text has such a word. */
function mayHoldKey(text: string): boolean {
  if (/PRIVATE KEY|:\/\/[^\s:/]{1,100}:[^\s@/]{1,100}@/.test(text)) return true;
  // By hand: an expression for long words is tried at every letter of the short ones.
  for (let start = 0; start < text.length; start += 1) {
    let end = start;
    while (end < text.length && !isBlank(text, end)) end += 1;
    if (end - start >= 16) {
      const word = text.slice(start, end);
      if (/\d/.test(word) && /[A-Za-z]/.test(word)) return true;
    }
    start = end;
  }
  return false;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/.test(text.charAt(at));
}

const likelySecrets = createPrefilter([
  { regexp: KEY_PREFIX, detail: "a secret or key" },
  ...TOLD.map((regexp) => ({ regexp, detail: "a password or key" })),
]);

function toldIn(ctx: CheckContext): Secret[] {
  const { draft } = ctx;
  return likelySecrets(draft.lower).flatMap(({ pattern: { regexp, detail }, within }) =>
    allMatches(regexp, draft.plain, within).map((match) => ({
      span: draft.plainSpan(match.index, match.index + match[0].length),
      detail,
    })),
  );
}
