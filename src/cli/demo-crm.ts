/** The demo company's CRM: its exports imported into the embedded CRM of one data folder. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { openLocal } from "../accounts.ts";
import type { Config } from "../config.ts";
import { importFiles, type ImportReport } from "../crm/import.ts";

/** Imports `crm/*.csv` of the first knowledge folder. */
export async function importDemoCrm(config: Config): Promise<ImportReport> {
  const folder = join(config.roots[0]?.dir ?? "", "crm");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".csv")).sort();
  const crm = await openLocal(config);
  try {
    return await importFiles(crm, { files: files.map((name) => join(folder, name)) });
  } finally {
    crm.close();
  }
}
