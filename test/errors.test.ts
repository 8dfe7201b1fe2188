import { expect, test } from "vitest";
import { formatError } from "../src/errors.ts";

test("a part of the program that is gone asks for a restart, not for a report", () => {
  // As Node rejects an import() of a file that an upgrade has replaced by one of another name.
  const gone = Object.assign(new Error("Cannot find module 'chunk-2FD.js'"), { code: "ERR_MODULE_NOT_FOUND" });
  expect(formatError(gone)).toMatch(/^INSTALLATION_CHANGED: .*\n.*upgraded.*\n.*Restart your assistant/);
  expect(formatError(new TypeError("x is not a function"))).toMatch(/^INTERNAL: .*\n.*report/);
});
