import { loadConfig } from "../../src/config.ts";
import { openKnowledge } from "../../src/knowledge.ts";
import { assert, newBase, note, say } from "./soak-base.ts";

const FILES = 150;
const SEARCHES_PER_CHANGE = 5;
/** Until caches are full, the code is compiled and the indexes have been built again a few times. */
const WARM_UP_CHANGES = 30;
const WINDOWS = 3;
const CHANGES_PER_WINDOW = 20;
/** Less than the default, so that it fills while warming up: by default each pass adds 0.7 MB until 256 are full. */
const CACHE_BYTES = 3e6;
/**
 * Between the medians of the first and the last window. A pass that kept 0.3 MB for ever, as one with LanceDB's own
 * cache limits kept 3.4, would show as 12 MB.
 */
const ALLOWED_GROWTH = 10e6;
const QUERIES = ["how does pricing work", "onboarding of customers", "ref17x1", "renewal and support", "audit reports"];

/** A server that is asked without end, while files change: memory stays flat. Counted in changes, not in seconds. */
export async function longRun(): Promise<string> {
  const base = await newBase(
    Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`n${String(i)}.md`, note(i)])),
  );
  const config = loadConfig({ knowledge: [base.dir], data: base.data }, {});
  const knowledge = openKnowledge({ config, serve: true, cacheBytes: CACHE_BYTES });
  await knowledge.index();
  let searches = 0;
  let changes = 0;

  const change = async (): Promise<void> => {
    changes++;
    base.write(`n${String(changes % FILES)}.md`, note(changes % FILES, changes));
    // Unless the server's own scan was faster.
    await knowledge.index({ waitMs: 10_000 });
    for (let i = 0; i < SEARCHES_PER_CHANGE; i++) {
      // Text that was never asked before, beside text that was: caches must not grow without end.
      const query = `${QUERIES[searches % QUERIES.length] ?? ""} ${searches % 3 === 0 ? String(searches) : ""}`;
      await knowledge.search({ query, limit: 5 });
      searches++;
    }
  };

  for (let i = 0; i < WARM_UP_CHANGES; i++) await change();
  const medians: number[] = [];
  for (let window = 0; window < WINDOWS; window++) {
    const samples: number[] = [];
    for (let i = 0; i < CHANGES_PER_WINDOW; i++) {
      await change();
      // What is garbage is not growth: the soak starts Node with --expose-gc.
      globalThis.gc?.();
      samples.push(process.memoryUsage().rss);
    }
    medians.push(median(samples));
    say(`     ${String(changes)} changes, ${String(searches)} searches, ${megabytes(medians.at(-1) ?? 0)} MB`);
  }
  await knowledge.close();
  base.remove();
  const growth = (medians.at(-1) ?? 0) - (medians[0] ?? 0);
  const windows = medians.map(megabytes).join(", ");
  assert(growth < ALLOWED_GROWTH, `memory grew by ${megabytes(growth)} MB after warming up: ${windows} MB`);
  return `${String(searches)} searches beside ${String(changes)} changes, ${windows} MB, growth ${megabytes(growth)} MB`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
