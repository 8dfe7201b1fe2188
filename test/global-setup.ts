/** Builds the command once and indexes the demo knowledge once, so that the tests start what users start. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with a finished index of the demo knowledge. Tests only read it. */
    demoData: string;
  }
}

export default function setup(project: TestProject): () => void {
  const stdio = ["ignore", "ignore", "inherit"] as const;
  execFileSync("npm", ["run", "--silent", "build"], { stdio: [...stdio] });
  const demoData = mkdtempSync(join(tmpdir(), "inhouse-test-demo-"));
  execFileSync(process.execPath, ["dist/main.js", "index", "--knowledge", "knowledge", "--data", demoData], {
    stdio: ["ignore", "ignore", "ignore"],
  });
  project.provide("demoData", demoData);
  return () => {
    rmSync(demoData, { recursive: true, force: true, maxRetries: 5 });
  };
}
