/** The tools that are served, in the order in which clients see them. */
import type { AnyTool } from "../src/tool.ts";
import buildBrief from "./build-brief.ts";
import readKnowledge from "./read-knowledge.ts";
import searchKnowledge from "./search-knowledge.ts";

export const tools: readonly AnyTool[] = [searchKnowledge, readKnowledge, buildBrief];
