import { assert, newBase, say } from "./soak-base.ts";

const FILES = 10_000;

/** Ten thousand small files: indexed, found, and looked over again quickly. */
export async function manyFiles(): Promise<string> {
  const path = (i: number) => `f${String(i % 100)}/n${String(i)}.md`;
  const base = await newBase(
    Object.fromEntries(
      Array.from({ length: FILES }, (_, i) => [path(i), `# Code zq${String(i)}\n\nCode zq${String(i)}.`]),
    ),
  );
  const knowledge = base.open();
  let reported = 0;
  const first = await knowledge.index({
    onProgress: ({ filesDone }) => {
      if (filesDone - reported < 2_000) return;
      reported = filesDone;
      say(`     ${String(filesDone)} of ${String(FILES)} files`);
    },
  });
  assert(
    first.documents === FILES && first.skipped.length === 0,
    `${String(first.documents)} of ${String(FILES)} indexed`,
  );
  for (let i = 0; i < FILES; i += 997) {
    const { hits } = await knowledge.search({ query: `zq${String(i)}`, limit: 1 });
    assert(hits[0]?.uri.includes(`/n${String(i)}.md`) === true, `zq${String(i)} is not found`);
  }
  const again = await knowledge.index();
  assert(again.unchanged === FILES && again.chunksEmbedded === 0, "the second pass did something");
  await knowledge.close();
  base.remove();
  return `${String(first.milliseconds)} ms, again ${String(again.milliseconds)} ms`;
}
