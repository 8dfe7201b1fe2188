import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { registerJsonSchemas } from "../../src/documents/json-schemas.ts";
import { REGISTERS } from "../../src/documents/registers.ts";

test("every register has a schema that an editor can use", () => {
  const schemas = registerJsonSchemas();
  expect(Object.keys(schemas)).toEqual(REGISTERS.map(({ name }) => `${name}.schema.json`));
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const features = ajv.compile(schemas["features.schema.json"]!);
  expect(features([{ name: "SSO", status: "shipped" }])).toBe(true);
  expect(features({ owner: "Priya", features: [{ name: "SSO", status: "beta" }] })).toBe(true);
  expect(features([{ name: "SSO", status: "shiped" }])).toBe(false);
  for (const schema of Object.values(schemas)) expect(() => ajv.compile(schema)).not.toThrow();
});
