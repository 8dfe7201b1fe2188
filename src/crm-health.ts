/** Whether the connected CRM answers, and what its credential may not do. */
import { openCrm } from "./accounts.ts";
import type { Config } from "./config.ts";
import { OBJECT_TYPES } from "./crm/crm.ts";
import { problemOf, type HealthCheck } from "./health-check.ts";

/** Asks over the network, and only where a CRM outside this machine is connected. Never throws. */
export async function checkCrm(config: Config): Promise<HealthCheck[]> {
  if (config.crm.adapter === "local") return [];
  const name = "CRM";
  try {
    const crm = await openCrm(config);
    try {
      const [{ account, counts, warnings }, obstacle] = await Promise.all([
        crm.check(),
        crm.writeObstacle(OBJECT_TYPES),
      ]);
      const counted = OBJECT_TYPES.flatMap((type) =>
        counts[type] === null ? [] : [`${type}: ${String(counts[type])}`],
      );
      const message = [`${account} answers (${counted.join(", ")})`, ...warnings].join(". ");
      return [
        { name, state: warnings.length === 0 ? "ok" : "warning", message },
        ...(obstacle === undefined
          ? []
          : [
              {
                name: "CRM writes",
                state: "warning" as const,
                message: obstacle,
                mend: "Nothing to mend where Inhouse is not to write (--allow-writes left out).",
              },
            ]),
      ];
    } finally {
      crm.close();
    }
  } catch (error) {
    return [problemOf(name, error)];
  }
}
