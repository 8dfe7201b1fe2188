/** Started as a process of its own by log.test.ts: appends until it is done or killed. */
import { openAuditLog } from "../../src/audit/log.ts";

const [path = "", actor = "", count = "0"] = process.argv.slice(2);
const log = openAuditLog(path);
for (let i = 0; i < Number(count); i += 1)
  await log.append({ action: "check", actor, text: `draft ${i}`, verdict: "pass" });
process.stdout.write("done\n");
