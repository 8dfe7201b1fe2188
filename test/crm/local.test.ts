import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { savePipelines } from "../../src/crm/local-catalog.ts";
import { localCrm } from "../../src/crm/local.ts";
import { PIPELINES, testCrm } from "./test-crm.ts";

testCrm("the embedded CRM", async () => {
  const folder = await mkdtemp(join(tmpdir(), "inhouse-crm-"));
  const crm = localCrm({ file: join(folder, "crm.db") });
  savePipelines(crm.sql, PIPELINES);
  return {
    crm,
    close: async () => {
      crm.close();
      await rm(folder, { recursive: true });
    },
  };
});
