/** HTML: code is left alone, what a reader is shown or told is judged, with places in the source. */
import { describe, expect, test } from "vitest";
import { checkDraft } from "../../src/guardrails/engine.ts";
import { policyOf } from "./facts.ts";

const policy = policyOf([
  { id: "term", kind: "term", severity: "revise", preferred: "sign-up", forbidden: ["signup_form", "signup"] },
  { id: "offer", kind: "discount", severity: "block" },
  { id: "brackets", kind: "pattern", severity: "revise", pattern: "\\[name\\]" },
  { id: "voice", kind: "voice", severity: "revise", max_exclamation_marks: 0 },
]);
const found = async (text: string) => {
  const { findings } = await checkDraft(policy, { text, asOf: "2026-11-22" });
  for (const { span, excerpt } of findings) expect(text.slice(span.start, span.end)).toBe(excerpt);
  return findings.map(({ excerpt }) => excerpt);
};

describe("HTML", () => {
  test.each<[string, string[]]>([
    ["<script>var signup = '60% off!'</script>", []],
    ["<p>Hi.</p>\n<script>\nvar signup = 1;\n\n// 60% off!\n</script>\n<p>60% off now.</p>", ["60% off"]],
    ["<style>.signup { width: 60% }</style> We take 60% off.", ["60% off"]],
    ["Call <code>signup(plan)</code> first.", []],
    ["Set <kbd>discount=60%</kbd>, then <samp>{ off: 60 }</samp>.", []],
    ["<pre>\nsignup: 60% off\nlimit: 3\n</pre>", []],
    // As between backticks, marks alone make no code
    ["<code>You get 60% off your bill</code>", ["60% off"]],
    ["<pre>\nWe give you 60% off.\n</pre>", ["60% off"]],
    ["<code>signup(plan) and we take 60% off.", ["signup", "60% off"]],
    ["<script>alert(1)</script><script> We take 60% off.", ["60% off"]],
    ['<img src="a.png" alt="Now 60% off">', ["60% off"]],
    ["<img alt='Now 60% off' src=a.png>", ["60% off"]],
    ['<a href="/x" title="Now 60&#37; off" aria-label="signup">here</a>', ["60&#37; off", "signup"]],
    ['<meta name="description" content="We take 60% off">', ["60% off"]],
    ['<meta property="og:title" content="We take 60% off">', ["60% off"]],
    ['<meta name="keywords" content="60% off">', []],
    ['<div class="signup" data-title="60% off" style="width:60%">Hi.</div>', []],
    ['```\n<img alt="60% off">\n```', []],
    ['50<b title="on">% off</b> it is.', ['50<b title="on">% off']],
    ['<img alt="[name]"> Hi [name]', ["[name]", "[name]"]],
    ['<img alt="Hi!"> Hello! Good.', ['!"> Hello!']],
  ])("%s", async (text, excerpts) => {
    expect(await found(text)).toEqual(excerpts);
  });

  test("elements in elements, all of them open, take no time", async () => {
    const started = performance.now();
    for (const text of [
      "<code>".repeat(20_000),
      `${"<code>we are the ".repeat(10_000)}</code>`,
      "<img alt='x'>".repeat(20_000),
    ])
      await found(text);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
