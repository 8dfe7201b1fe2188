/** The tables of all prefilters: the build writes them beside the program, because making them takes most of a first check. */
import { readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { Table } from "./text/automaton.ts";
import { allTables, useTables } from "./text/prefilter.ts";

/** Bundled, this module lies in the folder of the program. */
const FILE = new URL("tables.bin", import.meta.url);

/** Without the file, as when the sources run, and where another Node wrote it, each table is made when it is asked for. */
export function readTables(): void {
  try {
    useTables(deserialize(readFileSync(FILE)) as ReadonlyMap<string, Table>);
  } catch {
    useTables(new Map());
  }
}

export function writeTables(): void {
  writeFileSync(FILE, serialize(allTables()));
}
