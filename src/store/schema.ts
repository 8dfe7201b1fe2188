/** The Arrow schemas of the tables. A change here needs a new SCHEMA_VERSION in location.ts: older data is then rebuilt. */
import { Binary, Bool, Field, FixedSizeList, Float32, Float64, Int32, List, Schema, Utf8 } from "apache-arrow";

const text = (name: string, nullable = false) => new Field(name, new Utf8(), nullable);
const int = (name: string) => new Field(name, new Int32(), false);
const binary = (name: string) => new Field(name, new Binary(), false);
const list = (name: string) => new Field(name, new List(new Field("item", new Utf8(), true)), true);

/** One row per chunk. Facets and trust repeat on each row, so that one filtered query answers a search. */
export function chunksSchema(dimensions: number): Schema {
  return new Schema([
    text("id"),
    text("path"),
    int("ordinal"),
    text("embedding_key"),
    text("body"),
    text("search_text"),
    new Field("vector", new FixedSizeList(dimensions, new Field("item", new Float32(), true)), false),
    binary("terms"),
    binary("tokens"),
    text("kind"),
    text("status"),
    text("visibility"),
    text("owner", true),
    text("reviewed", true),
    text("expires", true),
    list("segment"),
    list("persona"),
    list("competitor"),
    list("product"),
    list("stage"),
    list("region"),
    list("language"),
    new Field("suspicious", new Bool(), false),
    text("place"),
  ]);
}

/** One row per file below the roots, also for those that were skipped. */
export const filesSchema = new Schema([
  text("path"),
  new Field("size", new Float64(), false),
  new Field("modified", new Float64(), false),
  text("hash"),
  int("chunks"),
  text("document"),
  text("skipped", true),
  binary("terms"),
  binary("centroid"),
]);

/** What is counted over all rows, written at the end of each pass. */
export const statisticsSchema = new Schema([text("name"), binary("payload")]);
