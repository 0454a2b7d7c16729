// The last released schema, which every change is compared with: released/ holds its text without
// descriptions, its version and day, and what was written down of it and those before.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "released";

/** `{version, date, schema, history}`, or null when nothing was released yet. */
export function lastRelease(folder) {
  const read = (name) => readFileSync(join(folder, FOLDER, name), "utf8");
  if (!existsSync(join(folder, FOLDER, "release.json"))) return null;
  return {
    ...JSON.parse(read("release.json")),
    schema: read("schema.graphql"),
    history: read("history.md"),
  };
}

export function writeRelease(folder, { version, date, schema, history }) {
  mkdirSync(join(folder, FOLDER), { recursive: true });
  const write = (name, text) => writeFileSync(join(folder, FOLDER, name), text);
  write("release.json", JSON.stringify({ version, date }, null, 2) + "\n");
  write("schema.graphql", schema);
  write("history.md", history);
}
