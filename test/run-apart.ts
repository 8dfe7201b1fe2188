/** Runs a TypeScript snippet in a process of its own, so that tests can have several processes and kill them. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "..");

export interface Apart {
  child: ChildProcess;
  /** Resolves with the next line the process prints. */
  line(): Promise<string>;
  exited: Promise<number | null>;
}

export async function bundle(source: string): Promise<{ start(...args: string[]): Apart; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "inhouse-apart-"));
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const outfile = join(folder, "run.mjs");
  await build({
    stdin: { contents: source, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "error",
  });
  return {
    start(...args) {
      const child = spawn(process.execPath, [outfile, ...args], { stdio: ["ignore", "pipe", "inherit"] });
      const lines: string[] = [];
      const waiting: ((line: string) => void)[] = [];
      let rest = "";
      child.stdout.on("data", (data: Buffer) => {
        const parts = (rest + data.toString()).split("\n");
        rest = parts.pop() ?? "";
        for (const part of parts) {
          const next = waiting.shift();
          if (next) next(part);
          else lines.push(part);
        }
      });
      const exited = new Promise<number | null>((done) =>
        child.on("exit", (code) => {
          done(code);
        }),
      );
      return {
        child,
        exited,
        line: () => {
          const ready = lines.shift();
          return ready === undefined ? new Promise((next) => waiting.push(next)) : Promise.resolve(ready);
        },
      };
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
