/** Builds the command once and indexes the demo knowledge once, so that the tests start what users start. */
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { copyDemoData, linkModels } from "./clients.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with a finished index of the demo knowledge. Tests only read it. */
    demoData: string;
    /** One that has the demo company's CRM, too. */
    demoCrm: string;
    /** The `models` folder of both, for data folders of tests to link to. */
    models: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "inhouse-test-demo-")));
  // Tests that take the place of another user read the model, too.
  chmodSync(folder, 0o755);
  const [demoData, demoCrm, models] = ["data", "crm", "models"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(models);
  linkModels(models, demoData);
  execFileSync("npm", ["run", "--silent", "build"], { stdio: ["ignore", "ignore", "inherit"] });
  const inhouse = (args: string[], data: string) =>
    execFileSync(process.execPath, ["dist/main.js", ...args, "--knowledge", "knowledge", "--data", data], {
      stdio: "ignore",
    });
  inhouse(["index"], demoData);
  copyDemoData(demoData, demoCrm);
  const exports = readdirSync("knowledge/crm").filter((name) => name.endsWith(".csv"));
  inhouse(["crm", "import", ...exports.map((name) => join("knowledge/crm", name))], demoCrm);
  project.provide("demoData", demoData);
  project.provide("demoCrm", demoCrm);
  project.provide("models", models);
  return () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
