/** The tools that are served, in the order in which clients see them. */
import type { AnyTool } from "../src/tool.ts";
import buildBrief from "./build-brief.ts";
import findRecords from "./find-records.ts";
import findSignals from "./find-signals.ts";
import getAccount from "./get-account.ts";
import checkDraft from "./check-draft.ts";
import logActivity from "./log-activity.ts";
import proposeKnowledge from "./propose-knowledge.ts";
import quotePrice from "./quote-price.ts";
import readKnowledge from "./read-knowledge.ts";
import searchKnowledge from "./search-knowledge.ts";
import updateRecord from "./update-record.ts";
import winLoss from "./win-loss.ts";

export const tools: readonly AnyTool[] = [
  searchKnowledge,
  readKnowledge,
  buildBrief,
  proposeKnowledge,
  checkDraft,
  quotePrice,
  findRecords,
  getAccount,
  winLoss,
  findSignals,
  logActivity,
  updateRecord,
];
