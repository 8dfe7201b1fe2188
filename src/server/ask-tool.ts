/** A tool's answer as text, for what the server itself says with it. */
import type { PromptContext } from "../prompt.ts";
import type { AnyTool, ToolContext } from "../tool.ts";

/** Arguments are held to the tool's own schema, as those of a client are. */
export function askTool(tools: readonly AnyTool[], context: ToolContext): PromptContext["call"] {
  return async <Result>(name: string, args: Record<string, unknown>, keep?: (result: Result) => Result) => {
    const tool = tools.find((each) => each.name === name);
    if (!tool) throw new Error(`The tool ${name} is not served.`);
    const parsed = tool.inputSchema.parse(args);
    const result = await tool.run(parsed as never, context);
    return tool.render((keep ? keep(result as Result) : result) as never, parsed as never);
  };
}
