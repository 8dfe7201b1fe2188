import * as z from "zod";
import { REGISTERS } from "./registers.ts";

/** JSON Schemas (draft 2020-12) of the registers by file name, for editors to complete and check them with. */
export function registerJsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    REGISTERS.map(({ name, path, schema }) => [
      `${name}.schema.json`,
      { title: path, ...z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) },
    ]),
  );
}
