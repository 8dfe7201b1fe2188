/** Resident memory of a server that has been working for a while. */
import { questionsFor, tenThousand } from "./corpus.ts";
import type { Part } from "./part.ts";
import { call, connect, memoryOf } from "./processes.ts";

const SEARCHES = 200;
const LIMIT_MB = 400;
const MB = 2 ** 20;

const measure: Part = async (options) => {
  const { knowledge, data, chunks } = await tenThousand(options);
  const session = await connect({
    command: process.execPath,
    args: [options.main, "serve", "--knowledge", knowledge, "--data", data],
  });
  try {
    const idle = memoryOf(session.pid, "now");
    for (const query of await questionsFor(options.root, SEARCHES)) {
      await call(session.client, "search_knowledge", { query });
    }
    const resident = memoryOf(session.pid, "now");
    if (resident === 0) throw new Error("this system does not say how much memory a process has");
    return [
      {
        what: `resident while serving ${String(chunks)} chunks, after ${String(SEARCHES)} searches`,
        value: resident / MB,
        unit: "MB",
        limit: LIMIT_MB,
      },
      { what: "… after initialize", value: idle / MB, unit: "MB" },
      { what: "… most at any time", value: memoryOf(session.pid, "peak") / MB, unit: "MB" },
    ];
  } finally {
    await session.close();
  }
};
export default measure;
