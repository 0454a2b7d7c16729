// What stands against publishing a schema after the last release, a sentence each.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { changesBetween, unannounced, unclear } from "./changes.mjs";
import { lastRelease } from "./released.mjs";
import { schemaOf } from "./schemas.mjs";

/** Of the folder's schema, judged on a day (YYYY-MM-DD); none before the first release. */
export async function faultsOf(folder, today) {
  const release = lastRelease(folder);
  if (!release) return [];
  const present = schemaOf(readFileSync(join(folder, "schema.graphql"), "utf8"));
  const released = schemaOf(release.schema);
  const changes = await changesBetween(released, present);
  return [...unannounced(changes, released, today), ...unclear(released, present, today)];
}
