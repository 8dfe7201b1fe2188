/** An export of a million rows, in memory that does not hold them: what they are linked to waits on disk. */
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, it } from "vitest";
import { runToEnd } from "../bench/processes.ts";
import { MAIN } from "../clients.ts";

const ROWS = 1_000_000;
const MOST_BYTES = 0.55e9;

function* lines(): Generator<string> {
  yield "Record ID,First Name,Last Name,Email,Job Title,Associated Company IDs\n";
  for (let n = 1; n <= ROWS; n++)
    yield `${n},First${n},"Last, ${n % 977}",p${n}@c${n % 5_000}.example,CFO,${(n % 5_000) + 1}\n`;
}

it("imports a million rows, each once", { timeout: 1_800_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "inhouse-million-"));
  try {
    const knowledge = join(folder, "knowledge");
    await mkdir(knowledge);
    const file = join(folder, "contacts.csv");
    await pipeline(Readable.from(lines()), createWriteStream(file));
    const args = [MAIN, "crm", "import", file, "--json", "--knowledge", knowledge, "--data", join(folder, "data")];
    const { stdout, peakBytes } = await runToEnd({ command: process.execPath, args });
    const report = JSON.parse(stdout) as { files: { rows: number; created: number }[] };
    expect(report.files).toEqual([expect.objectContaining({ rows: ROWS, created: ROWS })]);
    expect(peakBytes).toBeLessThan(MOST_BYTES);
  } finally {
    await rm(folder, { recursive: true });
  }
});
