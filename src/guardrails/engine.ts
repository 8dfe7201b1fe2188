/** Checks a draft against a compiled policy. Pure and deterministic: the same input gives the same bytes. */
import { placer, type Place } from "./text/places.ts";
import { createCover, wholeWords, type Cover } from "./text/spans.ts";
import { InhouseError } from "../errors.ts";
import { createContext, type CheckContext } from "./context.ts";
import type { Policy } from "./policy.ts";
import type { Fix, Hit } from "./kinds/kind.ts";
import { followsChannel } from "./kinds/voice.ts";
import { claimsIn } from "./mentions/claims/claims.ts";
import { isSaid } from "./mentions/claims/said.ts";
import { isoDate, kindOf, type Channel, type KindName, type Rule, type Severity } from "./policy-schema.ts";
import { readDraft, type Draft } from "./text/draft.ts";
import { keepMarks } from "./text/kept-marks.ts";

export type Verdict = Severity | "pass";

export interface Finding {
  rule: string;
  kind: KindName;
  severity: Severity;
  span: Place;
  excerpt: string;
  message: string;
  why?: string;
  citation?: string;
  approver?: string;
  fix?: Fix;
}

export interface CheckedClaim {
  text: string;
  span: Place;
  status: "supported" | "contradicted" | "unsupported";
  /** The approved claim that supports or contradicts it, or the nearest one. */
  claim?: string;
  wording?: string;
  evidence?: string;
  source?: string;
  expires?: string;
}

export interface CheckResult {
  verdict: Verdict;
  findings: Finding[];
  claims: CheckedClaim[];
  policy_version: string;
}

export interface DraftInput {
  text: string;
  channel?: string | undefined;
  audience?: string | undefined;
  account?: string | undefined;
  /** YYYY-MM-DD. */
  asOf: string;
}

/** Text beyond this is refused: nobody sends it, and a check must not take seconds. */
export const MAX_TEXT = 5_000_000;

const RANK: Readonly<Record<Severity, number>> = { block: 3, approval: 2, revise: 1 };

export function channelNamed(policy: Pick<Policy, "channels">, name: string | undefined): Channel | undefined {
  if (name === undefined) return undefined;
  const wanted = name.toLowerCase();
  const channel = policy.channels.find(
    (c) =>
      c.id === wanted || c.name?.toLowerCase() === wanted || c.aliases?.some((alias) => alias.toLowerCase() === wanted),
  );
  if (!channel) {
    const known = policy.channels.map((c) => c.id).sort();
    throw new InhouseError("INVALID_ARGUMENT", {
      what: `There is no channel "${name}".`,
      why: known.length > 0 ? `The policy knows: ${known.join(", ")}.` : "The policy defines no channels.",
      next: "Use one of these, or add the channel to a file in policy/.",
    });
  }
  return channel;
}

export function applies(
  rule: Rule,
  input: DraftInput,
  channel: Channel | undefined,
  channels: readonly Channel[],
): boolean {
  if (rule.from !== undefined && input.asOf < rule.from) return false;
  if (rule.until !== undefined && input.asOf > rule.until) return false;
  if (rule.audience && input.audience !== undefined && !rule.audience.includes(input.audience)) return false;
  if (rule.channels) {
    // Without a channel a rule for certain channels cannot be judged; only what concerns every text is.
    if (!channel) return false;
    return rule.channels.some(
      (name) =>
        name === channel.id ||
        channels.some((c) => c.id === channel.id && (c.name === name || c.aliases?.includes(name))),
    );
  }
  return true;
}

/** The first rule of kind voice, one for all channels before others, unless a rule without parameters holds here. */
function channelVoice(rules: readonly Rule[]): string | undefined {
  const voices = rules.filter((rule) => rule.kind === "voice");
  if (voices.some(followsChannel)) return undefined;
  return (voices.find((rule) => rule.channels === undefined) ?? voices[0])?.id;
}

function toFinding(rule: Rule, hit: Hit, place: (start: number, end: number) => Place, draft: Draft): Finding {
  const fix = hit.fix && hit.written !== true ? keepMarks(draft, hit.fix) : hit.fix;
  const severity = hit.severity ?? rule.severity;
  const approver = severity === "approval" ? (hit.approver ?? rule.approver) : undefined;
  // What a company's own pattern matches is shown as it matches.
  const { start, end } = rule.kind === "pattern" ? hit : wholeWords(draft.original, hit.start, hit.end);
  const citation = [...new Set([rule.link, hit.citation])].filter((part) => part !== undefined).join(", ");
  return {
    rule: rule.id,
    kind: rule.kind,
    severity,
    span: place(start, end),
    excerpt: draft.original.slice(start, end).slice(0, 300),
    message: rule.message === undefined ? hit.detail : `${rule.message.replace(/([^.!?:])$/, "$1.")} ${hit.detail}`,
    ...(rule.why === undefined ? {} : { why: rule.why }),
    ...(citation === "" ? {} : { citation }),
    ...(approver === undefined ? {} : { approver }),
    ...(fix ? { fix } : {}),
  };
}

/** One finding per offence: of overlapping findings of one kind the gravest stays, then the longest, then the first rule. */
function deduplicate(findings: Finding[]): Finding[] {
  const ordered = [...findings].sort(
    (a, b) =>
      RANK[b.severity] - RANK[a.severity] ||
      b.span.end - b.span.start - (a.span.end - a.span.start) ||
      a.span.start - b.span.start ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  const covers = new Map<string, Cover>();
  const kept: Finding[] = [];
  for (const finding of ordered) {
    // Disclosures, lengths and voice mark a place rather than words: two of them on one line are two offences.
    const placeless = finding.kind === "disclosure" || finding.kind === "length" || finding.kind === "voice";
    const key = placeless ? JSON.stringify([finding.kind, finding.rule, finding.message]) : finding.kind;
    let cover = covers.get(key);
    if (!cover) covers.set(key, (cover = createCover()));
    const { start, end } = finding.span;
    if (cover.touches(start, Math.max(end, start + 1))) continue;
    cover.add(start, Math.max(end, start + 1));
    kept.push(finding);
  }
  return kept.sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function checkedClaims(
  policy: Policy,
  ctx: CheckContext,
  place: (start: number, end: number) => Place,
): CheckedClaim[] {
  // Where neither a register nor a rule speaks of claims, nobody asks for them, and they cost most of a check.
  if (!ctx.facts.claims && !policy.compiled.some(({ rule }) => rule.kind === "claim")) return [];
  return claimsIn(ctx)
    .filter((claim) => isSaid(ctx, claim))
    .map((claim) => {
      const span = ctx.draft.span(claim.start, claim.end);
      const entry = claim.claim;
      return {
        text: ctx.draft.original.slice(span.start, span.end),
        span: place(span.start, span.end),
        status: claim.status,
        ...(entry
          ? {
              claim: entry.id,
              wording: entry.wording,
              evidence: entry.evidence,
              source: entry.source,
              expires: entry.expires,
            }
          : {}),
      };
    });
}

function verdictOf(findings: readonly Finding[]): Verdict {
  let worst: Verdict = "pass";
  for (const { severity } of findings) if (worst === "pass" || RANK[severity] > RANK[worst]) worst = severity;
  return worst;
}

export interface CheckOptions {
  /** Only this rule, whether or not its dates and channels fit: for testing a rule's examples. */
  only?: string;
}

/** Readers that no rule knows, partners or a mistyped name, are not ours: what holds for customers holds for them. */
function readersOf(policy: Policy, audience: string | undefined): string | undefined {
  if (audience === undefined || audience === "internal") return audience;
  return policy.rules.some((rule) => rule.audience?.includes(audience)) ? audience : "customer";
}

export async function checkDraft(policy: Policy, given: DraftInput, options: CheckOptions = {}): Promise<CheckResult> {
  const input = { ...given, audience: readersOf(policy, given.audience) };
  if (input.text.length > MAX_TEXT) {
    throw new InhouseError("INVALID_ARGUMENT", {
      what: `The text has ${input.text.length} characters; at most ${MAX_TEXT} can be checked.`,
      next: "Check it in parts.",
    });
  }
  if (!isoDate.safeParse(input.asOf).success) {
    throw new InhouseError("INVALID_ARGUMENT", {
      what: `"${input.asOf}" is not a day of the calendar.`,
      next: "Write it as YYYY-MM-DD.",
    });
  }
  const channel = channelNamed(policy, input.channel);
  const holding = policy.compiled.filter(({ rule }) => applies(rule, input, channel, policy.channels));
  const ctx = createContext({
    channelVoice: channelVoice(holding.map(({ rule }) => rule)),
    draft: readDraft(input.text),
    lexicon: policy.lexicon,
    channel,
    audience: input.audience,
    account: input.account,
    asOf: input.asOf,
    embed: policy.embed,
  });
  const place = placer(input.text);
  const findings: Finding[] = [];
  const asked = options.only === undefined ? holding : policy.compiled.filter(({ rule }) => rule.id === options.only);
  for (const { rule, compiled } of asked) {
    const checked = kindOf(rule.kind).check(compiled, ctx);
    // Few kinds have anything to wait for.
    const hits = Array.isArray(checked) ? checked : await checked;
    for (const hit of hits) findings.push(toFinding(rule, hit, place, ctx.draft));
  }
  const kept = deduplicate(findings);
  return {
    verdict: verdictOf(kept),
    findings: kept,
    claims: checkedClaims(policy, ctx, place),
    policy_version: policy.version,
  };
}
