import { assert, newBase, note, say } from "./soak-base.ts";

const SECONDS = 30;
const QUERIES = ["how does pricing work", "onboarding of customers", "ref17x1", "renewal and support", "audit reports"];
/** What a heap may swing by between two collections. */
const ALLOWED_GROWTH = 60e6;

/** A server that is asked without end, while files change: memory stays flat. */
export async function longRun(): Promise<string> {
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`n${String(i)}.md`, note(i)]));
  const base = await newBase(files);
  const knowledge = base.open(true);
  await knowledge.index();
  let searches = 0;
  const samples: number[] = [];
  const started = Date.now();
  let next = 0;
  while (Date.now() - started < SECONDS * 1000) {
    // Text that was never asked before, beside text that was: caches must not grow without end.
    const query = `${QUERIES[searches % QUERIES.length] ?? ""} ${searches % 3 === 0 ? String(searches) : ""}`;
    await knowledge.search({ query, limit: 5 });
    searches++;
    // The server finds the change by itself.
    if (searches % 400 === 0) base.write("n0.md", note(0, searches));
    if (Date.now() - started > next) {
      next += 2_000;
      samples.push(process.memoryUsage().rss);
      say(`     ${String(searches)} searches, ${String(Math.round((samples.at(-1) ?? 0) / 1e6))} MB`);
    }
  }
  await knowledge.close();
  base.remove();
  const third = Math.floor(samples.length / 3);
  const median = (part: number[]) => part.toSorted((a, b) => a - b)[Math.floor(part.length / 2)] ?? 0;
  const growth = median(samples.slice(-third)) - median(samples.slice(third, 2 * third));
  assert(growth < ALLOWED_GROWTH, `memory grew by ${String(Math.round(growth / 1e6))} MB in the last third`);
  return `${String(searches)} searches in ${String(SECONDS)} s, growth ${String(Math.round(growth / 1e6))} MB`;
}
