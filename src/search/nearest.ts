/** What a mistyped name or path most likely meant. */
import { closest } from "../documents/closest.ts";

const MOST = 3;

/** The known value that holds the typed one, or that differs from it by a few letters. */
export function nearestOf(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.trim().toLowerCase();
  return closest(wanted, known) ?? (wanted.length >= MOST ? known.find((value) => value.includes(wanted)) : undefined);
}

/** Documents and folders that a path may have meant, at most three: those with such a name first. */
export function nearestPaths(typed: string, entries: readonly { path: string }[]): string[] {
  const wanted = cleanPath(typed).toLowerCase();
  const name = nameOf(wanted);
  if (name === "") return [];
  const paths = entries.map(({ path }) => path);
  const holding = paths.filter((path) => path.toLowerCase().includes(name));
  if (name.length >= MOST && holding.length > 0) return holding.slice(0, MOST);
  const folders = [...new Set(paths.flatMap((path) => parents(path)))];
  const folder = closest(wanted, folders) ?? closest(name, folders);
  const near = closest(name, paths.map(nameOf));
  const named = near === undefined ? [] : paths.filter((path) => nameOf(path) === near);
  const inFolder = folder === undefined ? [] : [folder];
  // A name without an ending is rather a folder's.
  return (name.includes(".") ? [...named, ...inFolder] : [...inFolder, ...named]).slice(0, MOST);
}

/** A path as citations write it: without scheme, place, `./`, doubled or outer slashes. */
export function cleanPath(typed: string): string {
  return typed
    .trim()
    .replace(/^inhouse:\/\/knowledge\//, "")
    .replace(/#.*$/, "")
    .replaceAll("\\", "/")
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

function parents(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}
