import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { errnoOf, InhouseError } from "../../src/errors.ts";
import { assert, assertSame, chunksOf, MAIN, newBase, note, run, say, track } from "./soak-base.ts";

const KILLS = 50;
const FILES = 300;
/** Every fifth kill is followed by a whole pass and compared with an index that nobody disturbed. */
const COMPARE_EVERY = 5;

/** kill -9 at random moments: searches go on, and the next whole pass leaves nothing missing or twice. */
export async function kills(): Promise<string> {
  const files = Object.fromEntries(
    Array.from({ length: FILES }, (_, i) => [`f${String(i % 12)}/n${String(i)}.md`, note(i)]),
  );
  const [base, clean] = [await newBase(files), await newBase(files)];
  let answered = 0;
  let revision = 0;
  let longest = 3_000;
  for (let kill = 1; kill <= KILLS; kill++) {
    const child = track(spawn(process.execPath, [MAIN, "index", ...base.flags], { stdio: "ignore", cwd: "/" }));
    const ended = once(child, "exit");
    const started = Date.now();
    await Promise.race([ended, sleep(Math.random() * longest)]);
    if (child.exitCode !== null) longest = Math.max(800, Date.now() - started);
    child.kill("SIGKILL");
    await ended;

    const knowledge = base.open();
    try {
      const { hits } = await knowledge.search({ query: "how does onboarding work", limit: 3 });
      if (hits.length > 0) answered++;
    } catch (error) {
      const clear = error instanceof InhouseError && error.code === "INDEX_MISSING";
      assert(clear, `after kill ${String(kill)}: ${errnoOf(error) ?? ""} ${String(error)}`);
    } finally {
      await knowledge.close();
    }

    if (kill % COMPARE_EVERY !== 0) continue;
    const waited = Date.now();
    await run(["index", ...base.flags]);
    await run(["index", ...clean.flags]);
    assertSame(`after kill ${String(kill)}`, await chunksOf(base), await chunksOf(clean));
    say(`     ${String(kill)} kills, compared in ${String(Date.now() - waited)} ms`);
    revision++;
    for (let i = revision % 3; i < FILES; i += 3) {
      for (const each of [base, clean]) each.write(`f${String(i % 12)}/n${String(i)}.md`, note(i, revision));
    }
  }
  base.remove();
  clean.remove();
  assert(answered > KILLS / 2, `only ${String(answered)} of ${String(KILLS)} searches after a kill found something`);
  return `${String(KILLS)} kills, ${String(answered)} searches after them found something, nothing missing or twice`;
}
