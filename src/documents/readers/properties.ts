import { clean } from "../clean.ts";
import { KNOWN_KEYS } from "../metadata.ts";
import type { FrontMatter } from "../types.ts";

export interface StatedProperties {
  frontMatter?: FrontMatter;
  title?: string;
}

/** What programs write there when nobody gave a title: a file's name, or their own. */
const NO_TITLE =
  /\.\w{2,4}$|^untitled|^(?:powerpoint|pptxgenjs) presentation$|^(?:word )?(?:document|dokument)\s?\d*$/i;

/** The title and the custom properties of a file that has no front matter: those that are fields of ours. */
export function propertiesOf(custom: Record<string, unknown>, title: unknown): StatedProperties {
  const values = Object.fromEntries(Object.entries(custom).map(([key, value]) => [key.toLowerCase(), value]));
  const known = Object.entries(values).filter(([key]) => KNOWN_KEYS.has(key));
  const stated = typeof title === "string" ? clean(title).trim() : "";
  return {
    ...(known.length > 0 && { frontMatter: { values: Object.fromEntries(known), places: {}, unreadable: [] } }),
    ...(stated !== "" && !NO_TITLE.test(stated) && { title: stated }),
  };
}
