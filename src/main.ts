#!/usr/bin/env node
/** The composition root. */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { CommanderError } from "commander";
import { buildProgram } from "./cli/program.ts";
import { EXIT } from "./cli/terminal.ts";

// V8 would interpret each expression before it compiles it, which checks of drafts feel. Each keeps the number that held
// when it was made; to switch interpreting off altogether once some have run brings the process down.
setFlagsFromString("--regexp-tier-up-ticks=0");
// On a large machine V8 lets garbage grow to a third of what a server holds; collected sooner, its memory stays flat and
// checks are no slower.
setFlagsFromString("--heap-growing-percent=20");

// `inhouse search … | head` closes the pipe early; that is no error of anybody's.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};
try {
  const load = async () => {
    const [{ tools }, { prompts }] = await Promise.all([import("../tools/index.ts"), import("./prompts.ts")]);
    return { tools, prompts };
  };
  await buildProgram({ version, load }).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
