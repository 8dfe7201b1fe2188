/** The last step of the build: what the bundled rules need to find their candidates, written beside them. */
import "./guardrails/engine.ts";
import { writeTables } from "./guardrails/built-tables.ts";

writeTables();
