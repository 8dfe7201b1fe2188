/** What holds for every tool that writes, also for one that a server serves by mistake. */
import { expect, test } from "vitest";
import { InhouseError } from "../../src/errors.ts";
import type { ToolContext } from "../../src/tool.ts";
import type { WriteDesk } from "../../src/writes/write.ts";
import { tools } from "../../tools/index.ts";

const writing = tools.filter((tool) => !tool.annotations.readOnlyHint);

/** A context in which anything but the desk fails the test. */
function contextWith(desk: Partial<WriteDesk>): ToolContext {
  const only = { desk: () => Promise.resolve(desk) } as ToolContext;
  return new Proxy(only, {
    get(target, name: keyof ToolContext): unknown {
      if (name === "desk" || name === "answer") return Reflect.get(target, name);
      throw new Error(`${name} was touched`);
    },
  });
}

test("three tools write", () => {
  expect(writing.map((tool) => tool.name)).toEqual(["propose_knowledge", "log_activity", "update_record"]);
});

test.each(writing.map((tool) => [tool.name, tool] as const))(
  "%s refuses by itself where writes are off",
  async (_name, tool) => {
    for (const desk of [
      { allowWrites: false, readOnly: false },
      { allowWrites: true, readOnly: true },
    ]) {
      for (const more of [{}, { confirmation_token: "x" }]) {
        const error: unknown = await tool
          .run({ ...more } as never, contextWith(desk))
          .catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(InhouseError);
        expect((error as InhouseError).code).toBe("WRITES_DISABLED");
      }
      const answered = { ...contextWith(desk), desk: () => Promise.resolve(desk as WriteDesk) };
      const answer = { token: "x", said: "yes" as const };
      await expect(tool.run({} as never, { ...answered, answer })).rejects.toThrow(/read-only|Writes are off/);
    }
  },
);
