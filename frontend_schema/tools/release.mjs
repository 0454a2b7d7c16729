// `node tools/release.mjs VERSION` makes the present schema the one that changes are compared with.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { section } from "./changelog.mjs";
import { changesBetween, withoutFollowing } from "./changes.mjs";
import { faultsOf } from "./faults.mjs";
import { lastRelease, writeRelease } from "./released.mjs";
import { schemaOf, withoutDescriptions } from "./schemas.mjs";

const folder = process.cwd();
const version = process.argv[2] ?? "";
const date = new Date().toISOString().slice(0, 10);
const release = lastRelease(folder);

const faults = await reasonsAgainst();
if (faults.length > 0) {
  faults.forEach((each) => console.error(each));
  process.exitCode = 1;
} else {
  const text = readFileSync(join(folder, "schema.graphql"), "utf8");
  const present = schemaOf(text);
  const changes = release && (await changesBetween(schemaOf(release.schema), present));
  const told = changes && withoutFollowing(changes, present);
  const written = section(`${version} – ${date}`, told).trimStart();
  writeRelease(folder, {
    version,
    date,
    schema: withoutDescriptions(text),
    history: release ? `${written}\n${release.history}` : written,
  });
  const manifest = join(folder, "package.json");
  const described = JSON.parse(readFileSync(manifest, "utf8"));
  writeFileSync(manifest, JSON.stringify({ ...described, version }, null, 2) + "\n");
}

async function reasonsAgainst() {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    return ["Name the version: make schema-release VERSION=1.2.3"];
  }
  if (release?.version === version) {
    return [`${version} was released on ${release.date}; name a later version.`];
  }
  return faultsOf(folder, date);
}
